package main

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"

	"segun/cmd/internal/desk"
	"segun/store"
	"segun/web/api"
	"segun/write"
)

// deskExport takes the record out for the desk.
type deskExport struct {
	t *terminal
	c *store.Case
	d *desk.Desk
}

// Sentence writes one claim so that it can be put into an article.
func (e *deskExport) Sentence(ctx context.Context, id string) (*api.Sentence, error) {
	x, err := e.c.Why(ctx, id)
	if err != nil {
		return nil, desk.Told(err)
	}
	if x.Claim == nil {
		return nil, fmt.Errorf("a claim %s: %w", id, api.ErrNotFound)
	}
	why, err := e.d.Claim(ctx, id)
	if err != nil {
		return nil, err
	}
	h := &x.Hit
	where := strings.Join(nonEmpty(h.Doc.Publisher, h.Doc.Published, place(h.Doc)), ", ")
	text := fmt.Sprintf("%s (%s): \u201c%s\u201d. %s, %s.", sourcing(h), statusWords(h.Claim.Status), oneLineOf(h.Claim.Words), where, hitID(h))
	return &api.Sentence{Text: write.Plain(text), Status: h.Claim.Status, Claim: why.Claim}, nil
}
