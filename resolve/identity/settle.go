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
		if u.cluster == nil {
			u.cluster = &cluster{units: []*unit{u}, plain: !u.single && !u.accused && !u.list}
			u.reported = u.id
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
	clear(r.changed)
	clear(r.dirty)
	r.grown = r.grown[:0]
	clear(r.moved)
	r.gone = r.gone[:0]
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
	look := func(v *unit) {
		r.work.looked++
		if v.mark == r.mark {
			return
		}
		v.mark = r.mark
		if t.changed || hasOne(v.company, t.met) {
			r.connect(u, v)
		}
	}
	for v := range u.edges {
		look(v)
	}
	r.candidates(u, t, look)
	if t.changed && !t.created && len(u.facts.offices) > 0 && u.cluster != nil { // the times of its offices may have come to conflict
		r.grown = append(r.grown, link{u: u, v: u})
	}
}

// hasOne reports whether one of those met is among a company.
func hasOne(company map[uint32]int32, met []uint32) bool {
	for _, s := range met {
		if company[s] > 0 {
			return true
		}
	}
	return false
}

// connect sets or takes away the edge between two units.
func (r *Resolver) connect(u, v *unit) {
	r.work.weighed++
	old, had := u.edges[v]
	w := r.weigh(u, v, false)
	e, ok := w.edge(u, v)
	switch {
	case ok && (!had || e != old):
		u.edges[v], v.edges[u] = e, e
	case !ok && had:
		delete(u.edges, v)
		delete(v.edges, u)
	default:
		return
	}
	switch {
	case e.same && !old.same:
		r.grown = append(r.grown, link{u: u, v: v})
	case old.same && !e.same, e.same && !(u.cluster.isPlain() && v.cluster.isPlain()):
		r.dirty[u], r.dirty[v] = true, true
	}
}

// candidates calls look for every unit that weigh could find something for: those with a name that is near, but two of which one has nothing but
// a common name only where they share company; those of whom a part of the name is given only where they share an office; the records with a name that is near.
func (r *Resolver) candidates(u *unit, t *touch, look func(*unit)) {
	for _, k := range r.heldKeys(u, true) {
		r.each(r.held[k], look)
	}
	if u.facts.partial {
		for _, k := range r.heldKeys(u, false) {
			r.each(r.held[k], look)
		}
		return
	}
	for _, id := range u.facts.names {
		r.named(u, id, t, look)
		for _, n := range r.names.all[id].near {
			r.named(u, n.id, t, look)
		}
	}
}

func (r *Resolver) each(us []*unit, look func(*unit)) {
	for _, v := range us {
		look(v)
	}
}

// named looks at the units with a name. Lone ones are looked for under the company that is new: under the rest they were found before.
func (r *Resolver) named(u *unit, id uint32, t *touch, look func(*unit)) {
	if u.lone {
		for _, v := range r.names.all[id].units {
			if meets(u, v) {
				look(v)
			}
		}
	} else {
		r.each(r.names.all[id].units, look)
		if t.changed {
			r.each(r.lists[id], look)
		}
	}
	for _, s := range t.met {
		r.each(r.meet[meeting{id, s}], look)
	}
}

// meets reports whether two units share company.
func meets(u, v *unit) bool {
	a, b := u.company, v.company
	if len(b) < len(a) {
		a, b = b, a
	}
	for s := range a {
		if b[s] > 0 {
			return true
		}
	}
	return false
}

// changes lists what moved in this call, by subject.
func (r *Resolver) changes() []Change {
	all := r.gone
	for n, from := range r.moved {
		if to := r.entityOf(n); to != from {
			all = append(all, Change{n.subject, from, to})
		}
	}
	slices.SortFunc(all, func(a, b Change) int {
		if c := strings.Compare(string(a.Subject), string(b.Subject)); c != 0 {
			return c
		}
		return strings.Compare(string(a.To), string(b.To))
	})
	out := make([]Change, 0, len(all))
	for _, c := range all { // a subject that was taken away and came back is one change
		if k := len(out) - 1; k >= 0 && out[k].Subject == c.Subject {
			out[k].From, out[k].To = segun.EntityID(max(out[k].From, c.From)), segun.EntityID(max(out[k].To, c.To))
			if out[k].From == out[k].To {
				out = out[:k]
			}
			continue
		}
		out = append(out, c)
	}
	return out
}

// entityID is the digest of a unit as the ID of an entity.
func entityID(d digest) segun.EntityID { return segun.EntityID("ent:" + hex.EncodeToString(d[:])) }
