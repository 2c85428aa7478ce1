package when

import "segun"

// amount is a number of units: "three weeks", "a few days", "a couple of years".
type amount struct {
	n       int
	unit    sense
	loose   bool // the number is not told
	article bool // "a", "an"
	halved  bool // "half a year"
	end     int
}

// amount reads a number and its unit at atom i.
func (p *reader) amount(i int) (amount, bool) {
	q, k, ok := p.count(i)
	if !ok {
		return q, false
	}
	if s := p.at(k); s.kind == scale && int(s.n) <= 1000000 {
		q.n, k = q.n*int(s.n), k+1
	}
	if p.is(k, and) && p.at(k+1).n == 1 && p.kindAt(k+1) == vague && p.kindAt(k+2) == half { // six and a half
		k += 3
	}
	if p.is(k, of) || p.kindAt(k) == dash || p.wordIs(k, moreKey) { // a couple of
		k++
	}
	u := p.at(k)
	if u.kind != unitName && u.kind != unitsName || q.n > 2000000 {
		return q, false
	}
	q.unit, q.end = u.sense, k+1
	if q.halved && !q.halve() {
		return q, false
	}
	if u.kind == unitName && q.n != 1 && p.kindAt(k-1) == dash {
		return q, false // a three-year stay
	}
	return q, true
}

// halve gives half of a unit in smaller ones; false for units that are not halved.
func (q *amount) halve() bool {
	switch q.unit {
	case hour:
		q.n, q.unit = 30, minute
	case days:
		q.n, q.unit = 12, hour
	case months:
		q.n, q.unit = 2, week
	case years:
		q.n, q.unit = 6, months
	case decades:
		q.n, q.unit = 5, years
	case centuries:
		q.n, q.unit = 50, years
	default:
		return false
	}
	return true
}

// count reads the number of an amount; next is the atom after it.
func (p *reader) count(i int) (q amount, next int, ok bool) {
	k := i + 1
	switch a := p.at(i); a.kind {
	case numeral:
		if n, e, ok := p.thousands(i); ok {
			q.n, k = n, e
			break
		}
		if !p.loose(i) {
			return q, k, false
		}
		q.n = int(a.n)
	case cardinal:
		q.n = int(a.n)
		if p.kindAt(k) == dash && p.kindAt(k+1) == cardinal { // twenty-five cut in three
			q.n, k = q.n+int(p.at(k+1).n), k+2
		}
	case half:
		q.n = 1
		if v := p.at(k); v.kind == vague && v.n == 1 {
			q.halved, k = true, k+1
		}
	case vague:
		q.n, q.article = int(a.n), a.n == 1
		if q.article && p.kindAt(k) == vague { // a few, a couple
			q.n, q.article, k = int(p.at(k).n), false, k+1
		} else if q.article && p.kindAt(k) == half {
			k++
		}
		q.loose = !q.article && q.n != 12
	default:
		return q, k, false
	}
	return q, k, true
}

// thousands reads "5,000".
func (p *reader) thousands(i int) (n, end int, ok bool) {
	if c, b := p.at(i+1), p.at(i+2); p.looseLeft(i) && c.touch && c.kind == comma && b.touch && b.kind == numeral && b.digits == 3 && p.at(i).digits <= 3 {
		return int(p.atoms[i].n)*1000 + int(b.n), i + 3, true
	}
	return 0, 0, false
}

// quantity reads an amount with what it counts from: "two weeks ago", "three days later", "a year before that", "hours before the vote".
func (p *reader) quantity(i int) (found, bool) {
	q, ok := p.amount(i)
	if !ok {
		return found{}, false
	}
	f := found{first: i, end: q.end + 1, written: true}
	switch n := p.at(q.end); {
	case n.kind == back:
		return p.ago(f, q)
	case n.sense == later || n.sense == earlier && p.r.Tags.UPOS[n.token] != segun.ADJ || n.sense == on && p.clauseEnds(q.end+1):
		if n.sense == on && q.unit != years && q.unit != months && q.unit != decades && q.unit != week {
			return found{end: q.end}, true
		}
		return p.laterThan(f, q, n.sense != earlier)
	case (n.sense == from || n.sense == on) && (q.unit == week || q.unit == fortnight) && (p.kindAt(q.end+1) == weekdayName || p.kindAt(q.end+1) == deictic):
		return p.weeksFrom(f, q)
	case n.sense == hence || n.sense == from && (p.is(q.end+1, now) || p.kindAt(q.end+1) == deictic && p.at(q.end+1).n == 0):
		if n.sense == from {
			f.end++
		}
		return p.fromNow(f, q, q.n)
	case n.sense == backward && (p.clauseEnds(q.end+1) || p.is(q.end+1, that)):
		return p.ago(f, q)
	case n.sense == before || n.sense == after:
		return p.beside(f, q, q.end)
	case p.is(i-1, in) && q.unit != minute && (q.unit != hour || q.n >= 24 && q.n%24 == 0) && p.aheadIn(&f, q):
		return p.fromNow(f, q, q.n)
	case p.is(i-1, within_) && q.unit != minute && (q.unit != hour || q.n%24 == 0) && p.fromHere(int(p.atoms[q.end-1].token)):
		f.end, f.rule, f.how, f.silent = q.end, "stretch from now on", fromDocument, true
		f.value = between(p.now(), reckon(p.doc, q.unit, q.n))
		return f, true
	}
	return found{end: q.end}, !q.article // a duration: nothing to count from
}

// fromHere reports whether "within two weeks" at a token counts from now: what is to come, or is made a condition.
func (p *reader) fromHere(tok int) bool {
	return p.tenseAt(tok) == futureTense || p.supposed(tok)
}

// supposed reports whether a token stands in a condition: "unless a reply came within two weeks".
func (p *reader) supposed(tok int) bool {
	v := p.governor(tok)
	for k := max(p.sent.First, v-reach); k < v; k++ {
		if w := p.r.Tags.Lemma[k]; int(p.r.Trees.Head[k]) == v && p.r.Trees.Deprel[k] == segun.RelMark && (w == "if" || w == "unless") {
			return true
		}
	}
	return false
}

// weeksFrom reads "a week from Monday", "two weeks from tomorrow", "a week on Friday": counted from the day beside it.
func (p *reader) weeksFrom(f found, q amount) (found, bool) {
	g, ok := p.core(q.end + 1)
	if !ok || g.rule == "" || g.order != "" || g.value.form != single || !g.value.a.known(day) || p.is(q.end, on) && p.back(g.first) {
		return found{end: q.end}, !q.article
	}
	f.end, f.how, f.rule, f.written = g.end, fromDocument, "counted from a date beside it", false
	f.value = one(reckon(g.value.a, q.unit, q.n))
	return f, true
}

// aheadIn reports whether "in two weeks" looks forward, and takes "time" to the expression ("in two weeks' time").
func (p *reader) aheadIn(f *found, q amount) bool {
	f.end = q.end
	k := q.end
	for p.at(k).sense == possessive || k < len(p.atoms) && p.at(k).kind == other && p.at(k).end-p.at(k).start <= 3 && p.r.Tags.XPOS[p.at(k).token] == "POS" {
		k++
	}
	if p.is(k, time_) {
		f.end = k + 1
		return true
	}
	p.modal = false
	tok := int(p.atoms[q.end-1].token)
	return (!q.article || q.unit != days) && p.tenseAt(tok) == futureTense && (p.modal || p.ordered(tok))
}

// ordered reports whether the verb of a token is an order to somebody: "Call me in two weeks".
func (p *reader) ordered(tok int) bool {
	v := p.governor(tok)
	if v < 0 || p.r.Tags.XPOS[v] != "VB" {
		return false
	}
	for k := p.sent.First; k < v; k++ {
		if r := p.r.Trees.Deprel[k]; int(p.r.Trees.Head[k]) == v && (r == segun.RelNsubj || r == segun.RelMark || r == segun.RelAux) {
			return false
		}
	}
	return true
}

// ago counts back from the document's date.
func (p *reader) ago(f found, q amount) (found, bool) {
	f.rule = "so long ago"
	if f, ok := p.agoFrom(f, q); ok {
		return f, true
	}
	return p.fromNow(f, q, -q.n)
}

// agoFrom reads "three years ago tomorrow", "two weeks ago on Monday": the day stands beside it.
func (p *reader) agoFrom(f found, q amount) (found, bool) {
	k := p.at(f.end)
	if d := p.at(f.end + 1); p.is(f.end, on) && d.kind == weekdayName && d.capital && p.doc.known(day) && q.unit == week && !p.nameOfDay(f.end+1) { // the such day that is nearest
		n := p.doc.first() - 7*q.n
		f.end += 2
		if p.kindAt(f.end) == partName {
			f.end++
		}
		f.how, f.value = fromDocument, one(dated(n-3+(int(d.n)-weekday(n-3)+7)%7))
		return f, true
	}
	if k.kind != deictic || !p.doc.known(day) || q.unit != years && q.unit != week && q.unit != months {
		return f, false
	}
	d := reckon(p.doc.daysOn(int(k.n)), q.unit, -q.n)
	f.end++
	if p.kindAt(f.end) == partName {
		f.end++
	}
	f.how, f.value = fromDocument, one(d)
	return f, true
}

// fromNow counts n units from the document's date.
func (p *reader) fromNow(f found, q amount, n int) (found, bool) {
	if f.rule == "" {
		f.rule = "so long from now"
	}
	f.how, f.written = fromDocument, false
	f.value = shiftOf(p.doc, q.unit, n)
	if f.value.a.open != nothing {
		f.value.vague = false
	} else {
		f.value.vague = f.value.vague || q.loose || p.kindAt(f.first-1) == approximate
	}
	f.silent = f.value.vague && q.unit >= years
	return f, true
}

// laterThan counts from the last date told: "three days later", "a year earlier".
func (p *reader) laterThan(f found, q amount, forward bool) (found, bool) {
	f.rule = "counted from what was told"
	if q.unit == minute || q.unit == hour && q.n < 12 {
		return p.onDay(f, -1, true) // still the day that was told
	}
	if !p.told.ok {
		if q.unit != minute && q.unit != hour {
			p.unanchored(f)
		}
		return found{end: f.end}, true
	}
	n := q.n
	if !forward {
		n = -n
	}
	d := p.told.date
	if l := p.days.lastDay(); l.ok && !d.known(day) && q.unit <= fortnight && l.block == p.sent.Block { // of "the second half of next year" three days are nothing
		d = l.date
	}
	f.how, f.since = fromTold, string(d.append(nil))
	f.value = shiftOf(d, q.unit, n)
	if f.value.a.open != nothing {
		return found{end: f.end}, true
	}
	f.value.vague = (f.value.vague && q.unit != years && q.unit != months) || q.loose // "a year later" is the year after, as it is told
	return f, true
}

// beside reads what an amount stands before or after: what was told, a date, or a happening, to which it only gives an order. k is the atom of "before".
func (p *reader) beside(f found, q amount, k int) (found, bool) {
	w := p.at(k)
	n := q.n
	if w.sense == before {
		n = -n
	}
	if p.clauseEnds(k + 1) {
		return p.laterThan(f, q, w.sense == after)
	}
	if x := p.at(k + 1); x.sense == that && p.clauseEnds(k+2) {
		f.end++
		return p.laterThan(f, q, w.sense == after)
	}
	if g, ok := p.core(k + 1); ok && g.rule != "" && g.order == "" && g.value.form == single && g.value.a.open == nothing {
		f.end, f.how, f.since, f.rule, f.written = g.end, g.how, g.since, "counted from a date beside it", g.written
		f.value = shiftOf(g.value.a, q.unit, n)
		f.value.vague = f.value.vague || q.loose
		if f.value.a.open == nothing {
			return f, true
		}
	}
	return p.order(f, w.sense, k)
}

// order is an expression that only says what came first.
func (p *reader) order(f found, w sense, k int) (found, bool) {
	f.end, f.rule, f.order = k+1, "order of two happenings", "after"
	if w == before {
		f.order = "before"
	}
	return f, true
}

// ordering reads "hours before the vote", units without a number.
func (p *reader) ordering(i, k int) (found, bool) {
	w := p.at(k)
	if w.sense != before && w.sense != after || p.clauseEnds(k+1) {
		return found{}, false
	}
	f := found{first: i}
	if p.kindAt(i-1) == many || p.kindAt(i-1) == approximate {
		f.first--
	}
	return p.order(f, w.sense, k)
}

// dayBefore reads "the day before", "the night before the vote", "the year after"; i is the unit.
func (p *reader) dayBefore(first, i int) (found, bool) {
	a, w := p.at(i), p.at(i+1)
	if w.sense != before && w.sense != after || a.kind == partName && a.sense != night && a.sense != dayPart && a.sense != morning && a.sense != evening {
		return found{}, false
	}
	if first == i && (p.at(i-1).kind == ordinal || p.at(i-1).kind == cardinal || p.at(i-1).kind == toward || p.at(i-1).kind == numeral) {
		return found{}, false
	}
	unit := a.sense
	if a.kind == partName {
		unit = days
	}
	f := found{first: first, end: i + 2}
	n := 1
	if w.sense == before {
		n = -1
	}
	if p.clauseEnds(i + 2) {
		if first == i {
			return found{}, false
		}
		return p.fromTold(f, unit, n)
	}
	if first == i {
		return found{}, false
	}
	if g, ok := p.core(i + 2); ok && g.rule != "" && g.order == "" && g.value.form == single && g.value.a.known(day) && unit == days {
		f.end, f.how, f.since, f.rule, f.value = g.end, g.how, g.since, "counted from a date beside it", one(g.value.a.daysOn(n))
		return f, true
	}
	if g := p.at(i + 2); g.kind == deictic && unit == days { // the day before yesterday
		f.end, f.how, f.rule, f.value = i+3, fromDocument, "day by its own name", p.daysFrom(p.doc, int(g.n)+n)
		return f, true
	} else if (g.sense == last && w.sense == before || g.sense == next && w.sense == after) && (p.clauseEnds(i+3) || p.clauseBegins(i+3)) { // the year before last
		f.end, f.how, f.rule = i+3, fromDocument, "last, this, next"
		v, ok := whole(p.doc, unit, 2*n)
		f.value = v
		return f, ok
	}
	return p.order(f, w.sense, i+1)
}

// clauseBegins reports whether an article or a pronoun stands at atom i.
func (p *reader) clauseBegins(i int) bool {
	a := p.at(i)
	u := p.r.Tags.UPOS[a.token]
	return i < len(p.atoms) && (a.kind == other || a.kind == function) && (u == segun.DET || u == segun.PRON)
}

// clauseEnds reports whether what "before" would govern is missing at atom i.
func (p *reader) clauseEnds(i int) bool {
	if i >= len(p.atoms) {
		return true
	}
	a := p.atoms[i]
	switch a.kind {
	case comma, point, colon, dash:
		return true
	case bound, function, shift:
		return a.sense == and || a.sense == or || a.sense == in || a.sense == on || a.sense == at || a.sense == to || a.sense == by || a.sense == since || a.sense == for_
	}
	switch p.r.Tags.UPOS[a.token] {
	case segun.PUNCT, segun.CCONJ, segun.AUX, segun.SCONJ, segun.ADP, segun.ADV:
		return true
	case segun.VERB:
		return p.r.Tags.XPOS[a.token] != "VBG"
	}
	return false
}
