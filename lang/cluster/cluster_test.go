package cluster

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"segun/internal/model"
)

// tiny is a text in which days and towns each keep company of their own.
func tiny() [][]string {
	var ss [][]string
	for i, d := range []string{"Monday", "Tuesday", "Friday"} {
		for j, p := range []string{"Port", "Elan", "Vessa"} {
			ss = append(ss, strings.Fields("on "+d+" in "+p+" the boats came"))
			if (i+j)%2 == 0 {
				ss = append(ss, strings.Fields("The boats left "+p+" on "+d+" at 12 or 15"))
			}
		}
	}
	return append(ss, ss...)
}

var tinyOptions = Options{Name: "tiny", MinCount: 2, Fine: 8, Middle: 4, Coarse: 2, Rounds: 10}

func trainTiny(t *testing.T) []byte {
	t.Helper()
	b, err := Train(slices.Values(tiny()), tinyOptions)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestWordsInTheSameCompanyShareAClass(t *testing.T) {
	f, err := model.Open(trainTiny(t))
	if err != nil {
		t.Fatal(err)
	}
	c, err := Open(f)
	if err != nil {
		t.Fatal(err)
	}
	top, mid, fine := c.Of("Monday")
	if t2, m2, f2 := c.Of("Friday"); fine == 0 || t2 != top || m2 != mid || f2 != fine {
		t.Errorf("Monday %d %d %d, Friday %d %d %d", top, mid, fine, t2, m2, f2)
	}
	if _, _, f2 := c.Of("Elan"); f2 == fine {
		t.Error("Monday and Elan share a fine class")
	}
	if _, _, f2 := c.Of("MONDAY"); f2 != 0 {
		t.Error("a word of another case has a class of its own")
	}
	_, _, the := c.Of("the")
	if _, _, f2 := c.Of("THE"); the == 0 || f2 != the {
		t.Error("an unknown word is not looked up in lower case")
	}
	if _, _, f2 := c.Of("99"); f2 == 0 {
		t.Error("99 is not read as 00")
	}
	if a, b, f2 := c.Of(strings.Repeat("é", 60)); a|b|f2 != 0 {
		t.Error("an over-long word has a class")
	}
	if n := testing.AllocsPerRun(100, func() { c.Of("Monday"); c.Of("Unknown") }); n != 0 {
		t.Errorf("%v allocations a lookup", n)
	}
}

func TestTrainingAgainGivesTheSameBytes(t *testing.T) {
	a, b := trainTiny(t), trainTiny(t)
	if string(a) != string(b) {
		t.Error("two trainings differ")
	}
}

// TestMovesRaiseTheLikelihood compares the fast bookkeeping with counting afresh.
func TestMovesRaiseTheLikelihood(t *testing.T) {
	v := count(slices.Values(tiny()), 1)
	pairs := bigrams(slices.Values(tiny()), v)
	s := start(pairs, len(v.words), 4)
	last := likelihood(pairs, s.class, 4)
	for range 5 {
		for w := range v.words {
			s.move(int32(w))
			now := likelihood(pairs, s.class, 4)
			if now < last-1e-9 {
				t.Fatalf("moving %q lowers the likelihood from %f to %f", v.words[w], last, now)
			}
			last = now
		}
	}
	n := lift(pairs, s.class)
	for _, p := range n {
		if s.n[int(p.a)*4+int(p.b)] != p.n || s.t[int(p.b)*4+int(p.a)] != p.n {
			t.Fatalf("cell %d,%d holds %d, want %d", p.a, p.b, s.n[int(p.a)*4+int(p.b)], p.n)
		}
	}
}

func likelihood(pairs []pair, class []int32, k int) float64 {
	h := func(n int32) float64 {
		if n == 0 {
			return 0
		}
		return float64(n) * math.Log(float64(n))
	}
	size := make([]int32, k)
	sum := 0.0
	for _, p := range lift(pairs, class) {
		sum += h(p.n)
		size[p.a] += p.n
	}
	for _, n := range size {
		sum -= 2 * h(n)
	}
	return sum
}

func TestDamagedTablesAreRefused(t *testing.T) {
	for _, b := range []*model.Builder{model.NewBuilder("empty"), model.NewBuilder("odd")} {
		if b.Name == "odd" {
			b.Add("keys", make([]byte, 12))
			b.Add("fine", make([]byte, 6))
			b.Add("mid", make([]byte, 2))
			b.Add("top", make([]byte, 2))
		}
		raw, err := b.Encode()
		if err != nil {
			t.Fatal(err)
		}
		f, err := model.Open(raw)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Open(f); !errors.Is(err, model.ErrCorrupt) {
			t.Errorf("%s: %v", b.Name, err)
		}
	}
}
