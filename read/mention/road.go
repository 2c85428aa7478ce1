package mention

import (
	"segun"
	"segun/read/phrase"
)

// road reports whether a name that was taken for a body's is that of a road or a province, by its last word and by what puts somebody there: "in Harrow Close", "of Harrow Way, Velm". "Wall Street said" is neither.
func (f *finder) road(c *cand) bool {
	if n := c.end - c.first; c.kind != segun.Organisation || n < 2 || n > 4 || !f.among(c.end-1, "road") && !f.among(c.end-1, "landend") || f.Look[c.end-1]&phrase.Capital == 0 || f.among(c.first, "moneyroad") {
		return false
	}
	k := c.first - 1
	if f.Is(k, the) {
		k--
	}
	if f.Is(k, roadPrepositions...) {
		return true
	}
	if !f.Is(k, ofWord, fromWord) || !f.Is(c.end, commaWord) {
		return f.Is(k, ofWord) && f.among(c.end-1, "landend")
	}
	o := c.end + 1
	return o < f.Len() && (f.owner[o] != 0 && f.cands[f.owner[o]-1].kind == segun.Place || f.Is(o, wasWords...))
}

var (
	fromWord         = phrase.Hash("from")
	wasWords         = phrase.Hashes("was", "is", "were", "has", "had", "who")
	roadPrepositions = phrase.Hashes("in", "on", "at", "near", "along", "off", "down", "onto", "outside", "across")
)
