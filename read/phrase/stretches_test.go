package phrase

import (
	"testing"

	"segun"
)

// What Stretches answer is what going over all spans answers.
func TestStretches(t *testing.T) {
	spans := []segun.Span{{Start: 1, End: 4}, {Start: 2, End: 20}, {Start: 2, End: 3}, {Start: 7, End: 9}, {Start: 22, End: 22}, {Start: 25, End: 30}}
	var s Stretches
	if s.Overlap(segun.Span{Start: 0, End: 9}) || s.From(0) != 0 || s.Before(9) != 0 {
		t.Error("nothing reaches somewhere")
	}
	for _, x := range spans {
		s.Add(x)
	}
	for at := range uint32(33) {
		from, before := len(spans), 0
		for i := len(spans) - 1; i >= 0; i-- {
			for _, x := range spans[:i+1] {
				if x.End > at {
					from = i
				}
			}
			if spans[i].Start < at {
				before++
			}
		}
		if s.From(at) != from || s.Before(at) != before {
			t.Errorf("%d: from %d, before %d; want %d, %d", at, s.From(at), s.Before(at), from, before)
		}
		for end := at + 1; end < 34; end++ {
			x, want := segun.Span{Start: at, End: end}, false
			for _, y := range spans {
				want = want || y.Overlaps(x)
			}
			if s.Overlap(x) != want {
				t.Errorf("%v overlaps: %v", x, !want)
			}
		}
	}
}
