package when

import "segun"

// clockInWords reads a time of day in words: "at seven", "six o'clock", "half past eleven", "twenty to nine in the morning".
func (p *reader) clockInWords(i int) (found, bool) {
	switch p.atoms[i].kind {
	case cardinal, half, vague, unitName:
	default:
		return found{}, false
	}
	m, k, ok := p.hourInWords(i)
	if !ok {
		return found{}, false
	}
	if f, ok := p.clockBeside(i, k, m); ok {
		return f, true
	}
	return p.clockAlone(i, k, m, k == i+1)
}

// hourInWords is clockAt for words. minutes is -1 where nothing says which half of the day it is.
func (p *reader) hourInWords(i int) (minutes, end int, ok bool) {
	if m, k, ok := p.aroundHour(i); ok {
		return p.halfOfDay(m, k)
	}
	h, ok := p.hourWord(i)
	switch {
	case !ok:
		return 0, 0, false
	case p.at(i+1).sense == clock:
		return p.halfOfDay(h*60, i+2)
	case p.is(i+1, in) && p.is(i+2, the) && p.at(i+3).kind == partName && p.led(i):
		return p.halfOfDay(h*60, i+1)
	case p.hourly(i, i+1, 0):
		return -1, i + 1, true
	}
	return 0, 0, false
}

// hourWord is the hour that a word names.
func (p *reader) hourWord(i int) (int, bool) {
	a := p.at(i)
	return int(a.n), a.kind == cardinal && a.n >= 1 && a.n <= 12
}

// aroundHour reads what counts minutes from an hour: "half past eleven", "a quarter to six", "ten minutes past two".
func (p *reader) aroundHour(i int) (minutes, end int, ok bool) {
	a, k := p.at(i), i+1
	switch {
	case a.kind == half:
		minutes = 30
	case a.kind == unitName && a.sense == quarter:
		minutes = 15
	case a.kind == vague && a.n == 1 && p.is(k, quarter):
		minutes, k = 15, k+1
	case a.kind == cardinal && a.n < 30:
		minutes = int(a.n)
		if p.kindAt(k) == dash && p.kindAt(k+1) == cardinal {
			minutes, k = minutes+int(p.at(k+1).n), k+2
		}
		if p.at(k).sense == minute {
			k++
		}
	default:
		return 0, 0, false
	}
	h, ok := p.hourWord(k + 1)
	switch w := p.at(k).sense; {
	case !ok || !p.led(i):
		return 0, 0, false
	case w == past:
		return h*60 + minutes, k + 2, true
	case w == to && p.is(p.before(i), at): // not "by five to four"
		return h*60 - minutes, k + 2, true
	}
	return 0, 0, false
}

// halfOfDay turns an hour of the first half of the day into that which the words behind it tell: "in the evening", "at night". Without them it is -1.
func (p *reader) halfOfDay(minutes, k int) (int, int, bool) {
	minutes %= 12 * 60
	if p.is(k, at) && p.at(k+1).sense == night {
		return minutes + 12*60, k + 2, true
	}
	if !p.is(k, in) || !p.is(k+1, the) || p.at(k+2).kind != partName {
		return -1, k, true
	}
	switch w := p.at(k + 2); {
	case w.sense == morning:
		return minutes, k + 3, true
	case w.sense == dayPart || w.sense == evening:
		return minutes + 12*60, k + 3, true
	}
	return -1, k + 3, true
}

// hourly reports whether a bare number from atom i to k is a time of day: "at seven", and, once one was told in the paragraph, "until four", but not "put the toll at seven" or what else a verb of one
// of the classes measures.
func (p *reader) hourly(i, k int, class verbClass) bool {
	b := p.before(i)
	if p.kindAt(b) == approximate {
		b--
	}
	if p.is(i-1, the) || !p.clauseEnds(k) {
		return false
	}
	near := p.days.clock.ok && p.days.clock.block == p.sent.Block
	if s := p.at(b).sense; s != at && !(near && (s == until || s == by || s == since || s == before || s == after || s == between_ || s == from)) {
		return false
	}
	h := int(p.r.Trees.Head[p.atoms[i].token])
	if h < p.sent.First || h >= p.sent.End || p.verbs[p.r.Tags.Lemma[h]]&(measured|class) != 0 {
		return false
	}
	u := p.r.Tags.UPOS[h]
	return u == segun.VERB || u == segun.AUX || u == segun.ADJ || u == segun.ADV
}
