package entity

import "segun"

// holdsNow returns the only one of several on the trail of an office whom the text does not call a former or a deputy one alone: "the former mayor, Ada Vell, blames the mayor, Runa Sol. | The mayor | said"; nil for none or two.
func (l *linker) holdsNow(m *segun.Mention, t *trail, sentence int) *group {
	var only *group
	for _, g := range t.groups {
		g = g.root()
		if g == only || g.kind != segun.Person || sentence-g.seen > near || l.heldBefore(m, g) {
			continue
		}
		if only != nil {
			return nil
		}
		only = g
	}
	return only
}

// heldBefore reports whether all that a text calls a person by the noun of a mention says that they hold the office no longer, or another's place: "the former mayor", "deputy mayor Ada Vell".
func (l *linker) heldBefore(m *segun.Mention, g *group) bool {
	noun, seen := l.lemmaKey(m.Head), false
	for n, i := range g.said {
		if n > 12 {
			break
		}
		o := &l.ms[i]
		for k := o.First; k < o.End; k++ {
			if l.lemmaKey(k) != noun || l.inName[k] != 0 {
				continue
			}
			if k == o.First || !l.Is(k-1, notNow...) && (k-1 == o.First || !l.Is(k-2, notNow...)) {
				return false
			}
			seen = true
		}
	}
	return seen
}
