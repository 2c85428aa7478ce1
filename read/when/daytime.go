package when

import "segun"

// daysTold are the last days that were told, for what is only told by its time of day: "at 3 p.m.", "before dawn", "an hour later".
type daysTold struct {
	ring  [8]dayTold
	n     int
	clock dayTold // the day of the last time of day that was told without one
	main  dayTold // the first
	old   bool    // a time long before the document's was told before any day on which something happened
}

// dayTold is a day with what it is the day of.
type dayTold struct {
	told
	saying bool // of somebody's saying something, which may have happened on another
	late   bool // its evening or night was told, so that a morning is of the next
	court  bool // it is told in a sentence that names a court, which hears of older days
}

// keepDay keeps the day that an expression told.
func (p *reader) keepDay(f *found) {
	d := dayTold{told: *p.told, saying: p.ofSaying(int(p.atoms[f.first].token)), late: p.lateIn(f), court: p.inCourt()}
	p.days.ring[p.days.n%len(p.days.ring)] = d
	if p.days.n++; p.days.n == 1 {
		p.days.main = d
	}
	p.days.clock = dayTold{}
}

// inCourt reports whether the sentence names a court or who sits there.
func (p *reader) inCourt() bool {
	for k := p.sent.First; k < p.sent.End; k++ {
		switch p.r.Tags.Lemma[k] {
		case "court", "jury", "inquest", "trial", "tribunal":
			return true
		}
	}
	return false
}

// lateIn reports whether an expression tells the evening or night of its day.
func (p *reader) lateIn(f *found) bool {
	if c := f.value.end().clock; c > 0 {
		return c > 18*60
	}
	for i := f.first; i < f.end; i++ {
		if s := p.atoms[i].sense; p.atoms[i].kind == partName && (s == night || s == evening || s == midnight) {
			return true
		}
	}
	return false
}

// lastDay is the day told last.
func (d *daysTold) lastDay() told {
	if d.n == 0 {
		return told{}
	}
	return d.ring[(d.n-1)%len(d.ring)].told
}

// ofSaying reports whether a token says when something was said: "told the court on Tuesday that …", "…, police said on Tuesday".
func (p *reader) ofSaying(tok int) bool {
	v := p.governor(tok)
	if v < 0 {
		return false
	}
	if r := p.r.Trees.Deprel[v]; r == segun.RelParataxis {
		return true
	}
	for k := max(p.sent.First, v-reach); k < min(p.sent.End, v+reach); k++ {
		if int(p.r.Trees.Head[k]) == v && (p.r.Trees.Deprel[k] == segun.RelCcomp || p.r.Trees.Deprel[k] == segun.RelParataxis) {
			return true
		}
	}
	return false
}

// governor is the predicate that a token hangs on, -1 for none.
func (p *reader) governor(tok int) int {
	if h, ok := p.climb(tok); ok {
		return h
	}
	return -1
}

// dayMeant is the day of what a clause tells without one: the last of this paragraph, or of the one before, on which something happened, else the first that the article tells, if it is not far from the
// document's, else that. None lies ahead where the clause is of the past. close takes only those of the two paragraphs.
func (p *reader) dayMeant(ahead, close bool) (d dayTold, h how, ok bool) {
	if c := p.days.clock; c.ok && c.block == p.sent.Block && p.fits(c.date, ahead) {
		return c, onToldDay, true
	}
	for back := range 2 {
		for k := 1; k <= min(p.days.n, len(p.days.ring)); k++ {
			if x := &p.days.ring[(p.days.n-k)%len(p.days.ring)]; x.block >= p.sent.Block-back && !x.saying && p.fits(x.date, ahead) {
				return *x, onToldDay, true
			}
		}
	}
	m := p.days.main
	switch far := p.doc.known(day) && m.ok && p.doc.first()-m.date.first() > newsworthy; {
	case close || far || p.days.old && m.saying && m.court: // the story is an older one, whose day is not told
	case m.ok && !ahead && p.fits(m.date, ahead):
		return m, onToldDay, true
	case p.doc.known(day):
		return dayTold{told: told{ok: true, date: p.doc}}, fromDocument, true
	}
	return dayTold{}, asWritten, false
}

// newsworthy is how many days before the document's date its first day may lie for the article to be about that day.
const newsworthy = 7

// fits reports whether a day can be that of a clause: one of the past is on no day to come, and one of the next days on none that is gone.
func (p *reader) fits(d date, ahead bool) bool {
	if !p.doc.known(day) {
		return true
	}
	n := d.first() - p.doc.first()
	return !ahead && n <= 0 || ahead && n >= 0 && n <= 7
}

// fromNowOn reports whether what lies ahead in the clause of a token may still do: "will land at noon", "is to land at noon", but not "meant to land at noon".
func (p *reader) fromNowOn(tok int) bool {
	v := p.governor(tok)
	if v < 0 {
		return true
	}
	if p.helpers(v).found == futureTense {
		return true
	}
	for range reach {
		up := int(p.r.Trees.Head[v])
		if up < p.sent.First || up >= p.sent.End || up == v {
			return true
		}
		if v = up; p.r.Tags.XPOS[v] == "VBD" || p.r.Tags.XPOS[v] == "VBN" && p.helpers(v).have == pastTense {
			return false
		}
	}
	return true
}

// lateEvening is the minute of the day from which on what is told as past cannot be of the document's own day.
const lateEvening = 22 * 60

// onDay finishes an expression that only tells a time of day, or how long after something else on a day it was. minutes is -1 where they are not told;
// close takes no day that was told far off.
func (p *reader) onDay(f found, minutes int, close bool) (found, bool) {
	tok := int(p.atoms[f.first].token)
	t := p.tenseAt(tok)
	if t == presentTense && p.section != segun.Headline || t == untold {
		return found{end: f.end}, true
	}
	ahead := t == futureTense && p.fromNowOn(tok)
	m, h, ok := p.dayMeant(ahead, close)
	if !ok {
		return found{end: f.end}, true
	}
	d, part := m.date, p.at(f.end-1)
	early := minutes >= 0 && minutes < 12*60 || minutes < 0 && part.sense == morning
	switch {
	case early && m.late, ahead && h == fromDocument && part.sense == morning: // "that night … by dawn"; "will wait until dawn"
		d = d.daysOn(1)
	case !ahead && d == p.doc && (minutes >= lateEvening || part.sense == midnight && !p.dayBegins(f.first)): // it is not over yet
		d = d.daysOn(-1)
	}
	p.days.clock = dayTold{told: told{ok: true, date: d, block: p.sent.Block}, late: m.late && !early || minutes > 18*60 || part.sense == midnight || part.sense == evening}
	f.rule, f.how, f.since, f.silent, f.clocked = "time of a day", h, string(d.append(nil)), true, true
	d.clock = minutes + 1
	f.value = one(d)
	return f, true
}

// dayBegins reports whether the midnight at atom i is that with which the day begins: "shortly after | midnight".
func (p *reader) dayBegins(i int) bool {
	b := p.at(p.before(i))
	return b.sense == after || b.sense == since
}

// clockAlone reads a time of day without a day beside it, from atom i to k. close takes no day that was told far off.
func (p *reader) clockAlone(i, k, minutes int, close bool) (found, bool) {
	if !p.led(i) {
		return found{end: k}, true
	}
	f := found{first: i, end: k}
	if p.is(k, and) || p.is(k, to) || p.kindAt(k) == dash || p.is(k, until) {
		j := k + 1
		if p.kindAt(j) == approximate {
			j++
		}
		if _, e, ok := p.clockAt(j); ok {
			if p.is(i-1, from) && p.tenseAt(int(p.atoms[i].token)) != pastTense {
				return found{end: e}, true // "is open from 8 a.m. to 8 p.m."
			}
			f.end, minutes = e, -1
		}
	}
	return p.onDay(f, minutes, close)
}

// led reports whether a preposition stands before a time of day at atom i.
func (p *reader) led(i int) bool {
	if p.atoms[i].capital && i > 0 && p.section != segun.Headline { // Chimes at Midnight
		return false
	}
	k := p.before(i)
	if p.kindAt(k) == approximate {
		if k--; p.is(k, the) {
			k--
		}
	}
	switch b := p.at(k); b.sense {
	case at, by, until, before, after, since, from, between_, for_, in, during, to, through:
		return true
	default:
		return i-1 >= 0 && p.kindAt(i-1) == approximate
	}
}

// partAlone reads a part of the day without a day: "in the afternoon", "by nightfall", "until late evening". first is where the expression starts.
func (p *reader) partAlone(first, i int) (found, bool) {
	a := p.at(i)
	if a.kind != partName || a.sense == manyParts || a.sense == night || !p.led(first) || p.is(first-1, for_) || p.compounded(i) {
		return found{}, false
	}
	return p.onDay(found{first: first, end: i + 1}, -1, false)
}

// partOrClock reads noon, midnight or another part of the day by itself.
func (p *reader) partOrClock(i int) (found, bool) {
	if f, ok := p.clockTime(i); ok {
		return f, true
	}
	first := i
	if p.is(i-1, the) {
		first--
	}
	return p.partAlone(first, i)
}

// compounded reports whether atom i only says which of something is meant: "the morning train".
func (p *reader) compounded(i int) bool {
	return p.compoundOf(int(p.atoms[i].token)) || p.is(i+1, of) || p.kindAt(i+1) == dash && p.at(i+1).touch
}
