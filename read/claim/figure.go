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

// reckoned reports whether what somebody puts at a figure is what a thing is to cost or to save: "put the cost at 90 million a year". Not a cost of what is over: "put the cost of the failure at 96 million", "put the
// cost at 3 million so far".
func (m *maker) reckoned(c *segun.Claim, a *segun.Attribution) bool {
	if !hasPrefix(a.Rule, "judged state") || !m.is(a.Head, "put") || c.Act != "assert" || m.yetToSay(a) || m.negatedCue(a) {
		return false
	}
	sum, past := false, false
	m.each(c.Content, func(t int) {
		sum = sum || m.is(t+1, "at") && (m.is(t, "cost", "saving", "bill", "price") || m.Word(t) == "saving")
		x := m.r.Tags.XPOS[t]
		past = past || m.is(t, "far", "already", "last", "date", "damage", "past") || x == "VBD" || x == "VBN"
	})
	return sum && !past
}
