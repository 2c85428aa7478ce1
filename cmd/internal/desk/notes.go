package desk

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"segun/store"
	"segun/web/api"
)

// Notes lists the notes, of all classes: who sees the desk sees the case.
func (d *Desk) Notes(ctx context.Context, about string) ([]api.Note, error) {
	list, err := d.c.Notes(ctx, store.Public, store.Internal, store.Confidential)
	if err != nil {
		return nil, Told(err)
	}
	slices.SortFunc(list, func(a, b store.Note) int { return int(a.ID - b.ID) })
	var out []api.Note
	for _, n := range list {
		if about == "" || strings.EqualFold(n.About, about) || store.Form(n.About) == store.Form(strings.TrimPrefix(about, byName)) {
			out = append(out, noteOf(&n))
		}
	}
	return out, nil
}

func noteOf(n *store.Note) api.Note {
	return api.Note{NewNote: api.NewNote{Text: n.Text, Class: n.Class, About: n.About, Source: n.Source}, ID: n.ID, Who: n.Who, Time: n.Time}
}

// Note keeps a note.
func (d *Desk) Note(_ context.Context, n api.NewNote) (*api.Note, error) {
	out := &api.Note{NewNote: n, Who: d.o.Reviewer, Time: d.o.Now().UTC()}
	err := d.Write(func(w *store.Writer) (err error) {
		out.ID, err = w.Note(store.Note{Class: n.Class, About: n.About, Source: n.Source, Text: n.Text})
		return err
	})
	return out, err
}

// Log lists what was decided, the latest first.
func (d *Desk) Log(ctx context.Context, p api.Paging) ([]api.Decision, string, error) {
	all, err := d.c.Log(ctx)
	if err != nil {
		return nil, "", Told(err)
	}
	slices.Reverse(all)
	page, next, err := pageOf(all, p)
	var out []api.Decision
	for _, x := range page {
		out = append(out, api.Decision{Time: x.Time, Who: x.Who, Action: x.Action, Object: x.Object, Why: x.Why})
	}
	return out, next, err
}

// Skips lists what could not be read, the latest first.
func (d *Desk) Skips(ctx context.Context) ([]api.Skip, error) {
	list, err := d.c.Skips(ctx)
	if err != nil {
		return nil, Told(err)
	}
	slices.Reverse(list)
	var out []api.Skip
	for _, s := range list {
		out = append(out, api.Skip{From: s.From, Code: s.Code, Reason: s.Reason, Time: s.Time})
	}
	return out, nil
}

// pageOf is one page of a list that is whole in memory; its places are numbers.
func pageOf[T any](all []T, p api.Paging) ([]T, string, error) {
	from := 0
	if p.After != "" {
		n, err := strconv.Atoi(p.After)
		if err != nil || n < 0 {
			return nil, "", kind{api.ErrInvalid, err}
		}
		from = min(n, len(all))
	}
	to := min(len(all), from+max(p.Limit, 1))
	if to == len(all) {
		return all[from:to], "", nil
	}
	return all[from:to], strconv.Itoa(to), nil
}
