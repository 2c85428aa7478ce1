package identity_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"segun"
	"segun/resolve/identity"
)

// state writes down everything that a resolver says.
func state(r *identity.Resolver) string {
	var b strings.Builder
	for _, e := range r.Entities() {
		fmt.Fprintf(&b, "%+v\n", e)
	}
	for _, q := range r.Queue() {
		fmt.Fprintf(&b, "%+v\n", q)
	}
	return b.String()
}

// sameState fails at the first line that differs.
func sameState(t *testing.T, what, want, got string) {
	t.Helper()
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			t.Fatalf("%s: line %d\nwant %s\n got %s", what, i, a[i], b[i])
		}
	}
	if len(a) != len(b) {
		t.Fatalf("%s: %d lines, want %d", what, len(b), len(a))
	}
}

// opinions are judgements of some of the questions and of some pairs drawn, right or wrong, a few of which supersede others.
func opinions(w *world, r *identity.Resolver, rng *rand.Rand) []segun.Judgement {
	var out []segun.Judgement
	all := w.subjects()
	verdicts := []segun.Verdict{segun.Same, segun.NotSame, segun.Unsure}
	add := func(a, b segun.SubjectID, before segun.JudgementID) {
		j, err := segun.NewJudgement(segun.Judgement{A: a, B: b, Verdict: verdicts[rng.IntN(3)], Who: "a tester", Person: true,
			When: time.Unix(int64(2_000_000_000+rng.IntN(1000)), 0), Supersedes: before})
		if err == nil {
			out = append(out, j)
		}
	}
	for i, q := range r.Queue() {
		if i%5 == 0 {
			add(q.A, q.B, "")
		}
	}
	for range 40 {
		s := all[rng.IntN(len(all))]
		for _, o := range all {
			if w.meant[o] == w.meant[s] && o != s {
				add(s, o, "")
				break
			}
		}
		add(s, all[rng.IntN(len(all))], "")
	}
	for range 20 {
		j := out[rng.IntN(len(out))]
		add(j.A, j.B, j.ID)
	}
	return out
}

// records makes a list of some of the people.
func records(w *world) []identity.Record {
	var out []identity.Record
	for i, b := range w.all {
		if i%6 == 0 {
			kind := segun.Person
			if b.body {
				kind = segun.Organisation
			}
			rec := identity.Record{ID: segun.SubjectOf("own", fmt.Sprint(b.id)), Kind: kind, Gender: b.gender, Countries: []string{b.country}}
			for _, n := range b.names {
				rec.Names = append(rec.Names, identity.RecordName{Text: n})
			}
			if b.born != "" {
				rec.Born = []string{b.born}
			}
			out = append(out, rec)
		}
	}
	return out
}

// One history in many orders and batches, with documents that come twice, are replaced, or are taken away and come back, gives
// one result; so do the changes, added up.
func TestOrderAndBatchesDoNotMatter(t *testing.T) {
	w := invent(7, 4, 260)
	lists := records(w)
	once := identity.New()
	once.Add(w.docs...)
	once.AddRecords(lists...)
	js := opinions(w, once, rand.New(rand.NewPCG(7, 7)))
	if _, err := once.Judge(js...); err != nil {
		t.Fatal(err)
	}
	want := state(once)
	for seed := range uint64(12) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			rng := rand.New(rand.NewPCG(seed, 11))
			h := history{r: identity.New(), rng: rng, of: map[segun.SubjectID]segun.EntityID{}, t: t}
			h.play(w.docs, lists, js)
			sameState(t, "another order", want, state(h.r))
			for _, s := range w.subjects() {
				if h.of[s] != h.r.EntityOf(s) {
					t.Fatalf("the changes put %s into %q, it is in %q", s, h.of[s], h.r.EntityOf(s))
				}
			}
		})
	}
}

// Two of a common name who share company and nothing else were forgotten, and not asked about when their documents turned out to be about one country.
func TestLittleThatAgreesIsNotForgotten(t *testing.T) {
	docs := docsOf(t, "a 2031-05 us | John Smith; office mayor, Dunmore | Ada Brandt\nb 2031-05 es | John Smith | Ada Brandt\nc 2031-06 es | John Smith; office mayor, Dunmore")
	once, slowly := identity.New(), identity.New()
	once.Add(docs...)
	for _, d := range docs {
		slowly.Add(d)
	}
	if len(once.Queue()) != 1 {
		t.Errorf("asked: %+v", once.Queue())
	}
	sameState(t, "one by one", state(once), state(slowly))
}

// history plays what happened in a drawn order.
type history struct {
	r   *identity.Resolver
	rng *rand.Rand
	of  map[segun.SubjectID]segun.EntityID
	t   *testing.T
}

// note adds changes up.
func (h *history) note(cs []identity.Change) {
	for _, c := range cs {
		if h.of[c.Subject] != c.From {
			h.t.Fatalf("%s is said to come from %q, it was in %q", c.Subject, c.From, h.of[c.Subject])
		}
		if h.of[c.Subject] = c.To; c.To == "" {
			delete(h.of, c.Subject)
		}
	}
}

func (h *history) play(docs []identity.Document, lists []identity.Record, js []segun.Judgement) {
	docs, js, lists = slices.Clone(docs), slices.Clone(js), slices.Clone(lists)
	h.rng.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
	h.rng.Shuffle(len(js), func(i, j int) { js[i], js[j] = js[j], js[i] })
	h.rng.Shuffle(len(lists), func(i, j int) { lists[i], lists[j] = lists[j], lists[i] })
	var back []identity.Document
	for len(docs)+len(js)+len(lists)+len(back) > 0 {
		n := 1 + h.rng.IntN(1+h.rng.IntN(60))
		switch h.rng.IntN(6) {
		case 0, 1:
			n = min(n, len(docs))
			h.note(h.r.Add(docs[:n]...))
			for _, d := range docs[:n] {
				switch h.rng.IntN(9) {
				case 0:
					h.note(h.r.Remove(d.ID))
					back = append(back, d)
				case 1: // an earlier version of it, which the next one replaces
					other := d
					other.Entities = docs[h.rng.IntN(len(docs))].Entities
					h.note(h.r.Add(other))
					back = append(back, d)
				}
			}
			docs = docs[n:]
		case 2:
			n = min(n, len(lists))
			h.note(h.r.AddRecords(lists[:n]...))
			lists = lists[n:]
		case 3:
			n = min(n, len(js))
			cs, err := h.r.Judge(js[:n]...)
			if err != nil {
				h.t.Fatal(err)
			}
			h.note(cs)
			js = js[n:]
		default:
			h.note(h.r.Add(back...))
			back = nil
		}
	}
}
