package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	"segun/internal/papers"
	"segun/store"
	"segun/store/query"
)

// The measurements of a large case:
//
//	SEGUN_BENCH_DOCS=100000 SEGUN_BENCH_DIR=/var/tmp/segun-bench go test ./store -run '^$' -bench 'Ask|Add|Size' -timeout 2h
//
// The case is made once in SEGUN_BENCH_DIR and then used again; without it, it is a small one of 2,000 documents. SEGUN_BENCH_LOCK=1 locks it: the same pages, where the case is there
// without a lock already.
func benchSize() int {
	if n, _ := strconv.Atoi(os.Getenv("SEGUN_BENCH_DOCS")); n > 0 {
		return n
	}
	return 2000
}

// benchCase makes or opens the case that is measured.
var benchCase = sync.OnceValues(func() (*store.Case, error) {
	n, o := benchSize(), lockedOptions("open sesame")
	var pass []byte
	if os.Getenv("SEGUN_BENCH_LOCK") != "" {
		pass = []byte("open sesame")
	}
	parent := os.Getenv("SEGUN_BENCH_DIR")
	if parent == "" {
		var err error
		if parent, err = os.MkdirTemp("", "segun-bench"); err != nil {
			return nil, err
		}
	}
	dir := filepath.Join(parent, fmt.Sprintf("case-%d-%v", n, pass != nil))
	c, err := store.Open(dir, o)
	if plain := filepath.Join(parent, fmt.Sprintf("case-%d-false", n)); err != nil && pass != nil {
		if p, err := store.Open(plain, o); err == nil { // page for page what the open one is
			return store.Locked(p, dir, pass, o)
		}
	}
	if err != nil {
		if c, err = store.Create(dir, "bench", pass, o); err != nil {
			return nil, err
		}
	}
	_, have, err := c.Documents(ctx, 1) // some, where making it was cut short
	if err != nil || have >= n {
		return c, err
	}
	c.Close() // whoever reads keeps a large filling from going fast
	if err := fill(c, have, n); err != nil {
		return nil, err
	}
	return store.Open(dir, o)
})

// kept is how many documents of the case have one text, each with an ID and a date of its own: SEGUN_BENCH_KEPT, 1 without it.
func kept() int {
	n, _ := strconv.Atoi(os.Getenv("SEGUN_BENCH_KEPT"))
	return max(n, 1)
}

// fillBatch is how many documents a case is filled with at a time: more than segun add takes, so that making the case takes less of a slow disk.
const fillBatch = 1024

// fill adds made-up documents from one number to another.
func fill(c *store.Case, from, to int) error {
	w, err := c.Write()
	if err != nil {
		return err
	}
	defer w.Close()
	if to-from > 10000 {
		if err := store.Unsafe(w); err != nil {
			return err
		}
		defer store.Safe(w)
	}
	t := new(testing.T)
	batches := make(chan []*store.Entry, 1) // made while the one before is written
	go func() {
		defer close(batches)
		for i := from; i < to; i += fillBatch {
			batch := make([]*store.Entry, min(fillBatch, to-i))
			var making sync.WaitGroup
			for first := range runtime.GOMAXPROCS(0) {
				making.Go(func() {
					for k := first; k < len(batch); k += runtime.GOMAXPROCS(0) {
						if k%kept() == 0 {
							batch[k] = entry(t, i+k)
						}
					}
				})
			}
			making.Wait()
			for k, e := range batch {
				if e == nil {
					day := time.Date(2028, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, (i+k)*7919%1200)
					batch[k] = store.Again(batch[k-k%kept()], i+k, day.Format(time.DateOnly))
				}
			}
			batches <- batch
		}
	}()
	for batch := range batches {
		if _, err := w.Add(batch...); err != nil {
			return err
		}
	}
	return nil
}

// questions are asked in turn: frequent and rare names, words, phrases, statuses and dates.
func questions() []string {
	out := []string{"", "status:alleged", "sluice", `"grain store" -status:denied`, `"took money" or refused`, `outlet:"Tide Tribune" status:denied`, "since:2030-06 until:2030-06 act:accuse"}
	for i := range 40 {
		r := papers.Reading(37 * i)
		person, body := r.Entities.List[1].Name, r.Entities.List[2].Name
		out = append(out, `about:"`+body+`"`, `by:"`+person+`"`, `about:"`+body+`" status:alleged since:2030`, `via:"`+r.Doc.Publisher+`" by:"`+person+`" audit`)
	}
	return out
}

// timed runs f b.N times and reports the 99th of a hundred times, by the clock and by the processor, and the most memory that the process ever took.
func timed(b *testing.B, f func(i int) error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var took, worked []time.Duration
	for i := 0; b.Loop(); i++ {
		start, before := time.Now(), threadTime()
		if err := f(i); err != nil {
			b.Fatal(err)
		}
		took, worked = append(took, time.Since(start)), append(worked, threadTime()-before)
	}
	for name, list := range map[string][]time.Duration{"": took, "-cpu": worked} {
		slices.Sort(list)
		b.ReportMetric(float64(list[len(list)*99/100].Microseconds())/1000, "p99-ms"+name)
		b.ReportMetric(float64(list[len(list)/2].Microseconds())/1000, "p50-ms"+name)
	}
	b.ReportMetric(mostMemory(), "MiB")
}

func BenchmarkAsk(b *testing.B) {
	c, err := benchCase()
	if err != nil {
		b.Fatal(err)
	}
	qs := questions()
	nodes := make([]query.Node, len(qs))
	for i, q := range qs {
		if nodes[i], err = query.Parse(q); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("claims", func(b *testing.B) {
		timed(b, func(i int) error {
			_, err := c.Claims(ctx, nodes[i%len(nodes)], 50)
			return err
		})
	})
	b.Run("who", func(b *testing.B) {
		timed(b, func(i int) error {
			r := papers.Reading(13 * (i % 500))
			_, err := c.Who(ctx, r.Entities.List[1+i%2].Name, 10)
			return err
		})
	})
	b.Run("timeline", func(b *testing.B) {
		timed(b, func(i int) error {
			n := nodes[i%len(nodes)]
			_, _, err := c.Timeline(ctx, n, 100)
			return err
		})
	})
}

// BenchmarkAdd is what writing one more document costs, in batches of 64.
func BenchmarkAdd(b *testing.B) {
	c, err := benchCase()
	if err != nil {
		b.Fatal(err)
	}
	w, err := c.Write()
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close()
	batch := make([]*store.Entry, 0, 64)
	first := 10_000_000 + int(time.Now().UnixNano()%1e9)
	var worked time.Duration
	n := 0
	for b.Loop() {
		b.StopTimer()
		batch = batch[:0]
		for range 64 {
			batch = append(batch, entry(b, first+n))
			n++
		}
		b.StartTimer()
		before := processTime()
		if _, err := w.Add(batch...); err != nil {
			b.Fatal(err)
		}
		worked += processTime() - before
	}
	b.ReportMetric(float64(worked.Microseconds())/1000/float64(n), "ms-cpu/document")
}

// BenchmarkPrepare is what a document costs beside the writer.
func BenchmarkPrepare(b *testing.B) {
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		entry(b, i%100)
	}
}

// BenchmarkSize reports how large a case is beside the text in it.
func BenchmarkSize(b *testing.B) {
	c, err := benchCase()
	if err != nil {
		b.Fatal(err)
	}
	text := 0
	for i := range 200 {
		text += len(papers.Reading(i).Doc.Text)
	}
	_, n, err := c.Documents(ctx, 1)
	if err != nil {
		b.Fatal(err)
	}
	st, err := os.Stat(filepath.Join(c.Dir(), "record.db"))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
	}
	b.ReportMetric(float64(st.Size())/(float64(text)/200*float64(n)), "times-text")
}
