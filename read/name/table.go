package name

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
	"sort"

	"segun/internal/model"
)

// table holds the weights of the features that matter, and of no others: a feature is found by its fingerprint or counts for
// nothing. Four cells of 16 bytes (fingerprint, one weight a tag) fill a bucket of one cache line; a feature's
// hash picks the bucket.
type table struct {
	cells   []byte
	buckets uint64
	scale   float32
}

const (
	cellSize   = 16
	bucketSize = 4 * cellSize
)

// openTable views the section "features".
func openTable(f *model.File) (table, error) {
	t := table{cells: f.Bytes("features"), scale: float32(f.Numbers["features.scale"])}
	t.buckets = uint64(len(t.cells) / bucketSize)
	if t.buckets == 0 || len(t.cells)%bucketSize != 0 || !(t.scale > 0) {
		return t, fmt.Errorf("read/name: table of %d bytes: %w", len(t.cells), model.ErrCorrupt)
	}
	return t, nil
}

// fingerprint marks a feature inside its bucket; 0 marks an empty cell.
func fingerprint(f uint64) uint32 { return max(1, uint32(f)) }

// emit adds the scores of the features to e.
func (t *table) emit(features []uint64, e *[Tags]float32) {
	t.near(features)
	var sum [Tags]int32
	for _, f := range features {
		b, _ := bits.Mul64(f, t.buckets)
		line := t.cells[b*bucketSize : b*bucketSize+bucketSize : b*bucketSize+bucketSize]
		fp := fingerprint(f)
		for c := 0; c < bucketSize; c += cellSize {
			if binary.LittleEndian.Uint32(line[c:]) != fp {
				continue
			}
			w := line[c+4 : c+4+Tags : c+4+Tags]
			for i := range sum {
				sum[i] += int32(int8(w[i]))
			}
			break
		}
	}
	for i := range e {
		e[i] += float32(sum[i]) * t.scale
	}
}

// near brings the features' buckets near: the fewer instructions there are between two loads, the more of them are under way at once.
// The result means nothing; that it is returned, by a function of its own, keeps the loads.
//
//go:noinline
func (t *table) near(features []uint64) (all byte) {
	cells, n := t.cells, t.buckets
	for _, f := range features {
		b, _ := bits.Mul64(f, n)
		all |= cells[b*bucketSize]
	}
	return all
}

// feature is a learned feature on its way into a table.
type feature struct {
	hash   uint64
	weight [Tags]float32
	worth  float32
}

// build lays out the keep most useful features: those whose weights move the choice of a tag most. A feature
// that finds its bucket full of better ones is left out.
func build(fs []feature, keep int) (cells []byte, scale float32) {
	for i := range fs {
		fs[i].center()
	}
	sort.Slice(fs, func(i, j int) bool {
		if fs[i].worth != fs[j].worth {
			return fs[i].worth > fs[j].worth
		}
		return fs[i].hash < fs[j].hash
	})
	fs = fs[:min(keep, len(fs))]
	buckets := max(1, len(fs)*10/36) // nine cells in ten are used before overflow
	scale = 1e-6
	var top []float32
	for i := range fs {
		for _, w := range fs[i].weight {
			top = append(top, float32(math.Abs(float64(w))))
		}
	}
	sort.Slice(top, func(i, j int) bool { return top[i] < top[j] })
	if len(top) > 0 {
		scale = max(scale, top[len(top)*9999/10000]/127)
	}
	cells = make([]byte, buckets*bucketSize)
	used := make([]uint8, buckets)
	for i := range fs {
		b, _ := bits.Mul64(fs[i].hash, uint64(buckets))
		if used[b] == 4 {
			continue
		}
		at := int(b)*bucketSize + int(used[b])*cellSize
		used[b]++
		binary.LittleEndian.PutUint32(cells[at:], fingerprint(fs[i].hash))
		for k, w := range fs[i].weight {
			cells[at+4+k] = byte(int8(max(-127, min(127, math.Round(float64(w/scale))))))
		}
	}
	return cells, scale
}

// center moves the weights so that the largest and smallest are of one size, which changes no choice, and
// judges the feature's worth by that size.
func (f *feature) center() {
	lo, hi := f.weight[0], f.weight[0]
	for _, w := range f.weight {
		lo, hi = min(lo, w), max(hi, w)
	}
	for i := range f.weight {
		f.weight[i] -= (lo + hi) / 2
	}
	f.worth *= hi - lo
}
