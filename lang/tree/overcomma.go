package tree

import "segun"

// overComma parts a noun from the one behind its comma, which the search has made one word of both: "lent against | cobalt |, traders in Antwerp say", "put back to | spring |, promoters admitted". No comma stands in a
// compound; what hangs before the comma is the first one's, and the second is the subject of the verb that ends there.
func (p *scratch) overComma(in []Input, head []int32, rel []segun.Deprel) {
	for k := int32(1); int(k)+2 < len(head); k++ {
		h := head[k]
		if h <= k || rel[k] != segun.RelCompound || in[p.index[k]].UPOS != segun.NOUN || in[p.index[h]].UPOS != segun.NOUN || !p.between(in, ",", k, k+1) || p.joiner(in, k, h) >= 0 {
			continue
		}
		v := p.saidAtEnd(in, head, rel, h)
		c := int32(-1)
		for d := range k {
			if head[d] == h && rel[d] == segun.RelCase {
				c = d
			}
		}
		if v < 0 || c < 0 {
			continue
		}
		up := head[v]
		if head[v] == h {
			up = head[h]
		}
		if up < 0 || up >= c || in[p.index[up]].UPOS != segun.VERB {
			continue
		}
		for d := range k {
			if head[d] == h && d >= leftmost(head, c) {
				head[d] = k
			}
		}
		head[k], rel[k] = up, segun.RelObl
		head[h], rel[h] = v, segun.RelNsubj
		head[v], rel[v] = up, segun.RelParataxis
	}
}

// saidAtEnd returns the finite verb behind noun h and what hangs on it that ends the sentence or stands before a comma, and has h for its subject or hangs on it; -1 for none.
func (p *scratch) saidAtEnd(in []Input, head []int32, rel []segun.Deprel, h int32) int32 {
	for v := h + 1; int(v) < len(head); v++ {
		if in[p.index[v]].UPOS != segun.VERB {
			if !reaches(head, v, h) {
				return -1
			}
			continue
		}
		if x := in[p.index[v]].XPOS; x != "VBD" && x != "VBP" && x != "VBZ" && (x != "VB" || leftmost(head, v) != v) || head[v] != h && head[h] != v || head[v] == h && subjectOf(head, rel, v) {
			return -1
		}
		if int(v)+1 < len(head) && !p.parted(in, v, v+1) {
			return -1
		}
		return v
	}
	return -1
}

// newClause makes a clause of its own of a noun behind ", and" with a verb in the past, where the search has joined the noun to one before the comma: "dropped its fee for cellos, and | a quartet | boarded on Wednesday".
func (p *scratch) newClause(in []Input, head []int32, rel []segun.Deprel) {
	for c := int32(2); int(c)+2 < len(head); c++ {
		n := head[c]
		if rel[c] != segun.RelCc || in[p.index[c]].Form != "and" && in[p.index[c]].Form != "but" || n <= c || rel[n] != segun.RelConj || in[p.index[n]].UPOS != segun.NOUN && in[p.index[n]].UPOS != segun.PROPN || leftmost(head, n) != c || !p.between(in, ",", c-1, c) {
			continue
		}
		v := n + 1
		for int(v) < len(head) && reaches(head, v, n) && (in[p.index[v]].UPOS != segun.VERB || head[v] != n) {
			v++
		}
		if int(v) >= len(head) || head[v] != n || rel[v] != segun.RelAcl && rel[v] != segun.RelAclRelcl || in[p.index[v]].XPOS != "VBD" || p.parted(in, n, v) || subjectOf(head, rel, v) || p.wh(in, head, v) {
			continue
		}
		if e := rightmost(head, n); int(e)+1 < len(head) && !p.parted(in, e, e+1) {
			continue // "the mill, and the farm bought in May, | were sold"
		}
		g := head[n]
		for g >= 0 && !p.finite(in, head, rel, g) {
			g = head[g]
		}
		if g < 0 || g > c {
			continue
		}
		if rel[n], rel[v] = segun.RelNsubj, segun.RelConj; head[v] != g {
			head[v], head[n], head[c] = g, v, v
		}
	}
}

// wh reports whether a word for "who" or "which" hangs on verb v.
func (p *scratch) wh(in []Input, head []int32, v int32) bool {
	for k := range v {
		if head[k] == v && len(in[p.index[k]].XPOS) > 0 && in[p.index[k]].XPOS[0] == 'W' {
			return true
		}
	}
	return false
}
