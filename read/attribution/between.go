package attribution

import (
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// wedged finds reporting clauses between two marks, or between the last and the end, whose verb the tagger took for something else: "which, the Greens allege, was withheld", "…,
// police confirm.", "Up in the hills, it fears, people may wait". It goes by the words and asks for a noun phrase of a few words that can be a voice and agrees with the verb.
func (f *finder) wedged(s *segun.Sentence, from int) {
	if len(f.out) == from && (f.headlineAt(s) || s.Block == 0 && f.headingLike(s)) {
		f.leads(s)
	}
	for i := s.First + 1; i+2 < s.End; i++ {
		if !f.pause(i) {
			continue
		}
		j := i + 1
		for j < s.End && j < i+12 && (f.upos(j) != segun.PUNCT || f.Word(j) == "-") && !f.terms(j) {
			j++
		}
		if j < s.End && !f.pause(j) && !f.terms(j) && !(j == s.End-1 && f.upos(j) == segun.PUNCT) || j < i+3 || j == i+12 {
			continue
		}
		a, ok := f.reportsBetween(s, i, j)
		if !ok {
			continue
		}
		if k := f.headIn(from, i, j); k < 0 || f.out[k].rule == "anonymity" && f.out[k].head != a.head || f.terms(j) && len(f.out[k].content) > 0 && f.out[k].content[0].first > a.head {
			f.out = append(f.out, a)
		} else if o := &f.out[k]; len(o.source) == 1 && o.source[0].first < i && o.source[0].has(i) && o.head == a.head && len(a.content) == 2 {
			f.out[k] = a // the tree took what stands before the comma for a part of the voice: "As many as 31 people, [the logbooks show], slept there"
		}
	}
}

// leads finds the voice that opens a headline whose clause the tree has taken for an object: "Inquiry finds custody staff ignored alarm".
func (f *finder) leads(s *segun.Sentence) {
	for v := s.First + 1; v < s.First+6 && v+3 < s.End; v++ {
		if x := f.xpos(v); !f.amongWords(v, "credits") || f.hears(v) || x != "VBZ" && x != "VBP" && x != "VBD" {
			continue
		}
		src := run{s.First, v}
		for k := src.first; k < src.end; k++ {
			if !f.nounish(k) {
				return
			}
		}
		h := f.top(src)
		if h < 0 {
			return
		}
		lower := strings.ToLower(f.r.Tags.Lemma[h])
		if !f.voice(h) && !f.c.told.Play(lower, "court") && !f.c.told.Play(lower, "paper") && lower != "report" && lower != "review" || !f.nominalStart(v+1) {
			return
		}
		content := f.trim(run{v + 1, s.End})
		verb := false
		for k := content.first + 1; k < content.end; k++ {
			verb = verb || f.xpos(k) == "VBN" || f.finiteTag(k)
		}
		if verb {
			f.out = append(f.out, found{head: v, subject: h, source: []run{src}, cue: []run{{v, v + 1}}, content: []run{content}, rule: "heading",
				frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: f.r.Tags.Lemma[v]}})
		}
		return
	}
}

// pause reports whether token t is a comma or dash outside quotations.
func (f *finder) pause(t int) bool {
	w := f.Word(t)
	return (w == "," || w == "—" || w == "–") && f.quoteAt(t) < 0
}

// terms reports whether the words on which somebody spoke begin at token t: "the clerk said | on condition of anonymity".
func (f *finder) terms(t int) bool {
	return f.is(t, "on") && f.is(t+1, "condition") && f.is(t+2, "of", "that", "she", "he", "they")
}

// headIn returns the attribution found since from that has its head between two tokens, -1 for none.
func (f *finder) headIn(from, i, j int) int {
	for k := from; k < len(f.out); k++ {
		if h := f.out[k].head; h > i && h < j {
			return k
		}
	}
	return -1
}

func (f *finder) reportsBetween(s *segun.Sentence, i, j int) (found, bool) {
	v := j - 1
	for v > i+2 && (f.upos(v) == segun.ADV || f.Flags[v]&(phrase.Weekday|phrase.TimeNoun) != 0) {
		v--
	}
	last := v
	if w := f.tellsHearer(s, i, j); w > 0 {
		v, last = w, w // "he told | her"
	}
	if p := v; v > i+3 && f.upos(p) == segun.ADP && f.is(p, "out", "up", "on", "down") {
		if anyFrame(f.c.verbs[model.String(f.r.Tags.Lemma[p-1]+" "+f.r.Tags.Lemma[p])], func(x *frame) bool { return x.strong && x.that }) != nil {
			v-- // "his secretary pointed out"
		}
	}
	if f.skipped(v) || f.inScare(v) {
		return found{}, false
	}
	fr := anyFrame(f.c.verbs[f.lemma(v)], func(x *frame) bool {
		return x.strong && (x.quote && x.act != "decline" && x.class != "sign" || x.that && (x.class == "think" || x.class == "feel" || x.key == "estimate" || x.key == "reckon" || x.key == "calculate"))
	})
	if v < last {
		fr = anyFrame(f.c.verbs[model.String(f.r.Tags.Lemma[v]+" "+f.r.Tags.Lemma[last])], func(x *frame) bool { return x.strong && x.that })
	} else if f.is(v, "agree") {
		fr = &agreed
	} else if f.is(v, "remember") && f.finite(v) {
		fr = &remembered
	}
	text := fr == nil && (f.finite(v) && f.is(v, "show", "suggest", "indicate", "reveal", "record", "note", "say", "state") || f.paperShows(v))
	if text {
		fr = anyFrame(f.c.verbs[f.lemma(v)], func(x *frame) bool { return x.that })
	}
	if fr == nil {
		return found{}, false
	}
	src := f.trim(run{i + 1, v})
	for !src.empty() && (f.upos(src.end-1) == segun.ADV || f.upos(src.end-1) == segun.AUX) {
		src.end--
	}
	if !src.empty() && f.upos(src.first) == segun.CCONJ {
		return found{}, false
	}
	where := f.fromWhere(src)
	long := j-i > 8 // a participle tells which one is meant: "a handwriting expert hired by the school"
	for k := src.first; k < src.end; k++ {
		if long && k > src.first+1 && (f.xpos(k) == "VBN" || f.xpos(k) == "VBD" && f.is(k+1, "by")) && f.upos(k-1) == segun.NOUN && f.voice(k-1) {
			long = false
			for k+1 < src.end && (f.nounish(k+1) || f.is(k+1, "by")) {
				k++
			}
			continue
		}
		if k != where && (!f.nounish(k) && !(k == src.first && f.is(k, "that", "this")) || f.upos(k) == segun.ADP && !f.is(k, "of")) {
			return found{}, false
		}
	}
	if src.empty() || long || f.takesUp(src) {
		return found{}, false
	}
	k := src.end - 1
	if h := f.top(src); where > 0 {
		k = where - 1
	} else if text && h > src.first && f.is(h+1, "of") {
		k = h // "the bill | of sale"
	}
	all := f.upos(k) == segun.NUM && k > src.first && f.is(k-1, "all") // "all four agree"
	if !all && !f.agrees(k, v) {
		return found{}, false
	}
	shown := text && (f.c.texts[f.lemma(k)] || f.among(k, "showing"))
	if x := f.xpos(k); x != "PRP" && !all && !f.voice(k) && !shown || text && !shown {
		return found{}, false
	}
	a := found{head: v, subject: k, source: []run{src}, cue: []run{{src.end, last + 1}}, frame: *fr, rule: "parenthesis"}
	f.toldByNobody(s, &a)
	if x := f.xpos(i - 1); x == "WDT" || x == "WP" {
		if e := f.clauseEnd(s, j+1); j < s.End && e > j+1 {
			a.content = []run{{j + 1, e}}
		}
		return a, len(a.content) > 0
	}
	rest := run{j, s.End}
	if f.terms(j) {
		rest.first = s.End
	}
	for _, r := range [...]run{{s.First, i}, rest} {
		if r = f.trim(r); !r.empty() {
			a.content = append(a.content, r)
		}
	}
	if len(a.content) == 0 || !f.finiteIn(run{s.First, i}) && !(j < s.End && f.finiteIn(run{j, s.End})) {
		return found{}, false
	}
	return a, true
}

// agreed is the frame of a clause in parenthesis with "agree": several say the same.
var agreed = frame{class: "say", act: "assert", strong: true, that: true, key: "agree"}

// remembered is the frame of one with "remember", and of who remembers something in their own words: how somebody tells it.
var remembered = frame{class: "state", act: "assert", strong: true, that: true, quote: true, key: "remember"}

// fromWhere returns the preposition that says where several who speak are in the words r for them, 0 for none: "traders | in Brack", "farmers | around Oster".
func (f *finder) fromWhere(r run) int {
	for k := r.first + 1; k+1 < r.end; k++ {
		if f.upos(k) != segun.ADP || f.is(k, "of") {
			continue
		}
		if !f.is(k, "in", "at", "from", "around", "near", "on", "along", "across") || f.xpos(k-1) != "NNS" || !f.voice(k-1) {
			return 0
		}
		for j := k + 1; j < r.end; j++ {
			if f.upos(j) == segun.ADP {
				return 0
			}
		}
		return k
	}
	return 0
}

// paperShows reports whether the word at v, which the tagger took for a noun, is what a paper does between commas: ", her birth certificate | shows".
func (f *finder) paperShows(v int) bool {
	return f.is(v, "show") && f.xpos(v) == "NNS" && f.Flags[v]&phrase.Verb3s != 0 && f.xpos(v-1) == "NN"
}

// agrees reports whether the form of the word at v can be a verb of the subject whose last word stands at k: nouns that end like a verb ("wage claims", "a budget report") are none.
func (f *finder) agrees(k, v int) bool {
	w := strings.ToLower(f.Word(v))
	third := w != f.r.Tags.Lemma[v] && strings.HasSuffix(w, "s")
	past := strings.HasSuffix(w, "ed") || w == "said" || w == "told" || w == "wrote" || w == "thought"
	switch {
	case past:
		return f.upos(v) == segun.VERB || f.xpos(k) == "PRP"
	case f.xpos(k) == "PRP":
		return third == f.is(k, "he", "she", "it")
	case third:
		return f.upos(v) == segun.VERB || f.upos(k) == segun.PROPN && f.xpos(v) == "NNS" && f.Flags[v]&phrase.Verb3s != 0 || f.paperShows(v)
	}
	return f.xpos(k) == "NNS" || f.xpos(k) == "NNPS" || f.Flags[k]&phrase.GroupNoun != 0 || f.upos(k) == segun.PROPN && strings.HasSuffix(f.Word(k), "s") && f.upos(v) != segun.NOUN
}

// marksEnd returns the token behind the closing mark that ends a stretch before token k, or stands at k; 0 for none.
func (f *finder) marksEnd(k int) int {
	for e := k; e <= k+1 && e < f.Len(); e++ {
		if w := f.Word(e - 1); f.upos(e-1) == segun.PUNCT && (w == "\"" || w == "”" || w == "’" || w == "'") {
			return e
		}
	}
	return 0
}

// toNextCue returns where words that start at token k end: with the sentence, or with the clause where another attribution's cue stands behind it.
func (f *finder) toNextCue(s *segun.Sentence, k int) int {
	for _, i := range f.touch(run{k, s.End}) {
		if h := f.out[i].head; h > k && h < s.End {
			return f.clauseEnd(s, k)
		}
	}
	return s.End
}

// joinedClause returns the clause from token k, the end of what a says, to the end of the sentence, where a conjunction without a comma joins it to a clause with "that" and it tells in the same
// tense of somebody else: "He stated that people were cheated | but the council turned a blind eye". A pronoun may be who spoke, who did something then: "said that it was late and she left".
func (f *finder) joinedClause(s *segun.Sentence, a *found, k int) run {
	first := a.content[len(a.content)-1].first
	if f.xpos(a.head) != "VBD" || k+3 >= s.End || !f.is(k, "and", "but") || f.upos(k) != segun.CCONJ || !f.is(first, "that") && !f.is(first-1, "that") || f.quoteAt(k) >= 0 || f.quoteAt(first) >= 0 {
		return run{}
	}
	v := k + 1
	for v < s.End && v < k+9 && f.nounish(v) && f.Word(v) != "," {
		if f.xpos(v) == "PRP" || f.is(v, "that") {
			return run{}
		}
		v++
	}
	if v == k+1 || v >= s.End || f.xpos(v) != "VBD" || f.upos(k+1) == segun.ADP {
		return run{}
	}
	for e := v; e < s.End; e++ {
		if w := f.Word(e); w == ";" || w == "," || w == ":" || f.quoteAt(e) >= 0 {
			return run{}
		}
	}
	for _, i := range f.touch(run{k, s.End}) {
		o := &f.out[i]
		if o.head <= k || o.head >= s.End {
			continue
		}
		if o.head == v && (speaking[o.frame.class] || o.frame.class == "state" || o.frame.class == "inform" || o.frame.that) || o.rule == "parenthesis" || o.rule == "closing" || o.frame.class == "according" {
			return run{}
		}
	}
	return f.trim(run{k, s.End})
}

// thatToo adds the further clauses with "that" which the tree hangs elsewhere to what is said: "It said the levels were low, but | that babies could be at risk".
func (f *finder) thatToo() {
	for i := range f.out {
		a := &f.out[i]
		if !a.frame.that || len(a.content) == 0 || a.content[len(a.content)-1].end < a.head || a.frame.class == "according" {
			continue
		}
		si := f.r.Tokens.SentenceOf(a.head)
		if si < 0 {
			continue
		}
		s := &f.r.Tokens.Sentences[si]
		k := a.content[len(a.content)-1].end
		if e := f.marksEnd(k); e > 0 && e+2 < s.End && f.Word(e) == "that" && !f.finiteTag(e+1) && f.upos(e+1) != segun.AUX && f.finiteIn(run{e + 1, s.End}) && f.quoteAt(a.content[len(a.content)-1].first) < 0 {
			a.content[len(a.content)-1].end = f.trim(run{e + 1, f.toNextCue(s, e+1)}).end // "wrote that they had “medium confidence” | that he held a stake"
			continue
		}
		if r := f.joinedClause(s, a, k); !r.empty() {
			a.content[len(a.content)-1].end = r.end // "said that prices rose | but the council looked away"
			continue
		}
		if k < s.End && f.Word(k) == "," {
			k++
		}
		if k+3 >= s.End || !f.is(k, "and", "but", "or", "nor") {
			continue
		}
		for k++; k+2 < s.End && f.upos(k) == segun.ADV; k++ {
		}
		if f.Word(k) != "that" || f.quoteAt(k) != f.quoteAt(a.head) || f.finiteTag(k+1) || f.upos(k+1) == segun.AUX || f.upos(k+1) == segun.PUNCT || !f.finiteIn(run{k + 1, s.End}) {
			continue
		}
		end := s.End
		for _, j := range f.touch(run{s.First, s.End}) {
			o := &f.out[j]
			if j == i || o.head < s.First || o.head >= s.End {
				continue
			}
			for _, c := range o.content {
				if c.has(k) {
					end = k // it is someone's already
				}
			}
			if len(o.source) > 0 && o.source[0].first > k && o.rule == "parenthesis" {
				end = min(end, o.source[0].first)
			}
		}
		for t := k + 1; t < end; t++ {
			if f.Word(t) == ";" && f.quoteAt(t) == f.quoteAt(k) {
				end = t
			}
		}
		if r := f.trim(run{k, end}); r.end-r.first > 3 {
			a.content = append(a.content, r)
		}
	}
}

// wentOnTo ends what is said in a past before the past before a new subject that reports something in the plain past: "alleged that papers had been filled in at a barbecue, | and an
// internal panel later criticised “informal practices”".
func (f *finder) wentOnTo() {
	for i := range f.out {
		a := &f.out[i]
		if len(a.content) == 0 || f.xpos(a.head) != "VBD" && f.xpos(a.head) != "VBN" {
			continue
		}
		c := &a.content[len(a.content)-1]
		if c.first < a.head || !f.backshifted(*c) {
			continue
		}
		for t := c.first + 1; t+3 < c.end; t++ {
			if f.upos(t) != segun.CCONJ || f.Word(t-1) != "," || f.quoteAt(t) >= 0 || f.is(t+1, "that") || !f.ownSubject(t+1, c.end) {
				continue
			}
			v := t + 1
			for !f.finiteTag(v) {
				v++
			}
			if (f.xpos(v) == "VBD" || f.xpos(v) == "VBN") && f.upos(v) == segun.VERB && anyFrame(f.c.verbs[f.lemma(v)], func(x *frame) bool { return x.strong }) != nil {
				c.end = t - 1
				break
			}
		}
	}
}

// backshifted reports whether the first finite verb of a stretch is "had" or "would".
func (f *finder) backshifted(r run) bool {
	for k := r.first; k < r.end; k++ {
		switch f.xpos(k) {
		case "VBD":
			return f.is(k, "have") && f.upos(k) == segun.AUX
		case "MD":
			return f.is(k, "would", "could", "might")
		case "VBZ", "VBP":
			return false
		}
	}
	return false
}

// gapped splits what is said where a second one says something else with the same verb left out: "the prison service says that he hanged himself, | his widow | that he was
// killed".
func (f *finder) gapped() {
	for i, n := 0, len(f.out); i < n; i++ {
		a := &f.out[i]
		if len(a.content) != 1 || !f.is(a.content[0].first, "that") || a.content[0].first < a.head || len(a.source) == 0 || a.frame.class == "according" {
			continue
		}
		c := a.content[0]
		for t := c.first + 3; t+4 < c.end; t++ {
			if f.Word(t) != "," || f.quoteAt(t) != f.quoteAt(a.head) {
				continue
			}
			k := t + 1
			if f.is(k, "and", "but", "while") {
				k++
			}
			first := k
			for k < c.end && k < first+8 && f.nounish(k) && !f.is(k, "that") {
				k++
			}
			src := f.trim(run{first, k})
			if k+2 >= c.end || !f.is(k, "that") || f.xpos(k) != "IN" || src.empty() || f.finiteIn(src) {
				continue
			}
			h := f.top(src)
			if h < 0 || !f.voice(h) || !f.finiteIn(run{k + 1, c.end}) {
				continue
			}
			b := *a
			b.subject, b.source, b.content, b.cue, b.rule = h, []run{src}, []run{{k, c.end}}, []run{{k, k + 1}}, "gapped"
			a.content[0].end = t
			f.out = append(f.out, b)
			break
		}
	}
}

// thenDid ends what is promised or foretold before what was done later: "promised that he would be paid in June, | then stopped answering".
func (f *finder) thenDid() {
	for i := range f.out {
		a := &f.out[i]
		if len(a.content) != 1 || a.content[0].first < a.head || f.xpos(a.head) != "VBD" {
			continue
		}
		c := &a.content[0]
		modal := false
		for t := c.first; t+2 < c.end; t++ {
			if modal = modal || f.xpos(t) == "MD"; !modal || f.Word(t) != "," || f.quoteAt(t) != f.quoteAt(a.head) {
				continue
			}
			k := t + 1
			if f.is(k, "and", "but") {
				k++
			}
			if k+1 < c.end && f.is(k, "then", "later", "instead") && f.xpos(k+1) == "VBD" {
				c.end = t
				break
			}
		}
	}
}
