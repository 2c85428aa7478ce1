package phrase

import (
	"strconv"
	"strings"
)

// Amount is a number as a text gives it. Max 0 means that no upper bound is given.
type Amount struct{ Min, Max int }

var (
	moreWord = Hashes("more", "greater", "over", "above", "least", "minimum", "upward", "upwards")
	lessWord = Hashes("fewer", "less", "under", "below", "most", "up")
	around   = Hashes("about", "around", "some", "roughly", "nearly", "almost", "approximately", "an", "estimated")
	orWord   = Hashes("or", "to", "-", "–")
	andWord  = Hash("and")
	percent  = Hashes("percent", "per", "%", "pct", "percentage")
	between  = Hash("between")

	nearlyWords = Hashes("nearly", "almost")
	noWords     = Hashes("no", "not")
	asMany      = Hashes("as", "many")
)

// Amount reads the number in the tokens [first, end): "at least three", "more than 20", "two or three", "dozens".
func (v *View) Amount(first, end int) (Amount, bool) {
	more, less, loose, nearly, not := false, false, false, false, false
	for i := first; i < end; i++ {
		switch {
		case v.Is(i, noWords...) && i+2 < end && v.Is(i+2, thanWord) && (v.Is(i+1, moreWord...) || v.Is(i+1, lessWord...)):
			more, less, not = v.Is(i+1, lessWord...), v.Is(i+1, moreWord...), true // "no fewer than 30", "not more than 30"
			i += 2
			continue
		case v.Is(i, asMany[0]) && v.Is(i+1, asMany[1]) && v.Is(i+2, asMany[0]) && i+3 < end:
			less = true // "as many as 40"
			i += 2
			continue
		case v.Is(i, someWords[0]) && i+1 < end && v.Look[i+1]&Mark == 0 && !yearLike(v.Word(i+1)):
			if _, _, ok := v.Number(i+1, end); ok {
				loose = true // "some 300"
				continue
			}
		case v.Is(i, moreWord...):
			more = true
		case v.Is(i, lessWord...):
			less = true
		}
		loose, nearly = loose || v.Is(i, around...), nearly || v.Is(i, nearlyWords...)
		a, after, ok := v.Number(i, end)
		if !ok {
			continue
		}
		if v.Is(after, percent...) || v.Is(after-1, percent...) || v.share(after, end) {
			return Amount{}, false
		}
		if after+1 < end && (v.Is(after, orWord...) || v.Is(after, andWord) && v.Is(first, between)) {
			if b, _, ok := v.Number(after+1, end); ok && b.Max > a.Min {
				return Amount{a.Min, b.Max}, true
			}
		}
		switch {
		case more && !not && v.moreThan(first, i) && a.Max > 0:
			return Amount{a.Min + 1, 0}, true
		case more:
			return Amount{a.Min, 0}, true
		case less:
			return Amount{1, a.Max}, true
		case nearly && a.Max > 9:
			return Amount{a.Max * 9 / 10, a.Max - 1}, true
		case loose && a.Max > 9:
			return Amount{a.Max * 9 / 10, a.Max + a.Max/10}, true
		}
		return a, true
	}
	return Amount{}, false
}

// share reports whether the number that ends before a token is a share of those that are meant: "two | in three voters", "nine | out of ten".
func (v *View) share(after, end int) bool {
	if v.Is(after, outWord) && v.Is(after+1, ofWord) {
		after++
	} else if !v.Is(after, inWord) {
		return false
	}
	_, _, ok := v.Number(min(after+1, end), end)
	return ok
}

var outWord, ofWord, inWord, thanWord = Hash("out"), Hash("of"), Hash("in"), Hash("than")

// moreThan tells "more than" from "at least".
func (v *View) moreThan(first, i int) bool {
	for k := first; k < i; k++ {
		if w := v.Word(k); w == "than" || w == "Than" || w == "over" || w == "Over" || w == "above" {
			return true
		}
	}
	return false
}

// Number reads the number that starts at token i.
func (v *View) Number(i, end int) (Amount, int, bool) {
	if v.Look[i]&Digit != 0 {
		n, ok := digits(v.Word(i))
		if !ok || n < 1 {
			return Amount{}, 0, false
		}
		after := i + 1
		for after < end {
			row, ok := Numbers().Word(v.Low[after])
			if !ok || !Numbers().Rows[row].Scale || n > 1<<30 {
				break
			}
			n *= Numbers().Rows[row].Value
			after++
		}
		return Amount{n, n}, after, true
	}
	t := Numbers()
	row, after, ok := t.At(v, i, end)
	if !ok || t.Rows[row].Value < 1 {
		return Amount{}, 0, false
	}
	x := t.Rows[row]
	if x.Value == 1 && x.Vague || v.Is(i, someWords...) { // "a", "some", "few", "many" give no number to rely on
		if x.Value == 1 {
			return Amount{}, 0, false
		}
		return Amount{2, 0}, after, true
	}
	n := x.Value
	if x.Vague && n == 2 && v.Is(after, ofWord) && after+1 < end {
		if row, ok := t.Word(v.Low[after+1]); ok && t.Rows[row].Scale {
			after++ // "a couple of hundred guards"
		}
	}
	for after < end {
		row, ok := t.Word(v.Low[after])
		if !ok || n > 1<<30 || !t.Rows[row].Scale && !(n%100 == 0 && t.Rows[row].Value < 100 && !t.Rows[row].Vague) {
			break
		}
		if y := t.Rows[row]; y.Scale {
			n *= y.Value
		} else {
			n += y.Value
		}
		after++
	}
	if x.More {
		return Amount{n, 0}, after, true
	}
	return Amount{n, n}, after, true
}

var someWords = Hashes("some", "many", "several", "various", "numerous", "multiple")

// yearLike reports whether a number without a mark may be a year: "some | 2031 | candidates".
func yearLike(s string) bool { return len(s) == 4 && s >= "1800" && s <= "2100" }

// digits reads "1,200".
func digits(s string) (int, bool) {
	n, err := strconv.Atoi(strings.ReplaceAll(s, ",", ""))
	return n, err == nil && n < 1<<40
}
