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
func (r *Resolver) EntityOf(s segun.SubjectID) segun.EntityID { return r.entityOf(s) }

// Of returns the entity that a subject is of.
func (r *Resolver) Of(s segun.SubjectID) (Entity, bool) { return r.Some(s, 0) }

// Some is Of with at most so many members, those that sort first of each description; 0 means all. For an entity that thousands of documents name it is much cheaper.
func (r *Resolver) Some(s segun.SubjectID, most int) (Entity, bool) {
	u := r.unitOfSubject(s)
	if u == nil {
		return Entity{}, false
	}
	return r.view(u, s, most), true
}

// Entity returns an entity by its ID; ok is false for an ID that is none now. It looks through all that is in memory for one that an accusation keeps apart.
func (r *Resolver) Entity(id segun.EntityID) (e Entity, ok bool) {
	text, _ := strings.CutPrefix(string(id), "ent:")
	b, err := hex.DecodeString(text)
	if err != nil || len(b) != len(digest{}) {
		return Entity{}, false
	}
	if u := r.unitOf(digest(b)); u != nil && !u.apart() && u.home == u.id {
		return r.view(u, u.least(), 0), true
	}
	for _, u := range r.units {
		if !u.apart() {
			continue
		}
		for _, s := range r.subjects(u, 0) {
			if ownKey(u.key, s) == digest(b) {
				return r.view(u, s, 0), true
			}
		}
	}
	return Entity{}, false
}

// Entities lists all entities with their members, by ID, of a resolver without a shelf. For a large case it is large.
func (r *Resolver) Entities() []Entity {
	var out []Entity
	for _, u := range r.units {
		switch {
		case u.apart():
			for _, s := range r.subjects(u, 0) {
				out = append(out, r.view(u, s, 0))
			}
		case u.home == u.id:
			out = append(out, r.view(u, u.least(), 0))
		}
	}
	slices.SortFunc(out, func(a, b Entity) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return out
}

// view puts an entity together.
func (r *Resolver) view(u *unit, s segun.SubjectID, most int) Entity {
	e := Entity{ID: entityOfMember(u, s)}
	units := []*unit{u}
	if !u.apart() {
		units = r.clusterOf(u).units
	}
	for _, v := range units {
		switch {
		case v.apart():
			e.Members = append(e.Members, s)
		case v.list:
			e.Records = append(e.Records, v.record.subject)
		default:
			e.Members = append(e.Members, r.subjects(v, most)...)
		}
		e.ByHand = e.ByHand || !u.apart() && v.single
		e.Accused = e.Accused || v.accused
		for _, id := range v.facts.names {
			e.Names = append(e.Names, r.names.all[id].text)
		}
	}
	slices.Sort(e.Members)
	slices.Sort(e.Records)
	slices.Sort(e.Names)
	e.Names = slices.Compact(e.Names)
	for _, n := range e.Names {
		if len(n) > len(e.Name) {
			e.Name = n
		}
	}
	first := slices.Concat(e.Members[:min(1, len(e.Members))], e.Records[:min(1, len(e.Records))])
	if n := r.nodeOf(slices.Min(first)); n != nil { // the kind that the first by subject was read as
		e.Kind = n.kind
	}
	return e
}
