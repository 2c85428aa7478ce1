package format

import (
	"strings"
	"unicode/utf8"

	"segun"
)

// headKind is what a format's own marks say a paragraph heads.
type headKind int

const (
	noHead headKind = iota
	titleHead
	subHead
)

// flow is one paragraph of a format that marks them itself.
type flow struct {
	text string
	head headKind
	note bool // a footnote
}

// fromParagraphs makes a document of paragraphs, joined by a blank line, and reads it as text is read: headline, byline, date,
// dateline. Nothing leads back to the bytes, which are packed. title is what the format says the title is, "" when it does not.
func fromParagraphs(c segun.Capture, list []flow, title string) (*segun.Document, error) {
	var text strings.Builder
	kept := list[:0:0]
	var ends []int
	for _, p := range list {
		p.text = cleaned(p.text)
		if p.text == "" {
			continue
		}
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		text.WriteString(p.text)
		kept, ends = append(kept, p), append(ends, text.Len())
		if title == "" && p.head == titleHead {
			title = squeeze(p.text)
		}
	}
	if text.Len() == 0 {
		return nil, &segun.Skip{From: c.From, Code: "empty", Reason: "no words in it; if it shows words, they are pictures: " + remedyImage}
	}
	if text.Len() > maxText {
		return nil, &segun.Skip{From: c.From, Code: "too-large", Reason: "its text is larger than 4 GiB; split it"}
	}
	if c.Given.Title != "" {
		title = c.Given.Title
	}
	d := &segun.Document{Text: text.String(), Map: noMap}
	r := textReader{doc: d, text: d.Text, title: title}
	start := 0
	for i, p := range kept {
		span := segun.Span{Start: uint32(start), End: uint32(ends[i])}
		r.list = append(r.list, para{paragraph: paragraph{span: span, lines: 1 + strings.Count(p.text, "\n")}, kind: kindBody})
		start = ends[i] + 2
	}
	r.read()
	return d, nil
}

// cleaned is a paragraph's text without what no text has, its white space squeezed but for line breaks.
func cleaned(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\r' || r == '\v' || r == '\f' || r == '\u2028' || r == '\u2029':
			return '\n'
		case r == '\u00ad' || r == '\ufeff' || r == '\u200b' || r < ' ' || r == 0x7f:
			return -1
		case r == utf8.RuneError:
			return '\ufffd'
		}
		return r
	}, s)
	lines := strings.Split(s, "\n")
	out := lines[:0]
	for _, l := range lines {
		if l = strings.Join(strings.FieldsFunc(l, func(r rune) bool { return r == ' ' || r == '\t' }), " "); l != "" {
			out = append(out, l)
		}
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}
