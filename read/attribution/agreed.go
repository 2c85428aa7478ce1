package attribution

import "segun"

// agreedSo takes "agreed that …" for what somebody holds to be so where the clause tells what was or is: "agreed that the clerk had misled the house". With "will", "should" or an infinitive somebody
// agrees to do it, as the tables have it.
func (f *finder) agreedSo(from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if a.frame.key != "agree" || a.frame.act != "promise" || len(a.content) == 0 {
			continue
		}
		c := a.content[0]
		if c.empty() || f.xpos(c.first) == "TO" || f.xpos(c.first) == "VBG" {
			continue
		}
	content:
		for t := c.first; t < c.end; t++ {
			switch f.xpos(t) {
			case "MD", "VB", "TO":
				break content
			case "VBD", "VBZ", "VBP", "VBN":
				a.frame.act, a.frame.class = "assert", "state"
				break content
			}
		}
	}
}

// supposed reports whether what stands before token t is a condition or imagined: "Imagine if the dairy fined you for drinking it".
func (f *finder) supposed(s *segun.Sentence, t int) bool {
	for k := s.First; k < t && k < s.First+3; k++ {
		if f.is(k, "if", "imagine", "suppose", "supposing") && f.quoteAt(k) == f.quoteAt(t) {
			return true
		}
	}
	return false
}
