package claim

import "segun"

// untilShown returns the word by which what a voice says is only to be said one day: "will last until the company shows that | its ships are safe", "will pay only if she proves that | the boat
// sank", "once the engineers confirm that | the bridge is sound". What hangs on it has a verb of what is to come, or the word is one of condition; a past tense told it: "waited until she said that
// the boat had sunk". "" for none.
func (m *maker) untilShown(h int, s *segun.Sentence) string {
	i := m.holder[h]
	if i < 0 {
		return ""
	}
	a := &m.r.Attributions.List[i]
	cue := a.Head
	if cue <= s.First || cue >= h || a.Quote == "direct" || !m.present(cue) || m.modal(cue) || len(a.Content) == 0 {
		return ""
	}
	if x := m.r.Tags.XPOS[m.r.Tokens.At(a.Content[0].Start)]; x == "WRB" || x == "WP" {
		return "" // "until its owner proves | where its cargo was loaded": it was, somewhere
	}
	for k := cue - 1; k >= s.First && k > cue-8; k-- {
		switch {
		case m.r.Tags.UPOS[k] == segun.PUNCT, m.r.Tags.UPOS[k] == segun.VERB:
			return ""
		case m.is(k, "if", "unless") && m.r.Tags.UPOS[k] == segun.SCONJ:
			if m.is(k-1, "even", "as", "what") || m.asksIf(k) {
				return ""
			}
			return m.lemma(k)
		case m.is(k, "until", "till", "once", "before"):
			if m.aheadBefore(k, s) {
				return m.lemma(k)
			}
			return ""
		}
	}
	return ""
}

// present reports whether the predicate at t stands in the present, by itself or by its auxiliary: "shows", "is satisfied".
func (m *maker) present(t int) bool {
	x := m.r.Tags.XPOS[t]
	if x == "VBZ" || x == "VBP" || x == "VB" && !m.is(t-1, "to") {
		return true
	}
	for k := m.Kid(t); k >= 0 && k < t; k = m.Next(k) {
		if y := m.r.Tags.XPOS[k]; (m.Rel(k) == segun.RelCop || m.Rel(k) == segun.RelAuxPass || m.Rel(k) == segun.RelAux) && (y == "VBZ" || y == "VBP") {
			return true
		}
	}
	return false
}

// aheadBefore reports whether the clause before token k has a modal verb.
func (m *maker) aheadBefore(k int, s *segun.Sentence) bool {
	for j := k - 1; j >= s.First && m.Word(j) != ";" && m.Word(j) != ":"; j-- {
		if m.r.Tags.XPOS[j] == "MD" {
			return true
		}
	}
	return false
}
