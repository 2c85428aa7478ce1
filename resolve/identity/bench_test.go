package identity_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"segun"
	"segun/internal/cputime"
	"segun/resolve/identity"
)

// many is a world in which some people are in hundreds of documents, with a fifth as many people as documents.
func many(docs int) *world {
	w := &world{r: rand.New(rand.NewPCG(3, uint64(docs))), meant: map[segun.SubjectID]*being{}, skewed: true}
	w.people(docs / 55)
	w.r.Shuffle(len(w.all), func(i, j int) { w.all[i], w.all[j] = w.all[j], w.all[i] })
	w.circles()
	for i := range docs {
		w.document(i)
	}
	return w
}

// heap is how many bytes are in use.
func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// The last tenth of a case is added in batches of 50 documents; the rest before. The time is that of a document.
// go test ./resolve/identity -run '^$' -bench Add -benchtime 1x
func BenchmarkAdd(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			w := many(n)
			for b.Loop() {
				documents := heap()
				r := identity.New()
				batches := slices.Collect(slices.Chunk(w.docs, 50))
				old := len(batches) * 9 / 10
				start := time.Now()
				for _, c := range batches[:old] {
					r.Add(c...)
				}
				before := time.Since(start)
				var each []time.Duration
				start = time.Now()
				cpu := cputime.Used()
				_, weighed, _ := r.Work()
				for _, c := range batches[old:] {
					s := time.Now()
					r.Add(c...)
					each = append(each, time.Since(s))
				}
				last := time.Since(start)
				b.ReportMetric(float64((cputime.Used()-cpu).Microseconds())/float64((len(batches)-old)*50), "µs-cpu/doc") // collecting garbage included
				_, after, _ := r.Work()
				b.ReportMetric(float64(after-weighed)/float64((len(batches)-old)*50), "weighings/doc")
				slices.Sort(each)
				b.ReportMetric(float64(before.Microseconds())/float64(old*50), "µs/doc-before")
				b.ReportMetric(float64(last.Microseconds())/float64((len(batches)-old)*50), "µs/doc")
				b.ReportMetric(float64(each[len(each)*99/100].Microseconds()), "µs/batch-p99")
				b.ReportMetric(float64(heap()-documents)/1e6, "MB") // without the documents as they were given
				runtime.KeepAlive(r)
				runtime.KeepAlive(w)
			}
		})
	}
}

// What is done for a document hardly grows with the case. Counted rather than timed, so that no other program on the machine shows.
func TestWorkForADocumentStaysNearConstant(t *testing.T) {
	perDocument := func(n int) (looked, weighed, joined float64) {
		w := many(n)
		r := identity.New()
		batches := slices.Collect(slices.Chunk(w.docs, 50))
		for _, c := range batches[:len(batches)/2] {
			r.Add(c...)
		}
		l, c, j := r.Work()
		for _, c := range batches[len(batches)/2:] {
			r.Add(c...)
		}
		l2, c2, j2 := r.Work()
		docs := float64(n) / 2
		return float64(l2-l) / docs, float64(c2-c) / docs, float64(j2-j) / docs
	}
	l, c, j := perDocument(1_000)
	l2, c2, j2 := perDocument(10_000)
	t.Logf("candidates %.1f and %.1f, comparisons %.1f and %.1f, units in clusters made again %.1f and %.1f", l, l2, c, c2, j, j2)
	if l2 > 1.5*l || c2 > 1.5*c {
		t.Errorf("of 10,000 documents each has %.1f candidates and %.1f comparisons, of 1,000 %.1f and %.1f", l2, c2, l, c)
	}
}
