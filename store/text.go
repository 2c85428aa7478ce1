package store

import (
	"context"

	"segun"
	"segun/store/fact"
)

// Text returns a document's text. The error wraps ErrNotFound.
func (c *Case) Text(ctx context.Context, doc segun.DocID) (text string, err error) {
	err = c.read(ctx, func(db *conn) error {
		n, err := findDoc(db, string(doc))
		if err != nil {
			return err
		}
		d, err := openDoc(db, n)
		if err == nil {
			text = d.text
		}
		return err
	})
	return text, err
}

// Joined is an entity across documents, as far as it is counted.
type Joined struct {
	ID      segun.EntityID
	Members int
}

// Entities returns which entity each subject is of; those that nothing says it of are left out.
func (c *Case) Entities(ctx context.Context, subjects ...segun.SubjectID) (of map[segun.SubjectID]Joined, err error) {
	of = map[segun.SubjectID]Joined{}
	err = c.read(ctx, func(db *conn) error {
		for _, s := range subjects {
			doc, local, ok := s.Local()
			if _, met := of[s]; met || !ok {
				continue
			}
			j, err := joinedOf(db, doc, local)
			if err != nil {
				return err
			}
			if j.ID != "" {
				of[s] = j
			}
		}
		return nil
	})
	return of, err
}

func joinedOf(db *conn, doc segun.DocID, local string) (j Joined, err error) {
	n, ok, err := db.number("SELECT id FROM documents WHERE docid=?", rawID(doc))
	if err != nil || !ok {
		return j, err
	}
	d, err := openDoc(db, n)
	if err != nil {
		return j, err
	}
	is, err := d.view.Entity(local)
	if err != nil || is == nil {
		return j, err
	}
	e, err := db.blob("SELECT b.entity FROM documents d CROSS JOIN parties p ON p.form=?1 CROSS JOIN entities e ON e.party=p.id AND e.day=d.day AND e.doc=d.id AND e.number=?3 CROSS JOIN bonds b ON b.party=p.id AND e.whose IN (1,b.entity) WHERE d.id=?2",
		Form(is.Name), n, fact.Number(local))
	if err != nil || e == nil {
		return j, err
	}
	members, _, err := db.number("SELECT sum(n) FROM bonds WHERE entity=?", e)
	return Joined{entityText(e), int(members)}, err
}

// blob is the first column of the first row, nil where there is none.
func (c *conn) blob(sql string, args ...any) (b []byte, err error) {
	s, err := c.bind(sql, args...)
	if err != nil {
		return nil, err
	}
	if s.Step() {
		b = s.ColumnBlob(0, nil)
	}
	return b, s.Reset()
}
