package desk

import (
	"context"

	"time"

	"segun/store"
	"segun/store/fact"
	"segun/store/query"
	"segun/web/api"
)

// Timeline lists events and dated claims by their dates.
func (d *Desk) Timeline(ctx context.Context, q query.Node, w api.Window, p api.Paging) ([]api.Moment, string, bool, error) {
	from, to := dayOf(w.From, fact.NoDay), dayOf(w.To, fact.LastDay)
	if q == nil {
		list, next, err := d.c.Moments(ctx, from, to, p.After, p.Limit)
		if err != nil {
			return nil, "", false, Told(err)
		}
		out, err := d.moments(ctx, list)
		return out, next, false, err
	}
	list, more, err := d.c.Timeline(ctx, q, mostMoments)
	if err != nil {
		return nil, "", false, Told(err)
	}
	var in []store.Moment
	for _, m := range list {
		if m.First <= to && m.Last >= from {
			in = append(in, m)
		}
	}
	page, next, err := pageOf(in, p)
	if err != nil {
		return nil, "", false, err
	}
	out, err := d.moments(ctx, page)
	return out, next, more, err
}

// mostMoments is how many dated things a question is answered with, over all its pages.
const mostMoments = 400

// dayOf is a day counted from 1970-01-01, or otherwise where there is none.
func dayOf(s string, otherwise int) int {
	if first, _, ok := fact.Days(s); ok {
		return first
	}
	return otherwise
}

// dayText writes a day, "" for an open side.
func dayText(n int) string {
	if n == fact.NoDay || n == fact.LastDay {
		return ""
	}
	return time.UnixMilli(int64(n) * 86400000).UTC().Format(time.DateOnly)
}

func (d *Desk) moments(ctx context.Context, list []store.Moment) ([]api.Moment, error) {
	hits := make([]store.Hit, len(list))
	for i := range list {
		hits[i] = list[i].Hit
	}
	claims, err := d.marked(ctx, hits)
	if err != nil {
		return nil, err
	}
	out := make([]api.Moment, len(list))
	for i := range list {
		out[i] = momentOf(&list[i], claims[i])
	}
	return out, nil
}

func momentOf(m *store.Moment, c api.Claim) api.Moment {
	out := api.Moment{ID: c.ID, Kind: "claim", EDTF: m.EDTF, Basis: m.Basis, First: dayText(m.First), Last: dayText(m.Last), Claim: c, Reports: 1, Drawn: drawn(c.Status, "")}
	e := m.Event
	if e == nil {
		return out
	}
	out.ID, out.Kind, out.Reports, out.Drawn = claimID(m.Doc, e.ID), "event", len(e.Claims), drawn(e.Status, e.Realis)
	ev := &api.Event{ID: e.ID, Type: e.Type, Words: oneLine(e.Trigger), Happens: e.Realis, Status: e.Status, Time: &api.Time{EDTF: e.EDTF, Basis: e.Basis}}
	for _, r := range e.Roles {
		if who := refTo(&m.Hit, m.Doc, r[1]); who.Name != "" {
			ev.Roles = append(ev.Roles, api.EventRole{Role: r[0], Entity: who})
		}
	}
	if where := refTo(&m.Hit, m.Doc, e.Place); where.Name != "" {
		ev.Place = &where
	}
	for _, f := range e.Figures {
		ev.Figures = append(ev.Figures, figure(f))
	}
	for _, id := range e.Claims {
		ev.Claims = append(ev.Claims, claimID(m.Doc, id))
	}
	out.Event = ev
	return out
}

// figure reads a number of an event: what, and 3 or 3/4/5.
func figure(f [2]string) api.Figure {
	out := api.Figure{What: f[0]}
	var n []int
	k := -1
	for _, r := range f[1] + " " {
		switch {
		case r >= '0' && r <= '9' && k < 0:
			k = int(r - '0')
		case r >= '0' && r <= '9' && k < 1<<40:
			k = 10*k + int(r-'0')
		case k >= 0:
			n, k = append(n, k), -1
		}
	}
	switch len(n) {
	case 0:
	case 1, 2:
		out.Low, out.Best, out.High = n[0], n[0], n[len(n)-1]
	default:
		out.Low, out.Best, out.High = n[0], n[1], n[2]
	}
	return out
}

// drawn says how a moment is drawn. Nothing but an event that a claim says happened or goes on is drawn as one.
func drawn(status, happens string) string {
	switch status {
	case "alleged":
		return "alleged"
	case "denied", "negated":
		return "denied"
	case "planned", "promised", "predicted", "conditional", "called_for":
		return "planned"
	}
	switch happens {
	case "happened", "ongoing":
		return happens
	case "not_happened":
		return "denied"
	case "":
		return "said"
	}
	return "planned"
}
