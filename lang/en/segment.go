// Package en holds what Segun knows of the English language: word tables and small rules that the
// stages of lang are handed.
//
// In: the tables under data/tables/en. Out: rules as values. It runs nothing itself.
//
//	"gonna" in contractions.tsv   →   Segmentation().Split["gonna"] = [3]
package en

import (
	"strings"

	"segun/data"
	"segun/lang/segment"
)

const tables = "tables/en/"

// Segmentation returns the rules that segmentation of English needs. Each call returns a new value.
func Segmentation() *segment.Rules {
	r := &segment.Rules{
		Abbrev: map[string]segment.Kind{}, Split: map[string][]uint8{}, Keep: map[string]bool{},
		Prefixes: set("prefixes.txt"), Units: set("units.txt"), Endings: set("endings.txt"), Quoting: map[string]string{}, Opens: map[string]bool{}, Binds: map[string]bool{}, Days: map[string]bool{}, DayEnds: map[string]bool{},
	}
	for _, row := range data.Rows(tables + "abbreviations.tsv") {
		if len(row) == 2 {
			r.Abbrev[row[0]] = segment.ParseKind(row[1])
		}
	}
	for _, row := range data.Rows(tables + "contractions.tsv") {
		switch row[0] {
		case "clitic":
			r.Clitics = append(r.Clitics, row[1])
		case "negative":
			r.Negatives = append(r.Negatives, row[1])
		case "keep":
			r.Keep[row[1]] = true
		case "split":
			r.Split[strings.ToLower(strings.ReplaceAll(row[1], "|", ""))] = cuts(row[1])
		}
	}
	for _, row := range data.Rows(tables + "quoting.tsv") {
		r.Quoting[row[0]] = row[1]
	}
	for _, row := range data.Rows(tables + "runin.tsv") {
		switch row[1] {
		case "opens":
			r.Opens[row[0]] = true
		case "binds":
			r.Binds[row[0]] = true
		case "day":
			r.Days[row[0]] = true
		case "dayend":
			r.DayEnds[row[0]] = true
		}
	}
	for _, row := range data.Rows(tables + "emoticons.txt") {
		r.Emoticons = append(r.Emoticons, row[0])
	}
	return r
}

// cuts returns the byte offsets of the bars in "do|n't", counted without them.
func cuts(s string) []uint8 {
	var at []uint8
	for i := range len(s) {
		if s[i] == '|' {
			at = append(at, uint8(i-len(at)))
		}
	}
	return at
}

func set(name string) map[string]bool {
	m := map[string]bool{}
	for _, row := range data.Rows(tables + name) {
		m[row[0]] = true
	}
	return m
}
