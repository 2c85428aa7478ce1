package claim

import "segun"

// setDown reports whether a "will" or "would" tells what is fixed, whoever says so: a thing that goes ahead or takes place ("The vote would go ahead"), a place that stays open or shut, and what
// somebody keeps up ("The checks will continue"). Words that make it more or less likely leave it foreseen.
func (m *maker) setDown(d *draft, f *facts, s *segun.Sentence) bool {
	h := d.Head
	if f.negative != "" || f.conditional != "" || d.Act != "assert" || f.subject < 0 || m.inComment(&d.Claim) || m.foretold(h, s) {
		return false
	}
	switch {
	case m.r.Tags.UPOS[h] == segun.VERB && m.arranges(h, "arranged"):
		return !m.agent(f.subject) && m.r.Tags.UPOS[f.subject] != segun.PRON && !m.is(h, "send", "dispatch")
	case m.is(h, "go") && m.is(h+1, "on") && m.is(h+2, "trial", "sale", "display", "show", "strike", "leave"):
		return true
	case m.is(h, "continue", "resume", "proceed") && !f.passive && m.Find(h, segun.RelXcomp, segun.RelObj) < 0:
		return m.w.chosen[partKey(m.lemma(f.subject), "kept")]
	case m.is(h, "open", "closed", "close", "shut"):
		return m.is(h-1, "stay", "remain") || m.r.Tags.UPOS[h] == segun.ADJ && (m.stays(h-1) || m.stays(h-2))
	case m.is(h, "stay", "remain"):
		return m.is(h+1, "open", "closed", "close", "shut")
	case m.is(h, "place", "force", "effect", "use") && m.is(h-1, "in"):
		return m.stays(h - 2)
	}
	return false
}

// stays reports whether token t is a verb by which something is or remains as it is.
func (m *maker) stays(t int) bool { return t > 0 && m.is(t, "be", "stay", "remain") }
