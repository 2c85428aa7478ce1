package attribution

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// voiceless reports whether what a found attribution has for its source can say nothing: a time, an amount, a feeling, a state of affairs, a happening or a thing ("| A six-month truce | agreed last year", "| the leak | put", "the storm's |
// slow speed | indicates"). What its verb tells is left to whoever tells the sentence.
func (f *finder) voiceless(a *found) bool {
	k := a.subject
	if f.ofItself(a) || f.is(a.head, "feel") && f.is(a.head+1, "like") && f.is(k, "it", "this", "that") {
		return true // "It feels like a betrayal"
	}
	if k >= 0 && len(a.source) == 1 && f.clauseOrState(a, k) {
		return !f.opensSentence(a)
	}
	if k > 0 && f.xpos(k) == "WDT" && !a.quote && len(a.source) == 1 && f.saysNothing(f.antecedent(k)) {
		return true // "a debate | that | threatened to be long"
	}
	if k < 0 || len(a.source) == 0 || !f.saysNothing(k) || f.namedBehind(a, k) {
		return false
	}
	if f.is(k, "release") && (f.is(k-1, "press", "news", "media") && (a.frame.class == "according" || f.is(a.head, "announce", "claim", "explain", "confirm", "report", "describe", "call")) || f.is(a.head, "say", "state", "add", "read", "note", "quote")) {
		return false // one for the press
	}
	if f.is(a.head, "assume", "presume", "suppose", "imagine", "pretend") {
		return false // "The drill assumed that a barge had struck the lock": nobody says that one had
	}
	if f.Look[k]&phrase.Capital != 0 && f.xpos(k) == "NNS" && f.xpos(a.head) == "VBZ" {
		return false // "Wines believes that …": a name
	}
	if t := f.otherHead(a); t >= 0 {
		a.subject = t
		return false
	}
	return !f.shareOf(k) && !f.phraseOf(a) && !f.realSubject(a) && !f.overTime(a) && !f.opensSentence(a)
}

// clauseOrState reports whether what stands for a source is the end of a quotation, a clause, "| Bringing the ferry back | made it clear that …", or the land behind a town between commas: "a man from Velm, | Tavara |, said".
func (f *finder) clauseOrState(a *found, k int) bool {
	if r := a.source[0]; f.Look[r.end-1]&phrase.Close != 0 && f.Look[r.end-1]&phrase.Open == 0 {
		q := f.quoteAt(r.end - 1)
		if q >= 0 && f.quotes[q].first < r.first || q < 0 && r.end == a.head && f.mark(r.end-1) && f.marksIn(run{r.first, r.end - 1}) == 0 {
			return true // the end of somebody's words, where a mark may have gone missing
		}
	}
	if f.upos(k) == segun.VERB && !a.quote {
		return f.Rel(k) == segun.RelCsubj && (f.xpos(k) == "VBG" || f.xpos(k) == "VB")
	}
	if f.upos(k) != segun.PROPN || k < 3 || a.source[0].end-a.source[0].first > 2 || f.Word(k-1) != "," || f.upos(k-2) != segun.PROPN || f.Word(k+1) != "," || a.head < k {
		return false
	}
	list := f.r.Mentions.List
	i, ok := slices.BinarySearchFunc(list, k, func(m segun.Mention, t int) int { return m.First - t })
	return ok && list[i].Kind == segun.Place
}

// marksIn counts the quotation marks in a stretch.
func (f *finder) marksIn(r run) (n int) {
	for k := r.first; k < r.end; k++ {
		if f.mark(k) {
			n++
		}
	}
	return n
}

// phraseOf gives a verb whose source can say nothing the noun that the source hangs on behind a preposition: "| a candidate in | the coming election called on Friday for …".
func (f *finder) phraseOf(a *found) bool {
	r := &a.source[0]
	si := f.r.Tokens.SentenceOf(a.head)
	if si < 0 || r.end > a.head || r.first-1 <= f.r.Tokens.Sentences[si].First || f.upos(r.first-1) != segun.ADP {
		return false
	}
	np, h := f.left(f.r.Tokens.Sentences[si].First, r.first-1)
	if h < 0 || np.end != r.first-1 || f.saysNothing(h) || !f.person(h) {
		return false
	}
	a.subject, r.first = h, np.first
	return true
}

// realSubject gives a verb whose source can say nothing, and stands behind it or in a phrase before it, to the subject right before the verb: "For a moment | Moll | believed …", "| Moll | said the coming vote was lost".
func (f *finder) realSubject(a *found) bool {
	si := f.r.Tokens.SentenceOf(a.head)
	if si < 0 || !f.finiteTag(a.head) || f.quoteAt(a.head) >= 0 {
		return false
	}
	np, h := f.left(f.r.Tokens.Sentences[si].First, a.head)
	if h < 0 || np.end > a.head || f.saysNothing(h) || !f.speaker(h) || np.overlaps(a.source[0]) || holds(a.content, h) {
		return false
	}
	a.subject, a.source = h, []run{np}
	return true
}

// overTime gives a verb whose source is only when it was said to the subject before it, or to that of the verb that it is joined to: "| The guild | last night insisted …", "It | warned of floods, and last night told owners to leave".
func (f *finder) overTime(a *found) bool {
	si := f.r.Tokens.SentenceOf(a.head)
	if si < 0 || f.quoteAt(a.head) >= 0 || a.source[0].end > a.head || f.Flags[a.subject]&(phrase.TimeNoun|phrase.Weekday) == 0 {
		return false
	}
	s := &f.r.Tokens.Sentences[si]
	if np, h := f.left(s.First, a.source[0].first); h >= 0 && np.end == a.source[0].first && f.speaker(h) && !f.saysNothing(h) {
		a.subject, a.source[0] = h, np
		return true
	}
	v := f.Head(a.head)
	if f.Rel(a.head) != segun.RelConj || v < s.First || f.quoteAt(v) >= 0 {
		return false
	}
	k := f.nearest(v)
	if k < s.First || k > v || f.saysNothing(k) || !f.speaker(k) {
		return false
	}
	a.subject, a.source[0] = k, f.source(k)
	return true
}

// opensSentence gives a verb of saying whose source can say nothing to the person with whom its sentence opens, where a relative clause stands between: "A clerk who worked for Moll, and who | fears for his safety, | said that …".
func (f *finder) opensSentence(a *found) bool {
	si := f.r.Tokens.SentenceOf(a.head)
	if si < 0 || !speaking[a.frame.class] || !f.finiteTag(a.head) || f.quoteAt(a.head) >= 0 {
		return false
	}
	s := &f.r.Tokens.Sentences[si]
	if k := a.source[0].first; k > s.First && f.is(k-1, "but") {
		return false // "Tarn and Moll are safe, but | the primary | threatens to …"
	}
	e := s.First
	for e < a.source[0].first && f.Word(e) != "," && f.xpos(e) != "WP" && f.xpos(e) != "WDT" {
		if f.upos(e) == segun.VERB || f.upos(e) == segun.AUX {
			return false
		}
		e++
	}
	if e == a.source[0].first {
		return false
	}
	np := run{s.First, e}
	h := f.top(np)
	if h < 0 || f.upos(h) != segun.NOUN && f.upos(h) != segun.PROPN || !f.person(h) || f.saysNothing(h) {
		return false
	}
	a.subject, a.source = h, []run{np}
	return true
}

// saysNothing reports whether noun k is of a kind that can say nothing.
func (f *finder) saysNothing(k int) bool {
	if f.upos(k) == segun.PROPN && f.Flags[k]&phrase.Weekday != 0 && f.Flags[k]&(phrase.Forename|phrase.Surname) == 0 && (k == 0 || f.upos(k-1) != segun.DET && f.upos(k-1) != segun.PROPN && f.upos(k+1) != segun.PROPN) {
		return true // "One Sunday"
	}
	if f.upos(k) != segun.NOUN || f.named[k] || f.Flags[k]&(phrase.PersonNoun|phrase.GroupNoun|phrase.OrgWord|phrase.Title) != 0 || f.organisation(k) {
		return false
	}
	if k+1 < f.Len() && f.Look[k+1]&phrase.Dash != 0 && f.Touch(k+1) || f.Look[k]&phrase.Capital != 0 && !f.opens(k) {
		return false // "the 31-year-old", "the Jockeys' Club"
	}
	return f.among(k, "voiceless") || f.c.things[f.lemma(k)] != "" && !f.among(k, "lettered") && !f.c.texts[f.lemma(k)] && !f.c.heads[f.lemma(k)]
}

// otherHead returns the noun for people in the words for a source that the tree has hung on a noun that says nothing: "| a tailor | next door", "the next morning | her office |"; -1 for none.
func (f *finder) otherHead(a *found) int {
	for _, r := range a.source {
		for t := r.first; t < r.end; t++ {
			if t == a.subject || f.upos(t) != segun.NOUN && f.upos(t) != segun.PROPN || f.saysNothing(t) || f.Flags[t]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0 || t+1 < f.Len() && f.xpos(t+1) == "POS" {
				continue
			}
			if c := f.Find(t, segun.RelCase); (c < 0 || c > t) && (f.Rel(t) != segun.RelCompound || f.Flags[t]&phrase.PersonNoun != 0 || f.Flags[a.subject]&phrase.TimeNoun != 0) && f.voice(t) {
				return t
			}
		}
	}
	return -1
}

// namedBehind reports whether the words for a source go on with who it is: "her love, Petra Moll", "a friend in the fight, Moll".
func (f *finder) namedBehind(a *found, k int) bool {
	for _, r := range a.source {
		for t := r.first; t < r.end; t++ {
			if t != k && f.upos(t) == segun.PROPN && (f.Rel(t) == segun.RelAppos || f.Head(t) == k && f.Rel(t) == segun.RelFlat) {
				return true
			}
		}
	}
	return false
}
