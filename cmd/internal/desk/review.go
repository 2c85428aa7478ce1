package desk

import (
	"context"

	"segun/store"
	"segun/web/api"
)

// mark adds what people found about claims; hits and claims are in the same order.
func (d *Desk) mark(ctx context.Context, hits []store.Hit, claims []api.Claim) error {
	marks, err := d.c.Marks(ctx, hits)
	if err != nil {
		return Told(err)
	}
	for i, m := range marks {
		claims[i].Review = reviewOf(m)
	}
	return nil
}

func reviewOf(m store.Mark) *api.Review {
	if !m.Done() {
		return nil
	}
	return &api.Review{Verdict: m.Verdict, Why: m.Why, Who: m.Who, Time: m.Time}
}

// marked are claims as the API has them, with what people found.
func (d *Desk) marked(ctx context.Context, hits []store.Hit) ([]api.Claim, error) {
	out := d.claimsOf(hits)
	return out, d.mark(ctx, hits, out)
}

// Reviews lists the claims that people have looked at.
func (d *Desk) Reviews(ctx context.Context, p api.Paging) ([]api.Claim, int, string, error) {
	all, stale, err := d.c.Marked(ctx)
	if err != nil {
		return nil, 0, "", Told(err)
	}
	page, next, err := pageOf(all, p)
	var out []api.Claim
	for i := range page {
		c := claim(&page[i].Hit, &page[i].Hit, nil)
		c.Review = reviewOf(page[i].Mark)
		out = append(out, c)
	}
	return out, stale, next, err
}

// Review adds what a person found about a claim.
func (d *Desk) Review(ctx context.Context, r api.NewReview) (*api.Claim, error) {
	err := d.Write(func(w *store.Writer) error { return w.ReviewClaim(r.Claim, r.Verdict, r.Why) })
	if err != nil {
		return nil, err
	}
	return d.one(ctx, r.Claim)
}

// Unreview takes the last finding back.
func (d *Desk) Unreview(ctx context.Context, id, why string) (*api.Claim, error) {
	if err := d.Write(func(w *store.Writer) error { return w.UndoReview(id, why) }); err != nil {
		return nil, err
	}
	return d.one(ctx, id)
}

// one is a claim by its ID.
func (d *Desk) one(ctx context.Context, id string) (*api.Claim, error) {
	e, err := d.c.Why(ctx, id)
	if err != nil {
		return nil, Told(err)
	}
	if e.Claim == nil {
		return nil, notFound("a claim " + id)
	}
	list, err := d.marked(ctx, []store.Hit{e.Hit})
	if err != nil {
		return nil, err
	}
	return &list[0], nil
}
