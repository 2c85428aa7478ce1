package tree

import (
	"cmp"
	"slices"
	"testing"

	"segun/internal/model"
)

// TestSumsAreThoseOfTheFeatures walks through sentences at random, three hypotheses at once that share much of what is in sight, and adds up
// the features of each state one by one.
func TestSumsAreThoseOfTheFeatures(t *testing.T) {
	q, r := wild(t, 5), model.NewRand(5)
	asked := 0
	for _, e := range tinyExamples(t) {
		p := new(scratch)
		p.prepare(e.In, q.lx, q.cl)
		states := []state{p.beam[0], p.beam[0], p.beam[0]}
		for range 2*p.n - 1 {
			var at []int32
			for i := range states {
				at = append(at, p.ask(&states[i]))
			}
			q.work(p)
			for i := range states {
				var want [acts]int32
				for _, f := range p.features(nil, &states[i]) {
					q.arcs.AddAll(f, want[:])
				}
				for a, w := range want {
					if got := score(p.memo.sums[at[i]], uint8(a)); got != w {
						t.Fatalf("state %+v scores %v for transition %d, want %v", states[i], got, a, want)
					}
				}
				asked++
				ok := p.legal(&states[i])
				act := uint8(r.Intn(acts))
				for !ok[act] {
					act = uint8(r.Intn(acts))
				}
				states[i] = p.apply(&states[i], act)
			}
		}
	}
	if asked == 0 {
		t.Fatal("no state was asked about")
	}
}

// TestKeepIsASortedListCutShort compares with sorting all candidates, cutting the list and leaving out then.
func TestKeepIsASortedListCutShort(t *testing.T) {
	r := model.NewRand(9)
	for range 500 {
		c := make([]candidate, 1+r.Intn(40))
		for i := range c {
			c[i] = candidate{from: int32(i), score: float32(r.Intn(30))}
		}
		want := slices.Clone(c)
		slices.SortStableFunc(want, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
		want = want[:min(len(want), 12)]
		for i := range want {
			if want[i].score < want[0].score-8 {
				want = want[:i]
				break
			}
		}
		if got := keep(c, 12, 8); !slices.Equal(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
	}
}
