package names

import "math/bits"

// sums are the weights of an alignment, in parts of one.
type sums struct {
	agreed  float64 // of words that agree
	lost    float64 // of agreed, by what they agree less than fully
	full    int     // words that agree and are no initials or particles
	weak    int     // full ones that are less than a spelling or a sound
	letters int     // consonants of words that agree by them
	minimum float32 // the least similarity of a word that counts
}

// sum adds the pairs up.
func (m *Match) sum() sums {
	s := sums{minimum: 1}
	for _, p := range m.pairs[:m.n] {
		x, y := &m.a.words[p.A], &m.b.words[p.B]
		w := float64(x.weight+y.weight) / 200
		if p.How == FirstOnly || minor(x.role) != minor(y.role) || mistypedTrade(x, y) || mistypedTrade(y, x) {
			w = float64(min(x.weight, y.weight)) / 100
		}
		s.agreed += w
		s.lost += w * float64(1-p.Similarity)
		if p.How == Consonants {
			s.letters += skeletonLength(x.skeleton)
		}
		if m.isFull(&p, x) {
			s.full++
			if p.Similarity < worthSound-0.03 {
				s.weak++
			}
			s.minimum = min(s.minimum, p.Similarity)
		}
	}
	return s
}

// mistypedTrade reports whether a word that no table knows stands for one of the trade: it weighs no more than that.
func mistypedTrade(w, trade *word) bool {
	return w.role == Word && (trade.role == Trade || trade.role == Generic)
}

// leastConsonants is how many consonants two names must share that agree by nothing else.
const leastConsonants = 4

// fullWeight is the weight above which a word tells something on its own: not abu and abdul.
const fullWeight = 35

// isFull reports whether a pair tells something on its own: no initial, particle, or two consonants of a word without vowels.
func (m *Match) isFull(p *Pair, x *word) bool {
	switch {
	case p.How == FirstOnly || minor(x.role) && !x.has(nameTitle):
		return false
	case p.How == Consonants:
		return skeletonLength(x.skeleton) > 2
	case m.a.Kind == Person && m.b.Kind == Person:
		return x.weight > fullWeight || x.has(nameTitle)
	}
	return true
}

// What costs how much between persons. Chosen on the dev pairs and queries; see docs/names.md.
const (
	costOfDifference = 1.15 // times the share of weight that agrees less than fully
	costOfMissing    = 0.22 // times the share of weight that one side lacks
	costOfScripts    = 0.08 // when something is missing and the scripts differ: what agrees was romanised by rule
	costOfDoubt      = 0.06 // when of two words that agree one does so by a few letters only and something is missing, or when all do so
	costOfOrder      = 0.01
	costOfMinor      = 0.01 // a title, particle or legal form that one side lacks
	mostOnConflict   = 0.55
	mostOnVeto       = 0.62
	mostOnTooLittle  = 0.64
)

// scorePersons scores two names of persons.
func (m *Match) scorePersons() {
	s := m.sum()
	if s.agreed == 0 {
		m.Score, m.Reason = 0, NothingShared
		return
	}
	m.forgiveRepeated()
	a, b := m.restWeight(m.a.words, m.aRest), m.restWeight(m.b.words, m.bRest)
	cost := costOfDifference*s.lost/s.agreed + m.minorCosts() + m.orderCost()
	missing := max(a.weight, b.weight)
	if missing > 0 {
		m.Reason = MissingPart
		cost += costOfMissing * missing / (missing + s.agreed)
		if m.a.Script != m.b.Script {
			cost += costOfScripts
		}
		if s.weak > 0 && s.full <= 2 {
			cost += costOfDoubt
		}
	}
	if s.weak > 1 && s.weak == s.full {
		cost += costOfDoubt
	}
	m.Score = max(0, 1-cost)
	switch {
	case a.words > 0 && b.words > 0:
		if m.cutOff(&a, &b) {
			m.Score = min(m.Score, 0.75)
			return
		}
		if m.rescued(&s, &a, &b) {
			return
		}
		m.conflict(&s, &a, &b)
	case s.full == 0 && (missing > 0 || s.letters < leastConsonants):
		m.cap(mostOnTooLittle-0.1, TooLittle)
	case missing > 0 && s.full < 2:
		m.cap(mostOnTooLittle, TooLittle)
	case s.full == 1 && m.oneWord():
		m.Score = max(0, m.Score-1.2*s.lost/s.agreed) // one word alone must be written well
	}
	if m.crossed() || m.surnamesCrossed() {
		m.cap(mostOnConflict, Conflict)
	}
	if m.otherGeneration() {
		m.cap(mostOnVeto, OtherGeneration)
	}
	if x, y := titleGender(m.a.words), titleGender(m.b.words); x+y == titleOfMan+titleOfWoman {
		m.cap(mostOnVeto, OtherTitle)
	}
}

// oneWord reports whether a single word was aligned, particles and titles aside, and none that is written in one: El Chapo, El Chayo.
func (m *Match) oneWord() bool {
	n := 0
	for _, p := range m.pairs[:m.n] {
		switch {
		case p.How == Joined:
			return false
		case !minor(m.a.words[p.A].role) || !minor(m.b.words[p.B].role):
			n++
		}
	}
	return n == 1
}

// conflict vetoes: each side has what the other has not. How close the two words come still ranks what is no match.
func (m *Match) conflict(s *sums, a, b *left) {
	m.Reason = Conflict
	if m.otherCharacter() {
		m.Reason = OtherCharacter
	}
	near := 0.0
	if a.words == 1 && b.words == 1 {
		near = closeness(m.a.words[a.last].text, m.b.words[b.last].text)
	}
	m.Score = min(mostOnConflict, m.Score*s.agreed/(s.agreed+a.weight+b.weight)+0.3*near)
}

// closeness is how many letters two different words share, from 0 to 1.
func closeness(a, b string) float64 {
	long := max(len(a), len(b))
	if long > 24 || long == 0 {
		return 0
	}
	return max(0, 1-float64(distance(a, b))/float64(10*long))
}

// otherCharacter reports whether what is left on both sides is written in characters.
func (m *Match) otherCharacter() bool {
	i, j := bits.TrailingZeros32(m.aRest), bits.TrailingZeros32(m.bRest)
	return i < len(m.a.words) && j < len(m.b.words) && (m.a.words[i].flags&m.b.words[j].flags)&(hanWord|hangulWord) != 0
}

// left is what nothing was aligned with on one side.
type left struct {
	words  int // that count
	weight float64
	last   int // the last of them
}

// restWeight sums what is left of one side; titles, particles and words in brackets do not count.
func (m *Match) restWeight(ws []word, rest uint32) left {
	var l left
	for x := rest; x != 0; x &= x - 1 {
		i := bits.TrailingZeros32(x)
		w := &ws[i]
		if minor(w.role) || w.has(optional) {
			continue
		}
		l.words++
		l.weight += float64(w.weight) / 100
		l.last = i
	}
	return l
}

// forgiveRepeated takes words out of the rest that only say again what was aligned: "Shoigu Shoigu Sergey".
func (m *Match) forgiveRepeated() {
	switch {
	case m.bRest == 0:
		m.aRest = repeated(m.a.words, m.aRest)
	case m.aRest == 0:
		m.bRest = repeated(m.b.words, m.bRest)
	}
}

func repeated(ws []word, rest uint32) uint32 {
	out := rest
	for x := rest; x != 0; x &= x - 1 {
		i := bits.TrailingZeros32(x)
		for j := range ws {
			if j != i && rest>>j&1 == 0 && ws[j].hash == ws[i].hash && len(ws[i].text) > 1 && len(ws) < 4 {
				out &^= 1 << i
			}
		}
	}
	return out
}

// minorCosts are what titles, particles and the like cost that one side lacks.
func (m *Match) minorCosts() float64 {
	cost := 0.0
	for x := m.aRest; x != 0; x &= x - 1 {
		cost += minorCost(&m.a.words[bits.TrailingZeros32(x)])
	}
	for x := m.bRest; x != 0; x &= x - 1 {
		cost += minorCost(&m.b.words[bits.TrailingZeros32(x)])
	}
	return min(cost, 0.06)
}

func minorCost(w *word) float64 {
	switch {
	case w.role == Honorific:
		return 0
	case minor(w.role) || w.has(optional):
		return costOfMinor
	}
	return 0
}

// orderCost is what another order of the words costs.
func (m *Match) orderCost() float64 {
	last := int8(-1)
	for _, p := range m.pairs[:m.n] {
		if r := m.a.words[p.A].role; minor(r) {
			continue
		}
		if p.B < last {
			return costOfOrder
		}
		last = p.B
	}
	return 0
}

// cutOff reports whether the only conflict is a last word whose end is missing in one name, where at least three other words agree.
func (m *Match) cutOff(a, b *left) bool {
	if a.words != 1 || b.words != 1 || m.n < 3 {
		return false
	}
	x, y := &m.a.words[a.last], &m.b.words[b.last]
	if !x.has(truncated) || !y.has(truncated) {
		return false
	}
	short, long := x.text, y.text
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) < 2 || long[:len(short)] != short {
		return false
	}
	m.pair(a.last, b.last, worthCutOff, CutOff)
	return true
}

// otherGeneration reports whether both names say which generation they mean, and not the same.
func (m *Match) otherGeneration() bool {
	x, y := generation(m.a.words), generation(m.b.words)
	return x != y && (x != 0 && y != 0)
}

// titleGender is whether a name has a title of men or one of women, 0 for neither and for both.
func titleGender(ws []word) uint32 {
	g := uint32(0)
	for i := range ws {
		if ws[i].role == Honorific && ws[i].canon >= titleOfMan {
			if g != 0 && g != uint32(ws[i].canon) {
				return 0
			}
			g = uint32(ws[i].canon)
		}
	}
	return g
}

func generation(ws []word) uint16 {
	for i := range ws {
		if ws[i].role == Suffix {
			return ws[i].canon
		}
	}
	return 0
}

// surnamesCrossed reports whether two family names, the father's first, stand the other way round in the other name: Orduz Tumbral and Tumbral Orduz are cousins.
func (m *Match) surnamesCrossed() bool {
	var x, y [2]int8
	n, given := 0, false
	for _, p := range m.pairs[:m.n] {
		switch a, b := m.a.words[p.A].role, m.b.words[p.B].role; {
		case a == Family && b == Family:
			if n == 2 {
				return false
			}
			x[n], y[n] = p.A, p.B
			n++
		case a == Given && b == Given:
			given = true
		}
	}
	return given && n == 2 && (x[0] < x[1]) != (y[0] < y[1])
}

// crossed reports whether the given name of each is the father's name of the other: Ahmad bin Hasan and Hasan bin Ahmad.
func (m *Match) crossed() bool {
	one, other := false, false
	for _, p := range m.pairs[:m.n] {
		x, y := m.a.words[p.A].role, m.b.words[p.B].role
		one = one || x == Given && y == Patronymic
		other = other || x == Patronymic && y == Given
	}
	return one && other
}
