package desk

import (
	"context"
	"slices"
	"strings"

	"segun/resolve/check"
	"segun/store"
	"segun/web/api"
)

// What the accused wrote is looked for in this many documents that name each of them, and so many claims of each are shown that answer something else.
const (
	mostWritten = 60
	mostElse    = 3
)

// writtenSince are replies to an allegation of the case in letters and statements of the accused that were published on its day or later: a denial in like words,
// or what they wrote instead.
func (d *Desk) writtenSince(ctx context.Context, c *api.Claim, docs map[string][]api.Claim) ([]api.Reply, error) {
	var out []api.Reply
	for _, who := range c.Accused {
		if who.Kind != "person" && who.Kind != "organisation" || strings.ContainsRune(who.Name, '"') {
			continue
		}
		list, _, _, err := d.c.DocumentPage(ctx, "", `"`+who.Name+`"`, "", mostWritten)
		if err != nil {
			return nil, Told(err)
		}
		for i := range list {
			doc := &list[i].Document
			if string(doc.ID) == c.Document.ID || doc.Kind != "letter" && doc.Kind != "statement" || doc.Published < c.Document.Published || !wrote(doc, who.Name) {
				continue
			}
			claims, err := d.claimsIn(ctx, string(doc.ID), docs)
			if err != nil {
				return nil, err
			}
			out = append(out, writtenTo(c, claims, who.ID)...)
		}
	}
	return out, nil
}

func wrote(d *store.Document, name string) bool {
	return slices.ContainsFunc(d.Authors, func(a string) bool { return store.Form(a) == store.Form(name) })
}

// writtenTo are the claims of a document of one of the accused that deny an allegation in like words; where none does, the first of what they write instead.
func writtenTo(c *api.Claim, document []api.Claim, writer string) []api.Reply {
	k, w := checkable(c), check.Words(c.Words)
	var denials, others []api.Reply
	for i := range document {
		o := checkable(&document[i])
		if len(o.Chain) != 1 || o.Voice() != writer || o.Section != "body" || !o.Says() {
			continue
		}
		if check.Opposed(&k, &o, w, check.Words(o.Words)) {
			denials = append(denials, api.Reply{Claim: document[i], Kind: check.Denies, Theirs: true})
		} else if len(others) < mostElse {
			others = append(others, api.Reply{Claim: document[i], Kind: check.SomethingElse, Theirs: true})
		}
	}
	if len(denials) > 0 {
		return denials
	}
	return others
}
