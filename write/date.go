package write

import (
	"strconv"
	"strings"
)

var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

var seasons = [...]string{"spring", "summer", "autumn", "winter"}

// day words an EDTF date of level 0; other dates stay as they are.
func day(edtf string) string {
	date, _, _ := strings.Cut(edtf, "T")
	p := strings.Split(date, "-")
	if len(p) < 2 || len(p) > 3 || len(p[0]) != 4 {
		return edtf
	}
	m, err := strconv.Atoi(p[1])
	if err != nil || m < 1 || m > 12 {
		return edtf
	}
	out := months[m-1] + " " + p[0]
	if len(p) == 3 {
		n, err := strconv.Atoi(p[2])
		if err != nil {
			return edtf
		}
		out = strconv.Itoa(n) + " " + out
	}
	return out
}

// dated words an EDTF date of any level: 2 May 2031, since 2028, about 2019, the 1990s. What it does not know stays as it is.
func dated(edtf string) string {
	if from, to, ok := strings.Cut(edtf, "/"); ok {
		return interval(from, to)
	}
	if inner, ok := strings.CutPrefix(edtf, "["); ok {
		from, to, ok := strings.Cut(strings.TrimSuffix(inner, "]"), "..")
		switch {
		case !ok || strings.Contains(inner, ","):
			return edtf
		case from == "":
			return dated(to) + " or before"
		case to == "":
			return dated(from) + " or after"
		}
		return "between " + dated(from) + " and " + dated(to)
	}
	return one(edtf)
}

// interval words a stretch of time, open at an end that is ".." or missing.
func interval(from, to string) string {
	open := func(s string) bool { return s == "" || s == ".." }
	switch {
	case unknown(from) && unknown(to):
		return "a time not given"
	case open(from) && open(to):
		return "at some time"
	case open(from):
		return "until " + dated(to)
	case open(to):
		return "since " + dated(from)
	case len(from) == 10 && len(to) == 10 && from[:7] == to[:7] && day(from) != from:
		return strings.TrimPrefix(from[8:], "0") + " to " + day(to)
	}
	return dated(from) + " to " + dated(to)
}

// unknown reports whether a date has neither a year nor a month, as where a text without a date of its own says "on Monday".
func unknown(date string) bool {
	date, _, _ = strings.Cut(strings.TrimRight(date, "~?%"), "T")
	switch date {
	case "XXXX", "XXXX-XX", "XXXX-XX-XX":
		return true
	}
	return false
}

// one words a single date with its mark of doubt.
func one(edtf string) string {
	date := strings.TrimRight(edtf, "~?%")
	out := day(date)
	switch {
	case strings.HasPrefix(date, "XXXX-") && out != date:
		out = strings.TrimSuffix(out, " XXXX") + ", year not given"
	case unknown(date):
		out = "a day not given"
		if len(date) <= 7 {
			out = map[int]string{4: "a year not given", 7: "a month not given"}[len(date)]
		}
	case len(date) == 4 && date[3] == 'X' && isDigits(date[:3]):
		out = "the " + date[:3] + "0s"
	case len(date) == 7 && date[4] == '-' && date[5:] >= "21" && date[5:] <= "24":
		out = seasons[date[6]-'1'] + " " + date[:4]
		if date[:4] == "XXXX" {
			out = seasons[date[6]-'1'] + ", year not given"
		}
	}
	if _, clock, ok := strings.Cut(date, "T"); ok && out != date {
		if len(clock) == len("10:00") {
			clock += ":00"
		}
		out += ", " + strings.TrimSuffix(clock, ":00") // no seconds, as 10:00:00
	}
	mark := edtf[len(date):]
	if strings.ContainsAny(mark, "~%") {
		out = "about " + out
	}
	if strings.ContainsAny(mark, "?%") {
		out += ", not certain"
	}
	return out
}

// at words a date as part of a sentence: on 2 May 2031, in May 2031, since 2028.
func at(edtf string) string {
	out := dated(edtf)
	date := strings.TrimRight(edtf, "?")
	date, _, _ = strings.Cut(date, "T")
	switch {
	case out == "" || strings.ContainsAny(date, "/[{~%"):
		return out
	case len(date) == 10:
		return "on " + out
	case len(date) == 4 || len(date) == 7:
		return "in " + out
	}
	return out
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
