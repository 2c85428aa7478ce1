package names

import (
	"strconv"
	"strings"
	"sync"
)

// entry is what a table says of a word or phrase.
type entry struct {
	role  Role
	canon uint16 // the line: forms of one line mean the same
	flags uint16
	value int // of numerals
	after bool
}

// bodyWord is the value of general words that say what kind of body somebody is.
const bodyWord = 1

// lexicon holds phrases of folded words, and how many words the longest phrase has that begins with a word.
type lexicon struct {
	phrases map[string]entry
	longest map[string]int
}

func newLexicon() *lexicon {
	return &lexicon{phrases: make(map[string]entry, 4096), longest: make(map[string]int, 4096)}
}

// add enters a form, unless it is there already: earlier tables win.
func (l *lexicon) add(form string, e entry) {
	var keys []string
	for _, r := range cut(form) {
		keys = append(keys, r.lookup())
	}
	if len(keys) == 0 {
		return
	}
	l.enter(keys, e)
	if s := scriptOf(first(form)); s == Arabic || s == Hebrew {
		for _, p := range attached[s] {
			l.enter(append([]string{p + keys[0]}, keys[1:]...), e)
		}
	}
}

// attached are the article and the small words that are written in one with the word behind them: البنك the bank, للتجارة for trade; לסחר.
var attached = map[Script][]string{Arabic: {"ال", "لل", "وال"}, Hebrew: {"ה", "ל", "ו"}}

func (l *lexicon) enter(keys []string, e entry) {
	k := strings.Join(keys, " ")
	if _, ok := l.phrases[k]; !ok {
		l.phrases[k] = e
	}
	l.longest[keys[0]] = max(l.longest[keys[0]], len(keys))
}

// find looks for the longest phrase at the beginning of the words; n is 0 when there is none.
func (l *lexicon) find(keys []string) (e entry, n int) {
	most := min(l.longest[keys[0]], len(keys))
	if most == 1 {
		if e, ok := l.phrases[keys[0]]; ok {
			return e, 1
		}
		return entry{}, 0
	}
	for n = most; n > 0; n-- {
		if e, ok := l.phrases[strings.Join(keys[:n], " ")]; ok {
			return e, n
		}
	}
	return entry{}, 0
}

// besideField tells a line of translations from the line of its field, which has the same number else: trading, ~trading.
const besideField = 1 << 13

// organisationWords are the words that names of organisations are made of. canon is counted over all tables.
var organisationWords = sync.OnceValue(func() *lexicon {
	l := newLexicon()
	canon := uint16(0)
	for _, r := range rows("legal") {
		canon++
		e := entry{role: LegalForm, canon: canon}
		if r[1] == "firm" {
			e.flags = firmForm
		}
		for _, f := range forms(r[2]) {
			l.add(f, e)
		}
	}
	for _, t := range [...]struct {
		name string
		role Role
	}{{"places", Place}, {"trade", Trade}, {"telling", Telling}, {"generic", Generic}} {
		lines := map[string]uint16{}
		for _, r := range rows(t.name) {
			canon++
			e := entry{role: t.role, canon: canon}
			head, field := strings.CutPrefix(r[0], "~")
			if field {
				e.flags = fieldWord
			}
			if twin := lines[head]; twin != 0 {
				e.canon = twin ^ besideField
			}
			lines[head] = e.canon
			if len(r) > 2 {
				e.value = bodyWord
			}
			l.add(head, e)
			for _, f := range forms(r[1]) {
				l.add(f, e)
			}
		}
	}
	addNumerals(l)
	return l
})

func addNumerals(l *lexicon) {
	for _, r := range rows("numerals") {
		n, err := strconv.Atoi(r[0])
		if err != nil {
			panic("names: numerals: " + err.Error())
		}
		for _, f := range forms(r[1]) {
			l.add(f, entry{role: Numeral, value: n})
		}
	}
}

// personWords are the words around and between the names of persons.
type personWords struct {
	titles    *lexicon
	particles map[string]string // to their kind
	suffixes  map[string]uint16 // to their class
	inside    map[string]bool   // titles that may stand before a particle, too: Graf von
}

// The titles of men and of women, as lines that no table has.
const (
	titleOfMan = 65000 + iota
	titleOfWoman
)

// titleFlags are what the places of titles in their table say.
var titleFlags = map[string]uint16{"name": nameTitle}

var personWordsOf = sync.OnceValue(func() *personWords {
	p := &personWords{titles: newLexicon(), particles: map[string]string{}, suffixes: map[string]uint16{}, inside: map[string]bool{}}
	for _, r := range rows("honorifics") {
		gender := uint16(0)
		if len(r) > 2 {
			gender = map[string]uint16{"m": titleOfMan, "f": titleOfWoman}[r[2]]
		}
		for _, f := range forms(r[1]) {
			p.titles.add(f, entry{role: Honorific, after: r[0] == "after", flags: titleFlags[r[0]], canon: gender})
			if r[0] == "inside" {
				p.inside[foldLatin(f)] = true
			}
		}
	}
	for _, r := range rows("particles") {
		for _, f := range forms(r[1]) {
			for _, w := range cut(f) {
				if k := w.lookup(); p.particles[k] == "" && !strings.Contains(f, " ") {
					p.particles[k] = r[0]
				}
			}
		}
	}
	for i, r := range rows("suffixes") {
		for _, f := range forms(r[1]) {
			for _, w := range cut(f) {
				if k := w.lookup(); !strings.Contains(f, " ") {
					p.suffixes[k] = uint16(i + 1)
				}
			}
		}
	}
	return p
})

// personal is what the tables of names say of one word.
type personal struct {
	groups, nicks [maxGroups]uint16
	flags         uint16
	common        uint8  // in how many countries it is common, at most 255
	latin         string // for a native form: its spelling in Latin letters
}

// personalWords are forenames and surnames: spellings of one name, short forms, and which are common.
var personalWords = sync.OnceValue(func() map[string]*personal {
	m := make(map[string]*personal, 8192)
	get := func(k string) *personal {
		if m[k] == nil {
			m[k] = &personal{}
		}
		return m[k]
	}
	addVariants(m, get)
	addJapanese(get)
	for i, r := range rows("nicknames") {
		join(&get(foldLatin(r[0])).nicks, uint16(i+1))
		get(foldLatin(r[0])).flags |= knownForename
		for _, f := range forms(r[1]) {
			if k := foldLatin(f); !strings.Contains(k, " ") {
				join(&get(k).nicks, uint16(i+1))
			}
		}
	}
	for _, t := range [...]struct {
		name string
		flag uint16
	}{{"forenames", knownForename}, {"surnames", knownSurname}} {
		for _, r := range rows(t.name) {
			p := get(r[0])
			p.flags |= t.flag
			if n, err := strconv.Atoi(r[1]); err == nil {
				p.common = uint8(min(255, int(p.common)+n))
			}
		}
	}
	addWellKnown(get)
	return m
})

// addWellKnown flags the names that are common at home only.
func addWellKnown(get func(string) *personal) {
	flags := map[string]uint16{"forename": knownForename, "surname": knownSurname}
	for _, r := range rows("wellknown") {
		for w := range strings.FieldsSeq(r[2]) {
			get(w).flags |= flags[r[0]]
		}
	}
}

func addVariants(m map[string]*personal, get func(string) *personal) {
	for i, r := range rows("variants") {
		fs := forms(r[0])
		for _, f := range fs {
			ws := cut(f)
			if len(ws) != 1 {
				continue
			}
			k := ws[0].fold()
			if scriptOf(first(f)) == Han {
				k = hanSimple(f)
			} else if s := ws[0].script; s == Arabic || s == Hebrew {
				k = ws[0].lookup()
			}
			p := get(k)
			join(&p.groups, uint16(i+1))
			p.common = max(p.common, 3)
			if ws[0].script != Latin && p.latin == "" {
				p.latin = foldLatin(fs[0])
			}
		}
	}
}

// first is the first letter of a word.
func first(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// join enters a line into a set, if there is room.
func join(set *[maxGroups]uint16, line uint16) {
	for i, x := range set {
		if x == line {
			return
		}
		if x == 0 {
			set[i] = line
			return
		}
	}
}
