package order

import (
	"strings"

	"segun"
)

// next reads "then" and "later" between two predicates of one sentence: "signed the order and then left the hall".
func (f *finder) next(t int) {
	first, end := f.Sentence(t)
	c := f.owner[t]
	if c == nil || f.Rel(c.Head) != segun.RelConj || c.Head < t || c.Head > t+6 || c.Realis != "happened" {
		return
	}
	p := f.Head(c.Head)
	if p < first || p >= t {
		return
	}
	o := f.owner[p]
	if o == nil || o.Head != p || o.Realis != "happened" || o.Chain[len(o.Chain)-1].Entity != c.Chain[len(c.Chain)-1].Entity {
		return
	}
	span := f.r.Tokens.Tokens[t].Span
	if strings.EqualFold(f.Word(t), "later") {
		span = f.words(t, t, first)
		for k := t + 1; k < end && k <= t+2 && f.is(k, "that", "the", "same", "day", "night", "evening", "afternoon"); k++ {
			span = span.Cover(f.r.Tokens.Tokens[k].Span)
		}
	}
	f.add(o, c, span, "then")
}

// followed reads "X, followed by Y" and "X was followed by Y".
func (f *finder) followed(t int) {
	first, end := f.Sentence(t)
	if t+2 >= end || !f.is(t+1, "by") {
		return
	}
	y, clause := f.named(t+2, f.stretch(t+2, end))
	if y < 0 || clause {
		return
	}
	span := f.r.Tokens.Tokens[t].Span.Cover(f.r.Tokens.Tokens[t+1].Span)
	main := f.owner[t]
	if s := f.Find(t, segun.RelNsubjPass, segun.RelNsubj); s >= first && f.r.Tags.UPOS[s] == segun.NOUN { // "The vote was followed by a protest"
		main = f.telling(s, s, false, f.owner[t])
	}
	if main == nil {
		return
	}
	f.add(main, f.telling(y, y, false, main), span, "followed by")
}
