package attribution

import "segun"

// byConsidered reads whom or what somebody takes for something, by the words: "considers the sale of land to outsiders | to be treason", "considered brewers | her enemies", "deems the strike to be illegal". What is considered
// without a word for what it is is weighed, and nothing said: "considered the plan on Tuesday".
func (c *complement) byConsidered() bool {
	if !c.is(c.t, "consider", "deem", "judge", "reckon", "believe", "hold", "think", "perceive", "find") || c.passive(c.t) || !c.voice(c.a.subject) || c.a.subject > c.t || !c.nominalStart(c.own.end) || c.xpos(c.own.end) == "TO" {
		return false
	}
	fr := anyFrame(c.fs, func(x *frame) bool {
		return x.class == "think" || x.class == "evaluate" || x.class == "state" || x.class == "know"
	})
	if fr == nil {
		return false
	}
	as := frame{class: "think", act: "opine", strong: true, that: true, key: fr.key}
	if k := c.toBe(); k > 0 {
		return c.take(&as, "judgement", run{c.own.end, c.clauseEnd(c.s, k)})
	}
	if k := c.theirsBehind(); k > 0 {
		return c.take(&as, "judgement", run{c.own.end, k})
	}
	if k := c.thingAndName(); k > 0 {
		return c.take(&as, "judgement", run{c.own.end, c.clauseEnd(c.s, k)})
	}
	return false
}

// toBe returns the "be" or "have" of what a thing is taken to be behind the noun phrase that follows the verb; 0 for none.
func (c *complement) toBe() int {
	noun := false
	for k := c.own.end; k+2 < c.s.End && k < c.own.end+14; k++ {
		switch u := c.upos(k); {
		case c.xpos(k) == "TO" && c.upos(k+1) != segun.VERB || c.xpos(k) == "TO" && c.is(k+1, "be", "have"):
			if noun && c.is(k+1, "be", "have") {
				return k + 1
			}
		case u == segun.NOUN, u == segun.PROPN, u == segun.PRON:
			noun = true
		case !c.nounish(k) && u != segun.ADP && c.xpos(k) != "POS":
			return 0
		}
	}
	return 0
}

// theirsBehind returns where a clause ends in which two noun phrases stand side by side behind "consider", the second opened by whose it is: "considered drug companies | her enemies"; 0 for none.
func (c *complement) theirsBehind() int {
	if !c.is(c.t, "consider", "deem") {
		return 0
	}
	for k := c.own.end + 1; k+1 < c.s.End && k < c.own.end+8; k++ {
		if c.xpos(k) == "PRP$" && (c.upos(k-1) == segun.NOUN || c.upos(k-1) == segun.PROPN) {
			for e := k + 1; e < c.s.End; e++ {
				if u := c.upos(e); u == segun.PUNCT || u == segun.CCONJ || u == segun.SCONJ || u == segun.AUX {
					return e
				}
			}
			return c.s.End
		}
		if !c.nounish(k) && c.xpos(k) != "POS" {
			return 0
		}
	}
	return 0
}

// thingAndName returns the noun or adjective that says what the object is taken for, right behind it: "considers the away shirt | a crime"; 0 for none.
func (c *complement) thingAndName() int {
	if !c.is(c.t, "consider", "deem", "judge") {
		return 0
	}
	o, x := c.Find(c.t, segun.RelObj), c.Find(c.t, segun.RelXcomp)
	if k := o + 1; o >= c.own.end && c.is(c.t, "consider", "deem") && k < c.s.End && (c.xpos(k) == "VBN" || c.upos(k) == segun.ADJ) && (k+1 == c.s.End || c.upos(k+1) == segun.PUNCT) && c.quoteAt(k) == c.quoteAt(c.t) {
		return k // "considers the matter | closed"
	}
	if o < c.own.end || x <= o || c.upos(x) == segun.VERB || c.Find(x, segun.RelCase, segun.RelMark) >= 0 {
		return 0
	}
	return x
}
