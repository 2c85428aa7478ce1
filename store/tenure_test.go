package store_test

import (
	"context"
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/store"
)

// Offices are counted when they are asked for, and kept as they grow for those in many documents: coming to many, staying there and going back, the counts are those of the documents, and a name's
// page shows them.
func TestOfficesOfFewAndMany(t *testing.T) {
	c := newCase(t, 0)
	with := func(from, to int) {
		t.Helper()
		w, err := c.Write()
		if err != nil {
			t.Fatal(err)
		}
		defer w.Close()
		for n := from; n < to; n++ {
			r := papers.Reading(n)
			e := &r.Entities.List[1]
			e.Kind, e.Named, e.Names[0].Text, e.Names[0].Form = segun.Person, true, "Odile Varnhagen", "name"
			e.Name, e.Names = "Odile Varnhagen", e.Names[:1]
			e.Roles = []segun.Role{{Title: "harbour master", Time: "current", Span: e.Names[0].Span}}
			if _, err := w.Add(entryOf(t, r)); err != nil {
				t.Fatal(err)
			}
		}
	}
	kept := func(want int, documents int) {
		t.Helper()
		verified(t, c)
		list, err := c.Who(context.Background(), "Odile Varnhagen", 5)
		if err != nil || len(list) != 1 {
			t.Fatalf("%d called so, %v", len(list), err)
		}
		n := 0
		for _, o := range list[0].Offices {
			if o.Title == "harbour master" && o.Time == "current" {
				n += o.N
			}
		}
		if n != documents || store.Tenures(t, c, "odile varnhagen") != want {
			t.Errorf("harbour master in %d documents, want %d; %d rows kept, want %d", n, documents, store.Tenures(t, c, "odile varnhagen"), want)
		}
	}
	with(0, 20)
	kept(0, 20)
	with(20, 40) // one after the other, across the border
	kept(1, 40)
	docs, _, err := c.Documents(context.Background(), 12)
	if err != nil {
		t.Fatal(err)
	}
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	for i := range docs {
		if i == 5 { // 35 are left
			w.Close()
			kept(1, 35)
			if w, err = c.Write(); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := w.Forget(string(docs[i].ID), "a test"); err != nil {
			t.Fatal(err)
		}
	}
	w.Close()
	kept(0, 28)
}
