package attribution

import (
	"segun"
	"segun/read/phrase"
)

// byCalled reads what somebody calls a thing where the tree has drawn the judgement into the words for the thing: "called Orland's reaction to the pact | inappropriate rhetoric", "calls the court's
// decision | final", "called the deal to buy the port | a disaster". An adjective or an article right behind a noun begins what the thing is called.
func (c *complement) byCalled() bool {
	if !c.is(c.t, "call", "brand", "deem", "label", "term", "pronounce") || !c.voice(c.a.subject) || c.a.subject > c.t || c.passive(c.t) || c.Find(c.t, segun.RelXcomp) >= 0 {
		return false
	}
	fr := anyFrame(c.fs, func(x *frame) bool { return x.class == "think" || x.class == "evaluate" })
	if fr == nil || c.own.end != c.t+1 {
		return false
	}
	if c.callsThat() {
		return c.take(fr, "judgement", run{c.t + 1, c.clauseEnd(c.s, c.t+2)}) // "called that | an insult to the dead"
	}
	switch c.upos(c.t + 1) {
	case segun.DET, segun.PRON, segun.PROPN, segun.NOUN, segun.ADJ:
	default:
		return false // "called for", "called on"
	}
	end := c.t + 1
	for end < c.s.End && c.upos(end) != segun.PUNCT && c.upos(end) != segun.CCONJ && c.upos(end) != segun.SCONJ && (c.upos(end) != segun.VERB || c.xpos(end) == "VB") && c.upos(end) != segun.AUX {
		end++
	}
	for k := c.t + 3; k < end; k++ {
		if u := c.upos(k - 1); u != segun.NOUN && u != segun.PROPN || c.Flags[k-1]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 {
			continue
		}
		if c.calledSo(k, end) {
			return c.take(fr, "judgement", run{c.own.end, end})
		}
	}
	return false
}

// calledSo reports whether the tokens from k on, before end, are what a thing is called: an adjective with the nouns behind it, or a noun phrase with "a".
func (c *complement) calledSo(k, end int) bool {
	first := k
	switch {
	case c.is(k, "a", "an"):
		first++
	case c.ranksAt(k):
		return true // "called the raid | the biggest of its kind"
	case k == end-1 && c.is(k, "final", "void", "null", "illegal", "invalid", "binding", "official", "legal", "absurd", "bogus"):
		return k > c.t+2 // which the tagger takes for a noun behind one
	case c.xpos(k) != "JJ" || c.among(k, "noname"):
		return false
	}
	if first >= end || end-first > 4 || c.is(first, "dozen", "few", "lot", "couple", "number", "hundred", "thousand", "little", "second", "third") {
		return false
	}
	for t := first; t < end; t++ {
		if u := c.upos(t); u != segun.ADJ && u != segun.NOUN || c.Flags[t]&phrase.TimeNoun != 0 {
			return false
		}
	}
	return true
}

// callsThat reports whether a verb of calling has "that" or "this" for what is judged, which the tree takes for the opening of a clause: "called that | an insult to the dead".
func (c *complement) callsThat() bool {
	return c.is(c.t, "call") && c.is(c.t+1, "that", "this") && c.is(c.t+2, "a", "an") && c.t+3 < c.s.End
}

// behindColon reports whether the subject of a verb with a pronoun for its object stands right behind a colon, so that it tells of no words before that: "Vell disputes this: he | reported it that night".
func (c *complement) behindColon() bool {
	k := c.a.subject
	return k > c.s.First && k < c.t && c.Word(k-1) == ":" && c.is(c.t+1, "it", "them", "him", "her")
}
