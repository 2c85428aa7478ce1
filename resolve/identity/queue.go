package identity

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"time"

	"segun"
)

// Question asks a person whether two entities are one: shown as "same person?".
type Question struct {
	A, B        segun.SubjectID // one subject of each, the best known
	Of          [2]segun.EntityID
	Score       float64
	Explanation string
	List        bool // B or A is a record of a list
	Accused     bool // a serious allegation would reach the other
	Looked      bool // a person looked at it and was not sure
	// WithA and WithB are one subject of each further description of the two entities: a yes is about these too.
	WithA, WithB []segun.SubjectID
	// Waiting are others that are described as A or as B is and wait for the same answer, because each carries an accusation of its own.
	Waiting []segun.SubjectID
}

// Judgements are what an answer comes to: a yes joins A and all that B's entity was described as with B, a no or a shrug is about the two only.
func (q *Question) Judgements(v segun.Verdict, who string, when time.Time) ([]segun.Judgement, error) {
	pairs := []pair{{q.A, q.B}}
	if v == segun.Same {
		for _, s := range q.WithA {
			pairs = append(pairs, pair{q.B, s})
		}
		for _, s := range q.WithB {
			pairs = append(pairs, pair{q.A, s})
		}
	}
	var out []segun.Judgement
	for _, p := range pairs {
		j, err := segun.NewJudgement(segun.Judgement{A: p.a, B: p.b, Verdict: v, Score: q.Score, Explanation: q.Explanation, Who: who, Person: true, When: when})
		if err != nil {
			return nil, err
		}
		out = append(out, j)
	}
	return out, nil
}

// ask is a question on its way: the best edge between two entities.
type ask struct {
	u, v   *unit
	total  int32
	looked bool
}

// Queue lists what waits for a person: one question for two entities, the likeliest first; what a person has looked at already comes last. It
// walks over all that is doubtful, and is made anew on each call.
func (r *Resolver) Queue() []Question {
	list, _ := r.First(0)
	return list
}

// First is the beginning of Queue, at most so many questions; 0 means all. more says that there are others. With a shelf it costs what it shows.
func (r *Resolver) First(most int) (list []Question, more bool) {
	said := r.said()
	met := map[[2]digest]bool{}
	var later []ask
	take := func(a ask) bool {
		k := between(a.u, a.v)
		switch {
		case a.u != a.v && (a.u.home == a.v.home || said[k] == segun.NotSame), met[k]:
			return true
		case said[k] == segun.Unsure:
			met[k], a.looked = true, true
			later = append(later, a)
			return true
		case most > 0 && len(list) == most:
			more = true
			return false
		}
		met[k] = true
		list = append(list, r.question(&a))
		return true
	}
	if r.shelf == nil {
		for _, a := range r.asks() {
			if !take(a) {
				break
			}
		}
	} else {
		r.scan([]byte{keyQueue}, func(k, v []byte) bool {
			return !slices.ContainsFunc(r.asksOf(k, v), func(a ask) bool { return !take(a) })
		})
	}
	for i := range later {
		if more || most > 0 && len(list) == most {
			return list, true
		}
		list = append(list, r.question(&later[i]))
	}
	return list, more
}

// asks are all pairs that a person could be asked about, the likeliest first.
func (r *Resolver) asks() []ask {
	var out []ask
	for _, u := range r.units {
		for v, e := range u.edges {
			if byID(u, v) < 0 && e.total >= leastUnsure && u.home != v.home {
				out = append(out, ask{u: u, v: v, total: e.total})
			}
		}
		if u.apart() && len(u.counted) > 1 {
			out = append(out, ask{u: u, v: u, total: weightSaidTheWay})
		}
	}
	slices.SortFunc(out, byWeight)
	return out
}

func byWeight(a, b ask) int {
	return cmp.Or(cmp.Compare(b.total, a.total), byID(a.u, b.u), byID(a.v, b.v))
}

// asksOf reads pairs from the shelf: those of which both units are there, in order.
func (r *Resolver) asksOf(key, value []byte) (out []ask) {
	list, ok := pairsAt(value)
	if !ok || len(key) != len(queueKey(0, digest{})) {
		r.fail(errBroken)
		return nil
	}
	for _, p := range list {
		if a := (ask{u: r.unitAt(p[0]), v: r.unitAt(p[1]), total: weightOf(key)}); a.u != nil && a.v != nil {
			out = append(out, a)
		}
	}
	slices.SortFunc(out, byWeight)
	return out
}

// Asked is the question about two as it stands in Queue; ok is false where none is about just these two.
func (r *Resolver) Asked(x, y segun.SubjectID) (q Question, ok bool) {
	u, v := r.unitOfSubject(x), r.unitOfSubject(y)
	if u == nil || v == nil {
		return q, false
	}
	said := r.said()[between(u, v)]
	if u != v && (u.home == v.home || said == segun.NotSame) || u == v && !u.apart() {
		return q, false
	}
	best := ask{u: u, v: v, total: weightSaidTheWay, looked: said == segun.Unsure}
	if u != v {
		if best.u, best.v, best.total = r.bestBetween(u, v); best.u == nil {
			return q, false
		}
	}
	q = r.question(&best)
	return q, q.A == x && q.B == y || q.A == y && q.B == x
}

// bestBetween is the heaviest edge between the clusters of two units, nil where there is none.
func (r *Resolver) bestBetween(u, v *unit) (a, b *unit, total int32) {
	for _, x := range r.clusterOf(u).units {
		r.ready(x)
		for y, e := range x.edges {
			if y.home != v.home || e.total < leastUnsure {
				continue
			}
			first, second := x, y
			if byID(second, first) < 0 {
				first, second = second, first
			}
			if a == nil || e.total > total || e.total == total && cmp.Or(byID(first, a), byID(second, b)) < 0 {
				a, b, total = first, second, e.total
			}
		}
	}
	return a, b, total
}

// between names the clusters of two units, in order.
func between(u, v *unit) [2]digest {
	k := [2]digest{u.home, v.home}
	if bytes.Compare(k[1][:], k[0][:]) < 0 {
		k[0], k[1] = k[1], k[0]
	}
	return k
}

// said is what people said of clusters that are not one: not the same, or else unsure.
func (r *Resolver) said() map[[2]digest]segun.Verdict {
	out := map[[2]digest]segun.Verdict{}
	for p := range r.pairs {
		u, v := r.unitOfSubject(p.a), r.unitOfSubject(p.b)
		if u == nil || v == nil {
			continue
		}
		j, ok := r.current(p.a, p.b)
		if k := between(u, v); ok && j.Verdict != segun.Same && out[k] != segun.NotSame {
			out[k] = j.Verdict
		}
	}
	return out
}

// question puts an ask into words.
func (r *Resolver) question(a *ask) Question {
	u, v := a.u, a.v
	m, n := u.least(), v.least()
	if u == v {
		n = u.counted[1].subject
	}
	w := r.weigh(u, v, true)
	q := Question{A: m, B: n, Of: [2]segun.EntityID{entityOfMember(u, m), entityOfMember(v, n)}, Score: probability(a.total), Explanation: r.explain(&w, u, v),
		List: u.list || v.list, Accused: u.accused || v.accused || r.clusterOf(u).accused || r.clusterOf(v).accused, Looked: a.looked}
	if why := r.waits(u, v, a.total); why != "" {
		q.Explanation += "; " + why
	}
	if a.looked {
		q.Explanation += "; " + whyPerson
	}
	q.WithA, q.WithB = r.further(u), r.further(v)
	q.Waiting = r.waiting(&q, u, v)
	return q
}

// further are the first subjects of what else a unit's entity is described as.
func (r *Resolver) further(u *unit) []segun.SubjectID {
	var out []segun.SubjectID
	for _, o := range r.clusterOf(u).units {
		if o != u {
			out = append(out, o.least())
		}
	}
	slices.Sort(out)
	return out
}

// waiting are the members of an accused unit that are not the ones asked about.
func (r *Resolver) waiting(q *Question, u, v *unit) []segun.SubjectID {
	var out []segun.SubjectID
	for _, o := range []*unit{u, v} {
		if o.apart() && (o == u || u != v) {
			out = append(out, r.subjects(o, 0)...)
		}
	}
	slices.SortFunc(out, func(a, b segun.SubjectID) int { return strings.Compare(string(a), string(b)) })
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(s segun.SubjectID) bool { return s == q.A || s == q.B })
}
