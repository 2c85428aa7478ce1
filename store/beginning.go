package store

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/ncruces/go-sqlite3"
)

// enoughBegun is how many parties are ranked by their spellings; where more begin so, those in fewest documents are left out.
const enoughBegun = 64

// Named returns names as documents write them that begin in some way, of one kind or with "" of any, those in most documents first.
func (c *Case) Named(ctx context.Context, beginning, kind string, limit int) (list []PartyRow, err error) {
	form := Form(beginning)
	if form == "" {
		return nil, nil
	}
	err = c.read(ctx, func(db *conn) (err error) {
		list, err = begun(db, form, kind, max(limit, 1))
		return err
	})
	return list, err
}

func begun(db *conn, form, kind string, limit int) ([]PartyRow, error) {
	ids, err := spelledSo(db, form)
	if err != nil {
		return nil, err
	}
	tier, err := highest(db)
	for enough := max(enoughBegun, 2*limit); err == nil && tier > 0 && enough > 0; tier-- {
		some, e := begunInTier(db, form, kind, tier)
		enough -= len(some)
		ids, err = append(ids, some...), e
	}
	if err != nil {
		return nil, err
	}
	slices.Sort(ids)
	return spelledMost(db, slices.Compact(ids), form, kind, limit)
}

// begunInTier are the parties of a tier whose normal form begins so.
func begunInTier(db *conn, form, kind string, tier int) (ids []int64, err error) {
	first, _, several := strings.Cut(form, " ")
	to := first + lastChar
	if several {
		to = first + " "
	}
	tag := kindTag(kind)
	err = db.each(func(s *sqlite3.Stmt) error {
		if tag == "" || tag == string(s.ColumnRawText(1)) {
			ids = append(ids, s.ColumnInt64(0))
		}
		return nil
	}, "SELECT party,kind FROM called WHERE tier=? AND word>=? AND word<? AND later=0", tier, first, to)
	if err != nil || !several {
		return ids, err
	}
	list, err := rankedOf(db, ids)
	ids = ids[:0]
	for _, p := range list {
		if strings.HasPrefix(p.form, form) {
			ids = append(ids, p.id)
		}
	}
	return ids, err
}

// spelledMost are those of some parties that documents most often spell as something that begins so, with the most frequent such spelling.
func spelledMost(db *conn, ids []int64, form, kind string, limit int) (list []PartyRow, err error) {
	some, _ := json.Marshal(ids) // of numbers: it cannot fail
	var found []int64
	err = db.each(func(s *sqlite3.Stmt) error {
		found = append(found, s.ColumnInt64(0))
		list = append(list, PartyRow{s.ColumnText(1), s.ColumnText(1), s.ColumnText(2), s.ColumnInt(3)})
		return nil
	}, `SELECT p.id,p.form,p.kind,sum(s.n) FROM json_each(?1) j CROSS JOIN parties p ON p.id=j.value CROSS JOIN spellings s ON s.party=p.id
		WHERE coalesce(s.form,p.form)>=?2 AND coalesce(s.form,p.form)<?3 AND (?4='' OR p.kind=?4) GROUP BY j.key ORDER BY 4 DESC,2 LIMIT ?5`, string(some), form, form+lastChar, kind, limit)
	for i := range found {
		if err == nil {
			err = db.each(func(s *sqlite3.Stmt) error {
				list[i].Name = s.ColumnText(0)
				return nil
			}, "SELECT text FROM spellings WHERE party=?1 AND coalesce(form,?4)>=?2 AND coalesce(form,?4)<?3 ORDER BY n DESC,text LIMIT 1", found[i], form, form+lastChar, list[i].Form)
		}
	}
	return list, err
}
