package attribution

import "segun"

// onlyThing reports whether what stands at token k, behind a verb that may have a clause without "that", is a thing and no clause, by its finite verbs: none before the next conjunction
// or mark but those of a relative clause. "Posted a photo of her son, | who is six", "demonstrated skill this year | and for the judges it was hard", "described | him only as tall".
func (c *complement) onlyThing(k int) bool {
	if w := c.Word(k); c.xpos(k) == "PRP" && (w == "him" || w == "them" || w == "me" || w == "us") {
		return true
	}
	if !c.nominalStart(k) || c.is(k, "it") || c.is(c.t, "describe") {
		return false
	}
	relative := false
	for ; k < c.s.End; k++ {
		switch x := c.xpos(k); {
		case x == "WP" || x == "WDT" || x == "WRB" || x == "WP$":
			relative = true
		case c.finiteTag(k) || x == "MD":
			if !relative {
				return false
			}
			relative = false // of the relative clause
		case c.upos(k) == segun.CCONJ && c.upos(k+1) == segun.ADP && !relative && c.clauseBehind(k+1):
			return true
		}
	}
	return true
}

// clauseBehind reports whether a phrase with a preposition opens a clause with a pronoun for its subject: "and | for the judges it was hard".
func (c *complement) clauseBehind(k int) bool {
	for j := k + 1; j+1 < c.s.End && j < k+6; j++ {
		if c.xpos(j) == "PRP" && c.finiteTag(j+1) {
			return true
		}
		if c.upos(j) == segun.PUNCT || c.upos(j) == segun.VERB {
			return false
		}
	}
	return false
}

// onlyAppeals reports whether "appeal to" asks for nothing: "He | appeals to | young voters", "can be | appealed to | the high court", not "appealed to the town for blankets", "to come forward".
func (c *complement) onlyAppeals() bool {
	if c.fs[0].key != "appeal to" {
		return false
	}
	for k := c.own.end; k < c.s.End && k < c.own.end+20; k++ {
		if c.xpos(k) == "TO" && c.xpos(k+1) == "VB" || c.is(k, "for", "not") && k > c.own.end || c.is(k, "that") && c.upos(k) == segun.SCONJ || c.quoteAt(k) != c.quoteAt(c.t) {
			return false
		}
		if c.upos(k) == segun.PUNCT {
			break
		}
	}
	return true
}
