package when

import (
	"segun"
	"segun/read/phrase"
)

// sudden reports whether the date at atom i, with the word before it at k, belongs to what nobody sets a day for, so that it lies behind: "Tuesday's fire", "the June 22 earthquake". "On
// Tuesday fire crews …" does not.
func (p *reader) sudden(i, k int) bool {
	owned, led := false, i > 0 && k < i-1 // an article before the date
	for t := int(p.atoms[i].token) + 1; t < p.sent.End && t < int(p.atoms[i].token)+reach/3; t++ {
		switch {
		case p.r.Tags.XPOS[t] == "POS":
			owned = true
			continue
		case p.r.Tags.UPOS[t] == segun.PUNCT && p.word(t) != "-":
			return false
		}
		switch u := p.r.Tags.UPOS[t]; u {
		case segun.NOUN, segun.PROPN, segun.ADJ, segun.NUM, segun.PUNCT:
		default:
			if p.r.Tags.XPOS[t] != "VBG" {
				return false
			}
		}
		if w, ok := p.words[phrase.Hash(p.word(t))]; ok && w.kind == event && w.n == 1 {
			return owned || led
		}
	}
	return false
}

// inWake reports whether the words up to atom k tell what came before: "following the vote of May 1", "in the wake of Tuesday's vote", "aside from Tuesday".
func (p *reader) inWake(k int) bool {
	if k < 0 {
		return false
	}
	switch w := p.text[p.atoms[k].start:p.atoms[k].end]; w {
	case "following", "Following":
		return p.r.Tags.UPOS[p.atoms[k].token] != segun.ADJ
	case "of":
		return p.wordIs(k-1, wakeKey) || p.wordIs(k-1, aftermathKey)
	case "from":
		return p.wordIs(k-1, asideKey) || p.wordIs(k-1, apartKey)
	}
	return false
}

// sought reports whether the date at atom i is of what somebody has asked for, offered or threatened, so that it is to come: "demanded an answer by | Friday", "has called for a vote on | Thursday". Behind "on" or "in" it may be that of
// the asking, but for a perfect, which has no day.
func (p *reader) sought(i int) bool {
	t := int(p.atoms[i].token)
	if p.compoundOf(t) || t+1 < p.sent.End && p.r.Tags.XPOS[t+1] == "POS" {
		return false
	}
	named := false
	for k := t - 1; k >= p.sent.First && k > t-reach*2/3; k-- {
		switch u := p.r.Tags.UPOS[k]; u {
		case segun.NOUN, segun.PROPN, segun.PRON:
			named = true
		case segun.VERB:
			l := p.r.Tags.Lemma[k]
			if p.verbs[l]&seeks == 0 || !named || (l == "call" || l == "ask") && p.word(k+1) != "for" && p.word(k+1) != "on" { // "called off the strike", "asked a thousand voters"
				return false
			}
			h := p.helpers(k)
			perfect := h.have == presentTense && h.be == untold
			switch p.facing {
			case by, until, before, from, for_:
				return perfect || p.r.Tags.XPOS[k] == "VBD"
			case on, in, none:
				return perfect
			}
			return false
		case segun.AUX, segun.CCONJ, segun.SCONJ:
			return false
		case segun.PUNCT:
			if p.word(k) != "-" {
				return false
			}
		}
	}
	return false
}

// awaited reports whether the words before atom i look forward to what has the date: "ahead of the state's | June 7 primary", "heading into the convention in | July".
func (p *reader) awaited(i int) bool {
	t := int(p.atoms[i].token)
	for k := t - 1; k > p.sent.First && k > t-reach*2/3; k-- {
		switch u := p.r.Tags.UPOS[k]; {
		case p.word(k) == "of" && p.word(k-1) == "ahead", p.word(k) == "into" && (p.word(k-1) == "heading" || p.word(k-1) == "going"), p.word(k) == "to" && p.word(k-1) == "up" && p.word(k-2) == "leading", p.word(k) == "to" && (p.word(k-1) == "run-up" || p.word(k-1) == "lead-up"):
			return true
		case u == segun.VERB, u == segun.AUX, u == segun.PUNCT && p.word(k) != "-", u == segun.CCONJ:
			return false
		}
	}
	return false
}

// lately reports whether a day or month that was once looked forward to is nearer behind the document's date than before it.
func (p *reader) lately(i int) bool {
	if a := p.atoms[i]; a.kind == weekdayName && p.doc.known(day) { // said on Tuesday, ahead of Monday's vote
		return !p.modal && (weekday(p.doc.first())-int(a.n)+7)%7 == 1
	}
	for k := i; k < i+4; k++ {
		if a := p.at(k); a.kind == monthName && p.doc.known(month) {
			gap := (int(a.n) - p.doc.month + 12) % 12
			if d := p.at(k + 1); gap == 0 && d.kind == numeral && p.doc.known(day) {
				return int(d.n) < p.doc.day
			}
			return gap > 6
		}
	}
	return false
}

// namesMonth reports whether a month stands at atom i or right behind it: "June", "the end of June", "4 June".
func (p *reader) namesMonth(i int) bool {
	for k := i; k < i+3; k++ {
		if p.at(k).kind == monthName {
			return true
		}
	}
	return false
}

var (
	wakeKey      = phrase.Hash("wake")
	aftermathKey = phrase.Hash("aftermath")
	asideKey     = phrase.Hash("aside")
	apartKey     = phrase.Hash("apart")
)
