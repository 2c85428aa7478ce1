// Package data embeds the models and word tables that ship with Segun.
//
// In: the files of this folder. Out: their bytes and lines. It interprets nothing: what a table's columns
// mean is written in the table's first lines and known to the package that reads it.
package data

import (
	"embed"
	"strings"
)

// Files holds tables/ as it lies in this folder.
//
//go:embed tables
var Files embed.FS

// Bytes returns an embedded file. It panics when there is none of that name: a missing file is a
// fault of the build, not of the input.
func Bytes(path string) []byte {
	b, err := Files.ReadFile(path)
	if err != nil {
		panic("data: " + err.Error())
	}
	return b
}

// Rows returns the lines of an embedded table, cut at tabs, without empty lines and without those that
// start with "# ".
func Rows(path string) [][]string {
	var rows [][]string
	for line := range strings.Lines(string(Bytes(path))) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows
}
