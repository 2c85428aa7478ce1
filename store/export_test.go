package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"segun"
	"strconv"
	"strings"
	"testing"

	"github.com/ncruces/go-sqlite3"
)

// Tamper changes a record behind the store's back.
func Tamper(t testing.TB, c *Case, sql string) {
	t.Helper()
	db, err := dial(c.record(), c.key, sqlite3.OPEN_READWRITE, false)
	if err != nil {
		t.Fatal(err)
	}
	defer db.close()
	if err := db.Exec("PRAGMA foreign_keys=off;" + sql); err != nil {
		t.Fatal(err)
	}
}

// Dump is all that is in the tables that are made from originals, row by row.
func Dump(t testing.TB, c *Case) string {
	t.Helper()
	db, err := c.take()
	if err != nil {
		t.Fatal(err)
	}
	defer c.give(db)
	var b strings.Builder
	for _, table := range made {
		sql := "SELECT * FROM " + table
		switch table {
		case "claims", "dated":
			sql = "SELECT rowid FROM " + table + " WHERE " + table + " MATCH '" + everything + "' ORDER BY rowid"
		case "text":
			sql = "SELECT rowid FROM text ORDER BY rowid"
		}
		err := db.each(func(s *sqlite3.Stmt) error {
			fmt.Fprint(&b, table)
			for i := range s.ColumnCount() {
				fmt.Fprintf(&b, "|%x", s.ColumnRawBlob(i))
			}
			b.WriteByte('\n')
			return nil
		}, sql)
		if err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// LimitPages lets a record grow by so many pages and no further, as a full disk does.
func LimitPages(t testing.TB, w *Writer, more int) {
	t.Helper()
	n, _, err := w.db.number("PRAGMA page_count")
	if err != nil {
		t.Fatal(err)
	}
	if err := w.db.Exec(fmt.Sprintf("PRAGMA max_page_count=%d", int(n)+more)); err != nil {
		t.Fatal(err)
	}
}

// Untidied makes the next [Writer.Tidy] write the record anew, however little came since the last time.
func Untidied(w *Writer) error { return w.db.Exec("PRAGMA application_id=0") }

// Blob is the first column of the first row that a record gives for sql.
func Blob(t testing.TB, c *Case, sql string) []byte {
	t.Helper()
	db, err := c.take()
	if err != nil {
		t.Fatal(err)
	}
	defer c.give(db)
	b, err := db.blob(sql)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Packed is how bytes lie in a record.
func Packed(b []byte) []byte { return pack(b) }

// Busy takes all turns for questions, until the returned function gives them back.
func Busy(c *Case) (free func()) {
	for range mostAtOnce {
		c.turns <- struct{}{}
	}
	return func() {
		for range mostAtOnce {
			<-c.turns
		}
	}
}

// ByColumns reports whether a reading is kept by columns.
func ByColumns(reading []byte, text string) bool {
	return columnsOf([]byte(withoutText(reading, text)), text)[0] != plainForm
}

// Again is an entry under another ID and date: a case of a hundred thousand documents is filled several times as fast when each text is read once and kept as several. Such
// documents answer questions as others do; segun verify would find that their IDs are not made from their texts.
func Again(e *Entry, n int, published string) *Entry {
	o, doc := *e, *e.doc
	o.described = described{}
	id := sha256.Sum256([]byte(strconv.Itoa(n)))
	doc.ID, doc.Published, doc.URL = segun.DocID(hex.EncodeToString(id[:16])), published, doc.URL+"?again="+strconv.Itoa(n)
	o.doc, o.docID, o.digest = &doc, id[:16], id[:]
	o.sighting.key, o.sighting.url = doc.URL, doc.URL
	o.meta, _ = json.Marshal(metaOf(&doc, o.lang)) // of strings: it cannot fail
	return &o
}

// Locked makes a locked case with the pages of another.
func Locked(from *Case, dir string, pass []byte, o Options) (*Case, error) {
	c, err := Create(dir, from.Name(), pass, o)
	if err != nil {
		return nil, err
	}
	db, err := from.take()
	if err != nil {
		return nil, err
	}
	defer from.give(db)
	err = os.Remove(c.record())
	if err == nil {
		err = db.Backup("main", "file:"+c.record()+"?vfs=xts&hexkey="+hex.EncodeToString(c.key))
	}
	return c, err
}

// Unsafe makes a writer write at once and keep all in memory: to make a case that is only measured, and made again when that is cut short. Fails where another reads the case.
func Unsafe(w *Writer) error {
	return w.db.Exec("PRAGMA journal_mode=delete;PRAGMA locking_mode=exclusive;PRAGMA journal_mode=off;PRAGMA synchronous=off;PRAGMA cache_size=-150000")
}

// Safe undoes Unsafe.
func Safe(w *Writer) error { return w.db.Exec("PRAGMA locking_mode=normal;PRAGMA journal_mode=wal") }

// DropIdle closes the connections that wait, as if the case had not been asked yet.
func DropIdle(c *Case) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, db := range c.idle {
		db.close()
	}
	c.idle = nil
}

// AsFormTwo makes a case look as form two left it: what letters say stands under their outlets, and the tables of form three are not there.
func AsFormTwo(t testing.TB, c *Case) {
	t.Helper()
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	var ids []int64
	err = w.db.each(func(s *sqlite3.Stmt) error {
		ids = append(ids, s.ColumnInt64(0))
		return nil
	}, "SELECT id FROM documents")
	for _, id := range ids {
		d, e := loadDoc(w.db, id)
		if err = errors.Join(err, e); err != nil {
			t.Fatal(err)
		}
		now, e1 := rowsOf(id, d.day, d.Publisher, d.Authors, d.rec)
		then, e2 := rowsOf(id, d.day, d.Publisher, nil, d.rec)
		var words []wordsRow
		err = errors.Join(e1, e2, w.drop(now))
		if err == nil {
			_, err = w.put(then, &words)
		}
		err = errors.Join(err, w.putWords(words), w.counts.write(w.db))
	}
	err = errors.Join(err, w.db.Exec(`DROP TABLE kept; DROP TABLE dated; DROP TABLE claims; DROP TABLE outlets; DROP TABLE dictionaries; DROP TABLE called; DROP TABLE kinds; DROP INDEX parties_ranked; DROP TABLE headlines;
		ALTER TABLE entities DROP COLUMN whose;
		CREATE TABLE members(entity BLOB NOT NULL, party INTEGER NOT NULL, doc INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(entity, party, doc, number)) WITHOUT ROWID;
		CREATE TABLE about(party); CREATE TABLE voices(party); CREATE VIRTUAL TABLE claims USING fts5(body, tags, content='', contentless_delete=1); PRAGMA user_version=2`))
	if err != nil {
		t.Fatal(err)
	}
}

// Spelled is how documents write a name: the normal form and kind of its party, the text, in how many documents, and the normal form of the text where it is not the party's.
type Spelled struct {
	Party, Kind, Text, Form string
	N                       int
}

// Spellings are all spellings of a case.
func Spellings(t testing.TB, c *Case) (list []Spelled) {
	t.Helper()
	db, err := c.take()
	if err != nil {
		t.Fatal(err)
	}
	defer c.give(db)
	err = db.each(func(s *sqlite3.Stmt) error {
		list = append(list, Spelled{s.ColumnText(0), s.ColumnText(1), s.ColumnText(2), s.ColumnText(3), s.ColumnInt(4)})
		return nil
	}, "SELECT p.form,p.kind,s.text,coalesce(s.form,''),s.n FROM spellings s JOIN parties p ON p.id=s.party")
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// WordsCalled selects what the words of names should be.
var WordsCalled = wordsCalled

// Grow makes the tables of a case of form three that its next form takes away as large as those of a hundred thousand documents are.
func Grow(dir string) error {
	db, err := dial(filepath.Join(dir, recordFile), nil, sqlite3.OPEN_READWRITE, false)
	if err != nil {
		return err
	}
	defer db.close()
	return db.Exec(`PRAGMA synchronous=off;
		WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<75000) INSERT INTO claims_data SELECT (1<<40)+i,zeroblob(4000) FROM n;
		WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<3000000) INSERT INTO about SELECT i,(1<<40)+i,1 FROM n`)
}

// Tenures is how many offices are kept of a party.
func Tenures(t testing.TB, c *Case, form string) int {
	t.Helper()
	db, err := c.take()
	if err != nil {
		t.Fatal(err)
	}
	defer c.give(db)
	n, _, err := db.number("SELECT count(*) FROM tenures WHERE party=(SELECT id FROM parties WHERE form=?)", form)
	if err != nil {
		t.Fatal(err)
	}
	return int(n)
}
