package lists

import (
	"bytes"
	"strconv"
	"strings"

	"segun"
)

// Limits of a row. The longest real ones hold 2 KiB.
const (
	mostRowBytes = 1 << 20
	mostRowLines = 200 // of one whose quoted fields hold line breaks
	mostCells    = 1000
)

// cell is one field of a row of comma-separated values, with the place of its inside in the file.
type cell struct {
	file       *File
	text       string // without the quotation marks around it, doubled ones inside made single
	start, end int    // of the raw inside
	escaped    bool   // it holds doubled quotation marks, so text is shorter than its raw form
}

// all is the place of the whole cell.
func (c cell) all() segun.Evidence { return c.file.in(c.start, c.end) }

// at is the place of text[i:j].
func (c cell) at(i, j int) segun.Evidence {
	if !c.escaped {
		return c.file.in(c.start+i, c.start+j)
	}
	return c.file.in(c.raw(i), c.raw(j))
}

// raw leads an offset of text back to the file, over doubled quotation marks.
func (c cell) raw(i int) int {
	p := c.start
	for n := 0; n < i && p < c.end; n++ {
		if c.file.Bytes[p] == '"' {
			p++
		}
		p++
	}
	return p
}

// part is the cell of text[i:j], without white space at its ends.
func (c cell) part(i, j int) cell {
	for i < j && isBlank(c.text[i]) {
		i++
	}
	for j > i && isBlank(c.text[j-1]) {
		j--
	}
	e := c.at(i, j)
	c.text, c.start, c.end = c.text[i:j], int(e.Span.Start), int(e.Span.End)
	return c
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\r' || b == '\n' }

// split cuts a cell at every sep; empty parts are left out.
func (c cell) split(sep string) []cell {
	var parts []cell
	for i := 0; i <= len(c.text); {
		j := strings.Index(c.text[i:], sep)
		if j < 0 {
			j = len(c.text) - i
		}
		if p := c.part(i, i+j); p.text != "" {
			parts = append(parts, p)
		}
		i += j + len(sep)
	}
	return parts
}

// rows is a file of comma-separated values as it is read row by row.
type rows struct {
	file  *File
	pos   int
	line  int  // of the row last read, from 1
	next  int  // line at pos
	multi bool // quoted fields may hold line breaks
	comma byte // what stands between fields
	cells []cell
}

func newRows(f *File, multi bool) *rows {
	r := &rows{file: f, next: 1, multi: multi, comma: ','}
	if bytes.HasPrefix(f.Bytes, []byte("\ufeff")) {
		r.pos = 3
	}
	return r
}

// scan reads the next row that is not blank; ok is false at the end of the file. A row that cannot be read gives a reason instead of
// cells, and the line after it is the next row: a lost quotation mark does not swallow the rest of the file. The cells are good until
// the next call.
func (r *rows) scan() (cells []cell, bad string, ok bool) {
	b := r.file.Bytes
	for r.pos < len(b) {
		end := lineEnd(b, r.pos)
		start := r.pos
		r.line = r.next
		if isEmptyLine(b[start:end]) {
			r.pos, r.next = end, r.next+1
			continue
		}
		stop, lines, reason := r.row(start)
		if reason != "" {
			r.pos, r.next = end, r.next+1
			return nil, reason, true
		}
		r.pos, r.next = stop, r.next+lines
		return r.cells, "", true
	}
	return nil, "", false
}

// lineEnd is the offset after the line break that ends the line at pos.
func lineEnd(b []byte, pos int) int {
	if i := bytes.IndexByte(b[pos:], '\n'); i >= 0 {
		return pos + i + 1
	}
	return len(b)
}

// isEmptyLine passes blank lines over, and the control character with which files of the oldest kind end.
func isEmptyLine(line []byte) bool { return len(bytes.Trim(line, " \t\r\n\x1a")) == 0 }

// row reads cells from start on and returns where the next row begins and how many lines it took, or why it is none.
func (r *rows) row(start int) (stop, lines int, bad string) {
	r.cells = r.cells[:0]
	b, p, lines := r.file.Bytes, start, 1
	for {
		if len(r.cells) == mostCells {
			return 0, 0, "more than 1000 fields"
		}
		c, next, breaks, bad := r.cell(p, start)
		if bad != "" {
			return 0, 0, bad
		}
		lines += breaks
		r.cells = append(r.cells, c)
		switch {
		case next >= len(b):
			return len(b), lines, ""
		case b[next] == r.comma:
			p = next + 1
		default: // a line break
			return next + 1, lines, ""
		}
	}
}

// cell reads one field at p and returns where its separator stands: a comma or what stands for it, a line feed, or the end of the file.
func (r *rows) cell(p, row int) (c cell, next, breaks int, bad string) {
	b := r.file.Bytes
	for p < len(b) && (b[p] == ' ' || b[p] == '\t') && b[p] != r.comma {
		p++
	}
	c = cell{file: r.file, start: p}
	if p >= len(b) || b[p] != '"' {
		for next = p; next < len(b) && b[next] != r.comma && b[next] != '\n'; next++ {
			if next-row > mostRowBytes {
				return c, 0, 0, "longer than 1 MiB"
			}
		}
		for c.end = next; c.end > p && isBlank(b[c.end-1]); c.end-- {
		}
		c.text = string(b[p:c.end])
		return c, next, 0, ""
	}
	return r.quoted(p+1, row)
}

// quoted reads a field whose opening quotation mark stands before p.
func (r *rows) quoted(p, row int) (c cell, next, breaks int, bad string) {
	b := r.file.Bytes
	c = cell{file: r.file, start: p}
	for ; ; p++ {
		switch {
		case p >= len(b):
			return c, 0, 0, "a quotation mark is not closed"
		case p-row > mostRowBytes:
			return c, 0, 0, "longer than 1 MiB, or a quotation mark is not closed"
		case b[p] == '\n':
			if breaks++; !r.multi || breaks > mostRowLines {
				return c, 0, 0, "a quotation mark is not closed"
			}
		case b[p] == '"' && p+1 < len(b) && b[p+1] == '"':
			c.escaped = true
			p++
		case b[p] == '"':
			c.end = p
			c.text = string(b[c.start:p])
			if c.escaped {
				c.text = strings.ReplaceAll(c.text, `""`, `"`)
			}
			for next = p + 1; next < len(b) && (b[next] == ' ' || b[next] == '\t' || b[next] == '\r') && b[next] != r.comma; next++ {
			}
			if next == len(b)-1 && b[next] == 0x1a {
				next++
			}
			if next < len(b) && b[next] != r.comma && b[next] != '\n' {
				return c, 0, 0, "characters after a closing quotation mark"
			}
			return c, next, breaks, ""
		}
	}
}

// cutOff reports whether a file ends inside a line: downloads that broke do.
func cutOff(f *File) bool {
	n := len(f.Bytes)
	return n > 0 && f.Bytes[n-1] != '\n' && f.Bytes[n-1] != 0x1a
}

// fields counts the fields of a row in words.
func fields(n int) string {
	if n == 1 {
		return "1 field"
	}
	return strconv.Itoa(n) + " fields"
}
