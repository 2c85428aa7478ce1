package identity

import "strings"

// years are the least and the greatest year that an EDTF date of birth allows; ok is false for one without a whole year.
func years(s string) (low, high int, ok bool) {
	n, digits := 0, 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && '0' <= s[i] && s[i] <= '9' {
			n, digits = n*10+int(s[i]-'0'), digits+1
			continue
		}
		if digits == 4 {
			if !ok || n < low {
				low = n
			}
			high, ok = max(high, n), true
		}
		n, digits = 0, 0
	}
	if ok && strings.ContainsAny(s, "~%?") { // about: a year to either side
		low, high = low-1, high+1
	}
	return low, high, ok
}

// day is a whole date without a mark of doubt, or "".
func day(s string) string {
	if len(s) == len("2031-05-04") && s[4] == '-' && s[7] == '-' && !strings.ContainsAny(s, "X~%?./[") {
		return s
	}
	return ""
}

// How two sets of dates of birth agree.
type bornHow byte

const (
	bornUnknown bornHow = iota
	bornDay
	bornYear
	bornOther
)

// compareBorn says how dates of birth agree: any that fits counts.
func compareBorn(a, b []string) bornHow {
	how := bornUnknown
	for _, x := range a {
		for _, y := range b {
			if d := day(x); d != "" && d == day(y) {
				return bornDay
			}
			if day(x) != "" && day(y) != "" {
				how = worse(how)
				continue
			}
			xl, xh, ok1 := years(x)
			yl, yh, ok2 := years(y)
			switch {
			case !ok1 || !ok2:
			case xh < yl || yh < xl:
				how = worse(how)
			default:
				how = bornYear
			}
		}
	}
	return how
}

// worse keeps an agreement that was found already.
func worse(how bornHow) bornHow {
	if how == bornUnknown {
		return bornOther
	}
	return how
}

// monthsOf is a date in months since year 0, for telling how far apart two documents are; ok is false without a year.
func monthsOf(date string) (int, bool) {
	low, _, ok := years(date)
	if !ok {
		return 0, false
	}
	m := 6
	if len(date) >= 7 && date[4] == '-' {
		if a, b := date[5], date[6]; '0' <= a && a <= '1' && '0' <= b && b <= '9' {
			m = int(a-'0')*10 + int(b-'0')
		}
	}
	return low*12 + m, true
}
