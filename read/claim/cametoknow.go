package claim

import "segun"

// cameToKnow reports whether a cue of knowing is one of what is so, and of no judgement: "noticed that its papers bore a stamp", "did not know that the barge was leaking".
func (m *maker) cameToKnow(a *segun.Attribution) bool {
	return a.Act == "opine" && a.Class == "know" && m.told(a.Head, "comestoknow")
}

// namesOnly reports whether a cue that judges only says what is meant by something, or by which name it goes: "the phrase referred to a press release", "who call themselves the Southern Council".
func (m *maker) namesOnly(a *segun.Attribution, c *segun.Claim) bool {
	if a.Act != "evaluate" {
		return false
	}
	if a.Verb == "refer to" {
		for _, x := range a.Content {
			as := false
			m.each([]segun.Span{x}, func(t int) { as = as || m.is(t, "as") })
			if as {
				return false
			}
		}
		return true
	}
	return (a.Verb == "call" || a.Verb == "name" || a.Verb == "style" || a.Verb == "dub") && c.Head >= 0 && m.r.Tags.UPOS[c.Head] == segun.PROPN && m.Find(c.Head, segun.RelAmod) < 0
}

// firstOfItsKind reports whether a noun that judges is counted, and so tells of an event: "the first failure of a bank", "a third victory".
func (m *maker) firstOfItsKind(h int) bool {
	if !m.told(h, "judgedevent") {
		return false
	}
	for k := m.Kid(h); k >= 0 && k < h; k = m.Next(k) {
		if m.is(k, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "successive", "consecutive") {
			return true
		}
	}
	return false
}
