package store

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"segun"
	"segun/store/fact"
)

// Explained is one thing of a document with all that is stated of it.
type Explained struct {
	Hit                          // Claim is nil where it is no claim
	Entity     *fact.Entity      // nil where it is no person or body
	Statements []segun.Statement // of it, by property
	Words      func(segun.Span) string
	Line       func(segun.Span) int    // the line of the text, from 1
	Near       func(segun.Span) string // the words around, as Hit.Around has them
}

// Why returns what is known of id: "1a2b3c4d#c7" or "doc:…#e3", with four or more digits of the document's ID. The error wraps ErrNotFound or ErrInvalid.
func (c *Case) Why(ctx context.Context, id string) (*Explained, error) {
	doc, local, ok := strings.Cut(strings.TrimPrefix(id, "doc:"), "#")
	if !ok || local == "" {
		return nil, fmt.Errorf("%w: %q is no ID; write it as segun claims shows it: 1a2b3c4d#c7", ErrInvalid, id)
	}
	var out *Explained
	err := c.read(ctx, func(db *conn) error {
		n, err := findDoc(db, doc)
		if err != nil {
			return err
		}
		d, err := openDoc(db, n)
		if err != nil {
			return err
		}
		out = &Explained{Hit: Hit{Doc: &d.Document, view: d.view},
			Words: func(s segun.Span) string { return s.In(d.text) },
			Line:  func(s segun.Span) int { return 1 + strings.Count(d.text[:s.Start], "\n") },
			Near:  func(s segun.Span) string { return around(d.text, &fact.Claim{Stretch: s}) }}
		var errs [3]error
		out.Claim, errs[0] = d.view.Claim(local)
		out.Entity, errs[1] = d.view.Entity(local)
		out.Statements, errs[2] = d.view.Statements(local)
		if err := errors.Join(errs[:]...); err != nil {
			return fmt.Errorf("document %s: %w: %w; run segun rebuild", d.ID, ErrCorrupt, err)
		}
		if out.Claim != nil {
			out.Around = around(d.text, out.Claim)
		}
		return nil
	})
	if err == nil && out.Claim == nil && out.Entity == nil && len(out.Statements) == 0 {
		err = fmt.Errorf("document %s has no %q: %w", out.Doc.ID, local, ErrNotFound)
	}
	return out, err
}
