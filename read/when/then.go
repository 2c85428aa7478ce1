package when

import "segun/read/phrase"

// untilThen reads the "then" of "until then", "since then", "by then": the date told last.
func (p *reader) untilThen(i int) (found, bool) {
	b, t := p.at(i-1), p.told
	if b.kind != bound && b.kind != shift || !t.ok || t.date.open != nothing || p.kindAt(i+1) == dash && p.at(i+1).touch {
		return found{}, false
	}
	switch b.sense {
	case since, from, after:
		if p.doc.known(day) && t.date.first() > p.doc.last() { // what is told to come is not behind us
			return found{}, false
		}
	case until, by, before:
	default:
		return found{}, false
	}
	return found{first: i, end: i + 1, rule: "counted from what was told", how: fromTold, since: string(t.date.append(nil)), silent: true, value: one(t.date)}, true
}

var newKey = phrase.Hash("new")

// newYear reads "the new year" without capitals: its first day where something begins or ends with it, else the year. i is the atom of "new".
func (p *reader) newYear(first, i int) (found, bool) {
	b := p.at(first - 1)
	if !p.wordIs(i, newKey) || !p.is(i+1, years) || b.kind != bound && b.kind != shift || p.compounded(i+1) {
		return found{}, false
	}
	f := found{first: first, end: i + 2, rule: "feast day", written: true}
	if !p.doc.known(year) {
		f.value, f.how = unknown(year), fromDocument
		return f, true
	}
	opens := func(n int) date { return onDay(p.doc.year+n, 1, 1) }
	back, _ := p.yearLooksBack(first, opens)
	d := p.nearest(back, opens)
	if f.how = such(back); b.sense == in || b.sense == during || b.sense == over {
		d = inYear(d.year)
	}
	f.value = one(d)
	return f, true
}

// untilNow reads the "now" of "until now" and "by now": the document's date. "By now" at the head of a sentence goes on with a story.
func (p *reader) untilNow(i int) (found, bool) {
	if b := p.at(i - 1); b.sense != until && (b.sense != by || i == 1) || !p.doc.known(day) || p.kindAt(i+1) == dash {
		return found{}, false
	}
	return found{first: i, end: i + 1, rule: "day by its own name", how: fromDocument, silent: true, value: one(p.doc)}, true
}

// nowAnd reads "now and November 8" behind "between": from the document's date to the other.
func (p *reader) nowAnd(i int) (found, bool) {
	if !p.is(i-1, between_) || !p.is(i+1, and) || i+2 >= len(p.atoms) {
		return found{}, false
	}
	k := i + 2
	if p.is(k, the) && p.kindAt(k+1) != edge && p.kindAt(k+1) != seasonName {
		k++
	}
	f, ok := p.core(k)
	if !ok || f.rule == "" || f.order != "" || f.value.form != single || f.value.a.open != nothing || p.doc.precision < year || p.doc.open != nothing || f.value.a.last() < p.doc.first() {
		return found{}, false
	}
	f.first, f.rule = i, "range"
	f.value = between(p.doc, f.value.a)
	return f, true
}
