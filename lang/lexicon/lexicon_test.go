package lexicon

import (
	"fmt"
	"os"
	"testing"

	"segun/internal/model"
)

func build(t testing.TB, words Words) *Lexicon {
	t.Helper()
	b, err := Build(words)
	if err != nil {
		t.Fatal(err)
	}
	return open(t, b)
}

func open(t testing.TB, b []byte) *Lexicon {
	t.Helper()
	f, err := model.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	l, err := Open(f)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// committed opens the lexicon that ships.
func committed(t testing.TB) *Lexicon {
	t.Helper()
	b, err := os.ReadFile(weights)
	if err != nil {
		t.Fatal(err)
	}
	return open(t, b)
}

// The hashed table answers as the map it was built from, for known and unknown words.
func TestLookupEqualsMap(t *testing.T) {
	words := Words{}
	for i := range 5000 {
		words.Add(fmt.Sprintf("Word%d of %d", i, i%7), Flags(i*2654435761+1))
	}
	l := build(t, words)
	for w, f := range words {
		if got := l.Word(w); got != f {
			t.Fatalf("Word(%q) = %v, want %v", w, got, f)
		}
	}
	for i := range 5000 {
		if got := l.Word(fmt.Sprintf("other%d", i)); got != 0 {
			t.Fatalf("unknown word has flags %v", got)
		}
	}
}

func TestHashIgnoresCase(t *testing.T) {
	for _, c := range [][2]string{{"Governor", "governor"}, {"ÉTÉ", "été"}, {"O’BRIEN", "o'brien"}, {"Port Elan", "port elan"}, {"\xffA", "\ufffda"}} {
		if Hash(c[0]) != Hash(c[1]) || Hash(c[0]) != model.String(c[1]) || Key(c[0]) != c[1] {
			t.Errorf("%q and %q have different keys", c[0], c[1])
		}
	}
}

// Every ASCII byte, for the arithmetic of Hash.
func TestHashOfEachByte(t *testing.T) {
	for c := range byte(128) {
		s := "x" + string(rune(c)) + "y"
		if Hash(s) != model.String(Key(s)) {
			t.Errorf("%q", s)
		}
	}
}

func TestWordAllocatesNothing(t *testing.T) {
	l := committed(t)
	if n := testing.AllocsPerRun(100, func() { l.Word("Prosecutor"); l.Word("Müller"); l.Word("the") }); n != 0 {
		t.Errorf("%v allocations a look-up", n)
	}
}

func TestOpenRefusesDamage(t *testing.T) {
	for _, b := range [][]byte{nil, make([]byte, 7)} {
		m := model.NewBuilder("x")
		m.Add(Section, b)
		raw, err := m.Encode()
		if err != nil {
			t.Fatal(err)
		}
		f, err := model.Open(raw)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Open(f); err == nil {
			t.Errorf("a table of %d bytes was opened", len(b))
		}
	}
	if _, err := Build(nil); err == nil {
		t.Error("an empty lexicon was built")
	}
}

// A full table without an empty slot ends the search.
func TestFullTableEnds(t *testing.T) {
	full := make([]byte, 4*slotSize)
	for i := range full {
		full[i] = 1
	}
	l := &Lexicon{slots: full, n: 4}
	if got := l.Word("anything"); got != 0 {
		t.Errorf("got %v", got)
	}
}

var sink Flags

// go test ./lang/lexicon -bench . -benchmem
func BenchmarkWord(b *testing.B) {
	l := committed(b)
	words := []string{"The", "prosecutor", "said", "on", "Tuesday", "that", "Ines", "Morvan", "had", "accused", "Governor", "Ministry"}
	for i := 0; b.Loop(); i++ {
		sink |= l.Word(words[i%len(words)])
	}
}

func BenchmarkLookup(b *testing.B) {
	l := committed(b)
	h := Hash("prosecutor")
	for b.Loop() {
		h = model.Mix(h)
		sink |= l.Lookup(h)
	}
}

func BenchmarkLookupHot(b *testing.B) {
	l := committed(b)
	h := Hash("prosecutor")
	for b.Loop() {
		sink |= l.Lookup(h)
	}
}
