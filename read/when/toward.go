package when

import (
	"segun"
	"segun/read/phrase"
)

var followingKey = phrase.Hash("following")

// toward reads what last, next, this, that and their like point at. first is where the expression starts ("the"), i their word.
func (p *reader) toward(first, i int) (found, bool) {
	if f, ok := p.slice(i); ok {
		return f, true
	}
	w := p.atoms[i].sense
	k := i + 1
	f := found{first: first, how: fromDocument, rule: "last, this, next"}
	definite := first < i
	if w == this && (p.is(k, past) || p.is(k, coming)) { // this past week, this coming Monday
		w = map[sense]sense{past: last, coming: next}[p.atoms[k].sense]
		k++
	} else if w == that && p.at(k).sense == same {
		w = same
		k++
	}
	if b := p.at(first - 1); first > 0 && first == i && (w == last || w == next) && p.owned(b) || w == past && first == i && i > 0 && b.kind != bound && !p.owned(b) {
		return found{}, false // our last day; far past two weeks
	}
	if w == this && p.is(i-1, of) && p.is(i-2, years) { // this time of year
		return found{}, false
	}
	x := p.at(k)
	f.end = k + 1
	if first == i && i > 0 && p.atoms[i].capital && x.capital && p.section != segun.Headline && (x.kind == seasonName || x.kind == unitName || x.kind == partName) {
		return found{end: f.end}, true // the film Last Summer
	}
	switch x.kind {
	case unitName:
		return p.towardUnit(f, w, x, definite)
	case unitsName:
		if w == last {
			return found{}, false
		}
		return p.stretch(f, w, x.sense, 0, 1, true)
	case cardinal, vague, numeral, half:
		return p.towardNumber(f, w, k)
	case weekdayName:
		return p.towardWeekday(f, w, x)
	case monthName:
		return p.towardMonth(f, w, k)
	case seasonName:
		return p.towardSeason(f, w, x)
	case partName:
		return p.towardPart(f, w, x)
	}
	return p.towardFeast(f, w, k)
}

// owned reports whether an atom says whose: "our", "Sant's".
func (p *reader) owned(b atom) bool {
	x := p.r.Tags.XPOS[b.token]
	return x == "PRP$" || x == "POS"
}

// offset is how many units last, this and next go on; ok is false for words that count from what was told.
func offset(w sense) (n int, ok bool) {
	switch w {
	case last, past:
		return -1, true
	case next, coming:
		return 1, true
	case this:
		return 0, true
	}
	return 0, false
}

// towardUnit reads "last week", "the past year", "the next day", "that year".
func (p *reader) towardUnit(f found, w sense, x atom, definite bool) (found, bool) {
	if p.is(f.end, of) && w != same && w != that && (definite || p.is(f.first-1, the) || p.timeFollows(f.end+1)) {
		return found{}, false // the last week of May, but not "died last year of his wounds"
	}
	s := x.sense
	if n := p.at(f.end); n.kind == dash && n.touch && p.at(f.end+1).touch {
		return found{}, false
	}
	if s == days && (w == last || w == past || w == coming || w == recent) || s == minute || s == hour {
		return found{}, false
	}
	if w == past && s != days || w == last && definite && s != weekend && s != days || w == coming && definite && s != weekend {
		return p.stretch(f, w, s, 1, 1, false)
	}
	if w == next && definite && (s == days || p.told.ok && p.back(f.first)) {
		return p.fromTold(f, s, 1)
	}
	if w == next && definite && s != weekend && !p.back(f.first) { // within the next week
		return p.stretch(f, w, s, 1, 1, false)
	}
	switch w {
	case that, same:
		if p.r.Tags.XPOS[p.atoms[f.first].token] == "IN" {
			return found{}, false
		}
		return p.fromTold(f, s, 0)
	case following:
		return p.fromTold(f, s, 1)
	case previous:
		return p.fromTold(f, s, -1)
	}
	n, ok := offset(w)
	if !ok || s == days && p.is(f.first-1, to) { // to this day
		return found{}, false
	}
	f.value, ok = whole(p.doc, s, n)
	if w == this && s == weekend && p.doc.known(day) && weekday(p.doc.first()) < 5 && p.back(f.first) {
		f.value, ok = whole(p.doc, s, -1)
	}
	p.clockAfter(&f)
	return f, ok
}

// timeFollows reports whether a time stands at atom i, behind an article or not.
func (p *reader) timeFollows(i int) bool {
	if p.is(i, the) {
		i++
	}
	switch p.kindAt(i) {
	case monthName, weekdayName, numeral, unitName, unitsName, seasonName, toward, decadeName, every:
		return true
	}
	return false
}

// fromTold finishes an expression that counts whole units from the last date told.
func (p *reader) fromTold(f found, s sense, n int) (found, bool) {
	f.rule = "counted from what was told"
	if !p.told.ok {
		p.unanchored(f)
		return found{end: f.end}, true
	}
	d := p.told.date
	f.how, f.since, f.written = fromTold, string(d.append(nil)), true
	v, ok := whole(d, s, n)
	if !ok || d.precision < finest(s) {
		if n == 0 || d.precision < year {
			return found{end: f.end}, true
		}
		v = shiftOf(d, s, n)
		if v.a.open != nothing {
			return found{end: f.end}, true
		}
	}
	f.value = v
	return f, true
}

// finest is the precision that a unit needs.
func finest(s sense) precision {
	switch s {
	case months, quarter:
		return month
	case years, decades, centuries:
		return year
	}
	return day
}

// unanchored leaves a doubt: nothing was told to count from.
func (p *reader) unanchored(f found) {
	s := span2(p, f)
	p.doubt(s, "date-unanchored", "No date before says what “"+plain(s.In(p.text))+"” counts from.")
}

// stretch reads "the past two years", "the coming weeks", "recent months": from one end to the document's date or from it on.
func (p *reader) stretch(f found, w, s sense, n, per int, loose bool) (found, bool) {
	if p.is(f.end, of) {
		return found{}, false
	}
	if n == 0 {
		n = map[sense]int{days: 7, week: 4, months: 6, years: 5, decades: 3}[s]
		if n == 0 || w != recent && w != past && w != coming && w != last && w != next && w != this {
			return found{}, false
		}
	}
	f.rule = "stretch up to now"
	f.silent = true
	n *= per
	switch w {
	case last, past, recent, previous:
		if w == previous {
			return found{}, false
		}
		f.value = between(reckon(p.doc, s, -n), p.now())
		f.value.vague = loose
	case next, coming:
		if w == next && p.told.ok && p.told.date.known(finest(s)) && p.back(f.first) {
			d := p.told.date
			f.rule, f.how, f.since, f.silent = "counted from what was told", fromTold, string(d.append(nil)), false
			f.value = between(d, reckon(d, s, n))
			f.value.vagueB = loose
			return f, true
		}
		f.rule = "stretch from now on"
		f.value = between(p.now(), reckon(p.doc, s, n))
		f.value.vagueB = loose
	default:
		return found{}, false
	}
	if f.value.a.open != nothing || f.value.b.open != nothing {
		f.value.vague, f.value.vagueB = false, false
	}
	return f, true
}

// now is the document's date, open where it is not known to the day.
func (p *reader) now() date {
	if p.doc.precision >= year && p.doc.open == nothing {
		return p.doc
	}
	return unknown(day).a
}

// towardNumber reads "the past two years", "the next 30 days", "the last few weeks".
func (p *reader) towardNumber(f found, w sense, k int) (found, bool) {
	q, ok := p.amount(k)
	if !ok {
		return found{}, false
	}
	f.end = q.end
	return p.stretch(f, w, q.unit, q.n, 1, q.loose)
}

// towardWeekday reads "last Tuesday", "next Friday", "that Monday".
func (p *reader) towardWeekday(f found, w sense, x atom) (found, bool) {
	if !x.capital || p.nameOfDay(f.end-1) {
		return found{}, false
	}
	if n := p.at(f.end); n.kind == partName && n.sense != manyParts {
		f.end++
	}
	wd := int(x.n)
	switch w {
	case following:
		if p.precedes(f.first) { // "Following Friday prayers, …"
			return found{}, false
		}
		return p.weekdayFromTold(f, w, wd)
	case that, same, previous:
		return p.weekdayFromTold(f, w, wd)
	}
	f.rule = "last, this, next weekday"
	if !p.doc.known(day) {
		f.value = unknown(day)
		return f, true
	}
	n := p.doc.first()
	switch w {
	case last, past:
		f.value = one(dated(n - (weekday(n)-wd+6)%7 - 1))
	case next:
		if f.first < len(p.atoms) && p.atoms[f.first].sense == the && p.told.ok && p.told.date.known(day) && p.back(f.first) {
			return p.weekdayFromTold(f, following, wd)
		}
		f.value = one(dated(n - weekday(n) + wd + 7))
	case coming:
		f.value = one(dated(n + (wd-weekday(n)+6)%7 + 1))
	case this:
		f.value = p.dayByTense(wd, p.back(f.first))
	default:
		return found{}, false
	}
	p.clockAfter(&f)
	return f, true
}

// precedes reports whether the "following" at atom i is a preposition: nothing before it says which of several days is meant.
func (p *reader) precedes(i int) bool {
	b := p.at(i - 1)
	return p.wordIs(i, followingKey) && (i == 0 || !p.owned(b) && b.sense != the && b.sense != on)
}

// weekdayFromTold reads "that Monday", "the following Tuesday".
func (p *reader) weekdayFromTold(f found, w sense, wd int) (found, bool) {
	f.rule = "counted from what was told"
	if !p.told.ok || !p.told.date.known(day) {
		p.unanchored(f)
		return found{end: f.end}, true
	}
	n := p.told.date.first()
	f.how, f.since, f.written = fromTold, string(p.told.date.append(nil)), true
	switch w {
	case following:
		n += (wd-weekday(n)+6)%7 + 1
	case previous:
		n -= (weekday(n)-wd+6)%7 + 1
	default:
		n += (wd - weekday(n) + 7) % 7
	}
	f.value = one(dated(n))
	return f, true
}

// towardMonth reads "last March", "next May", "this April 4".
func (p *reader) towardMonth(f found, w sense, k int) (found, bool) {
	x := p.at(k)
	if !x.capital {
		return found{}, false
	}
	m := int(x.n)
	if w == same || w == that || w == previous || w == following {
		if n := p.at(f.end); w == that && p.told.ok && p.told.date.known(year) {
			if n.kind == partName {
				f.end++
			}
			f.value, f.how, f.since, f.written = one(inMonth(p.told.date.year, m)), fromTold, string(p.told.date.append(nil)), true
			return f, true
		}
		return found{}, false
	}
	d, e, named := p.dayNumber(f.end)
	if named {
		f.end = e
	}
	if !p.doc.known(month) {
		f.value = one(date{month: m, precision: month, open: century})
		return f, true
	}
	y := p.doc.year
	switch w {
	case last, past:
		if m >= p.doc.month {
			y--
		}
	case next, coming:
		if m <= p.doc.month {
			y++
		}
	case this:
		if m < p.doc.month && !p.back(f.first) {
			y++
		}
	default:
		return found{}, false
	}
	f.value = one(inMonth(y, m))
	if named && exists(y, m, d) {
		f.value = one(onDay(y, m, d))
	}
	return f, true
}

// seasonFar is how many days off a season may be that is called this one: "this fall", said in December, is the one just over, whatever the tense.
const seasonFar = 200

// towardSeason reads "last summer", "this winter", "that autumn".
func (p *reader) towardSeason(f found, w sense, x atom) (found, bool) {
	at := func(y int) date { return date{year: y, month: int(x.n), precision: season} }
	if w == that || w == same || w == following || w == previous {
		if !p.told.ok || !p.told.date.known(year) {
			return found{end: f.end}, true
		}
		d := p.told.date
		f.how, f.since, f.written = fromTold, string(d.append(nil)), true
		y := d.year
		if w == following && d.precision >= month && d.month >= seasonMonth(int(x.n)) {
			y++
		} else if w == previous && d.month <= seasonMonth(int(x.n)) {
			y--
		}
		f.value = one(at(y))
		return f, true
	}
	if !p.doc.known(month) {
		f.value = one(date{month: int(x.n), precision: season, open: century})
		return f, true
	}
	y, today := p.doc.year, p.doc.first()
	switch w {
	case last, past:
		for at(y).last() >= today {
			y--
		}
	case next, coming:
		for at(y).first() <= today {
			y++
		}
	case this:
		if back := p.back(f.first); back && at(y).first() > today && today-at(y-1).last() <= seasonFar {
			y--
		} else if !back && at(y).last() < today && at(y+1).first()-today <= seasonFar {
			y++
		}
	default:
		return found{}, false
	}
	f.value = one(at(y))
	return f, true
}

// towardPart reads "last night", "this morning", "that night", "the following evening".
func (p *reader) towardPart(f found, w sense, x atom) (found, bool) {
	if x.sense == manyParts || x.sense == noon || x.sense == midnight {
		return found{}, false
	}
	f.rule = "part of a day"
	switch w {
	case last:
		f.value = p.daysFrom(p.doc, -1)
	case this:
		f.value = p.daysFrom(p.doc, 0)
	case that, same:
		return p.fromTold(f, days, 0)
	case following:
		return p.fromTold(f, days, 1)
	case next:
		if p.told.ok {
			return p.fromTold(f, days, 1)
		}
		return found{}, false
	case previous:
		return p.fromTold(f, days, -1)
	default:
		return found{}, false
	}
	p.clockAfter(&f)
	return f, true
}

// towardFeast reads "last Christmas", "this Easter".
func (p *reader) towardFeast(f found, w sense, k int) (found, bool) {
	if k >= len(p.atoms) {
		return found{}, false
	}
	list := p.feasts[p.atoms[k].key]
	for i := range list {
		end, ok := p.matches(&list[i], k)
		if !ok || list[i].history {
			continue
		}
		f.end, f.rule = end, "feast day"
		if !p.doc.known(year) {
			f.value = unknown(day)
			return f, true
		}
		y, today := p.doc.year, p.doc.first()
		switch w {
		case last, past:
			if list[i].in(y).first() >= today {
				y--
			}
		case next, coming:
			if list[i].in(y).first() <= today {
				y++
			}
		case this:
		default:
			return found{}, false
		}
		f.value = one(list[i].in(y))
		return f, true
	}
	return found{}, false
}
