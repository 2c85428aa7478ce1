package coref

import (
	"segun"
	"segun/read/phrase"
)

// relative gives a relative pronoun the noun that its clause hangs on.
func (v *resolver) relative(i int) {
	t := v.r.Mentions.List[i].Head
	for n := 0; n < 5 && t >= 0; n++ {
		if r := v.Rel(t); r == segun.RelAclRelcl || r == segun.RelAcl {
			h := v.whoseClause(i, v.Head(t))
			for k := i - 1; k >= 0 && k > i-30; k-- {
				c := &v.r.Mentions.List[k]
				if c.Head == h || c.First <= h && h < c.End {
					if n := v.renamed(h, k, i); n >= 0 {
						k = n
					} else if n := v.unnamedTeller(c, t); n >= 0 {
						k = n
					}
					if e := v.r.Entities.Of[k]; e >= 0 {
						v.settle(i, e, "relative")
						return
					}
				}
			}
			if k := v.ofPredicate(h); k >= 0 && v.at[k] > 0 {
				if e := v.r.Entities.Of[v.at[k]-1]; e >= 0 {
					v.settle(i, e, "relative")
				}
			}
			return
		}
		t = v.Head(t)
	}
	// The tree has lost the clause: the mention right before the comma.
	head := v.r.Mentions.List[i].Head
	for k := i - 1; k >= 0 && k > i-4; k-- {
		c := &v.r.Mentions.List[k]
		if e := v.r.Entities.Of[k]; e >= 0 && c.End >= head-1 && c.End <= head {
			v.settle(i, e, "relative")
			return
		}
	}
}

// ofPredicate returns the subject of which the noun at token h, or the first of the nouns that it is joined to, is said: "| Ilo Merrick | is a liar, cheat and fraud who has pledged to …"; -1 for none.
func (v *resolver) ofPredicate(h int) int {
	for n := 0; n < 6 && h >= 0 && v.Rel(h) == segun.RelConj && v.Head(h) >= 0 && v.r.Tags.UPOS[v.Head(h)] == segun.NOUN; n++ {
		h = v.Head(h)
	}
	if h < 0 || v.r.Tags.UPOS[h] != segun.NOUN || v.Find(h, segun.RelCop) < 0 {
		return -1
	}
	if k := v.Find(h, segun.RelNsubj); k >= 0 {
		return k
	}
	if v.Rel(h) == segun.RelConj && v.Head(h) >= 0 && v.r.Tags.UPOS[v.Head(h)] == segun.VERB { // "stirs up hatred and is a liar"
		return v.Find(v.Head(h), segun.RelNsubj)
	}
	return -1
}

// whoseClause returns the noun that the clause of a relative pronoun is about, where the tree has hung "who" on a place or body inside the noun phrase: "| teachers | in Velm Hill who said …", "| a professor | at Teign
// University who said …"; else h.
func (v *resolver) whoseClause(i, h int) int {
	if v.lower(v.r.Mentions.List[i].Head) != "who" {
		return h
	}
	for k, n := h, 0; n < 3 && k >= 0; n++ {
		if v.at[k] == 0 || !v.within(k, &v.r.Mentions.List[v.at[k]-1]) {
			if u := v.r.Tags.UPOS[k]; n > 0 && (u != segun.NOUN && u != segun.PROPN || !v.people(k) && v.kindAt(h) == segun.Organisation) {
				return h
			}
			return k
		}
		k = v.Head(k)
	}
	return h
}

// kindAt returns the kind of what token k mentions, "" for nothing.
func (v *resolver) kindAt(k int) segun.EntityKind {
	if v.at[k] == 0 {
		return ""
	}
	return v.r.Mentions.List[v.at[k]-1].Kind
}

// people reports whether token k heads a mention of people.
func (v *resolver) people(k int) bool {
	x := v.kindAt(k)
	return x == segun.Person || x == segun.Group
}

// within reports whether the mention of token k names a place, or a body behind a preposition: no "who" stands for it where a noun above it can be meant.
func (v *resolver) within(k int, m *segun.Mention) bool {
	if m.Form != segun.FormName {
		return false
	}
	c := v.Find(k, segun.RelCase)
	return m.Kind == segun.Place || m.Kind == segun.Organisation && c >= 0 && c < k && v.Is(c, hashesWithin...)
}

// renamed returns the mention that names a noun between it and its relative clause, -1 for none: "one man, | Rafiq Tanvir, | who says …".
func (v *resolver) renamed(h, from, to int) int {
	for k := to - 1; k > from; k-- {
		if c := &v.r.Mentions.List[k]; c.Form == segun.FormName && v.Rel(c.Head) == segun.RelAppos && v.Head(c.Head) == h {
			return k
		}
	}
	return -1
}

// unnamedTeller returns the mention of who speaks without a name that a relative clause about not being named is of, though a name stands nearer, -1 for none: "an adviser to Mr Bazzari,
// who spoke on condition that his name not be used".
func (v *resolver) unnamedTeller(near *segun.Mention, clause int) int {
	if near.Form != segun.FormName || !v.Is(clause, hashesUnnamed...) {
		return -1
	}
	_, end := v.Sentence(clause)
	about := false
	for t := clause + 1; t < min(end, clause+12); t++ {
		about = about || v.Is(t, hashesNaming...)
	}
	for k := range v.r.Mentions.List {
		c := &v.r.Mentions.List[k]
		if c.First > near.First {
			break
		}
		if about && near.End <= c.End && c.Head < near.First && c.Form == segun.FormNominal && v.tells[c.Head] > 0 {
			return k
		}
	}
	return -1
}

var (
	hashesUnnamed = phrase.Hashes("spoke", "speaks", "asked", "insisted", "requested", "declined", "speaking")
	hashesWithin  = phrase.Hashes("at", "of", "in", "with", "from", "for")
	hashesNaming  = phrase.Hashes("condition", "named", "anonymity", "anonymously", "identified", "name")
)
