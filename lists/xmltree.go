package lists

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Limits of an XML list. Real ones nest five deep, and their longest text holds 5 KiB.
const (
	mostDepth    = 24
	mostText     = 1 << 20
	mostChildren = 1 << 16 // of one record
)

// node is one element of a record.
type node struct {
	name       string
	text       string // its own characters, without those of its children
	start, end int    // of those characters in the file; equal when there are none
	children   []*node
}

// child returns the first child of that name, or nil.
func (n *node) child(name string) *node {
	for _, c := range n.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

// value is the text of the first child of that name, without white space at its ends.
func (n *node) value(name string) string {
	if c := n.child(name); c != nil {
		return strings.TrimSpace(c.text)
	}
	return ""
}

// xmlRecords reads an XML file record by record, so that it never stands in memory as a tree. A record is an element named in names. root gets
// the attributes of the outermost element. A file that is not whole is an error that wraps errCut.
func xmlRecords(f *File, names []string, root func(name string, attr []xml.Attr), record func(n *node, line int)) error {
	d := xml.NewDecoder(bytes.NewReader(f.Bytes))
	d.Strict = true
	d.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("encoded as %q, want UTF-8", charset)
	}
	x := xmlReader{d: d, names: names}
	for {
		tok, err := x.token()
		if err == io.EOF {
			if x.depth != 0 || !x.opened {
				return fmt.Errorf("%w at its end", errCut)
			}
			return nil
		}
		if err != nil {
			return err
		}
		start, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		if !x.opened {
			x.opened = true
			root(start.Name.Local, start.Attr)
			continue
		}
		for _, n := range names {
			if start.Name.Local == n {
				line, _ := d.InputPos()
				rec, err := x.element(start)
				if err != nil {
					return err
				}
				record(rec, line)
				break
			}
		}
	}
}

// errCut is a file that ends before it is complete.
var errCut = errors.New("cut off")

type xmlReader struct {
	d      *xml.Decoder
	names  []string
	depth  int
	opened bool
	count  int // elements of the record being read
}

// token reads one token within the limits. Declarations of document types are refused: no list needs one, and they are how XML is made to
// blow up.
func (x *xmlReader) token() (xml.Token, error) {
	tok, err := x.d.Token()
	if err != nil {
		if err == io.EOF {
			return nil, err
		}
		line, _ := x.d.InputPos()
		var syntax *xml.SyntaxError
		if errors.As(err, &syntax) && strings.Contains(syntax.Msg, "unexpected EOF") {
			return nil, fmt.Errorf("%w at line %d", errCut, line)
		}
		return nil, fmt.Errorf("line %d: %w", line, err)
	}
	switch t := tok.(type) {
	case xml.StartElement:
		if x.depth++; x.depth > mostDepth {
			return nil, fmt.Errorf("elements are nested more than %d deep", mostDepth)
		}
	case xml.EndElement:
		x.depth--
	case xml.Directive:
		return nil, errors.New("it declares a document type, which no list needs")
	case xml.CharData:
		if len(t) > mostText {
			return nil, errors.New("a text is longer than 1 MiB")
		}
	}
	return tok, nil
}

// element reads an element to its end.
func (x *xmlReader) element(start xml.StartElement) (*node, error) {
	x.count = 0
	return x.inside(start)
}

func (x *xmlReader) inside(start xml.StartElement) (*node, error) {
	if x.count++; x.count > mostChildren {
		return nil, errors.New("a record holds more than 65,536 elements")
	}
	n := &node{name: start.Name.Local}
	var text []byte
	for {
		from := int(x.d.InputOffset())
		tok, err := x.token()
		if err == io.EOF {
			return nil, fmt.Errorf("%w inside %s", errCut, start.Name.Local)
		}
		if err != nil {
			return nil, err
		}
		switch t := tok.(type) {
		case xml.CharData:
			if len(bytes.TrimSpace(t)) == 0 {
				continue
			}
			if len(text) == 0 {
				n.start = from
			}
			n.end = int(x.d.InputOffset())
			if text = append(text, t...); len(text) > mostText {
				return nil, errors.New("a text is longer than 1 MiB")
			}
		case xml.StartElement:
			c, err := x.inside(t)
			if err != nil {
				return nil, err
			}
			n.children = append(n.children, c)
		case xml.EndElement:
			n.text = string(text)
			return n, nil
		}
	}
}
