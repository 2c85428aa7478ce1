package model

import (
	"strings"
	"testing"
)

// slowString is String one byte at a time.
func slowString(s string) uint64 {
	h := uint64(len(s)) * k0
	for {
		var w uint64
		for i := range min(len(s), 8) {
			w |= uint64(s[i]) << (8 * i)
		}
		if len(s) < 8 {
			return Mix(h ^ w ^ k2)
		}
		h = Mix(h ^ w)
		s = s[8:]
	}
}

func TestStringEqualsItsSlowTwin(t *testing.T) {
	r := NewRand(3)
	for n := range 40 {
		b := make([]byte, n)
		for range 20 {
			for i := range b {
				b[i] = byte(r.Uint64())
			}
			if got, want := String(string(b)), slowString(string(b)); got != want {
				t.Fatalf("%q: %x, want %x", b, got, want)
			}
		}
	}
}

// Trained models hold these numbers: a change makes every one of them worthless.
func TestHashesAreThoseOfTrainedModels(t *testing.T) {
	for s, want := range map[string]uint64{"": 0x2848d6a4a7b28bc1, "a": 0x84559a9e8e2bedff, "said": 0x19000157e500b33f, "Port Elan": 0x68d842648434b6f9, "the minister’s": 0x746bd357b87c2a8a} {
		if got := String(s); got != want {
			t.Errorf("String(%q) = %#x, want %#x", s, got, want)
		}
	}
	if got := Combine(1, 2); got != 0xb11b077952feb45d {
		t.Errorf("Combine(1, 2) = %#x", got)
	}
	if Combine(1, 2) == Combine(2, 1) {
		t.Error("Combine does not see the order")
	}
}

func TestRandIsTheSameEverywhere(t *testing.T) {
	r := NewRand(1)
	a := []int{0, 1, 2, 3, 4, 5, 6, 7}
	r.Shuffle(a)
	if got := []int{r.Intn(1000), r.Intn(1000)}; got[0] != 533 || got[1] != 520 {
		t.Errorf("%v after %v", got, a)
	}
	for range 1000 {
		if f := r.Float(); f < 0 || f >= 1 {
			t.Fatal(f)
		}
	}
}

func BenchmarkString(b *testing.B) {
	words := strings.Fields("The acting harbour minister of Port Elan denied on Tuesday that three inspectors had been dismissed , he said .")
	for b.Loop() {
		for _, w := range words {
			sink += String(w)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}

var sink uint64
