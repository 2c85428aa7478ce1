package entity

import (
	"strconv"
	"sync"

	"segun"
	"segun/data"
	"segun/read/phrase"
)

// stage is the ages that a noun is for, and the sex: "schoolgirl".
type stage struct {
	least, most int
	sex         byte
}

// stages are the nouns for somebody of an age: tables/en/ages.tsv.
var stages = sync.OnceValue(func() map[uint64]stage {
	out := map[uint64]stage{}
	for _, r := range data.MustTable("en/ages.tsv") {
		var s stage
		s.least, _ = strconv.Atoi(r[1])
		s.most, _ = strconv.Atoi(r[2])
		if r[3] != "-" {
			s.sex = r[3][0]
		}
		out[phrase.Hash(r[0])] = s
	}
	return out
})

// oldest is the highest number that is read as an age.
const oldest = 120

// ofStage returns the only person near whose age the text has told and who is of the age that a bare noun is for: "the teenager" after "Ivo Brandel, 14,"; nil for none or two.
func (l *linker) ofStage(head, sentence int, people []*group) *group {
	s, ok := stages()[phrase.Hash(l.R.Tags.Lemma[head])]
	if !ok {
		return nil
	}
	var found *group
	for _, g := range people {
		g = g.root()
		if sentence-g.seen > 2*near || g == found || clash(g.gender, s.sex) || g.kind != segun.Person {
			continue
		}
		if age := l.age(g); age < s.least || age > s.most {
			continue
		}
		if found != nil {
			return nil
		}
		found = g
	}
	if found != nil && found.gender == 0 {
		found.gender = s.sex
	}
	return found
}

// ofAge returns the only person near of the age that a description tells before its noun: "the 43-year-old former congressman"; nil for none or two.
func (l *linker) ofAge(m *segun.Mention, sentence int, people []*group) *group {
	age := l.yearsOld(m)
	if age < 0 {
		return nil
	}
	var found *group
	for _, g := range people {
		g = g.root()
		if sentence-g.seen > 2*near || g == found || g.kind != segun.Person || clash(g.gender, l.officeGender(m)) || l.age(g) != age {
			continue
		}
		if found != nil {
			return nil
		}
		found = g
	}
	return found
}

// age returns how old the text says that somebody is, in the first of their mentions, -1 where it does not say.
func (l *linker) age(g *group) int {
	for n, i := range g.said {
		if n > 12 {
			break
		}
		m := &l.ms[i]
		if a := l.yearsOld(m); a >= 0 {
			return a
		}
		if k := m.End; k+2 < l.Len() && l.Is(k, comma, openBracket) && l.Look[k+2]&phrase.Mark != 0 && !l.Is(k+2, hyphen) {
			if a := l.years(k + 1); a >= 0 {
				return a // "Ivo Brandel, | 14 |,"
			}
		}
	}
	return -1
}

// yearsOld returns the age that a mention tells before its head, "a 14-year-old student", -1 for none.
func (l *linker) yearsOld(m *segun.Mention) int {
	for k := m.First; k+2 <= m.Head; k++ {
		if l.Look[k]&phrase.Digit != 0 && l.Is(k+2, yearWord) && k+4 <= m.Head && l.Is(k+4, oldWord) {
			return l.years(k)
		}
	}
	return -1
}

// years returns the number at token k where it can be an age, -1 else.
func (l *linker) years(k int) int {
	if l.Look[k]&phrase.Digit == 0 {
		return -1
	}
	n, err := strconv.Atoi(l.Word(k))
	if err != nil || n < 0 || n > oldest {
		return -1
	}
	return n
}
