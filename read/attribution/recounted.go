package attribution

import (
	"slices"

	"segun"
)

// byRecount: what somebody describes is what they tell, where the words are new to the text: "Three of the guards described a pit behind the shed", "Two dockers described loading crates at night". Not "described
// the attack", of which nothing is told, nor "described her as brave", which judges.
func (c *complement) byRecount() bool {
	fr := anyFrame(c.fs, func(x *frame) bool { return x.key == "describe" && x.class == "state" })
	k, sub := c.own.end, c.a.subject
	if fr == nil || sub < 0 || sub > c.t || k >= c.s.End || c.quoteAt(k) != c.quoteAt(c.t) || c.negated(c.a.cue[0]) || c.modal(c.a.cue[0]) || !c.voice(sub) && !c.tellers(sub) {
		return false
	}
	end := c.toComma(k, c.stop(c.s, k))
	if c.asWithin(k, end) {
		return false
	}
	if c.inIng(k) {
		return c.take(fr, "object", run{k, end})
	}
	o, n := c.Find(c.t, segun.RelObj), k
	if e := c.pastRough(k); e > k {
		n = e // "described | at least | four attackers"
	}
	if o <= c.t || !c.newThing(n, o) {
		return false
	}
	r := run{k, c.yield(o).end}
	if r.end < end && !c.finiteIn(run{r.end, end}) {
		r.end = end
	}
	return c.take(fr, "object", r)
}

// toComma returns where the first comma stands in tokens [k, end); end for none.
func (f *finder) toComma(k, end int) int {
	for ; k < end; k++ {
		if f.Word(k) == "," && f.quoteAt(k) < 0 {
			return k
		}
	}
	return end
}

// inIng reports whether token k is a verb in -ing with an object or a place behind it: "loading unmarked crates". The tagger takes many for nouns.
func (c *complement) inIng(k int) bool {
	w := c.Word(k)
	if len(w) <= 5 || w[len(w)-3:] != "ing" || c.upos(k) != segun.VERB && c.upos(k) != segun.NOUN {
		return false
	}
	switch c.upos(k + 1) {
	case segun.DET, segun.ADJ, segun.NUM:
		return true
	case segun.PRON:
		return c.xpos(k+1) == "PRP$" || c.upos(k) == segun.VERB
	}
	return false
}

// newThing reports whether the noun phrase from token k, whose head is o, is one that the text has not spoken of: with an indefinite article, a number, "the same", or a plural without any.
func (c *complement) newThing(k, o int) bool {
	switch {
	case c.upos(o) == segun.PRON, c.upos(o) == segun.PROPN:
		return false
	case c.is(k, "a", "an", "some", "several", "many"), c.upos(k) == segun.NUM, c.is(k, "the") && c.is(k+1, "same"):
		return true
	}
	return (c.xpos(o) == "NNS" || c.xpos(o) == "NN") && (c.upos(k) == segun.ADJ || k == o)
}

// pastRough returns the token behind the words at k that make a number a rough one: "at least", "about", "more than", "up to"; k where there are none.
func (f *finder) pastRough(k int) int {
	switch {
	case f.is(k, "at") && f.is(k+1, "least", "most"), f.is(k, "more", "less", "few") && f.is(k+1, "than"), f.is(k, "up") && f.is(k+1, "to"):
		return k + 2
	case f.is(k, "as") && f.is(k+1, "many", "few") && f.is(k+2, "as"), f.is(k, "no") && f.is(k+1, "more", "less", "few") && f.is(k+2, "than"):
		return k + 3
	case f.is(k, "about", "around", "roughly", "nearly", "almost", "perhaps", "only", "just"):
		return k + 1
	}
	return k
}

// tellers reports whether a subject stands for people that have been spoken of, or for any: "All describe …", "People who have worked for him describe …".
func (f *finder) tellers(t int) bool {
	return f.is(t, "all", "both", "people", "other", "others", "most", "several", "some", "those", "many")
}

// ofDoing: "boasted to a friend of having the keys", "complained at dinner of being followed", where the tree hangs the deed on whoever or whatever stands between.
func (c *complement) ofDoing() bool {
	if !c.is(c.t, "boast", "brag", "complain", "speak", "talk", "tell") || c.passive(c.t) || c.a.subject < 0 || !c.speaks(c.a) || !c.is(c.t+1, "to", "at", "in", "on") {
		return false
	}
	for k := c.t + 2; k+1 < c.s.End && k < c.t+10; k++ {
		if u := c.upos(k); u == segun.VERB || u == segun.PUNCT || u == segun.SCONJ && !c.is(k, "of", "about") {
			return false
		}
		if !c.is(k, "of", "about") || c.xpos(k+1) != "VBG" {
			continue
		}
		fr := anyFrame(c.fs, func(x *frame) bool { return slices.Contains(x.prep, c.r.Tags.Lemma[k]) })
		if fr == nil {
			return false
		}
		_, hi := c.bounds(c.s, c.t)
		return c.take(fr, "preposition", c.trim(run{k, c.toComma(k+2, hi)}))
	}
	return false
}
