package name

import (
	"math/rand/v2"
	"strings"
)

// Names are lists of names to put in the place of those that a corpus holds, so that training sees names from all over the
// world in the company that names keep in news.
type Names struct {
	Forenames [][]string // by country
	Surnames  [][]string // by country, the same countries in the same order
	Places    []string
	Orgs      []string
	Groups    []string        // "Chadian"; Train adds those of its first corpus
	Known     map[string]Kind // kinds of phrases; set by Train
	Blind     int             // of a hundred new names, how many the lexicon is made not to know: no list holds all names
}

// variation is the making of one document's changed copy: a name is changed in the same way throughout.
type variation struct {
	names *Names
	rng   *rand.Rand
	done  map[string][]string // old phrase -> new words
	last  map[string]string   // old surname -> new surname
	land  int                 // the country that this document's persons come from
}

// vary returns a copy of the document with most of its names changed. Places and groups of more than four
// words stay, and so do the words that tell an organisation.
func vary(d Sample, names *Names, rng *rand.Rand) Sample {
	v := variation{names: names, rng: rng, done: map[string][]string{}, last: map[string]string{}, land: rng.IntN(len(names.Surnames))}
	out := Sample{weight: d.weight}
	for s := range d.Words {
		words, tags, blind := v.spell(v.sentence(d.Words[s], d.Tags[s]))
		out.Words = append(out.Words, words)
		out.Tags = append(out.Tags, tags)
		out.blind = append(out.blind, blind)
	}
	return out
}

func (v *variation) sentence(words []string, tags []Tag) (w []string, t []Tag, blind []bool) {
	for i := 0; i < len(words); {
		j := i + 1
		if tags[i].Begins() {
			for j < len(words) && tags[j] == Inside(tags[i].Kind()) {
				j++
			}
		}
		fresh := v.replace(words[i:j], tags[i].Kind())
		if fresh == nil {
			w = append(w, words[i:j]...)
			t = append(t, tags[i:j]...)
			blind = append(blind, make([]bool, j-i)...)
			i = j
			continue
		}
		hide := v.hidden(fresh)
		for k, x := range fresh {
			w = append(w, x)
			blind = append(blind, hide)
			if k == 0 {
				t = append(t, Begin(tags[i].Kind()))
			} else {
				t = append(t, Inside(tags[i].Kind()))
			}
		}
		i = j
	}
	return w, t, blind
}

// hidden decides by the words, so that a name is hidden in the whole document or not at all.
func (v *variation) hidden(words []string) bool {
	h := 0
	for _, c := range words[len(words)-1] {
		h = (h*31 + int(c) + v.land) & 0xffff
	}
	return h%100 < v.names.Blind
}

// replace returns new words for a name, nil to leave it.
func (v *variation) replace(words []string, k Kind) []string {
	if k == None || k == Misc || len(words) > 4 {
		return nil
	}
	key := strings.Join(words, " ")
	if d, ok := v.done[key]; ok {
		return d
	}
	var out []string
	switch {
	case v.rng.IntN(8) == 0:
	case k == Person:
		out = v.person(words)
	case k == Place && len(words) <= 3 && v.rng.IntN(4) > 0:
		out = strings.Fields(v.word(v.names.Places[v.rng.IntN(len(v.names.Places))], true))
	case k == Group && len(words) == 1 && len(v.names.Groups) > 0:
		out = strings.Fields(v.names.Groups[v.rng.IntN(len(v.names.Groups))])
	case k == Org && len(v.names.Orgs) > 0 && v.rng.IntN(3) == 0:
		out = strings.Fields(pick(v.names.Orgs, v.rng))
	case k == Org && len(words) == 1 && isAcronym(words[0]):
		out = []string{v.acronym()}
	case k == Org && len(words) == 1 && capital(words[0]) && v.rng.IntN(2) == 0:
		out = []string{v.brand()}
	case k == Org && len(words) > 1:
		out = v.inside(words)
	}
	out = part(out)
	v.done[key] = out
	return out
}

// part splits hyphened words as split does.
func part(words []string) []string {
	var out []string
	for _, w := range words {
		for i, p := range strings.Split(w, "-") {
			if i > 0 {
				out = append(out, "-")
			}
			if p != "" {
				out = append(out, p)
			}
		}
	}
	return out
}

func (v *variation) person(words []string) []string {
	old := words[len(words)-1]
	surname, ok := v.last[old]
	if !ok {
		if v.rng.IntN(4) == 0 {
			v.land = v.rng.IntN(len(v.names.Surnames))
		}
		surname = v.word(pick(v.names.Surnames[v.land], v.rng), false)
		if v.rng.IntN(8) == 0 { // double surnames
			surname += " " + pick(v.names.Surnames[v.land], v.rng)
		}
		v.last[old] = surname
	}
	out := strings.Fields(surname)
	n := len(words) - 1
	if n > 0 && v.rng.IntN(6) == 0 {
		n++
	}
	for range min(n, 3) {
		f := v.word(pick(v.names.Forenames[v.land], v.rng), false)
		if v.rng.IntN(12) == 0 {
			f = string([]rune(f)[:1])
			if v.rng.IntN(2) == 0 {
				f += "."
			}
		}
		out = append(strings.Fields(f), out...)
	}
	return out
}

func pick(list []string, rng *rand.Rand) string { return list[rng.IntN(len(list))] }

// word now and then bends a name into one that no list knows: the head of one and the tail of another.
func (v *variation) word(s string, place bool) string {
	if v.rng.IntN(4) > 0 || strings.ContainsAny(s, " -") {
		return s
	}
	other := ""
	if place {
		other = pick(v.names.Places, v.rng)
	} else {
		other = pick(v.names.Surnames[v.land], v.rng)
	}
	a, b := []rune(s), []rune(other)
	if len(a) < 4 || len(b) < 4 || strings.ContainsAny(other, " -'.") {
		return s
	}
	return string(a[:len(a)/2+1]) + strings.ToLower(string(b[len(b)/2:]))
}

// brand makes up the name of a company or club: half a surname and half a place, or an acronym.
func (v *variation) brand() string {
	if v.rng.IntN(4) == 0 {
		return v.acronym()
	}
	a, b := []rune(pick(v.names.Surnames[v.land], v.rng)), []rune(pick(v.names.Places, v.rng))
	if len(a) < 4 || len(b) < 4 {
		return string(a)
	}
	return part([]string{string(a[:len(a)/2+1]) + strings.ToLower(string(b[len(b)/2:]))})[0]
}

// inside changes the places and groups that open an organisation's name ("Chadian Air Force").
func (v *variation) inside(words []string) []string {
	out := append([]string{}, words...)
	changed := false
	for i, w := range out {
		switch {
		case v.names.Known[w] == Place && v.rng.IntN(2) == 0:
			p := strings.Fields(pick(v.names.Places, v.rng))
			if len(p) == 1 {
				out[i], changed = p[0], true
			}
		case v.names.Known[w] == Group && len(v.names.Groups) > 0 && v.rng.IntN(2) == 0:
			g := strings.Fields(pick(v.names.Groups, v.rng))
			if len(g) == 1 {
				out[i], changed = g[0], true
			}
		}
	}
	if !changed {
		return nil
	}
	return out
}

// spell writes a sentence in another corpus' way: dots and possessives as tokens of their own.
func (v *variation) spell(words []string, tags []Tag, blind []bool) (w []string, t []Tag, b []bool) {
	dots, poss := v.rng.IntN(3) == 0, v.rng.IntN(3) == 0
	for i, x := range words {
		parts := []string{x}
		switch {
		case dots && len(x) > 1 && strings.HasSuffix(x, ".") && x != "..." && capital(x):
			parts = parts[:0]
			for _, p := range strings.SplitAfter(x, ".") {
				if p != "" {
					parts = append(parts, strings.TrimSuffix(p, "."), ".")
				}
			}
		case poss && x == "'s":
			parts = []string{"’", "s"}
		case poss && x == "'":
			parts = []string{"’"}
		}
		for k, p := range parts {
			w, b = append(w, p), append(b, blind[i])
			if k == 0 {
				t = append(t, tags[i])
			} else {
				t = append(t, Inside(tags[i].Kind()))
			}
		}
	}
	return w, t, b
}

func isAcronym(w string) bool {
	if len(w) < 2 || len(w) > 6 {
		return false
	}
	for i := range len(w) {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return true
}

func (v *variation) acronym() string {
	b := make([]byte, 2+v.rng.IntN(4))
	for i := range b {
		b[i] = "ABCDEFGHIJKLMNOPRSTUVWZACEFIMNPRSTU"[v.rng.IntN(35)]
	}
	return string(b)
}
