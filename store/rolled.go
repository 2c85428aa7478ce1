package store

import (
	"strings"

	"github.com/ncruces/go-sqlite3"
)

// naming is a name that parties are looked for by: those with a word that each of its words begins, and those that documents also spell as something that begins so.
type naming struct {
	form    string
	words   []string
	rarest  string
	spelled map[int64]bool // who is spelled so; nil where they are too many
}

// lastChar is behind whatever else a text can go on with.
const lastChar = "\U0010FFFF"

// fewest finds the word by which fewest are found, and reports whether they are at most limit, those included whom documents also spell so.
func (n *naming) fewest(db *conn, limit int) (few bool, err error) {
	least := limit + 1
	for _, w := range n.words {
		k, _, err := db.number(`SELECT count(*) FROM (SELECT 1 FROM (SELECT 1 FROM parties WHERE form>=?1 AND form<?2 LIMIT ?3) UNION ALL SELECT 1 FROM (SELECT 1 FROM called WHERE word>=?1 AND word<?2 LIMIT ?3))`,
			w, w+lastChar, limit+1)
		if err != nil {
			return false, err
		}
		if int(k) < least {
			least, n.rarest = int(k), w
		}
	}
	met := map[int64]bool{}
	err = db.each(func(s *sqlite3.Stmt) error {
		met[s.ColumnInt64(0)] = true
		return nil
	}, "SELECT party FROM spellings WHERE form>=? AND form<? LIMIT ?", n.form, n.form+lastChar, limit+1)
	if len(met) <= limit {
		n.spelled = met
	}
	return least+len(met) <= limit, err
}

// gather are all who fit.
func (n *naming) gather(db *conn) (list []ranked, err error) {
	met := map[int64]bool{}
	err = db.each(func(s *sqlite3.Stmt) error {
		p := ranked{s.ColumnInt64(0), s.ColumnText(1), s.ColumnText(2), s.ColumnInt64(3)}
		if !met[p.id] && (hasWords(p.form, n.words) || n.spelled[p.id]) {
			met[p.id] = true
			list = append(list, p)
		}
		return nil
	}, `SELECT id,form,kind,documents FROM parties WHERE form>=?1 AND form<?2
		UNION ALL SELECT p.id,p.form,p.kind,p.documents FROM called c CROSS JOIN parties p ON p.id=c.party WHERE c.word>=?1 AND c.word<?2
		UNION ALL SELECT p.id,p.form,p.kind,p.documents FROM spellings s CROSS JOIN parties p ON p.id=s.party WHERE s.form>=?3 AND s.form<?4`,
		n.rarest, n.rarest+lastChar, n.form, n.form+lastChar)
	return list, err
}

// fits reports whether a party has the name.
func (n *naming) fits(db *conn, p *ranked) (bool, error) {
	if hasWords(p.form, n.words) {
		return true, nil
	}
	if n.spelled != nil {
		return n.spelled[p.id], nil
	}
	return n.spells(db, p.id)
}

// spells reports whether documents spell a party as something that begins with the form, and that is not its own.
func (n *naming) spells(db *conn, party int64) (bool, error) {
	_, ok, err := db.number("SELECT 1 FROM spellings WHERE party=? AND form>=? AND form<? LIMIT 1", party, n.form, n.form+lastChar)
	return ok, err
}

// count counts who fits a form of one word, up to one more than countUpTo.
func (n *naming) count(db *conn) (int, error) {
	k, _, err := db.number(`SELECT count(*) FROM (SELECT * FROM (SELECT id FROM parties WHERE form>=?1 AND form<?2 LIMIT ?3) UNION SELECT * FROM (SELECT party FROM called WHERE word>=?1 AND word<?2 LIMIT ?3)
		UNION SELECT * FROM (SELECT party FROM spellings WHERE form>=?1 AND form<?2 LIMIT ?3))`, n.form, n.form+lastChar, countUpTo+1)
	return int(k), err
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

// kindsOf are the kinds that parties have.
func kindsOf(db *conn) (list []string, err error) {
	next := "SELECT min(kind) FROM parties WHERE kind>=?"
	for last, more := "", true; more && err == nil; next = "SELECT min(kind) FROM parties WHERE kind>?" {
		err = db.each(func(s *sqlite3.Stmt) error {
			if more = s.ColumnType(0) != sqlite3.NULL; more {
				last = s.ColumnText(0)
				list = append(list, last)
			}
			return nil
		}, next, last)
	}
	return list, err
}

// lotRanked is how many parties of a kind are fetched at a time.
const lotRanked = 256

// lane are the parties of one kind in the order of a list, fetched a lot at a time.
type lane struct {
	kind string
	rows []ranked
	last *ranked // of those that were fetched
	done bool
}

// head is the next of the lane, nil at its end.
func (l *lane) head(db *conn) (*ranked, error) {
	if len(l.rows) == 0 && !l.done {
		if err := l.fetch(db); err != nil {
			return nil, err
		}
	}
	if len(l.rows) == 0 {
		return nil, nil
	}
	return &l.rows[0], nil
}

func (l *lane) fetch(db *conn) error {
	put := func(s *sqlite3.Stmt) error {
		l.rows = append(l.rows, ranked{s.ColumnInt64(0), s.ColumnText(1), l.kind, s.ColumnInt64(2)})
		return nil
	}
	below := int64(1) << 62
	if l.last != nil {
		below = l.last.documents
		if err := db.each(put, "SELECT id,form,documents FROM parties WHERE kind=? AND documents=? AND form>? ORDER BY form LIMIT ?", l.kind, below, l.last.form, lotRanked); err != nil {
			return err
		}
	}
	if len(l.rows) < lotRanked {
		if err := db.each(put, "SELECT id,form,documents FROM parties WHERE kind=? AND documents<? ORDER BY documents DESC,form LIMIT ?", l.kind, below, lotRanked-len(l.rows)); err != nil {
			return err
		}
	}
	l.done = len(l.rows) < lotRanked
	if len(l.rows) > 0 {
		last := l.rows[len(l.rows)-1]
		l.last = &last
	}
	return nil
}

// walkRanked calls f with parties of a kind ("" for all) after a place, in the order of a list, until it returns false.
func walkRanked(db *conn, kind string, after *ranked, f func(ranked) bool) (err error) {
	kinds := []string{kind}
	if kind == "" {
		if kinds, err = kindsOf(db); err != nil {
			return err
		}
	}
	lanes := make([]*lane, len(kinds))
	for i, k := range kinds {
		lanes[i] = &lane{kind: k, last: after}
	}
	for {
		var first *lane
		for _, l := range lanes {
			h, err := l.head(db)
			if err != nil {
				return err
			}
			if h != nil && (first == nil || h.compare(first.rows[0]) < 0) {
				first = l
			}
		}
		if first == nil || !f(first.rows[0]) {
			return nil
		}
		first.rows = first.rows[1:]
	}
}
