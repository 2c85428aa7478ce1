package identity_test

import (
	"math/rand/v2"
	"testing"

	"segun/resolve/identity"
)

// What was judged and taken back leaves nothing, in whatever order it is taken back.
func TestWithdrawnIsAsNeverSaid(t *testing.T) {
	w := invent(9, 3, 150)
	r := identity.New()
	r.Add(w.docs...)
	r.AddRecords(records(w)...)
	js := opinions(w, r, rand.New(rand.NewPCG(9, 9)))
	kept, gone := js[:len(js)/2], js[len(js)/2:]
	judge(t, r, kept...)
	want := state(r)
	for seed := range uint64(6) {
		rng := rand.New(rand.NewPCG(seed, 2))
		judge(t, r, gone...)
		if state(r) == want {
			t.Fatal("the judgements change nothing")
		}
		rng.Shuffle(len(gone), func(i, j int) { gone[i], gone[j] = gone[j], gone[i] })
		for i := range gone {
			before := map[string]bool{}
			for _, c := range r.Withdraw(gone[i].ID) {
				if before[string(c.Subject)] || c.From == c.To || string(r.EntityOf(c.Subject)) != string(c.To) {
					t.Fatalf("change %+v, %q", c, r.EntityOf(c.Subject))
				}
				before[string(c.Subject)] = true
			}
		}
		sameState(t, "taken back", want, state(r))
	}
	if cs := r.Withdraw("none"); len(cs) > 0 {
		t.Errorf("what is not there moves %v", cs)
	}
}
