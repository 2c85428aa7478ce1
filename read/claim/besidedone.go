package claim

import (
	"segun"
	"segun/read/phrase"
)

// besideDone parts what somebody did not do from what was done, where the tree has left both in one clause: "signed hundreds of papers | and never read them", "We delivered on time,
// | when others could not", "The vote is over, | the fight is not".
func (m *maker) besideDone(s *segun.Sentence) {
	for t := s.First + 2; t < s.End; t++ {
		from, v := -1, -1 // where its words begin, its verb
		switch {
		case m.is(t, "fail", "refuse", "decline", "neglect") && m.r.Tags.XPOS[t] == "VBG" && m.is(t-1, "after", "despite", "by", "before", "on", "in") && m.is(t+1, "to") && !m.charged(t):
			from, v = t-1, t // "withdrew | after failing to win over the family"
		case m.is(t, "never") && m.r.Tags.UPOS[t-1] == segun.CCONJ:
			from, v = m.neverDone(t, s)
		case m.is(t, "not", "n't", "n’t") && m.clauseOver(t+1, s):
			from, v = m.didNot(t, s)
		}
		if v < 0 || m.frame[v] >= 0 {
			continue
		}
		h := int(m.at[v])
		if h == v && from > s.First && m.holder[from-1] == m.holder[v] && m.firstFinite0(s, from) {
			for k := from; k <= t; k++ {
				if m.holder[k] == m.holder[v] && m.frame[k] < 0 {
					m.at[k] = int32(v)
				}
			}
			m.parted[v] = true // the tree has parted them, and what is too short is not joined again
			continue
		}
		u := m.firstFiniteIn(h, s.First, from)
		if h < 0 || u < 0 || m.holder[u] != m.holder[v] || m.undone(s, h, s.First, from) || m.condition(h) || m.denied(v) {
			continue
		}
		if h >= from { // the tree has hung what was done on what was not
			m.partTo(s, s.First, from, h, u)
			m.parted[u] = true
			continue
		}
		m.partTo(s, from, s.End, h, v)
		m.parted[v] = true
	}
}

// neverDone returns the first word and the verb of "and never read them", whose "never" is at t; -1 for none.
func (m *maker) neverDone(t int, s *segun.Sentence) (from, v int) {
	v = t + 1
	if v >= s.End {
		return -1, -1
	}
	if x := m.r.Tags.XPOS[v]; x != "VBD" && (x != "VBN" && x != "VB" && x != "VBP" || m.Flags[v]&phrase.VerbPast == 0) {
		return -1, -1
	}
	return t, v
}

// didNot returns the first word and the verb of a short clause that ends in "not" at t and has a subject of its own: "when others could not", ", the fight is not"; -1 for none.
func (m *maker) didNot(t int, s *segun.Sentence) (from, v int) {
	v = t - 1
	if x := m.r.Tags.XPOS[v]; !finiteTag(x) || !m.is(v, "do", "have", "be", "can", "could", "will", "would") {
		return -1, -1
	}
	b := v - 1
	for b > s.First && b > v-6 && (m.r.Tags.UPOS[b] == segun.NOUN || m.r.Tags.UPOS[b] == segun.PROPN || m.r.Tags.UPOS[b] == segun.PRON || m.r.Tags.UPOS[b] == segun.DET || m.r.Tags.UPOS[b] == segun.ADJ || m.r.Tags.UPOS[b] == segun.NUM) && !m.relativeWord(b) {
		b--
	}
	if b == v-1 || b <= s.First {
		return -1, -1
	}
	switch {
	case m.Word(b) == ",", m.Word(b) == ";", m.Word(b) == "–", m.Word(b) == "—", m.r.Tags.UPOS[b] == segun.CCONJ:
		return b + 1, v
	case m.is(b, "when", "while", "whereas", "although", "though"):
		return b, v
	}
	return -1, -1
}

// relativeWord reports whether a token is a relative pronoun: "those who | did not" only says which are meant.
func (m *maker) relativeWord(t int) bool {
	x := m.r.Tags.XPOS[t]
	return x == "WP" || x == "WDT" || m.is(t, "that", "who", "which") && x != "DT"
}

// clauseOver reports whether a clause ends before token t: at a mark, or at the end.
func (m *maker) clauseOver(t int, s *segun.Sentence) bool {
	return t >= s.End || m.r.Tags.UPOS[t] == segun.PUNCT
}

// firstFinite0 reports whether a finite verb stands in a sentence before token to.
func (m *maker) firstFinite0(s *segun.Sentence, to int) bool {
	for k := s.First; k < to; k++ {
		if finiteTag(m.r.Tags.XPOS[k]) {
			return true
		}
	}
	return false
}
