package lineage

import (
	"cmp"
	"slices"
	"strings"

	"segun"
	"segun/resolve/day"
)

// Certainty says how an edge is known.
type Certainty string

// The two certainties.
const (
	Known    Certainty = "known"
	Probable Certainty = "probable"
)

// Node is a document or a voice.
type Node struct {
	Key       string      // unique in a graph
	Doc       segun.DocID // "" for a voice
	Name      string      // of the voice, or of the document's publisher
	Published string      // of a document
	Unnamed   bool
	Count     *segun.Count
	passes    bool // an outlet or a document: it knows what it says from others
}

// Edge says that one node rests on another.
type Edge struct {
	From, On  string // keys
	Certainty Certainty
	Reason    string   // why, in words
	Evidence  []string // for a probable edge, what speaks for it
	Claims    []Place  // the claims that say so, by document
}

// Place is a claim in a document.
type Place struct {
	Doc   segun.DocID
	Claim string
}

// Reprint says that one document prints the report of another.
type Reprint struct {
	Doc, Of segun.DocID
	Why     string // "the same text", "a cut of it"
	Sure    bool   // that Of is the earlier one
}

// Graph is who rests on whom. Nodes are sorted by key, edges by their ends.
type Graph struct {
	Nodes []Node
	Edges []Edge

	tellings []path
	prints   map[segun.DocID]segun.DocID // reprint -> the document whose report it prints
	at       map[string]int
	out      map[string][]int // edges by From
}

// path is one telling as a way through the graph.
type path struct {
	doc   segun.DocID
	claim string
	steps []string // keys below the document, outermost first
	open  bool     // a voice in it is not known
	head  bool     // it stands in a headline
}

// builder makes a graph.
type builder struct {
	tellings []Telling
	nodes    map[string]Node
	edges    map[[2]string]*Edge
	groups   map[string]unnamed
	merged   map[string]string
	paths    []path
	own      map[string][]segun.DocID // publisher's key -> its documents
	dates    map[segun.DocID]string
	source   map[segun.DocID]*Telling // for a reprint, a telling of the document whose report it prints
}

// Build makes the graph of some tellings of one thing, and of reprints among their documents. The order of either does not matter.
func Build(tellings []Telling, reprints []Reprint) *Graph {
	b := &builder{tellings: slices.Clone(tellings), nodes: map[string]Node{}, edges: map[[2]string]*Edge{}, groups: map[string]unnamed{}, own: map[string][]segun.DocID{}, dates: map[segun.DocID]string{}}
	slices.SortFunc(b.tellings, compareTellings)
	b.documents()
	b.sources(reprints)
	for i := range b.tellings {
		b.describe(&b.tellings[i])
	}
	b.merged = merge(b.groups)
	for i := range b.tellings {
		b.walk(&b.tellings[i])
	}
	b.publishers()
	reprints = slices.Clone(reprints)
	slices.SortFunc(reprints, func(x, y Reprint) int {
		return cmp.Or(cmp.Compare(x.Doc, y.Doc), cmp.Compare(x.Of, y.Of), cmp.Compare(x.Why, y.Why))
	})
	b.reprints(reprints)
	b.retellings()
	b.speakers()
	return b.graph()
}

func compareTellings(a, b Telling) int {
	return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Claim, b.Claim), cmp.Compare(a.Words, b.Words), cmp.Compare(len(a.Chain), len(b.Chain)))
}

// documents makes the nodes of documents and books them under their publishers.
func (b *builder) documents() {
	for i := range b.tellings {
		t := &b.tellings[i]
		key := docKey(t.Doc)
		if _, ok := b.nodes[key]; ok {
			continue
		}
		b.nodes[key] = Node{Key: key, Doc: t.Doc, Name: t.Publisher, Published: t.Published, passes: true}
		b.dates[t.Doc] = t.Published
		if p := nameKey(t.Publisher); p != "" {
			b.own[p] = append(b.own[p], t.Doc)
		}
	}
}

func docKey(id segun.DocID) string { return "doc:" + string(id) }

// scope is the key of who has spoken with the first voice of a telling: its publisher, so that two documents of one outlet mean the same inspectors; for a
// reprint, that of what it prints.
func (b *builder) scope(t *Telling) string {
	if s := b.source[t.Doc]; s != nil {
		t = s
	}
	if p := nameKey(t.Publisher); p != "" {
		return "name:" + p
	}
	return docKey(t.Doc)
}

// plain returns the key of a voice that is known by more than a description.
func plain(v *Voice) string {
	if v.ID != "" {
		return "id:" + v.ID
	}
	return "name:" + nameKey(v.Name)
}

// describe books the unnamed voices of a telling. One that a named voice cites is that voice's own.
func (b *builder) describe(t *Telling) {
	in := b.scope(t)
	for i := range t.Chain {
		v := &t.Chain[i]
		if !v.known() {
			return
		}
		if !isUnnamed(v) {
			in = plain(v)
			continue
		}
		u := describe(v, in)
		if _, ok := b.groups[u.key()]; !ok {
			b.groups[u.key()] = u
		}
		in = u.key()
	}
}

// walk adds the edges of a telling's chain.
func (b *builder) walk(t *Telling) {
	p := path{doc: t.Doc, claim: t.Claim, head: t.Headline}
	in, from := b.scope(t), docKey(t.Doc)
	for i := range t.Chain {
		v := &t.Chain[i]
		if !v.known() {
			p.open = true
			break
		}
		key := plain(v)
		if isUnnamed(v) {
			u := describe(v, in)
			in = u.key()
			key = b.merged[in]
			b.group(key, v)
			b.likely(key, v)
		} else {
			in = key
			b.voice(key, v)
		}
		// A newspaper that cites itself rests on nothing more.
		if key != from && key != "name:"+nameKey(t.Publisher) {
			b.edge(from, key, Known, "so the text says").at(t)
			p.steps = append(p.steps, key)
			from = key
		}
	}
	b.paths = append(b.paths, p)
}

// voice adds a node for a named voice. Of several names the longest stands, of these the first in order.
func (b *builder) voice(key string, v *Voice) {
	n, ok := b.nodes[key]
	if !ok || len(v.Name) > len(n.Name) || len(v.Name) == len(n.Name) && v.Name < n.Name {
		n.Name = v.Name
	}
	n.Key, n.passes = key, n.passes || v.passes() || len(b.own[nameKey(v.Name)]) > 0
	b.nodes[key] = n
}

// group adds a node for an unnamed one.
func (b *builder) group(key string, v *Voice) {
	n, ok := b.nodes[key]
	if !ok || len(v.Name) > len(n.Name) || len(v.Name) == len(n.Name) && v.Name < n.Name {
		n.Name = v.Name
	}
	if n.Count == nil {
		n.Count = v.Count
	}
	n.Key, n.Unnamed, n.passes = key, true, n.passes || v.Paper
	b.nodes[key] = n
}

// likely links an unnamed voice to the named one that it probably is.
func (b *builder) likely(key string, v *Voice) {
	if v.Likely == nil {
		return
	}
	k := plain(v.Likely)
	b.voice(k, v.Likely)
	b.edge(key, k, Probable, "probably "+v.Likely.Name).Evidence = []string{v.Why}
}

// edge returns the edge between two nodes. A known one stays known.
func (b *builder) edge(from, on string, c Certainty, reason string) *Edge {
	k := [2]string{from, on}
	e := b.edges[k]
	if e == nil {
		e = &Edge{From: from, On: on, Certainty: c, Reason: reason}
		b.edges[k] = e
	} else if e.Certainty == Probable && c == Known {
		e.Certainty, e.Reason, e.Evidence = c, reason, nil
	}
	return e
}

// at notes that a telling says so.
func (e *Edge) at(t *Telling) {
	p := Place{t.Doc, t.Claim}
	if !slices.Contains(e.Claims, p) {
		e.Claims = append(e.Claims, p)
	}
}

// publishers lays a voice and the documents that are printed under its name together: what the outlet is said to report stands there. A document
// that is certainly later than all that cite the outlet is not what they cite.
func (b *builder) publishers() {
	for name, docs := range b.own {
		key := "name:" + name
		n, cited := b.nodes[key]
		if !cited {
			continue
		}
		n.Name = b.nodes[docKey(docs[0])].Name // as it calls itself
		b.nodes[key] = n
		var fit []segun.DocID
		for _, d := range docs {
			if b.citedBy(key, b.dates[d]) {
				fit = append(fit, d)
			}
		}
		for _, d := range fit {
			c, why := Known, "its own report is among the documents"
			if len(fit) > 1 {
				c, why = Probable, "one of its own reports that are among the documents"
			}
			b.edge(key, docKey(d), c, why)
		}
	}
}

// citedBy reports whether a document that cites an outlet may have been written after a date.
func (b *builder) citedBy(outlet, published string) bool {
	for i := range b.paths {
		p := &b.paths[i]
		if slices.Contains(p.steps, outlet) && !day.Before(b.dates[p.doc], published) {
			return true
		}
	}
	return false
}

// sources finds for each reprint the document at the end: a reprint of a reprint prints the first one.
func (b *builder) sources(list []Reprint) {
	first := map[segun.DocID]*Telling{}
	for i := range b.tellings {
		if t := &b.tellings[i]; first[t.Doc] == nil {
			first[t.Doc] = t
		}
	}
	of := map[segun.DocID]segun.DocID{}
	for _, r := range list {
		if first[r.Doc] != nil && first[r.Of] != nil && (of[r.Doc] == "" || r.Of < of[r.Doc]) {
			of[r.Doc] = r.Of
		}
	}
	b.source = map[segun.DocID]*Telling{}
	for doc := range of {
		at := doc
		for range len(of) { // a ring of reprints has no end: stop after a round
			next, ok := of[at]
			if !ok {
				break
			}
			at = next
		}
		if _, ring := of[at]; !ring {
			b.source[doc] = first[at]
		}
	}
}

// reprints adds the edges of reprints.
func (b *builder) reprints(list []Reprint) {
	for _, r := range list {
		from, on := docKey(r.Doc), docKey(r.Of)
		_, ok := b.nodes[from]
		_, ok2 := b.nodes[on]
		switch {
		case !ok || !ok2 || from == on:
		case r.Sure:
			b.edge(from, on, Known, "prints the same report: "+r.Why)
		default:
			b.edge(from, on, Probable, "prints the same report: "+r.Why).Evidence = []string{"the dates do not tell which came first"}
		}
	}
}

// graph sorts everything.
func (b *builder) graph() *Graph {
	g := &Graph{tellings: b.paths, prints: map[segun.DocID]segun.DocID{}, at: map[string]int{}, out: map[string][]int{}}
	for doc, t := range b.source {
		g.prints[doc] = t.Doc
	}
	for _, n := range b.nodes {
		g.Nodes = append(g.Nodes, n)
	}
	slices.SortFunc(g.Nodes, func(x, y Node) int { return cmp.Compare(x.Key, y.Key) })
	for i := range g.Nodes {
		g.at[g.Nodes[i].Key] = i
	}
	for _, e := range b.edges {
		slices.SortFunc(e.Claims, func(x, y Place) int { return cmp.Or(cmp.Compare(x.Doc, y.Doc), strings.Compare(x.Claim, y.Claim)) })
		g.Edges = append(g.Edges, *e)
	}
	slices.SortFunc(g.Edges, func(x, y Edge) int { return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.On, y.On)) })
	for i := range g.Edges {
		g.out[g.Edges[i].From] = append(g.out[g.Edges[i].From], i)
	}
	return g
}
