package order

import (
	"sort"
	"strings"

	"segun"
	"segun/read/phrase"
)

// noun reads "before", "after" and the like at token t, with the last of their words: what the noun behind them names is told by another claim, and comes before or after what the sentence tells.
func (f *finder) noun(t, last int, before bool) {
	first, end := f.Sentence(t)
	from := last + 1
	if from >= end || f.dated(from) {
		return
	}
	x := f.named(from, end)
	if x < 0 || !f.known(from, x) {
		return
	}
	main := f.claimAt(f.governor(x))
	if main == nil || main.Head == x {
		return
	}
	f.put(main, f.telling(from, x, false, main), before, f.words(t, last, first), "noun")
}

// named returns the noun for an occurrence that words from token from on name, -1 for none: no preposition, comma or verb stands before it.
func (f *finder) named(from, end int) int {
	for k := from; k < min(end, from+8); k++ {
		switch f.r.Tags.UPOS[k] {
		case segun.ADP, segun.PUNCT, segun.VERB, segun.AUX, segun.CCONJ, segun.SCONJ:
			return -1
		case segun.NOUN:
			if f.Rel(k) != segun.RelCompound && f.base["noun "+strings.ToLower(f.r.Tags.Lemma[k])] != "" {
				return k
			}
		}
	}
	return -1
}

// known reports whether the words from token from on speak of an occurrence that the text has told: "the vote", "her arrest", "that explosion". "Two attacks" and "an inquiry" bring in others.
func (f *finder) known(from, x int) bool {
	for k := from; k < x; k++ {
		if f.r.Tags.XPOS[k] == "PRP$" || f.r.Tags.XPOS[k] == "POS" || f.is(k, "the", "that", "this", "these", "those") {
			return true
		}
	}
	return false
}

// dated reports whether a date or time of day stands at a token, behind an article or not: "before Easter", "after 6 a.m." order by the calendar, and not by what else is told.
func (f *finder) dated(from int) bool {
	if f.r.Times == nil || from >= f.Len() {
		return false
	}
	list, at := f.r.Times.List, f.r.Tokens.Tokens[from].Span.Start
	i := sort.Search(len(list), func(i int) bool { return list[i].Span.End > at })
	if i == len(list) || list[i].EDTF == "" {
		return false
	}
	if first := f.r.Tokens.At(list[i].Span.Start); first > from+1 || first == from+1 && !f.is(from, "the", "about", "around", "just") {
		return false
	}
	k := f.r.Tokens.At(list[i].Span.End)
	return k >= f.Len() || f.r.Tags.XPOS[k] != "POS" && f.Head(f.r.Tokens.At(list[i].Span.End-1)) < k // not "after Friday's vote", "before the 2031 vote"
}

// words are the words that order: those of a time that says so, else the mark with the measure before it ("two days after").
func (f *finder) words(t, last, first int) segun.Span {
	toks := f.r.Tokens.Tokens
	span := toks[t].Span.Cover(toks[last].Span)
	if f.r.Times != nil {
		for i := range f.r.Times.List {
			x := &f.r.Times.List[i]
			if x.Order != "" && x.Span.Overlaps(span) {
				return x.Span.Cover(span)
			}
			if x.Span.Start > span.End {
				break
			}
		}
	}
	k := t
	if k > first && (f.is(k-1, spells...) || f.is(k-1, "shortly", "soon", "immediately", "just", "long")) {
		k--
		for k > first && (f.r.Tags.UPOS[k-1] == segun.NUM || f.is(k-1, "a", "an", "the", "few", "several", "some", "many", "only", "just", "about", "more", "than", "less", "half")) {
			k--
		}
	}
	return toks[k].Span.Cover(span)
}

func (f *finder) is(t int, words ...string) bool {
	return t >= 0 && t < f.Len() && phrase.OneOf(f.r.Tags.Lemma[t], words)
}
