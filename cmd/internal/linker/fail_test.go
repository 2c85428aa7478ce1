package linker_test

import (
	"errors"
	"testing"

	"segun/store"
)

// What could not be added leaves nothing behind, neither in the case nor in what says who is whom.
func TestFailedAddLeavesNothing(t *testing.T) {
	c := newCase(t)
	w := writer(t, c)
	docs := invent(3, 12)
	add(t, w, docs[:6]...)
	before := state(t, c, w)
	bad := article("Canal Times", "2031-05-04", "Ines Morvan; mayor, Port Elan; the quay is safe")
	bad.Claims.List[0].ID = "c9999999" // more than a case can number
	for range 2 {
		if _, err := w.Add(entryOf(t, docs[6]), entryOf(t, bad)); !errors.Is(err, store.ErrInvalid) {
			t.Fatalf("added: %v", err)
		}
		sameState(t, "after a failure", state(t, c, w), before)
		verified(t, c)
	}
	add(t, w, docs[6:]...)
	after := state(t, c, w)
	other := newCase(t)
	v := writer(t, other)
	add(t, v, docs...)
	sameState(t, "and going on", after, state(t, other, v))
	verified(t, c)
}
