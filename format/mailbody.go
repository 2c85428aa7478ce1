package format

import (
	"strings"
	"unicode"

	"segun"
)

// fewWords is the number of words up to which a plain text is taken for a note that the HTML beside it holds the real one.
const fewWords = 20

// document makes a document of a message's own words below its subject.
func (m *message) document(c segun.Capture, subject string) (*segun.Document, error) {
	if m.html != nil && (m.plain == nil || m.noteOnly()) {
		inner := c
		inner.Bytes, inner.Media, inner.URL, inner.Given = m.html.bytes, m.html.media, "", segun.Given{Title: subject}
		d, err := readHTML(inner)
		if err == nil {
			d.Map = noMap
			d = underSubject(d, subject)
			markMail(d, subject != "" && d.Blocks[0].Span.In(d.Text) == subject)
			return d, nil
		}
		if m.plain == nil {
			return nil, err
		}
	}
	if m.plain == nil {
		return m.subjectOnly(c, subject)
	}
	dec, why := decode(m.plain.bytes, m.plain.media, false)
	if why != "" {
		return nil, &segun.Skip{From: c.From, Code: "binary", Reason: why}
	}
	d := &segun.Document{Text: dec.text, Doubts: dec.doubts, Map: m.plain.back(dec)}
	for _, p := range paragraphs(d.Text) {
		d.Blocks = append(d.Blocks, segun.Block{Span: p.span})
	}
	d = underSubject(d, subject)
	markMail(d, subject != "")
	return d, nil
}

// noteOnly reports whether the plain text is only a note that there is an HTML text.
func (m *message) noteOnly() bool {
	plain := string(m.plain.bytes)
	return wordCount(plain, fewWords+2) <= fewWords && len(m.html.bytes) > 4*len(plain)
}

// subjectOnly is the document of a message without words in it.
func (m *message) subjectOnly(c segun.Capture, subject string) (*segun.Document, error) {
	if subject == "" {
		return nil, &segun.Skip{From: c.From, Code: "empty", Reason: "no words in this message; if it shows words, they are pictures or stand in an attachment"}
	}
	d := underSubject(&segun.Document{Map: noMap}, subject)
	markMail(d, true)
	return d, nil
}

// back leads a decoded text back to the bytes of the message, where they are the same.
func (s *section) back(dec decoded) []segun.MapRun {
	switch {
	case s.at < 0:
		return noMap
	case len(dec.runs) == 0:
		return []segun.MapRun{{Text: 0, Raw: s.at}}
	}
	runs := make([]segun.MapRun, len(dec.runs))
	for i, r := range dec.runs {
		if r.Raw >= 0 {
			r.Raw += s.at
		}
		runs[i] = r
	}
	return runs
}

// underSubject puts a subject above a document's text. One that has it already is left alone. Sections have no IDs until markMail has run.
func underSubject(d *segun.Document, subject string) *segun.Document {
	if subject == "" || len(d.Blocks) > 0 && sameWords(d.Blocks[0].Span.In(d.Text), subject) {
		return d
	}
	by := uint32(len(subject) + 2)
	gap := "\n\n"
	if d.Text == "" {
		gap, by = "", by-2
	}
	d.Text = subject + gap + d.Text
	move := func(s segun.Span) segun.Span { return segun.Span{Start: s.Start + by, End: s.End + by} }
	for i := range d.Sections {
		d.Sections[i].Span = move(d.Sections[i].Span)
	}
	blocks := []segun.Block{{Span: segun.Span{End: uint32(len(subject))}}}
	for _, b := range d.Blocks {
		blocks = append(blocks, segun.Block{Span: move(b.Span), Section: b.Section + 1})
	}
	for i := range d.Doubts {
		if !d.Doubts[i].Span.Empty() {
			d.Doubts[i].Span = move(d.Doubts[i].Span)
		}
	}
	runs := []segun.MapRun{{Text: 0, Raw: -1}}
	for _, r := range d.Map {
		if r.Raw >= 0 || len(runs) > 1 {
			runs = append(runs, segun.MapRun{Text: r.Text + by, Raw: r.Raw})
		}
	}
	if len(d.Sections) > 0 {
		d.Sections = append([]segun.Section{{Kind: kindHeadline, Span: blocks[0].Span}}, d.Sections...)
	}
	d.Blocks, d.Map = blocks, runs
	return d
}

// markMail gives the paragraphs of a message their parts: the subject is the headline; what is quoted of other messages, and the
// signature, are boilerplate. Blocks that have a part already keep it, but for those.
func markMail(d *segun.Document, subject bool) {
	var pieces []piece
	kind, quoted := kindBody, false
	rest := false // from here on nothing is the writer's
	top := 0      // paragraphs of the body so far
	for i, b := range d.Blocks {
		s := b.Span.In(d.Text)
		if kind = kindBody; len(d.Sections) > 0 && d.Sections[b.Section].Kind != kindComment {
			kind = d.Sections[b.Section].Kind
		}
		switch {
		case i == 0 && subject:
			pieces = append(pieces, piece{span: b.Span, kind: kindHeadline})
			continue
		case originalBelow(s):
			rest, quoted = true, true
		case signatureLine(s):
			rest = true
		}
		if rest {
			kind = kindBoilerplate
		}
		parts := quotedLines(b.Span, s, kind)
		if kind == kindBody && len(parts) == 1 {
			if top++; top == 1 && rolesOf(s).is(roleRelease) && wordCount(s, 9) <= 8 {
				d.Kind, parts[0].kind = segun.StatementDoc, kindBoilerplate
			} else if top <= 3 {
				parts = withDateline(parts[0], s)
			}
		}
		for _, p := range parts {
			if n := len(pieces); p.kind == kindBoilerplate && strings.HasPrefix(p.span.In(d.Text), ">") {
				quoted = true
				if n > 0 && pieces[n-1].kind == kindBody && introducesQuote(pieces[n-1].span.In(d.Text)) {
					pieces[n-1].kind = kindBoilerplate
				}
			}
			pieces = append(pieces, p)
		}
	}
	d.Sections = nil
	lay(d, pieces, nil)
	if quoted {
		d.Doubts = append(d.Doubts, segun.Doubt{Code: "quoted-message",
			Message: "what this message quotes or forwards was not read as its writer's words; read the original message for that"})
	}
}

// withDateline cuts the place and agency off that open a report or a press release.
func withDateline(p piece, s string) []piece {
	end, _, ok := dateline(s, nearTop)
	rest := strings.TrimLeftFunc(s[min(end, len(s)):], unicode.IsSpace)
	if !ok || rest == "" {
		return []piece{p}
	}
	head, body := p, p
	head.kind, head.span.End = kindDateline, p.span.Start+uint32(end)
	body.span.Start = p.span.End - uint32(len(rest))
	return []piece{head, body}
}

// quotedLines cuts a paragraph where lines that quote another message begin or end.
func quotedLines(span segun.Span, s string, kind segun.SectionKind) []piece {
	if !strings.HasPrefix(s, ">") && !strings.Contains(s, "\n>") {
		return []piece{{span: span, kind: kind}}
	}
	var list []piece
	at := span.Start
	for line := range strings.Lines(s) {
		k := kind
		if strings.HasPrefix(line, ">") {
			k = kindBoilerplate
		}
		words := strings.TrimSpace(line)
		from := at + uint32(strings.Index(line, words))
		at += uint32(len(line))
		end := from + uint32(len(words))
		switch n := len(list); {
		case words == "":
		case n > 0 && list[n-1].kind == k:
			list[n-1].span.End = end
		default:
			list = append(list, piece{span: segun.Span{Start: from, End: end}, kind: k})
		}
	}
	return list
}

// introducesQuote reports whether s says whose message follows: "On 3 May 2031, Bo wrote:".
func introducesQuote(s string) bool {
	return strings.HasSuffix(s, ":") && wordCount(s, 32) <= 30 && (strings.Contains(s, "@") || strings.Contains(s, "wrote") || strings.Contains(s, "escribió"))
}

// signatureLine reports whether s opens a signature: two hyphens on a line of their own.
func signatureLine(s string) bool {
	line, _, _ := strings.Cut(s, "\n")
	return strings.TrimSpace(line) == "--"
}

// originalBelow reports whether s opens the message that is answered or forwarded, as mail programs mark it.
func originalBelow(s string) bool {
	s = strings.TrimLeft(s, "-_ \r\n")
	for _, lead := range [...]string{"Original Message", "Forwarded message", "Begin forwarded message", "Mensaje original"} {
		if hasFoldPrefix(s, lead) && wordCount(s, 60) < 60 {
			return true
		}
	}
	return strings.HasPrefix(s, "From: ") && (strings.Contains(s, "\nSent: ") || strings.Contains(s, "\nDate: ")) ||
		strings.HasPrefix(s, "On ") && introducesQuote(s) && strings.HasSuffix(s, "wrote:")
}
