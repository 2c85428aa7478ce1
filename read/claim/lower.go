package claim

import "segun"

// leastOdds is the natural logarithm of the odds of having happened below which a bare tense is not believed: 0, that is when it is likelier
// that it did not. On the articles of the dev part of data/corpus/en, each judged by a model that had not learned from it, this takes back two
// claims that did not happen and nine that did; higher bars take back seven and more that did for each that did not.
const leastOdds = 0

// lower leaves open whether a claim happened where nothing but a tense says so and the learned judgement of its sentence speaks against it.
// It never makes anything more certain.
func (m *maker) lower(c *segun.Claim) {
	if c.Act == "accuse" || c.Act == "deny" || c.Head < 0 || !bareTense(c) || !m.headInside(c) {
		return
	}
	odds := 0.0
	if odds, m.room = m.facts.Odds(m.View, c.Head, m.room); odds < leastOdds {
		c.Realis, c.Why.Realis = "unknown", c.Why.Realis+", but sentences built like this one mostly tell of what has not happened (learned)"
	}
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
