package store

import (
	"bytes"
	"slices"

	"github.com/ncruces/go-sqlite3"

	"segun"
)

// keep is what a joiner left in a record. Who only reads the record cannot write to it.
type keep struct{ db *conn }

func (k *keep) Get(key []byte) (value []byte, err error) {
	err = k.db.each(func(s *sqlite3.Stmt) error {
		value = append([]byte{}, s.ColumnRawBlob(0)...)
		return nil
	}, "SELECT value FROM kept WHERE key=?", key)
	return value, err
}

func (k *keep) Put(key, value []byte) error {
	return k.db.run("INSERT INTO kept VALUES(?1,?2) ON CONFLICT DO UPDATE SET value=?2", key, value)
}

func (k *keep) Delete(key []byte) error { return k.db.run("DELETE FROM kept WHERE key=?", key) }

// scanPage is how many keys are read at a time: f may ask for others meanwhile, and may need only the first. firstPage is how many of them are read first.
const (
	firstPage = 64
	scanPage  = 2048
)

func (k *keep) Scan(prefix []byte, f func(key, value []byte) bool) error {
	type row struct{ key, value []byte }
	last := slices.Clone(prefix)
	for i := len(last) - 1; i >= 0; i-- { // the first key that comes after all that begin so
		if last[i]++; last[i] != 0 {
			break
		}
	}
	from, limit := slices.Clone(prefix), firstPage
	for {
		var rows []row
		err := k.db.each(func(s *sqlite3.Stmt) error {
			rows = append(rows, row{bytes.Clone(s.ColumnRawBlob(0)), append([]byte{}, s.ColumnRawBlob(1)...)})
			return nil
		}, "SELECT key,value FROM kept WHERE key>=? AND key<? ORDER BY key LIMIT ?", from, last, limit)
		if err != nil {
			return err
		}
		for _, r := range rows {
			if !f(r.key, r.value) {
				return nil
			}
		}
		if len(rows) < limit {
			return nil
		}
		from, limit = append(rows[len(rows)-1].key, 0), scanPage
	}
}

func (k *keep) Description(doc segun.DocID) (b []byte, err error) {
	err = k.db.each(func(s *sqlite3.Stmt) error {
		b, err = unpack(s.ColumnRawBlob(0))
		return err
	}, "SELECT s.packed FROM documents d JOIN described s ON s.doc=d.id WHERE d.docid=?", rawID(doc))
	return b, err
}
