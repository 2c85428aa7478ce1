package attribution

import (
	"segun"
	"segun/read/phrase"
)

// callFor reads what is called for behind a noun for it by the words around: "a call by the opposition for | a review", "opposition demands for | a public hearing", "his urgent calls for | a cut", "signed a petition
// against | the dam". The voice of a petition that names nobody is the petition. It reports whether it found one.
func (f *finder) callFor(s *segun.Sentence, t int) bool {
	if !f.is(t, "call", "demand", "plea", "appeal", "request", "petition") || f.inScare(t) || f.skipped(t) || t+2 >= s.End || f.is(t-1, "no") {
		return false
	}
	if f.is(t, "demand") && f.xpos(t) == "NN" && f.Find(t, segun.RelDet, segun.RelNmodPoss) < 0 {
		return false // "demand for copper fell"
	}
	petition := f.is(t, "petition")
	a := found{head: t, subject: -1, rule: "nominal call", frame: frame{class: "noun", act: "call", strong: true, that: true, key: f.r.Tags.Lemma[t]}}
	k := f.behind(s, t, &a)
	if f.opensCall(k, petition) {
		a.content = []run{f.calledThing(s, k)}
	}
	if a.subject < 0 {
		if f.possessor(t, &a); a.subject < 0 {
			f.groupOf(t, &a)
		}
	}
	if len(a.content) == 1 && a.subject < 0 && f.is(a.content[0].end, "by", "from") {
		f.behindAt(s, a.content[0].end, &a)
	}
	if petition && a.subject < 0 && t-1 >= s.First {
		a.subject, a.source = t, []run{{f.phraseFrom(s, t), t + 1}}
	}
	if len(a.content) != 1 || a.content[0].empty() || a.subject < 0 || a.subject != t && !f.voice(a.subject) && f.upos(a.subject) != segun.PRON || f.onlyTime(a.content[0]) {
		return false
	}
	a.cue = []run{{k, k + 1}} // the call itself is told of: "rejected a call by the opposition"
	f.out = append(f.out, a)
	return true
}

// opensCall reports whether the preposition at k opens what a call or a petition is for, and more than a time or a comment.
func (f *finder) opensCall(k int, petition bool) bool {
	if k+1 >= f.Len() || !f.is(k, "for") && !(petition && f.is(k, "against")) || !f.nominalStart(k+1) {
		return false
	}
	return !f.is(k+1, "comment", "information", "interview", "divorce", "bankruptcy", "probate") && !f.is(k+2, "comment", "interview", "response") && f.Flags[k+1]&(phrase.TimeNoun|phrase.Month|phrase.Weekday) == 0
}

// calledThing returns what is called for behind the preposition at k: a noun phrase with its phrases, up to who calls for it.
func (f *finder) calledThing(s *segun.Sentence, k int) run {
	e := k + 1
	for e < s.End && f.nounish(e) && !f.is(e, "from", "by", "to", "after", "before", "as", "with", "since") {
		e++
	}
	return f.trim(run{k + 1, e})
}

// groupOf takes the group or body that stands before the noun for its call: "| opposition | demands", "| union | calls".
func (f *finder) groupOf(t int, a *found) {
	if k := t - 1; k >= 0 && f.upos(k) == segun.NOUN && f.Rel(k) == segun.RelCompound && f.Head(k) == t && f.Flags[k]&(phrase.GroupNoun|phrase.OrgWord) != 0 {
		a.subject, a.source = k, []run{{k, t}}
	}
}

// phraseFrom returns where the noun phrase of token t starts: "an online petition".
func (f *finder) phraseFrom(s *segun.Sentence, t int) int {
	k := t
	for k > s.First && (f.upos(k-1) == segun.DET || f.upos(k-1) == segun.ADJ || f.upos(k-1) == segun.NOUN && f.Rel(k-1) == segun.RelCompound) {
		k--
	}
	return k
}
