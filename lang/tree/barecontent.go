package tree

import "segun"

// bareContent hangs a clause that begins right behind a finite verb on it as what that verb holds, where the search has joined the two: "She hopes | the court listens |", "He says | the mill is shut |". Two predicates with a subject each
// cannot be joined without a word or mark between them. A third that a conjunction joins in the same tense goes on with what is held: "hopes | the court listens and the port opens |".
func (p *scratch) bareContent(in []Input, head []int32, rel []segun.Deprel) {
	for v := range head {
		h := head[v]
		if rel[v] != segun.RelConj || h < 0 || h >= int32(v) || in[p.index[h]].UPOS != segun.VERB || !finiteTag(in[p.index[h]].XPOS) {
			continue
		}
		l := leftmost(head, int32(v))
		if l != h+1 || p.index[l] != p.index[h]+1 || in[p.index[l]].UPOS == segun.CCONJ || in[p.index[l]].UPOS == segun.ADV || !p.finite(in, head, rel, int32(v)) || !subjectOf(head, rel, int32(v)) {
			continue
		}
		rel[v] = segun.RelCcomp
		for w := v + 1; w < len(head); w++ {
			if head[w] == h && rel[w] == segun.RelConj && in[p.index[w]].XPOS == in[p.index[v]].XPOS && subjectOf(head, rel, int32(w)) && !p.between(in, ",", int32(v), int32(w)) {
				head[w] = int32(v)
			}
		}
	}
}
