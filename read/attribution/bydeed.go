package attribution

import (
	"segun"
	"segun/read/phrase"
)

// shownByDeed reports whether participle t tells what follows from what its clause tells, so that nobody says it: "employers cut 20,000 jobs, | indicating | the economy is slow to recover", "The mayor left early,
// | signalling | that talks had failed". Where the clause tells of words, of a text or of a gesture, its subject says so.
func (f *finder) shownByDeed(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VBG" || f.Rel(t) != segun.RelAdvcl && f.Rel(t) != segun.RelAcl || t-2 < s.First || f.Word(t-1) != "," || !f.among(t, "shows") || f.quoteAt(t) >= 0 {
		return false
	}
	h := f.Head(t)
	for h >= s.First && h < t && f.upos(h) != segun.VERB {
		h = f.Head(h)
	}
	if h < s.First || h >= t || f.among(h, "gesture") {
		return false
	}
	if o := f.Find(h, segun.RelObj); f.c.verbs[f.lemma(h)] != nil && (o < h || f.sayable(o)) {
		return false
	}
	for k := int(f.Lo[h]); k < t; k++ {
		if u := f.upos(k); u == segun.VERB && k != h && f.c.verbs[f.lemma(k)] != nil && f.Rel(k) != segun.RelAclRelcl && f.Rel(k) != segun.RelAcl {
			return false // "stood up and said …, suggesting that"
		} else if (u == segun.NOUN || u == segun.PROPN) && (f.Flags[k]&phrase.CommNoun != 0 || f.among(k, "aired")) || f.quoteAt(k) >= 0 {
			return false // "spoke on the radio, suggesting that", "The study followed 400 herders, showing that"
		}
	}
	return true
}
