package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"
)

// graphNames is what may stand in what, in GraphML 1.0 as far as graphs without ports and nested graphs go; the order in a graph is free.
var graphNames = map[string]string{"": "graphml", "graphml": "key graph data desc", "graph": "node edge data desc", "node": "data desc", "edge": "data desc", "key": "desc default", "data": "", "desc": "", "default": ""}

// graphAttributes are the attributes of each, those with ! are needed.
var graphAttributes = map[string]string{"graphml": "schemaLocation", "key": "id! for! attr.name attr.type", "graph": "id edgedefault!", "node": "id!", "edge": "id source! target! directed", "data": "key! id"}

// checkGraph holds a file to the structure of GraphML: names, nesting, attributes, unique IDs, and what IDs point to.
func checkGraph(t *testing.T, raw []byte) (nodes map[string]map[string]string, edges []map[string]string) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(raw))
	keys, ids := map[string]string{}, map[string]bool{} // key -> what it is for
	names, kinds := map[string]string{}, map[string]string{}
	nodes = map[string]map[string]string{}
	var stack []string
	var at map[string]string // the node or edge that is open
	var key, text string
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := tok.(type) {
		case xml.StartElement:
			in := ""
			if len(stack) > 0 {
				in = stack[len(stack)-1]
			}
			name := x.Name.Local
			if x.Name.Space != "http://graphml.graphdrawing.org/xmlns" || !strings.Contains(" "+graphNames[in]+" ", " "+name+" ") {
				t.Errorf("%s:%s inside %q", x.Name.Space, name, in)
			}
			attr := map[string]string{}
			for _, a := range x.Attr {
				attr[a.Name.Local] = a.Value
				if a.Name.Space == "" && a.Name.Local != "xmlns" && !strings.Contains(" "+strings.ReplaceAll(graphAttributes[name], "!", "")+" ", " "+a.Name.Local+" ") {
					t.Errorf("%s has an attribute %s", name, a.Name.Local)
				}
			}
			for _, need := range strings.Fields(graphAttributes[name]) {
				if n, ok := strings.CutSuffix(need, "!"); ok && attr[n] == "" {
					t.Errorf("%s has no %s", name, n)
				}
			}
			if id := attr["id"]; id != "" {
				if ids[id] {
					t.Errorf("two have the ID %s", id)
				}
				ids[id] = true
			}
			switch name {
			case "key":
				keys[attr["id"]], names[attr["id"]], kinds[attr["id"]] = attr["for"], attr["attr.name"], attr["attr.type"]
				if !strings.Contains(" boolean int long float double string ", " "+attr["attr.type"]+" ") || !strings.Contains(" all graph node edge ", " "+attr["for"]+" ") {
					t.Errorf("key %+v", attr)
				}
			case "node":
				at = map[string]string{}
				nodes[attr["id"]] = at
			case "edge":
				at = map[string]string{"source": attr["source"], "target": attr["target"]}
				edges = append(edges, at)
			case "data":
				key, text = attr["key"], ""
				if keys[key] != in {
					t.Errorf("data %s of a %s is declared for %q", key, in, keys[key])
				}
			}
			stack = append(stack, name)
		case xml.CharData:
			text += string(x)
			if in := stack; len(in) > 0 && graphNames[in[len(in)-1]] != "" && strings.TrimSpace(string(x)) != "" {
				t.Errorf("text inside %s: %q", in[len(in)-1], x)
			}
		case xml.EndElement:
			if x.Name.Local == "data" && len(stack) > 1 && stack[len(stack)-2] != "graph" {
				if kinds[key] == "boolean" && text != "true" && text != "false" {
					t.Errorf("%s is %q", names[key], text)
				}
				at[names[key]] = text
			}
			stack = stack[:len(stack)-1]
		}
	}
	for _, e := range edges {
		if nodes[e["source"]] == nil || nodes[e["target"]] == nil {
			t.Errorf("an edge leads nowhere: %+v", e)
		}
	}
	return nodes, edges
}

func TestGraphML(t *testing.T) {
	var left Left
	raw := written(t, func(out io.Writer, h *Head, walk Walk) (err error) { left, err = GraphML(out, h, walk); return err })
	if lines := strings.SplitN(string(raw), "\n", 3); !strings.HasPrefix(lines[1], "<!-- Read by a machine") {
		t.Errorf("it begins with %q", lines[:2])
	}
	nodes, edges := checkGraph(t, raw)
	var got []string
	for _, e := range edges {
		if e["status"] == "" || e["who_says"] == "" || !strings.Contains(e["label"], e["status"]+", says "+e["who_says"]) {
			t.Errorf("an edge without its status and voice: %+v", e)
		}
		got = append(got, fmt.Sprintf("%s -> %s: %s", nodes[e["source"]]["label"], nodes[e["target"]]["label"], e["label"]))
	}
	want := []string{"Ines Morvan -> Harbour Authority: asserted, says Ines Morvan", "Marek Sund -> Ines Morvan: alleged, says Marek Sund",
		"three dock inspectors -> Harbour Authority: asserted, says three dock inspectors", "The Courier -> Harbour Authority: alleged, says The Courier"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if len(nodes) != 5 || left[NoClaim] != 1 || left[NoSubject] != 0 {
		t.Errorf("%d nodes, left out %v", len(nodes), left)
	}
}

func TestGraphMLCountsWhatHasNoEdge(t *testing.T) {
	h, docs := harbour()
	docs[0].Claims[0].About = []string{"e4", "e99"} // a place, and nobody who is there
	var b bytes.Buffer
	left, err := GraphML(&b, h, given(docs))
	if err != nil || left[NoSubject] != 1 {
		t.Errorf("%v, %v", left, err)
	}
}
