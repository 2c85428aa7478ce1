package model

import (
	"bytes"
	"errors"
	"slices"
	"testing"
)

// small is a model file with all that one can hold.
func small(t testing.TB) []byte {
	t.Helper()
	b := NewBuilder("small")
	b.Strings["pairs"] = []string{"NOUN|NN", "VERB|VB"}
	b.Numbers["beam"] = 4
	b.Add("open", []byte{1, 2, 3})
	b.Add("none", nil)
	b.AddLinear("weights", []float32{1, -1, 0, 0.5, 0, 0, 0, 0}, 4, 1)
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestAFileGivesBackItsParts(t *testing.T) {
	raw := small(t)
	if !bytes.Equal(raw, small(t)) {
		t.Error("the same parts give other bytes")
	}
	f, err := Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	if f.Name != "small" || len(f.Digest) != 12 || f.Numbers["beam"] != 4 || !slices.Equal(f.Strings["pairs"], []string{"NOUN|NN", "VERB|VB"}) {
		t.Errorf("%+v", f)
	}
	if !bytes.Equal(f.Bytes("open"), []byte{1, 2, 3}) || len(f.Bytes("none")) != 0 || f.Bytes("absent") != nil {
		t.Errorf("open %v, none %v", f.Bytes("open"), f.Bytes("none"))
	}
	l, err := f.Linear("weights")
	if err != nil {
		t.Fatal(err)
	}
	if l.Stride != 4 || !slices.Equal(l.W, []int8{127, -127, 0, 64, 0, 0, 0, 0}) {
		t.Errorf("stride %d, cells %v", l.Stride, l.W)
	}
	if _, err := f.Linear("open"); !errors.Is(err, ErrCorrupt) {
		t.Errorf("a table without a stride: %v", err)
	}
}

func TestSectionsStartOnTheirBorders(t *testing.T) {
	raw := small(t)
	f, err := Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(raw, []byte{1, 2, 3})
	if at%64 != 0 {
		t.Errorf("the first section starts at %d", at)
	}
	if &f.Bytes("open")[0] != &raw[at] {
		t.Error("a section is a copy")
	}
}

func TestDamagedFilesAreRefused(t *testing.T) {
	raw := small(t)
	for n := range len(raw) { // cut short anywhere
		if _, err := Open(raw[:n]); err != nil && !errors.Is(err, ErrCorrupt) {
			t.Fatalf("cut at %d: %v", n, err)
		} else if err == nil && n < bytes.Index(raw, []byte{1, 2, 3})+3 {
			t.Fatalf("cut at %d: taken", n)
		}
	}
	next := bytes.Clone(raw)
	next[len(Magic)-1]++
	if _, err := Open(next); !errors.Is(err, ErrCorrupt) {
		t.Errorf("a file of a later format: %v", err)
	}
}

// FuzzOpen holds that no bytes make the reader of model files fail, and that what it takes can be used.
func FuzzOpen(f *testing.F) {
	raw := small(f)
	f.Add(raw)
	f.Add(raw[:len(raw)/2])
	f.Add([]byte(Magic + "\xff\xff\xff\xff{}"))
	f.Add([]byte(Magic + "\x40\x00\x00\x00" + `{"sections":[{"name":"weights","offset":9e9,"length":-1}]}          `))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Open(b)
		if err != nil {
			if !errors.Is(err, ErrCorrupt) {
				t.Fatal(err)
			}
			return
		}
		for name := range m.parts {
			if len(m.Int8(name)) != len(m.Bytes(name)) {
				t.Fatal("two views of one section differ in length")
			}
			if l, err := m.Linear(name); err == nil {
				var s [4]int32
				l.AddAll(1<<40|12345, s[:min(4, l.Stride)])
			}
		}
	})
}
