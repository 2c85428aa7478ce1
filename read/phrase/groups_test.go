package phrase

import (
	"slices"
	"testing"
)

func TestGroups(t *testing.T) {
	var none Groups
	if len(none.At(0)) > 0 {
		t.Error("the zero value holds something")
	}
	of := []int{2, 0, -1, 2, 5, 3, 2}
	g := Group(len(of), 4, func(i int) int { return of[i] })
	for k := -1; k < 6; k++ {
		var want []int32
		for i, x := range of {
			if x == k && k >= 0 && k < 4 {
				want = append(want, int32(i))
			}
		}
		if got := g.At(k); !slices.Equal(got, want) {
			t.Errorf("%d: %v, want %v", k, got, want)
		}
	}
}
