package attribution

import "segun"

// expressed reports whether the noun at t is one half of a predicate by which somebody tells what is in their mind, right behind its verb: "The mayor expressed hope | that …", "officials raised concerns | that …".
// What it tells is then the subject's, and goes round nobody knows where no more. "Raised hopes that" of a thing does not say whose they are.
func (f *finder) expressed(t int) bool {
	v := t - 1
	if v < 1 || !f.is(v, "express", "voice", "raise") || f.upos(v) != segun.VERB || !f.is(t+1, "that") || f.xpos(v) == "VBN" && f.Find(v, segun.RelAuxPass) >= 0 {
		return false
	}
	n := f.Find(v, segun.RelNsubj)
	return n >= 0 && n < v && f.voice(n)
}
