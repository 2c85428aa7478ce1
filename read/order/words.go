package order

import "segun"

// turnAt returns the turn that starts at token t.
func (f *finder) turnAt(t, end int) (turn, bool) {
	w := f.r.Tokens.Tokens[t].Span.In(f.r.Doc.Text)
	if f.r.Tags.UPOS[t] != segun.NUM && !turnOpens[w[0]|0x20] {
		return turn{}, false
	}
	for _, read := range [...]func(*finder, int, int) (turn, bool){(*finder).single, (*finder).pointed, (*finder).neighbour, (*finder).within, (*finder).measured} {
		if x, ok := read(f, t, end); ok {
			return x, true
		}
	}
	return turn{}, false
}

// turnOpens are the first letters of the words that a turn can start with.
var turnOpens = func() (out [256]bool) {
	for _, c := range "abdefhijlmnopstuwy" {
		out[c] = true
	}
	return out
}()

// single reads a turn of one word: "afterwards", "subsequently", "then", "later"; "earlier" and "previously" beside a past perfect.
func (f *finder) single(t, end int) (turn, bool) {
	switch {
	case f.wordAt(t, "afterwards", "afterward", "subsequently", "thereafter"):
		return turn{first: f.justBefore(t), last: t, bare: true}, true
	case f.wordAt(t, "then"):
		return turn{first: t, last: t, bare: true}, f.r.Tags.UPOS[t] == segun.ADV && !f.wordAt(t-1, "since", "by", "until", "till", "before", "after", "now", "back", "even", "if", "just", "only") && !f.wordAt(t+1, "-", "there", "as") && !f.supposing(t)
	case f.wordAt(t, "later"):
		if f.r.Tags.UPOS[t] != segun.ADV || f.wordAt(t-1, "or", "sooner", "no", "much") || f.of(t+1, end) {
			return turn{}, false
		}
		last := f.thatDay(t, end)
		return turn{first: t, last: last, bare: last == t}, true
	case f.wordAt(t, "earlier"):
		if f.r.Tags.UPOS[t] != segun.ADV || f.of(t+1, end) || f.wordAt(t+1, "than") {
			return turn{}, false
		}
		last := f.thatDay(t, end)
		return turn{first: t, last: last, before: true, bare: last == t, had: last == t}, true
	case f.wordAt(t, "previously"):
		return turn{first: t, last: t, before: true, bare: true, had: true}, true
	}
	return turn{}, false
}

// of reports whether a time of its own stands behind "later" or "earlier": "later this week", "earlier on Monday", "later in May", "earlier, in March".
func (f *finder) of(t, end int) bool {
	if f.wordAt(t, "this", "on", "next", "in", "at", "today", "last") {
		return !(f.wordAt(t, "in") && f.wordAt(t+1, "the") && f.is(t+2, "day", "evening", "week", "month", "year", "night"))
	}
	return false
}

// thatDay returns the last token of "earlier that week", "later in the day" or "later the same day" from "earlier" at t.
func (f *finder) thatDay(t, end int) int {
	k := t + 1
	for k < end && k < t+4 && f.wordAt(k, "that", "the", "same", "in") {
		k++
	}
	if k > t+1 && k < end && f.is(k, spells...) {
		return k
	}
	return t
}

// justBefore takes in what measures an adverb at t: "shortly afterwards", "two days afterwards".
func (f *finder) justBefore(t int) int {
	if f.wordAt(t-1, "shortly", "soon", "immediately", "long") {
		return t - 1
	}
	return t
}

// supposing reports whether an "if" or "when" stands before token t in its sentence: "if it rains, then …".
func (f *finder) supposing(t int) bool {
	first, _ := f.Sentence(t)
	for k := first; k < t; k++ {
		if f.wordAt(k, "if", "when", "once", "unless") {
			return true
		}
	}
	return false
}

// pointed reads a turn that points back at what was told: "before that", "until then", "by then", "since then", "following that".
func (f *finder) pointed(t, end int) (turn, bool) {
	back := t+1 < end && f.wordAt(t+1, "that", "then", "this") && f.Rel(t+1) != segun.RelDet && f.Rel(t+1) != segun.RelMark && f.r.Tags.UPOS[t+1] != segun.DET
	if !back || f.wordAt(t+1, "this") && !f.wordAt(t+2, ",") {
		return turn{}, false
	}
	switch {
	case f.wordAt(t, "before", "until", "till"):
		return turn{first: t, last: t + 1, before: true}, true
	case f.wordAt(t, "by") && f.wordAt(t+1, "then"):
		return turn{first: t, last: t + 1, before: true, had: true}, true
	case f.wordAt(t, "after", "following"), f.wordAt(t, "since") && f.wordAt(t+1, "then"):
		return turn{first: t, last: t + 1}, true
	}
	return turn{}, false
}

// neighbour reads the day, week or year beside the one that was told of: "the next day", "the following morning", "the previous week", "the day before".
func (f *finder) neighbour(t, end int) (turn, bool) {
	if !f.wordAt(t, "the") || t+2 >= end {
		return turn{}, false
	}
	if f.is(t+1, spells...) && f.wordAt(t+2, "before", "after") && f.closes(t+3, end) {
		return turn{first: t, last: t + 2, before: f.wordAt(t+2, "before")}, true
	}
	if !f.is(t+2, spells...) || !f.closes(t+3, end) && f.r.Tags.UPOS[t+3] == segun.NOUN || f.r.Tags.XPOS[min(t+3, end-1)] == "POS" {
		return turn{}, false
	}
	switch {
	case f.wordAt(t+1, "next", "following"):
		return turn{first: t, last: t + 2}, true
	case f.wordAt(t+1, "previous", "preceding"):
		return turn{first: t, last: t + 2, before: true}, true
	}
	return turn{}, false
}

// within reads how long it took until something came: "within a week", "in the months that followed".
func (f *finder) within(t, end int) (turn, bool) {
	if f.wordAt(t, "in") && f.wordAt(t+1, "the") && f.is(t+2, spells...) && f.wordAt(t+3, "that") && f.wordAt(t+4, "followed") {
		return turn{first: t, last: t + 4}, true
	}
	if !f.wordAt(t, "within") {
		return turn{}, false
	}
	k := f.amount(t+1, end)
	if k >= end || !f.is(k, spells...) || f.wordAt(k+1, "of", "after", "before", "from") {
		return turn{}, false
	}
	return turn{first: t, last: k}, true
}

// measured reads how much later or earlier something was: "two hours later", "only a week earlier", "moments before", "three days afterwards".
func (f *finder) measured(t, end int) (turn, bool) {
	k := t
	for k < end && f.wordAt(k, "only", "just", "about", "some", "almost", "nearly", "barely", "around", "roughly") {
		k++
	}
	if f.wordAt(k, "less", "more") && f.wordAt(k+1, "than") {
		k += 2
	}
	from := k
	k = f.amount(k, end)
	if k >= end-1 || !f.is(k, spells...) || from == k && f.r.Tags.XPOS[k] != "NNS" {
		return turn{}, false
	}
	x := turn{first: t, last: k + 1}
	switch {
	case f.wordAt(k+1, "later", "afterwards", "afterward"):
		return x, true
	case f.wordAt(k+1, "earlier", "previously"):
		x.before = true
		return x, !f.of(k+2, end) && !f.wordAt(k+2, "than")
	case f.wordAt(k+1, "before", "after") && f.closes(k+2, end):
		x.before = f.wordAt(k+1, "before")
		return x, true
	case f.wordAt(k+1, "after", "before") && f.wordAt(k+2, "that") && f.closes(k+3, end):
		x.before, x.last = f.wordAt(k+1, "before"), k+2
		return x, true
	}
	return turn{}, false
}

// amount returns the token behind a number or a word for how many at token k, k where none stands there.
func (f *finder) amount(k, end int) int {
	if f.wordAt(k, "a", "an") {
		if f.wordAt(k+1, "few") || f.wordAt(k+1, "couple", "number", "matter", "handful") && f.wordAt(k+2, "of") {
			if f.wordAt(k+1, "few") {
				return k + 2
			}
			return k + 3
		}
		return k + 1
	}
	for k < end && (f.r.Tags.UPOS[k] == segun.NUM || f.wordAt(k, "several", "many", "some", "few", "half", "and")) {
		k++
	}
	return k
}

// closes reports whether a phrase ends before token k: a mark, the end, or a verb stands there.
func (f *finder) closes(k, end int) bool {
	return k >= end || f.r.Tags.UPOS[k] == segun.PUNCT || f.r.Tags.UPOS[k] == segun.VERB || f.r.Tags.UPOS[k] == segun.AUX
}
