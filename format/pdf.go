package format

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"segun"
)

// sniffPDF looks for the words that PDF files open with.
func sniffPDF(b []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(b[:min(len(b), 1024)], "\r\n\t \x00"), []byte("%PDF-"))
}

// readPDF reads the words of a PDF file in reading order: columns one after the other, lines joined to paragraphs and words that
// were parted at a line's end made whole. Running heads, feet and page numbers are dropped, as is text that runs up or down; pictures of text
// hold no words. Title, author and date come from the text first, then from the file's properties.
func readPDF(c segun.Capture) (*segun.Document, error) {
	skip := func(code, reason string) error { return &segun.Skip{From: c.From, Code: code, Reason: reason} }
	if !sniffPDF(c.Bytes) {
		return nil, skip("damaged", "this is no PDF file: it does not begin as one; save or download it again")
	}
	f, err := openPDF(c.Bytes)
	var pages []pdfPage
	if err == nil {
		pages, err = f.pages()
	}
	switch {
	case errors.Is(err, errPDFSecret):
		return nil, skip("encrypted", "this PDF is encrypted; open it with its password, print or export it without one, and read that")
	case errors.Is(err, errPDFBig):
		return nil, skip("too-large", "this PDF cannot be read ("+err.Error()+"); "+remedyText)
	case err != nil:
		return nil, skip("damaged", "this PDF cannot be read ("+err.Error()+"); save or download it again, or "+remedyText)
	}
	drawn := f.draw(pages)
	if drawn.big {
		return nil, skip("too-large", "this PDF cannot be read ("+errPDFBig.Error()+"); "+remedyText)
	}
	list := pdfParagraphs(withoutFurniture(drawn.lines))
	if len(list) == 0 {
		return nil, skip("no-text", fmt.Sprintf("no words in the %d pages of this PDF: they are pictures, most likely; %s", len(pages), remedyImage))
	}
	if drawn.lost*2 > drawn.all {
		return nil, skip("no-text", "this PDF does not say which letters it draws; "+remedyImage)
	}
	props := f.properties()
	d, err := fromParagraphs(c, list, props.title)
	if err != nil {
		return nil, err
	}
	props.fill(d)
	if drawn.lost > 0 {
		d.Doubts = append(d.Doubts, segun.Doubt{Code: "undecodable", Message: fmt.Sprintf("%d of %d characters are not told by the PDF and were replaced by �; look them up in the PDF itself", drawn.lost, drawn.all)})
	}
	if drawn.turned > 0 {
		d.Doubts = append(d.Doubts, segun.Doubt{Code: "turned-text", Message: fmt.Sprintf("%d characters that do not run from left to right were left out; look at the PDF itself", drawn.turned)})
	}
	return d, nil
}

// pdfDrawn is the text of all pages.
type pdfDrawn struct {
	lines             [][]pdfLine
	lost, all, turned int
	big               bool
}

func (f *pdfFile) draw(pages []pdfPage) pdfDrawn {
	var out pdfDrawn
	fonts := map[uintptr]*pdfFont{}
	for _, p := range pages {
		t := f.paint(p, fonts)
		out.lines = append(out.lines, readingOrder(pdfLines(t.runs), 0))
		out.lost += t.lost
		out.turned += t.turned
		if f.spent() {
			out.big = true
			return out
		}
	}
	out.all = f.glyphs
	return out
}

var pdfDate = regexp.MustCompile(`^(?:D:)?(\d{4})(\d\d)(\d\d)`)

// properties are what the file says of itself. A title that is a file's name is none.
func (f *pdfFile) properties() properties {
	info := f.dict(f.info)
	text := func(key string) string {
		s, _ := f.get(info[key]).(pdfString)
		if len(s) > 4096 {
			return ""
		}
		if bare, ok := strings.CutPrefix(string(s), "\xfe\xff"); ok {
			return squeeze(cleaned(utf16Text(bare)))
		}
		return squeeze(cleaned(validText(string(s))))
	}
	p := properties{title: text("Title"), author: text("Author")}
	low := strings.ToLower(p.title)
	if i := strings.LastIndexByte(low, '.'); strings.HasPrefix(low, "microsoft ") || low == "untitled" || i > 0 && len(low)-i <= 5 && !strings.Contains(low[i:], " ") {
		p.title = ""
	}
	if m := pdfDate.FindStringSubmatch(text("CreationDate")); m != nil {
		p.date = isoDate(m[1] + "-" + m[2] + "-" + m[3])
	}
	if lang, ok := f.get(f.dict(f.root)["Lang"]).(pdfString); ok && len(lang) < 36 {
		p.lang = squeeze(cleaned(validText(string(lang))))
	}
	return p
}
