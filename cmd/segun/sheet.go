package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// sheet is a user's table: its columns and its rows, those that could not be read among them.
type sheet struct {
	columns []string
	rows    []sheetRow
}

// sheetRow is one row, as it was. A row that could not be read has a reason instead of cells.
type sheetRow struct {
	line  int // from 1
	cells []string
	lists map[int][]string // the values of cells that were lists, by column
	bad   string

	leftOut []string // details that could not be read
}

// Limits of a row. A quotation mark that is not closed would swallow the rest of the file otherwise.
const (
	mostRowBytes = 1 << 20
	mostRowLines = 200
)

// decoded makes UTF-8 of a file: UTF-16 with its mark, as spreadsheets write it, becomes UTF-8; a mark at the front goes.
func decoded(b []byte) ([]byte, error) {
	if bytes.HasPrefix(b, []byte{0xff, 0xfe}) || bytes.HasPrefix(b, []byte{0xfe, 0xff}) {
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(b)
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if !bytes.ContainsRune(b, '\n') {
		b = bytes.ReplaceAll(b, []byte("\r"), []byte("\n")) // lines as old Macs end them
	}
	return b, nil
}

// inUTF8 reads what is no UTF-8 as Windows-1252, which older spreadsheets write.
func inUTF8(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	out, err := charmap.Windows1252.NewDecoder().String(s)
	if err != nil {
		return strings.ToValidUTF8(s, "\ufffd")
	}
	return out
}

// readSeparated reads separated values; the first row holds the names of the columns. A row that cannot be read costs no other.
func readSeparated(b []byte, separator byte) *sheet {
	all := separated(b, separator)
	for i, r := range all {
		if r.bad == "" {
			s := &sheet{columns: r.cells, rows: slices.Delete(all, i, i+1)}
			s.holdWidths()
			return s
		}
	}
	return &sheet{rows: all}
}

// holdWidths refuses rows with more cells than there are columns: a separator too many has shifted the rest.
func (s *sheet) holdWidths() {
	for i := range s.rows {
		r := &s.rows[i]
		if extra := len(r.cells) - len(s.columns); extra > 0 && strings.TrimSpace(strings.Join(r.cells[len(s.columns):], "")) != "" {
			r.bad = fmt.Sprintf("it has %d fields where there are %d columns; put the field with the separator in it between quotation marks", len(r.cells), len(s.columns))
			r.cells = nil
		} else if extra > 0 {
			r.cells = r.cells[:len(s.columns)]
		}
	}
}

// separatorLine takes away the first line by which spreadsheets tell the separator, "sep=;", and returns that; without one it is guessed. The line's end
// stays, so that the others keep their numbers.
func separatorLine(b []byte) ([]byte, byte) {
	line, _, _ := bytes.Cut(b, []byte("\n"))
	if line = bytes.TrimSuffix(line, []byte("\r")); len(line) == 5 && strings.EqualFold(string(line[:4]), "sep=") {
		return b[5:], line[4]
	}
	return b, guessSeparator(b)
}

// guessSeparator is the one of comma, semicolon, tab and bar that the first line has most of; 0 when it has none.
func guessSeparator(b []byte) byte {
	line, _, _ := bytes.Cut(b, []byte("\n"))
	best, most := byte(0), 0
	for _, c := range []byte(",;\t|") {
		n, quoted := 0, false
		for _, x := range line {
			if x == '"' {
				quoted = !quoted
			} else if x == c && !quoted {
				n++
			}
		}
		if n > most {
			best, most = c, n
		}
	}
	return best
}

// separated reads rows. After one that cannot be read, the next line is the next row.
func separated(b []byte, separator byte) []sheetRow {
	var rows []sheetRow
	for pos, line := 0, 1; pos < len(b); {
		end := len(b)
		if i := bytes.IndexByte(b[pos:], '\n'); i >= 0 {
			end = pos + i + 1
		}
		if len(bytes.TrimSpace(b[pos:end])) == 0 {
			pos, line = end, line+1
			continue
		}
		r := sheetRow{line: line}
		next, lines := end, 1
		r.cells, next, lines, r.bad = separatedRow(b, pos, separator)
		if r.bad != "" {
			r.cells, next, lines = nil, end, 1
		}
		rows = append(rows, r)
		pos, line = next, line+lines
	}
	return rows
}

// separatedRow reads the row at pos and returns where the next begins and how many lines it took, or why it is none.
func separatedRow(b []byte, pos int, separator byte) (cells []string, next, lines int, bad string) {
	lines = 1
	for p := pos; ; {
		var cell string
		if p < len(b) && b[p] == '"' {
			end, breaks, reason := quotedEnd(b, p+1, pos)
			if reason != "" {
				return nil, 0, 0, reason
			}
			cell = strings.ReplaceAll(string(b[p+1:end]), `""`, `"`)
			p, lines = end+1, lines+breaks
			for p < len(b) && (b[p] == ' ' || b[p] == '\r') {
				p++
			}
			if p < len(b) && b[p] != separator && b[p] != '\n' {
				return nil, 0, 0, "there are characters after a closing quotation mark"
			}
		} else {
			from := p
			for p < len(b) && b[p] != separator && b[p] != '\n' {
				p++
			}
			cell = strings.TrimSuffix(string(b[from:p]), "\r")
		}
		cells = append(cells, inUTF8(strings.TrimSpace(cell)))
		switch {
		case p >= len(b):
			return cells, len(b), lines, ""
		case b[p] == '\n':
			return cells, p + 1, lines, ""
		case p-pos > mostRowBytes:
			return nil, 0, 0, "it is longer than 1 MiB"
		}
		p++
	}
}

// quotedEnd finds the quotation mark that closes a field which begins at p.
func quotedEnd(b []byte, p, row int) (end, breaks int, bad string) {
	for ; p < len(b) && p-row <= mostRowBytes && breaks <= mostRowLines; p++ {
		switch {
		case b[p] == '\n':
			breaks++
		case b[p] == '"' && p+1 < len(b) && b[p+1] == '"':
			p++
		case b[p] == '"':
			return p, breaks, ""
		}
	}
	return 0, 0, "a quotation mark is not closed"
}

// readJSONLines reads an object a line. Columns come in the order in which they are met; values that are lists are joined by semicolons.
func readJSONLines(b []byte) *sheet {
	s := &sheet{}
	at := map[string]int{}
	line := 0
	for text := range bytes.Lines(b) {
		line++
		if text = bytes.TrimSpace(text); len(text) == 0 {
			continue
		}
		r := sheetRow{line: line}
		r.bad = s.object(text, at, &r)
		if r.bad != "" {
			r.cells = nil
		}
		s.rows = append(s.rows, r)
	}
	return s
}

// object reads one line; it returns why it is none, or "".
func (s *sheet) object(text []byte, at map[string]int, r *sheetRow) (bad string) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return "it is no JSON object; write one a line, such as {\"name\": \"Ines Ruiz\"}"
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return "it is no JSON: " + err.Error()
		}
		var v any
		if err := d.Decode(&v); err != nil {
			return "it is no JSON: " + err.Error()
		}
		name, _ := key.(string)
		i, ok := at[name]
		if !ok {
			i = len(s.columns)
			at[name] = i
			s.columns = append(s.columns, name)
		}
		for len(r.cells) <= i {
			r.cells = append(r.cells, "")
		}
		r.cells[i] = jsonText(v)
		if all, ok := v.([]any); ok && len(all) > 1 {
			if r.lists == nil {
				r.lists = map[int][]string{}
			}
			for _, x := range all {
				r.lists[i] = append(r.lists[i], jsonText(x))
			}
		}
	}
	if _, err := d.Token(); err != nil {
		return "it is no JSON: " + err.Error()
	}
	if _, err := d.Token(); err != io.EOF {
		return "there is more than one object in it"
	}
	return ""
}

// jsonText is a value as a cell.
func jsonText(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case []any:
		var parts []string
		for _, x := range v {
			parts = append(parts, jsonText(x))
		}
		return strings.Join(parts, "; ")
	case map[string]any:
		b, err := json.Marshal(v)
		if err != nil {
			return ""
		}
		return string(b)
	}
	return fmt.Sprint(v)
}

// readNames reads a name a line.
func readNames(b []byte) *sheet {
	s := &sheet{}
	line := 0
	for text := range bytes.Lines(b) {
		line++
		if t := inUTF8(string(bytes.TrimSpace(text))); t != "" {
			s.rows = append(s.rows, sheetRow{line: line, cells: []string{t}})
		}
	}
	return s
}

// readLastColumn reads the last column of tab-separated lines; there is no header, and quotation marks mean themselves. Every line is answered.
func readLastColumn(b []byte) *sheet {
	s := &sheet{}
	line := 0
	for text := range bytes.Lines(b) {
		line++
		t := strings.TrimRight(string(text), "\r\n")
		s.rows = append(s.rows, sheetRow{line: line, cells: []string{inUTF8(t[strings.LastIndexByte(t, '\t')+1:])}})
	}
	return s
}
