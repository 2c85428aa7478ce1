package store

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
)

// Kept is a document with when it was added and which other states of the same page there are.
type Kept struct {
	Document
	Added          time.Time
	Earlier, Later segun.DocID // the states before and after, "" for none
}

// DocumentPage returns documents after a place that an earlier page gave ("" for the first), the latest added first, and how many there are. outlet and article
// narrow it: to those that somebody published, and to those with a word or phrase; "" holds for all. The error wraps ErrInvalid.
func (c *Case) DocumentPage(ctx context.Context, outlet, article, after string, limit int) (list []Kept, next string, all int, err error) {
	before := int64(mostDoc + 1)
	if after != "" {
		if before, err = strconv.ParseInt(after, 10, 64); err != nil {
			return nil, "", 0, fmt.Errorf("%w: %q is no place in the documents", ErrInvalid, after)
		}
	}
	err = c.read(ctx, func(db *conn) error {
		from, where, args, err := c.documentsWhere(db, outlet, article)
		if err != nil {
			return err
		}
		if all, err = countDocumentsIn(db, from, where, args); err != nil {
			return err
		}
		list, err = keptDocuments(db, "SELECT d.docid,d.day,d.meta,d.id,d.key FROM "+from+where+" AND d.id<? ORDER BY d.id DESC LIMIT ?", append(args, before, limit+1)...)
		return err
	})
	if len(list) > limit {
		list = list[:limit]
		next = strconv.FormatInt(list[limit-1].number, 10)
	}
	return list, next, all, err
}

// countDocumentsIn counts the documents of a narrowed list; all of them are counted already.
func countDocumentsIn(db *conn, from, where string, args []any) (int, error) {
	if len(args) == 0 {
		all, _, err := totals(db)
		return all, err
	}
	n, _, err := db.number("SELECT count(*) FROM "+from+where, args...)
	return int(n), err
}

// documentsWhere is the condition that narrows documents, beginning with WHERE.
func (c *Case) documentsWhere(db *conn, outlet, article string) (from, where string, args []any, err error) {
	from, where = "documents d", " WHERE 1"
	if outlet != "" {
		id, ok, err := db.number("SELECT id FROM parties WHERE form=?", Form(outlet))
		if err != nil {
			return "", "", nil, err
		}
		if !ok {
			id = -1 // nobody: no document is theirs
		}
		// an outlet is the party whose number in a document is 0
		where, args = where+" AND d.id IN (SELECT doc FROM entities WHERE party=? AND number=0)", append(args, id)
	}
	if article != "" {
		where, args = where+" AND d.id IN (SELECT rowid FROM text WHERE text MATCH ?)", append(args, phrase(article))
	}
	return from, where, args, nil
}

func keptDocuments(db *conn, sql string, args ...any) (list []Kept, err error) {
	var keys []string
	err = db.each(func(s *sqlite3.Stmt) error {
		var k Kept
		if err := scanMeta(&k.Document, s.ColumnInt64(3), s); err != nil {
			return err
		}
		list, keys = append(list, k), append(keys, s.ColumnText(4))
		return nil
	}, sql, args...)
	for i := range list {
		if err == nil {
			err = list[i].around(db, keys[i])
		}
	}
	return list, err
}

// around fills in when a document was met first, and its neighbours among the states of its page.
func (k *Kept) around(db *conn, key string) error {
	ms, _, err := db.number("SELECT min(time) FROM sightings WHERE capture=?", k.number)
	k.Added = moment(ms)
	for _, q := range []struct {
		into *segun.DocID
		sql  string
	}{{&k.Earlier, "SELECT docid FROM documents WHERE key=? AND id<? ORDER BY id DESC LIMIT 1"}, {&k.Later, "SELECT docid FROM documents WHERE key=? AND id>? ORDER BY id LIMIT 1"}} {
		if err == nil {
			err = db.each(func(s *sqlite3.Stmt) error {
				*q.into = idOf(s.ColumnRawBlob(0))
				return nil
			}, q.sql, key, k.number)
		}
	}
	return err
}

// Opened is one document with its text, its reading and all states of its page.
type Opened struct {
	Whole
	Text    string
	Reading []byte // in the JSON contract's form
	States  []Kept // the earliest first, itself among them
	Changes *fact.Changes
}

// Document returns one document with all that was read in it. doc is its ID or the first digits of it. The error wraps ErrNotFound or ErrInvalid.
func (c *Case) Document(ctx context.Context, doc string) (*Opened, error) {
	var o *Opened
	err := c.read(ctx, func(db *conn) error {
		n, err := findDoc(db, doc)
		if err != nil {
			return err
		}
		d, err := loadDoc(db, n)
		if err != nil {
			return err
		}
		o = &Opened{Whole: Whole{Document: d.Document, Record: d.rec}, Text: d.text}
		for i := range d.rec.Claims {
			o.Hits = append(o.Hits, Hit{Doc: &o.Whole.Document, Claim: &d.rec.Claims[i], rec: d.rec})
		}
		if o.Reading, err = readingOf(db, n, d); err != nil {
			return err
		}
		return o.states(db, n, d)
	})
	return o, err
}

// readingOf is the reading of a document without its text.
func readingOf(db *conn, number int64, d *loaded) (b []byte, err error) {
	err = db.each(func(s *sqlite3.Stmt) error {
		packed, err := unpack(s.ColumnRawBlob(0))
		if err != nil {
			return err
		}
		b, err = keptReading(packed, d.text, func() (*fact.Record, error) { return d.rec, nil })
		return err
	}, "SELECT reading FROM readings WHERE doc=?", number)
	return b, err
}

// states fills in all states of the document's page, and what it says otherwise than the one before.
func (o *Opened) states(db *conn, number int64, d *loaded) (err error) {
	o.States, err = keptDocuments(db, "SELECT e.docid,e.day,e.meta,e.id,e.key FROM documents d JOIN documents e ON e.key=d.key WHERE d.id=? ORDER BY e.id LIMIT 200", number)
	if err != nil {
		return err
	}
	for i := 1; i < len(o.States); i++ {
		if o.States[i].number == number {
			was, err := loadDoc(db, o.States[i-1].number)
			if err != nil {
				return err
			}
			o.Changes = fact.Compare(was.rec, d.rec)
		}
	}
	return nil
}

// Saved returns the saved original of a document. The error wraps ErrNotFound or ErrInvalid.
func (c *Case) Saved(ctx context.Context, doc string) (o Original, err error) {
	err = c.read(ctx, func(db *conn) error {
		n, err := findDoc(db, doc)
		if err != nil {
			return err
		}
		o, err = original(db, n)
		return err
	})
	return o, err
}
