package entity

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// crowd is how many full names may share a word before short names of it are taken for ambiguous unseen: it bounds the cost.
const crowd = 24

// roll is the full names of persons by each of their words.
type roll map[string][]*form

func (r roll) add(f *form) {
	for i, p := range f.parts {
		if slices.Index(f.parts, p) == i && len(r[p]) < crowd {
			r[p] = append(r[p], f)
		}
	}
}

// persons joins the ways of writing one person's name: longer forms first, so that each shorter one is held against all that
// it may stand for.
func (l *linker) persons() {
	var full, short []*form
	for _, f := range l.forms {
		switch {
		case f.class != persons:
		case len(f.parts) > 1:
			full = append(full, f)
		default:
			short = append(short, f)
		}
	}
	slices.SortStableFunc(full, func(a, b *form) int { return len(b.parts) - len(a.parts) })
	known := roll{}
	for _, f := range full {
		l.joinFull(f, known)
		known.add(f)
	}
	slices.SortStableFunc(short, func(a, b *form) int { return int(b.gender) - int(a.gender) }) // told apart first
	bare := map[string][]*form{}
	for _, f := range short {
		if g := l.spouse(f, known, short); g != nil {
			join(g, f.group)
			continue
		}
		if !l.joinShort(f, known) {
			l.joinBare(f, bare[f.parts[0]])
			bare[f.parts[0]] = append(bare[f.parts[0]], f)
		}
	}
}

// joinFull joins a name of several words to the one longer name that holds it, if there is one.
func (l *linker) joinFull(f *form, known roll) {
	var found []*group
	for _, k := range known[f.parts[len(f.parts)-1]] {
		if !clash(k.group.root().gender, f.gender) && (within(f.parts, k.parts) || turned(f.parts, k.parts)) && !slices.Contains(found, k.group.root()) {
			found = append(found, k.group.root())
		}
	}
	if len(f.parts[0]) > 1 {
		for _, k := range known[f.parts[0]] {
			if !clash(k.group.root().gender, f.gender) && within(f.parts, k.parts) && !slices.Contains(found, k.group.root()) {
				found = append(found, k.group.root())
			}
		}
	}
	switch len(found) {
	case 0:
	case 1:
		join(found[0], f.group)
	default:
		l.ambiguous(f, len(found))
	}
}

// turned reports whether two names are the same two words the other way round, the surname first: "Tarubo Minaki", "Minaki Tarubo".
func turned(a, b []string) bool { return len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0] }

// within reports whether the words of a shorter name can stand for the longer one: they come in its order, and begin
// or end with it. An initial stands for a forename.
func within(short, long []string) bool {
	if len(short) > len(long) {
		return false
	}
	i := 0
	for _, p := range long {
		if i < len(short) && (short[i] == p || i == 0 && len(short[i]) == 1 && p[:1] == short[i]) {
			i++
		}
	}
	if i < len(short) {
		return false
	}
	first := short[0] == long[0] || len(short[0]) == 1 && long[0][:1] == short[0]
	last := short[len(short)-1] == long[len(long)-1]
	return first || last
}

// joinShort joins a single word to the person whose name holds it: as a surname first, then as a forename. It returns
// false when no full name holds it.
func (l *linker) joinShort(f *form, known roll) bool {
	w := f.parts[0]
	var last, inner, fore []*group
	put := func(to *[]*group, g *group) {
		if !slices.Contains(*to, g) {
			*to = append(*to, g)
		}
	}
	for _, k := range known[w] {
		g := k.group.root()
		if clash(g.gender, f.gender) {
			continue
		}
		switch n := len(k.parts); {
		case k.parts[n-1] == w:
			put(&last, g)
		case n > 2 && slices.Contains(k.parts[1:n-1], w), l.surnameFirst(k):
			put(&inner, g)
		default:
			put(&fore, g)
		}
	}
	found := last
	if len(found) == 0 {
		found = inner
	}
	if len(found) == 0 && (!f.titled || f.gender == 0) {
		found = fore
	}
	if f.gender != 0 && len(found) > 1 { // "Mrs Briel" is who is known for a woman before who may be one
		if same := slices.DeleteFunc(slices.Clone(found), func(g *group) bool { return g.gender != f.gender }); len(same) > 0 {
			found = same
		}
	}
	if len(found) > 1 && f.titled {
		if same := l.soTitled(f, found); len(same) == 1 {
			found = same
		}
	}
	switch len(found) {
	case 0:
		return false
	case 1:
		join(found[0], f.group)
		return true
	}
	if g := l.foremost(found); g != nil && len(known[w]) < crowd {
		name := g.forms[0]
		join(g, f.group)
		l.doubt(f, "”, whom this text names most; check it.", "” could be one of "+number(len(found))+" people named in this text. It was taken for “"+l.ms[name.mentions[0]].Name.In(l.R.Doc.Text))
		return true
	}
	if g := l.introduced(f, found); g != nil {
		l.nearest(f, g, found)
		return true
	}
	l.ambiguous(f, len(found))
	return true
}

// soTitled returns those of the bearers of a surname before whose full name a title of the short one stands: "Professor Alda Venn and her sister Runa Venn … | Professor Venn |".
func (l *linker) soTitled(f *form, found []*group) (same []*group) {
	titles := l.titlesBefore(f)
	for _, g := range found {
		if slices.ContainsFunc(g.forms, func(x *form) bool {
			return len(x.parts) > 1 && slices.ContainsFunc(l.titlesBefore(x), func(w uint64) bool { return slices.Contains(titles, w) })
		}) {
			same = append(same, g)
		}
	}
	return same
}

// titlesBefore are the titles right before a name, at its first few places.
func (l *linker) titlesBefore(f *form) (out []uint64) {
	for n, i := range f.mentions {
		if n > 4 {
			break
		}
		m := &l.ms[i]
		first, _ := l.nameTokens(m)
		if k := first - 1; k >= m.First && l.R.Tags.UPOS[k] == segun.PROPN && !slices.Contains(out, l.Low[k]) {
			out = append(out, l.Low[k])
		}
	}
	return out
}

// introduced returns the only one of several bearers of a surname whom the text has named in full before it uses the
// surname alone, where each of the others is named in full once or twice only: relatives who come and go. nil for none.
func (l *linker) introduced(f *form, found []*group) *group {
	var main *group
	for _, g := range found {
		before, n := false, 0
		for _, x := range g.forms {
			if len(x.parts) > 1 {
				n += len(x.mentions)
				before = before || x.mentions[0] < f.mentions[0]
			}
		}
		switch {
		case before && main != nil:
			return nil
		case before:
			main = g
		case n > 2:
			return nil
		}
	}
	return main
}

// nearest joins the uses of a surname alone to the main bearer, but for those that stand close after the full name of
// another: they are left by themselves, with a Doubt.
func (l *linker) nearest(f *form, main *group, found []*group) {
	var doubtful []int
	for _, i := range f.mentions {
		s := l.R.Tokens.SentenceOf(l.ms[i].Head)
		for _, g := range found {
			if g == main.root() {
				continue
			}
			for _, x := range g.forms {
				for _, o := range x.mentions {
					if d := s - l.R.Tokens.SentenceOf(l.ms[o].Head); len(x.parts) > 1 && o < i && d <= near/2 {
						doubtful = append(doubtful, i)
					}
				}
			}
		}
	}
	if len(doubtful) == 0 {
		join(main, f.group)
		return
	}
	apart := &form{parts: f.parts, class: f.class, kind: f.kind, gender: f.gender, group: l.newGroup(f.kind, true)}
	for _, i := range doubtful {
		if !slices.Contains(apart.mentions, i) {
			apart.mentions = append(apart.mentions, i)
		}
		l.group[i] = apart.group.n
	}
	apart.group.forms = []*form{apart}
	l.forms = append(l.forms, apart)
	f.mentions = slices.DeleteFunc(f.mentions, func(i int) bool { return slices.Contains(apart.mentions, i) })
	if len(f.mentions) > 0 {
		join(main, f.group)
	}
	l.ambiguous(apart, len(found))
}

// foremost returns the group that the text names in full far more often than the others together, and first; nil when
// there is none.
func (l *linker) foremost(found []*group) *group {
	best, most, rest := -1, 0, 0
	early := -1
	for k, g := range found {
		n := 0
		for _, f := range g.forms {
			if len(f.parts) > 1 {
				n += len(f.mentions)
				if early < 0 || f.mentions[0] < early {
					early = f.mentions[0]
				}
			}
		}
		if n > most {
			best, rest, most = k, rest+most, n
		} else {
			rest += n
		}
	}
	if best < 0 || most < 3 || most < 3*rest {
		return nil
	}
	for _, f := range found[best].forms {
		if f.mentions[0] == early {
			return found[best]
		}
	}
	return nil
}

// surnameFirst reports whether the first word of a name is more likely its surname, as in Chinese, Korean and Hungarian.
func (l *linker) surnameFirst(k *form) bool {
	first, end := l.nameTokens(&l.ms[k.mentions[0]])
	a, b := l.Flags[first], l.Flags[end-1]
	return a&phrase.Forename == 0 && (a&phrase.Surname != 0 || b&phrase.Surname == 0 && described().PlayLow(phrase.Hash(k.parts[0]), "surnamefirst")) || described().PlayLow(phrase.Hash(k.parts[0]), "surnamefirst")
}

// joinBare joins names of one word that no full name explains: with and without a title, unless two genders want it.
func (l *linker) joinBare(f *form, others []*form) {
	var found []*group
	for _, o := range others {
		if g := o.group.root(); !clash(g.gender, f.gender) && !slices.Contains(found, g) {
			found = append(found, g)
		}
	}
	switch len(found) {
	case 0:
	case 1:
		join(found[0], f.group)
	default:
		l.ambiguous(f, len(found))
	}
}

// ambiguous leaves a name by itself and says so, once.
func (l *linker) ambiguous(f *form, n int) {
	l.doubt(f, "; it was counted as none of them. See who is meant.", "” fits "+number(n)+" people named in this text")
}

func (l *linker) doubt(f *form, end, middle string) {
	m := &l.ms[f.mentions[0]]
	l.doubts = append(l.doubts, segun.Doubt{Span: m.Name, Code: "ambiguous-name", Message: "“" + m.Name.In(l.R.Doc.Text) + middle + end})
}

func number(n int) string {
	if n == 2 {
		return "two"
	}
	return "several"
}
