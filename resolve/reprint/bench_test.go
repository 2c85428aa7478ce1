package reprint_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"segun"
	"segun/resolve/reprint"
)

// invented returns n articles of their own, of about 6 kB.
func invented(n int) []reprint.Text {
	m := &maker{Rand: rand.New(rand.NewPCG(9, 9))}
	out := make([]reprint.Text, n)
	for i := range out {
		e := m.event()
		p := m.article(e, i, i, fmt.Sprintf("d%06d", i), "base")
		for size := 0; size < 4000; {
			l := m.sentence(m.of(own), e)
			p.paras = append(p.paras, []line{l})
			size += len(l.words)
		}
		out[i] = p.text()
	}
	return out
}

// go test ./resolve/reprint -run '^$' -bench . -benchmem
func BenchmarkSketch(b *testing.B) {
	texts := invented(50)
	size := 0
	for i := range texts {
		size += len(texts[i].Text)
	}
	b.SetBytes(int64(size / len(texts)))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		reprint.NewSketch(&texts[i%len(texts)])
	}
}

func BenchmarkCompare(b *testing.B) {
	texts := invented(2)
	half := reprint.Text{ID: "x", Text: texts[0].Text[:len(texts[0].Text)/2] + texts[1].Text[len(texts[1].Text)/2:]}
	b.SetBytes(int64(len(texts[0].Text) + len(half.Text)))
	b.ReportAllocs()
	for b.Loop() {
		reprint.Compare(&texts[0], &half)
	}
}

// BenchmarkAdd adds documents of 6 kB to a finder that holds 1,000, and one that holds 20,000: the cost must be much the same.
func BenchmarkAdd(b *testing.B) {
	for _, n := range []int{1000, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			texts := invented(n + 5000)
			f := filled(b, texts, n)
			size := 0
			for i := range texts[n:] {
				size += len(texts[n+i].Text)
			}
			b.SetBytes(int64(size / 5000))
			b.ReportAllocs()
			b.ResetTimer()
			for i := 0; b.Loop(); i++ {
				x := texts[n+i%5000]
				x.ID += segun.DocID(fmt.Sprintf("-%d", i/5000))
				if i >= 5000 {
					b.Fatal("too many rounds: run with -benchtime 2000x")
				}
				if _, err := f.Add(&x); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// filled returns a finder with the first n texts.
func filled(b *testing.B, texts []reprint.Text, n int) *reprint.Finder {
	at := map[segun.DocID]int{}
	for i := range texts {
		at[texts[i].ID] = i
	}
	f := reprint.NewFinder(func(id segun.DocID) (reprint.Text, error) { return texts[at[id]], nil })
	for i := range n {
		if _, err := f.Add(&texts[i]); err != nil {
			b.Fatal(err)
		}
	}
	return f
}

// BenchmarkMemory says what an index of 20,000 documents of 6 kB takes, for 100,000 of them.
func BenchmarkMemory(b *testing.B) {
	const n = 20000
	texts := invented(n)
	sketches := make([]reprint.Sketch, n)
	stored := 0
	for i := range texts {
		sketches[i] = reprint.NewSketch(&texts[i])
		s, _ := sketches[i].MarshalBinary()
		stored += len(s)
	}
	var before, after runtime.MemStats
	for b.Loop() {
		runtime.GC()
		runtime.ReadMemStats(&before)
		x := reprint.NewIndex()
		for i := range sketches {
			if _, _, err := x.Add(texts[i].ID, &sketches[i]); err != nil {
				b.Fatal(err)
			}
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)*5/1e6, "MB/100k-documents")
		b.ReportMetric(float64(stored)*5/1e6, "MB-stored/100k-documents")
		runtime.KeepAlive(x)
	}
}
