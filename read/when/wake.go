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

var (
	wakeKey      = phrase.Hash("wake")
	aftermathKey = phrase.Hash("aftermath")
	asideKey     = phrase.Hash("aside")
	apartKey     = phrase.Hash("apart")
)
