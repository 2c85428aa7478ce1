package retelling

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// token is a word of a claim.
type token struct {
	text  string // in small letters
	key   string // what its other forms and the words for it have too; "" for one that says nothing
	first bool   // with a capital
	ends  bool   // a clause ends behind it
	flips bool   // it says that its key is not so
	other bool   // it is something else of the kind of its key
	parts bool   // it is of a phrase that has one key
	whole string // the phrase, at its first word
}

// tokens cuts a text into words and marks. A figure is one word, with its points and commas.
func tokens(text string) []token {
	w := table()
	var out []token
	rs := []rune(strings.NewReplacer("’", "'").Replace(text))
	for i := 0; i < len(rs); {
		r := rs[i]
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			if len(out) > 0 && strings.ContainsRune(".,;:…—–()", r) {
				out[len(out)-1].ends = true
			}
			i++
			continue
		}
		k := i
		digits := unicode.IsDigit(r)
		for k < len(rs) && (unicode.IsLetter(rs[k]) || unicode.IsDigit(rs[k]) || k+1 < len(rs) && k > i && inside(rs, k, digits)) {
			k++
		}
		word := strings.TrimSuffix(strings.ToLower(string(rs[i:k])), "'s")
		out = append(out, token{text: word, first: unicode.IsUpper(r)})
		i = k
	}
	w.keys(out)
	return out
}

// inside reports whether a mark belongs to the word around it: the point of a figure, an apostrophe, the hyphen of twenty-one.
func inside(rs []rune, k int, digits bool) bool {
	switch rs[k] {
	case '.', ',':
		return digits && unicode.IsDigit(rs[k+1])
	case '\'':
		return unicode.IsLetter(rs[k+1])
	}
	return false
}

// keys gives words their keys, several together where they are one ("lay off"): the first of them has it, and the others none.
func (w *words) keys(ts []token) {
	roots := make([]string, len(ts))
	for i := range ts {
		roots[i] = w.look(ts[i].text).phrase
	}
	for i := range ts {
		t := &ts[i]
		if t.parts {
			continue
		}
		if a, at := w.phraseAt(ts, roots, i); at != nil {
			t.whole = ""
			for _, k := range at {
				ts[k].parts = true
				t.whole = strings.TrimSpace(t.whole + " " + ts[k].text)
			}
			t.key, t.flips, t.other = a.key, a.not, a.other
			continue
		}
		if w.empty[t.text] || strings.HasSuffix(t.text, "n't") {
			continue
		}
		k := w.look(t.text)
		t.key, t.flips, t.other = k.alike.key, k.alike.not, k.alike.other
	}
}

// particles are words that may stand apart from their verb: "carried computers away".
var particles = setOf("away back off up down out over in on")

// between is how many words may stand before a particle.
const between = 3

// whose are the words that "~" stands for in a phrase.
var whose = setOf("his her its their my our your")

// phraseAt is the row of the longest phrase that begins with a word, and where its words stand; nil for none.
func (w *words) phraseAt(ts []token, roots []string, from int) (alike, []int) {
next:
	for _, p := range w.said[roots[from]] {
		at := []int{from}
		for _, word := range p.words[1:] {
			k := at[len(at)-1] + 1
			if len(p.words) == 2 && particles[word] {
				for n := 0; n < between && k < len(ts) && roots[k] != word && !ts[k-1].ends && !ts[k].ends; n++ {
					k++
				}
			}
			if k >= len(ts) || ts[k].parts || ts[k-1].ends || roots[k] != word && !(word == "~" && whose[ts[k].text]) {
				continue next
			}
			at = append(at, k)
		}
		return p.alike, at
	}
	return alike{}, nil
}

// number is how many of something a claim speaks of.
type number struct {
	value     float64  // as written
	low, high float64  // what it may be: "at least", "about"
	of        []string // keys of the next words: what is counted
}

// meets reports whether two numbers can both be right.
func (n *number) meets(o *number) bool { return n.low <= o.high && o.low <= n.high }

// counts reports whether two numbers are of the same.
func (n *number) counts(o *number) bool {
	for _, a := range n.of {
		for _, b := range o.of {
			if a == b || people()[a] && people()[b] {
				return true
			}
		}
	}
	return false
}

// people are the keys of words for whoever is counted.
var people = sync.OnceValue(func() map[string]bool {
	w, out := table(), map[string]bool{}
	for word := range strings.FieldsSeq("people person man woman passenger civilian resident villager victim dead life") {
		k := w.rootOf(word)
		if a, ok := w.alikeOf(word); ok {
			k = a.key
		}
		out[k] = true
	}
	return out
})

// numbered are words behind which a number is a name.
var numbered = sync.OnceValue(func() map[string]bool {
	m := setOf("article section paragraph chapter page number no line route channel flight case ward")
	tableWords(m, "en/numbered.tsv")
	return m
})

// reach is how many words behind a number can be what it counts.
const reach = 3

// takeNumbers finds the numbers and dates of a claim, and takes their words out of what is compared.
func takeNumbers(ts []token) (list []number, dates map[string]bool) {
	w := table()
	dates = map[string]bool{}
	for i := 0; i < len(ts); i++ {
		if d, n := w.date(ts[i:]); n > 0 {
			dates[d] = true
			for k := i; k < i+n; k++ {
				ts[k].key = ""
			}
			i += n - 1
			continue
		}
		v, n := w.amount(ts[i:])
		if n == 0 {
			continue
		}
		for k := i; k < i+n; k++ {
			ts[k].key = ""
		}
		if n == 1 && v >= 1900 && v <= 2100 && v == math.Trunc(v) && !strings.Contains(ts[i].text, ",") {
			dates["y"+ts[i].text] = true
			continue
		}
		num := number{value: v, low: v, high: v}
		num.bounds(ts[:i])
		label := i > 0 && n == 1 && numbered()[ts[i-1].text] // Warehouse 9 counts nothing
		for k := i + n; !label && k < len(ts) && len(num.of) < reach && !ts[k-1].ends; k++ {
			if _, more := w.amount(ts[k:]); more > 0 {
				if t := ts[k-1].text; t == "of" || k > 1 && ts[k-2].text == "of" { // 34 of the 48 crates
					k += more - 1
					continue
				}
				break
			}
			if ts[k].key != "" {
				num.of = append(num.of, ts[k].key)
			}
		}
		list = append(list, num)
		i += n - 1
	}
	return list, dates
}

// bounds reads what stands before a number: at least, more than, about.
func (n *number) bounds(before []token) {
	said := ""
	for _, t := range before[max(0, len(before)-3):] {
		said += " " + t.text
	}
	said += " "
	has := func(list ...string) bool {
		for _, s := range list {
			if strings.Contains(said, " "+s+" ") {
				return true
			}
		}
		return false
	}
	switch {
	case has("at least", "more than", "over", "no fewer than", "no less than", "upwards of"):
		n.high *= 1.5 // who has counted five says more than "at least three"
	case has("at most", "fewer than", "less than", "up to", "under"):
		n.low = 0
	case has("about", "some", "around", "nearly", "almost", "roughly", "approximately"):
		n.low, n.high = n.low*0.85, n.high*1.15
	}
}

// amount reads a number from the first words: 140, 1.4, forty, "a hundred", "40 million"; n is how many words it has.
func (w *words) amount(ts []token) (v float64, n int) {
	t := ts[0].text
	switch {
	case unicode.IsDigit([]rune(t)[0]):
		f, err := strconv.ParseFloat(strings.ReplaceAll(t, ",", ""), 64)
		if err != nil {
			return 0, 0
		}
		v, n = f, 1
	case w.value[t] > 0:
		v, n = w.value[t], 1
		if v >= 20 && v < 100 && len(ts) > 1 && !ts[0].ends { // twenty-one
			if u := ts[1].text; u == "one" {
				v, n = v+1, 2
			} else if w.value[u] > 0 && w.value[u] < 10 {
				v, n = v+w.value[u], 2
			}
		}
	case (t == "a" || t == "one") && len(ts) > 1 && w.scale[ts[1].text] > 0:
		v, n = 1, 1
	case t == "one" && half(ts[1:]):
		v, n = 1, 1
	default:
		return 0, 0
	}
	if half(ts[n:]) {
		v, n = v+0.5, n+3
	}
	for n < len(ts) && w.scale[ts[n].text] > 0 && !ts[n-1].ends {
		v *= w.scale[ts[n].text]
		n++
	}
	return v, n
}

// half reports whether words begin with "and a half".
func half(ts []token) bool {
	return len(ts) > 2 && ts[0].text == "and" && ts[1].text == "a" && ts[2].text == "half"
}

// date reads a day of a month from the first words, "3 March" or "March 3", as "3-3"; n is how many words it has.
func (w *words) date(ts []token) (d string, n int) {
	if len(ts) < 2 {
		return "", 0
	}
	day := func(s string) int {
		v, err := strconv.Atoi(strings.TrimRight(s, "sthrnd"))
		if err != nil || v < 1 || v > 31 {
			return 0
		}
		return v
	}
	if m := w.month[ts[1].text]; m > 0 && ts[1].first && day(ts[0].text) > 0 {
		return fmt.Sprintf("%d-%d", m, day(ts[0].text)), 2
	}
	if m := w.month[ts[0].text]; m > 0 && ts[0].first && day(ts[1].text) > 0 {
		return fmt.Sprintf("%d-%d", m, day(ts[1].text)), 2
	}
	return "", 0
}
