package store

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
	"segun/store/query"
)

// Page is one page of claims.
type Page struct {
	Answer
	Next string // where the next page begins, "" at the end
}

// countOnPage is how far the claims of a paged question are counted.
const countOnPage = 2000

// ClaimPage returns the claims that a question asks for after a place that an earlier page gave ("" for the first): those of the latest documents first, and of each
// document in the order of its text. The error wraps ErrInvalid for a place that no page gave.
func (c *Case) ClaimPage(ctx context.Context, n query.Node, after string, limit int) (*Page, error) {
	p := &Page{}
	err := c.read(ctx, func(db *conn) error {
		m, err := c.matcher(db).match(n)
		if err != nil {
			return err
		}
		err = p.fill(db, m.from, m.to, after, limit, func(from, to int64, limit int) ([]int64, error) {
			return numbersOf(db, match{m.text, from, to}, limit)
		})
		if err != nil {
			return err
		}
		total, _, err := db.number("SELECT count(*) FROM (SELECT rowid FROM claims WHERE claims MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?)", m.text, m.from, m.to, countOnPage+1)
		p.Total, p.More = min(int(total), countOnPage), total > countOnPage
		if err == nil {
			p.Documents, err = count(db, "documents")
		}
		return err
	})
	return p, err
}

// fill takes the numbers of a page from desc, which gives those between two borders, the highest first, and loads the claims.
func (p *Page) fill(db *conn, from, to int64, after string, limit int, desc func(from, to int64, limit int) ([]int64, error)) error {
	numbers, more, err := pageOf(from, to, after, limit, desc)
	if err != nil {
		return err
	}
	if more {
		p.Next = strconv.FormatInt(numbers[len(numbers)-1], 10)
	}
	p.Hits, err = hits(db, numbers)
	return err
}

// pageOf are the numbers of a page in reading order: documents from the latest down, and each document's claims upwards.
func pageOf(from, to int64, after string, limit int, desc func(from, to int64, limit int) ([]int64, error)) (page []int64, more bool, err error) {
	limit = max(limit, 1)
	if after != "" {
		last, err := strconv.ParseInt(after, 10, 64)
		if err != nil || last < 0 {
			return nil, false, ErrInvalid
		}
		end := last | mostLocal
		page, err = desc(max(from, last+1), min(to, end), mostLocal)
		if err != nil {
			return nil, false, err
		}
		slices.Sort(page) // the rest of the document that the page before ended in
		to = min(to, end-mostLocal-1)
	}
	if want := limit + 1 - len(page); want > 0 && from <= to {
		rest, err := desc(from, to, want)
		if err != nil {
			return nil, false, err
		}
		if len(rest) == want { // the last document may be cut off, and its first claims are those that come first
			doc := rest[len(rest)-1] &^ mostLocal
			rest = slices.DeleteFunc(rest, func(n int64) bool { return n >= doc && n <= doc|mostLocal })
			whole, err := desc(max(from, doc), min(to, doc|mostLocal), mostLocal)
			if err != nil {
				return nil, false, err
			}
			rest = append(rest, whole...)
		}
		page = append(page, inReadingOrder(rest)...)
	}
	if len(page) > limit {
		return page[:limit], true, nil
	}
	return page, false, nil
}

// PartyPage returns the claims about all that goes by a normal form, or by it, as ClaimPage does. The error wraps ErrNotFound.
func (c *Case) PartyPage(ctx context.Context, form string, by bool, after string, limit int) (*Page, error) {
	return c.bearerPage(ctx, by, after, limit, func(db *conn) (*bearer, error) {
		id, err := partyCalled(db, form)
		return &bearer{scopes: []scope{{party: id}}}, err
	})
}

// OnePage returns the claims about one entity, or by it, as ClaimPage does. The error wraps ErrNotFound.
func (c *Case) OnePage(ctx context.Context, id segun.EntityID, by bool, after string, limit int) (*Page, error) {
	return c.bearerPage(ctx, by, after, limit, func(db *conn) (*bearer, error) { return bearerCalled(db, id) })
}

func (c *Case) bearerPage(ctx context.Context, by bool, after string, limit int, find func(db *conn) (*bearer, error)) (*Page, error) {
	p := &Page{}
	table := "about"
	if by {
		table = "voices"
	}
	err := c.read(ctx, func(db *conn) error {
		b, err := find(db)
		if err != nil {
			return err
		}
		for i := range b.scopes {
			where, args := b.scopes[i].narrowed(docOfClaim)
			n, _, err := db.number("SELECT count(*) FROM "+table+" WHERE party=?"+where, append([]any{b.scopes[i].party}, args...)...)
			if err != nil {
				return err
			}
			p.Total += int(n)
		}
		return p.fill(db, 0, claimNumber(1<<20-1, mostDoc, mostLocal), after, limit, func(from, to int64, limit int) ([]int64, error) {
			return b.claims(db, table, from, to, limit)
		})
	})
	return p, err
}

// claims are the numbers between two borders of a bearer's claims in a table, the highest first, each once.
func (b *bearer) claims(db *conn, table string, from, to int64, limit int) (out []int64, err error) {
	for i := range b.scopes {
		where, args := b.scopes[i].narrowed(docOfClaim)
		err := db.each(func(s *sqlite3.Stmt) error {
			out = append(out, s.ColumnInt64(0))
			return nil
		}, "SELECT claim FROM "+table+" WHERE party=? AND claim BETWEEN ? AND ?"+where+" ORDER BY claim DESC LIMIT ?", append(append([]any{b.scopes[i].party, from, to}, args...), limit)...)
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(out, func(a, b int64) int { return cmp.Compare(b, a) })
	out = slices.Compact(out)
	return out[:min(len(out), limit)], nil
}

// Moments returns a page of the timeline of the whole case: what is dated between two days, both counted from 1970-01-01 and included, by its first day. after is where
// an earlier page ended.
func (c *Case) Moments(ctx context.Context, from, to int, after string, limit int) (list []Moment, next string, err error) {
	err = c.read(ctx, func(db *conn) error {
		at := [3]int64{-1 << 40, 0, 0}
		if after != "" {
			if at, err = momentPlace(after); err != nil {
				return err
			}
		}
		rows, err := momentRows(db, at, from, to, limit+1)
		if err != nil {
			return err
		}
		if len(rows) > limit {
			rows = rows[:limit]
			last := rows[limit-1]
			next = strconv.FormatInt(last.first, 36) + "." + strconv.FormatInt(last.number, 36) + "." + strconv.FormatInt(last.event, 36)
		}
		list, err = momentsAt(db, rows)
		return err
	})
	slices.SortStableFunc(list, func(a, b Moment) int { return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last)) })
	return list, next, err
}

// momentRow is a row of the table events.
type momentRow struct{ first, number, event int64 }

func momentRows(db *conn, at [3]int64, from, to, limit int) (rows []momentRow, err error) {
	err = db.each(func(s *sqlite3.Stmt) error {
		rows = append(rows, momentRow{s.ColumnInt64(0), s.ColumnInt64(1), s.ColumnInt64(2)})
		return nil
	}, "SELECT first,id,event FROM events WHERE (first,id,event)>(?,?,?) AND first<=? AND last>=? ORDER BY first,id,event LIMIT ?", at[0], at[1], at[2], to, from, limit)
	return rows, err
}

func momentPlace(text string) (at [3]int64, err error) {
	i := 0
	for f := range splitDots(text) {
		if i == 3 {
			return at, ErrInvalid
		}
		if at[i], err = strconv.ParseInt(f, 36, 64); err != nil {
			return at, ErrInvalid
		}
		i++
	}
	if i != 3 {
		return at, ErrInvalid
	}
	return at, nil
}

// momentsAt loads what rows of events stand for, each document once.
func momentsAt(db *conn, rows []momentRow) ([]Moment, error) {
	type place struct {
		event bool
		local int
	}
	docs := map[int64]map[place]Moment{}
	var out []Moment
	for _, r := range rows {
		_, doc, local := parts(r.number)
		of := docs[doc]
		if of == nil {
			d, err := loadDoc(db, doc)
			if err != nil {
				return nil, err
			}
			of = map[place]Moment{}
			for _, m := range moments(d, nil) {
				if m.Event != nil {
					of[place{true, fact.Number(m.Event.ID)}] = m
				} else {
					of[place{false, fact.Number(m.Claim.ID)}] = m
				}
			}
			docs[doc] = of
		}
		if m, ok := of[place{r.event == 1, local}]; ok {
			out = append(out, m)
		}
	}
	return out, nil
}
