package claim

import "segun"

// deedAfter reports whether the plain verb t, joined to the plain verb h, is another thing that is to be done: "would close its plant | and move the line to Orrin", "called on the army to withdraw | and to let the families
// return", "asked the marchers to bring water | and not to answer the guards". Each may come about without the other. It is none where the two are a choice ("to charge him or let him go"), where the first only leads to the second
// ("come and see it", "wait and see"), or where they share what they are done to ("to seize and detain the minister").
func (m *maker) deedAfter(t, h int) bool {
	if m.r.Tags.XPOS[t] != "VB" || m.r.Tags.XPOS[h] != "VB" || h > t || m.Rel(t) != segun.RelConj || m.told(h, "leadsto") {
		return false
	}
	own := m.is(m.Find(t, segun.RelMark), "to") || m.Find(t, segun.RelAux) >= 0 || m.is(t-1, "not")
	if !own && (m.Rel(h) == segun.RelConj || m.deniedAt(h)) {
		return false // "did not read the letter and sign it"
	}
	if !own && m.Rel(h) == segun.RelAdvcl && m.is(m.Find(h, segun.RelMark), "to") && m.Head(h) >= 0 && m.region(h, m.Head(h)) {
		return false // "sent two battalions to restore order and destroy the camps": one purpose of what was done
	}
	c := m.Find(t, segun.RelCc)
	if c >= 0 && !m.is(c, "and", "but") || c < 0 && m.Word(int(m.Lo[t])-1) != "," && m.Word(int(m.Lo[t])) != "," {
		return false
	}
	return m.hasMore(h, t) && int(m.Hi[t]) > t
}

// hasMore reports whether the verb h has an object or a complement of its own before token t.
func (m *maker) hasMore(h, t int) bool {
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if k < h || k >= t {
			continue
		}
		switch m.Rel(k) {
		case segun.RelObj, segun.RelIobj, segun.RelObl, segun.RelCcomp, segun.RelXcomp, segun.RelAdvmod, segun.RelCompoundPrt:
			return true
		}
	}
	return false
}

// deniedAt reports whether "not" or "never" hangs on the verb h.
func (m *maker) deniedAt(h int) bool {
	for k := m.Kid(h); k >= 0 && k < h; k = m.Next(k) {
		if m.is(k, "not", "n't", "n’t", "never") {
			return true
		}
	}
	return false
}

// asFirst gives the second of two things that are to be done what makes the first one so, be it a modal verb, a plan, an order or a condition: "would close its plant | and move the line to Orrin". It reports whether h is
// such a second one.
func (m *maker) asFirst(h int, s *segun.Sentence, f *facts) bool {
	p := m.Head(h)
	if p < s.First || p >= h || !m.region(h, p) || f.modal != "" || f.force != "" || !m.deedAfter(h, p) {
		return false
	}
	for v := m.Head(p); v >= s.First && v < p && (m.Rel(p) == segun.RelXcomp || m.Rel(p) == segun.RelConj && m.Find(p, segun.RelAux) < 0) && m.region(p, v) && int(m.at[p]) != p; v = m.Head(p) {
		p = v // "intends | to raise the duty and to exempt farms"
	}
	g := m.look(p, s)
	f.modal, f.force, f.forceBy, f.imperative, f.infinitive, f.headless = g.modal, g.force, g.forceBy, g.imperative, g.infinitive, g.headless
	f.past, f.present, f.unreal = g.past, g.present, g.unreal
	if f.subject < 0 {
		f.subject = g.subject
	}
	if f.conditional == "" {
		f.conditional = g.conditional
	}
	return true
}
