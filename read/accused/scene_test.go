package accused

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// people makes claims of few voices, doers, names, words and paragraphs, so that much is shared.
func people(n int, r *rand.Rand) []Claim {
	names := []string{"", "e1", "e2", "e3"}
	list := make([]Claim, n)
	for i := range list {
		c := &list[i]
		c.Voice, c.By, c.Depth, c.Sentence, c.block = names[r.IntN(4)], names[r.IntN(4)], 1+r.IntN(2), i/2, i/4
		c.alone = float64(r.IntN(160))/16 - 5
		for _, e := range names[1:] {
			if r.IntN(3) == 0 {
				c.About = append(c.About, e)
			}
		}
		for range r.IntN(5) {
			c.words = append(c.words, uint64(r.IntN(12)))
		}
	}
	return list
}

// slowly is the share of the claims that pass, all but the ith, and the likeliest of them.
func slowly(list []Claim, i int, pass func(p *Claim) bool) (uint64, uint64) {
	yesses, n, top := 0.0, 0, float64(none)
	for k := range list {
		if k != i && pass(&list[k]) {
			n++
			yesses += yes(list[k].alone)
			top = max(top, list[k].alone)
		}
	}
	return odds(share(yesses, n)), odds(top)
}

// What is counted in one pass is what comparing each claim with all others gives.
func TestSceneIsWhatComparingGives(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	var s scene
	for range 60 {
		list := people(1+r.IntN(30), r)
		s.fill(list)
		for i := range list {
			c := &list[i]
			x := make([]uint64, inputs)
			s.around(i, x)
			s.kin(i, x)
			near := func(a, b uint64) bool { return int64(a)-int64(b) <= 1 && int64(b)-int64(a) <= 1 } // sums in another order
			check := func(name string, got, want uint64) {
				if !near(got, want) {
					t.Fatalf("%s of claim %d of %d: %d, want %d", name, i, len(list), int64(got), int64(want))
				}
			}
			text, _ := slowly(list, i, func(p *Claim) bool { return p.Depth > 1 })
			check("text", x[inText], text)
			block, _ := slowly(list, i, func(p *Claim) bool { return p.block == c.block })
			check("paragraph", x[inBlock], block)
			before, _ := slowly(list, i, func(p *Claim) bool { return p.block == c.block-1 })
			check("paragraph before", x[inBlockBefore], before)
			if c.Voice != "" {
				voice, most := slowly(list, i, func(p *Claim) bool { return p.Voice == c.Voice })
				check("voice", x[inVoice], voice)
				check("most", x[inMost], most)
			}
			if c.By != "" {
				_, by := slowly(list, i, func(p *Claim) bool { return p.By == c.By && p.Voice != c.By })
				check("doer", x[inBy], by)
			}
			_, lead := slowly(list, i, func(p *Claim) bool { return p.Sentence < leading })
			check("first lines", x[inLead], lead)
			words := 0
			for k, w := range c.words {
				elsewhere := 0
				for j := range list {
					if j != i && slices.Contains(list[j].words, w) {
						elsewhere++
					}
				}
				if elsewhere > 0 && !slices.Contains(c.words[:k], w) {
					words++
				}
			}
			check("words", x[inKinWords], uint64(words))
		}
	}
}
