package phrase

import (
	"sync"

	"segun/data"
)

// Variations are the words by which an article takes up somebody whom it has named, by the parts of en/variations.tsv.
var Variations = sync.OnceValue(func() Parts { return MustParts("variations.tsv") })

// MustParts reads a table of English words and their parts; it panics where the table is no such.
func MustParts(table string) Parts {
	p := Parts{}
	if err := p.Add(table, data.MustTable("en/"+table)); err != nil {
		panic(err)
	}
	return p
}
