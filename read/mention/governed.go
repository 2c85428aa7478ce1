package mention

import (
	"sync"

	"segun"
	"segun/read/phrase"
)

// statehood are the words by which a name is known for that of a country.
var statehood = sync.OnceValue(func() phrase.Parts { return phrase.MustParts("statehood.tsv") })

// countries returns the names of one or two words that have what only a country, or a land, has: "Tavara's defence ministry", "Quel's parliament".
func (f *finder) countries() map[uint64]bool {
	var out map[uint64]bool
	words := statehood()
	for i := 1; i+1 < f.Len(); i++ {
		if !f.Is(i, possessive...) || f.Look[i-1]&phrase.Capital == 0 {
			continue
		}
		k := i + 1
		for k+1 < f.Len() && k < i+3 && f.R.Tags.UPOS[k] == segun.ADJ && !words.PlayLow(f.Low[k], "office") {
			k++
		}
		if !words.PlayLow(f.Low[k], "has") && (k+1 >= f.Len() || !words.PlayLow(f.Low[k], "office") || !words.PlayLow(f.Low[k+1], "body")) {
			continue
		}
		for first := i - 1; first >= 0 && first > i-3 && f.Look[first]&phrase.Capital != 0; first-- {
			if out == nil {
				out = map[uint64]bool{}
			}
			out[f.keyOf(first, i)] = true
		}
	}
	return out
}

// inDateline reports whether a candidate is the country or region behind the place that a dateline opens with: "PORT SEVRAN, | Tavara, March 17 -".
func (f *finder) inDateline(c *cand) bool {
	si := f.R.Tokens.SentenceOf(c.first)
	if si < 0 || c.first < 2 || f.Word(c.first-1) != "," || c.kind != segun.Person && c.kind != segun.Organisation || c.end-c.first > 2 {
		return false
	}
	sec := &f.R.Doc.Sections[f.R.Tokens.Sentences[si].Section]
	return sec.Kind == segun.Dateline && f.Look[c.first-2]&phrase.AllCaps != 0
}

// rankInside takes what stands before a rank inside a name for a body's off it: "Coast Guard Commodore | Hanh Sorrel" is a person.
func (f *finder) rankInside(c *cand) {
	if c.kind != segun.Organisation || c.end-c.first < 4 || f.firmEnding(c) {
		return
	}
	t := phrase.Offices()
	for k := c.end - 3; k > c.first && k+4 >= c.end; k-- {
		row, from, ok := t.Before(f.View, c.first, k)
		if !ok || from > k || t.Rows[row].Class != "military" && t.Rows[row].Class != "police" {
			continue
		}
		c.first, c.kind, c.firm = k+1, segun.Person, true
		return
	}
}
