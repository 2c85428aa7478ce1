package store

import (
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

// Roll lists parties after a place that an earlier page gave as Next, "" for the first page. Its cost follows what is shown, and up to 10,000 are counted. The error wraps ErrInvalid for a place that is none.
func (c *Case) Roll(ctx context.Context, n Naming, after string, limit int) (*Roll, error) {
	out := &Roll{}
	err := c.read(ctx, func(db *conn) error {
		r := &roll{db: db, kind: n.Kind, limit: max(limit, 1)}
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

// roll collects one page.
type roll struct {
	db    *conn
	kind  string
	limit int
	after *ranked // nil for the first page

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
	var kinds []string
	err = r.db.each(func(s *sqlite3.Stmt) error {
		kinds = append(kinds, s.ColumnText(0))
		r.total += s.ColumnInt(1)
		return nil
	}, "SELECT kind,parties FROM kinds WHERE ?1='' OR kind=?1", r.kind)
	var list []ranked
	for _, k := range kinds {
		if err != nil {
			return err
		}
		var some []ranked
		some, err = rankedAfter(r.db, k, r.after, r.limit+1)
		list = append(list, some...)
	}
	r.put(list)
	return err
}

// put puts parties on the page that come next, in their order.
func (r *roll) put(list []ranked) {
	slices.SortFunc(list, ranked.compare)
	for _, p := range list {
		if (r.after == nil || p.compare(*r.after) > 0) && !r.take(p) {
			return
		}
	}
}

// named lists those who have a name, from tier to tier.
func (r *roll) named(form string) error {
	n := &naming{db: r.db, form: form, words: strings.Fields(form), kind: r.kind}
	others, err := n.others()
	if err != nil {
		return err
	}
	tier, err := highest(r.db)
	for ; err == nil && tier > 0; tier-- {
		if r.next != "" && r.total > countUpTo {
			break
		}
		var ids []int64
		if ids, err = n.inTier(tier); err != nil {
			return err
		}
		of := 0
		for of < len(others) && tierOf(others[of].documents) == tier {
			of++
		}
		r.total += len(ids) + of
		if r.next == "" && (r.after == nil || tier <= tierOf(r.after.documents)) {
			var list []ranked
			list, err = rankedOf(r.db, ids)
			r.put(append(list, others[:of]...))
		}
		others = others[of:]
	}
	r.total, r.more = min(r.total, countUpTo), r.total > countUpTo
	return err
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
