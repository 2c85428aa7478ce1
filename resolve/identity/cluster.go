package identity

import (
	"cmp"
	"slices"

	"segun"
)

// cluster is units that are taken for one entity.
type cluster struct {
	units   []*unit // by ID
	accused bool    // one of them carries an accusation that a person joined
	plain   bool    // all that same-edges tie to them, without any conflict, judgement or accusation
}

// alone is the cluster of a unit that nothing is tied to.
func alone(u *unit) *cluster {
	return &cluster{units: []*unit{u}, accused: u.accused, plain: !u.single && !u.accused && !u.list}
}

// clusterOf is the cluster that a unit is in; nil for a unit that is just being made.
func (r *Resolver) clusterOf(u *unit) *cluster {
	if u.cluster != nil || u.home == (digest{}) {
		return u.cluster
	}
	home := u
	if u.home != u.id {
		if home = r.unitOf(u.home); home == nil {
			r.fail(errBroken)
			u.cluster = alone(u)
			return u.cluster
		}
	}
	b := r.get(clusterKey(home.n))
	if b == nil {
		u.cluster = alone(u)
		return u.cluster
	}
	in := reader{b: b}
	c := &cluster{plain: in.number() == 1}
	for range in.count() {
		v := r.unitAt(in.natural())
		if v == nil {
			r.fail(errBroken)
			continue
		}
		c.units = append(c.units, v)
		c.accused = c.accused || v.accused
		v.cluster = c
	}
	if u.cluster == nil {
		r.fail(errBroken)
		u.cluster = alone(u)
	}
	return u.cluster
}

// isPlain reports whether more same-edges inside a cluster change nothing.
func (c *cluster) isPlain() bool { return c != nil && c.plain }

// grow joins plain clusters that new same-edges tie together, where nothing of the one conflicts with the other: what join would come to in
// any order, for the price of looking at each pair once. All others are made from nothing.
func (r *Resolver) grow() {
	for _, l := range r.grown {
		if r.units[l.u.id] != l.u || r.units[l.v.id] != l.v {
			continue
		}
		a, b := r.clusterOf(l.u), r.clusterOf(l.v)
		switch {
		case l.u == l.v:
			if !a.plain || opposed(l.u, a) {
				r.dirty[l.u] = true
			}
		case a.plain && a == b:
		case a.plain && b.plain && !conflicting(a, b):
			r.unite(a, b)
		default:
			r.dirty[l.u], r.dirty[l.v] = true, true
		}
	}
}

// unite puts the smaller of two plain clusters into the larger.
func (r *Resolver) unite(a, b *cluster) {
	if len(a.units) < len(b.units) {
		a, b = b, a
	}
	r.shelved.leave(a)
	r.shelved.leave(b)
	for _, u := range b.units {
		for v, e := range u.edges { // nobody is asked whether two of one are one
			if v.cluster == a {
				r.unqueue(u, v, e)
			}
		}
	}
	for _, u := range b.units {
		u.cluster = a
	}
	a.units = append(a.units, b.units...)
	slices.SortFunc(a.units, byID)
	r.shelved.enter(a)
	for _, u := range a.units {
		r.settleIn(u, a.units[0].id)
	}
}

// margin is how much more must speak for one of two clusters than for the other before a unit that fits both goes with it.
const margin = 100

// recluster makes the clusters of dirty units again, with everything that same-edges and people's judgements tie to them.
func (r *Resolver) recluster() {
	var start []*unit
	for u := range r.dirty {
		start = append(start, u)
	}
	seen := map[*unit]bool{}
	slices.SortFunc(start, byID)
	for _, u := range start {
		if c := r.clusterOf(u); c != nil { // what was one with it may be no longer
			for _, v := range c.units {
				r.component(v, seen)
			}
		}
		r.component(u, seen)
	}
}

// component makes the clusters of all units that u reaches.
func (r *Resolver) component(u *unit, seen map[*unit]bool) {
	if seen[u] || r.units[u.id] != u {
		return
	}
	seen[u] = true
	comp := []*unit{u}
	reach := func(v *unit) {
		if !seen[v] {
			seen[v] = true
			comp = append(comp, v)
		}
	}
	for i := 0; i < len(comp); i++ {
		x := comp[i]
		r.ready(x)
		for v, e := range x.edges {
			if e.same {
				reach(v)
			}
		}
		r.tied(x, func(v *unit, j *segun.Judgement) {
			if j.Verdict == segun.Same {
				reach(v)
			}
		})
	}
	slices.SortFunc(comp, byID)
	r.solve(comp)
}

// tied calls f for each unit that a person judged with a unit.
func (r *Resolver) tied(u *unit, f func(v *unit, j *segun.Judgement)) {
	if !u.single {
		return
	}
	self := u.least()
	for _, s := range r.judged[self] {
		v := r.unitOfSubject(s)
		if v == nil {
			continue
		}
		if j, ok := r.current(self, s); ok {
			f(v, &j)
		}
	}
}

// solver joins the units of one component.
type solver struct {
	r       *Resolver
	cluster map[*unit]*cluster
	not     map[*unit][]*unit // what people said is not one
	blocked []link            // same-edges that a conflict kept apart
}

// link is a same-edge.
type link struct {
	u, v  *unit
	total int32
}

// solve joins what is tied, strongest first, and keeps apart what conflicts. A unit that fits two clusters which cannot be one, about
// equally well, is taken out and the rest joined again.
func (r *Resolver) solve(comp []*unit) {
	r.work.joined += len(comp)
	s := r.join(comp, nil)
	torn := s.torn()
	if len(torn) > 0 {
		s = r.join(comp, torn)
	}
	for _, u := range comp {
		u.ambiguous = torn[u]
	}
	plain := len(s.cluster[comp[0]].units) == len(comp)
	for _, u := range comp {
		plain = plain && !u.single && !u.accused && !u.list
	}
	for _, u := range comp {
		if c := r.clusterOf(u); c != nil {
			r.shelved.leave(c)
		}
	}
	for _, u := range comp {
		c := s.cluster[u]
		u.cluster, c.plain = c, plain
		r.shelved.enter(c)
		r.settleIn(u, c.units[0].id)
	}
	r.shelved.solved = append(r.shelved.solved, comp...)
}

// settleIn notes that a unit is of the cluster that begins with another.
func (r *Resolver) settleIn(u *unit, home digest) {
	if u.home == home {
		return
	}
	if _, known := r.homes[u]; !known {
		r.homes[u] = u.home
	}
	u.home = home
}

// join starts from single units and joins them: first what people said, then what speaks for itself. Units in torn are left to people.
func (r *Resolver) join(comp []*unit, torn map[*unit]bool) *solver {
	s := &solver{r: r, cluster: make(map[*unit]*cluster, len(comp)), not: map[*unit][]*unit{}}
	for _, u := range comp {
		s.cluster[u] = &cluster{units: []*unit{u}, accused: u.accused}
	}
	s.people(comp)
	for _, l := range links(comp, torn) {
		a, b := s.cluster[l.u], s.cluster[l.v]
		switch {
		case a == b || s.forbidden(a, b) || s.accusation(&l, a, b):
		case conflicting(a, b):
			s.blocked = append(s.blocked, l)
		default:
			s.merge(a, b)
		}
	}
	return s
}

// links lists the same-edges of a component, strongest first.
func links(comp []*unit, torn map[*unit]bool) []link {
	var out []link
	for _, u := range comp {
		for v, e := range u.edges {
			if e.same && byID(u, v) < 0 && !torn[u] && !torn[v] {
				out = append(out, link{u, v, e.total})
			}
		}
	}
	slices.SortFunc(out, func(a, b link) int { return cmp.Or(cmp.Compare(b.total, a.total), byID(a.u, b.u), byID(a.v, b.v)) })
	return out
}

// people applies what people judged, the latest first: of two judgements that contradict each other through others, the later holds.
func (s *solver) people(comp []*unit) {
	type said struct {
		u, v *unit
		j    segun.Judgement
	}
	var all []said
	for _, u := range comp {
		s.r.tied(u, func(v *unit, j *segun.Judgement) {
			if byID(u, v) < 0 && s.cluster[v] != nil {
				all = append(all, said{u, v, *j})
			}
		})
	}
	slices.SortFunc(all, func(a, b said) int {
		if later(&a.j, &b.j) {
			return -1
		}
		return 1
	})
	for _, x := range all {
		a, b := s.cluster[x.u], s.cluster[x.v]
		switch {
		case a == b || x.j.Verdict == segun.Unsure:
		case x.j.Verdict == segun.NotSame:
			s.apart(x.u, x.v)
		case !s.forbidden(a, b):
			s.merge(a, b)
		}
	}
	for _, x := range all { // where a person is not sure the program is not either
		if x.j.Verdict == segun.Unsure && s.cluster[x.u] != s.cluster[x.v] {
			s.apart(x.u, x.v)
		}
	}
}

// apart notes that two units are not to be joined.
func (s *solver) apart(u, v *unit) {
	s.not[u] = append(s.not[u], v)
	s.not[v] = append(s.not[v], u)
}

// merge puts the units of b into a, and keeps them sorted.
func (s *solver) merge(a, b *cluster) {
	for _, u := range b.units {
		s.cluster[u] = a
	}
	a.units = append(a.units, b.units...)
	a.accused = a.accused || b.accused
	slices.SortFunc(a.units, byID)
}

// forbidden reports whether a person said that something of a is not something of b.
func (s *solver) forbidden(a, b *cluster) bool {
	for _, u := range a.units {
		for _, v := range s.not[u] {
			if s.cluster[v] == b {
				return true
			}
		}
	}
	return false
}

// accusation reports whether a join would carry an accusation to what is described otherwise: that is left to a person.
func (s *solver) accusation(l *link, a, b *cluster) bool {
	return (a.accused || b.accused) && l.u.key != l.v.key
}

// conflicting reports whether something of a cannot be one with something of b.
func conflicting(a, b *cluster) bool {
	for _, u := range a.units {
		for _, v := range b.units {
			if conflictOf(u, v) != noConflict {
				return true
			}
		}
	}
	return false
}

// torn are the units that a conflict of others kept from where they fit as well, or nearly.
func (s *solver) torn() map[*unit]bool {
	out := map[*unit]bool{}
	for _, l := range s.blocked {
		for _, u := range []*unit{l.u, l.v} {
			if l.total >= s.best(u)-margin && !opposed(u, s.cluster[l.u]) && !opposed(u, s.cluster[l.v]) {
				out[u] = true
			}
		}
	}
	return out
}

// best is the strongest edge of a unit within its cluster.
func (s *solver) best(u *unit) int32 {
	best := int32(0)
	for _, v := range s.cluster[u].units {
		if e, ok := u.edges[v]; ok && e.same {
			best = max(best, e.total)
		}
	}
	return best
}

// opposed reports whether a unit conflicts with something of a cluster itself.
func opposed(u *unit, c *cluster) bool {
	for _, v := range c.units {
		if v != u && conflictOf(u, v) != noConflict {
			return true
		}
	}
	return false
}
