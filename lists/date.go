package lists

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var monthNames = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	"january": 1, "february": 2, "march": 3, "april": 4, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12}

var (
	dayForm    = regexp.MustCompile(`^(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})$`)
	monthForm  = regexp.MustCompile(`^([A-Za-z]{3,9})\.? (\d{4})$`)
	yearForm   = regexp.MustCompile(`^\d{4}$`)
	isoForm    = regexp.MustCompile(`^\d{4}-\d\d(-\d\d)?$`)
	stampForm  = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d|[+-]\d\d:\d\d$|Z$)`)
	slashForm  = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})/(\d{4})$`)
	decadeForm = regexp.MustCompile(`^(\d{3})0s$`)
	rangeForm  = regexp.MustCompile(`^(.+?)(?: to | - |–|/)(.+)$`)
	yearsForm  = regexp.MustCompile(`^(\d{4})-(\d{4})$`)
)

// edtf puts a date as lists write it into EDTF: "10 Dec 1948", "circa 1951", "Jan 1959", "1959 to 1962" (one of those years:
// [1959..1962]), "between 1970 and 1973", "1970s", ISO dates with or without a time. ok is false for what is none of these, or not in the calendar.
func edtf(s string) (string, bool) {
	s = strings.Join(strings.Fields(s), " ")
	if rest, ok := cutWord(s, "circa ", "approximately ", "approx. ", "about ", "c. ", "ca. "); ok {
		d, ok := edtf(rest)
		if !ok {
			return "", false
		}
		if strings.HasPrefix(d, "[") { // both ends of a range are as unsure as it is
			return strings.NewReplacer("..", "~..", "]", "~]").Replace(d), true
		}
		return d + "~", true
	}
	if rest, ok := cutWord(s, "between "); ok {
		from, to, _ := strings.Cut(rest, " and ")
		return span(from, to)
	}
	if d, ok := oneDate(s); ok {
		return d, true
	}
	if m := yearsForm.FindStringSubmatch(s); m != nil {
		return span(m[1], m[2])
	}
	if m := rangeForm.FindStringSubmatch(s); m != nil {
		return span(m[1], m[2])
	}
	return "", false
}

// cutWord cuts one of the openings off, whatever its capitals.
func cutWord(s string, openings ...string) (string, bool) {
	for _, o := range openings {
		if len(s) > len(o) && strings.EqualFold(s[:len(o)], o) {
			return s[len(o):], true
		}
	}
	return s, false
}

// span is one unknown date between two, both included.
func span(from, to string) (string, bool) {
	a, okA := oneDate(strings.TrimSpace(from))
	b, okB := oneDate(strings.TrimSpace(to))
	if !okA || !okB || a > b {
		return "", false
	}
	return "[" + a + ".." + b + "]", true
}

// oneDate reads a single date.
func oneDate(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if m := dayForm.FindStringSubmatch(s); m != nil {
		return onCalendar(m[3], monthNames[strings.ToLower(m[2])], m[1])
	}
	if m := monthForm.FindStringSubmatch(s); m != nil {
		return onCalendar(m[2], monthNames[strings.ToLower(m[1])], "")
	}
	if yearForm.MatchString(s) {
		return s, s != "0000"
	}
	if m := stampForm.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if isoForm.MatchString(s) {
		month, _ := strconv.Atoi(s[5:7])
		day := ""
		if len(s) == 10 {
			day = s[8:]
		}
		return onCalendar(s[:4], month, day)
	}
	if m := slashForm.FindStringSubmatch(s); m != nil {
		// Day and month can be told apart only where one is more than 12; else nothing is guessed.
		d, _ := strconv.Atoi(m[1])
		n, _ := strconv.Atoi(m[2])
		if d > 12 && n <= 12 {
			return onCalendar(m[3], n, m[1])
		}
		if n > 12 && d <= 12 {
			return onCalendar(m[3], d, m[2])
		}
		return m[3], true
	}
	if m := decadeForm.FindStringSubmatch(s); m != nil {
		return m[1] + "X", true
	}
	return "", false
}

// onCalendar writes a day or, with day "", a month, when there is such a one.
func onCalendar(year string, month int, day string) (string, bool) {
	if month < 1 || month > 12 || year == "0000" {
		return "", false
	}
	if day == "" {
		return fmt.Sprintf("%s-%02d", year, month), true
	}
	d, _ := strconv.Atoi(day)
	s := fmt.Sprintf("%s-%02d-%02d", year, month, d)
	_, err := time.Parse(time.DateOnly, s)
	return s, err == nil
}

// gender gives FtM's word for a gender in a list.
func gender(s string) (string, bool) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "male", "m", "man":
		return "male", true
	case "female", "f", "woman":
		return "female", true
	case "other":
		return "other", true
	}
	return "", false
}
