package claim

import "segun"

// plainlyNot reports whether "did not", "has not", "does not" or "never" denies verb t, and no "would", "could" or "will", which refuse: "had not | said that it was insolvent", "has never | said so".
func (m *maker) plainlyNot(t int) bool {
	not := false
	for k := t - 1; k >= 0 && k > t-6; k-- {
		switch {
		case m.is(k, "not", "n't", "n’t", "never"):
			not = true
		case m.r.Tags.UPOS[k] == segun.ADV:
		case m.is(k, "do", "have"):
			return not
		default:
			return not && m.is(t-1, "never")
		}
	}
	return false
}
