package store_test

import (
	"fmt"
	"testing"

	"segun/store"
)

// A question that is asked again gives what it gave, for more and for fewer claims, and what was added and erased since.
func TestAskingAgain(t *testing.T) {
	c := newCase(t, 0)
	answer := func(c *store.Case, q string, limit int) string {
		a := ask(t, c, q, limit)
		var ids []string
		for i := range a.Hits {
			ids = append(ids, string(a.Hits[i].ID()))
		}
		return fmt.Sprint(a.Total, a.More, a.Next, ids)
	}
	questions := []string{"", "status:alleged", "sluice or audit", "-status:asserted", "since:2029 act:accuse", "no such word"}
	met := map[string]bool{}
	for _, docs := range []int{3, 9, 20} {
		add(t, c, docs/3, docs)
		for _, q := range questions {
			for _, limit := range []int{5, 1, 40, 1000, 5, 40} {
				store.DropIdle(c) // so that nothing is kept
				want := answer(c, q, limit)
				answer(c, q, 7)
				if got := answer(c, q, limit); got != want {
					t.Errorf("%d documents, %q, %d claims:\n got %s\nwant %s", docs, q, limit, got, want)
				}
				met[want] = true
			}
		}
	}
	if len(met) < 40 {
		t.Errorf("%d answers in all", len(met))
	}
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	before := ask(t, c, "", 1)
	if err := w.Empty(); err != nil {
		t.Fatal(err)
	}
	if after := ask(t, c, "status:alleged", 40); before.Total == 0 || after.Total != 0 {
		t.Errorf("%d claims before, %d after all were taken away", before.Total, after.Total)
	}
}
