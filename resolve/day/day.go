// Package day says which of two dates comes first, where their precision lets it be said.
//
// In: dates in EDTF, of any precision. Out: the first and the last day that each may be, and whether one is certainly before the other. It
// decides nothing about hours: outlets give them in zones of their own, so two printings of one day are of one day.
//
//	"2031-05" and "2031-06-02"   →   before; "2031-05" and "2031-05-04"   →   not known
package day

import "strings"

// Bounds returns the first and the last day, as YYYY-MM-DD, that an EDTF date may be; false for one that it cannot tell: "", a year with
// unknown digits before a known one, or a form it does not know. An open end ("2028/..") is bounded by year 0000 or 9999.
func Bounds(edtf string) (first, last string, ok bool) {
	s := strings.Trim(edtf, "[]{} ")
	from, to, interval := strings.Cut(s, "/")
	if !interval {
		if from, to, interval = strings.Cut(s, ".."); !interval {
			return single(s)
		}
	}
	first, last = "0000-01-01", "9999-12-31"
	if from != "" && from != ".." {
		if first, _, ok = single(from); !ok {
			return "", "", false
		}
	}
	if to != "" && to != ".." {
		if _, last, ok = single(to); !ok {
			return "", "", false
		}
	}
	return first, last, (first != "0000-01-01" || last != "9999-12-31") && first <= last
}

// single returns the bounds of one date: its digits, with the lowest and the highest put where the text gives none.
func single(s string) (first, last string, ok bool) {
	s, _, _ = strings.Cut(s, "T")
	s = strings.TrimRight(s, "?~%")
	const lowest, highest = "0000-01-01", "9999-12-31"
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return "", "", false
	}
	lo, hi := []byte(lowest), []byte(highest)
	given := false
	for i := range len(s) {
		switch c := s[i]; {
		case i == 4 || i == 7:
			if c != '-' {
				return "", "", false
			}
		case c >= '0' && c <= '9':
			lo[i], hi[i], given = c, c, true
		case c != 'X' && c != 'u':
			return "", "", false
		}
	}
	return string(lo), string(hi), given && hi[0] >= '0' && s[0] != 'X' && s[0] != 'u'
}

// Before reports whether date a is certainly before date b. Two dates that overlap, or one that is not known, are not.
func Before(a, b string) bool {
	_, last, ok := Bounds(a)
	first, _, ok2 := Bounds(b)
	return ok && ok2 && last < first
}

// Earliest returns the indices, ascending, of the dates that no other one is certainly before; dates that are not known are left out.
func Earliest(dates []string) []int {
	// What ends first bounds all others: a date is among the earliest when it may begin no later than that end.
	end := ""
	for _, d := range dates {
		if _, last, ok := Bounds(d); ok && (end == "" || last < end) {
			end = last
		}
	}
	var out []int
	for i, d := range dates {
		if first, _, ok := Bounds(d); ok && first <= end {
			out = append(out, i)
		}
	}
	return out
}
