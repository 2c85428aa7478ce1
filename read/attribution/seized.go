package attribution

import (
	"segun"
	"segun/read/phrase"
)

// seizedSource gives back to its speaker a sentence whose subject a participle goes on describing, where the tree has taken the last noun of the description for who speaks: "| The family of a doctor seized outside his clinic in
// Kabrou | three weeks ago say …".
func (f *finder) seizedSource(s *segun.Sentence, from int) {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if len(a.source) != 1 || len(a.content) == 0 || a.content[0].first < a.head || !f.finiteTag(a.head) || f.quoteAt(a.head) >= 0 || !speaking[a.frame.class] && a.frame.class != "state" {
			continue
		}
		src := a.source[0]
		timed := src.end > src.first && f.Flags[src.end-1]&phrase.TimeNoun != 0
		if src.end > a.head || src.first <= s.First+2 || !timed && f.upos(src.first-1) != segun.ADP || f.is(src.first-1, "by") {
			continue
		}
		if timed {
			src.end = src.first // "three weeks | ago"
		}
		v := src.first - 1
		for v > s.First && (f.nounish(v) || f.upos(v) == segun.ADP) && f.xpos(v) != "VBN" {
			v--
		}
		n := v - 1
		for n > s.First && (f.nounish(n) || f.upos(n) == segun.ADP) {
			n--
		}
		if f.xpos(v) != "VBN" || v <= s.First+1 || n != s.First || f.upos(v-1) != segun.NOUN && f.upos(v-1) != segun.PROPN {
			continue
		}
		h := s.First
		for h+1 < v && f.upos(h) != segun.NOUN && f.upos(h) != segun.PROPN {
			h++
		}
		if f.upos(h+1) == segun.NOUN && h+1 < v {
			h++
		}
		if f.voice(h) {
			a.subject, a.source[0] = h, run{s.First, src.end}
		}
	}
}
