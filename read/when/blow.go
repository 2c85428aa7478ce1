package when

import (
	"sync"

	"segun"
	"segun/read/phrase"
)

// besideDates are the words that rules of this package ask for, with the parts that they play: tables/en/dated.tsv.
var besideDates = sync.OnceValue(func() phrase.Parts { return phrase.MustParts("dated.tsv") })

// ofBlow reports whether the date at atom i belongs to what nobody sets a day for, which stands before it in a sentence of the present or of what is going on, so that it lies behind: "is saddened by the deaths of two porters on |
// Monday", "are investigating a fire at a mill on | Friday". What is feared, planned or remembered may be to come. It is sudden, for a date that follows.
func (p *reader) ofBlow(i int) bool {
	if k := p.at(p.before(i)); p.atoms[i].kind == unitName || k.kind == bound && k.sense != on && k.sense != in {
		return false
	}
	blow := -1
	for t := int(p.atoms[i].token) - 1; t >= p.sent.First && t > int(p.atoms[i].token)-reach*2/3; t-- {
		switch u := p.r.Tags.UPOS[t]; {
		case u == segun.PUNCT && p.word(t) != "-", u == segun.SCONJ, u == segun.CCONJ:
			return false
		case u == segun.VERB && p.r.Tags.XPOS[t] == "VBG" && p.verbs[p.r.Tags.Lemma[t]]&looksOut == 0:
		case u == segun.VERB || u == segun.AUX:
			return blow >= 0 && p.verbs[p.r.Tags.Lemma[t]]&looksOut == 0 && p.r.Tags.XPOS[t] != "MD" && p.r.Tags.XPOS[t] != "VB"
		}
		key := phrase.Hash(p.word(t))
		if w, ok := p.words[key]; ok && w.kind == event && w.n == 1 && p.r.Tags.UPOS[t] == segun.NOUN {
			blow = t
		}
		if blow >= 0 && besideDates().PlayLow(key, "tocome") {
			return false
		}
	}
	return false
}
