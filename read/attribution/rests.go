package attribution

import "segun"

// rests reads a report that says between commas what it rests on, by the words alone, since the tree hangs the verb of saying on those who are cited: "The Courier, citing a
// person who has seen the papers, claimed on Saturday that …", "The Chronicle reported in 2030, citing an internal review, that …", "The Gazette added, on the strength of two
// former employees, that …". Whatever other rules made of the reporting clause gives way. A reason that is no source stays what it was: "citing bad weather".
func (f *finder) rests(s *segun.Sentence, from int) {
	for t := s.First + 1; t+2 < s.End; t++ {
		if f.Word(t-1) != "," || f.quoteAt(t) >= 0 || f.skipped(t) {
			continue
		}
		e := f.restsOn(s, t)
		if e < 0 {
			continue
		}
		for c := e + 1; c+2 < s.End && c < e+30; c++ {
			if f.Word(c) != "," || f.quoteAt(c) >= 0 {
				continue
			}
			if f.reportBehind(s, from, t, e, c) || f.reportBefore(s, from, t, e, c) {
				break
			}
		}
	}
}

// restsOn returns where the words for a source start that a report names behind a comma at t, -1 for none.
func (f *finder) restsOn(s *segun.Sentence, t int) int {
	switch {
	case f.Is(t, wordCiting, wordQuoting):
		if f.is(t+1, "from") {
			return t + 2
		}
		return t + 1
	case t+4 < s.End && f.is(t, "on") && f.is(t+1, "the") && f.is(t+2, "strength", "word", "authority", "evidence", "testimony", "basis") && f.is(t+3, "of"):
		return t + 4
	}
	return -1
}

// reportBehind reads "NP, citing NP, | reported on Tuesday that …", where c is the comma before the verb. It reports whether it is one.
func (f *finder) reportBehind(s *segun.Sentence, from, t, e, c int) bool {
	v := c + 1
	for v < s.End && (f.upos(v) == segun.ADV || f.is(v, "have")) {
		v++
	}
	fr := f.reporting(v)
	if fr == nil || v+1 >= s.End {
		return false
	}
	lo, _ := f.bounds(s, t)
	src, h := f.left(lo, t-1)
	if src.first > lo && src.first < lo+5 && h >= 0 && f.upos(lo) == segun.DET && !f.finiteIn(run{lo, src.first}) && f.quoteIn(run{lo, src.first}) < 0 && f.upos(src.first-1) != segun.PUNCT {
		src.first = lo // "The independent monitor | LakeWatch", of which the tagger made a verb
	}
	if src.empty() || h < 0 && f.upos(src.first) != segun.NUM || f.finiteOutside(src) || src.first > lo && !f.shuts(src.first-1) && f.upos(src.first-1) != segun.CCONJ && f.Word(src.first-1) != ":" {
		return false
	}
	content := f.lateThat(s, v+1)
	if content.empty() {
		content = f.zeroThat(s, v+1)
	}
	return f.restsBy(from, found{head: v, subject: f.headOr(src, h), source: []run{src}, cue: []run{{c + 1, v + 1}}, content: []run{f.trim(content)}, frame: *fr}, t, run{e, c})
}

// reportBefore reads "NP reported in 2030, citing NP, | that …", where c is the comma before "that".
func (f *finder) reportBefore(s *segun.Sentence, from, t, e, c int) bool {
	if !f.is(c+1, "that") || !f.nominalStart(c+2) {
		return false
	}
	v := t - 2
	for v > s.First && v > t-10 && f.reporting(v) == nil && !f.finiteTag(v) {
		v--
	}
	fr := f.reporting(v)
	if fr == nil {
		return false
	}
	lo, _ := f.bounds(s, t)
	k := v
	for k > lo && (f.upos(k-1) == segun.ADV || f.upos(k-1) == segun.AUX) {
		k--
	}
	src, h := f.left(lo, k)
	if a := f.madeOf(from, v); a != nil && len(a.source) > 0 && a.source[0].end <= k {
		src, h = a.source[0], a.subject
	}
	if (src.empty() || h < 0) && k-1 > lo && f.Word(k-1) == "," {
		src, h = f.front(lo, k-1) // "A weekly, Spark, | reported"
		src = f.trim(src)
	}
	if src.empty() || h < 0 {
		return false
	}
	return f.restsBy(from, found{head: v, subject: f.headOr(src, h), source: []run{src}, cue: []run{{k, v + 1}}, content: []run{f.trim(run{c + 1, s.End})}, frame: *fr}, t, run{e, c})
}

// madeOf returns what other rules made of the verb at t, nil for nothing.
func (f *finder) madeOf(from, t int) *found {
	for i := from; i < len(f.out); i++ {
		if f.out[i].head == t {
			return &f.out[i]
		}
	}
	return nil
}

// headOr returns h, or the first token of r where it is none: "one of them".
func (f *finder) headOr(r run, h int) int {
	if h < 0 {
		return r.first
	}
	return h
}

// reporting returns the strong frame by which token t, a finite verb whatever the tagger made of it, can report something; nil for none.
func (f *finder) reporting(t int) *frame {
	if t >= f.Len() || f.upos(t) != segun.VERB {
		return nil
	}
	switch f.xpos(t) {
	case "VBD", "VBN", "VBZ", "VBP":
		return anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.strong && (x.that || x.quote) && x.act != "decline" })
	}
	return nil
}

// restsBy keeps a report with whom it cites, and drops what was made of its words before.
func (f *finder) restsBy(from int, a found, t int, whom run) bool {
	whom = f.trim(whom)
	if whom.empty() || len(a.content) == 0 || a.content[0].empty() || !f.source0(whom) {
		return false
	}
	a.rule = "report"
	first, end := min(a.source[0].first, t), a.content[0].first
	keep := f.out[:from]
	for _, x := range f.out[from:] {
		if x.head < first || x.head >= end {
			keep = append(keep, x)
		}
	}
	f.skip = append(f.skip, t)
	f.out = append(keep, a, found{head: t, subject: a.subject, source: a.source, cue: []run{{t, whom.first}}, content: []run{whom}, rule: "citing",
		frame: frame{class: "cite", act: "assert", strong: true, key: "cite"}})
	return true
}

// source0 reports whether a phrase can name what a report rests on: a person, a body or a text, not a reason.
func (f *finder) source0(r run) bool {
	h := f.top(r)
	if h < 0 {
		return f.upos(r.first) == segun.NUM
	}
	return f.voice(h) || f.c.texts[f.lemma(h)] || f.c.heads[f.lemma(h)]
}
