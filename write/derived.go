package write

import (
	"cmp"
	"slices"

	"segun"
)

// allDoubts returns what the format reader and the annotators doubted, in text order, each once.
func allDoubts(r *segun.Reading) []segun.Doubt {
	all := slices.Concat(r.Doc.Doubts, r.Doubts)
	slices.SortStableFunc(all, func(a, b segun.Doubt) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End),
			cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(all)
}

// places returns one entry a mention of a place, in text order.
func (b *builder) places(r *segun.Reading) []place {
	out := []place{}
	if r.Entities == nil {
		return out
	}
	for i := range r.Entities.List {
		e := &r.Entities.List[i]
		if e.Kind != segun.Place {
			continue
		}
		for _, k := range e.Mentions {
			if m := mentionAt(r, k); m != nil && !m.Span.Empty() {
				out = append(out, place{e.ID, b.span(m.Span, "place", e.ID)})
			}
		}
	}
	if b.misfit != nil {
		return out
	}
	slices.SortStableFunc(out, func(a, c place) int { return cmp.Compare(*a.Start, *c.Start) })
	return out
}

// derivedRelations stands in for the relations layer: the offices and aliases that rest on a claim of grain "role". An office or
// alias without such a claim gives none, for no relation leaves without its claim.
func (b *builder) derivedRelations(r *segun.Reading) []relation {
	out := []relation{}
	if r.Claims == nil || r.Entities == nil {
		return out
	}
	index := byID(r)
	for i := range r.Claims.List {
		c := &r.Claims.List[i]
		if c.Grain != "role" || len(c.Chain) == 0 {
			continue
		}
		for _, id := range c.About {
			if e := index[id]; e != nil {
				out = b.relationsOf(out, c, e)
			}
		}
	}
	return out
}

// relationsOf appends the offices and aliases of e whose words lie inside c.
func (b *builder) relationsOf(out []relation, c *segun.Claim, e *segun.Entity) []relation {
	base := relation{Subject: e.ID, Status: c.Status, AccordingTo: accordingTo(c), Claims: []string{c.ID}}
	for _, o := range e.Roles {
		if o.Span.Empty() || !c.Span.Contains(o.Span) {
			continue
		}
		n := base
		n.Type, n.Object, n.Title, n.span = "holds_office", o.OfEntity, o.Title, b.span(o.Span, "role of", e.ID)
		out = append(out, n)
	}
	for _, a := range e.Names {
		if a.Form != "alias" || a.Span.Empty() || !c.Span.Contains(a.Span) {
			continue
		}
		n := base
		n.Type, n.Name, n.span = "alias_of", a.Text, b.span(a.Span, "alias of", e.ID)
		out = append(out, n)
	}
	return out
}

// accordingTo names the innermost voice, the one that states; empty when it is unspecified.
func accordingTo(c *segun.Claim) []string {
	if id := c.Chain[len(c.Chain)-1].Entity; id != "" {
		return []string{id}
	}
	return []string{}
}

// byID indexes the entities. The map is only ever asked for a key.
func byID(r *segun.Reading) map[string]*segun.Entity {
	out := map[string]*segun.Entity{}
	if r.Entities == nil {
		return out
	}
	for i := range r.Entities.List {
		out[r.Entities.List[i].ID] = &r.Entities.List[i]
	}
	return out
}
