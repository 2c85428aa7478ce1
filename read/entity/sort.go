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
		case sort == want || want == "any":
			same = append(same, g)
		case sort == "":
			plain = append(plain, g)
		}
	}
	switch {
	case len(same) == 1:
		return same[0]
	case len(same) == 0 && len(plain) == 1 && want != "court": // a court says in its name that it is one: "the court" is not the Crown
		return plain[0]
	}
	return nil
}

// otherLine reports whether the noun at head is for a body of one line of business and a name of the group shows another: "the insurer" is not Amber Shipping.
func (l *linker) otherLine(head int, g *group) bool {
	lines := bodySorts().lines
	line := lines[phrase.Hash(l.R.Tags.Lemma[head])]
	if line == "" {
		return false
	}
	for _, f := range g.forms {
		first, end := l.nameTokens(&l.ms[f.mentions[0]])
		for k := first; k < end; k++ {
			if x := lines[phrase.Hash(l.Word(k))]; x != "" && k > first {
				return x != line
			}
		}
	}
	return false
}
