package store

import (
	"strconv"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
)

// flagTag is the tag of what else a reading notes of a claim, and of claims of headlines that say more than what stands below them.
const flagTag = "f"

// lookAtHeadlines finds the headlines of an entry that say more than what is below them, where nobody has looked yet.
func (c *Case) lookAtHeadlines(e *Entry) {
	if e.stronger == nil {
		list := c.headlinesOf(e.record, metaOf(e.doc, e.lang).Sections)
		e.stronger = &list
	}
}

// headlinesOf asks for the headlines of a record, where it has some.
func (c *Case) headlinesOf(r *fact.Record, sections map[string]string) []string {
	if c.o.Headlines == nil {
		return nil
	}
	for _, kind := range sections {
		if kind == string(segun.Headline) {
			return c.o.Headlines(r, sections)
		}
	}
	return nil
}

// putStronger keeps which claims of a document have the tag of headlines.
func (w *Writer) putStronger(r *rows) error {
	for _, id := range r.stronger {
		if err := w.db.run("INSERT OR IGNORE INTO headlines VALUES(?)", claimNumber(r.day, r.doc, fact.Number(id))); err != nil {
			return err
		}
	}
	return nil
}

// strongerOf are the claims of a document that have it.
func strongerOf(db *conn, r *rows) (list []string, err error) {
	err = db.each(func(s *sqlite3.Stmt) error {
		_, _, local := parts(s.ColumnInt64(0))
		list = append(list, "c"+strconv.Itoa(local))
		return nil
	}, "SELECT claim FROM headlines WHERE claim BETWEEN ? AND ?", claimNumber(r.day, r.doc, mostLocal), claimNumber(r.day, r.doc, 0))
	return list, err
}

func (w *Writer) dropStronger(r *rows) error {
	return w.db.run("DELETE FROM headlines WHERE claim BETWEEN ? AND ?", claimNumber(r.day, r.doc, mostLocal), claimNumber(r.day, r.doc, 0))
}
