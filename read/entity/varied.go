package entity

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// varied joins a description of one person who speaks to whoever spoke last, where the words only spare the name: "…," Ilo Merrick said. "…," the real estate mogul added; "…," the Arizona
// Republican asked. It does so where the words are no office and are used once, or where the verb says that somebody goes on, and nobody else has spoken since.
func (l *linker) varied() {
	var last *group                    // the named person who spoke last
	at, sentence, other := 0, 0, false // other: somebody else was named since
	times := map[*group]int{}
	for i := range l.ms {
		times[l.at(i)]++
	}
	for i := range l.ms {
		m := &l.ms[i]
		for sentence+1 < len(l.R.Tokens.Sentences) && l.R.Tokens.Sentences[sentence].End <= m.First {
			sentence++
		}
		verb, g := l.tellsAt(m), l.at(i)
		if verb < 0 {
			other = other || m.Form == segun.FormName && g != nil && g.kind == segun.Person && g != last.rooted()
			continue
		}
		switch {
		case m.Form == segun.FormPronoun:
			if other || !l.Is(m.Head, personPronouns...) {
				last = nil // "they said", or one who may be another
			}
		case g == nil:
			last = nil
		case g.named && g.kind == segun.Person:
			last, at, other = g, sentence, false
		case last != nil && !g.named && m.Form == segun.FormNominal && sentence-at <= near && l.takesUp(m, verb) && times[g] == 1 && g.kind == segun.Person && !clash(last.gender, g.gender):
			join(last, g)
			at = sentence
		default:
			last = nil
		}
	}
}

var personPronouns = phrase.Hashes("he", "she", "i", "we", "who")

// tellsAt returns the verb beside a mention by which it says something next to a quotation, -1 for none.
func (l *linker) tellsAt(m *segun.Mention) int {
	for _, t := range [...]int{m.End, m.First - 1} {
		if t < 0 || t >= l.Len() || l.R.Tags.UPOS[t] != segun.VERB || !phrase.Variations().Play(l.R.Tags.Lemma[t], "tells") {
			continue
		}
		if t > m.First || t > 0 && (l.Look[t-1]&phrase.Mark != 0 || strings.ContainsAny(l.Word(t-1), ",\"”’")) {
			return t
		}
	}
	return -1
}

// takesUp reports whether a definite description only spares a name.
func (l *linker) takesUp(m *segun.Mention, verb int) bool {
	if !l.definite(m) || l.plural(m.Head) || l.isOffice(m.Head) {
		return false
	}
	v := phrase.Variations()
	if v.Play(l.R.Tags.Lemma[verb], "goeson") {
		return true
	}
	return v.Play(l.R.Tags.Lemma[m.Head], "again") || v.Play(l.Word(m.Head), "partisan") || l.aged(m.Head)
}
