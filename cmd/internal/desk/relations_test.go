package desk

import (
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/web/api"
)

// A share that a document tells of stands on the pages of holder and held and in the document, with who says so, its words and its place, and with what a person found of it.
func TestWhoHoldsWhat(t *testing.T) {
	d := newDesk(t, 2)
	r := papers.Reading(5)
	var named []*segun.Entity
	for i := range r.Entities.List {
		if e := &r.Entities.List[i]; i > 0 && e.Named && len(e.Mentions) > 0 {
			named = append(named, e)
		}
	}
	span := r.Mentions.List[named[0].Mentions[0]].Span
	x, err := segun.NewRelation(segun.Relation{Subject: named[0].ID, Type: "holds_share", Object: named[1].ID, Time: "former", Share: &segun.Share{Min: 0, Max: 30, Of: "votes", Span: span}, Span: span, Rule: "by hand"}, &r.Claims.List[0])
	if err != nil {
		t.Fatal(err)
	}
	r.Relations = &segun.Relations{List: []segun.Relation{x}}
	w, err := d.c.Write()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Add(entry(t, r)); err != nil {
		t.Fatal(err)
	}
	w.Close()
	claim := string(r.Doc.ID) + "#" + r.Claims.List[0].ID
	if _, err := d.Review(ctx, api.NewReview{Claim: claim, Verdict: "not-a-claim", Why: "a headline of another paper"}); err != nil {
		t.Fatal(err)
	}
	doc, err := d.Document(ctx, string(r.Doc.ID))
	if err != nil || len(doc.Relations) != 1 {
		t.Fatalf("%d relations in the document: %v", len(doc.Relations), err)
	}
	if got := cut(doc.Text, *doc.Relations[0].Span); got != span.In(r.Doc.Text) || doc.Relations[0].Words != oneLine(got) {
		t.Errorf("its words are %q, %q", got, doc.Relations[0].Words)
	}
	for _, e := range named[:2] {
		list, next, looked, err := d.EntityRelations(ctx, entityID(e.Name), api.RelationFilter{Types: []string{"holds_share"}}, api.Paging{Limit: 5})
		if err != nil || len(list) != 1 || next != "" || looked < 1 {
			t.Fatalf("%s: %d relations, then %q, of %d documents: %v", e.Name, len(list), next, looked, err)
		}
		got := &list[0]
		if got.Subject.Name != named[0].Name || got.Object.Name != named[1].Name || got.Share == nil || got.Share.Max != 30 || got.Share.Of != "votes" || got.Time != "former" || got.Status != x.Status ||
			len(got.Chain) != len(r.Claims.List[0].Chain) || got.Claims[0] != claim || got.Words == "" || got.Document.ID != string(r.Doc.ID) {
			t.Errorf("%s: %+v", e.Name, got)
		}
		if got.Review == nil || got.Review.Verdict != "not-a-claim" {
			t.Errorf("%s: what a person found is not shown: %+v", e.Name, got.Review)
		}
		page, err := d.Entity(ctx, entityID(e.Name))
		if err != nil || len(page.Relations) != 1 {
			t.Errorf("%s: %d relations on the page: %v", e.Name, len(page.Relations), err)
		}
		if none, _, _, err := d.EntityRelations(ctx, entityID(e.Name), api.RelationFilter{Types: []string{"alias_of"}}, api.Paging{Limit: 5}); err != nil || len(none) > 0 {
			t.Errorf("%s: %d other names: %v", e.Name, len(none), err)
		}
	}
}

// BenchmarkWhoHoldsWhat looks in the documents that name somebody for shares, and finds none: GOMAXPROCS=1 go test ./cmd/internal/desk -run '^$' -bench WhoHolds -benchtime 20x
func BenchmarkWhoHoldsWhat(b *testing.B) {
	d := newDesk(b, 220)
	list, _, _, err := d.Entities(ctx, api.EntityFilter{}, api.Paging{Limit: 1})
	if err != nil || len(list) == 0 {
		b.Fatal("no entity", err)
	}
	documents := 0
	for b.Loop() {
		_, _, looked, err := d.EntityRelations(ctx, list[0].ID, api.RelationFilter{Types: []string{"holds_share"}}, api.Paging{Limit: 20})
		if err != nil {
			b.Fatal(err)
		}
		documents = looked
	}
	b.ReportMetric(float64(documents), "documents")
}
