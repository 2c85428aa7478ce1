package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
)

// Tie is a relation that a document tells of somebody: an office, another name, a membership, employment, a share of a company. Its Hit is the first claim that it
// rests on; its own status may be held below that claim's.
type Tie struct {
	Hit
	fact.Relation
	Words string // the words that tell it, on one line
}

// Ties is a page of them.
type Ties struct {
	List   []Tie
	Next   string // the place of the next page, "" at the end
	Looked int    // how many documents were looked at for this page
}

// TiesAsked says which ties a page holds.
type TiesAsked struct {
	Kinds []string // as Relation.Type; all without any
	After string   // where an earlier page ended, "" for the first
	Limit int      // how many ties, at most
	Look  int      // how many documents are opened for it, at most: a page may hold few and have a next one
}

// PartyTies returns what documents tell that ties somebody who goes by a normal form, the latest documents first. The error wraps ErrNotFound, or ErrInvalid for a place that is
// none.
func (c *Case) PartyTies(ctx context.Context, form string, a TiesAsked) (*Ties, error) {
	return c.ties(ctx, a, func(db *conn) (*bearer, error) {
		id, err := partyCalled(db, form)
		return &bearer{scopes: []scope{{party: id}}}, err
	})
}

// OneTies is PartyTies for one entity.
func (c *Case) OneTies(ctx context.Context, id segun.EntityID, a TiesAsked) (*Ties, error) {
	return c.ties(ctx, a, func(db *conn) (*bearer, error) { return bearerCalled(db, id) })
}

// tiePlace is where a page of ties ended: behind some of the ties of a document.
type tiePlace struct {
	day, doc int64
	behind   int
}

func (p tiePlace) String() string { return fmt.Sprintf("%d.%d.%d", p.day, p.doc, p.behind) }

func tiePlaceOf(text string) (p tiePlace, err error) {
	if text == "" {
		return tiePlace{day: math.MaxInt64, doc: math.MaxInt64}, nil
	}
	if n, err := fmt.Sscanf(text, "%d.%d.%d", &p.day, &p.doc, &p.behind); err != nil || n != 3 || p.behind < 0 || p.String() != text {
		return p, fmt.Errorf("%w: %q is no place in a list of ties", ErrInvalid, text)
	}
	return p, nil
}

func (c *Case) ties(ctx context.Context, a TiesAsked, find func(db *conn) (*bearer, error)) (*Ties, error) {
	a.Limit, a.Look = max(a.Limit, 1), max(a.Look, 1)
	at, err := tiePlaceOf(a.After)
	if err != nil {
		return nil, err
	}
	out := &Ties{}
	err = c.read(ctx, func(db *conn) error {
		b, err := find(db)
		if err != nil {
			return err
		}
		seen, err := b.seenIn(db, at, a.Look+1)
		if err != nil {
			return err
		}
		for i := range seen {
			s := &seen[i]
			if i == a.Look || len(out.List) >= a.Limit {
				out.Next = tiePlace{s.day, s.doc, 0}.String()
				return nil
			}
			locals, err := b.localsIn(db, s)
			if err != nil {
				return err
			}
			more, err := out.take(db, s, locals, &a, at)
			if err != nil {
				return err
			}
			if more >= 0 {
				out.Next = tiePlace{s.day, s.doc, more}.String()
				return nil
			}
		}
		return nil
	})
	return out, err
}

// take adds what one document tells, from behind what an earlier page had; it returns where in the document the page ended, or -1 when all of it was taken.
func (t *Ties) take(db *conn, s *seenDoc, locals []string, a *TiesAsked, at tiePlace) (int, error) {
	d, err := openDoc(db, s.doc)
	if errors.Is(err, ErrNotFound) {
		return -1, nil // it is being forgotten
	}
	if err != nil {
		return -1, err
	}
	t.Looked++
	list, err := d.ties(locals, a.Kinds)
	if err != nil {
		return -1, err
	}
	from := 0
	if s.day == at.day && s.doc == at.doc {
		from = min(at.behind, len(list))
	}
	room := a.Limit - len(t.List)
	if len(list)-from > room {
		t.List = append(t.List, list[from:from+room]...)
		return from + room, nil
	}
	t.List = append(t.List, list[from:]...)
	return -1, nil
}

// seenDoc is a document that names somebody.
type seenDoc struct{ day, doc int64 }

// seenIn are the documents that name a bearer from a place on, the latest first.
func (b *bearer) seenIn(db *conn, at tiePlace, limit int) (out []seenDoc, err error) {
	for i := range b.scopes {
		where, args := b.scopes[i].narrowed("doc")
		err := db.each(func(s *sqlite3.Stmt) error {
			out = append(out, seenDoc{s.ColumnInt64(0), s.ColumnInt64(1)})
			return nil
		}, "SELECT DISTINCT day,doc FROM entities WHERE party=? AND (day,doc)<=(?,?)"+where+" ORDER BY day DESC,doc DESC LIMIT ?", append(append([]any{b.scopes[i].party, at.day, at.doc}, args...), limit)...)
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(out, func(a, b seenDoc) int { return cmp.Or(cmp.Compare(b.day, a.day), cmp.Compare(b.doc, a.doc)) })
	out = slices.Compact(out)
	return out[:min(len(out), limit)], nil
}

// localsIn are what a document calls a bearer.
func (b *bearer) localsIn(db *conn, d *seenDoc) (out []string, err error) {
	for i := range b.scopes {
		s := &b.scopes[i]
		if s.docs != nil && !slices.Contains(s.docs, d.doc) {
			continue
		}
		err := db.each(func(s *sqlite3.Stmt) error {
			out = append(out, "e"+strconv.FormatInt(s.ColumnInt64(0), 10))
			return nil
		}, "SELECT number FROM entities WHERE party=? AND day=? AND doc=?", s.party, d.day, d.doc)
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// ties are the relations of some kinds that the document tells of some of its entities, in the order of its text.
func (d *opened) ties(locals, kinds []string) ([]Tie, error) {
	list, err := d.view.Relations()
	if err != nil {
		return nil, fmt.Errorf("document %s: %w: %w; run segun rebuild", d.ID, ErrCorrupt, err)
	}
	var out []Tie
	for i := range list {
		r := &list[i]
		if len(kinds) > 0 && !slices.Contains(kinds, r.Type) || !slices.Contains(locals, r.Subject) && !slices.Contains(locals, r.Object) || len(r.Claims) == 0 {
			continue
		}
		c, err := d.view.Claim(r.Claims[0])
		if err != nil {
			return nil, fmt.Errorf("document %s: %w: %w; run segun rebuild", d.ID, ErrCorrupt, err)
		}
		if c == nil {
			return nil, fmt.Errorf("document %s: %w: a relation rests on a claim %s that is not there; run segun rebuild", d.ID, ErrCorrupt, r.Claims[0])
		}
		out = append(out, Tie{Hit{Doc: &d.Document, Claim: c, Around: around(d.text, c), view: d.view}, *r, strings.Join(strings.Fields(r.Span.In(d.text)), " ")})
	}
	return out, nil
}
