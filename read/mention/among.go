package mention

import (
	"sync"

	"segun/read/phrase"
)

// naming are the words that rules of this package ask for, with the parts that they play: tables/en/naming.tsv.
var naming = sync.OnceValue(func() phrase.Parts { return phrase.MustParts("naming.tsv") })

// among reports whether token t plays a part in a name or a description.
func (f *finder) among(t int, part string) bool {
	return t >= 0 && t < f.Len() && naming().PlayLow(f.Low[t], part)
}
