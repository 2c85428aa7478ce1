package relation

import (
	"math"
	"strconv"
	"strings"

	"segun"
)

// share is a number with its bounds: "51 per cent", "more than half", "up to 49 %".
type share struct {
	segun.Share
	first, end int // tokens, bounds included
}

// shareAt reads the share whose number begins at token t: percentages in digits and words, and exact fractions in words. "A majority" is none.
func (f *finder) shareAt(t, end int) (share, bool) {
	low, after, ok := f.percentage(t, end)
	high := low
	if ok && (f.is(after, "-", "–", "to") || f.is(after, "and") && f.is(t-1, "between")) {
		if b, next, percents := f.percentage(after+1, end); percents && b > low {
			high, after, ok = b, next, f.percents(next, end) > 0
		}
	}
	if ok {
		n := f.percents(after, end)
		if n == 0 || f.is(after+n, "point", "points") || f.is(after+n, "-") && f.is(after+n+1, "point", "points") {
			ok = false
		}
		after += n
	}
	if !ok {
		if low, after, ok = f.fraction(t, end); !ok {
			return share{}, false
		}
		high = low
	}
	if low < 0 || high > 100 || low == 0 && high == 0 {
		return share{}, false
	}
	s := share{Share: segun.Share{Min: low, Max: high}, first: t, end: after}
	if high > low && f.is(t-1, "between", "from") {
		s.first--
	}
	f.bounds(&s)
	s.Span = f.span(s.first, s.end)
	return s, true
}

// percents is how many tokens say "per cent" from t on.
func (f *finder) percents(t, end int) int {
	hyphen := 0
	if f.is(t, "-") {
		hyphen = 1
	}
	switch t += hyphen; {
	case t >= end:
	case f.is(t, "%", "percent", "pct", "percent."):
		return hyphen + 1
	case f.is(t, "per") && f.is(t+1, "cent"):
		return hyphen + 2
	}
	return 0
}

// percentage reads a number in digits or words, without what it is a number of.
func (f *finder) percentage(t, end int) (v float64, after int, ok bool) {
	if t >= end {
		return 0, t, false
	}
	w := f.word(t)
	if w != "" && w[0] >= '0' && w[0] <= '9' && len(w) < 9 {
		if v, err := strconv.ParseFloat(strings.Replace(w, ",", ".", 1), 64); err == nil {
			return v, t + 1, true
		}
	}
	n, known := numerals[w]
	if !known {
		return 0, t, false
	}
	after = t + 1
	if n >= 20 && n < 100 {
		at := after
		if f.is(at, "-") {
			at++
		}
		if one, ok := numerals[f.word(at)]; ok && one < 10 {
			n, after = n+one, at+1
		}
	}
	return float64(n), after, true
}

// fraction reads "half", "a third", "two-thirds", "three quarters" and gives percent.
func (f *finder) fraction(t, end int) (v float64, after int, ok bool) {
	if f.is(t, "half") && !f.is(t+1, "a", "an") {
		return 50, t + 1, true
	}
	n, ok := numerals[f.word(t)]
	if !ok && f.is(t, "a") {
		n, ok = 1, true
	}
	if !ok || n > 9 {
		return 0, t, false
	}
	after = t + 1
	hyphen := f.is(after, "-")
	if hyphen {
		after++
	}
	if after >= end {
		return 0, t, false
	}
	if f.is(after, "half") && n == 1 && !f.is(after+1, "-", "per") {
		return 50, after + 1, true
	}
	of, ok := fractions[strings.TrimSuffix(f.word(after), "s")]
	switch {
	case !ok || n >= of || (n == 1) == strings.HasSuffix(f.word(after), "s"):
		return 0, t, false
	case f.is(t, "a") && !f.is(after+1, "of", "-", "owned", "held"):
		return 0, t, false // "a third ferry"
	}
	return math.Round(1e6*float64(n)/float64(of)) / 1e4, after + 1, true
}

// bounds takes in the words before a number that make it a bound, or a rounded one.
func (f *finder) bounds(s *share) {
	t := s.first
	before := func(words ...string) bool {
		for i, w := range words {
			if !f.is(t-len(words)+i, w) {
				return false
			}
		}
		s.first = t - len(words)
		return true
	}
	if f.is(t-1, "a", "an") && !f.is(t-2, "just", "least", "most", "than") { // "an estimated", "a minimum of" are below
		return
	}
	switch {
	case before("just", "over"), before("slightly", "more", "than"), before("a", "little", "over"):
		s.Over, s.About = true, true
	case before("more", "than"), before("over"), before("above"), before("upwards", "of"), before("greater", "than"):
		s.Over, s.Max = true, 100
	case before("at", "least"), before("no", "less", "than"), before("not", "less", "than"), before("a", "minimum", "of"):
		s.Max = 100
	case before("nearly"), before("almost"), before("just", "under"), before("close", "to"), before("just", "below"):
		s.Under, s.About = true, true
	case before("less", "than"), before("under"), before("below"), before("fewer", "than"):
		s.Under, s.Min = true, 0
	case before("up", "to"), before("at", "most"), before("no", "more", "than"), before("not", "more", "than"), before("as", "much", "as"), before("a", "maximum", "of"):
		s.Min = 0
	case before("an", "estimated"), before("about"), before("around"), before("roughly"), before("approximately"), before("some"), before("estimated"):
		s.About = true
	case before("another"), before("a", "further"), before("an", "additional"), before("a", "additional"):
		s.Max = 100 // what was there before is not said
	}
}

// is reports whether token t is one of these words, in lower case.
func (f *finder) is(t int, words ...string) bool {
	if t < 0 || t >= len(f.r.Tokens.Tokens) {
		return false
	}
	w := f.r.Tokens.Tokens[t].Span.In(f.r.Doc.Text)
	for _, x := range words {
		if len(x) == len(w) && strings.EqualFold(w, x) {
			return true
		}
	}
	return false
}

// word is token t in lower case, "" outside the text.
func (f *finder) word(t int) string {
	if t < 0 || t >= len(f.r.Tokens.Tokens) {
		return ""
	}
	return strings.ToLower(f.r.Tokens.Tokens[t].Span.In(f.r.Doc.Text))
}

// span is the words of the tokens [first, end).
func (f *finder) span(first, end int) segun.Span {
	toks := f.r.Tokens.Tokens
	return toks[first].Span.Cover(toks[max(first, end-1)].Span)
}
