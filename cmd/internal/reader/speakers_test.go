package reader

import (
	"strings"
	"testing"

	"segun/internal/corpus"
	"segun/internal/driver"
)

// TestSpeakers reads the passages of testdata/speakers, which go through the ways in which reporting says, or leaves to be understood, who says something: "passage | words | voice". A passage is as long as it takes; ¶ stands for the
// border of a paragraph, and what ends without a stop is a headline. The voice is a name or description as it stands in the passage, outlet, or somebody, where the text does not say who; "A > B" is B, of whom A tells. With
// "A = B", B is another name by which the passage calls A. Behind a ? stands what is not read so yet; when it is, the test asks for the ? to go.
func TestSpeakers(t *testing.T) {
	eachList(t, "speakers", func(t *testing.T, d *driver.Driver, r *row) (bool, string) {
		a := r.article()
		voices(t, r, a)
		reading := readOf(t, d, a)
		tally, shown := compared(a, reading)
		if tally.Chain.Of == 0 { // no claim with content holds the words: they may be a non-answer
			a.Claims[0].Status, a.Claims[0].Realis = "declined_to_comment", "unknown"
			tally, shown = compared(a, reading)
		}
		return tally.Chain.N == 1, shown
	})
}

// voices gives the claim of an article the sourcing that a row wants.
func voices(t *testing.T, r *row, a *corpus.Article) {
	t.Helper()
	var chain []string
	for _, v := range strings.Split(r.want, " > ") {
		names := strings.Split(v, " = ")
		switch v {
		case "outlet", "somebody":
			chain = append(chain, map[string]string{"outlet": "(outlet)", "somebody": "(unspecified)"}[v])
			continue
		}
		for _, name := range names {
			if !strings.Contains(r.text, name) {
				t.Fatalf("%s: the passage does not have %q", r.place, name)
			}
		}
		a.Voices = append(a.Voices, corpus.Voice{Name: names[0], Also: names[1:]})
		chain = append(chain, names[0])
	}
	a.Claims[0].Via, a.Claims[0].By = chain[:len(chain)-1], chain[len(chain)-1]
}
