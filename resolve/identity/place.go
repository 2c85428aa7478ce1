package identity

import (
	"slices"

	"segun"
)

// place puts a node into its unit, and makes that where there is none.
func (r *Resolver) place(n *node) {
	id, key, single := r.placeOf(n)
	u := r.unitOf(id)
	created := u == nil
	if created {
		u = &unit{id: id, key: key, facts: n.facts, single: single, lone: n.record == nil && n.facts.poor(), list: n.record != nil, accused: n.accused, ready: true,
			edges: map[*unit]edge{}}
		if u.list {
			u.record = n
		}
		r.number(u)
		r.units[id] = u
		r.weight += 700
	}
	if m := r.moved[n.subject]; m != nil {
		m.unit = u
	} else {
		r.moved[n.subject] = &move{unit: u}
	}
	met, changed := []uint32(nil), u.list
	if !u.list {
		var rest segun.SubjectID
		met, changed, rest = r.take(u, member{n.subject, n.around})
		if rest != "" {
			r.addRest(u, rest)
		}
		if rest == n.subject { // nothing that is compared has changed
			return
		}
	}
	t := r.touched(u)
	t.created = t.created || created
	t.changed = t.changed || changed || created
	t.met = append(t.met, met...)
	if created {
		r.file(u)
	}
}

// touched is what is new about a unit.
func (r *Resolver) touched(u *unit) *touch {
	t := r.changed[u]
	if t == nil {
		t = &touch{}
		r.changed[u] = t
	}
	return t
}

// standing are the units in which the two of a pair are, by subject, before something about them changes.
func (r *Resolver) standing(ps ...pair) map[segun.SubjectID]*unit {
	out := map[segun.SubjectID]*unit{}
	for _, p := range ps {
		for _, s := range []segun.SubjectID{p.a, p.b} {
			if u := r.unitOfSubject(s); u != nil {
				r.ready(u)
				out[s] = u
			}
		}
	}
	return out
}

// single lets those that were judged stand alone, and those that no judgement is about any more go back to those described as they are; else
// only their clusters are made again. stood are the units in which they were.
func (r *Resolver) single(stood map[segun.SubjectID]*unit, again []pair) {
	for _, p := range again {
		for _, s := range []segun.SubjectID{p.a, p.b} {
			u, ok := stood[s]
			if !ok {
				u = r.unitOfSubject(s)
			}
			if u == nil {
				continue
			}
			if r.ready(u); u.single == (len(r.judged[s]) > 0) {
				r.dirty[u] = true
				continue
			}
			n := r.nodeOf(s)
			if n.record == nil {
				n.around = r.aroundOf(n.around.doc)
			}
			r.readyFor([]*node{n})
			r.liftFrom(u, n)
			r.place(n)
			stood[s] = r.moved[s].unit
		}
	}
}

// lift takes a node out of its unit.
func (r *Resolver) lift(n *node) {
	id, _, _ := r.placeOf(n)
	if u := r.unitOf(id); u != nil && (u.list || r.isMember(u, n.subject)) {
		r.liftFrom(u, n)
	}
}

// liftFrom takes a node out of a unit, and the unit away when it was the last.
func (r *Resolver) liftFrom(u *unit, n *node) {
	if m := r.moved[n.subject]; m != nil {
		m.unit = nil
	} else {
		r.moved[n.subject] = &move{from: entityOfMember(u, n.subject)}
	}
	if !u.list && !u.counts(n.subject) {
		r.dropRest(u, n.subject)
		return
	}
	r.ready(u)
	if !u.list {
		r.drop(u, n.subject)
	}
	for v := range u.edges {
		r.dirty[v] = true
	}
	if c := r.clusterOf(u); c != nil {
		r.shelved.leave(c)
		for _, v := range c.units {
			r.dirty[v] = true
		}
	}
	if len(u.counted) > 0 {
		r.touched(u).changed = true
		return
	}
	r.unfile(u)
	for v, e := range u.edges {
		delete(v.edges, u)
		r.unqueue(u, v, e)
	}
	if u.apart() {
		r.unqueue(u, u, edge{total: weightSaidTheWay})
	}
	delete(r.units, u.id)
	if r.shelf != nil {
		delete(r.ofUnit, u.n)
		r.shelved.gone[u.id] = u.n
	}
	delete(r.changed, u)
	delete(r.dirty, u)
}

// at are the units that are looked for under a key.
func (r *Resolver) at(key uint64) []*unit {
	list, ok := r.index[key]
	if ok || r.shelf == nil {
		return list
	}
	numbers := r.list(indexKey(key))
	list = make([]*unit, 0, len(numbers))
	for _, n := range numbers {
		if u := r.unitAt(n); u != nil {
			list = append(list, u)
		}
	}
	r.index[key] = list
	r.weight += 80 + 8*len(list)
	return list
}

func (r *Resolver) fileAt(key uint64, u *unit) {
	if r.shelf != nil {
		r.enlist(indexKey(key), u.n)
		if _, ok := r.index[key]; !ok {
			return
		}
	}
	r.index[key] = append(r.index[key], u)
}

func (r *Resolver) unfileAt(key uint64, u *unit) {
	if r.shelf != nil {
		r.unlist(indexKey(key), u.n)
	}
	if list, ok := r.index[key]; ok {
		if list = without(list, u); len(list) == 0 && r.shelf == nil {
			delete(r.index, key)
			return
		}
		r.index[key] = list
	}
}

// indexHash is what units are looked for under.
func indexHash(words ...string) uint64 {
	var b blocks
	b.add(words...)
	return fold(b.keys[0], indexBits)
}

// nameHash is where whole names are looked for.
func (r *Resolver) nameHash(id uint32) uint64 {
	n := &r.names.all[id]
	return indexHash("n", string(n.class), n.text)
}

// loneHash is where units are looked for of which nothing is known but a common name.
func (r *Resolver) loneHash(id uint32) uint64 {
	n := &r.names.all[id]
	return indexHash("m", string(n.class), n.text)
}

// file enters a unit where others look for it.
func (r *Resolver) file(u *unit) {
	for _, id := range u.facts.names {
		r.names.hold(id, u.list)
	}
	for _, k := range r.heldKeys(u, u.facts.partial) {
		r.fileAt(k, u)
	}
	if u.facts.partial {
		return
	}
	for _, id := range u.facts.names {
		switch {
		case u.list:
			r.lists[id] = append(r.lists[id], u)
		case u.lone:
			r.fileAt(r.loneHash(id), u)
		default:
			r.fileAt(r.nameHash(id), u)
		}
	}
}

// unfile takes a unit out of where file put it.
func (r *Resolver) unfile(u *unit) {
	for _, id := range u.facts.names {
		r.names.release(id, u.list)
	}
	for _, k := range r.heldKeys(u, u.facts.partial) {
		r.unfileAt(k, u)
	}
	if u.facts.partial {
		return
	}
	for _, id := range u.facts.names {
		switch {
		case u.list:
			r.lists[id] = without(r.lists[id], u)
		case u.lone:
			r.unfileAt(r.loneHash(id), u)
		default:
			r.unfileAt(r.nameHash(id), u)
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
	for i, k := range b.keys {
		b.keys[i] = fold(k, indexBits)
	}
	return b.keys
}

// entityOfMember is the entity that a member of a unit was last said to be of.
func entityOfMember(u *unit, s segun.SubjectID) segun.EntityID {
	if u.apart() {
		return entityID(ownKey(u.key, s))
	}
	return entityID(u.home)
}

// entityOf is the entity that a subject is of, "" for one that is not there.
func (r *Resolver) entityOf(s segun.SubjectID) segun.EntityID {
	if u := r.unitOfSubject(s); u != nil {
		return entityOfMember(u, s)
	}
	return ""
}
