package model

import (
	"math"
	"slices"
	"testing"
)

// twin is a weight table as a map.
type twin struct {
	w           map[[2]uint64]float64
	rows        uint64
	stride      int
	updates     []float64
	featuresOut []uint64
}

// cell names the cell of a feature and class as the package comment says: the hash picks a row, and a rotation inside it.
func (m *twin) cell(f uint64, c int) [2]uint64 {
	return [2]uint64{f >> 16 % m.rows, (f%uint64(m.stride) + uint64(c)) % uint64(m.stride)}
}

func TestLinearEqualsAMap(t *testing.T) {
	const rows, stride, classes = 16, 8, 6
	r := NewRand(9)
	cells := make([]int8, rows*stride)
	m := twin{w: map[[2]uint64]float64{}, rows: rows, stride: stride}
	for row := range uint64(rows) {
		for c := range uint64(stride) {
			v := int8(r.Uint64())
			cells[row*stride+c] = v
			m.w[[2]uint64{row, c}] = float64(v)
		}
	}
	l, err := NewLinear(cells, stride)
	if err != nil {
		t.Fatal(err)
	}
	some := []uint8{5, 0, 3}
	var all, part [classes]int32
	var want [classes]float64
	for range 50 {
		f := r.Uint64()
		l.AddAll(f, all[:])
		l.Add(f, some, part[:])
		for c := range classes {
			want[c] += m.w[m.cell(f, c)]
		}
	}
	for c := range classes {
		if float64(all[c]) != want[c] {
			t.Errorf("class %d: %d, want %v", c, all[c], want[c])
		}
	}
	for _, c := range some {
		if part[c] != all[c] {
			t.Errorf("class %d alone: %d, with the others %d", c, part[c], all[c])
		}
	}
	if part[1] != 0 || part[2] != 0 || part[4] != 0 {
		t.Error("a class that was not asked for has a score")
	}
}

// TestPrefetchChangesNothing asks for rows of tables of several widths, none and many, to the last.
func TestPrefetchChangesNothing(t *testing.T) {
	r := NewRand(12)
	for _, stride := range []int{1, 4, 64, 256} {
		l, err := NewLinear(make([]int8, 8*stride), stride)
		if err != nil {
			t.Fatal(err)
		}
		features := []uint64{0, math.MaxUint64}
		for range 300 {
			features = append(features, r.Uint64())
		}
		before := slices.Clone(features)
		l.Prefetch(nil)
		l.Prefetch(features)
		l.touch(features)
		if !slices.Equal(features, before) || slices.Max(l.W) != 0 {
			t.Errorf("stride %d: something was written", stride)
		}
	}
}

func TestTrainerAveragesOverItsClock(t *testing.T) {
	const rows, stride, classes, steps = 8, 4, 3, 40
	r := NewRand(4)
	tr := NewTrainer(rows, stride)
	m := twin{w: map[[2]uint64]float64{}, rows: rows, stride: stride}
	sum := map[[2]uint64]float64{}
	for range steps {
		for range r.Intn(3) {
			f, c, delta := r.Uint64(), r.Intn(classes), float32(r.Intn(5)-2)
			tr.Update(f, c, delta)
			m.w[m.cell(f, c)] += float64(delta)
		}
		tr.Tick()
		for k, v := range m.w { // the weights as they were after each example
			sum[k] += v
		}
	}
	copied := tr.Averaged()
	tr.Average()
	for row := range uint64(rows) {
		for c := range uint64(stride) {
			// The clock starts at 1: the weights of nothing count once.
			got, want := float64(tr.W[row*stride+c]), sum[[2]uint64{row, c}]/float64(steps+1)
			if math.Abs(got-want) > 1e-4 {
				t.Errorf("row %d cell %d: %v, want %v", row, c, got, want)
			}
			if float32(got) != copied[row*stride+c] {
				t.Errorf("Averaged gives %v, Average %v", copied[row*stride+c], got)
			}
		}
	}
}

func TestLearnersTellClassesApart(t *testing.T) {
	r := NewRand(2)
	f := make([]uint64, 4) // one feature a class
	for i := range f {
		f[i] = r.Uint64()
	}
	lg, h := NewLogistic(64, 4, 0.5), NewHinge(64, 4, 0.5)
	classes := []uint8{0, 1, 2, 3}
	always := func(uint64) bool { return true }
	for range 30 {
		for c := range f {
			lg.Step(f[c:c+1], always, classes, uint8(c))
			h.Update(f[c], c, 1)
			h.Update(f[c], (c+1)%4, -1)
		}
		h.EndPass()
	}
	w := h.Average()
	for c := range f {
		if got := lg.Step(f[c:c+1], always, classes, uint8(c)); int(got) != c {
			t.Errorf("logistic: class %d for the feature of %d", got, c)
		}
		at := func(c, k int) float32 { return w[f[c]>>16%64*4+(f[c]+uint64(k))%4] }
		if at(c, c) <= at(c, (c+1)%4) {
			t.Errorf("hinge: class %d does not lead", c)
		}
	}
	if _, never := lg.Step(f[:1], func(uint64) bool { return false }, classes, 2), lg.W; len(never) != 256 {
		t.Error("the table has changed its size")
	}
}

func TestQuantiseKeepsWhatFits(t *testing.T) {
	w := []float32{0, 1, -1, 0.5, -0.25, 100}
	cells, scale := Quantise(w, 1)
	if cells[5] != 127 || math.Abs(float64(scale)-100.0/127) > 1e-6 {
		t.Errorf("cells %v, scale %v", cells, scale)
	}
	cells, scale = Quantise(w, 0.7) // the largest is clipped for the sake of the others
	if cells[5] != 127 || cells[1] != 127 || cells[2] != -127 || cells[3] != 64 || cells[4] != -32 || cells[0] != 0 {
		t.Errorf("cells %v, scale %v", cells, scale)
	}
	for i, c := range cells[:5] {
		if math.Abs(float64(c)*float64(scale)-float64(w[i])) > float64(scale)/2+1e-6 {
			t.Errorf("weight %v became %v", w[i], float64(c)*float64(scale))
		}
	}
	if cells, scale := Quantise(make([]float32, 3), 0.9); scale != 1 || cells[0] != 0 {
		t.Errorf("no weights: %v, scale %v", cells, scale)
	}
}

func TestOddTablesAreRefused(t *testing.T) {
	for _, c := range []struct{ cells, stride int }{{0, 4}, {8, 0}, {8, -1}, {12, 3}, {12, 4}, {9, 4}, {4, 8}} {
		if _, err := NewLinear(make([]int8, c.cells), c.stride); err == nil {
			t.Errorf("%d cells with stride %d were taken", c.cells, c.stride)
		}
	}
}
