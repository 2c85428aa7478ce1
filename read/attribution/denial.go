package attribution

import (
	"segun"
	"segun/read/phrase"
)

// denial looks for denials that the tree rarely gets right: a plea, "denied ever having …", "dismissed the report as …", "called the claim
// false". It reports whether it found one.
func (f *finder) denial(s *segun.Sentence, t int) bool {
	from, end := t+1, f.clauseEnd(s, t+1)
	if f.is(t, "deny") && f.Word(from) == "," && f.is(from+1, "through", "via", "by") { // "denied, through his lawyer, | ever having touched it"
		for k := from + 2; k < s.End && k < from+9 && !f.finiteTag(k); k++ {
			if f.Word(k) == "," && (f.is(k+1, "ever") || f.xpos(k+1) == "VBG") {
				from, end = k+1, f.clauseEnd(s, k+1)
				break
			}
		}
	}
	cue := f.cueOf(s, t, 1)
	if end > from {
		cue.end = min(cue.end, t+1)
	}
	if f.chargeDenied(s, t) || f.chargesDenied(s, t) {
		return true
	}
	switch f.r.Tags.Lemma[t] {
	case "plead":
		if from+1 >= s.End || f.r.Tags.Lemma[from] != "not" && f.r.Tags.Lemma[from] != "innocent" || f.r.Tags.Lemma[from] == "not" && f.r.Tags.Lemma[from+1] != "guilty" {
			return false
		}
	case "deny", "dispute", "contest":
		if f.whichDenied(s, t) || f.ideaDenied(s, t) {
			return true
		}
		if f.r.Tags.Lemma[t] != "deny" {
			return false
		}
		lost := from+1 < s.End && f.xpos(from) == "VBG" && f.is(from, "be", "have") && f.Find(t, segun.RelCcomp, segun.RelXcomp, segun.RelObj) < 0 // "has denied being at the pit"
		if o := f.Find(t, segun.RelObj); o > from && f.xpos(from) == "VBG" && f.Head(from) == o && (f.Rel(from) == segun.RelCompound || f.Rel(from) == segun.RelAmod) && o == from+1 && f.Find(t, segun.RelCcomp, segun.RelXcomp) < 0 {
			lost = true // "Teacher denies | slapping pupil"
		}
		if !lost && (from+1 >= s.End || f.Low[from] != wordEver || f.xpos(from+1) != "VBG" && f.r.Tags.Lemma[from+1] != "have") {
			return false
		}
	case "withdraw", "retract", "recant", "disavow", "repudiate", "take":
		return f.retracted(s, t)
	case "reject", "dismiss", "deride", "decry", "refute", "rubbish":
		if f.ideaDenied(s, t) {
			return true
		}
		as := -1
		for k := from + 1; k < end && k < from+9; k++ {
			if f.Low[k] == wordAs2 && f.quoteAt(k) < 0 {
				as = k
				break
			}
		}
		if as < 0 || as+1 >= end || f.is(t, "dismiss", "deride", "decry") && f.belittled(from, as) {
			return false
		}
	case "call", "brand", "label", "describe", "declare":
		at := -1
		for k := from + 1; k < end && k < from+14; k++ {
			if u := f.upos(k); f.among(k, "falsehood") && (u == segun.NOUN || u == segun.ADJ) || f.is(k, "invent", "concoct", "fabricate", "manufacture") && (f.xpos(k) == "VBN" || f.xpos(k) == "VBD") && (k+1 >= s.End || f.upos(k+1) == segun.PUNCT || f.upos(k+1) == segun.CCONJ) {
				at = k
			} else if f.upos(k) == segun.VERB && f.xpos(k) != "VBN" && f.quoteAt(k) < 0 {
				break
			}
		}
		if at < 0 || f.passive(t) {
			return false
		}
	default:
		return false
	}
	if end <= from || f.xpos(t) == "VBG" || f.xpos(t) == "VBN" && f.Find(t, segun.RelAux) < 0 && f.passive(t) {
		return false
	}
	sub, src := f.subject(s, t)
	if k := t - 1; k >= s.First && f.xpos(k) == "PRP" {
		sub, src = k, run{k, k + 1} // "Through her solicitor | she | denied"
	}
	if sub < 0 || src.empty() || src.overlaps(run{from, end}) || !f.nominal(sub) && f.upos(sub) != segun.DET && f.upos(sub) != segun.NUM {
		return false
	}
	f.out = append(f.out, found{head: t, subject: sub, source: []run{src}, cue: []run{cue}, content: []run{f.trim(run{from, end})}, rule: "denial",
		frame: frame{class: "deny", act: "deny", strong: true, that: true, quote: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// ideaDenied finds what is denied behind a word for an idea: "disputes the idea that she needed it", "rejected the suggestion that he had lied".
func (f *finder) ideaDenied(s *segun.Sentence, t int) bool {
	k := t + 1
	for k < s.End && k < t+5 && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.xpos(k) == "PRP$" || f.upos(k) == segun.NOUN && f.upos(k+1) == segun.NOUN) {
		k++
	}
	if k+2 >= s.End || !f.among(k, "idea") || !f.is(k+1, "that") || f.passive(t) {
		return false
	}
	return f.deniesBehind(s, t, k)
}

// deniesBehind makes the denial by verb t of what the clause behind the noun at k tells, "that" included. It reports whether there is one.
func (f *finder) deniesBehind(s *segun.Sentence, t, k int) bool {
	sub, src := f.subject(s, t)
	content := f.trim(run{k + 1, f.ownEnd(t, k+2, f.stop(s, k+2))})
	if sub < 0 || src.empty() || content.empty() || src.overlaps(content) || !f.finiteIn(content) || !f.nominal(sub) && f.upos(sub) != segun.NUM && f.upos(sub) != segun.DET {
		return false
	}
	f.skip = append(f.skip, k) // no saying of its own
	f.out = append(f.out, found{head: t, subject: sub, source: []run{src}, cue: []run{{f.cueOf(s, t, 1).first, k + 1}}, content: []run{content}, rule: "denial",
		frame: frame{class: "deny", act: "deny", strong: true, that: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// whichDenied finds a denial in a relative clause: "of selling land, which she denies", "a charge he denies". What is denied is what the relative stands for.
func (f *finder) whichDenied(s *segun.Sentence, t int) bool {
	k := t
	for k > s.First && (f.upos(k-1) == segun.AUX || f.upos(k-1) == segun.ADV) {
		k--
	}
	if t+1 < s.End && f.upos(t+1) != segun.PUNCT && f.upos(t+1) != segun.ADV && f.upos(t+1) != segun.CCONJ {
		return false
	}
	src, h := f.left(s.First, k)
	if h < 0 || src.empty() || f.upos(h) == segun.NOUN && !f.voice(h) {
		return false
	}
	for j := src.first; j < src.end; j++ {
		if x := f.xpos(j); x == "WDT" || x == "WP" {
			src.first = j + 1
		}
	}
	w := src.first - 1
	if src.empty() || w <= s.First {
		return false
	}
	if h < src.first {
		h = f.top(src) // the tree has taken the relative for the subject
	}
	if h >= 0 && f.is(w, "which", "that") {
		f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{k, t + 1}}, content: []run{{w, w + 1}}, rule: "denial",
			frame: frame{class: "deny", act: "deny", strong: true, that: true, np: true, key: f.r.Tags.Lemma[t]}})
		return true
	}
	return false
}

var wordEver, wordAs2 = phrase.Hash("ever"), phrase.Hash("as")

// clauseEnd returns the end of what a verb governs from token t on, by punctuation and parts of speech alone: the next comma, dash or
// conjunction with a verb of its own.
func (f *finder) clauseEnd(s *segun.Sentence, t int) int {
	for k := t; k < s.End; k++ {
		if f.quoteAt(k) >= 0 {
			continue
		}
		switch f.upos(k) {
		case segun.PUNCT:
			if f.Look[k]&phrase.Hyphened != 0 || f.Word(k) == "-" && f.Touch(k-1) || f.mark(k) {
				continue
			}
			next, ends := f.pastComma(s, t, k, false)
			if ends {
				return next
			}
			k = next - 1
		case segun.CCONJ:
			if k+1 < s.End && k > t && (f.xpos(k+1) == "VBD" || f.xpos(k+1) == "VBZ" || f.upos(k+1) == segun.AUX || f.xpos(k+1) == "PRP") {
				return k
			}
		case segun.SCONJ:
			switch f.r.Tags.Lemma[k] {
			case "after", "when", "while", "because", "although", "though", "before":
				return k
			}
		}
	}
	return s.End
}

// mark reports whether token t is a quotation mark.
func (f *finder) mark(t int) bool {
	switch f.Word(t) {
	case "\"", "“", "”", "„", "'", "‘", "’", "«", "»", "``", "''":
		return f.upos(t) == segun.PUNCT
	}
	return false
}

// turnsDown reports whether the verb decides on its object o, which was asked for or put forward: "rejected the request", "dismissed the appeal". It denies nothing, and judges nobody's words.
func (c *complement) turnsDown(o int) bool {
	return c.is(c.t, "reject", "dismiss") && c.among(o, "putforward")
}
