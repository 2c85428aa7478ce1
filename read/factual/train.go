package factual

import (
	"errors"
	"math"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// Lesson is a reading with what people hold of some of its predicates.
type Lesson struct {
	Reading *segun.Reading
	Heads   []int     // tokens
	Labels  []float64 // parallel to Heads: −3 certainly did not happen … 3 certainly did
}

// Options are the numbers of the recipe.
type Options struct {
	Epochs  int
	Seeds   int     // how many models are averaged
	Rate    float64 // AdaGrad
	RowsLog int
	Log     func(format string, args ...any)
}

// Blank returns a model that has learned nothing, for the reading that training rests on.
func Blank(name string) *model.Builder {
	b := model.NewBuilder(name)
	b.AddLinear(table, make([]float32, 1), 1, 1)
	return b
}

// example is one predicate: the rows of its features, and the share of one that it happened.
type example struct {
	rows []uint32
	gold float32
}

// Train learns the logarithm of the odds that a predicate happened, as a sum of weights, from judgements between −3 and 3 taken for
// probabilities between 0 and 1. The same lessons in the same order give the same weights.
func Train(name string, lessons []Lesson, lex phrase.Lexicon, o Options) (*model.Builder, error) {
	list := examples(lessons, lex, uint64(1)<<o.RowsLog-1)
	if len(list) == 0 {
		return nil, errors.New("factual: no predicates to learn from")
	}
	sum, passes := make([]float64, 1<<o.RowsLog), 0
	for seed := range o.Seeds {
		passes += learn(list, uint64(seed+1), sum, o)
	}
	w := make([]float32, len(sum))
	for i := range w {
		w[i] = float32(sum[i] / float64(max(1, passes)))
	}
	b := model.NewBuilder(name)
	b.AddLinear(table, w, 1, 0.9999)
	return b, nil
}

// examples reads the features of all predicates.
func examples(lessons []Lesson, lex phrase.Lexicon, mask uint64) []example {
	var out []example
	var buf []uint64
	for i := range lessons {
		l := &lessons[i]
		v := phrase.NewView(l.Reading, lex)
		for k, h := range l.Heads {
			first, end := bounds(v, h)
			buf = features(v, h, first, end, buf[:0])
			x := example{rows: make([]uint32, len(buf)), gold: float32((l.Labels[k] + most) / (2 * most))}
			for n, f := range buf {
				x.rows[n] = uint32(f >> 16 & mask)
			}
			out = append(out, x)
		}
	}
	return out
}

// learn trains one model and adds its weights after each epoch of the later half to sum. It returns how many times it did.
func learn(list []example, seed uint64, sum []float64, o Options) int {
	w, g := make([]float32, len(sum)), make([]float32, len(sum))
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	rand := model.NewRand(seed)
	passes := 0
	for epoch := range o.Epochs {
		rand.Shuffle(order)
		off := 0.0
		for _, n := range order {
			x := &list[n]
			s := float32(0)
			for _, r := range x.rows {
				s += w[r]
			}
			d := float32(1/(1+math.Exp(-float64(s)))) - x.gold
			off += math.Abs(float64(d))
			for _, r := range x.rows {
				g[r] += d * d
				w[r] -= float32(o.Rate) * d / float32(math.Sqrt(float64(g[r])+1e-2))
			}
		}
		if 2*epoch >= o.Epochs {
			passes++
			for i := range w {
				sum[i] += float64(w[i])
			}
		}
		if o.Log != nil {
			o.Log("seed %d, epoch %d: mean error %.3f of %d predicates", seed, epoch+1, 2*most*off/float64(len(list)), len(list))
		}
	}
	return passes
}
