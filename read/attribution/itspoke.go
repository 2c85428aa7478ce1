package attribution

import (
	"sort"
	"strings"

	"segun"
	"segun/read/phrase"
)

// inTelling reports whether the lemma of token t plays a part in saying something with a noun phrase.
func (f *finder) inTelling(t int, role string) bool {
	return t >= 0 && t < f.Len() && strings.Contains(f.c.telling.Get(f.lemma(t)), role)
}

// itSpeaks reports whether "it" at token t is a body or a text that speaks: the subject of a verb that only those who speak do ("It denied the charge"), or of one that things do too where a body or a text stands
// before it ("It rejected the offer" behind a union, and not behind a body that rejects a kidney).
func (f *finder) itSpeaks(t int) bool {
	v := f.Head(t)
	if v <= t || v > t+5 || f.Rel(t) != segun.RelNsubj || f.upos(v) != segun.VERB || f.passive(v) || f.is(t-1, "what", "which", "that") || f.is(v, "offer", "promise", "support") && f.xpos(v) == "VBZ" {
		return false // "found no evidence for what it called a fable", "The survey is short. It offers evidence for two"
	}
	if h := f.Head(v); f.Rel(v) == segun.RelCcomp && h >= 0 && h < t || f.says(t-1) != nil {
		return false // "The union said it would oppose the sale": whoever says so opposes it
	}
	for k := t + 1; k < v; k++ {
		if f.xpos(k) == "MD" || f.is(k, "not", "n't", "n’t", "never") {
			return false // "It may recommend charges", "It did not dispute the figure"
		}
	}
	if f.inTelling(v, "spoken") || f.inTelling(v, "body") && (f.spokenOfAt(v) || f.bodyBefore(t)) {
		return true
	}
	for k := f.Kid(v); k >= 0; k = f.Next(k) { // "It has dismissed the captain and denies the charge"
		if f.Rel(k) == segun.RelConj && k > v && f.inTelling(k, "spoken") && !f.passive(k) && f.nearest(k) < 0 {
			return true
		}
	}
	return false
}

// spokenOfAt reports whether the object of verb v is a saying, which things cannot meet: "It rejected the criticism", "It demanded an apology".
func (f *finder) spokenOfAt(v int) bool {
	o := f.Find(v, segun.RelObj)
	return o > v && f.upos(o) == segun.NOUN && (f.c.nouns[f.lemma(o)] != nil || f.mindRole(o, "pointed"))
}

// bodyBefore reports whether a body or a text is spoken of in the sentences right before token t.
func (f *finder) bodyBefore(t int) bool {
	si := f.r.Tokens.SentenceOf(t)
	if si < 0 {
		return false
	}
	s := &f.r.Tokens.Sentences[si]
	for n := 0; n < 4 && si > 0 && f.r.Tokens.Sentences[si-1].Section == s.Section; n++ {
		si--
	}
	for k := f.r.Tokens.Sentences[si].First; k < t; k++ {
		if u := f.upos(k); (u == segun.NOUN || u == segun.PROPN) && (f.Flags[k]&phrase.OrgWord != 0 || f.c.texts[f.lemma(k)] || f.organisation(k)) {
			return true
		}
	}
	return false
}

// organisation reports whether token k heads the name of a body, or a noun that stands for one.
func (f *finder) organisation(k int) bool {
	if f.r.Mentions == nil {
		return false
	}
	list := f.r.Mentions.List
	for i := sort.Search(len(list), func(i int) bool { return list[i].First > k }) - 1; i >= 0 && list[i].First > k-8; i-- {
		if m := &list[i]; m.Head == k {
			return m.Kind == segun.Organisation || m.Kind == segun.Outlet
		}
	}
	return false
}

// countedVoice reports whether token t counts people who speak, and stands alone for them as the subject of a verb that only those who speak do: "The four deny the charge", "Thirteen expected a cut", "All of them deny it".
func (f *finder) countedVoice(t int) bool {
	if f.lowered(t) == "those" && f.Rel(t) == segun.RelNsubj && f.is(t+1, "surveyed", "survey", "poll", "polled", "questioned", "question", "interviewed", "interview", "asked", "ask", "present", "canvassed", "canvass") {
		return true // "those surveyed say"
	}
	v := f.Head(t)
	if v <= t || v > t+9 || f.Rel(t) != segun.RelNsubj || f.upos(v) != segun.VERB || f.passive(v) || !f.inTelling(v, "spoken") && !f.inTelling(v, "body") {
		return false
	}
	if f.is(t, "other") && f.xpos(t) == "NNS" {
		return true // "Others called her a hero"
	}
	if f.upos(t) == segun.DET && !f.is(t, "all", "both", "most", "some", "many", "several", "few") {
		return false
	}
	if f.upos(t) == segun.NUM && len(f.Word(t)) > 3 && !f.among(t, "number") {
		return false // "2031 promised growth": a year
	}
	if f.is(t+1, "of") {
		return f.xpos(t+2) == "PRP" || f.upos(t+2) == segun.DET && f.upos(t+3) == segun.VERB
	}
	u := f.upos(t + 1)
	return u == segun.VERB || u == segun.AUX || u == segun.ADV
}
