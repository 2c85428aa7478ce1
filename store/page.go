package store

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strconv"

	"github.com/ncruces/go-sqlite3"

	"segun"
)

// fill takes the numbers of a page from desc, which gives those up to a border, the highest first, and loads the claims. A claim's number counts down within its document,
// so that the highest first is reading order.
func (a *Answer) fill(db *conn, after string, limit int, desc func(to int64, limit int) ([]int64, error)) error {
	to, err := upTo(after)
	if err != nil {
		return err
	}
	limit = max(limit, 1)
	numbers, err := desc(to, limit+1)
	if err != nil {
		return err
	}
	if len(numbers) > limit {
		numbers = numbers[:limit]
		a.Next = strconv.FormatInt(numbers[limit-1], 10)
	}
	a.Hits, err = hits(db, numbers)
	return err
}

// PartyPage returns the claims about all that goes by a normal form, or by it, as ClaimsPage does. The error wraps ErrNotFound.
func (c *Case) PartyPage(ctx context.Context, form string, by bool, after string, limit int) (*Answer, error) {
	return c.bearerPage(ctx, by, after, limit, func(db *conn) (*bearer, error) {
		id, err := partyCalled(db, form)
		return &bearer{scopes: []scope{{party: id}}}, err
	})
}

// OnePage returns the claims about one entity, or by it, as ClaimsPage does. The error wraps ErrNotFound.
func (c *Case) OnePage(ctx context.Context, id segun.EntityID, by bool, after string, limit int) (*Answer, error) {
	return c.bearerPage(ctx, by, after, limit, func(db *conn) (*bearer, error) { return bearerCalled(db, id) })
}

func (c *Case) bearerPage(ctx context.Context, by bool, after string, limit int, find func(db *conn) (*bearer, error)) (*Answer, error) {
	p := &Answer{}
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
			n, err := b.scopes[i].count(db, table)
			if err != nil {
				return err
			}
			p.Total += n
		}
		return p.fill(db, after, limit, func(to int64, limit int) ([]int64, error) { return b.claims(db, table, to, limit) })
	})
	return p, err
}

// count is how many claims of a table are in a scope: from the counts that are kept, where it is all of a party.
func (s *scope) count(db *conn, table string) (int, error) {
	if s.docs == nil {
		k, _, err := db.number("SELECT coalesce(sum(n),0) FROM tallies WHERE party=? AND role=?", s.party, roles[table])
		return int(k), err
	}
	where, args := s.narrowed(docOfClaim)
	k, _, err := db.number("SELECT count(*) FROM "+table+" WHERE party=?"+where, append([]any{s.party}, args...)...)
	return int(k), err
}

// claims are the numbers up to a border of a bearer's claims in a table, the highest first, each once.
func (b *bearer) claims(db *conn, table string, to int64, limit int) (out []int64, err error) {
	for i := range b.scopes {
		where, args := b.scopes[i].narrowed(docOfClaim)
		err := db.each(func(s *sqlite3.Stmt) error {
			out = append(out, s.ColumnInt64(0))
			return nil
		}, "SELECT claim FROM "+table+" WHERE party=? AND claim<=?"+where+" ORDER BY claim DESC LIMIT ?", append(append([]any{b.scopes[i].party, to}, args...), limit)...)
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(out, func(a, b int64) int { return cmp.Compare(b, a) })
	out = slices.Compact(out)
	return out[:min(len(out), limit)], nil
}

// Moments returns a page of the timeline of the whole case: what begins between two days, both counted from 1970-01-01 and included (what has no first day is placed by its
// last). after is where an earlier page ended. The error wraps ErrInvalid for a place that is none.
func (c *Case) Moments(ctx context.Context, from, to int, after string, limit int) (list []Moment, next string, err error) {
	at := place{start: int64(from), claim: math.MaxInt64}
	if after != "" {
		if at, err = parsePlace(after); err != nil {
			return nil, "", err
		}
	}
	err = c.read(ctx, func(db *conn) error {
		t := &timeline{db: db, limit: limit, after: at, until: int64(to), docs: map[int64]*opened{}}
		err := t.whole()
		list, next = t.list, t.next
		return err
	})
	return list, next, err
}
