package desk

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/store"
	"segun/web/api"
)

// allegationsOf are the allegations of a case by a walk through all that it holds, the latest claim first, with what check says of each in its own document.
func allegationsOf(t *testing.T, d *Desk) (ids []string, own map[string][]api.Reply) {
	t.Helper()
	a, err := d.c.Claims(ctx, nil, 1000000)
	if err != nil {
		t.Fatal(err)
	}
	list, err := d.marked(ctx, a.Hits)
	if err != nil {
		t.Fatal(err)
	}
	own = map[string][]api.Reply{}
	for i := range list {
		c := &list[i]
		if !isAllegation(c) || c.Status != "alleged" && c.Act != "accuse" || isNone(c) {
			continue
		}
		var document []api.Claim
		for k := range list {
			if list[k].Document.ID == c.Document.ID {
				document = append(document, list[k])
			}
		}
		ids = append(ids, c.ID)
		own[c.ID] = repliesTo(c, document)
	}
	return ids, own
}

// addQuiet adds made-up documents that accuse nobody, with a crime in the outlet's own voice and a headline that leaves the source out.
func addQuiet(t *testing.T, d *Desk, from, to int) {
	t.Helper()
	err := d.Write(func(w *store.Writer) error {
		for n := from; n < to; n++ {
			r := papers.Reading(n)
			told := false
			for i := range r.Claims.List {
				c := &r.Claims.List[i]
				if c.Status == "alleged" {
					c.Status = "reported"
				}
				if c.Act == "accuse" {
					c.Act = "assert"
				}
				if !told && c.Grain == "main" {
					c.Flags, told = append(c.Flags, "crime_in_own_voice"), true
				}
			}
			for _, below := range r.Claims.List {
				if len(below.Chain) > 1 && below.Grain == "main" && len(below.About) > 0 && below.Status == "asserted" { // the headline tells it without the source
					head := below
					head.ID, head.Section, head.Chain = fmt.Sprintf("c%d", len(r.Claims.List)+1), "h", below.Chain[:1]
					r.Claims.List = append(r.Claims.List, head)
					r.Doc.Sections = append(r.Doc.Sections, segun.Section{ID: "h", Kind: segun.Headline, Span: head.Span})
					break
				}
			}
			if _, err := w.Add(entry(t, r)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// loudOf are all crimes in the outlet's own voice, and all headlines that are surer than what is below them, each once, by looking at every document by itself; some stand in documents that accuse nobody.
func loudOf(t *testing.T, d *Desk) (crimes, heads map[string]int) {
	t.Helper()
	crimes, heads = map[string]int{}, map[string]int{}
	docs, _, err := d.c.Documents(ctx, 1000)
	if err != nil {
		t.Fatal(err)
	}
	alone := 0
	for i := range docs {
		list, err := d.claimsIn(ctx, string(docs[i].ID), map[string][]api.Claim{})
		if err != nil {
			t.Fatal(err)
		}
		accuses := slices.ContainsFunc(list, func(c api.Claim) bool { return c.Status == "alleged" || c.Act == "accuse" })
		for _, f := range ownVoices(list) {
			crimes[f.Claim.ID]++
			if !accuses {
				alone++
			}
		}
		for _, f := range headlines(list) {
			heads[f.Claim.ID]++
			if !accuses {
				alone++
			}
		}
	}
	if alone == 0 {
		t.Fatal("each stands in a document that accuses somebody: nothing is shown of the others")
	}
	return crimes, heads
}

// TestPagesOfAllegationsAreTheWhole holds the pages against a walk through the whole case: whatever their size, each allegation stands on them once, by itself or under one that tells the
// same, the latest first, with the replies of its own document; headlines and crimes in the outlet's own voice come once for each document.
func TestPagesOfAllegationsAreTheWhole(t *testing.T) {
	d := newDesk(t, 6)
	addQuiet(t, d, 6, 9)
	want, own := allegationsOf(t, d)
	if len(want) < 20 {
		t.Fatalf("%d allegations are too few to say much", len(want))
	}
	crimes, heads := loudOf(t, d)
	if len(crimes) < 2 || len(heads) < 2 {
		t.Fatalf("%d crimes in the outlet's own voice and %d headlines are too few to say much", len(crimes), len(heads))
	}
	for _, limit := range []int{1, 3, 20, 200} {
		var got []string
		loud, headed := map[string]int{}, map[string]int{}
		for after, n := "", 0; after != "" || n == 0; n++ {
			p, err := d.CheckCase(ctx, api.Paging{After: after, Limit: limit})
			if err != nil {
				t.Fatal(err)
			}
			var page []string
			for i := range p.Allegations {
				a := &p.Allegations[i]
				page = append(page, a.Claim.ID)
				for k := range a.Tellings {
					page = append(page, a.Tellings[k].ID)
				}
				if a.Looked != "document" || len(a.Tellings) >= limit {
					t.Fatalf("%s: looked in %q, %d tellings on a page of %d", a.Claim.ID, a.Looked, len(a.Tellings), limit)
				}
				for _, r := range own[a.Claim.ID] {
					if !slices.ContainsFunc(a.Replies, func(x api.Reply) bool { return x.Claim.ID == r.Claim.ID }) {
						t.Errorf("%s: the reply %s is not shown", a.Claim.ID, r.Claim.ID)
					}
				}
			}
			slices.SortFunc(page, func(a, b string) int { return slices.Index(want, a) - slices.Index(want, b) })
			got = append(got, page...)
			for i := range p.OwnVoice {
				loud[p.OwnVoice[i].Claim.ID]++
			}
			for i := range p.Headlines {
				headed[p.Headlines[i].Claim.ID]++
			}
			after = p.Next
		}
		if !slices.Equal(got, want) {
			t.Errorf("by pages of %d: %d allegations, want %d", limit, len(got), len(want))
		}
		if !maps.Equal(loud, crimes) {
			t.Errorf("by pages of %d: in the outlet's own voice, and how often: %v, want %v", limit, loud, crimes)
		}
		if !maps.Equal(headed, heads) {
			t.Errorf("by pages of %d: headlines, and how often: %v, want %v", limit, headed, heads)
		}
	}
}

// TestOneAllegationEverywhere holds what one allegation is told with against all claims of the case: whoever is shown to tell it too accuses somebody of the like, and looking through a page leaves out only
// what stands under another.
func TestOneAllegationEverywhere(t *testing.T) {
	d := newDesk(t, 6)
	page, err := d.CheckCase(ctx, api.Paging{Limit: 40})
	if err != nil {
		t.Fatal(err)
	}
	var met []string
	n := 0
	err = d.LookElsewhere(ctx, page, func(a *api.Allegation) error {
		n++
		met = append(met, a.Claim.ID)
		for i := range a.Tellings {
			met = append(met, a.Tellings[i].ID)
		}
		alone, err := d.CheckClaim(ctx, a.Claim.ID)
		if err != nil {
			return err
		}
		if a.Looked != "case" || alone.Looked != "case" || alone.Put != a.Put || len(alone.Replies) != len(a.Replies) || len(alone.Tellings) > len(a.Tellings) {
			t.Errorf("%s: by itself %s with %d replies, on its page %s with %d", a.Claim.ID, alone.Put, len(alone.Replies), a.Put, len(a.Replies))
		}
		return nil
	})
	if err != nil || n == 0 || n > len(page.Allegations) {
		t.Fatalf("%d of %d, %v", n, len(page.Allegations), err)
	}
	for i := range page.Allegations {
		a := &page.Allegations[i]
		for _, id := range append([]string{a.Claim.ID}, ids(a.Tellings)...) {
			if !slices.Contains(met, id) {
				t.Errorf("%s of the page stands nowhere", id)
			}
		}
	}
	if _, err := d.CheckClaim(ctx, "ffff#c1"); !isGone(err) {
		t.Errorf("no such claim: %v", err)
	}
}

func ids(list []api.Claim) (out []string) {
	for i := range list {
		out = append(out, list[i].ID)
	}
	return out
}

// TestWhatIsNoClaimIsNotChecked takes an allegation off the pages once somebody finds that it is none.
func TestWhatIsNoClaimIsNotChecked(t *testing.T) {
	d := newDesk(t, 2)
	before, _ := allegationsOf(t, d)
	if err := d.Write(func(w *store.Writer) error { return w.ReviewClaim(before[0], store.NotAClaim, "a heading") }); err != nil {
		t.Fatal(err)
	}
	p, err := d.CheckCase(ctx, api.Paging{Limit: 200})
	if err != nil {
		t.Fatal(err)
	}
	for i := range p.Allegations {
		if a := &p.Allegations[i]; a.Claim.ID == before[0] || slices.Contains(ids(a.Tellings), before[0]) {
			t.Error("it is still shown")
		}
	}
}

// TestTheLastVersionCounts holds a page that was found changed to its last version: what both versions allege stands once, in the last, which names the earlier and takes it for no further telling; what only
// the earlier one alleges says so.
func TestTheLastVersionCounts(t *testing.T) {
	d := newDesk(t, 3)
	before, _ := allegationsOf(t, d)
	is := papers.Sized(0, 30) // the first page again, cut
	id := string(is.Doc.ID)
	calmed := 0
	for i := range is.Claims.List {
		if c := &is.Claims.List[i]; c.Status == "alleged" && calmed == 0 { // and surer of one
			c.Status, c.Act, calmed = "asserted", "assert", 1
			c.Flags = nil
		}
	}
	if err := d.Write(func(w *store.Writer) error {
		_, err := w.Add(entry(t, is))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	old := string(papers.Reading(0).Doc.ID)
	p, err := d.CheckCase(ctx, api.Paging{Limit: 200})
	if err != nil {
		t.Fatal(err)
	}
	repeated, only, all := 0, 0, 0
	for i := range p.Allegations {
		a := &p.Allegations[i]
		all += 1 + len(a.Tellings)
		for k := range a.Tellings {
			if x := a.Tellings[k].Document.ID; x != a.Claim.Document.ID && (x == old || x == id) && (a.Claim.Document.ID == old || a.Claim.Document.ID == id) {
				t.Errorf("%s: the other version %s counts as telling it too", a.Claim.ID, x)
			}
		}
		whole, err := d.CheckClaim(ctx, a.Claim.ID)
		if err != nil {
			t.Fatal(err)
		}
		if len(whole.Earlier) != len(a.Earlier) || (whole.Later == nil) != (a.Later == nil) {
			t.Errorf("%s: looked for everywhere it has %d earlier versions, on its page %d", a.Claim.ID, len(whole.Earlier), len(a.Earlier))
		}
		switch a.Claim.Document.ID {
		case id:
			if len(a.Earlier) != 1 || a.Earlier[0].Document.ID != old || a.Earlier[0].Words != a.Claim.Words || a.Later != nil {
				t.Errorf("%s: %d earlier, later %v", a.Claim.ID, len(a.Earlier), a.Later)
			}
			repeated++
		case old:
			if a.Later == nil || a.Later.ID != id || len(a.Earlier) > 0 {
				t.Errorf("%s stands in an earlier version alone, and does not say so", a.Claim.ID)
			}
			only++
		}
	}
	if calmed == 0 || repeated == 0 || only == 0 {
		t.Fatalf("%d repeated, %d only in the earlier version: too few to say much", repeated, only)
	}
	if all > len(before) {
		t.Errorf("%d allegations, and %d before the second version was added", all, len(before))
	}
}
