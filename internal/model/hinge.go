package model

import "math"

// Hinge learns the weights of a Linear from structured mistakes with AdaGrad steps, and averages the
// weights over passes (a structured support vector machine trained by sub-gradients; Duchi, Hazan and Singer 2011). It
// is not safe for concurrent use.
type Hinge struct {
	W      []float32
	g      []float32
	sum    []float32
	passes int
	Stride int
	Rate   float32
	mask   uint64
	rot    uint64
}

// NewHinge makes a learner of rows × stride zero weights, both powers of two.
func NewHinge(rows, stride int, rate float64) *Hinge {
	if rows&(rows-1) != 0 || stride&(stride-1) != 0 {
		panic("model: rows and stride must be powers of two")
	}
	n := rows * stride
	return &Hinge{W: make([]float32, n), g: make([]float32, n), sum: make([]float32, n), Stride: stride, Rate: float32(rate),
		mask: uint64(rows - 1), rot: uint64(stride - 1)}
}

// AddAll adds the feature's current weights to score for classes 0 to len(score)-1.
func (h *Hinge) AddAll(f uint64, score []float32) {
	base, rot := (f>>16&h.mask)*uint64(h.Stride), f&h.rot
	row := h.W[base : base+uint64(h.Stride)]
	for c := range score {
		score[c] += row[(rot+uint64(c))&h.rot]
	}
}

// Update moves the feature's weight for class c in the direction of delta.
func (h *Hinge) Update(f uint64, c int, delta float32) {
	i := (f>>16&h.mask)*uint64(h.Stride) + (f+uint64(c))&h.rot
	h.g[i] += delta * delta
	h.W[i] += h.Rate * delta / float32(math.Sqrt(float64(h.g[i])+1e-3))
}

// EndPass adds the weights as they are to the average.
func (h *Hinge) EndPass() {
	h.passes++
	for i, w := range h.W {
		h.sum[i] += w
	}
}

// Average returns the weights averaged over the passes that EndPass closed.
func (h *Hinge) Average() []float32 {
	out := make([]float32, len(h.sum))
	for i, s := range h.sum {
		out[i] = s / float32(max(1, h.passes))
	}
	return out
}
