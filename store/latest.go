package store

import (
	"slices"

	"github.com/ncruces/go-sqlite3"
)

// latestOf are the limit latest claims that fit, or more, the latest first. whole says that it is all that fit, which it is where they are not more than most.
//
// Upwards, the full-text index skips what does not fit; downwards it walks through each claim that has one of the words asked for. So all are taken upwards; where there are more than most, they are so frequent
// that the latest are found soon by walking down.
func latestOf(db *conn, m match, limit, most int) (out []int64, whole bool, err error) {
	most = max(most, limit)
	out, err = upwards(db, m, most+1)
	if err != nil || len(out) <= most {
		slices.Reverse(out)
		return out, true, err
	}
	out, err = numbersOf(db, m, limit)
	return out, false, err
}

// upwards are the claims that fit, the earliest first.
func upwards(db *conn, m match, limit int) ([]int64, error) {
	var out []int64
	err := db.each(func(s *sqlite3.Stmt) error {
		out = append(out, s.ColumnInt64(0))
		return nil
	}, "SELECT rowid FROM claims WHERE claims MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?", m.text, m.from, m.to, limit)
	return out, err
}
