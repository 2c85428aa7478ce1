package reprint_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"segun"
	"segun/resolve/reprint"
)

// invented returns n articles of their own, of about 6 kB: sentences put together from phrases, so that two articles share no more runs of words than
// articles of one language do, and a stock sentence each.
func invented(n int) []reprint.Text {
	m := &maker{Rand: rand.New(rand.NewPCG(9, 9))}
	out := make([]reprint.Text, n)
	for i := range out {
		var b strings.Builder
		for b.Len() < 6000 {
			b.WriteString(m.clause() + ". ")
			if m.IntN(20) == 0 {
				b.WriteString(m.sentence(m.of(stock), nil).words + "\n\n")
			}
		}
		out[i] = reprint.Text{ID: segun.DocID(fmt.Sprintf("d%06d", i)), Text: b.String()}
	}
	return out
}

// clause makes a clause of phrases.
func (m *maker) clause() string {
	s := m.phrase() + " " + m.of([]string{"", "", "has ", "had ", "would have ", "may have ", "was ", "reportedly "}) + m.of(verbs) + " " + m.phrase()
	if m.IntN(3) == 0 {
		s += m.of([]string{", and ", " while ", " because ", ", although ", " after ", ", said ", " when "}) + m.clause()
	}
	return s
}

// phrase makes a noun phrase.
func (m *maker) phrase() string {
	s := m.of([]string{"the ", "a ", "its ", "this ", "every ", "some ", "", m.number() + " ", m.of(small) + " "})
	if m.IntN(2) == 0 {
		s += m.of(adjectives) + " "
	}
	s += m.of(nouns)
	if m.IntN(3) == 0 {
		s += " " + m.of([]string{"of", "in", "near", "for", "from", "with", "under", "against", "by"}) + " " + m.phrase()
	}
	return s
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

// spare is how many documents BenchmarkAdd has to add.
const spare = 3000

// BenchmarkAdd adds documents of 6 kB to a finder that holds 1,000, and one that holds 20,000: the cost must be much the same. Run with -benchtime 1000x: there are 3,000 to add.
func BenchmarkAdd(b *testing.B) {
	for _, n := range []int{1000, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			texts := invented(n + spare)
			f := filled(b, texts, n)
			size := 0
			for i := range texts[n:] {
				size += len(texts[n+i].Text)
			}
			b.SetBytes(int64(size / spare))
			b.ReportAllocs()
			b.ResetTimer()
			for i := 0; b.Loop(); i++ {
				x := texts[n+i%spare]
				x.ID += segun.DocID(fmt.Sprintf("-%d", i/spare))
				if i >= spare {
					b.Fatal("too many rounds: run with -benchtime 1000x")
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
