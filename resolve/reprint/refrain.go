package reprint

import (
	"slices"

	"segun"
)

// everybody is in how many reports, beside its own, a passage at the edge of a text stands when it is what a site puts there.
const everybody = 3

// refrains drops what sites put above and below their articles and format did not find: passages at the edge of both texts that a document shares
// with documents of at least three other reports, and with no more than passages. Pairs that have nothing else are dropped. It looks at pairs
// that share passages only; a reprint keeps all that it shares.
func refrains(pairs []Pair, g *grouping) []Pair {
	edges := map[segun.DocID][]edge{}
	for i := range pairs {
		if p := &pairs[i]; p.Kind == Shares {
			for _, s := range p.Passages {
				if s.Edge {
					edges[p.A] = append(edges[p.A], edge{s.A, g.find(p.B)})
					edges[p.B] = append(edges[p.B], edge{s.B, g.find(p.A)})
				}
			}
		}
	}
	out := make([]Pair, 0, len(pairs))
	for _, p := range pairs {
		if p.Kind == Shares {
			own := slices.DeleteFunc(slices.Clone(p.Passages), func(s Passage) bool {
				return s.Edge && (everywhere(edges[p.A], s.A) || everywhere(edges[p.B], s.B))
			})
			if excess(own) < beyond {
				continue
			}
			p.Passages = own
		}
		out = append(out, p)
	}
	return out
}

// edge is a passage at the edge of a document, and the report that it shares it with.
type edge struct {
	span segun.Span
	with segun.DocID
}

// everywhere reports whether enough reports share most of a span.
func everywhere(edges []edge, s segun.Span) bool {
	with := map[segun.DocID]bool{}
	for _, e := range edges {
		both := int(min(e.span.End, s.End)) - int(max(e.span.Start, s.Start))
		if 2*both >= min(e.span.Len(), s.Len()) && both > 0 {
			if with[e.with] = true; len(with) >= everybody {
				return true
			}
		}
	}
	return false
}
