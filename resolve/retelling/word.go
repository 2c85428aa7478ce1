package retelling

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"segun/data"
)

// words are what is known of words before any text is seen.
type words struct {
	base  map[string]string   // an irregular form -> its dictionary form
	alike map[string]alike    // by the dictionary form of a word, and by its root where no other word has it
	said  map[string][]phrase // by the root of their first word, the longest first
	forms map[string][]string // by the key of a row, its words
	bent  map[string][]string // a dictionary form -> its irregular forms, sorted
	value map[string]float64  // number words
	scale map[string]float64  // hundred, thousand, million
	month map[string]int
	empty map[string]bool
	light map[string]bool
	known sync.Map // word -> known
	many  atomic.Int64
}

// alike is what a word stands for: the first of its row, whether it says that it is not so, and whether it is something else of the kind.
type alike struct {
	key        string
	not, other bool
}

// phrase is several words that stand for a row, as roots.
type phrase struct {
	words []string
	alike alike
}

// emptyWords say nothing about what is told; lightWords little.
const (
	emptyWords = `the a an and or but of in on at to for from by with as is are was were be been being has have had having will would should can could may might must do does did done that this these
those which who whom whose what when where how why it its itself he him his himself she her hers herself they them their themselves we us our you your i me my there here than then so such if while after
before about over into out up down off through during since until because against between near onto upon toward towards also too only just even still yet already both each all any some many more most
much few other others another own same very quite rather again ever said says say saying told according like unlike not no nor never neither none nothing nobody without cannot n't s t d ll re ve mr ms mrs dr
one ones his herself around across along among within whether although though however now later earlier time times way ago per least`
	lightWords = `make take give go come get put leave left keep see seem become want people person man men woman women official thing part place year month week day night morning evening new old big small
long last first next good high use work set part case name number`
)

// table is read once.
var table = sync.OnceValue(func() *words {
	w := &words{base: map[string]string{}, alike: map[string]alike{}, said: map[string][]phrase{}, forms: map[string][]string{}, bent: map[string][]string{}, value: map[string]float64{},
		scale: map[string]float64{}, month: map[string]int{}, empty: setOf(emptyWords), light: setOf(lightWords)}
	w.irregular()
	w.numbers()
	for _, row := range data.MustTable("en/alike.tsv") {
		first := ""
		for i, cell := range row {
			for one := range strings.SplitSeq(cell, ",") {
				if one == "-" {
					continue
				}
				if first == "" {
					first = w.lemma(one)
				}
				w.take(one, alike{first, i == 1, i == 2})
				w.forms[first] = append(w.forms[first], one)
			}
		}
	}
	for _, list := range w.said {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	return w
})

// take takes up a word or a phrase of a row.
func (w *words) take(one string, a alike) {
	if parts := strings.Fields(one); len(parts) > 1 {
		for i := range parts {
			parts[i] = w.phraseRoot(parts[i])
		}
		w.said[parts[0]] = append(w.said[parts[0]], phrase{parts, a})
		return
	}
	w.alike[w.lemma(one)] = a
	if r := w.rootOf(one); w.alike[r].key == "" {
		w.alike[r] = a
	}
}

// known is what a word is found under.
type known struct {
	phrase string // its root in phrases
	alike  alike  // its row, or its root as a row by itself
}

// mostKnown is how many words are remembered.
const mostKnown = 1 << 15

// look is what a word is found under, remembered for the next time.
func (w *words) look(word string) known {
	if k, ok := w.known.Load(word); ok {
		return k.(known)
	}
	k := known{phrase: w.phraseRoot(word)}
	if a, ok := w.alikeOf(word); ok {
		k.alike = a
	} else {
		k.alike.key = w.rootOf(word)
	}
	if w.many.Add(1) < mostKnown {
		w.known.Store(strings.Clone(word), k)
	}
	return k
}

// phraseRoot is the root of a word as phrases have it: all words for not are one.
func (w *words) phraseRoot(word string) string {
	if word == "never" || strings.HasSuffix(word, "n't") {
		return "not"
	}
	return w.rootOf(word)
}

// alikeOf is the row of a word, if it has one.
func (w *words) alikeOf(word string) (alike, bool) {
	if a, ok := w.alike[w.lemma(word)]; ok {
		return a, true
	}
	a, ok := w.alike[w.rootOf(word)]
	return a, ok
}

// irregular reads forms that the rules for endings get wrong.
func (w *words) irregular() {
	for _, row := range data.MustTable("en/irregular_verbs.tsv") {
		for _, cell := range row[1:] {
			for form := range strings.SplitSeq(cell, ",") {
				w.base[form] = row[0]
			}
		}
	}
	for _, row := range data.MustTable("en/irregular.tsv") {
		if row[0] == "n" {
			for form := range strings.SplitSeq(row[1], ",") {
				w.base[form] = row[2]
			}
		}
	}
	for _, keep := range [...]string{"left", "found", "lay", "saw", "felt", "bore", "ground", "wound"} {
		delete(w.base, keep) // another word as often
	}
	for form, base := range map[string]string{"found": "find", "saw": "see", "bore": "bear", "laid": "lay", "died": "die", "dies": "die", "dying": "die", "lied": "lie", "lying": "lie", "tied": "tie"} {
		w.base[form] = base
	}
	for _, form := range slices.Sorted(maps.Keys(w.base)) {
		w.bent[w.base[form]] = append(w.bent[w.base[form]], form)
	}
}

// numbers reads number words and months.
func (w *words) numbers() {
	for _, row := range data.MustTable("en/numbers.tsv") {
		n, err := strconv.ParseFloat(row[1], 64)
		switch {
		case err != nil || row[0] == "one" || n == 0:
		case row[2] == "cardinal":
			w.value[row[0]] = n
		case row[2] == "scale" && len(row[0]) > 1:
			w.scale[row[0]] = n
		}
	}
	w.value["dozen"] = 12
	for _, row := range data.MustTable("en/months_days.tsv") {
		if n, err := strconv.Atoi(row[2]); err == nil && row[1] == "month" {
			w.month[strings.TrimSuffix(row[0], ".")] = n
		}
	}
}

func setOf(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// rootLength is how many letters of a word count, so that "inspectors" and "inspectorate" are one.
const rootLength = 8

// rootOf is what the forms of one word have in common, a short root rather than a word: "closed", "closing" and "close" are "clos".
func (w *words) rootOf(word string) string {
	word = w.lemma(word)
	if len(word) > rootLength && isASCII(word) {
		word = word[:rootLength]
	}
	return word
}

// lemma is rootOf in full length.
func (w *words) lemma(word string) string {
	if b, ok := w.base[word]; ok {
		word = b
	}
	return strings.TrimSuffix(ending(word), "e")
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// ending cuts the regular endings of English nouns and verbs.
func ending(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"), len(w) > 4 && strings.HasSuffix(w, "ied"):
		return w[:len(w)-3] + "y"
	case len(w) > 5 && strings.HasSuffix(w, "ing"):
		return single(w[:len(w)-3])
	case len(w) > 4 && strings.HasSuffix(w, "ed"):
		return single(w[:len(w)-2])
	case len(w) > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "zes")):
		return w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return w[:len(w)-1]
	}
	return w
}

// single takes back the doubled consonant of "stopped".
func single(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("lszaeiou", rune(w[n-1])) {
		return w[:n-1]
	}
	return w
}

// Key is one for all words and phrases of a row, and for all forms of a word: those that Compare takes for the same. "" for a word that says nothing.
func Key(word string) string {
	if ts := tokens(word); len(ts) > 0 {
		return ts[0].key
	}
	return ""
}

// Forms are words under which a text may tell what a word tells: itself, what stands for it in retellings, and their regular forms. They are for looking claims up.
func Forms(word string) []string {
	w := table()
	var out []string
	met := map[string]bool{}
	add := func(list ...string) {
		for _, s := range list {
			if s != "" && !met[s] {
				met[s] = true
				out = append(out, s)
			}
		}
	}
	add(word)
	if strings.Contains(word, " ") {
		if ts := tokens(word); len(ts) > 0 && ts[0].parts {
			for _, s := range w.forms[ts[0].key] {
				add(w.inflected(s)...)
			}
		}
		return out
	}
	add(w.inflected(word)...)
	if b, ok := w.base[word]; ok {
		add(w.inflected(b)...)
	} else if r := ending(word); r != word && len(r) > 2 {
		add(w.inflected(r)...)
		add(w.inflected(r + "e")...)
	}
	if a, ok := w.alikeOf(word); ok {
		for _, s := range w.forms[a.key] {
			add(w.inflected(s)...)
		}
	}
	return out
}

// inflected is a dictionary form with its regular and irregular forms.
func (w *words) inflected(s string) []string {
	if head, tail, ok := strings.Cut(s, " "); ok {
		if strings.Contains(tail, "~") {
			return nil // its telling word is in the rows by itself, or nowhere
		}
		var out []string
		for _, h := range w.inflected(head) {
			out = append(out, h+" "+tail)
		}
		return out
	}
	n := len(s)
	out := []string{s}
	switch {
	case n < 3 || !isASCII(s):
	case s[n-1] == 'e':
		out = append(out, s+"s", s+"d", s[:n-1]+"ing")
	case s[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(s[n-2])):
		out = append(out, s[:n-1]+"ies", s[:n-1]+"ied", s+"ing")
	case s[n-1] == 's' || s[n-1] == 'x' || s[n-1] == 'z' || strings.HasSuffix(s, "ch") || strings.HasSuffix(s, "sh"):
		out = append(out, s+"es", s+"ed", s+"ing")
	default:
		out = append(out, s+"s", s+"ed", s+"ing")
	}
	return append(out, w.bent[s]...)
}
