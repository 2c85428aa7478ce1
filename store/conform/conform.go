// Package conform holds every backend of a case to the same behaviour.
//
// In: a way to make an empty case and made-up documents. Out: failures of the test. A backend that passes keeps what it was given, gives it back whatever the
// order, erases what it is told to, and answers questions alike. It measures no speed.
package conform

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"segun"
	"segun/store"
	"segun/store/query"
)

// Writer is what adds to a case.
type Writer interface {
	Add(entries ...*store.Entry) ([]store.Added, error)
	Skip(skips ...segun.Skip) error
	Note(n store.Note) (int64, error)
	Judge(js ...segun.Judgement) ([]segun.Judgement, error)
	Withdraw() ([]segun.Judgement, error)
	Forget(doc, reason string) (segun.DocID, error)
	Empty() error
	Close() error
}

// Reader is what asks a case.
type Reader interface {
	Claims(ctx context.Context, n query.Node, limit int) (*store.Answer, error)
	Who(ctx context.Context, name string, limit int) ([]store.Party, error)
	Timeline(ctx context.Context, n query.Node, limit int) ([]store.Moment, bool, error)
	Documents(ctx context.Context, limit int) ([]store.Document, int, error)
	Skips(ctx context.Context) ([]store.Unread, error)
	Notes(ctx context.Context, classes ...string) ([]store.Note, error)
	Judgements(ctx context.Context, superseded bool) ([]segun.Judgement, error)
	Publications(ctx context.Context, doc segun.DocID) ([]store.Publication, error)
	Originals(ctx context.Context, f func(store.Original) error) error
	Verify(ctx context.Context, step func(done, all int)) (*store.Report, error)
	Log(ctx context.Context) ([]store.Decision, error)
}

// Backend is one way to keep cases.
type Backend struct {
	New   func(t *testing.T) (Reader, func() (Writer, error)) // an empty case, and what makes its writer
	Entry func(t *testing.T, n int) *store.Entry              // document n, always the same
	Name  func(n int) string                                  // somebody named in document n
}

// Run runs the suite.
func (b Backend) Run(t *testing.T) {
	for name, f := range map[string]func(*testing.T, Reader, Writer){
		"empty": b.empty, "keeps": b.keeps, "again": b.again, "order": b.order, "forgets": b.forgets, "makes again": b.makesAgain, "precious": b.precious, "judges": b.judges, "publications": b.publications, "one writer": nil,
	} {
		t.Run(name, func(t *testing.T) {
			r, write := b.New(t)
			w, err := write()
			if err != nil {
				t.Fatal(err)
			}
			defer w.Close()
			if f == nil {
				if _, err := write(); !errors.Is(err, store.ErrInUse) {
					t.Errorf("a second writer: %v", err)
				}
				return
			}
			f(t, r, w)
			rep, err := r.Verify(t.Context(), nil)
			if err != nil || len(rep.Faults) > 0 {
				t.Errorf("%+v, %v", rep, err)
			}
		})
	}
}

func (b Backend) add(t *testing.T, w Writer, numbers ...int) []store.Added {
	t.Helper()
	var es []*store.Entry
	for _, n := range numbers {
		es = append(es, b.Entry(t, n))
	}
	out, err := w.Add(es...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// all are the IDs and words of all claims, sorted.
func all(t *testing.T, r Reader) string {
	t.Helper()
	a, err := r.Claims(t.Context(), nil, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for i := range a.Hits {
		out = append(out, fmt.Sprintln(a.Hits[i].ID(), a.Hits[i].Claim.Words, a.Hits[i].Claim.Status))
	}
	slices.Sort(out)
	return fmt.Sprint(out)
}

func (b Backend) empty(t *testing.T, r Reader, w Writer) {
	if all(t, r) != "[]" {
		t.Error("an empty case has claims")
	}
	if ps, err := r.Who(t.Context(), b.Name(0), 5); err != nil || len(ps) != 0 {
		t.Errorf("who: %v, %v", ps, err)
	}
	if ms, more, err := r.Timeline(t.Context(), nil, 5); err != nil || len(ms) != 0 || more {
		t.Errorf("timeline: %v, %v", ms, err)
	}
	if out, err := w.Add(); err != nil || len(out) != 0 {
		t.Errorf("adding nothing: %v, %v", out, err)
	}
}

func (b Backend) keeps(t *testing.T, r Reader, w Writer) {
	b.add(t, w, 0, 1)
	docs, n, err := r.Documents(t.Context(), 10)
	if err != nil || n != 2 || len(docs) != 2 {
		t.Fatalf("%d documents of %d, %v", len(docs), n, err)
	}
	for n := range 2 {
		ps, err := r.Who(t.Context(), b.Name(n), 5)
		if err != nil || len(ps) == 0 || ps[0].InAll == 0 {
			t.Errorf("%s: %v, %v", b.Name(n), ps, err)
		}
	}
	a, err := r.Claims(t.Context(), nil, 3)
	if err != nil || len(a.Hits) != 3 || a.Total <= 3 {
		t.Errorf("three claims: %d of %d, %v", len(a.Hits), a.Total, err)
	}
}

func (b Backend) again(t *testing.T, r Reader, w Writer) {
	b.add(t, w, 0, 1)
	before := all(t, r)
	for _, a := range b.add(t, w, 1, 0) {
		if a.Fresh {
			t.Errorf("%s is fresh twice", a.Doc)
		}
	}
	if all(t, r) != before {
		t.Error("adding again changes the answers")
	}
}

func (b Backend) order(t *testing.T, r Reader, w Writer) {
	b.add(t, w, 2, 0)
	b.add(t, w, 1)
	other, write := b.New(t)
	v, err := write()
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	b.add(t, v, 0, 1, 2)
	if all(t, r) != all(t, other) {
		t.Error("the order of documents changes the answers")
	}
}

func (b Backend) forgets(t *testing.T, r Reader, w Writer) {
	added := b.add(t, w, 0, 1)
	if _, err := w.Forget(string(added[0].Doc), ""); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("without a reason: %v", err)
	}
	if _, err := w.Forget("0123456789abcdef", "test"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("what is not there: %v", err)
	}
	if _, err := w.Forget(string(added[0].Doc), "test"); err != nil {
		t.Fatal(err)
	}
	if _, n, _ := r.Documents(t.Context(), 1); n != 1 {
		t.Errorf("%d documents are left", n)
	}
	log, err := r.Log(t.Context())
	if err != nil || len(log) != 1 || log[0].Action != "forget" {
		t.Errorf("log: %+v, %v", log, err)
	}
	if a := b.add(t, w, 0); !a[0].Fresh {
		t.Error("what was forgotten is still there")
	}
}

func (b Backend) makesAgain(t *testing.T, r Reader, w Writer) {
	b.add(t, w, 0, 1, 2)
	before := all(t, r)
	if err := w.Empty(); err != nil {
		t.Fatal(err)
	}
	if all(t, r) != "[]" {
		t.Error("claims are left in an emptied case")
	}
	originals := 0
	err := r.Originals(t.Context(), func(o store.Original) error {
		originals++
		if o.Doc != "" || len(o.Capture.Bytes) == 0 {
			t.Errorf("original %+v", o.Doc)
		}
		return nil
	})
	if err != nil || originals != 3 {
		t.Errorf("%d originals, %v", originals, err)
	}
	b.add(t, w, 0, 1, 2)
	if all(t, r) != before {
		t.Error("made again, the case answers otherwise")
	}
}

func (b Backend) precious(t *testing.T, r Reader, w Writer) {
	_, e1 := w.Note(store.Note{Class: store.Internal, Text: "Called twice."})
	_, e2 := w.Judge(segun.Judgement{A: "x", B: "y", Verdict: segun.Same})
	e3 := w.Skip(segun.Skip{From: "a.pdf", Code: "empty", Reason: "0 bytes"})
	e4 := w.Empty()
	if err := errors.Join(e1, e2, e3, e4); err != nil {
		t.Fatal(err)
	}
	notes, _ := r.Notes(t.Context(), store.Internal)
	public, _ := r.Notes(t.Context(), store.Public)
	js, _ := r.Judgements(t.Context(), false)
	skips, _ := r.Skips(t.Context())
	if len(notes) != 1 || len(public) != 0 || len(js) != 1 || len(skips) != 1 {
		t.Errorf("%v, %v, %v, %v", notes, public, js, skips)
	}
}

// judges holds that a later answer takes the place of an earlier one, and that the last one is taken back as a whole.
func (b Backend) judges(t *testing.T, r Reader, w Writer) {
	answer := func(js ...segun.Judgement) []segun.Judgement {
		t.Helper()
		out, err := w.Judge(js...)
		if err != nil || len(out) != len(js) {
			t.Fatalf("%v, %v", out, err)
		}
		return out
	}
	first := answer(segun.Judgement{A: "y", B: "x", Verdict: segun.Same, Explanation: "one name"})[0]
	if first.A != "x" || !first.Person || first.Who == "" || first.When.IsZero() || first.ID != segun.MakeJudgementID(&first) {
		t.Errorf("made %+v", first)
	}
	second := answer(segun.Judgement{A: "x", B: "y", Verdict: segun.NotSame}, segun.Judgement{A: "x", B: "z", Verdict: segun.NotSame})
	if second[0].Supersedes != first.ID || second[1].Supersedes != "" {
		t.Errorf("made %+v", second)
	}
	holds := func(want ...segun.JudgementID) {
		t.Helper()
		js, err := r.Judgements(t.Context(), false)
		var got []segun.JudgementID
		for _, j := range js {
			got = append(got, j.ID)
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%v hold, want %v, %v", got, want, err)
		}
	}
	holds(second[0].ID, second[1].ID)
	gone, err := w.Withdraw()
	if err != nil || len(gone) != 2 {
		t.Fatalf("%v, %v", gone, err)
	}
	holds(first.ID)
	all, err := r.Judgements(t.Context(), true)
	if err != nil || len(all) != 3 || all[0].SupersededBy != "" || all[1].SupersededBy != store.Undone || all[2].SupersededBy != store.Undone {
		t.Errorf("%+v, %v", all, err)
	}
	if _, err := w.Withdraw(); err != nil {
		t.Fatal(err)
	}
	holds()
	if _, err := w.Withdraw(); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("nothing is left to take back: %v", err)
	}
	for _, j := range []segun.Judgement{{A: "x", B: "x", Verdict: segun.Same}, {A: "x", Verdict: segun.Same}, {A: "x", B: "y", Verdict: "perhaps"}} {
		if _, err := w.Judge(j); !errors.Is(err, store.ErrInvalid) {
			t.Errorf("%+v: %v", j, err)
		}
	}
	holds()
	if log, err := r.Log(t.Context()); err != nil || len(log) != 6 {
		t.Errorf("log: %+v, %v", log, err)
	}
}

// publications holds that each document is at least its own outlet's.
func (b Backend) publications(t *testing.T, r Reader, w Writer) {
	for _, a := range b.add(t, w, 0, 1) {
		ps, err := r.Publications(t.Context(), a.Doc)
		if err != nil || len(ps) != 1 || ps[0].Publisher == "" {
			t.Errorf("%s: %+v, %v", a.Doc, ps, err)
		}
	}
	if _, err := r.Publications(t.Context(), "0123456789abcdef"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("of what is not there: %v", err)
	}
}
