package desk

import (
	"bytes"
	"context"
	"crypto/rand"
	"sync"
	"testing"
	"time"

	"segun"
	"segun/cmd/internal/linker"
	"segun/internal/papers"
	"segun/store"
	"segun/write"
)

var (
	ctx  = context.Background()
	noon = time.Date(2031, 6, 1, 12, 0, 0, 0, time.UTC)
)

func options() store.Options {
	return store.Options{Now: func() time.Time { return noon }, Random: rand.Reader, Who: "R. Tester", Join: linker.Joiner, Headlines: linker.Headlines, Forms: linker.Forms}
}

// entry makes an entry of a made-up document.
func entry(t testing.TB, r *segun.Reading) *store.Entry {
	t.Helper()
	var b bytes.Buffer
	if err := write.JSON(&b, r, "test"); err != nil {
		t.Fatal(err)
	}
	e, err := store.Prepare(papers.Capture(r, noon), r, b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// fill adds made-up documents from one number to another.
func fill(t testing.TB, c *store.Case, from, to int) {
	t.Helper()
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	for i := from; i < to; i += 256 {
		batch := make([]*store.Entry, min(256, to-i))
		var making sync.WaitGroup
		for k := range batch {
			making.Go(func() { batch[k] = entry(t, papers.Reading(i+k)) })
		}
		making.Wait()
		if _, err := w.Add(batch...); err != nil {
			t.Fatal(err)
		}
	}
}

// newDesk is a desk of a case with n made-up documents.
func newDesk(t testing.TB, n int) *Desk {
	t.Helper()
	c, err := store.Create(t.TempDir(), "harbour", nil, options())
	if err != nil {
		t.Fatal(err)
	}
	fill(t, c, 0, n)
	d := New(c, Options{Version: "test", Reviewer: "R. Tester", Now: func() time.Time { return noon }, Run: "t"})
	t.Cleanup(func() {
		d.Close()
		c.Close()
	})
	return d
}
