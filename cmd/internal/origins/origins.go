// Package origins follows a claim across the documents of a case: who else tells it, on whose word, and on how many first voices all of that rests.
//
// In: a case and a claim of it, or claims that a question gave. Out: the tellings of the same thing, the graph of who rests on whom with its origins, and quotations that
// several give in the same words. Which claims tell the same is decided here, by their words, whom they are about and what they deny; the rest is
// resolve/reprint's and resolve/lineage's. It stores nothing, and the order in which documents were added does not matter.
//
//	nine outlets, all on the word of "the Tribune, citing three inspectors"   →   1 known origin
package origins

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"segun"
	"segun/resolve/lineage"
	"segun/resolve/reprint"
	"segun/store"
)

// Trace is a claim with all that tells the same.
type Trace struct {
	Asked    store.Hit
	Tellings []Telling // the asked one among them, by date
	Graph    *lineage.Graph
	Result   *lineage.Result
	Sayings  []reprint.Saying
	Skipped  int // documents with like words that were not looked at, because there are too many

	memo *Memo
}

// Telling is one claim of one document, as one outlet published it.
type Telling struct {
	store.Hit
	Name      segun.DocID // of the publication: the document's ID as a person types it, with a number for each further outlet
	Publisher string
	Published string
}

// Of traces a claim by its ID, as segun claims shows it. The error wraps store.ErrNotFound or store.ErrInvalid.
func Of(ctx context.Context, c *store.Case, id string) (*Trace, error) {
	return (*Memo)(nil).Of(ctx, c, id)
}

// Of is the function Of with what the memo holds.
func (m *Memo) Of(ctx context.Context, c *store.Case, id string) (*Trace, error) {
	x, err := c.Why(ctx, id)
	if err != nil {
		return nil, err
	}
	if x.Claim == nil {
		return nil, fmt.Errorf("%w: %s is no claim; segun claims shows their IDs", store.ErrInvalid, id)
	}
	t := &Trace{Asked: x.Hit, memo: m}
	hits, more, err := m.retellings(ctx, c, x.Hit)
	if err != nil {
		return nil, err
	}
	t.Skipped = more
	return t, t.follow(ctx, c, hits)
}

// Among traces claims that tell the same, as far as they are given.
func Among(ctx context.Context, c *store.Case, hits []store.Hit) (*Trace, error) {
	return (*Memo)(nil).Among(ctx, c, hits)
}

// follow makes the graph of some claims.
func (t *Trace) follow(ctx context.Context, c *store.Case, hits []store.Hit) error {
	voices, err := voicesOf(ctx, c, hits)
	if err != nil {
		return err
	}
	prints, err := publications(ctx, c, hits)
	if err != nil {
		return err
	}
	var tellings []lineage.Telling
	var quotes []reprint.Quotation
	for i := range hits {
		base, ok := tellingOf(&hits[i], voices)
		if !ok {
			continue
		}
		for k, p := range prints[hits[i].Doc.ID] {
			told := base
			told.Doc, told.Publisher, told.Published = nameOf(hits[i].Doc.ID, k), p.Publisher, p.Published
			tellings = append(tellings, told)
			t.Tellings = append(t.Tellings, Telling{hits[i], told.Doc, p.Publisher, p.Published})
			quotes = append(quotes, quotations(&hits[i], &told)...)
		}
	}
	slices.SortFunc(t.Tellings, func(a, b Telling) int {
		return cmp.Or(cmp.Compare(sortDate(a.Published), sortDate(b.Published)), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Claim.Spans[0].Start, b.Claim.Spans[0].Start))
	})
	same, err := t.memo.reprints(ctx, c, hits, prints)
	if err != nil {
		return err
	}
	t.Graph = lineage.Build(tellings, same)
	t.Result = t.Graph.Origins()
	t.Sayings = reprint.Sayings(quotes)
	return nil
}

// sortDate sorts what has no date last.
func sortDate(edtf string) string { return cmp.Or(edtf, "~") }

// shortID is as much of a document's ID as a person types.
const shortID = 10

// nameOf names the publication number n of a document, from 0.
func nameOf(doc segun.DocID, n int) segun.DocID {
	id := doc[:min(shortID, len(doc))]
	if n == 0 {
		return id
	}
	return segun.DocID(fmt.Sprintf("%s/%d", id, n+1))
}
