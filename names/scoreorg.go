package names

import (
	"math/bits"
	"strings"
)

// costs between organisations.
const (
	costOfLegalForm  = 0.12 // two different forms of firms
	costOfOnlyForm   = 0.32 // the same where no word of the names is their own: Deutsche Bank
	costOfNoForm     = 0.01
	costOfOnePlace   = 0.06
	worthPartAcronym = 0.85
	worthBrackets    = 0.90 // of a name that stands in brackets behind the other
	mostOnPlace      = 0.79
)

// rests are what is left of one side, by what the words do.
type rests struct {
	plain, place, trade, generic, telling, numeral int
	body                                           int // of the general words
	weight                                         float64
	number                                         string
}

// scoreOrganisations scores names of organisations and vessels.
func (m *Match) scoreOrganisations() {
	m.mistypedForms()
	m.partAcronym()
	s := m.sum()
	if m.acronym(&s) {
		return
	}
	if s.agreed == 0 || s.full == 0 {
		m.Score, m.Reason = 0, NothingShared
		return
	}
	m.forgiveRepeated()
	a, b := m.rests(m.a.words, m.aRest), m.rests(m.b.words, m.bRest)
	cost := costOfDifference*s.lost/s.agreed + m.orderCost() + m.formCost()
	if a.weight+b.weight > 0 {
		m.Reason = MissingPart
		cost += 0.30 * (a.weight + b.weight) / (a.weight + b.weight + s.agreed)
	}
	m.Score = max(0, 1-cost)
	if m.bracketed() {
		m.Score = worthBrackets
		return
	}
	m.vetoes(&s, &a, &b)
	if s.full == 1 && s.minimum < worthSpelling && a.plain+b.plain+a.place+b.place+a.trade+b.trade > 0 {
		m.cap(mostOnTooLittle, TooLittle) // Rossi of Sofia is not Rose Group
	}
	if core := m.core(); core == 1 && s.minimum < worthTranslated {
		m.Score -= 0.8 * s.lost / s.agreed
		if m.a.Kind == Vessel && s.full == 1 {
			m.Score -= 0.05
		}
	}
}

// firmOnly reports whether a name has a legal form, which a foundation or an institute of the same name is not.
func firmOnly(ws []word) bool {
	for i := range ws {
		if ws[i].role == LegalForm {
			return true
		}
	}
	return false
}

// core is how many words of the shorter name are its own and no words of the trade.
func (m *Match) core() int {
	n := func(ws []word) int {
		k := 0
		for i := range ws {
			if ws[i].role == Word {
				k++
			}
		}
		return k
	}
	return min(n(m.a.words), n(m.b.words))
}

// vetoes holds the score down where the words that differ make another organisation.
func (m *Match) vetoes(s *sums, a, b *rests) {
	own := func(r *rests) int { return r.plain + r.place + r.trade + r.telling }
	switch {
	case a.number != b.number && (a.numeral > 0 && b.numeral > 0 || bigger(a) || bigger(b)):
		m.cap(mostOnVeto, OtherNumeral)
	case a.telling+b.telling > 0:
		m.cap(mostOnVeto, TellingWord)
	case own(a) > 0 && own(b) > 0 && m.restFlags()&(hanWord|hangulWord|romanised|hasDigit) == 0 && m.spaceMoved():
		m.Score, m.Reason = worthMoved, NoReason
	case own(a) > 0 && own(b) > 0:
		m.veto(s, a, b)
	case a.plain > 0 && own(b) == 0 && b.generic > 0, b.plain > 0 && own(a) == 0 && a.generic > 0:
		m.cap(mostOnVeto, Conflict)
	case own(a)+own(b) > 0 && a.plain+b.plain == 0 && a.place+b.place > 0:
		m.cap(mostOnPlace-0.05*float64(a.place+b.place+a.trade+b.trade), MissingPart)
	case a.body > 0 && b.generic == 0 && firmOnly(m.b.words), b.body > 0 && a.generic == 0 && firmOnly(m.a.words),
		a.generic > 0 && b.generic > 0 && a.body+b.body > 0:
		m.cap(mostOnVeto, OtherTrade)
	case a.generic > 0 && b.generic > 0:
		m.Score -= 0.05
	case m.weak(s, a, b):
		m.cap(mostOnTooLittle, TooLittle)
	}
}

// veto is for two names each of which has words of its own.
func (m *Match) veto(s *sums, a, b *rests) {
	r := Conflict
	switch {
	case a.plain+b.plain > 0:
	case a.place > 0 && b.place > 0:
		r = OtherPlace
	case a.trade > 0 && b.trade > 0:
		r = OtherTrade
	}
	m.Score = min(m.Score, mostOnConflict*s.agreed/(s.agreed+(a.weight+b.weight)/2))
	m.Reason = r
}

// weak reports whether one name lacks so much of the other that what is left tells little: a whole word of the name proper where only one or
// two agree, or the word of the trade behind a single one.
func (m *Match) weak(s *sums, a, b *rests) bool {
	missing := max(a.weight, b.weight)
	if missing == 0 || !(s.agreed < 1.4 && a.plain+b.plain+a.trade+b.trade > 0 || missing > s.agreed) {
		return false
	}
	if a.plain+b.plain+a.place+b.place == 0 && a.trade+b.trade == 1 && m.ownWord() {
		m.Score = min(m.Score, Threshold+0.01)
		return false
	}
	return true
}

// bigger reports whether a number is left that is not one.
func bigger(r *rests) bool { return r.numeral > 0 && r.number != "1" }

// hasBrackets reports whether a word of a name stands in brackets.
func hasBrackets(ws []word) bool {
	for i := range ws {
		if ws[i].has(inBrackets) {
			return true
		}
	}
	return false
}

// rests sorts what is left of one side.
func (m *Match) rests(ws []word, rest uint32) rests {
	var r rests
	vessel := m.a.Kind == Vessel && m.b.Kind == Vessel && !(hasBrackets(m.a.words) && hasBrackets(m.b.words))
	for x := rest; x != 0; x &= x - 1 {
		w := &ws[bits.TrailingZeros32(x)]
		if vessel && w.has(inBrackets) {
			continue // the number on the hull
		}
		switch w.role {
		case Honorific, LegalForm, Particle, Suffix:
			continue
		case Numeral:
			r.numeral++
			r.number = w.text
		case Place:
			r.place++
		case Trade:
			r.trade++
		case Generic:
			r.generic++
			if w.weight == bodyWeight {
				r.body++
			}
		case Telling:
			r.telling++
		default:
			r.plain++
		}
		r.weight += float64(w.weight) / 100
	}
	return r
}

// formCost is what legal forms cost: little when one is missing, more when both tell and differ.
func (m *Match) formCost() float64 {
	x, y := firm(m.a.words), firm(m.b.words)
	switch {
	case x != 0 && y != 0 && x != y:
		if m.core() == 0 {
			m.Reason = OtherLegalForm
			return costOfOnlyForm
		}
		return costOfLegalForm
	case m.aRest|m.bRest != 0 && (x != y):
		return costOfNoForm
	}
	return 0
}

// firm is the class of the legal form that tells, 0 when there is none.
func firm(ws []word) uint16 {
	for i := range ws {
		if ws[i].role == LegalForm && ws[i].has(firmForm) {
			return ws[i].canon
		}
	}
	return 0
}

// acronym looks for one name that is the initials of the other, and scores it.
func (m *Match) acronym(s *sums) bool {
	if s.full > 0 {
		return false
	}
	x, y := m.a, m.b
	turned := len(x.words) > len(y.words)
	if turned {
		x, y = y, x
	}
	own := initialsOf(x, y)
	if own < 0 {
		return false
	}
	if i, j := own, firstOwn(y.words); turned {
		m.pair(j, i, worthAcronym, Acronym)
	} else {
		m.pair(i, j, worthAcronym, Acronym)
	}
	m.Score, m.Reason = Threshold+0.02, MissingPart
	return true
}

// partAcronym pairs the only word that is left of one name with three words or more that are left of the other and begin with its letters, where something else agrees:
// N.M.L. Shipping, Northwind Marine Logistics Shipping.
func (m *Match) partAcronym() {
	if m.n == 0 || m.aRest == 0 || m.bRest == 0 {
		return
	}
	m.partAcronymOf(m.a, m.b, &m.aRest, &m.bRest, false)
	m.partAcronymOf(m.b, m.a, &m.bRest, &m.aRest, true)
}

func (m *Match) partAcronymOf(x, y *Name, xRest, yRest *uint32, turned bool) {
	own, long := ownWords(x.words)&*xRest, ownWords(y.words)&*yRest
	if bits.OnesCount32(own) != 1 || bits.OnesCount32(long) < 3 {
		return
	}
	i := bits.TrailingZeros32(own)
	t, k := x.words[i].text, 0
	for l := long; l != 0; l &= l - 1 {
		w := &y.words[bits.TrailingZeros32(l)]
		if w.role == Numeral || k >= len(t) || w.text[0] != t[k] {
			return
		}
		k++
	}
	if k != len(t) {
		return
	}
	if j := bits.TrailingZeros32(long); turned {
		m.pair(j, i, worthPartAcronym, Acronym)
	} else {
		m.pair(i, j, worthPartAcronym, Acronym)
	}
	*yRest &^= long
}

// firstOwn is the first word that counts.
func firstOwn(ws []word) int {
	for i := range ws {
		if !minor(ws[i].role) {
			return i
		}
	}
	return 0
}

// initialsOf is the one word of x proper when it is the initials of the words of y, particles aside or not; -1 otherwise.
func initialsOf(x, y *Name) int {
	own := -1
	for i := range x.words {
		if x.words[i].role == Word {
			if own >= 0 {
				return -1
			}
			own = i
		}
	}
	if own < 0 || x.words[own].has(romanised) && x.Script != y.Script {
		return -1
	}
	t := x.words[own].text
	if len(t) < 3 || len(t) > 8 || !spells(t, y.words, false) && !spells(t, y.words, true) {
		return -1
	}
	return own
}

// spells reports whether the letters of a word are the initials of words.
func spells(t string, ws []word, particles bool) bool {
	k := 0
	for i := range ws {
		w := &ws[i]
		if w.role == Particle && !particles || w.role == LegalForm {
			continue
		}
		n := initialLetters(t[min(k, len(t)):], w)
		if n == 0 {
			return false
		}
		k += n
	}
	return k == len(t)
}

// initialLetters is how many letters of what is left of the initials are that of a word: several for one letter of another script, zh for ж. 0 is another letter.
func initialLetters(t string, w *word) int {
	if w.has(romanised) {
		for _, l := range [...]string{"shch", "zh", "kh", "ts", "ch", "sh", "yu", "ya", "th"} {
			if strings.HasPrefix(t, l) && strings.HasPrefix(w.text, l) {
				return len(l)
			}
		}
	}
	if t == "" || w.text[0] != t[0] {
		return 0
	}
	return 1
}

// mistypedForms takes short words that no table knows out of the rest where the other name has a legal form that is one letter away and
// that nothing was aligned with: "Oeo" for OAO.
func (m *Match) mistypedForms() {
	for x := m.aRest; x != 0; x &= x - 1 {
		i := bits.TrailingZeros32(x)
		for y := m.bRest; y != 0; y &= y - 1 {
			j := bits.TrailingZeros32(y)
			if mistypedForm(&m.a.words[i], &m.b.words[j]) || mistypedForm(&m.b.words[j], &m.a.words[i]) {
				m.aRest &^= 1 << i
				m.bRest &^= 1 << j
				break
			}
		}
	}
}

func mistypedForm(w, form *word) bool {
	if minor(w.role) || w.has(hasDigit) || form.role != LegalForm || len(w.text) < 2 || len(w.text) > 3 || len(form.text) > 4 {
		return false
	}
	cost := distance(w.text, form.text)
	return cost <= 7 || cost <= 10 && len(w.text) == 3 && len(form.text) == 3 || cost <= 12 && len(w.text) != len(form.text)
}

// ownWord reports whether a word that agrees is the names' own and no short one, or letters that are no word: Rosneft is found without Oil Company, VTB without Bank.
// A common name of people is nobody's own: Mohammed is not Jaish-e-Mohammed.
func (m *Match) ownWord() bool {
	for _, p := range m.pairs[:m.n] {
		if w := &m.a.words[p.A]; w.role == Word && p.How == Same && !manyBear(w) && (len(w.text) >= 4 || len(w.text) == 3 && !strings.ContainsAny(w.text, "aeiouy0123456789")) {
			return true
		}
	}
	return false
}

// manyBear reports whether a word is a forename or surname of people in several countries.
func manyBear(w *word) bool {
	if w.flags&(knownForename|knownSurname) == 0 {
		return false
	}
	p := personalWords()[w.text]
	return p != nil && p.common >= 3
}

// bracketed reports whether one name is, word by word, what stands in brackets in the other: HAMAS.
func (m *Match) bracketed() bool {
	var a, b uint32
	for _, p := range m.pairs[:m.n] {
		x, y := &m.a.words[p.A], &m.b.words[p.B]
		if p.How == Same && x.role != Place {
			if x.has(inBrackets) && !y.has(inBrackets) {
				a |= 1 << p.B
			}
			if y.has(inBrackets) && !x.has(inBrackets) {
				b |= 1 << p.A
			}
		}
	}
	return a != 0 && a == ownWords(m.b.words) || b != 0 && b == ownWords(m.a.words)
}

// ownWords are the words of a name that count.
func ownWords(ws []word) uint32 {
	var own uint32
	for i := range ws {
		if !minor(ws[i].role) {
			own |= 1 << i
		}
	}
	return own
}
