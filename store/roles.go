package store

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/ncruces/go-sqlite3"

	"segun/store/query"
)

// Which claims are about a party and which are by it is told by the tags of claims, and by nothing else.

// lookThrough is for how many claims of a party looking through them costs as much as asking for those of one document.
const lookThrough = 64

// claims are the numbers up to a border of a scope's claims in a role, the highest first. more are further conditions, each " AND …".
func (s *scope) claims(db *conn, role int, more string, to int64, limit int) (out []int64, err error) {
	text, in := tagged(roleTags[role], strconv.FormatInt(s.party, 10))+more, map[int64]bool(nil)
	if s.docs != nil {
		all, err := tallied(db, s.party, role)
		if err != nil {
			return nil, err
		}
		if lookThrough*len(s.docs) < all {
			text = s.tagOf(roleTags[role]) + more
		} else {
			in = make(map[int64]bool, len(s.docs))
			for _, d := range s.docs {
				in[d] = true
			}
		}
	}
	lot := limit
	if in != nil {
		lot = -1
	}
	err = db.each(func(st *sqlite3.Stmt) error {
		n := st.ColumnInt64(0)
		if _, doc, _ := parts(n); in == nil || in[doc] {
			out = append(out, n)
		}
		return nil
	}, "SELECT rowid FROM claims WHERE claims MATCH ? AND rowid<=? ORDER BY rowid DESC LIMIT ?", text, to, lot)
	if limit >= 0 {
		out = out[:min(len(out), limit)]
	}
	return out, err
}

// tallied is how many claims a party has in a role.
func tallied(db *conn, party int64, role int) (int, error) {
	n, _, err := db.number("SELECT coalesce(sum(n),0) FROM tallies WHERE party=? AND role=?", party, role)
	return int(n), err
}

// count is how many claims of a role are in a scope: from the counts that are kept, where it is all of a party.
func (s *scope) count(db *conn, role int) (int, error) {
	if s.docs == nil {
		return tallied(db, s.party, role)
	}
	list, err := s.claims(db, role, "", math.MaxInt64, -1)
	return len(list), err
}

// statuses adds to into how many claims of a role are in a scope, by status.
func (s *scope) statuses(db *conn, role int, into map[string]int) error {
	if s.docs == nil {
		return claimsByStatus(db, s.party, role, into)
	}
	of := map[string]int{}
	if err := claimsByStatus(db, s.party, role, of); err != nil || len(of) == 0 {
		return err
	}
	most, rest := "", 0
	for _, status := range query.Statuses {
		if of[status] > of[most] {
			most = status
		}
	}
	for status := range of {
		if status == most {
			continue
		}
		list, err := s.claims(db, role, " AND "+tagged("s", tagWord(status)), math.MaxInt64, -1)
		if err != nil {
			return err
		}
		if len(list) > 0 {
			into[status] += len(list)
			rest += len(list)
		}
	}
	n, err := s.count(db, role)
	if n > rest {
		into[most] += n - rest
	}
	return err
}

// roleOf counts claims by status and returns the latest limit numbers of them.
func roleOf(db *conn, s *scope, role int, into map[string]int, limit int) ([]int64, error) {
	if err := s.statuses(db, role, into); err != nil {
		return nil, err
	}
	return s.claims(db, role, "", math.MaxInt64, limit)
}

// claims are the numbers up to a border of a bearer's claims in a role, the highest first, each once.
func (b *bearer) claims(db *conn, role int, to int64, limit int) (out []int64, err error) {
	for i := range b.scopes {
		list, err := b.scopes[i].claims(db, role, "", to, limit)
		if err != nil {
			return nil, err
		}
		out = append(out, list...)
	}
	slices.SortFunc(out, func(a, b int64) int { return cmp.Compare(b, a) })
	out = slices.Compact(out)
	return out[:min(len(out), limit)], nil
}

// checkRoles finds parties whose claims are not as many as the index has.
func checkRoles(db *conn, fault func(string, ...any)) error {
	// What terms an index has is told by a table of SQLite's own, which lies in memory and says nothing about a party that the index does not know.
	err := db.Exec("PRAGMA query_only=off;CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main,claims,row);PRAGMA query_only=on")
	if err != nil {
		return err
	}
	wrong := int64(0)
	for role, tag := range roleTags {
		n, _, err := db.number(`SELECT count(*) FROM (SELECT term,doc FROM temp.terms WHERE term>=?1||'0' AND term<?1||':') v
			FULL JOIN (SELECT ?1||party AS term,sum(n) AS n FROM tallies WHERE role=?2 GROUP BY party) t USING(term) WHERE v.doc IS NOT t.n`, tagMark+tag, role)
		if err != nil {
			return err
		}
		wrong += n
	}
	err = db.each(func(s *sqlite3.Stmt) error {
		role, status := s.ColumnInt(1), s.ColumnInt(2)
		if role < 0 || role >= len(roleTags) || status < 1 || status > len(query.Statuses) {
			wrong++
			return nil
		}
		text := tagged(roleTags[role], s.ColumnText(0)) + " AND " + tagged("s", tagWord(query.Statuses[status-1]))
		n, _, err := db.number("SELECT count(*) FROM claims WHERE claims MATCH ?", text)
		if n != s.ColumnInt64(3) {
			wrong++
		}
		return err
	}, "SELECT party,role,status,n FROM tallies")
	if err == nil && wrong > 0 {
		fault("%d counts of the claims of a party are not what they should be; run segun rebuild --all", wrong)
	}
	return err
}
