package mention

import (
	"strings"

	"segun/read/phrase"
)

// spelledOut reports whether the text has, in full, the office that the initials at token i stand for: those before a surname can be a person's own, "AG Norani".
func (f *finder) spelledOut(i int) bool {
	words := strings.Fields(phrase.ShortOffices()[f.Word(i)])
	if len(words) < 2 {
		return false
	}
	first := phrase.Hash(words[0])
	for t := 0; t+len(words) <= f.Len(); t++ {
		k := 0
		for f.Low[t] == first && k < len(words) && f.Low[t+k] == phrase.Hash(words[k]) {
			k++
		}
		if k == len(words) {
			return true
		}
	}
	return false
}
