package store

import (
	"context"
	"crypto/sha256"
	"fmt"
	"strconv"
	"time"

	"github.com/ncruces/go-sqlite3"
)

// Decision is one entry of the log: what somebody decided about the case. Reading and searching are no decisions.
type Decision struct {
	Time   time.Time
	Who    string
	Action string // "forget", "note", "judge", "review", "export", "lock", "unlock", "passphrase"
	Object string // what it was about, by ID
	Why    string
}

// log adds a decision. Each entry's hash covers the one before it, so that none can be changed or left out unseen without all after it.
func (w *Writer) log(action, object, why string) error {
	last, before, err := lastHash(w.db)
	if err != nil {
		return err
	}
	at := millis(w.c.o.Now())
	hash := logHash(before, last+1, at, w.c.o.Who, action, object, why)
	return w.db.run("INSERT INTO log(id,time,who,action,object,why,hash) VALUES(?,?,?,?,?,?,?)", last+1, at, w.c.o.Who, action, object, why, hash)
}

func lastHash(db *conn) (id int64, hash []byte, err error) {
	err = db.each(func(s *sqlite3.Stmt) error {
		id, hash = s.ColumnInt64(0), s.ColumnBlob(1, nil)
		return nil
	}, "SELECT id,hash FROM log ORDER BY id DESC LIMIT 1")
	return id, hash, err
}

func logHash(before []byte, id, at int64, who, action, object, why string) []byte {
	sum := sha256.Sum256(lengthPrefixed(string(before), strconv.FormatInt(id, 10), strconv.FormatInt(at, 10), who, action, object, why))
	return sum[:]
}

// Decided books a decision that was carried out elsewhere: an export.
func (w *Writer) Decided(action, object, why string) error {
	return w.atomic(func() error { return w.log(action, object, why) })
}

// Log returns all decisions, the oldest first.
func (c *Case) Log(ctx context.Context) (list []Decision, err error) {
	err = c.read(ctx, func(db *conn) error {
		return db.each(func(s *sqlite3.Stmt) error {
			list = append(list, Decision{moment(s.ColumnInt64(0)), s.ColumnText(1), s.ColumnText(2), s.ColumnText(3), s.ColumnText(4)})
			return nil
		}, "SELECT time,who,action,object,why FROM log ORDER BY id")
	})
	return list, err
}

// checkLog finds entries of the log that are not what they were.
func checkLog(db *conn, fault func(string, ...any)) error {
	var before []byte
	next := int64(1)
	return db.each(func(s *sqlite3.Stmt) error {
		id := s.ColumnInt64(0)
		if id != next {
			fault("the log of decisions has no entry %d", next)
		}
		want := logHash(before, id, s.ColumnInt64(1), s.ColumnText(2), s.ColumnText(3), s.ColumnText(4), s.ColumnText(5))
		before, next = s.ColumnBlob(6, nil), id+1
		if string(before) != string(want) {
			fault("entry %d of the log of decisions was changed, or one before it", id)
		}
		return nil
	}, "SELECT id,time,who,action,object,why,hash FROM log ORDER BY id")
}

// Note is what a person wrote down: a phone call, a document that was shown.
type Note struct {
	ID     int64
	Class  string // "public", "internal" or "confidential"
	About  string // a name or an ID, "" for the whole case
	Source string // who it comes from, by a code name where that is wanted
	Text   string
	Who    string
	Time   time.Time
}

// The classes of notes. What leaves the case holds public ones only, unless it is asked for.
const (
	Public       = "public"
	Internal     = "internal"
	Confidential = "confidential"
)

// Note keeps a note and returns its number. The log has the number and the class, never the words.
func (w *Writer) Note(n Note) (id int64, err error) {
	if n.Class != Public && n.Class != Internal && n.Class != Confidential {
		return 0, fmt.Errorf("%w: a note is %s, %s or %s, not %q", ErrInvalid, Public, Internal, Confidential, n.Class)
	}
	if n.Text == "" {
		return 0, fmt.Errorf("%w: a note without words", ErrInvalid)
	}
	err = w.atomic(func() error {
		err := w.db.run("INSERT INTO notes(class,about,source,text,who,time) VALUES(?,?,?,?,?,?)", n.Class, n.About, n.Source, n.Text, w.c.o.Who, millis(w.c.o.Now()))
		if err != nil {
			return err
		}
		id = w.db.LastInsertRowID()
		return w.log("note", "note "+strconv.FormatInt(id, 10), n.Class)
	})
	return id, err
}

// Notes returns the notes of the given classes, the oldest first.
func (c *Case) Notes(ctx context.Context, classes ...string) (list []Note, err error) {
	err = c.read(ctx, func(db *conn) error {
		for _, class := range classes {
			err := db.each(func(s *sqlite3.Stmt) error {
				list = append(list, Note{s.ColumnInt64(0), s.ColumnText(1), s.ColumnText(2), s.ColumnText(3), s.ColumnText(4), s.ColumnText(5), moment(s.ColumnInt64(6))})
				return nil
			}, "SELECT id,class,about,source,text,who,time FROM notes WHERE class=? ORDER BY id", class)
			if err != nil {
				return err
			}
		}
		return nil
	})
	return list, err
}

// Unread is an input that could not be read.
type Unread struct {
	From, Code, Reason string
	Time               time.Time
}

// Skips returns what could not be read and has not been read since.
func (c *Case) Skips(ctx context.Context) (list []Unread, err error) {
	err = c.read(ctx, func(db *conn) error {
		return db.each(func(s *sqlite3.Stmt) error {
			list = append(list, Unread{s.ColumnText(0), s.ColumnText(1), s.ColumnText(2), moment(s.ColumnInt64(3))})
			return nil
		}, "SELECT origin,code,reason,time FROM skips ORDER BY time,origin")
	})
	return list, err
}
