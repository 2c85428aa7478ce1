package attribution

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// officeHolder returns the person whose name ends the words for a source behind an office and what it is of or for, all with capitals: "Director of Public Health | Sara Kline"; else speaker. "The widow of General Moll" and
// "the Mayor of Velm" are nobody else.
func officeHolder(r *segun.Reading, speaker int, source []segun.Span) int {
	list := r.Mentions.List
	m := &list[speaker]
	if m.Form != segun.FormNominal || len(source) != 1 || lowerCase(r, m.Head) || m.Head+3 >= len(r.Tags.Lemma) || r.Tags.Lemma[m.Head+1] != "of" && r.Tags.Lemma[m.Head+1] != "for" {
		return speaker
	}
	for k := speaker + 1; k < len(list) && k < speaker+5; k++ {
		n := &list[k]
		if n.Form != segun.FormName || n.Kind != segun.Person || n.Span.End != source[0].End {
			continue
		}
		name := r.Tokens.At(n.Name.Start)
		if n.Name.End <= n.Name.Start || n.End-name < 2 || name-1 <= m.Head+1 || titleWord(r, name-1) {
			return speaker
		}
		for t := m.Head + 2; t < name; t++ {
			if u := r.Tags.UPOS[t]; u != segun.PROPN && u != segun.NOUN && u != segun.ADJ && u != segun.DET && u != segun.CCONJ && u != segun.ADP || (u == segun.PROPN || u == segun.NOUN) && lowerCase(r, t) {
				return speaker
			}
		}
		return k
	}
	return speaker
}

// titleWord reports whether token t is a title or an office by itself: "General", "Mayor".
func titleWord(r *segun.Reading, t int) bool {
	w := phrase.Hash(strings.ToLower(r.Doc.Text[r.Tokens.Tokens[t].Span.Start:r.Tokens.Tokens[t].Span.End]))
	_, title := phrase.Honorifics().Word(w)
	_, office := phrase.Offices().Word(w)
	return title || office
}
