package when

import "segun"

// weekday reads "Friday", "Friday night", "Friday, May 2, 2031", "Friday last week".
func (p *reader) weekday(i int) (found, bool) {
	a := p.atoms[i]
	b := p.at(i - 1)
	if !a.capital || p.nameOfDay(i) {
		return found{}, false
	}
	if f, ok := p.dateAfterWeekday(i); ok {
		return f, true
	}
	if a.short && !p.shortDay(i) {
		return found{}, false
	}
	f := found{first: i, end: i + 1, rule: "weekday", bare: true}
	k := i + 1
	if p.is(k, of) {
		k++
	}
	if n := p.at(k); n.kind == toward && (n.sense == last || n.sense == next || n.sense == this) && p.at(k+1).sense == week {
		f.end, f.bare, f.how, f.rule = k+2, false, fromDocument, "weekday of a week"
		f.value = p.dayOfWeek(int(a.n), map[sense]int{last: -1, next: 1}[n.sense])
		return f, true
	}
	if n := p.at(i + 1); n.kind == unitName && n.sense == week && p.clauseEnds(i+2) && p.doc.known(day) { // Saturday week
		f.end, f.bare, f.how, f.rule = i+2, false, fromDocument, "weekday of a week"
		f.value = one(p.dayByTense(int(a.n), false).a.daysOn(7))
		return f, true
	}
	if b.kind == every || b.kind == vague && b.n == 1 && !p.ofOneDay(i) || p.kindAt(i-1) == slash && p.kindAt(i-3) == every || p.is(i+1, the) && p.kindAt(i+2) == ordinal {
		return found{end: i + 1}, true
	}
	if k := p.at(f.end); k.kind == partName && k.sense == manyParts || k.capital && k.kind == partName && p.at(f.end+1).capital {
		return found{end: f.end + 1}, true // Friday evenings; Saturday Morning Herald
	} else if k.kind == partName {
		f.end++
	} else if k.kind == stage && p.kindAt(f.end+1) == partName { // Friday early morning
		f.end += 2
	}
	back := p.dayLooksBack(i, int(a.n))
	f.value, f.how = p.dayByTense(int(a.n), back), such(back)
	p.clockAfter(&f)
	return f, true
}

// ofOneDay reports whether the weekday at atom i, behind "a", says when something was that has its one day: "in a Friday interview".
func (p *reader) ofOneDay(i int) bool {
	n := p.at(i + 1)
	return n.kind == event && p.compoundOf(int(p.atoms[i].token)) && p.kindAt(i-2) == bound
}

// weekdayOfStory reads "on the Monday": the first such day from the day that was told last in the paragraph or the one before. first is the atom of "the".
func (p *reader) weekdayOfStory(first, i int) (found, bool) {
	t := p.days.lastDay()
	if b := p.at(first - 1); b.kind != bound && b.kind != shift || !p.atoms[i].capital || p.atoms[i].short || p.nameOfDay(i) || p.compoundOf(int(p.atoms[i].token)) || !t.ok || t.block < p.sent.Block-1 || p.is(i+1, of) || p.kindAt(i+1) == dash {
		return found{}, false
	}
	f := found{first: first, end: i + 1}
	if k := p.at(f.end); k.kind == partName && k.sense != manyParts {
		f.end++
	}
	f.rule, f.how, f.since, f.written = "counted from what was told", fromTold, string(t.date.append(nil)), true
	n := t.date.first()
	if n += (int(p.atoms[i].n) - weekday(n) + 7) % 7; p.is(first-1, since) || p.is(f.end, before) { // the one before
		n -= 7
	}
	f.value = one(dated(n))
	p.clockAfter(&f)
	return f, true
}

// nameOfDay reports whether a weekday is part of a name: Sunday Times, Bloody Sunday.
func (p *reader) nameOfDay(i int) bool {
	if b := p.at(i - 1); b.kind == nickname || p.kindAt(i-1) == point && p.kindAt(i-2) == nickname {
		return true
	} else if i > 1 && b.capital && b.kind == other && p.inName(i) && !p.placedBefore(i) {
		return true
	}
	if p.nameFollows(i+1) && roads[p.word(int(p.atoms[i+1].token))] {
		return true
	}
	if !p.nameFollows(i+1) || p.is(i-1, on) { // "On Sunday Ida Bren said"
		return false
	}
	tok, n := int(p.atoms[i].token), int(p.atoms[i+1].token)
	h := int(p.r.Trees.Head[tok])
	rel := p.r.Trees.Deprel[tok]
	return p.r.Tags.UPOS[n] == segun.PROPN && (h > tok && h-tok < 5 && (rel == segun.RelCompound || rel == segun.RelFlat || rel == segun.RelNmod || rel == segun.RelAmod) ||
		int(p.r.Trees.Head[n]) == tok && p.r.Trees.Deprel[n] == segun.RelFlat)
}

// roads are what a weekday is as often the name of.
var roads = map[string]bool{"Street": true, "Road": true, "Lane": true, "Avenue": true, "Square": true, "Market": true, "Bridge": true}

// placedBefore reports whether the name before atom i belongs to a preposition or verb, so that a weekday behind it stands for itself: "in New York | Saturday", "told Meridian Wire | Monday", "at the
// Old Weir | Saturday", "on Reel and Tweeter | Monday". The subject of a verb behind the weekday is as little part of its name: "The Weir Commission | Sunday confirmed".
func (p *reader) placedBefore(i int) bool {
	k := i - 1
	for k > 0 && i-k < 8 && (p.named(k) || (p.is(k, and) || p.kindAt(k) == comma) && p.named(k-1) || p.r.Tags.UPOS[p.atoms[k].token] == segun.ADJ && p.named(k+1)) {
		k--
	}
	if b := p.atoms[k]; b.sense == the || b.sense == possessive {
		if p.tellsOf(i) {
			return true
		}
		if k--; k < 0 {
			return false
		}
	}
	u := p.r.Tags.UPOS[p.atoms[k].token]
	return (!p.atoms[k].capital || k == 0) && (u == segun.ADP || u == segun.VERB)
}

// named reports whether atom i is a word of a name: also "Middle", which is a word of times too.
func (p *reader) named(i int) bool {
	a := p.atoms[i]
	return a.capital && (a.kind == other || i > 0 && a.kind != weekdayName && a.kind != bound && a.kind != function)
}

// tellsOf reports whether a finite verb stands right behind the weekday at atom i and has its subject before it: "The Mint | Sunday confirmed".
func (p *reader) tellsOf(i int) bool {
	v := int(p.atoms[i].token) + 1
	if v >= p.sent.End {
		return false
	}
	x := p.r.Tags.XPOS[v]
	return x == "VBD" || (x == "VBZ" || x == "VBP") && p.r.Tags.UPOS[v] == segun.VERB
}

// inName reports whether the token of atom i hangs together with the name before it.
func (p *reader) inName(i int) bool {
	tok, b := int(p.atoms[i].token), int(p.atoms[i-1].token)
	if int(p.r.Trees.Head[b]) == tok {
		r := p.r.Trees.Deprel[b]
		return r == segun.RelCompound || r == segun.RelFlat
	}
	return int(p.r.Trees.Head[tok]) == b && p.r.Trees.Deprel[tok] == segun.RelFlat
}

// shortDay reports whether an abbreviated weekday (Sun, Sat, Wed.) is one: beside "on", a number or another.
func (p *reader) shortDay(i int) bool {
	if p.text[p.atoms[i].end-1] == '.' {
		return true
	}
	return p.is(i-1, on) && p.kindAt(i+1) != other && !p.is(i-2, the)
}

// dateAfterWeekday reads the full date that a weekday stands before.
func (p *reader) dateAfterWeekday(i int) (found, bool) {
	k := i + 1
	if p.kindAt(k) == point && p.at(k).touch {
		k++
	}
	if k+1 < len(p.atoms) && p.atoms[k].kind == partName {
		k++
	}
	for p.kindAt(k) == comma || p.is(k, the) {
		k++
	}
	if k >= len(p.atoms) {
		return found{}, false
	}
	var f found
	ok := false
	switch p.atoms[k].kind {
	case monthName:
		if _, _, day := p.dayNumber(k + 1); day {
			f, ok = p.monthFirst(k)
		}
	case numeral, ordinal:
		f, ok = p.figures(k)
		if !ok {
			f, ok = p.dayFirst(k)
		}
	}
	if !ok || f.rule == "" || f.value.form != single {
		return found{}, false
	}
	f.first = i
	p.weekdayAgrees(&f, int(p.atoms[i].n))
	p.clockAfter(&f)
	return f, true
}

// weekdayAgrees finds the year in which a date falls on its weekday, when none is told.
func (p *reader) weekdayAgrees(f *found, wd int) {
	d := f.value.a
	if !f.bare || !d.known(day) || weekday(d.first()) == wd {
		return
	}
	for _, n := range [...]int{-1, 1, -2, 2} {
		if exists(d.year+n, d.month, d.day) && weekday(number(d.year+n, d.month, d.day)) == wd {
			f.value.a.year += n
			return
		}
	}
}

// weekendByTense reads "the weekend": the last up to the document's date, or the next.
func (p *reader) weekendByTense(first, i int) (found, bool) {
	if p.is(i+1, of) {
		return p.weekendOf(first, i)
	}
	if b := p.at(first - 1); b.kind != bound || b.sense != over && p.nounFollows(i+1) {
		return found{}, false
	}
	back := p.dayLooksBack(first, 6)
	f := found{first: first, end: i + 1, rule: "weekend", how: such(back)}
	n := 0
	if back && p.doc.known(day) && weekday(p.doc.first()) < 6 {
		n = -1
	}
	v, ok := whole(p.doc, weekend, n)
	f.value = v
	return f, ok
}

// weekendOf reads "the weekend of May 3", "the weekend of 19-20 April".
func (p *reader) weekendOf(first, i int) (found, bool) {
	if i+2 >= len(p.atoms) {
		return found{}, false
	}
	f, ok := p.core(i + 2)
	if !ok || f.rule == "" || f.order != "" || !f.value.a.known(day) {
		return found{}, false
	}
	switch f.value.form {
	case single:
		n := f.value.a.first()
		f.value = between(dated(n-weekday(n)+6), dated(n-weekday(n)+7))
	case span:
		if !f.value.b.known(day) || f.value.b.first()-f.value.a.first() > 4 {
			return found{}, false
		}
	default:
		return found{}, false
	}
	f.first, f.rule = first, "weekend"
	return f, true
}

// dayByTense is the last such weekday up to the document's date, or the next from it.
func (p *reader) dayByTense(wd int, back bool) value {
	if !p.doc.known(day) {
		return unknown(day)
	}
	n := p.doc.first()
	if back {
		return one(dated(n - (weekday(n)-wd+7)%7))
	}
	return one(dated(n + (wd-weekday(n)+7)%7))
}

// dayOfWeek is a weekday of the week some weeks after the document's.
func (p *reader) dayOfWeek(wd, weeks int) value {
	if !p.doc.known(day) {
		return unknown(day)
	}
	n := p.doc.first()
	return one(dated(n - weekday(n) + wd + 7*weeks))
}
