package attribution

import (
	"segun"
	"segun/read/phrase"
)

var (
	oneOfSeveral   = phrase.Hashes("one", "another")
	whichOfSeveral = phrase.Hashes("other", "first", "second", "third", "fourth", "fifth", "sixth", "former", "latter", "last")
)

// oneBeforeAside returns the token of one of several who opens the sentence and whom commas part from the verb t by what is told of them: "One, who asked not to be named, | said", "The second, who was there,
// | added". Trees mostly hang such a word on the verb between the commas. It returns -1 for none.
func (f *finder) oneBeforeAside(s *segun.Sentence, t int) int {
	k := s.First
	for k < t && (f.quoteAt(k) < 0 && f.mark(k)) {
		k++
	}
	if f.is(k, "the", "a") && f.Is(k+1, whichOfSeveral...) {
		k++
	} else if !f.Is(k, oneOfSeveral...) {
		return -1
	}
	if t < k+5 || t > k+24 || f.Word(k+1) != "," || f.Word(t-1) != "," || f.xpos(k+2) != "WP" || f.xpos(t) != "VBD" && f.xpos(t) != "VBZ" {
		return -1
	}
	for j := k + 3; j < t-1; j++ {
		if f.Word(j) == "," {
			return -1
		}
	}
	return k
}
