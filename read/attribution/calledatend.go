package attribution

import (
	"sort"

	"segun"
)

// calledAtEnd returns the mention of a name that closes the words for a source behind nothing but what it is, where no mention holds their head: "Budget carrier | Skippa", "The guild's body, | Boreal Fish"; -1 for none.
func calledAtEnd(r *segun.Reading, source segun.Span) int {
	if r.Mentions == nil {
		return -1
	}
	from, list := r.Tokens.At(source.Start), r.Mentions.List
	for i := firstFrom(list, source.Start); i < len(list) && list[i].Span.Start < source.End; i++ {
		if m := &list[i]; m.Form == segun.FormName && m.Kind != segun.Place && m.Span.End == source.End && from >= 0 && describes(r, from, m.First) {
			return i
		}
	}
	return -1
}

// describes reports whether tokens [from, end) only say what the name behind them is: nouns and what belongs to them, and behind a possessor no name without a comma.
func describes(r *segun.Reading, from, end int) bool {
	owned, noun := false, false
	for k := from; k < end; k++ {
		switch r.Tags.UPOS[k] {
		case segun.NOUN, segun.PROPN:
			noun = true
		case segun.DET, segun.ADJ, segun.NUM:
		case segun.PART:
			if r.Tags.XPOS[k] != "POS" {
				return false
			}
			owned = true
		case segun.PUNCT:
			return noun && k == end-1 && r.Tokens.Tokens[k].Span.In(r.Doc.Text) == ","
		default:
			return false
		}
	}
	return noun && !owned
}

// firstFrom returns the index of the first mention that starts at offset at or behind it.
func firstFrom(list []segun.Mention, at uint32) int {
	return sort.Search(len(list), func(i int) bool { return list[i].Span.Start >= at })
}
