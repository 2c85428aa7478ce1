package store

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"segun"
	"segun/store/fact"
	"segun/store/query"
)

// Hit is one claim with its document. One goroutine uses it at a time.
type Hit struct {
	Doc    *Document
	Claim  *fact.Claim
	Around string       // the sentence or so around the claim, on one line
	rec    *fact.Record // all of the document, where it was read anyway
	view   *fact.View   // else what can be read of it when it is asked for
}

// Entity returns what the document knows under a local ID, or nil.
func (h *Hit) Entity(id string) *fact.Entity {
	if h.rec != nil {
		return h.rec.Entity(id)
	}
	e, err := h.view.Entity(id)
	if err != nil {
		return nil // the same bytes gave the claim; segun verify tells what is wrong with the rest
	}
	return e
}

// Named returns what the document calls by a name, or nil.
func (h *Hit) Named(name string) *fact.Entity {
	form, list := Form(name), h.Everybody()
	for i := range list {
		e := &list[i]
		if e.Named && (Form(e.Name) == form || slices.ContainsFunc(e.Names, func(n fact.Name) bool { return Form(n.Text) == form })) {
			return e
		}
	}
	return nil
}

// Event returns the event that rests on the claim, or nil.
func (h *Hit) Event() *fact.Event {
	var list []fact.Event
	if h.rec != nil {
		list = h.rec.Events
	} else if all, err := h.view.Events(); err == nil {
		list = all
	}
	for i := range list {
		if slices.Contains(list[i].Claims, h.Claim.ID) {
			return &list[i]
		}
	}
	return nil
}

// ID names the claim in its case.
func (h *Hit) ID() segun.SubjectID { return segun.InDocument(h.Doc.ID, h.Claim.ID) }

// Answer is what a question gave.
type Answer struct {
	Hits      []Hit
	Total     int    // how many claims fit, as far as they were counted; 0 on a page after the first
	More      bool   // Total is only as far as they were counted
	Documents int    // in the case
	Next      string // where the next page begins, "" where nothing comes after
}

// countUpTo is how far claims are counted, lookUpTo how many are looked at where they are not.
const (
	countUpTo = 10000
	lookUpTo  = 1000
)

// Claims returns the claims that a question asks for, at most limit of them: those of the latest documents first, and of each document in the order of
// its text.
func (c *Case) Claims(ctx context.Context, n query.Node, limit int) (*Answer, error) {
	return c.ClaimsPage(ctx, n, "", limit)
}

// ClaimsPage is Claims after a place that an earlier page gave as Next, "" for the first page. What is added between two pages moves nothing that was shown. The
// error wraps ErrInvalid for a place that is none.
func (c *Case) ClaimsPage(ctx context.Context, n query.Node, after string, limit int) (*Answer, error) {
	return c.claimsPage(ctx, n, after, limit, after == "")
}

// LatestPage is ClaimsPage where nobody asks how many claims fit: Total is 0 on the first page too.
func (c *Case) LatestPage(ctx context.Context, n query.Node, after string, limit int) (*Answer, error) {
	return c.claimsPage(ctx, n, after, limit, false)
}

func (c *Case) claimsPage(ctx context.Context, n query.Node, after string, limit int, counted bool) (*Answer, error) {
	a := &Answer{}
	err := c.read(ctx, func(db *conn) error {
		m, err := c.matcher(db).match(n)
		if err != nil {
			return err
		}
		var all int // how many fit, as far as they were counted
		err = a.fill(db, after, limit, func(to int64, limit int) ([]int64, error) {
			page := m
			page.to = min(m.to, to)
			if counted {
				var numbers []int64
				numbers, all, err = db.countedPage(page, limit)
				return numbers, err
			}
			numbers, _, err := latestOf(db, page, limit, lookUpTo)
			return numbers[:min(len(numbers), limit)], err
		})
		if err != nil {
			return err
		}
		claims, err := a.totals(db)
		switch {
		case err != nil || !counted:
		case a.Next == "":
			a.Total = len(a.Hits)
		case query.Fold(n) == nil:
			a.Total, a.More = min(claims, countUpTo), claims > countUpTo
		default:
			a.Total, a.More = min(all, countUpTo), all > countUpTo
		}
		return err
	})
	return a, err
}

// upTo is the highest number that a page may hold after a place.
func upTo(after string) (int64, error) {
	if after == "" {
		return math.MaxInt64, nil
	}
	at, err := strconv.ParseInt(after, 10, 64)
	if err != nil || at < 0 {
		return 0, fmt.Errorf("%w: %q is no place in an answer; take what the page before gave", ErrInvalid, after)
	}
	return at - 1, nil
}

// totals fills in how many documents there are and returns how many claims.
func (a *Answer) totals(db *conn) (claims int, err error) {
	a.Documents, claims, err = totals(db)
	return claims, err
}

// totals are how many documents and claims a case has.
func totals(db *conn) (documents, claims int, err error) {
	err = db.each(func(s *sqlite3.Stmt) error {
		documents, claims = s.ColumnInt(0), s.ColumnInt(1)
		return nil
	}, "SELECT documents,claims FROM totals")
	return documents, claims, err
}

// numbersOf are the claims that fit, the latest first.
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
	docs := map[int64]*opened{}
	out := make([]Hit, 0, len(numbers))
	for _, n := range numbers {
		h, err := hitOf(db, n, docs)
		if err != nil {
			return nil, err
		}
		out = append(out, *h)
	}
	return out, nil
}

// hitOf loads one claim; docs are the documents that were opened already, by number.
func hitOf(db *conn, number int64, docs map[int64]*opened) (*Hit, error) {
	_, doc, local := parts(number)
	d := docs[doc]
	if d == nil {
		var err error
		if d, err = openDoc(db, doc); err != nil {
			return nil, err
		}
		docs[doc] = d
	}
	c, err := d.view.Claim("c" + strconv.Itoa(local))
	if err != nil {
		return nil, fmt.Errorf("document %s: %w: %w; run segun rebuild", d.ID, ErrCorrupt, err)
	}
	if c == nil {
		return nil, fmt.Errorf("document %s has no claim c%d: %w; run segun rebuild", d.ID, local, ErrCorrupt)
	}
	return &Hit{Doc: &d.Document, Claim: c, Around: around(d.text, c), view: d.view}, nil
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
