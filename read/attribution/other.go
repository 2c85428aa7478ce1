package attribution

import (
	"sort"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// noun looks at token t as a nominal cue: "his claim that …", "the accusation that …".
func (f *finder) noun(s *segun.Sentence, t int) {
	fs := f.c.nouns[f.lemma(t)]
	if f.refusesDeed(s, t) {
		return
	}
	if fs == nil || f.askedFor(s, t) || f.skipped(t) || t > s.First && f.is(t, "suspicion") && f.is(t-1, "on") || t > s.First && f.among(t, "absent") && (f.is(t-1, "no") || t-1 > s.First && f.is(t-2, "no")) || f.is(t, "doubt") && (f.is(t-1, "beyond", "without") || f.is(t-2, "beyond", "without")) {
		return // "no evidence that …" says that it is not so
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
	before := len(f.out)
	f.nounSource(t, &a)
	if len(f.out) > before {
		return
	}
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		if k < t {
			continue
		}
		if f.Rel(k) == segun.RelNmod && a.subject >= 0 {
			if f.topic(s, t, k, fs, &a) {
				return
			}
			continue
		}
		if r := f.Rel(k); r != segun.RelAcl && r != segun.RelCcomp && r != segun.RelAclRelcl {
			continue
		}
		m := f.Find(k, segun.RelMark)
		if m < 0 {
			continue
		}
		if f.is(t, "idea", "inkling", "clue") && f.is(t-1, "no", "any") {
			continue // "had no idea that the roof leaked": nobody's idea
		}
		for i := range fs {
			n := &fs[i]
			if n.that && f.r.Tags.Lemma[m] == "that" && !(f.Rel(k) == segun.RelAclRelcl && f.gap(f.trim(f.yield(k)))) || n.inf && (n.strong || n.act == "call" && f.putToVote(t)) && f.r.Tags.Lemma[m] == "to" {
				if n.act == "call" {
					f.sideOf(t, &a)
				}
				a.frame = frame{class: "noun", act: n.act, strong: n.strong || n.act == "call" && n.inf && f.r.Tags.Lemma[m] == "to", that: true, key: f.r.Tags.Lemma[t]}
				a.rule = "noun"
				a.content = []run{f.trim(f.yield(k))}
				f.carrier(s, t, &a)
				f.out = append(f.out, a)
				return
			}
		}
	}
}

// nounSource finds the one whose saying a noun is in a phrase with "by" or "from": "allegations by four players".
func (f *finder) nounSource(t int, a *found) {
	if a.subject >= 0 {
		return
	}
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		if k < t || f.Rel(k) != segun.RelNmod || !f.voice(k) {
			continue
		}
		c := f.Find(k, segun.RelCase)
		if c < 0 || f.r.Tags.Lemma[c] != "by" && f.r.Tags.Lemma[c] != "from" {
			continue
		}
		if f.wrongIn(run{t + 1, c}) && f.doneBy(k+1, c) {
			return
		}
		r := f.behindCase(k, f.yield(k))
		for j := r.first; j < r.end; j++ {
			if f.r.Tags.Lemma[j] == "that" && j > k {
				r.end = j
			}
		}
		a.subject, a.source = k, []run{f.trim(r)}
		return
	}
	// The tree may hang the phrase on a word between: "an accusation of bribery by the bidder".
	_, end := f.Sentence(t) // a headline does not go on in the byline
	for k := t + 1; k+1 < end && k < t+6; k++ {
		if u := f.upos(k); u == segun.VERB && f.xpos(k) != "VBG" || u == segun.AUX || u == segun.PUNCT {
			return
		}
		if w := f.r.Tags.Lemma[k]; f.upos(k) != segun.ADP || w != "by" && w != "from" {
			continue
		}
		if f.wrongIn(run{t + 1, k}) && f.doneBy(end, k) {
			return
		}
		e := k + 1
		for e < end && f.nounish(e) && f.r.Tags.Lemma[e] != "that" {
			e++
		}
		r := f.trim(run{k + 1, e})
		if h := f.top(r); !r.empty() && h >= 0 && f.voice(h) {
			a.subject, a.source = h, []run{r}
			f.between(t, k, e, a)
		}
		return
	}
}

// between takes what stands before or after a source that the tree has hung elsewhere for the content of a nominal cue.
func (f *finder) between(t, by, e int, a *found) {
	fs := f.c.nouns[f.lemma(t)]
	switch {
	case e+1 < f.Len() && f.r.Tags.Lemma[e] == "that":
		v := e
		if h := f.Head(e); h > e {
			v = h
		}
		a.content = []run{f.trim(run{e, max(f.yield(v).end, e+1)})}
	case by > t+2 && f.upos(t+1) == segun.ADP:
		a.cue = []run{{t, t + 2}}
		a.content = []run{f.trim(run{t + 2, by})}
	}
	if len(a.content) > 0 && len(fs) > 0 && fs[0].strong {
		a.frame = frame{class: "noun", act: fs[0].act, strong: true, that: true, key: f.r.Tags.Lemma[t]}
		a.rule = "noun apart"
		f.out = append(f.out, *a)
	}
}

// topic takes a noun's phrase with one of its prepositions for its content: "his call for a moratorium".
func (f *finder) topic(s *segun.Sentence, t, k int, fs []nounFrame, a *found) bool {
	c := f.Find(k, segun.RelCase)
	if c < 0 {
		return false
	}
	for i := range fs {
		n := &fs[i]
		if !n.strong || n.act == "assert" {
			continue
		}
		for _, p := range n.prep {
			if p != f.r.Tags.Lemma[c] || p == "by" || p == "from" {
				continue
			}
			y := f.yield(k)
			a.frame = frame{class: "noun", act: n.act, strong: true, that: true, key: f.r.Tags.Lemma[t]}
			a.rule = "noun topic"
			a.cue = []run{{t, c + 1}}
			a.content = []run{f.trim(run{c + 1, y.end})}
			if a.content[0].empty() || a.source[0].overlaps(a.content[0]) || f.devotedTo(t, a.content[0]) {
				return false
			}
			f.out = append(f.out, *a)
			return true
		}
	}
	return false
}

// according looks for a preposition that names the source of its clause.
func (f *finder) according(s *segun.Sentence, t int) {
	most := f.c.first.Get(f.Low[t])
	per := most == 0 && f.perSource(s, t)
	if most == 0 && !per || f.accordingWhich(s, t) {
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
	if per {
		act, words = "assert", 1
	}
	if t > s.First && f.is(t, "on") && f.is(t-1, "rely", "depend", "base", "draw", "build", "convict", "act", "turn", "rest") {
		return // "relied on the evidence of a director": a ground, and nobody's words
	}
	if f.is(t, "to") && t > s.First && (f.upos(t-1) == segun.VERB || f.upos(t-1) == segun.NOUN || f.upos(t-1) == segun.ADJ) {
		return // "are asked to go by the ring road": where to go
	}
	if act == "call" && f.advised(s, t) {
		act = "assert"
	}
	if act == "call" || f.is(t, "as") && f.is(t+1, "per") && f.quoteAt(t) < 0 && t > s.First && f.upos(t-1) != segun.PUNCT && f.upos(t-1) != segun.CCONJ {
		return // "appointed a board as per the order of 2007", "was stopped on the orders of the director": a deed, and no saying
	}
	if words == 0 || t+words >= s.End || f.xpos(t) == "VBN" && t > s.First && (f.upos(t-1) == segun.NOUN || f.upos(t-1) == segun.PROPN || f.upos(t-1) == segun.AUX || f.upos(t-1) == segun.ADV) || f.Flags[t+words]&(phrase.Weekday|phrase.Month) != 0 && f.xpos(t+words+1) != "POS" {
		return // "a statement | released by the club said …"
	}
	first := f.is(t, "first") && f.upos(t-1) == segun.AUX
	if f.publishedBy(s, t) || first && f.among(f.HeadOf(s.First, t-1), "tidings") {
		return // "News of the sale was | first reported by the Herald": who had it first
	}
	src, k := f.accorded(s, t+words)
	if k < 0 || f.is(t, "as") && f.is(t+1, "per") && words == 2 && f.among(k, "measure") ||
		f.among(k, "yardstick") && f.upos(k) == segun.NOUN && words == 2 {
		return // "is proceeding as per due process of the law", "according to the norms of the country": how, and nobody's words
	}
	if f.sortedBy(t, k) || src.end-src.first == 1 && f.is(k, "plan", "schedule", "form", "type", "custom") { // "fell according to plan"
		return
	}
	if f.is(t, "as") && f.is(t+1, "show") && f.sign(src, k) {
		return // "as shown by his inclusion of it in a bill": a sign, and nobody's words
	}
	phraseRun := run{t, src.end}
	if first {
		phraseRun.first-- // "The sale | was first reported by the Herald"
	}
	whole := run{max(f.besideSpoken(s, t), f.clauseFrom(s, t, phraseRun.end)), s.End}
	if q := f.quoteAt(t); q >= 0 {
		whole = run{max(whole.first, f.quotes[q].first+1), min(whole.end, f.quotes[q].end-1)}
	}
	h := t
	for n := 0; n < 12 && h >= 0 && phraseRun.has(h); n++ {
		h = f.Head(h)
	}
	if h >= 0 && f.Rel(h) != segun.RelRoot && f.clause(h) && f.Rel(h) == segun.RelCcomp {
		if y := f.yield(h); y.overlaps(phraseRun) && !(f.Word(t-1) == "," && f.closes0(s, phraseRun)) {
			whole = y
		}
	}
	whole = f.beforeThis(s, t, whole)
	for k := phraseRun.end; k+2 < whole.end; k++ {
		if f.Word(k) == ";" && f.Low[k+1] == wordAccording {
			whole.end = k // "According to the mayor it killed six; | according to the opposition sixty"
		}
	}
	a := found{head: t, subject: k, source: []run{src}, cue: []run{{phraseRun.first, t + words}}, rule: "according",
		frame: frame{class: "according", act: act, strong: true, that: true, quote: true, key: "according to"}}
	for whole.first < whole.end && f.upos(whole.first) == segun.CCONJ {
		whole.first++
	}
	a.content = f.without(whole, phraseRun)
	if len(a.content) > 0 {
		f.out = append(f.out, a)
	}
}

// accorded collects the source after "according to": the words up to the next finite verb, quotation or clause, and its head.
func (f *finder) accorded(s *segun.Sentence, e int) (run, int) {
	k := -1
	for j := e; j < s.End && j < e+8; j++ {
		if f.nominal(j) {
			k = j
			break
		}
	}
	if k < 0 && f.upos(e) == segun.NUM && f.is(e+1, "of") {
		for k = e + 2; k < s.End && f.upos(k) != segun.PUNCT && !f.finiteTag(k); k++ {
		}
		return run{e, k}, e // "two of those present"
	}
	if k < 0 {
		return run{}, -1
	}
	for n := 0; n < 10; n++ {
		h := f.beyondHyphen(k, f.Head(k))
		if h >= e && h+1 < s.End && f.upos(h) == segun.NUM && f.Head(h) == h+1 && f.Flags[k]&phrase.Month != 0 {
			h = f.Head(h) // "As per the February 16 | judgment"
		}
		if h < e || h >= s.End || !f.nominal(h) {
			break
		}
		if h > k {
			switch r := f.Rel(k); {
			case r == segun.RelNmodPoss, r == segun.RelCompound, r == segun.RelFlat, r == segun.RelAmod, r == segun.RelNmod, h != f.Head(k):
			default:
				if f.clause(h) {
					n = 10
					continue
				}
			}
		}
		k = h
	}
	if e == s.First+2 && k > e+1 && f.Word(e+1) == "," && f.nominal(e) && f.voice(e) && f.nominalStart(e+2) && f.commas(run{e + 2, s.End}) == 0 && s.End-e > 5 {
		return run{e, e + 1}, e // "According to police, | Dross shot the guard", hung together by the tree
	}
	src := run{e, max(k+1, f.yield(k).end)}
	if x := src.end; x+1 < s.End && f.xpos(x-1) == "POS" && (f.upos(x) == segun.NOUN || f.upos(x) == segun.ADJ) && f.Word(x+1) == "," {
		src.end, k = x+1, x // "According to the prosecutors’ | narrative, …"
	}
	if p := f.described(s, k+1); p > 0 {
		src.end = p
	}
	for j := src.first; j < src.end; j++ {
		if q := f.quoteAt(j); q >= 0 && f.quotes[q].first == j {
			src.end = j // the words themselves: in the words of the judge, “…”
			if h := f.top(f.trim(run{e, j})); k >= j && h >= 0 {
				k = h // "According to the Courier: “Senator Kane has …”", hung together by the tree
			}
		}
		if j > e && j < src.end && f.upos(j-1) == segun.PROPN && (f.xpos(j) == "PRP$" || f.xpos(j) == "DT") && f.upos(j+1) != segun.ADJ {
			src.end = j // "According to Ruiz | its chair, Ada Sol, ate a sandwich throughout"
			if k >= j {
				k = f.top(run{e, j})
			}
		}
		if f.Word(j) == "," && j > e+1 && j <= k && f.subjectNext(s, j+1) {
			if h := f.top(run{e, j}); f.picked(e) {
				src.end, k = j, e+1
			} else if h >= 0 && f.voice(h) {
				src.end, k = j, h // "According to a panel of experts, | the manager, Dmitri Orlo, arranged …", hung together by the tree
			}
		}
		if f.Word(j) == "," && j > k && f.subjectNext(s, j+1) {
			src.end = j // "According to the Mail, | police say …"
		}
		if f.Word(j) == "," && j > k && j+2 < src.end && (f.is(j+1, "what") || f.is(j+1, "this", "these") && f.upos(j+1) == segun.DET) {
			src.end = j // "According to the insider, | what raised suspicions was …", "According to the government, | this charity, dedicated to a free press, broke the law"
		}
		if f.Word(j) == "," && j+1 < src.end && (f.upos(j+1) == segun.CCONJ && f.finiteIn(run{j, s.End}) || j == k+1 && f.upos(j+1) != segun.DET && f.upos(j+1) != segun.NOUN && f.upos(j+1) != segun.PROPN && f.xpos(j+1) != "WP" && f.xpos(j+1) != "WDT") {
			src.end = j // another clause, not another source
		}
	}
	if src.end >= s.End-1 && k+4 < src.end && f.Word(k+1) == "," && (f.xpos(k+2) == "WDT" || f.xpos(k+2) == "WP") {
		src.end = k + 1 // "According to the indictment, which we have read, | they …", all hung on it by the tree
	}
	if c := f.swallowed(s, src, k); c > 0 {
		src.end = c // "According to the group Velm Eye, | at least 38 boats have been sunk", all hung on it by the tree
	}
	if c := f.restricted(s, src, k); c > 0 {
		src.end = c // "According to a deed that this paper has seen, | a trust in Velm bought the quay"
	}
	src = f.trim(src)
	if x := src.end; x+2 < s.End && f.Word(x) == "," && (f.xpos(x+1) == "WDT" || f.xpos(x+1) == "WP") && f.quoteAt(x) < 0 {
		for c := x + 2; c < s.End && c < x+22; c++ {
			if f.Word(c) == "," && f.finiteIn(run{x + 1, c}) {
				src.end = c // "According to the Finanzblick, which quoted two clerks, the bank …"
				break
			}
		}
	}
	if f.is(k, "information", "testimony") && f.is(k+1, "from") && !f.is(e-1, "cite", "quote") && k+2 < src.end {
		for h := k + 2; h < src.end && h < k+8; h++ {
			if f.nominal(h) && f.voice(h) {
				return src, h // "According to testimony from survivors": they tell it
			}
		}
	}
	if src.empty() || f.Look[src.first]&phrase.Digit != 0 || !f.site(k) && !(f.is(k, "release") && f.is(k-1, "press", "news", "media")) && f.upos(k) == segun.NOUN && f.xpos(k) != "NNS" && !f.c.heads[f.lemma(k)] && (f.is(e-1, "cite", "quote") || !f.among(k, "material")) && f.Look[k]&phrase.Capital == 0 && !(f.Find(k, segun.RelCompound) >= 0 && f.is(src.first, "the")) &&
		(!f.voice(k) && !f.among(k, "house") || f.Find(k, segun.RelDet, segun.RelNmodPoss, segun.RelAmod, segun.RelCompound) < 0) && f.Find(k, segun.RelNmodPoss) < 0 {
		return run{}, -1 // "according to size"
	}
	return src, k
}

// described returns the end of the participles that tell which source is meant, "dated 2 June and seen by this website", up to the comma behind them; 0 where none stands at e.
func (f *finder) described(s *segun.Sentence, e int) int {
	if e >= s.End || f.xpos(e) != "VBN" && !f.lostParticiple(s, e) {
		return 0
	}
	for k := e + 1; k < s.End && k < e+16; k++ {
		if f.Word(k) == "," && k+1 < s.End && !(f.xpos(k+1) == "VBN") {
			return k
		}
		if x := f.xpos(k); x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" || f.upos(k) == segun.PRON && f.xpos(k) == "PRP" {
			return 0
		}
	}
	return 0
}

// picked reports whether a phrase that starts at token e picks one of several who are known: "the older of the two", "the third".
func (f *finder) picked(e int) bool {
	if !f.is(e, "the") || f.nominal(e+2) && f.upos(e+2) != segun.NUM {
		return false
	}
	x := f.xpos(e + 1)
	return x == "JJR" || x == "JJS" || f.is(e+1, "first", "second", "third", "fourth", "fifth", "other", "latter", "former", "last")
}

// subjectNext reports whether a noun phrase that starts at token k has its finite verb right behind it.
func (f *finder) subjectNext(s *segun.Sentence, k int) bool {
	e := k
	if k >= s.End || f.xpos(k) == "WP" || f.xpos(k) == "WDT" {
		return false
	}
	for e < s.End && f.nounish(e) {
		e++
	}
	if e == k || e >= s.End {
		return false
	}
	if f.Word(e) == "," { // with an apposition: "the company's manager, Dmitri Orlo, arranged …"
		j := e + 1
		for j < s.End && f.nounish(j) {
			j++
		}
		return j > e+1 && j+1 < s.End && f.Word(j) == "," && f.finiteTag(j+1)
	}
	switch f.xpos(e) {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return f.upos(e) == segun.VERB && f.says(e) != nil
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
	colon := f.labelEnd(s)
	if colon <= s.First || colon+3 > s.End && !f.goesOnBehind(s, colon) {
		return
	}
	by := f.unbracketed(s.First, colon)
	first := f.stamped(s)
	entry := first > s.First
	if by == colon && !entry {
		first, by = f.bracketed(first, colon)
	}
	for first < by && f.Look[first]&phrase.Mark != 0 {
		first++
	}
	if first >= by {
		return
	}
	names := 0
	for t := first; t < by; t++ {
		if f.initials(t) {
			names++
			continue
		}
		switch f.upos(t) {
		case segun.PROPN, segun.X:
			names++
			if t > first+1 && t+1 <= by && f.is(t-1, "at", "near", "on", "into", "to") && f.quoteFrom(colon+1, colon+2) < 0 {
				return // "Mill Lane at Castle Square: …": where, and nobody
			}
		case segun.NOUN, segun.ADJ, segun.ADP, segun.DET, segun.PUNCT, segun.PART, segun.VERB:
			if f.Look[t]&phrase.AllCaps != 0 {
				names++
			} else if f.upos(t) != segun.PUNCT && f.Look[t]&phrase.Capital == 0 && f.upos(t) != segun.ADP && f.upos(t) != segun.DET && !(t > first+1 && f.Word(t-1) == "-" && f.Touch(t-1)) && !(t == by-1 && f.among(t, "paper")) && !(t == by-1 && first < t && f.headed(s, first, t)) {
				return
			}
		default:
			return
		}
	}
	opening := f.headlineAt(s) || s.Block == 0 || entry
	if opening && by-first == 3 && f.Word(by-2) == "-" && f.c.heads[model.String(f.lowered(first)+"-"+f.lowered(by-1))] {
		names++ // "Whistle-blower: clinic billed the dead"
	}
	if opening && (f.Flags[by-1]&(phrase.Title|phrase.PersonNoun|phrase.GroupNoun) != 0 || f.c.heads[f.lemma(by-1)] || f.among(by-1, "paper") && f.Look[first]&phrase.Capital != 0) {
		names++
	}
	if entry && names == 0 && colon == first+1 && f.upos(first) == segun.NOUN && f.Look[first]&phrase.Capital != 0 && f.quoteFrom(colon+1, colon+2) >= 0 {
		names++ // "17.55 Salt: “I offered them coffee”"
	}
	if names == 0 || f.Flags[first]&(phrase.Month|phrase.Weekday|phrase.TimeNoun) != 0 || f.unlabelled(first, by) || !entry && f.placed(s, first, by) {
		return
	}
	h := f.HeadOf(first, by)
	last := f.Flags[by-1]
	if f.is(first, "the", "a", "an") && !entry && last&(phrase.Title|phrase.PersonNoun|phrase.Outlet|phrase.OrgWord|phrase.Agency|phrase.Demonym|phrase.Surname) == 0 && !f.c.heads[f.lemma(by-1)] && !f.among(by-1, "paper") && f.quoteFrom(colon+1, colon+2) < 0 {
		return // "THE LAST SUPPER: ORT AND BRANT PLOTTED OVER TURBOT": a title
	}
	person := (f.Flags[h]|last)&(phrase.Forename|phrase.Surname) != 0 || f.Flags[first]&(phrase.Forename|phrase.Title) != 0 || f.Look[h]&phrase.AllCaps != 0 || opening ||
		f.quoteFrom(colon+1, colon+2) >= 0 || f.r.Doc.Blocks[s.Block].Span.Start == f.r.Tokens.Tokens[first].Span.Start && f.fullName(first, by)
	if !person || by-first > 5 {
		return
	}
	end := s.End
	b := f.r.Doc.Blocks[s.Block].Span
	for end < f.Len() && b.Contains(f.r.Tokens.Tokens[end].Span) {
		end++
	}
	f.out = append(f.out, found{head: colon, subject: h, source: []run{{first, by}}, cue: []run{{colon, colon + 1}},
		content: []run{{colon + 1, end}}, rule: "label", frame: frame{class: "say", act: "assert", strong: true, quote: true, key: ":"}})
}

// stamped returns the token after the time of day that opens an entry of a live report ("17.55 Salt: …"), the sentence's first where none does.
func (f *finder) stamped(s *segun.Sentence) int {
	t := s.First
	if t+3 >= s.End || f.r.Tokens.Tokens[t].Span.Start != f.r.Doc.Blocks[s.Block].Span.Start || f.Look[t]&phrase.Digit == 0 {
		return t
	}
	w := f.Word(t)
	clock := len(w) >= 4 && len(w) <= 7 && '0' <= w[0] && w[0] <= '9' && (w[1] == '.' || w[1] == ':' || w[2] == '.' || w[2] == ':')
	pm := f.is(t+1, "am", "pm", "a.m.", "p.m.")
	switch {
	case clock && pm, pm:
		return t + 2
	case clock, len(w) >= 3 && len(w) <= 7 && (w[len(w)-2:] == "am" || w[len(w)-2:] == "pm"):
		return t + 1
	}
	return t
}

// placed reports whether a label in the body is the name of a place before a whole sentence without marks: the dateline of a report, "Tarva: Two lawmakers on Monday submitted …". In a
// headline a country speaks so.
func (f *finder) placed(s *segun.Sentence, first, colon int) bool {
	if f.r.Mentions == nil || f.headlineAt(s) || f.r.Tokens.Tokens[s.First].Span.Start != f.r.Doc.Blocks[s.Block].Span.Start ||
		s.End-colon < 9 || f.quoteFrom(colon+1, colon+2) >= 0 || !f.is(s.End-1, ".") {
		return false
	}
	list := f.r.Mentions.List
	for i := sort.Search(len(list), func(i int) bool { return list[i].First >= first }); i < len(list) && list[i].First < colon; i++ {
		if m := &list[i]; m.Form == segun.FormName && m.Kind == segun.Place && m.End <= colon && m.End-m.First >= colon-first-1 {
			return true
		}
	}
	return false
}

// signedBelow reports whether a quotation is a paragraph of its own and the next opens with a dash and somebody's name: who has said it.
func (f *finder) signedBelow(q run, si int) bool {
	toks := f.r.Tokens
	if si+1 >= len(toks.Sentences) || q.end != toks.Sentences[si].End || f.r.Mentions == nil {
		return false
	}
	s, next := &toks.Sentences[si], &toks.Sentences[si+1]
	if next.Block != s.Block+1 || next.Section != s.Section || next.First+2 >= next.End || f.Look[next.First]&phrase.Dash == 0 || toks.Tokens[q.first].Span.Start != f.r.Doc.Blocks[s.Block].Span.Start {
		return false
	}
	list := f.r.Mentions.List
	for i := sort.Search(len(list), func(i int) bool { return list[i].First > next.First }); i < len(list) && list[i].First <= next.First+1; i++ {
		if list[i].Form == segun.FormName && list[i].Kind == segun.Person && list[i].End-list[i].First > 1 {
			return true
		}
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
	if f.signedBelow(q, si) {
		b = f.r.Doc.Blocks[f.r.Tokens.Sentences[si+1].Block].Span
	}
	if t >= f.Len() || !b.Contains(f.r.Tokens.Tokens[t].Span) || f.Look[t]&phrase.Dash == 0 && f.Word(t) != "―" || t+1 < f.Len() && f.upos(t+1) == segun.CCONJ {
		return false
	}
	e := t + 1
	for e < f.Len() && b.Contains(f.r.Tokens.Tokens[e].Span) {
		if u := f.upos(e); f.xpos(e) == "VBG" && f.Word(e-1) == "," {
			break // "— Mayor Odo Tann, | writing after the vote"
		} else if u == segun.VERB || u == segun.AUX || e-t > 20 {
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

// mistagged tries a noun that is a verb of saying in parenthesis: "The contract — the union claims — was signed".
func (f *finder) mistagged(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "NNS" || t <= s.First+1 || t+1 >= s.End || f.upos(t+1) != segun.PUNCT || f.upos(t-1) == segun.ADP {
		return false
	}
	fr := anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.strong && x.quote && x.class != "sign" })
	if fr == nil {
		return false
	}
	src, k := f.left(s.First, t)
	if k < 0 || src.first <= s.First || !f.shuts(src.first-1) || !f.voice(k) {
		return false
	}
	if f.compounded(src, t) || f.takesUp(src) {
		return false
	}
	a := found{head: t, subject: k, source: []run{src}, cue: []run{{t, t + 1}}, frame: *fr, rule: "parenthesis"}
	for _, r := range [...]run{{s.First, src.first}, {t + 1, s.End}} {
		if r = f.trim(r); !r.empty() && (r.first < t || f.finiteIn(r)) {
			a.content = append(a.content, r)
		}
	}
	if len(a.content) == 0 || !f.finiteIn(run{s.First, src.first}) && len(a.content) < 2 && f.quoteIn(a.content[0]) < 0 {
		return false
	}
	f.out = append(f.out, a)
	return true
}

// compounded reports whether a noun that could be a verb of saying is the head of a compound behind a preposition: "from prosecuting a former governor, Senator Orin Kalo in the money
// laundering | charges".
func (f *finder) compounded(src run, t int) bool {
	for j := src.first; j < src.end && f.Head(t-1) == t; j++ {
		if f.upos(j) == segun.ADP {
			return true
		}
	}
	return false
}

// asSaid finds "as the sister put it" and "by his own account": a clause or phrase that names whose words the rest is.
func (f *finder) asSaid(s *segun.Sentence, t int) {
	var own run
	a := found{head: t, subject: -1, rule: "as said", frame: frame{class: "according", act: "assert", strong: true, that: true, quote: true, key: "as … said"}}
	switch f.r.Tags.Lemma[t] {
	case "as":
		if f.is(t+1, "well") || t-2 >= s.First && f.is(t-1, "well") && f.is(t-2, "as") {
			return // "as well as 29 others who only specified a faith"
		}
		v := -1
		for k := t + 1; k < s.End && k < t+14; k++ {
			if u := f.upos(k); u == segun.VERB && (f.xpos(k) != "VBN" || f.Rel(k) != segun.RelAmod) { // "as the retired keeper put it"
				v = k
				break
			} else if u == segun.AUX || u == segun.SCONJ {
				return
			}
		}
		if v < 0 || v == t+1 || f.quoteAt(v) != f.quoteAt(t) {
			return
		}
		fs, words := f.frames(s, v)
		end := v + max(1, words)
		switch l := f.r.Tags.Lemma[v]; {
		case (l == "put" || l == "have" || l == "tell" || l == "see") && end < s.End && f.r.Tags.Lemma[end] == "it":
			end++
			if e := f.untilMark(s, end); l == "put" && e > end {
				end = e // "put it | over a pint in the Anchor on Sunday, “…”"
			}
		case anyFrame(fs, func(x *frame) bool { return x.strong && x.quote && x.act != "deny" }) != nil && f.tail(end, s.End, false) >= 0: // not "filmed it as it | withdrew"
			end = f.tail(end, s.End, false)
		case (l == "tell" || l == "inform") && f.edge(s, f.objectEnd(s, end)) && f.objectEnd(s, end) > end:
			end = f.objectEnd(s, end) // "As a source in the police told the agency, …"
		default:
			return
		}
		for k := s.First; k+1 < t; k++ {
			if f.is(k, "no") && f.among(k+1, "absent") {
				return // "There is no evidence that they voted | as he claims": what he claims is that they did
			}
		}
		src, k := f.left(t+1, v)
		if ap, h := f.apposed(t, v); h >= 0 {
			src, k = ap, h
		}
		if src.first > t+1 {
			return // "reported as unsafe four times, | the prosecutor said"
		}
		if src.first = max(src.first, t+1); k < 0 || src.empty() {
			return
		}
		a.subject, a.source = k, []run{f.trim(run{t + 1, src.end})}
		a.cue = []run{{t, t + 1}, {v, min(end, v+max(2, words))}}
		if f.r.Tags.Lemma[min(v+1, s.End-1)] != "it" {
			a.cue[1].end = v + max(1, words)
		}
		own = run{t, end}
	case "by", "in":
		n := -1
		for k := t + 2; k < s.End && k < t+8 && n < 0; k++ {
			if f.upos(k) == segun.PUNCT || f.Low[k] == wordAccording || f.xpos(k) == "VBN" && f.Rel(k) == segun.RelAcl {
				break // "in May, according to its accounts", "in a film posted to its account"
			}
			if f.Word(k) == "telling" {
				n = k
			}
			if f.among(k, "own") {
				n = k
			}
		}
		if n < 0 {
			return
		}
		p := f.Find(n, segun.RelNmodPoss)
		if c := f.Find(n, segun.RelCompound); c > p && p > t && f.is(n, "account") {
			return // "in her bank account"
		}
		if p < 0 && f.Word(n) == "telling" && f.xpos(n-1) == "POS" {
			p = n - 2 // "in the firm's telling", taken for a verb
		}
		r := run{t + 1, n}
		if p < 0 && f.is(t, "by") && f.is(n, "estimate", "reckoning", "count", "calculation", "account") && f.nameBefore(t+1, n) {
			p = n - 1 // "by United Nations estimates"
		} else if p > t {
			r = f.yield(p)
		}
		if p <= t || p >= n {
			return
		}
		if r.end > r.first+1 && f.xpos(r.end-1) == "POS" {
			r.end--
		}
		a.subject, a.source = p, []run{{max(r.first, t+1), r.end}}
		if f.is(n, "view", "opinion") && f.is(t, "in") {
			a.frame.act = "opine" // "In the mayor's view, it is a danger"
		}
		a.cue = []run{{t, t + 1}, {n, n + 1}}
		own = run{t, n + 1}
		if f.is(n, "word") && f.is(t, "in") && t > s.First && f.upos(t-1) != segun.PUNCT {
			return // "will answer in her own words": how, and nobody's account
		}
	default:
		return
	}
	if own.first > s.First && own.end < s.End && f.upos(own.end) != segun.PUNCT && f.upos(own.first-1) != segun.PUNCT {
		return
	}
	front := run{s.First, own.first}
	if k := own.first - 2; k > s.First && f.Word(k+1) == "," && f.is(k, "that") {
		front = run{} // "told the court that, in the surgeon's words, the theatre was cold"
	}
	for _, r := range [...]run{front, {own.end, s.End}} {
		if r = f.trim(r); !r.empty() {
			a.content = append(a.content, r)
		}
	}
	if len(a.content) > 0 {
		f.out = append(f.out, a)
	}
}

// nameBefore reports whether tokens [k, n) are the name of a body, or a noun for those who count: "by | United Nations | estimates", "by | army | reckoning".
func (f *finder) nameBefore(k, n int) bool {
	if n <= k || !f.voice(n-1) {
		return false
	}
	for ; k < n; k++ {
		if u := f.upos(k); u != segun.PROPN && u != segun.NOUN && f.xpos(k) != "NNP" {
			return false
		}
	}
	return true
}

// hearsay gives the clause of "reportedly" or "allegedly" to an unnamed voice: it is never the writer's own word.
func (f *finder) hearsay(s *segun.Sentence, t int) {
	if f.upos(t) != segun.ADV {
		return
	}
	act := f.c.hearsay.Get(f.Low[t])
	if act == "" {
		return
	}
	h := f.Head(t)
	if act == "assert" && h > t && f.Rel(h) == segun.RelAmod {
		return // "an apparently stolen car": the word alone is in doubt, not that the car was found
	}
	for n := 0; n < 6 && h >= 0 && !f.clause(h); n++ {
		h = f.Head(h)
	}
	whole := run{s.First, s.End}
	if h >= 0 && f.Rel(h) != segun.RelRoot {
		switch f.Rel(h) {
		case segun.RelCcomp, segun.RelAdvcl, segun.RelAclRelcl, segun.RelAcl, segun.RelConj, segun.RelParataxis, segun.RelXcomp:
			whole = f.yield(h)
		}
	}
	if e := f.clauseEnd(s, t+1); t > s.First && h >= 0 && f.Rel(h) == segun.RelRoot && h > t && f.Word(e) == "," && e+3 < s.End && f.upos(e+1) == segun.CCONJ && f.nominalStart(e+2) && !f.finiteTag(e+2) && f.finiteIn(run{e + 2, s.End}) {
		whole.end = e // "allegedly hid the books, | and the auditor found them"
	}
	whole = f.betweenSemicolons(whole, t)
	if w := f.deedsInRow(s, t); w.end > whole.end || w.end > 0 && w.first < whole.first {
		whole = run{min(whole.first, w.first), max(whole.end, w.end)}
	}
	if q := f.quoteAt(t); q >= 0 {
		whole = run{max(whole.first, f.quotes[q].first+1), min(whole.end, f.quotes[q].end-1)}
	}
	a := found{head: t, subject: -1, cue: []run{{t, t + 1}}, rule: "hearsay", frame: frame{class: "hearsay", act: act, strong: true, key: f.r.Tags.Lemma[t]}}
	a.content = f.without(whole, run{t, t + 1})
	if len(a.content) > 0 {
		f.out = append(f.out, a)
	}
}
