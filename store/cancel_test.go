package store_test

import (
	"context"
	"errors"
	"testing"

	"segun/store"
)

// Whoever asks may be gone before the answer is there: a browser that opens another page. The connection answers the next question.
func TestQuestionsAfterOneThatWasBrokenOff(t *testing.T) {
	c := newCase(t, 3)
	for range 3 {
		ctx, stop := context.WithCancel(context.Background())
		err := c.Parties(ctx, func(store.PartyRow) error {
			stop()
			return nil
		})
		stop()
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("broken off, but: %v", err)
		}
		if a := ask(t, c, "", 1); a.Total == 0 {
			t.Fatal("nothing is found afterwards")
		}
	}
}
