package claim

import "segun"

// pointsAt reports whether a predicate says whose a deed was by its marks: "bears the hallmarks of the Red Guild", "All evidence points to the Red Guild".
func (m *maker) pointsAt(h int, f *facts) bool {
	if m.r.Tags.UPOS[h] != segun.VERB || f.passive {
		return false
	}
	whom := -1
	switch {
	case m.is(h, "bear", "carry"):
		for t := h + 1; t < h+6 && t+1 < m.Len(); t++ {
			if m.told(t, "mark") && m.is(t+1, "of") {
				whom = t + 2
			}
		}
	case m.is(h, "point", "lead") && m.is(h+1, "to", "at", "toward", "towards") && m.told(f.subject, "clue"):
		whom = h + 2
	}
	if whom < 0 {
		return false
	}
	for end := m.sentenceAt(h).End; whom < end; whom++ {
		if u := m.r.Tags.UPOS[whom]; u == segun.NOUN || u == segun.PROPN {
			if n := m.r.Tags.UPOS[min(whom+1, end-1)]; n != segun.NOUN && n != segun.PROPN {
				return m.agent(whom) || m.r.Tags.UPOS[whom] == segun.PROPN
			}
		} else if u != segun.DET && u != segun.ADJ && u != segun.PUNCT && u != segun.NUM {
			return false
		}
	}
	return false
}

// authorOf reports whether a predicate at h makes its subject the one who began, leads or serves a wrong or a band that does wrong: "is the founder of the terror group", "was the mastermind of the fraud".
func (m *maker) authorOf(h int, f *facts) bool {
	if m.Find(h, segun.RelCop) < 0 || f.subject < 0 || !m.agent(f.subject) || !m.told(h, "author") {
		return false
	}
	n := m.Find(h, segun.RelNmod)
	if n < h || !m.is(m.Find(n, segun.RelCase), "of", "for", "behind", "to") {
		return false
	}
	if m.evil(n) {
		return true
	}
	for k := m.Kid(n); k >= 0; k = m.Next(k) {
		if r := m.Rel(k); (r == segun.RelCompound || r == segun.RelAmod || r == segun.RelFlat) && m.evil(k) {
			return true
		}
	}
	return false
}

// evil reports whether token t is a word for a wrong or names a band that does wrong.
func (m *maker) evil(t int) bool {
	return m.told(t, "outlaw") || m.w.wrong.Get(m.partKey(t, "noun")) != ""
}
