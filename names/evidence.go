package names

import (
	"strconv"
	"strings"
)

// Evidence is what is known of a party besides its names. Empty fields say nothing.
type Evidence struct {
	Born        []string // dates or years of birth: "1971-05-04", "1971", "1960/1965"; any that fits counts
	Countries   []string // nationality, residence, place of registration, in any one spelling or code
	Gender      string   // by its first letter: m, f
	Identifiers []string // numbers of documents and registers, "kind:number"; only equal ones speak for a match
}

// What evidence said, as bits of Match.
const (
	bornSame = 1 << iota
	bornYear
	bornOther
	countrySame
	countryOther
	genderOther
	identifierSame
	bornDay
)

// evidenceAgainst are the bits that speak against a match.
const evidenceAgainst = bornOther | countryOther | genderOther | bornDay

// evidenceWords say the bits.
var evidenceWords = [...]string{"date of birth agrees", "year of birth agrees", "birth year differs", "country agrees", "countries differ",
	"gender differs", "an identifier agrees", "day of birth differs"}

// Evidence says in words what With found, for a match and against it: "birth year differs by 9".
func (m *Match) Evidence() (speaksFor, against []string) {
	for i, words := range evidenceWords {
		switch bit := uint16(1) << i; {
		case m.evidence&bit == 0:
		case bit == bornOther:
			against = append(against, words+" by "+strconv.Itoa(int(m.yearsApart)))
		case evidenceAgainst&bit != 0:
			against = append(against, words)
		default:
			speaksFor = append(speaksFor, words)
		}
	}
	return speaksFor, against
}

// With weighs what else is known of the two parties. It moves a score towards 1 or down; years of birth far apart and another
// gender hold it below the threshold; an equal identifier puts it above, unless the names share nothing.
func (m Match) With(a, b *Evidence) Match {
	if m.n == 0 {
		return m
	}
	for _, x := range a.Identifiers {
		for _, y := range b.Identifiers {
			if x != "" && strings.EqualFold(x, y) {
				m.evidence |= identifierSame
				m.Score = max(m.Score, 0.95)
				return m
			}
		}
	}
	m.born(a.Born, b.Born)
	m.countries(a.Countries, b.Countries)
	if g, h := gender(a.Gender), gender(b.Gender); g != 0 && h != 0 && g != h {
		m.evidence |= genderOther
		m.cap(mostOnVeto, AgainstByRecords)
	}
	return m
}

// towards moves a possible match towards 1.
func (m *Match) towards(share float64) {
	if m.Possible() {
		m.Score += (1 - m.Score) * share
	}
}

func (m *Match) born(a, b []string) {
	best, otherDay := -1, false
	for _, x := range a {
		for _, y := range b {
			if len(x) >= 10 && len(y) >= 10 && x[:10] == y[:10] {
				m.evidence |= bornSame
				m.towards(0.5)
				return
			}
			d := yearsApart(x, y)
			if d >= 0 && (best < 0 || d < best) {
				best = d
			}
			otherDay = d >= 0 && d <= 1 && d <= best && otherDays(x, y) || otherDay && d != 0
		}
	}
	m.yearsApart = uint16(max(best, 0))
	switch {
	case best < 0:
	case best <= 1 && otherDay:
		m.evidence |= bornDay
		m.Score = max(0, m.Score-0.06)
	case best == 0:
		m.evidence |= bornYear
		m.towards(0.25)
	case best <= 1:
	case best <= 3:
		m.evidence |= bornOther
		m.Score = max(0, m.Score-0.12)
	default:
		m.evidence |= bornOther
		m.cap(mostOnVeto, AgainstByRecords)
	}
}

// otherDays reports whether two dates are whole days, and other ones even when day and month are swapped in one.
func otherDays(a, b string) bool {
	if len(a) != 10 || len(b) != 10 || a[4] != '-' || b[4] != '-' {
		return false
	}
	return a[5:7] != b[8:10] || a[8:10] != b[5:7]
}

// yearsApart is the least distance between two dates or ranges of years, -1 when one has no year.
func yearsApart(a, b string) int {
	aLow, aHigh := years(a)
	bLow, bHigh := years(b)
	switch {
	case aLow == 0 || bLow == 0:
		return -1
	case aHigh < bLow:
		return bLow - aHigh
	case bHigh < aLow:
		return aLow - bHigh
	}
	return 0
}

// years are the least and the greatest number of four digits in a text, 0 when there is none.
func years(s string) (low, high int) {
	n, digits := 0, 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && '0' <= s[i] && s[i] <= '9' {
			n, digits = n*10+int(s[i]-'0'), digits+1
			continue
		}
		if digits == 4 {
			if low == 0 || n < low {
				low = n
			}
			high = max(high, n)
		}
		n, digits = 0, 0
	}
	return low, high
}

func (m *Match) countries(a, b []string) {
	if len(a) == 0 || len(b) == 0 {
		return
	}
	for _, x := range a {
		for _, y := range b {
			if strings.EqualFold(strings.TrimSpace(x), strings.TrimSpace(y)) {
				m.evidence |= countrySame
				m.towards(0.1)
				return
			}
		}
	}
	m.evidence |= countryOther
	m.Score = max(0, m.Score-0.06)
}

func gender(s string) byte {
	if s == "" {
		return 0
	}
	switch s[0] | 0x20 {
	case 'm':
		return 'm'
	case 'f', 'w':
		return 'f'
	}
	return 0
}
