package store

import (
	"fmt"

	"github.com/ncruces/go-sqlite3"

	"segun/store/fact"
)

// carry takes readings and statements of form one over into the tables that the program fills now, and drops the old ones. It is the last step of bringing a record forward: a
// later form that changes the same tables takes it over. No original is read again, so that a case of an older form answers what it answered.
func (w *Writer) carry() error {
	var ids []int64
	err := w.db.each(func(s *sqlite3.Stmt) error {
		ids = append(ids, s.ColumnInt64(0))
		return nil
	}, "SELECT d.id FROM documents d JOIN statements_1 s ON s.doc=d.id JOIN readings_1 r ON r.doc=d.id ORDER BY d.id")
	if err != nil {
		return err
	}
	var words []wordsRow
	for i, id := range ids {
		if err := w.carryDoc(id, &words); err != nil {
			return err
		}
		if len(words) > 1<<14 || i == len(ids)-1 {
			if err := w.putWords(words); err != nil {
				return err
			}
			words = words[:0]
		}
	}
	if err := w.counts.write(w.db); err != nil {
		return err
	}
	for _, s := range w.db.stmts { // a table that is being read cannot be dropped
		s.Reset()
	}
	return w.db.Exec("DROP TABLE readings_1; DROP TABLE statements_1")
}

// older is what form one keeps of a document.
type older struct {
	Document
	text                    string
	reader, makers          string
	reading, packed, digest []byte
	count                   int
}

func (w *Writer) carryDoc(id int64, words *[]wordsRow) error {
	var d older
	err := w.db.each(func(s *sqlite3.Stmt) error { return d.scan(s, id) },
		`SELECT d.docid,d.day,d.meta,coalesce(d.text,c.bytes),r.reader,r.makers,r.json,s.packed,s.digest,s.count FROM documents d JOIN captures c ON c.id=d.id
		JOIN readings_1 r ON r.doc=d.id JOIN statements_1 s ON s.doc=d.id WHERE d.id=?`, id)
	if err != nil {
		return err
	}
	list, err := fact.Unpack(d.ID, d.text, d.packed)
	if err != nil {
		return fmt.Errorf("document %s: %w: %w; run segun rebuild", d.ID, ErrCorrupt, err)
	}
	r, err := rowsOf(id, d.day, d.Publisher, fact.Gather(d.ID, list))
	if err != nil {
		return err
	}
	makers, err := w.makers(d.makers)
	if err != nil {
		return err
	}
	err = w.db.run(putReading, id, d.reader, makers, d.count, d.digest, pack(fact.Pack(d.ID, d.text, list)), pack(columnsOf(d.reading, d.text)))
	if err != nil {
		return err
	}
	_, err = w.put(r, words)
	return err
}

func (d *older) scan(s *sqlite3.Stmt, id int64) error {
	err := scanMeta(&d.Document, id, s)
	if err != nil {
		return err
	}
	text, err := unpack(s.ColumnRawBlob(3))
	if err != nil {
		return err
	}
	d.text, d.reader, d.makers = string(text), s.ColumnText(4), s.ColumnText(5)
	if d.reading, err = unpack(s.ColumnRawBlob(6)); err != nil {
		return err
	}
	if d.packed, err = unpack(s.ColumnRawBlob(7)); err != nil {
		return err
	}
	d.digest, d.count = s.ColumnBlob(8, nil), s.ColumnInt(9)
	return nil
}
