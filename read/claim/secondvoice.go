package claim

import "segun"

// noSecond reports whether an attribution inside what somebody says adds nobody to the sourcing, because no saying of another's is told of: what nobody is named for is then the teller's own
// word ("said the requirement that …", "said 4,000 were expected"), and what hangs on an "if" has not been said ("“If they tell us it is shut, we go home,” she said").
func (m *maker) noSecond(a, o *segun.Attribution) bool {
	if len(o.Source) == 0 {
		return false
	}
	if len(a.Source) == 0 {
		switch {
		case hasPrefix(a.Rule, "noun noun"):
			if r, _ := m.debunked(a.Head); r != "" {
				return o.Act != "accuse" // "Reports that it had burned were false, the trust said"
			}
			return !m.told(a.Head, "hearsay")
		case hasPrefix(a.Rule, "unnamed"):
			return (o.Class == "say" || o.Class == "state" || o.Class == "inform") && m.is(a.Head, "expect", "project", "forecast", "predict", "anticipate", "know")
		}
		return false
	}
	return m.saidOnlyIf(a, o)
}

// saidOnlyIf reports whether the saying in an attribution stands in a clause with "if", "unless" or "whenever" inside what another says. "Asked if he had told her" is a question, and not meant.
func (m *maker) saidOnlyIf(a, o *segun.Attribution) bool {
	first := m.r.Tokens.At(o.Content[0].Start)
	for t := a.Head - 1; t >= first && t > a.Head-12; t-- {
		switch {
		case m.is(t, "if", "unless", "whenever"):
			return t == first || m.r.Tags.UPOS[t-1] != segun.VERB && !m.is(t-1, "as", "even", "not")
		case m.r.Tags.UPOS[t] == segun.PUNCT, m.finite(t) && m.r.Tags.UPOS[t] == segun.VERB:
			return false
		}
	}
	return false
}
