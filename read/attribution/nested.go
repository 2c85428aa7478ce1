package attribution

import (
	"segun"
	"segun/read/phrase"
)

// nested finds the outer voice of words that come to the text in two steps, and whose outer one the tree does not show: "quotes a guard who says …", "read out an email in which a
// manager warned …", "remembers an officer saying …".
func (f *finder) nested(s *segun.Sentence, from int) {
	for t := s.First; t+3 < s.End; t++ {
		if f.upos(t) != segun.VERB || f.inScare(t) {
			continue
		}
		switch {
		case f.is(t, "quote", "cite") && f.quotedWho(s, from, t):
		case f.among(t, "quotes") && f.passesOn(s, from, t):
		case f.is(t, "recall", "remember", "describe", "recount", "relate") && f.is(t+1, "how") && f.rememberedHow(s, from, t):
		case f.is(t, "recall", "remember", "hear", "describe", "overhear") && !(f.xpos(t) == "VBG" && f.is(t-1, "recall", "remember", "describe")):
			f.witnessed(s, from, t)
		}
	}
}

// quotedWho reads "quotes a guard who says …", "quoted neighbours saying …" and "…, quoting an official who said …".
func (f *finder) quotedWho(s *segun.Sentence, from, t int) bool {
	e := t + 1
	for e < s.End && f.nounish(e) && f.xpos(e) != "WP" {
		e++
	}
	whom := f.trim(run{t + 1, e})
	if f.Word(min(e, s.End-1)) == "," {
		e++ // "quotes a night porter, who said"
	}
	saying := f.xpos(e) == "VBG" && f.upos(e) == segun.VERB // "quoted neighbours saying"
	if whom.empty() || e+2 >= s.End || !saying && (f.xpos(e) != "WP" || !f.is(e, "who")) {
		return false
	}
	h := f.top(whom)
	if h < 0 {
		h = whom.end - 1 // "an official", which the tagger took for an adjective
	}
	if !f.voice(h) {
		return false
	}
	i := f.saidFrom(from, e+1, e+5)
	if saying {
		i = f.saidFrom(from, e, e+1)
	}
	if i < 0 {
		return false
	}
	src, sub := f.quoter(s, from, t)
	if sub < 0 {
		return false
	}
	f.out[i].source, f.out[i].subject, f.out[i].rule = []run{whom}, h, "quoted who"
	f.wrap(from, i, t, sub, src, whom.first)
	return true
}

// passesOn reads "quotes an email in which a manager warned …".
func (f *finder) passesOn(s *segun.Sentence, from, t int) bool {
	if f.passive(t) || f.quoteAt(t) >= 0 {
		return false
	}
	first := t + 1
	if f.is(first, "out", "aloud", "from") {
		first++
	}
	text := false
	for k := first; k+2 < s.End && k < first+16; k++ {
		if f.upos(k) == segun.NOUN && (f.c.texts[f.lemma(k)] || f.is(k, "message", "call", "recording", "video", "diary")) {
			text = true
		}
		if text && f.is(k, "in") && f.xpos(k+1) == "WDT" {
			i := f.saidFrom(from, k+2, k+14)
			src, sub := f.quoter(s, from, t)
			if i < 0 || sub < 0 || len(f.out[i].source) == 0 || f.out[i].source[0].first < k {
				return false
			}
			f.wrap(from, i, t, sub, src, k)
			return true
		}
		if f.finiteTag(k) && f.Word(k-1) != "," {
			return false
		}
	}
	return false
}

// rememberedHow reads "remembers how an officer assured her that …".
func (f *finder) rememberedHow(s *segun.Sentence, from, t int) bool {
	i := f.saidFrom(from, t+3, t+14)
	if i < 0 || f.passive(t) || len(f.out[i].source) != 1 || f.out[i].source[0].first < t+2 || f.out[i].source[0].end > f.out[i].head || f.quoteAt(t) != f.quoteAt(f.out[i].head) {
		return false
	}
	src, sub := f.quoter(s, from, t)
	if sub < 0 {
		return false
	}
	f.wrap(from, i, t, sub, src, t+2)
	return true
}

// witnessed reads "remembers an officer saying …" and "recalled hearing a supervisor say that …".
func (f *finder) witnessed(s *segun.Sentence, from, t int) bool {
	if f.passive(t) {
		return false
	}
	e := t + 1
	if f.is(e, "hear") && f.xpos(e) == "VBG" {
		e++
	}
	k := e
	for k < s.End && k < e+10 && f.nounish(k) {
		k++
	}
	whom := f.trim(run{e, k})
	if whom.empty() || k >= s.End || f.xpos(k) != "VBG" && f.xpos(k) != "VB" {
		return false
	}
	h := f.top(whom)
	i := f.saidFrom(from, k, k+1)
	if h < 0 || !f.voice(h) || i < 0 || f.bare0(f.out[i].content) || f.xpos(h) == "PRP" && f.is(t, "hear") && !f.is(f.out[i].content[0].first, "that") || f.is(t-1, "you") {
		return false
	}
	src, sub := f.quoter(s, from, t)
	if sub < 0 || whom.overlaps(src) {
		return false
	}
	f.out[i].source, f.out[i].subject, f.out[i].rule = []run{whom}, h, "witnessed"
	f.wrap(from, i, t, sub, src, whom.first)
	return true
}

// bare0 reports whether all that is said is one word: "heard him say that".
func (f *finder) bare0(content []run) bool {
	return len(content) == 1 && content[0].end-content[0].first < 3 && f.upos(content[0].first) != segun.VERB && (f.is(content[0].first, "that", "this", "it", "so") || content[0].end-content[0].first < 2)
}

// saidFrom returns the first attribution whose verb stands in [first, end), with words that are said, -1 for none.
func (f *finder) saidFrom(from, first, end int) int {
	for i := from; i < len(f.out); i++ {
		if a := &f.out[i]; a.head >= first && a.head < end && len(a.content) > 0 && a.frame.act != "decline" && (speaking[a.frame.class] || a.frame.class == "state" || a.frame.class == "inform") {
			return i
		}
	}
	return -1
}

// quoter returns who quotes with the verb at t: its subject, or for a participle behind a comma who speaks before it.
func (f *finder) quoter(s *segun.Sentence, from, t int) (run, int) {
	if f.xpos(t) == "VBG" && t > s.First && f.Word(t-1) == "," {
		for i := len(f.out) - 1; i >= from; i-- {
			if a := &f.out[i]; a.head < t && len(a.source) > 0 && a.frame.key != "quote" && a.frame.key != "cite" && f.quoteAt(a.head) == f.quoteAt(t) {
				return a.source[0], a.subject
			}
		}
		return run{}, -1
	}
	sub, src := f.subjectOr(s, t)
	if sub < 0 || src.empty() || src.end > t || !f.voice(sub) && !f.is(sub, "it") && !f.c.texts[f.lemma(sub)] {
		return run{}, -1
	}
	return src, sub
}

// subjectOr returns the subject of the verb at t, by the words before it where the tree has none.
func (f *finder) subjectOr(s *segun.Sentence, t int) (int, run) {
	sub, src := f.subject(s, t)
	if sub >= 0 || f.passive(t) || !f.finiteTag(t) && f.xpos(t) != "VBN" {
		return sub, src
	}
	lo, _ := f.bounds(s, t)
	c := f.barely(s, t)
	if c-1 > lo && f.Word(c-1) == "," {
		np, h := f.front(lo, c-1)
		return h, f.trim(np)
	}
	np, h := f.left(lo, c)
	if h < 0 && !np.empty() && f.upos(np.first) == segun.NUM && f.is(np.first+1, "of") {
		h = np.first // "One of the three"
	}
	return h, np
}

// wrap puts the voice that quotes with the verb at t around attribution i. What was made of that verb before gives way.
func (f *finder) wrap(from, i, t, sub int, src run, first int) {
	inner := f.out[i]
	f.skip = append(f.skip, t) // no citation of its own
	end := inner.content[len(inner.content)-1].end
	keep := f.out[:from]
	for _, a := range f.out[from:] {
		if a.head != t {
			keep = append(keep, a)
		}
	}
	cue := run{t, t + 1}
	if first == t+2 || f.is(t, "read") && f.is(t+1, "out") {
		cue.end = t + 2
	}
	f.out = append(keep, found{head: t, subject: sub, source: []run{src}, cue: []run{cue}, content: []run{{first, max(end, inner.head+1)}}, rule: "passes on",
		frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: f.r.Tags.Lemma[t]}})
}

// interrupted reads a sentence that a reporting clause parts in front of its "that": "Staff told them, the report notes, that swabs had been taken". The clause comments on all of
// it, and what stands before it has what follows for its content.
func (f *finder) interrupted(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		p := &f.out[i]
		if p.rule != "parenthesis" && p.rule != "according" || len(p.source) != 1 || len(p.cue) != 1 {
			continue
		}
		own := run{min(p.source[0].first, p.cue[0].first), max(p.source[0].end, p.cue[0].end)}
		own.end = f.pastHearer(own.end, s.End)
		if own.first-2 <= s.First || own.end+3 >= s.End || f.Word(own.first-1) != "," || f.Word(own.end) != "," || !f.is(own.end+1, "that") || !f.nominalStart(own.end+2) || f.quoteAt(own.first) != f.quoteAt(own.end+1) {
			continue
		}
		v := own.first - 2
		for v > s.First && f.Word(v) != "," && (f.upos(v) != segun.VERB || f.c.verbs[f.lemma(v)] == nil) {
			v--
		}
		fr := anyFrame(f.c.verbs[f.lemma(v)], func(x *frame) bool { return x.that && x.strong })
		if fr == nil || f.upos(v) != segun.VERB {
			continue
		}
		first := s.First
		for k := v; k > s.First; k-- {
			if f.Word(k) == ";" || f.Word(k) == ":" {
				first = k + 1
				break
			}
		}
		lo, hi := f.bounds(s, v)
		first = max(first, lo)
		rest := f.trim(run{own.end + 1, hi})
		p.content = []run{{first, own.first - 1}, rest}
		sub, src := f.subjectOr(s, v)
		a := found{head: v, subject: sub, cue: []run{f.cueOf(s, v, 1)}, content: []run{rest}, frame: *fr, rule: "interrupted"}
		if src.end = min(src.end, own.first-1); !src.empty() {
			a.source = []run{src}
		} else {
			a.subject = -1 // the tree has found nobody but who speaks in the clause between
		}
		n := len(f.out)
		f.drop(from, v)
		f.out = append(f.out, a)
		i -= n + 1 - len(f.out)
	}
}

// agents gives an order or a piece of news in the passive the one who is named behind what it says: "had been ordered to do so | by Orlo".
func (f *finder) agents(from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.source) > 0 || len(a.content) != 1 || a.frame.class != "urge" || f.xpos(a.head) != "VBN" {
			continue
		}
		c := a.content[0]
		for k := c.first + 1; k+1 < c.end; k++ {
			if f.finiteTag(k) || f.xpos(k) == "VBN" || f.is(k, "be") {
				break
			}
			if !f.is(k, "by") {
				continue
			}
			src, h := f.voiceFrom(k+1, c.end)
			if h < 0 || f.Flags[h]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0 {
				break
			}
			a.subject, a.source, a.content = h, []run{src}, []run{f.trim(run{c.first, k})}
			break
		}
	}
}

// broken lengthens what is said where an apposition after its subject was taken for its end: "She said the then director, Robin Maudsley, | assured her that …".
func (f *finder) broken(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.content) == 1 && len(a.source) == 1 && a.frame.class == "say" && a.content[0].end-a.content[0].first == 1 && a.content[0].end < a.source[0].first && a.source[0].end <= a.head && f.quoteAt(a.head) < 0 {
			if r := f.zeroThat(s, a.head+1); !r.empty() {
				a.content = []run{f.trim(r)} // "The lawyer for two of the detained, Mira Koss, said her clients were beekeepers"
			}
			continue
		}
		if len(a.content) != 1 || a.content[0].first < a.head || a.content[0].first > a.head+3 || a.frame.class != "say" && a.frame.class != "state" && a.frame.class != "inform" || a.quote {
			continue
		}
		c := &a.content[0]
		_, hi := f.bounds(s, a.head)
		if c.end+3 >= hi || f.Word(c.end) != "," || f.finiteIn(*c) || f.quoteIn(*c) >= 0 {
			continue
		}
		e := c.end + 1
		for e < hi && f.nounish(e) {
			e++
		}
		if e > c.end+1 && e+1 < hi && f.Word(e) == "," && f.upos(e+1) == segun.VERB && f.xpos(e+1) != "VBG" && f.xpos(e+1) != "VB" && f.nominalStart(c.first) {
			c.end = f.trim(run{c.first, hi}).end
		}
	}
}

// further ends what is said inside a that-clause before the next that-clause of who says it all: "that he had been promised a release, | and that the bank knew".
func (f *finder) further(from int) {
	for i := from; i < len(f.out); i++ {
		b := &f.out[i]
		if len(b.content) != 1 || b.content[0].first < b.head || f.is(b.content[0].first, "that") && b.rule != "late clause" {
			continue
		}
		for k := b.content[0].first + 1; k+2 < b.content[0].end; k++ {
			if f.upos(k) != segun.CCONJ || !f.is(k+1, "that") || f.xpos(k+1) != "IN" || !f.nominalStart(k+2) || f.quoteAt(k) >= 0 || b.rule == "late clause" && f.Word(k-1) != "," {
				continue
			}
			for j := from; j < len(f.out); j++ {
				if a := &f.out[j]; j != i && len(a.content) == 1 && f.is(a.content[0].first, "that") && a.head < b.head && a.content[0].has(b.head) && a.content[0].has(k) {
					b.content[0] = f.trim(run{b.content[0].first, k})
					break
				}
			}
			break
		}
	}
}

// backshift gives "had told" behind "said that his client had been ill and" to the client: a pluperfect goes on with what is said, not with the saying.
func (f *finder) backshift(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		b := &f.out[i]
		if f.xpos(b.head) != "VBN" || !f.is(b.head-1, "have") || f.xpos(b.head-1) != "VBD" || f.upos(b.head-2) != segun.CCONJ || len(b.content) == 0 {
			continue
		}
		for j := from; j < len(f.out); j++ {
			a := &f.out[j]
			if j == i || len(a.content) != 1 || a.subject != b.subject || f.xpos(a.head) != "VBD" || a.content[0].first < a.head || a.content[0].end != b.head-2 || !f.backshifted(a.content[0]) {
				continue
			}
			v := a.content[0].first
			for v < a.content[0].end && !f.finiteTag(v) {
				v++
			}
			src, h := f.left(a.content[0].first, v)
			if h < 0 || !f.voice(h) {
				break
			}
			_, hi := f.bounds(s, a.head)
			b.subject, b.source = h, []run{src}
			a.content[0].end = f.trim(run{a.content[0].first, hi}).end
			break
		}
	}
}

// voiceFrom returns the nouns that begin at a token, not further than end, with their head: -1 where that can be no voice.
func (f *finder) voiceFrom(first, end int) (src run, head int) {
	e := first
	for e < end && f.nounish(e) {
		e++
	}
	src = f.trim(run{first, e})
	if head = f.top(src); head >= 0 && !f.voice(head) {
		head = -1
	}
	return src, head
}
