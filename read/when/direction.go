package when

import (
	"segun"
	"segun/read/facing"
	"segun/read/phrase"
)

var (
	leastKey = phrase.Hash("least")
	asKey    = phrase.Hash("as")
)

// leastSure is the logarithm of the odds, either way, from which what was learned decides where it is not as the rules have it.
const leastSure = 0.5

// looksBack reports whether the expression at atom i, which lies gone days before the document's date or ahead days behind it, lies before: as was learned of such expressions, which counts how
// near both are and what words stand around, or as the rules of back have it.
// learned says whether it is so as was learned.
func (p *reader) looksBack(i, gone, ahead int) (back, learned bool) {
	back, sure, t := p.rulesBack(i)
	if p.faces == nil || sure || back && p.onItself(i) {
		return back, false
	}
	q := facing.Query{Token: int(p.atoms[i].token), Sentence: p.sent, Section: p.section, Tense: uint8(t), Modal: p.modal, Perfect: p.perfect, Back: back, Days: p.kindAt(i) == weekdayName || p.kindAt(i) == unitName, Gone: max(0, gone), Ahead: max(0, ahead)}
	if k := p.before(i); k >= 0 {
		q.Word = p.text[p.atoms[k].start:p.atoms[k].end]
	}
	odds, known, room := p.faces.Odds(p.r, &q, p.room)
	p.room = room
	if known && (odds < -leastSure || odds > leastSure) {
		p.turned = odds < 0 != back
		return odds < 0, true
	}
	return back, false
}

// yearLooksBack is looksBack of a day or a longer time that in gives for a year before or behind the document's; it goes by rules alone where the month of the document is not known.
func (p *reader) yearLooksBack(i int, in func(offset int) date) (back, learned bool) {
	if p.doc.precision <= year {
		return p.back(i), false
	}
	gone, ahead := p.aside(in)
	return p.looksBack(i, gone, ahead)
}

// dayLooksBack is looksBack of a weekday; it goes by rules alone where the day of the document is not known.
func (p *reader) dayLooksBack(i, wd int) bool {
	if !p.doc.known(day) {
		return p.back(i)
	}
	n := weekday(p.doc.first())
	back, _ := p.looksBack(i, (n-wd+7)%7, (wd-n+7)%7)
	return back
}

// before is the atom before atom i, and before its article.
func (p *reader) before(i int) int {
	k := i - 1
	if p.is(k, the) {
		k--
	}
	return p.pastLimit(k)
}

// pastLimit is the atom before "at least", "at most", "as late as" and the like that ends at atom k: "until | at least 2045".
func (p *reader) pastLimit(k int) int {
	switch {
	case p.wordIs(k, leastKey) && p.is(k-1, at):
		return k - 2
	case p.wordIs(k, asKey):
		for j := k - 2; j >= 0 && j >= k-3; j-- { // as | recently | as, as | far | back | as
			if p.wordIs(j, asKey) {
				return j - 1
			}
		}
	}
	return k
}

// aside are the days from the document's date back to the last of the dates that in gives for a year before or behind the document's, and on to the next.
func (p *reader) aside(in func(offset int) date) (gone, ahead int) {
	middle := func(d date) int { return (d.first() + d.last()) / 2 }
	now := (p.doc.first() + p.doc.last()) / 2
	return now - middle(p.nearest(true, in)), middle(p.nearest(false, in)) - now
}

// presentAhead reports whether the present of a verb itself tells what is to come on a day: "the trial opens in March", "the board meets April 2", but not "on June 2 the captain writes".
func (p *reader) presentAhead(i int) bool {
	t := int(p.atoms[i].token)
	h := int(p.r.Trees.Head[t])
	if h == t+1 && p.r.Tags.UPOS[h] == segun.NUM { // the day of the month
		t, h = h, int(p.r.Trees.Head[h])
	}
	if h < p.sent.First || h >= t || p.r.Trees.Deprel[t] != segun.RelObl {
		return false
	}
	if p.r.Tags.XPOS[h] == "VBN" && p.verbs[p.r.Tags.Lemma[h]]&setsAhead != 0 && p.helpers(h).be == presentTense { // a vote is expected in January
		return true
	}
	x := p.r.Tags.XPOS[h]
	bare := p.namesMonth(i) && int(p.at(i-1).token) == h
	return (x == "VBZ" || x == "VBP") && (p.is(i-1, in) || p.is(i-1, on) || bare) && p.verbs[p.r.Tags.Lemma[h]]&timetabled != 0
}
