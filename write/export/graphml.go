package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
)

// graphKeys are what nodes and edges carry, as GraphML declares it.
var graphKeys = []struct{ id, of, name, kind string }{
	{"kg0", "graph", "note", "string"},
	{"kn0", "node", "label", "string"}, {"kn1", "node", "kind", "string"}, {"kn2", "node", "named", "boolean"},
	{"ke0", "edge", "label", "string"}, {"ke1", "edge", "status", "string"}, {"ke2", "edge", "who_says", "string"}, {"ke3", "edge", "sourcing", "string"},
	{"ke4", "edge", "claim", "string"}, {"ke5", "edge", "published", "string"}, {"ke6", "edge", "link", "string"}, {"ke7", "edge", "id", "string"}, {"ke8", "edge", "reviewed", "string"},
	{"ke9", "edge", "accused", "boolean"},
}

// graph is a GraphML file being written.
type graph struct {
	w     *bufio.Writer
	nodes map[string]string // the ID of a node by what it stands for
	edges int
	left  Left
}

// GraphML writes a graph: a node for each person, body and voice, an edge from who says something to each whom it is about. An edge says first how sure it is and
// who says so, so that no line stands for a fact; one of an allegation says whether it accuses whom it goes to. Parties with one key are one node; a voice without a name is one of its document. Claims about nobody who is
// named have no edge, nor have those that a person found to be none: they are counted.
func GraphML(out io.Writer, h *Head, walk Walk) (Left, error) {
	g := &graph{w: bufio.NewWriter(out), nodes: map[string]string{}, left: Left{}}
	g.w.WriteString(xml.Header)
	fmt.Fprintf(g.w, "<!-- %s -->\n", strings.ReplaceAll(xmlText(h.Warning()), "--", "- -"))
	g.w.WriteString(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">` + "\n")
	for _, k := range graphKeys {
		fmt.Fprintf(g.w, `<key id="%s" for="%s" attr.name="%s" attr.type="%s"/>`+"\n", k.id, k.of, k.name, k.kind)
	}
	g.w.WriteString(`<graph id="case" edgedefault="directed">` + "\n")
	g.data("kg0", h.Warning())
	if err := walk(g.document); err != nil {
		return nil, err
	}
	g.w.WriteString("\n</graph>\n</graphml>\n")
	return g.left, g.w.Flush()
}

func (g *graph) document(d *Document) error {
	for i := range d.Claims {
		c := &d.Claims[i]
		if c.Review.Verdict == NotAClaim {
			g.left[NoClaim]++
			continue
		}
		drawn := false
		for _, p := range d.actors(c.About) {
			drawn = true
			g.edge(d, c, g.speaker(d, &c.Sourcing[len(c.Sourcing)-1]), g.node(p.Key, p.Name, p.Kind, true), slices.Contains(c.Accused, p.ID))
		}
		if !drawn {
			g.left[NoSubject]++
		}
	}
	return nil // an error of the writer stays with it, and is told at the end
}

// party is whom the document calls id, nil for nobody who is named.
func (d *Document) party(id string) *Party {
	i := slices.IndexFunc(d.Parties, func(p Party) bool { return p.ID == id })
	if i < 0 {
		return nil
	}
	return &d.Parties[i]
}

// actor reports whether a party can say something or have something said of it.
func (p *Party) actor() bool {
	return p.Kind == "person" || p.Kind == "organisation" || p.Kind == "group" || p.Kind == "outlet"
}

// speaker is the node of a voice: the party where it is one, else a voice of its document.
func (g *graph) speaker(d *Document, v *Voice) string {
	if p := d.party(v.Party); p != nil && p.actor() {
		return g.node(p.Key, p.Name, p.Kind, true)
	}
	return g.node("voice\x00"+d.ID+"\x00"+v.Party+"\x00"+v.Words, v.Words, "voice", false)
}

// node writes a node when it is met first, and returns its ID.
func (g *graph) node(key, label, kind string, named bool) string {
	if id, ok := g.nodes[key]; ok {
		return id
	}
	id := fmt.Sprintf("n%d", len(g.nodes)+1)
	g.nodes[key] = id
	fmt.Fprintf(g.w, "\n"+`<node id="%s">`, id)
	g.data("kn0", label)
	g.data("kn1", kind)
	g.data("kn2", fmt.Sprint(named))
	g.w.WriteString(`</node>`)
	return id
}

func (g *graph) edge(d *Document, c *Claim, from, to string, accused bool) {
	g.edges++
	fmt.Fprintf(g.w, "\n"+`<edge id="c%d" source="%s" target="%s">`, g.edges, from, to)
	g.data("ke0", c.Status+", says "+c.WhoSays())
	g.data("ke1", c.Status)
	g.data("ke2", c.WhoSays())
	g.data("ke3", c.Chain())
	g.data("ke4", oneLine(c.Words))
	g.data("ke5", d.Published)
	g.data("ke6", place(d))
	g.data("ke7", c.ID)
	g.data("ke8", c.Review.Cell())
	if c.Code == "alleged" {
		g.data("ke9", fmt.Sprint(accused))
	}
	g.w.WriteString(`</edge>`)
}

func (g *graph) data(key, v string) {
	if v == "" {
		return
	}
	fmt.Fprintf(g.w, `<data key="%s">`, key)
	_ = xml.EscapeText(g.w, []byte(xmlText(v))) // errors stay with the writer
	g.w.WriteString(`</data>`)
}

// xmlText is text without what XML has no form for.
func xmlText(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}
