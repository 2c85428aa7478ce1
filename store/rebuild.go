package store

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"segun"
)

// Reason says why a document is to be read again.
type Reason string

// The reasons, each before those that it makes needless to look at.
const (
	UpToDate  Reason = ""
	Missing   Reason = "missing"   // there is no reading
	Format    Reason = "format"    // another version reads the file's format
	Content   Reason = "content"   // the text that is kept is not what the file gives
	Annotator Reason = "annotator" // another version of a part that reads, or another set of parts
	Model     Reason = "model"     // a part uses another model
	Asked     Reason = "options"   // a person asked for it
)

// Original is a saved original with how it was read.
type Original struct {
	Capture segun.Capture
	Doc     segun.DocID // "" when there is no reading
	Reader  string
	Lang    string
	makers  string
}

// Reason says why o is to be read again, when its format gives doc and the parts that now made reads its language.
func (o *Original) Reason(doc *segun.Document, made []segun.Maker) Reason {
	switch {
	case o.Doc == "":
		return Missing
	case o.Reader != doc.Reader:
		return Format
	case o.Doc != doc.ID:
		return Content
	}
	now := Made(made)
	if now == o.makers {
		return UpToDate
	}
	if withoutModels(now) == withoutModels(o.makers) {
		return Model
	}
	return Annotator
}

// withoutModels leaves name and version of each line.
func withoutModels(made string) string {
	var b strings.Builder
	for line := range strings.Lines(made) {
		f := strings.SplitN(strings.TrimSuffix(line, "\n"), " ", 3)
		b.WriteString(strings.Join(f[:min(2, len(f))], " ") + "\n")
	}
	return b.String()
}

// Originals calls f with each saved original, in the order in which they were added, and stops at its first error.
func (c *Case) Originals(ctx context.Context, f func(Original) error) error {
	var ids []int64
	err := c.read(ctx, func(db *conn) error {
		return db.each(func(s *sqlite3.Stmt) error {
			ids = append(ids, s.ColumnInt64(0))
			return nil
		}, "SELECT id FROM captures ORDER BY id")
	})
	for _, id := range ids {
		if err != nil {
			return err
		}
		var o Original
		err = c.read(ctx, func(db *conn) (err error) {
			o, err = original(db, id)
			return err
		})
		if err == nil {
			err = f(o)
		}
	}
	return err
}

func original(db *conn, id int64) (o Original, err error) {
	list, err := sightingsOf(db, id)
	if err != nil || len(list) == 0 {
		return o, err
	}
	err = db.each(func(s *sqlite3.Stmt) error {
		b, err := unpack(s.ColumnRawBlob(2))
		if err != nil {
			return fmt.Errorf("saved original %x: %w; run segun verify", s.ColumnRawBlob(0), err)
		}
		o.Capture = segun.Capture{Digest: segun.Digest(hex.EncodeToString(s.ColumnRawBlob(0))), Media: s.ColumnText(1), Bytes: b, From: s.ColumnText(3), URL: s.ColumnText(4),
			Time: moment(s.ColumnInt64(5)), Modified: moment(s.ColumnInt64(6)), ETag: s.ColumnText(7)}
		return json.Unmarshal(s.ColumnRawText(8), &o.Capture.Given)
	}, "SELECT c.digest,c.media,c.bytes,s.origin,s.url,s.time,s.modified,s.etag,s.given FROM captures c JOIN sightings s ON s.capture=c.id WHERE c.id=? AND s.id=?", id, list[0].number)
	if err != nil {
		return o, err
	}
	err = db.each(func(s *sqlite3.Stmt) error {
		var m meta
		o.Doc, o.Reader, o.makers = idOf(s.ColumnRawBlob(0)), s.ColumnText(1), s.ColumnText(2)
		err := json.Unmarshal(s.ColumnRawText(3), &m)
		o.Lang = m.Lang
		return err
	}, "SELECT d.docid,r.reader,m.text,d.meta FROM documents d JOIN readings r ON r.doc=d.id JOIN makers m ON m.id=r.makers WHERE d.id=?", id)
	return o, err
}

// Empty takes away all that can be made again: everything but originals, judgements, reviews, notes and the log.
func (w *Writer) Empty() error {
	return w.atomic(func() error {
		clear(w.parties)
		w.joiner = nil
		for _, t := range made {
			sql := "DELETE FROM " + t
			if t == "claims" || t == "dated" || t == "text" {
				sql = "INSERT INTO " + t + "(" + t + ") VALUES('delete-all')"
			}
			if err := w.db.run(sql); err != nil {
				return err
			}
		}
		return nil
	})
}

// Has reports whether a case has an original that was met at the same place already and was read.
func (c *Case) Has(ctx context.Context, capture *segun.Capture) (has bool, err error) {
	s := sightingOf(capture)
	digest, err := hex.DecodeString(string(capture.Digest))
	if err != nil {
		return false, nil
	}
	err = c.read(ctx, func(db *conn) error {
		_, has, err = db.number("SELECT 1 FROM captures c JOIN sightings s ON s.capture=c.id JOIN readings r ON r.doc=c.id WHERE c.digest=? AND s.key=? AND s.given=? LIMIT 1", digest, s.key, s.given)
		return err
	})
	return has, err
}

// Reading returns a document's reading in the JSON contract's form, one line. doc is its ID or the first digits of it.
func (c *Case) Reading(ctx context.Context, doc string) (line []byte, err error) {
	err = c.read(ctx, func(db *conn) error {
		n, err := findDoc(db, doc)
		if err != nil {
			return err
		}
		d, err := loadDoc(db, n)
		if err != nil {
			return err
		}
		b, err := readingOf(db, n, d)
		if err != nil {
			return fmt.Errorf("reading of document %s: %w; run segun rebuild", doc, err)
		}
		line, err = withText(b, d.text)
		return err
	})
	return line, err
}

// withText puts a document's text back into its reading, where withoutText took it from.
func withText(reading []byte, text string) ([]byte, error) {
	mark := []byte(`},"sections":`)
	i := bytes.Index(reading, mark)
	if i < 0 || bytes.Contains(reading[:i], []byte(`,"text":`)) {
		return reading, nil
	}
	return slices.Concat(reading[:i], textField(text), reading[i:]), nil
}
