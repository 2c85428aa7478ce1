package attribution

import "segun"

// swallowed returns the comma behind the words for a source, at the head of a sentence, that the tree has made to hold the rest of it, where a number opens the clause behind: "According to the group Velm Eye, | at least
// 38 boats have been sunk", not "According to Tessa Crane, 38, the …". 0 for none.
func (f *finder) swallowed(s *segun.Sentence, src run, k int) int {
	if src.first != s.First+2 || src.end < s.End-2 {
		return 0
	}
	for j := k + 1; j+3 < src.end; j++ {
		if x := f.xpos(j); x == "WDT" || x == "WP" {
			return 0
		}
		if f.Word(j) != "," {
			continue
		}
		n := f.pastRough(j + 1)
		if f.upos(n) == segun.NUM && f.upos(n+1) != segun.PUNCT && f.finiteIn(run{n + 1, src.end}) {
			return j
		}
		return 0
	}
	return 0
}
