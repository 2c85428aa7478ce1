package attribution

import (
	"segun"
	"segun/read/phrase"
)

// echoed gives words in quotation marks that a headline names nobody for, or the wrong one, to the one who says the same words in the article: a headline such as
// "“They weigh the beet with a thumb on the scale”: mill workers to vote" repeats what somebody says further down.
func echoed(r *segun.Reading, list []segun.Attribution, view *phrase.View) {
	for i := range list {
		a := &list[i]
		if len(a.Content) == 0 || !headed(a) {
			continue
		}
		if sec := r.Doc.SectionAt(a.Content[0].Start); sec < 0 || r.Doc.Sections[sec].Kind != segun.Headline && a.Rule != "heading in marks hearsay" {
			continue
		}
		for _, q := range r.Quotes.List {
			if !within(a.Content, q.Inner) {
				continue
			}
			if j := sayer(r, list, view, q.Inner); j >= 0 {
				a.Source, a.Speaker, a.Rule = nil, list[j].Speaker, "heading echo "+a.Class
				break
			}
		}
	}
}

// headed reports whether an attribution in a headline rests on no clear word for who speaks.
func headed(a *segun.Attribution) bool {
	return len(a.Source) == 0 || a.Verb == ":"
}

func within(spans []segun.Span, s segun.Span) bool {
	for _, c := range spans {
		if c.Contains(s) {
			return true
		}
	}
	return false
}

// fewest is how many words must return for the words of a headline to be somebody's in the text.
const fewest = 3

// sayer returns the attribution outside headlines that holds the words of a quotation in their order, the innermost of the first such place; -1 for none.
func sayer(r *segun.Reading, list []segun.Attribution, view *phrase.View, q segun.Span) int {
	words := make([]uint64, 0, 24)
	toks := r.Tokens.Tokens
	last := r.Tokens.At(q.Start)
	for ; last < len(toks) && toks[last].Span.Start < q.End; last++ {
		if r.Tags.UPOS[last] != segun.PUNCT {
			words = append(words, view.Low[last])
		}
	}
	if len(words) < fewest {
		return -1
	}
	for t := last; t < len(toks); t++ {
		if view.Low[t] != words[0] || !follows(r, view, t, words) {
			continue
		}
		at, best := toks[t].Span, -1
		for j := range list {
			if b := &list[j]; b.Speaker >= 0 && len(b.Source) > 0 && within(b.Content, at) && (best < 0 || total(b.Content) < total(list[best].Content)) {
				best = j
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// follows reports whether some words stand from token t on, marks between them left out.
func follows(r *segun.Reading, view *phrase.View, t int, words []uint64) bool {
	for _, w := range words {
		for t < len(view.Low) && r.Tags.UPOS[t] == segun.PUNCT {
			t++
		}
		if t >= len(view.Low) || view.Low[t] != w {
			return false
		}
		t++
	}
	return true
}

func total(spans []segun.Span) (n int) {
	for _, s := range spans {
		n += s.Len()
	}
	return n
}
