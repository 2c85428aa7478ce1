package store

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
)

// Document is a document of a case, without its text.
type Document struct {
	ID        segun.DocID
	From      string
	URL       string
	Title     string
	Opening   string // the first words of a document without a title; "" where it has one, and where it was added before they were kept
	Publisher string
	Authors   []string
	Published string // EDTF, "" when not known
	Lang      string
	Kind      string

	number, day int64
	sections    map[string]string
}

// SectionKind is the kind of a section by its ID.
func (d *Document) SectionKind(id string) string {
	if k, ok := d.sections[id]; ok {
		return k
	}
	return string(segun.Body)
}

// opened is a document with its text and its statements, of which each can be read without the others.
type opened struct {
	Document
	text string
	view *fact.View
}

// loaded is a document with its text and its record.
type loaded struct {
	opened
	rec *fact.Record
}

// loadDoc reads a document by its number. The error wraps ErrNotFound or ErrCorrupt.
func loadDoc(db *conn, number int64) (*loaded, error) {
	o, err := openDoc(db, number)
	if err != nil {
		return nil, err
	}
	d := &loaded{opened: *o}
	if d.rec, err = d.view.Record(); err != nil {
		return nil, fmt.Errorf("document %s: %w: %w; run segun rebuild", d.ID, ErrCorrupt, err)
	}
	return d, nil
}

// openDoc finds a document by its number. The error wraps ErrNotFound or ErrCorrupt.
func openDoc(db *conn, number int64) (*opened, error) {
	if d := db.docs[number]; d != nil {
		return d, nil
	}
	var d *opened
	err := db.each(func(s *sqlite3.Stmt) error {
		var err error
		d, err = scanOpened(s, number)
		return err
	}, "SELECT d.docid,d.day,d.meta,coalesce(d.text,c.bytes),r.statements FROM documents d JOIN readings r ON r.doc=d.id JOIN captures c ON c.id=d.id WHERE d.id=?", number)
	if err == nil && d == nil {
		err = fmt.Errorf("document number %d: %w", number, ErrNotFound)
	}
	if err == nil && db.docs != nil {
		db.docs[number] = d
	}
	return d, err
}

func scanOpened(s *sqlite3.Stmt, number int64) (*opened, error) {
	d := &opened{}
	if err := scanMeta(&d.Document, number, s); err != nil {
		return nil, err
	}
	text, err := unpack(s.ColumnRawBlob(3))
	if err != nil {
		return nil, fmt.Errorf("text of document %s: %w; segun verify tells what is wrong, and what to do", d.ID, err)
	}
	packed, err := unpackStatements(s.ColumnRawBlob(4))
	if err != nil {
		return nil, fmt.Errorf("statements of document %s: %w; run segun rebuild", d.ID, err)
	}
	d.text = string(text)
	if d.view, err = fact.Open(d.ID, d.text, packed); err != nil {
		return nil, fmt.Errorf("document %s: %w: %w; run segun rebuild", d.ID, ErrCorrupt, err)
	}
	return d, nil
}

// scanMeta reads docid, day and meta from the first columns.
func scanMeta(d *Document, number int64, s *sqlite3.Stmt) error {
	d.ID, d.number, d.day = idOf(s.ColumnRawBlob(0)), number, s.ColumnInt64(1)
	var m meta
	if err := json.Unmarshal(s.ColumnRawText(2), &m); err != nil {
		return fmt.Errorf("document %s: %w: %w; run segun rebuild", d.ID, ErrCorrupt, err)
	}
	d.From, d.URL, d.Title, d.Publisher, d.Authors, d.Published = m.From, m.URL, m.Title, m.Publisher, m.Authors, m.Published
	d.Opening, d.Lang, d.Kind, d.sections = m.Opening, m.Lang, m.Kind, m.Sections
	return nil
}

// findDoc is the number of the document whose ID begins with prefix.
func findDoc(db *conn, prefix string) (int64, error) {
	prefix = strings.ToLower(prefix)
	if len(prefix) < 4 || !isHex(prefix) {
		return 0, fmt.Errorf("%w: %q is no document's ID; write four or more of its digits", ErrInvalid, prefix)
	}
	var found []int64
	err := db.each(func(s *sqlite3.Stmt) error {
		found = append(found, s.ColumnInt64(0))
		return nil
	}, "SELECT id FROM documents WHERE docid BETWEEN ? AND ? LIMIT 2", padded(prefix, "0"), padded(prefix, "f"))
	switch {
	case err != nil:
		return 0, err
	case len(found) == 0:
		return 0, fmt.Errorf("no document %s: %w", prefix, ErrNotFound)
	case len(found) > 1:
		return 0, fmt.Errorf("%w: several documents begin with %s; write more of its digits", ErrInvalid, prefix)
	}
	return found[0], nil
}

// padded is the ID that begins with a prefix and goes on with one digit.
func padded(prefix, digit string) []byte {
	if len(prefix) > 32 {
		prefix = prefix[:32]
	}
	b, _ := hex.DecodeString(prefix + strings.Repeat(digit, 32-len(prefix))) // digits alone: it cannot fail
	return b
}
