package when

import "segun/read/phrase"

var (
	endedKey  = phrase.Hash("ended")
	endingKey = phrase.Hash("ending")
)

// ownedPart takes the part of a year that a possessive names: "last year's second quarter", "2031's first three months".
func (p *reader) ownedPart(f *found) {
	d := f.value.a
	if f.value.form != single || f.value.vague || !d.known(year) || d.precision != year || !p.is(f.end, possessive) {
		return
	}
	k := f.end + 1
	if code, e, ok := p.quarterName(k); ok {
		f.end, f.rule, f.value = e, "quarter of a year", inMonths(date{year: d.year, month: code, precision: season})
		return
	}
	if s, ok := p.slicing(k); ok && s.unit != quarter {
		if v, ok := s.of(d); ok {
			f.end, f.rule, f.value = s.end, "part of a time", v
		}
	}
}

// stretchTo reads a stretch that is told by its length and its end: "the six months to March 31", "the quarter ended in June". first is the atom of "the", i the number or unit.
func (p *reader) stretchTo(first, i int) (found, bool) {
	q, ok := p.amount(i)
	if u := p.at(i); u.kind == unitName {
		q, ok = amount{n: 1, unit: u.sense, end: i + 1}, true
	}
	if !ok || q.loose || q.halved || q.n < 1 || p.moves(first) {
		return found{}, false
	}
	k := q.end
	switch {
	case p.is(k, to), p.is(k, through):
		k++
	case p.wordIs(k, endedKey), p.wordIs(k, endingKey):
		if k++; p.is(k, on) || p.is(k, in) || p.is(k, at) {
			k++
		}
	default:
		return found{}, false
	}
	if k >= len(p.atoms) {
		return found{}, false
	}
	f, ok := p.core(k)
	if !ok || f.rule == "" || f.order != "" || f.value.form == onwards || f.value.form == upto || f.value.form == within {
		return found{}, false
	}
	if f.value, ok = upToEnd(f.value.end(), q.unit, q.n); !ok {
		return found{}, false
	}
	f.first, f.rule = first, "stretch up to a date"
	return f, true
}

// upToEnd is the stretch of n units that ends with a date: whole months where it ends with one.
func upToEnd(end date, unit sense, n int) (value, bool) {
	end.clock = 0
	switch unit {
	case quarter:
		unit, n = months, 3*n
	case years:
		if end.known(year) && end.precision == year {
			return between(inYear(end.year-n+1), end), n > 1
		}
		unit, n = months, 12*n
	case days, week, fortnight, months:
	default:
		return value{}, false
	}
	switch {
	case end.known(month) && end.precision == month && unit == months:
		return between(end.monthsOn(1-n), end), true
	case !end.known(day):
		return value{}, false
	case unit == months && end.day == length(end.year, end.month):
		m := end.monthsOn(1 - n)
		return between(onDay(m.year, m.month, 1), end), true
	}
	return between(reckon(end, unit, -n).daysOn(1), end), true
}
