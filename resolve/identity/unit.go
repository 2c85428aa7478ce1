package identity

import (
	"bytes"
	"slices"

	"segun"
)

// unit is all nodes that are described in the same way, with what surrounds them added up. Units are what is compared and joined, so that the
// thousandth article about "the mayor of Port Elan, Ines Morvan" costs as much as the tenth. Everything in it is a function of the
// set of its members.
type unit struct {
	id, key digest
	facts   facts
	members []*node
	least   *node // the member whose subject sorts first: the one that is shown
	single  bool  // a person judged it
	lone    bool  // nothing but a common name: found by its company only
	list    bool
	accused bool // and not judged by a person: then every member is an entity of its own

	company  map[uint32]int32 // who is mentioned beside, in how many documents
	settled  map[string]int32 // the countries that the documents are about
	from, to int              // months of the first and last document
	dated    bool

	edges     map[*unit]edge
	cluster   *cluster
	ambiguous bool   // fits two clusters that cannot be one
	mark      int    // the last comparison that came by
	reported  digest // the entity that it was last said to be of
}

// edge is what speaks for two units being one, where that is enough to ask.
type edge struct {
	total int32 // hundredths of nats
	same  bool  // enough to join them without asking
}

// apart reports whether the members are entities of their own until a person says otherwise.
func (u *unit) apart() bool { return u.accused && !u.single }

// byID orders units in a way that does not depend on when they came.
func byID(a, b *unit) int { return bytes.Compare(a.id[:], b.id[:]) }

// take adds a member, and returns who is new among the company; changed reports whether anything else that is compared changed.
func (u *unit) take(n *node) (met []uint32, changed bool) {
	u.members = append(u.members, n)
	n.unit = u
	if u.least == nil || n.subject < u.least.subject {
		u.least = n
	}
	if n.doc == nil {
		return nil, true
	}
	size := sizeClass(u.company)
	for _, s := range n.companyOf() {
		if u.company[s]++; u.company[s] == 1 {
			met = append(met, s)
		}
	}
	changed = sizeClass(u.company) != size
	for _, s := range n.doc.settled {
		if u.settled[s]++; u.settled[s] == 1 {
			changed = true
		}
	}
	return met, u.date(n) && len(u.facts.offices) > 0 || changed
}

// date widens the time of the documents.
func (u *unit) date(n *node) (changed bool) {
	m, ok := monthsOf(n.doc.in.Published)
	switch {
	case !ok:
	case !u.dated:
		u.from, u.to, u.dated, changed = m, m, true, true
	case m < u.from:
		u.from, changed = m, true
	case m > u.to:
		u.to, changed = m, true
	}
	return changed
}

// drop takes a member away.
func (u *unit) drop(n *node) {
	i := slices.Index(u.members, n)
	last := len(u.members) - 1
	u.members[i] = u.members[last]
	u.members[last] = nil
	u.members = u.members[:last]
	n.unit = nil
	if n.doc == nil {
		return
	}
	for _, s := range n.companyOf() {
		if u.company[s]--; u.company[s] == 0 {
			delete(u.company, s)
		}
	}
	for _, s := range n.doc.settled {
		if u.settled[s]--; u.settled[s] == 0 {
			delete(u.settled, s)
		}
	}
	u.least, u.dated = nil, false
	for _, m := range u.members {
		if u.least == nil || m.subject < u.least.subject {
			u.least = m
		}
		if m.doc != nil {
			u.date(m)
		}
	}
}

// companyOf lists the people and bodies that are named beside a node, each once.
func (n *node) companyOf() []uint32 {
	var out []uint32
	for _, m := range n.doc.nodes {
		if m.company != 0 && m.company != n.company && !slices.Contains(out, m.company) {
			out = append(out, m.company)
		}
	}
	return out
}

// subjects lists the members' subjects, sorted.
func (u *unit) subjects() []segun.SubjectID {
	out := make([]segun.SubjectID, len(u.members))
	for i, m := range u.members {
		out[i] = m.subject
	}
	slices.Sort(out)
	return out
}
