package attribution

import (
	"segun"
	"segun/read/phrase"
)

// marks makes sure of the commonest reporting clause of all, whatever the tree is: a quotation that ends in a comma, question or exclamation mark, then a verb of saying
// and who says it, in either order: “…,” said his sister, Eszter. “…,” the 24-year-old told reporters. What other rules made of the verb without a
// source, or without the quotation, gives way.
func (f *finder) marks() {
	for q := range f.quotes {
		f.shelve()
		r := f.quotes[q]
		if r.end >= f.Len() || r.end-r.first < 3 || !f.pauses(r) || f.citedBy(q, -1) {
			continue
		}
		si := f.r.Tokens.SentenceOf(r.end)
		if si < 0 || si != f.r.Tokens.SentenceOf(r.end-1) {
			continue
		}
		s := &f.r.Tokens.Sentences[si]
		e := r.end
		if f.Word(e) == "," {
			e++
		}
		v, src := f.verbFirst(s, e)
		if v < 0 {
			v, src = f.sourceFirst(s, e)
		}
		if v < 0 || f.takesUp(src) || f.upos(src.first) == segun.PRON && f.xpos(src.first) != "PRP" && f.xpos(src.first) != "PRP$" {
			continue
		}
		f.settleQuote(s, q, v, src)
	}
}

// pauses reports whether a quotation ends as one does before its reporting clause.
func (f *finder) pauses(r run) bool {
	for k := r.end - 1; k > r.first && k >= r.end-3; k-- {
		switch f.Word(k) {
		case ",", "?", "!", "—", "–", "...", "…":
			return true
		}
		if f.Look[k]&phrase.Mark == 0 {
			break
		}
	}
	return f.Word(r.end) == ","
}

// says returns the frame by which token t can report speech, nil for none.
func (f *finder) says(t int) *frame {
	switch f.xpos(t) {
	case "VBD", "VBZ", "VBP", "VBN", "NNS", "NN":
	default:
		return nil
	}
	return anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.quote || x.class == "say" || x.class == "inform" || x.class == "feel" })
}

// verbFirst reads "said his sister, Eszter," at token e: the verb, and the words for the source; -1 for none.
func (f *finder) verbFirst(s *segun.Sentence, e int) (int, run) {
	if e+1 >= s.End || f.says(e) == nil || f.upos(e) != segun.VERB && f.xpos(e) != "NNS" {
		return -1, run{}
	}
	k := e + 1
	for k < s.End && f.nounish(k) && !f.is(k, "to", "at", "in", "on", "with", "from") {
		k++
	}
	src := f.trim(run{e + 1, k})
	if src.empty() || f.top(src) < 0 {
		return -1, run{}
	}
	// An apposition or an age: ", Eszter,", ", 61."
	for n := 0; n < 2 && src.end+1 < s.End && f.Word(src.end) == ","; n++ {
		j := src.end + 1
		for j < s.End && (f.nounish(j) || f.upos(j) == segun.NUM) {
			j++
		}
		if j == src.end+1 || j < s.End && f.upos(j) != segun.PUNCT || f.upos(src.end+1) == segun.PRON || f.upos(src.end+1) == segun.CCONJ || f.upos(src.end+1) == segun.ADP {
			break
		}
		src.end = j
	}
	return e, src
}

// sourceFirst reads "the 24-year-old told reporters", "Ms Quint said when …" at token e.
func (f *finder) sourceFirst(s *segun.Sentence, e int) (int, run) {
	k := e
	for k < s.End && k < e+14 && (f.nounish(k) || f.upos(k) == segun.NUM || f.Look[k]&phrase.Dash != 0) {
		if k > e && f.says(k) != nil && f.upos(k) != segun.NOUN {
			break
		}
		k++
	}
	if k < s.End && f.Word(k) == "," { // an apposition
		j := k + 1
		for j < s.End && j < k+12 && (f.nounish(j) || f.upos(j) == segun.NUM || f.Look[j]&phrase.Dash != 0) {
			j++
		}
		if j < s.End && f.Word(j) == "," {
			k = j + 1
		} else if x := f.xpos(k + 1); x == "WP" || x == "WDT" || x == "WP$" {
			k = f.pastRelative(s, k)
		}
	}
	v := k
	for v < s.End && (f.upos(v) == segun.ADV || f.upos(v) == segun.AUX && f.is(v, "have")) {
		v++
	}
	if v >= s.End || v == e || f.says(v) == nil || f.upos(v) != segun.VERB && f.xpos(v) != "NNS" || k <= e {
		return -1, run{}
	}
	src := f.trim(run{e, k})
	if src.empty() || f.top(src) < 0 {
		return -1, run{}
	}
	return v, src
}

// pastRelative returns the token behind the comma that ends a relative clause, which the comma at k opens, where a verb of saying follows: "rider Signe Thorup | , who won by 14 seconds, | told"; k where none does.
func (f *finder) pastRelative(s *segun.Sentence, k int) int {
	for j := k + 3; j+1 < s.End && j < k+30 && f.quoteAt(j) < 0 && f.Word(j) != ";"; j++ {
		if f.Word(j) != "," {
			continue
		}
		v := j + 1
		for v+1 < s.End && (f.upos(v) == segun.ADV || f.upos(v) == segun.AUX && f.is(v, "have")) {
			v++
		}
		if x := f.xpos(v); f.says(v) != nil && f.upos(v) == segun.VERB && (x == "VBD" || x == "VBZ" || x == "VBN" && v > j+1) {
			return j + 1
		}
	}
	return k
}

// saidAhead returns where the words begin by which a quotation r is said by who stands before it, its own beginning for none: who reports it behind reports that they said so. "Barrow | asked, “Who is it?” The Daily
// Bee reported."
func (f *finder) saidAhead(here []int, r run) int {
	for _, i := range here {
		if a := &f.out[i]; a.head < r.first && len(a.source) == 1 && len(a.cue) > 0 && len(a.content) == 1 && a.content[0] == r {
			return min(a.source[0].first, a.cue[0].first)
		}
	}
	return r.first
}

// settleQuote makes the verb's attribution hold the quotation, with its source.
func (f *finder) settleQuote(s *segun.Sentence, q, v int, src run) {
	r := f.quotes[q]
	gone := func(a *found) bool {
		return a.head == v || len(a.content) == 1 && a.content[0] == r && len(a.source) == 0
	}
	here := f.touch(r, run{v, v + 1})
	if h := f.Head(s.First); f.xpos(s.First) == "VBG" && r.first > s.First && r.first < s.First+4 && r.end <= src.first && h >= src.first { // "Citing “obligations in Velm,” she told the Courier that …"
		for _, i := range here {
			if a := &f.out[i]; a.head == v && len(a.content) > 0 && a.content[0].first > v {
				f.done[q] = true
				return
			}
		}
	}
	for _, i := range here {
		if a := &f.out[i]; gone(a) && len(a.source) > 0 && holds(a.content, r.first) && holds(a.content, r.end-1) && a.source[0].overlaps(src) {
			f.done[q] = true
			return // well read already
		}
	}
	for _, i := range here {
		if gone(&f.out[i]) {
			f.bury(i)
		}
	}
	fr := f.says(v)
	say := *fr
	say.strong, say.quote = true, true
	if say.act == "" || say.act == "express" {
		say.act = "assert"
	}
	a := found{head: v, subject: f.firstName(src), source: []run{src}, cue: []run{f.cueOf(s, v, 1)}, content: []run{r}, frame: say, quote: true, rule: "marks"}
	if a.cue[0].overlaps(src) {
		a.cue[0] = run{v, v + 1}
	}
	if s.First >= r.end && f.is(v, "report") {
		a.content[0].first = f.saidAhead(here, r)
	}
	f.done[q] = true
	f.out = append(f.out, a)
}

// firstName returns the head of words for a source: a name before a comma goes before those in what is said of it, "Sund |, runner-up to Hilda Clint,".
func (f *finder) firstName(src run) int {
	for k := src.first + 1; k < src.end; k++ {
		if f.Word(k) == "," {
			if h := f.top(run{src.first, k}); h >= 0 && f.upos(h) == segun.PROPN {
				return h
			}
			break
		}
	}
	return f.top(src)
}

// nobody gives a quotation that no rule has found a speaker for to a voice that is not named: it is never the outlet's own word.
func (f *finder) nobody() {
	for q := range f.quotes {
		f.shelve()
		r := f.quotes[q]
		whole := f.sentenceOfIts(r)
		if f.done[q] || f.inside(r) || r.end-r.first < 6 && !whole || f.Word(r.first) == "'" || f.upos(r.end-2) != segun.PUNCT && !f.unclosed(r) && f.Word(r.first-1) != ":" {
			continue
		}
		covered := false
		for _, i := range f.touch(r) {
			if h := f.out[i].head; r.has(h) && h > r.first {
				continue // what is reported inside it is not who says it
			}
			for _, c := range f.out[i].content {
				covered = covered || c.overlaps(r)
			}
			for _, c := range f.out[i].source {
				covered = covered || c.overlaps(r)
			}
		}
		si := f.r.Tokens.SentenceOf(r.first)
		if covered || si < 0 || !f.verbal(r) && !whole {
			continue
		}
		switch f.r.Doc.Sections[f.r.Tokens.Sentences[si].Section].Kind {
		case segun.Boilerplate, segun.Dateline, segun.Headline:
			continue
		}
		if v, src := f.textReads(r); v >= 0 {
			f.out = append(f.out, found{head: v, subject: v - 1, source: []run{src}, cue: []run{{v, v + 1}}, content: []run{r}, quote: true, rule: "text reads",
				frame: frame{class: "write", act: "assert", strong: true, that: true, quote: true, key: "read"}})
			continue
		}
		if k, name := f.onlyVoice(r); k >= 0 {
			f.out = append(f.out, found{head: r.first, subject: k, source: []run{name}, cue: []run{{r.first, r.first + 1}}, content: []run{r}, quote: true, rule: "only voice",
				frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "“”"}})
			continue
		}
		if k, src := f.lastSeen(r); k >= 0 {
			f.out = append(f.out, found{head: r.first, subject: k, source: []run{src}, cue: []run{{r.first, r.first + 1}}, content: []run{r}, quote: true, rule: "last seen",
				frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "“”"}})
			continue
		}
		if k, src := f.standsBehind(r); k >= 0 {
			f.out = append(f.out, found{head: r.first, subject: k, source: []run{src}, cue: []run{{r.first, r.first + 1}}, content: []run{r}, quote: true, rule: "stands behind",
				frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "“”"}})
			continue
		}
		if k, src := f.heardBefore(r); k >= 0 {
			f.out = append(f.out, found{head: r.first, subject: k, source: []run{src}, cue: []run{{r.first, r.first + 1}}, content: []run{r}, quote: true, rule: "heard before",
				frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "“”"}})
			continue
		}
		f.out = append(f.out, found{head: r.first, subject: -1, content: []run{r}, quote: true, rule: "no speaker",
			frame: frame{class: "say", act: "assert", strong: true, quote: true, key: "“”"}})
	}
}

// sentenceOfIts reports whether a quotation is a sentence by itself, its end included: "“About a pencil?”".
func (f *finder) sentenceOfIts(r run) bool {
	si := f.r.Tokens.SentenceOf(r.first)
	if si < 0 || r.end-r.first < 4 {
		return false
	}
	s := &f.r.Tokens.Sentences[si]
	return s.First == r.first && s.End == r.end && f.is(r.end-2, ".", "?", "!")
}

// unclosed reports whether a quotation runs to the end of its paragraph without a closing mark, to go on in the next.
func (f *finder) unclosed(r run) bool {
	si := f.r.Tokens.SentenceOf(r.end - 1)
	return si >= 0 && f.Look[r.end-1]&phrase.Close == 0 && f.upos(r.end-1) == segun.PUNCT && f.r.Tokens.Sentences[si].End == r.end
}

// blocks gives a paragraph without marks to whom the paragraph before introduces with a verb of saying and a colon: "Walden wrote:", and then what he wrote.
func (f *finder) blocks() {
	toks := f.r.Tokens
	for i := 0; i+1 < len(toks.Sentences); i++ {
		s, next := &toks.Sentences[i], &toks.Sentences[i+1]
		if next.Block != s.Block+1 || next.Section != s.Section || s.End-1 <= s.First || f.Word(s.End-1) != ":" || f.r.Doc.Sections[s.Section].Kind != segun.Body {
			continue
		}
		v := -1
		for t := s.End - 2; t > s.First && t > s.End-10; t-- {
			if f.upos(t) == segun.VERB && f.says(t) != nil && speaking[f.says(t).class] && f.finiteTag(t) {
				v = t
				break
			}
		}
		if v < 0 {
			continue
		}
		end := i + 1
		for end+1 < len(toks.Sentences) && toks.Sentences[end+1].Block == next.Block {
			end++
		}
		content := run{next.First, toks.Sentences[end].End}
		if f.quoteFrom(content.first, content.first+1) >= 0 || f.quoteIn(content) >= 0 {
			continue
		}
		src, k := f.sourceBefore(s, v)
		if k < 0 || !f.speaker(k) {
			continue
		}
		f.shelve()
		held := false
		for _, j := range f.touch(run{v, v + 1}) {
			held = held || f.out[j].head == v && len(f.out[j].content) > 0 && f.out[j].content[0].first >= next.First
		}
		if held {
			continue
		}
		f.buryHeaded(v)
		say := *f.says(v)
		say.strong, say.quote = true, true
		f.out = append(f.out, found{head: v, subject: k, source: []run{src}, cue: []run{f.cueOf(s, v, 1)}, content: []run{content}, frame: say, quote: true, rule: "block"})
	}
}
