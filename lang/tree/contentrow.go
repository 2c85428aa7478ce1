package tree

import (
	"strings"

	"segun"
)

// contentRow joins the second and third of a row of contents or questions to the first: "denies that it is to close, | that an order exists | or that they were told", "not known who fired, | where the gun came from | or
// whether there were more". The search hangs them on the verb around, as things of their own, or on the verb inside, as its content.
func (p *scratch) contentRow(in []Input, head []int32, rel []segun.Deprel) {
	for v := int32(2); int(v) < len(head); v++ {
		first := leftmost(head, v)
		open, cc := first, int32(-1)
		if in[p.index[open]].UPOS == segun.CCONJ {
			cc, open = open, open+1
		}
		sort := p.opensContent(in, head, open, v)
		if sort == 0 || head[v] < 0 || head[v] >= first || p.marked(in, max(head[v], 0), v) {
			continue
		}
		if h := head[v]; cc < 0 && sort == 'w' && !strings.EqualFold(in[p.index[open]].Form, "how") && h == first-1 && rel[v] == segun.RelConj && !p.parted(in, h, first) {
			rel[v] = segun.RelCcomp // "It is not known | who fired"
			continue
		}
		if cc < 0 && (first == 0 || !p.between(in, ",", first-1, first)) {
			continue
		}
		switch rel[v] {
		case segun.RelConj, segun.RelCcomp, segun.RelAdvcl, segun.RelParataxis:
		default:
			continue
		}
		e := p.contentBefore(in, head, rel, first, sort)
		if e < 0 || head[v] == e && rel[v] == segun.RelConj || !reaches(head, head[v], head[e]) {
			continue
		}
		head[v], rel[v] = e, segun.RelConj
		for k := first; k < v; k++ { // what the tree has joined to the verb inside goes on the row
			if k == cc {
				head[k], rel[k] = v, segun.RelCc
			}
		}
	}
}

// opensContent tells by the word at open, which hangs on v, whether it opens a content ('t' for "that") or a question that is told of ('w'); 0 for neither.
func (p *scratch) opensContent(in []Input, head []int32, open, v int32) byte {
	if open >= v || !reaches(head, open, v) {
		return 0
	}
	w := &in[p.index[open]]
	switch f := strings.ToLower(w.Form); {
	case f == "that" && head[open] == v && w.XPOS == "IN":
		return 't'
	case f == "whether" && head[open] == v, (f == "who" || f == "what" || f == "where" || f == "how" || f == "why") && strings.HasPrefix(w.XPOS, "W"):
		return 'w'
	}
	return 0
}

// contentBefore returns the first clause of the row that ends right before word first: a ccomp that a word of the same sort opens; -1 for none.
func (p *scratch) contentBefore(in []Input, head []int32, rel []segun.Deprel, first int32, sort byte) int32 {
	for e := first - 1; e >= 0; e-- {
		if rel[e] != segun.RelCcomp || head[e] < 0 || head[e] > e || sort != p.opensContent(in, head, leftmost(head, e), e) {
			continue
		}
		for k := e; k < first; k++ {
			if !reaches(head, k, e) {
				return -1
			}
		}
		return e
	}
	return -1
}
