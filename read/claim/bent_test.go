package claim

import "testing"

// A sentence of a text whose others go on is likelier to go on than the same sentence of a text whose others do not; its own odds do not count for it twice.
func TestBent(t *testing.T) {
	last := func(others ...float64) float64 {
		b := newBent(len(others) + 1)
		for i, o := range others {
			if got := b.with(i, o); got != o || !b.open() {
				t.Errorf("%v by itself: %v", o, got)
			}
		}
		b.with(len(others), 1)
		b.add()
		if b.open() {
			t.Error("open still")
		}
		return b.with(len(others), 1)
	}
	told, alone, own := last(3, 3, 3), last(), last(-5, -5, -5)
	if told <= alone || alone <= own || last(3, 3, 3) != told {
		t.Errorf("%.2f among those that go on, %.2f alone, %.2f among the outlet's own", told, alone, own)
	}
	var none *bent
	if none.with(0, 1) != 1 || none.open() {
		t.Error("nothing learned, but bent")
	}
}
