package claim

import "segun"

// heldUnlawful reports whether a claim says of what somebody did that it was against the law or rigged: "the vote was unconstitutional", "the decree is illegal". What the law forbids everybody, and what a court or a rule
// says of it, accuses nobody.
func (m *maker) heldUnlawful(d *draft, f *facts) bool {
	h := d.Head
	if d.holder < 0 || d.Act != "assert" || m.r.Tags.UPOS[h] != segun.ADJ || f.negative != "" || f.modal != "" || f.question || f.conditional != "" || f.subject < 0 || f.subject > h || !m.told(h, "unlawful") {
		return false
	}
	if m.r.Tags.UPOS[f.subject] != segun.NOUN || !m.told(f.subject, "decreed") || m.ruler(d) {
		return false
	}
	k := m.Find(f.subject, segun.RelDet, segun.RelNmodPoss)
	return k >= 0 && !m.is(k, "any", "no", "a", "an", "all", "every")
}

// ruler reports whether a claim is said by a court or a judge, who finds and does not accuse.
func (m *maker) ruler(d *draft) bool {
	a := &m.r.Attributions.List[d.holder]
	if m.is(a.Head, "rule", "find", "hold") {
		return true
	}
	t := m.nounOf(a.Source)
	if a.Speaker >= 0 {
		t = m.r.Mentions.List[a.Speaker].Head
	}
	return t >= 0 && m.voiceSort(m.lemma(t)) == "judge"
}

// beholden reports whether a claim says of somebody what no free or honest one is, by "be" and the words behind it: "is in the pocket of the mine owners", "was beholden to the banks", "is bought and paid for".
func (m *maker) beholden(d *draft, f *facts) bool {
	if d.holder < 0 || d.Act != "assert" || f.negative != "" || f.modal != "" || f.question || f.conditional != "" || f.subject < 0 || m.is(f.subject, "i", "we") || !m.agent(f.subject) && m.r.Tags.UPOS[f.subject] != segun.PRON {
		return false
	}
	k := m.Find(d.Head, segun.RelCop, segun.RelAux, segun.RelAuxPass)
	if m.is(d.Head, "be") {
		k = d.Head
	}
	if k < 0 || k > d.Head || !m.is(k, "be") {
		return false
	}
	for range m.opened(&m.w.phrases, beKey, k+1) {
		return true
	}
	return false
}
