package claim

import "segun"

// sharedNegation returns the negation that a verb has from the one it is joined to by "or" or "nor": "never checked the lamp, logged the storm | or told the mainland", "Nobody
// called | or wrote". "" for none: what is joined by "and" or "but" stands by itself.
func (m *maker) sharedNegation(h int, s *segun.Sentence) string {
	p := m.Head(h)
	if m.Rel(h) != segun.RelConj && !m.listedByOr(h, p, s) || p < s.First || p >= h || !m.region(h, p) || !m.joinedByOr(h, p) && !m.listedByOr(h, p, s) || m.Find(h, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl, segun.RelAux) >= 0 {
		return ""
	}
	for k := m.Kid(p); k >= 0 && k < p; k = m.Next(k) {
		if m.is(k, "not", "n't", "n’t", "never", "neither") && !m.is(k+1, "only", "just", "merely", "simply", "least") {
			return m.lemma(k) + " … or"
		}
		switch m.Rel(k) {
		case segun.RelNsubj, segun.RelNsubjPass:
			f := facts{}
			if m.negatedNoun(k, &f); f.negative != "" {
				return f.negative + " … or"
			}
			b := int(m.Lo[k])
			if m.is(k-1, "hardly", "scarcely", "barely") {
				b = k - 1
			}
			if k < p && m.is(b, "hardly", "scarcely", "barely") && m.is(b+1, "any", "anyone", "anybody", "anything") {
				return m.lemma(b) + " … or"
			}
		}
	}
	return ""
}

// listedByOr reports whether the participle or infinitive at h stands behind a comma between its head and a last one of the same form behind "or", wherever the tree has hung the list: "has never met, | spoken to or taken
// money from him".
func (m *maker) listedByOr(h, p int, s *segun.Sentence) bool {
	x := m.r.Tags.XPOS
	if p < s.First || m.Word(h-1) != "," || x[h] != "VBN" && x[h] != "VB" || x[p] != x[h] {
		return false
	}
	for k := h + 1; k+1 < s.End && k < h+longestListed; k++ {
		switch {
		case m.is(k, "or", "nor"):
			return x[k+1] == x[h]
		case m.r.Tags.UPOS[k] == segun.CCONJ, m.r.Tags.UPOS[k] == segun.PUNCT && m.Word(k) != ",", finiteTag(x[k]) && x[k] != "VBN":
			return false
		}
	}
	return false
}

// longestListed is how many words a verb of such a list may have with what belongs to it.
const longestListed = 12

// elliptic fills in the modal verb or plan that a participle with a subject of its own has from the passive it is joined to: "The port would be closed and | the land sold", "The school is
// to be closed, | its staff moved". It reports whether there was one.
func (m *maker) elliptic(h int, s *segun.Sentence, f *facts) bool {
	x := m.r.Tags.XPOS
	if m.Rel(h) == segun.RelConj && (x[h] == "VBN" || x[h] == "VBD") && f.subject < 0 && m.Find(h, segun.RelAux, segun.RelAuxPass, segun.RelMark) < 0 {
		return m.doneToo(h, s, f)
	}
	if x[h] != "VBN" && x[h] != "VBD" || m.r.Tags.UPOS[h] != segun.VERB || m.Find(h, segun.RelAux, segun.RelAuxPass, segun.RelMark) >= 0 || m.ownObject(h) || f.subject < 0 || f.subject > h {
		return false
	}
	switch m.Rel(h) {
	case segun.RelConj, segun.RelParataxis, segun.RelAdvcl, segun.RelCcomp:
	default:
		return false
	}
	p := m.Head(h)
	if p < s.First || p >= h || x[p] != "VBN" || m.holder[p] != m.holder[h] || m.Find(p, segun.RelAuxPass) < 0 {
		return false
	}
	b := f.subject
	for b > p && m.r.Tags.UPOS[b] != segun.CCONJ && m.Word(b) != "," {
		b--
	}
	if b <= p || m.is(b, "but") {
		return false
	}
	for k := m.Kid(p); k >= 0; k = m.Next(k) {
		if m.Rel(k) == segun.RelAux && x[k] == "MD" && !m.noModal(k) {
			f.modal, f.past, f.present = m.lemma(k), false, false
			return true
		}
	}
	if m.is(p-1, "be") && m.is(p-2, "to") && m.is(p-3, "be") {
		f.force, f.forceBy = "planned", "be to"
		return true
	}
	return false
}

// doneToo fills in the modal verb of a participle without subject that is joined to one behind "would have" and the like: "should have resigned and | taken the consequences", "would be fed and | allowed to write". What
// follows "but" stands by itself.
func (m *maker) doneToo(h int, s *segun.Sentence, f *facts) bool {
	p := m.Head(h)
	if p >= s.First && m.frame[p] >= 0 && m.frame[p] == m.holder[h] && m.upos(h-1) == segun.CCONJ {
		p = m.haveDone(h-1, s) // the tree has joined it to the verb of saying in between
	}
	if p < s.First || p >= h || m.r.Tags.XPOS[p] != "VBN" || m.holder[p] != m.holder[h] || m.Rel(p) == segun.RelAclRelcl || m.is(m.Find(h, segun.RelCc), "but") {
		return false
	}
	modal, have, be := -1, false, false
	for k := m.Kid(p); k >= 0; k = m.Next(k) {
		if m.Rel(k) == segun.RelAux && m.r.Tags.XPOS[k] == "MD" && !m.noModal(k) {
			modal = k
		}
		have = have || m.Rel(k) == segun.RelAux && m.is(k, "have") && m.r.Tags.XPOS[k] == "VB"
		be = be || m.Rel(k) == segun.RelAuxPass && m.is(k, "be") && m.r.Tags.XPOS[k] == "VB"
	}
	done := m.r.Tags.XPOS[h] == "VBN" || m.is(h+1, "to", "by") || m.is(h+1, "back", "out", "off", "up", "away", "down") && m.Find(h, segun.RelObj) < 0
	if modal < 0 || !have && (!be || m.upos(h-1) != segun.CCONJ || !done) {
		return false
	}
	f.modal, f.past, f.present, f.unreal = m.lemma(modal), false, false, have && m.is(modal, "would", "could")
	return true
}

// haveDone returns the participle behind "have" that is the last verb before token c in the words of its voice, -1 for none.
func (m *maker) haveDone(c int, s *segun.Sentence) int {
	for k := c - 1; k > s.First && m.holder[k] == m.holder[c+1] && m.frame[k] < 0; k-- {
		if x := m.r.Tags.XPOS[k]; x == "VBN" && m.r.Tags.UPOS[k] == segun.VERB && m.is(m.Find(k, segun.RelAux), "would", "could", "should", "might", "must", "have") {
			return k
		} else if finiteTag(x) || x == "VB" || m.Word(k) == ";" {
			return -1
		}
	}
	return -1
}

// joinedByOr reports whether "or" or "nor" stands before the verb at h, or before a later one of the same list.
func (m *maker) joinedByOr(h, p int) bool {
	if c := m.Find(h, segun.RelCc); c >= 0 {
		return m.is(c, "or", "nor")
	}
	for k := m.Kid(p); k >= 0; k = m.Next(k) {
		if k > h && m.Rel(k) == segun.RelConj {
			if c := m.Find(k, segun.RelCc); c >= 0 {
				return m.is(c, "or", "nor")
			}
		}
	}
	return false
}

// inverted reports whether a sentence opens with a condition that has no "if": "Should the vote fail, …", "Were the levy scrapped, …", "Provided the bank agrees, …".
func (m *maker) inverted(s *segun.Sentence) bool {
	t := s.First
	for t < s.End && (m.r.Tags.UPOS[t] == segun.PUNCT || m.r.Tags.UPOS[t] == segun.CCONJ) {
		t++
	}
	if m.Is(t, wordProvided, wordProviding, wordAssuming) && t+2 < s.End && (m.is(t+1, "that") || m.ownSubject(t+1, s)) {
		return true
	}
	if t+2 >= s.End || !m.Is(t, wordHad, wordWere, wordShould) || m.Word(s.End-1) == "?" || m.asks(t, s) {
		return false
	}
	switch m.r.Tags.UPOS[t+1] {
	case segun.PRON, segun.DET, segun.PROPN:
	case segun.NOUN, segun.ADJ:
		return m.Is(t, wordShould)
	default:
		return false
	}
	for k := t + 2; k < s.End && k < t+12; k++ {
		switch x := m.r.Tags.XPOS[k]; {
		case m.Is(t, wordShould) && (x == "VB" || x == "VBP"), !m.Is(t, wordShould) && (x == "VBN" || x == "VBG" || m.Is(t, wordWere) && (x == "TO" || x == "JJ" || x == "IN")):
			return true
		case m.Is(t, wordWere) && x == "VBD" && m.r.Tags.UPOS[k-1] == segun.NOUN && m.Word(min(k+1, m.Len()-1)) == ",":
			return true // "Were the levy scrapped, …", taken for a past tense
		case x == "VBD", m.Word(k) == ",":
			return false
		}
	}
	return false
}

// ownObject reports whether a predicate has an object among the words of its own clause.
func (m *maker) ownObject(h int) bool {
	k := m.Find(h, segun.RelObj)
	return k >= 0 && m.at[k] == m.at[h]
}
