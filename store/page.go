package store

import (
	"context"
	"math"
	"strconv"

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
	role := roleAbout
	if by {
		role = roleBy
	}
	err := c.read(ctx, func(db *conn) error {
		b, err := find(db)
		if err != nil {
			return err
		}
		for i := range b.scopes {
			n, err := b.scopes[i].count(db, role)
			if err != nil {
				return err
			}
			p.Total += n
		}
		return p.fill(db, after, limit, func(to int64, limit int) ([]int64, error) { return b.claims(db, role, to, limit) })
	})
	return p, err
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
