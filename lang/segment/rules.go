package segment

import "segun/internal/model"

// Kind says what sort of abbreviation a word is: it decides when a full stop belongs to the word.
type Kind uint8

// The kinds of abbreviation.
const (
	NoAbbrev Kind = iota
	Title         // a name follows: Gov.
	Rank
	Month // a numeral follows as a rule: Jan. 5
	Day
	State   // closes a place: Fla.
	Company // closes a name: Inc.
	Latin
	Numbered // a numeral follows: No. 5
	Time     // a.m.
	Place    // St., Mt., Ave.
	Unit
	NameEnd // closes a person's name: Jr.
	Other
	Short   // no word of the language without its full stop: dept.
	initial // one capital letter: J.
	dotted  // letters and full stops: U.S.
)

var kindNames = map[string]Kind{"title": Title, "rank": Rank, "month": Month, "day": Day, "state": State, "company": Company,
	"latin": Latin, "number": Numbered, "time": Time, "place": Place, "unit": Unit, "name": NameEnd, "other": Other, "short": Short, "none": NoAbbrev}

// ParseKind returns the kind of the given name as tables spell it; NoAbbrev for one it does not know.
func ParseKind(name string) Kind { return kindNames[name] }

// Rules is what segmentation has to know of a language. It is read-only once in use.
type Rules struct {
	Abbrev    map[string]Kind    // without the final full stop; as spelt, and in lower case where any case is meant
	Split     map[string][]uint8 // lower-case words written together, with the byte offsets at which to cut
	Keep      map[string]bool    // lower-case forms with an apostrophe at an edge that stay whole; ' for every apostrophe
	Clitics   []string           // what may follow an apostrophe as a word of its own: "s"
	Negatives []string           // endings with an apostrophe that take letters before it along: "n't"
	Prefixes  map[string]bool    // stay in one word with what follows their hyphen
	Units     map[string]bool    // are words of their own behind a numeral
	Endings   map[string]bool    // of internet and file names
	Emoticons []string
	Quoting   map[string]string // lower-case words: a "verb" that tells who has just been quoted, with a "hearer" or not, and what opens a "clause" behind it

	Opens map[string]bool // lower-case words that, with a capital in mid-line, open a sentence behind a heading without a full stop
	Binds map[string]bool // lower-case words that end no heading

	Days    map[string]bool // lower-case names of the days of the week
	DayEnds map[string]bool // lower-case words that go on behind a day which a clause ends with: "at", "when"

	lengths   [256]uint32 // by the first letter, a set of the lengths of the words in Split
	smileys   [256][]string
	smileyMax int
	quoting   map[uint64]string // Quoting, as looks have their forms
	opens     map[uint64]bool   // Opens
	binds     map[uint64]bool   // Binds
	days      map[uint64]bool   // Days
	dayEnds   map[uint64]bool   // DayEnds
}

// prepare derives the look-up helpers.
func (r *Rules) prepare() {
	r.lengths = [256]uint32{}
	for w := range r.Split {
		if len(w) < 32 {
			r.lengths[w[0]] |= 1 << len(w)
		}
	}
	r.quoting = map[uint64]string{}
	for w, role := range r.Quoting {
		r.quoting[model.String(w)] = role
	}
	r.opens, r.binds, r.days, r.dayEnds = forms(r.Opens), forms(r.Binds), forms(r.Days), forms(r.DayEnds)
	r.smileys = [256][]string{}
	for _, e := range r.Emoticons {
		list := r.smileys[e[0]]
		at := len(list)
		for at > 0 && len(list[at-1]) < len(e) {
			at--
		}
		list = append(list, "")
		copy(list[at+1:], list[at:])
		list[at] = e
		r.smileys[e[0]] = list
	}
}

// forms returns words as looks have their forms.
func forms(words map[string]bool) map[uint64]bool {
	out := make(map[uint64]bool, len(words))
	for w := range words {
		out[model.String(w)] = true
	}
	return out
}

// abbreviation returns the kind of the word before a full stop, NoAbbrev when it is none.
func (r *Rules) abbreviation(word string) Kind {
	if len(word) > 12 {
		return NoAbbrev
	}
	if k, ok := r.Abbrev[word]; ok {
		return k
	}
	var buf [16]byte
	low := lower(buf[:0], word)
	k, ok := r.Abbrev[string(low)]
	if !ok && isUpper(word) {
		low[0] = word[0]
		k = r.Abbrev[string(low)]
	}
	return k
}

// lower appends word to dst with ASCII capitals lowered.
func lower(dst []byte, word string) []byte {
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}

// isUpper reports whether word holds no lower-case ASCII letter.
func isUpper(word string) bool {
	for i := range len(word) {
		if 'a' <= word[i] && word[i] <= 'z' {
			return false
		}
	}
	return true
}
