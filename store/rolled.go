package store

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/ncruces/go-sqlite3"
)

// naming is a name that parties are looked for by: those with a word that each of its words begins, and those that documents also spell as something that begins so.
type naming struct {
	db    *conn
	form  string
	words []string
	kind  string
}

// lastChar is behind whatever else a text can go on with.
const lastChar = "\U0010FFFF"

// mostSpelled is how many parties are looked at that documents also spell as something.
const mostSpelled = 5000

// highest is the tier of the party in most documents.
func highest(db *conn) (int, error) {
	n, _, err := db.number("SELECT coalesce(max(tier),0) FROM called")
	return int(n), err
}

// inTier are the parties of a tier with a word that each of the words begins.
func (n *naming) inTier(tier int) (out []int64, err error) {
	tag := kindTag(n.kind)
	for i, w := range n.words {
		var with []int64
		err := n.db.each(func(s *sqlite3.Stmt) error {
			if tag == "" || tag == string(s.ColumnRawText(1)) {
				with = append(with, s.ColumnInt64(0))
			}
			return nil
		}, "SELECT party,kind FROM called WHERE tier=? AND word>=? AND word<?", tier, w, w+lastChar)
		if err != nil {
			return nil, err
		}
		slices.Sort(with)
		with = slices.Compact(with)
		if i == 0 {
			out = with
			continue
		}
		out = slices.DeleteFunc(out, func(id int64) bool {
			_, ok := slices.BinarySearch(with, id)
			return !ok
		})
	}
	return out, nil
}

// others are those whom only another spelling is found by, in the order of a list.
func (n *naming) others() (list []ranked, err error) {
	ids, err := spelledSo(n.db, n.form)
	if err != nil {
		return nil, err
	}
	list, err = rankedOf(n.db, ids)
	list = slices.DeleteFunc(list, func(p ranked) bool { return hasWords(p.form, n.words) || n.kind != "" && p.kind != n.kind })
	return list, err
}

// spelledSo are parties that documents spell as something that begins so and is not their normal form.
func spelledSo(db *conn, form string) (ids []int64, err error) {
	err = db.each(func(s *sqlite3.Stmt) error {
		ids = append(ids, s.ColumnInt64(0))
		return nil
	}, "SELECT party FROM spellings WHERE form>=? AND form<? LIMIT ?", form, form+lastChar, mostSpelled)
	slices.Sort(ids)
	return slices.Compact(ids), err
}

// rankedOf are parties by their numbers, in the order of a list.
func rankedOf(db *conn, ids []int64) (list []ranked, err error) {
	if len(ids) == 0 {
		return nil, nil
	}
	some, _ := json.Marshal(ids) // of numbers: it cannot fail
	err = db.each(func(s *sqlite3.Stmt) error {
		list = append(list, ranked{s.ColumnInt64(0), s.ColumnText(1), s.ColumnText(2), s.ColumnInt64(3)})
		return nil
	}, "SELECT p.id,p.form,p.kind,p.documents FROM json_each(?) j CROSS JOIN parties p ON p.id=j.value", string(some))
	slices.SortFunc(list, ranked.compare)
	return list, err
}

// hasWords reports whether each of some words begins a word of a form.
func hasWords(form string, words []string) bool {
	for _, w := range words {
		if !strings.HasPrefix(form, w) && !strings.Contains(form, " "+w) {
			return false
		}
	}
	return len(words) > 0
}

// ranked is a party in the order of a list.
type ranked struct {
	id         int64
	form, kind string
	documents  int64
}

func (p ranked) compare(o ranked) int {
	return cmp.Or(cmp.Compare(o.documents, p.documents), cmp.Compare(p.form, o.form))
}

// rankedAfter are parties of a kind after a place, in the order of a list.
func rankedAfter(db *conn, kind string, after *ranked, limit int) (list []ranked, err error) {
	put := func(s *sqlite3.Stmt) error {
		list = append(list, ranked{s.ColumnInt64(0), s.ColumnText(1), kind, s.ColumnInt64(2)})
		return nil
	}
	below := int64(1) << 62
	if after != nil {
		below = after.documents
		err = db.each(put, "SELECT id,form,documents FROM parties WHERE kind=? AND documents=? AND form>? ORDER BY form LIMIT ?", kind, below, after.form, limit)
	}
	if err == nil && len(list) < limit {
		err = db.each(put, "SELECT id,form,documents FROM parties WHERE kind=? AND documents<? ORDER BY documents DESC,form LIMIT ?", kind, below, limit-len(list))
	}
	return list, err
}
