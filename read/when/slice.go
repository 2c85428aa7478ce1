package when

// yearEnd reads "year-end", "month's end": the end of the document's.
func (p *reader) yearEnd(i int) (found, bool) {
	b, u, k := p.at(i-1), p.at(i).sense, i+1
	if u != years && u != months && u != week || b.kind != bound && b.kind != shift {
		return found{}, false
	}
	if p.kindAt(k) == dash || p.at(k).sense == possessive {
		k++
	}
	if p.kindAt(k) != edge || p.at(k).sense != lastOf || p.compounded(k) {
		return found{}, false
	}
	v, ok := whole(p.doc, u, 0)
	return found{first: i, end: k + 1, rule: "part of a time", how: fromDocument, value: edged(v, lastOf, b.sense == by || b.sense == until || b.sense == before || b.sense == since)}, ok
}

// slicing is which units of a longer time are meant: the first week, the last three months.
type slicing struct {
	nth, n  int
	unit    sense
	fromEnd bool
	end     int // the atom behind
}

// slicing reads "first week", "last three months" at atom i.
func (p *reader) slicing(i int) (s slicing, ok bool) {
	s = slicing{nth: int(p.at(i).n), n: 1, fromEnd: p.kindAt(i) == toward && p.at(i).sense == last}
	if !s.fromEnd && p.kindAt(i) != ordinal {
		return s, false
	}
	k := i + 1
	if c := p.at(k); c.kind == cardinal || c.kind == numeral && c.digits <= 2 {
		s.n, k = int(c.n), k+1
	}
	u := p.at(k)
	s.unit, s.end = u.sense, k+1
	return s, (u.kind == unitName || u.kind == unitsName && s.n > 1) && (s.nth <= 1 || s.n <= 1)
}

// slice reads "the first week of January", "the last three months of 2031", "the second week of August": the units that begin or end a month or year, or the week of a month that a number names. i is the
// atom of "first" or "last".
func (p *reader) slice(i int) (found, bool) {
	s, ok := p.slicing(i)
	if !ok || !p.is(s.end, of) || s.end+1 >= len(p.atoms) {
		return found{}, false
	}
	f, ok := p.sliced(s.end + 1)
	if !ok {
		return found{}, false
	}
	v, ok := s.of(f.value.a)
	f.first, f.rule, f.value = i, "part of a time", v
	return f, ok
}

// sliced reads the month or year at atom i that a part is told of.
func (p *reader) sliced(i int) (found, bool) {
	k := i
	if p.is(k, the) {
		k++
	}
	if u := p.at(k); k > i && u.kind == unitName && (u.sense == years || u.sense == months) {
		v, ok := whole(p.doc, u.sense, 0)
		return found{end: k + 1, how: fromDocument, value: v}, ok && v.a.open == nothing
	}
	f, ok := p.core(i)
	return f, ok && f.rule != "" && f.order == "" && f.value.form == single && !f.value.vague && (f.value.a.known(month) || f.value.a.known(year)) && (f.value.a.precision == month || f.value.a.precision == year)
}

// of takes the units from the beginning or end of a month or year, or the nth of them.
func (s slicing) of(d date) (value, bool) {
	unit, nth, n, fromEnd := s.unit, s.nth, s.n, s.fromEnd
	switch {
	case unit == quarter && d.precision == year:
		unit, n, nth = months, 3*n, 3*(nth-1)+1
	case unit == quarter:
		return value{}, false
	}
	if unit == months && d.precision == year {
		first := nth
		if fromEnd {
			first = 13 - n
		}
		if first < 1 || first+n > 13 {
			return value{}, false
		}
		if n == 1 {
			return one(inMonth(d.year, first)), true
		}
		return between(inMonth(d.year, first), inMonth(d.year, first+n-1)), true
	}
	if unit == week {
		n, nth = 7*n, 7*(nth-1)+1
	} else if unit != days || n == 1 {
		return value{}, false
	}
	a, b := dated(d.first()), dated(d.last())
	x, y := a.daysOn(nth-1), a.daysOn(nth+n-2)
	if fromEnd {
		x, y = b.daysOn(1-n), b
	}
	if y.first() > b.first() {
		y = b
	}
	return between(x, y), x.first() <= y.first() && (d.precision == month || unit == week && n == 7 || unit == days)
}

// halfOfMonth reads the month behind "first half of"; k is its atom.
func (p *reader) halfOfMonth(i, k, n int) (found, bool) {
	if p.kindAt(k) != monthName || !p.is(k-1, of) || p.at(k-2).kind != half {
		return found{}, false
	}
	f, ok := p.core(k)
	if !ok || f.rule == "" || f.value.form != single || !f.value.a.known(month) || f.value.a.precision != month {
		return found{}, false
	}
	d := f.value.a
	f.first, f.rule, f.value = i, "part of a time", between(onDay(d.year, d.month, 1), onDay(d.year, d.month, 15))
	if n == 2 {
		f.value = between(onDay(d.year, d.month, 16), onDay(d.year, d.month, length(d.year, d.month)))
	}
	return f, true
}
