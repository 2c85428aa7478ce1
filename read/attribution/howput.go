package attribution

import (
	"segun"
	"segun/read/phrase"
)

// howPut gives a quotation to whose words it is called behind it, in its sentence or the next: "“They forgot us” was the reaction of Ola Munk", "“A disgrace” is how one passenger put it", "“Shameful.” That was Archdeacon
// Moyle's verdict."
func (f *finder) howPut() {
	for i, list := range [...][]run{f.quotes, f.scare} {
		for q, r := range list {
			f.shelve()
			if i == 0 && f.done[q] || r.end-r.first < 3 || f.held(r) {
				continue
			}
			if f.putAs(r) && i == 0 {
				f.done[q] = true
			}
		}
	}
}

// putAs books the words in marks r as those of whom they are called behind them. It reports whether it has.
func (f *finder) putAs(r run) bool {
	toks := f.r.Tokens
	si := toks.SentenceOf(r.end - 1)
	if si < 0 {
		return false
	}
	s, k := &toks.Sentences[si], r.end
	if r.end == s.End && si+1 < len(toks.Sentences) {
		if a, ok := f.wordsFrom(s, &toks.Sentences[si+1]); ok && f.speaker(a.subject) {
			a.content, a.quote, a.rule = []run{r}, true, "how put"
			f.out = append(f.out, a)
			return true
		}
	}
	if r.end == s.End {
		if si+1 == len(toks.Sentences) || toks.Sentences[si+1].Block != s.Block || !f.is(r.end, "that", "this", "those", "these", "such") {
			return false
		}
		s, k = &toks.Sentences[si+1], r.end+1
	} else if f.Word(k) == "," {
		k++
	}
	if k >= s.End || !f.is(k, "be") {
		return false
	}
	a, ok := f.phrasing(s, k)
	if !ok || !f.speaker(a.subject) {
		return false
	}
	for _, i := range f.touch(run{k, k + 1}) {
		if h := f.out[i].head; h >= k && h < s.End && a.cue[0].has(h) {
			f.bury(i)
		}
	}
	a.content, a.quote, a.rule = []run{r}, true, "how put"
	f.out = append(f.out, a)
	return true
}

// wordsFrom reads the sentence behind a quotation that names it and whose it is: "That quote from clerk Tom Krell stood …", in the next paragraph too, "With these words | the miners' families | met the plan".
func (f *finder) wordsFrom(s, next *segun.Sentence) (found, bool) {
	t := next.First
	a := found{subject: -1, frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "word"}}
	if next.Block > s.Block+1 || next.Section != s.Section || t+5 >= next.End {
		return a, false
	}
	if f.is(t, "with") {
		if t++; next.Block != s.Block || !f.is(t, "this", "that") || !f.is(t+1, "word", "remark", "sentence", "message") {
			return a, false
		}
		a.head, a.cue = t+1, []run{{next.First, t + 2}}
		if t += 2; f.Word(t) == "," {
			t++
		}
	} else {
		if !f.is(t, "this", "that", "the") || !f.is(t+1, "quote", "quotation", "remark", "comment", "line") || !f.is(t+2, "from", "by") {
			return a, false
		}
		a.head, a.cue = t+1, []run{{t, t + 3}}
		t += 3
	}
	m := f.mentionFrom(t)
	if m == nil || m.End >= next.End || !f.finiteTag(m.End) && f.upos(m.End) != segun.AUX && f.Word(m.End) != "," {
		return a, false
	}
	a.subject, a.source = m.Head, []run{{m.First, m.End}}
	return a, true
}

// phrasing reads, from the form of "be" at token k on, whose words something is: "how one passenger put it", "the reaction of Ola Munk", "Munk's verdict".
func (f *finder) phrasing(s *segun.Sentence, k int) (found, bool) {
	a := found{head: k, subject: -1, frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: f.r.Tags.Lemma[k]}}
	n := k + 1
	for n < s.End && f.upos(n) == segun.ADV && !f.is(n, "how") {
		n++
	}
	if f.is(n, "how", "what") {
		v := n + 1
		for v < s.End && v < n+22 && !f.among(v, "phrases") {
			v++
		}
		if v >= s.End || !f.finiteTag(v) && f.xpos(v) != "VB" && f.xpos(v) != "VBN" {
			return a, false
		}
		src, h := f.left(n+1, v)
		if w := f.mentionFrom(n + 1); h < 0 || src.first != n+1 {
			if w == nil || w.End > v || f.finiteIn(run{n + 1, w.End}) {
				return a, false
			}
			src, h = run{w.First, w.End}, w.Head // "one passenger, who had slept on the floor, | put it"
		}
		if f.xpos(src.first) == "PRP" {
			h = src.first
		}
		a.subject, a.source, a.cue = h, []run{src}, []run{{k, n + 1}, {v, v + 1}}
		return a, h >= 0 && !src.empty()
	}
	for e := n; n < s.End && n < e+9 && !f.among(n, "phrased"); n++ {
		if !f.nounish(n) && f.Look[n]&phrase.Mark == 0 {
			return a, false
		}
	}
	if n >= s.End || !f.among(n, "phrased") || f.upos(n) != segun.NOUN {
		return a, false
	}
	a.cue = []run{{k, k + 1}, {n, n + 1}}
	if f.is(n+1, "of", "from") {
		src, h := f.voiceFrom(n+2, s.End)
		for e := src.first + 1; e < src.end; e++ {
			if f.upos(e) == segun.ADP && !f.is(e, "of", "for", "at", "from") {
				src.end = e // "of coach Abara | after the match"
				h = f.top(src)
			}
		}
		a.subject, a.source = h, []run{src}
		a.cue[1].end = n + 2
		return a, h >= 0 && !src.empty()
	}
	e := n + 1
	if f.is(e, "that", "which") {
		e++
	}
	if m := f.mentionFrom(e); m != nil && f.is(m.End, "have", "get", "receive", "hear") && f.is(m.End+1, "from") {
		if src, h := f.voiceFrom(m.End+2, s.End); h >= 0 && !src.empty() { // "the last message she had | from her son"
			a.subject, a.source, a.cue = h, []run{src}, []run{{k, n + 1}, {m.End + 1, m.End + 2}}
			return a, true
		}
	}
	if m := f.mentionFrom(e); m != nil && f.is(m.End, "use", "have", "choose", "find", "give", "offer", "utter") && f.finiteTag(m.End) { // "the words she used"
		a.subject, a.source, a.cue = m.Head, []run{{m.First, m.End}}, []run{{k, n + 1}, {m.End, m.End + 1}}
		return a, true
	}
	f.possessor(n, &a)
	return a, len(a.source) > 0 && a.source[0].first > k
}

// untilMark returns the comma or colon before a quotation that the words from token t on lead to, where they tell only when, where and to whom something is put; t where they do not.
func (f *finder) untilMark(s *segun.Sentence, t int) int {
	if t >= s.End || f.upos(t) != segun.ADP {
		return t
	}
	for k := t + 1; k+1 < s.End && k < t+16; k++ {
		if f.Word(k) == "," || f.Word(k) == ":" {
			if f.quoteAt(k+1) >= 0 {
				return k
			}
			return t
		}
		if f.finiteTag(k) || f.upos(k) == segun.AUX || f.quoteAt(k) >= 0 {
			return t
		}
	}
	return t
}
