package store_test

import (
	"context"
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
