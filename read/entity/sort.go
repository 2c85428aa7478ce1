package entity

import (
	"segun"
	"segun/data"
	"segun/read/phrase"
	"strings"
	"sync"
)

// sorts knows what sort of body a noun takes up and what sort a name shows: tables/en/orgs.tsv, tables/en/body_sorts.tsv.
type sorts struct {
	nouns map[uint64]string // noun -> sort, "any" for all
	lines map[uint64]string // noun, or last word of a name as it is written -> line of business
	head  *phrase.Table     // words that open names
	last  *phrase.Table     // words that end names
	kinds []string
}

var bodySorts = sync.OnceValue(func() *sorts {
	s := &sorts{nouns: map[uint64]string{}, lines: map[uint64]string{}, head: phrase.NewTable(), last: phrase.NewTable()}
	for _, r := range data.MustTable("en/body_sorts.tsv") {
		if r[1] != "name" {
			s.nouns[phrase.Hash(r[0])] = r[1]
		}
		if r[2] != "-" {
			s.lines[phrase.Hash(r[0])] = r[2]
		}
	}
	for _, r := range data.MustTable("en/orgs.tsv") {
		if len(r) < 4 {
			continue
		}
		t := s.last
		if r[2] == "head" {
			t = s.head
		}
		t.Add(r[0], len(s.kinds))
		s.kinds = append(s.kinds, r[1])
	}
	return s
})

// sortOf returns the sort of body that a group's names show, "" for none.
func (l *linker) sortOf(g *group) string {
	s := bodySorts()
	for _, f := range g.forms {
		m := &l.ms[f.mentions[0]]
		first, end := l.nameTokens(m)
		for end > first && (l.Is(end-1, clitics...) || l.Look[end-1]&phrase.Mark != 0) {
			end--
		}
		if end <= first {
			continue
		}
		if described().PlayLow(phrase.Hash(strings.ToLower(strings.Trim(l.Word(end-1), "."))), "ending") {
			return "company"
		}
		if row, _, ok := s.last.Before(l.View, first, end-1); ok {
			return s.kinds[row]
		}
		if row, _, ok := s.head.At(l.View, first, end); ok {
			return s.kinds[row]
		}
	}
	return ""
}

// bySort returns the named body that "the company" takes up: the only one of its sort named in the sentences just before,
// else the only one whose name shows no sort. nil where there is none, or two.
func (l *linker) bySort(head, sentence int, orgs []*group) *group {
	want, ok := bodySorts().nouns[phrase.Hash(l.R.Tags.Lemma[head])]
	if !ok {
		return nil
	}
	var same, plain []*group
	for k := len(orgs) - 1; k >= 0; k-- {
		g := orgs[k].root()
		if sentence-g.seen > near || g.kind == segun.Person || g.kind == segun.Outlet || l.otherLine(head, g) {
			continue
		}
		switch sort := l.sortOf(g); {
		case sort == want || want == "any" || l.sameLine(head, g):
			same = append(same, g)
		case sort == "":
			plain = append(plain, g)
		}
	}
	switch {
	case len(same) > 0:
		return l.prominent(head, same)
	case want != "court" && want != "security": // a court says in its name that it is one: "the court" is not the Crown
		return l.prominent(head, plain)
	}
	return nil
}

// someKnown reports whether "the committee" must be one that is known: no clause tells which one, "the fund | that holds the shares |", and a campaign does something; "throughout the campaign" is a time.
func (l *linker) someKnown(m *segun.Mention) bool {
	r := l.Rel(m.Head)
	return !l.Is(m.End, relatives...) && (!l.Is(m.Head, campaignWord) || r == segun.RelNsubj)
}

var campaignWord = phrase.Hash("campaign")

// prominent returns the only one of some groups, or of several the one that the text is about right before token t: the subject of a clause of its sentence, where none of the others stands there, else that of the main clause of
// the sentence before, where none of the others has a part in it. nil for none.
func (l *linker) prominent(t int, groups []*group) *group {
	switch len(groups) {
	case 0:
		return nil
	case 1:
		return groups[0]
	}
	first, _ := l.Sentence(t)
	if g, there := l.subjectOf(groups, first, t, false); there || first == 0 {
		return g
	}
	before, _ := l.Sentence(first - 1)
	g, _ := l.subjectOf(groups, before, first, true)
	return g
}

// subjectOf returns the one of some groups that is a subject in the tokens [first, end), of the main clause where main says so, and whether any of them stands there. nil where it shares the clause with another, or where another
// stands in no clause below it.
func (l *linker) subjectOf(groups []*group, first, end int, main bool) (found *group, there bool) {
	verb := -1
	for _, g := range groups {
		for n := len(g.said) - 1; n >= 0; n-- {
			m := &l.ms[g.said[n]]
			if m.Head < first || m.Head >= end {
				continue
			}
			there = true
			if r := l.Rel(m.Head); r != segun.RelNsubj && r != segun.RelNsubjPass || main && l.Rel(l.Head(m.Head)) != segun.RelRoot {
				continue
			}
			if found != nil && found != g {
				return nil, true
			}
			found, verb = g, l.Head(m.Head)
		}
	}
	for _, g := range groups {
		for n := len(g.said) - 1; n >= 0 && g != found; n-- {
			if h := l.ms[g.said[n]].Head; h >= first && h < end && (!main || l.clauseAt(h) == verb) {
				return nil, true
			}
		}
	}
	return found, there
}

// clauseAt returns the verb of the clause in which token t stands, -1 for none.
func (l *linker) clauseAt(t int) int {
	for n := 0; n < 12 && t >= 0; n++ {
		t = l.Head(t)
		if t >= 0 && (l.R.Tags.UPOS[t] == segun.VERB || l.Rel(t) == segun.RelRoot) {
			return t
		}
	}
	return -1
}

// otherLine reports whether the noun at head is for a body of one line of business and a name of the group shows another: "the insurer" is not Amber Shipping.
func (l *linker) otherLine(head int, g *group) bool {
	line := bodySorts().lines[phrase.Hash(l.R.Tags.Lemma[head])]
	own := l.lineOf(g)
	return line != "" && own != "" && own != line
}

// sameLine reports whether the noun at head is for a body of one line of business, which a name of the group shows: "the airline" is Osk Air.
func (l *linker) sameLine(head int, g *group) bool {
	line := bodySorts().lines[phrase.Hash(l.R.Tags.Lemma[head])]
	return line != "" && l.lineOf(g) == line
}

// lineOf returns the line of business that the names of a group show, "" for none.
func (l *linker) lineOf(g *group) string {
	lines := bodySorts().lines
	for _, f := range g.forms {
		first, end := l.nameTokens(&l.ms[f.mentions[0]])
		for k := first + 1; k < end; k++ {
			if x := lines[phrase.Hash(l.Word(k))]; x != "" {
				return x
			}
		}
	}
	return ""
}
