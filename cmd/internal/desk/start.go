package desk

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"segun"
	"segun/store"
	"segun/store/query"
	"segun/web/api"
)

// How much of each the start page shows, and in how many of the latest documents it looks for what needs a look.
const (
	mostNew     = 20
	mostLooks   = 30
	looksIn     = 12
	changesIn   = 100
	mostChanged = 20
)

// Summary is the case at a glance.
func (d *Desk) Summary(ctx context.Context) (*api.Summary, error) {
	n, err := d.c.Sizes(ctx)
	if err != nil {
		return nil, Told(err)
	}
	out := &api.Summary{Name: d.c.Name(), Locked: d.c.Locked(), Version: d.o.Version, Reviewer: d.o.Reviewer, Documents: n.Documents, Claims: n.Claims, Entities: n.Parties,
		Reviews: n.Reviews, Notes: n.Notes, Unread: n.Skips}
	latest, _, _, err := d.c.DocumentPage(ctx, "", "", "", changesIn)
	if err != nil {
		return nil, Told(err)
	}
	for i := range latest[:min(len(latest), mostNew)] {
		out.New = append(out.New, item(&latest[i]))
	}
	if out.Skips, err = d.Skips(ctx); err != nil {
		return nil, err
	}
	out.Skips = out.Skips[:min(len(out.Skips), mostNew)]
	if out.Changed, err = d.changed(ctx, latest); err != nil {
		return nil, err
	}
	if d.o.Lists != nil {
		if out.Lists, err = d.o.Lists.Lists(ctx); err != nil {
			return nil, err
		}
	}
	out.NeedsLook, err = d.needsLook(ctx, latest)
	return out, err
}

// changed is what later states of pages, among the latest documents, are surer or less sure of.
func (d *Desk) changed(ctx context.Context, latest []store.Kept) ([]api.StatusChange, error) {
	var out []api.StatusChange
	for i := range latest {
		if latest[i].Earlier == "" || len(out) >= mostChanged {
			continue
		}
		o, err := d.c.Document(ctx, string(latest[i].ID))
		if errors.Is(err, store.ErrNotFound) {
			continue // gone since
		}
		if err != nil {
			return nil, Told(err)
		}
		if o.Changes == nil {
			continue
		}
		var before api.DocumentRef
		for k := range o.States {
			if o.States[k].ID == latest[i].Earlier {
				before = documentRef(&o.States[k].Document)
			}
		}
		for _, s := range o.Changes.Status {
			h := store.Hit{Doc: &o.Whole.Document, Claim: &s.Claim}
			out = append(out, api.StatusChange{Was: s.Was, Claim: claim(&h, o.Record, nil), Previous: before})
		}
	}
	return out[:min(len(out), mostChanged)], nil
}

// needsLook gathers what a person should look at: pairs that may be one, serious allegations without a reply, doubts of the latest documents.
func (d *Desk) needsLook(ctx context.Context, latest []store.Kept) ([]api.NeedsLook, error) {
	var out []api.NeedsLook
	waiting := d.gathered()
	pairs, err := d.pairs(ctx, waiting[:min(len(waiting), 8)])
	if err != nil {
		return nil, err
	}
	for i := range pairs {
		kind := "same_person"
		if pairs[i].List {
			kind = "list_match"
		}
		out = append(out, api.NeedsLook{Kind: kind, Message: pairs[i].Why, Words: pairs[i].A.Entity.Name, Pair: &pairs[i]})
	}
	page, err := d.c.LatestPage(ctx, accusing, "", 60)
	if err != nil {
		return nil, Told(err)
	}
	list, err := d.marked(ctx, page.Hits)
	if err != nil {
		return nil, err
	}
	for i := range list {
		if c := &list[i]; isAllegation(c) && len(out) < 18 && c.Review == nil && (has(c.Flags, "no_reply_in_document") || has(c.Flags, "reply_unclear")) {
			ref := c.Document
			out = append(out, api.NeedsLook{Kind: "serious_allegation", Message: noReply(c, "this document"), Words: c.Words, Document: &ref, Claim: c})
		}
	}
	return d.doubts(ctx, latest, out)
}

// accusing is the question that serious allegations are among the answers to.
var accusing = query.Or{query.Is{Field: query.Status, Value: "alleged"}, query.Is{Field: query.Act, Value: "accuse"}}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// doubts adds those of the latest documents.
func (d *Desk) doubts(ctx context.Context, latest []store.Kept, out []api.NeedsLook) ([]api.NeedsLook, error) {
	for i := range latest[:min(len(latest), looksIn)] {
		o, err := d.c.Document(ctx, string(latest[i].ID))
		if errors.Is(err, store.ErrNotFound) {
			continue // gone since
		}
		if err != nil {
			return nil, Told(err)
		}
		var r struct {
			Doubts []struct {
				place
				Code, Message string
			}
		}
		if err := json.Unmarshal(o.Reading, &r); err != nil {
			return nil, kind{api.ErrDamaged, err}
		}
		u := unitsOf(o.Text)
		ref := documentRef(&latest[i].Document)
		for k, x := range r.Doubts {
			if len(out) >= mostLooks || k >= 4 {
				break
			}
			n := api.NeedsLook{Kind: "doubt", Code: x.Code, Message: x.Message, Document: &ref}
			if x.Start != nil && x.End != nil {
				s := segun.Span{Start: *x.Start, End: *x.End}
				at := u.span(s)
				n.Span, n.Words = &at, oneLine(s.In(o.Text))
			}
			out = append(out, n)
		}
	}
	return out, nil
}

// listed are the fields that one of a list of words follows.
var listed = map[string][]string{string(query.Status): query.Statuses, string(query.Flag): query.Flags}

// Suggest returns ways to go on with what was typed: the last word of it is completed.
func (d *Desk) Suggest(ctx context.Context, typed string, limit int) ([]api.Suggestion, error) {
	head, last := lastWord(typed)
	field, value, fielded := strings.Cut(last, ":")
	value = strings.Trim(value, `"`)
	var out []api.Suggestion
	add := func(kind, text, label string) {
		if len(out) < limit {
			out = append(out, api.Suggestion{Text: head + text, Label: label, Kind: kind})
		}
	}
	switch {
	case fielded && listed[strings.TrimPrefix(field, "-")] != nil:
		for _, s := range listed[strings.TrimPrefix(field, "-")] {
			if strings.HasPrefix(s, value) {
				add("status", field+":"+s, s)
			}
		}
		return out, nil
	case !fielded:
		value = strings.Trim(last, `"`)
		for _, f := range query.Fields {
			if value != "" && strings.HasPrefix(string(f), strings.ToLower(value)) {
				add("field", string(f)+":", string(f)+":")
			}
		}
		field = string(query.About)
	}
	f := query.Field(strings.TrimPrefix(field, "-"))
	if f != query.About && f != query.Accused && f != query.By && f != query.Via && f != query.Outlet || len([]rune(value)) < 2 {
		return out, nil
	}
	of := ""
	if f == query.Outlet {
		of = string(segun.Outlet)
	}
	named, err := d.c.Named(ctx, value, of, limit)
	if err != nil {
		return nil, Told(err)
	}
	for _, r := range named {
		if len(out) >= limit {
			break
		}
		s := api.Suggestion{Text: head + field + ":" + quoted(r.Name), Label: oneLine(r.Name), Kind: "entity", Entity: byName + r.Form, Count: r.Documents}
		if f == query.Outlet {
			s.Kind = "outlet"
		}
		out = append(out, s)
	}
	return d.named(ctx, out, head+field+":", f, value, limit)
}

// named adds, where few names begin with what was typed, those in which a later word does: whoever types a family name looks for its bearers.
func (d *Desk) named(ctx context.Context, out []api.Suggestion, condition string, f query.Field, value string, limit int) ([]api.Suggestion, error) {
	if f == query.Outlet || len(out) >= limit {
		return out, nil
	}
	r, err := d.c.Roll(ctx, store.Naming{Begins: value}, "", limit)
	if err != nil {
		return nil, Told(err)
	}
	for _, e := range r.Parties {
		s := api.Suggestion{Text: condition + quoted(e.Name), Label: oneLine(e.Name), Kind: "entity", Entity: byName + e.Form, Count: e.Documents}
		if len(out) < limit && !slices.ContainsFunc(out, func(x api.Suggestion) bool { return x.Entity == s.Entity }) {
			out = append(out, s)
		}
	}
	return out, nil
}

// lastWord cuts a question before its last word; a quotation that is open belongs to it.
func lastWord(q string) (head, last string) {
	open, cut := false, 0
	for i, r := range q {
		switch {
		case r == '"':
			open = !open
		case (r == ' ' || r == '(') && !open:
			cut = i + 1
		}
	}
	return q[:cut], q[cut:]
}

// quoted writes a value of a question.
func quoted(s string) string {
	return strings.TrimPrefix(query.Text(query.Is{Field: query.About, Value: oneLine(s)}), "about:")
}
