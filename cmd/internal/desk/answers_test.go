package desk

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"segun"
	"segun/internal/papers"
	"segun/store"
	"segun/store/query"
	"segun/web/api"
)

// cut is what a browser shows of a place: text.slice(start, end).
func cut(text string, s api.Span) string {
	return string(utf16.Decode(utf16.Encode([]rune(text))[s.Start:s.End]))
}

func TestUnits(t *testing.T) {
	for _, text := range []string{"", "plain", "é", "año 𝔘ñ 漢字 \U0001F9C2 end", "a\xffb", "\U0001F9C2\U0001F9C2"} {
		u := unitsOf(text)
		for i := range text {
			for j := range text[i:] {
				s := segun.Span{Start: uint32(i), End: uint32(i + j)}
				if got, want := cut(text, u.span(s)), strings.ToValidUTF8(text[i:i+j], "\uFFFD"); got != want {
					t.Errorf("%q from %d to %d: %q, want %q", text, i, i+j, got, want)
				}
			}
		}
	}
}

func TestADocumentShowsItsWords(t *testing.T) {
	d := newDesk(t, 3)
	id := string(papers.Reading(1).Doc.ID)
	doc, err := d.Document(ctx, id[:8])
	if err != nil {
		t.Fatal(err)
	}
	if doc.Document.ID != id || len(doc.Claims) < 30 || len(doc.Entities) < 5 || len(doc.Sections) != 1 || len(doc.Events) == 0 {
		t.Fatalf("%+v: %d claims, %d entities, %d events", doc.Document, len(doc.Claims), len(doc.Entities), len(doc.Events))
	}
	for i := range doc.Claims {
		c := &doc.Claims[i]
		var words []string
		for _, s := range c.Content {
			words = append(words, cut(doc.Text, s))
		}
		if got := oneLine(strings.Join(words, " … ")); got != c.Words && oneLine(strings.Join(words, " ")) != c.Words {
			t.Errorf("%s: %q where the text has %q", c.ID, c.Words, got)
		}
		if len(c.Chain) == 0 || c.Status == "" {
			t.Errorf("%s has no voice or no status", c.ID)
		}
	}
	for _, e := range doc.Entities {
		for _, m := range e.Mentions {
			if cut(doc.Text, m) == "" {
				t.Errorf("%s is mentioned nowhere", e.Entity.Name)
			}
		}
	}
	if _, err := d.Document(ctx, "ffff"); !errors.Is(err, api.ErrNotFound) {
		t.Errorf("no such document: %v", err)
	}
}

// pages gathers all claims that a question gives, some at a time.
func pages(t *testing.T, ask func(api.Paging) ([]api.Claim, string, error), limit int) []string {
	t.Helper()
	var all []string
	after := ""
	for range 1000 {
		list, next, err := ask(api.Paging{After: after, Limit: limit})
		if err != nil {
			t.Fatal(err)
		}
		if len(list) > limit {
			t.Fatalf("%d on a page of %d", len(list), limit)
		}
		for i := range list {
			all = append(all, list[i].ID)
		}
		if next == "" {
			return all
		}
		after = next
	}
	t.Fatal("pages without end")
	return nil
}

func TestPagesAreTheWhole(t *testing.T) {
	d := newDesk(t, 12)
	for _, q := range []string{"", "status:alleged", `"took money" or refused`, "since:2029", "-status:asserted"} {
		n, err := query.Parse(q)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := d.c.Claims(ctx, n, 100000)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for i := range whole.Hits {
			want = append(want, claimID(whole.Hits[i].Doc, whole.Hits[i].Claim.ID))
		}
		for _, limit := range []int{1, 7, 50, 10000} {
			got := pages(t, func(p api.Paging) ([]api.Claim, string, error) {
				list, next, _, _, err := d.Claims(ctx, n, p)
				return list, next, err
			}, limit)
			if !slices.Equal(got, want) {
				t.Errorf("%q by pages of %d: %d claims, want %d", q, limit, len(got), len(want))
			}
		}
	}
	for _, wrong := range []string{"x", "-5", "1.5"} {
		if _, _, _, _, err := d.Claims(ctx, nil, api.Paging{After: wrong, Limit: 5}); !errors.Is(err, api.ErrInvalid) {
			t.Errorf("after %q: %v", wrong, err)
		}
	}
}

func TestTimelinePagesAreTheWhole(t *testing.T) {
	d := newDesk(t, 8)
	whole, _, err := d.c.Timeline(ctx, nil, 100000)
	if err != nil || len(whole) == 0 {
		t.Fatal(len(whole), err)
	}
	var got []api.Moment
	after := ""
	for {
		list, next, _, err := d.Timeline(ctx, nil, api.Window{}, api.Paging{After: after, Limit: 13})
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, list...)
		if after = next; next == "" {
			break
		}
	}
	if len(got) != len(whole) {
		t.Errorf("%d of %d", len(got), len(whole))
	}
	for i := 1; i < len(got); i++ {
		if got[i].First != "" && got[i-1].First > got[i].First {
			t.Errorf("%s after %s", got[i].First, got[i-1].First)
		}
	}
	for _, m := range got {
		if m.Drawn == "happened" && (m.Kind != "event" || m.Event.Happens != "happened" || m.Claim.Status == "alleged" || m.Claim.Status == "denied" || m.Claim.Status == "planned") {
			t.Errorf("drawn as happened: %+v", m)
		}
	}
	from, to := got[len(got)/3].First, got[len(got)/2].Last
	some, _, _, err := d.Timeline(ctx, nil, api.Window{From: from, To: to}, api.Paging{Limit: 200})
	if err != nil || len(some) == 0 || len(some) == len(got) {
		t.Errorf("from %s to %s: %d, %v", from, to, len(some), err)
	}
}

func TestEntityOfAName(t *testing.T) {
	d := newDesk(t, 40)
	list, next, total, err := d.Entities(ctx, api.EntityFilter{}, api.Paging{Limit: 10})
	if err != nil || len(list) != 10 || next == "" || total.Total < 20 {
		t.Fatal(len(list), next, total, err)
	}
	for i := 1; i < len(list); i++ {
		if list[i].Documents > list[i-1].Documents {
			t.Errorf("%s is in more documents than %s", list[i].Name, list[i-1].Name)
		}
	}
	for _, x := range list {
		e, err := d.Entity(ctx, x.ID)
		if err != nil {
			t.Fatal(x.ID, err)
		}
		if len(e.Bearers) == 1 && e.Bearers[0].ID != "" {
			again, err := d.Entity(ctx, e.Bearers[0].ID)
			if err != nil || again.Documents != e.Documents {
				t.Errorf("%s: %v", e.Bearers[0].ID, err)
			}
		}
		for _, by := range []bool{false, true} {
			ids := pages(t, func(p api.Paging) ([]api.Claim, string, error) {
				list, next, _, err := d.EntityClaims(ctx, x.ID, by, p)
				return list, next, err
			}, 7)
			want := sum(e.AboutStatus)
			if by {
				want = sum(e.ByStatus)
			}
			if slices.Sort(ids); len(slices.Compact(ids)) != want {
				t.Errorf("%s (by %v): %d claims by pages, %d by status", x.Name, by, len(ids), want)
			}
		}
	}
	begin, _, _, err := d.Entities(ctx, api.EntityFilter{Name: "kam"}, api.Paging{Limit: 50})
	if err != nil || len(begin) == 0 || !slices.ContainsFunc(begin, func(e api.EntityItem) bool { return strings.Contains(e.Name, "Kamenik") }) {
		t.Errorf("names with kam: %v, %v", begin, err)
	}
	for _, wrong := range []string{"", "x", "name:", "name:nobody", "ent:zz", "ent:0011"} {
		if _, err := d.Entity(ctx, wrong); !errors.Is(err, api.ErrNotFound) {
			t.Errorf("%q: %v", wrong, err)
		}
	}
}

func TestNothingIsDrawnWithoutAClaim(t *testing.T) {
	d := newDesk(t, 20)
	g, err := d.Network(ctx, nil, "", 40)
	if err != nil || len(g.Edges) == 0 || len(g.Nodes) > 40 {
		t.Fatal(len(g.Edges), len(g.Nodes), err)
	}
	for _, e := range g.Edges {
		if e.Claims == 0 || e.First.ID == "" || !hasNode(g.Nodes, e.A) || !hasNode(g.Nodes, e.B) || e.Statuses[e.Status] == 0 || e.Origins.Known+e.Origins.Unknown == 0 {
			t.Errorf("%+v", e)
		}
		ids := pages(t, func(p api.Paging) ([]api.Claim, string, error) {
			return d.Edge(ctx, api.EdgeID{A: e.A, B: e.B, Kind: e.Kind}, nil, p)
		}, 50)
		if !slices.Contains(ids, e.First.ID) {
			t.Errorf("%s to %s: %s is not among its claims", e.A, e.B, e.First.ID)
		}
	}
}

func TestReviewsStandBeside(t *testing.T) {
	d := newDesk(t, 2)
	id := string(papers.Reading(0).Doc.ID) + "#c3"
	before, err := d.State(ctx)
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.Review(ctx, api.NewReview{Claim: id, Verdict: store.WrongStatus, Why: "it is denied two lines below"})
	if err != nil || c.Review == nil || c.Review.Verdict != store.WrongStatus || c.Review.Who != "R. Tester" {
		t.Fatalf("%+v, %v", c, err)
	}
	if after, _ := d.State(ctx); after == before {
		t.Error("a review changes no state")
	}
	doc, err := d.Document(ctx, id[:10])
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range doc.Claims {
		if (x.Review != nil) != (x.ID == id) {
			t.Errorf("%s: %v", x.ID, x.Review)
		}
		if x.ID == id && x.Status != c.Status {
			t.Error("the reading was changed")
		}
	}
	list, stale, _, err := d.Reviews(ctx, api.Paging{Limit: 10})
	if err != nil || len(list) != 1 || stale != 0 || list[0].ID != id {
		t.Errorf("%v, %d, %v", list, stale, err)
	}
	if c, err = d.Unreview(ctx, id, ""); err != nil || c.Review != nil {
		t.Errorf("%+v, %v", c, err)
	}
	if _, err := d.Unreview(ctx, id, ""); !errors.Is(err, api.ErrNotFound) {
		t.Errorf("nothing to undo: %v", err)
	}
	why, err := d.Claim(ctx, id)
	if err != nil || len(why.Reviews) != 2 || len(why.Statements) < 5 || why.Line == 0 {
		t.Errorf("%+v, %v", why, err)
	}
	for _, s := range why.Statements {
		if s.Maker == "" || s.ID == "" || len(s.Words) == 0 {
			t.Errorf("%+v does not say how it was read", s)
		}
	}
}

func TestNotesAndLog(t *testing.T) {
	d := newDesk(t, 1)
	n, err := d.Note(ctx, api.NewNote{Text: "Called twice.", Class: "confidential", Source: "Heron"})
	if err != nil || n.ID == 0 {
		t.Fatal(n, err)
	}
	list, err := d.Notes(ctx, "")
	if err != nil || len(list) != 1 || list[0].Source != "Heron" || list[0].Who != "R. Tester" {
		t.Errorf("%+v, %v", list, err)
	}
	log, _, err := d.Log(ctx, api.Paging{Limit: 5})
	if err != nil || len(log) != 1 || log[0].Action != "note" || strings.Contains(fmt.Sprint(log), "twice") {
		t.Errorf("%+v, %v", log, err)
	}
}

func TestSuggestions(t *testing.T) {
	d := newDesk(t, 30)
	for _, try := range []struct{ typed, want string }{
		{"status:al", "status:alleged"}, {"sluice status:de", "sluice status:denied"}, {"-status:plan", "-status:planned"}, {"flag:cri", "flag:crime_in_own_voice"}, {"dam -flag:head", "dam -flag:headline_stronger"}, {"ab", "about:"}, {`outlet:"tide`, `outlet:"Tide Tribune"`},
	} {
		list, err := d.Suggest(ctx, try.typed, 20)
		if err != nil || !slices.ContainsFunc(list, func(s api.Suggestion) bool { return s.Text == try.want }) {
			t.Errorf("%q: %+v, %v", try.typed, list, err)
		}
		for _, s := range list {
			if _, err := query.Parse(s.Text); err != nil && s.Kind != "field" {
				t.Errorf("%q suggests %q, which is no question: %v", try.typed, s.Text, err)
			}
		}
	}
}

func TestOneWriterAtATime(t *testing.T) {
	d := newDesk(t, 1)
	other, err := store.Open(d.c.Dir(), options())
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	letGo := d.Hold()
	if _, err := d.Note(ctx, api.NewNote{Text: "x", Class: "public"}); err != nil {
		t.Fatal(err)
	}
	if w, err := other.Write(); !errors.Is(err, store.ErrInUse) {
		t.Errorf("another writes meanwhile: %v", err)
		w.Close()
	}
	letGo()
	w, err := other.Write()
	if err != nil {
		t.Fatalf("the writer was not let go: %v", err)
	}
	if _, err := d.Note(ctx, api.NewNote{Text: "x", Class: "public"}); !errors.Is(err, api.ErrInUse) {
		t.Errorf("both write: %v", err)
	}
	before, _ := d.State(ctx)
	if _, err := w.Note(store.Note{Class: store.Public, Text: "from elsewhere"}); err != nil {
		t.Fatal(err)
	}
	if after, _ := d.State(ctx); after == before {
		t.Error("what another writes changes no state")
	}
	w.Close()
}

func TestPairsAndJudgements(t *testing.T) {
	d := newDesk(t, 30)
	list, _, total, err := d.Pairs(ctx, api.Paging{Limit: 5})
	for range 50 { // they are gathered beside the requests
		if err != nil || !total.More {
			break
		}
		list, _, total, err = d.Pairs(ctx, api.Paging{Limit: 5})
	}
	if err != nil || total.More {
		t.Fatal(total, err)
	}
	if len(list) == 0 {
		t.Skip("nothing waits among these documents")
	}
	p := list[0]
	if p.A.Subject == "" || p.B.Subject == "" || p.Why == "" || p.A.Document == nil {
		t.Errorf("%+v", p)
	}
	js, err := d.Judge(ctx, api.NewJudgement{A: p.A.Subject, B: p.B.Subject, Verdict: "not-same", Why: "born in other years"})
	if err != nil || len(js) != 1 || js[0].Verdict != "not-same" || js[0].Why != "born in other years" {
		t.Fatalf("%+v, %v", js, err)
	}
	all, _, err := d.Judgements(ctx, api.Paging{Limit: 5})
	if err != nil || len(all) != 1 || all[0].Superseded != "" {
		t.Errorf("%+v, %v", all, err)
	}
	if gone, err := d.Unjudge(ctx); err != nil || len(gone) != 1 {
		t.Errorf("%+v, %v", gone, err)
	}
	all, _, err = d.Judgements(ctx, api.Paging{Limit: 5})
	if err != nil || len(all) != 1 || all[0].Superseded != string(store.Undone) {
		t.Errorf("after undo: %+v, %v", all, err)
	}
	if _, err := d.Unjudge(ctx); !errors.Is(err, api.ErrNotFound) {
		t.Errorf("nothing to undo: %v", err)
	}
}
