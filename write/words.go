package write

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"segun"
)

// wordsAt returns the words that s covers, or "" where s does not fit the text: a digest shows what it can.
func wordsAt(text string, s segun.Span) string {
	if !fits(s, text) {
		return ""
	}
	return s.In(text)
}

// said joins the words of several spans.
func said(text string, spans []segun.Span) string {
	var parts []string
	for _, s := range spans {
		if w := wordsAt(text, s); w != "" {
			parts = append(parts, w)
		}
	}
	return strings.Join(parts, " … ")
}

// nameOf is what an entity is called, safe to print.
func nameOf(e *segun.Entity) string { return Plain(e.Name) }

// inOrder sorts spans by where they start, the longer first.
func inOrder(spans []segun.Span) {
	slices.SortFunc(spans, func(a, b segun.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
}

// overlapsAny reports whether s shares a byte with one of the spans.
func overlapsAny(s segun.Span, spans []segun.Span) bool {
	return slices.ContainsFunc(spans, s.Overlaps)
}

// unquoted drops the marks around a quotation, which the digest sets itself, and a comma left at its end.
func unquoted(s string) string {
	s = strings.TrimSpace(s)
	if first, n := utf8.DecodeRuneInString(s); isQuoteMark(first) {
		rest := strings.TrimSpace(s[n:])
		if last, m := utf8.DecodeLastRuneInString(rest); isQuoteMark(last) && !strings.ContainsFunc(rest[:len(rest)-m], isDoubleMark) {
			return strings.TrimSpace(rest[:len(rest)-m])
		}
		if !strings.ContainsFunc(rest, isDoubleMark) {
			return rest
		}
	} else if last, m := utf8.DecodeLastRuneInString(s); isDoubleMark(last) && !strings.ContainsFunc(s[:len(s)-m], isDoubleMark) {
		return strings.TrimSpace(s[:len(s)-m])
	}
	return s
}

// quoteMarks sets s between quotation marks, unless it brings its own at either end.
func quoteMarks(s string) string {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if isDoubleMark(first) || isDoubleMark(last) {
		return s
	}
	return "“" + s + "”"
}

func isQuoteMark(r rune) bool {
	return isDoubleMark(r) || r == '‘' || r == '’' || r == '\'' || r == '`'
}

func isDoubleMark(r rune) bool { return strings.ContainsRune("\"“”„‟«»", r) }
