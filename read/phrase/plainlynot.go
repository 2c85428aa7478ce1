package phrase

import "segun"

// PlainlyNot reports whether "did not", "has not", "does not" or "never" denies the verb at token t, and no "would", "could" or "will", which refuse: "had not | said that it was insolvent", "has never | said so", not "would not |
// say". Adverbs, "so far" and "as yet" may stand between.
func (v *View) PlainlyNot(t int) bool {
	not := false
	for k := t - 1; k >= 0 && k > t-6; k-- {
		switch l := v.R.Tags.Lemma[k]; {
		case l == "not", l == "n't", l == "n’t", l == "never":
			not = true
		case v.R.Tags.UPOS[k] == segun.ADV, l == "so", l == "far", l == "yet", l == "as":
		case l == "do", l == "have":
			return not
		default:
			return not && v.R.Tags.Lemma[t-1] == "never"
		}
	}
	return false
}
