package entity

import (
	"segun"
	"segun/read/mention"
	"segun/read/phrase"
)

// namedPart returns the person whose name a comma sets off behind one who is counted out of several: "one of the ferrymen, | Leo Fosk |, said"; -1 for none.
func (l *linker) namedPart(m *segun.Mention, byFirst map[int]int) int {
	if !mention.Part(m) || m.Kind != segun.Person || !l.Is(m.End, comma) {
		return -1
	}
	if o, ok := byFirst[m.End+1]; ok && l.ms[o].Kind == segun.Person && !l.ms[o].Name.Empty() && l.closed(l.ms[o].End) {
		return o
	}
	return -1
}

// partDescribed returns the one counted out of several whom mention i describes between commas right behind: "one of them, | a nurse |,"; -1 for none.
func (l *linker) partDescribed(i int) int {
	m := &l.ms[i]
	if m.Kind != segun.Person || m.Form != segun.FormNominal || !l.Is(m.First, indefinite...) || !l.Is(m.First-1, comma) || !l.closed(m.End) {
		return -1
	}
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if o := &l.ms[k]; o.End == m.First-1 && mention.Part(o) && o.Kind == segun.Person && l.at(k) != nil {
			return k
		}
	}
	return -1
}

// wholeIn returns the noun of those of whom a mention counts out one: "one of the | engineers |"; -1 for none.
func (l *linker) wholeIn(m *segun.Mention) int {
	if !l.Is(m.Head+1, ofWord) {
		return -1
	}
	for h := m.Head + 2; h < m.End; h++ {
		if l.plural(h) && !l.plural(h+1) {
			return h
		}
	}
	return -1
}

// allOfThem returns the group that mention i describes between commas right behind it: "Three women, | all of them former pupils |,"; -1 for none.
func (l *linker) allOfThem(i int) int {
	m := &l.ms[i]
	if m.Kind != segun.Group || !l.Is(m.First, allWords...) || !l.Is(m.First+1, ofWord) || !l.Is(m.First+2, ofThem...) || !l.Is(m.First-1, comma) {
		return -1
	}
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if o := &l.ms[k]; o.End == m.First-1 && o.Kind == segun.Group && o.Form == segun.FormNominal && l.at(k) != nil {
			return k
		}
	}
	return -1
}

var allWords = phrase.Hashes("all", "both", "each")
