package desk

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"segun"
	"segun/cmd/internal/origins"
	"segun/store"
	"segun/store/query"
	"segun/web/api"
)

// Claims answers a question.
func (d *Desk) Claims(ctx context.Context, q query.Node, p api.Paging) ([]api.Claim, string, api.Counted, int, error) {
	page, err := d.c.ClaimsPage(ctx, q, p.After, p.Limit)
	if err != nil {
		return nil, "", api.Counted{}, 0, Told(err)
	}
	list, err := d.marked(ctx, page.Hits)
	return list, page.Next, api.Counted{Total: page.Total, More: page.More}, page.Documents, err
}

// Folded answers a question by what is told: within a page of claims those that tell the same stand under the earliest.
func (d *Desk) Folded(ctx context.Context, q query.Node, p api.Paging) ([]api.Told, string, int, error) {
	page, err := d.c.LatestPage(ctx, q, p.After, p.Limit)
	if err != nil {
		return nil, "", 0, Told(err)
	}
	var out []api.Told
	for _, group := range origins.Fold(page.Hits) {
		t, err := d.toldOf(ctx, group)
		if err != nil {
			return nil, "", 0, err
		}
		out = append(out, *t)
	}
	return out, page.Next, page.Documents, nil
}

func (d *Desk) toldOf(ctx context.Context, group []store.Hit) (*api.Told, error) {
	slices.SortStableFunc(group, func(a, b store.Hit) int { return cmp.Compare(dated(&a), dated(&b)) })
	list, err := d.marked(ctx, group)
	if err != nil {
		return nil, err
	}
	t := &api.Told{Claim: list[0], Retold: list[1:]}
	if len(group) == 1 { // nobody retells it here: its own chain is all that there is
		t.Origins, t.Tree, t.Probable = originsOf([]*store.Hit{&group[0]})
		return t, nil
	}
	trace, err := d.memo(ctx).Among(ctx, d.c, group)
	if err != nil {
		return nil, Told(err)
	}
	t.Origins, t.Probable = counts(trace.Result)
	t.Tree = trace.Graph.Tree()
	return t, nil
}

// dated is the date of a claim's document, with what has none last.
func dated(h *store.Hit) string { return cmp.Or(h.Doc.Published, "~") }

// Claim returns one claim with what it rests on.
func (d *Desk) Claim(ctx context.Context, id string) (*api.Why, error) {
	e, err := d.c.Why(ctx, id)
	if err != nil {
		return nil, Told(err)
	}
	if e.Claim == nil {
		return nil, notFound("a claim " + id)
	}
	doc, err := d.Document(ctx, string(e.Doc.ID))
	if err != nil {
		return nil, err
	}
	out := &api.Why{}
	full := claimID(e.Doc, e.Claim.ID)
	for i := range doc.Claims {
		if doc.Claims[i].ID == full {
			out.Claim = doc.Claims[i]
		}
	}
	out.Claim.Around = e.Around
	if len(e.Claim.Spans) > 0 {
		out.Line = e.Line(e.Claim.Spans[0])
	}
	u := unitsOf(doc.Text)
	for i := range e.Statements {
		out.Statements = append(out.Statements, whyStatement(&e.Statements[i], e, u))
	}
	around(out, doc)
	history, _, err := d.c.ReviewsOf(ctx, id)
	for _, r := range history {
		out.Reviews = append(out.Reviews, api.Review{Verdict: r.Verdict, Why: r.Why, Who: r.Who, Time: r.Time})
	}
	return out, Told(err)
}

// around fills in what of the document belongs to the claim.
func around(out *api.Why, doc *api.Document) {
	of := map[string]bool{}
	for _, a := range out.Claim.About {
		of[a.ID] = true
	}
	for _, v := range out.Claim.Chain {
		of[v.Entity.ID] = true
	}
	for _, e := range doc.Entities {
		if of[e.Entity.ID] && e.Entity.ID != "" {
			out.Entities = append(out.Entities, e)
		}
	}
	for i := range doc.Events {
		e := &doc.Events[i]
		if !slices.Contains(e.Claims, out.Claim.ID) {
			continue
		}
		if t, own := e.Time, out.Claim.Time; out.Event == nil || t != nil && own != nil && t.EDTF == own.EDTF && (out.Event.Time == nil || out.Event.Time.EDTF != own.EDTF) {
			out.Event = e // of several, the one at the claim's own time: the others are told beside it
		}
	}
	for i := range doc.Claims {
		if slices.Contains(out.Claim.Answers, doc.Claims[i].ID) {
			out.Answers = append(out.Answers, doc.Claims[i])
		}
		if slices.Contains(doc.Claims[i].Answers, out.Claim.ID) {
			out.AnsweredBy = append(out.AnsweredBy, doc.Claims[i])
		}
	}
	if isAllegation(&out.Claim) {
		out.Replies = repliesTo(&out.Claim, doc.Claims)
	}
}

func whyStatement(s *segun.Statement, e *store.Explained, u *units) api.WhyStatement {
	out := api.WhyStatement{ID: string(s.ID), Property: s.Property, Value: oneLine(s.Value), Maker: strings.TrimSpace(s.Maker.Name + " " + s.Maker.Version), Rule: e.Claim.Rule, Model: s.Maker.Model}
	for _, p := range s.Evidence {
		out.Words = append(out.Words, api.SpanText{Span: u.span(p.Span), Text: oneLine(e.Words(p.Span))})
	}
	return out
}
