package attribution

import (
	"segun"
	"segun/read/phrase"
)

// afterQuestion gives a quotation that ends in a question or exclamation mark to who is named behind it, where the end of the sentence has parted the two: “Who do they think they are?” | Merrick said of
// the bank in May. “It happens, right?” | Merrick went on.
func (f *finder) afterQuestion() {
	toks := f.r.Tokens
	for q := range f.quotes {
		f.shelve()
		r := f.quotes[q]
		if f.done[q] || r.end-r.first < 4 || !f.is(r.end-2, "?", "!") || f.Look[r.end-1]&phrase.Close == 0 {
			continue
		}
		si := toks.SentenceOf(r.end - 1)
		if si < 0 || si+1 >= len(toks.Sentences) || toks.Sentences[si].End != r.end || toks.Sentences[si+1].Block != toks.Sentences[si].Block {
			continue
		}
		if s := &toks.Sentences[si+1]; f.quoteIn(run{s.First, s.End}) < 0 && f.quoteAt(s.First) < 0 {
			f.speaksBehind(s, q)
		}
	}
}

// speaksBehind settles quotation q by the sentence right behind it, if that only tells who said it, of whom and when.
func (f *finder) speaksBehind(s *segun.Sentence, q int) {
	v := s.First + 1
	for v < s.End && v < s.First+14 && !f.finiteTag(v) {
		v++
	}
	if v >= s.End || f.upos(v) != segun.VERB {
		return
	}
	e := v + 1
	goes := f.is(v, "go") && f.is(e, "on")
	if goes {
		e++
	} else if fr := f.says(v); fr == nil || !speaking[fr.class] {
		return
	}
	if src, k := f.left(s.First, v); k < 0 || src.first != s.First || !f.speaker(k) || e < s.End && f.upos(e) != segun.PUNCT && f.upos(e) != segun.ADP && f.upos(e) != segun.ADV && f.xpos(e) != "WRB" && f.Flags[e]&(phrase.Weekday|phrase.TimeNoun) == 0 || f.saysMore(s, e) {
		return
	} else if goes {
		f.buryHeaded(v)
		f.done[q] = true
		f.out = append(f.out, found{head: v, subject: k, source: []run{src}, cue: []run{{v, e}}, content: []run{f.quotes[q]}, quote: true, rule: "marks",
			frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "go on"}})
	} else {
		f.settleQuote(s, q, v, src)
	}
}

// saysMore reports whether a verb of saying has something of its own to say behind it, from token e: a clause with "that", or any finite verb that no word of time or relative opens.
func (f *finder) saysMore(s *segun.Sentence, e int) bool {
	for k := e; k < s.End; k++ {
		switch x := f.xpos(k); {
		case f.is(k, "when", "as", "while", "after", "before", "during", "until"), x == "WP", x == "WDT", x == "WP$":
			return false
		case f.is(k, "that") && f.upos(k) == segun.SCONJ, f.finiteTag(k):
			return true
		}
	}
	return false
}

// anotherClause reports whether a clause with a subject and a finite verb of its own opens behind a comma and a conjunction between two tokens.
func (f *finder) anotherClause(from, to int) bool {
	for k := from + 1; k+3 < to; k++ {
		if f.Word(k) == "," && f.upos(k+1) == segun.CCONJ && f.quoteAt(k) < 0 && !f.finiteTag(k+2) && f.upos(k+2) != segun.VERB && f.finiteIn(run{k + 2, to}) {
			return true
		}
	}
	return false
}

// dubbed finds what somebody calls something in marks, far behind the verb: "called the mayor's plans to build a dam in the hills | “an absolute disgrace”".
func (f *finder) dubbed() {
	for i, list := range [...][]run{f.quotes, f.scare} {
		for q, r := range list {
			f.shelve()
			si := f.r.Tokens.SentenceOf(r.first)
			if si < 0 || r.end-r.first < 3 || i == 0 && f.held(r) {
				continue
			}
			if f.dub(&f.r.Tokens.Sentences[si], r) && i == 0 {
				f.done[q] = true
			}
		}
	}
}

// held reports whether a quotation is somebody's already.
func (f *finder) held(r run) bool {
	for _, i := range f.touch(run{r.first + 1, r.first + 2}) {
		if a := &f.out[i]; a.subject >= 0 && a.rule != "loose" && a.rule != "no speaker" && holds(a.content, r.first+1) {
			return true
		}
	}
	return false
}

// dub looks for the verb of calling before the marks r.
func (f *finder) dub(s *segun.Sentence, r run) bool {
	in := r.first + 1
	if u := f.upos(in); u != segun.DET && u != segun.ADJ && u != segun.ADV && u != segun.NOUN && f.xpos(in) != "VBN" && !(f.xpos(in) == "VBG" && r.end == r.first+3) || f.Word(r.first-1) == "," || f.upos(r.first-1) == segun.CCONJ || f.upos(r.first-1) == segun.ADP || f.ownSubject(in, r.end) && u != segun.ADJ {
		return false
	}
	for t := r.first - 1; t > s.First && t > r.first-30; t-- {
		switch {
		case f.amongWords(t, "dubs") && f.upos(t) == segun.VERB:
			return f.dubBy(s, t, r)
		case f.finiteTag(t), f.quoteAt(t) >= 0, f.Word(t) == ":", f.Word(t) == ";", f.Word(t) == ",":
			return false
		}
	}
	return false
}

// dubBy books the marks r as what the subject of verb t calls the noun phrase between.
func (f *finder) dubBy(s *segun.Sentence, t int, r run) bool {
	if r.first == t+1 || f.passive(t) || !f.nominalStart(t+1) && f.xpos(t+1) != "PRP" || f.is(t+1, "for", "on", "off") {
		return false
	}
	for _, i := range f.touch(run{t, t + 1}) {
		if a := &f.out[i]; a.head == t && len(a.content) > 0 {
			return false
		}
	}
	k, src := f.subject(s, t)
	fr := anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.class == "evaluate" || x.class == "think" })
	if k < 0 || src.empty() || fr == nil || !f.voice(k) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: k, source: []run{src}, cue: []run{f.cueOf(s, t, 1)}, content: []run{r}, whom: []run{{t + 1, r.first}}, frame: *fr, rule: "judgement"})
	return true
}

// saidFirst reads a verb of saying that opens its sentence before its speaker and the words in marks: "Said Dora Poynt, who grew up there, “We were proud.”", "Added Poynt: “We were.”"; and a participle
// without one, which goes on with who spoke before: "Adding, “It is never that bad.”"
func (f *finder) saidFirst() {
	toks := f.r.Tokens
	for q := range f.quotes {
		f.shelve()
		r := f.quotes[q]
		si := toks.SentenceOf(r.first)
		if f.done[q] || si < 0 || f.held(r) {
			continue
		}
		s := &toks.Sentences[si]
		t := s.First
		if f.xpos(t) == "VBG" {
			f.addsFirst(si, q)
			continue
		}
		if !f.amongWords(t, "saidfirst") || r.first < t+2 || !f.is(r.first-1, ",", ":") {
			continue
		}
		e := t + 1
		for e < r.first && f.nounish(e) {
			e++
		}
		src := f.trim(run{t + 1, e})
		k := f.top(src)
		if src.empty() || k < 0 || !f.speaker(k) || f.Word(e) != "," && f.Word(e) != ":" && f.upos(e) != segun.ADP {
			continue
		}
		f.buryHeaded(t)
		f.done[q] = true
		f.out = append(f.out, found{head: t, subject: k, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{r}, quote: true, rule: "marks", frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "say"}})
	}
}

// addsFirst gives quotation q, behind a participle that opens its sentence si, to who spoke in the sentence before.
func (f *finder) addsFirst(si, q int) {
	toks := f.r.Tokens
	s, r := &toks.Sentences[si], f.quotes[q]
	t := s.First
	if !f.is(t, "add", "continue", "conclude") || si == 0 || toks.Sentences[si-1].Block != s.Block || r.first > t+3 {
		return
	}
	best := -1
	for _, i := range f.touch(run{toks.Sentences[si-1].First, t}) {
		if a := &f.out[i]; a.subject >= 0 && len(a.source) == 1 && speaking[a.frame.class] && f.quoteAt(a.head) < 0 && a.head >= toks.Sentences[si-1].First && a.head < t && (best < 0 || a.head < f.out[best].head) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	b := f.out[best]
	f.buryHeaded(t)
	f.done[q] = true
	f.out = append(f.out, found{head: t, subject: b.subject, source: b.source, cue: []run{{t, t + 1}}, content: []run{r}, quote: true, rule: "marks", frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "add"}})
}
