package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"path"
	"strconv"

	"segun"
	"segun/store"
	"segun/web/api"
)

// Documents lists documents, the latest added first.
func (d *Desk) Documents(ctx context.Context, f api.DocumentFilter, p api.Paging) ([]api.DocumentItem, string, api.Counted, error) {
	list, next, all, err := d.c.DocumentPage(ctx, f.Outlet, f.Article, p.After, p.Limit)
	if err != nil {
		return nil, "", api.Counted{}, Told(err)
	}
	out := make([]api.DocumentItem, len(list))
	for i := range list {
		out[i] = item(&list[i])
	}
	return out, next, api.Counted{Total: all}, nil
}

func item(k *store.Kept) api.DocumentItem {
	return api.DocumentItem{DocumentRef: documentRef(&k.Document), URL: k.URL, From: k.From, Authors: k.Authors, Added: k.Added, Later: string(k.Later), Earlier: string(k.Earlier)}
}

// Original returns a saved original with a name for its file.
func (d *Desk) Original(ctx context.Context, id string) (string, []byte, error) {
	o, err := d.c.Saved(ctx, id)
	if err != nil {
		return "", nil, Told(err)
	}
	name := path.Base(o.Capture.From)
	if name == "." || name == "/" || name == "-" {
		name = "original"
	}
	return string(o.Doc)[:min(10, len(o.Doc))] + "-" + name, o.Capture.Bytes, nil
}

// Contract returns a reading as segun read --json writes it.
func (d *Desk) Contract(ctx context.Context, id string) ([]byte, error) {
	b, err := d.c.Reading(ctx, id)
	return b, Told(err)
}

// Document returns one document with all that was read in it.
func (d *Desk) Document(ctx context.Context, id string) (*api.Document, error) {
	o, err := d.c.Document(ctx, id)
	if err != nil {
		return nil, Told(err)
	}
	var r reading
	if err := json.Unmarshal(o.Reading, &r); err != nil {
		return nil, fmt.Errorf("reading of %s: %w: %w", o.ID, api.ErrDamaged, err)
	}
	v := &viewing{o: o, r: &r, u: unitsOf(o.Text), local: map[string]api.EntityRef{}}
	out := &api.Document{Basis: r.Document.Basis, Text: o.Text, Unknown: v.ids(r.Unknown), Maker: api.Maker{Segun: r.Maker.Segun, Annotators: r.Maker.Annotators, Models: r.Maker.Models}}
	for i := range o.States {
		k := item(&o.States[i])
		if o.States[i].ID == o.ID {
			out.Document = k
		}
		out.Revisions = append(out.Revisions, k)
	}
	v.entities(out)
	if err := d.documentClaims(ctx, v, out); err != nil {
		return nil, err
	}
	v.rest(out)
	v.relations(out)
	out.Changes = v.changes()
	return out, nil
}

// viewing is one document on its way to a page.
type viewing struct {
	o     *store.Opened
	r     *reading
	u     *units
	local map[string]api.EntityRef
}

func (v *viewing) ids(local []string) []string {
	out := make([]string, len(local))
	for i, l := range local {
		out[i] = claimID(&v.o.Document, l)
	}
	return out
}

func (v *viewing) span(p place) *api.Span {
	if p.Start == nil || p.End == nil {
		return nil
	}
	s := v.u.span(segun.Span{Start: *p.Start, End: *p.End})
	return &s
}

// spanOf is span with nothing for an absent place.
func (v *viewing) spanOf(p place) api.Span {
	if s := v.span(p); s != nil {
		return *s
	}
	return api.Span{}
}

func (v *viewing) time(t *readTime) *api.Time {
	if t == nil || t.EDTF == "" {
		return nil
	}
	return &api.Time{EDTF: t.EDTF, Basis: t.Basis, Span: v.span(t.place)}
}

// people writes how many: 2, 3..5, 3.. .
func people(c *struct{ Min, Max int }) string {
	switch {
	case c == nil:
		return ""
	case c.Max == 0:
		return strconv.Itoa(c.Min) + ".."
	case c.Min == c.Max:
		return strconv.Itoa(c.Min)
	}
	return strconv.Itoa(c.Min) + ".." + strconv.Itoa(c.Max)
}

func (v *viewing) entities(out *api.Document) {
	for i := range v.r.Entities {
		e := &v.r.Entities[i]
		l := v.entity(e)
		v.local[e.ID] = l.Entity
		out.Entities = append(out.Entities, l)
	}
	if v.o.Publisher != "" && v.local["e0"].Name == "" {
		v.local["e0"] = refTo(v.o.Record, &v.o.Document, "e0")
	}
}

func (v *viewing) entity(e *readEntity) api.LocalEntity {
	l := api.LocalEntity{Local: e.ID, Entity: api.EntityRef{ID: entityID(e.Name), Name: oneLine(e.Name), Kind: e.Kind}, Named: e.Named, Count: people(e.Count)}
	for _, n := range e.Names {
		l.Names = append(l.Names, oneLine(n.Text))
	}
	for _, r := range e.Roles {
		if Blames(r.Title) {
			continue
		}
		role := api.Role{Title: r.Title, Qualifier: roleQualifier(r.Qualifier), Time: r.Time, Span: v.span(r.place)}
		if r.Of != nil {
			role.Of = oneLine(r.Of.Text)
		}
		l.Roles = append(l.Roles, role)
	}
	for _, m := range e.Mentions {
		if s := v.span(m); s != nil {
			l.Mentions = append(l.Mentions, *s)
		}
	}
	return l
}

// documentClaims fills in the claims with who replies to them and what people found.
func (d *Desk) documentClaims(ctx context.Context, v *viewing, out *api.Document) error {
	times := map[string]*readTime{}
	for i := range v.r.Claims {
		times[v.r.Claims[i].ID] = v.r.Claims[i].Time
	}
	replies := map[string][]string{}
	for i := range v.o.Hits {
		h := &v.o.Hits[i]
		c := claim(h, v.o.Record, v.u)
		if t := v.time(times[h.Claim.ID]); t != nil {
			c.Time = t
		}
		for _, a := range c.Answers {
			replies[a] = append(replies[a], c.ID)
		}
		out.Claims = append(out.Claims, c)
	}
	for i := range out.Claims {
		out.Claims[i].AnsweredBy = replies[out.Claims[i].ID]
	}
	return d.mark(ctx, v.o.Hits, out.Claims)
}

// rest fills in sections, times, events, orders, origins and doubts.
func (v *viewing) rest(out *api.Document) {
	for _, s := range v.r.Sections {
		at := v.u.span(segun.Span{Start: s.Start, End: s.End})
		out.Sections = append(out.Sections, api.Section{ID: s.ID, Kind: s.Kind, Start: at.Start, End: at.End, Author: s.Author, Parent: s.Parent})
	}
	for _, t := range v.r.Times {
		out.Times = append(out.Times, api.TimeWords{Span: v.spanOf(t.place), Text: t.Text, EDTF: t.EDTF, Basis: t.Basis})
	}
	for i := range v.r.Events {
		out.Events = append(out.Events, v.event(&v.r.Events[i]))
	}
	for _, o := range v.r.Order {
		out.Order = append(out.Order, api.Order{Before: claimID(&v.o.Document, o.Before), After: claimID(&v.o.Document, o.After), Span: v.span(o.place)})
	}
	for _, o := range v.r.Origins {
		l := api.LocalOrigin{ID: o.ID, Root: v.local[o.Root], People: people(o.People), Named: o.Named, Claims: v.ids(o.Claims)}
		for _, via := range o.Via {
			l.Via = append(l.Via, v.local[via])
		}
		out.Origins = append(out.Origins, l)
	}
	for _, x := range v.r.Doubts {
		out.Doubts = append(out.Doubts, api.Doubt{Span: v.spanOf(x.place), Code: x.Code, Message: x.Message})
	}
}

func (v *viewing) event(e *readEvent) api.Event {
	out := api.Event{ID: e.ID, Type: e.Type, Happens: e.Realis, Status: e.Status, Trigger: v.span(e.Trigger), Time: v.time(e.Time), Claims: v.ids(e.Claims)}
	if e.Trigger.Start != nil && e.Trigger.End != nil {
		out.Words = oneLine(segun.Span{Start: *e.Trigger.Start, End: *e.Trigger.End}.In(v.o.Text))
	}
	if p := v.local[e.Place]; p.Name != "" {
		out.Place = &p
	}
	for _, r := range e.Roles {
		if who := v.local[r.Entity]; who.Name != "" {
			out.Roles = append(out.Roles, api.EventRole{Role: r.Role, Entity: who})
		}
	}
	for _, c := range e.Counts {
		out.Figures = append(out.Figures, api.Figure{What: c.What, Low: c.Low, Best: c.Best, High: c.High})
	}
	return out
}

// changes is what the document says otherwise than the state of its page before; nil where there is none.
func (v *viewing) changes() *api.Changes {
	c := v.o.Changes
	if c == nil {
		return nil
	}
	out := &api.Changes{}
	for i := range v.o.States {
		if v.o.States[i].ID == v.o.ID && i > 0 {
			out.Previous = string(v.o.States[i-1].ID)
		}
	}
	for i := range c.Appeared {
		out.Appeared = append(out.Appeared, claimID(&v.o.Document, c.Appeared[i].ID))
	}
	for i := range c.Vanished {
		g := &c.Vanished[i]
		out.Vanished = append(out.Vanished, api.GoneClaim{ID: out.Previous + "#" + g.ID, Words: oneLine(g.Words), WhoSays: oneLine(g.Voice().Words), Voice: string(g.Voice().Kind), Status: g.Status})
	}
	for i := range c.Status {
		s := &c.Status[i]
		out.Status = append(out.Status, api.ChangedClaim{ID: claimID(&v.o.Document, s.ID), Was: s.Was, Is: s.Claim.Status})
	}
	return out
}

// There is the document of an original that the case had already; nil where it is none.
func (d *Desk) There(ctx context.Context, digest segun.Digest) (*api.DocumentRef, error) {
	id, err := d.c.Captured(ctx, digest)
	if err != nil || id == "" {
		return nil, Told(err)
	}
	o, err := d.c.Document(ctx, string(id))
	if err != nil {
		return nil, Told(err)
	}
	ref := documentRef(&o.Document)
	return &ref, nil
}

// Added is a document that was added, as progress tells of it.
func (d *Desk) Added(ctx context.Context, a *store.Added) (*api.AddedItem, error) {
	o, err := d.c.Document(ctx, string(a.Doc))
	if err != nil {
		return nil, Told(err)
	}
	return &api.AddedItem{Document: documentRef(&o.Document), Previous: string(a.Previous), Claims: len(o.Hits)}, nil
}
