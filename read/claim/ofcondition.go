package claim

import "segun"

// ofCondition takes from a claim what belongs to its condition alone: a negation that stands in the clause with "if" denies nothing of what hangs on it ("If there is no deal by Friday, our
// members will walk out"), and the "if" of what somebody asks is no condition at all ("was asked if he had heard the chants").
func (m *maker) ofCondition(d *draft, f *facts) {
	if f.conditional == "" {
		return
	}
	t := m.r.Tokens.At(d.Content[0].Start)
	if d.holder >= 0 && m.is(t, "if") && f.conditional == "if" && m.r.Attributions.List[d.holder].Act == "ask" && m.r.Tokens.Tokens[m.r.Attributions.List[d.holder].Head].Span.Start < d.Content[0].Start && m.Rel(t) == segun.RelMark && m.Head(t) == d.Head {
		f.conditional = ""
		return
	}
	if f.negative != "" && m.deniedIf(d) {
		f.negative = ""
	}
}

// deniedIf reports whether every negation of a claim stands inside its clause with "if".
func (m *maker) deniedIf(d *draft) bool {
	first, end := m.ifClause(d)
	if first < 0 {
		return false
	}
	inside, outside := false, false
	m.each(d.Content, func(t int) {
		if m.told(t, "negates") || m.is(t, "nowhere", "without", "hardly", "scarcely", "fail", "refuse", "cannot") {
			if t >= first && t < end {
				inside = true
			} else {
				outside = true
			}
		}
	})
	return inside && !outside
}

// ifClause returns the first token and the end of the clause with "if" or "unless" in a claim: to the comma behind it, or to what it hangs on; -1 where there is none, or where nothing else is
// left of the claim.
func (m *maker) ifClause(d *draft) (first, end int) {
	first = -1
	m.each(d.Content, func(t int) {
		if first < 0 && m.is(t, "if") && m.r.Tags.UPOS[t] == segun.SCONJ {
			first = t
		}
	})
	if first < 0 {
		return -1, -1
	}
	last := m.r.Tokens.At(d.Content[len(d.Content)-1].End - 1)
	for k := first + 1; k <= last; k++ {
		if m.Word(k) == "," && k > first+2 || m.is(k, "then") && m.r.Tags.UPOS[k] == segun.ADV {
			return first, k
		}
	}
	if first > m.r.Tokens.At(d.Content[0].Start) {
		return first, last + 1
	}
	finite := 0
	for k := first + 1; k <= last; k++ { // "If it did not she would ask again": to the second finite verb and its subject
		if finiteTag(m.r.Tags.XPOS[k]) {
			finite++
		}
		if finite == 2 {
			return first, k - 1
		}
	}
	return -1, -1
}
