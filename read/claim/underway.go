package claim

import "segun"

// underWay reports whether t is the infinitive of a plan that has begun or been put in hand, or for which somebody or something has been engaged: "planning has begun to move the elephants", "efforts are being made to trace
// the driver", "has earmarked 40 million to rebuild the slipway".
func (m *maker) underWay(t, h int) bool {
	s := m.Find(h, segun.RelNsubj)
	if m.r.Tags.XPOS[t] != "VB" || !m.is(m.Find(t, segun.RelMark), "to") {
		return false
	}
	return m.engaged(t, h) || m.inHand(h) || (m.is(h, "begin", "start", "resume", "continue") || m.is(h, "way", "underway", "afoot") && m.Find(h, segun.RelCop) >= 0) && m.is(s, "planning", "preparation", "plan", "work", "talk", "negotiation", "effort", "project")
}

// inHand reports whether the predicate at h says of a plan, an effort or a demand that something is done about it: "Arrangements are being made | to fly them home", "A motion was tabled on Tuesday | to dissolve the assembly".
func (m *maker) inHand(h int) bool {
	n := m.Find(h, segun.RelNsubj, segun.RelNsubjPass)
	if n < 0 || n > h || m.r.Tags.UPOS[n] != segun.NOUN || !m.told(h, "inhand") || m.Find(h, segun.RelAuxPass, segun.RelCop, segun.RelAux) < 0 {
		return false
	}
	if m.is(h, "make") && m.told(n, "madeto") {
		return false // "The bill was made to look like a receipt": what it was made into
	}
	return m.w.modal[modelString(m.lemma(n))].all && !m.telephoned(n) && !m.none(n)
}

// plannedBy returns the realis that a noun gives the infinitive that hangs on it ("the plan to close the port"), "" for none.
func (m *maker) plannedBy(t, h int) string {
	if h < 0 {
		return "" // a root hangs on nothing
	}
	if m.judged(t) {
		return ""
	}
	if m.underWay(t, h) {
		return "planned"
	}
	if m.Rel(t) != segun.RelAcl || !m.is(m.Find(t, segun.RelMark), "to") || m.r.Tags.UPOS[h] != segun.NOUN && m.r.Tags.XPOS[h] != "VBG" || int(m.at[h]) == h || m.Head(h) < 0 {
		return ""
	}
	if n := m.w.modal[modelString(m.lemma(h))]; n.all && !m.telephoned(h) {
		return n.realis
	}
	return ""
}
