package store

import (
	"context"
	"slices"

	"github.com/ncruces/go-sqlite3"

	"segun/store/fact"
	"segun/store/query"
)

// Picked is all that a question asks for, in the order in which documents were added, to be walked through.
type Picked struct {
	Claims, Documents int // how many there are

	c    *Case
	docs []pickedDoc
}

// pickedDoc is one document with the numbers of its claims that fit; nil means all of them.
type pickedDoc struct {
	id     int64
	claims []int
}

func (d *pickedDoc) has(claim string) bool {
	if d.claims == nil {
		return true
	}
	_, ok := slices.BinarySearch(d.claims, fact.Number(claim))
	return ok
}

// Pick finds everything that fits, however much it is: where Claims shows the latest, Pick is for taking out. A nil question picks the whole case, documents
// without a claim too. What is added or taken away after is not reflected; a document that is gone by the time of the walk is left out.
func (c *Case) Pick(ctx context.Context, n query.Node) (*Picked, error) {
	p := &Picked{c: c}
	err := c.read(ctx, func(db *conn) error {
		if n == nil {
			return p.all(db)
		}
		m, err := c.matcher(db).match(n)
		if err != nil {
			return err
		}
		numbers, err := numbersOf(db, m, -1)
		if err != nil {
			return err
		}
		p.some(numbers)
		return nil
	})
	return p, err
}

func (p *Picked) all(db *conn) error {
	_, claims, err := totals(db)
	if err != nil {
		return err
	}
	p.Claims = claims
	err = db.each(func(s *sqlite3.Stmt) error {
		p.docs = append(p.docs, pickedDoc{id: s.ColumnInt64(0)})
		return nil
	}, "SELECT id FROM documents ORDER BY id")
	p.Documents = len(p.docs)
	return err
}

func (p *Picked) some(numbers []int64) {
	slices.SortFunc(numbers, func(a, b int64) int {
		_, docA, localA := parts(a)
		_, docB, localB := parts(b)
		if docA != docB {
			return int(docA - docB)
		}
		return localA - localB
	})
	for _, n := range numbers {
		_, doc, local := parts(n)
		if last := len(p.docs) - 1; last < 0 || p.docs[last].id != doc {
			p.docs = append(p.docs, pickedDoc{id: doc})
		}
		d := &p.docs[len(p.docs)-1]
		d.claims = append(d.claims, local)
	}
	p.Claims, p.Documents = len(numbers), len(p.docs)
}

// Reviewed returns how many of the picked claims have a mark.
func (p *Picked) Reviewed(ctx context.Context) (int, error) {
	list, _, err := p.c.Marked(ctx)
	n := 0
	for i := range list {
		if p.has(list[i].Doc.number, list[i].Claim.ID) {
			n++
		}
	}
	return n, err
}

func (p *Picked) has(doc int64, claim string) bool {
	at, ok := slices.BinarySearchFunc(p.docs, doc, func(d pickedDoc, id int64) int { return int(d.id - id) })
	if !ok {
		return false
	}
	d := &p.docs[at]
	return d.has(claim)
}

// Walk calls f with each document, its Hits those that were picked, and stops at its first error. One document is in memory at a time.
func (p *Picked) Walk(ctx context.Context, f func(*Whole) error) error {
	for i := range p.docs {
		w, err := p.c.whole(ctx, &p.docs[i])
		if err == nil && w != nil {
			err = f(w)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// whole is one picked document, nil when it is gone.
func (c *Case) whole(ctx context.Context, d *pickedDoc) (w *Whole, err error) {
	err = c.read(ctx, func(db *conn) error {
		there, ok, err := db.number("SELECT 1 FROM documents WHERE id=?", d.id)
		if err != nil || !ok || there != 1 {
			return err
		}
		l, err := loadDoc(db, d.id)
		if err != nil {
			return err
		}
		w = &Whole{Document: l.Document, Record: l.rec}
		for i := range l.rec.Claims {
			claim := &l.rec.Claims[i]
			if d.has(claim.ID) {
				w.Hits = append(w.Hits, Hit{Doc: &w.Document, Claim: claim, Around: around(l.text, claim), rec: l.rec})
			}
		}
		return nil
	})
	return w, err
}
