package entity

import (
	"segun"
	"segun/read/mention"
	"segun/read/phrase"
)

// setApart reports whether commas set a person's name apart behind a description, which a verb or the end of the sentence follows, whatever the tree makes of it: "…, its president, | Oru Venn, |
// said". Behind "After meeting the mayor, Oru Venn said" no comma stands.
func (l *linker) setApart(m, name *segun.Mention) bool {
	if m.Kind != segun.Person || name.Kind != segun.Person || l.plural(m.Head) || !l.Is(m.End, comma) {
		return false
	}
	for k := m.Head + 1; k < m.End; k++ {
		if i := l.starting(k); i >= 0 && l.ms[i].Kind == segun.Person {
			return false // "the family of the victim, Oru Venn, claims": whose name is it?
		}
	}
	return l.verbBehind(name, l.governed(m.First))
}

// verbBehind reports whether the name ends its sentence, or a comma closes it and a finite verb follows. Where something governs the description before the name, the verb has to be one of
// saying: "After meeting the mayor, Oru Venn, accompanied by a guard, left".
func (l *linker) verbBehind(name *segun.Mention, governed bool) bool {
	_, end := l.Sentence(name.Head)
	k := name.End
	if k >= end || l.Word(k) == "." {
		return l.Rel(name.Head) != segun.RelConj
	}
	if l.Is(k, comma) && k+2 < end && l.Look[k+1]&phrase.Digit != 0 && l.Is(k+2, comma) {
		k += 2 // "the former clerk, Oru Venn, 29, | left"
	}
	if !l.Is(k, comma) || k+1 >= end {
		return false
	}
	k++
	for k+1 < end && l.R.Tags.UPOS[k] == segun.ADV {
		k++ // "also | said"
	}
	switch l.R.Tags.XPOS[k] {
	case "MD", "VBZ", "VBP":
		return true
	case "VBD":
		return !governed || l.R.Tags.UPOS[k] == segun.AUX || l.Flags[k]&(phrase.CommVerb|phrase.CogVerb) != 0
	case "VBN":
		return !governed
	}
	return !governed && l.Is(k, relatives[:2]...)
}

// governed reports whether a preposition, a verb or a conjunction stands right before a description.
func (l *linker) governed(first int) bool {
	if first == 0 {
		return false
	}
	switch l.R.Tags.UPOS[first-1] {
	case segun.VERB:
		return l.Flags[first-1]&phrase.CommVerb == 0 // "claims | the minister, Oru Venn, leaned on them"
	case segun.ADP, segun.AUX, segun.SCONJ, segun.CCONJ:
		return true
	}
	return false
}

// behindCopula returns the person whose name a comma parts from an office that "is" or "was" stands before, and a full stop follows: "The other was the bank's head, | Sir Oru Venn."; -1 for none.
func (l *linker) behindCopula(m *segun.Mention, byFirst map[int]int) int {
	if m.Kind != segun.Person || !l.determined(m) || !l.Is(m.End, comma) {
		return -1
	}
	o, ok := byFirst[m.End+1]
	if !ok || l.ms[o].Kind != segun.Person || !l.closed(l.ms[o].End) || l.Rel(l.ms[o].Head) == segun.RelConj {
		return -1
	}
	return o
}

// called returns the person whom a description names with a participle: "a constable named | Oru Venn"; -1 for none.
func (l *linker) called(m *segun.Mention, byFirst map[int]int) int {
	if m.Kind != segun.Person || l.plural(m.Head) || !l.Is(m.Head+1, calledWords...) || l.Is(m.First, noneWords...) {
		return -1
	}
	if o, ok := byFirst[m.Head+2]; ok && l.ms[o].Kind == segun.Person {
		return o
	}
	return -1
}

// givenName returns who a description gives a name for, or is known by: "a student who gave her name only as | Leonie"; -1 for none.
func (l *linker) givenName(m *segun.Mention, byFirst map[int]int) int {
	for _, g := range l.gives {
		if g.Who != m.Head && !(l.Rel(g.Who) == segun.RelAppos && l.Head(g.Who) == m.Head) {
			continue
		}
		if o, ok := byFirst[g.First]; ok && l.ms[o].Rule == mention.GivenName {
			return o
		}
	}
	return -1
}

var (
	calledWords = phrase.Hashes("named", "called")
	noneWords   = phrase.Hashes("no", "any", "every", "each", "another") // "has no nephew called Oru Venn"
)

// onceHeld reads what says behind an office, at token k, when it was held: "the chief | at the time" holds it no longer, "the chief | until Monday" may or may not; "" for nothing.
func (l *linker) onceHeld(k int) string {
	switch {
	case k+2 >= l.Len():
	case l.Is(k, pastCases...) && l.Is(k+1, thatTime...) && l.Is(k+2, timesWord...):
		return "former"
	case l.Is(k, fromWord) && l.Look[k+1]&phrase.Digit != 0 && l.Is(k+2, toWords...):
		return "former" // "mayor of Tarn | from 2010 to 2019"
	case l.Is(k, untilWords...):
		return "unknown"
	}
	return ""
}

var (
	pastCases  = phrase.Hashes("at", "of")
	thatTime   = phrase.Hashes("the", "that")
	timesWord  = phrase.Hashes("time", "day")
	untilWords = phrase.Hashes("until", "till")
	fromWord   = phrase.Hash("from")
	toWords    = phrase.Hashes("to", "until", "till")
)

// namedBefore reports whether a description has been joined to somebody's name that commas set apart behind it: "Her cousin, Oru Venn, | is a director".
func (l *linker) namedBefore(o int) bool {
	g := l.at(o)
	return g != nil && l.ms[o].Kind == segun.Person && g.kind == segun.Person && g.named
}

// sharedOffice gives an office in the plural to those whose names commas set apart behind it: "the directors, | Oru Venn and Ida Moll, | left". Where no comma closes the names, they may be others: "thanked
// the surveyors, Oru Venn and Ida Moll."
func (l *linker) sharedOffice(m *segun.Mention) {
	if m.Form != segun.FormNominal || m.Kind != segun.Group || !l.plural(m.Head) || !l.Is(m.End, comma) {
		return
	}
	row, ok := phrase.Offices().Word(phrase.Hash(l.R.Tags.Lemma[m.Head]))
	if !ok || phrase.Offices().Rows[row].Class == "family" {
		return
	}
	names := l.nameList(m.End + 1)
	for _, i := range names {
		l.finish(l.at(i), segun.Role{Title: phrase.Offices().Rows[row].Title, Time: "current"}, m.First, m.Head, m.Head+1, m.End)
	}
}

// nameList returns the people named from token k on, two or more, the last behind "and" and before a comma; none where anything else stands among them.
func (l *linker) nameList(k int) []int {
	var out []int
	for last := false; ; {
		i := l.personFrom(k)
		if i < 0 {
			return nil
		}
		out, k = append(out, i), l.ms[i].End
		switch {
		case last && l.Is(k, comma):
			return out
		case last || !l.Is(k, comma, andWord):
			return nil
		}
		last = l.Is(k, andWord)
		k++
	}
}

// personFrom returns the named person whose mention starts at token k, -1 for none; those who are named together are several.
func (l *linker) personFrom(k int) int {
	for i := l.from(k); i < len(l.ms) && l.ms[i].First == k; i++ {
		if l.ms[i].Form == segun.FormName && l.ms[i].Kind == segun.Person && l.at(i) != nil {
			return i
		}
	}
	return -1
}
