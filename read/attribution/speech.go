package attribution

import (
	"slices"
	"sort"

	"segun"
	"segun/read/phrase"
)

// widen lets contents that hold part of a quotation hold all of it: a quotation goes on over sentence borders, which trees
// do not know.
func (f *finder) widen() {
	for i := range f.out {
		a := &f.out[i]
		if a.rule == "label" {
			continue
		}
		for j := range a.content {
			c := &a.content[j]
			for _, at := range [...]int{c.end - 1, c.first} {
				q := f.quoteAt(at)
				if q < 0 {
					continue
				}
				r := f.quotes[q]
				if r.has(a.head) {
					continue // reporting inside the quotation
				}
				c.first, c.end = min(c.first, r.first), max(c.end, r.end)
				f.done[q] = true
				a.quote = true
			}
			for q := sort.Search(len(f.quotes), func(q int) bool { return f.quotes[q].first >= c.first }); q < len(f.quotes) && f.quotes[q].first < c.end; q++ {
				if f.quotes[q].end <= c.end {
					f.done[q] = true
				}
			}
		}
	}
}

// loose gives quotations that nothing holds yet to a speaker: a reporting clause that lost its content, or the speaker who
// was speaking.
func (f *finder) loose() {
	for q := range f.quotes {
		if f.done[q] {
			continue
		}
		f.shelve()
		r := f.quotes[q]
		if f.inside(r) {
			continue
		}
		if f.dash(r) || f.handTo(q, r) {
			f.done[q] = true
		}
	}
}

// inside reports whether a quote lies in some content.
func (f *finder) inside(r run) bool {
	for _, i := range f.touch(r) {
		for _, c := range f.out[i].content {
			if c.first <= r.first && r.end <= c.end {
				return true
			}
		}
	}
	return false
}

// handTo looks for the speaker of a free-standing quotation.
func (f *finder) handTo(q int, r run) bool {
	toks := f.r.Tokens
	si := toks.SentenceOf(r.first)
	if si < 0 {
		return false
	}
	s := &toks.Sentences[si]
	last := toks.SentenceOf(r.end - 1)
	// A verb of saying in the rest of its first or last sentence.
	for _, k := range [...]int{last, si} {
		if k < 0 {
			continue
		}
		x := &toks.Sentences[k]
		for t := x.First; t < x.End; t++ {
			if r.has(t) || f.upos(t) != segun.VERB || f.quoteAt(t) >= 0 || f.taken(t) || f.xpos(t) == "VBN" && f.Rel(t) == segun.RelAmod {
				continue
			}
			fs, words := f.frames(x, t)
			fr := anyFrame(fs, func(y *frame) bool { return y.quote })
			if fr == nil || (fr.class == "announce" || fr.class == "demand" || fr.class == "plan" || fr.class == "call") && f.titleLike(r) {
				continue // "introduced the “War on Rust,” which came with …"
			}
			if t < r.first && f.isTitle(r) {
				continue // "was sworn in on Monday, and Pia Tarn, host of “New Day”"
			}
			if t < r.first && f.anotherClause(t, r.first) {
				continue // "when Merrick mentioned her, and the crowd took up the chant “Out!”"
			}
			sub, src := f.subject(x, t)
			if np, h := f.addsApart(x, t, sub, src); h >= 0 {
				sub, src = h, np
			}
			a := found{head: t, subject: sub, cue: []run{f.cueOf(x, t, words)}, content: []run{r}, frame: *fr, quote: true, rule: "loose"}
			if !src.empty() && !src.overlaps(r) {
				a.source = []run{src}
			} else {
				a.subject = -1
			}
			f.out = append(f.out, a)
			return true
		}
	}
	if a, ok := f.toWhom(s, r); ok {
		f.out = append(f.out, a)
		return true
	}
	if f.takesTurn(r) {
		return true
	}
	// Speech on both sides of its reporting clause: "…," said Ruiz, "…".
	for _, i := range f.touch(run{r.first, r.first + 1}) {
		a := &f.out[i]
		if a.quote && f.resumes(a, r) {
			a.content = append(a.content, r)
			f.grew(i)
			return true
		}
	}
	if !f.alone(s, r) {
		return f.announced(s, r)
	}
	if f.hereIsWhat(si, r) || f.isAsked(si, r) {
		return true
	}
	best := f.speakingBefore(si, r)
	if f.speaksOfThem(si, best, r) {
		f.out[best].content = append(f.out[best].content, r)
		f.grew(best)
		return true
	}
	if f.introduced(si, best, r) {
		return true
	}
	if best < 0 {
		return f.speaksNext(r)
	}
	a := &f.out[best]
	prev := toks.SentenceOf(f.end(a) - 1)
	if prev < 0 || s.Block-toks.Sentences[prev].Block > 1 || si-prev > 1 && !f.onlySpeech(prev+1, si) {
		return f.speaksNext(r)
	}
	f.goesOnWithin(a, r)
	a.content = append(a.content, r)
	a.quote = true
	f.grew(best)
	return true
}

// speakingBefore returns who was speaking before a quotation in sentence si: the last attribution with speech, or with a verb of saying in the sentence right before, that ends before it in this block or the one before; -1 for none.
func (f *finder) speakingBefore(si int, r run) int {
	toks := f.r.Tokens
	for k := si; k >= 0 && toks.Sentences[si].Block-toks.Sentences[k].Block <= 1; k-- {
		best, aloud := -1, -1
		for _, i := range f.touch(run{toks.Sentences[k].First, toks.Sentences[k].End}) {
			a := &f.out[i]
			if f.end(a) > r.first || a.subject < 0 || len(a.content) == 0 || f.quoteAt(a.head) >= 0 || toks.SentenceOf(f.end(a)-1) != k {
				continue
			}
			if !a.quote && (!a.frame.strong || !speaking[a.frame.class] || k != si-1) && !f.accordedLast(a, si-1) {
				continue
			}
			if best < 0 || f.end(a) > f.end(&f.out[best]) {
				best = i
			}
			if a.quote && (aloud < 0 || f.end(a) > f.end(&f.out[aloud])) {
				aloud = i
			}
		}
		if aloud >= 0 && f.asideOf(&f.out[best], &f.out[aloud]) {
			return aloud
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// asideOf reports whether what attribution a tells stands in a clause behind the reporting clause of b, and b's words are said aloud: “They are false,” said Lunn, | after two tenants accused him of it.
func (f *finder) asideOf(a, b *found) bool {
	if a.quote || a.head <= b.head || f.r.Tokens.SentenceOf(a.head) != f.r.Tokens.SentenceOf(b.head) {
		return false
	}
	first := a.head
	for _, r := range a.source {
		first = min(first, r.first)
	}
	for t := first - 1; t > b.head; t-- {
		if f.upos(t) == segun.SCONJ || f.xpos(t) == "WP" || f.xpos(t) == "WDT" || f.xpos(t) == "WRB" || f.is(t, "after", "before", "since") {
			return true
		}
		if f.upos(t) == segun.CCONJ || f.Word(t) == ";" {
			return false
		}
	}
	return false
}

// hereIsWhat gives a quotation to the one whose words the sentence before it announces: "Here is most of what he said.", "This is what she told us."
func (f *finder) hereIsWhat(si int, r run) bool {
	if si == 0 {
		return false
	}
	toks := f.r.Tokens
	s, p := &toks.Sentences[si], &toks.Sentences[si-1]
	if s.Block-p.Block > 1 || !f.is(p.First, "here", "this", "that", "below", "these", "what") {
		return false
	}
	for w := p.First; w+2 < p.End; w++ {
		if !f.is(w, "what") && !f.is(w, "how") {
			continue
		}
		for t := w + 2; t < p.End && t < w+7; t++ {
			if f.upos(t) != segun.VERB || f.says(t) == nil || p.End-t > 6 {
				continue
			}
			src, k := f.left(w+1, t)
			if k < 0 || src.first != w+1 || !f.speaker(k) {
				return false
			}
			say := *f.says(t)
			say.strong, say.quote, say.act = true, true, "assert"
			f.out = append(f.out, found{head: t, subject: k, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{r}, quote: true, rule: "introduced", frame: say})
			return true
		}
	}
	return false
}

// announced gives a quotation after a colon to the person whom the words before the colon are about: "Ruiz was brief: “No.”"
func (f *finder) announced(s *segun.Sentence, r run) bool {
	if r.first-1 <= s.First || f.Word(r.first-1) != ":" {
		return false
	}
	for k := s.First; k < r.first-1; k++ {
		if !f.person(k) || f.upos(k) == segun.PRON && f.xpos(k) != "PRP" || f.Rel(k) == segun.RelNmodPoss || f.Rel(k) == segun.RelObl || f.Rel(k) == segun.RelNmod || f.Rel(k) == segun.RelCompound {
			continue
		}
		y := f.yield(k)
		y.first, y.end = max(y.first, s.First), min(y.end, r.first-1)
		for j := k + 1; j < y.end; j++ {
			if u := f.upos(j); u == segun.VERB || u == segun.AUX {
				y.end = j
			}
		}
		if y = f.trim(y); y.empty() || !y.has(k) || f.upos(y.first) == segun.ADP {
			continue // "During council questions on Monday, Sund kept to his word: …": when, and not who
		}
		f.out = append(f.out, found{head: r.first - 1, subject: k, source: []run{y}, cue: []run{{r.first - 1, r.first}}, content: []run{r}, quote: true,
			rule: "introduced", frame: frame{class: "say", act: "assert", quote: true, key: ":"}})
		return true
	}
	return false
}

// introduced gives a quotation to the person whom the sentence before it in the same paragraph is about, when nobody has
// spoken since: "Her neighbour disagreed. “People need to park.”"
func (f *finder) introduced(si, best int, r run) bool {
	if si == 0 {
		return false
	}
	toks := f.r.Tokens
	s, p := &toks.Sentences[si], &toks.Sentences[si-1]
	if p.Block != s.Block && f.Word(p.End-1) != ":" || s.Block-p.Block > 1 {
		return false
	}
	if best >= 0 && f.end(&f.out[best]) > p.First && f.Word(p.End-1) != ":" {
		return false
	}
	if r.end < s.End && r.end-2 > r.first && f.Word(r.end-2) == "," && f.upos(r.end) == segun.PROPN {
		return false // “…,” Mr Pell sums up: somebody else is named behind it, if by a word that is not known
	}
	colon := f.Word(p.End-1) == ":"
	for t := p.End - 1; t >= p.First; t-- {
		// Before a colon the last clause introduces; elsewhere the main one does.
		if f.upos(t) != segun.VERB || f.quoteAt(t) >= 0 || !colon && f.Rel(t) != segun.RelRoot {
			continue
		}
		k := f.nearest(t)
		if k < 0 || !f.person(k) || f.quoteAt(k) >= 0 || f.cannotSpeak(t, r) {
			if colon {
				continue
			}
			return false
		}
		if i := f.foundAt(t); i >= 0 {
			a := &f.out[i]
			a.content, a.quote = append(a.content, r), true // "released the following statement: “…”"
			f.grew(i)
			return true
		}
		head, cue := t, f.cueOf(p, t, 1)
		if !colon && f.upos(k) != segun.PRON {
			head, cue = r.first, run{r.first, r.first + 1} // the sentence before tells news of its own; what "she" does between two quotations is but a pause
		}
		f.out = append(f.out, found{head: head, subject: k, source: []run{f.source(k)}, cue: []run{cue}, content: []run{r}, quote: true,
			rule: "introduced", frame: frame{class: "say", act: "assert", quote: true, key: f.r.Tags.Lemma[t]}})
		return true
	}
	return false
}

// person reports whether token t can head the words for people.
func (f *finder) person(t int) bool {
	switch f.upos(t) {
	case segun.PRON:
		switch f.r.Tags.Lemma[t] {
		case "he", "she", "they", "we", "who":
			return true
		}
		return false
	case segun.PROPN:
		return f.Flags[t]&(phrase.PlaceName|phrase.OrgWord|phrase.Weekday) == 0 || f.Flags[t]&(phrase.Forename|phrase.Surname) != 0
	}
	return f.Flags[t]&(phrase.PersonNoun|phrase.GroupNoun) != 0 && (f.upos(t) != segun.NUM || t+1 >= f.Len() || f.Flags[t+1]&phrase.TimeNoun == 0)
}

// resumes reports whether a quote goes on right after the reporting clause of an attribution, in one sentence with it.
func (f *finder) resumes(a *found, r run) bool {
	if f.r.Tokens.SentenceOf(a.head) != f.r.Tokens.SentenceOf(r.first) {
		return false
	}
	own := f.yield(a.head)
	for _, p := range [...][]run{a.source, a.cue} {
		for _, x := range p {
			own.end = max(own.end, x.end)
		}
	}
	at := r.first
	for k := at - 1; k >= 0 && k >= at-3; k-- {
		for _, p := range [...][]run{a.source, a.cue} {
			for _, x := range p {
				if x.end == k+1 {
					return true
				}
			}
		}
		if f.Look[k]&phrase.Mark == 0 {
			// Other words of the reporting clause: "she told reporters, …".
			return own.has(k) && !a.content[0].has(k) && k > a.head && k-a.head < 12
		}
	}
	return false
}

// end returns the token after the last word of an attribution.
func (f *finder) end(a *found) int {
	e := 0
	for _, p := range [...][]run{a.source, a.cue, a.content} {
		for _, r := range p {
			e = max(e, r.end)
		}
	}
	return e
}

// alone reports whether a quote makes up its sentences, but for punctuation and a conjunction: "But “it is done. …”"
func (f *finder) alone(s *segun.Sentence, r run) bool {
	for t := s.First; t < r.first; t++ {
		if f.Look[t]&phrase.Mark == 0 && !(t == s.First && f.is(t, "but", "and", "yet", "so", "still", "then", "plus")) {
			return false
		}
	}
	return true
}

// onlySpeech reports whether the sentences from a to b-1 are all inside quotes.
func (f *finder) onlySpeech(a, b int) bool {
	for k := a; k < b; k++ {
		s := &f.r.Tokens.Sentences[k]
		if f.quoteAt(s.First) < 0 && f.quoteAt((s.First+s.End)/2) < 0 {
			return false
		}
	}
	return true
}

// taken reports whether a verb already heads a cue.
func (f *finder) taken(t int) bool { return f.foundAt(t) >= 0 }

// sides parts what two sides say of each other in one sentence: in "Members said the office had bungled it and Democrats accused them of stoking the issue" the second is no part of
// what the first say. It goes by a voice of its own with a verb in the same tense right behind a conjunction, and leaves alone what "that" opens.
func (f *finder) sides() {
	for i := range f.out {
		b := &f.out[i]
		if b.subject < 0 || len(b.source) == 0 || len(b.cue) == 0 || f.upos(b.subject) == segun.PRON || f.quoteAt(b.head) >= 0 || !b.frame.strong || b.frame.class == "plan" || b.frame.class == "know" || b.frame.class == "noun" {
			continue
		}
		at := b.source[0].first - 1
		if at < 1 || f.upos(at) != segun.CCONJ && !(f.is(at, "while") && f.Word(at-1) == ",") || b.source[0].first > b.head {
			continue
		}
		f.pastAccording(at)
		if f.xpos(b.head) != "VBD" && f.xpos(b.head) != "VBZ" {
			continue
		}
		for _, j := range f.touch(run{at, at + 1}) {
			a := &f.out[j]
			if j == i || f.xpos(a.head) != f.xpos(b.head) || f.quoteAt(a.head) >= 0 || a.head > at || len(a.content) == 0 || a.rule == "according" {
				continue
			}
			r := &a.content[len(a.content)-1]
			if r.first <= a.head || r.first >= at || r.end <= at || f.is(r.first, "that") || f.quoteIn(*r) >= 0 {
				continue
			}
			r.end = at
			if f.Word(at-1) == "," {
				r.end = at - 1
			}
		}
	}
}

// pastAccording ends what is so "according to" somebody before the conjunction at token at, behind which somebody else says something: "…, according to the agency, | but the senator has vowed to go on".
func (f *finder) pastAccording(at int) {
	for _, i := range f.touch(run{at - 1, at + 2}) {
		a := &f.out[i]
		if n := len(a.content) - 1; a.rule == "according" && n > 0 && a.content[n].first > a.head && at >= a.content[n].first-1 && at <= a.content[n].first+1 && !f.is(at, "and") {
			a.content = a.content[:n]
		}
	}
}

// within ends what is said in a subordinate clause or participle that opens a sentence at the comma before the main clause: "before officials had weighed in, | he said …",
// "Asked about his declaration that it had been a bomb, | she said …".
func (f *finder) within(a *found) {
	si := f.r.Tokens.SentenceOf(a.head)
	if si < 0 || len(a.content) == 0 || f.quoteAt(a.head) >= 0 {
		return
	}
	s := &f.r.Tokens.Sentences[si]
	first := s.First
	for first < s.End && f.upos(first) == segun.PUNCT {
		first++
	}
	open := f.is(first, "before", "after", "when", "while", "although", "though", "since", "until", "because", "as", "following") && f.upos(first) != segun.ADV || f.xpos(first) == "VBN" || f.xpos(first) == "VBG" && f.r.Tags.Lemma[first] != "accord"
	for k := first + 1; !open && k < a.head; k++ { // ", but before officials had weighed in, he said"
		open = f.Word(k-1) == ":" && f.subordinates(&segun.Sentence{First: k, End: s.End}, a.subject) >= 0 || f.Word(k-1) == "," && f.is(k, "before", "after", "when", "while", "although", "though", "since") || f.upos(k-1) == segun.CCONJ && k-2 >= first && f.Word(k-2) == "," && f.is(k, "before", "after", "when", "while")
		if open {
			first = k
		}
	}
	if !open || a.head < first || a.head == first {
		return
	}
	for c := a.head + 1; c+2 < s.End; c++ {
		if f.Word(c) != "," || f.quoteAt(c) >= 0 {
			continue
		}
		src, v := run{}, -1
		for k := c + 1; k < s.End && k < c+16; k++ {
			if f.finiteTag(k) && f.upos(k) == segun.VERB || f.upos(k) == segun.AUX && f.Finite(k) {
				v = k
				break
			}
			if f.upos(k) == segun.SCONJ || f.xpos(k) == "WDT" || f.xpos(k) == "WP" {
				break
			}
		}
		if v < 0 {
			continue
		}
		if src, _ = f.left(c+1, v); src.empty() || src.first > c+4 && f.Word(src.first-1) != "," {
			continue
		}
		for i := range a.content {
			if r := &a.content[i]; r.first <= c && c < r.end && f.quoteAt(r.first) < 0 {
				r.end = c
			}
		}
		return
	}
}

// hearerOnly reports whether the words for who speaks, behind a verb of saying in parenthesis, can only be those for whom something is said to: "…, told | him | to sign". Nobody says "said him".
func (f *finder) hearerOnly(a *found) bool {
	if a.rule != "parenthesis" || len(a.source) != 1 || a.source[0].first < a.head || a.frame.class == "according" {
		return false
	}
	return f.upos(a.source[0].first) == segun.PRON && f.Is(a.source[0].first, hashesAccusative...)
}

// noClause reports whether the words taken for who speaks and the verb are two nouns, and no clause of saying: "the millers and | volunteers |, have", "citing its rotten | beams |".
func (f *finder) noClause(a *found) bool {
	return a.rule == "parenthesis" && len(a.source) == 0 && f.xpos(a.head) == "NNS" || a.rule == "parenthesis" && len(a.source) == 1 && a.source[0].end-a.source[0].first > 1 && len(a.cue) > 0 && a.source[0].end == a.cue[0].first && f.upos(a.source[0].end-1) == segun.CCONJ
}

var hashesAccusative = phrase.Hashes("him", "them", "me", "us")

// clean takes the source's and cue's words out of the contents and drops what is left empty.
func (f *finder) clean() {
	for i := range f.out {
		f.within(&f.out[i])
	}
	f.sides()
	k := 0
	f.at.apart = true
	for i := range f.out {
		a := &f.out[i]
		f.tidySource(a)
		if q := f.quoteAt(a.head); q >= 0 {
			// What is said inside a quotation ends with it.
			in := run{f.quotes[q].first + 1, f.quotes[q].end}
			for j := range a.content {
				c := &a.content[j]
				if c.overlaps(in) && !c.has(f.quotes[q].first) {
					c.first, c.end = max(c.first, in.first), min(c.end, in.end)
					if c.end == in.end && f.Look[c.end-1]&phrase.Close != 0 {
						c.end--
					}
					*c = f.trim(*c)
				}
			}
		}
		for _, own := range [...][]run{a.source, a.cue} {
			for _, o := range own {
				var rest []run
				for _, c := range a.content {
					if c.overlaps(o) {
						rest = append(rest, f.without(c, o)...)
					} else {
						rest = append(rest, c)
					}
				}
				a.content = rest
			}
		}
		a.content = slices.DeleteFunc(a.content, run.empty)
		f.pastThat(a)
		if len(a.content) == 1 && a.rule == "parenthesis" && a.content[0].end-a.content[0].first == 1 && f.upos(a.content[0].first) == segun.NUM && f.quoteAt(a.content[0].first) < 0 {
			a.content = nil // "Two of its chairmen disagreed"
		}
		if f.speechless(a) {
			a.cue, a.content = append(a.cue, a.content...), nil
			a.rule, a.frame.class, a.frame.act = "non-answer", "declined", "decline"
		}
		if f.act(a) || f.hearerOnly(a) || f.noClause(a) {
			continue
		}
		if len(a.content) > 0 || a.rule == "non-answer" {
			f.out[k] = *a
			k++
		}
	}
	f.out = f.out[:k]
}
