package tree

import (
	"strings"

	"segun"
)

// mendings are the steps of mend, in their order: finites notes what the two behind it ask for, and voice looks at the subjects that the others leave.
var mendings = [...]func(p *scratch, in []Input, head []int32, rel []segun.Deprel){
	(*scratch).aged, (*scratch).bracketed, (*scratch).row, (*scratch).figures, (*scratch).joined, (*scratch).bareContent, (*scratch).copular, (*scratch).gerundSubject, (*scratch).dayBehind, (*scratch).timeSubject, (*scratch).subjectFirst, (*scratch).whoDid, (*scratch).whichClause, (*scratch).having, (*scratch).fronted, (*scratch).overComma, (*scratch).newClause, (*scratch).contentRow, (*scratch).underOne, (*scratch).asides, (*scratch).possessor, (*scratch).nearest,
	(*scratch).finites, (*scratch).onItsObject, (*scratch).finiteNoun, (*scratch).subjects, (*scratch).voice, (*scratch).andSubject,
	(*scratch).pastTense, (*scratch).alsoPast, (*scratch).alsoThird, (*scratch).lateContent, (*scratch).brokenThat, (*scratch).saysPast, (*scratch).frontClause, (*scratch).timed, (*scratch).adverbialClause, (*scratch).semicolon, (*scratch).askedBefore,
}

// mend changes what no sentence can have. The words are those that make the tree, without marks.
func (p *scratch) mend(in []Input, head []int32, rel []segun.Deprel) {
	for _, step := range mendings {
		step(p, in, head, rel)
	}
}

// andSubject hangs the second subject of a verb on the first where a conjunction joins them, "Three drivers, two of them retired, and a clerk said". The search, which sees a long phrase between marks only in parts, now and
// then gives such a verb two subjects; a clause has one.
func (p *scratch) andSubject(in []Input, head []int32, rel []segun.Deprel) {
	for c := 1; c+1 < len(head); c++ {
		if rel[c] != segun.RelCc || in[p.index[c]].UPOS != segun.CCONJ || head[c] <= int32(c) {
			continue
		}
		b := head[c] // of the second member, or of the verb
		if !subject(rel[b]) {
			b = second(head, rel, int32(c))
		}
		if b < 0 {
			continue
		}
		v := head[b]
		a := first(head, rel, int32(c), v)
		if v <= b || a < 0 || !reaches(head, int32(c-1), a) || !reaches(head, int32(c+1), b) {
			continue
		}
		head[b], rel[b] = a, segun.RelConj
		head[c] = b
	}
}

// aged makes "old" the head of "the 19-year-old" where the search has hung it on the year and no noun follows.
func (p *scratch) aged(in []Input, head []int32, rel []segun.Deprel) {
	for o := int32(2); int(o) < len(head); o++ {
		y := o - 1
		if head[o] != y || p.index[o]-p.index[y] != 2 || in[p.index[o]].Form != "old" || in[p.index[y]].Form != "year" || in[p.index[o]-1].Form != "-" {
			continue
		}
		if int(o)+1 < len(head) && p.index[o+1]-p.index[o] == 1 {
			if u := in[p.index[o+1]].UPOS; u == segun.NOUN || u == segun.PROPN || u == segun.ADJ {
				continue
			}
		}
		for k := range head {
			if head[k] == y && (rel[k] != segun.RelNummod || int32(k) > o) {
				head[k] = o
			}
		}
		head[o], rel[o] = head[y], rel[y]
		head[y], rel[y] = o, segun.RelObl
	}
}

// bracketed does what andSubject does where the second stands in brackets: "Three drivers (two serving, one retired) said".
func (p *scratch) bracketed(in []Input, head []int32, rel []segun.Deprel) {
	for b := int32(1); int(b)+1 < len(head); b++ {
		v := head[b]
		if !subject(rel[b]) || v <= b {
			continue
		}
		a := first(head, rel, b, v)
		if a < 0 || !p.between(in, "(", a, b) || !p.between(in, ")", b, v) || p.between(in, ")", a, b) {
			continue
		}
		if reaches(head, leftmost(head, b)-1, a) {
			head[b], rel[b] = a, segun.RelAppos
		}
	}
}

// row hangs what stands between a verb and the comma behind it on that verb, where the next predicate of a row has drawn it over the comma: "He escaped | from prison |, is believed to be
// abroad and uses another name". A predicate without a subject that begins with an auxiliary right behind a comma has nothing before the comma.
func (p *scratch) row(in []Input, head []int32, rel []segun.Deprel) {
	for a := int32(2); int(a)+1 < len(head); a++ {
		v := head[a]
		if rel[a] != segun.RelAux && rel[a] != segun.RelAuxPass && rel[a] != segun.RelCop || v <= a || head[v] < 0 || head[v] >= a-1 || !p.between(in, ",", a-1, a) {
			continue
		}
		switch rel[v] {
		case segun.RelConj, segun.RelCcomp, segun.RelParataxis:
		default:
			continue
		}
		h := head[v]
		if in[p.index[h]].UPOS != segun.VERB || !strings.HasPrefix(in[p.index[a]].XPOS, "VB") || in[p.index[a]].XPOS == "VB" || subjectOf(head, rel, v) {
			continue
		}
		for k := h + 1; k < a; k++ {
			if head[k] == v {
				head[k] = h
				if subject(rel[k]) {
					rel[k] = segun.RelObl // "from prison"
				}
			}
		}
	}
}

// figures gives a number in front of a comma back to what stands before it, where the subject behind the comma has drawn it over: "wounded | 56 more |, officials say", "leaving 180 people | dead and
// 1,300 injured |, the ministry said".
func (p *scratch) figures(in []Input, head []int32, rel []segun.Deprel) {
	for b := int32(2); int(b)+1 < len(head); b++ {
		if !subject(rel[b]) || head[b] <= b {
			continue
		}
		l, number := leftmost(head, b), false
		c := b // the first word of the subject itself
		for c > l && !p.between(in, ",", c-1, c) {
			c--
		}
		if c == l || l == 0 {
			continue
		}
		for k := l; k < c; k++ {
			switch in[p.index[k]].UPOS {
			case segun.NUM:
				number = true
			case segun.NOUN, segun.PROPN, segun.PRON, segun.DET:
				number = false
				k = c
			}
		}
		a := l - 1
		for a > 0 && in[p.index[a]].UPOS == segun.CCONJ {
			a--
		}
		if !number || reaches(head, a, b) {
			continue
		}
		p.giveBack(in, head, rel, [3]int32{l, c, b}, a)
	}
}

// giveBack hangs the words between from and to that hang on b on word a instead: the first on a, the others on the first.
func (p *scratch) giveBack(in []Input, head []int32, rel []segun.Deprel, at [3]int32, a int32) {
	from, to, b := at[0], at[1], at[2]
	n := int32(-1)
	for k := from; k < to; k++ {
		switch {
		case head[k] != b:
		case n >= 0:
			head[k] = n
		default:
			n = k
			head[k], rel[k] = a, segun.RelAmod
			switch {
			case in[p.index[a]].UPOS == segun.VERB:
				rel[k] = segun.RelObj
			case a < from-1:
				rel[k] = segun.RelConj
			}
		}
	}
}

// subjectOf reports whether verb v has a subject, one without a preposition.
func subjectOf(head []int32, rel []segun.Deprel, v int32) bool {
	for k := range head {
		if head[k] == v && subject(rel[k]) && !cased(head, rel, int32(k)) {
			return true
		}
	}
	return false
}

// cased reports whether a preposition hangs on word k.
func cased(head []int32, rel []segun.Deprel, k int32) bool {
	for c := range head {
		if head[c] == k && rel[c] == segun.RelCase && int32(c) < k {
			return true
		}
	}
	return false
}

// between reports whether a mark stands between words a and b.
func (p *scratch) between(in []Input, mark string, a, b int32) bool {
	for t := p.index[a] + 1; t < p.index[b]; t++ {
		if in[t].Form == mark {
			return true
		}
	}
	return false
}

// subject reports whether a relation is that of a nominal subject to its own clause.
func subject(r segun.Deprel) bool { return r == segun.RelNsubj || r == segun.RelNsubjPass }

// first returns the last subject of verb v before word c, -1 for none.
func first(head []int32, rel []segun.Deprel, c, v int32) int32 {
	for k := c - 1; k >= 0; k-- {
		if head[k] == v && subject(rel[k]) {
			return k
		}
	}
	return -1
}

// second returns the subject between the conjunction c and the verb that it hangs on, -1 for none.
func second(head []int32, rel []segun.Deprel, c int32) int32 {
	for k := c + 1; k < head[c]; k++ {
		if head[k] == head[c] {
			if subject(rel[k]) {
				return k
			}
			return -1
		}
	}
	return -1
}

// reaches reports whether word k is a or hangs somewhere under it.
func reaches(head []int32, k, a int32) bool {
	for ; k >= 0; k = head[k] {
		if k == a {
			return true
		}
	}
	return false
}

// possessor gives an article right before what has something to that noun, where the search has given it to what is had: "| the | navy's request".
func (p *scratch) possessor(in []Input, head []int32, rel []segun.Deprel) {
	for d := 0; d+1 < len(head); d++ {
		if n := int32(d + 1); rel[d] == segun.RelDet && rel[n] == segun.RelNmodPoss && head[d] == head[n] && in[p.index[n]].XPOS == "NN" { // "a veterans' union" is one of veterans
			head[d] = n
		}
	}
}

// nearest hangs a clause on the verb right before it, where the search has hung it on one to which that verb is joined: "They have stopped and will resume | only if the price falls |".
func (p *scratch) nearest(in []Input, head []int32, rel []segun.Deprel) {
	for a := range head {
		if h := head[a]; rel[a] == segun.RelAdvcl && h >= 0 && h < int32(a) {
			c := leftmost(head, int32(a)) - 1
			for c > h && in[p.index[c]].UPOS == segun.ADV {
				c--
			}
			if c > h && head[c] == h && rel[c] == segun.RelConj && !p.parted(in, c, leftmost(head, int32(a))) {
				head[a] = c
			}
		}
	}
}
