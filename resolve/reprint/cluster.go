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

// group joins printings. What is nearly the same is one report. What is cut or edited further belongs to one other text only, the one that it most
// likely comes from; were it joined to all that hold its words, a text put together from two reports would make one of them.
func group(pairs []Pair, known map[segun.DocID]about) *grouping {
	g := &grouping{parent: map[segun.DocID]segun.DocID{}, known: known}
	compiled := compiledOf(pairs, known)
	home := map[segun.DocID]source{}
	for i := range pairs {
		p := &pairs[i]
		if p.Kind == Shares {
			continue
		}
		if min(p.CoverA, p.CoverB) >= wholly {
			g.join(p.A, p.B)
		}
		// Also for those: a text that is nearly the same as another one needs no further source.
		g.weigh(home, compiled, p.A, source{p.B, p.CoverA})
		g.weigh(home, compiled, p.B, source{p.A, p.CoverB})
	}
	for id, s := range home { // joining is the same in any order
		g.join(id, s.of)
	}
	return g
}

// source is a text from which another one may come, and what part of that one it holds.
type source struct {
	of    segun.DocID
	cover float64
}

// weigh makes s the source of a text when it is the best so far. What was compiled has no such source and is none.
func (g *grouping) weigh(home map[segun.DocID]source, compiled map[segun.DocID]bool, id segun.DocID, s source) {
	if s.cover < mostly || compiled[id] || compiled[s.of] {
		return
	}
	old, ok := home[id]
	if !ok || g.prefer(id, s, old) {
		home[id] = s
	}
}

// prefer reports whether s is a better source of a text than o: one that is not later, that holds more of the text (within a tenth is the
// same), that is the earlier one, that is longer.
func (g *grouping) prefer(id segun.DocID, s, o source) bool {
	date := func(d segun.DocID) string { return g.known[d].published }
	bit := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	later := func(x source) int { return bit(day.Before(date(id), date(x.of))) }
	return cmp.Or(
		cmp.Compare(later(s), later(o)),
		cmp.Compare(int(o.cover*10), int(s.cover*10)),
		cmp.Compare(firstDay(date(s.of)), firstDay(date(o.of))),
		cmp.Compare(g.known[o.of].words, g.known[s.of].words),
		cmp.Compare(s.of, o.of)) < 0
}

// firstDay returns the first day that a date may be; without a date, what sorts after all days.
func firstDay(published string) string {
	if first, _, ok := day.Bounds(published); ok {
		return first
	}
	return "unknown"
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
