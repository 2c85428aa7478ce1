package store_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/store"
	"segun/store/query"
)

// slow answers a question by looking at every claim of every reading.
type slow struct {
	r *segun.Reading
	c *segun.Claim
}

func (s slow) holds(n query.Node) bool {
	switch n := n.(type) {
	case query.And:
		return !slices.ContainsFunc(n, func(k query.Node) bool { return !s.holds(k) })
	case query.Or:
		return slices.ContainsFunc(n, s.holds)
	case query.Not:
		return !s.holds(n.Node)
	case query.Is:
		return s.is(n)
	}
	return n == nil
}

func (s slow) is(n query.Is) bool {
	chain := s.c.Chain
	switch n.Field {
	case query.Words:
		return hasPhrase(s.c.Content[0].In(s.r.Doc.Text), n.Value)
	case query.Article:
		return hasPhrase(s.r.Doc.Text, n.Value)
	case query.Status:
		return s.c.Status == n.Value
	case query.Act:
		return s.c.Act == n.Value
	case query.Outlet:
		return strings.Contains(" "+store.Form(s.r.Doc.Publisher)+" ", " "+store.Form(n.Value)+" ")
	case query.Since:
		return s.r.Doc.Published[:len(n.Value)] >= n.Value
	case query.Until:
		return s.r.Doc.Published[:len(n.Value)] <= n.Value
	case query.Doc:
		return strings.HasPrefix(string(s.r.Doc.ID), n.Value)
	case query.About:
		return slices.ContainsFunc(s.c.About, func(e string) bool { return s.called(e, n.Value) })
	case query.By:
		return s.called(chain[len(chain)-1].Entity, n.Value)
	case query.Via:
		return slices.ContainsFunc(chain[:len(chain)-1], func(v segun.Voice) bool { return s.called(v.Entity, n.Value) })
	}
	panic(n.Field)
}

func (s slow) called(id, name string) bool {
	for i := range s.r.Entities.List {
		if e := &s.r.Entities.List[i]; e.ID == id {
			return store.Form(e.Name) == store.Form(name)
		}
	}
	return false
}

// formed are normal forms of texts that were asked for before: making them anew for each claim is what takes the time.
var formed = map[string]string{}

func hasPhrase(text, phrase string) bool {
	f, ok := formed[text]
	if !ok {
		f = " " + store.Form("x "+text) + " "
		formed[text] = f
	}
	return strings.Contains(f, " "+strings.TrimPrefix(store.Form("x "+phrase), "x ")+" ")
}

// someQuestion draws a question about the readings.
func someQuestion(rnd *rand.Rand, all []*segun.Reading, depth int) query.Node {
	r := all[rnd.IntN(len(all))]
	c := &r.Claims.List[rnd.IntN(len(r.Claims.List))]
	name := func(id string) string {
		var n int
		fmt.Sscanf(id, "e%d", &n)
		return r.Entities.List[n].Name
	}
	if depth > 0 {
		a, b := someQuestion(rnd, all, depth-1), someQuestion(rnd, all, depth-1)
		switch rnd.IntN(4) {
		case 0:
			return query.Not{Node: a}
		case 1:
			return query.Or{a, b}
		case 2:
			return query.And{a, b}
		}
	}
	words := strings.Fields(store.Form(c.Content[0].In(r.Doc.Text)))
	at := rnd.IntN(len(words))
	switch rnd.IntN(10) {
	case 0:
		return query.Is{Field: query.About, Value: name(c.About[0])}
	case 1:
		return query.Is{Field: query.By, Value: strings.ToUpper(name(c.Chain[1].Entity))}
	case 2:
		return query.Is{Field: query.Via, Value: r.Doc.Publisher}
	case 3:
		return query.Is{Field: query.Status, Value: c.Status}
	case 4:
		return query.Is{Field: query.Act, Value: c.Act}
	case 5:
		return query.Is{Field: query.Outlet, Value: r.Doc.Publisher}
	case 6:
		return query.Is{Field: query.Doc, Value: string(r.Doc.ID)[:8]}
	case 7:
		return query.Is{Field: query.Article, Value: words[at]}
	}
	return query.Is{Value: strings.Join(words[at:min(len(words), at+1+rnd.IntN(3))], " ")}
}

// The index answers as looking at everything does.
func TestClaimsEqualTheSlowWay(t *testing.T) {
	const docs = 25
	c := newCase(t, docs)
	var all []*segun.Reading
	for i := range docs {
		all = append(all, papers.Reading(i))
	}
	rnd := rand.New(rand.NewPCG(3, 3))
	for range 400 {
		n := someQuestion(rnd, all, rnd.IntN(4))
		if rnd.IntN(3) == 0 {
			r := all[rnd.IntN(docs)]
			n = query.Both(n, query.Is{Field: []query.Field{query.Since, query.Until}[rnd.IntN(2)], Value: r.Doc.Published[:[]int{4, 7, 10}[rnd.IntN(3)]]})
		}
		var want, got []string
		for _, r := range all {
			for i := range r.Claims.List {
				if (slow{r, &r.Claims.List[i]}).holds(n) {
					want = append(want, string(r.Doc.ID)+"#"+r.Claims.List[i].ID)
				}
			}
		}
		text := query.Text(n)
		for _, h := range ask(t, c, text, 1<<20).Hits {
			got = append(got, string(h.Doc.ID)+"#"+h.Claim.ID)
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("%s: %d claims, and %d the slow way", text, len(got), len(want))
		}
	}
}

// The order in which documents come, and how they are put together in batches, changes no answer.
func TestOrderAndBatchesDoNotMatter(t *testing.T) {
	const docs = 12
	answers := func(order []int, batch int) string {
		c := newCase(t, 0)
		w, err := c.Write()
		if err != nil {
			t.Fatal(err)
		}
		defer w.Close()
		for i := 0; i < len(order); i += batch {
			var es []*store.Entry
			for _, k := range order[i:min(len(order), i+batch)] {
				es = append(es, entry(t, k))
			}
			if _, err := w.Add(es...); err != nil {
				t.Fatal(err)
			}
		}
		var ids []string
		for _, h := range ask(t, c, `status:alleged or sluice or by:"Dora Kamenik"`, 1<<20).Hits {
			ids = append(ids, string(h.ID()), h.Claim.Words)
		}
		slices.Sort(ids)
		r := papers.Reading(0)
		ps, err := c.Who(ctx, r.Entities.List[1].Name, 100)
		if err != nil || len(ps) != 1 {
			t.Fatalf("%v, %v", ps, err)
		}
		return fmt.Sprint(ids, ps[0].Names, ps[0].Offices, ps[0].About, ps[0].By, ps[0].InAll)
	}
	order := make([]int, docs)
	for i := range order {
		order[i] = i
	}
	want := answers(order, 1)
	slices.Reverse(order)
	for _, batch := range []int{1, 5, docs} {
		if got := answers(order, batch); got != want {
			t.Errorf("batches of %d, backwards:\n got %.300s\nwant %.300s", batch, got, want)
		}
	}
}

// dated is a moment found the slow way.
type dated struct {
	edtf, published, doc string
	claim                int
	event                string
}

// slowTimeline looks at every event and claim of every reading.
func slowTimeline(all []*segun.Reading, n query.Node) []string {
	var out []dated
	for _, r := range all {
		fits := func(id string) bool {
			for i := range r.Claims.List {
				if c := &r.Claims.List[i]; c.ID == id {
					return slow{r, c}.holds(n)
				}
			}
			return false
		}
		add := func(edtf, claim, event string) {
			var k int
			fmt.Sscanf(claim, "c%d", &k)
			out = append(out, dated{edtf, r.Doc.Published, string(r.Doc.ID), k, event})
		}
		told := map[string]bool{}
		for _, e := range r.Events.List {
			if e.Time == nil {
				continue
			}
			first := true
			for _, c := range e.Claims {
				told[c] = true
				if first && fits(c) {
					add(e.Time.EDTF, c, e.ID)
					first = false
				}
			}
		}
		for i := range r.Claims.List {
			if c := &r.Claims.List[i]; c.Time != nil && !told[c.ID] && fits(c.ID) {
				add(c.Time.EDTF, c.ID, "")
			}
		}
	}
	slices.SortFunc(out, func(a, b dated) int {
		return cmp.Or(cmp.Compare(a.edtf, b.edtf), cmp.Compare(b.published, a.published), cmp.Compare(a.doc, b.doc), cmp.Compare(a.claim, b.claim), cmp.Compare(a.event, b.event))
	})
	lines := make([]string, len(out))
	for i, d := range out {
		lines[i] = fmt.Sprint(d)
	}
	return lines
}

// eventful is a document in which events rest on several claims, each of another voice and status.
func eventful(n int) *segun.Reading {
	r := papers.Reading(n)
	for i := range r.Events.List {
		e := &r.Events.List[i]
		for k := 0; k <= (n+i)%3; k++ {
			id := "c" + strconv.Itoa(1+(7*i+11*k+n)%40)
			if !slices.Contains(e.Claims, id) {
				e.Claims = append(e.Claims, id)
			}
		}
		slices.SortFunc(e.Claims, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	}
	return r
}

// A timeline, in pages of any size and however finely it asks, is what looking at everything gives. On one day of one day's papers the order of documents is that in which they
// were added, which the slow way does not know.
func TestTimelineEqualsTheSlowWay(t *testing.T) {
	const docs = 24
	c := newCase(t, 0)
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	var all []*segun.Reading
	for i := range docs {
		r := eventful(i)
		all = append(all, r)
		if _, err := w.Add(entryOf(t, r)); err != nil {
			t.Fatal(err)
		}
	}
	verified(t, c)
	rnd := rand.New(rand.NewPCG(5, 5))
	for round := range 150 {
		n := someQuestion(rnd, all, rnd.IntN(3))
		if round%10 == 0 {
			n = nil
		}
		want := slowTimeline(all, n)
		var got []string
		limit, after := []int{1, 10, 1000}[rnd.IntN(3)], ""
		for {
			list, next, err := c.TimelinePage(ctx, n, after, limit)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range list {
				d := dated{m.EDTF, m.Doc.Published, string(m.Doc.ID), 0, ""}
				fmt.Sscanf(m.Claim.ID, "c%d", &d.claim)
				if m.Event != nil {
					d.event = m.Event.ID
				}
				got = append(got, fmt.Sprint(d))
			}
			if after = next; next == "" {
				break
			}
			if len(list) != limit {
				t.Fatalf("a page of %d, and there is another", len(list))
			}
		}
		text := query.Text(n)
		byDay := func(a, b string) int { return cmp.Compare(a[:22], b[:22]) } // what is sure: dates, and then days of publication
		if !slices.IsSortedFunc(got, func(a, b string) int {
			return cmp.Or(cmp.Compare(a[:11], b[:11]), cmp.Compare(b[11:22], a[11:22]))
		}) {
			t.Fatalf("%s: not in order", text)
		}
		slices.SortFunc(got, func(a, b string) int { return cmp.Or(byDay(a, b), cmp.Compare(a, b)) })
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("%s, pages of %d: %d moments, and %d the slow way\n got %.400q\nwant %.400q", text, limit, len(got), len(want), got, want)
		}
	}
}

// Pages put together are the whole answer, whatever was added meanwhile.
func TestPages(t *testing.T) {
	c := newCase(t, 6)
	for _, q := range []string{"", "status:asserted", "since:2029 (sluice or audit)"} {
		n, err := query.Parse(q)
		if err != nil {
			t.Fatal(err)
		}
		all := ask(t, c, q, 1000)
		for _, limit := range []int{1, 7, 50} {
			var got, want []segun.SubjectID
			for i := range all.Hits {
				want = append(want, all.Hits[i].ID())
			}
			for after, first := "", true; after != "" || first; first = false {
				a, err := c.ClaimsPage(ctx, n, after, limit)
				if err != nil {
					t.Fatal(err)
				}
				for i := range a.Hits {
					got = append(got, a.Hits[i].ID())
				}
				after = a.Next
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, pages of %d: %d claims of %d", q, limit, len(got), len(want))
			}
		}
	}
	first, err := c.ClaimsPage(ctx, nil, "", 100)
	if err != nil {
		t.Fatal(err)
	}
	rest := ask(t, c, "", 1000).Hits[100:]
	add(t, c, 100, 103)
	second, err := c.ClaimsPage(ctx, nil, first.Next, 1000)
	if err != nil {
		t.Fatal(err)
	}
	var got []segun.SubjectID
	for i := range second.Hits {
		got = append(got, second.Hits[i].ID())
	}
	at := 0
	for i := range rest { // in their order, whatever stands between
		k := slices.Index(got[at:], rest[i].ID())
		if k < 0 {
			t.Fatalf("%s is not on the second page", rest[i].ID())
		}
		at += k + 1
	}
	for _, bad := range []string{"?", "a b", "zzzzzzzzzzzzzzzzzz"} {
		if _, err := c.ClaimsPage(ctx, nil, bad, 1); !errors.Is(err, store.ErrInvalid) {
			t.Errorf("%q: %v", bad, err)
		}
		if _, _, err := c.TimelinePage(ctx, nil, bad, 1); !errors.Is(err, store.ErrInvalid) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// Many ask at once: each gets its answer, and one that waits can be told to stop.
func TestManyAskAtOnce(t *testing.T) {
	c := newCase(t, 10)
	var running sync.WaitGroup
	for i := range 50 {
		running.Go(func() {
			for k := range 4 {
				r := papers.Reading((i + k) % 10)
				a, err := c.Claims(ctx, query.Is{Field: query.Doc, Value: string(r.Doc.ID)}, 100)
				if err != nil || len(a.Hits) != len(r.Claims.List) {
					t.Errorf("%d claims, %v", len(a.Hits), err)
				}
				if ps, err := c.Who(ctx, r.Entities.List[1].Name, 5); err != nil || len(ps) == 0 {
					t.Errorf("%v, %v", ps, err)
				}
			}
		})
	}
	running.Wait()
	free := store.Busy(c)
	late, stop := context.WithCancel(ctx)
	stop()
	if _, err := c.Claims(late, nil, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	free()
	if _, err := c.Claims(ctx, nil, 1); err != nil {
		t.Error(err)
	}
}

func TestTimeline(t *testing.T) {
	c := newCase(t, 6)
	n := 0
	for i := range 6 {
		for _, cl := range papers.Reading(i).Claims.List {
			if cl.Time != nil {
				n++
			}
		}
	}
	list, more, err := c.Timeline(ctx, nil, 1000)
	if err != nil || more || len(list) != n {
		t.Fatalf("%d moments of %d, %v", len(list), n, err)
	}
	for i := range list {
		if i > 0 && list[i].EDTF < list[i-1].EDTF {
			t.Error("not in the order of dates")
		}
	}
	q, _ := query.Parse("status:planned")
	list, _, err = c.Timeline(ctx, q, 1000)
	if err != nil || len(list) == 0 {
		t.Fatal(err)
	}
	for _, m := range list {
		if m.Claim.Status != "planned" {
			t.Errorf("%s is %s", m.ID(), m.Claim.Status)
		}
	}
}

func TestRevision(t *testing.T) {
	c := newCase(t, 1)
	was := papers.Reading(0)
	is := papers.Sized(0, 30) // the same page, cut
	is.Claims.List[2].Status = "denied"
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	out, err := w.Add(entryOf(t, is))
	if err != nil {
		t.Fatal(err)
	}
	a := out[0]
	if a.Previous != was.Doc.ID || len(a.Changes.Vanished) != 10 || len(a.Changes.Appeared) != 0 || len(a.Changes.Status) != 1 || a.Changes.Status[0].Was == "denied" {
		t.Errorf("%+v", a)
	}
}

func TestWhy(t *testing.T) {
	c := newCase(t, 2)
	r := papers.Reading(1)
	x, err := c.Why(ctx, string(r.Doc.ID)[:8]+"#c3")
	if err != nil || x.Claim == nil || x.Claim.Words != r.Claims.List[2].Content[0].In(r.Doc.Text) || len(x.Statements) < 5 {
		t.Fatalf("%+v, %v", x, err)
	}
	for _, s := range x.Statements {
		if s.ID == "" || x.Words(s.Evidence[0].Span) == "" {
			t.Errorf("%+v", s)
		}
	}
	for _, bad := range []string{"c3", "zz#c3", "0000#c3", string(r.Doc.ID)[:8] + "#c999"} {
		if _, err := c.Why(ctx, bad); err == nil {
			t.Errorf("%s is explained", bad)
		}
	}
}

// Letters that the index takes for none, inside words and alone, are asked for in a timeline as everywhere.
func TestTimelineOfStrangeLetters(t *testing.T) {
	c := newCase(t, 3)
	for _, text := range []string{`"sluice𞤀gate"`, `-"sluice𞤀gate" sluice`, `"𞤀"`, `-"a – b"`, `"tag #all"`} {
		n, err := query.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := c.Timeline(ctx, n, 5); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
}
