package names

// Threshold is the score from which two names are a possible match. It is one for all kinds and scripts.
const Threshold = 0.70

// Reason says what weighed most against a match; it goes with a Score below 1.
type Reason uint8

// The reasons. Those from Conflict on are vetoes: they hold the score below the threshold whatever else agrees.
const (
	NoReason    Reason = iota
	MissingPart        // one name lacks words of the other
	TooLittle          // what agrees is too little to go by
	NothingShared
	Conflict         // each name has a word that the other has not
	OtherGeneration  // Jr and Sr
	OtherNumeral     // Fund II and Fund III
	OtherPlace       // of Chile and of Mexico
	OtherTrade       // bank and trust
	TellingWord      // new, north: only one side has it
	OtherLegalForm   // GmbH and AG
	OtherKind        // a person and an organisation
	OtherCharacter   // another Chinese or Korean character
	OtherTitle       // Mr and Mrs
	AgainstByRecords // birth date, gender, identifier
)

// veto reports whether a reason holds the score down.
func (r Reason) veto() bool { return r >= Conflict && r != OtherLegalForm }

// Pair is two parts that were aligned: indexes into Parts of the two names.
type Pair struct {
	A, B       int8
	How        How
	Similarity float32
}

// Match is the outcome of comparing two names. It is a value without pointers but to the names, and can be copied freely.
type Match struct {
	Score    float64 // in [0,1]; from Threshold on the names may be of one party. A name alone is never more than a possible match
	Reason   Reason
	a, b     *Name
	pairs    [maxWords]Pair
	n        int8
	aRest    uint32 // words of a that nothing was aligned with
	bRest    uint32
	evidence uint16 // what With found

	yearsApart uint16 // of the births, where they differ
}

// Possible reports whether the score reaches the threshold.
func (m *Match) Possible() bool { return m.Score >= Threshold }

// Pairs are the aligned parts, in the order of a.
func (m *Match) Pairs() []Pair {
	out := make([]Pair, m.n)
	copy(out, m.pairs[:m.n])
	return out
}

// Words are the two words of a pair in folded Latin letters.
func (m *Match) Words(p Pair) (a, b string) { return m.a.words[p.A].text, m.b.words[p.B].text }

// Roles are the roles of the two words of a pair.
func (m *Match) Roles(p Pair) (a, b Role) { return m.a.words[p.A].role, m.b.words[p.B].role }

// Rest lists the parts of both names that nothing was aligned with: indexes into their Parts.
func (m *Match) Rest() (a, b []int) {
	for i := range maxWords {
		if m.aRest>>i&1 == 1 {
			a = append(a, i)
		}
		if m.bRest>>i&1 == 1 {
			b = append(b, i)
		}
	}
	return a, b
}

// RoleOfSecond returns the role of a part of the second name, by its index in Parts.
func (m *Match) RoleOfSecond(i int) Role { return m.b.words[i].role }

// Compare says how well two names agree. It allocates nothing, and Compare(a, b) scores as Compare(b, a). Both names must stay as
// they are as long as the match is used.
func Compare(a, b *Name) Match {
	swapped := len(a.words) > len(b.words) || len(a.words) == len(b.words) && a.Original > b.Original
	if swapped {
		a, b = b, a
	}
	m := compare(a, b)
	if swapped {
		m.turn()
	}
	return m
}

// Turned is the match of the second name with the first: the same score, told from the other side.
func (m Match) Turned() Match {
	m.turn()
	return m
}

// turn makes the match one of b with a.
func (m *Match) turn() {
	m.a, m.b = m.b, m.a
	m.aRest, m.bRest = m.bRest, m.aRest
	for i := range m.pairs[:m.n] {
		p := &m.pairs[i]
		p.A, p.B = p.B, p.A
	}
	m.order()
}

func compare(a, b *Name) Match {
	m := Match{a: a, b: b}
	if len(a.words) == 0 || len(b.words) == 0 {
		m.Reason = NothingShared
		return m
	}
	m.align()
	if a.Kind == Person && b.Kind == Person {
		m.scorePersons()
	} else {
		m.scoreOrganisations()
	}
	if a.Kind != b.Kind && !a.guessed && !b.guessed {
		m.cap(0.6, OtherKind)
	}
	return m
}

// cap holds the score down.
func (m *Match) cap(most float64, r Reason) {
	if m.Score > most || r.veto() && !m.Reason.veto() {
		m.Reason = r
	}
	m.Score = min(m.Score, most)
}
