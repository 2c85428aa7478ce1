package attribution

import (
	"segun"
	"segun/read/phrase"
)

// stance finds what somebody is said to be sure or afraid of, with an adjective: "is adamant that the roof is sound", "were certain that they had locked the gate". Without a
// clause ("is furious") it is the text's own remark. It reports whether it found one.
func (f *finder) stance(s *segun.Sentence, t int) bool {
	if f.upos(t) == segun.ADJ && f.stanceBare(s, t) {
		return true
	}
	if f.upos(t) != segun.ADJ && f.xpos(t) != "VBN" || !f.mindRole(t, "stance") || t+2 >= s.End || f.taken(t) || f.quoteAt(t) >= 0 || !f.is(t+1, "that") || f.xpos(t+1) == "DT" {
		return false
	}
	b := t - 1
	for b > s.First && (f.upos(b) == segun.ADV || f.upos(b) == segun.PART) {
		b--
	}
	if b <= s.First || !f.is(b, "be", "remain", "seem", "feel") || f.xpos(b) != "VBZ" && f.xpos(b) != "VBD" && f.xpos(b) != "VBP" || f.denied0(s, t) {
		return false
	}
	src, k := f.minder(s, b)
	if n := f.nearest(t); k < 0 && n >= 0 && n < b {
		src, k = f.source(n), n
	}
	if n := f.nearest(t); n >= 0 && n < b && f.upos(n) == segun.PRON {
		src, k = run{n, n + 1}, n
	}
	return f.standsSo(s, b, t, k, src)
}

// verdict finds what somebody says behind a noun for it and a colon: "The physio's verdict: four weeks", "His advice: sell", "The defence case is simple: he was not there". It reports
// whether it found one.
func (f *finder) verdict(s *segun.Sentence, t int) bool {
	if f.upos(t) != segun.NOUN || t+2 >= s.End || f.quoteAt(t) >= 0 || f.taken(t) {
		return false
	}
	colon := t + 1
	if f.Word(colon) != ":" || !f.mindRole(t, "verdict") || f.is(t, "case", "version", "account", "claim", "allegation", "accusation", "charge") && !f.finiteIn(run{colon + 1, s.End}) {
		if colon = f.qualified(s, t); colon < 0 {
			return false
		}
	}
	p := f.Find(t, segun.RelNmodPoss)
	if p < 0 && colon > t+1 && f.among(t-1, "side") && t-1 <= s.First+1 {
		f.out = append(f.out, found{head: t, subject: t - 1, source: []run{{t - 1, t}}, cue: []run{{t, colon}}, content: []run{f.trim(run{colon + 1, s.End})}, rule: "verdict",
			frame: frame{class: "noun", act: "assert", strong: true, np: true, key: f.r.Tags.Lemma[t]}})
		return true
	}
	if p < 0 && t == s.First+1 && f.is(s.First, "the") && colon == t+1 && f.is(t, "allegation", "accusation", "charge", "claim") { // "The allegation: | two chemists sold the rest"
		act := "accuse"
		if f.is(t, "claim") {
			act = "assert"
		}
		f.out = append(f.out, found{head: t, subject: -1, cue: []run{{t, colon}}, content: []run{f.trim(run{colon + 1, s.End})}, rule: "verdict",
			frame: frame{class: "hearsay", act: act, strong: true, np: true, key: f.r.Tags.Lemma[t]}})
		return true
	}
	if p < 0 || p > t || int(f.Lo[p]) > s.First+2 && !f.addressedTo(s, int(f.Lo[p])) || f.Flags[p]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 || !f.nominal(p) || f.is(p, "it", "my", "our", "I", "we") || f.is(t, "case") && colon == t+1 && !f.among(p, "side") {
		return false // "Stenn's case: two held" is what it is about
	}
	src, content := f.trim(f.owner(p, t)), f.trim(run{colon + 1, s.End})
	if src.empty() || content.empty() {
		return false
	}
	f.out = append(f.out, found{head: t, subject: p, source: []run{src}, cue: []run{{t, colon}}, content: []run{content}, rule: "verdict",
		frame: frame{class: "noun", act: "assert", strong: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// addressedTo reports whether a sentence opens only with those to whom the words are addressed that begin at token k: "To the assembled shareholders | the chairman's message was clear".
func (f *finder) addressedTo(s *segun.Sentence, k int) bool {
	if !f.is(s.First, "to", "for") {
		return false
	}
	for j := s.First + 1; j < k; j++ {
		if !f.nounish(j) && f.upos(j) != segun.PUNCT {
			return false
		}
	}
	return true
}

// qualified returns the colon behind an account that is only called this or that, before a clause: "His account of the evening | is different: he left at nine"; -1 for none.
func (f *finder) qualified(s *segun.Sentence, t int) int {
	if !f.among(t, "caselike") {
		return -1
	}
	be := false
	for k := t + 1; k+2 < s.End && k < t+14; k++ {
		switch {
		case f.Word(k) == ":":
			if be && f.finiteIn(run{k + 1, s.End}) && f.nominalStart(k+1) {
				return k
			}
			return -1
		case f.is(k, "be") && f.finiteTag(k) && !be:
			be = true
		case be && f.xpos(k) == "VBN", f.finiteTag(k), f.upos(k) == segun.PUNCT, f.is(k, "not", "n't", "that"), f.is(k, "under", "before", "in") && be:
			return -1
		}
	}
	return -1
}

// promises finds what is promised to a hearer who stands before it, or behind an adverb: "promised her a reply by Friday", "has meanwhile promised reforms". It returns where
// what is promised starts; 0 for nothing.
func (f *finder) promises(s *segun.Sentence, t int) int {
	if !f.mindRole(t, "promise") {
		return 0
	}
	e := t + 1
	if f.xpos(e) == "PRP" && !f.is(e, "it", "this", "that") || f.upos(e) == segun.NOUN && f.Flags[e]&(phrase.PersonNoun|phrase.GroupNoun) != 0 && f.xpos(e) == "NNS" {
		e++
	}
	if e < s.End && (f.upos(e) == segun.DET || f.upos(e) == segun.ADJ || f.upos(e) == segun.NUM || f.upos(e) == segun.NOUN || f.xpos(e) == "PRP$") && !f.is(e, "that") {
		return e
	}
	return 0
}

// putDown returns where the cause starts to which somebody puts a thing down: "put it down to the wreck", "put the smell down to the tannery"; 0 for nothing.
func (f *finder) putDown(s *segun.Sentence, t int) int {
	if !f.is(t, "put", "set") {
		return 0
	}
	for k := t + 1; k+2 < s.End && k < t+9; k++ {
		if f.is(k, "down") && f.is(k+1, "to") && f.xpos(k+2) != "VB" {
			return k + 2
		}
		if u := f.upos(k); u == segun.VERB || u == segun.PUNCT || u == segun.AUX {
			return 0
		}
	}
	return 0
}

// summed finds whose words a quotation is when a noun for them follows it: "“A joke,” was Coach Benn's summary", "“Never,” came the reply from the quay". It reports whether it
// found one.
func (f *finder) summed(s *segun.Sentence, t int) bool {
	if t <= s.First || t+2 >= s.End || !f.is(t, "be", "come", "run", "go") || !f.finiteTag(t) || f.quoteAt(t) >= 0 || f.taken(t) {
		return false
	}
	q := f.quoteAt(t - 1)
	if q < 0 || f.quotes[q].end != t {
		return false
	}
	n := -1
	for k := t + 1; k < s.End && k < t+9 && n < 0; k++ {
		if f.upos(k) == segun.NOUN && f.mindRole(k, "verdict") {
			n = k
		}
		if u := f.upos(k); u == segun.VERB || u == segun.PUNCT {
			break
		}
	}
	if n < 0 {
		return false
	}
	src, h := run{}, -1
	if p := f.Find(n, segun.RelNmodPoss); p > t && p < n {
		src, h = f.yield(p), p
		src.first = max(src.first, t+1)
		src.end = min(src.end, n)
		if src.end > src.first+1 && f.xpos(src.end-1) == "POS" {
			src.end--
		}
	} else if f.is(n+1, "of", "from", "by") && n+2 < s.End {
		e := n + 2
		for e < s.End && f.nounish(e) {
			e++
		}
		src = run{n + 2, e}
		h = f.top(src)
	}
	if src = f.trim(src); h < 0 || src.empty() || !f.nominal(h) || f.is(h, "it") {
		return false
	}
	f.done[q] = true
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}, {n, n + 1}}, content: []run{f.quotes[q]}, rule: "summed", quote: true,
		frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: f.r.Tags.Lemma[n]}})
	return true
}

// sorry finds an apology that is all a headline tells: "Chief constable apologises". It reports whether it found one.
func (f *finder) sorry(s *segun.Sentence, t int) bool {
	if !f.is(t, "apologise", "apologize") || !f.atHead(s) || f.xpos(t) == "VB" || f.xpos(t) == "VBG" || f.quoteAt(t) >= 0 || f.taken(t) || t <= s.First || t+1 < s.End && f.upos(t+1) != segun.PUNCT && f.upos(t+1) != segun.CCONJ {
		return false
	}
	src, k := f.minder(s, t)
	if k < 0 || !f.speaker(k) || src.empty() || src.end > t || f.is(src.first, "nobody", "none", "no") || f.denied0(s, t) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: k, source: []run{src}, cue: []run{{k, k + 1}}, content: []run{{t, t + 1}}, rule: "sorry",
		frame: frame{class: "state", act: "assert", strong: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// oneWord finds what somebody is in a headline by a word or two in marks behind the words for that one: "chief constable “ashamed”". It reports whether it found something.
func (f *finder) oneWord(s *segun.Sentence) {
	if !f.atHead(s) {
		return
	}
	for _, list := range [...][]run{f.quotes, f.scare} {
		for _, r := range list {
			if r.first <= s.First || r.end > s.End || r.end-r.first > 4 || r.end < s.End && f.upos(r.end) != segun.PUNCT {
				continue
			}
			src, h := f.left(s.First, r.first)
			if h < 0 || src.end != r.first || !f.voice(h) || src.first > s.First && f.upos(src.first-1) != segun.PUNCT || f.inContent(r) {
				continue
			}
			f.out = append(f.out, found{head: r.first, subject: h, source: []run{src}, cue: []run{{r.first, r.first + 1}}, content: []run{r}, quote: true, rule: "heading in marks",
				frame: frame{class: "say", act: "assert", strong: true, quote: true, key: "“"}})
		}
	}
}

// atHead reports whether a sentence is a headline: one of that section, or what opens a text without a full stop.
func (f *finder) atHead(s *segun.Sentence) bool {
	return f.headlineAt(s) || s.Block == 0 && !f.is(s.End-1, ".", "!", "?")
}

// inContent reports whether some attribution holds a stretch already.
func (f *finder) inContent(r run) bool {
	for _, i := range f.touch(r) {
		for _, c := range f.out[i].content {
			if c.overlaps(r) {
				return true
			}
		}
	}
	return false
}
