package model

import "math"

// Example is one decision to learn from: the rows of its features, and the share of one that it is yes.
type Example struct {
	rows []uint32
	gold float32
}

// ExampleOf makes an example of the features of a decision, in a table of 1<<rowsLog rows.
func ExampleOf(features []uint64, rowsLog int, gold float32) Example {
	x := Example{rows: make([]uint32, len(features)), gold: gold}
	mask := uint64(1)<<rowsLog - 1
	for i, f := range features {
		x.rows[i] = uint32(f >> 16 & mask)
	}
	return x
}

// OddsOptions are the numbers of a recipe.
type OddsOptions struct {
	Epochs  int
	Seeds   int     // how many models are averaged
	Rate    float64 // AdaGrad
	RowsLog int
	Log     func(seed, epoch int, off float64) // off is the mean distance between what is said and gold; may be nil
}

// LearnOdds learns the logarithm of the odds of yes as a sum of weights, one a row (logistic regression with AdaGrad, Duchi et al. 2011; the weights after each epoch of the later
// half, and of several orders of the examples, are averaged). The same examples in the same order give the same weights.
func LearnOdds(list []Example, o OddsOptions) []float32 {
	sum, passes := make([]float64, 1<<o.RowsLog), 0
	for seed := range o.Seeds {
		passes += learnOdds(list, seed+1, sum, o)
	}
	w := make([]float32, len(sum))
	for i := range w {
		w[i] = float32(sum[i] / float64(max(1, passes)))
	}
	return w
}

// LearnYes is LearnOdds of n decisions that are yes or no; at gives the features of the ith and what it is.
func LearnYes(n int, at func(i int) (features []uint64, yes bool), o OddsOptions) []float32 {
	list := make([]Example, n)
	for i := range list {
		features, yes := at(i)
		gold := float32(0)
		if yes {
			gold = 1
		}
		list[i] = ExampleOf(features, o.RowsLog, gold)
	}
	return LearnOdds(list, o)
}

// learnOdds trains one model and adds its weights after each epoch of the later half to sum. It returns how many times it did.
func learnOdds(list []Example, seed int, sum []float64, o OddsOptions) (passes int) {
	w, g := make([]float32, len(sum)), make([]float32, len(sum))
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	rand := NewRand(uint64(seed))
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
			o.Log(seed, epoch+1, off/float64(len(list)))
		}
	}
	return passes
}
