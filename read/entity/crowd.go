package entity

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// crowdOf finds the group that a mention of several people takes up, nil for a new one. "The inspectors", "these two", "inspectors
// cited by the Tribune" take up the one group that was introduced under their noun with no other number; where two were, none, and
// that is doubtful. Bare plurals ("officials said") are new each time: whether they overlap the text does not say.
func (l *linker) crowdOf(i int, m *segun.Mention, t *trail, groups []*group, sentence int) *group {
	if m.First == m.Head && m.End == m.Head+1 && l.Is(m.Head, bothWord) {
		if g := l.byNumber(2, groups, sentence); g != nil && sentence-g.seen <= 1 {
			return g // "Both | said"
		}
		return nil
	}
	if l.Is(m.Head, pronounWords...) {
		return nil
	}
	if n, ok := l.theNumber(m); ok {
		if l.R.Tags.UPOS[m.Head] == segun.NUM && l.thingsCounted(m, n) {
			return nil
		}
		return l.byNumber(n, groups, sentence)
	}
	if g := l.pairOf(m, t, groups, sentence); g != nil {
		return g
	}
	if l.thesePeople(m) && len(t.groups) == 0 {
		return l.onlyCrowd(groups, sentence)
	}
	cited := l.citedBefore(m)
	if !cited && !l.definite(m) {
		return nil
	}
	var found []*group
	for _, g := range t.groups {
		if g = g.root(); g.kind != segun.Group || has(found, g) || !l.sameCrowd(m, g) || !cited && l.splitsFrom(m, g) {
			continue
		}
		if g.bare && g.seen+near < sentence && len(t.groups) > 1 {
			continue
		}
		found = append(found, g)
	}
	found = wholes(found)
	switch {
	case len(found) == 1:
		return found[0]
	case len(found) > 1:
		var counted []*group // what was told apart by number or "the" weighs more than a bare plural
		for _, g := range found {
			if !g.bare {
				counted = append(counted, g)
			}
		}
		if len(counted) == 1 {
			return counted[0]
		}
		l.doubtful(m, found)
	}
	return nil
}

// doubtful leaves open which of several groups a mention takes up.
func (l *linker) doubtful(m *segun.Mention, found []*group) {
	a, b := &l.ms[found[0].said[0]], &l.ms[found[1].said[0]]
	l.doubts = append(l.doubts, segun.Doubt{Span: m.Span, Code: "ambiguous-group", Message: "“" + m.Span.In(l.R.Doc.Text) + "” may be “" +
		a.Span.In(l.R.Doc.Text) + "” or “" + b.Span.In(l.R.Doc.Text) + "”; it was counted as neither. See who is meant."})
}

// wholes leaves out the groups that are members of another: "two serving inspectors" beside "two serving inspectors and one retired inspector".
func wholes(found []*group) []*group {
	return slices.DeleteFunc(found, func(g *group) bool {
		return slices.ContainsFunc(found, func(x *group) bool {
			return slices.ContainsFunc(x.members, func(y *group) bool { return y.root() == g })
		})
	})
}

// pairOf returns the two whom "neither dealer" and "both dealers" take up, by their noun, and "both men" by being two; nil for none.
func (l *linker) pairOf(m *segun.Mention, t *trail, groups []*group, sentence int) *group {
	if !l.pair(m) || l.Is(m.First, eachWord) || m.End != m.Head+1 {
		return nil
	}
	if l.anyone(m.Head) && len(t.groups) == 0 {
		return l.byNumber(2, groups, sentence)
	}
	return l.byNumber(2, t.groups, sentence)
}

// thesePeople reports whether a mention only points back at people: "these people", "those men".
func (l *linker) thesePeople(m *segun.Mention) bool {
	return l.Is(m.First, definite[2:4]...) && m.Head == m.First+1 && m.End == m.Head+1 && l.anyone(m.Head)
}

// onlyCrowd returns the only group of this sentence and the two before; nil for none or several.
func (l *linker) onlyCrowd(groups []*group, sentence int) *group {
	var found []*group
	for _, g := range groups {
		if g = g.root(); sentence-g.seen <= 2 && !has(found, g) {
			found = append(found, g)
		}
	}
	if found = wholes(found); len(found) == 1 {
		return found[0]
	}
	return nil
}

// maySumUp leaves a doubt where those who speak under a noun that is new may be the several unnamed ones told of last: "Two drivers and a clerk … | The workers | said".
func (l *linker) maySumUp(m *segun.Mention, t *trail, groups []*group, sentence int) {
	if len(t.groups) > 0 || !l.bareDefinite(m) || l.Rel(m.Head) != segun.RelNsubj || l.Head(m.Head) < 0 || !l.speaks(l.Head(m.Head)) {
		return
	}
	g := l.onlyCrowd(groups, sentence)
	if g == nil || len(g.members) == 0 || slices.ContainsFunc(g.members, func(x *group) bool { return x.root().named }) {
		return
	}
	l.doubts = append(l.doubts, segun.Doubt{Span: m.Span, Code: "ambiguous-group", Message: "“" + m.Span.In(l.R.Doc.Text) + "” may be “" +
		l.ms[g.said[0]].Span.In(l.R.Doc.Text) + "”; it was counted as others. See who is meant."})
}

// anyone reports whether the noun at token t says no more of people than that they are some: "men", "people".
func (l *linker) anyone(t int) bool { return l.Is(t, anyoneWords...) }

var anyoneWords = phrase.Hashes("men", "women", "people", "persons")

var pronounWords = phrase.Hashes("others", "those", "some", "many", "most", "both", "all", "several", "few")

func has(list []*group, g *group) bool {
	for _, x := range list {
		if x == g {
			return true
		}
	}
	return false
}

// splits reports whether a mention tells its people from others: "the other inspectors".
func (l *linker) splits(m *segun.Mention) bool {
	for k := m.First; k < m.Head; k++ {
		if l.Is(k, splitWords...) {
			return true
		}
	}
	return false
}

// splitsFrom is splits for those of a group, who may have been called former ones before: "A dozen former guards … the former guards".
func (l *linker) splitsFrom(m *segun.Mention, g *group) bool {
	for k := m.First; k < m.Head; k++ {
		if l.Is(k, splitWords...) && !(l.Is(k, formerWord) && l.known(g, k)) {
			return true
		}
	}
	return false
}

var splitWords = phrase.Hashes("other", "another", "more", "further", "additional", "new", "remaining", "different", "fellow", "many", "most", "some", "few", "former")

// sameCrowd reports whether what a mention says of its people fits a group: no other number, no word that is new.
func (l *linker) sameCrowd(m *segun.Mention, g *group) bool {
	if a, ok := l.Amount(m.First, m.Head); ok {
		if g.count == nil {
			return false
		}
		if c := g.count; a.Min != c.Min || c.Max > 0 && a.Max != c.Max {
			return false
		}
	}
	for k := m.First + 1; k < m.Head; k++ {
		if _, _, number := l.Number(k, m.Head); number || l.Look[k]&phrase.Mark != 0 || l.among(k, "state") || l.known(g, k) {
			continue
		}
		return false
	}
	return true
}

// citedBefore reports whether a plural is told by who cited it before: "inspectors cited by the Tribune".
func (l *linker) citedBefore(m *segun.Mention) bool {
	k := m.Head + 1
	return l.plural(m.Head) && (l.Is(k, citedWords...) && l.Is(k+1, byOrIn...) || l.Is(k, relatives[0]) && l.Is(k+1, spokeWords...) && l.Is(k+2, toOrWith...))
}

var (
	citedWords = phrase.Hashes("cited", "quoted", "interviewed", "mentioned")
	byOrIn     = phrase.Hashes("by", "in")
	spokeWords = phrase.Hashes("spoke", "talked")
	toOrWith   = phrase.Hashes("to", "with")
)

// theNumber reads "the three", "both men" is none.
func (l *linker) theNumber(m *segun.Mention) (int, bool) {
	h := m.Head
	if h == m.First || !l.Is(m.First, definite...) && !l.Is(m.First, allWord) || m.End != h+1 {
		return 0, false
	}
	for k := m.First + 1; k < h; k++ {
		if !l.among(k, "state") {
			return 0, false // "the suspended | trio"
		}
	}
	if a, _, ok := l.Number(h, h+1); ok && a.Min > 1 && a.Max == a.Min && l.R.Tags.UPOS[h] == segun.NUM {
		return a.Min, true
	}
	switch {
	case l.Is(h, pairWords...):
		return 2, true
	case l.Is(h, trioWord):
		return 3, true
	}
	return 0, false
}

// thingsCounted reports whether what was counted to n last before a mention are things: "Two engineers looked at two bridges. | The two | were closed".
func (l *linker) thingsCounted(m *segun.Mention, n int) bool {
	for t := m.First - 1; t >= 0 && t > m.First-countedBack; t-- {
		a, after, ok := l.Number(t, m.First)
		if !ok || a.Min != n || a.Max != n || after != t+1 {
			continue
		}
		h := l.Head(t)
		if h < t || l.Rel(t) != segun.RelNummod || l.R.Tags.UPOS[h] != segun.NOUN || l.Flags[h]&phrase.TimeNoun != 0 {
			continue
		}
		_, somebody := l.head[h]
		return !somebody
	}
	return false
}

// countedBack is how many words back what was counted last is looked for.
const countedBack = 60

var (
	allWord   = phrase.Hash("all")
	pairWords = phrase.Hashes("pair", "duo", "couple")
	trioWord  = phrase.Hash("trio")
)

// byNumber returns the only group of exactly n that was mentioned near.
func (l *linker) byNumber(n int, groups []*group, sentence int) *group {
	var found *group
	for _, g := range groups {
		if g = g.root(); g == found || sentence-g.seen > near || g.count == nil || g.count.Min != n || g.count.Max != n {
			continue
		}
		if found != nil {
			return nil
		}
		found = g
	}
	return found
}

// summed joins the bare plural of a headline ("Inspectors warned") to the only group that the story introduces under the
// same noun, and that does something there.
func (l *linker) summed(m *segun.Mention, t *trail, sentence int) *group {
	if len(t.groups) != 1 {
		return nil
	}
	g := t.groups[0].root()
	if !g.bare || !g.headline || g.kind != segun.Group || l.splits(m) || l.inHeadline(m) || !l.acts(m.Head) {
		return nil
	}
	return g
}

// acts reports whether the noun at token t does something or is spoken of by itself, and is not whom another does something to or what belongs to another: not "accounts from | eleven families".
func (l *linker) acts(t int) bool {
	switch l.Rel(t) {
	case segun.RelNmod, segun.RelObj, segun.RelIobj, segun.RelNmodPoss, segun.RelCompound:
		return false
	}
	return true
}

// inHeadline reports whether a mention stands in the headline.
func (l *linker) inHeadline(m *segun.Mention) bool {
	s := l.R.Doc.SectionAt(m.Span.Start)
	return s >= 0 && l.R.Doc.Sections[s].Kind == segun.Headline
}

// bareCrowd reports whether a mention is a plural without number, article or possessor.
func (l *linker) bareCrowd(m *segun.Mention) bool {
	if !l.plural(m.Head) || l.Find(m.Head, segun.RelDet, segun.RelNmodPoss, segun.RelNummod) >= 0 {
		return false
	}
	_, ok := l.Amount(m.First, m.Head)
	return !ok
}
