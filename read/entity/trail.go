package entity

import (
	"slices"

	"segun"
)

// trail is what later definite descriptions can take up: the entities introduced under a noun.
type trail struct {
	groups []*group
	named  []*group // bodies whose names stand behind the noun, for want of others
}

// trailOf returns the trail of a noun, a new one where it has none.
func trailOf(trails map[uint64]*trail, noun uint64) *trail {
	t := trails[noun]
	if t == nil {
		t = &trail{}
		trails[noun] = t
	}
	return t
}

func (t *trail) add(g *group) {
	if len(t.groups) >= crowd {
		return
	}
	for k, x := range t.groups {
		if x = x.root(); x == g {
			return
		}
		t.groups[k] = x
	}
	t.groups = append(t.groups, g)
}

// knows reports whether somebody of the kind was introduced under the noun of a trail.
func (t *trail) knows(kind segun.EntityKind) bool {
	for _, g := range t.groups {
		if g.root().kind == kind {
			return true
		}
	}
	return false
}

// near returns the groups of a trail of a kind that stand in the sentences just before.
func (t *trail) near(kind segun.EntityKind, sentence int) []*group {
	var out []*group
	for _, g := range t.groups {
		if g = g.root(); fits(kind, g.kind) && g.kind != segun.Person && sentence-g.seen <= near && !slices.Contains(out, g) {
			out = append(out, g)
		}
	}
	return out
}

// only returns the single group of a trail that has the kind, nil when there are none or several, or a person who was
// last mentioned long before.
func (t *trail) only(kind segun.EntityKind, sentence int) *group {
	var found *group
	for _, g := range t.groups {
		g = g.root()
		if g == found || !fits(kind, g.kind) || (kind == segun.Person) != (g.kind == segun.Person) {
			continue
		}
		if found != nil {
			return nil
		}
		found = g
	}
	if found != nil && kind == segun.Person && sentence-found.seen > near {
		return nil
	}
	return found
}
