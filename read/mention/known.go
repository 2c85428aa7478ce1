package mention

import (
	"segun"
	"segun/read/phrase"
)

// fromKnown books a name that readers know, if it is written as one here.
func (f *finder) fromKnown(n knownName, i, after int) {
	if after-i == 2 && f.Is(after-1, possessive...) {
		f.brand(n, i)
		return
	}
	if n.acronym {
		if f.Look[i]&phrase.AllCaps == 0 || f.shouts(i) {
			return
		}
	} else if f.Look[after-1]&phrase.Capital == 0 || i > 0 && f.owner[i] != 0 && f.cands[f.owner[i]-1].first < i && f.cands[f.owner[i]-1].kind == segun.Person {
		return
	}
	if n.article && (!f.Is(i-1, the) || after < f.Len() && f.nominalWord(after)) {
		return
	}
	o := f.owner[i]
	if n.weak && n.article && f.withArticle(i) && (f.speaks(i, after) || o != 0 && f.cands[o-1].kind == segun.Organisation) {
		n.weak = false
		if o != 0 && f.cands[o-1].first == i && f.cands[o-1].end == after {
			f.cands[o-1].kind = segun.Outlet // "as The Mast reported", whatever the model has
		}
	}
	switch {
	case n.weak && o == 0 && !(n.kind == segun.Outlet && f.Is(i-1, the) && f.speaks(i, after)) || len(n.text) == 1:
		return
	case n.weak && o != 0:
		c := &f.cands[o-1]
		if c.first != i || c.end != after || c.kind == segun.Person || c.kind == segun.Place && n.kind != segun.Outlet && (!n.company && f.knownPlace(c) || f.Flags[i]&(phrase.Country|phrase.BigPlace) != 0 || f.placed(i)) {
			return
		}
		if n.kind == segun.Outlet && (c.kind == segun.Place || c.kind == segun.Group || !f.Is(i-1, the) && !f.speaks(i, after)) {
			return
		}
	}
	if o != 0 && f.cands[o-1].first == i && f.cands[o-1].end == after {
		c := &f.cands[o-1]
		if n.company && c.kind == segun.Place {
			c.model = n.kind
		}
		c.kind, c.rule, c.firm = n.kind, n.rule, !n.weak || n.kind == segun.Outlet
		return
	}
	if f.goesOn(i, after) {
		return
	}
	f.claim(cand{first: i, end: after, kind: n.kind, firm: !n.weak, rule: n.rule})
}

// goesOn reports whether the capitalised words around [i, after) make another, longer name of it.
func (f *finder) goesOn(i, after int) bool {
	first, end := f.Sentence(i)
	next := after < end && f.Look[after]&(phrase.Capital|phrase.AllCaps) == phrase.Capital && f.R.Tags.UPOS[after] == segun.PROPN && f.owner[after] != 0 && f.owner[after] == f.owner[after-1]
	prev := i > first && f.owner[i-1] != 0 && f.owner[i-1] == f.owner[i]
	return next || prev
}

// withArticle reports whether the "The" before token i is written as part of a name: with a capital inside a sentence that is no headline.
func (f *finder) withArticle(i int) bool {
	return i > 1 && f.Is(i-1, the) && f.Look[i-1]&phrase.Capital != 0 && !f.sentenceStart(i-1) && f.Look[i-2]&phrase.Mark == 0 && !f.headlinedAt(i)
}

// brand gives the name of a shop or a firm that ends with "'s" that ending: "McDonald | 's". Somebody called so keeps what is theirs.
func (f *finder) brand(n knownName, i int) {
	o := f.owner[i]
	if o == 0 || f.headlinedAt(i) && f.cands[o-1].kind != segun.Organisation {
		return
	}
	if c := &f.cands[o-1]; c.first == i && c.end == i+1 && (c.kind == segun.Organisation || c.kind == segun.OtherEntity || c.kind == segun.Place && n.company) {
		f.resize(int(o)-1, i, i+2)
		c.kind, c.firm, c.rule = n.kind, true, n.rule
	}
}
