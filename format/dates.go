package format

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"segun/data"
)

// calendar holds the names of months and weekdays, lower-case, without a full stop.
var calendar = sync.OnceValue(func() (c struct{ months, weekdays map[string]int }) {
	c.months, c.weekdays = map[string]int{}, map[string]int{}
	n := 0
	for _, row := range data.MustTable("en/months_days.tsv") {
		if _, err := fmt.Sscan(row[2], &n); err != nil {
			panic("format: months_days.tsv: " + err.Error())
		}
		word := strings.TrimSuffix(row[0], ".")
		if row[1] == "month" {
			c.months[word] = n
		} else {
			c.weekdays[word] = n
		}
	}
	return c
})

// found is a date in a short string.
type found struct {
	edtf       string
	start, end int // byte offsets
	year       bool
}

// dateWord is one run of letters or digits.
type dateWord struct {
	start, end int
	text       string // lower-case
	num        int    // -1 when not a number
	digits     int
}

// findDate returns the first calendar date in s, with whether it gives a year: "4 May 2031", "May 4th,
// 2031", "2031-05-04", "13/5/2031", "May 2031", and "May 4", whose year is XXXX. A date whose order of
// day and month cannot be told (5/4/2031) is no date. It is meant for single lines.
func findDate(s string) (found, bool) {
	words := dateWords(s)
	for i := range words {
		if f, ok := dateAt(s, words, i); ok {
			return f, true
		}
	}
	return found{}, false
}

func dateWords(s string) []dateWord {
	var words []dateWord
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += n
			continue
		}
		digit := r >= '0' && r <= '9'
		j := i
		for j < len(s) {
			r, n := utf8.DecodeRuneInString(s[j:])
			if digit != (r >= '0' && r <= '9') || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				break
			}
			j += n
		}
		w := dateWord{start: i, end: j, text: strings.ToLower(s[i:j]), num: -1}
		if digit && j-i <= 4 {
			w.num, w.digits = 0, j-i
			for k := i; k < j; k++ {
				w.num = w.num*10 + int(s[k]-'0')
			}
		}
		words = append(words, w)
		i = j
	}
	return words
}

// dateAt tries to read a date that starts at word i.
func dateAt(s string, w []dateWord, i int) (found, bool) {
	months := calendar().months
	at := func(k int) dateWord {
		if k < len(w) {
			return w[k]
		}
		return dateWord{num: -1}
	}
	date := func(y, m, d, last int) (found, bool) {
		edtf, ok := ymd(y, m, d)
		return found{edtf, w[i].start, w[last].end, y > 0}, ok
	}
	a := w[i]
	if a.digits == 4 && joined(s, w, i, i+1) && joined(s, w, i+1, i+2) && at(i+1).num > 0 && at(i+2).num > 0 {
		return date(a.num, at(i+1).num, at(i+2).num, i+2)
	}
	if a.num > 0 && a.digits <= 2 {
		k := i + 1
		if ordinal(at(k).text) && at(k).start == a.end {
			k++
		}
		if at(k).text == "of" {
			k++
		}
		// "Issue 19, May 2031" holds no 19th of May.
		if m := months[at(k).text]; m > 0 && strings.Trim(s[w[k-1].end:w[k].start], " .-–/\t\u00a0") == "" {
			if y := at(k + 1); isYear(y) {
				return date(y.num, m, a.num, k+1)
			}
			return date(0, m, a.num, k)
		}
		if joined(s, w, i, i+1) && joined(s, w, i+1, i+2) && at(i+2).digits == 4 && at(i+1).num > 0 {
			return numeric(a.num, at(i+1).num, at(i+2).num, s[a.end] == '.', date, i)
		}
		return found{}, false
	}
	if m := months[a.text]; m > 0 {
		d := at(i + 1)
		if isYear(d) {
			return date(d.num, m, 0, i+1)
		}
		if d.num < 1 || d.digits > 2 {
			return found{}, false
		}
		k := i + 2
		if ordinal(at(k).text) && at(k).start == d.end {
			k++
		}
		if y := at(k); isYear(y) && !strings.ContainsRune(s[w[k-1].end:y.start], '–') {
			return date(y.num, m, d.num, k)
		}
		return date(0, m, d.num, k-1)
	}
	return found{}, false
}

// numeric reads 13/5/2031: the order is known with full stops, or when one number can be no month.
func numeric(a, b, y int, dots bool, date func(y, m, d, last int) (found, bool), i int) (found, bool) {
	switch {
	case dots || a > 12:
		return date(y, b, a, i+2)
	case b > 12 || a == b:
		return date(y, a, b, i+2)
	}
	return found{}, false
}

// joined reports whether words i and j are parts of one numeric date.
func joined(s string, w []dateWord, i, j int) bool {
	if j >= len(w) {
		return false
	}
	switch s[w[i].end:w[j].start] {
	case "-", "/", ".":
		return true
	}
	return false
}

func ordinal(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

func isYear(w dateWord) bool { return w.digits == 4 && w.num >= 1600 && w.num < 2200 }

// ymd writes a date in EDTF; year 0 is not given, day 0 a month alone.
func ymd(y, m, d int) (string, bool) {
	if m < 1 || m > 12 || d < 0 || d > daysIn(y, m) {
		return "", false
	}
	year := "XXXX"
	if y > 0 {
		year = fmt.Sprintf("%04d", y)
	}
	if d == 0 {
		return fmt.Sprintf("%s-%02d", year, m), true
	}
	return fmt.Sprintf("%s-%02d-%02d", year, m, d), true
}

// daysIn is the number of days in a month; an unknown year counts as a leap year.
func daysIn(y, m int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// isoDate reads a date as people and metadata give it, and returns its local calendar date: a time and
// its zone are dropped, never used to move the date. Other EDTF is passed through. "" when it is no date.
func isoDate(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 80 || s == "" {
		return ""
	}
	if edtfLike(s) {
		return s
	}
	if len(s) >= 8 && allDigits(s[:8]) && (len(s) == 8 || s[8] == 'T' || s[8] == ' ') {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:8]
	}
	// ISO 8601 with a time: the date is what stands before it.
	if i := strings.IndexAny(s, "Tt "); i == 10 && allDigits(s[:4]) {
		s = s[:10]
	}
	if f, ok := findDate(s); ok && f.year {
		return f.edtf
	}
	return unixDate(s)
}

// unixDate reads the format of Unix's date ("Sun May 04 10:32:00 +0000 2031"), whose year stands last.
func unixDate(s string) string {
	w := strings.Fields(s)
	if len(w) < 5 {
		return ""
	}
	f, ok := findDate(w[1] + " " + w[2] + " " + w[len(w)-1])
	if !ok || !f.year {
		return ""
	}
	return f.edtf
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// edtfLike reports whether s is written with the signs of EDTF and starts like it. A full check of the
// grammar is for who computes with it.
func edtfLike(s string) bool {
	for i := range len(s) {
		if !strings.ContainsRune("0123456789XYE~?%/-.[]{},", rune(s[i])) {
			return false
		}
	}
	if s[0] == '[' || s[0] == '{' || s[0] == 'Y' || strings.HasPrefix(s, "../") {
		return len(s) > 4
	}
	head := s
	if i := strings.IndexByte(s, '/'); i >= 0 {
		if rest := s[i+1:]; i < 4 || strings.Contains(rest, "/") || rest != ".." && len(rest) < 4 {
			return false // 2031/05/04 and 13/5/2031
		}
		head = s[:i]
	}
	head = strings.TrimRight(head, "~?%")
	if len(head) != 4 && len(head) != 7 && len(head) != 10 || strings.Contains(head, ".") {
		return false
	}
	for i := range len(head) {
		if (i == 4 || i == 7) != (head[i] == '-') {
			return false
		}
	}
	if len(head) == 10 && allDigits(head[:4]) && allDigits(head[5:7]) && allDigits(head[8:]) {
		var y, m, d int
		fmt.Sscanf(head, "%d-%d-%d", &y, &m, &d)
		_, ok := ymd(y, m, d)
		return ok && d > 0
	}
	return true
}
