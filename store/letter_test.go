package store_test

import (
	"slices"
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/store"
)

// letter is paper n as a letter by somebody: all that its outlet said itself, the writer says.
func letter(t *testing.T, n int, author string) *store.Entry {
	t.Helper()
	r := papers.Sized(n, 6)
	r.Doc.Kind, r.Doc.Authors = segun.Letter, []string{author}
	for i := range r.Claims.List {
		c := &r.Claims.List[i]
		if c.Chain[0].Kind = segun.VoiceWriter; i%2 == 0 {
			c.Chain = c.Chain[:1]
		}
	}
	c := papers.Capture(r, noon)
	e, err := store.Prepare(c, r, readingOf(t, r))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// What a letter says is found under whoever wrote it, and no longer as what the outlet says that printed it; in a case of form two as well.
func TestLettersAreByTheirWriters(t *testing.T) {
	c := newCase(t, 0)
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	first := papers.Sized(0, 6)
	known := first.Entities.List[1].Name // whom the letter names, too
	a, err := w.Add(letter(t, 0, known), letter(t, 1, "Heron  Blythe"), entryOf(t, papers.Sized(2, 6)))
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	check := func(c *store.Case, what string) {
		t.Helper()
		for _, q := range []struct {
			question string
			want     int
		}{{`by:"heron blythe"`, 3}, {`via:"Heron Blythe"`, 3}, {`via:"` + first.Doc.Publisher + `" doc:` + string(a[0].Doc), 6}, {`by:"` + first.Doc.Publisher + `" doc:` + string(a[0].Doc), 0}} {
			if got := ask(t, c, q.question, 50); got.Total != q.want {
				t.Errorf("%s: %s finds %d claims, want %d", what, q.question, got.Total, q.want)
			}
		}
		said := 0
		for _, h := range ask(t, c, `by:"`+known+`" doc:`+string(a[0].Doc), 50).Hits {
			if len(h.Claim.Chain) == 1 {
				said++
			}
		}
		if said != 3 {
			t.Errorf("%s: of the letter of one whom it names, %d claims are found by name, want 3", what, said)
		}
		list, err := c.Who(ctx, "Heron Blythe", 10)
		if err != nil || len(list) != 1 || len(list[0].Said) != 3 || list[0].InAll != 1 {
			t.Errorf("%s: who: %+v, %v", what, list, err)
		}
		verified(t, c)
	}
	check(c, "added")
	store.AsFormTwo(t, c)
	c.Close()
	again, err := store.Open(c.Dir(), options())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	check(again, "brought forward")
	if w, err = again.Write(); err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if _, err := w.Forget(string(a[1].Doc), "test"); err != nil {
		t.Fatal(err)
	}
	if got := ask(t, again, `by:"Heron Blythe"`, 50); got.Total != 0 {
		t.Error("what a letter that is gone said is found")
	}
	if list, err := again.Who(ctx, "Heron Blythe", 10); err != nil || slices.ContainsFunc(list, func(p store.Party) bool { return p.InAll > 0 }) {
		t.Errorf("who wrote a letter that is gone: %+v, %v", list, err)
	}
	verified(t, again)
}
