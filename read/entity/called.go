package entity

import (
	"sync"

	"segun"
	"segun/data"
	"segun/read/phrase"
)

// calledNouns are the nouns that stand beside the name of a body and mean that body, true where the name may come first: tables/en/called.tsv.
var calledNouns = sync.OnceValue(func() map[uint64]bool {
	nouns := map[uint64]bool{}
	for _, r := range data.MustTable("en/called.tsv") {
		nouns[phrase.Hash(r[0])] = r[1] == "both"
	}
	return nouns
})

// besideNoun returns the named body that a description calls by its noun, with no comma between: "the militant group | Orvana", "the | Orvana | movement"; -1 for none.
func (l *linker) besideNoun(m *segun.Mention, byFirst map[int]int) int {
	if m.Kind == segun.Person || m.End != m.Head+1 || l.plural(m.Head) || !l.determined(m) {
		return -1
	}
	before, ok := calledNouns()[phrase.Hash(l.R.Tags.Lemma[m.Head])]
	if !ok {
		return -1
	}
	if o, ok := byFirst[m.End]; ok && body(&l.ms[o]) && l.R.Tokens.At(l.ms[o].Name.Start) == m.End && !l.underRelative(&l.ms[o], m.Head) {
		return o
	}
	if before {
		return l.nameInside(m)
	}
	return -1
}

// spreadNouns are for bodies of which one that is named first may have several, each for a matter of its own: "the UN refugee agency" is not the UN. newsWords tell of no such matter.
var (
	spreadNouns = phrase.Hashes("agency", "organisation", "organization", "group", "network", "company", "firm")
)

// body reports whether a mention is of an organisation or outlet.
func body(m *segun.Mention) bool { return m.Kind == segun.Organisation || m.Kind == segun.Outlet }

// underRelative reports whether a name begins a clause about the noun before it: "the company | Orvana bought".
func (l *linker) underRelative(m *segun.Mention, noun int) bool {
	if h := l.Head(m.Head); l.Rel(m.Head) == segun.RelNsubj && h >= 0 && (l.Rel(h) == segun.RelAclRelcl || l.Rel(h) == segun.RelAcl) && l.Head(h) == noun {
		return true
	}
	_, end := l.Sentence(noun)
	if m.End >= end || !l.Finite(m.End) {
		return false
	}
	for k := m.End + 1; k < end && k < m.End+5; k++ { // "the company Orvana | bought in May was small", whatever the tree makes of it
		if l.Finite(k) {
			return true
		}
		switch l.R.Tags.UPOS[k] {
		case segun.ADP, segun.ADV, segun.PROPN, segun.NUM:
		default:
			return false
		}
	}
	return false
}

// nameInside returns the named body whose whole name stands in a description before its noun, with nothing but small words behind it: "the | Sabel | news agency"; -1 for none. The name may be no
// mention there; then it is one by itself elsewhere.
func (l *linker) nameInside(m *segun.Mention) int {
	first := m.First + 1
	for first < m.Head && l.R.Tags.UPOS[first] != segun.PROPN {
		if !l.plainWord(first) {
			return -1
		}
		first++
	}
	end := first
	for end < m.Head && l.R.Tags.UPOS[end] == segun.PROPN {
		end++
	}
	if first == end {
		return -1
	}
	for k := end; k < m.Head; k++ {
		if !l.plainWord(k) || l.Is(m.Head, spreadNouns...) && !l.among(k, "nomatter") {
			return -1
		}
	}
	if n := l.inName[first]; n != 0 {
		if a, b := l.nameTokens(&l.ms[n-1]); !body(&l.ms[n-1]) || a != first || b != end {
			return -1
		}
		return int(n - 1)
	}
	return l.bodyNamed(first, end)
}

// plainWord reports whether token k is a noun or an adjective in small letters: "news", "rebel".
func (l *linker) plainWord(k int) bool {
	return l.Look[k]&phrase.Capital == 0 && (l.R.Tags.UPOS[k] == segun.NOUN || l.R.Tags.UPOS[k] == segun.ADJ)
}

// bodyNamed returns a mention of the only body that is called elsewhere by the words [first, end), -1 for none.
func (l *linker) bodyNamed(first, end int) int {
	if l.bodyForms == nil {
		l.bodyForms = map[string]*form{}
		for _, f := range l.forms {
			if f.class == bodies && f.kind != segun.Group {
				l.bodyForms[joined(f.parts)] = f
			}
		}
	}
	var parts []string
	for k := first; k < end; k++ {
		parts = append(parts, fold(l.Word(k)))
	}
	if f := l.bodyForms[joined(parts)]; f != nil && len(f.mentions) > 0 {
		return f.mentions[0]
	}
	return -1
}

// noun puts a named body on the trail of the noun that stands before its name, so that "the group" finds the rights group Orvana.
func (l *linker) noun(i int, m *segun.Mention, trails map[uint64]*trail) {
	first, _ := l.nameTokens(m)
	k := first - 1
	if !body(m) || k < m.First || l.R.Tags.UPOS[k] != segun.NOUN || l.plural(k) {
		return
	}
	if _, ok := calledNouns()[phrase.Hash(l.R.Tags.Lemma[k])]; !ok {
		return
	}
	t := trailOf(trails, l.lemmaKey(k))
	if g := l.at(i); g != nil && len(t.named) < crowd {
		t.named = append(t.named, g)
	}
}
