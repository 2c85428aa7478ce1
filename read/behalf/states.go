package behalf

import (
	"strings"
	"sync"

	"segun"
	"segun/data"
)

// states are the words by which a country is known.
type states struct {
	called map[string]string // names, capitals and the houses of governments, in lower case -> country
	before map[string]string // these and adjectives: what stands before a noun, "Sudanese troops"
	organs map[string]bool   // nouns of what a state answers for
}

// knownStates returns them, read once.
var knownStates = sync.OnceValue(func() *states {
	s := &states{called: map[string]string{}, before: map[string]string{}, organs: map[string]bool{}}
	for _, r := range data.MustTable("en/countries.tsv") {
		if len(r) < 6 {
			continue
		}
		for _, cell := range [...]string{r[0], r[4], r[5]} {
			for name := range strings.SplitSeq(cell, ",") {
				if name != "-" && name != "" {
					s.called[strings.ToLower(name)] = r[0]
				}
			}
		}
		for adjective := range strings.SplitSeq(r[1], ",") {
			s.before[strings.ToLower(adjective)] = r[0]
		}
	}
	for _, r := range data.MustTable("en/seats.tsv") {
		switch {
		case len(r) < 2:
		case r[1] == "organ":
			s.organs[r[0]] = true
		default:
			s.called[r[0]] = r[1]
		}
	}
	return s
})

// Country returns the country that a word or two is a name, a capital, a house of government or an adjective of, "" for none: "Niger", "Nigerian", "Moscow".
func Country(words string) string {
	s, w := knownStates(), strings.ToLower(words)
	if c := s.called[w]; c != "" {
		return c
	}
	return s.before[w]
}

// states links what stands for one country: its name, its capital and the house of its government with each other, and with what the country answers for, "Sudanese troops" with "Khartoum". Two
// organs of a state are not linked by it.
func (f *finder) states() {
	s := knownStates()
	hub := map[string]int{} // country -> the first that stands for it
	var organs []int
	var of []string
	for i := range f.r.Entities.List {
		e := &f.r.Entities.List[i]
		if i == 0 || e.Kind == segun.Person {
			continue
		}
		country, plain := f.stateOf(e, s)
		switch {
		case country == "":
		case !plain:
			organs, of = append(organs, i), append(of, country)
		case hub[country] == 0:
			hub[country] = i
		default:
			f.add(i, hub[country], Same, f.first(i))
		}
	}
	for k, i := range organs {
		if h := hub[of[k]]; h > 0 {
			f.add(i, h, Counterpart, f.first(i))
		}
	}
}

// stateOf returns the country that an entity is or belongs to; plain says that it stands for the country as a whole. "" for none, and where its names tell of two.
func (f *finder) stateOf(e *segun.Entity, s *states) (country string, plain bool) {
	for _, k := range e.Mentions {
		x := &f.r.Mentions.List[k]
		if x.Form == segun.FormPronoun {
			continue
		}
		words := strings.ToLower(strings.ReplaceAll(x.Span.In(f.r.Doc.Text), "’", "'"))
		words = strings.TrimSuffix(strings.TrimPrefix(words, "the "), "'s")
		of, whole := s.called[words], true
		if of == "" {
			of, whole = f.ownedBy(words, x, s), false
		}
		switch {
		case of == "":
		case country == "":
			country, plain = of, whole
		case country != of:
			return "", false
		default:
			plain = plain || whole
		}
	}
	return country, plain
}

// ownedBy returns the country before an organ of a state: "sudanese government helicopters", "iran's navy"; "" for another noun.
func (f *finder) ownedBy(words string, x *segun.Mention, s *states) string {
	noun := strings.ToLower(f.r.Tags.Lemma[x.Head])
	if !s.organs[noun] && (x.Head <= x.First || !s.organs[strings.ToLower(f.Word(x.Head-1))+" "+noun]) {
		return ""
	}
	for n, k := 0, 0; n < 3; n++ {
		at := strings.IndexByte(words[k:], ' ')
		if at < 0 {
			return ""
		}
		k += at
		first := strings.TrimSuffix(words[:k], "'s")
		if c := s.before[first]; c != "" {
			return c
		}
		if c := s.called[first]; c != "" {
			return c
		}
		k++
	}
	return ""
}
