package coref

import (
	"sync"

	"segun/read/phrase"
)

// referring are the words that rules of this package ask for, with the parts that they play: tables/en/referring.tsv.
var referring = sync.OnceValue(func() phrase.Parts { return phrase.MustParts("referring.tsv") })

// among reports whether token t plays a part around a pronoun.
func (v *resolver) among(t int, part string) bool {
	return t >= 0 && t < v.Len() && referring().PlayLow(v.Low[t], part)
}
