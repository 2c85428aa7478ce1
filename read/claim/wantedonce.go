package claim

import "segun"

// wantedByMe reports whether "wanted" at h is what the one who speaks had in mind to do, in their own words, and need not have done: "We | wanted to play on", "I wanted to be president of the league". What one wanted to know, have or
// feel was a state of mind.
func (m *maker) wantedByMe(h int, f *facts) bool {
	i := m.holder[h]
	if i < 0 || m.r.Tags.XPOS[h] != "VBD" || m.r.Attributions.List[i].Quote != "direct" || !m.is(f.subject, "i", "we") || m.Find(h, segun.RelObj, segun.RelIobj) >= 0 {
		return false
	}
	x := m.Find(h, segun.RelXcomp)
	if x < h || m.is(x, "say", "thank", "ask", "tell", "make", "add", "apologise", "apologize", "help", "express") {
		return false // "I wanted to thank her" does
	}
	return m.wantedStep(x) || m.r.Tags.UPOS[x] == segun.NOUN && m.is(m.Find(x, segun.RelCop), "be")
}
