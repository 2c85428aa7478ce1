package phrase

import (
	"sync"

	"segun/data"
)

// Variations are the words by which an article takes up somebody whom it has named, by the parts of en/variations.tsv.
var Variations = sync.OnceValue(func() Parts {
	p := Parts{}
	if err := p.Add("variations.tsv", data.MustTable("en/variations.tsv")); err != nil {
		panic(err)
	}
	return p
})
