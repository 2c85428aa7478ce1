package attribution

import "segun"

// otherwise reports whether verb t, with the small word behind it, is another verb than the one of saying, deciding or judging: "held on to beat the visitors", "had called in sick", "called to congratulate her" on the
// telephone, "was ruled out of the race" by an injury.
func (f *finder) otherwise(s *segun.Sentence, t int) bool {
	if t+2 >= s.End {
		return false
	}
	switch {
	case f.is(t, "hold"):
		return f.is(t+1, "on")
	case f.is(t, "call") && !f.passive(t):
		return f.is(t+1, "in") && f.upos(t+2) == segun.ADJ || f.xpos(t+1) == "TO" && f.xpos(t+2) == "VB"
	case f.is(t, "rule") && f.is(t+1, "out") && f.passive(t):
		k := f.Find(t, segun.RelNsubjPass, segun.RelNsubj)
		return k >= 0 && f.person(k) && f.upos(t+2) == segun.ADP
	}
	return false
}
