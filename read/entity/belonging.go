package entity

import (
	"slices"

	"segun"
)

// belonging is somebody, or a body, that the text tells to be somebody's: "Petra Moll's lawyer".
type belonging struct{ owner, who *group }

// belongings are those told so far, by the noun.
type belongings map[uint64][]belonging

// again returns whom a noun and its owner have called before: "Petra Moll's lawyer … | her lawyer |, | Moll's lawyer |"; nil where nobody has been told so, or two, or where another may be the owner.
func (b belongings) again(l *linker, m *segun.Mention, people []*group, sentence int) *group {
	owner, noun := l.ownerOf(m)
	if noun < 0 || m.Form != segun.FormNominal || m.End != noun+1 {
		return nil
	}
	key := l.lemmaKey(noun)
	if len(b[key]) == 0 {
		return nil
	}
	if owner == nil {
		if owner = l.onlyOwner(m, people, sentence, b[key]); owner == nil {
			return nil
		}
	}
	var found *group
	for _, x := range b[key] {
		if x.owner.root() != owner.root() {
			continue
		}
		if g := x.who.root(); found == nil || found == g {
			found = g
		} else {
			return nil
		}
	}
	if found == nil || sentence-found.seen > wide || (m.Kind == segun.Person) != (found.kind == segun.Person) || !fits(m.Kind, found.kind) {
		return nil
	}
	return found
}

// note books whose a mention tells somebody to be.
func (b belongings) note(l *linker, m *segun.Mention, g *group, people []*group, sentence int) {
	owner, noun := l.ownerOf(m)
	if noun < 0 {
		return
	}
	if owner == nil {
		owner = l.onlyOwner(m, people, sentence, []belonging{{who: g}})
	}
	if owner == nil || owner.root() == g.root() {
		return
	}
	if key := l.lemmaKey(noun); len(b[key]) < crowd {
		b[key] = append(b[key], belonging{owner, g})
	}
}

// ownerOf returns the noun in the singular that a mention of one person or body opens with behind whose they are, -1 for none, and the owner where it is somebody named: "Petra Moll's | lawyer |
// Tam Ordo"; of "her lawyer" the owner is nil.
func (l *linker) ownerOf(m *segun.Mention) (owner *group, noun int) {
	if m.Kind != segun.Person && m.Kind != segun.Organisation {
		return nil, -1
	}
	k := m.First + 1
	if n := l.inName[m.First]; n != 0 {
		o := &l.ms[n-1]
		for k = m.First; k < m.End && l.inName[k] == n; k++ {
		}
		if owner = l.at(int(n - 1)); o.Kind != segun.Person || owner == nil || k >= m.End || l.R.Tags.XPOS[k] != "POS" {
			return nil, -1
		}
		k++
	} else if l.R.Tags.XPOS[m.First] != "PRP$" || !l.Is(m.First, hisWord, herWord) {
		return nil, -1
	}
	if k >= m.End || l.R.Tags.UPOS[k] != segun.NOUN || l.plural(k) || m.Form == segun.FormNominal && k != m.Head || m.Form == segun.FormName && l.R.Tokens.At(m.Name.Start) != k+1 {
		return nil, -1
	}
	return owner, k
}

// onlyOwner returns the one named person of this sentence and the two before whom "his" or "her" can mean, nil where there is none, or several. Nobody is their own lawyer.
func (l *linker) onlyOwner(m *segun.Mention, people []*group, sentence int, told []belonging) *group {
	sex := byte('m')
	if l.Is(m.First, herWord) {
		sex = 'f'
	}
	var found *group
	for _, g := range people {
		if g = g.root(); g == found || !g.named || sentence-g.seen > near/2 || clash(g.gender, sex) || slices.ContainsFunc(told, func(x belonging) bool { return x.who.root() == g }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = g
	}
	return found
}
