package identity_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"segun"
	"segun/resolve/identity"
)

// board is a shelf in memory, sorted, with its documents beside it.
type board struct {
	keys   []string
	values map[string][]byte
	docs   map[segun.DocID]identity.Document
}

func newBoard() *board {
	return &board{values: map[string][]byte{}, docs: map[segun.DocID]identity.Document{}}
}

func (b *board) Get(key []byte) ([]byte, error) { return b.values[string(key)], nil }

func (b *board) Put(key, value []byte) error {
	if i, found := slices.BinarySearch(b.keys, string(key)); !found {
		b.keys = slices.Insert(b.keys, i, string(key))
	}
	b.values[string(key)] = slices.Clone(value)
	return nil
}

func (b *board) Delete(key []byte) error {
	if i, found := slices.BinarySearch(b.keys, string(key)); found {
		b.keys = slices.Delete(b.keys, i, i+1)
	}
	delete(b.values, string(key))
	return nil
}

func (b *board) Scan(prefix []byte, f func(key, value []byte) bool) error {
	i, _ := slices.BinarySearch(b.keys, string(prefix))
	j := i
	for j < len(b.keys) && strings.HasPrefix(b.keys[j], string(prefix)) {
		j++
	}
	for _, k := range slices.Clone(b.keys[i:j]) {
		if !f([]byte(k), b.values[k]) {
			return nil
		}
	}
	return nil
}

func (b *board) Document(id segun.DocID) (identity.Document, bool, error) {
	d, ok := b.docs[id]
	return d, ok, nil
}

// told is everything that a resolver says of some subjects.
func told(r *identity.Resolver, subjects []segun.SubjectID) string {
	var b strings.Builder
	for _, s := range subjects {
		e, ok := r.Of(s)
		fmt.Fprintf(&b, "%s %v %+v\n", s, ok, e)
	}
	for _, q := range r.Queue() {
		fmt.Fprintf(&b, "%+v\n", q)
	}
	return b.String()
}

// shelved plays what happened on a shelf, with a resolver that is let go and comes again cold between any two calls.
type shelved struct {
	b    *board
	r    *identity.Resolver
	rng  *rand.Rand
	cold int // one call in so many begins cold; 0 for none
	said map[segun.JudgementID]segun.Judgement
	of   map[segun.SubjectID]segun.EntityID
	t    *testing.T
}

func (s *shelved) on() *identity.Resolver {
	if s.r == nil || s.cold > 0 && s.rng.IntN(s.cold) == 0 {
		var js []segun.Judgement
		for _, j := range s.said {
			js = append(js, j)
		}
		s.r = identity.On(s.b, js...)
	}
	return s.r
}

func (s *shelved) note(cs []identity.Change) {
	s.t.Helper()
	if err := s.r.Err(); err != nil {
		s.t.Fatal(err)
	}
	for _, c := range cs {
		if s.of[c.Subject] != c.From {
			s.t.Fatalf("%s is said to come from %q, it was in %q", c.Subject, c.From, s.of[c.Subject])
		}
		if s.of[c.Subject] = c.To; c.To == "" {
			delete(s.of, c.Subject)
		}
	}
}

func (s *shelved) add(docs ...identity.Document) {
	s.t.Helper()
	for _, d := range docs {
		s.remove(d.ID)
	}
	for _, d := range docs {
		s.b.docs[d.ID] = d
	}
	s.note(s.on().Add(docs...))
}

func (s *shelved) remove(id segun.DocID) {
	s.t.Helper()
	if _, ok := s.b.docs[id]; ok {
		s.note(s.on().Remove(id))
		delete(s.b.docs, id)
	}
}

func (s *shelved) judge(js ...segun.Judgement) {
	s.t.Helper()
	cs, err := s.on().Judge(js...)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, j := range js {
		s.said[j.ID] = j
	}
	s.note(cs)
}

func (s *shelved) withdraw(ids ...segun.JudgementID) {
	s.t.Helper()
	cs := s.on().Withdraw(ids...)
	for _, id := range ids {
		delete(s.said, id)
	}
	s.note(cs)
}

// A resolver that comes cold to what others left, before any call, says what one says that was told everything at once: after additions, replacements, removals, judgements
// and judgements taken back. Nothing stays on the shelf when everything is taken away.
func TestColdIsAsWarm(t *testing.T) {
	for _, counted := range []int{16, 2} { // with two, most units have members that are not counted
		t.Run(fmt.Sprint(counted, " counted"), func(t *testing.T) {
			identity.Counted(t, counted)
			coldIsAsWarm(t)
		})
	}
}

func coldIsAsWarm(t *testing.T) {
	w := invent(7, 4, 200)
	once := identity.New()
	once.Add(w.docs...)
	js := opinions(w, once, rand.New(rand.NewPCG(7, 7)))
	gone := opinions(w, once, rand.New(rand.NewPCG(7, 8)))
	judge(t, once, js...)
	want := told(once, w.subjects())
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			rng := rand.New(rand.NewPCG(seed, 21))
			s := &shelved{b: newBoard(), rng: rng, cold: []int{1, 4, 0}[seed], said: map[segun.JudgementID]segun.Judgement{}, of: map[segun.SubjectID]segun.EntityID{}, t: t}
			docs, say, unsay := slices.Clone(w.docs), slices.Clone(js), slices.Clone(gone)
			rng.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
			rng.Shuffle(len(say), func(i, j int) { say[i], say[j] = say[j], say[i] })
			var back []identity.Document
			var mistaken []segun.JudgementID
			for len(docs)+len(say)+len(unsay)+len(back)+len(mistaken) > 0 {
				n := 1 + rng.IntN(1+rng.IntN(40))
				switch rng.IntN(6) {
				case 0, 1:
					n = min(n, len(docs))
					s.add(docs[:n]...)
					for _, d := range docs[:n] {
						switch rng.IntN(9) {
						case 0:
							s.remove(d.ID)
							back = append(back, d)
						case 1:
							other := d
							other.Entities = docs[rng.IntN(len(docs))].Entities
							s.add(other)
							back = append(back, d)
						}
					}
					docs = docs[n:]
				case 2:
					n = min(n, len(say))
					s.judge(say[:n]...)
					say = say[n:]
				case 3:
					n = min(n, len(unsay))
					s.judge(unsay[:n]...)
					for _, j := range unsay[:n] {
						mistaken = append(mistaken, j.ID)
					}
					unsay = unsay[n:]
				case 4:
					n = min(n, len(mistaken))
					s.withdraw(mistaken[:n]...)
					mistaken = mistaken[n:]
				default:
					s.add(back...)
					back = nil
				}
			}
			sameState(t, "cold", want, told(s.on(), w.subjects()))
			for _, x := range w.subjects() {
				if s.of[x] != s.r.EntityOf(x) {
					t.Fatalf("the changes put %s into %q, it is in %q", x, s.of[x], s.r.EntityOf(x))
				}
			}
			first, more := s.on().First(5)
			if all := s.on().Queue(); !more || len(first) != 5 || fmt.Sprint(first) != fmt.Sprint(all[:5]) {
				t.Errorf("the first five questions are others: %v", more)
			}
			for _, q := range s.on().Queue()[:20] {
				if got, ok := s.on().Asked(q.B, q.A); !ok || fmt.Sprint(got) != fmt.Sprint(q) {
					t.Errorf("asked %v\n got %v\nwant %v", ok, got, q)
				}
			}
			for _, d := range w.docs {
				s.remove(d.ID)
			}
			if len(s.b.keys) > 0 {
				t.Errorf("%d keys are left: %q", len(s.b.keys), s.b.keys[:min(9, len(s.b.keys))])
			}
		})
	}
}

// One that comes cold to add a document reads its neighbours, and not the case: five times as many documents do not make that five times as much.
func TestColdReadsNeighbours(t *testing.T) {
	read := func(n int) (loaded, weighed, units float64) {
		w := many(n)
		s := &shelved{b: newBoard(), rng: rand.New(rand.NewPCG(1, 1)), said: map[segun.JudgementID]segun.Judgement{}, of: map[segun.SubjectID]segun.EntityID{}, t: t}
		old, fresh := w.docs[:n-20], w.docs[n-20:]
		for c := range slices.Chunk(old, 100) {
			s.add(c...)
		}
		for _, d := range fresh {
			s.r = nil
			s.add(d)
			_, k, _ := s.r.Work()
			loaded, weighed = loaded+float64(s.r.Loaded())/20, weighed+float64(k)/20
		}
		for _, k := range s.b.keys {
			if k[0] == 'u' {
				units++
			}
		}
		return loaded, weighed, units
	}
	l, w, u := read(400)
	l2, w2, u2 := read(2000)
	t.Logf("of %.0f descriptions %.0f are read and %.0f pairs weighed, of %.0f %.0f and %.0f", u, l, w, u2, l2, w2)
	if l2 > 2.5*l || l2 > u2/5 {
		t.Errorf("of %.0f descriptions %.0f are read, of %.0f %.0f", u, l, u2, l2)
	}
}
