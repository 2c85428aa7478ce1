package identity_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"segun"
	"segun/internal/golden"
	"segun/resolve/identity"
)

// tally adds up B³: for each mention the share of its entity that is right, and the share of what is right that is in its entity.
type tally struct{ precision, recall, n float64 }

func (t tally) p() float64 { return t.precision / max(1, t.n) }
func (t tally) r() float64 { return t.recall / max(1, t.n) }
func (t tally) f() float64 {
	if t.precision+t.recall == 0 {
		return 0
	}
	return 2 * t.p() * t.r() / (t.p() + t.r())
}

// bcubed measures entities (Bagga and Baldwin 1998) by kind of difficulty; "all" leaves out the accused, whom the program may not join.
func (w *world) bcubed(entityOf func(segun.SubjectID) string) map[string]tally {
	type both struct {
		entity string
		being  *being
	}
	sizes, right, gold := map[string]float64{}, map[both]float64{}, map[*being]float64{}
	for s, b := range w.meant {
		e := entityOf(s)
		sizes[e]++
		right[both{e, b}]++
		gold[b]++
	}
	out := map[string]tally{}
	for _, s := range w.subjects() {
		b := w.meant[s]
		e := entityOf(s)
		x := right[both{e, b}]
		for _, k := range []string{b.kind, "all", "all, the accused too"} {
			if k == "all" && b.accused {
				continue
			}
			t := out[k]
			t.precision += x / sizes[e]
			t.recall += x / gold[b]
			t.n++
			out[k] = t
		}
	}
	return out
}

// subjects lists all mentions, sorted.
func (w *world) subjects() []segun.SubjectID {
	out := make([]segun.SubjectID, 0, len(w.meant))
	for s := range w.meant {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// naive joins what has exactly the same name.
func (w *world) naive() func(segun.SubjectID) string {
	by := map[segun.SubjectID]string{}
	for i := range w.docs {
		for _, m := range w.docs[i].Entities {
			by[identity.Subject(w.docs[i].ID, m.ID)] = string(m.Kind) + m.Name
		}
	}
	return func(s segun.SubjectID) string { return by[s] }
}

// answer lets somebody who knows answer the questions, a few rounds long, and returns how many there were.
func (w *world) answer(t *testing.T, r *identity.Resolver) (asked int) {
	when := time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)
	for range 30 {
		qs := r.Queue()
		n := 0
		var all []segun.Judgement
		for i := range qs {
			q := &qs[i]
			a, b := w.meant[q.A], w.meant[q.B]
			if a == nil || b == nil || q.Looked {
				continue
			}
			n++
			v := segun.NotSame
			if a == b {
				v = segun.Same
			}
			js, err := q.Judgements(v, "somebody who knows", when)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, js...)
		}
		if _, err := r.Judge(all...); err != nil {
			t.Fatal(err)
		}
		if asked += n; n == 0 {
			break
		}
	}
	return asked
}

// conflicting counts the entities in which two people with different dates of birth, or of different countries, are one.
func (w *world) conflicting(r *identity.Resolver) (n int) {
	said := map[segun.SubjectID]identity.Mentioned{}
	for i := range w.docs {
		for _, m := range w.docs[i].Entities {
			said[identity.Subject(w.docs[i].ID, m.ID)] = m
		}
	}
	for _, e := range r.Entities() {
		var born, countries []string
		for _, s := range e.Members {
			born = append(born, said[s].Born...)
			countries = append(countries, said[s].Countries...)
		}
		slices.Sort(born)
		slices.Sort(countries)
		bad := len(slices.Compact(countries)) > 1
		for i := range born {
			for j := range i {
				bad = bad || !strings.HasPrefix(born[i], born[j]) && !strings.HasPrefix(born[j], born[i])
			}
		}
		if bad {
			n++
		}
	}
	return n
}

// worst lists pairs that were wrongly joined or kept apart, one a pair of beings, those of the largest effect first.
func (w *world) worst(r *identity.Resolver, most int) []string {
	var out []string
	seen := map[[2]int]bool{}
	first := map[segun.EntityID]segun.SubjectID{}
	of := map[*being]segun.SubjectID{}
	joined, missed := 0, 0
	for _, s := range w.subjects() {
		b, e := w.meant[s], r.EntityOf(s)
		if f, ok := first[e]; ok {
			if o := w.meant[f]; o != b && !seen[[2]int{o.id, b.id}] && joined < most {
				seen[[2]int{o.id, b.id}] = true
				joined++
				j, _ := r.Why(f, s)
				out = append(out, fmt.Sprintf("joined, %s: %s", b.kind, j.Explanation))
			}
		} else {
			first[e] = s
		}
		if f, ok := of[b]; ok {
			if r.EntityOf(f) != e && !b.accused && !seen[[2]int{b.id, b.id}] && missed < most {
				seen[[2]int{b.id, b.id}] = true
				missed++
				j, ok := r.Why(f, s)
				if !ok {
					j.Explanation = "too little agrees to ask"
				}
				out = append(out, fmt.Sprintf("missed, %s: %s", b.kind, j.Explanation))
			}
		} else {
			of[b] = s
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(a[:6], b[:6]) })
	return out
}

func kindsOf(m map[string]tally) []string {
	var out []string
	for k := range m {
		if !strings.HasPrefix(k, "all") {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return append(out, "all", "all, the accused too")
}

// TestScoreIdentity measures entities of invented people. No weight was moved after a measurement.
func TestScoreIdentity(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Entities across documents of invented people (people_test.go, seed 2, 3000 documents): B³ by kind of difficulty. Made by go test ./resolve/identity -run Score -update\n")
	w := invent(2, 20, 3000)
	r := identity.New()
	r.Add(w.docs...)
	of := func(s segun.SubjectID) string { return string(r.EntityOf(s)) }
	alone, naive := w.bcubed(of), w.bcubed(w.naive())
	conflicts := w.conflicting(r)
	worst := w.worst(r, 10)
	questions, serious := r.Queue(), 0
	for i := range questions {
		if questions[i].Accused {
			serious++
		}
	}
	asked := w.answer(t, r)
	after := w.bcubed(of)
	fmt.Fprintf(&b, "%-22s %8s | %6s %6s %6s | %6s %6s %6s | %s\n", "", "mentions", "P", "R", "F1", "P", "R", "F1", "F1 with all answered")
	fmt.Fprintf(&b, "%-22s %8s | %-20s | %-20s |\n", "", "", "the program alone", "the exact same name")
	for _, k := range kindsOf(alone) {
		a, n := alone[k], naive[k]
		fmt.Fprintf(&b, "%-22s %8.0f | %6.3f %6.3f %6.3f | %6.3f %6.3f %6.3f | %6.3f\n", k, a.n, a.p(), a.r(), a.f(), n.p(), n.r(), n.f(), after[k].f())
	}
	fmt.Fprintf(&b, "\nentities with conflicting dates of birth or countries: %d\nquestions at first: %d, of these because of an accusation: %d; answered in all: %d\n\n# Some that are wrong.\n%s\n", conflicts, len(questions), serious, asked, strings.Join(worst, "\n"))
	fmt.Fprintf(&b, "\n# Other seeds, 1000 documents each: F1 of all, by exact names, entities with conflicts.\n")
	for seed := range uint64(6) {
		w := invent(seed+3, 8, 1000)
		r := identity.New()
		r.Add(w.docs...)
		f := w.bcubed(func(s segun.SubjectID) string { return string(r.EntityOf(s)) })["all"].f()
		n := w.conflicting(r)
		fmt.Fprintf(&b, "%d %.3f %.3f %d\n", seed+3, f, w.bcubed(w.naive())["all"].f(), n)
		if conflicts += n; f < 0.93 {
			t.Errorf("seed %d: B³ F1 is %.3f, below 0.93", seed+3, f)
		}
	}
	if conflicts != 0 {
		t.Errorf("%d entities have conflicting dates of birth or countries", conflicts)
	}
	if f := alone["all"].f(); f < 0.93 {
		t.Errorf("B³ F1 is %.3f, below 0.93", f)
	}
	golden.File(t, "../../test/scores/identity.txt", []byte(b.String()))
	t.Log("\n" + b.String())
}
