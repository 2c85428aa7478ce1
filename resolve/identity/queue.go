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
	best := map[[2]digest]ask{}
	said := r.said()
	for _, u := range r.units {
		for v, e := range u.edges {
			if byID(u, v) < 0 && e.total >= leastUnsure {
				askAbout(best, said, ask{u: u, v: v, total: e.total})
			}
		}
		if u.apart() && len(u.members) > 1 {
			askAbout(best, said, ask{u: u, v: u, total: weightSaidTheWay})
		}
	}
	asks := make([]ask, 0, len(best))
	for _, a := range best {
		asks = append(asks, a)
	}
	slices.SortFunc(asks, func(a, b ask) int {
		if a.looked != b.looked {
			if b.looked {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.total, a.total), byID(a.u, b.u), byID(a.v, b.v))
	})
	out := make([]Question, len(asks))
	for i := range asks {
		out[i] = r.question(&asks[i])
	}
	return out
}

// askAbout keeps the best edge between two entities, unless a person settled it.
func askAbout(best map[[2]digest]ask, said map[[2]digest]segun.Verdict, a ask) {
	if a.u != a.v && a.u.cluster == a.v.cluster {
		return
	}
	k := between(a.u, a.v)
	if a.u != a.v && said[k] == segun.NotSame {
		return
	}
	a.looked = said[k] == segun.Unsure
	if old, ok := best[k]; !ok || a.total > old.total || a.total == old.total && cmp.Or(byID(a.u, old.u), byID(a.v, old.v)) < 0 {
		best[k] = a
	}
}

// between names the clusters of two units, in order.
func between(u, v *unit) [2]digest {
	k := [2]digest{u.cluster.units[0].id, v.cluster.units[0].id}
	if bytes.Compare(k[1][:], k[0][:]) < 0 {
		k[0], k[1] = k[1], k[0]
	}
	return k
}

// said is what people said of clusters that are not one: not the same, or else unsure.
func (r *Resolver) said() map[[2]digest]segun.Verdict {
	out := map[[2]digest]segun.Verdict{}
	for p := range r.pairs {
		m, n := r.nodes[p.a], r.nodes[p.b]
		if m == nil || n == nil {
			continue
		}
		j, ok := r.current(p.a, p.b)
		if k := between(m.unit, n.unit); ok && j.Verdict != segun.Same && out[k] != segun.NotSame {
			out[k] = j.Verdict
		}
	}
	return out
}

// question puts an ask into words.
func (r *Resolver) question(a *ask) Question {
	u, v := a.u, a.v
	m, n := u.least, v.least
	if u == v {
		rest := u.subjects()
		n = r.nodes[rest[1]]
	}
	w := r.weigh(u, v, true)
	q := Question{A: m.subject, B: n.subject, Of: [2]segun.EntityID{r.entityOf(m), r.entityOf(n)}, Score: probability(a.total), Explanation: r.explain(&w, u, v),
		List: u.list || v.list, Accused: u.accused || v.accused || u.cluster.accused || v.cluster.accused, Looked: a.looked}
	if why := r.waits(u, v, a.total); why != "" {
		q.Explanation += "; " + why
	}
	if a.looked {
		q.Explanation += "; " + whyPerson
	}
	q.WithA, q.WithB = further(u), further(v)
	q.Waiting = waiting(&q, u, v)
	return q
}

// further are the first subjects of what else a unit's entity is described as.
func further(u *unit) []segun.SubjectID {
	var out []segun.SubjectID
	for _, o := range u.cluster.units {
		if o != u {
			out = append(out, o.least.subject)
		}
	}
	slices.Sort(out)
	return out
}

// waiting are the members of an accused unit that are not the ones asked about.
func waiting(q *Question, u, v *unit) []segun.SubjectID {
	var out []segun.SubjectID
	for _, o := range []*unit{u, v} {
		if o.apart() && (o == u || u != v) {
			out = append(out, o.subjects()...)
		}
	}
	slices.SortFunc(out, func(a, b segun.SubjectID) int { return strings.Compare(string(a), string(b)) })
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(s segun.SubjectID) bool { return s == q.A || s == q.B })
}
