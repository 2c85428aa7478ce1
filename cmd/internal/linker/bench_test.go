package linker_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"segun/internal/papers"
	"segun/store"
	"segun/write"
)

// BenchmarkAdd adds made-up documents to an empty case with and without saying who is whom, opens it again for one more, and asks:
//
//	SEGUN_BENCH_DOCS=20000 go test ./cmd/internal/linker -run '^$' -bench . -benchtime 1x
func BenchmarkAdd(b *testing.B) {
	n, _ := strconv.Atoi(os.Getenv("SEGUN_BENCH_DOCS"))
	if n == 0 {
		n = 500
	}
	for _, with := range []bool{false, true} {
		o := options()
		if !with {
			o.Join = nil
		}
		c, err := store.Create(filepath.Join(b.TempDir(), "case"), "bench", nil, o)
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { c.Close() })
		b.Run(fmt.Sprintf("joined %v", with), func(b *testing.B) {
			for range b.N {
				fill(b, c, 0, n)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n*b.N), "µs/doc")
		})
		b.Run(fmt.Sprintf("one more, joined %v", with), func(b *testing.B) {
			for i := range b.N {
				fill(b, c, n+i, n+i+1)
			}
		})
		st, err := os.Stat(filepath.Join(c.Dir(), "record.db"))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("who, joined %v", with), func(b *testing.B) {
			b.ReportMetric(float64(st.Size())/float64(n), "B/doc")
			for i := range b.N {
				if _, err := c.Who(context.Background(), papers.Sized(i%n, 2).Entities.List[1].Name, 10); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func fill(b *testing.B, c *store.Case, from, to int) {
	w, err := c.Write()
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close()
	var wait []*store.Entry
	for i := from; i < to; i++ {
		r := papers.Sized(i, 12)
		var buf bytes.Buffer
		if err := write.JSON(&buf, r, "bench"); err != nil {
			b.Fatal(err)
		}
		e, err := store.Prepare(papers.Capture(r, noon), r, buf.Bytes())
		if err != nil {
			b.Fatal(err)
		}
		if wait = append(wait, e); len(wait) == 64 || i == to-1 {
			if _, err := w.Add(wait...); err != nil {
				b.Fatal(err)
			}
			wait = wait[:0]
		}
	}
}
