package attribution

import "segun"

// coordinated lets what is said hold a second complement that opens like the first, where the tree has lost it: "accuses the firm of hiding the file, | and of having burned the book", "called on the paper to print
// it, | and on the editor to resign", "advised them to leave, | and not to look back".
func (f *finder) coordinated() {
	for i := range f.out {
		a := &f.out[i]
		if len(a.content) == 0 || a.head < 0 || a.frame.class == "according" {
			continue
		}
		c := &a.content[len(a.content)-1]
		if c.first <= a.head || f.quoteAt(c.first) != f.quoteAt(a.head) {
			continue
		}
		_, hi := f.sentenceBounds(a.head)
		if k := f.opensAlike(a, *c, hi); k > 0 && !f.heldBy(i, k) {
			if r := f.trim(run{k, f.clauseEnd(f.sentenceOf(a.head), k)}); !r.empty() {
				a.content = append(a.content, r)
			}
		}
	}
}

// opensAlike returns where a second complement of attribution a begins behind content c: behind a conjunction, with the preposition of the first or with its "to"; 0 for none.
func (f *finder) opensAlike(a *found, c run, hi int) int {
	k := c.end
	if k < hi && f.Word(k) == "," {
		k++
	}
	if k+2 >= hi || f.upos(k) != segun.CCONJ || !f.is(k, "and", "but", "or", "nor") {
		return 0
	}
	k++
	switch p := c.first - 1; {
	case a.frame.act == "accuse" && f.is(p, "of", "for") && f.Low[k] == f.Low[p] && f.xpos(k+1) == "VBG":
		return k + 1
	case a.frame.act == "call" && f.is(p, "on") && f.Low[k] == f.Low[p] && f.toIn(k+1, hi):
		return k + 1
	case a.frame.act != "call" && a.frame.act != "promise" && a.frame.act != "offer" || !f.toIn(c.first, c.end):
		return 0
	}
	v := k
	if f.is(v, "not", "never") {
		v++
	}
	if v+1 < hi && f.xpos(v) == "TO" && f.xpos(v+1) == "VB" {
		return k
	}
	return 0
}

// toIn reports whether "to" with a plain form stands within the first words of tokens [k, end).
func (f *finder) toIn(k, end int) bool {
	for e := min(end-1, k+9); k < e; k++ {
		if f.xpos(k) == "TO" && f.xpos(k+1) == "VB" {
			return true
		}
	}
	return false
}

// heldBy reports whether token k stands in what another attribution than the i-th holds, on which that one does not rest.
func (f *finder) heldBy(i, k int) bool {
	for _, j := range f.touch(run{k, k + 1}) {
		if j == i {
			continue
		}
		for _, c := range f.out[j].content {
			if c.has(k) && !c.has(f.out[i].head) {
				return true
			}
		}
	}
	return false
}

// sentenceOf returns the sentence of token t.
func (f *finder) sentenceOf(t int) *segun.Sentence {
	return &f.r.Tokens.Sentences[f.r.Tokens.SentenceOf(t)]
}

// askedByNamed finds a question at the head of a sentence whose asker is told twice: "Asked by the judge, Mrs Alder, whether anybody else had complained, he said …". It reports whether it found one.
func (f *finder) askedByNamed(s *segun.Sentence, t int) bool {
	if t != s.First || !f.is(t, "ask", "press") || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || !f.is(t+1, "by") || f.quoteAt(t) >= 0 {
		return false
	}
	first := f.toComma(t+2, min(s.End, t+10))
	second := f.toComma(min(first+1, s.End), min(s.End, first+9))
	k := second + 1
	if k+3 >= s.End || f.Word(second) != "," || f.finiteIn(run{t + 2, second}) {
		return false
	}
	if x := f.xpos(k); !f.is(k, "whether", "if") && x != "WP" && x != "WRB" && x != "WDT" {
		return false
	}
	end := f.toComma(k, s.End)
	src := f.trim(run{t + 2, second})
	h := f.top(f.trim(run{t + 2, first}))
	if end >= s.End || h < 0 || !f.voice(h) || !f.finiteIn(run{k, end}) || !f.finiteIn(run{end, s.End}) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 2}}, content: []run{{k, end}}, rule: "asked",
		frame: frame{class: "ask", act: "ask", strong: true, that: true, key: "ask"}})
	return true
}

// byFarInfinitive: words for when and where stand between a promise and what is promised: "vowed in a video last week never to yield", "is threatening to pull the plug".
func (c *complement) byFarInfinitive() bool {
	fr := anyFrame(c.fs, func(x *frame) bool { return x.subj && x.strong && (x.act == "promise" || x.act == "offer") })
	if fr == nil || !c.voice(c.a.subject) && !c.is(c.a.subject, "one") || c.a.subject > c.t {
		return false
	}
	k := c.own.end
	for ; k < c.s.End && k < c.own.end+9; k++ {
		if x := c.xpos(k); x == "TO" || c.is(k, "never", "not") {
			break
		}
		switch u := c.upos(k); {
		case u == segun.ADP, u == segun.DET, u == segun.ADJ, u == segun.NOUN, u == segun.PROPN, u == segun.NUM, u == segun.ADV, c.xpos(k) == "PRP$", c.xpos(k) == "POS", c.xpos(k) == "VBN" && c.upos(k-1) == segun.DET:
		default:
			return false
		}
	}
	v := k
	if c.is(v, "never", "not") {
		v++
	}
	if v+1 >= c.s.End || c.xpos(v) != "TO" || c.xpos(v+1) != "VB" || k > c.own.end && c.upos(c.own.end) != segun.ADP || c.quoteAt(v) != c.quoteAt(c.t) {
		return false
	}
	return c.take(fr, "infinitive", run{k, c.clauseEnd(c.s, v+1)})
}
