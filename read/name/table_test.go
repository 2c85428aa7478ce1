package name

import (
	"errors"
	"math/rand/v2"
	"testing"

	"segun/internal/model"
)

func TestTableEqualsAPlainMap(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	var fs []feature
	plain := map[uint64][Tags]float32{}
	for range 500 {
		f := feature{hash: rng.Uint64(), worth: 1}
		for y := range f.weight {
			f.weight[y] = float32(rng.IntN(255) - 127)
		}
		f.weight[0], f.weight[1] = 127, -127 // already centred
		plain[f.hash] = f.weight
		fs = append(fs, f)
	}
	cells, scale := build(fs, len(fs))
	b := model.NewBuilder("t")
	b.Numbers["features.scale"] = float64(scale)
	b.Add("features", cells)
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	f, err := model.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	tab, err := openTable(f)
	if err != nil {
		t.Fatal(err)
	}
	lost := 0
	for h, want := range plain {
		var got [Tags]float32
		tab.emit([]uint64{h}, &got)
		if got == ([Tags]float32{}) {
			lost++ // its bucket was full
			continue
		}
		for y := range got {
			if d := got[y] - want[y]; d > 1 || d < -1 {
				t.Fatalf("feature %x, tag %d: %f, want %f", h, y, got[y], want[y])
			}
		}
	}
	if lost > len(plain)/5 {
		t.Errorf("%d of %d features lost to full buckets", lost, len(plain))
	}
	var none [Tags]float32
	tab.emit([]uint64{12345}, &none)
	if none != ([Tags]float32{}) {
		t.Error("an unknown feature counts for something")
	}
}

func TestDamagedModelsAreRefused(t *testing.T) {
	for _, n := range []int{0, 10, 64} {
		b := model.NewBuilder("t")
		b.Add("features", make([]byte, n))
		if n == 64 {
			b.Numbers["features.scale"] = 1 // but no transitions
		}
		raw, err := b.Encode()
		if err != nil {
			t.Fatal(err)
		}
		f, err := model.Open(raw)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Open(f, nil, nil); !errors.Is(err, model.ErrCorrupt) {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
}
