package model

import (
	"encoding/binary"
	"fmt"
	"math"
	"sort"
	"unsafe"
)

// Linear is a table of trained weights. It is read-only and safe for concurrent use.
type Linear struct {
	W      []int8
	Stride int    // cells a row, a power of two no smaller than the number of classes
	bytes  []byte // W
	mask   uint64
	rot    uint64
}

// NewLinear views w as a table of the given stride. len(w)/stride must be a power of two.
func NewLinear(w []int8, stride int) (*Linear, error) {
	if stride <= 0 || stride&(stride-1) != 0 {
		return nil, fmt.Errorf("model: stride %d: %w", stride, ErrCorrupt)
	}
	rows := len(w) / stride
	if rows == 0 || rows&(rows-1) != 0 || rows*stride != len(w) {
		return nil, fmt.Errorf("model: table of %d cells with stride %d: %w", len(w), stride, ErrCorrupt)
	}
	return &Linear{W: w, Stride: stride, bytes: unsafe.Slice((*byte)(unsafe.Pointer(&w[0])), len(w)), mask: uint64(rows - 1), rot: uint64(stride - 1)}, nil
}

// Row returns the first cell of the feature's row and the rotation inside it: class c is at
// base + (rot+c)&(Stride-1).
func (l *Linear) Row(f uint64) (base, rot uint64) {
	return (f >> 16 & l.mask) * uint64(l.Stride), f & l.rot
}

// Words returns the cells as they lie, row after row, four to a number, the first in its lowest byte. They must not be changed.
func (l *Linear) Words() []uint32 {
	if at := unsafe.Pointer(&l.W[0]); uintptr(at)%4 == 0 && binary.NativeEndian.Uint16([]byte{1, 0}) == 1 {
		return unsafe.Slice((*uint32)(at), len(l.W)/4)
	}
	out := make([]uint32, len(l.W)/4)
	for i := range out {
		out[i] = binary.LittleEndian.Uint32(l.bytes[4*i:])
	}
	return out
}

// Add adds the feature's weights to score for each class in classes.
func (l *Linear) Add(f uint64, classes []uint8, score []int32) {
	base, rot := l.Row(f)
	row := l.W[base : base+uint64(l.Stride) : base+uint64(l.Stride)]
	for _, c := range classes {
		score[c] += int32(row[(rot+uint64(c))&l.rot])
	}
}

// AddAll adds the feature's weights to score for classes 0 to len(score)-1.
func (l *Linear) AddAll(f uint64, score []int32) {
	base, rot := l.Row(f)
	row := l.W[base : base+uint64(l.Stride) : base+uint64(l.Stride)]
	for c := range score {
		score[c] += int32(row[(rot+uint64(c))&l.rot])
	}
}

// SumAll sets score to the sums of the features' weights for classes 0 to len(score)-1: what AddAll adds to zeros for one
// feature after the other, twice as fast where there are dozens of classes. len(score) is at most 128.
func (l *Linear) SumAll(features []uint64, score []int32) {
	clear(score)
	if l.Stride < 8 {
		for _, f := range features {
			l.AddAll(f, score)
		}
		return
	}
	// Eight classes at a time: four to a word, 16 bits each, in two words. Weights count from -128, so that nothing is ever
	// taken away, and 256 of them fit.
	const lanes, bias, room = 0x00ff00ff00ff00ff, 0x8080808080808080, 256
	var sums [128 / 4]uint64
	words := (len(score) + 7) / 8
	for len(features) > 0 {
		some := features[:min(len(features), room)]
		features = features[len(some):]
		clear(sums[:2*words])
		for _, f := range some {
			base, at := l.Row(f)
			row := l.bytes[base : base+uint64(l.Stride) : base+uint64(l.Stride)]
			for k := range words {
				var x uint64
				if at+8 <= uint64(len(row)) {
					x = binary.LittleEndian.Uint64(row[at : at+8])
				} else { // the row's end, and its start again
					out := at + 8 - uint64(len(row))
					x = binary.LittleEndian.Uint64(row[len(row)-8:])>>(8*out) | binary.LittleEndian.Uint64(row[:8])<<(8*(8-out))
				}
				x ^= bias
				sums[2*k] += x & lanes
				sums[2*k+1] += x >> 8 & lanes
				at = (at + 8) & l.rot
			}
		}
		for c := range score {
			score[c] += int32(sums[c/8*2+c%2]>>(c%8/2*16)&0xffff) - 128*int32(len(some))
		}
	}
}

// Trainer learns the weights of a Linear by an averaged perceptron. It is not safe for concurrent use.
type Trainer struct {
	W      []float32
	u      []float64 // sum of time-stamped updates: the average is W - u/T
	T      float64   // the update clock; the caller advances it with Tick
	Stride int
	mask   uint64
	rot    uint64
}

// NewTrainer makes a trainer of rows × stride zero weights, both powers of two.
func NewTrainer(rows, stride int) *Trainer {
	if rows&(rows-1) != 0 || stride&(stride-1) != 0 {
		panic("model: rows and stride must be powers of two")
	}
	return &Trainer{W: make([]float32, rows*stride), u: make([]float64, rows*stride), T: 1,
		Stride: stride, mask: uint64(rows - 1), rot: uint64(stride - 1)}
}

// Tick advances the clock by one training example.
func (t *Trainer) Tick() { t.T++ }

// Update adds delta to the feature's weight for class c.
func (t *Trainer) Update(f uint64, c int, delta float32) {
	i := (f>>16&t.mask)*uint64(t.Stride) + (f+uint64(c))&t.rot
	t.W[i] += delta
	t.u[i] += t.T * float64(delta)
}

// AddAll adds the feature's current weights to score for classes 0 to len(score)-1.
func (t *Trainer) AddAll(f uint64, score []float32) {
	base, rot := (f>>16&t.mask)*uint64(t.Stride), f&t.rot
	row := t.W[base : base+uint64(t.Stride)]
	for c := range score {
		score[c] += row[(rot+uint64(c))&t.rot]
	}
}

// Add adds the feature's current weights to score for each class in classes.
func (t *Trainer) Add(f uint64, classes []uint8, score []float32) {
	base, rot := (f>>16&t.mask)*uint64(t.Stride), f&t.rot
	row := t.W[base : base+uint64(t.Stride)]
	for _, c := range classes {
		score[c] += row[(rot+uint64(c))&t.rot]
	}
}

// Average replaces the weights by their averages over the clock. Training must not go on after it.
func (t *Trainer) Average() {
	for i := range t.W {
		t.W[i] -= float32(t.u[i] / t.T)
	}
	t.u = nil
}

// Averaged returns a copy of the averaged weights without ending the training.
func (t *Trainer) Averaged() []float32 {
	w := make([]float32, len(t.W))
	for i := range w {
		w[i] = t.W[i] - float32(t.u[i]/t.T)
	}
	return w
}

// Quantise rounds w to int8 so that the keep share of the non-zero weights (0.9999, say) fits without
// clipping, and returns the cells and the scale: w ≈ cell × scale.
func Quantise(w []float32, keep float64) (cells []int8, scale float32) {
	var abs []float32
	for _, v := range w {
		if v != 0 {
			abs = append(abs, float32(math.Abs(float64(v))))
		}
	}
	cells = make([]int8, len(w))
	if len(abs) == 0 {
		return cells, 1
	}
	sort.Slice(abs, func(i, j int) bool { return abs[i] < abs[j] })
	top := abs[min(len(abs)-1, int(keep*float64(len(abs))))]
	scale = top / 127
	for i, v := range w {
		q := math.Round(float64(v / scale))
		cells[i] = int8(max(-127, min(127, q)))
	}
	return cells, scale
}
