package names

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// roles says which words are given and which family names. family is where the family names begin, when a comma told it.
func (a *analysis) roles(family int) {
	ws := a.n.words
	names := a.namesAt()
	if len(names) == 0 {
		return
	}
	o := order{first: names[0], last: names[len(names)-1], from: family, behind: a.firstBehind(names)}
	switch {
	case family >= 0:
	case a.westernAndEastern(names[0]):
		o.first, o.inFront, o.western = names[1], true, true
	case a.capitalsInFront(names) > 1:
		o.inFront, o.until = true, names[a.capitalsInFront(names)-1]
	case a.familyFirst() || a.familyInFront(names):
		o.inFront = true
	default:
		o.from = a.familiesFrom(names)
	}
	seen := 0
	for i := range ws {
		w := &ws[i]
		if w.role == Initial {
			seen++
		}
		if w.role != Word {
			continue
		}
		seen++
		w.role = a.roleAt(i, seen, len(names), &o)
	}
}

// order is what tells the given names of a name from its family names.
type order struct {
	first, last int  // of the words that are names
	from        int  // where family names begin, -1 for nowhere
	inFront     bool // the first is the family name
	until       int  // the last of several family names in front, 0 where there is one
	western     bool // a forename of another language stands before it
	behind      bool // family name, given name, patronymic: the last may be one
}

// roleAt is the role of the word at i, which is the nth of all names, initials among them.
func (a *analysis) roleAt(i, nth, all int, o *order) Role {
	ws := a.n.words
	w := &ws[i]
	switch {
	case o.inFront && (i == o.first && (nth == 1 || all == 1 || o.western) || 0 < o.until && i <= o.until):
		return Family
	case a.sonOf(i):
		return Patronymic
	case isPatronymic(w.text) && nth > 1 && (i != o.last || nth > 2 && (o.behind || o.inFront || o.from > i)):
		return Patronymic
	case o.from >= 0 && i >= o.from && (nth > 1 || all == 1 || i == o.from):
		return Family
	}
	return Given
}

// namesAt are the places of the words that are names.
func (a *analysis) namesAt() []int {
	out := a.work.places[:0]
	for i := range a.n.words {
		if a.n.words[i].role == Word {
			out = append(out, i)
		}
	}
	a.work.places = out
	return out
}

// sonOf reports whether the word at i is a father's name, by a bin in front or an ogly behind.
func (a *analysis) sonOf(i int) bool {
	ws, pw := a.n.words, personWordsOf()
	if i+1 < len(ws) && fatherBefore[ws[i+1].text] {
		return true
	}
	son := func(k int) bool { return k >= 0 && pw.particles[ws[k].text] == "son" && !fatherBefore[ws[k].text] }
	return son(i-1) || i > 1 && ws[i-1].role == Particle && son(i-2)
}

// fatherBefore are the words behind a father's name.
var fatherBefore = wordSet("oglu ogly oghlu ogli oglou qizi kizi kyzy gizi uulu uly")

// firstBehind reports whether a patronymic ends the name whose first word then is the family name: Ivanov Ivan Ivanovich, which is not Roman Arkadyevich Abramovich.
func (a *analysis) firstBehind(names []int) bool {
	ws, n := a.n.words, len(names)
	return n > 2 && isPatronymic(ws[names[n-1]].text) && !isPatronymic(ws[names[n-2]].text) && a.mayLead(names)
}

// mayLead reports whether the first name looks no more like a forename than the second.
func (a *analysis) mayLead(names []int) bool {
	ws := a.n.words
	return !ws[names[0]].has(knownForename) || ws[names[1]].has(knownForename) && ws[names[0]].has(knownSurname)
}

// familyInFront reports whether the first name is the family name, by what follows it: initials, a patronymic, given names alone, or by being the only one in capitals.
func (a *analysis) familyInFront(names []int) bool {
	ws, n := a.n.words, len(names)
	if n == 1 {
		return names[0] == 0 && len(ws) > 1 && ws[1].role == Initial && !a.onlyForename(0) || a.titled(names[0])
	}
	if a.capitalWords(names) > 0 {
		return a.capitalsInFront(names) == 1
	}
	last := len(ws) - 1
	return a.firstBehind(names) || n == 2 && len(ws) == 2 && a.onlySurname(names[0]) && a.onlyForename(names[1]) || a.mayLead(names) && fatherBefore[ws[last].text] && n > 2 || a.hungarian(names)
}

// titled reports whether nothing but titles stands before a name that is no forename: Mr Brandel.
func (a *analysis) titled(i int) bool {
	ws := a.n.words
	for k := range i {
		if ws[k].role != Honorific {
			return false
		}
	}
	return i == len(ws)-1 && (len(ws) == 1 || !ws[0].has(nameTitle)) && !ws[i].has(knownForename)
}

// capitalWords is how many names stand in capitals where others do not; 0 when that tells nothing.
func (a *analysis) capitalWords(names []int) int {
	count := 0
	for _, i := range names {
		if a.inCapitals(i) {
			count++
		}
	}
	if count == len(names) {
		return 0
	}
	return count
}

// capitalsInFront is how many names at the beginning stand in capitals, where no other does.
func (a *analysis) capitalsInFront(names []int) int {
	n := a.capitalWords(names)
	for _, i := range names[:n] {
		if !a.inCapitals(i) {
			return 0
		}
	}
	return n
}

// onlySurname reports whether a word is known as a surname and as no forename: Иванов Иван.
func (a *analysis) onlySurname(i int) bool {
	return a.n.words[i].flags&(knownForename|knownSurname) == knownSurname
}

// onlyForename reports whether a word is known as a forename and as no surname.
func (a *analysis) onlyForename(i int) bool {
	return a.n.words[i].flags&(knownForename|knownSurname) == knownForename
}

// inCapitals reports whether a word of at least two letters is written in capitals only.
func (a *analysis) inCapitals(i int) bool {
	letters, upper := 0, false
	for _, r := range a.n.Original[a.n.spans[i][0]:a.n.spans[i][1]] {
		if unicode.IsLower(r) {
			return false
		}
		letters++
		upper = upper || unicode.IsUpper(r)
	}
	return upper && letters > 1
}

// familiesFrom is where the family names begin at the end of a name in Western order, -1 where there are none.
func (a *analysis) familiesFrom(names []int) int {
	n := len(names)
	last := names[n-1]
	if n == 1 {
		if a.lonely(last) {
			return last
		}
		return -1
	}
	if k := a.capitalWords(names); k > 0 && a.inCapitals(last) && !a.inCapitals(names[0]) {
		for i := range names {
			if a.inCapitals(names[i]) {
				return names[i]
			}
		}
	}
	if n == 2 {
		return last
	}
	if before := names[n-2]; a.firstOfTwoFamilies(names[0], before, last) || last-before == 1 && a.hyphened(before) {
		return before
	}
	return last
}

// westernAndEastern reports whether a forename stands before a Chinese or Korean name in its own order: David Mao Zelin.
func (a *analysis) westernAndEastern(first int) bool {
	ws := a.n.words
	if a.n.Script != Latin || a.n.east || first+2 >= len(ws) || !ws[first].has(knownForename) || !eastFamilies()[ws[first+1].text] || eastKey(ws[first].text) != 0 {
		return false
	}
	for i := first + 2; i < len(ws); i++ {
		if w := &ws[i]; w.role != Word || w.has(knownForename) || w.has(knownSurname) || eastKey(w.text) == 0 {
			return false
		}
	}
	return true
}

// hyphened reports whether a hyphen joins the family name at i to the next, as in Brandel-Ruiz.
func (a *analysis) hyphened(i int) bool { return !a.n.east && a.hyphen(i) }

// hyphen reports whether a hyphen stands behind the word at i.
func (a *analysis) hyphen(i int) bool {
	from, to := int(a.n.spans[i][1]), int(a.n.spans[i+1][0])
	return from < to && strings.ContainsAny(a.n.Original[from:to], "-‐‑")
}

// joinsFamilies stand between two family names.
var joinsFamilies = wordSet("y e i de da do dos das del")

// lonely reports whether a single name is a family name: alone, or behind initials.
func (a *analysis) lonely(i int) bool {
	ws := a.n.words
	if i > 0 && ws[i-1].role == Initial {
		return true
	}
	if i > 0 && ws[i-1].role == Particle {
		for k := range i {
			if ws[k].role == Initial {
				return true
			}
		}
	}
	return len(ws) == 1 && !ws[i].has(knownForename)
}

// firstOfTwoFamilies reports whether the last two names are both family names, as in Spanish and Portuguese: Nemesio Oseguera Cervantes.
func (a *analysis) firstOfTwoFamilies(first, before, last int) bool {
	ws, known := a.n.words, namesOf("surname", "Iberian")
	if a.n.Script != Latin || a.n.east || a.westernAndEastern(first) || last-before > 3 || len(ws[before].text) < 3 || len(ws[last].text) < 3 {
		return false
	}
	own := func(i int) bool { return known[ws[i].text] }
	given := namesOf("forename", "Iberian")
	if given[ws[before].text] && !(own(before) && own(last)) {
		return false
	}
	if last-before > 1 && ws[last-1].role == Particle {
		return joinsFamilies[ws[last-1].text] && (given[ws[first].text] || own(before))
	}
	return last-before == 1 && (own(before) && own(last) || given[ws[first].text] && (own(last) || !ws[last].has(knownSurname)) && (own(before) || !ws[before].has(knownForename)))
}

// hungarian reports whether a Hungarian name stands in its own order: all but the first are Hungarian forenames, and the first is none.
func (a *analysis) hungarian(names []int) bool {
	if a.n.Script != Latin {
		return false
	}
	own, ws := namesOf("forename", "Hungarian"), a.n.words
	if own[ws[names[0]].text] {
		return false
	}
	for _, i := range names[1:] {
		if !own[strings.TrimSuffix(ws[i].text, "ne")] && !own[ws[i].text] {
			return false
		}
	}
	return !ws[names[0]].has(knownForename) && (ws[names[0]].has(knownSurname) && !ws[names[len(names)-1]].has(knownSurname) || a.hungarianLetters())
}

// hungarianLetters reports whether a name has letters with the marks that Hungarian has.
func (a *analysis) hungarianLetters() bool {
	return strings.ContainsAny(a.n.Original, "őűáéíóúöüŐŰÁÉÍÓÚÖÜ")
}

// namesOf are the forenames or surnames of a language in the table of well-known names.
func namesOf(kind, language string) map[string]bool {
	return namesByLanguage()[[2]string{kind, language}]
}

var namesByLanguage = sync.OnceValue(func() map[[2]string]map[string]bool {
	m := map[[2]string]map[string]bool{}
	for _, r := range rows("wellknown") {
		k := [2]string{r[0], r[1]}
		if m[k] == nil {
			m[k] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(r[2]) {
			m[k][w] = true
		}
	}
	return m
})

// familyFirst reports whether a name is in the order of East Asia: in characters, or a known family name first and none last.
func (a *analysis) familyFirst() bool {
	ws := a.n.words
	if len(ws) < 2 {
		return false
	}
	if a.raws[0].korean || a.n.vietnamese {
		return a.raws[0].korean || vietnameseFamilies[ws[0].text]
	}
	if (a.n.Script == Han || a.n.Script == Kana) && strings.ContainsAny(a.n.Original, foreignDots) {
		return false
	}
	if a.n.Script == Han || a.n.Script == Hangul {
		return len(a.raws) == 1 || a.raws[0].gap == 0 && utf8.RuneCountInString(a.raws[0].text) == 1
	}
	end := len(ws) - 1
	for end > 0 && ws[end].role == Suffix {
		end--
	}
	first, last := &ws[0], &ws[end]
	if !eastFamilies()[first.text] || eastFamilies()[last.text] && !(end > 1 && a.hyphen(end-1)) || first.has(knownForename) && last.has(knownSurname) { // Juan Tamayo
		return false
	}
	for i := range ws[1:] { // the first is a known family name, whose spelling may be none of syllables: Park
		if eastKey(ws[i+1].text) == 0 {
			return false
		}
	}
	return true
}
