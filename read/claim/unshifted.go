package claim

import "segun"

// unshifted gives relative clauses in the present tense, set off by a comma inside what somebody has said, back to whoever tells of it: "said that the city, | which owns the company |, was hiding", "says the fever,
// | which has killed 12 |, is under control". They tell readers what something is, and no speaker need have said it. So is what is told of a subject in passing before what is only said of it: "The fund, | which has
// paid three million |, is thought to be leaving", and what is told in passing inside what somebody asks for, refuses or names without a clause: "asked the board to repay the loan, | which ran out in May |", "although
// it had been paid".
func (m *maker) unshifted() {
	for t := range m.Len() {
		if r := m.Rel(t); r == segun.RelAclRelcl || r == segun.RelAdvcl {
			for m.unshift(t) {
			}
		}
	}
}

// unshift gives the clause of token t to whoever tells of its speaker, and reports whether it has.
func (m *maker) unshift(t int) bool {
	if m.holder[t] < 0 || m.frame[t] >= 0 || m.quoted(t) {
		return false
	}
	a := &m.r.Attributions.List[m.holder[t]]
	first, end := int(m.Lo[t]), int(m.Hi[t])+1
	if a.Quote == "direct" || first < 2 || m.Word(first-1) != "," && m.Word(first) != "," || a.Head < 0 {
		return false
	}
	if m.Rel(t) == segun.RelAdvcl {
		if !withoutClause(a) || !m.is(first, "although", "though") {
			return false
		}
	} else if v := m.finiteOfRelative(first, end); v < 0 || !m.aside0(a, v, first, end) {
		return false
	}
	for k, stop := first, m.asideEnd(t, end); k < stop; k++ {
		if m.holder[k] == m.holder[t] && k != t {
			m.holder[k] = int32(a.Inside)
		}
	}
	m.holder[t] = int32(a.Inside)
	return true
}

// asideEnd returns where an aside with the verb t ends before end: at the comma that shuts it, where the tree has hung on it a phrase of what it stands in: "would hand the report, which runs to 61 pages, | to the
// committee".
func (m *maker) asideEnd(t, end int) int {
	for k := t + 1; k+1 < end; k++ {
		if m.Word(k) == "," && m.r.Tags.UPOS[k+1] == segun.ADP {
			return k
		}
	}
	return end
}

// withoutClause reports whether what an attribution holds is no clause but what is asked for, done or named: all that a clause in it tells in passing is the teller's.
func withoutClause(a *segun.Attribution) bool {
	return a.Class != "say" && (hasPrefix(a.Rule, "infinitive ") || hasPrefix(a.Rule, "far infinitive ") || hasPrefix(a.Rule, "object ") || hasPrefix(a.Rule, "phrase ") || hasPrefix(a.Rule, "target "))
}

// finiteOfRelative returns the first finite verb of a relative clause that a relative pronoun opens, -1 for none.
func (m *maker) finiteOfRelative(first, end int) int {
	for first < end && m.r.Tags.UPOS[first] == segun.PUNCT {
		first++
	}
	if first >= end || !m.is(first, "which", "who", "whose", "whom", "where") {
		return -1
	}
	for v := first + 1; v < end; v++ {
		if finiteTag(m.r.Tags.XPOS[v]) {
			return v
		}
	}
	return -1
}

// aside0 reports whether a relative clause with the finite verb v is told by whoever tells what attribution a says.
func (m *maker) aside0(a *segun.Attribution, v, first, end int) bool {
	for k := first; k < end; k++ {
		if m.frame[k] >= 0 {
			return false // somebody speaks in it
		}
	}
	if hasPrefix(a.Rule, "unnamed hearsay") || hasPrefix(a.Rule, "regarded as") {
		return end <= a.Head
	}
	if withoutClause(a) {
		return true
	}
	beside := a.Class == "according" || hasPrefix(a.Rule, "parenthesis") || hasPrefix(a.Rule, "surface")
	if n := len(a.Source); beside && n > 0 && m.r.Tokens.At(a.Source[n-1].End) >= first-1 && m.r.Tokens.At(a.Source[n-1].End) <= first {
		return true // "according to the union, | which represents them |": of who speaks
	}
	if x := m.r.Tags.XPOS[v]; x != "VBZ" && x != "VBP" && !m.may(v, first) {
		return beside && m.ofNamed(first) && !m.is(first, "where") && !m.is(first+1, "where")
	}
	return !m.inFirstPerson(first, end) && !m.ofFigures(first, end)
}

// inFirstPerson reports whether a clause speaks of its speaker, as only words of somebody's own can: "which | we | have mended".
func (m *maker) inFirstPerson(first, end int) bool {
	for k := first; k < end; k++ {
		if x := m.r.Tags.XPOS[k]; (x == "PRP" || x == "PRP$") && m.is(k, "i", "me", "my", "we", "us", "our") {
			return true
		}
	}
	return false
}

// may reports whether the finite verb v of a relative clause tells what something can do: "the fever, which | can | be fatal".
func (m *maker) may(v, first int) bool {
	return m.is(v, "can") && !m.is(first, "where") && !m.is(first+1, "where")
}

// ofFigures reports whether a clause tells what was counted, as only a poll or a report can know: "voters, who favour her | by six points |".
func (m *maker) ofFigures(first, end int) bool {
	for k := first + 1; k < end; k++ {
		if m.Word(k) == "%" || m.is(k, "percent", "point", "majority", "margin") || m.is(k, "cent") && m.is(k-1, "per") {
			return true
		}
	}
	return false
}

// ofNamed reports whether a relative clause from token first on tells something of who is named right before it.
func (m *maker) ofNamed(first int) bool {
	k := first - 1
	for k > 0 && (m.Word(k) == "," || m.r.Tags.XPOS[k] == "CD") {
		k--
	}
	return m.r.Tags.UPOS[k] == segun.PROPN
}
