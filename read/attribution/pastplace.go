package attribution

import (
	"slices"

	"segun"
)

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

// dropPlace cuts where somebody spoke, which stands before their name, from the words for them: "In District Court in Velm, | Lazar Horn, in a green jumpsuit, | said", "At a meeting in Orrin, | Mayor Tess Vole".
func (f *finder) dropPlace(a *found) {
	r := &a.source[0]
	if r.end > a.head || f.upos(r.first) != segun.ADP || !f.is(r.first, "in", "at", "on", "outside", "inside", "during") || f.r.Mentions == nil {
		return
	}
	list := f.r.Mentions.List
	i, _ := slices.BinarySearchFunc(list, r.first+2, func(m segun.Mention, t int) int { return m.First - t })
	for ; i < len(list) && list[i].First < r.end; i++ {
		m := &list[i]
		if m.Form == segun.FormName && m.Kind == segun.Person && m.End <= r.end && f.Word(m.First-1) == "," && (m.End == r.end || f.Word(m.End) == ",") {
			r.first, a.subject = m.First, m.Head
			if m.End < r.end {
				r.end = m.End // ", in a green jumpsuit,"
			}
			return
		}
	}
}
