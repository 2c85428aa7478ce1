package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/ncruces/go-sqlite3"

	"segun"
)

// PartyRow is a party in a list.
type PartyRow struct {
	Form, Name, Kind string
	Documents        int
}

// partyCalled is the number of the party with a normal form. The error wraps ErrNotFound.
func partyCalled(db *conn, form string) (int64, error) {
	id, ok, err := db.number("SELECT id FROM parties WHERE form=?", form)
	if err == nil && !ok {
		err = fmt.Errorf("nobody called %q: %w", form, ErrNotFound)
	}
	return id, err
}

// Parties calls f with each party and in how many documents it stands, in the order of their normal forms.
func (c *Case) Parties(ctx context.Context, f func(PartyRow) error) error {
	return c.read(ctx, func(db *conn) error {
		return db.each(func(s *sqlite3.Stmt) error {
			return f(PartyRow{s.ColumnText(0), s.ColumnText(1), s.ColumnText(2), s.ColumnInt(3)})
		}, `SELECT p.form,coalesce((SELECT text FROM spellings n WHERE n.party=p.id AND n.form IS NULL ORDER BY n.n DESC,text LIMIT 1),p.form),p.kind,p.documents FROM parties p ORDER BY p.form`)
	})
}

// Bearers returns those whom a normal form stands for, as Who does: several where it is known, or not known, that they are not one. The error wraps ErrNotFound.
func (c *Case) Bearers(ctx context.Context, form string, limit int) (list []Party, err error) {
	err = c.read(ctx, func(db *conn) error {
		_, all, err := bearersCalled(db, form)
		if err != nil {
			return err
		}
		for i := range all[:min(len(all), mostParties)] {
			p, err := partyOf(db, &all[i], limit)
			if err != nil {
				return err
			}
			p.Others = max(0, len(all)-mostParties)
			list = append(list, *p)
		}
		return nil
	})
	return list, err
}

// Called returns whoever goes by a normal form: the only one with all else that they go by, or, where several may, all of the form together. In bearers stand those who may, without claims and
// documents, of which only the number is told; the only one stands there too. The error wraps ErrNotFound.
func (c *Case) Called(ctx context.Context, form string, limit int) (p *Party, bearers []Party, err error) {
	err = c.read(ctx, func(db *conn) error {
		id, all, err := bearersCalled(db, form)
		if err != nil {
			return err
		}
		if len(all) == 1 {
			if p, err = partyOf(db, &all[0], limit); err == nil {
				bearers = []Party{*p}
			}
			return err
		}
		for i := range all[:min(len(all), mostParties)] {
			b, err := describedParty(db, &all[i])
			if err == nil {
				err = b.documents(db, &all[i], 0)
			}
			if err != nil {
				return err
			}
			b.Others = max(0, len(all)-mostParties)
			bearers = append(bearers, *b)
		}
		p, err = partyOf(db, &bearer{scopes: []scope{{party: id}}}, limit)
		return err
	})
	return p, bearers, err
}

// Only returns the entity that alone goes by a normal form, "" where several do or nobody is made out. The error wraps ErrNotFound.
func (c *Case) Only(ctx context.Context, form string) (one segun.EntityID, err error) {
	err = c.read(ctx, func(db *conn) error {
		_, all, err := bearersCalled(db, form)
		if err == nil && len(all) == 1 && all[0].entity != nil {
			one = entityText(all[0].entity)
		}
		return err
	})
	return one, err
}

// Titles are the titles of the offices that the case knows of a normal form, whoever goes by it; none where nobody does.
func (c *Case) Titles(ctx context.Context, form string) (list []string, err error) {
	err = c.read(ctx, func(db *conn) error {
		id, err := partyCalled(db, form)
		if err != nil {
			if errors.Is(err, ErrNotFound) {
				return nil
			}
			return err
		}
		p := &Party{}
		err = p.offices(db, &bearer{scopes: []scope{{party: id}}})
		for _, o := range p.Offices {
			list = append(list, o.Title)
		}
		return err
	})
	return list, err
}

// Mentioned returns all that goes by a normal form, whoever it is. The error wraps ErrNotFound.
func (c *Case) Mentioned(ctx context.Context, form string, limit int) (p *Party, err error) {
	err = c.read(ctx, func(db *conn) error {
		id, err := partyCalled(db, form)
		if err != nil {
			return err
		}
		p, err = partyOf(db, &bearer{scopes: []scope{{party: id}}}, limit)
		return err
	})
	return p, err
}

// One returns one entity. The error wraps ErrNotFound.
func (c *Case) One(ctx context.Context, id segun.EntityID, limit int) (p *Party, err error) {
	err = c.read(ctx, func(db *conn) error {
		b, err := bearerCalled(db, id)
		if err != nil {
			return err
		}
		p, err = partyOf(db, b, limit)
		return err
	})
	return p, err
}

// bearersCalled are those who go by a normal form, whose number it gives too.
func bearersCalled(db *conn, form string) (id int64, all []bearer, err error) {
	if id, err = partyCalled(db, form); err == nil {
		all, err = bearersOf(db, []int64{id})
	}
	return id, all, err
}

// bearerCalled is an entity by its ID.
func bearerCalled(db *conn, id segun.EntityID) (*bearer, error) {
	b := &bearer{entity: rawEntity(id)}
	if err := b.fill(db, &splits{}); err != nil {
		return nil, err
	}
	if len(b.scopes) == 0 {
		return nil, fmt.Errorf("nobody with the ID %s: %w; it may be described otherwise now: look for its name", id, ErrNotFound)
	}
	return b, nil
}

// PartyOf is the normal form of the party that an entity of a document is put under; "" where it is put under none.
func (h *Hit) PartyOf(id string) string {
	e := h.Entity(id)
	if e == nil {
		return ""
	}
	return Form(e.Name)
}

// Sizes are how many of each there are in a case.
type Sizes struct {
	Documents, Claims, Parties, Skips, Notes int
	Reviews                                  int // claims about which a finding holds that was not taken back
}

// Sizes counts what a case holds.
func (c *Case) Sizes(ctx context.Context) (n Sizes, err error) {
	err = c.read(ctx, func(db *conn) error {
		for table, into := range map[string]*int{"skips": &n.Skips, "notes": &n.Notes} {
			if *into, err = count(db, table); err != nil {
				return err
			}
		}
		reviews, _, err := db.number("SELECT count(*) FROM (SELECT 1 FROM reviews GROUP BY object HAVING sum(CASE verdict WHEN ?1 THEN -1 ELSE 1 END)>0)", undone)
		if err != nil {
			return err
		}
		n.Reviews = int(reviews)
		parties, _, err := db.number("SELECT coalesce(sum(parties),0) FROM kinds")
		if err == nil {
			n.Parties = int(parties)
			n.Documents, n.Claims, err = totals(db)
		}
		return err
	})
	return n, err
}

// saidOf counts the claims about a party and by it.
func saidOf(db *conn, party int64) (about, by int, err error) {
	err = db.each(func(s *sqlite3.Stmt) error {
		about, by = s.ColumnInt(0), s.ColumnInt(1)
		return nil
	}, "SELECT coalesce(sum(n) FILTER (WHERE role=0),0),coalesce(sum(n) FILTER (WHERE role=1),0) FROM tallies WHERE party=?", party)
	return about, by, err
}
