package model

import (
	"slices"
	"testing"
)

func TestSumAllEqualsAddAll(t *testing.T) {
	r := NewRand(6)
	for _, stride := range []int{1, 4, 8, 16, 64, 128} {
		cells := make([]int8, 256*stride)
		for i := range cells {
			cells[i] = []int8{-128, 127, int8(r.Uint64())}[r.Intn(3)]
		}
		l, err := NewLinear(cells, stride)
		if err != nil {
			t.Fatal(err)
		}
		for range 200 {
			features := make([]uint64, r.Intn(600))
			for i := range features {
				features[i] = r.Uint64()
			}
			want, got := make([]int32, 1+r.Intn(stride)), make([]int32, 0, stride)
			got = append(got, want...)
			got[0] = 7 // what was there does not count
			for _, f := range features {
				l.AddAll(f, want)
			}
			l.SumAll(features, got)
			eight := slices.Clone(got)
			if l.sumEight(features, eight); !slices.Equal(eight, got) {
				t.Fatalf("stride %d, %d features: eight at a time %v, sixteen %v", stride, len(features), eight, got)
			}
			if sum := l.Sum(features); sum != want[0] {
				t.Fatalf("stride %d, %d features: %d, want %d", stride, len(features), sum, want[0])
			}
			for c := range want {
				if got[c] != want[c] {
					t.Fatalf("stride %d, %d features, %d classes: class %d is %d, want %d", stride, len(features), len(want), c, got[c], want[c])
				}
			}
		}
	}
}

func TestSumSomeEqualsAdd(t *testing.T) {
	r := NewRand(8)
	cells := make([]int8, 256*128)
	for i := range cells {
		cells[i] = int8(r.Uint64())
	}
	l, err := NewLinear(cells, 128)
	if err != nil {
		t.Fatal(err)
	}
	for n := range 40 {
		features := make([]uint64, r.Intn(100))
		for i := range features {
			features[i] = r.Uint64()
		}
		var classes []uint8
		for c := range uint8(128) {
			if len(classes) < n && r.Intn(3) == 0 {
				classes = append(classes, c)
			}
		}
		var want, got [256]int32
		for _, f := range features {
			l.Add(f, classes, want[:])
		}
		for _, c := range classes {
			got[c] = 7 // what was there does not count
		}
		l.SumSome(features, classes, &got)
		if got != want {
			t.Fatalf("%d features, classes %v: %v, want %v", len(features), classes, got, want)
		}
	}
}

// BenchmarkSumAll reads a table of the size of the parser's labels.
func BenchmarkSumAll(b *testing.B) {
	r := NewRand(7)
	l, err := NewLinear(make([]int8, 64<<16), 64)
	if err != nil {
		b.Fatal(err)
	}
	features, score := make([]uint64, 96), make([]int32, 42)
	for i := range features {
		features[i] = r.Uint64()
	}
	b.Run("together", func(b *testing.B) {
		for b.Loop() {
			l.SumAll(features, score)
		}
	})
	b.Run("one by one", func(b *testing.B) {
		for b.Loop() {
			clear(score)
			for _, f := range features {
				l.AddAll(f, score)
			}
		}
	})
}
