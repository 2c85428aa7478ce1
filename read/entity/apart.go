package entity

import (
	"segun"
	"segun/read/phrase"
)

// setApart reports whether commas set a person's name apart behind a description, which a verb or the end of the sentence follows, whatever the tree makes of it: "…, its president, | Oru Venn, |
// said". Behind "After meeting the mayor, Oru Venn said" no comma stands.
func (l *linker) setApart(m, name *segun.Mention) bool {
	if m.Kind != segun.Person || name.Kind != segun.Person || l.plural(m.Head) || !l.Is(m.End, comma) {
		return false
	}
	_, end := l.Sentence(m.Head)
	k := name.End
	if k >= end {
		return false
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
	case "VBD": // "After meeting the mayor, Oru Venn, accompanied by a guard, left"
		return l.R.Tags.UPOS[k] == segun.AUX || l.Flags[k]&(phrase.CommVerb|phrase.CogVerb) != 0 || !l.governed(m.First)
	}
	return false
}

// governed reports whether a preposition, a verb or a conjunction stands right before a description.
func (l *linker) governed(first int) bool {
	if first == 0 {
		return false
	}
	switch l.R.Tags.UPOS[first-1] {
	case segun.ADP, segun.VERB, segun.AUX, segun.SCONJ, segun.CCONJ:
		return true
	}
	return false
}
