package identity

import (
	"encoding/hex"
	"slices"
	"strings"

	"segun"
)

// settle compares what changed with its neighbours, makes their clusters again, and says what moved.
func (r *Resolver) settle() []Change {
	for _, u := range r.inOrder(r.changed) {
		if u.cluster == nil && u.home == (digest{}) {
			u.cluster = alone(u)
			u.home = u.id
			r.shelved.enter(u.cluster)
		}
	}
	for _, u := range r.inOrder(r.changed) {
		if t := r.changed[u]; t.changed || len(t.met) > 0 {
			r.compare(u, t)
		}
	}
	r.grow()
	r.recluster()
	changes := r.changes()
	r.flush()
	clear(r.changed)
	clear(r.dirty)
	r.grown = r.grown[:0]
	clear(r.moved)
	clear(r.homes)
	r.read = nil
	if r.shelf != nil && r.weight > r.limit {
		r.letGo()
	}
	return changes
}

// inOrder lists units by ID. Nothing but the order of the work depends on it.
func (r *Resolver) inOrder(m map[*unit]*touch) []*unit {
	out := make([]*unit, 0, len(m))
	for u := range m {
		out = append(out, u)
	}
	slices.SortFunc(out, byID)
	return out
}

// compare weighs a unit again with what it may be one with. Where all that is new is company, that is those who share it.
func (r *Resolver) compare(u *unit, t *touch) {
	if t.created && (u.single || u.accused || u.list) {
		r.dirty[u] = true
	}
	r.mark++
	u.mark = r.mark
	slices.Sort(t.met) // it came from several members
	t.met = slices.Compact(t.met)
	look := func(v *unit) {
		r.work.looked++
		if v.mark == r.mark {
			return
		}
		v.mark = r.mark
		if t.changed || !u.edges[v].most && shares(v.company, t.met) {
			r.connect(u, v)
		}
	}
	for v := range u.edges {
		look(v)
	}
	r.candidates(u, t, look)
	if t.changed && !t.created && len(u.facts.offices) > 0 { // the times of its offices may have come to conflict
		r.grown = append(r.grown, link{u: u, v: u})
	}
}

// shares reports whether two sorted lists have something in common.
func shares(a, b []uint32) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

// ready finds all with what a unit that came from the shelf is tied. Those that changed in this call are tied to it already, or are going to be.
func (r *Resolver) ready(u *unit) {
	if u.ready {
		return
	}
	u.ready = true
	r.mark++
	u.mark = r.mark
	mark := r.mark
	r.candidates(u, &touch{changed: true, met: u.company}, func(v *unit) {
		if v.mark == mark {
			return
		}
		v.mark = mark
		if _, there := u.edges[v]; there || r.changed[v] != nil {
			return
		}
		r.work.weighed++
		w := r.weigh(u, v, false)
		if e, ok := w.edge(u, v); ok {
			r.tie(u, v, e)
		}
	})
}

// tie sets the edge between two units.
func (r *Resolver) tie(u, v *unit, e edge) {
	if _, had := u.edges[v]; !had {
		r.weight += 160
	}
	u.edges[v], v.edges[u] = e, e
}

// connect sets or takes away the edge between two units.
func (r *Resolver) connect(u, v *unit) {
	r.work.weighed++
	old, had := u.edges[v]
	w := r.weigh(u, v, false)
	e, ok := w.edge(u, v)
	switch {
	case ok && had && e.total == old.total:
		r.tie(u, v, e)
		return
	case ok:
		r.unqueue(u, v, old)
		r.tie(u, v, e)
		r.shelved.tied = append(r.shelved.tied, link{u, v, e.total})
	case !ok && had:
		r.unqueue(u, v, old)
		delete(u.edges, v)
		delete(v.edges, u)
	default:
		return
	}
	switch {
	case e.same && !old.same:
		r.grown = append(r.grown, link{u: u, v: v})
	case old.same && !e.same, e.same && !(r.clusterOf(u).isPlain() && r.clusterOf(v).isPlain()):
		r.dirty[u], r.dirty[v] = true, true
	}
}

// candidates calls look for every unit that weigh could find something for: those with a name that is near, but two of which one has nothing but
// a common name only where they share company; those of whom a part of the name is given only where they share an office; the records with a name that is near.
func (r *Resolver) candidates(u *unit, t *touch, look func(*unit)) {
	for _, k := range r.heldKeys(u, true) {
		r.each(r.at(k), look)
	}
	if u.facts.partial {
		for _, k := range r.heldKeys(u, false) {
			r.each(r.at(k), look)
		}
		return
	}
	for _, id := range u.facts.names {
		r.named(u, id, t, look)
		for _, n := range r.names.nearOf(id) {
			r.named(u, n.id, t, look)
		}
	}
}

func (r *Resolver) each(us []*unit, look func(*unit)) {
	for _, v := range us {
		look(v)
	}
}

// named looks at the units with a name. Lone ones, which have common names, are looked for under the company that is new: under the rest they were found before.
func (r *Resolver) named(u *unit, id uint32, t *touch, look func(*unit)) {
	whole := r.at(r.nameHash(id))
	if u.lone {
		for _, v := range whole {
			if shares(u.company, v.company) {
				look(v)
			}
		}
	} else {
		r.each(whole, look)
		if t.changed {
			r.each(r.lists[id], look)
		}
	}
	if n := &r.names.all[id]; n.class != persons || n.bearers != manyBearers || len(t.met) == 0 {
		return
	}
	for _, v := range r.at(r.loneHash(id)) {
		if shares(v.company, t.met) {
			look(v)
		}
	}
}

// changes lists what moved in this call, by subject.
func (r *Resolver) changes() []Change {
	var all []Change
	for s, m := range r.moved {
		to := segun.EntityID("")
		if m.unit != nil {
			to = entityOfMember(m.unit, s)
		}
		if to != m.from {
			all = append(all, Change{s, m.from, to})
		}
	}
	for u, was := range r.homes {
		if u.home == was || u.apart() || r.units[u.id] != u {
			continue
		}
		for _, s := range r.subjects(u, 0) {
			if r.moved[s] == nil {
				all = append(all, Change{s, entityID(was), entityID(u.home)})
			}
		}
	}
	slices.SortFunc(all, func(a, b Change) int { return strings.Compare(string(a.Subject), string(b.Subject)) })
	return all
}

// entityID is the digest of a unit as the ID of an entity.
func entityID(d digest) segun.EntityID { return segun.EntityID("ent:" + hex.EncodeToString(d[:])) }
