package main

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"segun/internal/corpus"
)

// Mixed articles are as written articles are, as many as are wanted: runs of paragraphs of the annotated articles of data/corpus, two to five articles in each, under other names, in other years and
// months, some 6 kB together. An article of the corpus comes back in many of them, each time with one of mostCasts casts, of which some are met far oftener than others: whoever belongs to a cast is met
// again, as in an investigation. The names are invented, and those of the corpus are too.
const (
	mostCasts  = 60
	mixedBytes = 5850 // after which an article ends with its paragraph
)

// mixer mixes articles.
type mixer struct {
	from   []*corpus.Article
	common map[string]bool // words that stand somewhere in small letters
}

var (
	mixedGiven = strings.Fields("Dora Milan Ines Abel Ruta Tomas Petra Jonas Alma Viktor Selma Oskar Nadia Emil Greta Pavel Lena Marek Ada Hugo Irma Felix Vera Anton Olga Simon Elsa Karel Nora Leo " +
		"Clara Ivo Judith Marta Rafe Sabina Teo Ursula Wilma Yann")
	mixedFamilyFront  = strings.Fields("Al Bar Cas Dor El Fal Gar Hol Ing Jar Kes Lor Mar Nel Or Pel Quil Ros Sten Tor Ul Ver Wes Yar Zel Bren Cor Drum Fen Hart")
	mixedFamilyMiddle = []string{"", "", "a", "e", "er", "i", "in", "o"}
	mixedFamilyBack   = strings.Fields("adan beck combe dahl enko fors gate holm ini kamp lund mont ness oway per quist rick sen tova wick")
	mixedPlaceBack    = strings.Fields("bridge bury dale field ford ham haven land ley mere moor mouth port stead ton vale water well wold worth")
	mixedMonths       = strings.Fields("January February March April May June July August September October November December")
	mixedWord         = regexp.MustCompile(`\p{L}+|\d+`)
)

// newMixer reads the articles that the program was developed with.
func newMixer(tb testing.TB) *mixer {
	files, err := filepath.Glob("../../data/corpus/en/dev/*.txtar")
	if err != nil || len(files) < 100 {
		tb.Fatalf("%d articles: %v", len(files), err)
	}
	m := &mixer{common: map[string]bool{}}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		a, faults := corpus.Parse(f, b)
		if len(faults) > 0 {
			tb.Fatal(faults[0])
		}
		m.from = append(m.from, a)
		for _, w := range mixedWord.FindAllString(a.Text, -1) {
			if strings.ToLower(w) == w {
				m.common[w] = true
			}
		}
	}
	return m
}

// mixed is one article as a line of JSON has it.
type mixed struct {
	ID        string `json:"id"`
	Published string `json:"published"`
	Publisher string `json:"publisher"`
	Text      string `json:"text"`
}

// article is the article of a number: always the same.
func (m *mixer) article(n int) mixed {
	rnd := rand.New(rand.NewPCG(uint64(n), 11))
	out := mixed{ID: "mixed-" + strconv.Itoa(n)}
	var b strings.Builder
	for b.Len() < mixedBytes {
		a := m.from[rnd.IntN(len(m.from))]
		u := rnd.Float64()
		c := m.cast(a, int(mostCasts*u*u*u))
		paragraphs := strings.Split(strings.TrimSpace(a.Text), "\n\n")
		from := 0
		if b.Len() > 0 {
			from = rnd.IntN(len(paragraphs))
		} else {
			out.Published, out.Publisher = c.date(a.Given.Published), strings.TrimSpace(c.words(a.Given.Publisher))
		}
		for _, p := range paragraphs[from:min(len(paragraphs), from+3+rnd.IntN(6))] {
			if b.Len() < mixedBytes {
				b.WriteString(c.words(p) + "\n\n")
			}
		}
	}
	out.Text = strings.TrimSpace(b.String()) + "\n"
	return out
}

// cast is how one article of the corpus is renamed and moved in time.
type cast struct {
	names         map[string]string
	years, months int
}

// cast is the cast of a number of an article.
func (m *mixer) cast(a *corpus.Article, n int) *cast {
	h := fnv.New64a()
	fmt.Fprint(h, a.Name, n)
	rnd := rand.New(rand.NewPCG(h.Sum64(), 12))
	c := &cast{names: map[string]string{}, years: rnd.IntN(6), months: rnd.IntN(12)}
	pick := func(list []string) string { return list[rnd.IntN(len(list))] }
	for _, v := range a.Voices {
		words := m.nameWords(v.Name)
		for i, w := range words {
			switch {
			case c.names[w] != "":
			case v.Kind == "person" && i == 0 && len(words) > 1:
				c.names[w] = pick(mixedGiven)
			case v.Kind == "person":
				c.names[w] = pick(mixedFamilyFront) + pick(mixedFamilyMiddle) + pick(mixedFamilyBack)
			case v.Kind == "organisation" || v.Kind == "place" || v.Kind == "outlet":
				c.names[w] = pick(mixedFamilyFront) + pick(mixedPlaceBack)
			}
		}
	}
	for _, cl := range a.Claims {
		for _, about := range cl.About {
			for _, w := range m.nameWords(about) {
				if c.names[w] == "" {
					c.names[w] = pick(mixedFamilyFront) + pick(mixedPlaceBack)
				}
			}
		}
	}
	return c
}

// nameWords are the words of a name that are nothing but a name.
func (m *mixer) nameWords(name string) []string {
	var out []string
	for _, w := range mixedWord.FindAllString(name, -1) {
		if r := []rune(w); len(r) > 2 && unicode.IsUpper(r[0]) && !m.common[strings.ToLower(w)] && !slices.Contains(mixedMonths, w) {
			out = append(out, w)
		}
	}
	return out
}

// words is a text with its names, years and months changed.
func (c *cast) words(s string) string {
	return mixedWord.ReplaceAllStringFunc(s, func(w string) string {
		if n := c.names[w]; n != "" {
			return n
		}
		if i := slices.Index(mixedMonths, w); i >= 0 {
			return mixedMonths[(i+c.months)%12]
		}
		if y, err := strconv.Atoi(w); err == nil && y >= 2020 && y < 2040 && len(w) == 4 {
			return strconv.Itoa(y + c.years)
		}
		return w
	})
}

// date moves a date as words does; what has none is of a day in 2031.
func (c *cast) date(s string) string {
	var y, m, d int
	if n, _ := fmt.Sscanf(s, "%d-%d-%d", &y, &m, &d); n < 3 {
		y, m, d = 2031, 5, 4
	}
	return fmt.Sprintf("%d-%02d-%02d", y+c.years, (m-1+c.months)%12+1, min(d, 28))
}

// write puts articles into a file of JSON lines.
func (m *mixer) write(tb testing.TB, path string, n int) {
	f, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	enc := json.NewEncoder(f)
	for i := range n {
		if err := enc.Encode(m.article(i)); err != nil {
			tb.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		tb.Fatal(err)
	}
}

// Mixed articles are always the same, all different, as long as they should be, and share their people. SEGUN_MIXED=FILE writes SEGUN_MIXED_DOCS of them (5000) there too.
func TestMixed(t *testing.T) {
	m := newMixer(t)
	texts, met, bytes := map[string]int{}, map[string]int{}, 0
	const n = 400
	for i := range n {
		a := m.article(i)
		if i%100 == 0 && a != newMixer(t).article(i) {
			t.Fatalf("article %d differs from itself", i)
		}
		if j, ok := texts[a.Text]; ok {
			t.Fatalf("articles %d and %d are the same", i, j)
		}
		texts[a.Text] = i
		bytes += len(a.Text)
		if len(a.Text) < 5000 || len(a.Text) > 9000 || len(a.Published) != 10 || a.Publisher == "" {
			t.Errorf("article %d: %d bytes, %q, %q", i, len(a.Text), a.Published, a.Publisher)
		}
		for w := range mixedNamesIn(a.Text) {
			met[w]++
		}
	}
	once, often := 0, 0
	for _, k := range met {
		if k == 1 {
			once++
		}
		if k >= 5 {
			often++
		}
	}
	t.Logf("%d articles of %d bytes; %d surnames, %d of them met once, %d five times and more", n, bytes/n, len(met), once, often)
	if once == 0 || often < 100 {
		t.Errorf("of %d surnames %d are met once and %d often", len(met), once, often)
	}
	if path := os.Getenv("SEGUN_MIXED"); path != "" {
		docs := 5000
		if s := os.Getenv("SEGUN_MIXED_DOCS"); s != "" {
			var err error
			if docs, err = strconv.Atoi(s); err != nil {
				t.Fatal(err)
			}
		}
		m.write(t, path, docs)
	}
}

// mixedNamesIn are the surnames in a text that a cast gave.
func mixedNamesIn(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range mixedWord.FindAllString(text, -1) {
		for _, f := range mixedFamilyFront {
			back, ok := strings.CutPrefix(w, f)
			for _, middle := range mixedFamilyMiddle {
				if b, fits := strings.CutPrefix(back, middle); ok && fits && slices.Contains(mixedFamilyBack, b) {
					out[w] = true
				}
			}
		}
	}
	return out
}
