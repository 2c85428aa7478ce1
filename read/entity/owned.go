package entity

import (
	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// owned are the latest to be called by a possessive pronoun and a noun, "his wife", by these words.
type owned map[uint64]*group

// again returns the one whom the same two words have called before, "his lawyer … | his lawyer |", where nobody else has been named since, or just before, whose lawyer it could be; nil else.
func (o owned) again(l *linker, m *segun.Mention, people, orgs []*group, sentence int) *group {
	key, ok := l.ownerKey(m)
	if !ok || m.Form != segun.FormNominal || m.End != m.First+2 {
		return nil
	}
	g := o[key]
	if g == nil || sentence-g.root().seen > wide || !fits(m.Kind, g.root().kind) || (m.Kind == segun.Person) != (g.root().kind == segun.Person) {
		return nil
	}
	g = g.root()
	owners, sex := people, byte(0)
	switch {
	case l.Is(m.First, hisWord):
		sex = 'm'
	case l.Is(m.First, herWord):
		sex = 'f'
	case l.Is(m.First, itsWord):
		owners = orgs
	}
	n := 0
	for _, x := range owners {
		if x = x.root(); x != g && x.named && x.seen >= g.seen-1 && !clash(x.gender, sex) {
			n++
		}
	}
	if n > 1 {
		return nil
	}
	return g
}

// note books whom a mention calls by a possessive pronoun and a noun, a name behind them or not: "his wife", "his wife Marit Sund".
func (o owned) note(l *linker, m *segun.Mention, g *group) {
	if key, ok := l.ownerKey(m); ok {
		o[key] = g
	}
}

// ownerKey is the key of the possessive pronoun of the third person and the noun in the singular that a mention of one person or body opens with.
func (l *linker) ownerKey(m *segun.Mention) (uint64, bool) {
	k := m.First + 1
	if m.Kind != segun.Person && m.Kind != segun.Organisation || k >= m.End || l.R.Tags.XPOS[m.First] != "PRP$" || !l.Is(m.First, thirdOwners...) || l.R.Tags.UPOS[k] != segun.NOUN || l.plural(k) {
		return 0, false
	}
	if m.Form == segun.FormNominal && k != m.Head || m.Form == segun.FormName && l.R.Tokens.At(m.Name.Start) != k+1 {
		return 0, false
	}
	return model.Combine(l.Low[m.First], l.Low[k]), true
}

// wide is within how many sentences "his wife" is still the same.
const wide = 12

var (
	hisWord, herWord, itsWord = phrase.Hash("his"), phrase.Hash("her"), phrase.Hash("its")
	thirdOwners               = phrase.Hashes("his", "her", "its", "their")
)

// sameOwner returns the one body of a noun that the text has called by its place before, "the transport ministry in Lisk … | Lisk's ministry |"; nil for none, and for two.
func (l *linker) sameOwner(m *segun.Mention, t *trail) *group {
	n := l.inName[m.First]
	if m.Kind != segun.Organisation || n == 0 || l.ms[n-1].Kind != segun.Place || l.ms[n-1].First != m.First {
		return nil
	}
	var found *group
	for _, g := range t.groups {
		if g = g.root(); g == found || !fits(m.Kind, g.kind) || !l.saysFrom(m.First, m, g) {
			continue
		}
		if found != nil {
			return nil
		}
		found = g
	}
	return found
}
