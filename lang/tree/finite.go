package tree

import (
	"strings"

	"segun"
)

// finiteNoun makes a clause of a noun and a finite verb behind it that the search has hung on it as if it were a participle: "The department | has not moved" is no department moved by somebody. In EWT and GUM no verb
// that describes a noun so has a finite auxiliary. Where the noun is the subject of a further verb, behind a "that", this clause is what the noun before it says, and that one the subject further on: "rumours that the wall
// had cracked | were false", "evidence that the wall had cracked | was handed to the police".
func (p *scratch) finiteNoun(in []Input, head []int32, rel []segun.Deprel) {
	for v := int32(1); int(v) < len(head); v++ {
		if !p.fin[v] && rel[v] != segun.RelAdvmod && rel[v] != segun.RelAmod {
			continue
		}
		n := head[v]
		switch rel[v] {
		case segun.RelNmod:
			if p.furtherOn(in, head, rel, v); rel[v] != segun.RelNmod {
				continue
			}
		case segun.RelAdvcl, segun.RelObl:
			p.furtherOn(in, head, rel, v)
			continue
		case segun.RelAdvmod, segun.RelAmod:
			p.itIsFalse(in, head, rel, v)
			continue
		}
		if rel[v] != segun.RelAcl && rel[v] != segun.RelNmod && rel[v] != segun.RelAppos || n < 0 || n >= v || !p.finiteAux(in, head, rel, v, n) || cased(head, rel, n) {
			continue
		}
		switch h := head[n]; rel[n] {
		case segun.RelNsubj, segun.RelNsubjPass:
			if m := p.markOf(in, head, rel, h, n); h > v && m > 0 {
				p.noun(in, head, rel, [4]int32{m, n, v, h})
			}
		case segun.RelRoot, segun.RelCcomp, segun.RelParataxis, segun.RelConj:
			head[v], rel[v], head[n], rel[n] = h, rel[n], v, segun.RelNsubj
		case segun.RelObj:
			if in[p.index[h]].UPOS == segun.VERB && h < n {
				head[v], rel[v], head[n], rel[n] = h, segun.RelCcomp, v, segun.RelNsubj
			}
		}
	}
}

// furtherOn makes a finite predicate with no subject that hangs on what a noun tells the content of the predicate of that noun: "the promise that nobody would be dismissed | had been broken", "the claim that she knew | was
// a lie".
func (p *scratch) furtherOn(in []Input, head []int32, rel []segun.Deprel, v int32) {
	w := head[v]
	if w < 0 || w >= v || !p.finiteAux(in, head, rel, v, w) || p.parted(in, v-1, v) {
		return
	}
	m := p.markOf(in, head, rel, w, w)
	if m < 1 || subject(rel[m]) || !subjectOf(head, rel, w) { // "concern | that spent tar could be mixed"
		return
	}
	c := p.contentNoun(in, head, m)
	if in[p.index[c]].UPOS != segun.NOUN || cased(head, rel, c) || head[w] != c && (head[w] != head[c] || rel[w] != segun.RelCcomp) {
		return
	}
	switch rel[c] {
	case segun.RelObj, segun.RelCcomp:
		head[v], rel[v] = head[c], segun.RelCcomp
	case segun.RelRoot, segun.RelParataxis, segun.RelConj:
		head[v], rel[v] = head[c], rel[c]
	default:
		return
	}
	head[w], rel[w], rel[m] = c, segun.RelAcl, segun.RelMark
	head[c], rel[c] = v, segun.RelNsubj
}

// contentNoun returns the noun whose content the clause tells that word m opens: "the claim by the union | that".
func (p *scratch) contentNoun(in []Input, head []int32, m int32) int32 {
	c := m - 1
	for up := head[c]; up >= 0 && up < m && (in[p.index[up]].UPOS == segun.NOUN || in[p.index[c]].UPOS != segun.NOUN && up < c); up = head[c] {
		if u := in[p.index[up]].UPOS; u == segun.VERB || u == segun.AUX {
			break
		}
		c = up
	}
	return c
}

// itIsFalse makes an adjective with a subject and a copula the predicate of its own, where the search has hung it on the clause behind its "that": "It is false | that the mill had closed".
func (p *scratch) itIsFalse(in []Input, head []int32, rel []segun.Deprel, a int32) {
	v := head[a]
	if v <= a || in[p.index[a]].UPOS != segun.ADJ || int(a)+1 >= len(head) || !strings.EqualFold(in[p.index[a+1]].Form, "that") || head[a+1] != v || !subjectOf(head, rel, a) || !p.finite(in, head, rel, a) {
		return
	}
	head[a], rel[a] = head[v], rel[v]
	head[v], rel[v] = a, segun.RelCcomp
}

// finiteAux reports whether a finite auxiliary of verb v stands between the noun n and it, with no subject or word that opens a clause.
func (p *scratch) finiteAux(in []Input, head []int32, rel []segun.Deprel, v, n int32) bool {
	for k := n + 1; k < v; k++ {
		if w := in[p.index[k]].Form; strings.EqualFold(w, "that") || strings.EqualFold(w, "which") || strings.EqualFold(w, "who") {
			return false // "concern | that spent tar could be mixed"
		}
	}
	finite := false
	for k := range head {
		if head[k] != v {
			continue
		}
		switch rel[k] {
		case segun.RelNsubj, segun.RelNsubjPass, segun.RelCsubj, segun.RelCsubjPass, segun.RelExpl, segun.RelMark, segun.RelCc:
			return false
		case segun.RelAux, segun.RelAuxPass, segun.RelCop:
			finite = finite || int32(k) > n && int32(k) < v && finiteTag(in[p.index[k]].XPOS) && in[p.index[k]+1].Form != "-" // "a would-be mayor"
		}
		if x := in[p.index[k]].XPOS; len(x) > 1 && x[0] == 'W' {
			return false
		}
	}
	return finite
}

// markOf returns the word that opens the clause of v before n, -1 for none.
func (p *scratch) markOf(in []Input, head []int32, rel []segun.Deprel, v, n int32) int32 {
	for k := n - 1; k >= 0; k-- {
		if head[k] == v && (rel[k] == segun.RelMark || strings.EqualFold(in[p.index[k]].Form, "that")) {
			return k
		}
	}
	return -1
}

// noun gives a clause to the noun that it tells the content of. at holds the word that opens the clause, its subject, its verb, and the verb further on, whose subject that noun is.
func (p *scratch) noun(in []Input, head []int32, rel []segun.Deprel, at [4]int32) {
	m, n, v, far := at[0], at[1], at[2], at[3]
	c := p.contentNoun(in, head, m)
	if in[p.index[c]].UPOS != segun.NOUN || cased(head, rel, c) {
		return
	}
	h, r := head[c], rel[c]
	if h == far || reaches(head, c, far) {
		h, r = head[far], rel[far]
	}
	switch {
	case h >= 0 && reaches(head, h, c): // the further verb hangs on the noun
		return
	case r == segun.RelObj, r == segun.RelAcl, r == segun.RelAclRelcl:
		r = segun.RelCcomp
	case r == segun.RelNsubj, r == segun.RelNsubjPass, r == segun.RelObl, r == segun.RelNmod:
		return
	}
	head[m], head[n], head[v], rel[v] = v, v, c, segun.RelAcl
	rel[m], rel[n] = segun.RelMark, segun.RelNsubj
	head[far], rel[far] = h, r
	head[c], rel[c] = far, segun.RelNsubj
}

// finites notes for every word whether a finite auxiliary or copula hangs on it from before, so that the steps that need one look at no other word.
func (p *scratch) finites(in []Input, head []int32, rel []segun.Deprel) {
	p.fin = append(p.fin[:0], make([]bool, len(head))...)
	for k, h := range head {
		switch rel[k] {
		case segun.RelAux, segun.RelAuxPass, segun.RelCop:
			if int32(k) < h && finiteTag(in[p.index[k]].XPOS) {
				p.fin[h] = true
			}
		}
	}
}

// onItsObject hangs a noun on the finite verb with a subject that the search has hung on it, and the verb where the noun was: "The line had withheld | three reports |, she said". No clause of its own stands before a noun that
// is no predicate.
func (p *scratch) onItsObject(in []Input, head []int32, rel []segun.Deprel) {
	for d := range int32(len(head)) {
		n := head[d]
		if n <= d || !p.fin[d] && !finiteTag(in[p.index[d]].XPOS) || rel[d] == segun.RelCsubj || in[p.index[d]].UPOS != segun.VERB || in[p.index[n]].UPOS != segun.NOUN && in[p.index[n]].UPOS != segun.PROPN || cased(head, rel, n) ||
			!subjectOf(head, rel, d) || subjectOf(head, rel, n) || p.finite(in, head, rel, n) || p.opened(in, head, rel, d) {
			continue
		}
		if l := d + 1; l < n && (!reaches(head, l, n) || reaches(head, l, d)) || p.parted(in, d, n) {
			continue
		}
		if h := head[n]; subject(rel[n]) && h > n { // "Media have said | police might want"
			head[d], rel[d] = head[h], rel[h]
			head[h], rel[h] = d, segun.RelCcomp
			if first(head, rel, h, h) > n { // "He has rejected charges | he made remarks"
				head[n], rel[n] = d, segun.RelObj
				head[h], rel[h] = n, segun.RelAcl
			}
			continue
		}
		head[d], rel[d] = head[n], rel[n]
		if h := head[d]; h >= 0 && rel[d] != segun.RelConj && rel[d] != segun.RelParataxis {
			rel[d] = segun.RelParataxis
			if in[p.index[h]].UPOS == segun.VERB {
				rel[d] = segun.RelCcomp
			}
		}
		head[n], rel[n] = d, segun.RelObj
	}
}

// opened reports whether a word opens the clause of verb v, as "that", "who" or "when" do.
func (p *scratch) opened(in []Input, head []int32, rel []segun.Deprel, v int32) bool {
	for k := range v {
		if head[k] == v && (rel[k] == segun.RelMark || strings.HasPrefix(in[p.index[k]].XPOS, "W")) {
			return true
		}
	}
	return false
}
