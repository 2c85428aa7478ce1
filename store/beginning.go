package store

import (
	"context"
	"encoding/json"
	"errors"
	"strings"

	"github.com/ncruces/go-sqlite3"
)

// Named returns names as documents write them that begin in some way, of one kind or with "" of any, those in most documents first. Its cost is bounded: where very many names begin so, the most
// frequent come from the parties that are in most documents.
func (c *Case) Named(ctx context.Context, beginning, kind string, limit int) (list []PartyRow, err error) {
	form := Form(beginning)
	if form == "" {
		return nil, nil
	}
	err = c.read(ctx, func(db *conn) error {
		b := &begun{naming: naming{form: form}, db: db, kind: kind, limit: max(limit, 1)}
		many, _, err := db.number(`SELECT count(*) FROM (SELECT 1 FROM (SELECT 1 FROM parties WHERE form>=?1 AND form<?2 LIMIT ?3) UNION ALL SELECT 1 FROM (SELECT 1 FROM spellings WHERE form>=?1 AND form<?2 LIMIT ?3))`,
			form, form+lastChar, c.gathers()+1)
		if err == nil && int(many) <= c.gathers() {
			err = b.all()
		} else if err == nil {
			err = b.frequent()
		}
		list = b.list
		return err
	})
	return list, err
}

// begun collects names that begin in some way.
type begun struct {
	naming
	db    *conn
	kind  string
	limit int
	list  []PartyRow
}

// all ranks all of them.
func (b *begun) all() error {
	return b.ranked(`(SELECT q.id AS party,s.n AS n FROM parties q CROSS JOIN spellings s ON s.party=q.id AND s.form IS NULL WHERE q.form>=?1 AND q.form<?2
		UNION ALL SELECT party,n FROM spellings WHERE form>=?1 AND form<?2)`, b.form, b.form+lastChar, b.kind, b.limit)
}

// frequent ranks those of the parties in most documents.
func (b *begun) frequent() error {
	var ids []int64
	var held error
	err := walkRanked(b.db, b.kind, nil, func(p ranked) bool {
		is := strings.HasPrefix(p.form, b.form)
		if !is {
			if is, held = b.spells(b.db, p.id); held != nil {
				return false
			}
		}
		if is {
			ids = append(ids, p.id)
		}
		return len(ids) < 4*b.limit
	})
	if err != nil || held != nil {
		return errors.Join(err, held)
	}
	some, _ := json.Marshal(ids) // of numbers: it cannot fail
	return b.ranked(`(SELECT q.id AS party,s.n AS n FROM json_each(?5) j CROSS JOIN parties q ON q.id=j.value CROSS JOIN spellings s ON s.party=q.id
		WHERE s.form IS NULL AND q.form>=?1 AND q.form<?2 OR s.form>=?1 AND s.form<?2)`, b.form, b.form+lastChar, b.kind, b.limit, string(some))
}

// ranked takes the first of the spellings that some rows hold, by party.
func (b *begun) ranked(rows string, args ...any) error {
	var ids []int64
	err := b.db.each(func(s *sqlite3.Stmt) error {
		ids = append(ids, s.ColumnInt64(0))
		b.list = append(b.list, PartyRow{s.ColumnText(1), s.ColumnText(1), s.ColumnText(2), s.ColumnInt(3)})
		return nil
	}, "SELECT p.id,p.form,p.kind,sum(n.n) FROM "+rows+" n JOIN parties p ON p.id=n.party WHERE (?3='' OR p.kind=?3) GROUP BY p.id ORDER BY sum(n.n) DESC,p.form LIMIT ?4", args...)
	for i := range ids {
		if err == nil {
			err = b.db.each(func(s *sqlite3.Stmt) error {
				b.list[i].Name = s.ColumnText(0)
				return nil
			}, "SELECT text FROM spellings WHERE party=?1 AND coalesce(form,?4)>=?2 AND coalesce(form,?4)<?3 ORDER BY n DESC,text LIMIT 1", ids[i], b.form, b.form+lastChar, b.list[i].Form)
		}
	}
	return err
}
