package store

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"slices"

	"github.com/ncruces/go-sqlite3"

	"segun"
)

// Publication is one outlet's printing of a document's very words. The document is one, since its ID is a digest of them, and so are its claims; what an outlet is said to
// have published elsewhere or later is another sighting of it.
type Publication struct {
	Publisher string // "" where nothing says who
	Published string // EDTF, "" when not known
	Title     string
	URL       string
	From      string
}

// rank orders sightings of one capture: the earliest by what is said of it from outside, then by publisher, title, address and place. The first is what the document is taken
// to be, whichever was added first.
type rank struct{ published, publisher, title, url, key string }

func rankOf(given, key string) (rank, segun.Given, error) {
	var g segun.Given
	if err := json.Unmarshal([]byte(given), &g); err != nil {
		return rank{}, g, err
	}
	r := rank{cmp.Or(g.Published, "~"), cmp.Or(Form(g.Publisher), "~"), g.Title, g.URL, key}
	return r, g, nil
}

func (a rank) compare(b rank) int {
	return cmp.Or(cmp.Compare(a.published, b.published), cmp.Compare(a.publisher, b.publisher), cmp.Compare(a.title, b.title), cmp.Compare(a.url, b.url), cmp.Compare(a.key, b.key))
}

// sighted is a sighting with its rank.
type sighted struct {
	rank
	given  segun.Given
	number int64
	from   string
	url    string
}

// sightingsOf are the sightings of a capture, the first by rank first.
func sightingsOf(db *conn, capture int64) (list []sighted, err error) {
	err = db.each(func(s *sqlite3.Stmt) error {
		r, g, err := rankOf(s.ColumnText(1), s.ColumnText(2))
		list = append(list, sighted{r, g, s.ColumnInt64(0), s.ColumnText(3), cmp.Or(s.ColumnText(4), g.URL)})
		return err
	}, "SELECT id,given,key,origin,url FROM sightings WHERE capture=?", capture)
	slices.SortStableFunc(list, func(a, b sighted) int { return cmp.Or(a.compare(b.rank), cmp.Compare(a.number, b.number)) })
	return list, err
}

// stays reports whether the document that is there for a capture stays as it is, because another sighting than the entry's comes first, or because the entry
// says nothing else of it.
func (w *Writer) stays(doc int64, e *Entry, same bool) (bool, error) {
	var was []byte
	err := w.db.each(func(s *sqlite3.Stmt) error {
		was = s.ColumnBlob(0, nil)
		return nil
	}, "SELECT meta FROM documents WHERE id=?", doc)
	if err != nil || was == nil {
		return false, err
	}
	list, err := sightingsOf(w.db, doc)
	if err != nil {
		return false, err
	}
	mine, _, err := rankOf(e.sighting.given, e.sighting.key)
	if err != nil || list[0].compare(mine) < 0 {
		return true, err
	}
	return same && string(was) == string(e.meta), nil
}

// publish keeps which further outlets printed a document, so that outlet: finds it.
func (w *Writer) publish(doc int64) error {
	var first string
	err := w.db.each(func(s *sqlite3.Stmt) error {
		var m meta
		err := json.Unmarshal(s.ColumnRawText(0), &m)
		first = Form(m.Publisher)
		return err
	}, "SELECT meta FROM documents WHERE id=?", doc)
	if err != nil {
		return err
	}
	list, err := sightingsOf(w.db, doc)
	if err != nil {
		return err
	}
	for _, s := range list {
		if f := Form(s.given.Publisher); f != "" && f != first {
			err = errors.Join(err, w.db.run("INSERT OR IGNORE INTO publications(form,doc) VALUES(?,?)", f, doc))
		}
	}
	return err
}

// printedBy are the documents that an outlet printed after another one, by forms of its name.
func printedBy(db *conn, forms []string) (docs []int64, err error) {
	for _, f := range forms {
		err := db.each(func(s *sqlite3.Stmt) error {
			docs = append(docs, s.ColumnInt64(0))
			return nil
		}, "SELECT doc FROM publications WHERE form=?", f)
		if err != nil {
			return nil, err
		}
	}
	return docs, nil
}

// Publications returns who printed a document's words, each outlet once: that which the document is taken to be of first, then by date and name. The error wraps
// ErrNotFound.
func (c *Case) Publications(ctx context.Context, doc segun.DocID) (list []Publication, err error) {
	err = c.read(ctx, func(db *conn) error {
		n, err := findDoc(db, string(doc))
		if err != nil {
			return err
		}
		d, err := openDoc(db, n)
		if err != nil {
			return err
		}
		list = append(list, Publication{d.Publisher, d.Published, d.Title, d.URL, d.From})
		all, err := sightingsOf(db, n)
		met := map[string]bool{Form(d.Publisher): true}
		for _, s := range all {
			if f := Form(s.given.Publisher); f != "" && !met[f] {
				met[f] = true
				list = append(list, Publication{s.given.Publisher, s.given.Published, s.given.Title, s.url, s.from})
			}
		}
		return err
	})
	return list, err
}
