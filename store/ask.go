package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
	"segun/store/query"
)

// Hit is one claim with its document.
type Hit struct {
	Doc    *Document
	Claim  *fact.Claim
	Around string // the sentence or so around the claim, on one line
	rec    *fact.Record
}

// Entity returns what the document knows under a local ID, or nil.
func (h *Hit) Entity(id string) *fact.Entity { return h.rec.Entity(id) }

// Named returns what the document calls by a name, or nil.
func (h *Hit) Named(name string) *fact.Entity {
	form := Form(name)
	for i := range h.rec.Entities {
		e := &h.rec.Entities[i]
		if e.Named && (Form(e.Name) == form || slices.ContainsFunc(e.Names, func(n fact.Name) bool { return Form(n.Text) == form })) {
			return e
		}
	}
	return nil
}

// Event returns the event that rests on the claim, or nil.
func (h *Hit) Event() *fact.Event {
	for i := range h.rec.Events {
		if slices.Contains(h.rec.Events[i].Claims, h.Claim.ID) {
			return &h.rec.Events[i]
		}
	}
	return nil
}

// ID names the claim in its case.
func (h *Hit) ID() segun.SubjectID { return segun.InDocument(h.Doc.ID, h.Claim.ID) }

// Answer is what a question gave.
type Answer struct {
	Hits      []Hit
	Total     int  // how many claims fit, as far as they were counted
	More      bool // Total is only as far as they were counted
	Documents int  // in the case
}

// countUpTo is how far claims are counted.
const countUpTo = 10000

// Claims returns the claims that a question asks for, at most limit of them: those of the latest documents first, and of each document in the order of
// its text.
func (c *Case) Claims(ctx context.Context, n query.Node, limit int) (*Answer, error) {
	a := &Answer{}
	err := c.read(ctx, func(db *conn) error {
		m, err := c.matcher(db).match(n)
		if err != nil {
			return err
		}
		numbers, err := numbersOf(db, m, limit)
		if err != nil {
			return err
		}
		if a.Hits, err = hits(db, inReadingOrder(numbers)); err != nil {
			return err
		}
		if a.Documents, err = count(db, "documents"); err != nil {
			return err
		}
		a.Total = len(numbers)
		if len(numbers) == limit {
			total, _, err := db.number("SELECT count(*) FROM (SELECT rowid FROM claims WHERE claims MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?)", m.text, m.from, m.to, countUpTo+1)
			a.Total, a.More = min(int(total), countUpTo), total > countUpTo
			return err
		}
		return nil
	})
	return a, err
}

// inReadingOrder turns the claims of each document into the order of its text.
func inReadingOrder(numbers []int64) []int64 {
	slices.SortStableFunc(numbers, func(a, b int64) int { return cmp.Or(cmp.Compare(b>>localBits, a>>localBits), cmp.Compare(a, b)) })
	return numbers
}

func numbersOf(db *conn, m match, limit int) ([]int64, error) {
	var out []int64
	err := db.each(func(s *sqlite3.Stmt) error {
		out = append(out, s.ColumnInt64(0))
		return nil
	}, "SELECT rowid FROM claims WHERE claims MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?", m.text, m.from, m.to, limit)
	return out, err
}

func count(db *conn, table string) (int, error) {
	n, _, err := db.number("SELECT count(*) FROM " + table)
	return int(n), err
}

// hits loads claims by their numbers, in their order; each document once.
func hits(db *conn, numbers []int64) ([]Hit, error) {
	docs := map[int64]*loaded{}
	out := make([]Hit, 0, len(numbers))
	for _, n := range numbers {
		_, doc, local := parts(n)
		d := docs[doc]
		if d == nil {
			var err error
			if d, err = loadDoc(db, doc); err != nil {
				return nil, err
			}
			docs[doc] = d
		}
		c := d.rec.Claim("c" + fmt.Sprint(local))
		if c == nil {
			return nil, fmt.Errorf("document %s has no claim c%d: %w; run segun rebuild", d.ID, local, ErrCorrupt)
		}
		out = append(out, Hit{Doc: &d.Document, Claim: c, Around: around(d.text, c), rec: d.rec})
	}
	return out, nil
}

// around is what stands around a claim, up to the borders of its paragraph or 160 bytes.
func around(text string, c *fact.Claim) string {
	from, to := int(c.Stretch.Start), int(c.Stretch.End)
	for _, s := range c.Spans {
		if to == 0 {
			from, to = int(s.Start), int(s.End)
		}
		from, to = min(from, int(s.Start)), max(to, int(s.End))
	}
	left := text[max(0, from-160):from]
	right := text[to:min(len(text), to+160)]
	if i := strings.LastIndexAny(left, "\n"); i >= 0 {
		left = left[i+1:]
	} else if i := strings.IndexByte(left, ' '); from > 160 && i >= 0 {
		left = "…" + left[i:]
	}
	if i := strings.IndexAny(right, "\n"); i >= 0 {
		right = right[:i]
	} else if i := strings.LastIndexByte(right, ' '); to+160 < len(text) && i >= 0 {
		right = right[:i] + " …"
	}
	return strings.ToValidUTF8(strings.Join(strings.Fields(left+text[from:to]+right), " "), "")
}

// Moment is an event or a claim with a date.
type Moment struct {
	EDTF        string
	Basis       string // how the date was worked out
	First, Last int    // days from 1970-01-01; see fact.NoDay and fact.LastDay
	Event       *fact.Event
	Hit
}

// Timeline returns events and dated claims in the order of their dates, at most limit of them. Without a question it is that of the whole case from its
// first date on; with one, that of the latest claims that fit. more says that there are others.
func (c *Case) Timeline(ctx context.Context, n query.Node, limit int) (list []Moment, more bool, err error) {
	err = c.read(ctx, func(db *conn) error {
		if n == nil {
			list, err = wholeTimeline(db, limit+1)
		} else {
			list, more, err = c.askedTimeline(db, n, limit+1)
		}
		return err
	})
	slices.SortStableFunc(list, func(a, b Moment) int { return cmp.Or(cmp.Compare(a.start(), b.start()), cmp.Compare(a.Last, b.Last)) })
	if len(list) > limit {
		list, more = list[:limit], true
	}
	return list, more, err
}

// start is the day that a moment is sorted by: its last where its first is open.
func (m *Moment) start() int {
	if m.First == fact.NoDay {
		return m.Last
	}
	return m.First
}

func wholeTimeline(db *conn, limit int) ([]Moment, error) {
	type row struct {
		number int64
		event  bool
	}
	var rows []row
	err := db.each(func(s *sqlite3.Stmt) error {
		rows = append(rows, row{s.ColumnInt64(0), s.ColumnInt(1) == 1})
		return nil
	}, "SELECT id,event FROM events ORDER BY first,id LIMIT ?", limit)
	if err != nil {
		return nil, err
	}
	docs := map[int64]*loaded{}
	var out []Moment
	for _, r := range rows {
		_, doc, local := parts(r.number)
		d := docs[doc]
		if d == nil {
			if d, err = loadDoc(db, doc); err != nil {
				return nil, err
			}
			docs[doc] = d
		}
		for _, m := range moments(d, nil) {
			if r.event == (m.Event != nil) && (r.event && fact.Number(m.Event.ID) == local || !r.event && fact.Number(m.Claim.ID) == local) {
				out = append(out, m)
			}
		}
	}
	return out, nil
}

// mostDated is how many claims that fit a question are looked at for their dates.
const mostDated = 2000

func (c *Case) askedTimeline(db *conn, n query.Node, limit int) ([]Moment, bool, error) {
	m, err := c.matcher(db).match(n)
	if err != nil {
		return nil, false, err
	}
	numbers, err := numbersOf(db, m, min(mostDated, 4*limit))
	if err != nil {
		return nil, false, err
	}
	byDoc := map[int64]map[string]bool{}
	var order []int64
	for _, k := range numbers {
		_, doc, local := parts(k)
		if byDoc[doc] == nil {
			byDoc[doc] = map[string]bool{}
			order = append(order, doc)
		}
		byDoc[doc]["c"+fmt.Sprint(local)] = true
	}
	var out []Moment
	for _, doc := range order {
		if len(out) >= limit {
			return out, true, nil
		}
		d, err := loadDoc(db, doc)
		if err != nil {
			return nil, false, err
		}
		out = append(out, moments(d, byDoc[doc])...)
	}
	return out, len(numbers) == min(mostDated, 4*limit), nil
}

// moments are a document's events and dated claims; wanted, where it is not nil, says which claims they must rest on.
func moments(d *loaded, wanted map[string]bool) []Moment {
	var out []Moment
	told := map[string]bool{}
	hit := func(id string) Hit {
		c := d.rec.Claim(id)
		if c == nil {
			return Hit{}
		}
		return Hit{Doc: &d.Document, Claim: c, Around: around(d.text, c), rec: d.rec}
	}
	for i := range d.rec.Events {
		e := &d.rec.Events[i]
		first, last, ok := fact.Days(e.EDTF)
		if !ok || len(e.Claims) == 0 {
			continue
		}
		fits := wanted == nil
		for _, c := range e.Claims {
			told[c] = true
			fits = fits || wanted[c]
		}
		if h := hit(e.Claims[0]); fits && h.Claim != nil {
			out = append(out, Moment{EDTF: e.EDTF, Basis: e.Basis, First: first, Last: last, Event: e, Hit: h})
		}
	}
	for i := range d.rec.Claims {
		c := &d.rec.Claims[i]
		first, last, ok := fact.Days(c.EDTF)
		if ok && !told[c.ID] && c.Grain != "role" && (wanted == nil || wanted[c.ID]) {
			out = append(out, Moment{EDTF: c.EDTF, Basis: c.Basis, First: first, Last: last, Hit: hit(c.ID)})
		}
	}
	return out
}
