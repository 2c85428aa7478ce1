package when

import (
	"fmt"
	"strings"

	"segun"
)

// number reads what begins with digits or an ordinal.
func (p *reader) number(i int) (found, bool) {
	a := p.atoms[i]
	if f, ok := p.figures(i); ok {
		return f, true
	}
	if f, ok := p.clockTime(i); ok {
		return f, true
	}
	if f, ok := p.dayFirst(i); ok {
		return f, true
	}
	if a.kind == ordinal {
		if f, ok := p.slice(i); ok {
			return f, true
		}
		if f, ok := p.quarterWord(i); ok {
			return f, true
		}
		return p.centuryOf(i)
	}
	if f, ok := p.quantity(i); ok {
		return f, true
	}
	return p.year(i)
}

// figures reads dates of digits only: 2031-05-04, 04/05/2031, 4.5.2031. A longer run of digits (a phone number) is passed over whole.
func (p *reader) figures(i int) (found, bool) {
	var n [3]int
	var digits [3]uint8
	k, parts := i, 0
	sep := other
	for p.kindAt(k) == numeral {
		if parts < 3 {
			n[parts], digits[parts] = int(p.atoms[k].n), p.atoms[k].digits
		}
		parts++
		s := p.at(k + 1)
		if !s.touch || s.kind != dash && s.kind != slash && s.kind != point || p.kindAt(k+2) != numeral || !p.at(k+2).touch {
			k++
			break
		}
		if parts == 1 {
			sep = s.kind
		} else if s.kind != sep {
			parts = 9
		}
		k += 2
	}
	end := k
	if parts > 3 || parts == 3 && sep == dash && digits[0] != 4 && digits[2] != 4 {
		return found{end: end}, true
	}
	if parts != 3 {
		return found{}, false
	}
	if at := p.at(end); at.touch && at.kind == other && strings.HasPrefix(p.text[at.start:at.end], "T") { // 2031-05-04T17:30
		for end < len(p.atoms) && p.atoms[end].touch && p.atoms[end].token == p.atoms[end-1].token {
			end++
		}
	}
	f := found{first: i, end: end, rule: "date in figures", written: true}
	if digits[0] == 4 {
		if !exists(n[0], n[1], n[2]) {
			return found{end: end}, true
		}
		f.value = one(onDay(n[0], n[1], n[2]))
		return f, true
	}
	return p.figuresOfDay(f, n, digits[2])
}

// figuresOfDay reads day, month and year of digits, in whichever order.
func (p *reader) figuresOfDay(f found, n [3]int, digits uint8) (found, bool) {
	y := n[2]
	if digits == 2 {
		y += 2000
		if p.doc.known(year) && y > p.doc.year+20 {
			y -= 100
		}
	} else if digits != 4 {
		return found{end: f.end}, true
	}
	dayFirst, monthFirst := exists(y, n[1], n[0]), exists(y, n[0], n[1])
	switch {
	case dayFirst && monthFirst && n[0] != n[1] && p.kindAt(f.first+1) != point:
		american := p.american || strings.HasPrefix(p.r.Doc.Lang, "en-US")
		if american {
			dayFirst = false
		}
		s := segun.Span{Start: p.atoms[f.first].start, End: p.atoms[f.end-1].end}
		order := "day first"
		if american {
			order = "month first"
		}
		p.doubt(s, "ambiguous-date", fmt.Sprintf("%s could be two dates; it was read with the %s.", s.In(p.text), order))
	case !dayFirst && monthFirst:
		p.american = true
	case !dayFirst:
		return found{end: f.end}, true
	}
	if dayFirst {
		f.value = one(onDay(y, n[1], n[0]))
	} else {
		f.value = one(onDay(y, n[0], n[1]))
	}
	return f, true
}

// year reads a year, or years joined by a dash or slash.
func (p *reader) year(i int) (found, bool) {
	a := p.atoms[i]
	if a.kind != numeral || a.digits > 4 {
		return found{}, false
	}
	f := found{first: i, end: i + 1, rule: "year", written: true}
	if y, e := p.eraAfter(int(a.n), i+1); e > i+1 && p.looseLeft(i) {
		f.end, f.value = e, one(inYear(y))
		return f, true
	}
	if b := p.at(i - 1); b.kind == era && b.n > 0 && p.text[b.start] < 'a' && p.loose(i) && p.kindAt(i-2) != numeral { // AD 211
		f.first, f.value = i-1, one(inYear(int(a.n)))
		return f, true
	}
	if g, ok := p.yearToYear(i); ok {
		return g, true
	}
	if n := p.at(i + 1); n.sense == possessive && n.touch && a.n%10 == 0 && a.digits == 4 && p.is(i-1, the) && a.n < 2200 { // the 1930's
		f.end, f.rule, f.value = i+2, "decade", one(decadeFrom(int(a.n)))
		return f, a.n >= 1000
	}
	if !p.plainYear(i) {
		return found{}, false
	}
	f.value = one(inYear(int(a.n)))
	return f, true
}

// looseLeft reports whether nothing glued before atom i makes it part of a larger number.
func (p *reader) looseLeft(i int) bool {
	b := p.at(i - 1)
	return !p.atoms[i].touch || b.kind != comma && b.kind != point && b.kind != numeral
}

// plainYear tells a year from other numbers of four digits.
func (p *reader) plainYear(i int) bool {
	a, b, n := p.atoms[i], p.at(i-1), p.at(i+1)
	if b.kind == approximate || b.sense == in || b.sense == since || b.sense == until || b.sense == during {
		if a.digits == 3 && b.kind == approximate && p.text[b.start]|0x20 == 'c' && p.loose(i) && !p.counts(i) {
			return true // c. 594
		}
	}
	if n.kind == maker && n.capital && b.sense != the && b.sense != in && b.sense != since && b.sense != until && b.sense != by {
		return false // "a 2008 Ford"
	}
	if !p.isYear(i) || p.counts(i) || b.kind == counted || a.n < 1500 && (b.kind == colon || n.kind == dash || b.kind == dash) || p.kindAt(i-1) == point && p.kindAt(i-2) == counted {
		return false
	}
	if t := p.at(i + 2); n.sense == of && b.kind != bound && b.kind != shift && i+2 < len(p.atoms) && (t.sense == the || p.r.Tags.UPOS[t.token] == segun.DET || p.r.Tags.UPOS[t.token] == segun.PRON) {
		return false // 2027 of the forms
	}
	if a.touch && b.kind == dash && (p.kindAt(i-2) == numeral || b.token == a.token) && p.kindAt(i-2) != stage {
		return p.isYear(i - 2)
	}
	if n.touch && n.kind == dash && p.kindAt(i+2) == numeral && p.at(i+2).touch && !p.isYear(i+2) {
		return false
	}
	if a.n >= 1500 && a.n < 2100 {
		return true
	}
	if p.bracketed(i, i) {
		return true
	}
	return (b.sense == in || b.sense == before || b.sense == since || b.sense == until || b.sense == by || b.sense == from || b.sense == to || b.sense == during || b.sense == after ||
		b.kind == approximate && p.text[b.start]|0x20 == 'c') && p.yearEnds(i)
}

// bracketed reports whether atoms first to last stand in brackets by themselves.
func (p *reader) bracketed(first, last int) bool {
	b, e := p.at(first-1), p.at(last+1)
	return first > 0 && last+1 < len(p.atoms) && p.text[b.start] == '(' && p.text[e.start] == ')'
}

// yearEnds reports whether no noun follows that the number could count.
func (p *reader) yearEnds(i int) bool {
	if i+1 >= len(p.atoms) {
		return true
	}
	u := p.r.Tags.UPOS[p.atoms[i+1].token]
	return u != segun.NOUN && u != segun.PROPN && u != segun.ADJ && u != segun.NUM && u != segun.SYM
}

// yearToYear reads "1999-2003", "1871–72", "2030/31".
func (p *reader) yearToYear(i int) (found, bool) {
	a, s, b := p.atoms[i], p.at(i+1), p.at(i+2)
	if a.digits == 3 && s.kind == dash && b.kind == numeral && b.digits == 3 && b.n > a.n && p.bracketed(i, i+2) { // (837 – 908)
		return found{first: i, end: i + 3, value: between(inYear(int(a.n)), inYear(int(b.n))), rule: "years", written: true}, true
	}
	if a.digits != 4 || a.n < 1000 || a.n >= 2200 || s.kind != dash && s.kind != slash || b.kind != numeral || !p.looseLeft(i) || p.kindAt(i-1) == counted ||
		a.touch && p.kindAt(i-1) == dash || a.n < 1500 && p.kindAt(i-1) == colon || s.kind == slash && !(s.touch && b.touch) {
		return found{}, false
	}
	y := int(b.n)
	switch {
	case b.digits == 2 && (s.touch && b.touch || s.kind == dash && int(b.n) > int(a.n)%100 && !p.counts(i+2) && p.kindAt(i+3) != monthName):
		if y += int(a.n) / 100 * 100; y <= int(a.n) {
			y += 100
		}
	case b.digits != 4 || y >= 2200:
		return found{}, false
	}
	if y <= int(a.n) || y-int(a.n) > 300 || p.kindAt(i+3) == dash && p.at(i+3).touch && p.kindAt(i+4) == numeral {
		return found{}, false
	}
	if b.digits == 4 && p.counts(i+2) {
		return found{}, false
	}
	return found{first: i, end: i + 3, value: between(inYear(int(a.n)), inYear(y)), rule: "years", written: true}, true
}

// yearOf reads "year 2030", "year of 1925".
func (p *reader) yearOf(i int) (found, bool) {
	k := i + 1
	if p.is(k, of) {
		k++
	}
	if a := p.at(k); !p.isYear(k) && !(a.kind == numeral && a.digits <= 3 && a.n > 31 && k == i+1 && p.yearEnds(k)) || p.counts(k) {
		return found{}, false
	}
	return found{first: i, end: k + 1, value: one(inYear(int(p.atoms[k].n))), rule: "year", written: true}, true
}

// decade reads "1990s", "'90s".
func (p *reader) decade(i int) (found, bool) {
	a := p.atoms[i]
	if a.digits == 4 || a.n >= 1000 {
		return found{first: i, end: i + 1, value: one(decadeFrom(int(a.n))), rule: "decade", written: true}, a.n%10 == 0 && a.n < 2200
	}
	if a.n%10 != 0 || a.n < 10 || a.n > 99 {
		return found{}, false
	}
	first := i
	if b := p.at(i - 1); b.touch && i > 0 || a.touch {
		if s := p.text[b.start:b.end]; s == "'" || s == "’" || s == "‘" {
			first--
		}
	}
	if n := p.at(i + 1); i+1 < len(p.atoms) && p.text[n.start:n.end] == "°" {
		return found{}, false
	}
	if first == i && !p.is(i-1, the) && p.kindAt(i-1) != stage && !(p.kindAt(i-1) == dash && p.kindAt(i-2) == stage) {
		return found{}, false
	}
	y := 1900 + int(a.n)
	if p.doc.known(year) && y+100 <= p.doc.year-10 {
		y += 100
	}
	return found{first: i, end: i + 1, value: one(decadeFrom(y)), rule: "decade", written: true}, true
}

// decadeFrom is the decade, or for 1800s and the like the century.
func decadeFrom(y int) date {
	if y%100 == 0 && y < 2000 {
		return date{year: y, precision: century}
	}
	return date{year: y, precision: decade}
}

// centuryOf reads "19th century", "seventh century BC".
func (p *reader) centuryOf(i int) (found, bool) {
	k := i + 1
	if p.kindAt(k) == dash {
		k++
	}
	if a := p.at(k); a.sense != centuries || a.kind != unitName {
		return p.centuryLater(i)
	}
	n := int(p.atoms[i].n)
	f := found{first: i, end: k + 1, rule: "century", written: true, value: one(date{year: (n - 1) * 100, precision: century})}
	if n < 1 || n > 40 {
		return found{}, false
	}
	if e := p.at(k + 1); e.kind == era && p.text[e.start] < 'a' {
		f.end++
		if e.n < 0 {
			f.value = between(inYear(1-100*n), inYear(-100*(n-1)))
		}
	}
	return f, true
}

// centuryLater reads the first of "15th to the 19th century", "18th and 19th centuries".
func (p *reader) centuryLater(i int) (found, bool) {
	k := i + 1
	if !p.is(k, to) && !p.is(k, and) && !p.is(k, or) && p.kindAt(k) != dash {
		return found{}, false
	}
	k++
	if p.is(k, the) {
		k++
	}
	if p.kindAt(k) == stage {
		k++
	}
	if p.kindAt(k) != ordinal || p.at(k+1).sense != centuries && !(p.kindAt(k+1) == dash && p.at(k+2).sense == centuries) {
		return found{}, false
	}
	n := int(p.atoms[i].n)
	return found{first: i, end: i + 1, rule: "century", written: true, value: one(date{year: (n - 1) * 100, precision: century})}, n >= 1 && n <= 40
}
