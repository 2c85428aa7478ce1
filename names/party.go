package names

// Party is somebody with one or more names, and what else is known.
type Party struct {
	Names    []PartyName
	Evidence Evidence
}

// PartyName is a name of a party, and what it is to it.
type PartyName struct {
	Name Name
	Use  Use
}

// PartyMatch is the outcome of comparing two parties: that of their best pair of names, with the evidence.
type PartyMatch struct {
	Match
	A, B int // which names
}

// CompareParties compares every name of a with every name of b and keeps the best pair. Weak aliases count less, on either side. The
// evidence of both is weighed in.
func CompareParties(a, b *Party) PartyMatch {
	var best PartyMatch
	for i := range a.Names {
		for j := range b.Names {
			m := Compare(&a.Names[i].Name, &b.Names[j].Name)
			m.Score *= min(a.Names[i].Use.Worth(), b.Names[j].Use.Worth())
			if m.Score > best.Score || best.a == nil {
				best = PartyMatch{Match: m, A: i, B: j}
			}
		}
	}
	best.Match = best.With(&a.Evidence, &b.Evidence)
	return best
}
