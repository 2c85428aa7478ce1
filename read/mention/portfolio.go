package mention

import (
	"segun"
	"segun/read/phrase"
)

// portfolios parts a person's name from what their office is for or of, where both have capitals and stand side by side: "Minister of State for Foreign Affairs | Anwar Gargan", "Director of Public Health | Sara Kline".
func (f *finder) portfolios() {
	for i := 3; i+1 < f.Len(); i++ {
		if f.Flags[i]&phrase.Forename == 0 || f.Look[i]&phrase.Capital == 0 || f.R.Tags.UPOS[i] != segun.PROPN || !f.properWord(i+1) || f.headlinedAt(i) || f.personAt(i) && f.cands[f.owner[i]-1].first == i {
			continue
		}
		end := i + 2
		for end < f.Len() && end < i+4 && f.properWord(end) {
			end++
		}
		if f.capital(end) && f.Look[end]&phrase.Mark == 0 || !f.hasPortfolio(i) {
			continue
		}
		for t := i; t < end; t++ {
			if o := f.owner[t]; o != 0 {
				f.giveUp(int(o) - 1)
			}
		}
		f.offer(cand{first: i, end: end, kind: segun.Person, model: segun.Person, rule: "office"})
	}
}

// hasPortfolio reports whether an office and what it is for or of stand right before token i: "Secretary of State for Health |". "Mayor of San | Antonio" is of a place.
func (f *finder) hasPortfolio(i int) bool {
	first, _ := f.Sentence(i)
	words := 0
	for k := i - 1; k > first && k > i-7; k-- {
		switch {
		case f.Is(k, ofForWords...):
			_, from, ok := phrase.Offices().Before(f.View, first, k-1)
			return words > 0 && ok && from < k && f.Look[from]&phrase.Capital != 0
		case f.Is(k, andWord, theWord):
		case f.Look[k]&phrase.Capital != 0 && f.Look[k]&phrase.Mark == 0 && !f.among(k, "placelike"):
			words++
		default:
			return false
		}
	}
	return false
}

var (
	ofForWords = phrase.Hashes("of", "for")
	theWord    = phrase.Hash("the")
)
