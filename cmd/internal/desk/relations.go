package desk

import (
	"context"

	"segun/store"
	"segun/store/fact"
	"segun/web/api"
)

// EntityRelations lists what documents tell of somebody's offices, names, memberships and shares, the latest documents first.
func (d *Desk) EntityRelations(ctx context.Context, id string, f api.RelationFilter, p api.Paging) ([]api.Relation, string, int, error) {
	return d.relationsOf(ctx, id, store.TiesAsked{Kinds: f.Types, After: p.After, Limit: p.Limit, Look: 200})
}

func (d *Desk) relationsOf(ctx context.Context, id string, a store.TiesAsked) ([]api.Relation, string, int, error) {
	page, err := d.tiesOf(ctx, id, a)
	if err != nil {
		return nil, "", 0, Told(err)
	}
	hits := make([]store.Hit, len(page.List))
	for i := range page.List {
		hits[i] = page.List[i].Hit
	}
	marks, err := d.c.Marks(ctx, hits)
	if err != nil {
		return nil, "", 0, Told(err)
	}
	out := make([]api.Relation, len(page.List))
	for i := range page.List {
		t := &page.List[i]
		c := claim(&t.Hit, &t.Hit, nil)
		out[i] = relation(&t.Relation, &t.Hit, t.Doc, &c)
		out[i].Words, out[i].Around, out[i].Review = t.Words, t.Around, reviewOf(marks[i])
	}
	return out, page.Next, page.Looked, nil
}

// tiesOf is a page of the relations of the one who goes by a name, of all of the name where it is not one, or of one entity.
func (d *Desk) tiesOf(ctx context.Context, id string, a store.TiesAsked) (*store.Ties, error) {
	one, form, err := d.whoseID(ctx, id)
	switch {
	case err != nil:
		return nil, err
	case one != "":
		return d.c.OneTies(ctx, one, a)
	}
	return d.c.PartyTies(ctx, form, a)
}

// relation is a relation as the API has it, with the sourcing of the claim that it rests on. Its words are left to the caller.
func relation(r *fact.Relation, rec entities, doc *store.Document, c *api.Claim) api.Relation {
	out := api.Relation{Type: r.Type, Subject: refTo(rec, doc, r.Subject), Object: refTo(rec, doc, r.Object), Title: r.Title, Name: oneLine(r.Name), Time: r.Time, Status: r.Status,
		Chain: c.Chain, Section: c.SectionKind, Document: documentRef(doc)}
	for _, local := range r.Claims {
		out.Claims = append(out.Claims, claimID(doc, local))
	}
	if s := r.Share; s != nil {
		out.Share = &api.Share{Min: s.Min, Max: s.Max, Over: s.Over, Under: s.Under, About: s.About, Of: s.Of}
	}
	return out
}

// relations fills in what ties those of a document together, in the order of its text.
func (v *viewing) relations(out *api.Document) {
	claims := make(map[string]*api.Claim, len(out.Claims))
	for i := range out.Claims {
		claims[out.Claims[i].ID] = &out.Claims[i]
	}
	for i := range v.o.Record.Relations {
		r := &v.o.Record.Relations[i]
		if len(r.Claims) == 0 {
			continue // none is made without
		}
		c := claims[claimID(&v.o.Document, r.Claims[0])]
		if c == nil {
			continue
		}
		x := relation(r, v.o.Record, &v.o.Document, c)
		place := v.u.span(r.Span)
		x.Words, x.Span, x.Review = oneLine(r.Span.In(v.o.Text)), &place, c.Review
		out.Relations = append(out.Relations, x)
	}
}
