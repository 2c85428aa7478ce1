package names

import (
	"embed"
	"strings"
	"sync"
)

// The tables are text files; what they hold and where it comes from stands in their first lines.
//
//go:embed tables
var tables embed.FS

// rows returns the lines of a table, cut at tabs, without comments and empty lines. It panics when there is no such table.
func rows(name string) [][]string {
	raw, err := tables.ReadFile("tables/" + name + ".tsv")
	if err != nil {
		panic("names: " + err.Error())
	}
	var out [][]string
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		out = append(out, strings.Split(line, "\t"))
	}
	return out
}

// forms cuts a cell of forms.
func forms(cell string) []string { return strings.Split(cell, "|") }

// knowledge is a hash of all tables: an index holds numbers of their lines, and goes with the tables that it was made with.
var knowledge = sync.OnceValue(func() uint64 {
	files, err := tables.ReadDir("tables")
	if err != nil {
		panic("names: " + err.Error())
	}
	h := uint64(hashStart)
	for _, f := range files {
		raw, err := tables.ReadFile("tables/" + f.Name())
		if err != nil {
			panic("names: " + err.Error())
		}
		for _, c := range raw {
			h = (h ^ uint64(c)) * hashPrime
		}
	}
	return finish(h)
})
