package cputime

import "testing"

// TestUsedGrows does some work: the processor time is not less behind it.
func TestUsedGrows(t *testing.T) {
	from, sum := Used(), 0
	for i := range 50_000_000 {
		sum += i % 7
	}
	if to := Used(); to < from || to == from && from != 0 {
		t.Errorf("%v before and %v behind a sum of %d", from, to, sum)
	}
}
