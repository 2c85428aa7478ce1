package when

import "segun"

// isYear reports whether atom i is a year of four digits by its looks.
func (p *reader) isYear(i int) bool {
	a := p.at(i)
	return a.kind == numeral && a.digits == 4 && a.n >= 1000 && a.n < 2200 && p.loose(i)
}

// loose reports whether digits stand by themselves: not in 3.5, 1,500, 10:30 or $2000.
func (p *reader) loose(i int) bool {
	a := p.atoms[i]
	if b := p.at(i - 1); b.kind == counted && (a.touch || b.end+1 == a.start) {
		return false
	} else if a.touch && (b.kind == numeral || b.kind == point || b.kind == colon || b.kind == slash || b.kind == comma && b.token == a.token) {
		return false
	}
	if b := p.at(i - 1); a.touch && b.kind == other && b.token == a.token && letter(p.text[b.end-1]) {
		return false // DH2017
	}
	n := p.at(i + 1)
	if n.touch && (n.kind == point || n.kind == colon || n.kind == slash || n.kind == comma) && n.token == a.token {
		return p.at(i+2).kind != numeral
	}
	return !n.touch || n.kind != other || n.sense == possessive || !letter(p.text[n.start])
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c == '%' || c >= 0x80 && c != 0xE2 }

// yearAfter reads a year after a date: "2031", ", 2031", "of 2031", and its era.
func (p *reader) yearAfter(i int) (y, end int, ok bool) {
	k := i
	if p.kindAt(k) == comma || p.is(k, of) || p.is(k, in) && p.isYear(k+1) && p.kindAt(i-1) != numeral {
		k++
	}
	if p.kindAt(k) == numeral && p.at(k).digits >= 3 && p.at(k).digits <= 4 && (k == i+1 || p.isYear(k) || p.yearEnds(k)) && p.loose(k) {
		if k == i+1 && p.kindAt(i) == comma && !p.isYear(k) || k == i && p.counts(k) || p.monthDayFollows(k) {
			return 0, 0, false
		}
		y, end = p.eraAfter(int(p.at(k).n), k+1)
		return y, end, true
	}
	return 0, 0, false
}

// monthDayFollows reports whether a number begins a count of something rather than ending a date.
func (p *reader) monthDayFollows(i int) bool {
	n := p.at(i + 1)
	return n.kind == unitsName || n.kind == scale
}

// eraAfter reads BC or AD after a year.
func (p *reader) eraAfter(y, i int) (int, int) {
	if a := p.at(i); a.kind == era && p.text[a.start] < 'a' {
		if a.n < 0 {
			return 1 - y, i + 1
		}
		return y, i + 1
	}
	return y, i
}

// counts reports whether the number at atom i counts what follows: "1999 dockers", "12 people".
func (p *reader) counts(i int) bool {
	n := p.at(i + 1)
	if n.kind == unitsName || n.kind == scale || n.kind == unitName && !n.touch {
		return true
	}
	if b := p.at(i - 1); b.sense == the || b.sense == possessive {
		return false
	}
	if n.kind != other || i+1 >= len(p.atoms) {
		return false
	}
	if a := p.atoms[i]; p.is(i-1, in) && (i == 1 || p.countsSubject(i)) && a.digits == 4 && a.n%100 != 0 && a.n > 1500 && a.n < 2100 { // In 2031 dockers went on strike
		return false
	}
	tok := int(p.atoms[i].token)
	if p.r.Trees.Deprel[tok] != segun.RelNummod {
		return false
	}
	h := int(p.r.Trees.Head[tok])
	return h > tok && h < p.sent.End && h-tok <= 3 && p.r.Tags.XPOS[h] == "NNS"
}

// countsSubject reports whether the noun that the number at atom i would count is the subject of a verb behind it: "told the court that in | 1988 Iraqi troops shot him".
func (p *reader) countsSubject(i int) bool {
	h := int(p.r.Trees.Head[p.atoms[i].token])
	if h < p.sent.First || h >= p.sent.End {
		return false
	}
	r := p.r.Trees.Deprel[h]
	return (r == segun.RelNsubj || r == segun.RelNsubjPass) && int(p.r.Trees.Head[h]) > h
}

// monthFirst reads "May 4, 2031", "May 3-5", "May 2031" and "May".
func (p *reader) monthFirst(i int) (found, bool) {
	a := p.atoms[i]
	if !a.capital {
		return found{}, false
	}
	k := i + 1
	if p.kindAt(k) == point && p.at(k).touch { // Sept.
		k++
	}
	if p.is(k, the) && p.at(k+1).kind == ordinal {
		k++
	}
	if d, e, ok := p.dayNumber(k); ok {
		return p.monthDay(i, int(a.n), d, e), true
	}
	if y, e, ok := p.yearAfter(k); ok && !(p.kindAt(k) == comma && p.nameBefore(i)) {
		return found{first: i, end: e, value: one(inMonth(y, int(a.n))), rule: "month and year", written: true}, true
	}
	return p.month(i)
}

// dayNumber reads a day of the month: "4", "4th".
func (p *reader) dayNumber(i int) (d, end int, ok bool) {
	a := p.at(i)
	if a.kind == numeral && a.digits <= 2 && a.n >= 1 && a.n <= 31 && p.loose(i) && !p.counts(i) || a.kind == ordinal && a.n >= 1 && a.n <= 31 {
		if n := p.at(i + 1); n.kind == scale || n.kind == unitName && n.sense != days || n.kind == unitsName {
			return 0, 0, false
		}
		return int(a.n), i + 1, true
	}
	return 0, 0, false
}

// monthDay finishes a date that begins with month and day.
func (p *reader) monthDay(i, m, d, k int) found {
	f := found{first: i, end: k, rule: "month and day"}
	d2 := 0
	if c := p.kindAt(k); c == dash || p.is(k, to) || p.is(k, through) || p.is(k, and) {
		if x, e, ok := p.dayNumber(k + 1); ok && x > d && !p.monthAt(e) && (!p.is(k, and) || x == d+1 || p.is(i-1, between_)) {
			d2, f.end, f.rule = x, e, "days of a month"
		}
	}
	if y, e, ok := p.yearAfter(f.end); ok {
		f.end, f.written = e, true
		f.value = days2(y, m, d, d2)
		if !exists(y, m, max(d, d2)) {
			f.value = one(inMonth(y, m))
		}
		p.american = p.american || d2 == 0
		return f
	}
	f.bare = true
	p.monthDayByTense(&f, m, d, d2)
	return f
}

func (p *reader) monthAt(i int) bool {
	return p.kindAt(i) == monthName && p.at(i).capital || p.is(i, of) && p.kindAt(i+1) == monthName
}

// days2 is a day, or a stretch of days of one month.
func days2(y, m, d, d2 int) value {
	if d2 > 0 {
		return between(onDay(y, m, d), onDay(y, m, d2))
	}
	return one(onDay(y, m, d))
}

// monthDayByTense gives a day of a month without its year the year that tense or story tells.
func (p *reader) monthDayByTense(f *found, m, d, d2 int) {
	if p.yearly(f) {
		f.value = days2(0, m, d, d2)
		f.value.a.open, f.value.b.open = century, century
		return
	}
	if y, ok := p.yearPhrase(f); ok {
		if f.value = days2(y, m, d, d2); !exists(y, m, max(d, d2)) {
			f.value = one(inMonth(y, m))
		}
		return
	}
	y, h, ok := p.yearOfStory(f.first, m)
	switch {
	case ok:
		f.since = string(p.told.date.append(nil))
		f.how = h
	case p.doc.known(year):
		in := func(n int) date { return onDay(p.doc.year+n, m, min(d, length(p.doc.year+n, m))) }
		back, learned := p.yearLooksBack(f.first, in)
		switch {
		case p.doc.precision <= year:
			y = p.doc.year
		case learned:
			y = p.nearest(back, in).year
		default:
			y = p.nearestDay(&back, p.toldOf(int(p.atoms[f.first].token)), m, d)
		}
		f.how = such(back)
	default:
		f.how = such(p.back(f.first))
		f.value = days2(0, m, d, d2)
		f.value.a.open, f.value.b.open = century, century
		if !exists(2000, m, max(d, d2)) {
			f.value = one(date{month: m, precision: month, open: century})
		}
		return
	}
	if w := p.at(f.end); w.kind == toward && (w.sense == next || w.sense == last) && p.clauseEnds(f.end+1) { // 12 October last
		f.end++
		y = p.lastOrNext(w.sense, ok, m, d)
	}
	f.value = days2(y, m, d, d2)
	if !exists(y, m, max(d, d2)) {
		f.value = one(inMonth(y, m))
	}
}

// lastOrNext is the year of a day that is called last or next, from the story's date or the document's.
func (p *reader) lastOrNext(w sense, story bool, m, d int) int {
	base := p.doc
	if story {
		base = p.told.date
	}
	day := onDay(base.year, m, min(d, length(base.year, m)))
	switch {
	case w == next && day.last() <= base.first():
		return base.year + 1
	case w == last && day.first() >= base.last():
		return base.year - 1
	}
	return base.year
}

// yearly reports whether a day or month is told as that of every year, and keeps anything from being counted from it: "every year on 5 November", "in May of each year".
func (p *reader) yearly(f *found) bool {
	k := f.first - 1
	if p.is(k, on) || p.is(k, in) {
		k--
	}
	if p.is(k, years) && p.kindAt(k-1) == every {
		f.silent = true
		return true
	}
	if k = f.end; p.is(k, of) {
		k++
	}
	f.silent = p.kindAt(k) == every && p.is(k+1, years) && p.kindAt(k+1) == unitName
	return f.silent
}

// nearestDay is the year of a day that goes by tense. One almost a year off gives way to one a few days off on the other side: papers give the
// year of what is so far away. What is told in a past tense has been, all the same.
func (p *reader) nearestDay(back *bool, told bool, m, d int) int {
	in := func(n int) date { return onDay(p.doc.year+n, m, min(d, length(p.doc.year+n, m))) }
	got := p.nearest(*back, in)
	if p.doc.precision < day {
		return got.year
	}
	const far, close = 300, 15
	if n := got.first() - p.doc.first(); n > far || n < -far {
		if o := p.nearest(!*back, in); !(*back && told) && o.first()-p.doc.first() <= close && p.doc.first()-o.first() <= close {
			*back = !*back
			return o.year
		}
	}
	return got.year
}

// yearOfStory is the year that a story told in the past goes on in: the last date told in the paragraph has a year of its own, before the document's.
func (p *reader) yearOfStory(i, m int) (int, how, bool) {
	t := p.told
	if !t.ok || !t.written || t.block != p.sent.Block || t.date.precision < month && !p.sameSentence(t) || t.date.precision < year || t.date.open != nothing {
		return 0, 0, false
	}
	if p.doc.known(year) && t.date.year >= p.doc.year {
		return 0, 0, false
	}
	if t.aside >= 0 && t.aside != p.asideOf(int(p.atoms[i].token)) { // "The barge, which was built in 2011, sank on 15 April"
		return 0, 0, false
	}
	p.perfect = false
	if now := p.tenseAt(int(p.atoms[i].token)); now == futureTense || now == presentTense || p.perfect {
		return 0, 0, false // "Since then four letters have been sent, the latest on April 28"
	}
	return t.date.year, noYear, true
}

// asideOf is the predicate of the relative or participial clause that a token stands in, -1 for none.
func (p *reader) asideOf(tok int) int {
	h := tok
	for range reach {
		if r := p.r.Trees.Deprel[h]; r == segun.RelAclRelcl || r == segun.RelAcl {
			return h
		}
		up := int(p.r.Trees.Head[h])
		if up < p.sent.First || up >= p.sent.End || up == h {
			break
		}
		h = up
	}
	return -1
}

// sameSentence reports whether a date was told in the sentence that is being read: "In 2029 it was shut from June to August".
func (p *reader) sameSentence(t *told) bool {
	return t.sentence >= 0 && t.sentence < len(p.r.Tokens.Sentences) && &p.r.Tokens.Sentences[t.sentence] == p.sent
}

// dayFirst reads "4 May 2031", "4th of May", "3-7 May", "4 and 5 May".
func (p *reader) dayFirst(i int) (found, bool) {
	d, k, ok := p.dayNumber(i)
	if !ok {
		return found{}, false
	}
	d2 := 0
	if c := p.kindAt(k); c == dash || p.is(k, to) || p.is(k, through) || p.is(k, and) || c == slash {
		if x, e, ok := p.dayNumber(k + 1); ok && x > d && (!p.is(k, and) || x == d+1 || p.is(i-1, between_)) {
			d2, k = x, e
		}
	}
	if p.is(k, days) {
		k++
	}
	if p.is(k, of) {
		k++
	}
	if p.kindAt(k) == dash && p.at(k).touch { // 4-May-2031
		k++
	}
	a := p.at(k)
	if a.kind != monthName || !a.capital {
		return found{}, false
	}
	f := found{first: i, end: k + 1, rule: "day and month"}
	if d2 > 0 {
		f.rule = "days of a month"
	}
	if p.kindAt(k+1) == dash && p.at(k+1).touch && p.isYear(k+2) {
		f.end++
	}
	if y, e, ok := p.yearAfter(f.end); ok {
		f.end, f.written = e, true
		f.value = days2(y, int(a.n), d, d2)
		if !exists(y, int(a.n), max(d, d2)) {
			f.value = one(inMonth(y, int(a.n)))
		}
		return f, true
	}
	f.bare = true
	p.monthDayByTense(&f, int(a.n), d, d2)
	return f, true
}

// nameBefore reports whether atom i is the end of someone's name, or opens one: "Theresa May", "Mr. March", "April Jones".
func (p *reader) nameBefore(i int) bool {
	b := p.at(i - 1)
	if b.kind == nickname || p.kindAt(i-1) == point && p.kindAt(i-2) == nickname {
		return true
	}
	if i > 0 && b.capital && b.kind == other && p.r.Tags.UPOS[b.token] == segun.PROPN {
		return i > 1 || p.r.Trees.Deprel[p.atoms[i].token] == segun.RelFlat
	}
	return p.nameFollows(i+1) && p.r.Tags.UPOS[p.at(i+1).token] == segun.PROPN
}

// month reads a month by itself.
func (p *reader) month(i int) (found, bool) {
	a := p.atoms[i]
	b := p.at(i - 1)
	if k := p.pastLimit(i - 1); k < i-1 {
		if b = p.at(k); b.kind != bound {
			b = atom{kind: bound, sense: in}
		}
	}
	if n := p.at(i + 1); (n.sense == to || n.sense == through || n.kind == dash) && p.kindAt(i+2) == monthName && p.at(i+2).capital {
		b.kind = bound
	}
	if b.kind == dash {
		b = p.at(i - 2) // mid-June
	}
	joined := (b.sense == and || b.sense == or) && p.kindAt(i-2) != monthName && p.kindAt(i-2) != numeral
	prepared := b.kind == bound && !joined || b.kind == shift || b.kind == stage || b.kind == edge || b.kind == approximate || b.kind == toward
	prepared = prepared || b.sense == possessive && (p.kindAt(i+1) == event || p.kindAt(i+2) == event) // the country's March election
	if a.short && !prepared || p.nameBefore(i) && !prepared || p.r.Tags.UPOS[a.token] == segun.VERB || p.r.Tags.UPOS[a.token] == segun.AUX {
		return found{}, false
	}
	if a.short && (b.sense == of || b.sense == for_ || b.sense == by || b.sense == and || b.sense == to || b.sense == from || b.sense == at) && p.nameFollows(i+1) {
		return found{}, false
	}
	if a.short && (b.sense == by || b.sense == at || b.sense == for_ || b.sense == to || b.sense == on) && namelikeRole(p.r.Trees.Deprel[a.token]) && !(b.sense == by && p.clauseEnds(i+1) && p.tenseAt(int(a.token)) == futureTense) {
		return found{}, false
	}
	f := found{first: i, end: i + 1, rule: "month", bare: true}
	if y, ok := p.yearPhrase(&f); ok {
		f.value = one(inMonth(y, int(a.n)))
		return f, true
	}
	p.monthByTense(&f, int(a.n))
	return f, true
}

// yearPhrase reads "last year", "of that year" after a date without its year.
func (p *reader) yearPhrase(f *found) (int, bool) {
	k := f.end
	if p.is(k, of) {
		k++
	}
	first := k
	if p.is(k, the) {
		k++
	}
	if p.kindAt(k) != toward || p.at(k+1).sense != years || p.kindAt(k+1) != unitName {
		return 0, false
	}
	g, ok := p.toward(first, k)
	if !ok || g.value.form != single || g.value.a.precision != year || g.value.a.open != nothing {
		return 0, false
	}
	f.end, f.how, f.since, f.bare, f.written = g.end, g.how, g.since, false, true
	return g.value.a.year, true
}

func namelikeRole(r segun.Deprel) bool {
	return r == segun.RelNsubj || r == segun.RelNsubjPass || r == segun.RelOblAgent
}

// monthAfterThe reads a month that stands before a noun: "the March election", not "the May government".
func (p *reader) monthAfterThe(i int) (found, bool) {
	a := p.at(i)
	if !a.capital {
		return found{}, false
	}
	if _, _, ok := p.dayNumber(i + 1); ok || p.isYear(i+1) {
		return p.monthFirst(i)
	}
	if a.short && p.kindAt(i+1) != event && p.kindAt(i+2) != event || p.nameFollows(i+1) {
		return found{end: i + 1}, true
	}
	f := found{first: i, end: i + 1, rule: "month", bare: true}
	p.monthByTense(&f, int(a.n))
	return f, true
}

// monthByTense gives a month without its year the year that tense or story tells.
func (p *reader) monthByTense(f *found, m int) {
	if p.yearly(f) {
		f.value = one(date{month: m, precision: month, open: century})
		return
	}
	y, h, ok := p.yearOfStory(f.first, m)
	switch {
	case ok:
		f.how, f.since = h, string(p.told.date.append(nil))
	case p.doc.known(year):
		in := func(n int) date { return inMonth(p.doc.year+n, m) }
		back, _ := p.yearLooksBack(f.first, in)
		if y = p.doc.year; p.doc.precision > year {
			y = p.nearest(back, in).year
		}
		f.how = such(back)
	default:
		f.how = such(p.back(f.first))
		f.value = one(date{month: m, precision: month, open: century})
		return
	}
	f.value = one(inMonth(y, m))
}
