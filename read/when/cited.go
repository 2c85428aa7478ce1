package when

import (
	"strings"
	"sync"

	"segun"
	"segun/data"
	"segun/read/phrase"
)

// papers are the words that names of papers and stations are made of.
var papers = sync.OnceValue(func() map[uint64]bool {
	out := map[uint64]bool{}
	for _, r := range data.MustTable("en/outlet_words.tsv") {
		if !strings.Contains(r[0], " ") {
			out[phrase.Hash(strings.ToLower(r[0]))] = true
		}
	}
	return out
})

// ofPaper reports whether a word is of the name of a paper or station, or the part of a paper that a reference names: "(News, 2 April)", "(Letters, 3 May)".
func ofPaper(w string) bool {
	k := phrase.Hash(w)
	return papers()[k] || besideDates().PlayLow(k, "section")
}

// longestReference is how many tokens may stand in brackets before the day of a report.
const longestReference = 14

// cited reports whether the date at atom i is when a paper wrote what the text refers to, in brackets, so that it lies behind: "(News, | 2 April)", "(The Velm Courier, page 3, | November 2)". A hall and a day in
// brackets may be to come.
func (p *reader) cited(i int) bool {
	t := int(p.atoms[i].token)
	for k, n := t+1, 0; ; k, n = k+1, n+1 {
		if k >= p.sent.End || n > 5 {
			return false
		}
		if w := p.word(k); w == ")" || w == "]" || w == ";" {
			break
		} else if w != "," && p.r.Tags.UPOS[k] != segun.NUM && p.r.Tags.UPOS[k] != segun.PROPN && p.r.Tags.UPOS[k] != segun.NOUN {
			return false
		}
	}
	last, found := t, false // the comma before the date
	for k := t - 1; k >= p.sent.First && k > t-longestReference; k-- {
		switch w := p.word(k); {
		case w == "(", w == "[":
			return found
		case w == ",":
			last = k
		case !found && (p.r.Tags.UPOS[k] == segun.VERB || p.r.Tags.UPOS[k] == segun.AUX): // behind the paper stands the title of what it wrote
			return false
		case last < t && w[0] >= 'A' && w[0] <= 'Z' && ofPaper(w):
			found = true
		}
	}
	return false
}
