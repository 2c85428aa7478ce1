package tree

import (
	"strings"

	"segun"
)

// mostAside is how many words a relative clause between two marks may have.
const mostAside = 30

// asides gives a relative clause between two commas or dashes back its own verb where the search has run it into the clause around it: "The clerk, | who is now in custody, | is thought to have fled". A finite verb right
// behind the second mark, with none but the noun before the first for its subject, is not the one that belongs to "who".
func (p *scratch) asides(in []Input, head []int32, rel []segun.Deprel) {
	for w := int32(1); int(w)+2 < len(head); w++ {
		s := w
		switch x := in[p.index[w]].XPOS; x {
		case "WP", "WDT":
			if form := strings.ToLower(in[p.index[w]].Form); form != "who" && form != "which" {
				continue
			}
		case "WP$":
			if s = p.whoseSubject(in, w); s < 0 {
				continue
			}
		default:
			continue
		}
		mark := p.markBetween(in, w-1, w)
		if mark == "" {
			continue
		}
		c, f := p.closes(in, w, mark), p.firstFinite(in, s)
		if f < 0 && s != w && in[p.index[s+1]].XPOS == "VBN" {
			f = s + 1 // "whose brother | died in the fire", which pastTense puts right
		}
		if c < 0 || f < 0 || f >= c {
			continue
		}
		p.setApart(in, head, rel, [4]int32{w, s, f, c})
	}
}

// mostOwned is how many words may stand between "whose" and the noun that it owns: "whose two younger brothers".
const mostOwned = 3

// whoseSubject returns the noun that the "whose" at w owns, where a finite verb or an adverb follows it; -1 for none.
func (p *scratch) whoseSubject(in []Input, w int32) int32 {
	for s := w + 1; int(s)+1 < len(p.index) && s <= w+1+mostOwned; s++ {
		switch u := in[p.index[s]].UPOS; {
		case u == segun.NOUN && p.index[s+1]-p.index[s] == 1 && in[p.index[s+1]].UPOS != segun.NOUN:
			return s
		case u != segun.NOUN && u != segun.ADJ && u != segun.NUM && u != segun.PROPN:
			return -1
		}
	}
	return -1
}

// markBetween returns the comma or dash that stands alone between two neighbouring words, "" for none.
func (p *scratch) markBetween(in []Input, a, b int32) string {
	if p.index[b]-p.index[a] != 2 {
		return ""
	}
	switch m := in[p.index[a]+1].Form; m {
	case ",":
		return m
	case "-", "--", "–", "—":
		return "–"
	}
	return ""
}

// closes returns the word behind the next mark of the same kind, where it is a finite verb or an adverb before one; -1 else.
func (p *scratch) closes(in []Input, w int32, mark string) int32 {
	for c := w + 2; int(c) < len(p.index) && c < w+mostAside; c++ {
		if p.index[c]-p.index[c-1] == 1 {
			continue
		}
		if p.markBetween(in, c-1, c) != mark {
			if p.index[c]-p.index[c-1] == 2 && in[p.index[c]-1].Form == "-" {
				continue // "41-year-old"
			}
			return -1
		}
		if finiteTag(in[p.index[c]].XPOS) || in[p.index[c]].UPOS == segun.ADV && int(c)+1 < len(p.index) && finiteTag(in[p.index[c+1]].XPOS) {
			return c
		}
		return -1
	}
	return -1
}

// firstFinite returns the finite verb of the relative pronoun at w, with nothing but adverbs between them; -1 for none.
func (p *scratch) firstFinite(in []Input, w int32) int32 {
	for f := w + 1; int(f) < len(p.index) && f < w+4; f++ {
		switch {
		case finiteTag(in[p.index[f]].XPOS):
			return f
		case in[p.index[f]].UPOS != segun.ADV:
			return -1
		}
	}
	return -1
}

// setApart makes the words between pronoun at[0], with its subject at[1], which is itself but for "whose", and finite verb at[2], and the word at[3] behind the mark a relative clause of the noun before them, where the tree
// has not.
func (p *scratch) setApart(in []Input, head []int32, rel []segun.Deprel, at [4]int32) {
	w, s, f, c := at[0], at[1], at[2], at[3]
	inside := func(k int32) bool { return k >= w && k < c }
	v := c
	if !finiteTag(in[p.index[c]].XPOS) {
		v++
	}
	if r := rel[v]; (r == segun.RelAux || r == segun.RelAuxPass || r == segun.RelCop) && head[v] > v {
		v = head[v]
	}
	n := w - 1
	for h := head[n]; h >= 0 && h < w && in[p.index[h]].UPOS != segun.VERB && in[p.index[h]].UPOS != segun.AUX && in[p.index[h]].UPOS != segun.ADP; h = head[n] {
		n = h
	}
	y := p.asidePredicate(in, head, w, f, c)
	if head[n] >= 0 && head[n] < n && p.rowBehind(in, v) {
		return // "praised the mayor, who is from Marsa, | is 60 and likes boats": a row in the relative clause
	}
	if y < 0 || head[v] == n && rel[v] != segun.RelAclRelcl && rel[v] != segun.RelParataxis || in[p.index[n]].UPOS == segun.VERB {
		return
	}
	if !inside(head[s]) || head[y] >= c && subject(rel[y]) || s != w && (head[y] != n || rel[y] != segun.RelAclRelcl) {
		p.partAside(in, head, rel, [6]int32{w, s, f, c, y, n}, v)
		return
	}
	if head[s] == y && head[y] == n && (rel[y] == segun.RelNmod || rel[y] == segun.RelAppos) {
		rel[y] = segun.RelAclRelcl // "The men, who were | in the car |, were shot"
	}
}

// rowBehind reports whether a conjunction joins another finite verb without a subject to the one at v.
func (p *scratch) rowBehind(in []Input, v int32) bool {
	for k := v + 1; int(k)+1 < len(p.index) && k < v+mostAside; k++ {
		if in[p.index[k]].UPOS == segun.CCONJ && finiteTag(in[p.index[k+1]].XPOS) {
			return true
		}
	}
	return false
}

// asidePredicate returns the head of the clause of the finite verb at f between w and c, -1 for none.
func (p *scratch) asidePredicate(in []Input, head []int32, w, f, c int32) int32 {
	if in[p.index[f]].UPOS == segun.VERB {
		return f
	}
	if h := head[f]; h > f && h < c {
		return h
	}
	for k := f + 1; k < c; k++ {
		switch in[p.index[k]].UPOS {
		case segun.VERB, segun.NOUN, segun.PROPN, segun.ADJ, segun.PRON, segun.NUM:
			for h := head[k]; h > w && h < c; h = head[k] {
				k = h
			}
			return k
		}
	}
	return -1
}

// partAside hangs the relative clause at[0], its subject at[1], its finite verb at[2], its end at[3], its predicate at[4] on the noun at[5], and that noun on the verb v behind it.
func (p *scratch) partAside(in []Input, head []int32, rel []segun.Deprel, at [6]int32, v int32) {
	w, s, f, c, y, n := at[0], at[1], at[2], at[3], at[4], at[5]
	p.was = append(append(p.was[:0], head...), make([]int32, len(head))...)
	for k := range rel {
		p.was[len(head)+k] = int32(rel[k])
	}
	to, as := head[v], rel[v]
	switch {
	case reaches(head, v, n):
		to, as = head[n], rel[n]
		if as == segun.RelObj || subject(as) || as == segun.RelObl {
			as = segun.RelCcomp // "said | the clerk, who is ill, was away"
		}
	case to >= w && to < c:
		to, as = -1, segun.RelRoot
	}
	for k := int32(0); int(k) < len(head); k++ {
		h := head[k]
		switch {
		case k >= w && k < c && (h < w || h >= c):
			head[k] = y
		case k < w && h >= w && h < c:
			head[k] = n
		case k >= c && h >= w && h < c:
			head[k] = v
		}
	}
	head[v], rel[v] = to, as
	head[n], rel[n] = v, segun.RelNsubj
	head[y], rel[y] = n, segun.RelAclRelcl
	head[s], rel[s] = y, segun.RelNsubj
	if s != w {
		head[w], rel[w] = s, segun.RelNmodPoss
	}
	if f != y {
		head[f] = y
		switch {
		case in[p.index[y]].UPOS != segun.VERB:
			rel[f] = segun.RelCop
		case rel[f] != segun.RelAuxPass:
			rel[f] = segun.RelAux
		}
	}
	if p.rooted(head) {
		return
	}
	copy(head, p.was)
	for k := range rel {
		rel[k] = segun.Deprel(p.was[len(head)+k])
	}
}

// rooted reports whether the heads are those of a tree: one root, which every word leads to.
func (p *scratch) rooted(head []int32) bool {
	roots := 0
	for k := range head {
		if head[k] < 0 {
			roots++
		}
		n := 0
		for h := int32(k); h >= 0; h = head[h] {
			if n++; n > len(head) {
				return false
			}
		}
	}
	return roots == 1
}
