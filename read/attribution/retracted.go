package attribution

import "segun"

// retracted finds what somebody has said and takes back, behind the noun for it: "withdrew the claim that the port was shut", "retracted his statement that …", "took back its report that …". They say it no longer, so that the
// noun tells nothing of its own.
func (f *finder) retracted(s *segun.Sentence, t int) bool {
	k := t + 1
	switch {
	case f.is(t, "withdraw", "retract", "recant", "disavow", "repudiate"):
	case f.is(t, "take") && f.is(t+1, "back"):
		k++
	default:
		return false
	}
	for k < s.End && k < t+7 && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.xpos(k) == "PRP$" || f.upos(k) == segun.NOUN && k+1 < s.End && f.upos(k+1) == segun.NOUN) {
		k++
	}
	if k+2 >= s.End || f.upos(k) != segun.NOUN || f.c.nouns[f.lemma(k)] == nil && !f.among(k, "idea") || !f.is(k+1, "that") || f.passive(t) {
		return false
	}
	return f.deniesBehind(s, t, k)
}
