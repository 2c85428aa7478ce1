package order

import (
	"sort"
	"strings"

	"segun"
)

// beside reads "before", "after" and the like at token t: what stands beside it is told by another claim, and comes before or after what
// the sentence tells.
func (f *finder) beside(t int) {
	first, end := f.Sentence(t)
	w := strings.ToLower(f.Word(t))
	from := t + 1
	last := t
	switch w {
	case "once":
		if t+1 >= end || f.Rel(t) != segun.RelMark && t != first { // "he was once mayor"
			return
		}
	case "following":
		if f.Rel(t) != segun.RelCase && t != first {
			return
		}
	case "prior":
		if t+1 >= end || strings.ToLower(f.Word(t+1)) != "to" {
			return
		}
		from, last = t+2, t+1
	default:
		switch f.Rel(t) {
		case segun.RelMark, segun.RelCase:
		default:
			if t != first {
				return // "the day after", "never before"
			}
		}
	}
	stop := f.stretch(from, end)
	if f.dated(from) {
		return
	}
	if f.Rel(t) == segun.RelCase {
		stop = f.joined(from, stop)
	}
	x, clause := f.named(from, stop)
	if x < 0 {
		return
	}
	main := f.main(t, stop, first, end, x)
	if main == nil {
		return
	}
	other := f.telling(from, x, clause, main)
	span := f.words(t, last, first)
	if w == "before" || w == "prior" {
		f.add(main, other, span, "before a "+kind(clause))
		return
	}
	f.add(other, main, span, "after a "+kind(clause))
}

func kind(clause bool) string {
	if clause {
		return "clause"
	}
	return "noun"
}

// stretch returns the end of what a word like "before" governs: the first comma, semicolon or dash, or a clause that goes on.
func (f *finder) stretch(from, end int) int {
	for k := from; k < end; k++ {
		switch f.Word(k) {
		case ",", ";", ":", "—", "–", "(", ")", "\"", "”", "“", ".":
			return k
		}
	}
	return end
}

// joined is stretch where the tree says that only a noun is governed: what a conjunction joins behind it goes on with the sentence ("after a fall | and went home").
func (f *finder) joined(from, stop int) int {
	for k := from; k < stop; k++ {
		if f.r.Tags.UPOS[k] == segun.CCONJ && f.Word(k-1) != "-" { // foot-and-mouth disease
			return k
		}
	}
	return stop
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

// named returns the token that names the occurrence in [from, stop): the verb of a clause, or a noun; -1 for none.
func (f *finder) named(from, stop int) (t int, clause bool) {
	noun := -1
	for k := from; k < stop && k < from+14; k++ {
		switch f.r.Tags.XPOS[k] {
		case "MD":
			return -1, false
		case "VBD", "VBG", "VBN", "VBZ", "VBP":
			if f.r.Tags.UPOS[k] == segun.AUX || f.Rel(k) == segun.RelAmod || f.r.Tags.XPOS[k] == "VBG" && k > from {
				continue
			}
			if f.Rel(k) == segun.RelAclRelcl || f.Rel(k) == segun.RelAcl {
				break
			}
			return k, true
		}
		if noun < 0 && f.r.Tags.UPOS[k] == segun.NOUN && f.base["noun "+strings.ToLower(f.r.Tags.Lemma[k])] != "" && f.Rel(k) != segun.RelCompound {
			if f.preposition(from, k) {
				return noun, false
			}
			noun = k
		}
	}
	return noun, false
}

// preposition reports whether another preposition stands between: then the noun is no longer what "before" governs.
func (f *finder) preposition(from, k int) bool {
	for i := from; i < k; i++ {
		if f.r.Tags.UPOS[i] == segun.ADP {
			return true
		}
	}
	return false
}

// main returns the claim of what the sentence tells beside the stretch: after it where the stretch opens the sentence, else before it.
func (f *finder) main(t, stop, first, end, x int) *segun.Claim {
	opens := true
	for k := first; k < t; k++ {
		if f.r.Tags.UPOS[k] == segun.VERB || f.r.Tags.UPOS[k] == segun.AUX {
			opens = false
		}
	}
	if opens {
		if v := f.Head(x); v > x && v < end && f.Rel(x) == segun.RelAdvcl && f.owner[v] != nil && f.owner[v].Head != x {
			return f.owner[v] // whose clause the tree has it hang on
		}
		for k := stop; k < end; k++ {
			if c := f.owner[k]; c != nil && k != x && f.predicates(c, k, x) {
				return c
			}
		}
		return nil
	}
	return f.owner[t]
}

// predicates reports whether token k is the predicate of claim c, or a finite verb of it where the tree has taken another word for
// it.
func (f *finder) predicates(c *segun.Claim, k, x int) bool {
	if c.Head == k {
		return true
	}
	return c.Head == x && (f.r.Tags.XPOS[k] == "VBD" || f.r.Tags.XPOS[k] == "VBN") && f.r.Tags.UPOS[k] == segun.VERB
}

// telling returns the claim, other than main, that tells of the occurrence that token x names: the one whose predicate it is, else the nearest
// one with the same participants.
func (f *finder) telling(from, x int, clause bool, main *segun.Claim) *segun.Claim {
	if o := f.owner[x]; o != nil && o != main && o.Head == x {
		return o
	}
	b := f.occurrence(x, clause)
	if b == "" {
		return nil
	}
	var best *segun.Claim
	least := 1 << 30
	for _, c := range f.told[b] {
		if c == main || !f.fits(from, x, c) {
			continue
		}
		d := x - c.Head
		if d < 0 {
			d = -d
		}
		if d < least {
			best, least = c, d
		}
	}
	return best
}

// fits reports whether a claim may tell of the occurrence that x names: what x is said of is no other than what the claim is said of, and
// where the word alone is no name for an occurrence, something must be the same.
func (f *finder) fits(from, x int, c *segun.Claim) bool {
	same, clash := 0, 0
	for _, r := range [...][]segun.Deprel{{segun.RelNsubj, segun.RelNsubjPass}, {segun.RelObj}} {
		a, b := f.Find(x, r...), f.Find(c.Head, r...)
		if a < 0 && r[0] == segun.RelNsubj {
			a = f.stray(from, x)
		}
		if a < 0 || b < 0 {
			continue
		}
		switch f.alike(a, b) {
		case 1:
			same++
		case -1:
			clash++
		}
	}
	if clash > 0 {
		return false
	}
	if same > 0 {
		return true
	}
	_, known := f.base["verb "+strings.ToLower(f.r.Tags.Lemma[x])]
	if f.r.Tags.UPOS[x] == segun.VERB {
		if f.stray(from, x) >= 0 {
			return false
		}
		return known && f.Find(x, segun.RelNsubj, segun.RelNsubjPass, segun.RelObj) < 0
	}
	return true // a noun for an occurrence: "the vote"
}

// stray returns the last noun between a word like "before" and the verb that it governs, where the tree may have hung the verb's subject
// elsewhere; -1 for none.
func (f *finder) stray(from, x int) int {
	for k := x - 1; k >= from; k-- {
		switch f.r.Tags.UPOS[k] {
		case segun.NOUN, segun.PROPN, segun.PRON:
			return k
		}
	}
	return -1
}

// alike compares what two tokens stand for: 1 the same, -1 not, 0 open.
func (f *finder) alike(a, b int) int {
	x, y := f.entity(a), f.entity(b)
	if x >= 0 && y >= 0 {
		if x == y {
			return 1
		}
		if f.r.Entities.List[x].Named || f.r.Entities.List[y].Named || f.r.Tags.UPOS[a] == segun.PRON || f.r.Tags.UPOS[b] == segun.PRON {
			return -1
		}
	}
	if strings.EqualFold(f.r.Tags.Lemma[a], f.r.Tags.Lemma[b]) && f.r.Tags.UPOS[a] != segun.PRON {
		return 1
	}
	if f.r.Tags.UPOS[a] == segun.PRON || f.r.Tags.UPOS[b] == segun.PRON {
		return 0
	}
	return -1
}

func (f *finder) entity(t int) int {
	if k, ok := f.byHead[t]; ok {
		return f.r.EntityOf(k)
	}
	return -1
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
	if k > first && f.is(k-1, "minute", "hour", "day", "week", "month", "year", "moment", "second", "night", "morning", "shortly", "soon", "immediately", "just", "long") {
		k--
		for k > first && (f.r.Tags.UPOS[k-1] == segun.NUM || f.is(k-1, "a", "an", "the", "few", "several", "some", "many", "only", "just", "about", "more", "than", "less", "half")) {
			k--
		}
	}
	return toks[k].Span.Cover(span)
}

func (f *finder) is(t int, words ...string) bool {
	for _, w := range words {
		if strings.EqualFold(f.r.Tags.Lemma[t], w) {
			return true
		}
	}
	return false
}
