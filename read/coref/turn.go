package coref

import (
	"strings"

	"segun"
)

// turns lists the attributions whose content is a turn of a conversation in print, a speaker's paragraph behind their name or an answer of an interview: inside them "I" is who speaks, as in quotation marks.
func (v *resolver) turns() []int {
	var out []int
	for i := range v.r.Attributions.List {
		a := &v.r.Attributions.List[i]
		if len(a.Content) == 1 && (strings.HasPrefix(a.Rule, "label ") || strings.HasPrefix(a.Rule, "answer ") || strings.HasPrefix(a.Rule, "interview ")) && !v.headline(a.Content[0].Start) {
			out = append(out, i)
		}
	}
	return out
}

// headline reports whether a place in the text is in a headline.
func (v *resolver) headline(at uint32) bool {
	s := v.r.Doc.SectionAt(at)
	return s >= 0 && v.r.Doc.Sections[s].Kind == segun.Headline
}

// turnOf returns the attribution whose turn a place in the text stands in, -1 for none.
func (v *resolver) turnOf(at uint32) int {
	lo, hi := 0, len(v.said)
	for lo < hi {
		if m := (lo + hi) / 2; v.r.Attributions.List[v.said[m]].Content[0].End <= at {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(v.said) && v.r.Attributions.List[v.said[lo]].Content[0].Start <= at {
		return v.said[lo]
	}
	return -1
}
