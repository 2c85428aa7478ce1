package coref

import (
	"slices"
	"strings"

	"segun"
	"segun/read/phrase"
)

// hearer returns the entity that is told what a quote holds, -1 for none.
func (v *resolver) hearer(q int) int {
	if v.says[q] == 0 {
		return -1
	}
	a := &v.r.Attributions.List[v.says[q]-1]
	if a.Class != "inform" {
		return -1
	}
	if o := v.Find(a.Head, segun.RelObj, segun.RelIobj); o > a.Head {
		return v.entityAt(o)
	}
	return -1
}

// addressed returns whom the one who speaks quote q says the "you" at token at to, -1 for nobody known: the person whom they tell, ask or write to, or the body that they write to. A crowd, an outlet or its reporters are told of others, and
// "you" is then anybody, and so it is behind "if" and "when".
func (v *resolver) addressed(at int, q int32) int {
	if q < 0 || v.says[q] == 0 {
		return -1
	}
	a := &v.r.Attributions.List[v.says[q]-1]
	if a.Head < 0 {
		return -1
	}
	tells := a.Class == "inform" || a.Class == "ask" || v.Is(a.Head, hashesAsking...)
	t := v.behindVerb(a.Head, tells)
	if t < 0 && tells {
		t = v.Find(a.Head, segun.RelIobj, segun.RelObj)
	}
	if t <= a.Head {
		t = v.toWhom(a.Head)
	}
	if t < 0 || v.at[t] == 0 || v.quote[t] == q || at > 0 && v.Is(at-1, hashesAnybody...) {
		return -1
	}
	e := v.entityAt(t)
	if e <= 0 || e == v.entity(a.Speaker) {
		return -1
	}
	switch x := &v.r.Entities.List[e]; x.Kind {
	case segun.Person:
		if !slices.ContainsFunc(x.Roles, func(r segun.Role) bool { return ofPress(r.Title) }) {
			return e
		}
	case segun.Organisation:
		if v.Is(a.Head, hashesWrites...) {
			return e
		}
	}
	return -1
}

// behindVerb returns the head of the mention that begins right behind a verb of telling, or behind it and "to", -1 for none.
func (v *resolver) behindVerb(verb int, tells bool) int {
	k := verb + 1
	if v.Is(k, toWord) {
		k++
	} else if !tells {
		return -1
	}
	widest, end := -1, 0
	for t := k; t < min(v.Len(), k+nameLength); t++ {
		if v.at[t] == 0 {
			continue
		}
		if m := &v.r.Mentions.List[v.at[t]-1]; m.First == k && m.End > end {
			widest, end = t, m.End
		}
	}
	return widest
}

// toWhom returns the one behind "to" that hangs on a verb of saying or writing, -1 for none.
func (v *resolver) toWhom(verb int) int {
	for k := v.Kid(verb); k >= 0; k = v.Next(k) {
		if v.Rel(k) == segun.RelObl && v.Is(v.Find(k, segun.RelCase), toWord) {
			return k
		}
	}
	return -1
}

// ofPress reports whether an office is of one who asks for others.
func ofPress(title string) bool {
	row, ok := phrase.Offices().Word(phrase.Hash(title[strings.LastIndexByte(title, ' ')+1:]))
	return ok && phrase.Offices().Rows[row].Class == "media"
}

var (
	toWord        = phrase.Hash("to")
	hashesAsking  = phrase.Hashes("asked", "asks", "told", "tells", "warned", "warns", "reminded")
	hashesAnybody = phrase.Hashes("if", "when", "whenever", "unless", "until")
	hashesWrites  = phrase.Hashes("wrote", "writes", "written", "write")
)
