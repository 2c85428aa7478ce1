package mention

import (
	"segun"
	"segun/read/phrase"
)

// peopleAfter takes for people those whom the model has for places and of whom the text says what happens to people alone or what only they are called: "the murder of | Alder Sund", "a trader
// known as | Kadrim". Each other use of the same words follows, and of the last of them by itself.
func (f *finder) peopleAfter() {
	people := map[uint64]bool{}
	for i := range f.cands {
		if c := &f.cands[i]; c.kind == segun.Place && !c.firm && !f.knownPlace(c) && (f.befalls(c) || f.calledPerson(c)) {
			people[f.keyOf(c.first, c.end)] = true
		}
	}
	f.byFamily(people)
	if len(people) == 0 {
		return
	}
	for i := range f.cands {
		c := &f.cands[i]
		if c.kind == segun.Place && !c.firm && people[f.keyOf(c.first, c.end)] {
			c.kind, c.model, c.firm = segun.Person, segun.Person, true
		}
	}
}

// byFamily adds names of two words whose last is a person's by itself in the text, twice or more: "Alder | Sund", where Sund speaks. A place that the lexicon knows is none.
func (f *finder) byFamily(people map[uint64]bool) {
	var alone map[uint64]int
	for i := range f.cands {
		if c := &f.cands[i]; c.end-c.first == 1 && c.kind == segun.Person {
			if alone == nil {
				alone = map[uint64]int{}
			}
			alone[f.Low[c.first]]++
		}
	}
	for i := range f.cands {
		c := &f.cands[i]
		if c.end-c.first == 2 && c.kind == segun.Place && !c.firm && alone[f.Low[c.end-1]] > 1 && !f.placed(c.first) && !f.knownPlace(c) && f.Flags[c.first]&phrase.PlaceNoun == 0 && f.Flags[c.end-1]&phrase.PlaceNoun == 0 {
			people[f.keyOf(c.first, c.end)] = true
		}
	}
}

// befalls reports whether what happens to people alone is said of a name of two words or three: "the death of | Alder Sund", "the deaths of Dora Quist and | Alder Sund".
func (f *finder) befalls(c *cand) bool {
	if n := c.end - c.first; n < 2 || n > 3 || f.Flags[c.end-1]&phrase.PlaceNoun != 0 || f.Flags[c.first]&phrase.PlaceNoun != 0 {
		return false
	}
	if f.fateBefore(c.first) {
		return true
	}
	h := f.HeadOf(c.first, c.end)
	if f.Rel(h) != segun.RelConj || f.Head(h) < 0 {
		return false
	}
	o := f.owner[f.Head(h)]
	return o != 0 && f.fateBefore(f.cands[o-1].first)
}

// fateBefore reports whether a noun of what happens to people alone, or of their kin, and "of" stand before token i.
func (f *finder) fateBefore(i int) bool {
	return i > 1 && f.Is(i-1, ofWord) && f.among(i-2, "fate") && f.Look[i-2]&phrase.Capital == 0
}

// calledPerson reports whether a noun for a person gives the name: "a crime boss known as | Kadrim", "a trader nicknamed | Kadrim".
func (f *finder) calledPerson(c *cand) bool {
	k := c.first - 1
	if f.Is(k, asWord) && f.Is(k-1, knownWord) {
		k--
	} else if !f.Is(k, personCalls...) {
		return false
	}
	k--
	if f.Is(k, onlyWords...) {
		k--
	}
	return k > 0 && f.R.Tags.UPOS[k] == segun.NOUN && f.owner[k] == 0 && f.Flags[k]&phrase.PersonNoun != 0 && f.Flags[k]&phrase.PlaceNoun == 0
}

var (
	knownWord   = phrase.Hash("known")
	personCalls = phrase.Hashes("named", "nicknamed", "called", "dubbed")
	onlyWords   = phrase.Hashes("only", "simply", "better", "also", "otherwise", "widely")
)
