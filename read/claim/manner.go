package claim

import "segun"

// unlawful reports whether what a clause tells of was done against the law by the way it was done, though it names nobody who did it: "two storeys had been added without a permit", "the boats
// had been fishing illegally", "the valve was opened on purpose", "were held for three years without trial". Whoever says so charges somebody.
func (m *maker) unlawful(d *draft, f *facts) bool {
	h := d.Head
	if m.heldUnlawful(d, f) {
		return true
	}
	if d.holder < 0 || d.Act != "assert" || m.r.Tags.UPOS[h] != segun.VERB || f.negative != "" || f.modal != "" || f.question || f.conditional != "" || f.subject < 0 || !f.past || m.nature(f.subject) {
		return false
	}
	if m.is(f.subject, "i", "we") && !f.passive {
		return false
	}
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if m.Rel(k) == segun.RelAdvmod && m.r.Tags.UPOS[k] == segun.ADV && m.w.wrong.Get(partKey(m.lowered(k), "adv")) == "crime" {
			return true
		}
	}
	if m.onPurpose(h) || m.untried(h) || f.passive && m.spoilt(h) {
		return true
	}
	return (f.passive || !m.agent(f.subject)) && m.lawless(h)
}

// onPurpose reports whether "on purpose" stands behind a verb, in its clause.
func (m *maker) onPurpose(h int) bool {
	end := m.sentenceAt(h).End
	for k := h + 1; k+1 < end && k < h+10 && m.at[k] == m.at[h]; k++ {
		if m.is(k, "on") && m.is(k+1, "purpose") {
			return true
		}
	}
	return false
}

// untried reports whether somebody was held without what the law owes a prisoner: "held for three years without trial".
func (m *maker) untried(h int) bool {
	if !m.is(h, "hold", "keep", "detain", "jail", "imprison", "lock", "intern", "confine") {
		return false
	}
	end := m.sentenceAt(h).End
	for k := h + 1; k+1 < end && k < h+14; k++ {
		if m.is(k, "without") && (m.is(k+1, "trial", "charge", "hearing") || m.is(k+2, "trial", "charge", "hearing", "lawyer")) {
			return true
		}
	}
	return false
}

// spoilt reports whether something was spoilt by a wrong: "the vote was marred by irregularities", "the sale is tainted by fraud".
func (m *maker) spoilt(h int) bool {
	if !m.is(h, "mar", "taint", "plague", "riddle", "sully", "undermine", "dog", "overshadow") || !m.is(h+1, "by", "with") {
		return false
	}
	end := m.sentenceAt(h).End
	for k := h + 2; k < end && k < h+7 && m.r.Tags.UPOS[k] != segun.PUNCT; k++ {
		if m.r.Tags.UPOS[k] == segun.NOUN && m.wrongAt(k) != "" && m.wrongAt(k) != "blame" {
			return true
		}
	}
	return false
}

// political reports whether a clause says that an authority's act has a motive of its own: "the charges were politically motivated", "the request was political".
func (m *maker) political(d *draft, f *facts) bool {
	h := d.Head
	if d.holder < 0 || d.Act != "assert" && d.Act != "opine" || f.negative != "" || f.modal != "" || f.question || f.conditional != "" || f.subject < 0 {
		return false
	}
	if !m.told(f.subject, "proceeding") {
		return false
	}
	return m.is(h, "motivate", "motivated") && m.is(h-1, "politically") || m.is(h, "political", "trumped") && m.Find(h, segun.RelCop) >= 0 && h+1 < m.Len() && m.r.Tags.UPOS[h+1] == segun.PUNCT
}
