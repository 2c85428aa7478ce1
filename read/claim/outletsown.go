package claim

import (
	"segun"
	"segun/read/phrase"
)

// outletsOwn reports whether tokens first to end tell what no account goes on with, so that it is the outlet's where no word says who says it: what had been arranged ("They had been due to meet on
// Tuesday"), what is seen in a courtroom ("He sat in the dock in a grey suit", "One juror was discharged"), what somebody left unsaid ("The letter did not address the deaths", "He named no fund"), what is not known or has not come by a day, and what the
// outlet did or was told itself.
func (m *maker) outletsOwn(first, end int) bool {
	if m.ownIn(&segun.Sentence{First: first, End: end}) || m.byWeekday(first, end) {
		return true
	}
	seen := false
	for t := first; t < end; t++ {
		seen = seen || m.told(t, "indock")
		switch {
		case m.quoted(t):
		case m.told(t, "leftunsaid") && m.r.Tags.UPOS[t] == segun.VERB && m.notBefore(first, t), m.is(t, "no") && t > first && m.is(t-1, "give", "make", "offer", "produce", "provide", "name", "cite") && m.finite(t-1) && (m.is(t-1, "name", "cite") || m.told(t+1, "ofaccounts")):
			return true
		case m.is(t, "know", "clear", "unclear", "check", "verify", "establish") && m.unknownAt(first, t, end), m.is(t, "postpone", "adjourn") && m.is(t-1, "be") && m.arrangedBefore(first, t):
			return true
		case m.told(t, "arranged") && m.hadBeenAt(t), m.told(t, "courtroom") && m.r.Tags.UPOS[t] == segun.NOUN, m.is(t, "press") && (m.is(t-1, "to") && m.is(t-2, "go") || m.is(t+1, "time")):
			return true
		case m.is(t, "confirm", "give") && t+2 < end && m.r.Tags.XPOS[t+1] == "PRP$" && m.is(t+2, "name"), m.is(t, "enter") && t+2 < end && m.is(t+2, "plea"), m.is(t, "video") && m.is(t-1, "by"), m.is(t, "gallery") && m.is(t-1, "public"), seen && m.is(t, "dock") && m.is(t-1, "the") && m.is(t-2, "in", "from"):
			return true
		}
	}
	return false
}

// hadBeenAt reports whether "had been" stands before token t, an adverb aside: "had been | scheduled", "had originally been | due".
func (m *maker) hadBeenAt(t int) bool {
	if !m.is(t-1, "be") || m.xpos(t-1) != "VBN" {
		return false
	}
	k := t - 2
	if k >= 0 && m.r.Tags.UPOS[k] == segun.ADV {
		k--
	}
	return m.is(k, "have") && m.r.Tags.XPOS[k] == "VBD"
}

// notBefore reports whether the verb at token t is denied by its auxiliary: "did not | confirm", "has not | named".
func (m *maker) notBefore(first, t int) bool {
	for k := t - 1; k >= first && k > t-4; k-- {
		if m.is(k, "not", "n't", "n’t") {
			return k > first && m.is(k-1, "do", "have")
		}
		if m.r.Tags.UPOS[k] != segun.ADV {
			return false
		}
	}
	return false
}

// unknownAt reports whether the word at token t says that something is not known: "It was not clear whether", "It is unclear how", "Neither version can be checked".
func (m *maker) unknownAt(first, t, end int) bool {
	question := t+1 < end && m.is(t+1, "whether", "how", "who", "what", "why", "if", "when", "where")
	switch {
	case m.is(t, "unclear"):
		return question
	case m.is(t, "know", "clear"):
		return question && (m.is(t-1, "not") || m.is(t-2, "not")) && t-2 >= first
	}
	for k := t - 1; k >= first && k > t-5; k-- {
		if m.is(k, "can", "could") {
			return m.r.Tags.XPOS[t] == "VBN" && (m.is(k+1, "not") || m.is(first, "neither", "none", "nothing"))
		}
	}
	return false
}

// arrangedBefore reports whether tokens first to t tell of what had been arranged.
func (m *maker) arrangedBefore(first, t int) bool {
	for k := first; k < t; k++ {
		if m.told(k, "arranged") {
			return true
		}
	}
	return false
}

// byWeekday reports whether a sentence opens with how far things had come by a weekday: "By Tuesday evening the money had not been paid".
func (m *maker) byWeekday(first, end int) bool {
	if !m.is(first, "by") {
		return false
	}
	for t := first + 1; t < end && t < first+4; t++ {
		if m.Flags[t]&phrase.Weekday != 0 {
			return true
		}
	}
	return false
}
