package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
)

// Party is whom a name stands for: an entity across documents, or where nothing says who is whom, all that goes by one normal form.
type Party struct {
	Entity    segun.EntityID  // "" where nothing says who is whom
	Member    segun.SubjectID // one of its mentions, to name it by; "" where nothing says who is whom
	Loose     bool            // mentions of one name that nothing joins: whether any two of them are one is not known
	Others    int             // how many more bear the name than are shown
	Links     []Link          // records of lists that a person said are the same
	Name      string
	Kind      string
	Names     []Spelling // the most frequent first
	Offices   []OfficeSeen
	About, By map[string]int // claims about and by the party, by status
	Accused   map[string]int // claims that accuse the party, or deny that it did wrong, by status
	Latest    []Hit          // about it
	Said      []Hit          // by it
	Documents []Document     // the latest first
	InAll     int            // how many documents name it
}

// Spelling is a name as documents write it.
type Spelling struct {
	Text string
	N    int // documents; 0 where they were not counted
}

// OfficeSeen is an office that documents give the party.
type OfficeSeen struct {
	Title, Of, Qualifier, Time string
	First, Last                string // EDTF days of the first and last document that says so, "" for one without a date
	N                          int
}

// Who returns those that a name may stand for, the one in most documents first, each with at most limit claims and documents. Where they are many, mentions of the name that nothing
// joins with another come last, together.
func (c *Case) Who(ctx context.Context, name string, limit int) ([]Party, error) {
	var out []Party
	err := c.read(ctx, func(db *conn) error {
		ids, err := c.matcher(db).named(name)
		if err != nil {
			return err
		}
		list, err := bearersOf(db, ids)
		if err != nil {
			return err
		}
		for i := range list {
			if i >= mostParties && !list[i].loose {
				continue
			}
			p, err := partyOf(db, &list[i], limit)
			if err != nil {
				return err
			}
			p.Others = max(0, len(list)-mostParties)
			out = append(out, *p)
		}
		return nil
	})
	return out, err
}

// mostParties is how many parties of one name are shown.
const mostParties = 5

func partyOf(db *conn, b *bearer, limit int) (*Party, error) {
	p, err := describedParty(db, b)
	if err != nil {
		return nil, err
	}
	var about, said []int64
	for i := range b.scopes {
		s := &b.scopes[i]
		if err := s.statuses(db, roleAccused, p.Accused); err != nil {
			return nil, err
		}
		a, err := roleOf(db, s, roleAbout, p.About, limit)
		if err != nil {
			return nil, err
		}
		v, err := roleOf(db, s, roleBy, p.By, limit)
		if err != nil {
			return nil, err
		}
		about, said = append(about, a...), append(said, v...)
	}
	if p.Latest, err = hits(db, latest(about, limit)); err != nil {
		return nil, err
	}
	if p.Said, err = hits(db, latest(said, limit)); err != nil {
		return nil, err
	}
	return p, p.documents(db, b, limit)
}

// describedParty is a party by what it is called, its offices and its links, without claims and documents.
func describedParty(db *conn, b *bearer) (*Party, error) {
	p := &Party{About: map[string]int{}, By: map[string]int{}, Accused: map[string]int{}, Loose: b.loose}
	if b.entity != nil {
		p.Entity = entityText(b.entity)
	}
	for _, step := range []func(*conn, *bearer) error{p.called, p.offices, p.links} {
		if err := step(db, b); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// called finds names, kind and handle.
func (p *Party) called(db *conn, b *bearer) error {
	n := map[string]int{}
	for i := range b.scopes {
		sql := "SELECT text,n FROM names WHERE party=?1 ORDER BY n DESC,text LIMIT 20"
		if b.scopes[i].docs != nil { // what else the party goes by may be another's
			sql = "SELECT text,0 FROM names WHERE party=?1 AND form=(SELECT form FROM parties WHERE id=?1) ORDER BY n DESC,text LIMIT 20"
		}
		err := db.each(func(s *sqlite3.Stmt) error {
			n[s.ColumnText(0)] += s.ColumnInt(1)
			return nil
		}, sql, b.scopes[i].party)
		if err != nil {
			return err
		}
	}
	for t, k := range n {
		if !describes(t) {
			p.Names = append(p.Names, Spelling{t, k})
		}
	}
	slices.SortFunc(p.Names, func(a, b Spelling) int { return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Text, b.Text)) })
	p.Names = p.Names[:min(20, len(p.Names))]
	err := db.each(func(s *sqlite3.Stmt) error {
		p.Kind, p.Name = s.ColumnText(0), s.ColumnText(1)
		return nil
	}, "SELECT p.kind,coalesce((SELECT text FROM names n WHERE n.form=p.form AND n.party=p.id ORDER BY n.n DESC,text LIMIT 1),p.form) FROM parties p WHERE id=?", b.scopes[0].party)
	if err != nil || b.entity == nil {
		return err
	}
	return db.each(func(s *sqlite3.Stmt) error {
		p.Member = segun.InDocument(idOf(s.ColumnRawBlob(0)), "e"+s.ColumnText(1))
		return nil
	}, "SELECT d.docid,e.number FROM entities e JOIN documents d ON d.id=e.doc WHERE e.party=?2 AND e.whose IN (1,?1) ORDER BY e.day,e.doc,e.number LIMIT 1", b.entity, b.scopes[0].party)
}

// describes reports whether words are a description and no name: "a smuggler", "The owner", but not "the Ferryman". What a document calls somebody is no other name of
// theirs.
func describes(text string) bool {
	first, rest, ok := strings.Cut(text, " ")
	if !ok {
		return false
	}
	switch strings.ToLower(first) {
	case "a", "an", "the", "one", "el", "la", "los", "las", "un", "una":
		r, _ := utf8.DecodeRuneInString(rest)
		return unicode.IsLower(r)
	}
	return false
}

// latest are the limit latest claims, each once.
func latest(numbers []int64, limit int) []int64 {
	slices.SortFunc(numbers, func(a, b int64) int { return cmp.Compare(b, a) })
	numbers = slices.Compact(numbers)
	return numbers[:min(limit, len(numbers))]
}

// offices are the offices over time, the latest first.
func (p *Party) offices(db *conn, b *bearer) error {
	found := map[[4]string]spell{}
	for i := range b.scopes {
		where, args := b.scopes[i].narrowed("o.doc")
		n, err := documentsWith(db, b.scopes[i].party)
		if err != nil {
			return err
		}
		sql := "SELECT party,title,body,qualifier,time,first,last,n FROM tenures WHERE party=?"
		if b.scopes[i].docs != nil || n <= fewDocuments {
			sql = tenuresOf + where + " GROUP BY o.title,o.body,o.qualifier,o.time"
		}
		err = db.each(func(s *sqlite3.Stmt) error {
			k := [4]string{s.ColumnText(1), s.ColumnText(2), s.ColumnText(3), officeTimeOf(s.ColumnInt64(4))}
			is := spell{s.ColumnInt64(5), s.ColumnInt64(6), s.ColumnInt64(7)}
			if was, ok := found[k]; ok {
				is = spell{min(was.first, is.first), max(was.last, is.last), was.n + is.n}
			}
			found[k] = is
			return nil
		}, sql, append([]any{b.scopes[i].party}, args...)...)
		if err != nil {
			return err
		}
	}
	keys := make([][4]string, 0, len(found))
	for k := range found {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [4]string) int {
		x, y := found[a], found[b]
		return cmp.Or(cmp.Compare(y.last, x.last), cmp.Compare(y.n, x.n), slices.Compare(a[:], b[:]))
	})
	for _, k := range keys[:min(20, len(keys))] {
		f := found[k]
		p.Offices = append(p.Offices, OfficeSeen{Title: k[0], Of: k[1], Qualifier: k[2], Time: k[3], First: dayText(f.first), Last: dayText(f.last), N: int(f.n)})
	}
	return nil
}

// Link is a record of a list that a person linked to somebody.
type Link struct {
	Record segun.SubjectID
	Who    string
	When   time.Time
}

// links finds what people said of records of lists and this entity.
func (p *Party) links(db *conn, b *bearer) error {
	if b.entity == nil {
		return nil
	}
	list, err := currentJudgements(db, " AND verdict='same' AND (a NOT LIKE 'doc:%' OR b NOT LIKE 'doc:%')")
	if err != nil {
		return err
	}
	for _, j := range list {
		record, member, name := j.B, j.A, j.nameA
		if _, _, ok := j.B.Local(); ok {
			record, member, name = j.A, j.B, j.nameB
		}
		member, ok, err := heldSubject(db, member, name)
		if err != nil {
			return err
		}
		doc, local, isDoc := member.Local()
		if !ok || !isDoc {
			continue
		}
		_, of, err := db.number("SELECT 1 FROM documents d CROSS JOIN bonds b ON b.entity=?3 CROSS JOIN entities e ON e.party=b.party AND e.day=d.day AND e.doc=d.id AND e.number=?2 AND e.whose IN (1,?3) WHERE d.docid=?1", rawID(doc), fact.Number(local), b.entity)
		if err != nil {
			return err
		}
		if l := (Link{record, j.Who, j.When}); of && !slices.ContainsFunc(p.Links, func(o Link) bool { return o.Record == record }) {
			p.Links = append(p.Links, l)
		}
	}
	return nil
}

// dayText writes the day of a code, "" for none.
func dayText(code int64) string {
	if code == 0 {
		return ""
	}
	return time.UnixMilli((code + dayZero) * 86400000).UTC().Format(time.DateOnly)
}

// documents are those that name the party.
func (p *Party) documents(db *conn, b *bearer, limit int) error {
	type seen struct{ day, doc int64 }
	var list []seen
	all := map[int64]bool{}
	for i := range b.scopes {
		sc := &b.scopes[i]
		where, args := sc.narrowed("doc")
		args = append([]any{sc.party}, args...)
		n, err := documentsWith(db, sc.party)
		if sc.docs != nil {
			n = len(sc.docs)
		}
		if err != nil {
			return err
		}
		p.InAll += n
		err = db.each(func(s *sqlite3.Stmt) error {
			list = append(list, seen{s.ColumnInt64(0), s.ColumnInt64(1)})
			return nil
		}, "SELECT DISTINCT day,doc FROM entities WHERE party=?"+where+" ORDER BY day DESC,doc DESC LIMIT ?", append(args, limit)...)
		if err != nil {
			return err
		}
	}
	if len(b.scopes) > 1 {
		n, err := allDocs(db, b.scopes)
		if err != nil {
			return err
		}
		p.InAll = n
	}
	slices.SortFunc(list, func(a, b seen) int { return cmp.Or(cmp.Compare(b.day, a.day), cmp.Compare(b.doc, a.doc)) })
	for _, l := range list {
		if all[l.doc] || len(p.Documents) >= limit {
			continue
		}
		all[l.doc] = true
		err := db.each(func(s *sqlite3.Stmt) error {
			var d Document
			err := scanMeta(&d, s.ColumnInt64(3), s)
			p.Documents = append(p.Documents, d)
			return err
		}, "SELECT docid,day,meta,id FROM documents WHERE id=?", l.doc)
		if err != nil {
			return err
		}
	}
	return nil
}

// allDocs counts the documents of several scopes, each once.
func allDocs(db *conn, scopes []scope) (int, error) {
	docs := map[int64]bool{}
	for i := range scopes {
		where, args := scopes[i].narrowed("doc")
		err := db.each(func(s *sqlite3.Stmt) error {
			docs[s.ColumnInt64(0)] = true
			return nil
		}, "SELECT doc FROM entities WHERE party=?"+where, append([]any{scopes[i].party}, args...)...)
		if err != nil {
			return 0, err
		}
	}
	return len(docs), nil
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
