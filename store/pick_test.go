package store_test

import (
	"slices"
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/store"
	"segun/store/query"
)

// What is picked is what a question gives, all of it, in the order of adding.
func TestPick(t *testing.T) {
	c := newCase(t, 12)
	for _, q := range []string{"", "status:alleged", "status:alleged since:2029", "by:Kamenik or status:denied", "doc:" + string(papers.Reading(3).Doc.ID)[:8], "whale"} {
		n, err := query.Parse(q)
		if err != nil {
			t.Fatal(err)
		}
		p, err := c.Pick(ctx, n)
		if err != nil {
			t.Fatal(err)
		}
		var want, got []string
		for _, h := range ask(t, c, q, 1<<20).Hits {
			want = append(want, string(h.ID()))
		}
		var docs []segun.DocID
		err = p.Walk(ctx, func(w *store.Whole) error {
			docs = append(docs, w.ID)
			for _, h := range w.Hits {
				got = append(got, string(h.ID()))
			}
			return nil
		})
		if err != nil || len(got) != p.Claims || len(docs) != p.Documents || q == "" && len(docs) != 12 {
			t.Errorf("%s: %d of %d claims, %d of %d documents, %v", q, len(got), p.Claims, len(docs), p.Documents, err)
		}
		slices.Sort(want)
		sorted := slices.Sorted(slices.Values(got))
		if !slices.Equal(sorted, want) {
			t.Errorf("%s: %d picked, %d asked for", q, len(got), len(want))
		}
	}
}

func TestPickedReviewed(t *testing.T) {
	c, w := reviewing(t, 3)
	for _, id := range []string{"#c1", "#c2"} {
		if err := w.ReviewClaim(string(papers.Reading(1).Doc.ID)+id, store.Reviewed, ""); err != nil {
			t.Fatal(err)
		}
	}
	for q, want := range map[string]int{"": 2, "doc:" + string(papers.Reading(1).Doc.ID): 2, "doc:" + string(papers.Reading(2).Doc.ID): 0} {
		n, err := query.Parse(q)
		if err != nil {
			t.Fatal(err)
		}
		p, err := c.Pick(ctx, n)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := p.Reviewed(ctx); err != nil || got != want {
			t.Errorf("%q: %d reviewed, want %d, %v", q, got, want, err)
		}
	}
}
