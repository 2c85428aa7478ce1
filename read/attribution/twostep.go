package attribution

import (
	"segun"
)

// nests puts the last of two reporting clauses that close a sentence outside the one before it: "It had been an accident, the sergeant told her, | Jonna Krell recalled." Whoever speaks last tells what the
// other said.
func (f *finder) nests(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if a.rule != "parenthesis" || len(a.source) != 1 || len(a.cue) != 1 || f.quoteAt(a.head) >= 0 {
			continue
		}
		own := run{min(a.source[0].first, a.cue[0].first), max(a.source[0].end, a.cue[0].end)}
		for j := from; j < len(f.out); j++ {
			b := &f.out[j]
			if j == i || b.rule != "parenthesis" && b.rule != "surface" || len(b.source) != 1 || len(b.cue) != 1 || b.subject == a.subject || f.quoteAt(b.head) >= 0 || f.upos(b.subject) == segun.PRON && f.upos(a.subject) == segun.PRON {
				continue
			}
			other := run{min(b.source[0].first, b.cue[0].first), max(b.source[0].end, b.cue[0].end)}
			c := other.first - 1
			if c < own.end || c > own.end+4 || f.Word(c) != "," || f.finiteIn(run{own.end, c}) || other.end < s.End-4 || f.finiteIn(run{other.end, s.End}) {
				continue
			}
			a.content = f.cut(a.content, run{c, s.End})
			if len(a.content) == 0 {
				continue
			}
			b.content = []run{{a.content[0].first, c}}
			return
		}
	}
}

// heardFrom gives what somebody heard, learned or has from another to the other: "She had heard | from a sergeant | that it had been an accident", "has it from two who were there that …". Whoever heard it
// tells of it.
func (f *finder) heardFrom(s *segun.Sentence, from int) {
	for t := s.First + 1; t+4 < s.End; t++ {
		p := t + 1
		if f.is(t, "have") && f.is(p, "it", "this") {
			p++
		} else if !f.is(t, "hear", "learn", "gather", "understand") {
			continue
		}
		if !f.is(p, "from") || f.passive(t) || f.inScare(t) {
			continue
		}
		hops, that := f.fromEach(s, p)
		if len(hops) == 0 || that+1 >= s.End || !f.is(that, "that") || !f.nominalStart(that+1) && f.upos(that+1) != segun.PRON {
			continue
		}
		sub, who := f.subjectOr(s, t)
		if sub < 0 || who.empty() || who.end > t || !f.voice(sub) {
			continue
		}
		_, hi := f.bounds(s, t)
		if len(hops) > 1 || that > hops[0].src.end {
			hi = s.End // the commas shut the clause
		}
		rest := f.trim(run{that, hi})
		if i := f.headIn(from, t-1, t+1); i >= 0 && len(f.out[i].content) == 1 && f.out[i].content[0].first == that {
			rest = f.out[i].content[0]
		}
		f.drop(from, t)
		if i := f.headIn(from, hops[0].src.end, that); i >= 0 && f.out[i].subject >= 0 && f.upos(f.out[i].subject) == segun.PRON {
			f.out[i].subject, f.out[i].source = sub, []run{who} // "he said" is who has it
		}
		said := frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: f.r.Tags.Lemma[t]}
		f.out = append(f.out, found{head: t, subject: sub, source: []run{who}, cue: []run{f.cueOf(s, t, 1)}, content: []run{{p, rest.end}}, frame: said, rule: "heard"})
		for i, h := range hops {
			content := rest
			if i+1 < len(hops) {
				content.first = hops[i+1].from
			}
			f.out = append(f.out, found{head: h.from, subject: h.head, source: []run{h.src}, cue: []run{{h.from, h.from + 1}}, content: []run{content}, frame: said, rule: "heard from"})
		}
	}
}

// hop is one whom somebody has something from: the token of "from", their words and their head.
type hop struct {
	from int
	src  run
	head int
}

// fromEach collects whom something is had from, each from the next, as far as the "that" of what it is, over who says so between commas: "from the barber, who had it from a sergeant, | that", "from the
// manager, she said, | that".
func (f *finder) fromEach(s *segun.Sentence, p int) (hops []hop, that int) {
	for len(hops) < 4 {
		src, h := f.fromWhom(s, p+1)
		if h < 0 || src.end+1 >= s.End {
			return nil, 0
		}
		hops, that = append(hops, hop{p, src, h}), src.end
		if f.Word(that) != "," {
			return hops, that
		}
		that++
		if f.xpos(that) == "WP" && f.is(that+1, "have", "hear", "get") {
			if p = that + 2; f.is(p, "it", "this") {
				p++
			}
			if f.is(p, "from") {
				continue
			}
			return nil, 0
		}
		return hops, f.overAside(s, that)
	}
	return nil, 0
}

// overAside returns the token behind a short clause that says who speaks, from token k to the comma before "that"; k for none.
func (f *finder) overAside(s *segun.Sentence, k int) int {
	told := false
	for e := k + 1; e+1 < s.End && e < k+9; e++ {
		told = told || f.finiteTag(e) && f.voice(e-1) || f.finiteTag(e) && f.upos(e-1) == segun.PRON
		if f.Word(e) == "," {
			if told && f.is(e+1, "that") {
				return e + 1
			}
			break
		}
	}
	return k
}

// fromWhom collects the people that stand behind "from", with a relative clause that tells which, as far as "that".
func (f *finder) fromWhom(s *segun.Sentence, first int) (run, int) {
	src, h := f.voiceFrom(first, s.End)
	if k := f.top(src); h < 0 && k >= 0 && f.upos(k) == segun.NOUN && f.c.texts[f.lemma(k)] {
		h = k // "from a notice on the gate"
	}
	for k := src.first; k < src.end; k++ {
		if f.xpos(k) == "WP" {
			src.end = k
			if h = f.top(src); h >= 0 && !f.voice(h) {
				h = -1
			}
		}
	}
	if h < 0 && f.upos(first) == segun.NUM {
		src, h = run{first, first + 1}, first // "from two who were there"
	}
	if h < 0 || src.end >= s.End {
		return run{}, -1
	}
	if f.xpos(src.end) == "WP" {
		for k := src.end + 1; k < s.End && k < src.end+8; k++ {
			if f.is(k, "that") && f.xpos(k) != "WDT" {
				return run{src.first, k}, h
			}
		}
	}
	return src, h
}

// papersShow reads a sentence that texts close, with who has them: "The valve could crack, | documents obtained by the Standard show |."
func (f *finder) papersShow(s *segun.Sentence, from int) {
	t := s.End - 1
	for t > s.First && f.upos(t) == segun.PUNCT {
		t--
	}
	if t-4 <= s.First || !f.is(t, "show", "reveal", "suggest", "indicate", "say", "state", "confirm") || !f.finiteTag(t) && f.upos(t) != segun.NOUN || f.quoteAt(t) >= 0 {
		return
	}
	if i := f.headIn(from, t-1, t+1); i >= 0 && f.out[i].rule == "parenthesis" {
		return
	}
	c, by := t-1, false
	for c > s.First && f.Word(c) != "," && t-c < 16 {
		by = by || f.is(c, "by") && f.xpos(c-1) == "VBN" || f.is(c, "to") && f.is(c-1, "leak", "show", "provide", "pass", "give") && f.xpos(c-1) == "VBN"
		c--
	}
	if !by || f.Word(c) != "," || !f.nominalStart(c+1) || c-s.First < 3 || f.finiteIn(run{c + 1, t}) {
		return
	}
	h := c + 1
	for h < t && f.xpos(h) != "VBN" {
		h++
	}
	if h--; f.upos(h) != segun.NOUN || !f.c.texts[f.lemma(h)] && !f.among(h, "showing") {
		return
	}
	own := run{c, s.End}
	keep := f.out[:from]
	for _, a := range f.out[from:] {
		if own.has(a.head) {
			continue
		}
		if a.content = f.cut(a.content, own); len(a.content) > 0 || a.frame.act == "decline" || a.frame.act == "refer" {
			keep = append(keep, a)
		}
	}
	fr := frame{class: "document", act: "assert", strong: true, that: true, quote: true, key: f.r.Tags.Lemma[t]}
	f.out = append(keep, found{head: t, subject: h, source: []run{{c + 1, t}}, cue: []run{{t, t + 1}}, content: []run{f.trim(run{s.First, c})}, frame: fr, rule: "parenthesis"})
}

// senders gives what a message says to whoever is said to have sent it: "Hask had sent a message | that | read …". What speaks by a relative pronoun is otherwise nobody.
func (f *finder) senders(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.source) != 1 || a.source[0].end-a.source[0].first != 1 || f.xpos(a.source[0].first) != "WDT" || !f.is(a.head, "read", "say", "warn", "state", "ask", "promise", "urge", "tell") {
			continue
		}
		n := a.source[0].first - 1
		if f.Word(n) == "," {
			n--
		}
		if n <= s.First {
			continue
		}
		v := f.Head(n)
		if f.upos(n) != segun.NOUN || !f.is(n, "message", "letter", "note", "email", "e-mail", "text", "telegram", "memo", "postcard") || v < s.First || v > n || f.Rel(n) != segun.RelObj || !f.is(v, "send", "write", "post", "leave", "publish", "text") || f.passive(v) {
			continue
		}
		if sub, src := f.subjectOr(s, v); sub >= 0 && !src.empty() && src.end <= v && f.voice(sub) {
			a.subject, a.source = sub, []run{src}
		}
	}
}

// countedSpeaker gives words to one of several who is called by a number or by what is left alone: "“…,” said one", "added the other", "says another".
func (f *finder) countedSpeaker(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.source) > 0 || len(a.cue) != 1 || len(a.content) == 0 || !f.finite(a.head) || !speaking[a.frame.class] || f.quoteAt(a.head) >= 0 || a.frame.act == "decline" {
			continue
		}
		k := a.cue[0].end
		first := k
		if f.is(k, "the", "a") {
			k++
		}
		if k+1 < s.End && f.is(k, "one", "another", "other", "second", "third", "fourth", "fifth", "latter", "former") && f.upos(k+1) == segun.PUNCT && k-first <= 1 {
			a.subject, a.source = k, []run{{first, k + 1}}
		}
	}
}

// askedThenSaid gives what is said to the one whom a question or an aside between commas parts from it: "The inspector, asked whether he had shown any figures, | said that …", "her office, when it was,
// replied that …".
func (f *finder) askedThenSaid(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		c := 0
		if len(a.cue) == 1 {
			c = a.cue[0].first - 1
		}
		if len(a.source) > 0 || len(a.content) == 0 || !f.finite(a.head) || f.quoteAt(a.head) >= 0 || c <= s.First+3 || f.Word(c) != "," || a.frame.act == "decline" {
			continue
		}
		first := s.First
		for k := c - 1; k > s.First+1; k-- {
			if f.upos(k) == segun.CCONJ && f.Word(k-1) == "," {
				first = k + 1
				break
			}
		}
		e := first
		for e < c && f.nounish(e) {
			e++
		}
		np := f.trim(run{first, e})
		if e+1 >= c || f.Word(e) != "," || !f.among(e+1, "whenasked") || f.xpos(e+1) == "VB" || np.empty() {
			continue
		}
		if h := f.top(np); h >= 0 && f.voice(h) {
			a.subject, a.source = h, []run{np}
		}
	}
}
