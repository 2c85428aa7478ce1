package attribution

import (
	"slices"
	"sort"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// complement is the search for what a verb is said to say: the rules below are tried in order, and the first that applies
// decides.
type complement struct {
	*finder
	s      *segun.Sentence
	t      int // the verb
	words  int // of the cue's key
	fs     []frame
	says   *frame // a frame that takes a clause or speech, nil for none
	quotes *frame // a frame that takes speech from this source, nil for none
	own    run    // the cue and the source
	cites  bool   // the verb is a participle that cites another
	a      *found
	ok     bool
}

// complements lists the rules. Each reports whether it applies; ok tells whether it found content.
var complements = [...]func(*complement) bool{
	(*complement).calledFor,
	(*complement).byMedium, (*complement).byFronted, (*complement).byFigures, (*complement).byClause, (*complement).inParenthesis, (*complement).besideSpeech, (*complement).byQuote, (*complement).byQuantity, (*complement).byLateClause,
	(*complement).byGerund, (*complement).byLostClause, (*complement).byConsidered, (*complement).byInfinitive, (*complement).byJudgement, (*complement).byCalled, (*complement).byPreposition, (*complement).ofObject,
	(*complement).byObject, (*complement).byTarget, (*complement).byRecount, (*complement).byFarInfinitive, (*complement).byZeroThat, (*complement).byPhrase,
}

// content fills in what is said, and reports whether there is any.
func (f *finder) content(s *segun.Sentence, t, words int, fs []frame, a *found) bool {
	c := complement{finder: f, s: s, t: t, words: words, fs: fs, a: a, cites: f.citing(t), own: a.cue[0]}
	c.says = anyFrame(fs, func(x *frame) bool { return x.that || x.quote })
	if e := a.cue[0].end; c.says != nil && c.says.key == "accuse" && (e+1 >= s.End || f.Word(e) != "that" || f.Flags[e+1]&phrase.TimeNoun != 0) {
		c.says = nil // "accused the board", "the man accused that night left"
	}
	c.quotes = anyFrame(fs, func(x *frame) bool { return x.quote })
	if c.quotes != nil && !c.quotes.strong && !f.speaks(a) {
		c.quotes = nil
	}
	if len(a.source) > 0 && !c.opensApart() && !(f.xpos(t) == "VBG" && f.Word(t-1) == "," && a.source[0].end < t-3) {
		c.own.first, c.own.end = min(c.own.first, a.source[0].first), max(c.own.end, a.source[0].end)
	}
	for _, rule := range complements {
		if rule(&c) {
			return c.ok && c.beforeSource()
		}
	}
	return false
}

// take makes stretches the content, by a frame and a rule.
func (c *complement) take(fr *frame, rule string, rs ...run) bool {
	c.a.frame, c.a.rule = *fr, rule
	for _, r := range rs {
		if r = c.trim(c.untilAfter(fr, c.uncited(c.toSemicolon(rule, r), c.a.head))); !r.empty() {
			c.a.content = append(c.a.content, r)
		}
	}
	c.ok = len(c.a.content) > 0
	if last := len(c.a.content) - 1; c.ok && fr.class == "deny" && c.a.content[last].first > c.a.head {
		c.a.content[last].end = c.pastOr(c.s, c.a.content[last].end) // "denied having signed it | or met the union"
	}
	if c.ok && (fr.class == "say" || fr.class == "state") && c.saidOnDay(c.a.content[0]) {
		c.a.content[0].first++
	}
	if c.ok && c.a.frame.key == "agree" && c.a.frame.class == "promise" && c.holdsNow(c.a.content[0]) {
		c.a.frame.class, c.a.frame.act = "agree", "opine" // "agrees that the dam is old": nobody promises it
	}
	if c.ok && c.a.frame.key == "ask" && (fr.class == "urge" || fr.class == "demand") && (c.wonders(c.a.content[0].first) || c.is(c.a.content[0].first, "once", "later", "recently", "repeatedly") && c.wonders(c.a.content[0].first+1)) {
		c.a.frame.class, c.a.frame.act = "ask", "ask" // "Asked whether he had read it": a question, no demand
	}
	return true
}

// wonders reports whether an indirect question begins at token k.
func (c *complement) wonders(k int) bool {
	x := c.xpos(k)
	return c.is(k, "whether", "if") || x == "WRB" || x == "WP" || x == "WDT"
}

// strongly reports whether the verb surely takes clauses, and cites nobody.
func (c *complement) strongly() bool { return c.says != nil && c.says.strong && !c.cites }

// byMedium: "said in a statement that the money was gone", whatever the tree has made of the clause.
func (c *complement) byMedium() bool {
	if !c.strongly() || c.a.subject < 0 || c.a.subject > c.t {
		return false
	}
	k := c.own.end
	if k+3 >= c.s.End || !c.is(k, "in", "on", "at", "through") {
		return false
	}
	for k++; k < c.s.End && k < c.own.end+6 && (c.upos(k) == segun.DET || c.upos(k) == segun.ADJ || c.xpos(k) == "PRP$" || c.upos(k) == segun.NOUN && c.upos(k+1) == segun.NOUN); k++ {
	}
	if k+3 >= c.s.End || c.upos(k) != segun.NOUN || c.Flags[k]&phrase.CommNoun == 0 && !c.finder.c.texts[c.lemma(k)] || c.Word(k+1) != "that" || !c.nominalStart(k+2) && c.upos(k+2) != segun.ADP || c.finiteTag(k+2) || c.quoteAt(k) != c.quoteAt(c.t) {
		return false
	}
	c.skip = append(c.skip, k)
	return c.take(c.says, "medium", run{k + 1, c.stop(c.s, k+1)})
}

// byClause: "said that the quay was shut".
func (c *complement) byClause() bool {
	if c.says == nil {
		return false
	}
	if c.is(c.t, "see") && c.is(c.t+1, "to") && c.is(c.t+2, "it") {
		return false // "saw to it that the gates stayed open"
	}
	k := c.ccomp()
	if k >= 0 && k < c.own.first && c.own.end < c.s.End && c.says.strong {
		for j := k; j < c.own.first; j++ {
			if c.Word(j) == ";" && c.quoteAt(j) < 0 {
				if r := c.zeroThat(c.s, c.own.end); !r.empty() {
					return c.take(c.says, "clause", r) // "Its chief took no questions; a spokesman said it had …"
				}
			}
		}
	}
	if c.absolute(c.says, k) {
		return false // "Her appeal dismissed, | the forger was led away"
	}
	if k >= 0 && !c.says.strong && c.says.class == "say" && !c.that(k) {
		return false // "We sang so they would not hear"
	}
	if k < 0 || c.own.has(k) || !c.clausal(c.says, c.a) || c.callsThat() {
		return false
	}
	if k > c.t && c.is(c.t, "call", "brand", "label", "deem") && (c.xpos(k) == "VBN" || c.xpos(k) == "VBD") && !c.that(k) && (k+1 >= c.s.End || c.upos(k+1) == segun.PUNCT) {
		return false // "called the figure exaggerated": a judgement
	}
	if k > c.t && c.that(k) && anyFrame(c.fs, func(x *frame) bool { return x.that }) == nil {
		return false // "I have always said, before this campaign began, that …"
	}
	rs := c.marked(c.joined(c.side(c.whole(k), c.own), k), k)
	rs = c.relativeOnly(rs)
	if r := c.frontClause(); !r.empty() && k > c.t {
		rs = append([]run{r}, rs...)
	}
	return c.take(c.says, "clause", rs...)
}

// joined adds to a clause with "that" what goes with it and the tree has hung elsewhere: ", but that he knew of none", and the main clause behind "that if …".
func (c *complement) joined(rs []run, k int) []run {
	if len(rs) == 0 || k < c.t {
		return rs
	}
	r := &rs[len(rs)-1]
	_, hi := c.bounds(c.s, c.t)
	if c.is(r.first, "that") && c.is(r.first+1, "if", "unless", "when", "although", "though", "while", "as", "until") && c.upos(r.first+1) == segun.SCONJ && r.end < hi && c.Word(r.end) == "," {
		n := 0
		for j := r.first; j < r.end; j++ {
			if x := c.xpos(j); x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" {
				n++
			}
		}
		if n < 2 && c.finiteIn(run{r.end, hi}) {
			r.end = hi
		}
		return rs
	}
	e := r.end
	if e < hi && c.Word(e) == "," {
		e++
	}
	if e+2 < hi && c.upos(e) == segun.CCONJ && c.is(e+1, "that") && c.xpos(e+1) == "IN" && c.finiteIn(run{e + 2, hi}) {
		end := hi
		for j := e + 2; j < hi; j++ {
			if c.Word(j) == ";" || c.Word(j) == ":" {
				end = j
				break
			}
		}
		r.end = end
	}
	return rs
}

// inParenthesis: the tree hangs the reporting clause on what it reports.
func (c *complement) inParenthesis() bool {
	fr := c.quotes
	if fr == nil {
		if fr = c.says; fr == nil || !fr.strong {
			return false
		}
	}
	if r := c.Rel(c.t); r != segun.RelParataxis && r != segun.RelDep || c.Head(c.t) < 0 {
		return false
	}
	if !fr.strong && c.quoteIn(c.clauseAround(c.s, c.Head(c.t), c.t)) < 0 {
		return false // "suspend him until the prosecutor has finished": a weak verb needs words in marks
	}
	if c.opened(c.t) || len(c.a.source) == 1 && c.takesUp(c.a.source[0]) {
		return false
	}
	if c.behindSemicolon() {
		r := c.lateThat(c.s, c.own.end)
		if r.empty() {
			r = c.zeroThat(c.s, c.own.end)
		}
		return !r.empty() && c.says.strong && c.take(c.says, "clause", r) // "Two clerks said that it was open; the porter said that it was not."
	}
	if k := c.a.subject; k >= 0 && k < c.t && (c.xpos(k) == "WP" || c.xpos(k) == "WDT") {
		return false // "said Ruiz, who described the contract as a fraud": a relative clause, whatever the tree calls it
	}
	if fr.class == "think" && c.is(c.t+1, "it", "this", "them") && c.upos(c.t+2) == segun.PUNCT || c.behindColon() {
		return false // "It was in several papers; Bellweather | believes it,"
	}
	return c.take(fr, "parenthesis", c.without(c.clauseAround(c.s, c.Head(c.t), c.t), c.ownClause(c.t, c.own))...)
}

// besideSpeech: the tree sets what is reported beside the reporting verb.
func (c *complement) besideSpeech() bool {
	if c.quotes == nil || c.quotes.class == "predict" && !c.quotes.strong && c.is(c.t+1, "it") {
		return false // "as I see it: he is a crook"
	}
	p := c.Find(c.t, segun.RelParataxis, segun.RelDep)
	if p > c.t && (c.bounded() || c.absolute(c.quotes, p)) {
		return false // "A day after the judge announced the sale, there were no buyers"
	}
	if o := c.Find(c.t, segun.RelObj); p < 0 || c.own.has(p) || !c.clause(p) && c.quoteAt(p) < 0 || p > c.t && o >= 0 && (c.saysIt(p) || o < p && !c.quotes.strong && c.quoteAt(p) < 0) {
		return false // "Corvale | started the match badly, then made 25 shots"
	}
	y := c.yield(p)
	if e := c.own.end; p > c.t && e < y.first && c.quoteAt(p) < 0 { // "says [14 of 22] have been"
		y.first = e
		for k := e; k < c.yield(p).first; k++ {
			if c.upos(k) == segun.PUNCT || c.upos(k) == segun.ADP && k == e {
				y.first = c.yield(p).first
			}
		}
	}
	return c.take(c.quotes, "beside", c.side(y, c.own)...)
}

// saysIt reports whether the clause of the verb at p only tells who says what stands around it: "Migration explains a part of it, | he says |, perhaps a fifth".
func (c *complement) saysIt(p int) bool {
	return c.spoken(p) != nil && c.quoteAt(p) < 0 && p+1 < c.s.End && c.upos(p+1) == segun.PUNCT && p >= 2 && (c.Word(p-2) == "," || c.Word(c.yield(p).first) == ",")
}

// byQuote: a quotation touches the reporting clause.
func (c *complement) byQuote() bool {
	if c.quotes == nil || !c.quotes.strong || !speaking[c.quotes.class] {
		return false
	}
	q := c.nearQuote(c.s, c.t, c.own)
	if q < 0 || c.occasion(q) || c.citedBy(q, c.t) {
		return false
	}
	if c.saidBefore(q) {
		return c.xpos(c.t) == "VBG" && c.lateThat(c.s, c.own.end).empty()
	}
	for k := c.finder.quotes[q].end; k+1 < c.own.first; k++ {
		if c.upos(k) == segun.CCONJ && c.is(k+1, "that") {
			return false // "says they were “turned off like sheep” | and that the driver told them to write"
		}
	}
	c.a.quote = true
	return c.take(c.quotes, "quote", c.finder.quotes[q])
}

// occasion reports whether the reporting clause only says when the quotation q before it was spoken, by somebody else who is named before it: "He said, “No,” | when a reporter asked about
// force".
func (c *complement) occasion(q int) bool {
	r := c.finder.quotes[q]
	if r.end > c.own.first || !c.is(r.end, "when", "after", "as", "because") || !c.is(c.t, "ask", "press", "question", "challenge") {
		return false
	}
	for i := len(c.out) - 1; i >= 0 && c.out[i].head >= c.s.First; i-- {
		if a := &c.out[i]; a.head < r.first && speaking[a.frame.class] && a.frame.strong {
			return true
		}
	}
	return false
}

// that reports whether the clause of k opens with "that".
func (c *complement) that(k int) bool {
	m := c.Find(k, segun.RelMark)
	return m >= 0 && c.r.Tags.Lemma[m] == "that"
}

// byLateClause: "says at a rally in Port Elan that …".
func (c *complement) byLateClause() bool {
	if !c.strongly() || c.is(c.t+1, "it", "this") && c.upos(c.t+1) == segun.PRON {
		return false
	}
	if k := c.a.subject; k >= 0 && c.upos(k) == segun.NOUN && c.Flags[k]&(phrase.PersonNoun|phrase.GroupNoun|phrase.OrgWord|phrase.Title|phrase.CommNoun) == 0 && !c.voice(k) && !c.finder.c.texts[c.lemma(k)] && c.says.class == "state" && c.is(c.t, "leak", "hold", "betray", "drop", "spill", "release", "emit") {
		return false // "ammonia had leaked from the pipes and that …"
	}
	if k := c.a.subject; k >= 0 && c.upos(k) == segun.NOUN && !c.voice(k) && !c.finder.c.texts[c.lemma(k)] && c.Find(c.t, segun.RelObj) > c.t && c.says.class == "state" {
		return false // "His win confirmed the strength of a message that cast her as old"
	}
	r := c.lateThat(c.s, c.own.end)
	if !r.empty() && c.xpos(c.t) == "VBG" && c.gap(r) {
		return false // "emphasising the threat that such a law | would pose."
	}
	if e := c.own.end; !r.empty() && c.says.key == "say" && c.quotes != nil && e+1 < r.first && (c.xpos(e) == "DT" || c.xpos(e) == "JJ" || c.xpos(e) == "PRP$" || c.xpos(e) == "NNS") &&
		c.Flags[e]&(phrase.Weekday|phrase.TimeNoun|phrase.Month) == 0 && c.Flags[e+1]&(phrase.Weekday|phrase.TimeNoun|phrase.Month) == 0 {
		r.first = e // "said the spate of shootings [demands] that …"
	}
	for k := c.own.end; k < r.first; k++ {
		if c.upos(k) == segun.NOUN && c.finder.c.nouns[c.lemma(k)] != nil && c.is(k+1, "of", "by", "from") {
			return false // "note the claim of the deputy governor that …"
		}
		if k == r.first-1 && c.upos(k) == segun.NOUN && c.finder.c.nouns[c.lemma(k)] != nil && c.is(c.t, "accept", "acknowledge", "welcome", "recognise", "recognize") && c.Find(k, segun.RelNmodPoss) >= 0 && c.xpos(c.Find(k, segun.RelNmodPoss)) != "PRP$" {
			return false // "accepted the regulator's finding that …"
		}
		if k == r.first-1 && c.upos(k) == segun.NOUN && c.finder.c.nouns[c.lemma(k)] != nil && c.is(c.t, "respond", "react", "refer", "object", "answer", "reply") && c.is(c.own.end, "to") {
			return false // "responding to allegations that …": others' words
		}
	}
	if !r.empty() && c.says.class == "deny" && c.upos(c.own.end) != segun.ADP && c.upos(c.own.end) != segun.ADV && c.Word(r.first-1) != "," { // not "has denied in the past that …", nor "rejected the suggestion, made by the union, | that …"
		r.first = c.own.end // "disputes the brigade's finding that …"
	}
	return !r.empty() && c.take(c.says, "late clause", r)
}

// byInfinitive: "promised to resign", "urged them to leave".
func (c *complement) byInfinitive() bool {
	x := c.Find(c.t, segun.RelXcomp)
	fr := anyFrame(c.fs, func(x *frame) bool { return x.subj || x.obj })
	if x < 0 && fr != nil && fr.obj && c.among(c.t, "directs") {
		x = c.hungTo()
	}
	if x <= c.t || fr == nil || c.is(c.t, "call") && c.is(c.t+1, "on", "upon") {
		return false // "called on the governor to resign": what is called for has its subject
	}
	if u := c.upos(x); (u == segun.ADJ || u == segun.NOUN) && c.Find(x, segun.RelMark, segun.RelCop) < 0 {
		return false // "consider it authentic"
	}
	if c.is(c.t, "rally", "unite", "mobilise", "mobilize") && c.Find(c.t, segun.RelObj) < 0 && !c.passive(c.t) {
		return true // "rallied to beat the champions": what they did
	}
	if fr.act == "decline" && !c.among(x, "talks") {
		return false // "refused to drop the gun" is no silence
	}
	if c.is(c.t, "see", "hear", "watch", "feel", "make", "let", "help") && c.Find(x, segun.RelMark) < 0 {
		return false // "saw him pour it away"
	}
	if !fr.strong && !c.speaks(c.a) && !(fr.obj && c.a.subject >= 0 && c.is(c.a.subject, "it")) {
		return true // applies, and finds nothing
	}
	if fr.subj && !fr.obj && c.quoteAt(c.t) >= 0 && c.a.subject >= 0 && c.is(c.t, "want", "wish", "hope", "intend", "plan", "aim", "mean", "try", "seek") && !c.is(c.a.subject, "I", "i", "we", "you") {
		return true // "They want to frighten people," she said: what others want is her word for it
	}
	r := c.yield(x)
	if c.is(c.t, "order") && (c.xpos(x) == "VBN" || c.xpos(x) == "VBD") && c.Find(x, segun.RelMark) < 0 {
		r.first = c.own.end // "ordered | the offices searched"
	} else if fr.obj {
		c.spokenOf(c.t, x, c.own, c.a)
	} else if o := c.Find(c.t, segun.RelObj); o > c.t && o < x {
		r.first = min(r.first, c.yield(o).first)
	}
	r.first = max(r.first, c.own.end)
	if m := c.Find(x, segun.RelMark); fr.obj && m > r.first && c.xpos(m) == "TO" && c.pastWhen(r.first) == m {
		r.first = m // "asked the bank twice | since then to wait"
	}
	return c.take(fr, "infinitive", r) && c.expectedOf(fr)
}

// byJudgement: "called him a liar".
func (c *complement) byJudgement() bool {
	x := c.Find(c.t, segun.RelXcomp)
	fr := anyFrame(c.fs, func(x *frame) bool { return x.class == "think" || x.class == "evaluate" })
	if x <= c.t || fr == nil || !c.voice(c.a.subject) || c.is(c.Find(x, segun.RelMark), "to") && c.is(c.t, "take", "bring", "put") || c.is(c.t, "see", "hear", "watch") && (c.xpos(x) == "VB" || c.xpos(x) == "VBN" && c.notYetSaid(c.t) || c.is(c.Head(c.t), "live")) {
		return false
	}
	c.spokenOf(c.t, x, c.own, c.a)
	return c.take(fr, "judgement", run{max(c.own.end, c.yield(x).first), c.yield(x).end})
}

// byPreposition: "accused him of lying", "warned against panic".
func (c *complement) byPreposition() bool {
	if c.a.subject < 0 && c.passive(c.t) && c.fs[0].class != "accuse" && c.fs[0].class != "inform" {
		return false // "were admitted to hospital"
	}
	for k := c.Kid(c.t); k >= 0; k = c.Next(k) {
		if r := c.Rel(k); r != segun.RelObl && r != segun.RelAdvcl && r != segun.RelCcomp || k < c.t || c.r.Tags.Lemma[k] == "condition" {
			continue // "spoke on condition of anonymity"
		}
		m := c.Find(k, segun.RelCase, segun.RelMark)
		if m < 0 {
			continue
		}
		fr := anyFrame(c.fs, func(x *frame) bool {
			return slices.Contains(x.prep, c.r.Tags.Lemma[m]) && (x.strong || c.speaks(c.a))
		})
		if fr == nil || c.onNoTopic(fr, m, k) {
			continue
		}
		if l := c.Next(k); l >= 0 && c.is(m, "to") && c.is(c.t, "complain") {
			if p := c.Find(l, segun.RelCase); p >= 0 && c.is(p, "of", "about") {
				continue // "complained to her | of pressure"
			}
		}
		if c.is(c.t, "cite") && c.is(m, "as") && c.inTelling(k, "ground") {
			as := frame{class: "state", act: "assert", strong: true, np: true, key: fr.key}
			return c.take(&as, "object", run{c.own.end, c.toComma(k, c.stop(c.s, k))}) // "cited poor health as his reason": the health is what is cited
		}
		y := c.yield(k)
		if y.first == m && c.upos(m) == segun.ADP && c.is(m+1, "if", "when", "because", "unless", "until", "while") && c.is(m, "about", "of") {
			return false // "do not know what we are talking about | if you do not know its history"
		}
		if fr.class == "feel" && c.negated(c.a.cue[0]) && c.modal(c.a.cue[0]) {
			return false // "when he would not be worried about re-election"
		}
		if c.is(c.t, "fear") && c.is(m, "for") || c.onlyInformed(m, k) || fr.class == "suggestblame" && !fr.strong && c.modal(c.a.cue[0]) {
			return false // "feared for their jobs": no claim stands in it; "said she could connect him to the charges": what can be shown
		}
		if fr.whom {
			c.spokenOf(c.t, k, c.own, c.a)
			if len(c.a.whom) > 0 && m == y.first {
				c.a.cue = append(c.a.cue, run{m, m + 1})
				y.first++
			}
		}
		if fr.act == "accuse" && c.upos(k) == segun.NOUN {
			y = c.beforeWhich(y) // "was blamed for the fire, | which destroyed the tower"
		}
		return c.take(fr, "preposition", y)
	}
	return c.ofDoing()
}

// ofObject: "accused the board of hiding it", where the tree hangs the phrase on the board.
func (c *complement) ofObject() bool {
	o := c.Find(c.t, segun.RelObj, segun.RelIobj)
	fr := anyFrame(c.fs, func(x *frame) bool { return x.key == "accuse" && x.whom || x.key == "suspect" && x.whom })
	if o <= c.t || fr == nil {
		return false
	}
	for k := c.Kid(o); k >= 0; k = c.Next(k) {
		m := c.Find(k, segun.RelCase, segun.RelMark)
		if m <= o || c.r.Tags.Lemma[m] != "of" {
			continue
		}
		if w := c.trim(run{max(c.own.end, c.yield(o).first), m}); !w.empty() {
			c.a.whom = []run{w}
		}
		c.a.cue = append(c.a.cue, run{m, m + 1})
		return c.take(fr, "preposition", run{m + 1, c.yield(k).end})
	}
	return false
}

// byObject: "announced a ban".
func (c *complement) byObject() bool {
	o := c.Find(c.t, segun.RelObj)
	if o > c.t && c.is(c.t, "commit") && (c.is(o, "suicide", "resource", "troop", "money", "fund", "time") || c.finder.c.wrongs[c.lemma(o)]) {
		return false // "committed suicide" promises nothing
	}
	fr := anyFrame(c.fs, func(x *frame) bool { return x.np && !x.whom && x.class == "predict" && x.strong })
	if fr == nil || o < 0 || c.upos(o) == segun.PRON || !c.voice(c.a.subject) {
		fr = anyFrame(c.fs, func(x *frame) bool { return x.np && !x.whom })
	}
	if o > c.t && fr != nil && c.finder.c.acts.Get(model.Combine(c.keys[c.t], c.keys[o])) == "any" && !c.anyAtAll(o) {
		return false // "concluded her speech", "find ways to mitigate poverty": nothing said
	}
	if o > c.t && fr != nil && fr.class == "predict" && c.is(c.t, "warn", "caution", "alert") && (c.voice(o) || c.Flags[o]&phrase.GroupNoun != 0) {
		return false // "had warned the ministry": who is warned
	}
	if o > c.t && fr != nil && c.is(c.t, "invite") && (c.voice(o) || c.who(o)) {
		return false // "invited the auditors": whom, and not what
	}
	if o > c.t && fr != nil && (fr.class == "state" || fr.class == "document" || fr.class == "know" || fr.class == "write" || fr.class == "deny" && c.a.subject == c.Head(c.t)) && c.notYetSaid(c.t) {
		return true // applies, and finds nothing
	}
	if o > c.t && fr != nil && fr.key == "threaten" && c.upos(o) != segun.PRON && !c.sayable(o) {
		return false // "The quarrel threatens the alliance", "threatened the widow": who or what is in danger, and no act
	}
	if o > c.t && fr != nil && (c.done(fr, o) || c.dealsWith(fr, o) || c.answersCharge(o)) {
		return false
	}
	if o > c.t && fr != nil && fr.class == "offer" && (c.is(c.Find(o, segun.RelDet), "no") || c.is(c.yield(o).first, "few", "little")) {
		return false // "offered no evidence", "few ideas"
	}
	if o > c.t && fr != nil && fr.class == "offer" && c.is(o, "condolence", "sympathy", "thanks", "congratulation", "prayer", "greeting", "apology", "regret") {
		wish := frame{class: "feel", act: "express", strong: true, np: true, key: fr.key}
		fr = &wish // "offered condolences": they are given by being offered
	}
	if o > c.t && fr != nil && fr.class == "deny" && (c.turnsDown(o) || c.who(o) || c.is(c.t, "challenge") && c.voice(o) && c.finder.c.nouns[c.lemma(o)] == nil) {
		return false // "rejected Ms Pell", "challenged the board": people are not denied
	}
	if o > c.t && fr != nil && (fr.class == "offer" || fr.class == "promise") && c.Rel(c.t) == segun.RelRoot && c.Find(c.t, segun.RelAux) < 0 { // what had been offered is part of a story
		if e := c.yield(o).end; (c.Flags[o]&(phrase.PersonNoun|phrase.GroupNoun) != 0 && c.upos(o) == segun.NOUN || c.upos(o) == segun.PROPN && c.voice(o)) && e+1 < c.s.End && c.Flags[e+1]&phrase.TimeNoun == 0 && c.quoteAt(e) == c.quoteAt(c.t) && (c.upos(e) == segun.NUM || c.upos(e) == segun.DET || c.upos(e) == segun.ADJ) && c.speaks(c.a) {
			c.a.whom = []run{{c.own.end, e}}
			return c.take(fr, "object", run{e, c.clauseEnd(c.s, e)}) // "offered each tenant | 4,000 florins and a new lease"
		}
	}
	if o <= c.t || fr == nil || !c.object(fr, c.a, o) {
		return false
	}
	r := run{max(c.own.end, c.yield(o).first), c.withPhrase(fr, o)}
	if c.is(c.t, "say") && c.lostVerb(r) {
		return c.take(fr, "zero that", run{r.first, c.stop(c.s, r.first)})
	}
	return c.take(fr, "object", r)
}

// who reports whether token o heads the words for a person, people or a body: a name, an office, a party.
func (c *complement) who(o int) bool {
	if c.upos(o) == segun.PROPN && c.r.Mentions != nil {
		list := c.r.Mentions.List
		for i := sort.Search(len(list), func(i int) bool { return list[i].End > o }); i < len(list) && list[i].First <= o; i++ {
			if m := &list[i]; m.Form == segun.FormName && m.Head == o && (m.Kind == segun.Person || m.Kind == segun.Organisation) {
				return true
			}
		}
		return false
	}
	return c.upos(o) == segun.NOUN && c.Flags[o]&(phrase.PersonNoun|phrase.Title) != 0 && c.finder.c.nouns[c.lemma(o)] == nil && !c.among(o, "deed")
}

// byTarget: "criticised the new lane as a car park".
func (c *complement) byTarget() bool {
	o := c.Find(c.t, segun.RelObj)
	if x := c.Find(c.t, segun.RelXcomp); o < 0 && c.is(c.t, "blame") && x > c.t && c.upos(x) == segun.NOUN && c.Find(x, segun.RelCop, segun.RelMark) < 0 {
		o = x
	}
	fr := anyFrame(c.fs, func(x *frame) bool {
		return x.whom && (x.class == "accuse" || x.class == "evaluate") && !c.finder.c.told.Play(x.key, "needsmore")
	})
	if o <= c.t || fr == nil || c.turnsDown(o) || !fr.strong || !c.voice(c.a.subject) || c.is(c.t, "report") && !c.voice(o) || c.is(c.t, "welcome") && c.done(fr, o) || c.is(c.t, "compare") && c.measured(o) {
		return false // "reported her presence" charges nobody
	}
	if x := anyFrame(c.fs, func(x *frame) bool { return x.class == "state" }); c.is(c.t, "report") && c.among(o+1, "foundso") && x != nil {
		return c.take(x, "object", run{c.own.end, c.clauseEnd(c.s, o+1)}) // "reported | the boy missing"
	}
	if c.notYetSaid(c.t) && (c.a.subject == c.Head(c.t) || c.is(c.t, "acquit", "clear", "exonerate", "convict")) {
		return true // "a motion | to censure the speaker", "convinced the jury to acquit her": nobody has yet
	}
	if c.is(c.t, "compare", "liken") && c.xpos(c.t) == "VB" && c.a.subject >= 0 && c.nearest(c.t) < 0 && (c.t == c.s.First || c.upos(c.t-1) == segun.PUNCT) {
		return false // "Compare him to her": the reader is told to
	}
	if c.is(c.t, "attack") && c.assaulted(o) {
		return false // "the locals attacked police": with stones, and not with words
	}
	r := run{max(c.own.end, c.yield(o).first), c.yield(o).end}
	if c.is(c.t, "describe", "assess", "bill") && !c.asWithin(r.first, r.end+1) {
		return false // "described a meeting in February": what they tell, no judgement
	}
	if r.end < c.s.End && (c.Is(r.end, wordFor, wordAs, wordOver) || c.is(r.end, "to", "with") && c.upos(r.end) == segun.ADP && c.is(c.t, "liken", "compare")) {
		for r.end < c.s.End && c.Word(r.end) != "," && c.upos(r.end) != segun.SCONJ && !(c.is(c.t, "liken", "compare") && c.xpos(r.end) == "WP") &&
			(c.upos(r.end) != segun.PUNCT || c.quoteAt(r.end) >= 0 || c.inScare(r.end) || c.Look[r.end]&phrase.Mark == 0) {
			r.end++
		}
	}
	if e := c.toComma(r.first, r.end); fr.act == "accuse" && c.is(c.t, "blame", "criticise", "criticize", "condemn", "attack") {
		if k := c.pastComma(e); k > 0 {
			c.a.whom, c.a.cue = []run{{r.first, e}}, append(c.a.cue, run{k, k + 1})
			return c.take(fr, "target", run{k + 1, c.clauseEnd(c.s, k+1)}) // "blamed all of them, himself included, | for passing it"
		}
	}
	if what, whom := c.blamedUpon(o, r); !what.empty() {
		c.a.whom, c.a.cue = []run{whom}, append(c.a.cue, run{what.end, whom.first})
		return c.take(fr, "target", what)
	}
	if k := c.forDeed(r, o); k > 0 && fr.act == "accuse" {
		c.a.whom, c.a.cue = []run{{r.first, k}}, append(c.a.cue, run{k, k + 1})
		return c.take(fr, "preposition", run{k + 1, c.clauseEnd(c.s, k+1)}) // "denounced the principal | for selling exam papers"
	}
	return c.take(fr, "target", c.beforeWhich(r)) // "blamed the Reed Guard, | whose leader has denied it"
}

// pastComma returns the "for" behind a remark between commas that begins at token k: ", himself included, | for"; 0 for none.
func (c *complement) pastComma(k int) int {
	if k+3 >= c.s.End || c.Word(k) != "," {
		return 0
	}
	if e := c.toComma(k+1, min(c.s.End, k+6)); e+2 < c.s.End && c.Word(e) == "," && c.is(e+1, "for") && c.xpos(e+2) == "VBG" {
		return e + 1
	}
	return 0
}

// asWithin reports whether "as" stands in tokens [i, end).
func (c *complement) asWithin(i, end int) bool {
	for ; i < end && i < c.s.End; i++ {
		if c.Is(i, wordAs) {
			return true
		}
	}
	return false
}

// byZeroThat: "said on Friday a body was found".
func (c *complement) byZeroThat() bool {
	if !c.strongly() || c.says.class != "say" && c.says.class != "state" && c.says.class != "inform" || !c.voice(c.a.subject) || c.a.subject >= c.t {
		return false
	}
	if c.bounded() {
		return false // "Hours after the mayor announced the sale, the council said …"
	}
	if c.is(c.t, "accept", "admit", "receive") && c.takesIn(c.own.end) {
		return false // "had accepted 11,000 refugees, more than the limit, which was reached in May"
	}
	if c.is(c.t, "find", "discover", "establish", "answer", "promise", "fill", "resume") || c.xpos(c.t) == "VBG" && c.says.class == "inform" {
		return false // "found an anchor", "filled in the sheets": a thing, as often as a fact
	}
	if c.is(c.t, "plead") || c.says.class == "state" && c.onlyThing(c.own.end) {
		return false // "pleaded guilty to a theft he …", "posted a photo of her son, who is six"
	}
	r := c.zeroClause()
	if c.is(c.t, "tell") && c.is(c.own.end, "it") && c.upos(c.own.end+1) == segun.ADP {
		return false // "he tells it over the bodies of his own people"
	}
	if e := c.own.end; r.empty() && e+2 < c.s.End && c.xpos(e) == "PRP" && c.is(e, "they", "he", "she", "we", "i") && c.a.subject < c.t {
		r = run{e, c.s.End} // "says they water the oats", of which the tagger has lost the verb
	}
	if c.says.class == "inform" && !r.empty() {
		r = c.behindHearer(r)
	}
	if c.hearerThenMore(r) {
		return false // "alerted the police, | and nobody was hurt"
	}
	for k := r.first + 1; k < r.end && !c.finiteTag(k); k++ {
		if c.Word(k) == "," && c.upos(k+1) == segun.CCONJ && (c.upos(k+2) == segun.ADP || c.upos(k+2) == segun.ADV || c.xpos(k+2) == "PRP") {
			return false // "mentioned the secretary, and | at one point the crowd sang"
		}
		if c.Word(k) == "," && c.is(k+1, "but") && c.ownSubject(k+2, r.end) {
			return false // "resumed the talks in May, but | progress has been slow"
		}
		if c.is(k, "before", "until") && c.upos(k-1) == segun.NOUN {
			return false // "announced the merger a day | before his partners knew of it": a thing
		}
		if c.upos(k) == segun.SCONJ && c.is(k, "as", "after", "while", "when", "because") {
			r.end = k // "claims victory in Tamarin | as opposition cries fraud": a thing that is claimed
		}
	}
	return !r.empty() && !c.behindColon() && c.take(c.says, "zero that", r)
}

// asksWhat reports whether a question that is told of starts at token k: "told the soldiers | which neighbours had sons in the army".
func (c *complement) asksWhat(k int) bool {
	x := c.xpos(k)
	return x == "WP" || x == "WRB" || x == "WDT" || c.is(k, "whether")
}

// byPhrase: a cue of several words whose last opens its content, "called for".
func (c *complement) byPhrase() bool {
	if c.words < 2 || !c.fs[0].strong && !c.speaks(c.a) || c.onlyAppeals() || c.is(c.t, "play") && !c.among(c.Find(c.t, segun.RelObj), "heardof") {
		return false
	}
	for k := c.Kid(c.t); k >= 0; k = c.Next(k) {
		switch c.Rel(k) {
		case segun.RelObl, segun.RelObj, segun.RelXcomp, segun.RelAdvcl:
			y := c.yield(k)
			if c.Rel(k) == segun.RelObl && c.fs[0].act == "assert" && c.onlyTime(run{max(c.own.end, y.first), y.end}) {
				continue // "which the surveyor laid out | in 1806"
			}
			if c.is(c.t, "argue", "fight", "wait") && c.Flags[k]&phrase.TimeNoun != 0 && y.end-max(c.own.end, y.first) < 4 {
				return false // "argued for a second day"
			}
			if c.is(c.t, "stand") && c.fs[0].key == "stand by" && c.xpos(c.own.end) != "PRP$" && !c.clause(k) && !c.sayable(k) {
				return false // "was standing by the door"
			}
			if k > c.t && y.end > c.own.end && (c.fs[0].strong || c.clause(k) || c.sayable(k)) {
				e := y.end
				if e+2 < c.s.End && c.Word(e) == "," && c.xpos(e+1) == "TO" {
					e++ // "called for the director, Paul Vantongeren, | to resign"
				}
				if c.fs[0].act == "call" && e+1 < c.s.End && c.xpos(e) == "TO" && c.xpos(e+1) != "VBN" { // "called for contestants | to wear shorter dresses"
					v := e + 1
					for v+1 < c.s.End && c.upos(v) == segun.AUX {
						v++
					}
					y.end = max(y.end, c.yield(v).end)
				}
				for k := max(c.own.end, y.first) + 1; k < y.end && c.fs[0].act == "call"; k++ {
					if c.upos(k) == segun.CCONJ && c.quoteAt(k) == c.quoteAt(c.t) && c.ownSubject(k+1, y.end) {
						y.end = k // "asked for that tree to be felled | and three times the council ignored them"
					}
				}
				if c.fs[0].act == "call" {
					y.end = c.withPhrases(y.end)
				}
				if c.bareHearer(y) {
					return false
				}
				return c.take(&c.fs[0], "phrase", append([]run{{max(c.own.end, y.first), y.end}}, c.samePreposition(y.end)...)...)
			}
		}
	}
	return false
}

// ownSubject reports whether the words from k open a main clause: a noun phrase and then a finite verb, with no word between that would subordinate it.
func (f *finder) ownSubject(k, end int) bool {
	noun := false
	for ; k < end; k++ {
		switch u := f.upos(k); {
		case f.finiteTag(k):
			return noun
		case u == segun.PUNCT, u == segun.SCONJ, u == segun.CCONJ, u == segun.VERB, u == segun.PART, f.xpos(k) == "WP", f.xpos(k) == "WDT", f.xpos(k) == "WRB":
			return false
		case u == segun.NOUN, u == segun.PROPN, u == segun.PRON:
			noun = true
		}
	}
	return false
}

// samePreposition returns a second thing that is called for behind the first: "called for a debate and | for the minister to stand aside".
func (c *complement) samePreposition(e int) []run {
	p := c.own.end - 1
	if c.upos(p) != segun.ADP && c.upos(p) != segun.SCONJ || e+3 >= c.s.End || c.upos(e) != segun.CCONJ || !c.is(e+1, "for") || !c.is(p, "for") || c.quoteAt(e) != c.quoteAt(c.t) {
		return nil
	}
	return []run{{e + 2, c.stop(c.s, e+2)}}
}

var wordFor, wordAs, wordOver = phrase.Hash("for"), phrase.Hash("as"), phrase.Hash("over")

// citing reports whether t is the participle by which a source cites another: "…, citing three inspectors".
func (f *finder) citing(t int) bool {
	return f.xpos(t) == "VBG" && (f.r.Tags.Lemma[t] == "cite" || f.r.Tags.Lemma[t] == "quote")
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
		if fr.class == "announce" && (fr.key == "release" || fr.key == "publish" || fr.key == "issue" || fr.key == "present" || fr.key == "introduce" || fr.key == "table") {
			return false // a thing is released, and nothing said by that
		}
		if admits[fr.key] || fr.key == "report" {
			return f.upos(o) == segun.NOUN && f.Flags[o]&(phrase.PersonNoun|phrase.PlaceNoun) == 0
		}
		switch fr.class {
		case "say", "state", "announce", "inform", "know", "write", "document":
			return f.sayable(o)
		}
		return true
	}
	switch fr.class {
	case "document":
		return f.voice(a.subject) && f.sayable(o) && (fr.key != "call" || f.c.texts[f.lemma(a.subject)])
	case "announce":
		return f.voice(a.subject) && f.sayable(o) && f.Flags[o]&phrase.CommNoun == 0 && !f.c.texts[f.lemma(o)] && fr.key != "release" && fr.key != "publish" && fr.key != "issue"
	case "agree", "plan", "demand":
		return f.voice(a.subject) && f.sayable(o) && f.xpos(o) != "PRP" // "prepared us for the vote"
	}
	return false
}

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
