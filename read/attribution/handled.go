package attribution

import (
	"segun"
	"segun/read/phrase"
)

// handled reports whether a verb that can tell something is used of a thing and tells nothing: "filled in the form", "assumed her post", "put up a slide", "was made public in May", "is to be called on
// Thursday", "posted a message under a photograph". What was done is told by whoever tells the sentence.
func (f *finder) handled(a *found) bool {
	if a.quote || len(a.content) != 1 || a.rule != "phrase" && a.rule != "object" {
		return false
	}
	k := a.content[0].first
	switch a.frame.key {
	case "fill in":
		return !f.is(k, "on", "about")
	case "put up":
		return !f.putForward(a.content[0])
	case "expect":
		return a.rule == "object" && f.is(f.top(a.content[0]), "baby", "child", "twin", "triplet", "son", "daughter") // "told friends she was expecting twins"
	case "assume":
		return a.rule == "object" && f.among(f.top(a.content[0]), "takenon") // "assumed control of the mill"
	case "shoot down":
		h := f.top(a.content[0])
		return f.passive(a.head) || h < 0 || f.c.nouns[f.lemma(h)] == nil && !f.is(h, "idea", "notion", "proposal", "request", "talk", "plan", "bid", "theory") // "drones were shot down over Orrin"
	case "make public":
		return f.whenOnly(k)
	case "call on":
		return f.passive(a.head) && f.Flags[k]&(phrase.Weekday|phrase.Month) != 0 && !f.is(k+1, "'s", "’s")
	case "post", "tweet", "upload", "share":
		return a.rule == "object" && f.holdsWords(a.content[0])
	case "ask":
		return a.rule == "object" && a.frame.class == "demand" && f.isQuestion(a.content[0])
	}
	return false
}

// isQuestion reports whether a run is a question, and no thing that can be given or done, and does not say what is asked: "questions", "a lot of awkward questions about the toll", "the way to the mill". Whoever
// asks one demands nothing.
func (f *finder) isQuestion(r run) bool {
	k := r.first
	for k < r.end && (f.upos(k) != segun.NOUN || f.is(k+1, "of") && f.among(k, "manyof")) {
		switch f.upos(k) {
		case segun.DET, segun.ADJ, segun.NUM, segun.ADV, segun.NOUN, segun.ADP:
		default:
			if !f.is(k, "his", "her", "their", "my", "our", "your", "its") {
				return false
			}
		}
		k++
	}
	if k >= r.end || f.finiteIn(r) || f.quoteIn(r) >= 0 {
		return false
	}
	return f.is(k, "question", "query") || k > r.first && f.is(k, "way", "time", "price", "name", "age", "direction")
}

// whenOnly reports whether what stands at token k says no more than when: "in May", "before the vote", "on Tuesday".
func (f *finder) whenOnly(k int) bool {
	if f.Flags[k]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0 || f.is(k, "yesterday", "today", "tomorrow", "last", "this", "next") {
		return true
	}
	return f.is(k, "in", "on", "at", "before", "after", "during", "by", "until", "since", "within")
}

// putForward reports whether a run names what is put up for others: money, a guarantee, a candidate, resistance.
func (f *finder) putForward(r run) bool {
	for k := r.first; k < r.end; k++ {
		if f.Look[k]&phrase.Digit != 0 || f.among(k, "putup") {
			return true
		}
	}
	return false
}

// holdsWords reports whether a run is nothing but a thing that words or pictures stand in: "a message", "her statement", "two photos".
func (f *finder) holdsWords(r run) bool {
	last := r.end - 1
	if last < r.first || last-r.first > 2 || !f.among(last, "wordsheld") {
		return false
	}
	for k := r.first; k < last; k++ {
		if f.quoteAt(k) != f.quoteAt(last) {
			return false
		}
	}
	return true
}
