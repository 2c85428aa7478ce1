package store

import (
	"context"
	"encoding/hex"

	"github.com/ncruces/go-sqlite3"

	"segun"
)

// Versions are the documents that are states of one page, the earliest first, the one asked about among them; nil where there is no such document.
func (c *Case) Versions(ctx context.Context, doc segun.DocID) (list []segun.DocID, err error) {
	err = c.read(ctx, func(db *conn) error {
		return db.each(func(s *sqlite3.Stmt) error {
			list = append(list, idOf(s.ColumnRawBlob(0)))
			return nil
		}, "SELECT docid FROM documents WHERE key=(SELECT key FROM documents WHERE docid=?) ORDER BY id", docBytes(doc))
	})
	return list, err
}

// Captured is the document of a saved original, "" where there is none.
func (c *Case) Captured(ctx context.Context, digest segun.Digest) (doc segun.DocID, err error) {
	b, err := hex.DecodeString(string(digest))
	if err != nil {
		return "", nil
	}
	err = c.read(ctx, func(db *conn) error {
		return db.each(func(s *sqlite3.Stmt) error {
			doc = idOf(s.ColumnRawBlob(0))
			return nil
		}, "SELECT d.docid FROM captures c JOIN documents d ON d.id=c.id WHERE c.digest=?", b)
	})
	return doc, err
}

// Unskip takes out of what could not be read the inputs that were read since, though no document is called like them: a feed, a list of addresses.
func (w *Writer) Unskip(origins ...string) error {
	return w.atomic(func() error {
		for _, o := range origins {
			if err := w.db.run("DELETE FROM skips WHERE origin=?", o); err != nil {
				return err
			}
		}
		return nil
	})
}
