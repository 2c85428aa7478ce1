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
		if x := in[p.index[w]].XPOS; x != "WP" && x != "WDT" {
			continue
		}
		if form := strings.ToLower(in[p.index[w]].Form); form != "who" && form != "which" {
			continue
		}
		mark := p.markBetween(in, w-1, w)
		if mark == "" {
			continue
		}
		c, f := p.closes(in, w, mark), p.firstFinite(in, w)
		if c < 0 || f < 0 || f >= c {
			continue
		}
		p.setApart(in, head, rel, [3]int32{w, f, c})
	}
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

// setApart makes the words between pronoun at[0], with its finite verb at[1], and the word at[2] behind the mark a relative clause of the noun before them, where the tree has not.
func (p *scratch) setApart(in []Input, head []int32, rel []segun.Deprel, at [3]int32) {
	w, f, c := at[0], at[1], at[2]
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
	if !inside(head[w]) || head[y] >= c && subject(rel[y]) {
		p.partAside(in, head, rel, [5]int32{w, f, c, y, n}, v)
		return
	}
	if head[w] == y && head[y] == n && (rel[y] == segun.RelNmod || rel[y] == segun.RelAppos) {
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

// partAside hangs the relative clause at[0], its finite verb at[1], its end at[2], its predicate at[3] on the noun at[4], and that noun on the verb v behind it.
func (p *scratch) partAside(in []Input, head []int32, rel []segun.Deprel, at [5]int32, v int32) {
	w, f, c, y, n := at[0], at[1], at[2], at[3], at[4]
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
	head[w], rel[w] = y, segun.RelNsubj
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
