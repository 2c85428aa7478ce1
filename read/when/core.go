package when

import "segun"

// at returns an atom; outside the sentence one that is nothing.
func (p *reader) at(i int) atom {
	if i < 0 || i >= len(p.atoms) {
		return atom{}
	}
	return p.atoms[i]
}

func (p *reader) is(i int, s sense) bool {
	return i >= 0 && i < len(p.atoms) && p.atoms[i].sense == s && s != none
}

func (p *reader) kindAt(i int) kind {
	if i < 0 || i >= len(p.atoms) {
		return other
	}
	return p.atoms[i].kind
}

// core reads one expression that starts at atom i, without its preposition. A found without a rule is to be passed over.
func (p *reader) core(i int) (found, bool) {
	if p.depth >= deepest {
		return found{}, false
	}
	p.depth++
	f, ok := p.expression(i)
	p.depth--
	return f, ok
}

// deepest is how far expressions may stand in each other ("the night before the end of last year"): it bounds the cost of odd texts.
const deepest = 5

// expression is core without the bound on depth.
func (p *reader) expression(i int) (found, bool) {
	a := p.atoms[i]
	if a.kind == function {
		switch a.sense {
		case the:
			return p.definite(i)
		case then:
			return p.untilThen(i)
		case now:
			if f, ok := p.untilNow(i); ok {
				return f, true
			}
			return p.nowAnd(i)
		}
		return found{}, false
	}
	if f, ok := p.feast(i); ok {
		return f, true
	}
	if f, ok := p.clockInWords(i); ok {
		return f, true
	}
	switch a.kind {
	case monthName:
		return p.monthFirst(i)
	case weekdayName:
		return p.weekday(i)
	case numeral, ordinal:
		return p.number(i)
	case cardinal, vague, many:
		return p.quantity(i)
	case decadeName:
		return p.decade(i)
	case deictic:
		return p.deictic(i)
	case overnight:
		return p.overnight(i)
	case toward:
		return p.toward(i, i)
	case stage:
		return p.stage(i)
	case edge:
		return p.edge(i, i)
	case half:
		return p.quantity(i)
	case shift:
		return p.shifted(i)
	case seasonName:
		return p.season(i, false)
	case quarterName:
		return p.quarterCode(i)
	case unitName:
		if f, ok := p.yearEnd(i); ok {
			return f, true
		}
		if a.sense == years {
			return p.yearOf(i)
		}
		return p.dayBefore(i, i)
	case unitsName:
		return p.ordering(i, i+1)
	case partName:
		return p.partOf(i)
	case every:
		return p.recurring(i)
	}
	return found{}, false
}

// definite reads what follows "the". It belongs to expressions that say which of several is meant ("the past year", "the next day"), not to names
// of times ("the 1990s").
func (p *reader) definite(i int) (found, bool) {
	k := i + 1
	if p.wordIs(k, newKey) {
		return p.newYear(i, k)
	}
	switch a := p.at(k); a.kind {
	case toward:
		return p.toward(i, k)
	case edge:
		return p.edge(i, k)
	case partName:
		f, ok := p.partOf(k)
		if !ok {
			f, ok = p.dayBefore(i, k)
		}
		if ok && f.rule != "" {
			f.first = i
		}
		return f, ok
	case cardinal, numeral:
		return p.stretchTo(i, k)
	case unitName:
		if a.sense == years {
			if f, ok := p.yearOf(k); ok {
				f.first = i
				return f, true
			}
		}
		if f, ok := p.stretchTo(i, k); ok {
			return f, true
		}
		if a.sense == weekend {
			return p.weekendByTense(i, k)
		}
		return p.dayBefore(i, k)
	case seasonName:
		return p.season(k, true)
	case weekdayName:
		return p.weekdayOfStory(i, k)
	case monthName:
		return p.monthAfterThe(k)
	case ordinal:
		if f, ok := p.slice(k); ok {
			return f, true
		}
		if f, ok := p.quarterWord(k); ok {
			return f, true
		}
		return p.dayOfTold(i, k)
	}
	return found{}, false
}

// dayOfTold reads "on the 5th": a day of the month that was told.
func (p *reader) dayOfTold(first, i int) (found, bool) {
	n := int(p.atoms[i].n)
	b, t := p.at(first-1), p.told
	figures := p.text[p.atoms[i].start] <= '9' // on the 5th
	if n := p.at(i + 1); p.is(i+1, of) || n.kind == monthName || n.kind == dash || n.kind == slash {
		return found{}, false
	}
	if !p.is(first-1, on) && !(figures && (b.kind == bound || b.kind == shift)) || !p.clauseEnds(i+1) && (!figures || p.nounFollows(i+1) || p.compoundOf(int(p.atoms[i].token))) {
		return found{}, false
	}
	near := t.block == p.sent.Block || figures && t.block == p.sent.Block-1
	if !t.ok || !t.date.known(month) || t.date.precision == season || !near || !exists(t.date.year, t.date.month, n) {
		return p.dayOfMonths(first, i, n, figures)
	}
	d := onDay(t.date.year, t.date.month, n)
	if figures && p.doc.known(day) && t.date.first() < p.doc.first() && d.first() < p.doc.first() && !p.back(first) { // "In March she promised it. It is due on the 30th."
		return p.dayOfMonths(first, i, n, figures)
	}
	return found{first: first, end: i + 1, rule: "counted from what was told", how: fromTold, since: string(t.date.append(nil)), written: true, value: one(d)}, true
}

// dayOfMonths reads "by the 15th" where no month was told: the last or next such day.
func (p *reader) dayOfMonths(first, i, n int, figures bool) (found, bool) {
	if !figures || !p.doc.known(day) || !exists(p.doc.year, p.doc.month, n) || p.is(i+1, to) || p.is(i+1, and) || p.is(i+1, or) { // from the 15th to the 19th century
		return found{}, false
	}
	back := p.back(first)
	d := onDay(p.doc.year, p.doc.month, n)
	if back && d.first() > p.doc.first() {
		d = d.sameDay(-1)
	} else if !back && d.first() < p.doc.first() {
		d = d.sameDay(1)
	}
	if d.day != n { // the 31st of a month that has 30
		return found{}, false
	}
	return found{first: first, end: i + 1, rule: "day of a month", how: such(back), value: one(d)}, true
}

// recurring passes over what comes back each time: "every Monday", "most Fridays".
func (p *reader) recurring(i int) (found, bool) {
	k := i + 1
	if c := p.at(k).kind; c == ordinal || c == cardinal || c == vague {
		k++
	}
	switch p.at(k).kind {
	case weekdayName, monthName, unitName, unitsName, seasonName, partName:
		k++
		if p.at(k).kind == partName {
			k++
		}
		return found{end: k}, true
	}
	return found{}, false
}

// back reports whether a date that is not fully told lies behind the document's date, going by the verb that governs atom i.
func (p *reader) back(i int) bool {
	back, _, _ := p.rulesBack(i)
	return back
}

// asOfDay reports whether atom i is a day of the week up to which something is told, in whatever tense: "As of Friday, Holm is leading".
func (p *reader) asOfDay(i int) bool {
	return p.atoms[i].kind == weekdayName && p.is(i-1, of) && p.wordIs(i-2, asKey)
}

// rulesBack is back, with whether more than the tense says so, and the tense.
func (p *reader) rulesBack(i int) (back, sure bool, t tense) {
	p.facing = none
	k := p.before(i)
	if b := p.at(k); b.kind == bound || b.kind == shift {
		p.facing = b.sense
	}
	p.modal, p.onceSet, p.perfect = false, false, false
	t = p.tenseAt(int(p.atoms[i].token))
	if p.sudden(i, k) || p.cited(i) || !p.modal && p.inWake(k) || p.ofTelling(i, k) {
		return true, true, t
	}
	if p.sought(i) || t == pastTense && (p.facing == by || p.facing == until) && p.supposed(int(p.atoms[i].token)) {
		return false, true, t
	}
	if p.awaited(i) {
		return p.lately(i), true, t
	}
	if p.onceSet && p.namesMonth(i) { // "had planned a strike for June"
		return p.lately(i), true, t
	}
	if p.facing == since || p.wordIs(i-2, recentlyKey) || p.asOfDay(i) { // as recently as Tuesday
		return true, true, t
	}
	switch t {
	case futureTense:
		if p.ofBlow(i) { // "are investigating a crash on Saturday"
			return true, true, t
		}
		return false, false, t
	case presentTense:
		ends := p.facing == until || p.facing == by || p.facing == from // "Coalition has until Monday to settle row"
		gone := (p.section == segun.Headline || p.section == segun.Caption) && !ends || p.behindEvent(i) || p.ofBlow(i)
		return gone, gone || p.presentAhead(i), t
	case untold:
		return p.facing != until && p.facing != by && p.facing != from, false, t
	}
	return true, false, t
}

// such says how a date that goes by tense was found.
func such(back bool) how {
	if back {
		return lastSuch
	}
	return nextSuch
}

// feast reads a feast day, with its year if it has one.
func (p *reader) feast(i int) (found, bool) {
	list := p.feasts[p.atoms[i].key]
	if b := p.at(i - 1); len(list) > 0 && i > 1 && b.capital && b.kind == other {
		return found{}, false // Chinese New Year, Johnnie Christmas
	}
	for k := range list {
		f := &list[k]
		end, ok := p.matches(f, i)
		if !ok {
			continue
		}
		if p.nameFollows(end) && !f.history {
			return found{end: end + 1}, true
		}
		out := found{first: i, end: end, rule: "feast day", written: true}
		if f.history {
			out.value, out.rule = between(f.a, f.b), "stretch of history"
			return out, true
		}
		y, e, ok := p.yearAfter(end)
		if ok {
			out.end, out.value = e, one(f.in(y))
			return out, true
		}
		out.written = false
		out.value, out.how = p.feastDay(f, i)
		return out, true
	}
	return found{}, false
}

// matches reports whether a feast's words stand at atom i, capitals where a name has them.
func (p *reader) matches(f *feast, i int) (end int, ok bool) {
	for k, key := range f.pieces {
		if i+k >= len(p.atoms) || p.atoms[i+k].key != key {
			return 0, false
		}
	}
	first := p.atoms[i]
	if !first.capital && first.kind != numeral {
		return 0, false
	}
	end = i + len(f.pieces)
	if w := p.at(end - 1); len(f.pieces) > 1 && w.kind == weekdayName && !w.capital {
		return 0, false
	}
	return end, true
}

// feastDay resolves a feast without its year.
func (p *reader) feastDay(f *feast, i int) (value, how) {
	if !p.doc.known(year) {
		if f.easter || f.weekday > 0 {
			return unknown(day), fromDocument
		}
		d := onDay(0, f.month, f.day)
		d.open = century
		return one(d), such(p.back(i))
	}
	in := func(n int) date { return f.in(p.doc.year + n) }
	back, _ := p.yearLooksBack(i, in)
	return one(p.nearest(back, in)), such(back)
}

// nearest picks among the dates of the years before, of and after the document's the last up to its date, or the first from it.
func (p *reader) nearest(back bool, in func(offset int) date) date {
	lo, hi := p.doc.first(), p.doc.last()
	if back {
		if d := in(0); d.first() <= hi {
			return d
		}
		return in(-1)
	}
	if d := in(0); d.last() >= lo {
		return d
	}
	if d := in(1); d.year <= lastYear { // EDTF gives longer years no months
		return d
	}
	return in(0)
}

// nameFollows reports whether a capitalised word that is no time follows, as in Sunday Times.
func (p *reader) nameFollows(i int) bool {
	a := p.at(i)
	return i < len(p.atoms) && a.capital && a.kind == other
}
