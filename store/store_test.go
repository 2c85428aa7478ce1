package store_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"segun"
	"segun/internal/papers"
	"segun/store"
	"segun/store/query"
	"segun/write"
)

var noon = time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)

func options() store.Options {
	return store.Options{Now: func() time.Time { return noon }, Who: "R. Tester"}
}

// entry is document n, ready to be added.
func entry(t testing.TB, n int) *store.Entry { return entryOf(t, papers.Reading(n)) }

// readingOf is a reading in the JSON contract's form.
func readingOf(t testing.TB, r *segun.Reading) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write.JSON(&b, r, "test"); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func entryOf(t testing.TB, r *segun.Reading) *store.Entry {
	t.Helper()
	e, err := store.Prepare(papers.Capture(r, noon), r, readingOf(t, r))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// newCase makes a case with the first n documents.
func newCase(t testing.TB, n int) *store.Case {
	t.Helper()
	c, err := store.Create(filepath.Join(t.TempDir(), "harbour"), "harbour", nil, options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	add(t, c, 0, n)
	return c
}

func add(t testing.TB, c *store.Case, from, to int) []store.Added {
	t.Helper()
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	var entries []*store.Entry
	for i := from; i < to; i++ {
		entries = append(entries, entry(t, i))
	}
	out, err := w.Add(entries...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func ask(t testing.TB, c *store.Case, q string, limit int) *store.Answer {
	t.Helper()
	n, err := query.Parse(q)
	if err != nil {
		t.Fatal(err)
	}
	a, err := c.Claims(context.Background(), n, limit)
	if err != nil {
		t.Fatalf("%s: %v", q, err)
	}
	return a
}

func TestAddAndAsk(t *testing.T) {
	c := newCase(t, 20)
	a := ask(t, c, "", 5)
	if len(a.Hits) != 5 || a.Total != 800 || a.More || a.Documents != 20 {
		t.Fatalf("%d hits of %d in %d documents", len(a.Hits), a.Total, a.Documents)
	}
	for i, h := range a.Hits {
		if i > 0 && h.Doc.Published > a.Hits[i-1].Doc.Published {
			t.Error("the latest do not come first")
		}
	}
}

func TestAddAgainIsFree(t *testing.T) {
	c := newCase(t, 3)
	for i, a := range add(t, c, 0, 5) {
		if a.Fresh != (i >= 3) {
			t.Errorf("document %d: %+v", i, a)
		}
	}
}

func TestSecondWriterIsTold(t *testing.T) {
	c := newCase(t, 1)
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	_, err = c.Write()
	if !errors.Is(err, store.ErrInUse) {
		t.Fatalf("got %v", err)
	}
	if a := ask(t, c, "", 1); a.Total == 0 {
		t.Error("a reader sees nothing while another writes")
	}
	t.Log(err)
}

func TestNoCase(t *testing.T) {
	if _, err := store.Open(t.TempDir(), options()); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "x"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Create(dir, "x", nil, options()); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("got %v", err)
	}
}

// A question that is given up leaves its connection fit for the next one.
func TestGivingUpAQuestion(t *testing.T) {
	c := newCase(t, 3)
	for range 20 {
		gone, stop := context.WithCancel(ctx)
		_ = c.Parties(gone, func(store.PartyRow) error { // in the middle of a question
			stop()
			return nil
		})
		stop()
		if _, _, err := c.Documents(gone, 1); err == nil {
			t.Fatal("a question is answered after it was given up")
		}
		if _, n, err := c.Documents(ctx, 1); err != nil || n != 3 {
			t.Fatalf("after giving up: %d, %v", n, err)
		}
	}
}
