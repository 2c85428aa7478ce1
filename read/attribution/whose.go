package attribution

import "segun"

// frontPhrase reports whether what the tree has for a conjunction at the head of a reported clause, whose predicate is k, opens a phrase before its subject instead: "said | after the reform, growth came".
func (c *complement) frontPhrase(m, k int) bool {
	if m != c.own.end {
		return false
	}
	for j := m + 1; j < k; j++ {
		switch {
		case c.finiteTag(j), c.quoteAt(j) != c.quoteAt(c.t):
			return false
		case c.Word(j) == ",":
			return c.ownSubject(j+1, c.s.End)
		}
	}
	return false
}

// behindNumber reports whether a plural stands right behind a number or "other", and is no verb: "Velm, New Orland and four other | states |".
func (f *finder) behindNumber(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "NNS" || t-2 < s.First {
		return false
	}
	return f.is(t-1, "other") && f.upos(t-1) == segun.ADJ || f.upos(t-1) == segun.NUM && f.upos(t-2) != segun.DET && f.upos(t-2) != segun.PROPN
}
