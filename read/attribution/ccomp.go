package attribution

import "segun"

// ccomp returns the head of the clause that a verb of saying reports: of several the first behind it, for one before it belongs to when and how it was said ("In a message posted
// on Friday, Cole said he has …"); -1 for none.
func (c *complement) ccomp() int {
	best := -1
	for k := c.Kid(c.t); k >= 0; k = c.Next(k) {
		if m := c.Find(k, segun.RelMark); c.Rel(k) == segun.RelCcomp && k > c.t && c.is(m, "after", "before", "while", "because", "since", "until", "once") && !c.frontPhrase(m, k) {
			continue // "…, their union said after talks broke down"
		}
		if k > c.t && c.Rel(k) == segun.RelCcomp && (c.is(c.own.end, "when") || c.Word(c.own.end) == "," && c.is(c.own.end+1, "when", "where", "because", "if", "as", "after", "before", "until")) && c.own.first-2 > c.s.First && c.Word(c.own.first-1) == "," && c.quoteAt(c.own.first-2) < 0 && c.finiteIn(run{c.s.First, c.own.first}) {
			continue // "The cheese was true, he said when we telephoned", "The sacks smelled, he said, when they were loaded"
		}
		if k < c.t && c.Rel(k) == segun.RelCcomp && c.xpos(k) == "VBN" && c.quoteAt(k) < 0 && c.Find(k, segun.RelNsubj, segun.RelNsubjPass, segun.RelAux, segun.RelAuxPass) < 0 && int(c.Lo[k]) == k && c.a.subject > k && c.a.subject < c.t {
			continue // "Widely expected to run, | Moll said on Friday that …"
		}
		if c.Rel(k) == segun.RelCcomp && (best < 0 || best < c.t && k > c.t) {
			best = k
		}
	}
	if best < 0 {
		best = c.thatBehindHearer()
	}
	return best
}

// whole is the yield of a clause with what the tree has hung on the verb of saying behind it as a second subject or object: "says it will [table | a motion]".
func (c *complement) whole(k int) run {
	y := c.yield(k)
	for j := c.Kid(c.t); j >= 0; j = c.Next(j) {
		if r := c.Rel(j); j > k && k > c.t && int(c.Lo[j]) == y.end && (r == segun.RelNsubj || r == segun.RelObj || r == segun.RelCcomp) && c.a.subject != j {
			y.end = c.yield(j).end
		}
	}
	return y
}
