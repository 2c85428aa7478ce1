package attribution

import "segun"

// advised reports whether the words for on whose advice something is so, at token t, stand apart behind what one should do: "Parents should keep them at home, | on the advice of a doctor". What was done on advice is a deed, and no saying.
func (f *finder) advised(s *segun.Sentence, t int) bool {
	if t <= s.First || f.Word(t-1) != "," || f.quoteAt(t) >= 0 {
		return false
	}
	for k := t - 2; k > s.First; k-- {
		if f.is(k, "should", "must", "ought") && f.xpos(k) == "MD" {
			return true
		}
		if f.Word(k) == ";" {
			return false
		}
	}
	return false
}
