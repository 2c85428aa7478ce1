package attribution

import (
	"segun"
	"segun/read/phrase"
)

// unasked reports whether words that decline, of which verb t is the head and which end at token end, are no silence towards anybody who asks: a thing does not answer ("The brakes did not respond"), a valley
// cannot be reached, two neighbours do not speak, a coat is hung up, and who is not named has kept nothing back. The class is the row's in nonanswers.tsv.
func (f *finder) unasked(s *segun.Sentence, t, sub, end int, class string) bool {
	if f.thing(sub) && !f.asks(sub, "message") {
		return true
	}
	next := func(k int, words ...string) bool { return k < s.End && f.is(k, words...) }
	nextPlays := func(k int, p part) bool { return k < s.End && f.plays(k, p) }
	switch {
	case f.is(end-1, "call", "demand", "plea", "appeal") && f.upos(end-1) == segun.NOUN && (next(end, "for") && !next(end+1, "comment") || next(end, "to") && f.xpos(min(end+1, s.End-1)) == "VB"):
		return true // "ignored calls for his resignation": a demand that is not met
	case f.is(t-1, "never") && f.is(t, "fail") || f.is(t-2, "never") && f.is(t-1, "fail") || f.is(t-3, "never") && f.is(t-2, "fail"):
		return true // "never failed to answer"
	case f.unpressed(s, t):
		return true
	case class == "unreached":
		return f.busy(s, end) || f.remote(s, sub, end) || f.upos(t) == segun.VERB && f.is(t, "attempt", "try") && f.reachesThing(end)
	case f.is(t, "name", "identify", "quote"):
		return !f.passive(t) && f.could(s, t) || f.passive(t) && !f.refusesBefore(s, t) && !f.onTerms(s, t) || f.plays(sub, asNaming) && f.upos(sub) == segun.NOUN
	case f.is(t, "speak", "talk"):
		return f.mute(s, t) || next(end, "at", "alongside", "beside", "during") && !next(end+1, "all", "length", "once")
	case f.is(t, "hang"):
		return next(t+1, "up") && f.objectEnd(s, t+2) > t+2 && !(nextPlays(f.objectEnd(s, t+2)-1, asHandset) || next(f.objectEnd(s, t+2)-1, "he", "she", "they"))
	case f.is(t, "put") && (next(end, "on") || next(end, "down") && next(end+1, "on")):
		return true // "put the phone down on the table"
	case f.is(t, "discuss", "address"):
		return f.deliberates(s, t, sub)
	case f.is(t, "explain"):
		e := f.objectEnd(s, t+1)
		return e > t+1 && nextPlays(e-1, asExplained)
	case f.is(t, "say") && f.is(t-1, "not", "n't", "n’t") && f.is(t-2, "would") && f.is(sub, "i", "I", "we") && t+2 < s.End && (f.is(t+1, "that") || f.upos(t+1) == segun.PRON && f.xpos(t+1) == "PRP" || f.upos(t+1) == segun.PROPN || f.upos(t+1) == segun.DET):
		return f.verbal(run{t + 2, s.End}) // "I wouldn't say they lied" judges
	case f.is(t, "say"):
		e := f.objectEnd(s, t+1)
		return e > t+1 && nextPlays(e-1, asRecited)
	case f.is(t, "answer"):
		e := f.objectEnd(s, t+1)
		return next(t+1, "question") && t+2 < s.End && f.upos(t+2) == segun.NUM || e > t+1 && nextPlays(e-1, asRings) && (next(e, "at", "in", "after", "before") && !next(e, "before"))
	case f.is(t, "comment"):
		return f.upos(t) == segun.NOUN && t+1 < s.End && f.upos(t+1) == segun.NOUN && nextPlays(t+1, asCommented)
	case f.is(t, "brush", "wave", "bat"):
		return next(end, "mark") || next(end-1, "mark")
	case class == "silent" && f.xpos(t) == "VB" && f.is(t-1, "to") && f.objectEnd(s, t-2) == t-1 && f.upos(t-2) == segun.NOUN:
		return true // "paid a diver to keep quiet"
	case f.is(t, "fall", "silent") && f.is(end-2, "fall"):
		return !f.pressed(s, t) && !f.invited(s, t) // "The crowd fell silent"
	case class == "silent":
		for k := end; k < s.End && k < end+4; k++ {
			if nextPlays(k, asInstant) {
				return true // "The crowd remained silent for a minute"
			}
		}
	}
	return false
}

// reachesThing reports whether what stands at token k, which somebody tried to reach, is neither people nor a name: "attempted to reach | the wreck".
func (f *finder) reachesThing(k int) bool {
	if k < f.Len() && (f.upos(k) == segun.DET || f.xpos(k) == "PRP$") {
		for k++; k < f.Len() && (f.upos(k) == segun.ADJ || f.upos(k) == segun.NOUN && k+1 < f.Len() && f.upos(k+1) == segun.NOUN); {
			k++
		}
		return k < f.Len() && f.upos(k) == segun.NOUN && f.Flags[k]&(phrase.PersonNoun|phrase.GroupNoun) == 0 && !f.voice(k)
	}
	return false
}

// remote reports whether what could not be reached is a place, or was to be reached by road or by boat: nobody was called.
func (f *finder) remote(s *segun.Sentence, sub, end int) bool {
	if end+1 < s.End && f.is(end, "by") && f.plays(end+1, asConveyance) || f.is(end, "on") && f.is(end+1, "foot") {
		return true
	}
	return f.upos(sub) == segun.NOUN && f.plays(sub, asRemote)
}

// refusesBefore reports whether "decline", "refuse" or "ask" stands close before token t: "declined to be named".
func (f *finder) refusesBefore(s *segun.Sentence, t int) bool {
	for k := max(s.First, t-5); k < t; k++ {
		if f.plays(k, asUnwilling) || f.is(k, "would", "will") {
			return true
		}
	}
	return false
}

// onTerms reports whether what is passive at token t is a term on which somebody speaks: "on condition that they were not named", "would talk only if she was not identified".
func (f *finder) onTerms(s *segun.Sentence, t int) bool {
	for k := max(s.First, t-8); k < t; k++ {
		if f.plays(k, asTerms) || f.is(k, "if", "provided", "unless", "long") {
			return true
		}
	}
	return false
}

// could reports whether "could not" or "cannot" stands before verb t.
func (f *finder) could(s *segun.Sentence, t int) bool {
	for k := t - 1; k >= s.First && k > t-4; k-- {
		if f.is(k, "could", "can", "ca") {
			return true
		}
	}
	return false
}

// busy reports whether somebody was not there for something else than to answer: "was not available | for the scan", "unavailable to sign the bill".
func (f *finder) busy(s *segun.Sentence, end int) bool {
	if end+1 >= s.End || !f.is(end-1, "available", "unavailable") {
		return false
	}
	if f.xpos(end) == "TO" {
		return f.xpos(end+1) == "VB" && !f.among(end+1, "talks")
	}
	e := f.objectEnd(s, end+1)
	return f.is(end, "for") && (e == end+1 || f.upos(e-1) == segun.NOUN && !f.plays(e-1, asQuery) && !f.is(e-1, "interview", "response", "reply", "statement"))
}

// mute reports whether somebody did not speak in another way than to keep silent: a language, to each other, for so long, until an age, or because they could not.
func (f *finder) mute(s *segun.Sentence, t int) bool {
	k := t + 1
	if k+2 < s.End && f.is(k, "to", "with") && (f.is(k+1, "each") && f.is(k+2, "other") || f.is(k+1, "one") && f.is(k+2, "another")) {
		return true
	}
	if k < s.End && (f.upos(k) == segun.PROPN || f.upos(k) == segun.ADJ) && f.Look[k]&phrase.Capital != 0 {
		return true
	}
	if f.could(s, t) && !f.pressed(s, t) && !f.ofThemselves(s, t) {
		return true
	}
	if k+2 < s.End && f.is(k, "for") && f.Flags[f.objectEnd(s, k+1)-1]&phrase.TimeNoun != 0 && f.objectEnd(s, k+1) > k+1 {
		return true
	}
	return k < s.End && (f.is(k, "until") && f.upos(k+1) == segun.PRON || f.is(k, "in") && f.plays(k+2, asStaged))
}

// deliberates reports whether a body that talks matters over did not come to one: "The council did not discuss the budget". It may owe an answer to claims and questions.
func (f *finder) deliberates(s *segun.Sentence, t, sub int) bool {
	e := f.objectEnd(s, t+1)
	if e == t+1 || f.xpos(e-1) == "PRP" || f.refusesBefore(s, t) {
		return false
	}
	if f.decider(sub) && f.plays(sub, asBench) {
		return true
	}
	return f.upos(sub) == segun.NOUN && f.plays(sub, asAssembly) &&
		!f.plays(e-1, asPending)
}
