package attribution

import (
	"segun"
	"segun/read/phrase"
)

// ranked finds what somebody names or ranks as first of its kind behind verb t: "named the lock | as the most important issue", "rates the Tarn | among the most dangerous rivers". A post is no such rank: "named
// Moll as the new head".
func (f *finder) ranked(s *segun.Sentence, t int, a *found) bool {
	o := f.object1(s, t)
	if o.empty() || o.end+2 >= s.End || !f.is(o.end, "as", "among") || f.upos(o.end+1) != segun.DET && f.xpos(o.end+1) != "PRP$" && !(f.is(o.end+1, "one") && f.is(o.end+2, "of")) {
		return false
	}
	k := o.end + 2
	if f.is(o.end+1, "one") && f.is(k, "of") {
		k += 2
	}
	if x := f.xpos(k); x != "RBS" && x != "JJS" && !f.is(k, "main", "chief", "leading", "top", "principal", "primary", "number") {
		return false
	}
	c := f.trim(run{o.end + 1, f.clauseEnd(s, o.end+1)})
	if c.empty() || f.is(t, "identify", "recognise", "recognize", "list", "cite", "flag", "mark") && f.someone(s, k) {
		return false
	}
	a.whom, a.content, a.cue = []run{o}, []run{c}, []run{{o.end, o.end + 1}}
	return true
}

// someone reports whether the nouns from token k on come to a person: who is identified as the main suspect is no matter of judgement.
func (f *finder) someone(s *segun.Sentence, k int) bool {
	n := -1
	for ; k < s.End && (f.upos(k) == segun.ADJ || f.upos(k) == segun.NOUN || f.upos(k) == segun.ADV || f.upos(k) == segun.VERB && f.xpos(k) != "VB" && !f.finiteTag(k)); k++ {
		if f.upos(k) == segun.NOUN {
			n = k
		}
	}
	return n < 0 || f.Flags[n]&(phrase.PersonNoun|phrase.Title) != 0
}

// asItself: "describes itself | as a venue fit for weddings", whatever says so: a website, a poster, a party.
func (f *finder) asItself(s *segun.Sentence, t int, a *found) bool {
	if t+3 >= s.End || !f.is(t+1, "itself", "themselves", "himself", "herself", "myself", "ourselves") || !f.is(t+2, "as") {
		return false
	}
	c := f.trim(run{t + 3, f.clauseEnd(s, t+3)})
	if c.empty() {
		return false
	}
	a.whom, a.content, a.cue = []run{{t + 1, t + 2}}, []run{c}, []run{{t + 2, t + 3}}
	return true
}

// ranksAt reports whether a noun phrase at token k puts a thing first or last of its kind: "the biggest of …", "one of the worst", "its most daring yet", "the first real test".
func (f *finder) ranksAt(k int) bool {
	if f.is(k, "one") && f.is(k+1, "of") {
		k += 2
	}
	if f.upos(k) != segun.DET && f.xpos(k) != "PRP$" || !f.is(k, "the") && f.xpos(k) != "PRP$" {
		return false
	}
	if f.is(k+1, "single") {
		k++
	}
	x := f.xpos(k + 1)
	return x == "RBS" || x == "JJS" || f.is(k+1, "first", "only", "ultimate", "greatest", "main") && f.upos(k+2) != segun.PUNCT
}
