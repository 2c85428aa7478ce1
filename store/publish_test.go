package store_test

import (
	"cmp"
	"slices"
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/store"
	"segun/store/query"
)

// printed is paper n as an outlet printed it on a day: the very same words.
func printed(t *testing.T, n int, outlet, day string) *store.Entry {
	t.Helper()
	r := papers.Sized(n, 4)
	r.Doc.Publisher, r.Doc.Published, r.Doc.URL, r.Doc.From = outlet, day, "", outlet+" "+day
	r.Entities.List[0].Name = outlet
	c := papers.Capture(r, noon)
	c.Given = segun.Given{Publisher: outlet, Published: day, ID: c.From}
	e, err := store.Prepare(c, r, readingOf(t, r))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// A second outlet's printing of the very same words is another publication of one document, whichever came first; what is taken for the document is the earliest.
func TestSameWordsFromSeveralOutlets(t *testing.T) {
	want := []store.Publication{{Publisher: "Tide Tribune", Published: "2031-05-01", From: "Tide Tribune 2031-05-01"}, {Publisher: "Amber Gazette", Published: "2031-05-02", From: "Amber Gazette 2031-05-02"},
		{Publisher: "Canal Times", Published: "2031-05-03", From: "Canal Times 2031-05-03"}}
	var dump string
	for _, order := range [][]int{{0, 1, 2}, {2, 1, 0}, {1, 2, 0}, {1, 0, 2}} {
		c := newCase(t, 0)
		w, err := c.Write()
		if err != nil {
			t.Fatal(err)
		}
		for i, k := range order {
			added, err := w.Add(printed(t, 0, want[k].Publisher, want[k].Published))
			if err != nil {
				t.Fatal(err)
			}
			if also := want[k].Publisher; added[0].Fresh != (i == 0) || (added[0].Also == also) != (i > 0) || added[0].Previous != "" {
				t.Errorf("%v: %d: %+v", order, k, added[0])
			}
		}
		again, err := w.Add(printed(t, 0, want[1].Publisher, want[1].Published))
		if err != nil || again[0].Fresh || again[0].Also != "" {
			t.Errorf("again: %+v, %v", again, err)
		}
		docs, n, err := c.Documents(ctx, 9)
		if err != nil || n != 1 || docs[0].Publisher != want[0].Publisher || docs[0].Published != want[0].Published {
			t.Fatalf("%v: %+v, %v", order, docs, err)
		}
		got, err := c.Publications(ctx, docs[0].ID)
		if err != nil || len(got) != 3 {
			t.Fatalf("%v: %+v, %v", order, got, err)
		}
		for i := range got {
			got[i].Title = ""
		}
		if !slices.Equal(got, want) {
			t.Errorf("%v: %+v", order, got)
		}
		for _, p := range want {
			if a := ask(t, c, `outlet:"`+p.Publisher+`"`, 9); len(a.Hits) != 4 {
				t.Errorf("%v: outlet %s: %d claims", order, p.Publisher, len(a.Hits))
			}
		}
		if a := ask(t, c, `outlet:"Stone Herald"`, 9); len(a.Hits) != 0 {
			t.Errorf("an outlet that did not print it: %d claims", len(a.Hits))
		}
		verified(t, c)
		if d := store.Dump(t, c); dump == "" {
			dump = d
		} else if d != dump {
			t.Errorf("%v: the tables differ", order)
		}
		var kept segun.Given
		if err := c.Originals(ctx, func(o store.Original) error { kept = o.Capture.Given; return nil }); err != nil || kept.Publisher != want[0].Publisher {
			t.Errorf("%v: rebuilt from %+v, %v", order, kept, err)
		}
		w.Close()
	}
}

// An outlet is found by a part of its name, as whole words, whatever blanks stand between them.
func TestOutletsAreFoundByPartsOfTheirNames(t *testing.T) {
	c := newCase(t, 20)
	all := 0
	for i := range 20 {
		if r := papers.Reading(i); r.Doc.Publisher == "The Port Elan Courier" {
			all += len(r.Claims.List)
		}
	}
	if all == 0 {
		t.Fatal("no paper is of the Courier")
	}
	for name, want := range map[string]int{"The Port Elan Courier": all, "courier": all, "Port Elan": all, "PortElan": all, "Portelan Courier": all, "our": 0, "Elan Port": 0} {
		a, err := c.Claims(ctx, query.Is{Field: query.Outlet, Value: name}, 5)
		if err != nil || a.Total != want {
			t.Errorf("outlet:%q finds %d claims, %v; want %d", name, a.Total, err, want)
		}
	}
}

// A document that is replaced within one batch, by an earlier printing of the same words, leaves behind what the last of them does when they come one by one: parties that only the first knew are gone, though
// none of them had a row when it went.
func TestReplacedWithinABatch(t *testing.T) {
	entries := func() []*store.Entry {
		return []*store.Entry{printed(t, 0, "Canal Times", "2031-05-03"), printed(t, 1, "Canal Times", "2031-05-03"), printed(t, 0, "Amber Gazette", "2031-05-02"), printed(t, 0, "Tide Tribune", "2031-05-01")}
	}
	var want []store.Spelled
	for _, together := range []bool{false, true} {
		c := newCase(t, 0)
		w, err := c.Write()
		if err != nil {
			t.Fatal(err)
		}
		list := entries()
		if together {
			_, err = w.Add(list...)
		} else {
			for _, e := range list {
				if _, err = w.Add(e); err != nil {
					break
				}
			}
		}
		if err != nil {
			t.Fatal(err)
		}
		verified(t, c)
		got := store.Spellings(t, c)
		slices.SortFunc(got, func(a, b store.Spelled) int {
			return cmp.Or(cmp.Compare(a.Party, b.Party), cmp.Compare(a.Text, b.Text))
		})
		if !together {
			want = got
		}
		if !slices.Equal(got, want) || len(got) == 0 {
			t.Errorf("together:\n%+v\none by one:\n%+v", got, want)
		}
		if slices.ContainsFunc(got, func(s store.Spelled) bool { return s.Text == "Amber Gazette" }) {
			t.Error("an outlet whose printing is not what the document is taken to be is a party")
		}
		w.Close()
	}
}
