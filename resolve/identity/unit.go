package identity

import (
	"bytes"
	"cmp"
	"slices"

	"segun"
)

// unit is all nodes that are described in the same way, with what surrounds them. Units are what is compared and joined, so that the
// thousandth article about "the mayor of Port Elan, Ines Morvan" costs as much as the tenth. Everything in it is a function of the
// set of its members.
type unit struct {
	id, key digest
	n       int // on the shelf
	facts   facts
	counted []member          // the members that sort first, at most mostCounted: what surrounds them is what surrounds the unit
	more    []segun.SubjectID // the others, sorted; on the shelf where there is one
	record  *node             // of a list
	single  bool              // a person judged it
	lone    bool              // nothing but a common name: found by its company only
	list    bool
	accused bool // and not judged by a person: then every member is an entity of its own

	company  []uint32 // who is mentioned beside the counted, sorted
	settled  []string // the countries that their documents are about, sorted
	from, to int      // months of the first and last of these
	dated    bool

	edges     map[*unit]edge
	ready     bool // edges holds all there are
	cluster   *cluster
	home      digest // the first unit of the cluster
	ambiguous bool   // fits two clusters that cannot be one
	mark      int    // the last comparison that came by
}

// mostCounted is how many members of a unit tell what surrounds it. A document's ID is a digest, so that those which sort first are drawn without regard to what they say,
// and the same whatever the order in which they came. Who is beside a person in one article of five is beside one of sixteen with 97 chances in a hundred. Tests lower it.
var mostCounted = 16

// member is a node in its unit.
type member struct {
	subject segun.SubjectID
	around  *around
}

func bySubject(a member, s segun.SubjectID) int { return cmp.Compare(a.subject, s) }

// edge is what speaks for two units being one, where that is enough to ask.
type edge struct {
	total int32 // hundredths of nats
	same  bool  // enough to join them without asking
	most  bool  // company speaks for them as much as it can: more of it changes nothing
}

// apart reports whether the members are entities of their own until a person says otherwise.
func (u *unit) apart() bool { return u.accused && !u.single }

// least is the member that is shown.
func (u *unit) least() segun.SubjectID {
	if u.list {
		return u.record.subject
	}
	return u.counted[0].subject
}

// byID orders units in a way that does not depend on when they came.
func byID(a, b *unit) int { return bytes.Compare(a.id[:], b.id[:]) }

// counts reports whether a subject is among those counted, or would be.
func (u *unit) counts(s segun.SubjectID) bool {
	return len(u.counted) < mostCounted || s <= u.counted[len(u.counted)-1].subject
}

// take adds a member, and returns who is new among the company; changed reports whether anything else that is compared changed. rest is the member, if any, that is counted no
// longer or was never.
func (r *Resolver) take(u *unit, m member) (met []uint32, changed bool, rest segun.SubjectID) {
	if !u.counts(m.subject) {
		return nil, false, m.subject
	}
	i, _ := slices.BinarySearchFunc(u.counted, m.subject, bySubject)
	u.counted = slices.Insert(u.counted, i, m)
	old := u.surroundings()
	if len(u.counted) > mostCounted {
		rest = u.counted[mostCounted].subject
		u.counted = slices.Delete(u.counted, mostCounted, mostCounted+1)
		r.surround(u)
	} else {
		u.company = union(u.company, m.around.company, u.own(r))
		u.addAround(m.around)
		r.weight += 4 * (len(u.company) - len(old.company))
	}
	met, changed = old.compare(u)
	return met, changed, rest
}

// own is what the unit itself is counted as in the company of others.
func (u *unit) own(r *Resolver) uint32 { return r.symbol(&u.facts) }

// surroundings are what is compared of a unit's surroundings.
type surroundings struct {
	company  []uint32
	settled  []string
	from, to int
	dated    bool
}

func (u *unit) surroundings() surroundings {
	return surroundings{u.company, u.settled, u.from, u.to, u.dated}
}

// compare tells what came to the company, and whether anything else changed that a comparison may hang on.
func (s surroundings) compare(u *unit) (met []uint32, changed bool) {
	met, gone := difference(s.company, u.company)
	moved := s.dated != u.dated || s.from != u.from || s.to != u.to
	return met, gone || sizeClass(s.company) != sizeClass(u.company) || !slices.Equal(s.settled, u.settled) || moved && u.facts.embodied()
}

// difference are those of b that are not in a; gone reports whether some of a are not in b. Both are sorted.
func difference(a, b []uint32) (fresh []uint32, gone bool) {
	i := 0
	for _, s := range b {
		for i < len(a) && a[i] < s {
			i, gone = i+1, true
		}
		if i < len(a) && a[i] == s {
			i++
			continue
		}
		fresh = append(fresh, s)
	}
	return fresh, gone || i < len(a)
}

// union is what is in one of two sorted lists, but for one.
func union(a, b []uint32, but uint32) []uint32 {
	out := make([]uint32, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		var s uint32
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			s = a[i]
			i++
		case i == len(a) || b[j] < a[i]:
			s = b[j]
			j++
		default:
			s = a[i]
			i, j = i+1, j+1
		}
		if s != but {
			out = append(out, s)
		}
	}
	return out
}

// addAround widens countries and time by those of one document.
func (u *unit) addAround(a *around) {
	for _, s := range a.settled {
		if i, found := slices.BinarySearch(u.settled, s); !found {
			u.settled = slices.Insert(slices.Clone(u.settled), i, s)
		}
	}
	m, ok := monthsOf(a.published)
	switch {
	case !ok:
	case !u.dated:
		u.from, u.to, u.dated = m, m, true
	default:
		u.from, u.to = min(u.from, m), max(u.to, m)
	}
}

// surround makes the surroundings of a unit of those that are counted.
func (r *Resolver) surround(u *unit) {
	r.weight -= 4 * len(u.company)
	u.company, u.settled, u.dated = nil, nil, false
	var all []uint32
	for _, m := range u.counted {
		all = append(all, m.around.company...)
		u.addAround(m.around)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	u.company = slices.Clip(without1(all, u.own(r)))
	r.weight += 4 * len(u.company)
}

func without1(sorted []uint32, s uint32) []uint32 {
	if i, ok := slices.BinarySearch(sorted, s); ok {
		return slices.Delete(sorted, i, i+1)
	}
	return sorted
}

// drop takes a member away and counts the next instead.
func (r *Resolver) drop(u *unit, s segun.SubjectID) {
	i, found := slices.BinarySearchFunc(u.counted, s, bySubject)
	if !found {
		r.dropRest(u, s)
		return
	}
	u.counted = slices.Delete(u.counted, i, i+1)
	if next, ok := r.firstRest(u); ok {
		r.dropRest(u, next)
		doc, _, _ := next.Local()
		u.counted = append(u.counted, member{next, r.aroundOf(doc)})
	}
	r.surround(u)
}

// addRest adds a member that is not counted.
func (r *Resolver) addRest(u *unit, s segun.SubjectID) {
	if r.shelf != nil {
		r.put(r.memberKey(u.n, s), []byte{})
		return
	}
	if i, found := slices.BinarySearch(u.more, s); !found {
		u.more = slices.Insert(u.more, i, s)
	}
}

func (r *Resolver) dropRest(u *unit, s segun.SubjectID) {
	if r.shelf != nil {
		r.del(r.memberKey(u.n, s))
		return
	}
	if i, found := slices.BinarySearch(u.more, s); found {
		u.more = slices.Delete(u.more, i, i+1)
	}
}

// firstRest is the first member that is not counted.
func (r *Resolver) firstRest(u *unit) (s segun.SubjectID, ok bool) {
	r.eachRest(u, func(next segun.SubjectID) bool {
		s, ok = next, true
		return false
	})
	return s, ok
}

// eachRest calls f for each member that is not counted, until it returns false.
func (r *Resolver) eachRest(u *unit, f func(segun.SubjectID) bool) {
	if len(u.counted) < mostCounted-1 { // only while one of them is taken away are there others beside fewer than all that are counted
		return
	}
	if r.shelf == nil {
		for _, s := range u.more {
			if !f(s) {
				return
			}
		}
		return
	}
	prefix := membersPrefix(u.n)
	front, alike := "", []segun.SubjectID(nil)
	all := func() bool { // of those that begin alike
		slices.Sort(alike)
		return !slices.ContainsFunc(alike, func(s segun.SubjectID) bool { return !f(s) })
	}
	stopped := false
	r.scan(prefix, func(k, _ []byte) bool {
		in := reader{b: k[len(prefix):]}
		now := string(in.bytes(frontBytes))
		if now != front && !all() {
			stopped = true
			return false
		} else if now != front {
			front, alike = now, alike[:0]
		}
		alike = append(alike, r.subject(&in).subject)
		if in.broken {
			r.fail(errBroken)
		}
		return true
	})
	if !stopped {
		all()
	}
}

// isMember reports whether a subject is of a unit.
func (r *Resolver) isMember(u *unit, s segun.SubjectID) bool {
	if _, ok := slices.BinarySearchFunc(u.counted, s, bySubject); ok || u.counts(s) {
		return ok
	}
	if r.shelf != nil {
		return r.get(r.memberKey(u.n, s)) != nil
	}
	_, ok := slices.BinarySearch(u.more, s)
	return ok
}

// subjects lists the members' subjects, sorted; most of them, or all where most is 0.
func (r *Resolver) subjects(u *unit, most int) []segun.SubjectID {
	if u.list {
		return []segun.SubjectID{u.record.subject}
	}
	out := make([]segun.SubjectID, 0, len(u.counted))
	for _, m := range u.counted {
		out = append(out, m.subject)
	}
	r.eachRest(u, func(s segun.SubjectID) bool {
		if most > 0 && len(out) >= most {
			return false
		}
		out = append(out, s)
		return true
	})
	if most > 0 {
		out = out[:min(most, len(out))]
	}
	return out
}
