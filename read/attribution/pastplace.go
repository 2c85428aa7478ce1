package attribution

import "segun"

// pastPlace returns the token behind the words at k that say where those are who are asked for something, where what they are asked for follows: "alerted hospitals | in the valley | to look out for fever". It returns k
// where there are none.
func (f *finder) pastPlace(s *segun.Sentence, k int) int {
	if !f.is(k, "in", "at", "near", "across", "along", "around", "off", "throughout") || f.upos(k) != segun.ADP {
		return k
	}
	for e := k + 1; e+1 < s.End && e < k+7; e++ {
		switch f.upos(e) {
		case segun.NOUN, segun.PROPN, segun.DET, segun.ADJ, segun.NUM:
		case segun.PART:
			if f.xpos(e) == "TO" && f.xpos(e+1) == "VB" && (f.upos(e-1) == segun.NOUN || f.upos(e-1) == segun.PROPN) && f.c.nouns[f.lemma(e-1)] == nil {
				return e
			}
			return k // "tied the boats in a bid to stop them"
		default:
			return k
		}
	}
	return k
}
