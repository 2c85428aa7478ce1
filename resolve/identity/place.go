package identity

import (
	"slices"

	"segun"
)

// place puts a node into its unit, and makes that where there is none.
func (r *Resolver) place(n *node) {
	if _, ok := r.moved[n]; !ok {
		r.moved[n] = ""
	}
	key := r.key(n)
	single := len(r.judged[n.subject]) > 0
	id := key
	switch {
	case single:
		id = n.own(key)
	case n.accused: // kept together only to be compared and asked about
		id = key
		id[0] ^= 0xFF
	}
	u := r.units[id]
	created := u == nil
	if created {
		u = &unit{id: id, key: key, facts: n.facts, single: single, lone: !n.list && n.facts.poor(), list: n.list, accused: n.accused,
			company: map[uint32]int32{}, settled: map[string]int32{}, edges: map[*unit]edge{}}
		r.units[id] = u
	}
	met, changed := u.take(n)
	t := r.changed[u]
	if t == nil {
		t = &touch{}
		r.changed[u] = t
	}
	t.created = t.created || created
	t.changed = t.changed || changed || created
	t.met = append(t.met, met...)
	if created {
		r.file(u)
	}
	if u.apart() {
		r.alone[n.own(key)] = n
	}
	if u.lone {
		r.fileMeetings(u, met)
	}
}

// leave takes a node away for good.
func (r *Resolver) leave(n *node) {
	was, known := r.moved[n]
	if !known {
		was = r.entityOf(n)
	}
	r.lift(n)
	delete(r.moved, n)
	if was != "" {
		r.gone = append(r.gone, Change{Subject: n.subject, From: was})
	}
	delete(r.nodes, n.subject)
}

// single lets a node that was judged stand alone, and one that no judgement is about any more go back to those described as it is; else
// only its cluster is made again.
func (r *Resolver) single(n *node) {
	if n.unit.single == (len(r.judged[n.subject]) > 0) {
		r.dirty[n.unit] = true
		return
	}
	if _, known := r.moved[n]; !known {
		r.moved[n] = r.entityOf(n)
	}
	r.lift(n)
	r.place(n)
}

// lift takes a node out of its unit, and the unit away when it was the last.
func (r *Resolver) lift(n *node) {
	u := n.unit
	if u.lone {
		r.unfileMeetings(u)
	}
	u.drop(n)
	if u.apart() {
		delete(r.alone, n.own(u.key))
	}
	for v := range u.edges {
		r.dirty[v] = true
	}
	if u.cluster != nil {
		for _, v := range u.cluster.units {
			r.dirty[v] = true
		}
	}
	if len(u.members) > 0 {
		if u.lone {
			r.fileMeetings(u, sortedKeys(u.company))
		}
		t := r.changed[u]
		if t == nil {
			t = &touch{}
			r.changed[u] = t
		}
		t.changed = true
		return
	}
	r.unfile(u)
	for v := range u.edges {
		delete(v.edges, u)
	}
	delete(r.units, u.id)
	delete(r.changed, u)
	delete(r.dirty, u)
}

func sortedKeys(m map[uint32]int32) []uint32 {
	out := make([]uint32, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// file enters a unit where others look for it.
func (r *Resolver) file(u *unit) {
	for _, k := range r.heldKeys(u, u.facts.partial) {
		r.held[k] = append(r.held[k], u)
	}
	if u.facts.partial || u.lone {
		return
	}
	for _, id := range u.facts.names {
		if u.list {
			r.lists[id] = append(r.lists[id], u)
		} else {
			r.names.all[id].units = append(r.names.all[id].units, u)
		}
	}
}

// unfile takes a unit out of where file put it.
func (r *Resolver) unfile(u *unit) {
	for _, k := range r.heldKeys(u, u.facts.partial) {
		if r.held[k] = without(r.held[k], u); len(r.held[k]) == 0 {
			delete(r.held, k)
		}
	}
	if u.facts.partial || u.lone {
		return
	}
	for _, id := range u.facts.names {
		if u.list {
			r.lists[id] = without(r.lists[id], u)
		} else {
			r.names.all[id].units = without(r.names.all[id].units, u)
		}
	}
}

// without takes one unit out of a list.
func without(us []*unit, u *unit) []*unit {
	if i := slices.Index(us, u); i >= 0 {
		us[i] = us[len(us)-1]
		us[len(us)-1] = nil
		return us[:len(us)-1]
	}
	return us
}

// fileMeetings enters a unit of which only a common name is known under its company.
func (r *Resolver) fileMeetings(u *unit, met []uint32) {
	for _, id := range u.facts.names {
		for _, s := range met {
			r.meet[meeting{id, s}] = append(r.meet[meeting{id, s}], u)
		}
	}
}

func (r *Resolver) unfileMeetings(u *unit) {
	for _, id := range u.facts.names {
		for s := range u.company {
			m := meeting{id, s}
			if r.meet[m] = without(r.meet[m], u); len(r.meet[m]) == 0 {
				delete(r.meet, m)
			}
		}
	}
}

// heldKeys are an office with each word of a name. Units of which only a part of the name is given are filed apart, so that whole names
// meet them and not each other.
func (r *Resolver) heldKeys(u *unit, partial bool) []uint64 {
	if u.list {
		return nil
	}
	kind := "whole"
	if partial {
		kind = "part"
	}
	var b blocks
	for _, o := range u.facts.offices {
		if o.body == "" {
			continue
		}
		for _, id := range u.facts.names {
			for _, s := range r.names.all[id].parsed.Keys() {
				b.add(kind, o.title, o.body, s)
			}
		}
	}
	return b.keys
}

// entityOf is the entity that a node was last said to be of, "" for none.
func (r *Resolver) entityOf(n *node) segun.EntityID {
	u := n.unit
	switch {
	case u == nil || u.cluster == nil:
		return ""
	case u.apart():
		return entityID(n.own(u.key))
	}
	return entityID(u.reported)
}
