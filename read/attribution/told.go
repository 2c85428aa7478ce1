package attribution

import (
	"segun"
	"segun/read/phrase"
)

// toldAs finds what somebody gives for a figure, with the noun for it as the subject: "The ministry's figure is 610,000". It reports whether it found one.
func (f *finder) toldAs(s *segun.Sentence, t int) bool {
	if f.upos(t) != segun.NOUN || !f.mindRole(t, "told") || f.quoteAt(t) >= 0 || f.taken(t) {
		return false
	}
	p := f.Find(t, segun.RelNmodPoss)
	b := t + 1
	for b < s.End && b < t+3 && f.upos(b) == segun.ADV {
		b++
	}
	if p < 0 || p > t || b+1 >= s.End || !f.is(b, "be") || f.xpos(b) != "VBZ" && f.xpos(b) != "VBD" {
		return false
	}
	e := b + 1
	for e < s.End && e < b+4 && f.upos(e) == segun.ADV {
		e++
	}
	if n := f.pastRough(e); f.upos(e) != segun.NUM && f.Look[e]&phrase.Digit == 0 && f.upos(n) != segun.NUM && !(f.is(e, "between", "over", "under", "close") && (f.upos(e+1) == segun.NUM || f.upos(e+2) == segun.NUM)) {
		return false // "The coast guard's estimate is | between 40 and 70 tonnes"
	}
	src := f.yield(p)
	if src.end > src.first+1 && f.xpos(src.end-1) == "POS" {
		src.end--
	}
	content := f.trim(run{e, f.clauseEnd(s, e)})
	if src = f.trim(src); src.empty() || content.empty() || !f.speaker(p) && f.xpos(p) != "PRP$" {
		return false
	}
	f.out = append(f.out, found{head: t, subject: p, source: []run{src}, cue: []run{{t, b + 1}}, content: []run{content}, rule: "told",
		frame: frame{class: "noun", act: "assert", strong: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// gaveEvidence finds what somebody gave evidence of: "Mrs Lunn gave evidence that the lights were out". It reports whether it found one.
func (f *finder) gaveEvidence(s *segun.Sentence, t int) bool {
	if !f.is(t, "give") || !f.is(t+1, "evidence", "testimony") || t+4 >= s.End || !f.is(t+2, "that") || f.quoteAt(t) >= 0 || f.passive(t) {
		return false
	}
	sub, src := f.subject(s, t)
	content := f.trim(run{t + 2, f.stop(s, t+3)})
	if sub < 0 || src.empty() || content.empty() || !f.finiteIn(content) || src.end > t || !f.speaker(sub) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: sub, source: []run{src}, cue: []run{{t, t + 2}}, content: []run{content}, rule: "told",
		frame: frame{class: "state", act: "assert", strong: true, that: true, key: "give evidence"}})
	return true
}

// rumoured finds by whom an accusation or a rumour is said to have been made or spread: "That charge was made last week by his sister". What is said is the accusation that
// it points at. It reports whether it found one.
func (f *finder) rumoured(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || !f.mindRole(t, "made") || f.quoteAt(t) >= 0 || f.taken(t) || !f.passiveHere(s, t) || f.denied0(s, t) {
		return false
	}
	k := f.nearest(t)
	by := f.agent(t)
	if k < s.First || k > t || !f.mindRole(k, "rumour") || by < t || !f.speaker(by) {
		return false
	}
	src := f.behindCase(by, f.source(by))
	cue := run{f.verbStart(s, t), f.caseOf(by) + 1}
	content := f.pointedAt(k, f.trim(run{int(f.Lo[k]), cue.first}))
	if src = f.trim(src); src.empty() || content.empty() || src.overlaps(content) {
		return false
	}
	a := found{head: t, subject: by, source: []run{src}, cue: []run{cue}, content: []run{content}, rule: "rumoured",
		frame: frame{class: "noun", act: "assert", strong: true, np: true, key: f.r.Tags.Lemma[t]}}
	if f.is(k, "accusation", "allegation", "charge") {
		a.frame.act = "accuse"
	}
	f.out = append(f.out, a)
	return true
}

// caseOf returns the preposition of the noun phrase headed by token k.
func (f *finder) caseOf(k int) int {
	if c := f.Find(k, segun.RelCase); c >= 0 {
		return c
	}
	return k
}

// behindCase returns the words r for whoever token k stands for without the preposition before them: "by | the diocese". One that the tree has hung on them from behind takes nothing away.
func (f *finder) behindCase(k int, r run) run {
	if c := f.Find(k, segun.RelCase); c < k {
		r.first = max(r.first, c+1)
	}
	return r
}

// whose returns who says what verb t has, where the subject is only what they did by it: "| His | best response was to say that …", "| The mayor | 's first step was to tell the porters"; -1 for none.
func (f *finder) whose(s *segun.Sentence, t, subject int) (run, int) {
	if subject < 0 || f.xpos(t) != "VB" || t-3 < s.First || !f.is(t-1, "to") || !f.is(t-2, "be") || f.upos(subject) != segun.NOUN || f.person(subject) {
		return run{}, -1
	}
	p := f.Find(subject, segun.RelNmodPoss)
	if p < s.First || p > subject || !f.speaker(p) && f.xpos(p) != "PRP$" {
		return run{}, -1
	}
	return f.owner(p, subject), p
}
