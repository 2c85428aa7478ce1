package store

import (
	"context"
	"fmt"
	"strings"

	"github.com/ncruces/go-sqlite3"

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
		d, err := loadDoc(db, n)
		if err != nil {
			return err
		}
		out = &Explained{Hit: Hit{Doc: &d.Document, rec: d.rec, Claim: d.rec.Claim(local)}, Entity: d.rec.Entity(local),
			Words: func(s segun.Span) string { return s.In(d.text) },
			Line:  func(s segun.Span) int { return 1 + strings.Count(d.text[:s.Start], "\n") },
			Near:  func(s segun.Span) string { return around(d.text, &fact.Claim{Stretch: s}) }}
		if out.Claim != nil {
			out.Around = around(d.text, out.Claim)
		}
		return out.statements(db, n, d, local)
	})
	if err == nil && out.Claim == nil && out.Entity == nil && len(out.Statements) == 0 {
		err = fmt.Errorf("document %s has no %q: %w", out.Doc.ID, local, ErrNotFound)
	}
	return out, err
}

func (e *Explained) statements(db *conn, n int64, d *loaded, local string) error {
	return db.each(func(s *sqlite3.Stmt) error {
		packed, err := unpack(s.ColumnRawBlob(0))
		if err != nil {
			return err
		}
		list, err := fact.Unpack(d.ID, d.text, packed)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrCorrupt, err)
		}
		for _, st := range list {
			if _, l, _ := st.Subject.Local(); l == local {
				e.Statements = append(e.Statements, st)
			}
		}
		return nil
	}, "SELECT packed FROM statements WHERE doc=?", n)
}
