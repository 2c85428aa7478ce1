package when

// precision is how much of a date is told, coarse before fine.
type precision uint8

const (
	nothing precision = iota
	century
	decade
	year
	season // month holds the EDTF code, 21 to 41: seasons, quarters and halves
	month
	day
)

// date is a date of some precision. Parts finer than that are 0.
type date struct {
	year       int
	month, day int
	precision  precision
	open       precision // coarsest part whose digits are not given; nothing when all are
	clock      int       // minutes after midnight plus one, 0 when not told
}

// known reports whether all digits down to p are given.
func (d date) known(p precision) bool { return d.precision >= p && d.open == nothing }

func onDay(y, m, d int) date { return date{year: y, month: m, day: d, precision: day} }
func inMonth(y, m int) date  { return date{year: y, month: m, precision: month} }
func inYear(y int) date      { return date{year: y, precision: year} }

// number returns the day's number, counted from 1970-01-01.
func number(y, m, d int) int {
	// After Howard Hinnant's days_from_civil: years begin in March.
	if m <= 2 {
		y--
	}
	era := floor(y, 400)
	yoe := y - era*400
	doy := (153*((m+9)%12)+2)/5 + d - 1
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468
}

// dated returns the date of a day's number.
func dated(n int) date {
	n += 719468
	era := floor(n, 146097)
	doe := n - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	y, m, d := yoe+era*400, (mp+2)%12+1, doy-(153*mp+2)/5+1
	if m <= 2 {
		y++
	}
	return onDay(y, m, d)
}

// floor divides towards minus infinity.
func floor(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// weekday returns 1 for Monday to 7 for Sunday.
func weekday(n int) int { return n + 3 - 7*floor(n+3, 7) + 1 }

// length returns the days of a month.
func length(y, m int) int {
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// exists reports whether there is such a day.
func exists(y, m, d int) bool { return m >= 1 && m <= 12 && d >= 1 && d <= length(y, m) }

// first returns the number of the first day that a date may mean, last the last. The date must be known.
func (d date) first() int {
	switch d.precision {
	case day:
		return number(d.year, d.month, d.day)
	case month:
		return number(d.year, d.month, 1)
	case season:
		return number(d.year, seasonMonth(d.month), 1)
	}
	return number(d.year, 1, 1)
}

func (d date) last() int {
	switch d.precision {
	case day:
		return number(d.year, d.month, d.day)
	case month:
		return number(d.year, d.month, length(d.year, d.month))
	case season:
		m := seasonMonth(d.month) + seasonLength(d.month) - 1
		y := d.year + (m-1)/12
		m = (m-1)%12 + 1
		return number(y, m, length(y, m))
	case decade:
		return number(d.year+9, 12, 31)
	case century:
		return number(d.year+99, 12, 31)
	}
	return number(d.year, 12, 31)
}

// seasonMonth returns the month in which an EDTF season, quarter or half begins.
func seasonMonth(code int) int {
	switch {
	case code >= 33 && code <= 36:
		return 3*(code-33) + 1
	case code >= 40:
		return 6*(code-40) + 1
	case code == 24:
		return 12
	}
	return 3*(code-21) + 3
}

func seasonLength(code int) int {
	if code >= 40 {
		return 6
	}
	return 3
}

// monthsOn returns the month n months after that of d, of precision month.
func (d date) monthsOn(n int) date {
	k := d.year*12 + d.month - 1 + n
	y := floor(k, 12)
	return inMonth(y, k-12*y+1)
}

// daysOn returns the day n days after d.
func (d date) daysOn(n int) date { return dated(number(d.year, d.month, d.day) + n) }

// sameDay returns the day n months after d, the last of the month where it has no such day.
func (d date) sameDay(n int) date {
	m := d.monthsOn(n)
	return onDay(m.year, m.month, min(d.day, length(m.year, m.month)))
}

// cut returns d with precision p at most.
func (d date) cut(p precision) date {
	if d.precision <= p {
		return d
	}
	out := date{year: d.year, month: d.month, precision: p, open: d.open}
	if d.open > p {
		out.open = nothing
	}
	if p == year {
		out.month = 0
	}
	return out
}

// easter returns the day of Easter in the Western church (after the anonymous Gregorian computus of Nature, 1876).
func easter(y int) int {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return number(y, n/31, n%31+1)
}

// nth returns the day's number of the nth such weekday of a month, the last for n = -1.
func nth(y, m, wd, n int) int {
	if n < 0 {
		last := number(y, m, length(y, m))
		return last - (weekday(last)-wd+7)%7
	}
	first := number(y, m, 1)
	return first + (wd-weekday(first)+7)%7 + 7*(n-1)
}
