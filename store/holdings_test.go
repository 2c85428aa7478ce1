package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/store"
)

// A share that a reading tells of is kept with its bounds, its voice and its words, and comes back for the whole case and for one document.
func TestHoldingsAreKept(t *testing.T) {
	c := newCase(t, 2)
	r := papers.Reading(2)
	var named []*segun.Entity
	for i := range r.Entities.List {
		if e := &r.Entities.List[i]; i > 0 && e.Named && len(e.Mentions) > 0 {
			named = append(named, e)
		}
	}
	if len(named) < 2 {
		t.Fatal("the paper names fewer than two")
	}
	span := r.Mentions.List[named[0].Mentions[0]].Span
	share := segun.Share{Min: 50, Max: 100, Over: true, Of: "voting rights", Span: span}
	x, err := segun.NewRelation(segun.Relation{Subject: named[0].ID, Type: "holds_share", Object: named[1].ID, Time: "current", Share: &share, Span: span, Rule: "by hand"}, &r.Claims.List[0])
	if err != nil {
		t.Fatal(err)
	}
	if r.Relations == nil {
		r.Relations = &segun.Relations{}
	}
	r.Relations.List = append(r.Relations.List, x)
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Add(entryOf(t, r)); err != nil {
		t.Fatal(err)
	}
	w.Close()
	for _, docs := range [][]segun.DocID{nil, {r.Doc.ID}} {
		var got []store.HoldingHit
		if err := c.Holdings(context.Background(), docs, func(h *store.HoldingHit) error {
			got = append(got, *h)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		if len(got) != 1 {
			t.Fatalf("%d holdings", len(got))
		}
		h := got[0]
		if h.OwnerName != named[0].Name || h.AssetName != named[1].Name || h.Share != share || h.Time != "current" || h.Status != x.Status || h.Words != span.In(r.Doc.Text) {
			t.Errorf("got %+v", h.ToldHolding)
		}
		if len(h.Chain) != len(r.Claims.List[0].Chain) || h.Line < 1 || h.Column < 1 || h.Claim != string(r.Doc.ID)+"#"+r.Claims.List[0].ID {
			t.Errorf("got %+v", h)
		}
	}
	if err := c.Holdings(context.Background(), []segun.DocID{}, func(*store.HoldingHit) error {
		t.Error("a holding of no document")
		return nil
	}); err != nil {
		t.Error(err)
	}
}

// What ties somebody to another comes page by page, by kind, each tie once, whatever the size of the pages; a place that is none is refused.
func TestTiesComeInPages(t *testing.T) {
	c := newCase(t, 2)
	ctx := context.Background()
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	for n := range 10 {
		if _, err := w.Add(entryOf(t, tied(t, n+2))); err != nil {
			t.Fatal(err)
		}
	}
	w.Close()
	var parties []store.PartyRow
	if err := c.Parties(ctx, func(r store.PartyRow) error {
		parties = append(parties, r)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	met := 0
	for _, p := range parties {
		whole, err := c.PartyTies(ctx, p.Form, store.TiesAsked{Limit: 1000, Look: 1000})
		if err != nil {
			t.Fatal(err)
		}
		if whole.Next != "" || whole.Looked != p.Documents {
			t.Errorf("%s: %d documents of %d were looked at, and then %q", p.Form, whole.Looked, p.Documents, whole.Next)
		}
		met += len(whole.List)
		var some []string
		for after, n := "", 0; ; n++ {
			page, err := c.PartyTies(ctx, p.Form, store.TiesAsked{After: after, Limit: 2, Look: 3})
			if err != nil || n > 100 || len(page.List) > 2 {
				t.Fatalf("%s: page %d has %d: %v", p.Form, n, len(page.List), err)
			}
			for i := range page.List {
				some = append(some, tieWords(&page.List[i]))
			}
			if after = page.Next; after == "" {
				break
			}
		}
		var all, offices []string
		for i := range whole.List {
			x := &whole.List[i]
			if len(x.Chain) == 0 || x.Claim == nil || x.Words == "" || x.Status == "" {
				t.Errorf("%s: a tie without voice, claim, words or status: %+v", p.Form, x)
			}
			if all = append(all, tieWords(x)); x.Type == "holds_office" {
				offices = append(offices, tieWords(x))
			}
		}
		if !slices.Equal(all, some) {
			t.Errorf("%s: in pages %v, whole %v", p.Form, some, all)
		}
		of, err := c.PartyTies(ctx, p.Form, store.TiesAsked{Kinds: []string{"holds_office"}, Limit: 1000, Look: 1000})
		if err != nil || len(of.List) != len(offices) {
			t.Errorf("%s: %d offices of %d: %v", p.Form, len(of.List), len(offices), err)
		}
	}
	if met < 100 {
		t.Errorf("only %d ties were met", met)
	}
	for _, wrong := range []string{"x", "1.2", "1.2.-3", "1.2.3.4", "99999999999999999999.1.1"} {
		if _, err := c.PartyTies(ctx, parties[0].Form, store.TiesAsked{After: wrong, Limit: 2}); !errors.Is(err, store.ErrInvalid) {
			t.Errorf("%q is taken for a place: %v", wrong, err)
		}
	}
	if _, err := c.PartyTies(ctx, "nobody of this name", store.TiesAsked{}); !errors.Is(err, store.ErrNotFound) {
		t.Error(err)
	}
	if _, err := c.OneTies(ctx, "ent:0000", store.TiesAsked{}); !errors.Is(err, store.ErrNotFound) {
		t.Error(err)
	}
}

// tied is a made-up document in which each who is named holds a share of the next, and has an office.
func tied(t *testing.T, n int) *segun.Reading {
	t.Helper()
	r := papers.Reading(n)
	r.Relations = &segun.Relations{}
	last := ""
	for i := range r.Entities.List {
		e := &r.Entities.List[i]
		if i == 0 || !e.Named || len(e.Mentions) == 0 {
			continue
		}
		span := r.Mentions.List[e.Mentions[0]].Span
		list := []segun.Relation{{Subject: e.ID, Type: "holds_office", Title: "warden", Time: "current", Span: span, Rule: "by hand"}}
		if last != "" {
			list = append(list, segun.Relation{Subject: last, Type: "holds_share", Object: e.ID, Time: "current", Share: &segun.Share{Min: 20, Max: 20, Span: span}, Span: span, Rule: "by hand"})
		}
		for _, x := range list {
			made, err := segun.NewRelation(x, &r.Claims.List[i%len(r.Claims.List)])
			if err != nil {
				t.Fatal(err)
			}
			r.Relations.List = append(r.Relations.List, made)
		}
		last = e.ID
	}
	return r
}

func tieWords(x *store.Tie) string {
	return fmt.Sprint(x.Doc.ID, x.Span, x.Type, x.Subject, x.Object, x.Name)
}
