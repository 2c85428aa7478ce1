package names

import "math/bits"

// align pairs the words of the two names: first those that are the same, then the best of what is left, then words that were
// written in one on one side and apart on the other.
func (m *Match) align() {
	a, b := m.a.words, m.b.words
	m.aRest, m.bRest = 1<<len(a)-1, 1<<len(b)-1
	for i := range a {
		for j := range b {
			if m.bRest>>j&1 == 1 && a[i].hash == b[j].hash && (a[i].native == "" || b[j].native == "" || a[i].native == b[j].native) && a[i].text == b[j].text {
				m.pair(i, j, 1, Same)
				break
			}
		}
	}
	m.similarWords()
	if m.aRest != 0 && m.bRest != 0 {
		m.joinedWords()
	}
	m.order()
}

func (m *Match) pair(i, j int, s float32, h How) {
	m.pairs[m.n] = Pair{A: int8(i), B: int8(j), How: h, Similarity: s}
	m.n++
	m.aRest &^= 1 << i
	m.bRest &^= 1 << j
}

// candidate is a pair that may be made.
type candidate struct {
	i, j int8
	how  How
	s    float32
}

// similarWords pairs what is left by similarity, the most similar first.
func (m *Match) similarWords() {
	var found [48]candidate
	n := 0
	for x := m.aRest; x != 0; x &= x - 1 {
		i := bits.TrailingZeros32(x)
		for y := m.bRest; y != 0; y &= y - 1 {
			j := bits.TrailingZeros32(y)
			if s, h := alike(&m.a.words[i], &m.b.words[j]); s > 0 && n < len(found) && mayPair(&m.a.words[i], &m.b.words[j]) {
				found[n] = candidate{int8(i), int8(j), h, s}
				n++
			}
		}
	}
	for range n {
		best := -1
		for k := range n {
			c := &found[k]
			if m.aRest>>c.i&1 == 1 && m.bRest>>c.j&1 == 1 && (best < 0 || c.s > found[best].s) {
				best = k
			}
		}
		if best < 0 {
			return
		}
		c := &found[best]
		m.pair(int(c.i), int(c.j), c.s, c.how)
	}
}

// mayPair reports whether two words that are alike may be one part: a legal form or particle only with its like.
func mayPair(a, b *word) bool {
	x, y := minor(a.role), minor(b.role)
	if x != y && (a.role == LegalForm || b.role == LegalForm) && a.role != Particle && b.role != Particle {
		return true // a mistyped legal form
	}
	return x == y && (x || a.role != Numeral && b.role != Numeral)
}

func minor(r Role) bool { return r == LegalForm || r == Particle || r == Honorific || r == Suffix }

// joinedWords pairs words that are left on both sides when they read the same written in one.
func (m *Match) joinedWords() {
	var abuf, bbuf [160]byte
	x, na := joinRest(m.a.words, m.aRest, abuf[:0])
	y, nb := joinRest(m.b.words, m.bRest, bbuf[:0])
	if m.bothNative() || na+nb < 3 || na == 0 || nb == 0 || na > 4 || nb > 4 || len(x) < 4 || len(y) < 4 {
		m.stuckWords()
		return
	}
	s := float32(0)
	if string(x) == string(y) || !m.numberLeft() { // Tumbrelmills 3 is not Tumbrel Mills
		s = joinedAlike(x, y, m.a.east && m.b.east, m.restFlags())
	}
	if s == 0 && m.restFlags()&(hanWord|hangulWord|romanised) == 0 && m.restLight() {
		if k := skeletonOf(string(x)); k == skeletonOf(string(y)) && skeletonLength(k) > 3 && x[0] == y[0] {
			s = worthConsonants // Abu Bakr, Aboubacar
		}
	}
	if s == 0 && m.restReads(x, y) {
		s = worthJoined - 0.03
	}
	if s == 0 && m.restKorean(x, y) {
		s = worthJoined - 0.03
	}
	if s == 0 {
		m.stuckWords()
		return
	}
	i := bits.TrailingZeros32(m.major(m.a.words, m.aRest))
	j := bits.TrailingZeros32(m.major(m.b.words, m.bRest))
	m.pair(i, j, s, Joined)
	m.aRest &^= m.major(m.a.words, m.aRest)
	m.bRest &^= m.major(m.b.words, m.bRest)
}

// numberLeft reports whether a number is left on either side.
func (m *Match) numberLeft() bool {
	for x := m.aRest; x != 0; x &= x - 1 {
		if m.a.words[bits.TrailingZeros32(x)].role == Numeral {
			return true
		}
	}
	for x := m.bRest; x != 0; x &= x - 1 {
		if m.b.words[bits.TrailingZeros32(x)].role == Numeral {
			return true
		}
	}
	return false
}

// restLight reports whether a light word is left: abu, umm.
func (m *Match) restLight() bool {
	light := func(ws []word, rest uint32) bool {
		for ; rest != 0; rest &= rest - 1 {
			if w := &ws[bits.TrailingZeros32(rest)]; w.role == Given && w.weight <= fullWeight && w.role != Initial {
				return true
			}
		}
		return false
	}
	return light(m.a.words, m.aRest) || light(m.b.words, m.bRest)
}

// restReads reports whether what is left is a word in characters on one side and another reading of it, written apart, on the other: 嘉诚, Ka-shing.
func (m *Match) restReads(x, y []byte) bool {
	one := func(ws []word, rest uint32) *word {
		if rest = m.major(ws, rest); bits.OnesCount32(rest) != 1 {
			return nil
		}
		return &ws[bits.TrailingZeros32(rest)]
	}
	latin := y
	w, rest, others := one(m.a.words, m.aRest), m.bRest, m.b.words
	if w == nil || w.flags&(hanWord|hangulWord) == 0 {
		latin, w, rest, others = x, one(m.b.words, m.bRest), m.aRest, m.a.words
	}
	if w == nil || w.flags&(hanWord|hangulWord) == 0 || m.a.Kind != Person || m.b.Kind != Person {
		return false
	}
	for r := rest; r != 0; r &= r - 1 {
		if o := &others[bits.TrailingZeros32(r)]; o.native != "" || o.flags&(romanised|consonantal|foreign) != 0 {
			return false
		}
	}
	if w.has(hangulWord) {
		h := hangulOfPinyin(transcribed(), string(latin))
		return h != "" && h == w.native
	}
	return readsAs(w.native, string(latin))
}

// restKorean reports whether what is left is a Korean name in Cyrillic on one side and the same on the other, cut elsewhere: Джэин, Jae-in; Чен Ын, 정은.
func (m *Match) restKorean(x, y []byte) bool {
	c, latin := joinCyrillic(m.a.words, m.aRest), y
	others, rest := m.b.words, m.major(m.b.words, m.bRest)
	if c == "" {
		c, latin = joinCyrillic(m.b.words, m.bRest), x
		others, rest = m.a.words, m.major(m.a.words, m.aRest)
	}
	if c == "" {
		return false
	}
	if w := &others[bits.TrailingZeros32(rest)]; bits.OnesCount32(rest) == 1 && w.native != "" {
		return kontsevichWrites(c, soundsInKorean(w))
	}
	for r := rest; r != 0; r &= r - 1 {
		if others[bits.TrailingZeros32(r)].flags&(romanised|consonantal|foreign|hanWord|hangulWord) != 0 {
			return false
		}
	}
	return kontsevichWrites(c, koreanSounds(string(latin)))
}

// joinCyrillic writes what is left of a Korean name in Cyrillic in one; "" when it is none.
func joinCyrillic(ws []word, rest uint32) string {
	s := ""
	for x := rest; x != 0; x &= x - 1 {
		w := &ws[bits.TrailingZeros32(x)]
		if !w.cyrillicKorean() {
			return ""
		}
		s += w.native
	}
	return s
}

// bothNative reports whether both names are in characters, which are compared as they are.
func (m *Match) bothNative() bool {
	native := func(s Script) bool { return s == Han || s == Hangul }
	return native(m.a.Script) && native(m.b.Script)
}

// stuckWords pairs one word on one side with two neighbours on the other.
func (m *Match) stuckWords() {
	m.stuck(m.a.words, m.b.words, m.aRest, m.bRest, false)
	m.stuck(m.b.words, m.a.words, m.bRest, m.aRest, true)
}

// stuck looks for a word of one that is two neighbouring words of two.
func (m *Match) stuck(one, two []word, oneRest, twoRest uint32, swapped bool) {
	for x := m.major(one, oneRest); x != 0; x &= x - 1 {
		i := bits.TrailingZeros32(x)
		for y := m.restOf(!swapped); y != 0; y &= y - 1 {
			j := bits.TrailingZeros32(y)
			if j+1 >= len(two) || m.restOf(!swapped)>>(j+1)&1 == 0 || !joins(one[i].text, two[j].text, two[j+1].text) {
				continue
			}
			if swapped {
				m.pair(j, i, worthJoined, Joined)
				m.aRest &^= 1 << (j + 1)
			} else {
				m.pair(i, j, worthJoined, Joined)
				m.bRest &^= 1 << (j + 1)
			}
			break
		}
	}
}

// restOf is what is left of b, or of a.
func (m *Match) restOf(b bool) uint32 {
	if b {
		return m.bRest
	}
	return m.aRest
}

// joins reports whether a word is two others written in one.
func joins(one, first, second string) bool {
	return len(one) == len(first)+len(second) && len(one) >= 4 && one[:len(first)] == first && one[len(first):] == second
}

// major are the words of a rest that count.
func (m *Match) major(ws []word, rest uint32) uint32 {
	for x := rest; x != 0; x &= x - 1 {
		if i := bits.TrailingZeros32(x); minor(ws[i].role) && ws[i].role != Particle {
			rest &^= 1 << i
		}
	}
	return rest
}

// joinRest writes the words that are left in one.
func joinRest(ws []word, rest uint32, b []byte) ([]byte, int) {
	n := 0
	for x := rest; x != 0; x &= x - 1 {
		w := &ws[bits.TrailingZeros32(x)]
		if minor(w.role) && w.role != Particle {
			continue
		}
		if len(b)+len(w.text) > cap(b) {
			return b, 9
		}
		b = append(b, w.text...)
		n++
	}
	return b, n
}

// restFlags are the flags that words of the rests have.
func (m *Match) restFlags() uint16 {
	var f uint16
	for x := m.aRest; x != 0; x &= x - 1 {
		f |= m.a.words[bits.TrailingZeros32(x)].flags
	}
	for x := m.bRest; x != 0; x &= x - 1 {
		f |= m.b.words[bits.TrailingZeros32(x)].flags
	}
	return f
}

// leastJoined is the least similarity of letters that were written in one.
const leastJoined = 0.84

// joinedAlike compares letters that were written in one. Characters are read exactly.
func joinedAlike(x, y []byte, east bool, flags uint16) float32 {
	if string(x) == string(y) {
		return worthJoined
	}
	if len(x) > 24 || len(y) > 24 {
		return 0
	}
	if east && sameLetters(x, y) {
		return worthJoined - 0.03
	}
	if flags&(hanWord|hangulWord) != 0 {
		return 0
	}
	if flags&consonantal != 0 {
		if k := skeletonOf(string(x)); k == skeletonOf(string(y)) && skeletonLength(k) > 2 {
			return worthConsonants
		}
	}
	if min(len(x), len(y)) < 6 || len(x)-len(y) > 3 || len(y)-len(x) > 3 {
		return 0
	}
	if s := 1 - float32(distance(string(x), string(y)))/float32(10*max(len(x), len(y))); s > leastJoined {
		return s * worthJoined
	}
	return 0
}

// order sorts the pairs by their place in a.
func (m *Match) order() {
	p := m.pairs[:m.n]
	for i := 1; i < len(p); i++ {
		for k := i; k > 0 && p[k].A < p[k-1].A; k-- {
			p[k], p[k-1] = p[k-1], p[k]
		}
	}
}

// sameLetters compares what the syllables of two joined East Asian names have in common.
func sameLetters(x, y []byte) bool {
	var xb, yb [96]byte
	if p, ok := cutSyllables(string(x), xb[:0]); ok {
		if q, ok := cutSyllables(string(y), yb[:0]); ok && string(p) == string(q) {
			return !pinyinOnly(string(x)) || !pinyinOnly(string(y))
		}
	}
	p, ok := koreanSound(southern(string(x)), xb[:0])
	if !ok {
		return false
	}
	q, ok := koreanSound(southern(string(y)), yb[:0])
	return ok && string(p) == string(q)
}
