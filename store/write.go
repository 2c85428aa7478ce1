package store

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
)

// Writer is the one writer of a case. One goroutine uses it at a time.
type Writer struct {
	c         *Case
	db        *conn
	lock      *os.File
	parties   map[string]int64 // by form, as far as met
	lastParty int64            // the largest number of one, while some have no row yet
	counts    *counts          // what is still to be counted

	joiner  Joiner                    // nil until something changes, or for good
	waiting []Description             // documents of this batch that it was not told yet
	partyOf map[segun.SubjectID]int64 // the parties of those, as far as met
}

// dialWriter opens the record for writing, and makes it when fresh.
func (c *Case) dialWriter(fresh bool) (*conn, error) {
	flags := sqlite3.OPEN_READWRITE
	if fresh {
		flags |= sqlite3.OPEN_CREATE
	}
	if fresh { // for its owner's eyes only, and so are the files that SQLite puts beside it
		f, err := os.OpenFile(c.record(), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return nil, told(c.record(), err)
		}
		f.Close()
	}
	db, err := dial(c.record(), c.key, flags, false)
	if err != nil {
		return nil, err
	}
	// What is acknowledged is on the disk itself: synchronous=full.
	setup := "PRAGMA journal_mode=wal;PRAGMA synchronous=full;PRAGMA wal_autocheckpoint=8000;" + fmt.Sprintf("PRAGMA cache_size=-%d;", writerCacheKiB)
	if fresh {
		setup = "PRAGMA page_size=4096;" + setup
	}
	err = db.Exec(setup)
	if err == nil {
		err = (&Writer{c: c, db: db, parties: map[string]int64{}, counts: newCounts()}).bringForward()
	}
	if err == nil && fresh {
		err = db.Exec("INSERT INTO text(text,rank) VALUES('secure-delete',1)")
	}
	if err != nil {
		db.close()
		return nil, told(c.record(), err)
	}
	return db, nil
}

// Write makes this process the writer of the case. The error wraps ErrInUse when another is, and names it, ErrReadOnly, or ErrInvalid where the case was opened without a clock.
func (c *Case) Write() (*Writer, error) {
	if c.o.Now == nil {
		return nil, fmt.Errorf("%s: %w", c.dir, errNoClock)
	}
	return c.writer()
}

// errNoClock is the error of writing to a case that was opened to be read.
var errNoClock = fmt.Errorf("%w: what writes to a case needs a clock", ErrInvalid)

// writer is Write for what needs no clock.
func (c *Case) writer() (*Writer, error) {
	if c.fixed != nil {
		return nil, c.fixed
	}
	lock, err := c.hold()
	if err != nil {
		return nil, err
	}
	db, err := c.dialWriter(false)
	if err != nil {
		lock.Close()
		return nil, err
	}
	return &Writer{c: c, db: db, lock: lock, parties: map[string]int64{}, counts: newCounts(), partyOf: map[segun.SubjectID]int64{}}, nil
}

// Close lets the next writer in.
func (w *Writer) Close() error {
	err := w.db.close()
	return errors.Join(told(w.c.record(), err), w.lock.Close())
}

// atomic runs f in one transaction: all of it is on disk when atomic returns nil, and none of it else.
func (w *Writer) atomic(f func() error) error {
	if err := w.db.Exec("BEGIN IMMEDIATE"); err != nil {
		return told(w.c.record(), err)
	}
	err := f()
	if err == nil {
		err = w.db.Exec("COMMIT")
	}
	if err == nil {
		return nil
	}
	if !w.db.GetAutocommit() {
		_ = w.db.Exec("ROLLBACK")
	}
	clear(w.parties) // what the transaction added is gone
	w.counts.clear()
	w.joiner, w.waiting = nil, nil
	clear(w.partyOf)
	if ours(err) {
		return err
	}
	return told(w.c.record(), err)
}

// Added is what became of one entry.
type Added struct {
	Doc      segun.DocID
	Fresh    bool        // false when the case has it already, read in the same way
	Also     string      // an outlet that is now known to have printed the document's very words too; "" for none
	Previous segun.DocID // the document found at the same place before, "" when this is the first
	Changes  *fact.Changes
}

// Add keeps entries, in their order and in one transaction. When it returns without error they are on disk for good.
func (w *Writer) Add(entries ...*Entry) ([]Added, error) {
	out := make([]Added, len(entries))
	var words []wordsRow
	if len(w.parties) > knownParties {
		clear(w.parties)
	}
	err := w.atomic(func() error {
		for i, e := range entries {
			a, err := w.add(e, &words)
			if err != nil {
				return err
			}
			out[i] = a
		}
		return errors.Join(w.putWords(words), w.counts.write(w.db), w.join())
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

func (w *Writer) add(e *Entry, words *[]wordsRow) (Added, error) {
	a := Added{Doc: e.doc.ID}
	doc, fresh, err := w.capture(e)
	if err != nil {
		return a, err
	}
	if err := w.db.run("DELETE FROM skips WHERE origin=?", e.sighting.origin); err != nil {
		return a, err
	}
	same, err := w.same(doc, e)
	if err != nil {
		return a, err
	}
	stays, err := w.stays(doc, e, same)
	if err != nil {
		return a, err
	}
	if fresh {
		if a.Also, err = w.alsoPrinted(doc, e); err != nil {
			return a, err
		}
	}
	if stays {
		return a, w.publish(doc)
	}
	a.Fresh = a.Also == "" && !same
	if err := w.remove(doc, words); err != nil {
		return a, err
	}
	if err := errors.Join(w.document(doc, e, words), w.publish(doc)); err != nil || !a.Fresh {
		return a, err
	}
	return a, w.compare(doc, e, &a)
}

// alsoPrinted is the entry's publisher where the document is there already, of another one.
func (w *Writer) alsoPrinted(doc int64, e *Entry) (outlet string, err error) {
	f := Form(e.doc.Publisher)
	err = w.db.each(func(s *sqlite3.Stmt) error {
		var m meta
		err := json.Unmarshal(s.ColumnRawText(0), &m)
		if f != "" && f != Form(m.Publisher) && m.Publisher != "" {
			outlet = e.doc.Publisher
		}
		return err
	}, "SELECT meta FROM documents WHERE id=? AND docid=?", doc, e.docID)
	return outlet, err
}

// capture keeps the bytes and where they were met, and returns their number, and whether they were never met there.
func (w *Writer) capture(e *Entry) (id int64, fresh bool, err error) {
	id, ok, err := w.db.number("SELECT id FROM captures WHERE digest=?", e.digest)
	if err == nil && !ok {
		err = w.db.run("INSERT INTO captures(digest,media,size,bytes) VALUES(?,?,?,?)", e.digest, e.media, e.size, e.capture)
		id = w.db.LastInsertRowID()
	}
	if err != nil {
		return 0, false, err
	}
	s := &e.sighting
	err = w.db.run("INSERT OR IGNORE INTO sightings(capture,key,origin,url,time,modified,etag,given) VALUES(?,?,?,?,?,?,?,?)",
		id, s.key, s.origin, s.url, s.time, s.modified, s.etag, s.given)
	return id, w.db.Changes() > 0, err
}

// same reports whether a document is there already, read by the same versions.
func (w *Writer) same(doc int64, e *Entry) (bool, error) {
	_, ok, err := w.db.number("SELECT 1 FROM documents d JOIN readings r ON r.doc=d.id JOIN makers m ON m.id=r.makers WHERE d.id=? AND d.docid=? AND m.text=? AND r.digest=?",
		doc, e.docID, e.makers, e.ids)
	return ok, err
}

// document writes one document with all that is made from it.
func (w *Writer) document(doc int64, e *Entry, words *[]wordsRow) error {
	if err := w.ensureJoiner(); err != nil {
		return err
	}
	day := dayCode(e.doc.Published)
	r, err := rowsOf(doc, day, e.doc.Publisher, e.doc.Authors, e.record)
	if err != nil {
		return err
	}
	w.c.lookAtHeadlines(e)
	r.stronger = *e.stronger
	key, err := w.firstKey(doc)
	if err != nil {
		return err
	}
	makers, err := w.makers(e.makers)
	if err != nil {
		return err
	}
	err = errors.Join(
		w.db.run("INSERT INTO documents(id,docid,key,day,meta,size,text) VALUES(?,?,?,?,?,?,?)", doc, e.docID, key, day, string(e.meta), len(e.doc.Text), e.text),
		w.db.run(putReading, doc, e.reader, makers, e.count, e.ids, e.packed, e.reading),
		w.db.run("INSERT INTO text(rowid,body) VALUES(?,?)", doc, e.doc.Text),
	)
	if err != nil {
		return err
	}
	ids, err := w.put(r, words)
	if err != nil {
		return err
	}
	return w.describe(doc, e, ids)
}

// putReading keeps what was read in a document.
const putReading = "INSERT INTO readings(doc,reader,makers,count,digest,statements,reading) VALUES(?,?,?,?,?,?,?)"

// makers is the number of what read a document.
func (w *Writer) makers(text string) (int64, error) {
	id, ok, err := w.db.number("SELECT id FROM makers WHERE text=?", text)
	if err != nil || ok {
		return id, err
	}
	err = w.db.run("INSERT INTO makers(text) VALUES(?)", text)
	return w.db.LastInsertRowID(), err
}

// firstKey is the key of the sighting that ranks first.
func (w *Writer) firstKey(doc int64) (string, error) {
	list, err := sightingsOf(w.db, doc)
	if err != nil || len(list) == 0 {
		return "", err
	}
	return list[0].key, nil
}

// compare finds the document met at the same place before, and what has changed since.
func (w *Writer) compare(doc int64, e *Entry, a *Added) error {
	before, ok, err := w.db.number("SELECT d.id FROM documents d WHERE d.key=? AND d.id<? ORDER BY d.id DESC LIMIT 1", e.sighting.key, doc)
	if err != nil || !ok {
		return err
	}
	was, err := loadDoc(w.db, before)
	if err != nil {
		return err
	}
	a.Previous, a.Changes = was.ID, fact.Compare(was.rec, e.record)
	return nil
}

// remove takes a document and all that was made from it away; its capture stays. Rows of words that wait to be written go too.
func (w *Writer) remove(doc int64, words *[]wordsRow) error {
	d, err := loadDoc(w.db, doc)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	if len(*words) > 0 { // so that no row is deleted before it is there
		if err := w.putWords(*words); err != nil {
			return err
		}
		*words = nil
	}
	if err := w.unjoin(doc, d.ID); err != nil {
		return err
	}
	r, err := rowsOf(doc, d.day, d.Publisher, d.Authors, d.rec)
	if err == nil {
		err = w.drop(r)
	}
	for _, t := range [...]string{"publications WHERE doc", "text WHERE rowid", "readings WHERE doc", "documents WHERE id"} {
		err = errors.Join(err, w.db.run("DELETE FROM "+t+"=?", doc))
	}
	return err
}

// Skip books an input that could not be read.
func (w *Writer) Skip(skips ...segun.Skip) error {
	return w.atomic(func() error {
		for _, s := range skips {
			if err := w.db.run("INSERT OR REPLACE INTO skips VALUES(?,?,?,?)", s.From, s.Code, s.Reason, millis(w.c.o.Now())); err != nil {
				return err
			}
		}
		return nil
	})
}

// idOf is a document's ID from its bytes in the record.
func idOf(b []byte) segun.DocID { return segun.DocID(hex.EncodeToString(b)) }

// isHex reports whether s is made of hexadecimal digits.
func isHex(s string) bool { return s != "" && strings.Trim(s, "0123456789abcdef") == "" }
