package name

import (
	"math"
	"math/rand/v2"
	"testing"
)

// randomChain fills a chain and transitions with seeded scores.
func randomChain(n int, seed uint64) (*chain, *transitions) {
	rng := rand.New(rand.NewPCG(seed, 3))
	c, t := new(chain), new(transitions)
	c.reset(n)
	for i := range n {
		c.look[i] = look(rng.IntN(int(looks)))
		for y := range c.emit[i] {
			c.emit[i][y] = float32(rng.NormFloat64() * 2)
		}
	}
	for k := range t {
		for a := range t[k] {
			for b := range t[k][a] {
				t[k][a][b] = float32(rng.NormFloat64())
			}
		}
	}
	return c, t
}

// every calls f with each allowed sequence of n tags and its score: the slow twin of viterbi and marginals.
func every(c *chain, t *transitions, f func(tags []Tag, score float64)) {
	tags := make([]Tag, c.n)
	var walk func(i int, prev Tag, score float64)
	walk = func(i int, prev Tag, score float64) {
		if i == c.n {
			f(tags, score)
			return
		}
		for b := range Tag(Tags) {
			if follows(prev, b) {
				tags[i] = b
				walk(i+1, b, score+float64(t[c.look[i]][prev][b])+float64(c.emit[i][b]))
			}
		}
	}
	walk(0, 0, 0)
}

func TestViterbiEqualsTryingEverySequence(t *testing.T) {
	for seed := range uint64(30) {
		c, tr := randomChain(1+int(seed%5), seed)
		var want []Tag
		best := math.Inf(-1)
		every(c, tr, func(tags []Tag, s float64) {
			if s > best {
				best = s
				want = append(want[:0], tags...)
			}
		})
		got := make([]Tag, c.n)
		c.viterbi(tr, got)
		for i := range got {
			if got[i] != want[i] {
				t.Fatalf("seed %d: %v, want %v", seed, got, want)
			}
		}
	}
}

func TestMarginalsEqualSummingUpEverySequence(t *testing.T) {
	for seed := range uint64(20) {
		c, tr := randomChain(1+int(seed%4), seed)
		want := make([][Tags]float64, c.n)
		joint := make([][Tags][Tags]float64, c.n)
		all := 0.0
		every(c, tr, func(tags []Tag, s float64) {
			p := math.Exp(s)
			all += p
			for i, y := range tags {
				want[i][y] += p
				if i > 0 {
					joint[i][tags[i-1]][y] += p
				}
			}
		})
		c.marginals(tr.exp(), func(i int, p *[Tags][Tags]float32) {
			for a := range p {
				for b := range p[a] {
					if math.Abs(float64(p[a][b])-joint[i][a][b]/all) > 1e-4 {
						t.Fatalf("seed %d: token %d, tags %d and %d: %f, want %f", seed, i, a, b, p[a][b], joint[i][a][b]/all)
					}
				}
			}
		})
		for i := range want {
			for y := range want[i] {
				if math.Abs(float64(c.prob[i][y])-want[i][y]/all) > 1e-4 {
					t.Fatalf("seed %d: token %d, tag %d: %f, want %f", seed, i, y, c.prob[i][y], want[i][y]/all)
				}
			}
		}
	}
}

func TestTags(t *testing.T) {
	for k := range Kind(Kinds) {
		if Begin(k).Kind() != k || Inside(k).Kind() != k {
			t.Errorf("%v: begin %v, inside %v", k, Begin(k), Inside(k))
		}
	}
	if s := Begin(Person).String() + Inside(Place).String() + Tag(0).String(); s != "B-PERI-LOCO" {
		t.Error(s)
	}
	if follows(Begin(Person), Inside(Org)) || !follows(Begin(Person), Inside(Person)) || follows(0, Inside(Org)) {
		t.Error("an inside tag follows its own kind only")
	}
}
