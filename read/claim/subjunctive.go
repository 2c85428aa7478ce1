package claim

import (
	"segun"
	"segun/read/phrase"
)

// subjunctive reports whether the predicate at h stands in a plain form though its subject is one thing, so that it is asked for and not told of: "demanded that the yard | rehire the welders". Nouns of several
// people ("that the police want it") and forms that are past tenses too ("that the mayor cut it") say nothing.
func (m *maker) subjunctive(h int, f *facts) bool {
	x := m.r.Tags.XPOS[h]
	if x != "VBP" && x != "VB" || f.subject < 0 || f.subject >= h || m.Flags[h]&phrase.VerbBase == 0 || m.Flags[h]&phrase.VerbPast != 0 || !m.is(m.Find(h, segun.RelMark), "that") {
		return false
	}
	n := f.subject
	if m.Find(h, segun.RelAux, segun.RelAuxPass, segun.RelCop) >= 0 || m.Find(n, segun.RelConj) >= 0 || m.is(h-1, "to") {
		return false
	}
	switch m.r.Tags.XPOS[n] {
	case "NN":
		if m.Flags[n]&(phrase.GroupNoun|phrase.OrgWord) != 0 {
			return false
		}
		d := m.Find(n, segun.RelDet)
		return d >= 0 && (m.is(d, "a", "an", "the", "every", "each", "any", "this", "that") || m.r.Tags.XPOS[d] == "PRP$") || m.Find(n, segun.RelNmodPoss) >= 0
	case "PRP":
		return m.is(n, "he", "she", "it")
	}
	return false
}
