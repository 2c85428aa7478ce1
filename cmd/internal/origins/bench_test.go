package origins

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"segun/internal/papers"
	"segun/store"
	"segun/write"
)

// BenchmarkOf traces claims of a case of 1,000 documents and of one of 20,000: made-up ones of eight claims each, which tell much the same in twelve ways. The case is made first,
// which takes minutes for the large one: leave it out with -bench Of/1000.
//
//	go test ./cmd/internal/origins -run '^$' -bench Of -benchtime 20x
func BenchmarkOf(b *testing.B) {
	for _, n := range [...]int{1000, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := papersCase(b, n)
			a, err := c.Claims(context.Background(), nil, 400)
			if err != nil {
				b.Fatal(err)
			}
			tellings := 0
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				h := &a.Hits[i*37%len(a.Hits)]
				x, err := Of(context.Background(), c, string(h.Doc.ID)+"#"+h.Claim.ID)
				if err != nil {
					b.Fatal(err)
				}
				tellings += len(x.Tellings)
			}
			b.ReportMetric(float64(tellings)/float64(b.N), "tellings/op")
		})
	}
}

// papersCase keeps n made-up documents in a case.
func papersCase(b *testing.B, n int) *store.Case {
	b.Helper()
	noon := time.Date(2031, 6, 1, 12, 0, 0, 0, time.UTC)
	c, err := store.Create(filepath.Join(b.TempDir(), "papers"), "papers", nil, store.Options{Now: func() time.Time { return noon }, Who: "test"})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { c.Close() })
	w, err := c.Write()
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close()
	for i := 0; i < n; i += 500 {
		var batch []*store.Entry
		for k := i; k < min(n, i+500); k++ {
			r := papers.Sized(k, 8)
			var line bytes.Buffer
			if err := write.JSON(&line, r, "test"); err != nil {
				b.Fatal(err)
			}
			e, err := store.Prepare(papers.Capture(r, noon), r, line.Bytes())
			if err != nil {
				b.Fatal(err)
			}
			batch = append(batch, e)
		}
		if _, err := w.Add(batch...); err != nil {
			b.Fatal(err)
		}
	}
	return c
}
