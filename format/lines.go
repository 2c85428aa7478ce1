package format

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"segun"
)

// textLine is one line of plain text with white space cut off.
type textLine struct {
	span   segun.Span
	blank  int  // blank lines before it
	indent int  // columns of white space before it
	width  int  // characters
	alone  bool // a paragraph whatever its neighbours are
}

// paragraph is one or more lines that belong together.
type paragraph struct {
	span  segun.Span
	blank int // blank lines before it
	lines int
}

// splitLines finds the lines that hold something. LF, CR LF, lone CR, form feed and the Unicode separators
// end lines; one pass over the text.
func splitLines(text string) []textLine {
	lines := make([]textLine, 0, len(text)/80+1)
	blank := 0
	for start := 0; start < len(text); {
		end, next := lineEnd(text, start)
		if l, ok := trimLine(text, start, end); ok {
			l.blank = blank
			lines = append(lines, l)
			blank = 0
		} else if next > end || end < len(text) {
			blank++
		}
		start = next
	}
	return lines
}

// lineEnd returns where the line that starts at i ends, and where the next starts.
func lineEnd(text string, i int) (end, next int) {
	for i < len(text) {
		switch c := text[i]; c {
		case '\n', '\f', '\v':
			return i, i + 1
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case 0xe2:
			if strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029") {
				return i, i + 3
			}
		case 0xc2:
			if strings.HasPrefix(text[i:], "\u0085") {
				return i, i + 2
			}
		}
		i++
	}
	return i, i
}

// trimLine cuts white space off; ok is false when nothing is left. Invisible characters beside words stay
// with them: every byte that is not white space belongs to a block.
func trimLine(text string, start, end int) (l textLine, ok bool) {
	i := start
	for i < end {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if !unicode.IsSpace(r) {
			break
		}
		if r == '\t' {
			l.indent += 4
		} else {
			l.indent++
		}
		i += n
	}
	j := end
	for j > i {
		r, n := utf8.DecodeLastRuneInString(text[i:j])
		if !unicode.IsSpace(r) {
			break
		}
		j -= n
	}
	if i == j {
		return l, false
	}
	l.span = segun.Span{Start: uint32(i), End: uint32(j)}
	l.width = utf8.RuneCountInString(text[i:j])
	return l, true
}

// paragraphs joins lines. Blank lines always part paragraphs; a single line end parts them unless the
// line was broken to fit a width (see joins).
func paragraphs(text string) []paragraph {
	lines := splitLines(text)
	markAlone(text, lines)
	width := wrapWidth(text, lines)
	list := make([]paragraph, 0, len(lines))
	for i, l := range lines {
		if i > 0 && l.blank == 0 && joins(text, lines[i-1], l, width) {
			p := &list[len(list)-1]
			p.span.End = l.span.End
			p.lines++
			continue
		}
		list = append(list, paragraph{span: l.span, blank: l.blank, lines: 1})
	}
	return list
}

// wrapWidth is the width that the text's lines were broken to, 0 when they were not: texts with one
// paragraph a line. Lines were broken when most lines that another follows fill a common width and do not
// end a sentence.
func wrapWidth(text string, lines []textLine) int {
	var widths []int
	open, longest := 0, 0
	for i, l := range lines {
		longest = max(longest, l.width)
		if i+1 == len(lines) || lines[i+1].blank > 0 || l.alone || lines[i+1].alone {
			continue
		}
		widths = append(widths, l.width)
		if !endsSentence(l.span.In(text)) {
			open++
		}
	}
	if len(widths) == 0 {
		return 0
	}
	slices.Sort(widths)
	w := widths[len(widths)*9/10]
	if w < 40 || w > 130 || longest > w*2 {
		return 0
	}
	full := 0
	for _, x := range widths {
		if x*4 >= w*3 {
			full++
		}
	}
	if full*10 < len(widths)*6 || open*10 < len(widths)*4 {
		return 0
	}
	return w
}

// joins reports whether line b goes on with the paragraph of line a directly above it.
func joins(text string, a, b textLine, width int) bool {
	at, bt := a.span.In(text), b.span.In(text)
	if a.alone || b.alone || b.indent >= a.indent+2 && b.indent < 20 {
		return false
	}
	if listItem(bt) && (endsSentence(at) || strings.HasSuffix(at, ":") || listItem(at) || a.width < 40) {
		return false // elsewhere a dash or number that opens a broken line
	}
	first, _ := utf8.DecodeRuneInString(bt)
	if unicode.IsLower(first) && !endsSentence(at) && !strings.HasSuffix(at, ":") && a.width >= 12 && strings.ContainsAny(at, " \t\u00a0") {
		return true // a link or a style broke the line
	}
	if width == 0 {
		return false
	}
	// A line was broken when the next word would not have fitted on it. Ragged setting and words counted
	// otherwise than here take up to a tenth.
	word := bt
	if i := strings.IndexFunc(bt, unicode.IsSpace); i >= 0 {
		word = bt[:i]
	}
	return (a.width+1+utf8.RuneCountInString(word))*10 >= width*9
}

// endsSentence reports whether s ends with a sentence's last sign, closing quotation marks aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]")
	if s == "" {
		return true
	}
	switch r, _ := utf8.DecodeLastRuneInString(s); r {
	case '.', '!', '?', '…', '。', '！', '？', '؟':
		return true
	}
	return false
}

// listItem reports whether s opens with a bullet or a number of a list.
func listItem(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("•·▪◦‣*●○■–—-", r) {
		return len(s) > n && s[n] == ' '
	}
	i := 0
	for i < len(s) && i < 3 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i > 0 && i+1 < len(s) && (s[i] == '.' || s[i] == ')') && s[i+1] == ' '
}

// markAlone finds the lines that are paragraphs by themselves, among those that touch another line.
func markAlone(text string, lines []textLine) {
	for i := range lines {
		if i > 0 && lines[i].blank == 0 || i+1 < len(lines) && lines[i+1].blank == 0 {
			s := lines[i].span.In(text)
			lines[i].alone = standsAlone(s) || i < maxHead && headAlone(s) || (i+1 == len(lines) || lines[i+1].blank > 0) && signed(s)
		}
	}
}

// headAlone reports whether a line near the top is one of the head: an outlet, a place with a date.
func headAlone(s string) bool {
	if h, ok := readHeadLine(s); ok && !unicode.IsLower(firstLetter(s)) && (h.by || h.dated || h.outlet != "") {
		return true
	}
	if contact(s) {
		return true
	}
	_, _, ok := datelineLine(s)
	return ok
}

// standsAlone reports whether a line is a paragraph whatever its neighbours are: a byline, a date, a line
// that names a reader, a heading of comments.
func standsAlone(s string) bool {
	if len(s) > 120 {
		return false
	}
	if _, ok := byline(s); ok {
		return true
	}
	if _, ok := dateStamp(s); ok {
		return true
	}
	if _, ok := handleLine(s); ok {
		return true
	}
	if _, _, ok := replyLine(s); ok {
		return true
	}
	return bareHandle(s) || countHeading(s) || isRole(s, roleComments)
}
