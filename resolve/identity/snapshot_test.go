package identity_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"segun/resolve/identity"
)

// full is a resolver with some of everything.
func full(tb testing.TB, seed uint64, docs int) (*world, *identity.Resolver) {
	tb.Helper()
	w := invent(seed, 2, docs)
	r := identity.New()
	r.Add(w.docs...)
	r.AddRecords(records(w)...)
	if _, err := r.Judge(opinions(w, r, rand.New(rand.NewPCG(seed, 1)))...); err != nil {
		tb.Fatal(err)
	}
	return w, r
}

func bytesOf(tb testing.TB, r *identity.Resolver) []byte {
	tb.Helper()
	b, err := r.Snapshot()
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func TestSnapshotHoldsEverything(t *testing.T) {
	w, r := full(t, 4, 120)
	b := bytesOf(t, r)
	again, err := identity.Load(b)
	if err != nil {
		t.Fatal(err)
	}
	sameState(t, "loaded", state(r), state(again))
	if !bytes.Equal(bytesOf(t, again), b) {
		t.Error("a snapshot of what was loaded has other bytes")
	}
	turned := identity.New()
	docs := slices.Clone(w.docs)
	slices.Reverse(docs)
	turned.Add(docs...)
	turned.AddRecords(records(w)...)
	once := identity.New()
	once.AddRecords(records(w)...)
	once.Add(w.docs...)
	if !bytes.Equal(bytesOf(t, turned), bytesOf(t, once)) {
		t.Error("the order of documents shows in the bytes")
	}
}

func TestSnapshotRefusesWhatIsNone(t *testing.T) {
	_, r := full(t, 4, 20)
	b := bytesOf(t, r)
	for name, bad := range map[string][]byte{"nothing": nil, "cut": b[:len(b)/2], "another version": append([]byte("segun-identity/9\n"), b[len("segun-identity/1\n"):]...),
		"a changed judgement": bytes.Replace(b, []byte(`"a tester"`), []byte(`"another"`), 1)} {
		if _, err := identity.Load(bad); !errors.Is(err, identity.ErrSnapshot) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// Whatever the bytes, Load gives an error or a resolver whose snapshot loads to the same.
func FuzzLoad(f *testing.F) {
	_, r := full(f, 4, 6)
	f.Add(bytesOf(f, r))
	f.Add([]byte("segun-identity/1\n{}"))
	f.Add([]byte(`segun-identity/1` + "\n" + `{"documents":[{"ID":"a","Published":"2031-5","Countries":[""," "],"Entities":[{"ID":"e1","Kind":"person","Named":true,"Name":"A. B"},{"ID":"e1","Kind":"person","Named":true,"Name":"Dr"}]}]}`))
	f.Add([]byte(`segun-identity/1` + "\n" + `{"records":[{"ID":"x:1","Kind":"person","Names":["Ines Morvan"],"Uses":[9],"Born":["~"]}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := identity.Load(b)
		if err != nil {
			return
		}
		once := bytesOf(t, r)
		again, err := identity.Load(once)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(bytesOf(t, again), once) {
			t.Fatal("a snapshot of what was loaded has other bytes")
		}
		sameState(t, "loaded", state(r), state(again))
	})
}
