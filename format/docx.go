package format

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"segun"
)

// Limits of a Word document. One of a thousand pages stays far below them.
const (
	maxDocxParts = 10_000
	maxDocxPart  = 64 << 20 // bytes of one part, unpacked
	maxDocxDepth = 256      // elements inside each other
	maxDocxParas = 500_000  // paragraphs of one part
)

// sniffDOCX looks for the name of a Word document's main part among those of a ZIP archive.
func sniffDOCX(b []byte) bool {
	const name, far = "word/document.xml", 1 << 16
	return bytes.HasPrefix(b, []byte("PK\x03\x04")) && (bytes.Contains(b[:min(len(b), far)], []byte(name)) || bytes.Contains(b[max(0, len(b)-far):], []byte(name)))
}

// readDOCX reads a Word document (Office Open XML): its paragraphs and table cells joined by a blank line, its footnotes and endnotes
// behind them, author and date from its properties. Text that was deleted but kept on record is left out, and so are comments.
func readDOCX(c segun.Capture) (*segun.Document, error) {
	skip := func(code, reason string) error { return &segun.Skip{From: c.From, Code: code, Reason: reason} }
	z, err := zip.NewReader(bytes.NewReader(c.Bytes), int64(len(c.Bytes)))
	if err != nil {
		return nil, skip("damaged", "this Word document cannot be opened ("+err.Error()+"); save or download it again")
	}
	if len(z.File) > maxDocxParts {
		return nil, skip("too-large", fmt.Sprintf("this Word document has %d parts, more than the %d that are read; save it as plain text", len(z.File), maxDocxParts))
	}
	w := docx{z: z}
	body, err := w.paragraphs("word/document.xml")
	if err != nil {
		return nil, skip(docxCode(err), "this Word document cannot be read ("+err.Error()+"); "+remedyWord)
	}
	list := body
	var doubts []segun.Doubt
	for _, part := range [...]string{"word/footnotes.xml", "word/endnotes.xml"} {
		notes, err := w.paragraphs(part)
		if err != nil && !errors.Is(err, errNoPart) {
			doubts = append(doubts, segun.Doubt{Code: "part-unreadable", Message: "the notes in " + part + " cannot be read (" + err.Error() + "); " + remedyWord})
		}
		for i := range notes {
			notes[i].note = true
		}
		list = append(list, notes...)
	}
	props := w.properties()
	d, err := fromParagraphs(c, list, props.title)
	if err != nil {
		return nil, err
	}
	d.Doubts = append(doubts, d.Doubts...)
	props.fill(d)
	return d, nil
}

var (
	errNoPart = errors.New("a part of it is missing")
	errBig    = fmt.Errorf("a part of it unpacks to more than %d MiB or %d paragraphs", maxDocxPart>>20, maxDocxParas)
	errDeep   = fmt.Errorf("it is nested more than %d elements deep", maxDocxDepth)
)

// docxCode is the code of the Skip for an error.
func docxCode(err error) string {
	if errors.Is(err, errBig) || errors.Is(err, errDeep) {
		return "too-large"
	}
	return "damaged"
}

// docx is an open Word document.
type docx struct{ z *zip.Reader }

// part unpacks one part.
func (w docx) part(name string) ([]byte, error) {
	for _, f := range w.z.File {
		if !strings.EqualFold(strings.TrimPrefix(f.Name, "/"), name) {
			continue
		}
		in, err := f.Open()
		if err != nil {
			return nil, err
		}
		defer in.Close()
		b, err := io.ReadAll(io.LimitReader(in, maxDocxPart+1))
		if len(b) > maxDocxPart {
			return nil, errBig
		}
		return b, err
	}
	return nil, fmt.Errorf("%w: %s", errNoPart, name)
}

// paragraphs reads the paragraphs of one part. Elements are told by their local names: the namespaces of strict and
// transitional documents differ.
func (w docx) paragraphs(name string) ([]flow, error) {
	b, err := w.part(name)
	if err != nil {
		return nil, err
	}
	d := xml.NewDecoder(bytes.NewReader(b))
	p := docxParser{}
	for depth := 0; ; {
		t, err := d.Token()
		if err == io.EOF {
			return p.list, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth > maxDocxDepth {
				return nil, errDeep
			}
			p.open(t)
		case xml.EndElement:
			depth--
			if p.close(t.Name.Local); len(p.list) > maxDocxParas {
				return nil, errBig
			}
		case xml.CharData:
			if p.text && p.off == 0 {
				p.words.Write(t)
			}
		}
	}
}

// docxParser gathers paragraphs.
type docxParser struct {
	list  []flow
	words strings.Builder
	style string
	text  bool // inside an element that holds words
	off   int  // elements open whose words are not read
	skip  bool // a note that is only a line drawn
}

func (p *docxParser) open(t xml.StartElement) {
	name := t.Name.Local
	if unreadInDocx(name) {
		p.off++
	}
	if p.off > 0 {
		return
	}
	switch name {
	case "p":
		p.end() // a text box stands inside a paragraph
	case "pStyle":
		p.style = strings.ToLower(attribute(t, "val"))
	case "t":
		p.text = true
	case "tab":
		p.words.WriteByte('\t')
	case "br", "cr":
		p.words.WriteByte('\n')
	case "noBreakHyphen":
		p.words.WriteByte('-')
	case "footnote", "endnote":
		switch attribute(t, "type") {
		case "separator", "continuationSeparator", "continuationNotice":
			p.skip = true
		}
	}
}

func (p *docxParser) close(name string) {
	if unreadInDocx(name) {
		p.off--
		return
	}
	if p.off > 0 {
		return
	}
	switch name {
	case "t":
		p.text = false
	case "p":
		p.end()
	case "footnote", "endnote":
		p.end()
		p.skip = false
	}
}

// unreadInDocx names elements whose words are deliberately not read: what was deleted or moved away, instructions for fields, and
// the second of two forms of the same picture or text box.
func unreadInDocx(name string) bool {
	switch name {
	case "del", "moveFrom", "instrText", "delText", "Fallback", "rt":
		return true
	}
	return false
}

// end closes the paragraph.
func (p *docxParser) end() {
	if !p.skip && p.words.Len() > 0 {
		p.list = append(p.list, flow{text: p.words.String(), head: docxHead(p.style)})
	}
	p.words.Reset()
	p.style = ""
}

// docxHead tells the title and headings by the names of their styles, which Word keeps in English in the file.
func docxHead(style string) headKind {
	switch {
	case style == "title":
		return titleHead
	case strings.HasPrefix(style, "heading"):
		return subHead
	}
	return noHead
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// properties are what a file says of itself outside its words.
type properties struct {
	title, author, lang string
	date                string // EDTF, "" when not known
}

// properties reads the core properties; what is wrong with them is no trouble.
func (w docx) properties() properties {
	b, err := w.part("docProps/core.xml")
	if err != nil {
		return properties{}
	}
	var core struct {
		Title    string `xml:"title"`
		Creator  string `xml:"creator"`
		Created  string `xml:"created"`
		Language string `xml:"language"`
	}
	if xml.Unmarshal(b, &core) != nil {
		return properties{}
	}
	return properties{title: squeeze(core.Title), author: squeeze(core.Creator), lang: strings.TrimSpace(core.Language), date: isoDate(strings.TrimSpace(core.Created))}
}

// fill adds what the text did not say itself. A program's idea of the author is often a login; only what looks like a name is taken.
func (p properties) fill(d *segun.Document) {
	if d.Title == "" {
		d.Title = p.title
	}
	if len(d.Authors) == 0 && nameLike(p.author) {
		d.Authors = []string{p.author}
	}
	switch day, ok := strings.CutPrefix(d.Published, "XXXX"); {
	case p.date == "":
	case d.Published == "":
		d.Published, d.Basis = p.date, segun.PublishedMetadata
	case ok && len(p.date) == len("2031-05-04") && day <= p.date[4:]: // the text leaves the year open, and the file was made later in it
		d.Published, d.Basis = p.date[:4]+day, segun.PublishedMetadata
	}
	if d.Lang == "" {
		d.Lang = p.lang
	}
}
