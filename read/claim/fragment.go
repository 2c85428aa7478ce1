package claim

import (
	"strings"

	"segun"
)

// fragments cuts denials without a verb out of the clause they stand in, for they say something else than it does: "there were four of them, | not three", "31 patients and | no
// armed person among them", "approved the programme, though | not the boats". The word that denies is then the head of a claim of its own.
func (m *maker) fragments(s *segun.Sentence) {
	for t := s.First + 2; t+1 < s.End; t++ {
		h := int(m.at[t])
		if h < 0 || h == t || m.frame[t] >= 0 || !m.predicate(h) && !(m.is(t, "not") && m.is(t-1, "but")) {
			continue
		}
		e := m.fragmentEnd(s, t)
		if e <= t+1 {
			continue
		}
		for k := t; k < e; k++ {
			if int(m.at[k]) == h {
				m.at[k] = int32(t)
			}
		}
		m.denials[t] = true
		t = e
	}
}

// fragmentEnd returns the end of the denial without a verb that token t opens, t where there is none.
func (m *maker) fragmentEnd(s *segun.Sentence, t int) int {
	before := m.Word(t-1) == "," || m.Word(t-1) == "—" || m.Word(t-1) == "–"
	joined := m.is(t-1, "and", "but", "or") && m.r.Tags.UPOS[t-1] == segun.CCONJ || m.is(t-1, "though", "although") || m.is(t-1, "then") && m.is(t-2, "and", "but")
	switch {
	case m.is(t, "not") && (before || joined):
		switch m.upos(t + 1) {
		case segun.DET, segun.NUM, segun.NOUN, segun.PROPN, segun.ADP, segun.ADJ:
		case segun.PRON:
			if x := m.xpos(t + 1); x != "PRP$" && !m.is(t+1, "that", "those", "this", "these") {
				return t // "went to his sister, | not his wife"
			}
		case segun.VERB:
			if x := m.xpos(t + 1); !before || x != "VBN" && !(x == "VBG" && m.at[t+1] == m.at[t] && m.endsAt(s, t+2)) {
				return t // "It had been cut, | not torn", "held over permits, | not reporting"
			}
		case segun.SCONJ, segun.ADV:
			if !joined || !m.bareQuestion(s, t+1) {
				return t // "covers whether it was awarded but | not how"
			}
		default:
			return t
		}
		if (m.is(t+1, "how", "why", "when", "where", "who", "what", "whether") && !m.bareQuestion(s, t+1)) || m.is(t+1, "only", "just", "least", "even", "all", "every", "least", "to", "long", "far", "more", "less", "unlike", "until", "because", "surprising") && !(m.is(t+1, "to") && m.parallel(s, t)) || m.is(t+1, "for") && !m.parallel(s, t) {
			return t
		}
	case m.is(t, "never") && before && m.xpos(t+1) == "VBN" && m.closedOff(s, t), m.is(t, "never") && before && m.xpos(t+1) == "TO", m.is(t, "yet") && before && m.xpos(t+1) == "TO" && m.closedOff(s, t):
		// "The tower, | never finished, | has become …", "The mill closed in 1998, | never to reopen", "The hotel, | yet to open, | has 300 rooms"
	case m.is(t, "still", "as", "all") && before && m.is(t+1, "without", "yet") && m.closedOff(s, t):
	case m.is(t, "none", "neither") && before && m.is(t+1, "of") && (m.is(t+2, "which", "whom", "who") || m.xpos(t+2) == "PRP"):
		e := t + 1
		for e < s.End && m.holder[e] == m.holder[t] && m.r.Tags.UPOS[e] != segun.PUNCT {
			e++
		}
		return e
	case m.is(t, "no") && (joined || before && m.joinedOver(s, t)) && m.r.Tags.UPOS[t] == segun.DET && !m.is(t+1, "doubt", "more", "fewer", "less", "wonder", "longer"), m.is(t, "nothing", "nobody", "none") && joined && !m.is(t+1, "but", "else", "less"):
	default:
		return t
	}
	e := t + 1
	for e < s.End && m.at[e] == m.at[t] && (m.r.Tags.UPOS[e] != segun.PUNCT || m.r.Tags.XPOS[e] == "HYPH") {
		if finiteTag(m.r.Tags.XPOS[e]) && !m.inRelative(t, e) {
			return t // a clause: "and no one came"
		}
		e++
	}
	return e
}

// endsAt reports whether the sentence, or what is said, ends at token k.
func (m *maker) endsAt(s *segun.Sentence, k int) bool {
	return k >= s.End || m.Word(k) == "." || m.Word(k) == "," || m.holder[k] != m.holder[k-1]
}

// bareQuestion reports whether token t is a question word that stands for a whole question: "but not | how".
func (m *maker) bareQuestion(s *segun.Sentence, t int) bool {
	return m.is(t, "how", "why", "when", "where", "who", "what") && (t+1 >= s.End || m.r.Tags.UPOS[t+1] == segun.PUNCT || m.holder[t+1] != m.holder[t])
}

// parallel reports whether the preposition behind a "not" at t stands before it, too, so that one is denied beside the other: "was held for fraud, not for theft". "Not for long" denies nothing beside anything.
func (m *maker) parallel(s *segun.Sentence, t int) bool {
	if m.is(t+2, "long", "nothing", "now", "lack", "want", "the") && (m.is(t+2, "long", "nothing", "now", "lack", "want") || m.is(t+3, "first", "last", "time")) || m.r.Tags.XPOS[min(t+2, s.End-1)] == "VB" {
		return false
	}
	for k := t - 2; k >= s.First && k > t-16; k-- {
		if m.holder[k] != m.holder[t] || m.frame[k] >= 0 {
			return false
		}
		if m.r.Tags.UPOS[k] == segun.ADP && strings.EqualFold(m.Word(k), m.Word(t+1)) {
			return true
		}
	}
	return false
}

// closedOff reports whether the words from t on up to the next comma stand inside a clause whose verb follows that comma, or end the sentence.
func (m *maker) closedOff(s *segun.Sentence, t int) bool {
	for k := t + 1; k < s.End && k < t+12; k++ {
		switch w := m.Word(k); {
		case w == ",", w == "—", w == "–":
			return k+1 < s.End && (m.at[k+1] == m.at[t] || m.finiteFrom(s, k+1))
		case m.r.Tags.UPOS[k] == segun.CCONJ, finiteTag(m.r.Tags.XPOS[k]) && m.r.Tags.XPOS[k] != "VBD":
			return false
		}
	}
	return true
}

// joinedOver reports whether the comma before token t closes words put in behind a conjunction: "one tap and, since March, | no electricity".
func (m *maker) joinedOver(s *segun.Sentence, t int) bool {
	for k := t - 2; k > s.First && k > t-7; k-- {
		if m.Word(k) == "," {
			return m.r.Tags.UPOS[k-1] == segun.CCONJ
		}
		if u := m.r.Tags.UPOS[k]; u == segun.VERB || u == segun.AUX {
			return false
		}
	}
	return false
}

// inRelative reports whether a relative word stands between tokens t and e.
func (m *maker) inRelative(t, e int) bool {
	for k := t + 1; k < e; k++ {
		if x := m.r.Tags.XPOS[k]; x == "WDT" || x == "WP" || x == "WRB" || x == "WP$" {
			return true
		}
	}
	return false
}
