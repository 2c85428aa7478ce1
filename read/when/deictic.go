package when

import (
	"segun"
	"segun/read/phrase"
)

// deictic reads "yesterday", "tomorrow morning", "tonight".
func (p *reader) deictic(i int) (found, bool) {
	a := p.atoms[i]
	if a.capital && a.n == 0 && i > 0 && p.section != segun.Headline && p.at(i-1).capital && p.at(i-1).kind == other && p.r.Tags.UPOS[p.at(i-1).token] == segun.PROPN { // Velm Today
		return found{end: i + 1}, true
	}
	if a.n == 0 && a.short && (p.nowadays(i) || p.is(i+1, possessive) && p.kindAt(i+2) == lastingThing) { // today's world
		return found{end: i + 1}, true
	}
	if t := int(a.token); t-2 >= p.sent.First && p.r.Tags.UPOS[t-1] == segun.ADJ && p.r.Tags.UPOS[t-2] == segun.DET && p.r.Tags.Lemma[t-2] != "this" && p.r.Tags.UPOS[t] == segun.NOUN && a.n != 0 {
		return found{end: i + 1}, true // "for a brighter tomorrow": no day
	}
	f := found{first: i, end: i + 1, rule: "day by its own name", how: fromDocument, value: p.daysFrom(p.doc, int(a.n))}
	if k := p.at(f.end); k.kind == partName && k.sense != manyParts {
		f.end++
	}
	p.clockAfter(&f)
	return f, true
}

// nowadays reports whether "today" means these times: "still used today", "known today as".
func (p *reader) nowadays(i int) bool {
	if p.section == segun.Headline {
		return false
	}
	h := int(p.atoms[i].token)
	for range reach {
		up := int(p.r.Trees.Head[h])
		if up < p.sent.First || up >= p.sent.End || up == h || p.r.Tags.UPOS[h] == segun.VERB {
			break
		}
		h = up
	}
	if p.tenseOf(h, 0) == futureTense {
		return false
	}
	if l := p.r.Tags.Lemma[h]; lasting[l] && (p.tenseOf(h, 0) != pastTense || p.r.Tags.XPOS[h] == "VBN") {
		return l != "continue" || !p.ofOccasion(h)
	}
	for k := max(p.sent.First, h-4); k < min(p.sent.End, h+3); k++ {
		if int(p.r.Trees.Head[k]) == h && p.r.Tags.Lemma[k] == "still" {
			return true
		}
	}
	return false
}

// ofOccasion reports whether the subject of a verb is an occasion that has its days: "the trial continues today".
func (p *reader) ofOccasion(verb int) bool {
	for k := verb - 1; k >= p.sent.First && k > verb-reach; k-- {
		if int(p.r.Trees.Head[k]) == verb && p.r.Trees.Deprel[k] == segun.RelNsubj {
			return p.words[phrase.Hash(p.word(k))].kind == event
		}
	}
	return false
}

// lasting are verbs that tell how things are, not what happens.
var lasting = map[string]bool{"know": true, "use": true, "remain": true, "continue": true, "exist": true, "survive": true, "live": true, "stand": true}

// overnight is the night before the document's date, or after the day told in the same sentence.
func (p *reader) overnight(i int) (found, bool) {
	f := found{first: i, end: i + 1, rule: "overnight", how: fromDocument}
	if n := p.at(i + 1); n.kind == other && i+1 < len(p.atoms) && p.r.Tags.XPOS[n.token] == "NNS" && p.is(i-1, the) {
		return found{}, false
	}
	if !p.doc.known(day) {
		f.value = between(unknown(day).a, unknown(day).a)
		return f, true
	}
	f.value = between(p.doc.daysOn(-1), p.doc)
	if !p.back(i) {
		f.value = between(p.doc, p.doc.daysOn(1))
	}
	return f, true
}

// daysFrom is the day n days from a date; when the date is not known to the day, digits stay open.
func (p *reader) daysFrom(d date, n int) value {
	if d.known(day) {
		return one(d.daysOn(n))
	}
	if n == 0 && d.open == nothing && d.precision >= year {
		d = d.cut(month)
		if d.precision == season {
			d = d.cut(year)
		}
		d.precision, d.open = day, day
		if d.month == 0 {
			d.open = month
		}
		return one(d)
	}
	return unknown(day)
}

// shiftOf is the date n units from another: exact for days, about for what is longer.
func shiftOf(d date, s sense, n int) value {
	switch s {
	case minute, hour:
		if d.known(day) {
			if s == hour && (n >= 24 || n <= -24) {
				return about(d.daysOn(n / 24))
			}
			return one(d)
		}
	case days, night:
		if d.known(day) {
			return one(d.daysOn(n))
		}
		if d.known(month) {
			return about(d.cut(month))
		}
	case week, fortnight, weekend:
		if s == fortnight {
			n *= 2
		}
		if d.known(day) {
			return about(d.daysOn(7 * n))
		}
		if d.known(month) {
			return about(d.cut(month).monthsOn(n / 4))
		}
	case months, quarter:
		if s == quarter {
			n *= 3
		}
		if d.known(month) {
			return about(d.monthsOn(n))
		}
		if d.known(year) {
			return about(inYear(d.year + n/12))
		}
		return unknown(month)
	case years, decades, centuries:
		if s == decades {
			n *= 10
		} else if s == centuries {
			n *= 100
		}
		if d.known(year) {
			return about(inYear(d.year + n))
		}
		return unknown(year)
	}
	return unknown(day)
}

// reckon is the day n units from another, to the day, for the moving end of a stretch.
func reckon(d date, s sense, n int) date {
	if !d.known(day) {
		switch {
		case d.known(year) && s >= years && s <= centuries:
			return shiftOf(d, s, n).a
		case d.known(month) && (s == months || s == quarter):
			return shiftOf(d, s, n).a
		}
		return unknown(day).a
	}
	switch s {
	case minute:
		return d
	case hour:
		return d.daysOn(floor(n, 24))
	case days, night, weekend:
		return d.daysOn(n)
	case week:
		return d.daysOn(7 * n)
	case fortnight:
		return d.daysOn(14 * n)
	case months:
		return d.sameDay(n)
	case quarter:
		return d.sameDay(3 * n)
	case decades:
		n *= 10
	case centuries:
		n *= 100
	}
	return d.sameDay(12 * n)
}

// whole is the unit that holds a date, some units on: this week, last month, next year.
func whole(d date, s sense, n int) (value, bool) {
	switch s {
	case days:
		if d.known(day) {
			return one(d.daysOn(n)), true
		}
		return unknown(day), true
	case week:
		if !d.known(day) {
			return between(unknown(day).a, unknown(day).a), true
		}
		m := d.daysOn(1 - weekday(d.first()) + 7*n)
		return between(m, m.daysOn(6)), true
	case weekend:
		if !d.known(day) {
			return between(unknown(day).a, unknown(day).a), true
		}
		m := d.daysOn(6 - weekday(d.first()) + 7*n)
		return between(m, m.daysOn(1)), true
	case months:
		if d.known(month) {
			return one(d.monthsOn(n)), true
		}
		return unknown(month), true
	case quarter:
		if d.known(month) {
			k := floor(d.year*12+d.month-1, 3) + n
			return inMonths(date{year: floor(k, 4), month: 33 + k - 4*floor(k, 4), precision: season}), true
		}
		return unknown(year), true
	case years:
		if d.known(year) {
			return one(inYear(d.year + n)), true
		}
		return unknown(year), true
	case decades:
		if d.known(year) {
			return one(date{year: floor(d.year, 10)*10 + 10*n, precision: decade}), true
		}
		return unknown(year), true
	case centuries:
		if d.known(year) {
			return one(date{year: floor(d.year, 100)*100 + 100*n, precision: century}), true
		}
		return unknown(year), true
	}
	return value{}, false
}
