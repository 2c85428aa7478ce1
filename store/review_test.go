package store_test

import (
	"errors"
	"strings"
	"testing"

	"segun"
	"segun/internal/papers"
	"segun/store"
)

// reviewing is a case of n documents with its writer.
func reviewing(t *testing.T, n int) (*store.Case, *store.Writer) {
	t.Helper()
	c := newCase(t, n)
	w, err := c.Write()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return c, w
}

// verdictOf is what holds of a claim, "" for nothing.
func verdictOf(t *testing.T, c *store.Case, id string) string {
	t.Helper()
	_, now, err := c.ReviewsOf(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	return now.Verdict
}

func TestReviewsAreKeptAndTakenBack(t *testing.T) {
	c, w := reviewing(t, 2)
	id := string(papers.Reading(0).Doc.ID)[:10] + "#c3"
	steps := []struct{ verdict, holds string }{
		{store.Reviewed, store.Reviewed}, {store.WrongSpeaker, store.WrongSpeaker}, {"undo", store.Reviewed}, {"undo", ""},
		{store.NotAClaim, store.NotAClaim}, {store.WrongStatus, store.WrongStatus},
	}
	for i, s := range steps {
		var err error
		if s.verdict == "undo" {
			err = w.UndoReview(id, "")
		} else {
			err = w.ReviewClaim(id, s.verdict, "the harbour master says it")
		}
		if err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
		if got := verdictOf(t, c, id); got != s.holds {
			t.Errorf("after step %d %q holds, want %q", i, got, s.holds)
		}
	}
	history, now, err := c.ReviewsOf(ctx, id)
	if err != nil || len(history) != len(steps) || now.Who != "R. Tester" || !now.Time.Equal(noon) || now.Why != "the harbour master says it" {
		t.Errorf("%d kept, %+v, %v", len(history), now, err)
	}
	log, err := c.Log(ctx)
	if err != nil || len(log) != len(steps) || log[1].Action != "review" || log[1].Why != store.WrongSpeaker {
		t.Errorf("the log says %+v, %v", log, err)
	}
	a := ask(t, c, "doc:"+id[:10], 100)
	marks, err := c.Marks(ctx, a.Hits)
	if err != nil {
		t.Fatal(err)
	}
	for i, m := range marks {
		if m.Done() != (a.Hits[i].Claim.ID == "c3") {
			t.Errorf("%s: %+v", a.Hits[i].Claim.ID, m)
		}
	}
	verified(t, c)
}

func TestReviewRefusals(t *testing.T) {
	c, w := reviewing(t, 1)
	id := string(papers.Reading(0).Doc.ID)[:10]
	for _, try := range []struct {
		id, verdict, why string
		want             error
	}{
		{id + "#c1", "likely", "x", store.ErrInvalid}, {id + "#c1", "undone", "x", store.ErrInvalid}, {id + "#c1", store.WrongSpeaker, " ", store.ErrInvalid},
		{id + "#c9999", store.Reviewed, "", store.ErrNotFound}, {id + "#e1", store.Reviewed, "", store.ErrNotFound},
		{"ffffffff#c1", store.Reviewed, "", store.ErrNotFound}, {id, store.Reviewed, "", store.ErrInvalid},
	} {
		if err := w.ReviewClaim(try.id, try.verdict, try.why); !errors.Is(err, try.want) {
			t.Errorf("%+v: %v", try, err)
		}
	}
	if err := w.UndoReview(id+"#c1", ""); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("undo of nothing: %v", err)
	}
	if all, err := c.Reviews(ctx); err != nil || len(all) != 0 {
		t.Errorf("%+v, %v", all, err)
	}
}

// A later reading may count claims otherwise, or find another voice: a review follows its words, and holds of nothing where what was seen is not there any more.
func TestReviewIsOfWhatWasSeen(t *testing.T) {
	c, w := reviewing(t, 0)
	r := papers.Sized(0, 6)
	if _, err := w.Add(entryOf(t, r)); err != nil {
		t.Fatal(err)
	}
	id := string(r.Doc.ID)[:10]
	for _, local := range []string{"#c2", "#c4"} {
		if err := w.ReviewClaim(id+local, store.Reviewed, ""); err != nil {
			t.Fatal(err)
		}
	}
	again := papers.Sized(0, 6)
	again.Makers[1].Version = "2" // reads c2 and c5 the other way round, and c4 with another status
	list := again.Claims.List
	list[1], list[4] = list[4], list[1]
	list[1].ID, list[4].ID = "c2", "c5"
	list[3].Status = "promised"
	again.Events, again.Relations = &segun.Events{}, &segun.Relations{}
	if _, err := w.Add(entryOf(t, again)); err != nil {
		t.Fatal(err)
	}
	for local, want := range map[string]string{"#c2": "", "#c5": store.Reviewed, "#c4": ""} {
		if got := verdictOf(t, c, id+local); got != want {
			t.Errorf("%s: %q, want %q", local, got, want)
		}
	}
	list2, stale, err := c.Marked(ctx)
	if err != nil || len(list2) != 1 || list2[0].Claim.ID != "c5" || stale != 1 {
		t.Errorf("%d marked, %d stale, %v", len(list2), stale, err)
	}
}

func TestForgetTakesReviewsAlong(t *testing.T) {
	c, w := reviewing(t, 2)
	id := string(papers.Reading(0).Doc.ID)
	if err := w.ReviewClaim(id+"#c1", store.NotAClaim, "Qvothine is only greeted"); err != nil {
		t.Fatal(err)
	}
	if err := w.ReviewClaim(string(papers.Reading(1).Doc.ID)+"#c1", store.Reviewed, ""); err != nil {
		t.Fatal(err)
	}
	if len(left(t, c, "qvothine")) == 0 {
		t.Fatal("the reason is not in the files to begin with")
	}
	if _, err := w.Forget(id, "asked for"); err != nil {
		t.Fatal(err)
	}
	if files := left(t, c, "qvothine"); len(files) > 0 {
		t.Errorf("the reason is left in %s", files)
	}
	all, err := c.Reviews(ctx)
	if err != nil || len(all) != 1 || strings.Contains(all[0].Object, id) {
		t.Errorf("%+v, %v", all, err)
	}
	verified(t, c)
}
