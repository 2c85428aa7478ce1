package claim

import "segun"

// broughtAbout reports whether an attribution is no saying but a deed with its outcome: "persuaded the rebels to lay down their arms" says that they did, "dared to go on" that he did, "kept his promise to mend the
// lifts" that they are mended.
func (m *maker) broughtAbout(a *segun.Attribution) bool {
	h := a.Head
	switch x := m.r.Tags.XPOS[h]; {
	case m.negatedCue(a):
		return false
	case a.Class == "urge" && hasPrefix(a.Rule, "infinitive"):
		if m.is(h, "dare") {
			return m.is(h+1, "to") // "dared him to jump" asks for something
		}
		done := x == "VBD" || x == "VBN" && m.is(m.Find(h, segun.RelAuxPass), "be") && m.r.Tags.XPOS[m.Find(h, segun.RelAuxPass)] == "VBD" // "was persuaded to drop its fee"
		return done && m.is(h, "persuade", "compel", "prompt", "convince", "induce") && m.r.Tokens.At(a.Content[0].Start) > h
	case a.Class == "noun" && (a.Act == "promise" || a.Act == "offer"):
		return m.kept(h)
	}
	return false
}

// kept reports whether a noun of promising is one that was kept: "honoured a pledge to free the crew".
func (m *maker) kept(n int) bool {
	if !m.is(n, "promise", "pledge", "vow", "word", "undertaking", "commitment", "threat", "offer") {
		return false
	}
	for k := n - 1; k >= 0 && k > n-5; k-- {
		switch m.r.Tags.UPOS[k] {
		case segun.VERB:
			return m.is(k, "keep", "honour", "honor", "fulfil", "fulfill", "redeem") && m.r.Tags.XPOS[k] == "VBD"
		case segun.DET, segun.ADJ, segun.PRON, segun.NOUN, segun.PROPN, segun.PART:
		default:
			return false
		}
	}
	return false
}

// asForeseen reports whether a participle tells with "as" that something came about as it had been feared, planned or expected, and is no predicate of it: "As feared, | the dam burst".
func (m *maker) asForeseen(h int) bool {
	return m.r.Tags.XPOS[h] == "VBN" && m.is(h-1, "as") && m.Word(h+1) == ","
}

// exceptOne reports whether a word that negates makes an exception behind it, so that the rest happened: "Nobody but the cook saw it", "Nothing except the roof was left".
func (m *maker) exceptOne(t int) bool {
	return m.is(t+1, "but", "except", "save") && t+2 < m.Len() && m.r.Tags.UPOS[t+2] != segun.AUX && !finiteTag(m.r.Tags.XPOS[t+2]) && m.Word(t+2) != "," && m.r.Tags.UPOS[t+2] != segun.SCONJ
}

// didWas returns the verb of a clause that says what somebody did by an infinitive: "What the crew did | was to cut the rope", "The first thing he did was to ring his mother"; -1 for none.
func (m *maker) didWas(h int, s *segun.Sentence) int {
	for k := s.First + 1; k+2 < s.End; k++ {
		if m.is(k, "do") && m.r.Tags.XPOS[k] == "VBD" && m.is(k+1, "be") && m.r.Tags.XPOS[k+1] == "VBD" && m.is(k+2, "to") && int(m.at[k+1]) == int(m.at[h]) && h <= k+5 {
			return k + 1
		}
	}
	return -1
}
