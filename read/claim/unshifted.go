package claim

import "segun"

// unshifted gives relative clauses in the present tense, set off by a comma inside what somebody has said in the past, back to whoever tells of it: "said that the city, | which owns the company |, was hiding". Their
// tense is not shifted with the rest, so that they are not reported. So is what is told of a subject in passing before what is only said of it: "The fund, | which has paid three million |, is thought to be leaving".
func (m *maker) unshifted() {
	list := m.r.Attributions.List
	for t := range m.Len() {
		if m.Rel(t) != segun.RelAclRelcl || m.holder[t] < 0 || m.frame[t] >= 0 || m.quoted(t) {
			continue
		}
		a := &list[m.holder[t]]
		first, end := int(m.Lo[t]), int(m.Hi[t])+1
		if a.Quote != "indirect" || first < 2 || m.Word(first-1) != "," && m.Word(first) != "," || a.Head < 0 {
			continue
		}
		v := m.finiteOfRelative(first, end)
		if v < 0 || !m.aside0(a, v, first, end) {
			continue
		}
		for k := first; k < end; k++ {
			if m.holder[k] == m.holder[t] && k != t {
				m.holder[k] = int32(a.Inside)
			}
		}
		m.holder[t] = int32(a.Inside)
	}
}

// finiteOfRelative returns the first finite verb of a relative clause that a relative pronoun opens, -1 for none.
func (m *maker) finiteOfRelative(first, end int) int {
	for first < end && m.r.Tags.UPOS[first] == segun.PUNCT {
		first++
	}
	if first >= end || !m.is(first, "which", "who", "whose", "whom") {
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
	if hasPrefix(a.Rule, "unnamed hearsay") {
		return end <= a.Head
	}
	beside := a.Class == "according" || hasPrefix(a.Rule, "parenthesis") || hasPrefix(a.Rule, "surface")
	if n := len(a.Source); beside && n > 0 && m.r.Tokens.At(a.Source[n-1].End) >= first-1 && m.r.Tokens.At(a.Source[n-1].End) <= first {
		return true // "according to the union, | which represents them |": of who speaks
	}
	if x := m.r.Tags.XPOS[v]; x != "VBZ" && x != "VBP" {
		return beside && m.ofNamed(first)
	}
	if beside {
		return true // what the reporting clause stands beside is not shifted at all
	}
	told := ""
	m.each(a.Content, func(t int) {
		if x := m.r.Tags.XPOS[t]; told != "VBD" && (t < first || t >= end) && finiteTag(x) && (told == "" || x == "VBD") {
			told = x
		}
	})
	return (told == "VBD" || told == "" && a.Act == "call") && (a.Class == "according" || m.r.Tags.XPOS[a.Head] == "VBD")
}

// ofNamed reports whether a relative clause from token first on tells something of who is named right before it.
func (m *maker) ofNamed(first int) bool {
	k := first - 1
	for k > 0 && (m.Word(k) == "," || m.r.Tags.XPOS[k] == "CD") {
		k--
	}
	return m.r.Tags.UPOS[k] == segun.PROPN
}
