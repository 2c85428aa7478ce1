package linker_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/cmd/internal/linker"
	"segun/store"
	"segun/store/query"
)

// state is everything that a case says of who is whom, whatever the order in which it keeps its documents.
func state(t *testing.T, c *store.Case, w *store.Writer) string {
	t.Helper()
	var b strings.Builder
	for _, p := range people {
		for _, name := range p.spellings {
			fmt.Fprintf(&b, "%s\n", name)
			list, err := c.Who(context.Background(), name, 1000)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range list {
				docs := []string{}
				for _, d := range p.Documents {
					docs = append(docs, string(d.ID))
				}
				slices.Sort(docs)
				fmt.Fprintf(&b, "  %s %s %v %d %d %v %v %v %v\n    %v\n    %v\n    %v\n", p.Entity, p.Name, p.Loose, p.Others, p.InAll, p.Names, p.Offices, p.About, p.By, docs, ids(p.Latest), ids(p.Said))
			}
			for _, f := range []query.Field{query.About, query.By, query.Via} {
				a, err := c.Claims(context.Background(), query.Is{Field: f, Value: name}, 1000)
				if err != nil {
					t.Fatal(err)
				}
				fmt.Fprintf(&b, "  %s %v\n", f, ids(a.Hits))
			}
		}
	}
	j, err := w.Joiner()
	if err != nil {
		t.Fatal(err)
	}
	queue := ""
	for _, q := range j.(*linker.Linker).Queue() {
		queue += fmt.Sprintf("%+v\n", q)
	}
	sameState(t, "a linker that comes cold", queueOf(t, c, false), queue)
	sameState(t, "a linker that is told everything", queue, queueOf(t, c, true))
	return b.String() + queue
}

func ids(hits []store.Hit) []string {
	out := []string{}
	for i := range hits {
		out = append(out, string(hits[i].ID()))
	}
	slices.Sort(out)
	return out
}

func sameState(t *testing.T, what, got, want string) {
	t.Helper()
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			t.Fatalf("%s: line %d\n got %s\nwant %s", what, i, a[i], b[i])
		}
	}
	if len(a) != len(b) {
		t.Fatalf("%s: %d lines, want %d", what, len(a), len(b))
	}
}

func verified(t *testing.T, c *store.Case) {
	t.Helper()
	r, err := c.Verify(context.Background(), nil)
	if err != nil || len(r.Faults) > 0 {
		t.Fatalf("%v, %v", r, err)
	}
}

// One set of articles and answers, in several orders and batch sizes, with some added twice, taken out, and added again, with the case closed and opened in between, with
// answers that are taken back: who is whom is the same, and the same as from nothing.
func TestOrderAndBatchesDoNotMatter(t *testing.T) {
	const n = 60
	docs := invent(1, n)
	c := newCase(t)
	w := writer(t, c)
	add(t, w, docs...)
	j, err := w.Joiner()
	if err != nil {
		t.Fatal(err)
	}
	var answers []segun.Judgement
	for i, q := range j.(*linker.Linker).Queue() {
		if i%3 == 0 {
			answers = append(answers, segun.Judgement{A: q.A, B: q.B, Verdict: []segun.Verdict{segun.Same, segun.NotSame, segun.Unsure}[i/3%3]})
		}
	}
	if len(answers) < 5 {
		t.Fatalf("only %d questions to answer", len(answers))
	}
	for _, a := range answers {
		if _, err := w.Judge(a); err != nil {
			t.Fatal(err)
		}
	}
	verified(t, c)
	want := state(t, c, w)
	for seed := range uint64(5) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			rnd := rand.New(rand.NewPCG(seed, 8))
			c := newCase(t)
			w, err := c.Write()
			if err != nil {
				t.Fatal(err)
			}
			defer func() { w.Close() }()
			order, size := rnd.Perm(n), []int{1, 2, 7, 20, 60}[seed]
			for i := 0; i < n; i += size {
				var batch []*segun.Reading
				for _, k := range order[i:min(n, i+size)] {
					batch = append(batch, docs[k])
				}
				added := add(t, w, batch...)
				if rnd.IntN(3) == 0 {
					if _, err := w.Forget(string(added[0].Doc), "test"); err != nil {
						t.Fatal(err)
					}
					add(t, w, batch...)
				}
				if rnd.IntN(4) == 0 {
					w.Close()
					if w, err = c.Write(); err != nil {
						t.Fatal(err)
					}
				}
			}
			for _, a := range answers {
				if _, err := w.Judge(a); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := w.Judge(segun.Judgement{A: answers[0].A, B: answers[1].B, Verdict: segun.Same}); err != nil {
				t.Fatal(err)
			}
			if _, err := w.Withdraw(); err != nil {
				t.Fatal(err)
			}
			sameState(t, "another order", state(t, c, w), want)
			verified(t, c)
			// Everything that is made is made again, in another order.
			if err := w.Empty(); err != nil {
				t.Fatal(err)
			}
			for _, k := range rnd.Perm(n) {
				add(t, w, docs[k])
			}
			sameState(t, "made again", state(t, c, w), want)
			verified(t, c)
			// One that cannot say who is whom takes the view away, and the next that can makes it again.
			w.Close()
			plain, err := store.Open(c.Dir(), store.Options{Now: options().Now, Who: "R. Tester"})
			if err != nil {
				t.Fatal(err)
			}
			defer plain.Close()
			if w, err = plain.Write(); err != nil {
				t.Fatal(err)
			}
			extra := article("Canal Times", "2030-01-01", "Ada Brandt;;the ferry was sold", "Ines Morvan; mayor, Port Elan; the quay is safe")
			a := add(t, w, extra)
			if _, err := w.Forget(string(a[0].Doc), "test"); err != nil {
				t.Fatal(err)
			}
			w.Close()
			if w, err = c.Write(); err != nil {
				t.Fatal(err)
			}
			if _, err := w.Joiner(); err != nil {
				t.Fatal(err)
			}
			sameState(t, "after one that knows no entities", state(t, c, w), want)
			verified(t, c)
		})
	}
}
