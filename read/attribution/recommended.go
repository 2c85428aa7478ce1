package attribution

import (
	"segun"
	"segun/read/phrase"
)

// recommended makes a demand of what somebody recommends, advises or suggests by a noun or a gerund, which nobody has done yet: "recommended | electronic tracking of all stock", "had advised | “support in two
// places”", "suggested | counting by hand". What evidence suggests is what it shows, and so is a clause.
func (f *finder) recommended() {
	for i := range f.out {
		a := &f.out[i]
		if a.frame.act != "assert" && a.frame.act != "evaluate" || len(a.content) != 1 || !f.is(a.head, "recommend", "advise", "suggest") || f.upos(a.head) != segun.VERB || f.finiteIn(a.content[0]) {
			continue
		}
		switch c := f.unmarked(a.content[0]); {
		case c.empty() || f.Word(c.first) == "that" || f.is(a.head-1, "not", "n't", "n’t", "never"):
		case f.is(a.head, "recommend") && f.nominalStart(c.first), f.actBehind(c):
			f.demands(a)
		case f.is(a.head, "advise") && f.nominalStart(c.first) && f.quoteIn(a.content[0]) >= 0:
			f.demands(a)
		}
	}
}

// demands makes a demand of an attribution.
func (f *finder) demands(a *found) {
	a.frame.act, a.frame.class = "call", "demand"
}

// unmarked returns a run without the quotation marks around it.
func (f *finder) unmarked(r run) run {
	for r.first < r.end && f.Look[r.first]&phrase.Mark != 0 {
		r.first++
	}
	return r
}

// actBehind reports whether words open with a gerund of something that one does to a thing or in a way: "extending the contract", "counting by hand"; not "drowning", "tampering with the seal", which are what happened.
func (f *finder) actBehind(c run) bool {
	if f.xpos(c.first) != "VBG" || f.upos(c.first) != segun.VERB || c.first+1 >= c.end || f.is(c.first, "tamper", "have", "be") {
		return false
	}
	k := c.first + 1
	return f.nominalStart(k) || f.is(k, "by", "in", "on") && k+1 < c.end && f.nominalStart(k+1)
}
