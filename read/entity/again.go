package entity

import (
	"strings"
	"sync"

	"segun"
	"segun/data"
	"segun/read/phrase"
)

// callsAgain is what tables/en/called_again.tsv says of a noun by which a text calls again somebody whom it has named.
type callsAgain struct {
	titles []uint64 // that it fits
	anyone bool     // also somebody without one of them
}

var calledAgain = sync.OnceValue(func() map[uint64]callsAgain {
	out := map[uint64]callsAgain{}
	for _, r := range data.MustTable("en/called_again.tsv") {
		c := callsAgain{anyone: r[2] == "yes"}
		if r[1] != "-" {
			c.titles = phrase.Hashes(strings.Split(r[1], ",")...)
		}
		out[phrase.Hash(r[0])] = c
	}
	return out
})

// again returns the person whom a description without a noun of the text's own takes up, "Tom Vell sold the mill. | The businessman | said": the only one named in this sentence and the two before whose title it fits, else the only one named there.
// nil where nobody is, or several.
func (l *linker) again(m *segun.Mention, sentence int, people []*group) *group {
	if m.Kind != segun.Person || m.Form != segun.FormNominal || l.plural(m.Head) || !l.Is(m.First, definite[0]) || !l.pointsBack(m) {
		return nil
	}
	noun, known := calledAgain()[phrase.Hash(l.R.Tags.Lemma[m.Head])]
	sex := l.officeGender(m)
	var only, titled *group
	n, fit := 0, 0
	for k := len(people) - 1; k >= 0; k-- {
		g := people[k].root()
		if g.kind != segun.Person || sentence-g.seen > justNow {
			continue
		}
		if clash(g.gender, sex) || !l.toldHere(g, sentence) {
			continue
		}
		if l.around(g, m) {
			n, fit = n+2, fit+2 // who says or does something to the one described, and may be they
			continue
		}
		n, only = n+1, g
		if l.bears(g, noun.titles) {
			fit, titled = fit+1, g
		}
	}
	switch {
	case fit == 1 && titled.named:
		return titled
	case n == 1 && only.named && (noun.anyone || !known):
		return only
	}
	return nil
}

// justNow is within how many sentences somebody is called again by a noun of the text's own.
const justNow = 2

// pointsBack reports whether a definite description says only what sort of person somebody is, or was, so that it must be of somebody known: "the businessman", "the former accountant", not "the businessman | who owns it |", "the mayor".
func (l *linker) pointsBack(m *segun.Mention) bool {
	if l.Find(m.Head, segun.RelCop) >= 0 || l.R.Tags.UPOS[max(m.First-1, 0)] == segun.AUX || l.Is(m.First-1, becomeWords...) || l.Rel(m.Head) == segun.RelXcomp {
		return false // "If Moll is | the nominee |"
	}
	for k := m.First + 1; k < m.Head; k++ {
		if l.inName[k] != 0 || l.Look[k]&phrase.Digit != 0 || l.Is(k, otherWords...) {
			return false
		}
	}
	if k := m.Head + 1; m.End != k || k < l.Len() && (l.Is(k, relatives...) || l.Is(k, ofWords...) || l.R.Tags.UPOS[k] == segun.ADP && l.Head(k) >= 0 && l.Head(l.Head(k)) == m.Head) {
		return false
	}
	if _, ok := calledAgain()[phrase.Hash(l.R.Tags.Lemma[m.Head])]; ok || l.Flags[m.Head]&phrase.Demonym != 0 && m.End == m.First+2 {
		return true
	}
	row, ok := phrase.Offices().Word(l.Low[m.Head])
	return ok && phrase.Offices().Rows[row].Class != "family" && l.Is(m.First+1, beenWords...) && m.First+1 < m.Head
}

var (
	otherWords  = phrase.Hashes("other", "next", "first", "second", "third", "last", "only", "new", "average", "latter", "then")
	becomeWords = phrase.Hashes("become", "becomes", "became", "becoming", "remain", "remains", "remained", "as", "than")
	beenWords   = phrase.Hashes("former", "retired", "ex", "erstwhile", "one-time", "onetime")
)

// toldHere reports whether one of the mentions of a person in the sentences just before stands in what the text itself tells, outside of quotation marks.
func (l *linker) toldHere(g *group, sentence int) bool {
	for k := len(g.said) - 1; k >= 0; k-- {
		m := &l.ms[g.said[k]]
		if sentence-l.R.Tokens.SentenceOf(m.Head) > justNow {
			break
		}
		if !l.quoted(m) {
			return true
		}
	}
	return false
}

// quoted reports whether a mention stands in a quotation. What is quoted is looked up once for a text.
func (l *linker) quoted(m *segun.Mention) bool {
	if l.R.Quotes == nil {
		return false
	}
	if l.inQuote == nil {
		l.inQuote = make([]bool, l.Len())
		for i := range l.R.Quotes.List {
			q := &l.R.Quotes.List[i]
			for t := l.R.Tokens.At(q.Span.Start); !q.Scare && t < l.Len() && l.R.Tokens.Tokens[t].Span.End <= q.Span.End; t++ {
				l.inQuote[t] = true
			}
		}
	}
	return l.inQuote[m.First] && l.inQuote[m.End-1]
}

// around reports whether a person is part of the clause that a description stands in or of one around it: "| Moll | said the businessman had lied", "| Moll | sued the businessman".
func (l *linker) around(g *group, m *segun.Mention) bool {
	for n := len(g.said) - 1; n >= 0; n-- {
		o := &l.ms[g.said[n]]
		first, _ := l.Sentence(m.Head)
		if o.Head < first {
			return false
		}
		v := l.Head(o.Head)
		for h, i := l.Head(m.Head), 0; h >= 0 && i < 8; h, i = l.Head(h), i+1 {
			if h == v {
				return true
			}
		}
	}
	return false
}

// bears reports whether one of the titles stands before the name of a person.
func (l *linker) bears(g *group, titles []uint64) bool {
	if len(titles) == 0 {
		return false
	}
	for n, i := range g.said {
		if n > 12 {
			break
		}
		m := &l.ms[i]
		if m.Form != segun.FormName {
			continue
		}
		first, _ := l.nameTokens(m)
		for k := m.First; k < first; k++ {
			if l.Is(k, titles...) {
				return true
			}
		}
	}
	return false
}
