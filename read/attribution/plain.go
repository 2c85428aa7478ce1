package attribution

import (
	"segun"
	"segun/read/phrase"
)

// plain tries constructions of a few verbs by the words around them, where no rule on the tree has found anything: "accuse Hollin of having moved
// it", "asked that their names be withheld". It reports whether one was found.
func (f *finder) plain(s *segun.Sentence, t int) bool {
	if t <= s.First || t+1 >= s.End || f.skipped(t) || f.inScare(t) {
		return false
	}
	if f.like(t, &cryForms) && f.upos(t+1) == segun.NOUN && (f.is(t+1, "foul") || f.wrongIn(run{t + 1, t + 2})) {
		return f.book(s, t, "accuse", "accuse", "cry", run{t + 1, f.clauseEnd(s, t+1)}) // "as opposition cries fraud"
	}
	if f.costs(s, t) || f.bidden(s, t) {
		return true
	}
	if f.like(t, &orderForms) {
		k := t + 1
		for k+1 < s.End && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.upos(k) == segun.NUM) {
			k++
		}
		if f.xpos(t) != "NN" && !f.passiveHere(s, t) && f.among(k, "orderable") && f.upos(t-1) != segun.ADP && f.upos(t-1) != segun.DET && f.upos(t-1) != segun.ADJ {
			return f.book(s, t, "call", "demand", "order of", run{t + 1, f.clauseEnd(s, t+1)}) // "Court orders recount in capital"
		}
	}
	if (f.is(t, "suspect", "smell") || f.Is(t, suspectsWord)) && (f.xpos(t) == "VBZ" || f.xpos(t) == "VBP" || f.xpos(t) == "VBD" || f.xpos(t) == "NNS") && f.wrongIn(run{t + 1, t + 2}) && f.upos(t+1) == segun.NOUN {
		return f.book(s, t, "accuse", "accuse", "suspect", run{t + 1, f.clauseEnd(s, t+1)}) // "Bev suspects kidnap"
	}
	if t+2 >= s.End {
		return false
	}
	if e := f.promises(s, t); e == t+2 && f.upos(t) == segun.VERB && f.finiteTag(t) && f.book(s, t, "promise", "promise", "promised to", run{e, f.clauseEnd(s, e)}) {
		f.out[len(f.out)-1].whom = []run{{t + 1, t + 2}} // "promised her | a reply"
		return true
	}
	if h := t + 1; f.is(t, "describe", "recount", "recall", "explain", "detail", "remember", "relate", "tell") && f.is(h, "how") && f.Word(h+1) == "," && f.finiteIn(run{h, s.End}) {
		return f.book(s, t, "assert", "state", "how", run{h + 1, f.stop(s, h+1)}) // "described how, from May until his arrest, he had carried money"
	}
	if h := t + 1; f.is(t, "describe", "recount", "recall", "explain", "relate", "tell") && f.upos(t) == segun.VERB && f.is(h, "how") && f.nominalStart(h+1) && f.upos(h+1) != segun.ADJ && (f.finiteIn(run{h + 1, s.End}) || f.pastIn(run{h + 1, s.End})) {
		return f.book(s, t, "assert", "state", "how", run{h, f.stop(s, h+1)}) // "Another tells | how the boss stuck a chart behind the kettle"
	}
	if f.is(t, "tell") && (f.xpos(t) == "VBG" || f.finiteTag(t) && !f.passiveHere(s, t)) {
		h := t + 1
		for h < s.End && h < t+10 && (f.nounish(h) || f.upos(h) == segun.ADP) && !f.is(h, "how") {
			h++
		}
		if h > t+1 && h < s.End && f.is(h, "how") && f.nominalStart(h+1) && f.upos(h+1) != segun.ADJ && f.finiteIn(run{h + 1, min(h+10, s.End)}) {
			return f.book(s, t, "assert", "inform", "how", run{h, f.stop(s, h+1)}) // "is telling guests at the gala | how he saved the hotel"
		}
	}
	switch {
	case f.like(t, &accuseForms):
		return f.plainAccuse(s, t)
	case f.upos(t) != segun.VERB:
		return false
	case f.xpos(t) == "VBN" && f.among(t, "directs") && f.passiveHere(s, t):
		return f.plainTold(s, t)
	case f.xpos(t) != "VBG" && !f.passive(t) && f.plainTo(s, t):
		return true
	case f.is(t, "expect", "forecast") && f.finiteTag(t):
		return f.plainForecast(s, t)
	case f.finiteTag(t) && f.is(t+1, "that") && f.xpos(t+1) == "IN" && f.c.verbs[f.lemma(t)] != nil:
		return f.plainThat(s, t)
	}
	return false
}

// replain tries the plain constructions for a verb of which the rules on the tree made nothing, or no more than a pronoun.
func (f *finder) replain(s *segun.Sentence, t, n int) {
	was := append([]found(nil), f.out[n:]...)
	f.out = f.out[:n]
	if !f.plain(s, t) {
		for i := range was {
			f.wholeClause(s, &was[i])
		}
		f.out = append(f.out, was...)
	}
}

// wholeClause gives a reporting verb the clause of which the tree has left it the subject alone: "claiming | he above all others has the strength".
func (f *finder) wholeClause(s *segun.Sentence, a *found) {
	if !a.frame.that || len(a.content) != 1 || a.content[0].first < a.head {
		return
	}
	k, e := a.content[0].first, a.content[0].end
	if a.rule == "object" && f.xpos(a.head) == "VBG" && e < s.End && f.xpos(e) == "MD" && f.nominalStart(k) && f.quoteAt(e) == f.quoteAt(k) {
		a.content[0].end = f.trim(run{k, f.stop(s, k)}).end // "claiming | the party's move would cost him his post"
		return
	}
	if !bareObject(f, a) {
		return
	}
	if w := f.Word(k); f.xpos(k) != "PRP" || w != "he" && w != "she" && w != "they" && w != "we" && w != "I" || k < a.head {
		return
	}
	for j := k + 1; j < s.End && j < k+9 && f.Word(j) != ","; j++ {
		if f.finiteTag(j) || f.xpos(j) == "MD" {
			a.content[0].end = f.trim(run{k, f.stop(s, k)}).end
			return
		}
	}
}

// askedOnly reports whether an attribution holds no more than whom somebody asks, of a verb by which they are told what to do: the tree may have hung that elsewhere.
func askedOnly(f *finder, a *found) bool {
	return a.rule == "object" && f.among(a.head, "directs")
}

// bareObject reports whether an attribution holds one pronoun only.
func bareObject(f *finder, a *found) bool {
	return len(a.content) == 1 && a.content[0].end-a.content[0].first == 1 && (f.upos(a.content[0].first) == segun.PRON || f.is(a.content[0].first, "how"))
}

// forms are the lemma of a verb, and its other forms by their keys.
type forms struct {
	lemma string
	other []uint64
}

// Verbs that the tagger often takes for something else.
var (
	accuseForms  = forms{"accuse", phrase.Hashes("accuses", "accused")}
	orderForms   = forms{"order", phrase.Hashes("orders", "ordered", "orderd")}
	cryForms     = forms{"cry", phrase.Hashes("cries", "cried")}
	suspectsWord = phrase.Hash("suspects")
)

// like reports whether token t is a form of a verb, whatever the tagger took it for.
func (f *finder) like(t int, verb *forms) bool {
	return f.is(t, verb.lemma) || f.Is(t, verb.other...)
}

// finiteTag reports whether token t is tagged as a finite verb, or as a participle where it can be a past tense.
func (f *finder) finiteTag(t int) bool {
	switch f.xpos(t) {
	case "VBD", "VBZ", "VBP":
		return true
	case "VBN":
		return f.Find(t, segun.RelAux, segun.RelAuxPass) < 0 && f.Flags[t]&phrase.VerbPast != 0
	}
	return false
}

// sourceBefore returns the noun phrase that a verb at t has for its subject, by the words before it; -1 for none.
func (f *finder) sourceBefore(s *segun.Sentence, t int) (run, int) {
	lo, _ := f.bounds(s, t)
	c := t
	for c > lo && (f.upos(c-1) == segun.ADV || f.upos(c-1) == segun.AUX) {
		c--
	}
	if k := f.nearest(t); k >= 0 && k < t && f.quoteAt(k) == f.quoteAt(t) {
		if r := f.source(k); r.end <= t && (r.end == c || f.Word(r.end) == "," || r.end >= c-1) {
			return r, k
		}
	}
	if r, k := f.apposed(lo, c); k >= 0 {
		return r, k
	}
	if c > lo && f.Word(c-1) == "," {
		if r, k := f.front(lo, c-1); k >= 0 {
			return r, k
		}
		return f.apposition(lo, c-1)
	}
	if h := f.Head(t); c > lo && f.upos(c-1) == segun.CCONJ && f.Rel(t) == segun.RelConj && h >= lo && h < t { // "closed the port and | ordered its ships moved"
		if k := f.nearest(h); k >= 0 && k < h && f.quoteAt(k) == f.quoteAt(t) {
			return f.source(k), k
		}
	}
	r, k := f.left(lo, c)
	if k < 0 || r.empty() || r.first > lo && !f.border(r.first-1) && !f.opener(lo, r.first) {
		return run{}, -1
	}
	return r, k
}

// speaker reports whether a source can be taken for a voice here: a word for one, or a personal pronoun.
func (f *finder) speaker(k int) bool {
	return f.voice(k) || f.upos(k) == segun.PRON && f.xpos(k) == "PRP" || f.is(k, "another", "one", "some", "other", "many", "both", "all", "most", "several", "few", "third", "second", "first")
}

// book keeps an attribution that was found by its words.
func (f *finder) book(s *segun.Sentence, t int, act, class, rule string, content run) bool {
	src, k := f.sourceBefore(s, t)
	content = f.trim(content)
	if k < 0 || !f.speaker(k) || content.empty() || src.overlaps(content) || f.passive(t) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: k, source: []run{src}, cue: []run{f.cueOf(s, t, 1)}, content: []run{content}, rule: rule,
		frame: frame{class: class, act: act, strong: true, that: true, key: f.r.Tags.Lemma[t]}})
	f.endRelative(&f.out[len(f.out)-1])
	return true
}

// stop returns where a clause that starts at e ends: at a semicolon, or the end of the sentence or of the quotation that holds the verb.
func (f *finder) stop(s *segun.Sentence, e int) int {
	_, hi := f.bounds(s, e)
	for k := e; k < hi; k++ {
		if f.Word(k) == ";" || f.Word(k) == ":" && f.quoteAt(k) < 0 {
			return k
		}
	}
	return hi
}

// plainAccuse: "accuse Hollin of having moved $680m".
func (f *finder) plainAccuse(s *segun.Sentence, t int) bool {
	for j := t + 1; j+1 < s.End && j < t+24; j++ {
		if !f.is(j, "of") || f.xpos(j+1) != "VBG" && f.Look[j+1]&phrase.Open == 0 && (j > t+8 || f.upos(j+1) != segun.NOUN && f.upos(j+1) != segun.ADJ) {
			continue
		}
		n := len(f.out)
		if !f.book(s, t, "accuse", "accuse", "accuse of", run{j + 1, f.stop(s, j+1)}) {
			return false
		}
		a := &f.out[n]
		a.frame.key = "accuse"
		a.cue = append(a.cue, run{j, j + 1})
		if w := f.trim(run{t + 1, j}); !w.empty() {
			a.whom = []run{w}
		}
		return true
	}
	return false
}

// plainTo: "had advised her to sell the house", "promised in August to send officers", where the tree has hung the infinitive elsewhere.
func (f *finder) plainTo(s *segun.Sentence, t int) bool {
	fs := f.c.verbs[f.lemma(t)]
	obj := anyFrame(fs, func(x *frame) bool { return x.obj })
	sub := anyFrame(fs, func(x *frame) bool { return x.subj && x.strong && x.act != "plan" })
	if x := f.Find(t, segun.RelXcomp); obj == nil && sub == nil || x > t && (f.upos(x) == segun.VERB || f.Find(x, segun.RelMark, segun.RelCop) >= 0) {
		return false
	}
	k := t + 1
	whom := run{}
	fr := sub
	if obj != nil {
		if o := f.object1(s, t); !o.empty() {
			if e := o.end; e+1 < s.End && f.xpos(e) == "VBN" && f.xpos(e+1) == "TO" {
				o.end++ // "anyone affected"
			}
			k, whom, fr = f.pastWhen(f.pastPlace(s, o.end)), o, obj
		}
	}
	if whom.empty() && sub != nil && f.Word(k) == "to" && k+1 < s.End && (f.xpos(k+1) == "VB" || sub.class == "promise" && f.upos(k+1) == segun.ADJ && k+2 < s.End && f.nominalStart(k+2)) {
		return f.book(s, t, sub.act, sub.class, "plain to", run{k, f.clauseEnd(s, k+1)}) // "has undertaken to meet her", "pledged to double wind capacity"
	}
	if whom.empty() {
		if sub == nil || f.upos(k) != segun.ADP {
			return false
		}
		for k < s.End && k < t+6 && f.xpos(k) != "TO" {
			if u := f.upos(k); u != segun.ADP && u != segun.PROPN && u != segun.NOUN && u != segun.NUM && u != segun.DET && u != segun.ADJ {
				return false
			}
			k++
		}
	}
	to := k
	if f.is(to, "never") && !whom.empty() {
		to++ // "warned novices | never to speak of it"
	}
	if to+1 >= s.End || f.xpos(to) != "TO" || f.xpos(to+1) != "VB" {
		return false
	}
	n := len(f.out)
	if !f.book(s, t, fr.act, fr.class, "plain to", run{k, f.clauseEnd(s, to+1)}) {
		return false
	}
	if a := &f.out[n]; !whom.empty() {
		a.whom = []run{whom}
	}
	return true
}

// pastWhen returns the token behind the words at k that say when and how often: "asked the bank | twice since then | to wait", "in recent weeks", "three times last year". What is told to be
// done is not among them: a negation stays.
func (f *finder) pastWhen(k int) int {
	for n := 0; n < 4 && k+1 < f.Len(); n++ {
		e := f.OverWhen(k, f.Len())
		if f.Flags[k]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) == phrase.TimeNoun {
			e = k // "challenge EU | unity over how to stem it": what can be a time says nothing by itself, behind an object
		}
		switch {
		case e > k:
		case f.is(k, "since") && f.is(k+1, "then"), f.upos(k) == segun.NUM && f.is(k+1, "time"), f.is(k, "in") && f.is(k+1, "vain"):
			e = k + 2
		case f.upos(k) == segun.ADV && !f.is(k, "not", "never", "n't"):
			e = k + 1
		case f.is(k, "in", "over", "during", "at", "for", "last", "this", "every", "each"):
			for e = k + 1; e < f.Len() && e < k+4 && (f.upos(e) == segun.ADJ || f.upos(e) == segun.DET || f.upos(e) == segun.NUM); e++ {
			}
			if e == f.Len() || f.Flags[e]&phrase.TimeNoun == 0 {
				return k
			}
			e++
		}
		if e == k {
			return k
		}
		k = e
	}
	return k
}

// plainTold: "had been told by telephone not to trouble themselves": what somebody was told to do, by nobody who is named.
func (f *finder) plainTold(s *segun.Sentence, t int) bool {
	for k := t + 1; k+1 < s.End && k < t+8; k++ {
		if u := f.upos(k); u == segun.PUNCT || u == segun.VERB || u == segun.SCONJ || f.xpos(k) == "WP" || f.xpos(k) == "WRB" {
			return false
		}
		if !f.is(k, "to") || f.xpos(k+1) != "VB" && !f.is(k-1, "not") {
			continue
		}
		first := k
		if f.is(k-1, "not", "never") {
			first--
		}
		a := found{head: t, subject: -1, cue: []run{f.cueOf(s, t, 1)}, content: []run{f.trim(run{first, f.clauseEnd(s, k+1)})}, rule: "told to",
			frame: frame{class: "urge", act: "call", strong: true, obj: true, key: f.r.Tags.Lemma[t]}}
		if by := f.agent(t); by > t && by < first && f.voice(by) && (f.upos(by) == segun.PROPN || f.upos(by) == segun.PRON || f.xpos(by) == "NNS" || f.Find(by, segun.RelDet, segun.RelNmodPoss) >= 0) {
			r := f.behindCase(by, f.source(by))
			r.end = min(r.end, first)
			a.subject, a.source = by, []run{f.trim(r)}
		}
		f.out = append(f.out, a)
		return true
	}
	return false
}

// plainForecast: "expects up to 90 mm by Sunday night".
func (f *finder) plainForecast(s *segun.Sentence, t int) bool {
	k := f.nearest(t)
	if k < 0 || !f.voice(k) || f.upos(t+1) == segun.PRON || f.upos(t+1) == segun.PUNCT || f.is(t+1, "to") && f.xpos(t+2) == "VB" {
		return false
	}
	return f.book(s, t, "predict", "predict", "forecast", run{t + 1, f.stop(s, t+1)})
}

// plainThat: "accepts that he signed the cheques", "asked that their names be withheld".
func (f *finder) plainThat(s *segun.Sentence, t int) bool {
	if f.ensured(t) || f.onlyProvided(t) {
		return false
	}
	fr := f.c.verbs[f.lemma(t)][0]
	if fr.class == "know" || fr.class == "plan" {
		return false
	}
	act := fr.act
	switch {
	case fr.class == "ask" || fr.class == "urge" || fr.class == "demand":
		act = "call"
	case fr.act == "opine" || fr.act == "decline" || fr.act == "express":
		act = "assert"
	}
	end := f.stop(s, t+1)
	if k := f.Find(t, segun.RelCcomp); k > t {
		end = min(end, max(f.yield(k).end, t+3))
	}
	return f.book(s, t, act, fr.class, "plain that", run{t + 1, end})
}

// inverted finds a verb in -s that the tagger took for a noun, before its subject: "A freeze was tried in 2016, counters Ms Noll".
func (f *finder) inverted(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "NNS" || t <= s.First+2 || t+1 >= s.End || !f.shuts(t-1) || f.upos(t+1) != segun.PROPN {
		return false
	}
	fr := anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.strong && (x.quote || x.that) && x.class != "sign" })
	if fr == nil {
		return false
	}
	lo, hi := f.bounds(s, t)
	e := t + 1
	for e < hi && f.nounish(e) {
		e++
	}
	src := f.trim(run{t + 1, e})
	h := f.top(src)
	content := f.trim(run{lo, t})
	if h < 0 || e < hi && f.upos(e) != segun.PUNCT || !f.finiteIn(content) {
		return false
	}
	a := found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{content}, frame: *fr, rule: "parenthesis"}
	if e < hi && f.goesOn(e, hi) {
		a.content = append(a.content, f.trim(run{e, hi}))
	}
	f.out = append(f.out, a)
	return true
}

// wentOn finds ", it went on," and ", he goes on.": the speaker is the pronoun.
func (f *finder) wentOn(s *segun.Sentence, t int) bool {
	if !f.is(t, "go") || !f.is(t+1, "on") || t <= s.First+1 || t+2 > s.End || f.xpos(t) != "VBD" && f.xpos(t) != "VBZ" && f.xpos(t) != "VBP" {
		return false
	}
	src, k := run{t - 1, t}, t-1
	if f.xpos(t-1) != "PRP" {
		src, k = f.left(s.First, t)
	}
	if k < 0 || src.empty() || src.first <= s.First || !f.shuts(src.first-1) || f.xpos(t-1) != "PRP" && f.upos(k) != segun.PROPN && f.Flags[k]&phrase.PersonNoun == 0 {
		return false
	}
	if t+2 < s.End && f.upos(t+2) != segun.PUNCT {
		return false
	}
	lo, hi := f.bounds(s, t)
	a := found{head: t, subject: k, source: []run{src}, cue: []run{{t, t + 2}}, rule: "parenthesis",
		frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: "go on"}}
	for _, r := range [...]run{{lo, src.first}, {t + 2, hi}} {
		if r = f.trim(r); !r.empty() && (r.first < t || f.verbal(r)) {
			a.content = append(a.content, r)
		}
	}
	if len(a.content) == 0 || f.quoteAt(t) < 0 && f.quoteIn(run{lo, hi}) < 0 && !f.verbal(run{lo, src.first}) && len(a.content) < 2 {
		return false
	}
	f.out = append(f.out, a)
	return true
}

// hungTo is the infinitive right behind whom the verb tells to do it, where the tree takes it for an adverb: "are asking drivers | to stay off the roads"; -1 for none.
func (c *complement) hungTo() int {
	o, x := c.Find(c.t, segun.RelObj), c.Find(c.t, segun.RelAdvcl)
	if x < 0 && o > c.t {
		x = c.Find(o, segun.RelAcl) // "challenged the board | to publish the accounts"
	}
	if o <= c.t || x <= o || c.xpos(x) != "VB" || !c.voice(o) && c.Flags[o]&(phrase.PersonNoun|phrase.GroupNoun) == 0 {
		return -1
	}
	k := c.yield(o).end
	if c.is(k, "not") {
		k++
	}
	if c.xpos(k) != "TO" || c.Head(k) != x {
		return -1
	}
	return x
}
