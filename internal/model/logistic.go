package model

import "math"

// Logistic learns the weights of a Linear by multinomial logistic regression with AdaGrad steps
// (Duchi, Hazan and Singer 2011). It is not safe for concurrent use.
type Logistic struct {
	W      []float32
	g      []float32 // sum of squared gradients
	Stride int
	Rate   float32
	mask   uint64
	rot    uint64
	prob   []float32
}

// NewLogistic makes a learner of rows × stride zero weights, both powers of two.
func NewLogistic(rows, stride int, rate float64) *Logistic {
	if rows&(rows-1) != 0 || stride&(stride-1) != 0 {
		panic("model: rows and stride must be powers of two")
	}
	return &Logistic{W: make([]float32, rows*stride), g: make([]float32, rows*stride), Stride: stride, Rate: float32(rate),
		mask: uint64(rows - 1), rot: uint64(stride - 1), prob: make([]float32, 256)}
}

// Step scores the classes with features f, and moves the weights of the features for which learn holds towards gold. It
// returns the class that scored best before the step. classes must hold gold.
func (l *Logistic) Step(f []uint64, learn func(f uint64) bool, classes []uint8, gold uint8) uint8 {
	p := l.prob
	for _, c := range classes {
		p[c] = 0
	}
	for _, h := range f {
		base, rot := (h>>16&l.mask)*uint64(l.Stride), h&l.rot
		for _, c := range classes {
			p[c] += l.W[base+(rot+uint64(c))&l.rot]
		}
	}
	best := classes[0]
	for _, c := range classes {
		if p[c] > p[best] {
			best = c
		}
	}
	top, sum := p[best], float32(0)
	for _, c := range classes {
		p[c] = float32(math.Exp(float64(p[c] - top)))
		sum += p[c]
	}
	for _, c := range classes {
		p[c] /= sum
		if c == gold {
			p[c]--
		}
	}
	if p[gold] > -0.01 {
		return best
	}
	for _, h := range f {
		if !learn(h) {
			continue
		}
		base, rot := (h>>16&l.mask)*uint64(l.Stride), h&l.rot
		for _, c := range classes {
			d := p[c]
			if d < 0.005 && d > -0.005 {
				continue
			}
			i := base + (rot+uint64(c))&l.rot
			l.g[i] += d * d
			l.W[i] -= l.Rate * d / float32(math.Sqrt(float64(l.g[i])+1e-3))
		}
	}
	return best
}
