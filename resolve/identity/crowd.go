package identity

import (
	"slices"

	"segun/names"
)

// crowd is whether a name stands between others.
type crowd byte

const (
	notLooked crowd = iota
	free
	crowded
)

const (
	mostNear   = 64   // names near a name beyond which it is crowded, whatever they are
	leastAlike = 0.60 // the score of two names below which they are of two, whoever is between them
)

// saysMore reports whether the second name of a comparison says what the first does not: a word, a name for an initial, or other letters.
func saysMore(m *names.Match) bool {
	for _, p := range m.Pairs() {
		switch a, b := m.Roles(p); {
		case p.How == names.Letters, a == names.Initial && b != names.Initial:
			return true
		}
	}
	_, rest := m.Rest()
	for _, i := range rest {
		switch m.RoleOfSecond(i) {
		case names.Honorific, names.Particle, names.LegalForm, names.Suffix:
		default:
			return true
		}
	}
	return false
}

// crowded reports whether a name stands between two others that documents have: "Harbour Authority" is near "Port Elan Harbour Authority" and near "Castle Harbour Authority",
// "Pavel Ruiz" near "Pavel B. Ruiz" and "Pavel E. Ruiz", which cannot be one. Which of the two it is, the name does not tell. Names that leave out what it has, as
// "N. Oseguera", do not crowd it.
func (t *nameTable) crowded(id uint32) bool {
	if t.all[id].crowd == notLooked {
		t.all[id].crowd = free
		if t.between(id) {
			t.all[id].crowd = crowded
		}
	}
	return t.all[id].crowd == crowded
}

// between looks for two names near one that cannot be one.
func (t *nameTable) between(id uint32) bool {
	list := t.rivals(id)
	if len(list) > mostNear {
		return true
	}
	for i, a := range list {
		for _, b := range list[:i] {
			if t.opposed(a, b) {
				return true
			}
		}
	}
	return false
}

// rivals are the names near one that documents have and that say what it does not.
func (t *nameTable) rivals(id uint32) []uint32 {
	var out []uint32
	for _, n := range t.nearOf(id) {
		if n.more && t.all[n.id].holders > 0 {
			out = append(out, n.id)
		}
	}
	return out
}

// opposed reports whether two names cannot be of one, whoever is between them.
func (t *nameTable) opposed(a, b uint32) bool {
	m := names.Compare(&t.all[a].parsed, &t.all[b].parsed)
	return m.Score < leastAlike
}

// meet prepares for a name that documents have from now on: the units of names that it crowds are weighed again.
func (t *nameTable) meet(id uint32) {
	for _, o := range t.nearOf(id) {
		if other := &t.all[o.id]; other.holders == 0 || t.crowded(o.id) || !o.less {
			continue
		}
		list := t.rivals(o.id)
		list = slices.DeleteFunc(list, func(n uint32) bool { return n == id })
		if len(list) >= mostNear || slices.ContainsFunc(list, func(n uint32) bool { return t.opposed(n, id) }) {
			t.turn(o.id, crowded)
		}
	}
	t.all[id].crowd = notLooked
}

// part prepares for a name that no document has any more.
func (t *nameTable) part(id uint32) {
	var was []uint32
	for _, o := range t.nearOf(id) {
		if t.all[o.id].holders > 0 && t.crowded(o.id) {
			was = append(was, o.id)
		}
	}
	k := t.all[id].holders
	t.all[id].holders = 0
	for _, o := range was {
		if !t.between(o) {
			t.turn(o, free)
		}
	}
	t.all[id].holders = k
}

// turn notes that a name is crowded now, or is no longer, after what it was has been applied once more.
func (t *nameTable) turn(id uint32, to crowd) {
	us := slices.Concat(t.r.at(t.r.nameHash(id)), t.r.at(t.r.loneHash(id)))
	for _, u := range us {
		t.r.ready(u)
	}
	t.all[id].crowd = to
	for _, u := range us {
		t.r.touched(u).changed = true
	}
}
