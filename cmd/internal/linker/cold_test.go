package linker_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"segun/cmd/internal/linker"
	"segun/store"
)

// stranger is a linker of other rules, as far as a case knows: it is told all of the case, and keeps it in memory.
type stranger struct{ *linker.Linker }

func (stranger) Version() string { return "another" }

// queueOf is all that waits in a case, as a linker says who comes to it cold; or, with all, who is told everything.
func queueOf(t *testing.T, c *store.Case, all bool) string {
	t.Helper()
	o := options()
	if all {
		o.Join = func() store.Joiner { return stranger{linker.New()} }
	}
	c, err := store.Open(c.Dir(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	var b strings.Builder
	err = c.Joined(context.Background(), func(j store.Joiner) error {
		l, ok := j.(*linker.Linker)
		if !ok {
			l = j.(stranger).Linker
		} else if faults, err := l.Check(); len(faults) > 0 || err != nil {
			t.Errorf("%v, %q", err, faults)
		}
		for _, q := range l.Queue() {
			fmt.Fprintf(&b, "%+v\n", q)
		}
		return errors.Join(l.Err())
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
