package claim

import "segun"

// guess returns the adverb by which the voice says that it does not know but thinks so, or -1: "Perhaps they were", "was probably a joke", "in all likelihood knew". One of a number, a
// place or a single word inside the clause ("nine times, perhaps ten") is none; one that opens a sentence holds for the predicates joined to its first.
func (m *maker) guess(c *segun.Claim) int {
	for h, n := c.Head, 0; h >= 0 && n < 3; n++ {
		for k := m.Kid(h); k >= 0; k = m.Next(k) {
			switch r := m.Rel(k); {
			case k > c.Head || !m.w.guesses[m.Low[k]] || n > 0 && k > h:
			case r == segun.RelAdvmod && (m.r.Tags.UPOS[k] == segun.ADV || m.is(k, "likely") && m.is(k-1, "be")), r == segun.RelObl && m.is(k-1, "all") && m.is(k-2, "in"):
				return k
			}
		}
		if m.Rel(h) != segun.RelConj || m.Find(h, segun.RelNsubj, segun.RelNsubjPass) >= 0 {
			return -1
		}
		h = m.Head(h)
	}
	return -1
}

// toBlame returns the "be" of a fault that is somebody's, which is no plan, or -1: "The winter is to blame", "was partly to blame".
func (m *maker) toBlame(h int) int {
	for t := h; t <= h+3 && t < m.Len(); t++ {
		if !m.is(t, "blame") || !m.is(t-1, "to") {
			continue
		}
		for k := t - 2; k >= max(0, t-4); k-- {
			if m.is(k, "be") && finiteTag(m.r.Tags.XPOS[k]) {
				return k
			}
		}
	}
	return -1
}

// bringsUp returns the verb of what a predicate at h only brings forward, as the writer's own word, or -1: "It should be noted | that the council paid".
func (m *maker) bringsUp(h int, s *segun.Sentence) int {
	if m.r.Tags.XPOS[h] != "VBN" || !m.is(h-1, "be") || !m.is(h-2, "must", "should", "can") || !m.is(h-3, "it") || !m.is(h+1, "that") ||
		!m.told(h, "bringsup") {
		return -1
	}
	for t := h + 2; t < s.End; t++ {
		if x := m.r.Tags.XPOS[t]; x == "MD" {
			return -1
		} else if finiteTag(x) {
			return t
		}
	}
	return -1
}
