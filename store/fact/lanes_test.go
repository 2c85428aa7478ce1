package fact_test

import (
	"bytes"
	"testing"

	"segun/internal/papers"
	"segun/store/fact"
)

// What is laid is laid back to the same bytes, and what is cut short or changed is refused or gives something else, but breaks nothing.
func TestLanedIsLaidBack(t *testing.T) {
	for n := range 12 {
		r := papers.Sized(n, 1+7*n)
		f, err := fact.File(r)
		if err != nil {
			t.Fatal(err)
		}
		laned := fact.Laned(f.Packed)
		if bytes.Equal(laned, f.Packed) {
			t.Fatalf("document %d is not laid", n)
		}
		back, err := fact.Rows(laned)
		if err != nil || !bytes.Equal(back, f.Packed) {
			t.Fatalf("document %d: not laid back: %v", n, err)
		}
		for i := 1; i < len(laned); i += 1 + len(laned)/300 {
			if _, err := fact.Rows(laned[:i]); err == nil {
				t.Errorf("document %d: %d of %d bytes are laid back", n, i, len(laned))
			}
			changed := bytes.Clone(laned)
			changed[i] ^= 0x81
			if rows, err := fact.Rows(changed); err == nil {
				_, _ = fact.Unpack(r.Doc.ID, r.Doc.Text, rows)
			}
		}
	}
}

// What Pack did not write stays as it is.
func TestLanedLeavesOtherBytes(t *testing.T) {
	for _, b := range [][]byte{nil, {}, {1, 2, 3}, {2}, {2, 200}, {2, 1, 9, 0}} {
		if got := fact.Laned(b); !bytes.Equal(got, b) {
			t.Errorf("%v became %v", b, got)
		}
	}
}

func FuzzRows(f *testing.F) {
	r := papers.Sized(1, 5)
	filed, err := fact.File(r)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(fact.Laned(filed.Packed))
	f.Add([]byte{3, 0, 0, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		rows, err := fact.Rows(b)
		if err != nil || len(b) == 0 || b[0] != 3 {
			return
		}
		if len(rows) > 100*len(b)+1<<13 {
			t.Errorf("%d bytes became %d", len(b), len(rows))
		}
		_, _ = fact.Unpack(r.Doc.ID, r.Doc.Text, rows)
	})
}

// BenchmarkRows: go test ./store/fact -run '^$' -bench Rows -benchmem
func BenchmarkRows(b *testing.B) {
	r := papers.Sized(1, 120)
	f, err := fact.File(r)
	if err != nil {
		b.Fatal(err)
	}
	laned := fact.Laned(f.Packed)
	b.SetBytes(int64(len(f.Packed)))
	for b.Loop() {
		if _, err := fact.Rows(laned); err != nil {
			b.Fatal(err)
		}
	}
}
