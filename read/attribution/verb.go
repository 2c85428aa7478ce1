package attribution

import (
	"slices"
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// frames returns the frames of the verb at t with the number of words of the cue's key.
func (f *finder) frames(s *segun.Sentence, t int) ([]frame, int) {
	first := f.lemma(t)
	most := f.c.follow[first]
	if most == 0 {
		return nil, 0
	}
	if most > 1 {
		f.buf = append(f.buf[:0], f.r.Tags.Lemma[t]...)
		best, words := []frame(nil), 0
		for k := 1; k < most && t+k < s.End; k++ {
			f.buf = append(f.buf, ' ')
			f.buf = append(f.buf, strings.ToLower(f.r.Tags.Lemma[t+k])...)
			if fr := f.c.verbs[model.String(string(f.buf))]; fr != nil {
				best, words = fr, k+1
			}
		}
		if best != nil {
			return best, words
		}
		// A particle further off: "pointed the danger out".
		if p := f.Find(t, segun.RelCompoundPrt); p > t {
			if fr := f.c.verbs[model.String(f.r.Tags.Lemma[t]+" "+f.r.Tags.Lemma[p])]; fr != nil {
				return fr, 1
			}
		}
	}
	return f.c.verbs[first], 1
}

// any reports whether some frame has a property.
func anyFrame(fs []frame, has func(*frame) bool) *frame {
	for i := range fs {
		if has(&fs[i]) {
			return &fs[i]
		}
	}
	return nil
}

// verb looks at token t as the head of a cue.
func (f *finder) verb(s *segun.Sentence, t int) {
	if f.Rel(t) == segun.RelAux || f.Rel(t) == segun.RelAuxPass || f.Rel(t) == segun.RelCop {
		return
	}
	if f.idle(s, t) {
		return
	}
	if n := len(f.out); n > 0 && f.out[n-1].rule == "non-answer" && f.out[n-1].cue[0].has(t) {
		return // "declined to | comment"
	}
	if f.nonAnswer(s, t) {
		return
	}
	fs, words := f.frames(s, t)
	if fs == nil {
		fs = f.guess(t)
		words = 1
		if fs == nil {
			return
		}
	}
	if a, ok := f.aside(s, t, words, fs); ok {
		f.out = append(f.out, a)
		return
	}
	if a, ok := f.lateMain(s, t, words, fs); ok {
		f.out = append(f.out, a)
		return
	}
	if f.xpos(t) == "VBN" && !f.lostRoot(s, t) && (f.Rel(t) == segun.RelAcl || f.Rel(t) == segun.RelAmod || f.Rel(t) == segun.RelAdvcl) && f.Find(t, segun.RelAux) < 0 && f.agent(t) < 0 {
		return // "a village called Little Amity", "asked about the shelves"
	}
	subject, src := f.subject(s, t)
	if f.citing(t) && t > s.First && f.Word(t-1) == "," {
		if n := len(f.out); n > 0 && f.out[n-1].head >= s.First && len(f.out[n-1].source) > 0 && f.quoteAt(f.out[n-1].head) < 0 {
			subject, src = f.out[n-1].subject, f.out[n-1].source[0] // whoever said what it is cited for
		}
	}
	a := found{head: t, subject: subject, cue: []run{f.cueOf(s, t, words)}}
	if src.end > src.first {
		a.source = []run{src}
	}
	if !f.content(s, t, words, fs, &a) || f.anonymity(&a) {
		return
	}
	f.out = append(f.out, a)
}

// idle holds for verbs of saying in idioms and inside noun phrases: "no say in", "his stated income", "it goes without saying",
// "suffice it to say".
func (f *finder) idle(s *segun.Sentence, t int) bool {
	if t == s.First {
		return false
	}
	p := t - 1
	switch {
	case f.upos(p) == segun.DET && f.xpos(p) != "WDT" && f.r.Tags.Lemma[p] != "that" && f.r.Tags.Lemma[p] != "this" && f.r.Tags.Lemma[p] != "all" && f.r.Tags.Lemma[p] != "both" && f.r.Tags.Lemma[p] != "some" && f.r.Tags.Lemma[p] != "many":
		return true
	case f.xpos(p) == "PRP$" && t+1 < s.End && (f.upos(t+1) == segun.NOUN || f.upos(t+1) == segun.ADJ):
		return true
	case f.r.Tags.Lemma[t] == "say" && (f.r.Tags.Lemma[p] == "without" || f.r.Tags.Lemma[p] == "to" && p > s.First && (f.r.Tags.Lemma[p-1] == "needless" || f.r.Tags.Lemma[p-1] == "it" || f.r.Tags.Lemma[p-1] == "be" && f.Head(t) >= 0 && f.nearest(f.Head(t)) < 0)):
		return true
	}
	return false
}

// anonymity reports whether a request is not to be named: the reason why a voice has no name, and nothing that it says.
func (f *finder) anonymity(a *found) bool {
	c := a.content[0]
	if f.r.Tags.Lemma[a.head] != "ask" && f.r.Tags.Lemma[a.head] != "request" && f.r.Tags.Lemma[a.head] != "decline" && f.r.Tags.Lemma[a.head] != "refuse" {
		return false
	}
	for k := c.first; k < c.end && k < c.first+6; k++ {
		switch f.r.Tags.Lemma[k] {
		case "name", "identify", "anonymity", "anonymous":
			return true
		}
	}
	return false
}

// lostRoot reports whether a participle is really the main verb of its sentence: the tree took the sentence for a noun phrase
// ("Two clerks accused the director of …").
func (f *finder) lostRoot(s *segun.Sentence, t int) bool {
	h := f.Head(t)
	if f.Rel(t) != segun.RelAcl || h < s.First || h > t || f.Rel(h) != segun.RelRoot || !f.nominal(h) || f.Flags[t]&phrase.VerbPast == 0 {
		return false
	}
	for k := s.First; k < t; k++ {
		switch f.xpos(k) {
		case "VBD", "VBZ", "VBP", "MD":
			return false
		}
	}
	return f.agent(t) < 0
}

// lateMain finds a main verb that a participle between commas has drawn to itself: "The Courier, citing two officials, reported
// that …".
func (f *finder) lateMain(s *segun.Sentence, t, words int, fs []frame) (found, bool) {
	fr := anyFrame(fs, func(x *frame) bool { return x.strong && (x.that || x.quote) })
	if fr == nil || t-1 <= s.First || f.Word(t-1) != "," || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" && f.xpos(t) != "VBZ" {
		return found{}, false
	}
	for k := t - 2; k > s.First+1 && k > t-16; k-- {
		if f.xpos(k) == "VBD" || f.xpos(k) == "VBZ" || f.xpos(k) == "MD" {
			return found{}, false
		}
		if f.Word(k-1) != "," {
			continue
		}
		if f.xpos(k) != "VBG" {
			return found{}, false
		}
		src, h := f.left(s.First, k-1)
		if h < 0 || src.empty() || src.first != s.First && f.upos(src.first-1) != segun.PUNCT {
			return found{}, false
		}
		r := f.lateThat(s, t+words)
		if r.empty() {
			r = f.zeroThat(s, t+words)
		}
		if r = f.trim(r); r.empty() {
			return found{}, false
		}
		return found{head: t, subject: h, source: []run{src}, cue: []run{f.cueOf(s, t, words)}, content: []run{r}, frame: *fr, rule: "late main"}, true
	}
	return found{}, false
}

// guess gives a verb that no table lists the frame of saying, when a that-clause hangs on it.
func (f *finder) guess(t int) []frame {
	c := f.Find(t, segun.RelCcomp)
	if c < t || f.upos(t) != segun.VERB {
		return nil
	}
	if m := f.Find(c, segun.RelMark); m < 0 || f.r.Tags.Lemma[m] != "that" {
		return nil
	}
	return guessed
}

var guessed = []frame{{class: "state", act: "assert", that: true}}

// content fills in what is said, and reports whether there is any.
func (f *finder) content(s *segun.Sentence, t, words int, fs []frame, a *found) bool {
	says := anyFrame(fs, func(x *frame) bool { return x.that || x.quote })
	quotes := anyFrame(fs, func(x *frame) bool { return x.quote })
	take := func(fr *frame, rule string, rs ...run) bool {
		a.frame, a.rule = *fr, rule
		for _, r := range rs {
			if r = f.trim(f.uncited(r, a.head)); !r.empty() {
				a.content = append(a.content, r)
			}
		}
		return len(a.content) > 0
	}
	own := run{a.cue[0].first, a.cue[0].end}
	if len(a.source) > 0 {
		own.first, own.end = min(own.first, a.source[0].first), max(own.end, a.source[0].end)
	}
	if says != nil {
		if c := f.Find(t, segun.RelCcomp); c >= 0 && !own.has(c) && f.clausal(says, a) {
			return take(says, "clause", f.side(f.yield(c), own, c)...)
		}
	}
	if quotes != nil && !quotes.strong && !f.speaks(a) {
		quotes = nil
	}
	if quotes != nil || says != nil && says.strong {
		fr := quotes
		if fr == nil {
			fr = says
		}
		if f.Rel(t) == segun.RelParataxis || f.Rel(t) == segun.RelDep {
			if h := f.Head(t); h >= 0 {
				whole := f.clauseAround(s, h, t)
				return take(fr, "parenthesis", f.without(whole, f.ownClause(t, own))...)
			}
		}
		if quotes != nil {
			if p := f.Find(t, segun.RelParataxis, segun.RelDep); p >= 0 && !own.has(p) && (f.clause(p) || f.quoteAt(p) >= 0) {
				return take(quotes, "beside", f.side(f.yield(p), own, p)...)
			}
			if q := f.nearQuote(s, t, own); q >= 0 && quotes.strong && speaking[quotes.class] {
				a.quote = true
				return take(quotes, "quote", f.quotes[q])
			}
		}
	}
	cites := f.citing(t)
	if says != nil && says.strong && !cites {
		if r := f.lateThat(s, own.end); !r.empty() {
			return take(says, "late clause", r)
		}
	}
	if says != nil && says.strong && own.end < s.End && f.xpos(own.end) == "VBG" && f.Head(own.end) == t {
		return take(says, "gerund", f.yield(own.end))
	}
	if x := f.Find(t, segun.RelXcomp); x > t {
		if fr := anyFrame(fs, func(x *frame) bool { return x.subj || x.obj }); fr != nil {
			if !fr.strong && !f.speaks(a) {
				return false
			}
			r := f.yield(x)
			if fr.obj {
				f.spokenOf(t, x, own, a)
			} else if o := f.Find(t, segun.RelObj); o > t && o < x {
				r.first = min(r.first, f.yield(o).first)
			}
			r.first = max(r.first, own.end)
			return take(fr, "infinitive", r)
		}
		if fr := anyFrame(fs, func(x *frame) bool { return x.class == "think" || x.class == "evaluate" }); fr != nil && f.voice(a.subject) {
			f.spokenOf(t, x, own, a)
			return take(fr, "judgement", run{max(own.end, f.yield(x).first), f.yield(x).end})
		}
	}
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		if a.subject < 0 && f.passive(t) && fs[0].class != "accuse" && fs[0].class != "inform" {
			break // "were admitted to hospital"
		}
		if f.Rel(k) != segun.RelObl && f.Rel(k) != segun.RelAdvcl && f.Rel(k) != segun.RelCcomp || k < t {
			continue
		}
		m := f.Find(k, segun.RelCase, segun.RelMark)
		if m < 0 {
			continue
		}
		p := f.r.Tags.Lemma[m]
		for i := range fs {
			for _, want := range fs[i].prep {
				if p == want {
					if !fs[i].strong && !f.speaks(a) {
						continue
					}
					y := f.yield(k)
					if f.r.Tags.Lemma[k] == "condition" {
						continue // "spoke on condition of anonymity"
					}
					if fs[i].whom {
						f.spokenOf(t, k, own, a)
						if len(a.whom) > 0 && m == y.first {
							a.cue = append(a.cue, run{m, m + 1})
							y.first++
						}
					}
					return take(&fs[i], "preposition", y)
				}
			}
		}
	}
	if o := f.Find(t, segun.RelObj, segun.RelIobj); o > t {
		// "accused the board of hiding it", where the tree hangs the phrase on the board.
		for k := f.Kid(o); k >= 0; k = f.Next(k) {
			m := f.Find(k, segun.RelCase, segun.RelMark)
			if m <= o {
				continue
			}
			fr := anyFrame(fs, func(x *frame) bool {
				return x.whom && x.class == "accuse" && slices.Contains(x.prep, f.r.Tags.Lemma[m])
			})
			if fr == nil || f.r.Tags.Lemma[m] != "of" || fr.key != "accuse" && fr.key != "suspect" {
				continue
			}
			if w := f.trim(run{max(own.end, f.yield(o).first), m}); !w.empty() {
				a.whom = []run{w}
			}
			a.cue = append(a.cue, run{m, m + 1})
			return take(fr, "preposition", run{m + 1, f.yield(k).end})
		}
	}
	if o := f.Find(t, segun.RelObj); o > t {
		if fr := anyFrame(fs, func(x *frame) bool { return x.np && !x.whom }); fr != nil && f.object(fr, a, o) {
			return take(fr, "object", run{max(own.end, f.yield(o).first), f.yield(o).end})
		}
		if fr := anyFrame(fs, func(x *frame) bool {
			return x.whom && (x.class == "accuse" || x.class == "evaluate") && !needsMore[x.key]
		}); fr != nil && fr.strong && f.voice(a.subject) {
			r := run{max(own.end, f.yield(o).first), f.yield(o).end}
			if r.end < s.End && (f.Low[r.end] == wordFor || f.Low[r.end] == wordAs || f.Low[r.end] == wordOver) {
				for r.end < s.End && f.Word(r.end) != "," && f.upos(r.end) != segun.SCONJ && (f.upos(r.end) != segun.PUNCT || f.quoteAt(r.end) >= 0 || f.Look[r.end]&phrase.Mark == 0) {
					r.end++
				}
			}
			return take(fr, "target", r)
		}
	}
	if says != nil && says.strong && !cites && (says.class == "say" || says.class == "state" || says.class == "inform") && f.voice(a.subject) && a.subject < t {
		if r := f.zeroThat(s, own.end); !r.empty() {
			return take(says, "zero that", r)
		}
	}
	if words > 1 && (fs[0].strong || f.speaks(a)) {
		// A cue of several words whose last opens its content: "called for".
		for k := f.Kid(t); k >= 0; k = f.Next(k) {
			if k > t && (f.Rel(k) == segun.RelObl || f.Rel(k) == segun.RelObj || f.Rel(k) == segun.RelXcomp || f.Rel(k) == segun.RelAdvcl) {
				y := f.yield(k)
				if y.end > own.end && (fs[0].strong || f.clause(k) || f.sayable(k)) {
					return take(&fs[0], "phrase", run{max(own.end, y.first), y.end})
				}
			}
		}
	}
	return false
}

// needsMore names verbs whose object alone says nothing: "charged visitors", "called an ambulance".
var needsMore = map[string]bool{"accuse": true, "charge": true, "suspect": true, "sue": true, "fine": true, "call": true, "cite": true, "consider": true, "see": true, "book": true, "regard": true}

var wordFor, wordAs, wordOver = phrase.Hash("for"), phrase.Hash("as"), phrase.Hash("over")

// citing reports whether t is the participle by which a source cites another: "…, citing three inspectors".
func (f *finder) citing(t int) bool {
	return f.xpos(t) == "VBG" && (f.r.Tags.Lemma[t] == "cite" || f.r.Tags.Lemma[t] == "quote")
}

// uncited cuts a content before ", citing …", which belongs to the one who says it.
func (f *finder) uncited(r run, head int) run {
	for k := r.first + 1; k+1 < r.end; k++ {
		if f.Word(k) == "," && f.citing(k+1) && f.quoteAt(k) < 0 && k+1 != head {
			r.end = k
		}
	}
	return r
}

// speaks reports whether the source can be taken for a voice by itself: a person, body or text, not "it" or nobody.
func (f *finder) speaks(a *found) bool { return f.voice(a.subject) }

// object reports whether a verb's object can be what is said. Strong verbs of saying say what they take; weak ones mostly
// mean something else with a thing ("found the body", "sees the harbour").
func (f *finder) object(fr *frame, a *found, o int) bool {
	if fr.strong {
		if a.subject < 0 && !f.passive(a.head) || a.subject >= 0 && !f.voice(a.subject) {
			return false
		}
		switch fr.class {
		case "say", "state", "announce", "inform", "know", "write", "document":
			return f.sayable(o)
		}
		return true
	}
	switch fr.class {
	case "document", "agree", "plan", "announce":
		return f.voice(a.subject) && f.sayable(o)
	}
	return false
}

// sayable reports whether a noun can be what is said, found or planned: a word for an act, a saying or a state, not for a thing
// ("announced a ban", not "announced the guests"; "found flaws", not "found the body").
func (f *finder) sayable(o int) bool {
	if f.upos(o) == segun.PRON || f.upos(o) == segun.VERB {
		return true
	}
	if f.upos(o) == segun.NUM || f.upos(o) == segun.SYM {
		return false
	}
	l := f.r.Tags.Lemma[o]
	if f.c.nouns[model.String(l)] != nil {
		return true
	}
	if f.Flags[o]&(phrase.PersonNoun|phrase.PlaceNoun|phrase.GroupNoun) != 0 {
		return false
	}
	if f.Flags[o]&phrase.CommNoun != 0 {
		return true
	}
	for _, e := range abstract {
		if strings.HasSuffix(l, e) && len(l) > len(e)+2 {
			return true
		}
	}
	return f.Find(o, segun.RelAcl, segun.RelAclRelcl) >= 0
}

// abstract lists endings of English nouns for acts and states.
var abstract = []string{"tion", "sion", "ment", "ance", "ence", "ing", "ity", "ness", "ship", "cy", "al", "ure", "ism", "dom", "hood", "th", "age"}

// spokenOf notes the object between the cue and a complement as the one spoken of.
func (f *finder) spokenOf(t, complement int, own run, a *found) {
	if o := f.Find(t, segun.RelObj, segun.RelIobj); o > t && o < complement {
		r := f.yield(o)
		r.first, r.end = max(r.first, own.end), min(r.end, f.yield(complement).first)
		if r = f.trim(r); !r.empty() {
			a.whom = []run{r}
		}
	}
}

// voice reports whether token t can head the words for a source.
func (f *finder) voice(t int) bool {
	if t < 0 {
		return false
	}
	switch f.upos(t) {
	case segun.PROPN:
		return true
	case segun.PRON:
		switch f.r.Tags.Lemma[t] {
		case "it", "that", "this", "what", "there", "which":
			return false
		}
		return true
	case segun.NOUN, segun.ADJ, segun.NUM:
		if inscribed[f.r.Tags.Lemma[t]] {
			return false
		}
		return f.Flags[t]&(phrase.PersonNoun|phrase.GroupNoun|phrase.OrgWord|phrase.Title|phrase.CommNoun) != 0 || f.c.heads[f.lemma(t)]
	}
	return false
}

// clausal reports whether a that-clause after a verb is what someone says or thinks. Weak verbs need a voice.
func (f *finder) clausal(fr *frame, a *found) bool {
	if fr.strong {
		return true
	}
	if fr.class == "know" && f.quoteAt(a.head) < 0 {
		// "knew that the quay was empty" is the writer's word as much as the knower's.
		return f.voice(a.subject) && !f.passive(a.head)
	}
	return f.voice(a.subject)
}

// side returns the yield of a complement less the cue's own words, when the complement wraps around them.
func (f *finder) side(y, own run, c int) []run {
	if !y.overlaps(own) {
		return []run{y}
	}
	return f.without(y, own)
}

// ownClause returns the words of the reporting clause headed by t: its subtree.
func (f *finder) ownClause(t int, own run) run {
	y := f.yield(t)
	return run{min(y.first, own.first), max(y.end, own.end)}
}

// clauseAround returns the stretch that a reporting clause in parenthesis comments on: the clause of h. In a sentence whose
// quotation holds the part next to the cue, only that.
func (f *finder) clauseAround(s *segun.Sentence, h, t int) run {
	y := f.yield(h)
	own := f.yield(t)
	if q := f.quoteBeside(own); q >= 0 {
		r := f.quotes[q]
		// The part after the cue belongs only if it is quoted too.
		if after := f.quoteFrom(own.end, s.End); after >= 0 && f.quotes[after].first >= own.end {
			r.end = max(r.end, min(f.quotes[after].end, y.end))
		} else if r.end <= own.first {
			return r
		}
		if r.first >= own.end {
			return run{r.first, r.end}
		}
		return r
	}
	return y
}

// quoteBeside returns the quote that ends right before, or starts right after, a stretch; -1 for none.
func (f *finder) quoteBeside(r run) int {
	for k := r.first - 1; k >= 0 && k >= r.first-2; k-- {
		if q := f.quoteAt(k); q >= 0 {
			return q
		}
	}
	return f.quoteFrom(r.end, r.end+3)
}

// quoteFrom returns the first quote that starts in [from, end); only punctuation may stand before it.
func (f *finder) quoteFrom(from, end int) int {
	for k := from; k < end && k < f.Len(); k++ {
		if q := f.quoteAt(k); q >= 0 {
			return q
		}
		if f.Look[k]&phrase.Mark == 0 {
			return -1
		}
	}
	return -1
}

// speaking names the classes of verbs that can introduce a quotation without a clause.
var speaking = map[string]bool{"say": true, "state": true, "inform": true, "write": true, "ask": true, "urge": true, "demand": true, "deny": true,
	"promise": true, "predict": true, "accuse": true, "evaluate": true, "doubt": true, "announce": true, "speak": true, "feel": true, "sign": true}

// nearQuote returns a quote of the sentence that the reporting clause touches, -1 for none.
func (f *finder) nearQuote(s *segun.Sentence, t int, own run) int {
	if f.quoteAt(t) >= 0 {
		return -1
	}
	r := own
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		if f.quoteAt(k) < 0 && f.Rel(k) != segun.RelConj && f.Rel(k) != segun.RelParataxis {
			y := f.yield(k)
			r.first, r.end = min(r.first, y.first), max(r.end, y.end)
		}
	}
	for k := r.first - 1; k >= s.First && k >= r.first-3; k-- {
		if q := f.quoteAt(k); q >= 0 {
			return q
		}
		if f.Look[k]&phrase.Mark == 0 && k < r.first-1 {
			break
		}
	}
	for _, e := range [...]int{r.end, own.end} {
		q := f.quoteFrom(e, e+3)
		if q >= 0 && (f.quotes[q].first < s.End || f.Word(f.quotes[q].first-1) == ":" && f.sameBlock(s, f.quotes[q].first)) {
			return q
		}
	}
	return -1
}

// sameBlock reports whether token t lies in the block of s, or opens the next one.
func (f *finder) sameBlock(s *segun.Sentence, t int) bool {
	k := f.r.Tokens.SentenceOf(t)
	return k >= 0 && f.r.Tokens.Sentences[k].Block-s.Block <= 1
}

// cueOf returns the words of the cue: the verb with its auxiliaries, adverbs and negation, and its particle.
func (f *finder) cueOf(s *segun.Sentence, t, words int) run {
	c := run{t, t + words}
	for c.first > s.First {
		k := c.first - 1
		if h := f.Head(k); h != t {
			// Inside a longer adverb: "no longer", "did n't".
			if h >= 0 && h < t && h >= s.First && f.Head(h) == t && f.Rel(h) == segun.RelAdvmod && int(f.Lo[h]) <= k && h > k {
				c.first = int(f.Lo[h])
				continue
			}
			break
		}
		switch f.Rel(k) {
		case segun.RelAdvmod:
			c.first = min(c.first-1, max(s.First, int(f.Lo[k])))
			continue
		case segun.RelAux, segun.RelAuxPass, segun.RelCop:
			c.first--
			continue
		case segun.RelMark:
			if f.r.Tags.Lemma[k] == "to" {
				c.first--
				continue
			}
		}
		break
	}
	if words == 1 && c.end < s.End && f.Head(c.end) == t && f.Rel(c.end) == segun.RelCompoundPrt {
		c.end++
	}
	return c
}

// subject returns the head token and the words of the one who speaks with verb t; -1 where the text names nobody.
func (f *finder) subject(s *segun.Sentence, t int) (int, run) {
	v := t
	for range 6 {
		if f.passive(v) {
			if v != t {
				// The one to whom it was done does what follows: "was asked to say".
				if k := f.Find(v, segun.RelNsubjPass); k >= 0 {
					return k, f.source(k)
				}
			}
			if k := f.agent(v); k >= 0 {
				r := f.source(k)
				r.first = max(r.first, f.Find(k, segun.RelCase)+1)
				return k, r
			}
			return -1, run{}
		}
		if k := f.nearest(v); k >= 0 {
			return k, f.source(k)
		}
		h := f.Head(v)
		if h < 0 {
			break
		}
		switch f.Rel(v) {
		case segun.RelXcomp:
			if o := f.Find(h, segun.RelObj, segun.RelIobj); o >= 0 && o > h && o < v && f.r.Tags.XPOS[v] == "VB" && f.controls(h) {
				return o, f.source(o)
			}
			v = h
		case segun.RelConj, segun.RelAdvcl, segun.RelParataxis, segun.RelCcomp:
			if f.Rel(v) == segun.RelParataxis || f.Rel(v) == segun.RelCcomp {
				return f.beside(s, t)
			}
			v = h
		case segun.RelAcl, segun.RelAclRelcl:
			return h, f.bare(h, v)
		default:
			return f.beside(s, t)
		}
	}
	return f.beside(s, t)
}

// nearest returns the subject of v that stands closest before it, else the first after it; one inside a quotation that v is
// not in does not count. -1 for none.
func (f *finder) nearest(v int) int {
	best, in := -1, f.quoteAt(v)
	for k := f.Kid(v); k >= 0; k = f.Next(k) {
		switch f.Rel(k) {
		case segun.RelNsubj, segun.RelNsubjPass, segun.RelCsubj:
		default:
			continue
		}
		if q := f.quoteAt(k); q >= 0 && q != in {
			continue
		}
		if k < v || best < 0 {
			best = k
		}
	}
	return best
}

// controls reports whether a verb's object does what its infinitive says ("urged them to say").
func (f *finder) controls(h int) bool {
	return anyFrame(f.c.verbs[f.lemma(h)], func(x *frame) bool { return x.obj }) != nil
}

// passive reports whether verb v stands in the passive.
func (f *finder) passive(v int) bool {
	if f.Find(v, segun.RelAuxPass) >= 0 {
		return true
	}
	if f.Find(v, segun.RelNsubjPass) < 0 {
		return false
	}
	for k := f.Kid(v); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelAux && (f.r.Tags.Lemma[k] == "be" || f.r.Tags.Lemma[k] == "get") {
			return true
		}
	}
	return f.xpos(v) == "VBN" && f.Find(v, segun.RelAux) < 0
}

// agent returns the head of a passive's by-phrase, -1 for none.
func (f *finder) agent(v int) int {
	for k := f.Kid(v); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelOblAgent {
			return k
		}
		if f.Rel(k) == segun.RelObl && k > v {
			if c := f.Find(k, segun.RelCase); c >= 0 && f.r.Tags.Lemma[c] == "by" {
				return k
			}
		}
	}
	return -1
}

// source returns the words for a source: the whole noun phrase with title and apposition.
func (f *finder) source(k int) run {
	r := f.reach(f.trim(f.yield(k)))
	if f.Low[r.first] == wordAccording {
		// "According to the Mail, | police said": another source's words come first.
		for t := r.first; t < k; t++ {
			if f.Word(t) == "," {
				return f.trim(run{t + 1, r.end})
			}
		}
	}
	return r
}

var wordAccording = phrase.Hash("according")

// reach widens a source to the left where the tree has cut a noun phrase: a subject cannot follow a preposition ("A statement
// from | the ministry read"), and a phrase before a comma that opens its sentence is the other half of an apposition ("One of the
// drivers, | Imran Qadeer, shouted").
func (f *finder) reach(r run) run {
	si := f.r.Tokens.SentenceOf(r.first)
	if si < 0 || r.empty() {
		return r
	}
	lo := f.r.Tokens.Sentences[si].First
	if q := f.quoteAt(r.first); q >= 0 {
		lo = max(lo, f.quotes[q].first+1)
	}
	if r.first-1 > lo && f.upos(r.first-1) == segun.ADP {
		w, _ := f.left(lo, r.first)
		if !w.empty() && w.end == r.first || !w.empty() && w.end == r.first-1 {
			if f.nominal(w.first) || f.upos(w.first) == segun.DET || f.upos(w.first) == segun.ADJ || f.upos(w.first) == segun.NUM {
				r.first = w.first
			}
		}
		return r
	}
	if r.first-2 > lo && f.Word(r.first-1) == "," && r.end < f.Len() && (f.Word(r.end) == "," || f.upos(r.end) == segun.VERB) && f.upos(r.first) == segun.PROPN {
		w, h := f.left(lo, r.first-1)
		if !w.empty() && h >= 0 && (w.first == lo || f.shuts(w.first-1)) && f.upos(h) == segun.NOUN && f.voice(h) {
			r.first = w.first
		}
	}
	return r
}

// bare returns a noun phrase up to the clause that hangs on it.
func (f *finder) bare(h, clause int) run {
	r := f.yield(h)
	if c := f.yield(clause); c.first > h {
		r.end = min(r.end, c.first)
	}
	return f.trim(r)
}

// inscribed names things that bear words without being anyone's statement.
var inscribed = map[string]bool{"sign": true, "clock": true, "label": true, "plaque": true, "graph": true, "chart": true, "banner": true, "placard": true, "notice": true,
	"inscription": true, "map": true, "screen": true, "sticker": true, "ticket": true, "thermometer": true, "meter": true, "scoreboard": true}

// beside finds a subject that the tree has lost, next to the verb: right before it, or right after it ("said Ruiz").
func (f *finder) beside(s *segun.Sentence, t int) (int, run) {
	k := t - 1
	for k > s.First && (f.upos(k) == segun.ADV || f.upos(k) == segun.AUX || f.upos(k) == segun.PART) {
		k--
	}
	if k >= s.First && f.nominal(k) {
		h := k
		for n := 0; n < 8; n++ {
			p := f.Head(h)
			if p < s.First || p >= t || !f.nominal(p) {
				break
			}
			h = p
		}
		r := f.yield(h)
		r.end = min(r.end, k+1)
		if r.first <= h && h < r.end {
			return h, f.trim(r)
		}
	}
	if k = t + 1; k < s.End && (f.r.Tags.Lemma[t] == "say" || f.quoteBeside(run{t, t + 1}) >= 0) {
		for k < s.End && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.upos(k) == segun.NUM) {
			k++
		}
		if k < s.End && f.nominal(k) && f.Rel(k) != segun.RelObl {
			h := k
			for n := 0; n < 8; n++ {
				p := f.Head(h)
				if p <= t || p >= s.End || !f.nominal(p) {
					break
				}
				h = p
			}
			r := f.yield(h)
			r.first = max(r.first, t+1)
			return h, f.trim(r)
		}
	}
	return -1, run{}
}

func (f *finder) nominal(t int) bool {
	switch f.upos(t) {
	case segun.NOUN, segun.PROPN, segun.PRON:
		return true
	}
	return false
}
