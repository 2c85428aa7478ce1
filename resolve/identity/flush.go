package identity

import (
	"encoding/binary"
	"slices"
)

// shelved is what must be written when a call ends.
type shelved struct {
	gone    map[digest]int    // units that are no more, with their numbers
	left    map[int]bool      // clusters as they were
	entered map[*cluster]bool // and as they are
	tied    []link            // edges that are new
	solved  []*unit           // whose clusters were made again
}

func (s *shelved) clear() {
	*s = shelved{gone: map[digest]int{}, left: map[int]bool{}, entered: map[*cluster]bool{}}
}

// leave notes a cluster that is not going to be what it is.
func (s *shelved) leave(c *cluster) { s.left[c.units[0].n] = true }

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
	for id, n := range s.gone {
		r.del(unitKey(n))
		r.unlist(idKey(id), n)
		r.release(keyUnit)
	}
	for _, u := range sortedUnits(stale) {
		r.put(unitKey(u.n), r.pack(u))
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
	r.write()
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
	for n := range r.shelved.left {
		r.del(clusterKey(n))
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
			w.b = binary.AppendUvarint(w.b, uint64(u.n))
		}
		r.put(clusterKey(first.n), w.b)
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
	r.putPair(e.total, u, v)
}

// queueOwn files a unit whose members wait to be joined with each other.
func (r *Resolver) queueOwn(u *unit) {
	if len(u.counted) > 1 {
		r.putPair(weightSaidTheWay, u, u)
		return
	}
	r.delPair(weightSaidTheWay, u, u)
}

// unqueue takes a pair out.
func (r *Resolver) unqueue(u, v *unit, e edge) {
	if r.shelf == nil || e.total < leastUnsure {
		return
	}
	if byID(v, u) < 0 {
		u, v = v, u
	}
	r.delPair(e.total, u, v)
}

// pairsAt are the pairs of units under a key of the queue, by their numbers.
func pairsAt(b []byte) (list [][2]int, ok bool) {
	in := reader{b: b}
	for len(in.b) > 0 {
		list = append(list, [2]int{in.natural(), in.natural()})
	}
	return list, !in.broken
}

// putPair adds a pair to the queue, where it is not there.
func (r *Resolver) putPair(total int32, u, v *unit) {
	k := queueKey(total, u.id)
	b := r.get(k)
	if list, ok := pairsAt(b); !ok {
		r.fail(errBroken)
	} else if !slices.Contains(list, [2]int{u.n, v.n}) {
		r.put(k, appendPair(slices.Clone(b), [2]int{u.n, v.n}))
	}
}

// delPair takes a pair out of the queue.
func (r *Resolver) delPair(total int32, u, v *unit) {
	k := queueKey(total, u.id)
	list, ok := pairsAt(r.get(k))
	i := slices.Index(list, [2]int{u.n, v.n})
	switch {
	case !ok:
		r.fail(errBroken)
	case i < 0:
	case len(list) == 1:
		r.del(k)
	default:
		var b []byte
		for _, p := range slices.Delete(list, i, i+1) {
			b = appendPair(b, p)
		}
		r.put(k, b)
	}
}

func appendPair(b []byte, p [2]int) []byte {
	return binary.AppendUvarint(binary.AppendUvarint(b, uint64(p[0])), uint64(p[1]))
}
