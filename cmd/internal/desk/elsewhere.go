package desk

import (
	"context"
	"slices"
	"strings"

	"segun"
	"segun/cmd/internal/origins"
	"segun/resolve/check"
	"segun/store"
	"segun/store/query"
	"segun/web/api"
)

// mostLooked is how many claims of other documents are compared with one, the latest, and mostLookedFor with a whole document.
const (
	mostLooked    = 120
	mostLookedFor = 240
)

// aboutAny is the question for claims about one of some, outside one document; nil where there is nobody to ask about.
func aboutAny(of []api.EntityRef, doc string) query.Node {
	var any query.Or
	for _, r := range of {
		if form, err := formOf(r.ID); err == nil && len(any) < 4 {
			any = append(any, query.Is{Field: query.About, Value: form})
		}
	}
	var about query.Node = any
	switch len(any) {
	case 0:
		return nil
	case 1:
		about = any[0]
	}
	if doc == "" {
		return about
	}
	return query.Both(about, query.Not{Node: query.Is{Field: query.Doc, Value: doc}})
}

// wordsAny is that a claim has one of the words of another that tell it apart best: the longest.
func wordsAny(words string, most int) query.Node {
	list := strings.Fields(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`"'’“”.,;:!?()`, r) {
			return ' '
		}
		return r
	}, words))
	slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	var any query.Or
	for _, w := range list {
		if len(w) >= 4 && len(any) < most {
			any = append(any, query.Is{Field: query.Words, Value: w})
		}
	}
	switch len(any) {
	case 0:
		return nil
	case 1:
		return any[0]
	}
	return any
}

// bearing are claims of other documents that bear on one.
type bearing struct {
	same, against []int // places in hits
	hits          []store.Hit
	list          []api.Claim
}

// bearingOn looks for claims of other documents that say the same as c, or the opposite: among the latest about the same with words of it.
func (d *Desk) bearingOn(ctx context.Context, c *api.Claim) (*bearing, error) {
	b := &bearing{}
	about := aboutAny(c.About, c.Document.ID)
	if about == nil {
		about = query.Not{Node: query.Is{Field: query.Doc, Value: c.Document.ID}}
		if c.Document.ID == "" { // of a draft
			about = nil
		}
	}
	words := wordsAny(c.Words, 8)
	if words == nil {
		return b, nil
	}
	page, err := d.c.LatestPage(ctx, query.Both(about, words), "", mostLooked)
	if err != nil {
		return nil, Told(err)
	}
	b.hits = page.Hits
	if b.list, err = d.marked(ctx, page.Hits); err != nil {
		return nil, err
	}
	k, w := checkable(c), check.Words(c.Words)
	for i := range b.list {
		o, ow := checkable(&b.list[i]), check.Words(b.list[i].Words)
		switch {
		case check.Same(&k, &o, w, ow):
			b.same = append(b.same, i)
		case check.Opposed(&k, &o, w, ow):
			b.against = append(b.against, i)
		}
	}
	return b, nil
}

func (b *bearing) claims(at []int) []api.Claim {
	out := make([]api.Claim, len(at))
	for i, k := range at {
		out[i] = b.list[k]
	}
	return out
}

// ClaimElsewhere returns the claims of other documents that bear on one.
func (d *Desk) ClaimElsewhere(ctx context.Context, id string) (*api.ClaimElsewhere, error) {
	trace, err := d.memo(ctx).Of(ctx, d.c, id)
	if err != nil {
		return nil, Told(err)
	}
	out := &api.ClaimElsewhere{Tree: trace.Graph.Tree()}
	out.Origins, _ = counts(trace.Result)
	if out.SaysSame, err = d.tellings(ctx, trace); err != nil {
		return nil, err
	}
	c := claim(&trace.Asked, &trace.Asked, nil)
	b, err := d.bearingOn(ctx, &c)
	if err != nil {
		return nil, err
	}
	if isAllegation(&c) {
		if out.Replies, err = d.writtenSince(ctx, &c, map[string][]api.Claim{}); err != nil {
			return nil, err
		}
	}
	out.Contradicts, out.Documents = b.claims(b.against), documentsIn(b.list)
	return out, nil
}

// tellings are the claims of other documents in a trace, each document's once.
func (d *Desk) tellings(ctx context.Context, trace *origins.Trace) ([]api.Claim, error) {
	var hits []store.Hit
	met := map[segun.SubjectID]bool{trace.Asked.ID(): true}
	for i := range trace.Tellings {
		if h := trace.Tellings[i].Hit; !met[h.ID()] {
			met[h.ID()] = true
			hits = append(hits, h)
		}
	}
	return d.marked(ctx, hits)
}

func documentsIn(list []api.Claim) int {
	met := map[string]bool{}
	for i := range list {
		met[list[i].Document.ID] = true
	}
	return len(met)
}

// Elsewhere tells what other documents bear on one, by the claims about whom it is about most.
func (d *Desk) Elsewhere(ctx context.Context, id string) ([]api.ElsewhereItem, int, error) {
	o, err := d.c.Document(ctx, id)
	if err != nil {
		return nil, 0, Told(err)
	}
	var here []api.Claim
	for i := range o.Hits {
		here = append(here, claim(&o.Hits[i], o.Record, nil))
	}
	ask := aboutAny(mostAbout(here), string(o.ID))
	if ask == nil {
		return nil, 0, nil
	}
	page, err := d.c.LatestPage(ctx, ask, "", mostLookedFor)
	if err != nil {
		return nil, 0, Told(err)
	}
	there, err := d.marked(ctx, page.Hits)
	if err != nil {
		return nil, 0, err
	}
	return d.items(ctx, here, there, o), len(there), nil
}

// mostAbout are whom the most claims are about, four at most.
func mostAbout(list []api.Claim) []api.EntityRef {
	n := map[api.EntityRef]int{}
	for i := range list {
		for _, a := range list[i].About {
			n[a]++
		}
	}
	var out []api.EntityRef
	for a := range n {
		out = append(out, a)
	}
	slices.SortFunc(out, func(a, b api.EntityRef) int {
		if n[a] != n[b] {
			return n[b] - n[a]
		}
		return strings.Compare(a.ID+a.Name, b.ID+b.Name)
	})
	return out[:min(len(out), 4)]
}

// items puts pairs of claims together by document and by how they bear on it.
func (d *Desk) items(_ context.Context, here, there []api.Claim, o *store.Opened) []api.ElsewhereItem {
	forms, words := checkables(here), wordsOf(here)
	at := map[string]int{}
	var out []api.ElsewhereItem
	for k := range there {
		f, w := checkable(&there[k]), check.Words(there[k].Words)
		for i := range here {
			how := ""
			switch {
			case check.Same(&forms[i], &f, words[i], w):
				how = retelling(&forms[i], &f, here[i].Document.Outlet, there[k].Document.Outlet)
			case check.Opposed(&forms[i], &f, words[i], w):
				how = "contradicts"
			}
			if how == "" {
				continue
			}
			key := f.Doc + how
			n, met := at[key]
			if !met {
				n = len(out)
				at[key] = n
				out = append(out, api.ElsewhereItem{Document: there[k].Document, How: how, Certainty: certainty(how), Why: whyElsewhere(how)})
			}
			out[n].Claims = append(out[n].Claims, api.ClaimPair{Here: here[i].ID, There: there[k]})
			break
		}
	}
	return out
}

// retelling says how one telling stands to another: which of them names the other's outlet as its source, if any.
func retelling(here, there *check.Claim, outletHere, outletThere string) string {
	if cites(here, outletThere) {
		return "retells"
	}
	if cites(there, outletHere) {
		return "retold_by"
	}
	return "says_same"
}

// cites reports whether a claim comes through an outlet other than its own.
func cites(c *check.Claim, outlet string) bool {
	return outlet != "" && len(c.Chain) > 1 && slices.Contains(c.Chain[1:], entityID(outlet))
}

func certainty(how string) string {
	if how == "retells" || how == "retold_by" {
		return "known"
	}
	return "probable"
}

func whyElsewhere(how string) string {
	switch how {
	case "retells":
		return "the text names the other outlet as its source"
	case "retold_by":
		return "the other text names this outlet as its source"
	case "contradicts":
		return "it denies what the other says, in like words about the same"
	}
	return "like words about the same"
}
