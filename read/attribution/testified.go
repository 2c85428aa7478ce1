package attribution

import (
	"segun"
	"segun/read/phrase"
)

// toldOf finds what somebody told a hearing of, by a noun: "Former inmates told the panel of beatings". A jury of seven women is no news. It reports whether it found one.
func (f *finder) toldOf(s *segun.Sentence, t int) bool {
	if !f.is(t, "tell") || !f.finiteTag(t) || f.quoteAt(t) >= 0 || f.passive(t) {
		return false
	}
	k := t + 1
	for k < s.End && k < t+6 && f.nounish(k) && !f.is(k, "of") {
		k++
	}
	if k == t+1 || !f.is(k, "of") || !f.among(k-1, "court") && !f.is(k-1, "commission", "jury", "newspaper", "paper", "reporter", "MP", "us", "I", "we", "police") {
		return false
	}
	if f.upos(k+1) == segun.NUM || f.upos(k+1) == segun.PROPN || f.among(k+1, "court") || f.is(k+1, "appeal", "enquiry", "review", "account", "law", "arbitration", "human") || !f.nominalStart(k+1) && f.xpos(k+1) != "VBG" {
		return false
	}
	sub, src := f.subject(s, t)
	if r, h := f.sourceBefore(s, t); sub < 0 && h >= 0 && f.speaker(h) {
		sub, src = h, r
	}
	content := f.trim(run{k + 1, f.clauseEnd(s, k+1)})
	if h := f.top(content); h >= 0 && f.Flags[h]&(phrase.PersonNoun|phrase.GroupNoun) != 0 && f.upos(h) != segun.PROPN && !f.finiteIn(content) {
		return false
	}
	if sub < 0 || src.empty() || content.empty() || src.end > t || !f.speaker(sub) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: sub, source: []run{src}, cue: []run{{t, t + 1}, {k, k + 1}}, content: []run{content}, whom: []run{{t + 1, k}}, rule: "told of",
		frame: frame{class: "inform", act: "assert", strong: true, np: true, key: "tell"}})
	return true
}

// pointsOut finds whom a witness points out as the one who did it: "Karl identified Josef Pohl as the man who had beaten him", "Pohl was identified by Karl as his attacker", "whom Karl named
// as his tormentor". Police who identify a body accuse nobody. It reports whether it found one.
func (f *finder) pointsOut(s *segun.Sentence, t int) bool {
	if !f.is(t, "identify", "name", "recognise", "recognize", "describe", "single", "pick") || f.xpos(t) != "VBD" && f.xpos(t) != "VBZ" && f.xpos(t) != "VBP" && f.xpos(t) != "VBN" || f.quoteAt(t) >= 0 {
		return false
	}
	as := -1
	for k := t + 1; k < s.End && k < t+14; k++ {
		if f.is(k, "as") {
			as = k
			break
		}
		if f.finiteTag(k) || f.upos(k) == segun.PUNCT && f.Word(k) != "," {
			return false
		}
	}
	if as < 0 || !f.culprit(s, as+1) {
		return false
	}
	a := found{head: t, cue: []run{{t, t + 1}}, rule: "points out", frame: frame{class: "accuse", act: "accuse", strong: true, that: true, np: true, key: f.r.Tags.Lemma[t]}}
	end := f.clauseEnd(s, as+1)
	if src, h, e := f.byWhom(s, t); h >= 0 && e <= as && f.passiveHere(s, t) {
		own := f.nearest(t)
		if own < 0 || own > t {
			return false
		}
		a.subject, a.source, a.content = h, []run{src}, []run{f.source(own), f.trim(run{as, end})}
	} else if w := f.whomBefore(s, t); w >= 0 {
		src := f.trim(run{w + 1, t})
		h := f.top(src)
		if h < 0 && !src.empty() && f.xpos(src.first) == "PRP" {
			h = src.first
		}
		if h < 0 || !f.speaker(h) {
			return false
		}
		a.subject, a.source, a.content = h, []run{src}, []run{{w, w + 1}, f.trim(run{as, end})}
	} else if own := f.nearest(t); f.xpos(t) == "VBN" && own >= 0 && own < t && f.passiveHere(s, t) && f.is(t, "identify", "name", "single", "pick", "recognise", "recognize") {
		a.subject, a.content = -1, []run{f.source(own), f.trim(run{as, end})} // "He was named in court as the man who had supplied the poison"
		a.frame.class = "hearsay"
	} else {
		src, h := f.sourceBefore(s, t)
		if h < 0 || src.empty() || !f.speaker(h) || f.passive(t) || f.passiveHere(s, t) || as == t+1 {
			return false
		}
		a.subject, a.source, a.content = h, []run{src}, []run{f.trim(run{t + 1, end})}
	}
	for _, c := range a.content {
		if c.empty() {
			return false
		}
	}
	f.out = append(f.out, a)
	return true
}

// whomBefore returns the "whom" or "who" of the relative clause whose verb is at t, with nothing but its subject between; -1 for none.
func (f *finder) whomBefore(s *segun.Sentence, t int) int {
	for k := t - 1; k > s.First && k > t-8; k-- {
		if f.is(k, "whom") || f.is(k, "who") && k < t-1 {
			return k
		}
		if !f.nounish(k) && f.upos(k) != segun.ADV && f.upos(k) != segun.AUX {
			return -1
		}
	}
	return -1
}

// culprit reports whether the words at token k are for who did a wrong: "the man who had beaten him", "his attacker".
func (f *finder) culprit(s *segun.Sentence, k int) bool {
	e := k
	for e < s.End && e < k+7 && f.nounish(e) && f.xpos(e) != "WP" && f.xpos(e) != "WDT" {
		if f.among(e, "wrongdoer") {
			return true
		}
		e++
	}
	return e > k && (f.xpos(e) == "WP" || f.xpos(e) == "WDT") && f.among(e-1, "wrongdoing")
}
