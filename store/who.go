package store

import (
	"context"
	"fmt"
	"time"

	"github.com/ncruces/go-sqlite3"
)

// Party is whom a name stands for, as far as the case tells: all that goes by one normal form.
type Party struct {
	Name      string
	Kind      string
	Names     []Spelling // the most frequent first
	Offices   []OfficeSeen
	About, By map[string]int // claims about and by the party, by status
	Latest    []Hit          // about it
	Said      []Hit          // by it
	Documents []Document     // the latest first
	InAll     int            // how many documents name it
}

// Spelling is a name as documents write it.
type Spelling struct {
	Text string
	N    int // documents
}

// OfficeSeen is an office that documents give the party.
type OfficeSeen struct {
	Title, Of, Qualifier, Time string
	First, Last                string // EDTF days of the first and last document that says so, "" for one without a date
	N                          int
}

// Who returns the parties that a name may stand for, the one in most documents first, each with at most limit claims and documents.
func (c *Case) Who(ctx context.Context, name string, limit int) ([]Party, error) {
	var out []Party
	err := c.read(ctx, func(db *conn) error {
		ids, err := c.matcher(db).named(name)
		if err != nil {
			return err
		}
		ids, err = busiest(db, ids)
		if err != nil {
			return err
		}
		for _, id := range ids {
			p, err := party1(db, id, limit)
			if err != nil {
				return err
			}
			out = append(out, *p)
		}
		return nil
	})
	return out, err
}

// mostParties is how many parties of one name are shown.
const mostParties = 5

// busiest orders parties by how many documents name them.
func busiest(db *conn, ids []int64) ([]int64, error) {
	n := map[int64]int{}
	for _, id := range ids {
		k, err := documentsWith(db, id)
		if err != nil {
			return nil, err
		}
		n[id] = k
	}
	var out []int64
	for len(out) < mostParties && len(n) > 0 {
		best := int64(-1)
		for _, id := range ids {
			if k, ok := n[id]; ok && (best < 0 || k > n[best]) {
				best = id
			}
		}
		out = append(out, best)
		delete(n, best)
	}
	return out, nil
}

func party1(db *conn, id int64, limit int) (*Party, error) {
	p := &Party{About: map[string]int{}, By: map[string]int{}}
	steps := []func() error{
		func() error {
			return db.each(func(s *sqlite3.Stmt) error {
				p.Names = append(p.Names, Spelling{s.ColumnText(0), s.ColumnInt(1)})
				return nil
			}, "SELECT text,n FROM spellings WHERE party=? ORDER BY n DESC,text LIMIT 20", id)
		},
		func() error {
			return db.each(func(s *sqlite3.Stmt) error {
				p.Kind, p.Name = s.ColumnText(0), s.ColumnText(1)
				return nil
			}, "SELECT p.kind,coalesce((SELECT text FROM spellings n WHERE n.party=p.id AND n.form IS NULL ORDER BY n.n DESC,text LIMIT 1),p.form) FROM parties p WHERE id=?", id)
		},
		func() (err error) {
			p.Offices, err = tenuresOf(db, id)
			return err
		},
		func() error { return claimsByStatus(db, id, roleAbout, p.About) },
		func() error { return claimsByStatus(db, id, roleBy, p.By) },
		func() (err error) {
			p.Latest, err = hitsOf(db, "SELECT claim FROM about WHERE party=? ORDER BY claim DESC LIMIT ?", id, limit)
			return err
		},
		func() (err error) {
			p.Said, err = hitsOf(db, "SELECT claim FROM voices WHERE party=? ORDER BY claim DESC LIMIT ?", id, limit)
			return err
		},
		func() error { return p.documents(db, id, limit) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func hitsOf(db *conn, sql string, args ...any) ([]Hit, error) {
	var numbers []int64
	err := db.each(func(s *sqlite3.Stmt) error {
		numbers = append(numbers, s.ColumnInt64(0))
		return nil
	}, sql, args...)
	if err != nil {
		return nil, err
	}
	return hits(db, numbers)
}

// dayText writes the day of a code, "" for none.
func dayText(code int64) string {
	if code == 0 {
		return ""
	}
	return time.UnixMilli((code + dayZero) * 86400000).UTC().Format(time.DateOnly)
}

// documents are those that name the party.
func (p *Party) documents(db *conn, id int64, limit int) error {
	var err error
	if p.InAll, err = documentsWith(db, id); err != nil {
		return err
	}
	return db.each(func(s *sqlite3.Stmt) error {
		var d Document
		if err := scanMeta(&d, s.ColumnInt64(3), s); err != nil {
			return err
		}
		p.Documents = append(p.Documents, d)
		return nil
	}, `SELECT d.docid,d.day,d.meta,d.id FROM (SELECT DISTINCT day,doc FROM entities WHERE party=? ORDER BY day DESC,doc DESC LIMIT ?) e JOIN documents d ON d.id=e.doc
		ORDER BY d.day DESC,d.id DESC`, id, limit)
}

// Documents returns documents, the latest first, at most limit of them, and how many there are.
func (c *Case) Documents(ctx context.Context, limit int) (list []Document, all int, err error) {
	err = c.read(ctx, func(db *conn) error {
		if all, _, err = totals(db); err != nil {
			return err
		}
		return db.each(func(s *sqlite3.Stmt) error {
			var d Document
			if err := scanMeta(&d, s.ColumnInt64(3), s); err != nil {
				return err
			}
			list = append(list, d)
			return nil
		}, "SELECT docid,day,meta,id FROM documents ORDER BY id DESC LIMIT ?", limit)
	})
	if err != nil {
		err = fmt.Errorf("store: documents: %w", err)
	}
	return list, all, err
}
