package names_test

import (
	"os"
	"strings"
	"testing"

	"segun/names"
)

// What agrees across scripts is found by the index, too, whichever of the two scripts is listed, among thousands of others.
func TestNamesAbroadAreFound(t *testing.T) {
	raw, err := os.ReadFile("testdata/abroad.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var pairs [][2]string
	for line := range strings.Lines(string(raw)) {
		if c := strings.Split(strings.TrimSpace(line), "\t"); len(c) == 2 {
			pairs = append(pairs, [2]string{c[0], c[1]})
		}
	}
	for side, what := range []string{"native names are listed", "Latin names are listed"} {
		b := names.NewBuilder()
		for _, l := range invented(3000) {
			for _, n := range l.names {
				x := names.Analyse(n.text, l.kind)
				b.Add(l.id, n.use, &x)
			}
		}
		for _, p := range pairs {
			x := names.Analyse(p[side], names.Person)
			b.Add("party "+p[side], names.Primary, &x)
		}
		index := b.Build()
		for _, p := range pairs {
			q, listed := names.Analyse(p[1-side], names.Person), names.Analyse(p[side], names.Person)
			if m := names.Compare(&q, &listed); !m.Possible() || q.Script == names.Hangul || listed.Script == names.Hangul {
				continue // a given name in Hangul is one word, and two in Cyrillic: no key of theirs is the same
			}
			found := false
			for _, h := range index.Search(&q, names.Query{}) {
				found = found || h.Name == p[side]
			}
			if !found {
				t.Errorf("%s: %s is not found by %s", what, p[side], p[1-side])
			}
		}
	}
}

// Every form of the table of names abroad agrees with each Latin spelling of its line.
func TestTableOfNamesAbroad(t *testing.T) {
	raw, err := os.ReadFile("tables/abroad.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(c) != 4 {
			t.Fatalf("%q has %d columns", line, len(c))
		}
		for column, family := range []string{1: " بلومبرغ", 2: "・ブルームバーグ", 3: "·布隆伯格"} {
			if column == 0 || c[column] == "-" {
				continue
			}
			for _, form := range strings.Split(c[column], "|") {
				for _, latin := range strings.Split(c[0], "|") {
					a, b := names.Analyse(form+family, names.Person), names.Analyse(latin+" Bloomberg", names.Person)
					if m := names.Compare(&a, &b); !m.Possible() && latin != "al" && latin != "de" && latin != "di" && latin != "van" && latin != "von" {
						t.Errorf("%s, %s: %.2f %s", form+family, latin, m.Score, m.Explain())
					}
				}
			}
		}
	}
}
