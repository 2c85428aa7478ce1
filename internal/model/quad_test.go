package model

import "testing"

func TestQuadEqualsLinear(t *testing.T) {
	r := NewRand(6)
	for _, rows := range []int{1, 64, 1024} {
		cells := make([]int8, 4*rows)
		for i := range cells {
			cells[i] = []int8{-128, 127, int8(r.Uint64())}[r.Intn(3)]
		}
		l, err := NewLinear(cells, 4)
		if err != nil {
			t.Fatal(err)
		}
		for n := range 600 {
			features := make([]uint64, n)
			for i := range features {
				features[i] = r.Uint64()
			}
			var want [4]int32
			for _, f := range features {
				l.AddAll(f, want[:])
			}
			if got := l.Quad().Sum(features); got != want {
				t.Fatalf("%d features, %d rows: %v, want %v", n, rows, got, want)
			}
		}
	}
}

// BenchmarkQuad reads a table that no cache holds.
func BenchmarkQuad(b *testing.B) {
	r := NewRand(7)
	l, err := NewLinear(make([]int8, 4<<22), 4)
	if err != nil {
		b.Fatal(err)
	}
	features := make([]uint64, 1<<16)
	for i := range features {
		features[i] = r.Uint64()
	}
	b.Run("sum", func(b *testing.B) {
		q := l.Quad()
		for b.Loop() {
			for i := 0; i < len(features); i += 192 {
				sink += uint64(q.Sum(features[i:min(i+192, len(features))])[0])
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(features)), "ns/feature")
	})
	b.Run("one by one", func(b *testing.B) {
		for b.Loop() {
			var s [4]int32
			for _, f := range features {
				l.AddAll(f, s[:])
			}
			sink += uint64(s[0])
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(features)), "ns/feature")
	})
}
