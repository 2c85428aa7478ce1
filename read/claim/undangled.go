package claim

import "segun"

// undangled takes from the end of what is said a word that only opens the clause behind it, which is another's: "Ms Moll was right | when | he said that the pier was lost". A word that asks ("did not say when.") stands
// before a mark and stays.
func (m *maker) undangled(content []segun.Span) []segun.Span {
	for i, c := range content {
		t := m.r.Tokens.At(c.End - 1)
		first := m.r.Tokens.At(c.Start)
		if t-2 < first || t+1 >= m.Len() || m.r.Tags.UPOS[t+1] == segun.PUNCT || m.r.Tags.UPOS[t] != segun.SCONJ && m.r.Tags.XPOS[t] != "WRB" ||
			!m.is(t, "when", "while", "as", "because", "since", "although", "though", "if", "whereas", "that", "after", "before", "until", "unless") || m.is(t-1, "and", "or", "but", ",") {
			continue
		}
		out := append([]segun.Span(nil), content...)
		out[i].End = m.r.Tokens.Tokens[t-1].Span.End
		content = out
	}
	return content
}
