package reprint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"segun"
	"segun/resolve/day"
)

// Cluster is one report with its printings: documents that have the same text, edited, or cut. Documents of which only passages
// stand in it, or that put several reports together, are named beside it and are no printings.
type Cluster struct {
	Printings []segun.DocID // at least two, by ID
	Earliest  []segun.DocID // those of them that no other one is certainly before; several where the dates do not tell, none without dates
	Undated   []segun.DocID // those without a date: any of them may be the first
	InPart    []segun.DocID // documents that hold passages of it, or that hold it whole beside another report
}

// Words says what a cluster is: "one report, 9 printings".
func (c *Cluster) Words() string {
	var b strings.Builder
	fmt.Fprintf(&b, "one report, %d printings", len(c.Printings))
	if n := len(c.InPart); n > 0 {
		fmt.Fprintf(&b, "; passages of it in %d more", n)
	}
	if len(c.Undated) > 0 {
		fmt.Fprintf(&b, "; %d without a date", len(c.Undated))
	}
	return b.String()
}

// clusters joins printings. Same and edited texts are one report, and a cut belongs to the report that it was cut from; but a text that was
// compiled from several reports joins none of them, only its own reprints.
func clusters(pairs []Pair, known map[segun.DocID]about) []Cluster {
	g := grouping{parent: map[segun.DocID]segun.DocID{}, known: known}
	compiled := compiledOf(pairs, known)
	for i := range pairs {
		p := &pairs[i]
		a, b := compiled[p.A], compiled[p.B]
		switch {
		case p.Kind == Shares:
		case a != b:
		case a && min(p.CoverA, p.CoverB) < wholly:
		default:
			g.join(p.A, p.B)
		}
	}
	return g.list(pairs)
}

// grouping is a union-find over documents; the lowest ID of a group stands for it.
type grouping struct {
	parent map[segun.DocID]segun.DocID
	known  map[segun.DocID]about
}

// find returns the document that stands for the group of id.
func (g *grouping) find(id segun.DocID) segun.DocID {
	for {
		p, ok := g.parent[id]
		if !ok || p == id {
			return id
		}
		if q, ok := g.parent[p]; ok {
			g.parent[id] = q
		}
		id = p
	}
}

// join puts two documents into one group.
func (g *grouping) join(a, b segun.DocID) {
	a, b = g.find(a), g.find(b)
	if b < a {
		a, b = b, a
	}
	g.parent[a] = a
	g.parent[b] = a
}

// list returns the groups of two and more, by their first document.
func (g *grouping) list(pairs []Pair) []Cluster {
	members := map[segun.DocID][]segun.DocID{}
	beside := map[segun.DocID][]segun.DocID{}
	for id := range g.parent {
		r := g.find(id)
		members[r] = append(members[r], id)
	}
	for i := range pairs {
		if a, b := g.find(pairs[i].A), g.find(pairs[i].B); a != b {
			beside[a] = append(beside[a], pairs[i].B)
			beside[b] = append(beside[b], pairs[i].A)
		}
	}
	out := make([]Cluster, 0, len(members))
	for r, ids := range members {
		slices.Sort(ids)
		c := Cluster{Printings: ids, InPart: beside[r]}
		slices.Sort(c.InPart)
		c.InPart = slices.Compact(c.InPart)
		g.date(&c)
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b Cluster) int { return cmp.Compare(a.Printings[0], b.Printings[0]) })
	return out
}

// date finds the earliest printings.
func (g *grouping) date(c *Cluster) {
	dates := make([]string, len(c.Printings))
	for i, id := range c.Printings {
		dates[i] = g.known[id].published
		if _, _, ok := day.Bounds(dates[i]); !ok {
			c.Undated = append(c.Undated, id)
		}
	}
	for _, i := range day.Earliest(dates) {
		c.Earliest = append(c.Earliest, c.Printings[i])
	}
}
