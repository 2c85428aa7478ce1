package attribution

import (
	"segun"
	"segun/read/phrase"
)

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
