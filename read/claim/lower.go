package claim

import "segun"

// The natural logarithm of the odds of having happened below which a bare tense is not believed. A past tense is: below -0.5, when it is clearly likelier that it did not, for the articles learned from are
// denser in what has not happened than news is. A present tense is above 0, a participle, which tells of plans and demands as often, above 1. Of the claims in the present between 0 and 1 that people annotated,
// two of 18 in real reporting, one of 11 in the heldout part of data/corpus/en and one of 31 in the ordinary part had not happened, the others mostly states ("he's in custody", "we get awards"); of the participles one of 10 and four of 5.
// Higher bars for a past tense took back thirteen and more that happened for each that did not.
const (
	leastOdds       = -0.5
	leastPresent    = 0
	leastParticiple = 1
)

// lower leaves open whether a claim happened where nothing but a tense says so and the learned judgement of its sentence speaks against it.
// It never makes anything more certain.
func (m *maker) lower(c *segun.Claim) {
	if c.Act == "accuse" || c.Act == "deny" || c.Head < 0 || !bareTense(c) || !m.headInside(c) || m.extends(c.Head) || m.byDegrees(c.Head) || m.hardlyBegun(c.Head) || c.Why.Realis == presentTense && (m.plainState(c.Head) || m.isSo(c)) {
		return
	}
	odds := 0.0
	if odds, m.room = m.facts.Odds(m.View, c.Head, m.room); odds < m.least(c) {
		c.Realis, c.Why.Realis = "unknown", c.Why.Realis+", but sentences built like this one mostly tell of what has not happened (learned)"
	}
}

// extends reports whether a predicate says where a thing lies: "The path starts at the quay" has no day on which it starts.
func (m *maker) extends(h int) bool {
	return m.is(h, "begin", "start", "end", "run", "lead", "open", "stretch", "stop") && m.is(h+1, "at", "in", "from", "near", "behind", "on", "to", "beside") && m.r.Tags.XPOS[h] != "VBG" && m.timeOf(h, m.sentenceAt(h)) == nil
}

// byDegrees reports whether the verb at h says how far something has come that is done by degrees: "had nearly finished the roof". What is built like it has mostly not happened.
func (m *maker) byDegrees(h int) bool {
	return m.is(h-1, "almost", "nearly") && m.w.degrees[modelString(m.lemma(h))]
}

// hardlyBegun reports whether the verb at h is what had hardly begun when something came upon it: it did begin.
func (m *maker) hardlyBegun(h int) bool {
	return m.is(h-1, "hardly", "barely", "scarcely") && m.cameUpon(h-1, m.sentenceAt(h))
}

// least is the bar for the odds of a claim. Which of two things is so ("It has either a bridge or a ferry") stays open sooner.
func (m *maker) least(c *segun.Claim) float64 {
	switch {
	case c.Why.Realis == "past tense":
		return leastOdds
	case c.Why.Realis == "a participle", m.is(c.Head+1, "either"):
		return leastParticiple
	}
	return leastPresent
}

// bareTense reports whether a tense or a participle alone makes a claim one that happened or goes on.
func bareTense(c *segun.Claim) bool {
	if c.Realis != "happened" && c.Realis != "ongoing" {
		return false
	}
	switch c.Why.Realis {
	case "past tense", "present tense", "present progressive", "a participle":
		return true
	}
	return false
}

// headInside reports whether the predicate stands in the claim's own words.
func (m *maker) headInside(c *segun.Claim) bool {
	at := m.r.Tokens.Tokens[c.Head].Span
	for _, s := range c.Content {
		if s.Start <= at.Start && at.End <= s.End {
			return true
		}
	}
	return false
}
