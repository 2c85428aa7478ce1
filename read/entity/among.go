package entity

import (
	"sync"

	"segun/read/phrase"
)

// described are the words that rules of this package ask for, with the parts that they play: tables/en/descriptions.tsv.
var described = sync.OnceValue(func() phrase.Parts { return phrase.MustParts("descriptions.tsv") })

// among reports whether token t plays a part in how somebody or something is described.
func (l *linker) among(t int, part string) bool {
	return t >= 0 && t < l.Len() && described().PlayLow(l.Low[t], part)
}
