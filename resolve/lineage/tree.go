package lineage

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// tree prints a graph from its origins outwards.
type tree struct {
	g    *Graph
	b    *strings.Builder
	in   map[string][]int // edges by On
	done map[string]bool  // printed with what rests on it
}

func branch(last bool) string {
	if last {
		return "└─ "
	}
	return "├─ "
}

// compare orders nodes for a person: by the day of publication, what has none last, then by name.
func (t *tree) compare(a, b string) int {
	x, y := &t.g.Nodes[t.g.at[a]], &t.g.Nodes[t.g.at[b]]
	return cmp.Or(cmp.Compare(cmp.Or(x.Published, "~"), cmp.Or(y.Published, "~")), cmp.Compare(x.Name, y.Name), cmp.Compare(x.Key, y.Key))
}

// name says what a node is.
func (t *tree) name(key string) string {
	n := &t.g.Nodes[t.g.at[key]]
	s := n.Name
	switch {
	case n.Doc != "":
		if s == "" {
			s = "a document"
		}
		s += " (" + string(n.Doc)
		if n.Published != "" {
			s += ", " + n.Published
		}
		s += ")"
	case n.Unnamed:
		s += " (not named)"
	}
	return s
}

// below prints what rests on a node. way holds the nodes from the origin to here, so that a ring ends.
func (t *tree) below(key, indent string, way map[string]bool) {
	if t.done[key] {
		if len(t.in[key]) > 0 {
			fmt.Fprintf(t.b, "%s└─ (as above)\n", indent)
		}
		return
	}
	t.done[key] = true
	list := t.direct(key, way)
	slices.SortStableFunc(list, func(a, b int) int { return t.compare(t.g.Edges[a].From, t.g.Edges[b].From) })
	for i, e := range list {
		last := i == len(list)-1
		edge := &t.g.Edges[e]
		fmt.Fprintf(t.b, "%s%s%s\n", indent, branch(last), t.line(edge))
		next := indent + "│  "
		if last {
			next = indent + "   "
		}
		way[edge.From] = true
		t.below(edge.From, next, way)
		delete(way, edge.From)
	}
}

// line says who rests on a node, and why where the text does not say so itself.
func (t *tree) line(e *Edge) string {
	s := t.name(e.From)
	if e.Certainty == Probable {
		return s + " [probable: " + strings.Join(append([]string{e.Reason}, e.Evidence...), "; ") + "]"
	}
	if strings.HasPrefix(e.Reason, "prints") {
		return s + ": " + e.Reason
	}
	return s
}

// direct returns the edges of those that rest on a node and on nothing between. An outlet's voice stands where its own report does: what cites
// it is listed below the report.
func (t *tree) direct(key string, way map[string]bool) []int {
	var out []int
	for _, i := range t.in[key] {
		e := &t.g.Edges[i]
		if way[e.From] || t.between(e.From, key) {
			continue
		}
		if d := t.g.Nodes[t.g.at[key]].Doc; d != "" && t.g.citing(d) == e.From {
			way[e.From] = true
			out = append(out, t.direct(e.From, way)...)
			delete(way, e.From)
			continue
		}
		out = append(out, i)
	}
	slices.SortFunc(out, func(a, b int) int { return t.order(a) - t.order(b) })
	return out
}

// order puts known edges before probable ones, and keeps the order of the graph otherwise.
func (t *tree) order(i int) int {
	if t.g.Edges[i].Certainty == Probable {
		return len(t.g.Edges) + i
	}
	return i
}

// between reports whether from rests on something that rests on the node itself.
func (t *tree) between(from, key string) bool {
	for _, i := range t.g.out[from] {
		mid := t.g.Edges[i].On
		if mid == key || mid == from {
			continue
		}
		for _, k := range t.g.out[mid] {
			if t.g.Edges[k].On == key && !t.restsOn(key, mid) {
				return true
			}
		}
	}
	return false
}

// restsOn reports whether one node has an edge to another.
func (t *tree) restsOn(from, on string) bool {
	return slices.ContainsFunc(t.g.out[from], func(i int) bool { return t.g.Edges[i].On == on })
}
