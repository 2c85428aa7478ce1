package when

import (
	"segun"
	"segun/read/phrase"
)

// lookingOut are the verbs of those who think of what may come, or bring it about: "fears an attack on Friday".
var lookingOut = map[string]bool{"fear": true, "warn": true, "expect": true, "threaten": true, "predict": true, "plan": true, "plot": true, "prepare": true, "brace": true, "await": true, "forecast": true, "foresee": true,
	"anticipate": true, "risk": true, "prevent": true, "avoid": true, "avert": true, "want": true, "hope": true, "vow": true, "promise": true, "announce": true, "order": true, "organise": true, "organize": true, "stage": true, "practise": true,
	"practice": true, "rehearse": true, "simulate": true, "face": true, "mark": true, "remember": true, "commemorate": true, "dread": true, "schedule": true, "call": true}

// toCome are words before a noun for a blow that has not fallen.
var toCome = phrase.Hashes("planned", "possible", "likely", "imminent", "potential", "threatened", "expected", "feared", "next", "further", "any", "another", "new", "mock", "no", "ready", "braced", "prepared")

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
		case u == segun.VERB && p.r.Tags.XPOS[t] == "VBG" && !lookingOut[p.r.Tags.Lemma[t]]:
		case u == segun.VERB || u == segun.AUX:
			return blow >= 0 && !lookingOut[p.r.Tags.Lemma[t]] && p.r.Tags.XPOS[t] != "MD" && p.r.Tags.XPOS[t] != "VB"
		}
		key := phrase.Hash(p.word(t))
		if w, ok := p.words[key]; ok && w.kind == event && w.n == 1 && p.r.Tags.UPOS[t] == segun.NOUN {
			blow = t
		}
		if blow >= 0 {
			for _, x := range toCome {
				if x == key {
					return false
				}
			}
		}
	}
	return false
}
