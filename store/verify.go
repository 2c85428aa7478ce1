package store

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
)

// Report is what checking a case found.
type Report struct {
	Captures, Documents, Statements int
	Faults                          []string // nothing when all is well
}

// Verify checks the whole case: the pages of its file; every saved original against its digest; every document against its ID; every statement against its words
// and its ID; what statements name; the tables that answer questions against the statements; and the log. step is called after each document and may be nil.
func (c *Case) Verify(ctx context.Context, step func(done, all int)) (*Report, error) {
	r := &Report{}
	fault := func(format string, args ...any) {
		if len(r.Faults) < 1000 {
			r.Faults = append(r.Faults, fmt.Sprintf(format, args...))
		}
	}
	// On a connection of its own: the check of a full-text index goes by what its connection remembers of it, also when another has changed it since.
	db, err := c.dialReader()
	if err != nil {
		return nil, err
	}
	defer db.close()
	err = c.readOn(ctx, db, func(db *conn) error {
		if err := checkPages(db, fault); err != nil {
			return err
		}
		for _, check := range []func(*conn, func(string, ...any)) error{checkLog, checkJudgements, checkMembers, checkRoles} {
			if err := check(db, fault); err != nil {
				return err
			}
		}
		if err := checkCounts(db, fault); err != nil {
			return err
		}
		return c.verifyAll(db, r, fault, step)
	})
	if errors.Is(err, ErrCorrupt) { // of a page that was met on the way: that is a finding
		fault("%v", err)
		err = nil
	}
	return r, err
}

func checkPages(db *conn, fault func(string, ...any)) error {
	err := db.each(func(s *sqlite3.Stmt) error {
		if t := s.ColumnText(0); t != "ok" {
			fault("%s: %s; take the file from a backup", db.path, t)
		}
		return nil
	}, "PRAGMA integrity_check(20)")
	if err != nil {
		return err
	}
	return db.each(func(s *sqlite3.Stmt) error {
		fault("table %s: row %d points to nothing in %s; run segun rebuild", s.ColumnText(0), s.ColumnInt64(1), s.ColumnText(2))
		return nil
	}, "PRAGMA foreign_key_check")
}

func (c *Case) verifyAll(db *conn, r *Report, fault func(string, ...any), step func(done, all int)) error {
	var ids []int64
	err := db.each(func(s *sqlite3.Stmt) error {
		ids = append(ids, s.ColumnInt64(0))
		return nil
	}, "SELECT id FROM captures ORDER BY id")
	if err != nil {
		return err
	}
	claims := 0
	for i, id := range ids {
		n, err := verifyCapture(db, id, r, fault)
		if err != nil {
			return err
		}
		claims += n
		if step != nil {
			step(i+1, len(ids))
		}
	}
	n, _, err := db.number("SELECT count(*) FROM claims WHERE claims MATCH ?", everything)
	if err != nil {
		return err
	}
	if int(n) != claims {
		fault("table claims has %d rows for %d claims; run segun rebuild --all", n, claims)
	}
	if _, all, err := totals(db); err != nil || all != claims {
		fault("%d claims are counted, and there are %d; run segun rebuild --all", all, claims)
		return err
	}
	return nil
}

// verifyCapture checks one saved original and its document, and returns how many claims it has.
func verifyCapture(db *conn, id int64, r *Report, fault func(string, ...any)) (claims int, err error) {
	var digest, raw []byte
	err = db.each(func(s *sqlite3.Stmt) error {
		digest, raw = s.ColumnBlob(0, nil), s.ColumnBlob(1, nil)
		return nil
	}, "SELECT digest,bytes FROM captures WHERE id=?", id)
	if err != nil {
		return 0, err
	}
	r.Captures++
	b, err := unpack(raw)
	if err != nil || string(segun.DigestOf(b)) != hex.EncodeToString(digest) {
		fault("saved original %x: its bytes are not what they were; take it from a backup or add it again", digest)
		return 0, nil
	}
	return verifyDocument(db, id, segun.Digest(hex.EncodeToString(digest)), r, fault)
}

func verifyDocument(db *conn, id int64, capture segun.Digest, r *Report, fault func(string, ...any)) (int, error) {
	var doc segun.DocID
	var reader string
	var text, packed, digest, reading []byte
	claims := 0
	err := db.each(func(s *sqlite3.Stmt) error {
		doc, reader = idOf(s.ColumnRawBlob(0)), s.ColumnText(1)
		text, packed, digest = s.ColumnBlob(2, nil), s.ColumnBlob(3, nil), s.ColumnBlob(4, nil)
		reading = s.ColumnBlob(5, nil)
		return nil
	}, "SELECT d.docid,r.reader,coalesce(d.text,c.bytes),r.statements,r.digest,r.reading FROM documents d JOIN captures c ON c.id=d.id JOIN readings r ON r.doc=d.id WHERE d.id=?", id)
	if err != nil {
		return 0, err
	}
	if doc == "" {
		fault("saved original %s has not been read; run segun rebuild", capture)
		return 0, nil
	}
	r.Documents++
	bad := func(what string) (int, error) {
		fault("document %s: %s; run segun rebuild", doc, what)
		return claims, nil
	}
	t, err := unpack(text)
	if err != nil {
		return bad("its text cannot be read")
	}
	if segun.MakeDocID(capture, reader, string(t)) != doc {
		return bad("its text is not what it was")
	}
	p, err := unpackStatements(packed)
	if err != nil {
		return bad("its statements cannot be read")
	}
	list, err := fact.Unpack(doc, string(t), p) // checks every place against the text
	if err != nil {
		return bad(err.Error())
	}
	r.Statements += len(list)
	rec := fact.Gather(doc, list)
	claims = len(rec.Claims)
	if err := readable(reading, string(t), rec); err != nil {
		return bad("its reading cannot be put together")
	}
	if string(fact.Digest(list)) != hex.EncodeToString(digest) {
		return bad("its statements are not what they were")
	}
	if m := missing(rec); m != "" {
		return bad("it names " + m + ", which it does not have")
	}
	return claims, nil
}

// readable reports whether a kept reading is still one.
func readable(packed []byte, text string, rec *fact.Record) error {
	b, err := unpack(packed)
	if err == nil {
		b, err = keptReading(b, text, func() (*fact.Record, error) { return rec, nil })
	}
	if err == nil && !json.Valid(b) {
		err = errColumns
	}
	return err
}

// missing is the first claim that something rests on or answers and that is not there, "" for none. Entities may be without a statement of their own: the
// outlet, and whoever no words name.
func missing(rec *fact.Record) string {
	for i := range rec.Claims {
		for _, a := range rec.Claims[i].Answers {
			if rec.Claim(a) == nil {
				return a
			}
		}
	}
	for i := range rec.Events {
		for _, c := range rec.Events[i].Claims {
			if rec.Claim(c) == nil {
				return c
			}
		}
	}
	return ""
}
