package store

import (
	"context"

	"github.com/ncruces/go-sqlite3"

	"segun/store/fact"
)

// Whole is one document with all that was read in it.
type Whole struct {
	Document
	Record *fact.Record
	Hits   []Hit // its claims, in the order of the text
}

// Walk calls f with each document in the order in which they were added, and stops at its first error.
func (c *Case) Walk(ctx context.Context, f func(*Whole) error) error {
	var ids []int64
	err := c.read(ctx, func(db *conn) error {
		return db.each(func(s *sqlite3.Stmt) error {
			ids = append(ids, s.ColumnInt64(0))
			return nil
		}, "SELECT id FROM documents ORDER BY id")
	})
	for _, id := range ids {
		if err != nil {
			return err
		}
		var w *Whole
		err = c.read(ctx, func(db *conn) error {
			d, err := loadDoc(db, id)
			if err != nil {
				return err
			}
			w = &Whole{Document: d.Document, Record: d.rec}
			for i := range d.rec.Claims {
				w.Hits = append(w.Hits, Hit{Doc: &w.Document, Claim: &d.rec.Claims[i], Around: around(d.text, &d.rec.Claims[i]), rec: d.rec})
			}
			return nil
		})
		if err == nil {
			err = f(w)
		}
	}
	return err
}
