package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"segun/internal/papers"
	"segun/store"
)

func sizeOf(t *testing.T, c *store.Case) int64 {
	t.Helper()
	st, err := os.Stat(filepath.Join(c.Dir(), "record.db"))
	if err != nil {
		t.Fatal(err)
	}
	return st.Size()
}

func tidied(t *testing.T, c *store.Case) {
	t.Helper()
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Tidy(); err != nil {
		t.Error(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

// What filling left empty is given back, and nothing else changes, though others have the case open; it is not done again before a quarter more has come.
func TestTidy(t *testing.T) {
	for name, c := range map[string]*store.Case{"open": newCase(t, 40), "locked": lockedCase(t, 40)} {
		was, before := store.Dump(t, c), sizeOf(t, c)
		tidied(t, c)
		if got := store.Dump(t, c); got != was {
			t.Errorf("%s: the tables that are made differ", name)
		}
		verified(t, c)
		if is := sizeOf(t, c); is >= before {
			t.Errorf("%s: %d bytes are left of %d", name, is, before)
		}
		for _, more := range []struct {
			to    int
			worth bool
		}{{45, false}, {60, true}} {
			add(t, c, 40, more.to)
			folded(t, c)
			before = sizeOf(t, c)
			tidied(t, c)
			if is := sizeOf(t, c); is < before != more.worth {
				t.Errorf("%s: with %d documents after 40: %d bytes of %d", name, more.to, is, before)
			}
		}
		verified(t, c)
	}
}

// folded carries over what waits in the log beside a record.
func folded(t *testing.T, c *store.Case) { store.Tamper(t, c, "PRAGMA wal_checkpoint") }

// A saved original is unpacked by what lies in the record, without anything of this program.
func TestOriginalsNeedNothingElse(t *testing.T) {
	c := newCase(t, 3)
	plain, err := zstd.NewReader(nil)
	if err != nil {
		t.Fatal(err)
	}
	dict, err := plain.DecodeAll(store.Blob(t, c, "SELECT bytes FROM dictionaries"), nil)
	if err != nil {
		t.Fatal(err)
	}
	with, err := zstd.NewReader(nil, zstd.WithDecoderDicts(dict))
	if err != nil {
		t.Fatal(err)
	}
	got, err := with.DecodeAll(store.Blob(t, c, "SELECT bytes FROM captures WHERE id=2"), nil)
	if want := papers.Reading(1).Doc.Text; err != nil || !strings.Contains(string(got), want) {
		t.Errorf("%v: %.60q, want %.60q", err, got, want)
	}
}
