//go:build linux

package linker_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"segun"
	"segun/cmd/internal/linker"
	"segun/internal/papers"
	"segun/store"
	"segun/store/query"
	"segun/write"
)

// The measurements of a large case that was filled as segun add fills it, with who is whom:
//
//	SEGUN_BENCH_DOCS=100000 SEGUN_BENCH_DIR=/var/tmp/segun-bench go test ./cmd/internal/linker -run '^$' -bench Large -benchtime 334x -timeout 3h
//
// The case is made once in SEGUN_BENCH_DIR, in as many runs as it takes, and then used again; without it, it is a small one of 1,000 documents. SEGUN_BENCH_LOCK=1 locks a copy.
// SEGUN_BENCH_CROWD=1 fills another with the few people of almost the same name that are hardest on who is whom.
func benchSize() int {
	if n, _ := strconv.Atoi(os.Getenv("SEGUN_BENCH_DOCS")); n > 0 {
		return n
	}
	return 1000
}

// largeOptions are those of the program; a locked case has one passphrase.
func largeOptions() store.Options {
	o := options()
	o.Random = zeros{}
	o.Passphrase = func() ([]byte, error) { return []byte("open sesame"), nil }
	return o
}

// crowded reports whether the measured case is that of the crowded world.
func crowded() bool { return os.Getenv("SEGUN_BENCH_CROWD") != "" }

// paperOf is document number n of the world that is measured.
func paperOf(n int) *segun.Reading {
	if crowded() {
		return papers.Reading(n)
	}
	return papers.Wide(n)
}

// zeros are the dice of a case that keeps no secret.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

// largeCase makes or opens the case that is measured.
var largeCase = sync.OnceValues(func() (*store.Case, error) {
	parent := os.Getenv("SEGUN_BENCH_DIR")
	if parent == "" {
		var err error
		if parent, err = os.MkdirTemp("", "segun-large"); err != nil {
			return nil, err
		}
	}
	world := "wide"
	if crowded() {
		world = "crowded"
	}
	plain := filepath.Join(parent, fmt.Sprintf("%s-%d", world, benchSize()))
	locked := plain + "-locked"
	c, err := filledCase(plain, benchSize())
	if err != nil || os.Getenv("SEGUN_BENCH_LOCK") == "" {
		return c, err
	}
	defer c.Close()
	if l, err := store.Open(locked, largeOptions()); err == nil {
		return l, nil
	}
	if err := os.CopyFS(locked, os.DirFS(plain)); err != nil {
		return nil, err
	}
	l, err := store.Open(locked, largeOptions())
	if err != nil {
		return nil, err
	}
	return l, l.Relock([]byte("open sesame"))
})

// filledCase opens a case and adds what it lacks of n documents.
func filledCase(dir string, n int) (*store.Case, error) {
	c, err := store.Open(dir, largeOptions())
	if err != nil {
		if c, err = store.Create(dir, "bench", nil, largeOptions()); err != nil {
			return nil, err
		}
	}
	_, have, err := c.Documents(context.Background(), 1)
	if err != nil || have >= n {
		return c, err
	}
	c.Close() // whoever reads keeps the log from being taken up
	o := largeOptions()
	o.Join = func() store.Joiner {
		l := linker.New()
		l.Memory = 8 << 30 // which saves reading the same again and again, and changes nothing of what is made
		return l
	}
	if c, err = store.Open(dir, o); err != nil {
		return nil, err
	}
	err = fillLarge(c, have, n)
	c.Close()
	if err != nil {
		return nil, err
	}
	return store.Open(dir, largeOptions())
}

// fillBatch is how many documents a case is filled with at a time: more than segun add takes, so that making the case takes less of a slow disk. What is made is the same.
const fillBatch = 512

// fillLarge adds made-up documents in batches, one made while the one before is written.
func fillLarge(c *store.Case, from, to int) error {
	w, err := c.Write()
	if err != nil {
		return err
	}
	defer w.Close()
	type lot struct {
		list []*store.Entry
		err  error
	}
	lots := make(chan lot, 2)
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		defer close(lots)
		for i := from; i < to; i += fillBatch {
			var l lot
			l.list, l.err = entries(i, min(fillBatch, to-i))
			select {
			case lots <- l:
			case <-stop:
				return
			}
		}
	}()
	start, done := time.Now(), 0
	for l := range lots {
		if l.err == nil {
			_, l.err = w.Add(l.list...)
		}
		if l.err != nil {
			return l.err
		}
		if done += len(l.list); done%5120 < fillBatch {
			fmt.Fprintf(os.Stderr, "%d documents, %.1f a second, %.0f MiB\n", from+done, float64(done)/time.Since(start).Seconds(), mostMemory())
		}
	}
	return nil
}

// entries are made-up documents from a number on.
func entries(first, n int) ([]*store.Entry, error) {
	out := make([]*store.Entry, n)
	for i := range out {
		r := paperOf(first + i)
		var b bytes.Buffer
		err := write.JSON(&b, r, "bench")
		if err == nil {
			out[i], err = store.Prepare(papers.Capture(r, noon), r, b.Bytes())
		}
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// largeQuestions are asked in turn: frequent and rare names, words, phrases, statuses and dates.
func largeQuestions() []string {
	out := []string{"", "status:alleged", "sluice", `"grain store" -status:denied`, `"took money" or refused`, `outlet:"Tide Tribune" status:denied`, "since:2030-06 until:2030-06 act:accuse"}
	for i := range 40 {
		r := paperOf(37 * i)
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

func BenchmarkLarge(b *testing.B) {
	ctx := context.Background()
	c, err := largeCase()
	if err != nil {
		b.Fatal(err)
	}
	qs := largeQuestions()
	nodes := make([]query.Node, len(qs))
	for i, q := range qs {
		if nodes[i], err = query.Parse(q); err != nil {
			b.Fatal(err)
		}
	}
	slow := os.Getenv("SEGUN_BENCH_SLOW") != ""
	each := func(b *testing.B, f func(i int) error) {
		timed(b, func(i int) error {
			before := threadTime()
			err := f(i)
			if d := threadTime() - before; slow && d > 15*time.Millisecond {
				b.Logf("%v %q", d, qs[i%len(qs)])
			}
			return err
		})
	}
	b.Run("claims", func(b *testing.B) {
		each(b, func(i int) error {
			// No two are the same question, so that no answer comes from memory: -zz7 takes nothing away, and is nothing that is asked twice.
			n := query.Both(nodes[i%len(nodes)], query.Not{Node: query.Is{Value: "zz" + strconv.Itoa(i)}})
			_, err := c.Claims(ctx, n, 50)
			return err
		})
	})
	b.Run("who", func(b *testing.B) {
		each(b, func(i int) error {
			_, err := c.Who(ctx, paperOf(13 * (i % 500)).Entities.List[1+i%2].Name, 10)
			return err
		})
	})
	b.Run("timeline", func(b *testing.B) {
		each(b, func(i int) error {
			_, _, err := c.Timeline(ctx, nodes[i%len(nodes)], 100)
			return err
		})
	})
	b.Run("size", func(b *testing.B) {
		text := 0
		for i := range 200 {
			text += len(paperOf(i).Doc.Text)
		}
		_, n, err := c.Documents(ctx, 1)
		if err != nil {
			b.Fatal(err)
		}
		files, err := filepath.Glob(filepath.Join(c.Dir(), "record*.db"))
		if err != nil || len(files) != 1 {
			b.Fatal(files, err)
		}
		st, err := os.Stat(files[0])
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
		}
		b.ReportMetric(float64(st.Size())/(float64(text)/200*float64(n)), "times-text")
	})
}

// BenchmarkLargeAdd is what writing more documents costs: the first lot of 64 of a writer that comes to the case as it is, and each lot after.
func BenchmarkLargeAdd(b *testing.B) {
	c, err := largeCase()
	if err != nil {
		b.Fatal(err)
	}
	first := 10_000_000 + int(time.Now().UnixNano()%1e9)
	lots := func(w *store.Writer, n int) (cpu time.Duration) {
		for range n {
			list, err := entries(first, 64)
			if err != nil {
				b.Fatal(err)
			}
			first += 64
			before := processTime()
			if _, err := w.Add(list...); err != nil {
				b.Fatal(err)
			}
			cpu += processTime() - before
		}
		return cpu
	}
	for b.Loop() {
		w, err := c.Write()
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(lots(w, 1).Seconds()*1000/64, "ms-cpu/first-document")
		b.ReportMetric(lots(w, 8).Seconds()*1000/8/64, "ms-cpu/document")
		w.Close()
	}
	b.ReportMetric(mostMemory(), "MiB")
}

// threadTime is the processor time that the thread has used, processTime that of the process: on a machine that others share, the clock tells about them.
func threadTime() time.Duration {
	b, err := os.ReadFile("/proc/thread-self/schedstat")
	if err != nil {
		return 0
	}
	n, _, _ := strings.Cut(string(b), " ")
	ns, _ := strconv.ParseInt(n, 10, 64)
	return time.Duration(ns)
}

func usage() (u syscall.Rusage) {
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // of a process that is there: it cannot fail
	return u
}

func processTime() time.Duration {
	u := usage()
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// mostMemory is the most memory that the process ever had, in MiB.
func mostMemory() float64 { return float64(usage().Maxrss) / 1024 }
