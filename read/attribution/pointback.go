package attribution

import (
	"segun"
	"segun/read/phrase"
)

// pointsBack gives a sentence to whom the next names for it: "Some of the names belonged to nobody. That is the conclusion of a draft report", "The doors had been locked. So says the
// porter", "She took the money. That is what two clerks told the court", "He has not had a drink since. He tells me this unasked". It asks for a sentence of the same paragraph that no
// voice holds yet, and that is no question.
func (f *finder) pointsBack() {
	toks := f.r.Tokens
	for i := 1; i < len(toks.Sentences); i++ {
		s, p := &toks.Sentences[i], &toks.Sentences[i-1]
		if p.Block != s.Block || f.r.Doc.Sections[s.Section].Kind != segun.Body || s.End-s.First < 4 || f.Word(p.End-1) == "?" || f.Word(s.End-1) == "?" || f.quoteIn(run{p.First, s.End}) >= 0 || f.quoteAt(s.First) >= 0 || f.quoteAt(p.First) >= 0 {
			continue
		}
		content := f.trim(run{p.First, p.End})
		if content.empty() || !f.finiteIn(content) && f.Find(f.HeadOf(p.First, p.End), segun.RelNsubj) < 0 || f.spokenIn(run{p.First, p.End}) {
			continue
		}
		a, ok := f.pointer(s)
		if !ok || !f.speaker(a.subject) && !f.textWord(a.subject) {
			continue
		}
		own := run{a.cue[0].first, max(a.source[0].end, a.cue[0].end)}
		for _, k := range f.touch(own) {
			if own.has(f.out[k].head) {
				f.bury(k)
			}
		}
		a.content, a.rule = []run{content}, "points back"
		if i > 1 && len(a.cue) == 2 && f.is(a.cue[0].end-1, "what") { // "That is what they told us" is of all that has just been told
			if o := &toks.Sentences[i-2]; o.Block == s.Block && f.Word(o.End-1) != "?" && f.finiteIn(run{o.First, o.End}) && !f.spokenIn(run{o.First, o.End}) && f.quoteIn(run{o.First, o.End}) < 0 {
				a.content[0].first = o.First
			}
		}
		f.out = append(f.out, a)
	}
}

// spokenIn reports whether some voice speaks in a stretch.
func (f *finder) spokenIn(r run) bool {
	for _, i := range f.touch(r) {
		a := &f.out[i]
		if r.has(a.head) {
			return true
		}
		for _, c := range a.content {
			if c.overlaps(r) {
				return true
			}
		}
	}
	return false
}

// pointer reads the beginning of a sentence that names a voice for the one before it.
func (f *finder) pointer(s *segun.Sentence) (found, bool) {
	t := s.First
	if f.is(t, "at") && f.is(t+1, "least") && f.Word(t+2) == "," {
		t += 3 // "At least, that is what three clerks say"
	}
	switch {
	case f.is(t, "so") && f.upos(t+1) == segun.PUNCT || f.is(t, "so") && f.is(t+1, "at") && f.Word(t+2) == "least", f.is(t, "so"), f.is(t, "or") && f.is(t+1, "so"):
		return f.soSays(s, t)
	case f.is(t, "that", "this", "these", "those", "such"):
		if a, ok := f.isWhat(s, t); ok {
			return a, true
		}
		if a, ok := f.isAccordingTo(s, t); ok {
			return a, true
		}
		if a, ok := f.comesFrom(s); ok {
			return a, true
		}
		return f.isTheir(s, t)
	}
	if a, ok := f.comesFrom(s); ok {
		return a, true
	}
	return f.saysThis(s)
}

// comesFrom: "The account comes from a nurse who treated them", "The charge is that of a former clerk".
func (f *finder) comesFrom(s *segun.Sentence) (found, bool) {
	if !f.is(s.First, "the", "this", "that", "these") {
		return found{}, false
	}
	n := s.First + 1
	for n < s.End && n < s.First+4 && !f.mindRole(n, "pointed") && f.upos(n) == segun.ADJ {
		n++
	}
	if !f.mindRole(n, "pointed") && !f.is(n, "story", "testimony", "description") && !(f.is(n, "report") && f.is(n+1, "be")) || f.upos(n) != segun.NOUN {
		return found{}, false
	}
	k := n + 1
	for k < s.End && f.upos(k) == segun.ADV {
		k++
	}
	switch {
	case f.is(k, "come", "originate", "stem") && f.finiteTag(k) && f.is(k+1, "from"):
		k++
	case f.is(k, "be") && f.is(k+1, "that") && f.is(k+2, "of"):
		k += 2
	case f.is(k, "be") && f.is(k+1, "make") && f.is(k+2, "by"):
		k += 2
	default:
		return found{}, false
	}
	e := k + 1
	for e < s.End && f.xpos(e) != "WP" && f.xpos(e) != "WDT" {
		e++
	}
	src, h := f.voiceFrom(k+1, e)
	a := found{head: n, subject: h, source: []run{src}, cue: []run{{s.First, k + 1}}, frame: frame{class: "noun", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[n]}}
	if f.is(n, "accusation", "allegation", "charge") {
		a.frame.act = "accuse"
	}
	return a, h >= 0 && !src.empty()
}

// isAccordingTo: "That is according to a former foreman, Ott Brandle".
func (f *finder) isAccordingTo(s *segun.Sentence, t int) (found, bool) {
	k := t + 1
	for k < s.End && k < t+5 && (f.upos(k) == segun.PUNCT || f.is(k, "at", "least", "all")) {
		k++
	}
	if !f.is(k, "be", "'s", "’s") || f.lowered(k+1) != "according" || !f.is(k+2, "to") {
		return found{}, false
	}
	r := f.trim(run{k + 3, f.clauseEnd(s, k+3)})
	h := f.top(r)
	if e := f.clauseEnd(s, k+3); e < s.End && f.Word(e) == "," && h >= 0 && f.upos(h) != segun.PROPN && e+2 < s.End && f.upos(e+1) == segun.PROPN {
		r.end = min(f.clauseEnd(s, e+1), s.End) // "a former foreman, | Ott Brandle"
	}
	return found{head: k + 1, subject: h, source: []run{r}, cue: []run{{t, k + 3}}, frame: frame{class: "according", act: "assert", strong: true, that: true, key: "according"}}, h >= 0 && !r.empty()
}

// soSays: "So says the porter", "So, at least, says the porter", "Or so the ministry claims".
func (f *finder) soSays(s *segun.Sentence, t int) (found, bool) {
	k := t + 1
	if f.is(t, "or") {
		k++
	}
	for k < s.End && k < t+6 && (f.upos(k) == segun.PUNCT || f.is(k, "at", "least", "anyway")) {
		k++
	}
	if fr := f.spoken(k); fr != nil && f.is(t, "so") && f.xpos(k) != "VBN" { // the verb first
		r := f.trim(run{k + 1, f.clauseEnd(s, k+1)})
		if h := f.top(r); h >= 0 && !f.finiteIn(r) && f.nominalStart(r.first) {
			return found{head: k, subject: h, source: []run{r}, cue: []run{{t, k + 1}}, frame: *fr}, true
		}
		return found{}, false
	}
	if a, ok := f.soRuns(s, t, k); ok {
		return a, true
	}
	v := k
	for v < s.End && v < k+8 && f.nounish(v) && f.spoken(v) == nil {
		if v++; f.namedApart(s, v) > 0 {
			v = f.namedApart(s, v) // "So the prosecutor, | Maud Ferrier, | told jurors"
			break
		}
	}
	fr := f.spoken(v)
	if fr == nil && v-1 > k && v+1 >= s.End && f.upos(v-1) == segun.NOUN && f.Flags[v-1]&phrase.Verb3s != 0 && f.nounish(v-2) {
		v-- // "or so the liquidator | claims", which the tagger has taken for a noun
		fr = anyFrame(f.c.verbs[f.lemma(v)], func(x *frame) bool { return x.strong && (x.that || x.quote) })
	}
	if fr != nil && v > k && (v+2 >= s.End || f.is(t, "so") && f.hearersOnly(s, v)) {
		r := f.trim(run{k, v})
		if h := f.top(r); h >= 0 {
			return found{head: v, subject: h, source: []run{r}, cue: []run{{t, k}, {v, v + 1}}, frame: *fr}, true
		}
	}
	return found{}, false
}

// isWhat: "That is what two clerks told the court", "This was what she said".
func (f *finder) isWhat(s *segun.Sentence, t int) (found, bool) {
	k := t + 1
	for k < s.End && k < t+5 && (f.upos(k) == segun.PUNCT || f.is(k, "at") || f.Word(k) == "least") {
		k++
	}
	if !f.is(k, "be", "'s", "’s") || !f.is(k+1, "what", "how") {
		return found{}, false
	}
	v := k + 2
	for v < s.End && v < k+16 && f.spoken(v) == nil && !(f.is(k+1, "how") && f.recalls(v)) {
		if f.finiteTag(v) && !f.is(v, "have") {
			return found{}, false
		}
		v++
	}
	fr := f.spoken(v)
	if fr == nil && v < s.End && f.recalls(v) {
		fr = &remembered
	}
	if fr == nil {
		return found{}, false
	}
	e := v
	for e > k+2 && f.is(e-1, "have") {
		e--
	}
	r := f.trim(run{k + 2, e})
	h := f.top(r)
	if h < 0 && !r.empty() && f.xpos(r.first) == "PRP" {
		h = r.first
	}
	if r.empty() || h < 0 {
		return found{}, false
	}
	return found{head: v, subject: h, source: []run{r}, cue: []run{{t, k + 2}, {e, v + 1}}, frame: *fr}, true
}

// recalls reports whether the verb at t remembers something already told: "That is how she | remembers it".
func (f *finder) recalls(t int) bool {
	return f.mindRole(t, "memory") && f.finiteTag(t) && f.is(t+1, "it", "this", "that")
}

// isTheir: "That is the conclusion of a draft report", "This, at least, is the ministry's version".
func (f *finder) isTheir(s *segun.Sentence, t int) (found, bool) {
	k := t + 1
	for k < s.End && k < t+6 && (f.upos(k) == segun.PUNCT || f.is(k, "at", "too", "also") || f.Word(k) == "least") {
		k++
	}
	if !f.is(k, "be", "'s", "’s") {
		return found{}, false
	}
	n := k + 1
	for n < s.End && n < k+8 && !f.mindRole(n, "pointed") {
		if !f.nounish(n) {
			return found{}, false
		}
		n++
	}
	if n >= s.End || !f.mindRole(n, "pointed") || f.upos(n) != segun.NOUN {
		return found{}, false
	}
	a := found{head: n, cue: []run{{t, n + 1}}, frame: frame{class: "noun", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[n]}}
	if f.is(n, "accusation", "allegation", "charge") {
		a.frame.act = "accuse"
	}
	if f.is(n+1, "of", "by", "from") {
		e := n + 2
		for e < s.End && f.upos(e) != segun.PUNCT && !f.finiteTag(e) && f.xpos(e) != "WDT" && f.xpos(e) != "WP" {
			e++
		}
		r := f.trim(run{n + 2, e})
		a.subject = f.top(r)
		a.source = []run{r}
		a.cue[0].end = n + 2
		return a, !r.empty() && a.subject >= 0
	}
	f.possessor(n, &a)
	if len(a.source) == 0 || a.source[0].first <= k {
		return found{}, false
	}
	a.cue = []run{{t, k + 1}, {n, n + 1}}
	return a, true
}

// saysThis: "He tells me this without being asked", "Her sister says so too".
func (f *finder) saysThis(s *segun.Sentence) (found, bool) {
	v := s.First + 1
	for v < s.End && v < s.First+9 && f.spoken(v) == nil && f.nounish(v) {
		v++
	}
	fr := f.spoken(v)
	if fr == nil {
		return found{}, false
	}
	k := v + 1
	if f.xpos(k) == "PRP" && f.is(k, "I", "i", "me", "we", "us") {
		k++
	}
	if !f.is(k, "this", "so") || f.upos(k) == segun.DET && f.upos(k+1) == segun.NOUN {
		return found{}, false
	}
	if u := f.upos(k + 1); u != segun.PUNCT && !f.is(k+1, "too", "himself", "herself", "themselves", "without", "quietly", "with", "in") {
		return found{}, false
	}
	r := f.trim(run{s.First, v})
	h := f.top(r)
	if h < 0 && !r.empty() && f.xpos(r.first) == "PRP" {
		h = r.first
	}
	if r.empty() || h < 0 {
		return found{}, false
	}
	return found{head: v, subject: h, source: []run{r}, cue: []run{{v, k + 1}}, frame: *fr}, true
}

// spoken returns the strong frame by which the finite verb at t says something; nil for none.
func (f *finder) spoken(t int) *frame {
	if t >= f.Len() || !f.finiteTag(t) {
		return nil
	}
	return anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool {
		return x.strong && (x.class == "say" || x.class == "inform" || x.class == "state" || x.class == "write" || x.class == "think") && x.act != "decline"
	})
}
