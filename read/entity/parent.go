package entity

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// parent is a body that the text says has another: "Polder Lines, a subsidiary of | Ostler |", "Ostler bought Polder Lines".
type parent struct{ owner, owned *group }

// parents finds which of the named bodies have which.
func (l *linker) parents() {
	for i := range l.ms {
		m := &l.ms[i]
		if m.Form != segun.FormName || !body(m) {
			continue
		}
		owner := l.partOf(m)
		if owner == nil {
			owner = l.partBefore(m)
		}
		if owner == nil {
			owner = l.buyer(m)
		}
		if owner != nil && owner != l.at(i) {
			l.owners = append(l.owners, parent{owner, l.at(i)})
		}
	}
}

// bodyFrom returns the named body that begins at token k, behind an article or not; nil for none.
func (l *linker) bodyFrom(k int) *group {
	for i := l.from(k); i < len(l.ms) && l.ms[i].First <= k+1; i++ {
		if m := &l.ms[i]; m.Form == segun.FormName && body(m) && (m.First == k || l.Is(k, theWord)) {
			return l.at(i)
		}
	}
	return nil
}

// partOf reads "| Polder Lines |, a freight arm of Ostler": the body behind "of".
func (l *linker) partOf(m *segun.Mention) *group {
	if !l.Is(m.End, comma) {
		return nil
	}
	for k := m.End + 1; k+2 < l.Len() && k < m.End+6; k++ {
		if l.Is(k, partNouns...) && l.Is(k+1, ofWord) {
			return l.bodyFrom(k + 2)
		}
		if u := l.R.Tags.UPOS[k]; u != segun.DET && u != segun.ADJ && u != segun.NOUN {
			return nil
		}
	}
	return nil
}

// partBefore reads "its freight arm, | Polder Lines |," of the only body named before it in the sentence, and "Ostler's unit | Polder Lines |".
func (l *linker) partBefore(m *segun.Mention) *group {
	k := m.First - 1
	if l.Is(k, comma) {
		k--
	}
	if k < 1 || !l.Is(k, partNouns...) {
		return nil
	}
	for k > 0 && (l.R.Tags.UPOS[k] == segun.NOUN || l.R.Tags.UPOS[k] == segun.ADJ) {
		k--
	}
	its := l.Is(k, itsWord)
	if !its && l.R.Tags.XPOS[k] != "POS" {
		return nil
	}
	first, _ := l.Sentence(m.Head)
	var only *group
	for i := l.from(first); i < len(l.ms) && l.ms[i].First < k; i++ {
		o := &l.ms[i]
		if o.Form != segun.FormName || !body(o) {
			continue
		}
		if _, end := l.nameTokens(o); !its && (end == k || end == k+1) {
			return l.at(i)
		}
		if g := l.at(i); its && only != nil && g != only {
			return nil
		}
		only = l.at(i)
	}
	if !its {
		return nil
	}
	return only
}

// buyer returns the body that owns, or has bought, the one that a mention is of: "Ostler bought | Polder Lines |", "| Polder Lines | was bought by Ostler"; nil for none.
func (l *linker) buyer(m *segun.Mention) *group {
	v := l.Head(m.Head)
	if v < 0 || l.R.Tags.UPOS[v] != segun.VERB || !in(phrase.Hash(l.R.Tags.Lemma[v]), buyVerbs) || l.negated(v) || l.unreal(v) || l.planned(v) {
		return nil
	}
	by := -1
	switch l.Rel(m.Head) {
	case segun.RelObj:
		by = l.Find(v, segun.RelNsubj)
	case segun.RelNsubjPass:
		by = l.Find(v, segun.RelOblAgent)
	}
	if k, ok := l.head[by]; ok && by >= 0 && l.ms[k].Form == segun.FormName && body(&l.ms[k]) {
		return l.at(k)
	}
	return nil
}

// parentOrPart returns the body that "the parent company" or "the unit" is, the only one in the sentences just before that has another, or that another has; nil for none, and for two.
func (l *linker) parentOrPart(m *segun.Mention, sentence int) *group {
	owner := l.Is(m.Head, parentNouns...) || m.End-m.First == 3 && l.Is(m.First+1, parentNouns...)
	if !owner && (m.End-m.First != 2 || !l.Is(m.Head, partNouns...)) {
		return nil
	}
	var found []*group
	for _, p := range l.owners {
		g := p.owned.root()
		if owner {
			g = p.owner.root()
		}
		if sentence-g.seen <= near && !slices.Contains(found, g) {
			found = append(found, g)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found[0]
}

var (
	partNouns   = phrase.Hashes("unit", "subsidiary", "arm", "division", "affiliate", "offshoot", "start-up", "startup")
	parentNouns = phrase.Hashes("parent", "owner", "group", "acquirer")
	buyVerbs    = phrase.Hashes("own", "buy", "acquire", "purchase")
)
