package store

import (
	"github.com/ncruces/go-sqlite3"

	"segun/store/query"
)

// What a party's page shows is counted while documents come and go: a party that stands in every tenth document of a hundred thousand is shown as fast as one of
// whom there is one claim.

// claimsByStatus adds to into how many claims there are about a party (roleAbout) or by it (roleBy), by status.
func claimsByStatus(db *conn, party int64, role int, into map[string]int) error {
	return db.each(func(s *sqlite3.Stmt) error {
		if i := s.ColumnInt(0); i > 0 && i <= len(query.Statuses) {
			into[query.Statuses[i-1]] += s.ColumnInt(1)
		}
		return nil
	}, "SELECT status,n FROM tallies WHERE party=? AND role=?", party, role)
}

// tenuresOf are the offices that documents give a party, the latest first, at most 20 of them.
func tenuresOf(db *conn, party int64) (list []OfficeSeen, err error) {
	err = db.each(func(s *sqlite3.Stmt) error {
		list = append(list, OfficeSeen{Title: s.ColumnText(0), Of: s.ColumnText(1), Qualifier: s.ColumnText(2), Time: s.ColumnText(3),
			First: dayText(s.ColumnInt64(4)), Last: dayText(s.ColumnInt64(5)), N: s.ColumnInt(6)})
		return nil
	}, "SELECT title,body,qualifier,time,first,last,n FROM tenures WHERE party=? ORDER BY last DESC,n DESC,title,body,qualifier,time LIMIT 20", party)
	return list, err
}

// documentsWith is how many documents name a party.
func documentsWith(db *conn, party int64) (int, error) {
	n, _, err := db.number("SELECT documents FROM parties WHERE id=?", party)
	return int(n), err
}

// checkCounts finds counts that are not what the rows say.
func checkCounts(db *conn, fault func(string, ...any)) error {
	for what, sql := range map[string]string{
		"claims of a party": `SELECT count(*) FROM (SELECT party,0 AS role,status,count(*) AS n FROM about GROUP BY 1,3 UNION ALL SELECT party,1,status,count(*) FROM voices GROUP BY 1,3) a
			FULL JOIN tallies t USING(party,role,status) WHERE a.n IS NOT t.n`,
		"documents of a party": "SELECT count(*) FROM (SELECT party,count(DISTINCT doc) AS n FROM entities GROUP BY party) e FULL JOIN parties p ON p.id=e.party WHERE e.n IS NOT p.documents",
		"offices of a party": `SELECT count(*) FROM (SELECT party,title,body,qualifier,time,min(day) AS first,max(day) AS last,count(DISTINCT doc) AS n FROM offices GROUP BY 1,2,3,4,5) o
			FULL JOIN tenures t USING(party,title,body,qualifier,time) WHERE o.n IS NOT t.n OR o.first IS NOT t.first OR o.last IS NOT t.last`,
		"documents": "SELECT coalesce((SELECT documents FROM totals),0)<>(SELECT count(*) FROM documents)",
	} {
		n, _, err := db.number(sql)
		if err != nil {
			return err
		}
		if n > 0 {
			fault("%d counts of the %s are not what they should be; run segun rebuild --all", n, what)
		}
	}
	return nil
}
