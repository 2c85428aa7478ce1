package fact

import (
	"strconv"
	"strings"
	"time"
)

// The first and last day that an open interval reaches.
const (
	NoDay   = -1 << 30
	LastDay = 1 << 20
)

// Days returns the first and last day that an EDTF date can mean, counted from 1970-01-01; ok is false for one that leaves its year
// open. An open side of an interval is NoDay or LastDay. Doubt and approximation (?, ~) widen nothing here: the words are shown with them.
func Days(edtf string) (first, last int, ok bool) {
	s := strings.Map(func(r rune) rune {
		if strings.ContainsRune("?~%", r) {
			return -1
		}
		return r
	}, edtf)
	s = strings.TrimSuffix(strings.TrimPrefix(s, "["), "]")
	for _, sep := range [...]string{"..", "/"} {
		if sep == ".." && strings.Contains(s, "/") {
			continue // the ".." of an open interval
		}
		a, b, cut := strings.Cut(s, sep)
		if !cut {
			continue
		}
		return between(a, b)
	}
	return oneDate(s)
}

// between is an interval; a side that is empty or ".." is open.
func between(a, b string) (first, last int, ok bool) {
	first, last = NoDay, LastDay
	some := false
	if a != "" && a != ".." {
		f, _, ok := oneDate(a)
		if !ok {
			return 0, 0, false
		}
		first, some = f, true
	}
	if b != "" && b != ".." {
		_, l, ok := oneDate(b)
		if !ok {
			return 0, 0, false
		}
		last, some = l, true
	}
	return first, last, some && first <= last
}

// oneDate is a year, month, season or day, with X for digits that are not given.
func oneDate(s string) (first, last int, ok bool) {
	y, rest, _ := strings.Cut(s, "-")
	if len(y) != 4 {
		return 0, 0, false
	}
	y0, err0 := strconv.Atoi(strings.ReplaceAll(y, "X", "0"))
	y1, err1 := strconv.Atoi(strings.ReplaceAll(y, "X", "9"))
	if err0 != nil || err1 != nil || y1-y0 > 99 {
		return 0, 0, false
	}
	m, d, _ := strings.Cut(rest, "-")
	if rest == "" || strings.Contains(m, "X") || y0 != y1 {
		return day(y0, 1, 1), day(y1, 12, 31), true
	}
	month, err := strconv.Atoi(m)
	switch {
	case err != nil:
		return 0, 0, false
	case month >= 21 && month <= 24: // spring to winter, which goes on into the next year
		start := 3 + 3*(month-21)
		return day(y0, start, 1), day(y0, start+3, 0), true
	case month < 1 || month > 12:
		return 0, 0, false
	case d == "" || strings.Contains(d, "X"):
		return day(y0, month, 1), day(y0, month+1, 0), true
	}
	n, err := strconv.Atoi(d)
	if err != nil || n < 1 || n > 31 {
		return 0, 0, false
	}
	return day(y0, month, n), day(y0, month, n), true
}

func day(y, m, d int) int {
	return int(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}
