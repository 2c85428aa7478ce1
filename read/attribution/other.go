package attribution

import (
	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// noun looks at token t as a nominal cue: "his claim that …", "the accusation that …".
func (f *finder) noun(s *segun.Sentence, t int) {
	fs := f.c.nouns[f.lemma(t)]
	if fs == nil {
		return
	}
	a := found{head: t, subject: -1, cue: []run{{t, t + 1}}}
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		switch f.Rel(k) {
		case segun.RelNmodPoss:
			a.subject = k
			r := f.yield(k)
			if r.end > r.first+1 && f.xpos(r.end-1) == "POS" {
				r.end--
			}
			a.source = []run{r}
		}
	}
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		if k < t {
			continue
		}
		if r := f.Rel(k); r != segun.RelAcl && r != segun.RelCcomp && r != segun.RelAclRelcl {
			continue
		}
		m := f.Find(k, segun.RelMark)
		if m < 0 {
			continue
		}
		for i := range fs {
			n := &fs[i]
			if n.that && f.r.Tags.Lemma[m] == "that" || n.inf && n.strong && f.r.Tags.Lemma[m] == "to" {
				a.frame = frame{class: "noun", act: n.act, strong: n.strong, that: true, key: f.r.Tags.Lemma[t]}
				a.rule = "noun"
				a.content = []run{f.trim(f.yield(k))}
				f.carrier(s, t, &a)
				f.out = append(f.out, a)
				return
			}
		}
	}
}

// carrier gives a nominal cue without a possessor the subject of the verb whose object it is: "made the claim that".
func (f *finder) carrier(s *segun.Sentence, t int, a *found) {
	if a.subject >= 0 || f.Rel(t) != segun.RelObj {
		return
	}
	v := f.Head(t)
	if v < 0 || v > t || f.upos(v) != segun.VERB || f.passive(v) {
		return
	}
	k, r := f.subject(s, v)
	if k >= 0 && f.voice(k) {
		a.subject, a.source = k, []run{r}
		a.cue = []run{{f.cueOf(s, v, 1).first, t + 1}}
	}
}

// according looks for a preposition that names the source of its clause.
func (f *finder) according(s *segun.Sentence, t int) {
	most := f.c.first[f.Low[t]]
	if most == 0 {
		return
	}
	f.buf = f.buf[:0]
	act, words := "", 0
	for k := 0; k < most && t+k < s.End; k++ {
		if k > 0 {
			f.buf = append(f.buf, ' ')
		}
		f.buf = appendLower(f.buf, f.Word(t+k))
		if a, ok := f.c.after[model.String(string(f.buf))]; ok && k > 0 {
			act, words = a, k+1
		}
	}
	if words == 0 || t+words >= s.End {
		return
	}
	// The source: the highest nominal whose yield starts at or inside the cue.
	k := -1
	for j := t + words; j < s.End && j < t+words+8; j++ {
		if f.nominal(j) {
			k = j
			break
		}
	}
	if k < 0 {
		return
	}
	for n := 0; n < 10; n++ {
		h := f.Head(k)
		if h < t+words || h >= s.End || !f.nominal(h) || f.clause(h) && f.upos(h) != segun.PROPN {
			break
		}
		k = h
	}
	src := f.yield(k)
	src.first = max(src.first, t+words)
	for j := src.first; j+1 < src.end; j++ {
		if f.Word(j) == "," && f.upos(j+1) == segun.CCONJ && f.verbal(run{j, s.End}) {
			src.end = j // another clause, not another source
		}
	}
	src = f.trim(src)
	if src.empty() {
		return
	}
	phraseRun := run{t, src.end}
	h := f.Head(k)
	if h >= t && h < t+words {
		h = f.Head(h)
	}
	whole := run{s.First, s.End}
	if h >= 0 && f.clause(h) && f.Rel(h) != segun.RelRoot {
		whole = f.yield(h)
	}
	if !whole.overlaps(phraseRun) {
		whole = run{s.First, s.End}
	}
	a := found{head: t, subject: k, source: []run{src}, cue: []run{{t, t + words}}, rule: "according",
		frame: frame{class: "according", act: act, strong: true, that: true, quote: true, key: "according to"}}
	for whole.first < whole.end && f.upos(whole.first) == segun.CCONJ {
		whole.first++
	}
	a.content = f.without(whole, phraseRun)
	if len(a.content) > 0 {
		f.out = append(f.out, a)
	}
}

func appendLower(b []byte, w string) []byte {
	for i := range len(w) {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

// label finds a speaker before a colon: "Morvan: no order was signed", and in transcripts "MORVAN: …".
func (f *finder) label(s *segun.Sentence) {
	colon := -1
	for t := s.First; t < s.End && t < s.First+8; t++ {
		if f.Word(t) == ":" {
			colon = t
			break
		}
	}
	if colon <= s.First || colon+3 > s.End {
		return
	}
	first := s.First
	for first < colon && f.Look[first]&phrase.Mark != 0 {
		first++
	}
	names := 0
	for t := first; t < colon; t++ {
		switch f.upos(t) {
		case segun.PROPN, segun.X:
			names++
		case segun.NOUN, segun.ADJ, segun.ADP, segun.DET, segun.PUNCT, segun.PART, segun.VERB:
			if f.Look[t]&phrase.AllCaps != 0 {
				names++
			} else if f.upos(t) != segun.PUNCT && f.Look[t]&phrase.Capital == 0 && f.upos(t) != segun.ADP && f.upos(t) != segun.DET {
				return
			}
		default:
			return
		}
	}
	if names == 0 || f.Flags[first]&(phrase.Month|phrase.Weekday|phrase.TimeNoun) != 0 || f.unlabelled(first, colon) {
		return
	}
	h := f.HeadOf(first, colon)
	last := f.Flags[colon-1]
	person := (f.Flags[h]|last)&(phrase.Forename|phrase.Surname) != 0 || f.Flags[first]&(phrase.Forename|phrase.Title) != 0 || f.Look[h]&phrase.AllCaps != 0 ||
		f.r.Doc.Sections[s.Section].Kind == segun.Headline || s.Block == 0
	if !person || colon-first > 5 {
		return
	}
	end := s.End
	b := f.r.Doc.Blocks[s.Block].Span
	for end < f.Len() && b.Contains(f.r.Tokens.Tokens[end].Span) {
		end++
	}
	f.out = append(f.out, found{head: colon, subject: h, source: []run{{first, colon}}, cue: []run{{colon, colon + 1}},
		content: []run{{colon + 1, end}}, rule: "label", frame: frame{class: "say", act: "assert", strong: true, quote: true, key: ":"}})
}

// unlabelled holds for labels that name no speaker.
func (f *finder) unlabelled(first, colon int) bool {
	switch f.r.Tags.Lemma[first] {
	case "update", "photo", "related", "watch", "read", "video", "editor", "note", "correction", "breaking", "live", "exclusive", "opinion", "analysis":
		return true
	}
	return false
}

// dash finds a speaker after a quotation and a dash at the end of a paragraph: “…” — Ines Morvan, mayor.
func (f *finder) dash(q run) bool {
	si := f.r.Tokens.SentenceOf(q.end - 1)
	if si < 0 {
		return false
	}
	b := f.r.Doc.Blocks[f.r.Tokens.Sentences[si].Block].Span
	t := q.end
	if t >= f.Len() || !b.Contains(f.r.Tokens.Tokens[t].Span) || f.Look[t]&phrase.Dash == 0 && f.Word(t) != "―" {
		return false
	}
	e := t + 1
	for e < f.Len() && b.Contains(f.r.Tokens.Tokens[e].Span) {
		if u := f.upos(e); u == segun.VERB || u == segun.AUX || e-t > 20 {
			return false
		}
		e++
	}
	src := f.trim(run{t + 1, e})
	if src.empty() || f.Look[src.first]&phrase.Capital == 0 {
		return false
	}
	f.out = append(f.out, found{head: t, subject: f.top(src), source: []run{src}, cue: []run{{t, t + 1}}, content: []run{q}, quote: true, rule: "signed",
		frame: frame{class: "say", act: "assert", strong: true, quote: true, key: "—"}})
	return true
}
