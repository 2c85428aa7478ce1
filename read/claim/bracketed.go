package claim

import "segun"

// bracketed makes a claim of its own of a relative clause between commas, or behind one, that says of itself that it did not come about or is still to come, where the tree has left it in the clause that it
// stands in: "The prince, | who never married, | died in Halden", "moved to Velm, | where they resume on May 20".
func (m *maker) bracketed(s *segun.Sentence) {
	for t := s.First + 2; t+2 < s.End; t++ {
		x := m.r.Tags.XPOS[t]
		if x != "WP" && x != "WDT" && x != "WP$" && !(x == "WRB" && m.is(t, "where", "when")) || m.Word(t-1) != "," || m.at[t] < 0 || m.frame[t] >= 0 {
			continue
		}
		v, end := m.bracketVerb(s, t)
		if v < 0 {
			continue
		}
		h := int(m.at[v])
		if h < 0 || int(m.at[t]) != h || !m.finiteOutside(s, h, t, end) {
			continue
		}
		u := h
		if h >= t && h < end { // the tree has hung what holds the relative clause on it
			if u = m.firstFiniteIn(h, s.First, t); u < 0 {
				u = m.firstFiniteIn(h, end, s.End)
			}
			if u < 0 {
				continue
			}
			for k := s.First; k < s.End; k++ {
				if int(m.at[k]) == h && (k < t || k >= end) {
					m.at[k] = int32(u)
				}
			}
			m.parted[u] = true
			v = h
		}
		m.partTo(s, t, end, h, v)
		m.parted[v] = true
		t = end - 1
	}
}

// bracketVerb returns the predicate of the relative clause that token t opens where it is negated or still to come, and where the clause ends; -1 where it is none of these, or where its end is not plain.
func (m *maker) bracketVerb(s *segun.Sentence, t int) (verb, end int) {
	verb, open := -1, false
	for end = t + 1; end < s.End && m.holder[end] == m.holder[t] && m.frame[end] < 0; end++ {
		w, x := m.Word(end), m.r.Tags.XPOS[end]
		if w == "," || w == ";" || w == ":" || w == "—" || w == "–" || w == "(" || x == "WP" || x == "WDT" || x == "WRB" || m.r.Tags.UPOS[end] == segun.SCONJ && end > t+1 {
			break
		}
		if verb < 0 && finiteTag(x) {
			verb = end
			if p := m.Head(end); p > end && p < s.End && p < end+8 && (m.Rel(end) == segun.RelAux || m.Rel(end) == segun.RelAuxPass || m.Rel(end) == segun.RelCop) {
				verb = p
			}
		}
		open = open || m.is(end, "not", "n't", "n’t", "never", "nobody", "none") && !m.is(end+1, "only", "just", "merely", "simply", "least") || m.is(end, "no") && m.is(end+1, "one", "longer") || x == "MD" && !m.noModal(end) ||
			m.is(end, "be") && finiteTag(x) && m.is(end+1, "to", "due", "set", "expected", "scheduled")
	}
	if verb < 0 || verb >= end || !open || verb == t+1 && end == t+2 {
		return -1, 0
	}
	if end < s.End && m.Word(end) != "," && m.r.Tags.UPOS[end] != segun.PUNCT {
		return -1, 0
	}
	return verb, end
}

// finiteOutside reports whether a finite verb of clause h stands before from or from to on.
func (m *maker) finiteOutside(s *segun.Sentence, h, from, to int) bool {
	return m.firstFiniteIn(h, s.First, from) >= 0 || m.firstFiniteIn(h, to, s.End) >= 0
}
