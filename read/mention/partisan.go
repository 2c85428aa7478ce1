package mention

import (
	"segun"
	"segun/read/phrase"
)

// partisans makes descriptions of what looks like a body's name: "the Arizona Republican" is one of a party, and "the Texan" one from there, where nothing goes on behind it.
func (f *finder) partisans() {
	for i := range f.cands {
		c := &f.cands[i]
		h := c.end - 1
		first := c.first
		if o := f.owner[max(first-1, 0)]; o != 0 && f.cands[o-1].kind == segun.Place && f.cands[o-1].end == first {
			first = f.cands[o-1].first // "the South Velm | Republican", in two names
		}
		if c.drop || c.end-first > 4 || first == 0 || !f.Is(first-1, the) || !phrase.Variations().Play(f.Word(h), "partisan") || f.capital(c.end) {
			continue
		}
		c.drop = true
		f.add(first-1, c.end, h, segun.Span{}, segun.FormNominal, segun.Person, "party")
	}
}
