package tree

import (
	"strings"

	"segun"
)

// frontClause hangs a clause that a word like "when" or "after" opens at the beginning of its sentence on the main clause behind its comma, where the search has made it the main clause: "| When it reached the board, | the
// nursery had gone", "| Two days after the bridge reopened, | a lorry struck it". No sentence has such a clause alone.
func (p *scratch) frontClause(in []Input, head []int32, rel []segun.Deprel) {
	r := int32(0)
	for int(r) < len(head) && head[r] >= 0 {
		r++
	}
	if int(r) >= len(head) || r < 2 || !p.finite(in, head, rel, r) {
		return
	}
	c := p.opensFront(in, r)
	if c < 0 {
		return
	}
	switch {
	case head[c] == r && (rel[c] == segun.RelMark || rel[c] == segun.RelAdvmod):
	case rel[c] == segun.RelCase && head[c] > c && head[c] < r && !subjectOf(head, rel, r) && !p.parted(in, c, r) && (leftmost(head, head[c]) == c || head[head[c]] < c): // "days | after the bridge |"
	default:
		return
	}
	m := p.behindFront(in, head, rel, r)
	if m < 0 {
		return
	}
	l := p.fromComma(in, head, rel, m)
	for k := r + 1; k < l; k++ {
		if head[k] == m {
			head[k] = r // "gave | way |, police arrested two"
		}
	}
	if n := head[c]; n != r {
		head[n], rel[n] = r, segun.RelNsubj
		head[c], rel[c] = r, segun.RelMark
	}
	for k := range head {
		if head[k] == r && int32(k) >= l {
			head[k] = m
		}
	}
	head[m], rel[m] = -1, segun.RelRoot
	head[r], rel[r] = m, segun.RelAdvcl
}

// opensFront returns the word that opens the sentence up to r as a clause of its own, behind nothing but how long before or after it: -1 for none.
func (p *scratch) opensFront(in []Input, r int32) int32 {
	for c := int32(0); c < r && c < 5; c++ {
		w := &in[p.index[c]]
		if frontMark(w.Form) && (c == 0 || timeWord(w.Form) || strings.EqualFold(in[p.index[c-1]].Form, "even") || strings.EqualFold(in[p.index[c-1]].Form, "just")) {
			if c > 0 && p.parted(in, 0, c) {
				return -1
			}
			return c
		}
		switch w.UPOS {
		case segun.NUM, segun.DET, segun.NOUN, segun.ADJ, segun.ADV, segun.CCONJ:
		default:
			return -1
		}
	}
	return -1
}

// frontMark reports whether a word at the beginning of a sentence makes what it opens less than a sentence.
func frontMark(w string) bool {
	return adverbialMark(w) || strings.EqualFold(w, "when") || strings.EqualFold(w, "once") || strings.EqualFold(w, "as") || strings.EqualFold(w, "if")
}

// behindFront returns the predicate of the main clause behind the comma that ends a clause at r, -1 for none: it has a subject of its own, no mark and no conjunction, and is no "he said" between commas.
func (p *scratch) behindFront(in []Input, head []int32, rel []segun.Deprel, r int32) int32 {
	for m := r + 1; int(m) < len(head); m++ {
		if head[m] != r {
			continue
		}
		switch rel[m] {
		case segun.RelConj, segun.RelParataxis, segun.RelCcomp, segun.RelAdvcl:
		default:
			continue
		}
		if !p.finite(in, head, rel, m) || p.fromComma(in, head, rel, m) <= r || !p.plainClause(in, head, rel, m) {
			continue
		}
		if e := m + 1; int(e) == len(head) || p.markBetween(in, m, e) != "," {
			return m
		}
	}
	return -1
}

// fromComma returns the word behind the comma that the clause at m begins at: before its subject and what stands before that; -1 where none does.
func (p *scratch) fromComma(in []Input, head []int32, rel []segun.Deprel, m int32) int32 {
	l := leftmost(head, m)
	if l > 0 && p.markBetween(in, l-1, l) == "," {
		return l
	}
	if s := first(head, rel, m, m); s > 0 {
		if l = leftmost(head, s); l > 0 && p.markBetween(in, l-1, l) == "," {
			return l
		}
	}
	return -1
}

// plainClause reports whether the clause at m has a subject before its verb and neither a mark nor a conjunction.
func (p *scratch) plainClause(in []Input, head []int32, rel []segun.Deprel, m int32) bool {
	own := false
	for k := range head {
		if head[k] != m {
			continue
		}
		switch {
		case rel[k] == segun.RelMark, rel[k] == segun.RelCc && int32(k) < m, int32(k) < m && strings.HasPrefix(in[p.index[k]].XPOS, "W"):
			return false
		case (subject(rel[k]) || rel[k] == segun.RelExpl) && int32(k) < m:
			own = true
		}
	}
	return own
}
