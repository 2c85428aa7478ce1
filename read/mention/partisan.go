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
		if c.drop || c.end-c.first > 3 || !f.Is(c.first-1, the) || !phrase.Variations().Play(f.Word(h), "partisan") || f.capital(c.end) {
			continue
		}
		c.drop = true
		f.add(c.first-1, c.end, h, segun.Span{}, segun.FormNominal, segun.Person, "party")
	}
}
