package lineage

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"segun"
)

// Origin is a first voice, with the documents that come through it.
type Origin struct {
	Root    string // key of its node
	Name    string
	Unnamed bool
	Count   *segun.Count
	Docs    []Backing // by document
}

// Backing is a document that rests on an origin.
type Backing struct {
	Doc       segun.DocID
	Certainty Certainty // Probable when a probable edge stands between
}

// Lost is a document of unknown lineage.
type Lost struct {
	Doc    segun.DocID
	Report segun.DocID // the document whose report it prints, itself for most
	Why    string
}

// Result is what the tellings come to.
type Result struct {
	Origins []Origin // by number of documents, most first, then by name and key
	Unknown []Lost   // by document
}

// Words counts: "1 known origin; 2 of unknown lineage". Unknown lineage counts for no known origin. The second number counts reports: five printings of
// one text without a source are one.
func (r *Result) Words() string {
	s := fmt.Sprintf("%d known origins", len(r.Origins))
	if len(r.Origins) == 1 {
		s = "1 known origin"
	}
	reports := map[segun.DocID]bool{}
	for _, l := range r.Unknown {
		reports[l.Report] = true
	}
	if n := len(reports); n > 0 {
		s += fmt.Sprintf("; %d of unknown lineage", n)
	}
	return s
}

// Origins follows every telling to its first voices.
func (g *Graph) Origins() *Result {
	byRoot := map[string]map[segun.DocID]Certainty{}
	why := map[segun.DocID]string{}
	sourced := map[segun.DocID]bool{}
	for i := range g.tellings {
		sourced[g.tellings[i].doc] = sourced[g.tellings[i].doc] || len(g.tellings[i].steps) > 0 && !g.tellings[i].open
	}
	for i := range g.tellings {
		p := &g.tellings[i]
		if len(p.steps) == 0 && !p.open && sourced[p.doc] {
			continue // its own word for what it has from others: a summary
		}
		roots, reason := g.roots(p)
		if len(roots) == 0 {
			why[p.doc] = max(why[p.doc], reason)
		}
		for r, c := range roots {
			if byRoot[r] == nil {
				byRoot[r] = map[segun.DocID]Certainty{}
			}
			if byRoot[r][p.doc] != Known {
				byRoot[r][p.doc] = c
			}
		}
	}
	return g.result(byRoot, why)
}

// result sorts what was found. A document with a known origin is not lost for another claim of it that has none.
func (g *Graph) result(byRoot map[string]map[segun.DocID]Certainty, why map[segun.DocID]string) *Result {
	out := &Result{}
	for r, docs := range byRoot {
		n := &g.Nodes[g.at[r]]
		o := Origin{Root: r, Name: n.Name, Unnamed: n.Unnamed, Count: n.Count}
		for _, d := range slices.Sorted(maps.Keys(docs)) {
			o.Docs = append(o.Docs, Backing{d, docs[d]})
			delete(why, d)
		}
		out.Origins = append(out.Origins, o)
	}
	slices.SortFunc(out.Origins, func(a, b Origin) int {
		return cmp.Or(cmp.Compare(len(b.Docs), len(a.Docs)), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Root, b.Root))
	})
	for _, d := range slices.Sorted(maps.Keys(why)) {
		l := Lost{Doc: d, Report: d, Why: why[d]}
		if of := g.prints[d]; of != "" {
			l.Report = of
		}
		out.Unknown = append(out.Unknown, l)
	}
	return out
}

// The reasons for unknown lineage.
const (
	ownWord  = "in its own words, without a source"
	nameless = "its source is not said"
	ring     = "its sources cite each other"
	// unsourced is said of a reprint.
	unsourced = "prints a report without a source"
)

// roots returns the first voices of one telling, or why there is none.
func (g *Graph) roots(p *path) (map[string]Certainty, string) {
	found := map[string]Certainty{}
	w := &walk{g: g, found: found, on: map[string]bool{}, seen: map[string]Certainty{}}
	switch {
	case p.open && (len(p.steps) > 0 || !g.mentions(p.doc)):
		return nil, nameless
	case len(p.steps) == 0:
		if len(g.out[docKey(p.doc)]) == 0 && g.citing(p.doc) == "" {
			return nil, ownWord
		}
		w.follow(docKey(p.doc), Known)
	default:
		w.follow(p.steps[len(p.steps)-1], Known)
	}
	switch {
	case len(found) > 0:
		return found, ""
	case w.rings:
		return nil, ring
	}
	return nil, unsourced
}

// mentions reports whether a document probably has it from an outlet that it names.
func (g *Graph) mentions(d segun.DocID) bool {
	return slices.ContainsFunc(g.out[docKey(d)], func(i int) bool { return g.Edges[i].Reason == namesIt })
}

// citing returns the key of the voice under which others cite a document, "" when none does.
func (g *Graph) citing(d segun.DocID) string {
	key := "name:" + nameKey(g.Nodes[g.at[docKey(d)]].Name)
	for _, i := range g.out[key] {
		if g.Edges[i].On == docKey(d) {
			return key
		}
	}
	return ""
}

// walk follows edges to voices that rest on nothing more.
type walk struct {
	g     *Graph
	found map[string]Certainty
	on    map[string]bool      // nodes on the way: one that comes again rests on itself
	seen  map[string]Certainty // nodes that were followed, so that each is once, or twice when it turns out to be known
	rings bool                 // one did
}

// follow goes on from a node. A person or a group knows by itself what it says, unless it is probably the same as another; an outlet or a document
// has it from whatever it rests on in any of the documents.
func (w *walk) follow(key string, c Certainty) {
	if w.on[key] {
		w.rings = true
		return
	}
	if old := w.seen[key]; old == Known || old == c {
		return
	}
	w.on[key], w.seen[key] = true, c
	defer delete(w.on, key)
	n := &w.g.Nodes[w.g.at[key]]
	ends := true
	for _, i := range w.g.out[key] {
		e := &w.g.Edges[i]
		if !n.passes && e.Certainty == Known {
			continue
		}
		ends = false
		next := c
		if e.Certainty == Probable {
			next = Probable
		}
		w.follow(e.On, next)
	}
	if !ends {
		return
	}
	if n.Doc != "" {
		// Its own word, and others cite it for that: the outlet is the origin. Without those it is nothing known.
		if key = w.g.citing(n.Doc); key == "" {
			return
		}
	}
	if w.found[key] != Known {
		w.found[key] = c
	}
}

// Tree writes who rests on whom, for a person: first the count, then each origin with what rests on it, then what is of unknown lineage.
func (g *Graph) Tree() string {
	r := g.Origins()
	var b strings.Builder
	b.WriteString(r.Words() + "\n")
	t := &tree{g: g, b: &b, in: map[string][]int{}, done: map[string]bool{}}
	for i := range g.Edges {
		t.in[g.Edges[i].On] = append(t.in[g.Edges[i].On], i)
	}
	for i := range r.Origins {
		o := &r.Origins[i]
		fmt.Fprintf(&b, "\n%s\n", t.name(o.Root))
		t.below(o.Root, "", map[string]bool{o.Root: true})
	}
	if len(r.Unknown) > 0 {
		b.WriteString("\nunknown lineage\n")
		list := slices.Clone(r.Unknown)
		slices.SortStableFunc(list, func(x, y Lost) int { return t.compare(docKey(x.Doc), docKey(y.Doc)) })
		for i, l := range list {
			fmt.Fprintf(&b, "%s%s: %s\n", branch(i == len(list)-1), t.name(docKey(l.Doc)), l.Why)
		}
	}
	return b.String()
}
