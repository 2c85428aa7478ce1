package when

// clockAt reads a time of day at atom i: "5:30 p.m.", "17.30", "noon", "10 o'clock". minutes is -1 for midnight, which may be of either day.
func (p *reader) clockAt(i int) (minutes, end int, ok bool) {
	a := p.at(i)
	if a.kind == partName && (a.sense == noon || a.sense == midnight) {
		if a.sense == noon {
			return 12 * 60, i + 1, true
		}
		return -1, i + 1, true
	}
	if a.kind != numeral || a.digits > 2 || a.n > 24 || p.kindAt(i-1) == counted {
		return 0, 0, false
	}
	h, m, k := int(a.n), 0, i+1
	colons, points := false, false
	if s := p.at(k); s.touch && (s.kind == colon || s.kind == point) && p.kindAt(k+1) == numeral && p.at(k+1).touch && p.at(k+1).digits == 2 && p.at(k+1).n < 60 {
		m, colons, points, k = int(p.at(k+1).n), s.kind == colon, s.kind == point && a.digits == 2, k+2
	}
	switch x := p.at(k); {
	case x.kind == meridian && x.sense != clock && h <= 12 && h > 0:
		h %= 12
		if x.sense == pm {
			h += 12
		}
		return h*60 + m, k + 1, true
	case x.kind == meridian && x.sense == clock && h <= 12 && h > 0 && k == i+1:
		return p.halfOfDay(h*60, k+1)
	case colons && h < 24 && p.kindAt(k) != colon, points && h < 24 && p.hourly(i, k, quoted):
		return h*60 + m, k, true
	}
	return 0, 0, false
}

// clockTime reads a time of day with the day beside it: "5:30 p.m. on Friday". Without one it belongs to a day that was told, or is passed over.
func (p *reader) clockTime(i int) (found, bool) {
	m, k, ok := p.clockAt(i)
	if !ok {
		return found{}, false
	}
	if f, ok := p.clockBeside(i, k, m); ok {
		return f, true
	}
	return p.clockAlone(i, k, m, false)
}

// clockBeside reads the day that stands behind a time of day from atom i to k.
func (p *reader) clockBeside(i, k, minutes int) (found, bool) {
	j := p.zone(k)
	if p.kindAt(j) == comma {
		j++
	}
	if p.is(j, on) {
		j++
	}
	if j >= len(p.atoms) {
		return found{}, false
	}
	switch p.atoms[j].kind {
	case weekdayName, monthName, deictic, toward, numeral, ordinal, function:
		f, ok := p.core(j)
		if ok && f.rule != "" && f.value.form == single && f.value.a.precision == day {
			f.first, f.clocked = i, true
			if minutes >= 0 && f.value.a.clock == 0 {
				f.value.a.clock = minutes + 1
			}
			return f, true
		}
	}
	return found{}, false
}

// zone passes over "GMT", "local time".
func (p *reader) zone(i int) int {
	a := p.at(i)
	if i < len(p.atoms) && a.kind == other {
		if p.is(i+1, time_) {
			return i + 2
		}
		if n := a.end - a.start; a.capital && n >= 2 && n <= 4 && p.text[a.end-1] >= 'A' && p.text[a.end-1] <= 'Z' {
			return i + 1
		}
	}
	return i
}

// clockAfter takes a time of day after a day to the expression: "Friday at 5:30 p.m.".
func (p *reader) clockAfter(f *found) {
	if f.value.form != single || !f.value.a.known(day) {
		return
	}
	k := f.end
	if p.kindAt(k) == comma && p.is(k+1, at) {
		k++
	}
	if !p.is(k, at) {
		return
	}
	m, e, ok := p.clockAt(k + 1)
	if !ok {
		return
	}
	f.end, f.clocked = e, true
	if m >= 0 {
		f.value.a.clock = m + 1
	}
}
