package order

import (
	"slices"
	"strings"

	"segun"
	"segun/read/phrase"
)

// clause reads a word of time at token t: "before", "after", "once", "since", "until", "when", "as soon as" or "by the time" with a clause, some of them with a noun.
func (f *finder) clause(t int) {
	w := f.r.Tokens.Tokens[t].Span.In(f.r.Doc.Text)
	if len(w) < 2 || len(w) > 9 {
		return
	}
	switch w[0] | 0x20 {
	case 'b', 'a', 'o', 'f', 'p', 's', 'u', 't', 'w', 'h':
	default:
		return
	}
	before := false
	switch strings.ToLower(w) {
	case "before", "until", "till":
		before = true
	case "after", "once", "since", "when":
	case "as":
		if !f.is(t-1, "soon") {
			return
		}
	case "time":
		if !f.is(t-1, "the") || !f.is(t-2, "by") {
			return
		}
		before = true
	case "following":
		f.noun(t, t, false)
		return
	case "prior":
		if f.wordAt(t+1, "to") {
			f.noun(t, t+1, true)
		}
		return
	case "ahead":
		if f.wordAt(t+1, "of") {
			f.noun(t, t+1, true)
		}
		return
	case "wake", "heels", "aftermath":
		if f.wordAt(t+1, "of") && f.is(t-1, "the") && f.r.Tags.UPOS[t-2] == segun.ADP {
			f.noun(t, t+1, false)
		}
		return
	default:
		return
	}
	x := f.Head(t)
	if w == "time" {
		x = f.Find(t, segun.RelAclRelcl, segun.RelAcl, segun.RelAdvcl)
	} else if f.Rel(t) != segun.RelMark && (f.Rel(t) != segun.RelAdvmod || !f.is(t, "when", "once")) {
		if f.is(t, "before", "after") {
			f.noun(t, t, before)
		}
		return
	}
	f.byClause(t, x, before)
}

// byClause orders what the clause of predicate x tells, which the word at token t opens, and what the clause above it tells.
func (f *finder) byClause(t, x int, before bool) {
	if x <= t || f.Find(x, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl) < t && (f.Rel(t) == segun.RelAdvmod || f.Find(x, segun.RelObj) < 0) {
		return // "was once part of a triplex"
	}
	first, _ := f.Sentence(t)
	g := f.governor(x)
	if f.is(t, "time") {
		g = f.governor(t)
	}
	if g >= 0 && g < t && t > first && f.r.Tags.UPOS[t-1] == segun.CCONJ {
		return // "They waited, but once it had begun, nobody spoke": the tree has hung it too far up
	}
	main := f.claimAt(g)
	if g < 0 {
		main = f.behindFronted(x)
	}
	if main == nil || main.Head == x {
		return
	}
	switch {
	case f.is(t, "when"):
		if f.had(main.Head) == f.had(x) {
			return // at one time
		}
		before = f.had(main.Head)
	case f.is(t, "since"):
		if f.had(main.Head) || !f.has(main.Head) {
			return // for a reason
		}
	case f.is(t, "time"):
		if !f.had(main.Head) {
			return
		}
	}
	other := f.telling(t+1, x, true, main)
	if s := f.Find(x, segun.RelNsubj, segun.RelNsubjPass); other == nil && s > t && f.r.Tags.UPOS[s] == segun.NOUN && f.known(t+1, s) { // "once the vote was over"
		other = f.telling(t+1, s, false, main)
	}
	f.put(main, other, before, f.words(t, t, first), "clause")
}

// behindFronted returns the claim of the main clause behind a clause of time at x that opens its sentence, where the tree has joined them as equals; nil for none.
func (f *finder) behindFronted(x int) *segun.Claim {
	for k := f.Kid(x); k >= 0; k = f.Next(k) {
		if k > x && (f.Rel(k) == segun.RelConj || f.Rel(k) == segun.RelParataxis) && f.Find(k, segun.RelCc) < 0 && f.Find(k, segun.RelNsubj, segun.RelNsubjPass) > x {
			return f.claimAt(k)
		}
	}
	return nil
}

// having reads a participle of the perfect: "Having sold her share, she bought a lighthouse".
func (f *finder) having(t int) {
	if f.r.Tags.XPOS[t] != "VBG" || f.Rel(t) != segun.RelAux || !f.is(t, "have") {
		return
	}
	x := f.Head(t)
	if x < 0 || f.Rel(x) != segun.RelAdvcl && f.Rel(x) != segun.RelAcl {
		return
	}
	f.add(f.heads[x], f.claimAt(f.Head(x)), f.r.Tokens.Tokens[t].Span, "having done")
}

// had reports whether the predicate at h is in the past perfect.
func (f *finder) had(h int) bool { return f.perfect(h, "VBD") }

// has reports whether the predicate at h is in the present perfect.
func (f *finder) has(h int) bool { return f.perfect(h, "VBZ", "VBP") }

// perfect reports whether the predicate at h has a form of "have" with one of some tags for its auxiliary.
func (f *finder) perfect(h int, tags ...string) bool {
	for k := f.Kid(h); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelAux && slices.Contains(tags, f.r.Tags.XPOS[k]) && f.is(k, "have") {
			return true
		}
	}
	return false
}

// followed reads "X, followed by Y" and "X was followed by Y" at token t.
func (f *finder) followed(t int) {
	if f.r.Tags.XPOS[t] != "VBN" || !f.is(t, "follow") || !f.wordAt(t+1, "by") {
		return
	}
	first, end := f.Sentence(t)
	y := f.named(t+2, end)
	if y < 0 {
		return
	}
	span := f.r.Tokens.Tokens[t].Span.Cover(f.r.Tokens.Tokens[t+1].Span)
	main := f.claimAt(f.Head(t))
	if s := f.Find(t, segun.RelNsubjPass, segun.RelNsubj); s >= first && f.r.Tags.UPOS[s] == segun.NOUN { // "The vote was followed by a protest"
		main = f.telling(s, s, false, f.heads[t])
	}
	if main != nil {
		f.add(main, f.telling(y, y, false, main), span, "followed by")
	}
}

// wordAt reports whether token t is one of some words, in small letters.
func (f *finder) wordAt(t int, words ...string) bool {
	return phrase.OneOf(f.Word(t), words)
}
