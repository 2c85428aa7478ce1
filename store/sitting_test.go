package store_test

import (
	"context"
	"errors"
	"testing"

	"segun/store"
	"segun/store/query"
)

// askIn asks for all claims with a context and returns how many documents the case has.
func askIn(t *testing.T, ctx context.Context, c *store.Case) int {
	t.Helper()
	a, err := c.Claims(ctx, query.And{}, 5)
	if err != nil {
		t.Fatal(err)
	}
	return a.Documents
}

// What one answer is made of is of one state, whatever is added meanwhile; what comes after it sees all.
func TestSittingSeesOneState(t *testing.T) {
	c := newCase(t, 3)
	sit, end := c.Sit(ctx)
	if n := askIn(t, sit, c); n != 3 {
		t.Fatalf("%d documents", n)
	}
	add(t, c, 3, 5)
	if n := askIn(t, sit, c); n != 3 {
		t.Errorf("the sitting sees %d documents, not the 3 that it began with", n)
	}
	if n := askIn(t, ctx, c); n != 5 {
		t.Errorf("another question sees %d documents", n)
	}
	end()
	if n := askIn(t, sit, c); n != 5 {
		t.Errorf("after its end %d documents", n)
	}
	end() // twice does nothing
}

// A question within another of the same sitting is answered too, also where sittings have taken every turn.
func TestSittingWithinAQuestion(t *testing.T) {
	c := newCase(t, 2)
	for range 12 { // more than there are turns
		sit, end := c.Sit(ctx)
		n := 0
		err := c.Parties(sit, func(store.PartyRow) error {
			n += askIn(t, sit, c)
			return nil
		})
		if err != nil || n == 0 {
			t.Fatalf("%v, %d", err, n)
		}
		end()
	}
}

// A sitting whose caller is gone gives its turn and its connection back, and goes on with a context of its own until then.
func TestSittingBrokenOff(t *testing.T) {
	c := newCase(t, 2)
	for range 12 {
		sit, end := c.Sit(ctx)
		gone, stop := context.WithCancel(sit)
		err := c.Parties(gone, func(store.PartyRow) error {
			stop()
			return nil
		})
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("broken off, but: %v", err)
		}
		if n := askIn(t, sit, c); n != 2 {
			t.Errorf("%d documents after it", n)
		}
		end()
	}
	if n := askIn(t, ctx, c); n != 2 {
		t.Errorf("%d documents", n)
	}
}
