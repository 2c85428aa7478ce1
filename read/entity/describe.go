package entity

import (
	"slices"

	"segun"
)

// describe fills in an entity's names and count from its mentions.
func (l *linker) describe(e *segun.Entity, own bool) {
	text := l.R.Doc.Text
	seen := map[string]bool{}
	fullest := 0
	for _, i := range e.Mentions {
		m := &l.ms[i]
		f := segun.NameForm{Text: m.Span.In(text), Form: "nominal", Span: m.Span}
		if m.Form == segun.FormName {
			f = segun.NameForm{Text: m.Name.In(text), Form: "name", Span: m.Name}
			e.Named = e.Named || !l.seatName[i]
			if l.alias[i] || l.seatName[i] {
				f.Form = "alias"
			}
		}
		if !seen[f.Form+f.Text] && !(f.Form == "name" && seen["alias"+f.Text]) {
			seen[f.Form+f.Text] = true
			e.Names = append(e.Names, f)
		}
		if n := l.fullness(m, i); n > fullest && !own && !(fullest > 0 && m.Form == segun.FormNominal && e.Kind == segun.Group && l.counted(e.Mentions[0])) {
			fullest, e.Name = n, f.Text
		}
	}
	if len(e.Mentions) == 0 {
		return
	}
	g := l.at(e.Mentions[0])
	for _, f := range g.names {
		if !seen[f.Form+f.Text] {
			seen[f.Form+f.Text] = true
			e.Names = append(e.Names, f)
		}
	}
	switch {
	case e.Named || e.Kind == segun.OtherEntity || own:
	case e.Kind == segun.Group:
		e.Count = l.firmest(e)
	case l.plural(l.ms[e.Mentions[0]].Head): // "six groups", not "the authorities"
		m := &l.ms[e.Mentions[0]]
		if _, ok := l.Amount(m.First, m.Head); ok {
			e.Count = l.firmest(e)
		}
	}
}

// counted reports whether a mention says how many there are: it is what a group is called, "three dock inspectors", whatever longer words follow.
func (l *linker) counted(i int) bool {
	m := &l.ms[i]
	if m.Form != segun.FormNominal {
		return false
	}
	_, ok := l.Amount(m.First, m.Head)
	return ok
}

// fullness ranks what a mention is called: names before aliases before descriptions, then by words, then the first.
func (l *linker) fullness(m *segun.Mention, i int) int {
	n := m.End - m.First
	if l.seatName[i] {
		return 1 // the body is not called after its town
	}
	if m.Form == segun.FormName {
		first, end := l.nameTokens(m)
		n = 1000 + 10*len(l.parts(m)) + min(9, end-first)
		if !l.alias[i] {
			n += 1000
		}
	}
	return n
}

// firmest returns the count of the mention that says most: the highest lower bound, and an upper one where any gives it.
func (l *linker) firmest(e *segun.Entity) *segun.Count {
	var best *segun.Count
	for _, i := range e.Mentions {
		c := l.count(&l.ms[i])
		switch {
		case best == nil, len(c.Parts) > len(best.Parts), uncounted(best) && !uncounted(c):
			best = c
		case len(c.Parts) < len(best.Parts), uncounted(c):
		case c.Min > best.Min, c.Min == best.Min && c.Max > 0 && best.Max == 0:
			best = c
		}
	}
	return best
}

// uncounted reports whether a count says no more than that they are several.
func uncounted(c *segun.Count) bool { return c.Min == 2 && c.Max == 0 && len(c.Parts) == 0 }

// giveRoles hands the roles to their entities, each once.
func (l *linker) giveRoles(out *segun.Entities) {
	number := map[*group]int{}
	for i := range l.ms {
		if g := l.at(i); g != nil {
			number[g] = out.Of[i]
		}
	}
	slices.SortStableFunc(l.roles, func(a, b role) int { return int(a.Span.Start) - int(b.Span.Start) })
	for _, r := range l.roles {
		n, ok := number[r.group.root()]
		if !ok {
			continue
		}
		if g := l.at(r.of); g != nil {
			if k, ok := number[g]; ok && k != n {
				r.OfEntity = out.List[k].ID
			}
		}
		e := &out.List[n]
		if !slices.ContainsFunc(e.Roles, func(o segun.Role) bool { return covers(o, r.Role) }) {
			e.Roles = append(slices.DeleteFunc(e.Roles, func(o segun.Role) bool { return covers(r.Role, o) }), r.Role)
		}
	}
}

// covers reports whether role a says all that b says.
func covers(a, b segun.Role) bool {
	return a.Title == b.Title && (b.Of == "" || a.Of == b.Of) && (b.Qualifier == "" || a.Qualifier == b.Qualifier) && a.Time == b.Time
}
