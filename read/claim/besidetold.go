package claim

import (
	"segun"
	"segun/read/phrase"
)

// besideTold gives a voice the clause that a conjunction opens right behind what it is reported to say, in the same sentence, where the tree has hung it on the verb of saying and its own form tells that it is part of what
// is said: "said that the levy was fair | but that tolls were a matter for them", "said the mast had been willing to bend | but the stay refused to give", "said the firm was late | and had a fine to show for it". It
// opens with "that", or tells without a comma before it of somebody else in the tense of what is said, or what had been before; or it has no subject, and tells how things stand and nothing that one does when one
// has spoken. "Said that he had never met her | and left the hall" and "said sales rose, | but its shares fell" stay the outlet's.
func (m *maker) besideTold() {
	for i := range m.r.Attributions.List {
		first, end, ok := m.reportedLast(i)
		if !ok {
			continue
		}
		if from, to := m.toldBeside(i, first, end); from < to {
			for t := from; t < to; t++ {
				m.holder[t] = int32(i)
			}
		}
	}
}

// toldBeside returns the tokens of the clause that goes on with attribution i, whose content is tokens first to e; none for no such clause.
func (m *maker) toldBeside(i, first, e int) (from, to int) {
	k := m.r.Tokens.SentenceOf(first)
	if k < 0 || m.r.Doc.Sections[m.r.Tokens.Sentences[k].Section].Kind == segun.Headline {
		return 0, 0
	}
	s := &m.r.Tokens.Sentences[k]
	for e < s.End && (m.Word(e) != "," && m.r.Tags.UPOS[e] == segun.PUNCT || m.is(e, "too")) {
		e++ // a mark
	}
	comma := e < s.End && m.Word(e) == ","
	if comma {
		e++
	}
	if e+3 >= s.End || !m.is(e, "and", "but") || m.r.Tags.UPOS[e] != segun.CCONJ {
		return 0, 0
	}
	to = e
	for to < s.End && m.free(to, i) && int(m.holder[to]) != i && m.Word(to) != ";" && m.Word(to) != ":" {
		to++
	}
	c := e + 1
	for c < e+3 && m.r.Tags.UPOS[c] == segun.ADV {
		c++
	}
	if to < e+4 || to < s.End && m.Word(to-1) != "," && m.Word(to) != ";" || !m.partOfTold(i, c, to, comma) {
		return 0, 0
	}
	return e, to
}

// partOfTold reports whether the clause of tokens c to end, behind a conjunction, goes on with what attribution i holds.
func (m *maker) partOfTold(i, c, end int, comma bool) bool {
	if m.is(c, "that") && c+2 < end && (!finiteTag(m.r.Tags.XPOS[c+1]) || m.r.Tags.UPOS[c+2] == segun.CCONJ) {
		return m.finiteWithin(c+2, end)
	}
	v := m.finiteOpen(c, end)
	if v < 0 {
		return false
	}
	past := m.r.Tags.XPOS[m.r.Attributions.List[i].Head] == "VBD"
	had := past && m.is(v, "have") && m.r.Tags.XPOS[v] == "VBD" && m.participleIn(v, end)
	switch {
	case v == c: // no subject
		return !comma && (had || m.told(v, "stands") && !m.participleIn(v, end))
	case m.is(c, "i", "we", "you"), comma && !had, m.is(c, "he", "she", "they") && !had && m.personal(i):
		return false
	}
	return had || !past || m.r.Tags.XPOS[v] == "VBD" || m.is(v, "would", "could", "might")
}

// finiteWithin reports whether a finite verb stands in tokens t to end.
func (m *maker) finiteWithin(t, end int) bool {
	for ; t < end; t++ {
		if finiteTag(m.r.Tags.XPOS[t]) {
			return true
		}
	}
	return false
}

// finiteOpen returns the first finite verb of tokens c to end with nothing but a subject before it, -1 for none.
func (m *maker) finiteOpen(c, end int) int {
	for t := c; t < end; t++ {
		switch x := m.r.Tags.XPOS[t]; {
		case finiteTag(x):
			return t
		case t > c && m.r.Tags.UPOS[t] == segun.SCONJ, x == "WDT", x == "WP", x == "WRB", x == "TO", x == "VBG", m.Word(t) == ",":
			return -1
		}
	}
	return -1
}

// participleIn reports whether a participle stands right behind auxiliary v.
func (m *maker) participleIn(v, end int) bool {
	for t := v + 1; t < end && t < v+4; t++ {
		if x := m.r.Tags.XPOS[t]; x == "VBN" || x == "VBD" && m.Flags[t]&phrase.VerbPast != 0 {
			return true
		}
	}
	return false
}
