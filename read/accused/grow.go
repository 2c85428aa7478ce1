package accused

import (
	"math"
	"slices"

	"segun/internal/model"
)

// grower learns a sum of trees: each follows the gradient of the logistic loss (Friedman 2001). The same rows in the same order give the same trees.
type grower struct {
	o      Options
	cuts   [][]int64 // bounds of each input
	bins   [][]uint8 // by input and row: the first bound that it does not pass
	grad   []float64
	curve  []float64
	tree   []node
	number int // of the tree that grows
}

// bounds is how many bounds of one input are tried.
const bounds = 32

// grow learns trees over rows of inputs; forest tells which of several it is, for the inputs that each tree looks at.
func grow(rows [][]uint64, gold []float32, o Options, forest int) (trees [][]node, base int) {
	if len(rows) == 0 {
		return nil, 0
	}
	g := &grower{o: o, grad: make([]float64, len(rows)), curve: make([]float64, len(rows)), number: forest * 10007}
	g.cut(rows)
	yes := 0.0
	for _, y := range gold {
		yes += float64(y)
	}
	base = int(leafScale * math.Log((yes+0.5)/(float64(len(rows))-yes+0.5)))
	all, sums := make([]int32, len(rows)), make([]int, len(rows))
	for i := range sums {
		sums[i] = base
	}
	for range o.Trees {
		for i := range rows {
			p := 1 / (1 + math.Exp(-float64(sums[i])/leafScale))
			g.grad[i], g.curve[i], all[i] = float64(gold[i])-p, p*(1-p), int32(i)
		}
		g.tree = nil
		g.split(all, o.Depth)
		t := g.tree
		for i := range rows {
			sums[i] += leafOf(t, rows[i])
		}
		trees = append(trees, g.tree)
		g.number++
	}
	return trees, base
}

// cut finds the bounds of each input, and between which each row lies.
func (g *grower) cut(rows [][]uint64) {
	n := len(rows[0])
	g.cuts, g.bins = make([][]int64, n), make([][]uint8, n)
	all := make([]int64, len(rows))
	for f := range n {
		for i := range rows {
			all[i] = int64(rows[i][f])
		}
		slices.Sort(all)
		c := slices.Compact(slices.Clone(all))
		if len(c) > bounds {
			c = c[:0]
			for q := 1; q < bounds; q++ {
				if v := all[q*len(all)/bounds]; len(c) == 0 || v > c[len(c)-1] {
					c = append(c, v)
				}
			}
		}
		g.cuts[f], g.bins[f] = c, make([]uint8, len(rows))
		for i := range rows {
			k, _ := slices.BinarySearch(c, int64(rows[i][f]))
			g.bins[f][i] = uint8(k)
		}
	}
}

// looks reports whether the tree that grows looks at an input: the odds of a claim by itself always, of the others a share.
func (g *grower) looks(input int) bool {
	return g.o.Columns <= 0 || input == inOwn || int(model.Mix(uint64(g.number)<<32^uint64(input))%100) < g.o.Columns
}

// split appends the node for some rows, and those below it.
func (g *grower) split(rows []int32, depth int) int16 {
	me := int16(len(g.tree))
	grad, curve := 0.0, 0.0
	for _, i := range rows {
		grad += g.grad[i]
		curve += g.curve[i]
	}
	leaf := g.o.TreeRate * grad / (curve + g.o.Ridge)
	g.tree = append(g.tree, node{input: -1, leaf: int16(math.Round(leafScale * max(-30, min(30, leaf))))})
	if depth == 0 {
		return me
	}
	input, at := g.best(rows, grad, curve)
	if input < 0 {
		return me
	}
	var left, right []int32
	for _, i := range rows {
		if int(g.bins[input][i]) <= at {
			left = append(left, i)
		} else {
			right = append(right, i)
		}
	}
	l := g.split(left, depth-1)
	r := g.split(right, depth-1)
	g.tree[me] = node{int16(input), int16(g.cuts[input][at]), [2]int16{l, r}, 0}
	return me
}

// best finds the question that tells most about some rows, -1 for none.
func (g *grower) best(rows []int32, grad, curve float64) (input, at int) {
	most, input, at := 1e-3, -1, 0
	ridge := g.o.Ridge
	for f, cuts := range g.cuts {
		if !g.looks(f) {
			continue
		}
		var gs, cs [bounds + 1]float64
		var ns [bounds + 1]int
		for _, i := range rows {
			k := g.bins[f][i]
			gs[k] += g.grad[i]
			cs[k] += g.curve[i]
			ns[k]++
		}
		lg, lc, ln := 0.0, 0.0, 0
		for k := range cuts {
			lg, lc, ln = lg+gs[k], lc+cs[k], ln+ns[k]
			if ln < g.o.Least || len(rows)-ln < g.o.Least {
				continue
			}
			if gain := lg*lg/(lc+ridge) + (grad-lg)*(grad-lg)/(curve-lc+ridge) - grad*grad/(curve+ridge); gain > most {
				most, input, at = gain, f, k
			}
		}
	}
	return input, at
}
