package attribution

import "segun"

// readAloud gives words that somebody reads out to whoever wrote them, and what is read to who reads it: "read out a message that Mr Hask sent to his sister: “…”", "quoted from a letter by the
// matron: “…”", "read from Hask's diary: “…”".
func (f *finder) readAloud(s *segun.Sentence, from int) {
	for t := s.First + 1; t+4 < s.End; t++ {
		if !f.is(t, "read", "quote", "cite", "recite", "show", "produce") || f.upos(t) != segun.VERB || f.passive(t) || f.inScare(t) || f.quoteAt(t) >= 0 {
			continue
		}
		n := f.textFrom(t+1, min(s.End, t+9))
		if n < 0 {
			continue
		}
		c := n + 1
		for c < s.End && c < n+24 && f.Word(c) != ":" && f.Word(c) != ";" {
			c++
		}
		if c+1 >= s.End || f.Word(c) != ":" {
			continue
		}
		q := f.quoteFrom(c+1, c+3)
		who, h := f.makerOf(n, c)
		if q < 0 || h < 0 || f.quotes[q].first <= c {
			continue
		}
		sub, src := f.subjectOr(s, t)
		if b := f.besideParticiple(s, t); sub < 0 && b > s.First {
			src, sub = f.left(s.First, b)
		}
		if sub < 0 || src.empty() || src.end > t || !f.voice(sub) {
			continue
		}
		keep := f.out[:from]
		for _, a := range f.out[from:] {
			if a.head != t && a.head != n && !(a.head > n && a.head < c) {
				keep = append(keep, a)
			}
		}
		say := frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: f.r.Tags.Lemma[t]}
		write := say
		write.key = "write"
		f.out = append(keep,
			found{head: t, subject: sub, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{{n, n + 1}, f.quotes[q]}, frame: say, rule: "read aloud"},
			found{head: n, subject: h, source: []run{who}, cue: []run{{n, n + 1}}, content: []run{f.quotes[q]}, quote: true, frame: write, rule: "written"})
		f.skip = append(f.skip, t, n)
		f.done[q] = true
		return
	}
}

// textFrom returns the first noun of [first, end) that names a text somebody writes, with no verb before it; -1 for none.
func (f *finder) textFrom(first, end int) int {
	for k := first; k < end; k++ {
		if f.upos(k) == segun.NOUN && (f.c.texts[f.lemma(k)] || f.among(k, "readout")) && !(k+1 < end && f.upos(k+1) == segun.NOUN) {
			return k
		}
		if f.finiteTag(k) || f.Word(k) == "," {
			return -1
		}
	}
	return -1
}

// makerOf returns who made the text that token n names, with their head: the one before it with an "'s", behind "by", "from" or "of", or who sent it in a relative clause that ends before c. -1 for none.
func (f *finder) makerOf(n, c int) (run, int) {
	if p := f.Find(n, segun.RelNmodPoss); p >= 0 && p < n && f.upos(p) != segun.PRON {
		r := f.yield(p)
		for r.end > r.first && (r.end > n || f.xpos(r.end-1) == "POS") {
			r.end--
		}
		return r, p
	}
	k := n + 1
	switch {
	case f.is(k, "by", "from", "of") && f.upos(k) == segun.ADP:
		src, h := f.voiceFrom(k+1, c)
		if h >= 0 && src.end+1 < c && f.Word(src.end) == "," && f.upos(src.end+1) == segun.PROPN { // "from the manager, Rhys Ballard"
			e := src.end + 1
			for e < c && f.upos(e) == segun.PROPN {
				e++
			}
			src.end = e
		}
		return src, h
	case f.is(k, "that", "which"):
		src, h := f.voiceFrom(k+1, c)
		for v := src.end; h >= 0 && v < min(c, src.end+3); v++ {
			if f.is(v, "send", "write", "post", "leave", "dictate", "address") && f.upos(v) == segun.VERB {
				return src, h
			}
		}
	}
	return run{}, -1
}

// besideParticiple returns the comma before a participle that stands alone between a subject and its verb: "Beatrice Sole, prosecuting, | read out"; -1 for none.
func (f *finder) besideParticiple(s *segun.Sentence, t int) int {
	if t-3 > s.First && f.Word(t-1) == "," {
		for k := t - 2; k > s.First && k > t-7; k-- {
			if f.Word(k) == "," {
				return k
			}
		}
	}
	return -1
}

// textReads returns the "read" right behind a quotation, at the end of its sentence, by which a text is named that holds it, and the words for that text: "“…,” the statement | read |." Taggers take the word for a noun there. -1 for none.
func (f *finder) textReads(r run) (int, run) {
	k := r.end
	for k < f.Len() && k < r.end+8 && (f.nounish(k) || f.upos(k) == segun.ADJ || f.upos(k) == segun.DET) && !f.is(k, "read") {
		k++
	}
	if k <= r.end+1 || k+1 >= f.Len() || !f.is(k, "read", "reads") || !f.textWord(k-1) || f.upos(k+1) != segun.PUNCT {
		return -1, run{}
	}
	return k, run{r.end, k}
}
