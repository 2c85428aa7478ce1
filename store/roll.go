package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"
)

// Naming says which parties are listed; what is "" holds for all.
type Naming struct {
	Begins string // the beginning of a name in any spelling, or beginnings of words of it
	Kind   string
}

// Roll is a page of parties, those in most documents first, and of as many in the order of their normal forms.
type Roll struct {
	Parties []Enrolled
	Total   int    // how many there are, as far as they were counted
	More    bool   // there are more than Total
	Next    string // where the next page begins, "" where nothing comes after
}

// Enrolled is a party with how many claims are about it and by it.
type Enrolled struct {
	PartyRow
	About, By int
}

// mostGathered is how many parties are looked at that may have a name; where there are more, those in most documents are looked through instead, of which one in so many fits.
const mostGathered = 5000

// Roll lists parties after a place that an earlier page gave as Next, "" for the first page. Its cost is bounded, however many there are. The error wraps ErrInvalid for a place that is none.
func (c *Case) Roll(ctx context.Context, n Naming, after string, limit int) (*Roll, error) {
	out := &Roll{}
	err := c.read(ctx, func(db *conn) error {
		r := &roll{db: db, kind: n.Kind, limit: max(limit, 1), cap: c.gathers()}
		if err := r.begin(after); err != nil {
			return err
		}
		var err error
		switch form := Form(n.Begins); {
		case n.Begins == "":
			err = r.all()
		case form != "":
			err = r.named(form)
		}
		if err != nil {
			return err
		}
		out.Total, out.More, out.Next = r.total, r.more, r.next
		for i := range r.page {
			e, err := enrolled(db, &r.page[i])
			if err != nil {
				return err
			}
			out.Parties = append(out.Parties, e)
		}
		return nil
	})
	return out, err
}

// gathers is mostGathered, or what a test puts in its place.
func (c *Case) gathers() int { return cmp.Or(c.gathered, mostGathered) }

// ranked is a party in the order of a list.
type ranked struct {
	id         int64
	form, kind string
	documents  int64
}

func (a ranked) compare(b ranked) int {
	return cmp.Or(cmp.Compare(b.documents, a.documents), cmp.Compare(a.form, b.form))
}

// roll collects one page.
type roll struct {
	db         *conn
	kind       string
	limit, cap int
	after      *ranked // nil for the first page

	page  []ranked
	total int
	more  bool
	next  string
}

// begin reads a place: the documents of the party that was shown last, and its number.
func (r *roll) begin(after string) error {
	if after == "" {
		return nil
	}
	wrong := fmt.Errorf("%w: %q is no place in the names; ask for the first page again", ErrInvalid, after)
	documents, id, ok := strings.Cut(after, ".")
	n, err := strconv.ParseInt(documents, 10, 64)
	number, err2 := strconv.ParseInt(id, 10, 64)
	if !ok || err != nil || err2 != nil {
		return wrong
	}
	err = r.db.each(func(s *sqlite3.Stmt) error {
		r.after = &ranked{id: number, form: s.ColumnText(0), documents: n}
		return nil
	}, "SELECT form FROM parties WHERE id=?", number)
	if err == nil && r.after == nil {
		err = wrong
	}
	return err
}

// take puts the next party on the page; it returns false where the page was full already.
func (r *roll) take(p ranked) bool {
	if len(r.page) == r.limit {
		last := r.page[r.limit-1]
		r.next = strconv.FormatInt(last.documents, 10) + "." + strconv.FormatInt(last.id, 10)
		return false
	}
	r.page = append(r.page, p)
	return true
}

// all lists everybody, or everybody of a kind.
func (r *roll) all() (err error) {
	if r.kind == "" {
		r.total, err = count(r.db, "parties")
	} else {
		n, _, e := r.db.number("SELECT count(*) FROM parties WHERE kind=?", r.kind)
		r.total, err = int(n), e
	}
	if err != nil {
		return err
	}
	return walkRanked(r.db, r.kind, r.after, r.take)
}

// named lists those who have a name.
func (r *roll) named(form string) error {
	n := naming{form: form, words: strings.Fields(form)}
	few, err := n.fewest(r.db, r.cap)
	if err != nil {
		return err
	}
	if few {
		return r.gathered(&n)
	}
	var held error
	err = walkRanked(r.db, r.kind, r.after, func(p ranked) bool {
		fits, err := n.fits(r.db, &p)
		if err != nil {
			held = err
			return false
		}
		return !fits || r.take(p)
	})
	if held != nil {
		err = held
	}
	r.total, r.more = len(r.page), r.next != "" || r.after != nil
	if err != nil || r.kind != "" || len(n.words) > 1 {
		return err
	}
	k, err := n.count(r.db)
	r.total, r.more = min(k, countUpTo), k > countUpTo
	return err
}

// gathered lists those who have a name that few have.
func (r *roll) gathered(n *naming) error {
	list, err := n.gather(r.db)
	if err != nil {
		return err
	}
	if r.kind != "" {
		list = slices.DeleteFunc(list, func(p ranked) bool { return p.kind != r.kind })
	}
	slices.SortFunc(list, ranked.compare)
	r.total = len(list)
	for _, p := range list {
		if (r.after == nil || p.compare(*r.after) > 0) && !r.take(p) {
			break
		}
	}
	return nil
}

// enrolled fills in what a list shows of a party.
func enrolled(db *conn, p *ranked) (Enrolled, error) {
	e := Enrolled{PartyRow: PartyRow{Form: p.form, Name: p.form, Kind: p.kind, Documents: int(p.documents)}}
	err := db.each(func(s *sqlite3.Stmt) error {
		e.Name = s.ColumnText(0)
		return nil
	}, "SELECT text FROM spellings WHERE party=? AND form IS NULL ORDER BY n DESC,text LIMIT 1", p.id)
	if err == nil {
		e.About, e.By, err = saidOf(db, p.id)
	}
	return e, err
}
