package entity

import (
	"segun"
	"segun/read/mention"
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
