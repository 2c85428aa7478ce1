package claim

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// undangled takes from the end of what is said a word that only opens the clause behind it, which is another's: "Ms Moll was right | when | he said that the pier was lost". A word that asks ("did not say when.") stands
// before a mark and stays.
func (m *maker) undangled(content []segun.Span) []segun.Span {
	for i, c := range content {
		t := m.r.Tokens.At(c.End - 1)
		first := m.r.Tokens.At(c.Start)
		if k := m.measureLast(t, first); k > first {
			content = slices.Clone(content)
			content[i].End = m.r.Tokens.Tokens[k-1].Span.End
			continue
		}
		if t-2 < first || t+1 >= m.Len() || m.r.Tags.UPOS[t+1] == segun.PUNCT || m.r.Tags.UPOS[t] != segun.SCONJ && m.r.Tags.XPOS[t] != "WRB" ||
			!m.is(t, "when", "while", "as", "because", "since", "although", "though", "if", "whereas", "that", "after", "before", "until", "unless") || m.is(t-1, "and", "or", "but", ",") {
			continue
		}
		content = slices.Clone(content)
		content[i].End = m.r.Tokens.Tokens[t-1].Span.End
	}
	return content
}

// measureLast returns the comma behind which what is said ends, at token t, with a length of time that belongs to the clause behind it: "was shot on Friday|, hours | before she was to testify"; -1 for none.
func (m *maker) measureLast(t, first int) int {
	if t+1 >= m.Len() || m.Flags[t]&phrase.TimeNoun == 0 || !m.is(t+1, "before", "after") {
		return -1
	}
	for k := t - 1; k > first && k > t-4; k-- {
		switch m.r.Tags.UPOS[k] {
		case segun.NUM, segun.ADJ, segun.DET, segun.ADV:
		default:
			if m.Word(k) == "," {
				return k
			}
			return -1
		}
	}
	return -1
}
