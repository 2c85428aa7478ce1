package claim

import "segun"

// sourceAsides gives a relative clause inside the words for a source back to whoever names it where the tree has none there: "Joy Pell, whose ferry left on time, said",
// "the report, a copy of which was seen by the Courier, says", "Ilan Dross, a diver who worked for the port until 2035, said". It goes by the words: a relative pronoun behind a comma or
// behind the noun of an apposition, and a finite verb.
func (m *maker) sourceAsides(i int, a *segun.Attribution) {
	toks := m.r.Tokens
	for _, s := range a.Source {
		first, end := toks.At(s.Start), toks.At(s.Start)
		for end < m.Len() && toks.Tokens[end].Span.Start < s.End {
			end++
		}
		for t := first + 1; t+2 < end; t++ {
			r := m.relativeFrom(first, t, end)
			if r < 0 || int(m.frame[t]) != i {
				continue
			}
			if v := m.verbOfRelative(r, end); v >= 0 {
				m.giveBack(i, t, end, v)
				break
			}
		}
	}
}

// relativeFrom returns the relative pronoun of a clause set apart that token t opens: "whose …", "a copy of which …"; -1 for none.
func (m *maker) relativeFrom(first, t, end int) int {
	if w := m.Word(t - 1); w != "," && w != "—" && w != "–" && w != "(" {
		return -1
	}
	for k := t; k < end && k < t+5; k++ {
		x := m.r.Tags.XPOS[k]
		switch {
		case x == "WP$", x == "WDT" && m.is(k, "which"), x == "WP" && m.is(k, "who", "whom"):
			if k == t || m.r.Tags.UPOS[k-1] == segun.ADP {
				return k
			}
			return -1
		case m.r.Tags.UPOS[k] == segun.PUNCT, finiteTag(x):
			return -1
		}
	}
	return -1
}

// verbOfRelative returns the predicate of the relative clause of pronoun r before end, -1 for none.
func (m *maker) verbOfRelative(r, end int) int {
	for k := r + 1; k < end; k++ {
		if !finiteTag(m.r.Tags.XPOS[k]) {
			continue
		}
		if m.r.Tags.UPOS[k] == segun.AUX {
			if h := m.Head(k); h > k && h < end {
				return h
			}
		}
		return k
	}
	return -1
}

// giveBack makes the tokens of source i in [t, end) a clause of predicate v, of whoever names the source.
func (m *maker) giveBack(i, t, end, v int) {
	if int(m.frame[v]) != i || m.told(v, "reports") || m.is(v, "speak", "cite", "quote", "say", "fear") {
		return // "which says it has a copy", "who spoke on condition that …" have a voice of their own
	}
	for k := t; k < end; k++ {
		if m.Word(k) == "\"" || m.Word(k) == "“" || m.frame[k] >= 0 && int(m.frame[k]) != i {
			return
		}
	}
	for k := t; k < end; k++ {
		if int(m.frame[k]) == i {
			m.frame[k], m.at[k] = -1, int32(v)
		}
	}
	m.parted[v] = true
	if m.passing == nil {
		m.passing = map[int]bool{}
	}
	m.passing[v] = true
}
