package when

import (
	"segun"
	"segun/read/phrase"
)

var (
	moreKey     = phrase.Hash("more")
	recentlyKey = phrase.Hash("recently")
	fiscalKey   = phrase.Hash("fiscal")
)

func (p *reader) wordIs(i int, key uint64) bool {
	return i >= 0 && i < len(p.atoms) && p.atoms[i].key == key
}

func span2(p *reader, f found) segun.Span {
	return segun.Span{Start: p.atoms[f.first].start, End: p.atoms[min(f.end, len(p.atoms))-1].end}
}

// stage reads "early 2029", "mid-May", "late last year", "late on Friday".
func (p *reader) stage(i int) (found, bool) {
	k := i + 1
	if p.kindAt(k) == dash && p.at(k).touch || p.is(k, in) || p.is(k, on) {
		k++
	}
	if p.is(k, the) {
		k++
	}
	if k >= len(p.atoms) {
		return found{}, false
	}
	switch p.atoms[k].kind {
	case numeral, ordinal, monthName, decadeName, weekdayName, deictic, toward, seasonName:
	case partName: // by late afternoon
		return p.partAlone(p.before(i)+1, k)
	default:
		return found{}, false
	}
	f, ok := p.core(k)
	if !ok || f.rule == "" || f.order != "" {
		return found{}, false
	}
	if p.is(i+1, on) && p.atoms[k].kind == weekdayName { // early on Monday: the day is told
		return f, true
	}
	if p.atoms[k].kind == deictic { // early today
		return f, true
	}
	f.first = i
	f.value = staged(f.value, p.atoms[i].sense)
	return f, true
}

// staged takes the early, middle or late part of a value; days and seasons stay whole.
func staged(v value, s sense) value {
	d := v.a
	if v.form != single || d.open != nothing || v.vague {
		return v
	}
	k := map[sense]int{early: 0, mid: 1, late: 2}[s]
	switch d.precision {
	case month:
		from, to := 10*k+1, 10*k+10
		if k == 2 {
			to = length(d.year, d.month)
		}
		return between(onDay(d.year, d.month, from), onDay(d.year, d.month, to))
	case year:
		return between(inMonth(d.year, 4*k+1), inMonth(d.year, 4*k+4))
	case decade:
		b := [...][2]int{{0, 3}, {4, 6}, {7, 9}}[k]
		return between(inYear(d.year+b[0]), inYear(d.year+b[1]))
	case century:
		b := [...][2]int{{0, 33}, {34, 66}, {67, 99}}[k]
		return between(inYear(d.year+b[0]), inYear(d.year+b[1]))
	}
	return v
}

// edge reads "the end of the year", "the beginning of May", "the middle of last week"; i is the word for the part.
func (p *reader) edge(first, i int) (found, bool) {
	if !p.is(i+1, of) {
		return found{}, false
	}
	k := i + 2
	if p.is(k, the) {
		k++
	}
	var f found
	ok, unit := false, false
	if u := p.at(k); u.kind == unitName && (u.sense == years || u.sense == months || u.sense == week || u.sense == decades || u.sense == centuries) && !p.is(k+1, of) {
		f = found{end: k + 1, how: fromDocument}
		f.value, ok = whole(p.doc, u.sense, 0)
		unit = true
	} else if k < len(p.atoms) {
		f, ok = p.core(k)
	}
	if f.rule == "" && !unit { // the end of the three months
		return found{}, false
	}
	if ok && f.rule == "year" && p.is(i+2, the) && p.nounFollows(f.end) {
		return found{}, false // the start of the 2014 games
	}
	if !ok || f.value.form == onwards || f.value.form == upto || f.order != "" || f.end <= k {
		return found{}, false
	}
	f.first, f.rule, f.silent = first, "part of a time", false
	b := p.at(first - 1)
	f.value = edged(f.value, p.atoms[i].sense, b.sense == by || b.sense == until || b.sense == before || b.sense == since)
	return f, true
}

// edged takes an end of a value. exact takes the very last day: "by the end of May".
func edged(v value, s sense, exact bool) value {
	d := v.a
	if s == early || s == mid || d.open != nothing {
		return staged(v, s)
	}
	if v.form == span && d.precision == day && v.b.precision == day { // a week
		if s == firstOf {
			return one(v.a)
		}
		return one(v.b)
	}
	if v.form == span && d.precision == month && v.b.precision == month && !v.vague { // a quarter
		if s == firstOf {
			return edged(one(v.a), s, exact)
		}
		return edged(one(v.b), s, exact)
	}
	if v.form != single || v.vague {
		return v
	}
	switch d.precision {
	case year:
		if s == firstOf {
			return one(inMonth(d.year, 1))
		}
		if exact {
			return one(onDay(d.year, 12, 31))
		}
		return one(inMonth(d.year, 12))
	case month:
		if exact && s == lastOf {
			return one(onDay(d.year, d.month, length(d.year, d.month)))
		}
		return staged(v, map[sense]sense{firstOf: early, lastOf: late}[s])
	case decade, century:
		if last := dated(d.last()); exact && s == lastOf {
			return one(last)
		}
		return staged(v, map[sense]sense{firstOf: early, lastOf: late}[s])
	}
	return v
}

// shifted reads "earlier this year", "later this week", "earlier on Friday".
func (p *reader) shifted(i int) (found, bool) {
	a := p.atoms[i]
	if a.sense != earlier && a.sense != later {
		return found{}, false
	}
	k := i + 1
	if p.is(k, in) || p.is(k, on) {
		k++
	}
	if p.is(k, the) {
		k++
	}
	t, u := p.at(k), p.at(k+1)
	if p.is(k-1, the) && p.is(k-2, in) && t.kind == unitName && t.sense == days { // later in the day
		return p.onDay(found{first: i, end: k + 1}, -1, false)
	}
	if p.is(k-1, the) && p.is(k-2, in) && t.kind == unitName && !p.is(k+1, of) { // later in the week
		t, u = atom{sense: this}, t
		k--
	}
	if t.sense == that || t.sense == same {
		f, ok := p.toward(k, k)
		f.first = i
		return f, ok
	}
	if t.sense != this || u.kind != unitName || u.sense == days {
		return found{}, false
	}
	f := found{first: i, end: k + 2, rule: "earlier or later in a time", how: fromDocument}
	v, ok := whole(p.doc, u.sense, 0)
	if !ok {
		return found{}, false
	}
	f.value = v
	if v.a.open != nothing || !p.doc.known(day) {
		return f, true
	}
	lo, hi := dated(v.a.first()), dated(v.a.last())
	if v.form == span {
		hi = v.b
	}
	if a.sense == earlier && lo == p.doc || a.sense == later && hi == p.doc {
		f.value = one(p.doc)
	} else if a.sense == earlier {
		f.value = oneOf(lo, p.doc)
	} else {
		f.value = oneOf(p.doc, hi)
	}
	return f, true
}

// season reads "summer of 2030", "winter 2030", and with an article or preposition "the summer".
func (p *reader) season(i int, definite bool) (found, bool) {
	a := p.atoms[i]
	at := func(y int) date { return date{year: y, month: int(a.n), precision: season} }
	f := found{first: i, end: i + 1, rule: "season", written: true}
	k := i + 1
	if p.is(k, of) {
		k++
	}
	if p.isYear(k) && !p.counts(k) {
		f.end, f.value = k+1, one(at(int(p.atoms[k].n)))
		if s := p.at(k + 1); (s.kind == dash || s.kind == slash) && p.kindAt(k+2) == numeral && p.at(k+2).digits <= 2 {
			f.end = k + 3
		}
		return f, true
	}
	b := p.at(i - 1)
	if definite {
		b = p.at(i - 2)
	}
	prepared := b.sense == in || b.sense == during || b.sense == by || b.sense == until || b.sense == since || b.sense == over || b.sense == before || b.sense == after
	bounded := b.sense == by || b.sense == until || b.sense == since || b.sense == before // one season is meant, not every one
	if p.nounFollows(i+1) || p.is(i+1, of) || p.r.Tags.UPOS[a.token] == segun.VERB || !prepared && !p.general(i) || !definite && !bounded && a.n == 23 && p.text[a.start]|0x20 == 'f' {
		return found{}, false
	}
	f.written, f.bare = false, true
	if t := p.tenseAt(int(a.token)); !prepared || t == presentTense && p.section != segun.Headline && !bounded && !p.setAhead(int(a.token)) || p.r.Tags.XPOS[a.token] == "NNS" {
		d := at(0)
		d.open = century
		f.value, f.silent, f.rule = one(d), true, "season of no year"
		return f, true
	}
	y, h, ok := p.yearOfStory(i, seasonMonth(int(a.n)))
	switch {
	case ok:
		f.how, f.since = h, string(p.told.date.append(nil))
	case p.doc.known(month):
		in := func(n int) date { return at(p.doc.year + n) }
		back, _ := p.yearLooksBack(i, in)
		f.how = such(back)
		y = p.nearest(back, in).year
	default:
		d := at(0)
		d.open = century
		f.value, f.how = one(d), such(true)
		return f, true
	}
	f.value = one(at(y))
	return f, true
}

// setAhead reports whether the word that a season hangs on sets a date: "the vote is due in the autumn".
func (p *reader) setAhead(tok int) bool {
	h := int(p.r.Trees.Head[tok])
	return h >= p.sent.First && h < p.sent.End && p.verbs[p.r.Tags.Lemma[h]]&setsAhead != 0
}

// general reports whether a season is spoken of as such: the subject of a sentence, without an article.
func (p *reader) general(i int) bool {
	tok := p.atoms[i].token
	if r := p.r.Trees.Deprel[tok]; r != segun.RelNsubj && !(r == segun.RelConj && p.r.Trees.Deprel[max(0, p.r.Trees.Head[tok])] == segun.RelNsubj) {
		return false
	}
	return p.tenseAt(int(tok)) != pastTense && (i == 0 || p.kindAt(i-1) == stage || p.is(i-1, and) || p.kindAt(i-1) == comma)
}

// nounFollows reports whether a season is only the first word of something: "summer holiday".
func (p *reader) nounFollows(i int) bool {
	if i >= len(p.atoms) {
		return false
	}
	x := p.r.Tags.XPOS[p.atoms[i].token]
	return x == "NN" || x == "NNS" || x == "NNP"
}

// quarterCode reads "Q1 2030".
func (p *reader) quarterCode(i int) (found, bool) {
	k := i + 1
	if p.is(k, of) {
		k++
	}
	d := date{month: 32 + int(p.atoms[i].n), precision: season}
	f := found{first: i, end: i + 1, rule: "quarter of a year", written: true}
	if p.isYear(k) {
		d.year, f.end = int(p.atoms[k].n), k+1
		f.value = inMonths(d)
		return f, true
	}
	if !p.doc.known(year) {
		d.open = century
		f.value, f.how = inMonths(d), lastSuch
		return f, true
	}
	back := p.back(i)
	f.how, f.written = such(back), false
	d.year = p.doc.year
	if p.doc.known(month) {
		d = p.nearest(back, func(n int) date { return date{year: p.doc.year + n, month: d.month, precision: season} })
	}
	f.value = inMonths(d)
	return f, true
}

// quarterWord reads "first quarter of 2030", "second half of last year".
func (p *reader) quarterWord(i int) (found, bool) {
	code, k, ok := p.quarterName(i)
	if !ok {
		return found{}, false
	}
	if p.is(k, of) {
		k++
	}
	if f, ok := p.halfOfMonth(i, k, code-39); ok {
		return f, true
	}
	if p.is(k, the) && p.at(k+1).sense == years && p.doc.known(year) {
		return found{first: i, end: k + 2, rule: "quarter of a year", how: fromDocument, value: inMonths(date{year: p.doc.year, month: code, precision: season})}, true
	}
	if k >= len(p.atoms) || p.kindAt(k) != numeral && p.kindAt(k) != toward {
		if p.is(k-1, of) {
			k--
		}
		return p.bareQuarter(i, k, code)
	}
	g, ok := p.core(k)
	if !ok || g.value.form != single || g.value.a.precision != year || g.value.a.open != nothing {
		return found{}, false
	}
	g.first, g.rule = i, "quarter of a year"
	g.value = inMonths(date{year: g.value.a.year, month: code, precision: season})
	return g, true
}

// quarterName reads "first quarter", "second half" at atom i: the EDTF code and the atom behind.
func (p *reader) quarterName(i int) (code, end int, ok bool) {
	n, k := int(p.at(i).n), i+1
	if p.kindAt(i) != ordinal {
		return 0, 0, false
	}
	if p.wordIs(k, fiscalKey) {
		k++
	}
	switch u := p.at(k); {
	case u.sense == quarter && u.kind == unitName && n >= 1 && n <= 4:
		return 32 + n, k + 1, true
	case u.kind == half && n >= 1 && n <= 2:
		return 39 + n, k + 1, true
	}
	return 0, 0, false
}

// bareQuarter reads "in the third quarter" without the year. A half without one is as often a game's.
func (p *reader) bareQuarter(i, end, code int) (found, bool) {
	b := p.at(p.before(i))
	if code >= 40 || !p.is(i-1, the) || b.kind != bound && b.kind != shift && b.sense != in && b.sense != for_ && b.sense != during || !p.clauseEnds(end) || !p.doc.known(month) {
		return found{}, false
	}
	in := func(n int) date { return date{year: p.doc.year + n, month: code, precision: season} }
	back, _ := p.yearLooksBack(i, in)
	return found{first: i, end: end, rule: "quarter of a year", bare: true, how: such(back), value: inMonths(p.nearest(back, in))}, true
}

// inMonths is a quarter or half of a year, told by its EDTF code, as a stretch of months.
func inMonths(d date) value {
	n, first := 3, 3*(d.month-33)+1
	if d.month >= 40 {
		n, first = 6, 6*(d.month-40)+1
	}
	a, b := d, d
	a.precision, b.precision = month, month
	a.month, b.month = first, first+n-1
	return between(a, b)
}

// partOf reads "night of May 1", "morning of 4 May": the day is the date.
func (p *reader) partOf(i int) (found, bool) {
	a := p.atoms[i]
	k := i + 1
	if p.is(k, of) || p.is(k, on) {
		k++
	} else {
		return p.partOrClock(i)
	}
	if p.is(k, the) {
		k++
	}
	if k >= len(p.atoms) || a.sense == manyParts {
		return found{}, false
	}
	switch p.atoms[k].kind {
	case numeral, ordinal, monthName, weekdayName, deictic, toward:
	default:
		return p.partOrClock(i)
	}
	f, ok := p.core(k)
	if !ok || f.rule == "" || f.value.a.precision != day {
		return found{}, false
	}
	if f.value.form == span && f.value.b.first()-f.value.a.first() > 1 {
		return found{}, false
	}
	f.first, f.clocked = i, a.sense == midnight || a.sense == noon || p.is(i+1, on)
	if a.sense == noon && f.value.form == single && f.value.a.known(day) {
		f.value.a.clock = 12*60 + 1
	}
	return f, true
}
