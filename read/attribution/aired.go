package attribution

import "segun"

// aired finds an accusation whose maker stands in an aside between it and what it says: "the allegation, made by two families at the inquiry, that an inspector had dined with him".
func (f *finder) aired(s *segun.Sentence, t int) bool {
	if !f.is(t, "allegation", "accusation", "claim", "charge", "suggestion", "complaint", "suspicion", "assertion", "insinuation") || t+6 >= s.End || f.Word(t+1) != "," {
		return false
	}
	v := t + 2
	for v < t+5 && f.xpos(v) != "VBN" && f.xpos(v) != "VBD" {
		v++
	}
	if !f.among(v, "airs") || !f.is(v+1, "by") {
		return false
	}
	end := v + 2
	for end < s.End && f.Word(end) != "," {
		end++
	}
	if end+2 >= s.End || f.Word(end+1) != "that" {
		return false
	}
	src := run{v + 2, v + 2}
	for src.end < end && f.nounish(src.end) {
		src.end++
	}
	src = f.trim(src)
	h := f.top(src)
	if src.empty() || h < 0 || !f.voice(h) {
		return false
	}
	content := f.trim(run{end + 2, f.matrix(s, t, end+1)})
	if content.empty() {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}, {v, v + 2}}, content: []run{content}, rule: "aired",
		frame: frame{class: "noun", act: f.actOf(t), strong: true, that: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// actOf is what somebody does by the saying that the noun at t names.
func (f *finder) actOf(t int) string {
	if fs := f.c.nouns[f.lemma(t)]; len(fs) > 0 {
		return fs[0].act
	}
	return "accuse"
}

// calledNames finds what somebody was called by one who answers for it: "convicted of slander for calling him a thief", "lost her job for calling the director a crook". The name is the
// speaker's charge, and not the outlet's.
func (f *finder) calledNames(s *segun.Sentence, t int) bool {
	if !f.is(t, "call", "brand", "label") || f.xpos(t) != "VBG" || t-1 <= s.First || !f.is(t-1, "for", "after", "by", "of") || t+2 >= s.End {
		return false
	}
	at := -1
	for k := t + 1; k < s.End && k < t+9 && at < 0; k++ {
		switch u := f.upos(k); {
		case (u == segun.NOUN || u == segun.ADJ || u == segun.PROPN) && k > t+1 && f.wrongIn(run{k, k + 1}) && (f.upos(k-1) == segun.DET || f.upos(k-1) == segun.ADJ || f.xpos(t+1) == "PRP"):
			at = k
		case u == segun.VERB, u == segun.PUNCT, u == segun.ADP:
			return false
		}
	}
	if at < 0 {
		return false
	}
	k := -1
	src := run{}
	for v := f.Head(t); v >= s.First && k < 0; v = f.Head(v) {
		if k = f.nearest(v); k >= 0 {
			src = f.source(k)
		}
	}
	if k < 0 || k > t || src.empty() || src.overlaps(run{t, at + 1}) || !f.voice(k) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: k, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{f.trim(run{t + 1, at + 1})}, rule: "called",
		frame: frame{class: "accuse", act: "accuse", strong: true, np: true, whom: true, key: "accuse"}})
	return true
}

// toldOff finds accusations that are told off behind a colon: "Among the claims: that the chairman had pledged shares", "The report's charges are these: that he took the money, and that …".
func (f *finder) toldOff(s *segun.Sentence, t int) bool {
	if !f.is(t, "allegation", "accusation", "claim", "charge", "count", "complaint", "finding") || f.xpos(t) != "NNS" {
		return false
	}
	c := t + 1
	for c < s.End && c < t+8 && f.Word(c) != ":" {
		if f.upos(c) == segun.VERB || f.upos(c) == segun.PUNCT {
			return false
		}
		c++
	}
	if c+3 >= s.End || f.Word(c) != ":" || f.Word(c+1) != "that" {
		return false
	}
	a := found{head: t, subject: -1, cue: []run{{t, t + 1}}, content: []run{f.trim(run{c + 2, s.End})}, rule: "told off",
		frame: frame{class: "noun", act: "accuse", strong: true, that: true, key: f.r.Tags.Lemma[t]}}
	if f.is(t, "claim", "finding", "count") {
		a.frame.act = "assert"
	}
	f.possessor(t, &a)
	for v := t - 1; v > s.First && a.subject < 0; v-- {
		if f.upos(v) != segun.VERB || !f.finite(v) {
			continue
		}
		if k, r := f.subject(s, v); k >= 0 && k < v && !r.empty() && (f.voice(k) || f.is(k, "it") || f.c.texts[f.lemma(k)]) {
			a.subject, a.source = k, []run{r} // "The report makes three charges: that …"
		}
	}
	f.out = append(f.out, a)
	return true
}
