package identity

import "slices"

// shelved is what must be written when a call ends.
type shelved struct {
	gone    map[digest]bool   // units that are no more
	left    map[digest]bool   // clusters as they were
	entered map[*cluster]bool // and as they are
	tied    []link            // edges that are new
	solved  []*unit           // whose clusters were made again
}

func (s *shelved) clear() {
	*s = shelved{gone: map[digest]bool{}, left: map[digest]bool{}, entered: map[*cluster]bool{}}
}

// leave notes a cluster that is not going to be what it is.
func (s *shelved) leave(c *cluster) { s.left[c.units[0].id] = true }

// enter notes a cluster that is new, or not what it was.
func (s *shelved) enter(c *cluster) { s.entered[c] = true }

// flush writes what changed in this call.
func (r *Resolver) flush() {
	s := &r.shelved
	defer s.clear()
	if r.shelf == nil {
		return
	}
	stale := map[*unit]bool{}
	for u := range r.changed {
		stale[u] = true
		if u.apart() {
			r.queueOwn(u)
		}
	}
	for u := range r.homes {
		stale[u] = true
	}
	for _, u := range s.solved {
		stale[u] = true
	}
	for id := range s.gone {
		r.del(unitKey(id))
	}
	for _, u := range sortedUnits(stale) {
		r.put(unitKey(u.id), r.pack(u))
	}
	r.flushClusters()
	for _, l := range s.tied {
		if l.u.home != l.v.home {
			r.queue(l.u, l.v)
		}
	}
	for _, u := range s.solved {
		for v := range u.edges {
			if _, moved := r.homes[v]; moved || r.homes[u] != (digest{}) {
				r.queue(u, v)
			}
		}
	}
}

// sortedUnits are the units of a set that are still there, by ID.
func sortedUnits(m map[*unit]bool) []*unit {
	out := make([]*unit, 0, len(m))
	for u := range m {
		if len(u.counted) > 0 {
			out = append(out, u)
		}
	}
	slices.SortFunc(out, byID)
	return out
}

// flushClusters writes the clusters that changed. One that is what a unit by itself would be is not written.
func (r *Resolver) flushClusters() {
	for id := range r.shelved.left {
		r.del(clusterKey(id))
	}
	for c := range r.shelved.entered {
		first := c.units[0]
		if first.cluster != c || r.units[first.id] != first || len(c.units) == 1 && c.plain == alone(first).plain {
			continue
		}
		w := writer{}
		plain := 0
		if c.plain {
			plain = 1
		}
		w.number(plain)
		w.number(len(c.units))
		for _, u := range c.units {
			w.b = append(w.b, u.id[:]...)
		}
		r.put(clusterKey(first.id), w.b)
	}
}

// queue files a pair of units that a person may be asked about, or takes it out. What is filed of two that are one now is passed over when it is read.
func (r *Resolver) queue(u, v *unit) {
	e, ok := u.edges[v]
	if !ok || e.total < leastUnsure || len(u.counted) == 0 || len(v.counted) == 0 {
		return
	}
	if u.home == v.home {
		r.unqueue(u, v, e)
		return
	}
	if byID(v, u) < 0 {
		u, v = v, u
	}
	r.put(queueKey(e.total, u.id, v.id), []byte{})
}

// queueOwn files a unit whose members wait to be joined with each other.
func (r *Resolver) queueOwn(u *unit) {
	k := queueKey(weightSaidTheWay, u.id, u.id)
	if len(u.counted) > 1 {
		r.put(k, []byte{})
		return
	}
	r.del(k)
}

// unqueue takes a pair out.
func (r *Resolver) unqueue(u, v *unit, e edge) {
	if r.shelf == nil || e.total < leastUnsure {
		return
	}
	if byID(v, u) < 0 {
		u, v = v, u
	}
	r.del(queueKey(e.total, u.id, v.id))
}
