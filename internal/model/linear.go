package model

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"sort"
	"unsafe"
)

// Linear is a table of trained weights. It is read-only and safe for concurrent use.
type Linear struct {
	W      []int8
	Stride int      // cells a row, a power of two no smaller than the number of classes
	bytes  []byte   // W
	words  []uint64 // W, eight cells to a number, the first in its lowest byte; where a row is eight or more
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
	l := &Linear{W: w, Stride: stride, bytes: unsafe.Slice((*byte)(unsafe.Pointer(&w[0])), len(w)), mask: uint64(rows - 1), rot: uint64(stride - 1)}
	if stride >= 8 {
		if at := unsafe.Pointer(&w[0]); aligned(at, 8) {
			l.words = unsafe.Slice((*uint64)(at), len(w)/8)
		} else {
			l.words = make([]uint64, len(w)/8)
			for i := range l.words {
				l.words[i] = binary.LittleEndian.Uint64(l.bytes[8*i:])
			}
		}
	}
	return l, nil
}

// aligned reports whether cells at this place can be read as numbers of the given size, the first cell in the lowest byte.
func aligned(at unsafe.Pointer, size uintptr) bool {
	return uintptr(at)%size == 0 && binary.NativeEndian.Uint16([]byte{1, 0}) == 1
}

// Row returns the first cell of the feature's row and the rotation inside it: class c is at
// base + (rot+c)&(Stride-1).
func (l *Linear) Row(f uint64) (base, rot uint64) {
	return (f >> 16 & l.mask) * uint64(l.Stride), f & l.rot
}

// Words returns the cells as they lie, row after row, four to a number, the first in its lowest byte. They must not be changed.
func (l *Linear) Words() []uint32 {
	if at := unsafe.Pointer(&l.W[0]); aligned(at, 4) {
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

// Sum returns the sum of the features' weights for class 0: all that a table of one class holds.
func (l *Linear) Sum(features []uint64) (sum int32) {
	w, mask, stride, rot := l.W, l.mask, uint64(l.Stride), l.rot
	for _, f := range features {
		sum += int32(w[f>>16&mask*stride+f&rot])
	}
	return sum
}

// SumAll sets score to the sums of the features' weights for classes 0 to len(score)-1: what AddAll adds to zeros for one
// feature after the other, twice as fast where there are dozens of classes. len(score) is at most 128.
func (l *Linear) SumAll(features []uint64, score []int32) {
	if sixteen && l.Stride >= 64 && l.Stride <= mostWide && len(score) <= mostWide-15 && len(features) > 0 && len(features) <= 256 {
		l.sumWide(features, score)
		return
	}
	l.sumEight(features, score)
}

// sumEight is SumAll eight cells at a time.
func (l *Linear) sumEight(features []uint64, score []int32) {
	if l.Stride == 64 && len(score) <= mostSixty && len(features) <= 256 {
		l.sumSixty(features, score)
		return
	}
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

// SumSome sets score to the sums of the features' weights for the classes given: what Add adds to zeros for one feature after the
// other, faster.
func (l *Linear) SumSome(features []uint64, classes []uint8, score *[256]int32) {
	few := fewClasses
	if sixteen {
		few = fewSixteen
	}
	if len(classes) > few && l.Stride >= 8 && l.Stride <= 128 {
		var all [128]int32
		l.near(features)
		l.SumAll(features, all[:int(slices.Max(classes))+1])
		for _, c := range classes {
			score[c] = all[c]
		}
		return
	}
	// A pass for every four classes, sums in registers. The rows are near from the second pass on.
	l.Prefetch(features)
	w, rot := l.W, l.rot
	for ; len(classes) > 0; classes = classes[min(4, len(classes)):] {
		var k [4]uint64
		for i, c := range classes[:min(4, len(classes))] {
			k[i] = uint64(c)
		}
		k0, k1, k2, k3 := k[0], k[1], k[2], k[3]
		var s0, s1, s2, s3 int32
		if len(classes) > 2 {
			for _, f := range features {
				base, at := l.Row(f)
				s0 += int32(w[base+(at+k0)&rot])
				s1 += int32(w[base+(at+k1)&rot])
				s2 += int32(w[base+(at+k2)&rot])
				s3 += int32(w[base+(at+k3)&rot])
			}
		} else {
			for _, f := range features {
				base, at := l.Row(f)
				s0 += int32(w[base+(at+k0)&rot])
				s1 += int32(w[base+(at+k1)&rot])
			}
		}
		sums := [4]int32{s0, s1, s2, s3}
		for i, c := range classes[:min(4, len(classes))] {
			score[c] = sums[i]
		}
	}
}

// Prefetch asks for the features' rows, or the part of each that holds the first class, without waiting for them: what is worked out before they are read is worked out while they are on their way. A nil table has none.
func (l *Linear) Prefetch(features []uint64) {
	if !prefetches || l == nil || len(features) == 0 || l.Stride > 1<<16 {
		return
	}
	wide := uint64(bits.TrailingZeros(uint(l.Stride)))
	prefetch(unsafe.Pointer(unsafe.SliceData(l.W)), 16-wide, l.mask<<wide, l.rot, &features[0], len(features))
}

// near brings what Prefetch asks for near. A table is larger than the caches that are near, and the fewer instructions there are between
// two loads, the more of them are under way at once.
func (l *Linear) near(features []uint64) {
	if prefetches {
		l.Prefetch(features)
	} else {
		l.touch(features)
	}
}

// touch is near by reading. The result means nothing; that it is returned, by a function of its own, keeps the loads.
//
//go:noinline
func (l *Linear) touch(features []uint64) (all int8) {
	w, rot, stride, mask := l.W, l.rot, uint64(l.Stride), l.mask
	for _, f := range features {
		all |= w[(f>>16&mask)*stride+f&rot]
	}
	return all
}

// fewClasses is up to how many classes a pass for every four of them is faster, fewSixteen where rows are added sixteen cells at a time.
const (
	fewClasses = 12
	fewSixteen = 4
)

// mostSixty is for how many classes sumSixty serves: as many as eight words hold from wherever in the first they begin.
const mostSixty = 64 - 7

// sumSixty is SumAll for rows of 64 cells and at most 256 features. The sums are kept apart by how far into a word of eight
// cells a feature's row begins, so that whole words are added as they lie; at the end they are shifted into one. There is no
// branch that depends on a feature.
func (l *Linear) sumSixty(features []uint64, score []int32) {
	l.near(features)
	const lanes, bias = 0x00ff00ff00ff00ff, 0x8080808080808080
	var even, odd [8][9]uint64 // by where the rows begin; the ninth word stays 0
	all := l.words
	n := uint64(len(score)+7+7) / 8 // words that hold the classes, wherever they begin
	for _, f := range features {
		at := f & 63
		row := (*[8]uint64)(all[(f>>16&l.mask)*8:])
		e, o := &even[at&7], &odd[at&7]
		at >>= 3
		x := row[at] ^ bias // not a loop: it takes half as long again
		e[0], o[0] = e[0]+x&lanes, o[0]+x>>8&lanes
		x = row[(at+1)&7] ^ bias
		e[1], o[1] = e[1]+x&lanes, o[1]+x>>8&lanes
		x = row[(at+2)&7] ^ bias
		e[2], o[2] = e[2]+x&lanes, o[2]+x>>8&lanes
		x = row[(at+3)&7] ^ bias
		e[3], o[3] = e[3]+x&lanes, o[3]+x>>8&lanes
		x = row[(at+4)&7] ^ bias
		e[4], o[4] = e[4]+x&lanes, o[4]+x>>8&lanes
		x = row[(at+5)&7] ^ bias
		e[5], o[5] = e[5]+x&lanes, o[5]+x>>8&lanes
		x = row[(at+6)&7] ^ bias
		e[6], o[6] = e[6]+x&lanes, o[6]+x>>8&lanes
		if n > 7 {
			x = row[(at+7)&7] ^ bias
			e[7], o[7] = e[7]+x&lanes, o[7]+x>>8&lanes
		}
	}
	// A sum of even lies where its cell does, one of odd a cell below.
	for k := range uint64(len(score)+7) / 8 {
		var es, os uint64
		for s := uint64(0); s < 8; s += 2 {
			es += even[s][k]>>(8*s) | even[s][k+1]<<(64-8*s)
			os += odd[s][k]>>(8*s) | odd[s][k+1]<<(64-8*s)
			es += odd[s+1][k]>>(8*s) | odd[s+1][k+1]<<(64-8*s)
			os += even[s+1][k]>>(8*s+16) | even[s+1][k+1]<<(48-8*s)
		}
		for c := 8 * k; c < min(8*k+8, uint64(len(score))); c += 2 {
			score[c] = int32(es&0xffff) - 128*int32(len(features))
			if c+1 < uint64(len(score)) {
				score[c+1] = int32(os&0xffff) - 128*int32(len(features))
			}
			es, os = es>>16, os>>16
		}
	}
}

// mostWide is for how many classes there are sums in a rowSums, fifteen in front of the first counted in.
const mostWide = 128

// rowSums are sums of rows by how far into a block of sixteen cells they begin. Behind the last a whole block can be read.
type rowSums [16*mostWide + 32]int16

// sumWide is SumAll for rows of 64 or 128 cells and 1 to 256 features, sixteen cells at a time, which are added as they lie: a sum of at most 256 cells fits into 16 bits.
func (l *Linear) sumWide(features []uint64, score []int32) {
	var sums rowSums
	var out [mostWide]int16
	width := uint64(bits.TrailingZeros(uint(l.Stride)))
	addRows(unsafe.Pointer(unsafe.SliceData(l.W)), 16-width, l.mask<<width, l.rot, &features[0], len(features), (len(score)+15+15)/16, &sums)
	joinRows(&sums, &out, (len(score)+15)/16)
	for c := range score {
		score[c] = int32(out[c])
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
