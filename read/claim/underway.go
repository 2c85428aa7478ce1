package claim

import "segun"

// underWay reports whether t is the infinitive of a plan that has begun or for which somebody or something has been engaged: "planning has begun to move the elephants", "has earmarked 40 million to rebuild the slipway".
func (m *maker) underWay(t, h int) bool {
	s := m.Find(h, segun.RelNsubj)
	if m.r.Tags.XPOS[t] != "VB" || !m.is(m.Find(t, segun.RelMark), "to") {
		return false
	}
	return m.engaged(t, h) || (m.is(h, "begin", "start", "resume", "continue") || m.is(h, "way", "underway", "afoot") && m.Find(h, segun.RelCop) >= 0) && m.is(s, "planning", "preparation", "plan", "work", "talk", "negotiation", "effort", "project")
}

// plannedBy returns the realis that a noun gives the infinitive that hangs on it ("the plan to close the port"), "" for none.
func (m *maker) plannedBy(t, h int) string {
	if h < 0 {
		return "" // a root hangs on nothing
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
