package format

import (
	"bytes"
	"mime"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"segun"
)

// sniffHTML looks for the tags that pages open with.
func sniffHTML(b []byte) bool {
	dec := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(b[:min(len(b), 4096)], []byte("\xef\xbb\xbf")), " \t\r\n\f"))
	for len(dec) > 0 && bytes.HasPrefix(dec, []byte("<!--")) {
		i := bytes.Index(dec, []byte("-->"))
		if i < 0 {
			return false
		}
		dec = bytes.TrimLeft(dec[i+3:], " \t\r\n\f")
	}
	for _, tag := range [...]string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<div", "<p>", "<p ", "<h1", "<script", "<style", "<link", "<table", "<main", "<section"} {
		if bytes.HasPrefix(dec, []byte(tag)) {
			return true
		}
	}
	return bytes.HasPrefix(dec, []byte("<?xml")) && bytes.Contains(dec, []byte("<html"))
}

// page is a parsed page with what its readers share.
type page struct {
	root  *html.Node
	nodes []*html.Node       // elements in document order, up to maxElements
	index map[*html.Node]int // element -> place in nodes
	base  *url.URL
	meta  metadata
	drop  map[*html.Node]bool // elements whose words are not shown: hidden ones, scripts, forms
}

// readHTML reads a web page: its article as paragraphs joined by a blank line, headline first, readers'
// comments last, and its metadata.
func readHTML(c segun.Capture) (*segun.Document, error) {
	media := c.Media
	if m, _, _ := mime.ParseMediaType(media); m == "text/plain" {
		media = ""
	}
	dec, why := decode(c.Bytes, media, true)
	if why != "" {
		return nil, &segun.Skip{From: c.From, Code: "binary", Reason: why}
	}
	if strings.TrimSpace(dec.text) == "" {
		return nil, &segun.Skip{From: c.From, Code: "empty", Reason: "nothing but white space in it; check that it was saved or downloaded whole"}
	}
	root, doubt := parseHTML(dec.text)
	p := &page{root: root}
	p.base, _ = url.Parse(c.URL)
	p.collect()
	p.meta = readMetadata(p)
	d, err := p.document(c)
	if err != nil {
		return nil, err
	}
	d.Doubts = append(withoutPlaces(dec.doubts), d.Doubts...)
	if doubt != "" {
		d.Doubts = append(d.Doubts, segun.Doubt{Code: "deep-html", Message: doubt})
	}
	d.Map = align(d, dec, dec.text)
	return d, nil
}

// withoutPlaces drops the places from Doubts about the bytes: they point into the page's source.
func withoutPlaces(doubts []segun.Doubt) []segun.Doubt {
	var list []segun.Doubt
	seen := map[string]bool{}
	for i := len(doubts) - 1; i >= 0; i-- {
		// The last of a code is the one that sums up.
		if x := doubts[i]; !seen[x.Code] {
			seen[x.Code] = true
			x.Span = segun.Span{}
			list = append(list, x)
		}
	}
	return list
}

// maxDepth is how deep a page is nested after flattening. The parser refuses more than 512 open elements.
const maxDepth = 200

// parseHTML parses a page. One nested deeper than the parser bears is flattened first; doubt says so.
func parseHTML(text string) (root *html.Node, doubt string) {
	root, err := html.Parse(strings.NewReader(text))
	if err == nil {
		return root, ""
	}
	doubt = "the page is nested deeper than browsers show; it was flattened, so that paragraphs may be joined or cut"
	if root, err = html.Parse(strings.NewReader(flatten(text, maxDepth))); err == nil {
		return root, doubt
	}
	root, err = html.Parse(strings.NewReader(flatten(text, 0)))
	if err != nil {
		root = &html.Node{Type: html.DocumentNode}
	}
	return root, doubt
}

// flatten rewrites a page so that no element lies deeper than depth: tags below are left out, and those
// that part blocks become line breaks.
func flatten(text string, depth int) string {
	var out bytes.Buffer
	out.Grow(len(text))
	z := html.NewTokenizer(strings.NewReader(text))
	var open []string
	skipped := map[string]int{}
	for {
		tt := z.Next()
		raw := z.Raw()
		switch tt {
		case html.ErrorToken:
			return out.String()
		case html.StartTagToken:
			raw = bytes.Clone(raw)
			name, _ := z.TagName()
			tag := string(name)
			if voidTag(tag) || tag == "script" || tag == "style" || tag == "title" {
				out.Write(raw)
				continue
			}
			if n := len(open); n > 0 && open[n-1] == tag && closesItself(tag) {
				open = open[:n-1]
			}
			if len(open) >= depth {
				skipped[tag]++
				if blockTag(atom.Lookup(name)) {
					out.WriteString("<br><br>")
				}
				continue
			}
			open = append(open, tag)
			out.Write(raw)
		case html.EndTagToken:
			raw = bytes.Clone(raw)
			name, _ := z.TagName()
			tag := string(name)
			if skipped[tag] > 0 {
				skipped[tag]--
				continue
			}
			for i := len(open) - 1; i >= 0; i-- {
				if open[i] == tag {
					open = open[:i]
					break
				}
			}
			out.Write(raw)
		default:
			out.Write(raw)
		}
	}
}

func voidTag(tag string) bool {
	switch tag {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr":
		return true
	}
	return false
}

// closesItself lists elements that the next of their kind ends.
func closesItself(tag string) bool {
	switch tag {
	case "p", "li", "tr", "td", "th", "dt", "dd", "option":
		return true
	}
	return false
}

// maxElements bounds how many elements of a page are looked at; the largest newspaper pages have a tenth.
const maxElements = 400_000

// collect lists the page's elements and marks those that show nothing.
func (p *page) collect() {
	p.index = map[*html.Node]int{}
	p.drop = map[*html.Node]bool{}
	for n := p.root; n != nil && len(p.nodes) < maxElements; n = following(n, p.root, true) {
		if n.Type != html.ElementNode {
			continue
		}
		p.index[n] = len(p.nodes)
		p.nodes = append(p.nodes, n)
		if showsNothing(n) {
			p.drop[n] = true
		}
	}
}

// following is the node after n in document order below root; into says whether to go down into n.
func following(n, root *html.Node, into bool) *html.Node {
	if into && n.FirstChild != nil {
		return n.FirstChild
	}
	for n != nil && n != root {
		if n.NextSibling != nil {
			return n.NextSibling
		}
		n = n.Parent
	}
	return nil
}

// showsNothing reports whether an element's words are none of the page's: code, forms, what is hidden.
func showsNothing(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Button, atom.Select, atom.Textarea, atom.Head, atom.Object, atom.Embed, atom.Audio, atom.Video, atom.Canvas, atom.Map, atom.Datalist, atom.Dialog:
		return true
	case 0:
		if n.Data == "math" || strings.HasPrefix(n.Data, "amp-ad") {
			return n.Data != "math"
		}
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return !strings.EqualFold(a.Val, "until-found")
		case "aria-hidden":
			// Pictures of formulas are hidden from screen readers and yet shown.
			return strings.EqualFold(a.Val, "true") && !strings.Contains(attr(n, "class"), "fallback-image")
		case "style":
			v := strings.ToLower(strings.ReplaceAll(a.Val, " ", ""))
			if strings.Contains(v, "display:none") || strings.Contains(v, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// attr is the value of an attribute, "" when the element has none of that name.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// words is the text below n as a person sees it in one line, up to limit bytes.
func (p *page) words(n *html.Node, limit int) string {
	var b strings.Builder
	for m := n; m != nil && b.Len() < limit; {
		into := true
		switch {
		case m.Type == html.TextNode:
			b.WriteString(m.Data)
		case m.Type == html.ElementNode && p.drop[m]:
			into = false
		case m.Type == html.ElementNode && (blockTag(m.DataAtom) || m.DataAtom == atom.Br):
			b.WriteByte(' ')
		}
		m = following(m, n, into)
	}
	return squeeze(strings.ToValidUTF8(cutAt(b.String(), limit), ""))
}

// blockTag reports whether an element stands on lines of its own.
func blockTag(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Li, atom.Main, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Tfoot, atom.Thead, atom.Tr, atom.Caption, atom.Ul, atom.Html, atom.Legend:
		return true
	}
	return false
}

// hasClass reports whether any of the element's class or id words satisfies f.
func hasClass(n *html.Node, f func(string) bool) bool {
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		for w := range strings.FieldsSeq(a.Val) {
			if f(strings.ToLower(w)) {
				return true
			}
		}
	}
	return false
}
