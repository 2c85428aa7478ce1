package data

import (
	"fmt"
	"strings"
)

// Table returns the rows of an embedded table of tab-separated columns ("en/offices.tsv"), in the order of the file. Comments
// (lines that open with "# ") and blank lines are left out. It parses on every call, about a tenth of a millisecond a thousand
// rows: keep what it returns. The error is for a name that no table has.
func Table(name string) ([][]string, error) {
	raw, err := Files.ReadFile("tables/" + name)
	if err != nil {
		return nil, fmt.Errorf("data: table %q: %w", name, err)
	}
	return cut(string(raw)), nil
}

// MustTable is Table for a name that the program itself gives; it panics when there is no such table.
func MustTable(name string) [][]string {
	t, err := Table(name)
	if err != nil {
		panic(err)
	}
	return t
}

// cut cuts a table up. All rows share one backing array, and all cells the table's bytes.
func cut(text string) [][]string {
	cells := make([]string, 0, strings.Count(text, "\t")+strings.Count(text, "\n")+1)
	out := make([][]string, 0, strings.Count(text, "\n")+1)
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line == "#" || strings.HasPrefix(line, "# ") {
			continue
		}
		start := len(cells)
		for cell := range strings.SplitSeq(line, "\t") {
			cells = append(cells, cell)
		}
		out = append(out, cells[start:len(cells):len(cells)])
	}
	return out
}
