package marktest

import (
	"slices"
	"strings"
)

// words is the first cell of most kinds.
var words = []string{""}

// kinds holds every kind of expectation by name. The package comment has the table for people.
var kinds = map[string]*kind{
	"document":    {keys: []string{"title", "author", "published", "basis", "publisher", "url", "lang", "kind"}, items: documents},
	"skip":        {cells: words, keys: []string{"reason"}, items: skips},
	"language":    {cells: words, items: languages},
	"section":     {cells: []string{"kind", ""}, keys: []string{"author", "parent"}, spoken: true, items: sections},
	"sentence":    {cells: words, keys: []string{"section"}, spoken: true, items: sentences},
	"tokens":      {cells: words, keys: []string{"upos", "xpos", "lemma"}, items: tokens},
	"mention":     {cells: words, keys: []string{"kind", "form", "name", "head"}, spoken: true, items: mentions},
	"entity":      {cells: words, keys: []string{"kind", "named", "role", "alias", "name", "mention", "pronoun", "count", "part", "anonymity"}, spoken: true, fold: true, items: entities},
	"quote":       {cells: words, keys: []string{"scare", "continued"}, spoken: true, items: quotes},
	"attribution": {cells: words, keys: []string{"by", "cue", "type", "verb", "whole"}, spoken: true, inside: true, items: attributions},
	"claim": {cells: words, keys: []string{"by", "via", "status", "realis", "act", "polarity", "quote", "grain", "about", "accused", "flag", "answers", "voice", "cue", "section", "whole", "time"},
		spoken: true, inside: true, items: claims},
	"time": {cells: []string{"", "edtf"}, keys: []string{"basis", "order", "rule"}, spoken: true, items: times},
	"event": {cells: words, keys: []string{"type", "agent", "patient", "place", "time", "count", "status", "realis", "according", "claims", "claim", "rule"},
		spoken: true, items: events},
	"relation": {cells: words, keys: []string{"type", "subject", "object", "name", "title", "time", "share", "of", "status", "according", "rule"}, spoken: true, items: relations},
	"order":    {cells: words, keys: []string{"before", "after", "rule"}, spoken: true, items: orders},
	"origin":   {cells: words, keys: []string{"via", "part", "people", "named", "claims", "claim", "unknown"}, spoken: true, fold: true, items: origins},
	"doubt":    {cells: []string{"code", ""}, spoken: true, inside: true, items: doubts},
}

// kindNames lists the kinds for a message.
func kindNames() string {
	names := make([]string, 0, len(kinds))
	for n := range kinds {
		names = append(names, n)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}
