package claim

import "segun"

// rulesOut reports whether an attribution tells that its voice rules something out, which is a plain no to what is not so or will not be done: "has ruled out | pay cuts", "ruled out | resigning". It denies no charge. A clause
// of what would have been ("ruled out that there was a plot") is denied.
func (m *maker) rulesOut(a *segun.Attribution, c *segun.Claim) bool {
	return a.Act == "deny" && m.is(a.Head, "rule") && a.Verb == "rule out" && !m.negatedCue(a) && !m.finite(c.Head)
}

// avoided tells a plain form of what one is not to do by what asks for it: "Avoid the harbour", "should slow down and | avoid the bridge". "" where nothing does.
func (m *maker) avoided(h int, f *facts, s *segun.Sentence) (realis, why string) {
	if f.force != "not_happened" || f.modal != "" || f.negative != "" || m.r.Tags.XPOS[h] != "VB" || f.question {
		return "", ""
	}
	if f.imperative {
		return "called_for", "an imperative"
	}
	if p := m.Head(h); m.Rel(h) == segun.RelConj && p >= s.First && p < h && m.is(m.Find(p, segun.RelAux), "should", "must") {
		return "called_for", "\"" + m.lemma(m.Find(p, segun.RelAux)) + "\" before it"
	}
	return m.inRow(h, s)
}
