package when

import (
	"segun"
	"segun/read/phrase"
)

// extend takes a second date to an expression where the two are the ends of a range, and lets the preposition before it open the value.
func (p *reader) extend(f *found) {
	if f.order != "" {
		return
	}
	ranged := (f.value.form == single || p.kindAt(f.first) == stage) && p.ranged(f)
	k := f.first - 1
	if p.is(k, the) {
		k--
	}
	if p.kindAt(k) == approximate && !(f.rule == "weekday" && p.whichOne(f)) { // what is known about Friday's riot
		p.approximately(f, k)
		k--
		if p.is(k, the) {
			k--
		}
	}
	if !ranged {
		p.bounded(f, p.pastLimit(k))
	}
}

// approximately marks a value that the text calls about right.
func (p *reader) approximately(f *found, k int) {
	if f.value.a.open != nothing || f.value.form == within {
		return
	}
	f.value.vague = !f.clocked // the day is sure, though the hour is not
	f.note = p.text[p.atoms[k].start:p.atoms[k].end]
	if f.note == "c." || f.note == "c" || f.note == "ca." {
		f.note = "circa"
	}
}

// bounded opens a value at one end for since, until, by, before and after.
func (p *reader) bounded(f *found, k int) {
	b := p.at(k)
	if k < 0 || f.value.form == onwards || f.value.form == upto {
		return
	}
	if (b.sense == before || b.sense == after || b.sense == from || b.sense == by) && p.whichOne(f) { // before last year's vote: that vote's own time
		return
	}
	if tok := int(p.atoms[f.first].token); b.sense == in || b.sense == of || b.sense == on || p.compoundOf(tok) && b.kind != bound {
		if n := p.sinceNoun(tok); n >= 0 {
			b = p.at(n)
		}
	}
	v := f.value
	switch {
	case b.sense == after && f.clocked, b.sense == before && f.clocked: // after 6 a.m. on Tuesday, before midnight on Tuesday: on Tuesday
		return
	case b.sense == since || b.sense == after && b.kind == bound || b.sense == from && f.rule != "days of a month" && p.onward(f), p.wordIs(k, beginningKey) || p.wordIs(k, startingKey):
		v = openFrom(f.outer(v, b.sense == after || f.rule == "stretch of history"))
	case (b.sense == until || b.sense == before) && v.form == span && (f.rule == "weekend" || f.rule == "stretch of history"): // before the weekend, before the war
		v = openTo(value{a: v.a, vague: v.vague})
	case b.sense == until || b.sense == by || b.sense == before && b.kind == bound, b.sense == through && v.form == single && v.a.precision >= year && v.a.precision != season: // runs through 2036
		v = openTo(v)
	case b.sense == to && p.at(k-1).kind == shift && p.at(k-1).sense == before: // prior to
		v = openTo(v)
	default:
		return
	}
	f.value = v
	if f.note != "" {
		f.note = " " + f.note
	}
	f.note = p.text[b.start:b.end] + f.note
}

// outer is the end of a stretch as what begins when it is over is counted from: after the war, since the war.
func (f *found) outer(v value, over bool) value {
	if over && v.form == span && v.b.open == nothing && (f.rule == "weekend" || f.rule == "stretch of history") {
		return value{a: v.b, vague: v.vagueB}
	}
	return v
}

var (
	beginningKey = phrase.Hash("beginning")
	startingKey  = phrase.Hash("starting")
)

// onward reports whether "from DATE" has no end: "from Monday", "from 2031 onwards".
func (p *reader) onward(f *found) bool {
	if n := p.at(f.end); n.kind == other && f.end < len(p.atoms) {
		switch p.text[n.start:n.end] {
		case "onwards", "onward", "forward":
			return true
		}
	}
	if p.is(f.end, on) && p.clauseEnds(f.end+1) {
		return true
	}
	if v := f.value.a; v.precision < month && v.known(year) && f.value.form == single { // "chaired it from 2034", but not "a letter from 2034"
		tok := int(p.atoms[f.first].token)
		h := int(p.r.Trees.Head[tok])
		return p.r.Trees.Deprel[tok] == segun.RelObl && h >= p.sent.First && h < tok && p.r.Tags.UPOS[h] == segun.VERB && p.r.Tags.Lemma[h] != "be" && !p.endFollows(f.end)
	}
	return f.value.a.precision >= month && !p.back(f.first)
}

// endFollows reports whether the end of what began is told at atom i: "from 2034 until she left".
func (p *reader) endFollows(i int) bool {
	return p.is(i, to) || p.is(i, through) || p.is(i, until) && p.timeFollows(i+1)
}

// sinceNoun returns the atom of the "since" that governs the noun which a date at a token belongs to, or -1: "since a coup in | 2014", "since a failed | July coup". What is said to be before or until something dated keeps that date.
func (p *reader) sinceNoun(tok int) int {
	n := int(p.r.Trees.Head[tok])
	if n < p.sent.First || n >= p.sent.End || n == tok || n < tok && p.r.Trees.Deprel[tok] != segun.RelNmod || p.r.Tags.UPOS[n] != segun.NOUN && p.r.Tags.UPOS[n] != segun.PROPN {
		return -1
	}
	for i := range p.atoms {
		a := &p.atoms[i]
		if t := int(a.token); t >= min(n, tok) {
			break
		} else if a.sense == since && t >= min(n, tok)-reach/3 && int(p.r.Trees.Head[t]) == n && p.r.Trees.Deprel[t] == segun.RelCase {
			return i
		}
	}
	return -1
}

// whichOne reports whether an expression only says which of something is meant: "last year's vote", "the 2029 fire".
func (p *reader) whichOne(f *found) bool {
	if n := p.at(f.end); n.sense == possessive || f.end < len(p.atoms) && p.r.Tags.XPOS[n.token] == "POS" {
		return true
	}
	if p.kindAt(f.end) == comma {
		return false
	}
	last := int(p.atoms[f.end-1].token)
	for k := int(p.atoms[f.first].token); k <= last; k++ { // the May 4 vote
		if p.compoundOf(k) && int(p.r.Trees.Head[k]) > last {
			return true
		}
	}
	return false
}

// compoundOf reports whether a token hangs on a noun behind it as part of its name or description.
func (p *reader) compoundOf(tok int) bool {
	h := int(p.r.Trees.Head[tok])
	if h <= tok || h >= p.sent.End {
		return false
	}
	switch p.r.Trees.Deprel[tok] {
	case segun.RelCompound, segun.RelAmod, segun.RelFlat, segun.RelNmodPoss, segun.RelNummod:
		return p.r.Tags.UPOS[h] == segun.NOUN || p.r.Tags.UPOS[h] == segun.PROPN
	}
	return false
}

// openFrom is from the value's start on.
func openFrom(v value) value {
	if v.form == within || v.form == span && v.a.open != nothing {
		return v
	}
	return value{form: onwards, a: v.a, vague: v.vague}
}

// openTo is up to the value's end.
func openTo(v value) value {
	switch v.form {
	case within:
		return v
	case span:
		return value{form: upto, a: v.b, vague: v.vagueB}
	}
	return value{form: upto, a: v.a, vague: v.vague}
}

// ranged reads the other end of a range after f: "to", "through", a dash, or "and" after between.
func (p *reader) ranged(f *found) bool {
	k := f.end
	b := p.at(f.first - 1)
	if b.sense == the || b.kind == approximate {
		b = p.at(f.first - 2)
	} else {
		b = p.at(p.pastLimit(f.first - 1))
	}
	switch c := p.at(k); {
	case c.kind == dash && c.kind != other:
	case c.sense == through || c.sense == until && b.sense == from:
	case c.sense == to:
		if b.sense != from && f.value.a.precision < month || p.moves(f.first) {
			return false
		}
	case c.sense == and && b.sense == between_:
	default:
		return false
	}
	k++
	for p.is(k, the) || p.is(k, to) || p.kindAt(k) == approximate || p.is(k, from) {
		k++
	}
	if k >= len(p.atoms) {
		return false
	}
	told := *p.told
	g, ok := p.core(k)
	*p.told = told
	if !ok || g.rule == "" || g.order != "" {
		return false
	}
	if g.value.form == span && p.kindAt(k) == stage { // to early 2030
		g.value = value{a: g.value.b, vague: g.value.vagueB}
	}
	if g.value.form != single || !p.joins(f, &g) {
		return false
	}
	f.value = value{form: span, a: f.value.a, b: g.value.a, vague: f.value.vague, vagueB: g.value.vague}
	f.end, f.rule, f.written = g.end, "range", f.written || g.written
	return true
}

// joins makes the two ends of a range agree, and reports whether they are one.
func (p *reader) joins(f, g *found) bool {
	a, b := &f.value.a, &g.value.a
	if a.precision > year && b.precision <= year || a.precision == century && b.precision > century {
		return a.precision <= year && b.precision <= year && a.first() <= b.last()
	}
	if a.open != nothing || b.open != nothing {
		return a.precision == b.precision && (a.open == b.open || f.bare)
	}
	switch {
	case f.bare && !g.bare && g.written && a.precision >= season && b.precision >= season:
		if a.year = b.year; a.first() > b.last() {
			a.year--
		}
		f.how = asWritten
	case g.bare && f.written || f.bare && g.bare && a.precision >= season && b.precision == a.precision:
		p.follow(f, g)
	}
	return a.first() <= b.last()
}

// follow moves the second end of a range to the first such after the first end. A weekday behind a date of its month stays where it is: "from April 27 through Sunday".
func (p *reader) follow(f, g *found) {
	a, b := &f.value.a, &g.value.a
	if g.rule == "weekday" {
		if n := a.first(); a.precision == day && (f.rule == "weekday" || b.first() < n) {
			wd := weekday(b.first())
			*b = dated(n + (wd-weekday(n)+7)%7)
		}
		return
	}
	if b.year = a.year; b.last() < a.first() {
		b.year++
	}
}

// moves reports whether the words before move something from one date to another.
func (p *reader) moves(i int) bool {
	for k := i - 1; k >= 0 && k > i-8; k-- {
		if p.atoms[k].kind == move || p.atoms[k].sense == 0 && p.atoms[k].kind == shift {
			return true
		}
	}
	return false
}
