package claim

import (
	"strings"

	"segun"
)

// entry reports whether a sentence of the body holds names, figures and the time of day alone, outside quotation marks: the stamp of a live report ("1:30 p.m."), a name or a place below a
// letter ("Kathryn Ort." "Velm."). It tells nothing, and no claim is made of it.
func (m *maker) entry(s *segun.Sentence) bool {
	if m.r.Doc.Sections[s.Section].Kind != segun.Body {
		return false
	}
	if m.marks(s) || m.notice(s) {
		return true
	}
	for t := s.First; t < s.End; t++ {
		if m.frame[t] >= 0 || m.quoted(t) {
			return false
		}
		switch m.r.Tags.UPOS[t] {
		case segun.PROPN, segun.NUM, segun.PUNCT, segun.SYM:
		default:
			if !m.is(t, "a.m.", "p.m.", "a.m", "p.m", "am", "pm") && !(t > s.First && m.is(t, "gmt", "bst", "utc", "cet", "est", "edt", "breaking", "update") && m.r.Tags.UPOS[s.First] == segun.NUM) {
				return false
			}
		}
	}
	return true
}

// noticeLen is the length in bytes up to which a sentence is taken for a notice of the page.
const noticeLen = 120

// notice reports whether a sentence that nobody is said to say is a label or notice of the page that has run into a paragraph: "Read More", "Image caption", "© 2026 Harrow Media. All rights reserved."
func (m *maker) notice(s *segun.Sentence) bool {
	if s.Span.Len() > noticeLen {
		return false
	}
	text := s.Span.In(m.r.Doc.Text)
	if k := s.End - s.First; k <= 4 && m.w.labels[strings.ToLower(strings.Trim(text, " .:|»›→"))] {
		return true
	}
	for t := s.First; t < s.End; t++ {
		if m.frame[t] >= 0 || m.quoted(t) {
			return false
		}
	}
	if strings.HasPrefix(text, "©") || strings.HasPrefix(text, "Image copyright") {
		return true
	}
	low := strings.ToLower(text)
	for _, n := range m.w.notices {
		if strings.Contains(low, n) {
			return true
		}
	}
	return false
}

// marks reports whether a sentence is what counts or marks its paragraph, which the segmenter parts from what is said there: "(a)", "14.", "Q:", "•".
func (m *maker) marks(s *segun.Sentence) bool {
	if s.End-s.First > 3 || m.r.Tokens.Tokens[s.First].Span.Start != m.r.Doc.Blocks[s.Block].Span.Start || s.Span.End >= m.r.Doc.Blocks[s.Block].Span.End {
		return false
	}
	switch w := m.Word(s.End - 1); w {
	case ".", ")", ":":
		return s.End-s.First > 1 && s.Span.Len() <= 7
	default:
		return s.Span.Len() <= 7 && (strings.HasSuffix(w, ".") || strings.HasSuffix(w, ")") || w[0] >= 0x80) && strings.Trim(w, "().0123456789abcdefivxQA•▪‣◦●■·") == ""
	}
}
