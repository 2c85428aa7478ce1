package mention

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// mend puts right where names begin and end, by signs that need no learning: an initial, a saint, a short form of an office, a hyphen between two people, a party.
func (f *finder) mend() {
	surnames, whole := f.familyNames()
	for n := range f.cands {
		if f.cands[n].end > f.cands[n].first {
			f.overInitial(n)
			f.saint(n)
			f.shortOffice(n)
			f.bareManager(n)
			f.runBy(n)
			f.versus(n, surnames, whole)
			f.noPerson(n)
			f.edge(n)
			f.headedBy(n)
		}
	}
	f.portfolios()
	f.families()
}

// resize gives a candidate other words, and takes from others what they have of them.
func (f *finder) resize(n, first, end int) {
	f.giveUp(n)
	for t := first; t < end; t++ {
		if o := f.owner[t]; o != 0 {
			f.giveUp(int(o) - 1)
		}
	}
	f.cands[n].first, f.cands[n].end = first, end
	for t := first; t < end; t++ {
		f.owner[t] = int32(n + 1)
	}
}

// overInitial joins a forename and an initial to the surname behind them, which the model has parted: "Jonas M. | Brandel".
func (f *finder) overInitial(n int) {
	c := &f.cands[n]
	k := c.end
	if f.initial(k - 1) {
		k--
	} else if k >= f.Len() || f.owner[k] != 0 {
		return
	}
	if k-c.first < 1 || k-c.first > 2 || !f.initial(k) || !f.properWord(k+1) || f.Look[k+1]&phrase.AllCaps != 0 || f.sentenceStart(k+1) || f.headlinedAt(k) ||
		f.Look[c.first]&phrase.AllCaps != 0 || len(f.Word(c.first)) < 3 || f.knownPlace(c) {
		return
	}
	end := k + 2
	if o := f.owner[k+1]; o != 0 {
		x := &f.cands[o-1]
		if x.first != k+1 || x.end-x.first > 2 || x.kind == segun.Organisation && x.end-x.first > 1 {
			return
		}
		end = x.end
	}
	f.resize(n, c.first, end)
	c.kind, c.model, c.rule = segun.Person, segun.Person, "initial"
}

// initial reports whether token i is one capital letter and a full stop: "M.".
func (f *finder) initial(i int) bool {
	w := f.Word(i)
	return len(w) == 2 && w[1] == '.' && w[0] >= 'A' && w[0] <= 'Z'
}

// saint gives the name of a saint, or of what is called after one, the word that says so: "St. | Mikal's Hospital".
func (f *finder) saint(n int) {
	c := &f.cands[n]
	k := c.first - 1
	if k < 0 || !f.Is(k, saints...) || f.Look[k]&phrase.Capital == 0 || f.Is(c.first, saints...) {
		return
	}
	if o := f.owner[k]; o != 0 && (f.cands[o-1].first != k || f.cands[o-1].end != k+1) {
		return
	}
	f.resize(n, k, c.end)
}

var saints = phrase.Hashes("st", "st.", "saint", "ste.", "ste", "sainte")

// shortOffice parts the short form of an office from the land before it, "Tavara | Gov. Rolf Kesten", and makes that a place, as every land right before a short form is.
func (f *finder) shortOffice(n int) {
	c := &f.cands[n]
	if c.kind == segun.Person {
		for k := c.first + 1; k+1 < c.end; k++ {
			if f.shortForm(k) {
				f.landAndName(n, k)
				return
			}
		}
	}
	k := c.end - 1
	if k > c.first && f.shortForm(k) && (f.properWord(c.end) || f.Is(c.end, andWord)) {
		f.resize(n, c.first, k)
		if (c.kind == segun.Organisation || c.kind == segun.Person) && k-c.first < 3 {
			c.kind, c.model = segun.Place, segun.Place
		}
		return
	}
	if c.kind != segun.Person && f.shortForm(c.end) && f.properWord(c.end+1) && f.d.Lexicon != nil && f.d.Lexicon.Word(f.Text(c.first, c.end))&(phrase.PlaceName|phrase.Country|phrase.BigPlace) != 0 {
		c.kind, c.model, c.firm = segun.Place, segun.Place, true
	}
}

// landAndName parts a land from a person whom the model has run it into at the short form of an office, token k: "Ohio | Gov. | Petra Moll".
func (f *finder) landAndName(n, k int) {
	first, end := f.cands[n].first, f.cands[n].end
	f.resize(n, k+1, end)
	f.offer(cand{first: first, end: k, kind: segun.Place, model: segun.Place, rule: "land"})
}

// shortForm reports whether token i is the short form of an office of a state, with its full stop: "Gov.".
func (f *finder) shortForm(i int) bool {
	if i >= f.Len() || !strings.HasSuffix(f.Word(i), ".") {
		return false
	}
	row, ok := phrase.Honorifics().Word(f.Low[i])
	if !ok {
		return false
	}
	h := &phrase.Honorifics().Rows[row]
	return h.Class == "political" && h.Office != "" && h.Form == f.Word(i)
}

// bareManager parts what somebody is, set behind their name by a comma, from the body of which they are that: "said Rena Sol, Velm Schools Partnership | Manager."
func (f *finder) bareManager(n int) {
	c := &f.cands[n]
	if c.kind != segun.Organisation || c.end-c.first < 2 || !f.Is(c.first-1, commaWord) || !f.personAt(c.first-2) || c.end < f.Len() && f.Look[c.end]&phrase.Mark == 0 && !f.Is(c.end, ofWord) {
		return
	}
	row, from, ok := phrase.Offices().Before(f.View, c.first, c.end-1)
	if !ok || from == c.first || phrase.Offices().Rows[row].Weak || !phrase.Offices().Rows[row].Before {
		return
	}
	f.resize(n, c.first, from)
}

// runBy takes the words that only say by whom a body is led off its name: "the Marta Velm-run | Harbour Department".
func (f *finder) runBy(n int) {
	c := &f.cands[n]
	for k := c.first + 1; k+2 < c.end; k++ {
		if f.Look[k]&phrase.Dash != 0 && f.Touch(k-1) && f.Touch(k) && f.among(k+1, "led") && f.capital(k+2) {
			f.resize(n, k+2, c.end)
			return
		}
	}
}

// familyNames returns the last words of the names of people, and the names of one word with a hyphen that follow a forename: "Brandel-Moll".
func (f *finder) familyNames() (last map[uint64]bool, whole map[uint64]bool) {
	last, whole = map[uint64]bool{}, map[uint64]bool{}
	for i := range f.cands {
		c := &f.cands[i]
		if c.kind != segun.Person || c.end <= c.first {
			continue
		}
		last[f.Low[c.end-1]] = true
		if k := c.end - 2; k > c.first && f.Look[k]&phrase.Dash != 0 && k-1 > c.first {
			whole[f.keyOf(k-1, c.end)] = true
		}
	}
	return last, whole
}

// versus gives up a name that is two people's with a hyphen between them, "the Brandel-Moll contest", where the text names each elsewhere and nobody is called so.
func (f *finder) versus(n int, last, whole map[uint64]bool) {
	c := &f.cands[n]
	if c.end-c.first != 3 || f.Look[c.first+1]&phrase.Dash == 0 || !f.Touch(c.first) || !f.Touch(c.first+1) || !f.capital(c.first+2) || whole[f.keyOf(c.first, c.end)] {
		return
	}
	a, b := f.Low[c.first], f.Low[c.first+2]
	if a == b || !last[a] || !f.aloneElsewhere(a, c.first) || !f.aloneElsewhere(b, c.first+2) {
		return
	}
	f.giveUp(n)
}

// giveUp takes a candidate for no name.
func (f *finder) giveUp(n int) {
	c := &f.cands[n]
	for t := c.first; t < c.end; t++ {
		f.owner[t] = 0
	}
	c.first, c.end = 0, 0
}

// aloneElsewhere reports whether a person's name elsewhere than at token i ends with the word and has no hyphen before it.
func (f *finder) aloneElsewhere(word uint64, i int) bool {
	for k := range f.cands {
		if c := &f.cands[k]; c.kind == segun.Person && c.end > c.first && c.end-1 != i && f.Low[c.end-1] == word && (c.end < 2 || f.Look[max(c.end-2, 0)]&phrase.Dash == 0) {
			return true
		}
	}
	return false
}

// noPerson takes creeds and programmes for no people: "Brandelism", "The Rena Sol Show".
func (f *finder) noPerson(n int) {
	c := &f.cands[n]
	if c.end <= c.first || c.firm {
		return
	}
	for c.kind == segun.Person && c.end-c.first > 1 && f.Look[c.first]&phrase.Capital == 0 && f.Is(c.first, noNames...) {
		f.owner[c.first] = 0
		c.first++ // "not | Brandelism"
	}
	if row, _, ok := phrase.Honorifics().At(f.View, c.first, c.end); ok && f.Is(c.first-1, commaWord) && phrase.Honorifics().Rows[row].After && phrase.Honorifics().Rows[row].Form == f.Text(c.first, c.end) {
		for t := c.first; t < c.end; t++ {
			f.taken[t] = true
		}
		f.giveUp(n) // ", M.D.,"
		return
	}
	if c.kind == segun.Person && c.end-c.first == 1 && f.sentenceStart(c.first) && f.officeWord(c.first) && f.Flags[c.first]&(phrase.Forename|phrase.Surname) == 0 && f.Is(c.end, andWord, commaWord) {
		f.giveUp(n) // "Parishioner | and volunteer Rena Sol"
		return
	}
	if c.kind != segun.Person {
		return
	}
	w := f.Word(c.end - 1)
	creed := c.end-c.first == 1 && len(w) > 6 && strings.HasSuffix(w, "ism")
	show := c.end-c.first > 1 && f.among(c.end-1, "show") && f.Flags[c.end-1]&phrase.Surname == 0
	if creed || show {
		c.kind, c.model, c.firm = segun.OtherEntity, segun.OtherEntity, true
	}
}

var (
	noNames = phrase.Hashes("not", "but", "and", "also", "then", "now", "only", "even", "both", "either", "or", "called", "named", "how", "why", "when", "said", "says")
)

// officeWord reports whether token i by itself is an office.
func (f *finder) officeWord(i int) bool {
	_, ok := phrase.Offices().Word(f.Low[i])
	return ok
}

// lonelyRank reports whether the one capitalised word at token i behind a soldier's rank can be a name: "General | Brandel", not "General | Motors" or "Major | League".
func (f *finder) lonelyRank(i int) bool {
	return f.Look[i]&phrase.AllCaps == 0 && f.Flags[i]&(phrase.PlaceNoun|phrase.TimeNoun|phrase.Demonym) == 0 && !naming().PlayLow(f.Low[i], "ranked") && !f.capital(i+1)
}

// behindOffice returns where a name proper begins in a stretch that opens with the end of an office: "former Secretary of | Defense | Rena Sol"; first where it does not.
func (f *finder) behindOffice(first, end int) int {
	s, _ := f.Sentence(first)
	for k := end - 2; k >= first; k-- {
		if row, from, ok := phrase.Offices().Before(f.View, s, k); ok && from < first && phrase.Offices().Rows[row].Before && f.Look[from]&phrase.Capital != 0 && !f.headlinedAt(k) && f.properWord(k+1) {
			return k + 1
		}
	}
	return first
}

// partyState reports whether a candidate is the "D-Ohio" after a legislator's name, in brackets or between commas: "(R-Pa.)", ", R-Pa.,".
func (f *finder) partyState(first, end int) bool {
	w := f.Text(first, end)
	if len(w) < 3 || w[1] != '-' || first < 2 || f.Look[first]&phrase.Capital == 0 || w[2] < 'A' || w[2] > 'Z' {
		return false
	}
	return f.Is(first-1, openBracket) || f.Is(first-1, commaWord) && f.Look[first-2]&phrase.Capital != 0 && strings.IndexByte("DRIL", w[0]) >= 0 && (end == f.Len() || f.Look[end]&phrase.Mark != 0)
}

// forenamed reports whether the words [i, end) are a forename and one or two more, as a person's behind an office inside what was taken for a body: "Upper Velm Mayor | Robert Kotto".
func (f *finder) forenamed(i, end int) bool {
	return end-i > 1 && end-i < 4 && f.Flags[i]&phrase.Forename != 0 && f.properWord(end-1)
}

// bodyBefore reports whether tokens [from, i) are the initials of a body, as they stand before the office of who heads it: "WHO | Director-General …".
func (f *finder) bodyBefore(from, i int) bool {
	return i-from == 1 && f.Look[from]&phrase.AllCaps != 0 && !f.headlinedAt(from)
}

// nameOnly reports whether tokens [i, end) are words of a person's name and none of a body's: "Tedros Abane", "Jaap de Hoop Scheffer".
func (f *finder) nameOnly(i, end int) bool {
	if end-i < 2 || end-i > 5 || !f.properWord(end-1) {
		return false
	}
	for ; i < end; i++ {
		if f.Flags[i]&(phrase.OrgWord|phrase.Month|phrase.Weekday) != 0 || f.Look[i]&(phrase.Mark|phrase.Digit) != 0 || f.Look[i]&phrase.Capital == 0 && !f.Is(i, particles...) {
			return false
		}
	}
	return true
}
