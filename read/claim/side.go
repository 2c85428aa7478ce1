package claim

import (
	"slices"
	"sort"

	"segun"
	"segun/read/behalf"
)

// side is how a voice stands to an accusation.
type side int

const (
	open   side = iota // the text does not say who is accused
	others             // it accuses somebody else
	theirs             // it accuses the voice, or whom the voice speaks for
)

// takeSides finds, once for a text, who speaks for whom and whom each claim accuses.
func (m *maker) takeSides() {
	m.links = m.whoForWhom()
	for i := range m.drafts {
		if d := &m.drafts[i]; d.Grain != "role" {
			d.whom, d.culprits = m.whomAccused(d)
			if d.Act == "accuse" {
				m.accusedFirst(d)
			}
		}
	}
	m.alleged = m.alleged[:0]
	for i := range m.drafts {
		if m.drafts[i].Status == "alleged" {
			m.alleged = append(m.alleged, i)
		}
	}
	m.gatherMatters()
}

// whoForWhom returns who speaks for whom in the text.
func (m *maker) whoForWhom() *behalf.Links {
	if m.found.behalf == nil {
		m.found.behalf = behalf.Find(m.View, m.r)
	}
	return m.found.behalf
}

// accusedFirst puts those whom a claim accuses first among those it is about: before whom it only names.
func (m *maker) accusedFirst(d *draft) {
	first := make([]string, 0, len(d.whom)+len(d.About))
	for _, list := range [...][]string{d.whom, d.About} {
		for _, id := range list {
			if id != "e0" && !slices.Contains(first, id) {
				first = append(first, id)
			}
		}
	}
	d.About = first
}

// speaksFor reports whether one entity is another, speaks for it or is spoken for by it.
func (m *maker) speaksFor(who, whom string) bool {
	if who == "" || whom == "" || who == "e0" || whom == "e0" {
		return false
	}
	if who == whom {
		return true
	}
	if m.links == nil {
		return false // sides are not taken yet
	}
	a, b := m.numberOf(who), m.numberOf(whom)
	return m.links.Between(a, b) != "" || m.links.Through(a, b) != ""
}

// sideOf says how the voice of claim r, the entity who, stands to accusation a.
func (m *maker) sideOf(a, r *draft, who string) side {
	if writes(r) {
		return m.sideOfWriter(a)
	}
	if m.aimsAt(a, who) || m.spokesman(r, a) || m.namesake(r, a) {
		return theirs
	}
	if len(a.whom) == 0 {
		return open
	}
	return others
}

// writes reports whether a claim is the own word of the writer of a letter or a statement.
func writes(r *draft) bool { return len(r.Chain) == 1 && r.Chain[0].Kind == segun.VoiceWriter }

// sideOfWriter says how the writer of a letter or a statement stands to an accusation that somebody else makes in it: it is of the writer where it names nobody, or names one of theirs, "our
// engineers".
func (m *maker) sideOfWriter(a *draft) side {
	if len(a.Chain) < 2 || a.Status != "alleged" {
		return open
	}
	for _, id := range a.whom {
		e := m.entity(id)
		if e == nil {
			continue
		}
		if m.ours(e) {
			return theirs
		}
	}
	if len(a.whom) == 0 {
		return theirs
	}
	return others
}

// party reports whether an accusation is of a voice or of those whom it speaks for, or names them where the text does not say who is accused.
func (m *maker) party(a, r *draft, who string) bool {
	switch m.sideOf(a, r, who) {
	case theirs:
		return true
	case open:
		return m.named(a, who)
	}
	return false
}

// named reports whether the content of a claim names an entity, or one that it speaks for.
func (m *maker) named(a *draft, who string) bool {
	for _, s := range a.Content {
		i := sort.Search(len(m.r.Mentions.List), func(i int) bool { return m.r.Mentions.List[i].Span.Start >= s.Start })
		for ; i < len(m.r.Mentions.List) && m.r.Mentions.List[i].Span.Start < s.End; i++ {
			if e := m.r.EntityOf(i); e > 0 && m.speaksFor(who, m.r.Entities.List[e].ID) {
				return true
			}
		}
	}
	return false
}

// ofAnother reports whether an accusation names whom it charges, or calls them one or some of many, and that is neither the voice of claim r nor anybody it is known to speak for.
func (m *maker) ofAnother(a, r *draft, who string) bool {
	return m.sideOf(a, r, who) == others && slices.ContainsFunc(a.whom, func(id string) bool {
		e := m.entity(id)
		return e != nil && (e.Named || m.someone(e))
	})
}

// someone reports whether an entity is introduced as one or some of many: "a third man", "two clerks".
func (m *maker) someone(e *segun.Entity) bool {
	if len(e.Mentions) == 0 || e.Kind != segun.Person && e.Kind != segun.Group {
		return false
	}
	t := m.r.Mentions.List[e.Mentions[0]].First
	return m.is(t, "a", "an", "another") || m.r.Tags.UPOS[t] == segun.NUM
}

// notOthers leaves out of several accusations that a claim may answer those of somebody else, unless there are no others: who rejects a report does not answer for all whom it accuses.
func (m *maker) notOthers(list []int, r *draft, who string) []int {
	if len(list) < 2 || who == "" {
		return list
	}
	var own []int
	for _, j := range list {
		if a := &m.drafts[j]; a.Status != "alleged" || m.sideOf(a, r, who) != others {
			own = append(own, j)
		}
	}
	if len(own) == 0 {
		return list
	}
	return own
}

// accusedOf reports whether the voice of claim r is whom claim a accuses, or speaks for them.
func (m *maker) accusedOf(a, r *draft, who string) bool {
	if writes(r) {
		return m.sideOfWriter(a) == theirs
	}
	return m.aimsAt(a, who) || m.spokesman(r, a)
}

// aimsAt reports whether an accusation charges an entity or those whom it speaks for.
func (m *maker) aimsAt(a *draft, who string) bool {
	return slices.ContainsFunc(a.whom, func(id string) bool { return m.speaksFor(who, id) })
}

// sideKind says how a voice speaks for those whom an accusation charges, "" for itself and for nobody.
func (m *maker) sideKind(a *draft, who string) behalf.Kind {
	if m.links == nil {
		return ""
	}
	for _, id := range a.whom {
		if who == id {
			return ""
		}
		x, y := m.numberOf(who), m.numberOf(id)
		if k := m.links.Between(x, y); k != "" {
			return k
		}
		if k := m.links.Through(x, y); k != "" {
			return k
		}
	}
	return ""
}
