package names

import "math/bits"

// What may still make one of two words, where everything else agrees. Chosen on the dev queries.
const (
	leastRescued = 0.70 // similarity of the last pair of words
	worthMoved   = 0.85 // of names in which a space stands elsewhere
	mostMoved    = 12   // cost of letters that differ besides
)

// rescued looks again at a conflict: a space that stands elsewhere ("Heribert oLazcano"), or, where at least two words agree fully, one pair
// of words that is less alike than words must be. It sets the score and returns true when there is no conflict.
func (m *Match) rescued(s *sums, a, b *left) bool {
	if m.a.east || m.b.east || m.restFlags()&(hanWord|hangulWord|romanised|hasDigit) != 0 {
		return false
	}
	if m.spaceMoved() {
		m.Score, m.Reason = worthMoved, NoReason
		return true
	}
	if a.words != 1 || b.words != 1 || s.full < 2 || s.lost > 0.1 {
		return false
	}
	x, y := &m.a.words[a.last], &m.b.words[b.last]
	if distinct(x, y) || x.role == Initial || y.role == Initial || min(len(x.text), len(y.text)) < 3 ||
		isPatronymic(x.text) || isPatronymic(y.text) || x.text[0] != y.text[0] && !permuted(x, y) && !headless(x.text, y.text) {
		return false
	}
	near := closeness(x.text, y.text)
	if near < leastRescued || len(x.text) == len(y.text) && near < leastLetters && !permuted(x, y) {
		return false
	}
	m.pair(a.last, b.last, float32(near), Letters)
	m.Score = max(Threshold, m.Score-(1-near)*0.5)
	return true
}

// headless reports whether one word is the other without its first letter.
func headless(a, b string) bool {
	return len(a)+1 == len(b) && b[1:] == a || len(b)+1 == len(a) && a[1:] == b
}

// permuted reports whether two words have the same letters.
func permuted(a, b *word) bool { return a.letters == b.letters }

// spaceMoved reports whether what is left, with the words that agreed by letters only, reads the same but for where the spaces are.
func (m *Match) spaceMoved() bool {
	aRest, bRest := m.major(m.a.words, m.aRest), m.major(m.b.words, m.bRest)
	for _, p := range m.pairs[:m.n] {
		if p.How == Letters || p.How == Sound {
			aRest |= 1 << p.A
			bRest |= 1 << p.B
		}
	}
	if bits.OnesCount32(aRest) < 2 || bits.OnesCount32(bRest) < 2 || sameLengths(m.a.words, aRest, m.b.words, bRest) {
		return false
	}
	var abuf, bbuf [160]byte
	x, _ := joinRest(m.a.words, aRest, abuf[:0])
	y, _ := joinRest(m.b.words, bRest, bbuf[:0])
	if len(x) < 8 || len(x) > 25 || len(y) > 25 || len(x)-len(y) > 2 || len(y)-len(x) > 2 {
		return false
	}
	return distance(string(x), string(y)) <= mostMoved
}

// sameLengths reports whether the words of two rests have the same lengths, one by one.
func sameLengths(a []word, aRest uint32, b []word, bRest uint32) bool {
	for aRest != 0 && bRest != 0 {
		if len(a[bits.TrailingZeros32(aRest)].text) != len(b[bits.TrailingZeros32(bRest)].text) {
			return false
		}
		aRest &= aRest - 1
		bRest &= bRest - 1
	}
	return aRest == bRest
}
