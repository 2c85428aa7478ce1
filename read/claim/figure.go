package claim

import "segun"

// atFigure reports whether what somebody puts at a figure is there by their word: "put the number of dead | at 11", "put its own losses at two dead". Not what has not come about: "put the probability of frost at 40 per
// cent", "put the likely saving at a billion", nor what something is to cost.
func (m *maker) atFigure(c *segun.Claim, a *segun.Attribution) bool {
	if !hasPrefix(a.Rule, "judged state") || !m.is(a.Head, "put") || c.Act != "assert" || m.textToCome(a) || m.yetToSay(a) || m.negatedCue(a) {
		return false
	}
	figure, open, at := false, false, false
	m.each(c.Content, func(t int) {
		figure = figure || at && m.r.Tags.UPOS[t] == segun.NUM
		at = at || m.is(t, "at")
		if x := m.r.Tags.XPOS[t]; x == "MD" || x == "TO" {
			open = true
		}
		open = open || !at && (m.told(t, "risk") || m.told(t, "likely") || m.told(t, "estimate") || m.w.marks[modelString(m.lemma(t))] || m.told(t, "reckoned"))
	})
	return figure && !open
}
