package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"segun/internal/conll"
)

// Sample is a labelled document to learn from.
type Sample struct {
	Words  [][]string
	Tags   [][]Tag
	blind  [][]bool // tokens whose lexicon flags and classes are hidden; nil for none
	weight float32
}

// span is a labelled run of tokens in a sentence.
type span struct {
	first, end int
	kind       Kind
}

// window is how many sentences make a document where a corpus marks no borders.
const window = 12

// Samples turns a corpus in one of the Schemes into documents with our tags. known gives the kinds of phrases
// that the corpus itself does not label, nationalities above all (see Phrases), and isPlace tells well-known places, which machine
// labels take for organisations; both may be nil.
func Samples(in []conll.BIO, s Scheme, known map[string]Kind, isPlace func(string) bool) []Sample {
	var out []Sample
	marked := false
	for _, b := range in {
		marked = marked || isNewDoc(b)
	}
	var major map[string]Kind
	if s.Noisy {
		major = majority(in, s)
	}
	for i, b := range in {
		if i == 0 || marked && isNewDoc(b) || !marked && i%window == 0 {
			out = append(out, Sample{weight: 1})
		}
		spans, sure := s.clean(b, major, known, isPlace)
		if !sure {
			continue
		}
		words, tags := split(b.Words, write(len(b.Words), spans), known)
		d := &out[len(out)-1]
		d.Words = append(d.Words, words)
		d.Tags = append(d.Tags, tags)
	}
	return out
}

func isNewDoc(b conll.BIO) bool {
	for _, c := range b.Comments {
		if strings.HasPrefix(c, "newdoc") {
			return true
		}
	}
	return false
}

// spansOf reads the labels of a sentence as the corpus has them, in our kinds. An inside label that
// continues nothing begins a name.
func (s Scheme) spansOf(b conll.BIO) []span {
	var out []span
	last := ""
	for i, t := range b.Tags {
		mark, label, _ := strings.Cut(t, "-")
		if t == "O" {
			last = ""
			continue
		}
		if mark == "I" && label == last && len(out) > 0 {
			out[len(out)-1].end = i + 1
			continue
		}
		out = append(out, span{i, i + 1, s.Kinds[label]})
		last = label
	}
	return out
}

// majority finds the kind that most spans of a phrase have, for phrases seen four times and more.
func majority(in []conll.BIO, s Scheme) map[string]Kind {
	count := map[string]*[Kinds]int{}
	for _, b := range in {
		for _, x := range s.spansOf(b) {
			x = trim(b.Words, x)
			if x.end <= x.first || x.kind == None {
				continue
			}
			p := strings.Join(b.Words[x.first:x.end], " ")
			if count[p] == nil {
				count[p] = &[Kinds]int{}
			}
			count[p][x.kind]++
		}
	}
	out := map[string]Kind{}
	for p, c := range count {
		best, sum := None, 0
		for k, n := range c {
			sum += n
			if n > c[best] {
				best = Kind(k)
			}
		}
		if sum >= 4 && 10*c[best] >= 6*sum {
			out[p] = best
		}
	}
	return out
}

// Phrases returns the kinds of the phrases that a corpus labels often and in one way.
func Phrases(in []conll.BIO, s Scheme) map[string]Kind {
	out := majority(in, s)
	for p, k := range repairs {
		if k != None {
			out[p] = k
		}
	}
	return out
}

// clean returns the spans of a sentence after our rules: titles and articles off, noun phrases cut down to their
// names, kinds made to agree. A sentence that cannot be brought under the rules is not sure.
func (s Scheme) clean(b conll.BIO, major, known map[string]Kind, isPlace func(string) bool) (out []span, sure bool) {
	for _, x := range s.spansOf(b) {
		ok := true
		if x.kind == None {
			if k := major[strings.Join(b.Words[x.first:x.end], " ")]; k != Place && k != Person {
				continue // a time that is mostly a time
			}
		}
		if s.Nominal {
			x, ok = cut(b.Words, x)
		} else {
			x = trim(b.Words, x)
			if x.end <= x.first && x.kind == Person && s.Noisy {
				x = after(b, x.end)
			}
		}
		if !ok {
			return nil, false
		}
		if x.end <= x.first {
			continue
		}
		p := strings.Join(b.Words[x.first:x.end], " ")
		if k, ok := repairs[p]; ok {
			x.kind = k
		} else if x.kind != Person && x.kind != Misc && isPlace != nil && isPlace(p) {
			x.kind = Place
		} else if k, ok := major[p]; ok && s.Noisy {
			x.kind = k
		} else if k, ok := known[p]; ok && (k == Group && x.kind != Person || k == Place && s.Nominal) {
			x.kind = k
		}
		if x.kind != None {
			out = append(out, commas(b.Words, x)...)
		}
	}
	if known != nil {
		out = addKnown(b.Words, out, known, s.Groups)
	}
	return out, true
}

// commas parts a place at its commas: a town and its country are two names.
func commas(words []string, x span) (out []span) {
	if x.kind == Place {
		for i := x.first + 1; i+1 < x.end; i++ {
			if words[i] == "," {
				out = append(out, span{x.first, i, Place})
				x.first = i + 1
			}
		}
	}
	return append(out, x)
}

// after is the unlabelled run of capitals at token i: the name that a label on its title alone was meant for.
func after(b conll.BIO, i int) span {
	x := span{i, i, Person}
	for x.end < len(b.Words) && x.end < i+3 && b.Tags[x.end] == "O" && capital(b.Words[x.end]) && !isTitle(b.Words[x.end]) {
		x.end++
	}
	return x
}

// addKnown labels nationalities in corpora that do not, and what a corpus left out of a list of places.
func addKnown(words []string, spans []span, known map[string]Kind, groups bool) []span {
	taken := make([]bool, len(words)+1)
	for _, x := range spans {
		for i := x.first; i < x.end; i++ {
			taken[i] = true
		}
	}
	for i := 0; i < len(words); i++ {
		for n := min(3, len(words)-i); n > 0; n-- {
			p := strings.Join(words[i:i+n], " ")
			if taken[i] || taken[i+n-1] || known[p] != Group || !capital(words[i]) || groups && i == 0 {
				continue
			}
			spans = insert(spans, span{i, i + n, Group})
			i += n - 1
			break
		}
	}
	return spans
}

func insert(spans []span, x span) []span {
	at := len(spans)
	for at > 0 && spans[at-1].first > x.first {
		at--
	}
	spans = append(spans, span{})
	copy(spans[at+1:], spans[at:])
	spans[at] = x
	return spans
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// trim takes titles off persons, articles and points of the compass off places, and marks off either end.
func trim(words []string, x span) span {
	for x.first < x.end {
		w := words[x.first]
		low := !capital(w)
		switch {
		case x.kind == Person && isTitle(w) && x.end-x.first >= 1,
			x.kind != Misc && (w == "the" || w == "The") && (x.kind == Place || x.kind == Group || low),
			x.kind == Place && low && compass[w],
			w == "of" || w == "and" || w == "'s" || w == "," || w == "\"" || w == "(":
			x.first++
			continue
		}
		break
	}
	for x.first < x.end {
		switch words[x.end-1] {
		case "'s", ",", "\"", ")", "(", ".", "and", "of", "the", "'":
			x.end--
			continue
		}
		break
	}
	return x
}

var compass = set("north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern")

// cut brings a noun phrase down to the name that heads it. It is not sure about phrases whose name lies
// further inside.
func cut(words []string, x span) (span, bool) {
	if x.kind == Person {
		for i := x.end - 1; i >= x.first; i-- {
			if words[i] == "," {
				x.end = i
			}
		}
		for i := x.end - 1; i >= x.first; i-- {
			if isTitle(words[i]) || strings.Contains("of for in", words[i]) {
				x.first = i + 1
				break
			}
		}
	}
	for x.first < x.end && !capital(words[x.first]) && !strings.HasPrefix(words[x.first], "al") || x.first < x.end && pronouns[words[x.first]] {
		x.first++
	}
	end := x.first
	for i := x.first; i < x.end; i++ {
		w := words[i]
		switch {
		case capital(w) || strings.HasPrefix(w, "al") && len(w) == 2:
			end = i + 1
		case glueWords[w], w == "," && x.kind == Place && i+1 < x.end && capital(words[i+1]):
		default:
			for _, rest := range words[i:x.end] {
				if capital(rest) {
					return x, false
				}
			}
			x.end = end
			return x, true
		}
	}
	x.end = end
	return x, true
}

var (
	glueWords = set("of and for the - & ' ’ s 's")
	pronouns  = set("I We They He She It You The A An Our Their His Her Its This These Those All Some Both Many Coalition")
)

// write lays spans out as tags.
func write(n int, spans []span) []Tag {
	tags := make([]Tag, n)
	for _, x := range spans {
		for i := x.first; i < x.end; i++ {
			tags[i] = Inside(x.kind)
		}
		tags[x.first] = Begin(x.kind)
	}
	return tags
}

// split parts hyphened words, as the tokens of our own texts are parted: "U.S.-led" is three tokens, and only the first
// of them is a name.
func split(words []string, tags []Tag, known map[string]Kind) ([]string, []Tag) {
	var w []string
	var t []Tag
	for i, x := range words {
		parts := strings.Split(x, "-")
		if len(parts) == 1 || len(x) < 4 || strings.Contains(x, "://") || strings.Contains(x, "@") || hasEmpty(parts) || !hasLetter(x) {
			w = append(w, x)
			t = append(t, tags[i])
			continue
		}
		w2, t2 := splitTag(parts, tags[i], known, i+1 < len(words) && tags[i+1] != 0 && !tags[i+1].Begins())
		w = append(w, w2...)
		t = append(t, t2...)
	}
	return w, t
}

func hasEmpty(parts []string) bool {
	for _, p := range parts {
		if p == "" {
			return true
		}
	}
	return false
}

func hasLetter(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// suffixes are what hyphens tie to a name that is not of the name, persons' names above all.
var suffixes = set(`led based backed born run held controlled style like era linked made trained owned funded brokered sponsored dominated
	friendly inspired allied occupied affiliated wide bound elect hit administered built drafted appointed ruled aligned designate based mandated
	supported supplied imposed proposed engineered speaking supporting supporters`)

// splitTag labels the parts of one hyphened word.
func splitTag(parts []string, tag Tag, known map[string]Kind, goesOn bool) (w []string, t []Tag) {
	last := len(parts) - 1 // the last part that can be in a name
	for last >= 0 && !goesOn && !capital(parts[last]) && (tag.Kind() != Person || suffixes[parts[last]]) {
		last--
	}
	for i, p := range parts {
		if i > 0 {
			w = append(w, "-")
			t = append(t, 0)
		}
		w = append(w, p)
		t = append(t, 0)
		k := known[p]
		if tag == 0 && capital(p) && (k == Place || k == Group) {
			t[len(t)-1] = Begin(k)
		}
	}
	if tag == 0 || last < 0 {
		return w, t
	}
	n := 2*last + 1
	if k := known[parts[0]]; n == 1 && k != None {
		tag = Begin(k)
	}
	t[0] = tag
	for i := 1; i < n; i++ {
		t[i] = Inside(tag.Kind())
	}
	return w, t
}
