package entity

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// fromTheLand joins a description by land and seat to the one person named just before who holds that seat and of whom the text says no other land: "Sen. Oru Venn is ready. The Tavara senator
// told …". Of two senators named there, it is neither, unless the text gives one of them the land.
func (l *linker) fromTheLand() {
	holders := map[*group][]*role{}
	for k := range l.roles {
		if r := &l.roles[k]; r.group != nil && seatSorts[r.Title] != 0 {
			g := r.group.root()
			holders[g] = append(holders[g], r)
		}
	}
	if len(holders) == 0 {
		return
	}
	for i := range l.ms {
		m, g := &l.ms[i], l.at(i)
		if g == nil || g.named || g.kind != segun.Person || m.Form != segun.FormNominal || m.End != m.Head+1 || l.plural(m.Head) || !l.definite(m) {
			continue
		}
		sort := seatSorts[l.R.Tags.Lemma[m.Head]]
		if sort == 0 || !l.ofLand(m) {
			continue
		}
		if h := l.seatBefore(i, sort, holders); h != nil && !clash(h.gender, g.gender) {
			join(h, g)
		}
	}
}

// seatSorts are the seats by which a person is called again with a land; a lawmaker may hold either of two.
var seatSorts = map[string]int{"senator": 1, "sen": 1, "representative": 2, "congressman": 2, "congresswoman": 2, "lawmaker": 3, "legislator": 3, "governor": 4, "mayor": 8, "premier": 16, "ambassador": 32,
	"envoy": 32}

// ofLand reports whether a land or a people, and at most a party or what tells of somebody's state beside it, stands between the article and the head of a description.
func (l *linker) ofLand(m *segun.Mention) bool {
	land := false
	for t := m.First + 1; t < m.Head; t++ {
		switch n := l.inName[t]; {
		case n != 0 && l.ms[n-1].Kind == segun.Place, n == 0 && l.Look[t]&phrase.Capital != 0 && l.Flags[t]&phrase.Demonym != 0:
			land = true
		case l.among(t, "state"), l.among(t, "party"), l.aged(t), l.Look[t]&phrase.Mark != 0:
		default:
			return false
		}
	}
	return land
}

// seatBefore returns the one named person of the sentences before mention i who holds a seat of the sort and no other land; nil for none, or two.
func (l *linker) seatBefore(i, sort int, holders map[*group][]*role) *group {
	m := &l.ms[i]
	at := l.R.Tokens.SentenceOf(m.Head)
	var only *group
	for k := i - 1; k >= 0; k-- {
		if at-l.R.Tokens.SentenceOf(l.ms[k].Head) > near {
			break
		}
		g := l.at(k)
		if g == nil || !g.named || g.kind != segun.Person || g == only {
			continue
		}
		for _, r := range holders[g] {
			if seatSorts[r.Title]&sort == 0 {
				continue
			}
			if r.Of != "" && strings.Contains(m.Span.In(l.R.Doc.Text), r.Of) {
				return g
			}
			if r.Of == "" && only != nil {
				return nil
			}
			if r.Of == "" {
				only = g
			}
			break
		}
	}
	return only
}
