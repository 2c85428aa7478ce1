package store

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ncruces/go-sqlite3"

	"segun/store/fact"
	"segun/store/query"
)

// Moment is an event or a claim with a date.
type Moment struct {
	EDTF        string
	Basis       string // how the date was worked out
	First, Last int    // days from 1970-01-01; see fact.NoDay and fact.LastDay
	Event       *fact.Event
	Hit
}

// place is where a moment stands in the order of a timeline: by its first day, or its last where the first is open; on one day what was published last first, and
// each document in the order of its text. event is 0 for a claim, else the event's number and one.
type place struct {
	start, claim, event int64
}

func (p place) compare(o place) int {
	return cmp.Or(cmp.Compare(p.start, o.start), cmp.Compare(o.claim, p.claim), cmp.Compare(p.event, o.event))
}

// start is the day that a date is found under.
func start(first, last int) int64 {
	if first == fact.NoDay {
		return int64(last)
	}
	return int64(first)
}

// timed is a date of a claim: its own, where event is 0, or that of an event which rests on it. main is the first claim of an event.
type timed struct {
	id    int64 // its number, 0 where it has none yet
	claim int   // its local number
	event int
	start int64
	main  bool
}

// timesOf are the dates of events, and of claims with one that no event tells already.
func timesOf(r *rows) []timed {
	var out []timed
	put := func(claim string, event int, day int64, main bool) {
		if n := fact.Number(claim); n >= 0 && n <= mostLocal && r.rec.Claim(claim) != nil {
			out = append(out, timed{claim: n, event: event, start: day, main: main})
		}
	}
	told := map[string]bool{}
	for i := range r.rec.Events {
		e := &r.rec.Events[i]
		n := fact.Number(e.ID)
		first, last, ok := fact.Days(e.EDTF)
		if !ok || n < 0 {
			continue
		}
		for k, c := range slices.Compact(slices.Clone(e.Claims)) { // they are sorted
			told[c] = true
			put(c, n+1, start(first, last), k == 0)
		}
	}
	for i := range r.rec.Claims {
		c := &r.rec.Claims[i]
		first, last, ok := fact.Days(c.EDTF)
		if !ok || told[c.ID] || c.Grain == "role" {
			continue
		}
		put(c.ID, 0, start(first, last), true)
	}
	return out
}

// putTimes writes dates, and gives them numbers.
func (w *Writer) putTimes(r *rows, list []timed) error {
	for i := range list {
		t := &list[i]
		isMain := 0
		if t.main {
			isMain = 1
		}
		first := momentsFrom(bucketOf(t.start))
		last, ok, err := w.db.number("SELECT id FROM moments WHERE id>=? AND id<? ORDER BY id DESC LIMIT 1", first, momentsFrom(bucketOf(t.start)+1))
		if t.id = first; ok {
			t.id = last + 1
		}
		if t.id >= first+1<<momentBits {
			return fmt.Errorf("%w: more dates of one day than a case can number", ErrInvalid)
		}
		if err == nil {
			err = w.db.run("INSERT INTO moments VALUES(?,?,?,?,?)", t.id, claimNumber(r.day, r.doc, t.claim), t.event, startBeside(t.start), isMain)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// findTimes finds the numbers of dates that are there: among all of their day, since it is seldom asked for and an index would be as large as what it finds.
func (w *Writer) findTimes(r *rows, list []timed) error {
	first, last := claimNumber(r.day, r.doc, mostLocal), claimNumber(r.day, r.doc, 0)
	found := map[int64]map[place]int64{} // by bucket
	for i := range list {
		t := &list[i]
		bucket := bucketOf(t.start)
		of := found[bucket]
		if of == nil {
			of = map[place]int64{}
			found[bucket] = of
			err := w.db.each(func(s *sqlite3.Stmt) error {
				of[place{s.ColumnInt64(1), s.ColumnInt64(2), s.ColumnInt64(3)}] = s.ColumnInt64(0)
				return nil
			}, "SELECT id,"+sqlStart+",claim,event FROM moments WHERE id>=? AND id<? AND claim BETWEEN ? AND ?", momentsFrom(bucket), momentsFrom(bucket+1), first, last)
			if err != nil {
				return err
			}
		}
		var ok bool
		if t.id, ok = of[place{t.start, claimNumber(r.day, r.doc, t.claim), int64(t.event)}]; !ok {
			return fmt.Errorf("document %d has no date of claim %d: %w; run segun rebuild --all", r.doc, t.claim, ErrCorrupt)
		}
	}
	return nil
}

// A row of the table dated is a date of a claim: its number holds the day, and which of the dates of that day it is, so that what fits a question comes in the order of days. Beside the
// tags of claims it has those of the month and the year in which its document was published, since its number does not tell.
const (
	monthTag = "m"
	yearTag  = "y"
)

// bucketOf is a day as the numbers of dated hold it; the first and the last one hold all days before and after too.
func bucketOf(start int64) int64 { return min(max(start, dayZero), dayZero+1<<20-1) - dayZero }

// momentBits is how much of a moment's number tells which it is of its day.
const momentBits = 22

// sqlStart is the start of a moment in SQL, startBeside what is kept of it: nothing where its number tells.
var sqlStart = fmt.Sprintf("coalesce(start,(id>>%d)%+d)", momentBits, dayZero)

func startBeside(start int64) any {
	if bucketOf(start)+dayZero == start {
		return nil
	}
	return start
}

// momentsFrom is the first number of a bucket.
func momentsFrom(bucket int64) int64 { return bucket << momentBits }

// datedNumbers are the numbers under which a claim stands in dated.
func datedNumbers(local int, list []timed) (out []int64) {
	for _, t := range list {
		if t.claim == local {
			out = append(out, t.id)
		}
	}
	return out
}

// publishedTags are the tags of the month and the year of a day's code, none for a document without a date.
func publishedTags(day int64) []string {
	if day == 0 {
		return nil
	}
	t := time.Unix((day+dayZero)*86400, 0).UTC()
	return []string{yearTag + strconv.Itoa(t.Year()), monthTag + strconv.Itoa(12*t.Year()+int(t.Month())-1)}
}

// publishedIn is a condition on dated that holds for all that was published between two days, and for little else: for whole months, and years where they are whole.
func publishedIn(from, to int64) string {
	month := func(code int64) int {
		t := time.Unix((code+dayZero)*86400, 0).UTC()
		return 12*t.Year() + int(t.Month()) - 1
	}
	var any []string
	for m, last := month(from), month(to); m <= last; {
		if m%12 == 0 && m+11 <= last {
			any = append(any, tagged(yearTag, strconv.Itoa(m/12)))
			m += 12
			continue
		}
		any = append(any, tagged(monthTag, strconv.Itoa(m)))
		m++
	}
	return "(" + strings.Join(any, " OR ") + ")"
}

// Timeline returns events and dated claims that fit a question in the order of their dates, at most limit of them; more says that there are others. An event fits
// where a claim fits that it rests on, and is shown with the first such claim.
func (c *Case) Timeline(ctx context.Context, n query.Node, limit int) (list []Moment, more bool, err error) {
	list, next, err := c.TimelinePage(ctx, n, "", limit)
	return list, next != "", err
}

// TimelinePage is Timeline after a place that an earlier page gave as next, "" for the first page. next is "" where nothing comes after. What is added between two pages
// moves nothing that was shown. The error wraps ErrInvalid for a place that is none.
func (c *Case) TimelinePage(ctx context.Context, n query.Node, after string, limit int) (list []Moment, next string, err error) {
	from := place{start: math.MinInt64, claim: math.MaxInt64}
	if after != "" {
		if from, err = parsePlace(after); err != nil {
			return nil, "", err
		}
	}
	err = c.read(ctx, func(db *conn) error {
		t := &timeline{db: db, limit: limit, after: from, until: math.MaxInt64, docs: map[int64]*opened{}}
		if query.Fold(n) == nil {
			err = t.whole()
		} else if t.m, t.text, err = c.matcher(db).loosely(n); err == nil {
			t.asked = true
			err = t.fitting()
		}
		list, next = t.list, t.next
		return err
	})
	return list, next, err
}

func (p place) String() string {
	return strconv.FormatInt(p.start, 36) + "." + strconv.FormatInt(p.claim, 36) + "." + strconv.FormatInt(p.event, 36)
}

func parsePlace(s string) (p place, err error) {
	parts := strings.Split(s, ".")
	if len(parts) != 3 {
		return p, fmt.Errorf("%w: %q is no place in a timeline; take what the page before gave", ErrInvalid, s)
	}
	for i, to := range [...]*int64{&p.start, &p.claim, &p.event} {
		if *to, err = strconv.ParseInt(parts[i], 36, 64); err != nil {
			return p, fmt.Errorf("%w: %q is no place in a timeline; take what the page before gave", ErrInvalid, s)
		}
	}
	return p, nil
}

// timeline collects one page.
type timeline struct {
	db    *conn
	m     match
	text  string // what at least all that fits m fits in dated
	asked bool
	limit int
	after place
	until int64 // the last start that is shown
	docs  map[int64]*opened
	list  []Moment
	next  string
	last  place
}

// full reports whether the page is complete and what comes next is known.
func (t *timeline) full() bool { return t.next != "" }

// numbered is a row of moments; one that is only known by its number has no claim.
type numbered struct {
	id int64
	place
}

// wholeLot is how many rows are read at a time where nothing is asked: in a hundred thousand documents a day has some 1,200.
const wholeLot = 2048

// whole takes everything, event by event.
func (t *timeline) whole() error {
	return t.days(max(wholeLot, t.limit+1), func(from int64, lot int) (found []numbered, err error) {
		err = t.db.each(func(s *sqlite3.Stmt) error {
			found = append(found, numbered{s.ColumnInt64(0), place{s.ColumnInt64(1), s.ColumnInt64(2), s.ColumnInt64(3)}})
			return nil
		}, "SELECT id,"+sqlStart+",claim,event FROM moments WHERE id>=? AND main=1 ORDER BY id LIMIT ?", from, lot)
		return found, err
	})
}

// fitting takes what fits from the index of dated claims, day after day.
func (t *timeline) fitting() error {
	text, ok, err := t.datedText()
	if err == nil && ok && t.text != t.m.text {
		if _, _, err := t.db.number("SELECT 1 FROM dated WHERE dated MATCH ? LIMIT 1", text); err != nil { // the index takes for two words what is one here: of some script that it does not know
			t.text = everything
			text, ok, err = t.datedText()
		}
	}
	if err != nil || !ok {
		return err
	}
	return t.days(t.limit+1, func(from int64, lot int) (found []numbered, err error) {
		err = t.db.each(func(s *sqlite3.Stmt) error {
			found = append(found, numbered{id: s.ColumnInt64(0)})
			return nil
		}, "SELECT rowid FROM dated WHERE dated MATCH ? AND rowid>=? ORDER BY rowid LIMIT ?", text, from, lot)
		return found, err
	})
}

// days takes rows day after day, since the rows of one day are in no order: page gives those from a number on, at most lot of them, in the order of numbers.
func (t *timeline) days(lot int, page func(from int64, lot int) ([]numbered, error)) error {
	from := momentsFrom(bucketOf(t.after.start))
	until := momentsFrom(bucketOf(t.until) + 1)
	for !t.full() && from < until {
		found, err := page(from, lot)
		if err != nil || len(found) == 0 {
			return err
		}
		whole := len(found)
		if len(found) == lot { // the last day may go on
			last := momentsFrom(found[whole-1].id >> momentBits)
			whole, _ = slices.BinarySearchFunc(found, last, func(n numbered, id int64) int { return cmp.Compare(n.id, id) })
			if whole == 0 {
				lot *= 4
				continue
			}
		}
		if err := t.sorted(found[:whole]); err != nil {
			return err
		}
		if len(found) < lot {
			return nil
		}
		from = found[whole-1].id + 1
	}
	return nil
}

// datedText is the question as dated is asked; ok is false where nothing can fit.
func (t *timeline) datedText() (text string, ok bool, err error) {
	if t.m.from == 0 && t.m.to == math.MaxInt64 {
		return t.text, true, nil
	}
	low, high := t.m.from>>(docBits+localBits), t.m.to>>(docBits+localBits)
	first, some, err := t.db.number("SELECT rowid FROM claims WHERE claims MATCH ? AND rowid>=? ORDER BY rowid LIMIT 1", everything, claimsFrom(1))
	if err != nil || !some {
		return "", false, err
	}
	last, _, err := t.db.number("SELECT rowid FROM claims WHERE claims MATCH ? ORDER BY rowid DESC LIMIT 1", everything)
	low, high = max(low, first>>(docBits+localBits)), min(high, last>>(docBits+localBits))
	if err != nil || low > high {
		return "", false, err
	}
	return publishedIn(low, high) + " AND (" + t.text + ")", true, nil
}

// sorted takes the moments of rows, in the order of a timeline.
func (t *timeline) sorted(rows []numbered) error {
	var found []place
	for _, r := range rows {
		if r.claim == 0 {
			err := t.db.each(func(s *sqlite3.Stmt) error {
				r.place = place{s.ColumnInt64(0), s.ColumnInt64(1), s.ColumnInt64(2)}
				return nil
			}, "SELECT "+sqlStart+",claim,event FROM moments WHERE id=?", r.id)
			if err != nil {
				return err
			}
		}
		fits := !t.asked || r.claim >= t.m.from && r.claim <= t.m.to
		if r.claim != 0 && fits && r.start <= t.until && r.compare(t.after) > 0 {
			found = append(found, r.place)
		}
	}
	slices.SortFunc(found, place.compare)
	return t.take(found)
}

// fits reports whether what was found in dated fits the question: there a phrase is no more than its words.
func (t *timeline) fits(claim int64) (bool, error) {
	if !t.asked || t.text == t.m.text {
		return true, nil
	}
	_, ok, err := t.db.number("SELECT 1 FROM claims WHERE claims MATCH ? AND rowid=?", t.m.text, claim)
	return ok, err
}

// take shows moments that come next, as long as the page has room.
func (t *timeline) take(found []place) error {
	for _, p := range found {
		if t.full() {
			return nil
		}
		fits, err := t.fits(p.claim)
		if err != nil {
			return err
		}
		if !fits {
			continue
		}
		m, err := t.moment(p)
		if err != nil {
			return err
		}
		switch {
		case m == nil:
		case len(t.list) == t.limit:
			t.next = t.last.String()
		default:
			t.list, t.last = append(t.list, *m), p
		}
	}
	return nil
}

// moment loads what stands at a place; nil where an event is shown with an earlier claim that fits.
func (t *timeline) moment(p place) (*Moment, error) {
	h, err := hitOf(t.db, p.claim, t.docs)
	if err != nil {
		return nil, err
	}
	m := &Moment{EDTF: h.Claim.EDTF, Basis: h.Claim.Basis, Hit: *h}
	if p.event > 0 {
		id := "v" + strconv.FormatInt(p.event-1, 10)
		e, err := h.view.Event(id)
		if err != nil || e == nil {
			return nil, fmt.Errorf("document %s has no event %s: %w; run segun rebuild", h.Doc.ID, id, ErrCorrupt)
		}
		if told, err := t.toldBefore(p, e); told || err != nil {
			return nil, err
		}
		m.EDTF, m.Basis, m.Event = e.EDTF, e.Basis, e
	}
	m.First, m.Last, _ = fact.Days(m.EDTF)
	return m, nil
}

// toldBefore reports whether an earlier claim that an event rests on fits too.
func (t *timeline) toldBefore(p place, e *fact.Event) (bool, error) {
	if !t.asked {
		return false, nil
	}
	day, doc, local := parts(p.claim)
	for _, c := range e.Claims {
		n := fact.Number(c)
		if n >= local {
			continue
		}
		k := claimNumber(day, doc, n)
		if k < t.m.from || k > t.m.to {
			continue
		}
		if _, fits, err := t.db.number("SELECT 1 FROM claims WHERE claims MATCH ? AND rowid=?", t.m.text, k); fits || err != nil {
			return fits, err
		}
	}
	return false, nil
}
