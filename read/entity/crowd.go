package entity

import (
	"segun"
	"segun/read/phrase"
)

// crowdOf finds the group that a mention of several people takes up, nil for a new one. "The inspectors", "these two", "inspectors
// cited by the Tribune" take up the one group that was introduced under their noun with no other number; where two were, none, and
// that is doubtful. Bare plurals ("officials said") are new each time: whether they overlap the text does not say.
func (l *linker) crowdOf(i int, m *segun.Mention, t *trail, groups []*group, sentence int) *group {
	if l.Is(m.Head, pronounWords...) {
		return nil
	}
	if n, ok := l.theNumber(m); ok {
		return l.byNumber(n, groups, sentence)
	}
	cited := l.citedBefore(m)
	if !cited && !(l.definite(m) && !l.splits(m)) {
		return nil
	}
	var found []*group
	for _, g := range t.groups {
		if g = g.root(); g.kind != segun.Group || has(found, g) || !l.sameCrowd(m, g) {
			continue
		}
		if g.bare && g.seen+near < sentence && len(t.groups) > 1 {
			continue
		}
		found = append(found, g)
	}
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
		a, b := &l.ms[found[0].said[0]], &l.ms[found[1].said[0]]
		l.doubts = append(l.doubts, segun.Doubt{Span: m.Span, Code: "ambiguous-group", Message: "“" + m.Span.In(l.R.Doc.Text) + "” may be “" +
			a.Span.In(l.R.Doc.Text) + "” or “" + b.Span.In(l.R.Doc.Text) + "”; it was counted as neither. See who is meant."})
	}
	return nil
}

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
		if _, _, number := l.Number(k, m.Head); number || l.Look[k]&phrase.Mark != 0 || l.Is(k, stateWords...) || l.known(g, k) {
			continue
		}
		return false
	}
	return true
}

// citedBefore reports whether a plural is told by who cited it before: "inspectors cited by the Tribune".
func (l *linker) citedBefore(m *segun.Mention) bool {
	k := m.Head + 1
	return l.plural(m.Head) && l.Is(k, citedWords...) && l.Is(k+1, byOrIn...)
}

var (
	citedWords = phrase.Hashes("cited", "quoted", "interviewed", "mentioned")
	byOrIn     = phrase.Hashes("by", "in")
)

// theNumber reads "the three", "both men" is none.
func (l *linker) theNumber(m *segun.Mention) (int, bool) {
	h := m.Head
	if h == m.First || !l.Is(m.First, definite...) && !l.Is(m.First, allWord) || m.End != h+1 {
		return 0, false
	}
	if row, ok := phrase.Numbers().Word(l.Low[h]); ok {
		if n := phrase.Numbers().Rows[row].Value; n > 1 && n < 20 && l.R.Tags.UPOS[h] == segun.NUM {
			return n, true
		}
	}
	switch {
	case l.Is(h, pairWords...):
		return 2, true
	case l.Is(h, trioWord):
		return 3, true
	}
	return 0, false
}

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
