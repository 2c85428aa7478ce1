package identity

import (
	"encoding/hex"
	"slices"
	"strings"

	"segun"
)

// Entity is one person, body or place across documents, under the judgements that count now. It is a view: nothing of it is stored.
type Entity struct {
	ID      segun.EntityID
	Kind    segun.EntityKind
	Name    string   // the fullest, of the same length the first by letters
	Names   []string // all, sorted
	Members []segun.SubjectID
	Records []segun.SubjectID // of lists that a person linked to it
	Accused bool              // a serious allegation is about it in some document
	ByHand  bool              // a person joined some of it
}

// EntityOf returns the ID of the entity that a subject is of; "" for a subject that is not there, or that has no name.
func (r *Resolver) EntityOf(s segun.SubjectID) segun.EntityID {
	if n := r.nodes[s]; n != nil {
		return r.entityOf(n)
	}
	return ""
}

// Of returns the entity that a subject is of.
func (r *Resolver) Of(s segun.SubjectID) (Entity, bool) {
	n := r.nodes[s]
	if n == nil {
		return Entity{}, false
	}
	return r.view(n), true
}

// Entity returns an entity by its ID; ok is false for an ID that is none now.
func (r *Resolver) Entity(id segun.EntityID) (e Entity, ok bool) {
	text, _ := strings.CutPrefix(string(id), "ent:")
	b, err := hex.DecodeString(text)
	if err != nil || len(b) != len(digest{}) {
		return Entity{}, false
	}
	if n := r.alone[digest(b)]; n != nil {
		return r.view(n), true
	}
	if u := r.units[digest(b)]; u != nil && !u.apart() && u.cluster.units[0] == u {
		return r.view(u.least), true
	}
	return Entity{}, false
}

// Entities lists all entities with their members, by ID. For a large case it is large.
func (r *Resolver) Entities() []Entity {
	var out []Entity
	for _, u := range r.units {
		switch {
		case u.apart():
			for _, n := range u.members {
				out = append(out, r.view(n))
			}
		case u.cluster.units[0] == u:
			out = append(out, r.view(u.least))
		}
	}
	slices.SortFunc(out, func(a, b Entity) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return out
}

// view puts an entity together.
func (r *Resolver) view(n *node) Entity {
	e := Entity{ID: r.entityOf(n)}
	var all []*node
	if n.unit.apart() {
		all = []*node{n}
	} else {
		for _, u := range n.unit.cluster.units {
			all = append(all, u.members...)
			e.ByHand = e.ByHand || u.single
		}
	}
	for _, m := range all {
		if m.list {
			e.Records = append(e.Records, m.subject)
		} else {
			e.Members = append(e.Members, m.subject)
		}
		e.Accused = e.Accused || m.accused
		for _, id := range m.facts.names {
			e.Names = append(e.Names, r.names.all[id].text)
		}
	}
	e.Kind = kindOf(all)
	slices.Sort(e.Members)
	slices.Sort(e.Records)
	slices.Sort(e.Names)
	e.Names = slices.Compact(e.Names)
	for _, s := range e.Names {
		if len(s) > len(e.Name) {
			e.Name = s
		}
	}
	return e
}

// kindOf is the kind that the first member by subject was read as.
func kindOf(all []*node) segun.EntityKind {
	first := all[0]
	for _, n := range all {
		if n.subject < first.subject {
			first = n
		}
	}
	return first.kind
}
