package attribution

import (
	"segun"
	"segun/read/phrase"
)

// minding are the frames that take a mind: what has none neither wants nor fears, promises nothing and agrees to nothing.
var minding = map[string]bool{"feel": true, "plan": true, "promise": true, "demand": true, "urge": true, "think": true, "agree": true, "offer": true, "ask": true, "speak": true, "evaluate": true, "deny": true, "doubt": true, "know": true,
	"call": true, "accuse": true}

// wanting are those of them in which no text or speech is meant by what stands for it.
var wanting = map[string]bool{"feel": true, "plan": true, "promise": true, "think": true, "agree": true, "offer": true, "ask": true, "speak": true, "evaluate": true, "know": true}

// mindless reports whether a found attribution has for its source a thing said, seen or decided, with a verb that takes a mind: "| the debate | promised to be close", "| a platform | to speak out". A participle behind any noun that is nobody, no
// body and no text is given to the subject of the clause: "| Odo Tarn | has a history of | blaming the council".
func (f *finder) mindless(a *found) bool {
	k := a.subject
	if n := len(a.source); n > 0 && f.Word(a.source[n-1].end-1) == "times" && f.upos(a.source[n-1].end-1) == segun.NOUN {
		return true // "the palace, asked | three times |, has replied"
	}
	if k >= 0 && len(a.source) == 1 && f.xpos(a.head) == "VBG" && f.is(a.head-1, "of") && f.is(k, "history", "record", "tradition", "pattern") {
		return !f.clauseSubject(a)
	}
	if a.rule == "object" && f.is(a.head, "worry") && !f.passive(a.head) {
		return true // "The remark worried some growers": what a thing does to them
	}
	if k < 0 || len(a.source) != 1 || a.quote || f.upos(a.head) != segun.VERB || f.is(a.head, "accord") || f.among(a.head, "laysdown") || !f.nobodysNoun(k) || f.is(k, "voice") || f.namedBehind(a, k) {
		return false
	}
	told := f.Flags[k]&phrase.CommNoun != 0 // "his remarks", "the results": what somebody has said or found
	if (f.xpos(a.head) == "VBG" || f.xpos(a.head) == "VB" && f.xpos(a.head-1) == "TO") && (minding[a.frame.class] || !told) {
		if a.head == k+1 {
			return minding[a.frame.class] && !told // "scandals | implicating the board"
		}
		return !f.ownerOf(a, k) && !f.clauseSubject(a) && told
	}
	return told && wanting[a.frame.class] // but "the remarks accused her of …", "the motion asks for …"
}

// nobodysNoun reports whether noun k is of nobody, no body and no text, and counts nobody.
func (f *finder) nobodysNoun(k int) bool {
	if f.upos(k) != segun.NOUN || f.named[k] || f.Look[k]&phrase.Capital != 0 || f.Flags[k]&(phrase.PersonNoun|phrase.GroupNoun|phrase.OrgWord|phrase.Title|phrase.PlaceNoun) != 0 {
		return false
	}
	l := f.lemma(k)
	if f.c.texts[l] || f.c.heads[l] || f.organisation(k) || f.formerly(k) || f.xpos(k) == "NNS" && f.people(k) || f.among(k, "number") || f.among(k, "lettered") {
		return false
	}
	return !f.is(k, "percent", "%", "other", "rest", "half", "third", "quarter", "lot", "fourth", "fifth") && !(k+1 < f.Len() && f.Look[k+1]&phrase.Dash != 0 && f.Touch(k+1)) && !(k > 0 && f.Look[k-1]&phrase.Dash != 0 && f.Touch(k-1))
}

// ownerOf gives what a noun of somebody's is for to them: "| the board's | decision | to tell the owners to leave", "| their | right | to blame the council".
func (f *finder) ownerOf(a *found, k int) bool {
	p := f.Find(k, segun.RelNmodPoss)
	if p < 0 || !f.speaker(p) && f.xpos(p) != "PRP$" || f.saysNothing(p) {
		return false
	}
	np := run{f.source(p).first, p + 1}
	if np.first > p {
		return false
	}
	a.subject, a.source[0] = p, np
	return true
}

// clauseSubject gives a participle that the tree has hung on a noun which cannot speak to the person or body that is the subject of the clause around it.
func (f *finder) clauseSubject(a *found) bool {
	si := f.r.Tokens.SentenceOf(a.head)
	if si < 0 {
		return false
	}
	s := &f.r.Tokens.Sentences[si]
	for h, n := f.Head(a.head), 0; h >= s.First && n < 8; h, n = f.Head(h), n+1 {
		k := f.nearest(h)
		if k < s.First || k > a.head || f.quoteAt(k) != f.quoteAt(a.head) {
			continue
		}
		if f.is(k, "it") || !f.speaker(k) || f.nobodysNoun(k) || f.saysNothing(k) || f.passive(h) {
			return false
		}
		if np := f.source(k); !np.empty() && np.end <= a.head && !holds(a.content, k) {
			a.subject, a.source[0] = k, np
			return true
		}
		return false
	}
	return false
}
