package attribution

import "segun"

// notYetSaid reports whether the verb at t is only what somebody is to do, so that the thing behind it is nobody's word: "struggled | to find a formula", "obliges doctors | to report every bite", and what hangs on a
// noun, "preparations | to move the animals". What somebody went on to say has been said.
func (f *finder) notYetSaid(t int) bool {
	if f.xpos(t) != "VB" || !f.is(t-1, "to") && !(t > 1 && f.upos(t-1) == segun.ADV && f.is(t-2, "to")) {
		return false
	}
	h := f.Head(t)
	if h < 0 || h >= t {
		return false
	}
	switch f.Rel(t) {
	case segun.RelAcl:
		return f.upos(h) == segun.NOUN
	case segun.RelXcomp, segun.RelAdvcl, segun.RelCcomp:
		return f.upos(h) == segun.VERB && !f.among(h, "onlybegins")
	}
	return false
}
