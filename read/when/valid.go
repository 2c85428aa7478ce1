package when

import "strings"

// Valid reports whether s is an EDTF value of the forms that this package writes: level 2 dates, seasons, intervals with open ends, and
// one of a stretch of days.
func Valid(s string) bool {
	if inner, ok := strings.CutPrefix(s, "["); ok {
		inner, ok = strings.CutSuffix(inner, "]")
		a, b, cut := strings.Cut(inner, "..")
		return ok && cut && validDate(a) && validDate(b)
	}
	if a, b, ok := strings.Cut(s, "/"); ok {
		return (a == ".." || validDate(a)) && (b == ".." || validDate(b)) && (a != ".." || b != "..")
	}
	return validDate(s)
}

// validDate reports whether s is one EDTF date, with a qualifier or not.
func validDate(s string) bool {
	if s != "" && strings.IndexByte("~?%", s[len(s)-1]) >= 0 {
		s = s[:len(s)-1]
	}
	s, clock, timed := strings.Cut(s, "T")
	if timed && (!validClock(clock) || strings.ContainsRune(s, 'X')) {
		return false
	}
	if long, ok := strings.CutPrefix(s, "Y"); ok {
		long = strings.TrimPrefix(long, "-")
		return !timed && len(long) > 4 && digits(long, false)
	}
	rest := strings.TrimPrefix(s, "-")
	if len(rest) < 4 || !digits(rest[:4], true) {
		return false
	}
	switch len(rest) {
	case 4:
		return !timed
	case 7:
		return !timed && rest[4] == '-' && validMonth(rest[5:7], true)
	case 10:
		return rest[4] == '-' && rest[7] == '-' && validMonth(rest[5:7], false) && validDay(rest[:4], rest[5:7], rest[8:])
	}
	return false
}

// digits reports whether s is all digits; with open, X stands for any, and none but X comes after one.
func digits(s string, open bool) bool {
	unspecified := false
	for i := range len(s) {
		switch {
		case s[i] == 'X' && open:
			unspecified = true
		case s[i] < '0' || s[i] > '9' || unspecified:
			return false
		}
	}
	return true
}

// validMonth takes seasons, quarters and halves too where they may stand.
func validMonth(s string, seasons bool) bool {
	if s == "XX" {
		return true
	}
	if !digits(s, false) {
		return false
	}
	n := int(s[0]-'0')*10 + int(s[1]-'0')
	return n >= 1 && n <= 12 || seasons && n >= 21 && n <= 41
}

func validDay(y, m, d string) bool {
	if d == "XX" {
		return true
	}
	if !digits(d, false) {
		return false
	}
	n := int(d[0]-'0')*10 + int(d[1]-'0')
	if n < 1 || n > 31 || m == "XX" {
		return n >= 1 && n <= 31
	}
	mm := int(m[0]-'0')*10 + int(m[1]-'0')
	if strings.ContainsRune(y, 'X') {
		return n <= length(2000, mm)
	}
	yy := 0
	for i := range 4 {
		yy = yy*10 + int(y[i]-'0')
	}
	return exists(yy, mm, n)
}

func validClock(s string) bool {
	return len(s) == 8 && s[2] == ':' && s[5] == ':' && digits(s[:2]+s[3:5]+s[6:], false) && s[:2] < "24" && s[3:5] < "60" && s[6:] < "60"
}
