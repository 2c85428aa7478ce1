package write

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// locator turns byte offsets into line:column for display, both from 1, columns in characters. It only moves forward, so
// offsets asked in rising order cost one pass over the text.
type locator struct {
	text              string
	at, line, columns int // bytes read, lines ended in them, characters since
}

// place returns the line and column of byte offset off as line:column.
func (l *locator) place(off int) string {
	p := l.position(off)
	return fmt.Sprintf("%d:%d", p.Line, p.Column)
}

// position returns the line and column of byte offset off; an offset before the last one asked starts afresh.
func (l *locator) position(off int) *position {
	off = min(off, len(l.text))
	if off < l.at {
		*l = locator{text: l.text}
	}
	passed := l.text[l.at:off]
	if i := strings.LastIndexByte(passed, '\n'); i >= 0 {
		l.line += strings.Count(passed, "\n")
		l.columns = 0
		passed = passed[i+1:]
	}
	l.columns += utf8.RuneCountInString(passed)
	l.at = off
	return &position{l.line + 1, l.columns + 1}
}
