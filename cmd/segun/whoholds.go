package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"segun"
	"segun/store"
	"segun/write"
)

// holdingsAbout are the holdings that the documents shown of a party tell of it, as holder or as held. Other documents are not looked at: --limit shows more of them.
func holdingsAbout(ctx context.Context, k *store.Case, p *store.Party) ([]segun.ToldHolding, error) {
	docs := []segun.DocID{}
	for i := range p.Documents {
		docs = append(docs, p.Documents[i].ID)
	}
	for i := range p.Latest {
		if id := p.Latest[i].Doc.ID; !slices.Contains(docs, id) {
			docs = append(docs, id)
		}
	}
	forms := map[string]bool{store.Form(p.Name): true}
	for _, n := range p.Names {
		forms[store.Form(n.Text)] = true
	}
	var out []segun.ToldHolding
	err := k.Holdings(ctx, docs, func(h *store.HoldingHit) error {
		is := forms[store.Form(h.OwnerName)] || forms[store.Form(h.AssetName)]
		if is && p.Entity != "" {
			of, err := k.Entities(ctx, h.Owner, h.Asset)
			if err != nil {
				return err
			}
			is = of[h.Owner].ID == p.Entity || of[h.Asset].ID == p.Entity
		}
		if is {
			out = append(out, toldIn(h))
		}
		return nil
	})
	return out, err
}

// showHoldings shows them, the status and the voice with each.
func showHoldings(w io.Writer, list []segun.ToldHolding) {
	if len(list) == 0 {
		return
	}
	fmt.Fprint(w, "\nHoldings that the documents shown tell of\n\n")
	for i := range list {
		h := &list[i]
		fmt.Fprintf(w, "  %s\n", write.HoldingWords(h))
		fmt.Fprintf(w, "    %s: “%s”; %s\n", write.Plain(h.By), write.Plain(h.Words), write.Plain(strings.Join(nonEmpty(short(h.Document), fmt.Sprintf("%s:%d:%d", h.From, h.Line, h.Column)), "; ")))
	}
}

// holdingLines are the same in JSON.
func holdingLines(list []segun.ToldHolding) []map[string]any {
	out := []map[string]any{}
	for i := range list {
		h := &list[i]
		share := map[string]any{"min": h.Share.Min, "max": h.Share.Max, "of": h.Share.Of, "over": h.Share.Over, "under": h.Share.Under, "about": h.Share.About}
		out = append(out, map[string]any{"owner": h.OwnerName, "asset": h.AssetName, "share": share, "time": h.Time, "status": h.Status, "who_says": h.By, "words": h.Words,
			"document": string(h.Document), "from": h.From, "start": h.Span.Start, "end": h.Span.End})
	}
	return out
}
