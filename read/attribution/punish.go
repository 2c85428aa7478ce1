package attribution

import (
	"segun"
	"segun/read/phrase"
)

// punished finds the wrong for which somebody is punished: "fined the bank for letting gangs pay in cash", "imposes sanctions on two shippers over the killings", and in headlines
// "Bank fined over cartel cash". Whoever punishes accuses; that they did punish stays the clause that it stands in, so that the cue is the preposition alone.
func (f *finder) punished(s *segun.Sentence, t int) bool {
	sort, from := f.punishes(s, t)
	if sort == "" {
		return false
	}
	a := found{head: t, subject: -1, rule: "punish", frame: frame{class: "accuse", act: "accuse", strong: true, whom: true, np: true, key: "punish"}}
	p := f.punishedFor(s, from, sort)
	switch {
	case p < 0:
		return false
	case f.passiveHere(s, t) || f.passive(t) || f.Word(t-1) == "," && f.shutIn(s, t): // "The firm, | fined twice for hiding it, | wants a seat"
		if f.is(t, "fine") || sort == "light" && !f.is(t, "suspend") {
			return false // what is told of a fine is mostly long settled
		}
		if k := f.agent(t); k >= 0 && k < p && f.voice(k) {
			r := f.source(k)
			r = f.behindCase(k, r)
			r.end = min(r.end, p)
			if r = f.trim(r); !r.empty() {
				a.subject, a.source = k, []run{r}
			}
		}
	case p == t+1 || f.upos(t+1) == segun.ADP:
		if f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || f.r.Doc.Sections[s.Section].Kind != segun.Headline && !f.headingLike(s) {
			return false
		}
	default:
		k, r := f.subject(s, t)
		if f.upos(t) == segun.NOUN {
			r, k = f.left(s.First, t)
		}
		if k < 0 || k > t || r.empty() || !f.voice(k) && f.xpos(k) != "PRP" || r.overlaps(run{t, p}) || f.is(k, "court", "judge", "jury", "tribunal", "magistrate") {
			return false // a court convicts
		}
		if o := f.Find(t, segun.RelObj); f.is(t, "dismiss") && o > t && f.upos(o) == segun.NOUN && (f.c.nouns[f.lemma(o)] != nil || !f.voice(o) && f.Flags[o]&(phrase.PersonNoun|phrase.GroupNoun) == 0) {
			return false // "dismissed the condemnation of his call for …": words, and nobody
		}
		a.subject, a.source = k, []run{r}
	}
	return f.wrongsAfter(s, p, run{p, p}, a)
}

// punishes returns how surely the word at t, with what is imposed, punishes, and the token behind it; "" where it does not.
func (f *finder) punishes(s *segun.Sentence, t int) (sort string, from int) {
	if !f.c.punishes.Get(f.keys[t]) {
		return "", t + 1
	}
	l := f.r.Tags.Lemma[t]
	if f.upos(t) == segun.NOUN {
		// "Ashgrove | sanctions | Corvida Lines": a verb that was taken for a noun
		if f.c.punish[l+" -"] == "heavy" && t > s.First && t+1 < s.End && (f.upos(t-1) == segun.PROPN || f.named[t-1]) && f.upos(t+1) == segun.PROPN {
			return "heavy", t + 1
		}
		return "", 0
	}
	if f.upos(t) != segun.VERB || f.xpos(t) == "VB" || f.xpos(t) == "VBG" || f.supposed(s, t) {
		return "", 0
	}
	if t+1 < s.End {
		if x := f.c.punish[l+" "+f.r.Tags.Lemma[t+1]+" -"]; x != "" {
			return x, t + 2
		}
	}
	for k := t + 1; k < s.End && k < t+5 && f.upos(k) != segun.ADP; k++ {
		if x := f.c.punish[l+" "+f.r.Tags.Lemma[k]]; x != "" && f.upos(k) == segun.NOUN {
			return x, k + 1
		}
	}
	return f.c.punish[l+" -"], t + 1
}

// punishedFor returns the "for" or "over" before what somebody is punished for, -1 for none.
func (f *finder) punishedFor(s *segun.Sentence, from int, sort string) int {
	for k := from; k+1 < s.End && k < from+18; k++ {
		if f.Word(k) == ";" || f.xpos(k) == "VBD" || f.xpos(k) == "VBZ" || f.xpos(k) == "MD" || f.upos(k) == segun.SCONJ && !f.is(k, "for", "over") {
			return -1
		}
		if !f.is(k, "for", "over") || f.upos(k+1) == segun.NUM {
			continue
		}
		end := f.wrongEnd(s, k+1)
		switch {
		case f.xpos(k+1) == "VBG":
			if sort == "heavy" || !f.blamelessDeed(k+1) {
				return k
			}
		case f.wrongIn(run{k + 1, end}), sort == "heavy" && f.is(k, "over") && f.upos(k+1) != segun.DET && end-k < 8:
			return k
		}
	}
	return -1
}

// blamelessDeed holds for what people lose their place for without having done wrong: "sacked for losing nine matches", "expelled for asking".
func (f *finder) blamelessDeed(t int) bool {
	return f.among(t, "blameless")
}

// suspects finds "suspects" with a wrong where the tagger has taken it for a noun: "Marta suspects arson", "The family suspect a cover-up".
func (f *finder) suspects(s *segun.Sentence, t int) bool {
	if f.r.Tags.Lemma[t] != "suspect" || t == s.First || f.upos(t-1) == segun.DET || f.upos(t-1) == segun.ADJ || f.upos(t-1) == segun.NUM || f.upos(t+1) == segun.AUX || f.Word(t+1) == "," {
		return false
	}
	src, h := f.left(s.First, t)
	if h < 0 || src.empty() || src.end != t || !f.voice(h) {
		return false
	}
	end := f.clauseEnd(s, t+1)
	for k := t + 2; k+1 < end && k < t+10; k++ {
		if f.is(k, "of") && f.inIngAt(k+1) { // "The cooperative suspects | its own treasurer | of having drained the fund"
			f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}, {k, k + 1}}, whom: []run{{t + 1, k}}, content: []run{f.trim(run{k + 1, end})}, rule: "charge",
				frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: "suspect"}})
			return true
		}
	}
	if end-t > 8 || f.finiteIn(run{t + 1, end}) && f.upos(t+1) != segun.DET && end-t > 2 || !f.names0(run{t + 1, end}) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{f.trim(run{t + 1, end})}, rule: "charge",
		frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: "suspect"}})
	return true
}

// names0 reports whether a stretch has a word for a wrong, whatever the tagger takes it for: "kidnap".
func (f *finder) names0(r run) bool {
	for t := r.first; t < r.end; t++ {
		if f.c.wrongs[f.lemma(t)] {
			return true
		}
	}
	return f.wrongIn(r)
}
