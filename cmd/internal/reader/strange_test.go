package reader

import (
	"context"
	"os"
	"strconv"
	"testing"

	"segun"
	"segun/format"
	"segun/internal/driver"
	"segun/internal/marktest"
	"segun/internal/model"
)

// TestStrangeTrees reads articles whose tags and trees are partly drawn by chance, as a parser that errs in new ways would give them: no panic, nothing unsound. What was
// written with one parser's trees in view must stand any other's. SEGUN_STRANGE sets how many rounds, for a longer search.
func TestStrangeTrees(t *testing.T) {
	rounds := 4
	if n, err := strconv.Atoi(os.Getenv("SEGUN_STRANGE")); err == nil {
		rounds = n
	}
	if testing.Short() || raced {
		rounds = 1
	}
	as, err := Annotators(Shipped)
	if err != nil {
		t.Fatal(err)
	}
	var rng *model.Rand
	for i := range as {
		if as[i].Provides != segun.LayerTrees {
			continue
		}
		run := as[i].Run
		as[i].Run = func(r *segun.Reading) error {
			err := run(r)
			if err == nil {
				estrange(rng, r)
			}
			return err
		}
	}
	d, err := driver.New(as)
	if err != nil {
		t.Fatal(err)
	}
	docs := articles(t)
	for seed := range uint64(rounds) {
		for i := range docs {
			rng = model.NewRand(seed<<32 + uint64(i))
			doc, err := format.Read(capture("strange", []byte(docs[i].Text)))
			if err != nil {
				continue
			}
			got, err := d.Read(context.Background(), doc)
			if err != nil {
				t.Errorf("%s, seed %d: %v", docs[i].From, seed, err)
				continue
			}
			if bad := marktest.Sound(got); len(bad) > 0 {
				t.Errorf("%s, seed %d: %q", docs[i].From, seed, bad)
				continue
			}
			object(t, got)
		}
	}
}

// estrange draws new heads, relations and tags for some words of a reading. Trees stay trees: one root a sentence, no circles.
func estrange(r *model.Rand, x *segun.Reading) {
	share := []float64{0.03, 0.1, 0.3}[r.Intn(3)]
	tags := []string{"NN", "NNS", "NNP", "VB", "VBD", "VBN", "VBG", "VBZ", "IN", "TO", "MD", "RB", "JJ", "PRP", "WP", "DT", "CD", "CC"}
	for _, s := range x.Tokens.Sentences {
		n := int(s.End - s.First)
		for t := int(s.First); t < int(s.End); t++ {
			if r.Float() < share {
				x.Trees.Deprel[t] = segun.Deprel(r.Intn(segun.Deprels))
			}
			if r.Float() < share/3 {
				x.Tags.XPOS[t] = tags[r.Intn(len(tags))]
			}
			if r.Float() < share/3 {
				x.Tags.UPOS[t] = segun.UPOS(r.Intn(int(segun.X) + 1))
			}
			if h := int32(s.First) + int32(r.Intn(n)); r.Float() < share && x.Trees.Head[t] >= 0 && !under(x.Trees.Head, h, int32(t)) {
				x.Trees.Head[t] = h
			}
		}
	}
}

// under reports whether a word is another, or hangs below it.
func under(head []int32, w, above int32) bool {
	for ; w >= 0; w = head[w] {
		if w == above {
			return true
		}
	}
	return false
}
