package entity

import (
	"slices"
	"strconv"
	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/mention"
	"segun/read/phrase"
)

// together makes one group of those whom the text names together, the same one whenever it names the same.
func (l *linker) together() {
	same := map[string]*group{}
	for i := range l.ms {
		m := &l.ms[i]
		if m.Rule != mention.Together {
			continue
		}
		var key []string
		for _, h := range mention.Members(l.View, m) {
			if k, ok := l.head[h]; ok && l.at(k) != nil {
				key = append(key, strconv.Itoa(l.at(k).n))
			}
		}
		slices.Sort(key)
		own := l.at(i)
		if key = slices.Compact(key); len(key) < 2 {
			if own != nil && len(own.said) < 2 {
				l.group[i] = -1 // they have turned out to be one
			}
			continue
		}
		id := strings.Join(key, " ")
		g := same[id]
		switch {
		case g == nil && own == nil:
			g = l.newGroup(segun.Group, false)
		case g == nil:
			g = own
		case own != nil:
			join(g, own)
		}
		same[id] = g
		l.group[i] = g.n
	}
}

// several makes a group of those whom mention i names together, so that "the three" and, where they are all called so, "the inspectors" take it up further on; crowds with it come back.
func (l *linker) several(i int, trails map[uint64]*trail, crowds []*group, sentence int) []*group {
	m := &l.ms[i]
	var members []*group
	noun := -1
	for n, h := range mention.Members(l.View, m) {
		k, ok := l.head[h]
		if !ok || l.at(k) == nil {
			return crowds
		}
		members = append(members, l.at(k))
		if l.ms[k].Form != segun.FormNominal || noun >= 0 && l.R.Tags.Lemma[noun] != l.R.Tags.Lemma[h] {
			noun = -2
		} else if n == 0 {
			noun = h
		}
	}
	if len(members) < 2 {
		return crowds
	}
	g := l.newGroup(segun.Group, false)
	g.members, g.seen, g.said, g.count = members, sentence, []int{i}, l.countTogether(m)
	l.group[i] = g.n
	if noun >= 0 {
		trailOf(trails, model.Combine(phrase.Hash(l.R.Tags.Lemma[noun]), 2)).add(g)
	}
	return last(crowds, g)
}

// giveMembers says of each group of those named together who they are.
func (l *linker) giveMembers(out *segun.Entities) {
	for i := range l.ms {
		m := &l.ms[i]
		if m.Rule != mention.Together || out.Of[i] < 0 || out.List[out.Of[i]].Members != nil {
			continue
		}
		e := &out.List[out.Of[i]]
		for _, h := range mention.Members(l.View, m) {
			if k, ok := l.head[h]; ok && out.Of[k] >= 0 && !slices.Contains(e.Members, out.List[out.Of[k]].ID) {
				e.Members = append(e.Members, out.List[out.Of[k]].ID)
			}
		}
	}
}

// countTogether adds up how many people are named together; nil for a mention of another kind. A body counts for one voice.
func (l *linker) countTogether(m *segun.Mention) *segun.Count {
	if m.Rule != mention.Together {
		return nil
	}
	c, open, told := &segun.Count{}, false, false
	for _, h := range mention.Members(l.View, m) {
		k, ok := l.head[h]
		if !ok {
			continue
		}
		p := segun.CountPart{Text: l.ms[k].Span.In(l.R.Doc.Text), Min: 1, Max: 1}
		if l.ms[k].Kind == segun.Group && l.ms[k].Form == segun.FormNominal {
			n := l.count(&l.ms[k])
			p.Min, p.Max = n.Min, n.Max
		} else if l.ms[k].Kind == segun.Group && l.R.Tags.XPOS[h] == "NNPS" {
			p.Min, p.Max = 2, 0 // "her campaign and Quakers"
		}
		told = told || p.Min != 2 || p.Max != 0
		c.Min, c.Max, open = c.Min+p.Min, c.Max+p.Max, open || p.Max == 0
		c.Parts = append(c.Parts, p)
	}
	if open {
		c.Max = 0
	}
	if !told && c.Min > 0 {
		c.Min = max(2, len(c.Parts)) // "survivors and relatives": nobody counts either, and one may be both
	}
	return c
}
