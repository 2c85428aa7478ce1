package store

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"segun/store/query"
)

// What a party's page shows is counted while documents come and go: a party that stands in every tenth document of a hundred thousand is shown as fast as one of
// whom there is one claim.

// counts are what a batch of documents adds to the counts, or takes away: many of its documents name the same parties, so that it is written once for all of them.
type counts struct {
	fresh     map[int64]party // parties that have a number and no row yet
	documents map[int64]int   // by party
	claims    map[tally]int
	tenures   map[tenure]*spell
	outlets   map[int64]int // documents by party
	all       [2]int        // documents and claims
}

// tally is claims of one status about or by one party, or that accuse it.
type tally struct{ party, role, status int64 }

// The roles of a party in tallies.
const (
	roleAbout   = 0
	roleBy      = 1
	roleAccused = 2 // whom a claim accuses, or denies to have done wrong
)

// The tags of claims with a party in a role, and of both by role.
const (
	aboutTag   = "a"
	byTag      = "b"
	accusedTag = "c"
)

var roleTags = [...]string{roleAbout: aboutTag, roleBy: byTag, roleAccused: accusedTag}

// tenure is one office of one party, spell the days and the number of documents that say so.
type tenure struct {
	party                  int64
	title, body, qualifier string
	time                   int64
}

type spell struct{ first, last, n int64 }

func newCounts() *counts {
	return &counts{fresh: map[int64]party{}, documents: map[int64]int{}, claims: map[tally]int{}, tenures: map[tenure]*spell{}, outlets: map[int64]int{}}
}

// document adds a document, or with -1 takes it away.
func (c *counts) document(r *rows, ids map[string]int64, sign int) {
	met := map[int64]bool{}
	for _, id := range ids {
		if !met[id] {
			met[id] = true
			c.documents[id] += sign
		}
	}
	if id := ids["e0"]; id != 0 { // the outlet, or whoever wrote a letter that no outlet printed
		c.outlets[id] += sign
	}
	for i := range r.rec.Claims {
		cl := &r.rec.Claims[i]
		status := int64(statusCode(cl.Status))
		for _, id := range partiesIn(cl.About, ids) {
			c.claims[tally{id, roleAbout, status}] += sign
		}
		for _, id := range partiesIn(cl.Accused, ids) {
			c.claims[tally{id, roleAccused, status}] += sign
		}
		for _, id := range r.byWhom(cl, ids) {
			c.claims[tally{id, roleBy, status}] += sign
		}
	}
	c.all[0] += sign
	c.all[1] += sign * len(r.rec.Claims)
}

// tenure adds a document of a day that gives an office.
func (c *counts) tenure(k tenure, day int64) {
	s := c.tenures[k]
	if s == nil {
		s = &spell{day, day, 0}
		c.tenures[k] = s
	}
	s.first, s.last, s.n = min(s.first, day), max(s.last, day), s.n+1
}

// clear forgets what was not written.
func (c *counts) clear() { *c = *newCounts() }

// write writes what came together, in an order that does not depend on chance.
func (c *counts) write(db *conn) error {
	defer c.clear()
	kept, err := c.writeParties(db)
	if err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(c.outlets)) {
		if c.outlets[id] == 0 { // what came and went within the batch
			continue
		}
		err := db.run("INSERT INTO outlets VALUES(?1,?2) ON CONFLICT DO UPDATE SET documents=documents+?2", id, c.outlets[id])
		if err == nil && c.outlets[id] < 0 {
			err = db.run("DELETE FROM outlets WHERE party=? AND documents<=0", id)
		}
		if err != nil {
			return err
		}
	}
	for _, t := range slices.SortedFunc(maps.Keys(c.claims), func(a, b tally) int {
		return cmp.Or(cmp.Compare(a.party, b.party), cmp.Compare(a.role, b.role), cmp.Compare(a.status, b.status))
	}) {
		n := c.claims[t]
		if n == 0 {
			continue
		}
		if err := db.run("INSERT INTO tallies VALUES(?,?,?,?4) ON CONFLICT DO UPDATE SET n=n+?4", t.party, t.role, t.status, n); err != nil {
			return err
		}
		if n < 0 {
			if err := db.run("DELETE FROM tallies WHERE party=? AND role=? AND status=? AND n<=0", t.party, t.role, t.status); err != nil {
				return err
			}
		}
	}
	for _, k := range slices.SortedFunc(maps.Keys(c.tenures), func(a, b tenure) int {
		return cmp.Or(cmp.Compare(a.party, b.party), cmp.Compare(a.title, b.title), cmp.Compare(a.body, b.body), cmp.Compare(a.qualifier, b.qualifier), cmp.Compare(a.time, b.time))
	}) {
		s := c.tenures[k]
		if !kept[k.party] {
			continue
		}
		if err := db.run("INSERT INTO tenures VALUES(?,?,?,?,?,?6,?7,?8) ON CONFLICT DO UPDATE SET first=min(first,?6),last=max(last,?7),n=n+?8",
			k.party, k.title, k.body, k.qualifier, k.time, s.first, s.last, s.n); err != nil {
			return err
		}
	}
	if c.all == [2]int{} {
		return nil
	}
	return db.run("INSERT INTO totals VALUES(1,?1,?2) ON CONFLICT DO UPDATE SET documents=documents+?1,claims=claims+?2", c.all[0], c.all[1])
}

// fewDocuments is in how many documents a party may be for its offices to be counted when they are asked for.
const fewDocuments = 32

// tenuresOf counts the offices of a party.
const tenuresOf = "SELECT o.party,o.title,o.body,o.qualifier,o.time,min(d.day),max(d.day),count(*) FROM offices o CROSS JOIN documents d ON d.id=o.doc WHERE o.party=?"

// keepTenures begins or ends to keep the offices of a party that comes from some number of documents to another, and reports whether they are kept and have not just been counted.
func keepTenures(db *conn, party, was, is int64) (kept bool, err error) {
	switch {
	case is <= fewDocuments && was > fewDocuments:
		return false, db.run("DELETE FROM tenures WHERE party=?", party)
	case is > fewDocuments && was <= fewDocuments:
		return false, db.run("INSERT INTO tenures "+tenuresOf+" GROUP BY o.title,o.body,o.qualifier,o.time", party)
	}
	return is > fewDocuments, nil
}

// countTenures counts the offices of a party anew where they are kept.
func (w *Writer) countTenures(party int64) error {
	n, err := documentsWith(w.db, party)
	if err != nil || n <= fewDocuments {
		return err
	}
	return w.db.run("INSERT INTO tenures "+tenuresOf+" GROUP BY o.title,o.body,o.qualifier,o.time", party)
}

// calling is a row of called.
type calling struct {
	tier  int
	word  string
	party int64
	later int
	kind  string
}

func (a calling) compare(b calling) int {
	return cmp.Or(cmp.Compare(a.tier, b.tier), cmp.Compare(a.word, b.word), cmp.Compare(a.party, b.party))
}

// writeParties adds to the documents of parties, and moves the words of their names where they come to another tier.
func (c *counts) writeParties(db *conn) (kept map[int64]bool, err error) {
	kept = map[int64]bool{} // those whose tenures are kept, and were before
	var gone, come []calling
	kinds := map[string]int{}
	for _, id := range slices.Sorted(maps.Keys(c.documents)) {
		p, err := c.writeParty(db, id)
		if err == nil {
			kept[id], err = keepTenures(db, id, p.documents-int64(c.documents[id]), p.documents)
		}
		if err != nil {
			return nil, err
		}
		was, is := tierOf(p.documents-int64(c.documents[id])), tierOf(p.documents)
		if was == is {
			continue
		}
		if was == 0 || is == 0 {
			kinds[p.kind] += min(is, 1) - min(was, 1)
		}
		words := strings.Split(p.form, " ")
		for i, word := range words {
			if slices.Contains(words[:i], word) {
				continue
			}
			if was > 0 {
				gone = append(gone, calling{tier: was, word: word, party: id})
			}
			if is > 0 {
				come = append(come, calling{is, word, id, min(i, 1), kindTag(p.kind)})
			}
		}
	}
	return kept, errors.Join(writeCalled(db, gone, come), writeKinds(db, kinds))
}

// writeParty adds to the documents of one party, and returns it as it is then.
func (c *counts) writeParty(db *conn, id int64) (ranked, error) {
	more := int64(c.documents[id])
	if p, ok := c.fresh[id]; ok {
		return ranked{id, p.form, p.kind, more}, db.run("INSERT INTO parties(id,form,kind,documents) VALUES(?,?,?,?)", id, p.form, p.kind, more)
	}
	p := ranked{id: id, documents: more}
	err := db.each(func(s *sqlite3.Stmt) error {
		p.documents, p.form, p.kind = s.ColumnInt64(0), s.ColumnText(1), s.ColumnText(2)
		return nil
	}, "UPDATE parties SET documents=documents+? WHERE id=? RETURNING documents,form,kind", more, id)
	return p, err
}

// writeCalled takes rows of called away and adds others, in the order in which they lie.
func writeCalled(db *conn, gone, come []calling) error {
	slices.SortFunc(gone, calling.compare)
	slices.SortFunc(come, calling.compare)
	for _, w := range gone {
		if err := db.run("DELETE FROM called WHERE tier=? AND word=? AND party=?", w.tier, w.word, w.party); err != nil {
			return err
		}
	}
	for _, w := range come {
		if err := db.run("INSERT INTO called VALUES(?,?,?,?,?)", w.tier, w.word, w.party, w.later, w.kind); err != nil {
			return err
		}
	}
	return nil
}

// writeKinds adds to the parties of kinds.
func writeKinds(db *conn, more map[string]int) error {
	for _, kind := range slices.Sorted(maps.Keys(more)) {
		if more[kind] == 0 {
			continue
		}
		err := db.run("INSERT INTO kinds VALUES(?1,?2) ON CONFLICT DO UPDATE SET parties=parties+?2", kind, more[kind])
		if err == nil && more[kind] < 0 {
			err = db.run("DELETE FROM kinds WHERE kind=? AND parties<=0", kind)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// claimsByStatus adds to into how many claims there are about a party (roleAbout) or by it (roleBy), by status.
func claimsByStatus(db *conn, party int64, role int, into map[string]int) error {
	return db.each(func(s *sqlite3.Stmt) error {
		if i := s.ColumnInt(0); i > 0 && i <= len(query.Statuses) {
			into[query.Statuses[i-1]] += s.ColumnInt(1)
		}
		return nil
	}, "SELECT status,n FROM tallies WHERE party=? AND role=?", party, role)
}

// documentsWith is how many documents name a party.
func documentsWith(db *conn, party int64) (int, error) {
	n, _, err := db.number("SELECT documents FROM parties WHERE id=?", party)
	return int(n), err
}

// checkCounts finds counts that are not what the rows say.
func checkCounts(db *conn, fault func(string, ...any)) error {
	for what, sql := range map[string]string{
		"documents of a party": "SELECT count(*) FROM (SELECT party,count(DISTINCT doc) AS n FROM entities GROUP BY party) e FULL JOIN parties p ON p.id=e.party WHERE e.n IS NOT p.documents",
		"offices of a party": `SELECT count(*) FROM (SELECT party,title,body,qualifier,time,min(d.day) AS first,max(d.day) AS last,count(*) AS n FROM offices k JOIN documents d ON d.id=k.doc
			WHERE party IN (SELECT id FROM parties WHERE documents>` + strconv.Itoa(fewDocuments) + `) GROUP BY 1,2,3,4,5) o
			FULL JOIN tenures t USING(party,title,body,qualifier,time) WHERE o.n IS NOT t.n OR o.first IS NOT t.first OR o.last IS NOT t.last`,
		"documents of an outlet": "SELECT count(*) FROM (SELECT party,count(DISTINCT doc) AS n FROM entities WHERE number=0 GROUP BY party) e FULL JOIN outlets o USING(party) WHERE e.n IS NOT o.documents",
		"words of names":         "SELECT (SELECT count(*) FROM (SELECT * FROM called EXCEPT " + wordsCalled + "))+(SELECT count(*) FROM (" + wordsCalled + " EXCEPT SELECT * FROM called))",
		"parties of a kind":      "SELECT count(*) FROM (SELECT kind,count(*) AS n FROM parties GROUP BY kind) p FULL JOIN kinds k USING(kind) WHERE p.n IS NOT k.parties",
		"dated claims":           "SELECT (SELECT count(*) FROM moments)<>(SELECT count(*) FROM dated WHERE dated MATCH '" + everything + "')",
		"headlines":              "SELECT (SELECT count(*) FROM headlines)<>(SELECT count(*) FROM claims WHERE claims MATCH '" + tagged(flagTag, tagWord(query.HeadlineStronger)) + "')",
		"documents":              "SELECT coalesce((SELECT documents FROM totals),0)<>(SELECT count(*) FROM documents)",
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
