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

// putTimes writes events, and claims with a date that no event tells already. It returns the tags of their dates by claim.
func (w *Writer) putTimes(r *rows) (map[string][]string, error) {
	tags := map[string][]string{}
	put := func(claim string, event int, day int64, main bool) error {
		n := fact.Number(claim)
		if n < 0 || n > mostLocal || r.rec.Claim(claim) == nil {
			return nil
		}
		for _, t := range dayTags(day) {
			if !slices.Contains(tags[claim], t) {
				tags[claim] = append(tags[claim], t)
			}
		}
		isMain := 0
		if main {
			isMain = 1
		}
		return w.db.run("INSERT INTO moments VALUES(?,?,?,?)", claimNumber(r.day, r.doc, n), event, day, isMain)
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
			if err := put(c, n+1, start(first, last), k == 0); err != nil {
				return nil, err
			}
		}
	}
	for i := range r.rec.Claims {
		c := &r.rec.Claims[i]
		first, last, ok := fact.Days(c.EDTF)
		if !ok || told[c.ID] || c.Grain == "role" {
			continue
		}
		if err := put(c.ID, 0, start(first, last), true); err != nil {
			return nil, err
		}
	}
	return tags, nil
}

// The tag of whatever has a date, and what the tags of years, months and days begin with.
const (
	datedTag = "dated"
	yearTag  = "y"
	monthTag = "m"
	dayTag   = "k"
)

func dayTags(day int64) []string {
	return []string{datedTag, spanTag(yearTag, day), spanTag(monthTag, day), spanTag(dayTag, day)}
}

// spanTag is the tag of the year, month or day that a day is in.
func spanTag(kind string, day int64) string {
	t := time.Unix(day*86400, 0).UTC()
	switch kind {
	case yearTag:
		return kind + strconv.Itoa(t.Year())
	case monthTag:
		return kind + strconv.Itoa(12*t.Year()+int(t.Month()))
	}
	return kind + strconv.FormatInt(day-dayZero, 10)
}

// spanEnd is the last day of the year, month or day that a day is in.
func spanEnd(kind string, day int64) int64 {
	t := time.Unix(day*86400, 0).UTC()
	switch kind {
	case yearTag:
		return time.Date(t.Year()+1, 1, 1, 0, 0, 0, 0, time.UTC).Unix()/86400 - 1
	case monthTag:
		return time.Date(t.Year(), t.Month()+1, 1, 0, 0, 0, 0, time.UTC).Unix()/86400 - 1
	}
	return day
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
		} else if t.m, err = c.matcher(db).match(n); err == nil {
			t.asked = true
			err = t.span("", math.MinInt64, math.MaxInt64)
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

// whole takes everything from the index of dates.
func (t *timeline) whole() error {
	for !t.full() {
		var found []place
		err := t.db.each(func(s *sqlite3.Stmt) error {
			found = append(found, place{s.ColumnInt64(0), s.ColumnInt64(1), s.ColumnInt64(2)})
			return nil
		}, `SELECT start,claim,event FROM moments WHERE main=1 AND start>=?1 AND (start>?1 OR claim<?2 OR claim=?2 AND event>?3) AND start<=?5 ORDER BY start,claim DESC,event LIMIT ?4`,
			t.after.start, t.after.claim, t.after.event, t.limit+1, t.until)
		if err != nil || len(found) == 0 {
			return err
		}
		if err := t.take(found); err != nil {
			return err
		}
		t.after = found[len(found)-1]
	}
	return nil
}

// fewDated is how many fitting claims of one span are sorted by their dates; of a span with more its parts are asked. Tests lower it.
var fewDated = 300

// finer is what a span is parted into.
var finer = map[string]string{"": yearTag, yearTag: monthTag, monthTag: dayTag}

// span takes what has a date from one day to another, which are a whole, a year, a month or a day.
func (t *timeline) span(kind string, first, last int64) error {
	tag := datedTag
	if kind != "" {
		tag = spanTag(kind, first)
	}
	if kind == dayTag {
		return t.day(tag, first)
	}
	numbers, err := someOf(t.db, t.dated(tag), fewDated+1)
	if err != nil {
		return err
	}
	if len(numbers) <= fewDated {
		return t.sorted(numbers, first, last)
	}
	for day := max(first, t.after.start); !t.full(); {
		next, ok, err := t.db.number("SELECT start FROM moments WHERE main=1 AND start>=? ORDER BY start LIMIT 1", day)
		if err != nil || !ok || next > last {
			return err
		}
		end := spanEnd(finer[kind], next)
		if err := t.span(finer[kind], next, end); err != nil {
			return err
		}
		day = end + 1
	}
	return nil
}

// dated is the question narrowed to what has a tag.
func (t *timeline) dated(tag string) match {
	m := t.m
	m.text = "(" + m.text + ") AND tags:" + phrase(tag)
	return m
}

// sorted takes the moments of claims whose days are in a span.
func (t *timeline) sorted(numbers []int64, first, last int64) error {
	var found []place
	for _, n := range numbers {
		err := t.db.each(func(s *sqlite3.Stmt) error {
			if p := (place{s.ColumnInt64(0), n, s.ColumnInt64(1)}); p.start >= first && p.start <= last && p.compare(t.after) > 0 {
				found = append(found, p)
			}
			return nil
		}, "SELECT start,event FROM moments WHERE claim=?", n)
		if err != nil {
			return err
		}
	}
	slices.SortFunc(found, place.compare)
	return t.take(found)
}

// day takes the moments of one day, on which claims come in the order of their numbers.
func (t *timeline) day(tag string, day int64) error {
	m := t.dated(tag)
	if t.after.start == day {
		m.to = min(m.to, t.after.claim)
	}
	for !t.full() {
		numbers, err := numbersOf(t.db, m, t.limit+1)
		if err != nil || len(numbers) == 0 {
			return err
		}
		if err := t.sorted(numbers, day, day); err != nil {
			return err
		}
		m.to = numbers[len(numbers)-1] - 1
	}
	return nil
}

// take shows moments that come next, as long as the page has room.
func (t *timeline) take(found []place) error {
	for _, p := range found {
		if t.full() {
			return nil
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
