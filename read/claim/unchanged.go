package claim

import (
	"segun"
	"segun/read/phrase"
)

// unchangedPast reports whether a verb taken for a present is the past tense of one that has but one form for both: its subject is one thing ("Kerovia beat the holders"), or a score or a day stands behind it ("Rovers beat Teign 3-2",
// "Rebels hit the depot on Friday").
func (m *maker) unchangedPast(h int) bool {
	if m.r.Tags.XPOS[h] != "VBP" || m.Flags[h]&phrase.VerbPast == 0 || m.Flags[h]&phrase.VerbBase == 0 || m.is(h, "come", "become", "overcome", "run", "let") || m.Find(h, segun.RelAux) >= 0 || m.Find(h, segun.RelObj) < h {
		return false
	}
	n := m.Find(h, segun.RelNsubj)
	if n < 0 || n > h {
		return false
	}
	if x := m.r.Tags.XPOS[n]; (x == "NN" || x == "NNP") && m.Find(n, segun.RelConj) < 0 && m.Flags[n]&phrase.GroupNoun == 0 && !m.told(n, "asmany") {
		return m.r.Tags.UPOS[h] == segun.VERB
	}
	for k := h + 1; k+1 < m.Len() && k < h+14 && m.r.Tags.UPOS[k] != segun.SCONJ; k++ {
		switch {
		case m.Look[k]&phrase.Digit != 0 && (m.Word(k+1) == "-" || m.Word(k+1) == "–") && k+2 < m.Len() && m.Look[k+2]&phrase.Digit != 0 && len(m.Word(k)) < 3:
			return true
		case m.is(k, "on") && m.Flags[k+1]&phrase.Weekday != 0 && m.r.Tags.XPOS[k+1] != "NNPS":
			return true
		case m.Word(k) == ".":
			return false
		}
	}
	return false
}
