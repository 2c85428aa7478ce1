package tree

import (
	"segun"
	"segun/internal/model"
)

// Punctuation is hung into the finished tree. For a mark in the gap after word k-1 the heads that keep the tree
// projective are: the words above k-1 whose yield ends there, the words above k whose yield starts there, and the lowest
// word whose yield spans the gap. A linear model ranks them.

// perch is one place where a mark can hang.
type perch struct {
	word int32
	side uint64 // 0 spans the gap, 1 left, 2 right
	step uint64 // how far up from the gap
	top  bool   // the highest of its side
}

// pointScratch is the working memory for punctuation.
type pointScratch struct {
	lo, hi  []int32 // first and last word of every word's yield
	partner []int32 // the mark that pairs with a mark, -1 for none
	perches []perch
	stack   []int32
	forms   []uint64
}

// yields computes the first and last word of every word's yield.
func (s *pointScratch) yields(head []int32, order []int32) {
	n := len(head)
	s.lo, s.hi = s.lo[:0], s.hi[:0]
	for i := range n {
		s.lo, s.hi = append(s.lo, int32(i)), append(s.hi, int32(i))
	}
	for k := len(order) - 1; k >= 0; k-- {
		d := order[k]
		if h := head[d]; h >= 0 {
			s.lo[h], s.hi[h] = min(s.lo[h], s.lo[d]), max(s.hi[h], s.hi[d])
		}
	}
}

// openers and closers pair up; a straight mark pairs with its next like.
var pairs = map[string]string{"(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "«": "»", "``": "''", "-LRB-": "-RRB-", "„": "“", "‹": "›", "<": ">"}

func (s *pointScratch) pair(in []Input) {
	s.partner, s.stack, s.forms = s.partner[:0], s.stack[:0], s.forms[:0]
	for i := range in {
		s.partner = append(s.partner, -1)
		s.forms = append(s.forms, 0)
		if in[i].UPOS != segun.PUNCT {
			continue
		}
		f := in[i].Form
		s.forms[i] = model.String(f)
		matched := false
		for k := len(s.stack) - 1; k >= 0 && k >= len(s.stack)-8; k-- {
			o := s.stack[k]
			g := in[o].Form
			if pairs[g] == f || (g == f && (f == `"` || f == "'" || f == "''" || f == "*" || f == "_")) {
				s.partner[i], s.partner[o] = o, int32(i)
				s.stack = s.stack[:k]
				matched = true
				break
			}
		}
		if !matched {
			s.stack = append(s.stack, int32(i))
		}
	}
}

// around lists the perches of a mark in the gap after word k-1.
func (p *scratch) around(head []int32, k int32) {
	s := &p.point
	s.perches = s.perches[:0]
	n := int32(len(head))
	if k > 0 {
		c := k - 1
		for step := uint64(0); c >= 0 && s.hi[c] == k-1; step++ {
			s.perches = append(s.perches, perch{c, 1, step, false})
			c = head[c]
		}
		if n := len(s.perches); n > 0 {
			s.perches[n-1].top = true
		}
		if c >= 0 {
			s.perches = append(s.perches, perch{c, 0, 0, true})
		}
	}
	if k < n {
		c := k
		for step := uint64(0); c >= 0 && s.lo[c] == k; step++ {
			s.perches = append(s.perches, perch{c, 2, step, false})
			c = head[c]
		}
		if n := len(s.perches); n > 0 {
			s.perches[n-1].top = true
		}
	}
}

// pointFeatures appends the templates for hanging mark t, in the gap after word k-1, on perch c.
func (p *scratch) pointFeatures(f []uint64, in []Input, head []int32, rel []segun.Deprel, t int, k int32, c perch) []uint64 {
	s := &p.point
	w := p.at(c.word)
	form := s.forms[t]
	r := uint64(rel[c.word])
	where := c.side<<4 | min(c.step, 3)<<1
	if c.top {
		where |= 1
	}
	end := uint64(0)
	switch {
	case t == len(in)-1:
		end = 3
	case k == int32(p.n):
		end = 2
	case k == 0:
		end = 1
	}
	isRoot := uint64(0)
	if head[c.word] < 0 {
		isRoot = 1
	}
	hrel, htag := uint64(99), uint64(0)
	if h := head[c.word]; h >= 0 {
		hrel, htag = uint64(rel[h]), p.words[h].tag
	}
	// Where the candidate stands with respect to the pair of marks.
	in2 := uint64(0)
	if o := s.partner[t]; o >= 0 {
		in2 = 1
		at := int(p.index[c.word])
		lo, hi := t, int(o)
		if lo > hi {
			lo, hi = hi, lo
			in2 = 3
		}
		if at > lo && at < hi {
			in2++
			if h := head[c.word]; h < 0 || int(p.index[h]) < lo || int(p.index[h]) > hi {
				in2 += 8 // the head of all that stands inside
			}
		}
	}
	prev, next := uint64(0), uint64(0)
	if t > 0 && in[t-1].UPOS == segun.PUNCT {
		prev = s.forms[t-1]
	}
	if t+1 < len(in) && in[t+1].UPOS == segun.PUNCT {
		next = s.forms[t+1]
	}
	lw, rw := p.at(k-1), p.at(k)
	size := bucket(s.hi[c.word] - s.lo[c.word])
	return append(f,
		model.F2(1, form, where), model.F3(2, form, where, r), model.F3(3, form, where, w.tag), model.F3(4, form, c.side, r), model.F4(5, form, c.side, r, w.tag), model.F3(6, form, end, where), model.F3(7, form, isRoot, end),
		model.F3(8, form, in2, where), model.F2(9, form, in2), model.F4(10, form, in2, c.side, r), model.F3(11, form, where, hrel), model.F4(12, form, where, r, hrel), model.F4(13, form, c.side, w.tag, htag),
		model.F4(14, form, where, lw.tag, rw.tag), model.F4(15, form, where, prev, next), model.F3(16, form, where, size), model.F4(17, form, c.side, rw.form, r), model.F4(18, form, c.side, lw.form, r), model.F4(19, form, where, r, end),
		model.F4(20, form, in2, r, where), model.F3(21, form, c.side, w.form), model.F4(22, form, where, isRoot, rw.tag), model.F4(23, form, where, isRoot, prev),
	)
}

// hang writes the heads and relations of the punctuation, given those of the words and their tags.
func (q *Parser) hang(p *scratch, in []Input, part []int32, prel []segun.Deprel, head []int32, rel []segun.Deprel) {
	for i, t := range p.index { // the tree need not be the last one that was looked at
		p.words[i].tag = pairKey(in[t].UPOS, in[t].XPOS)
	}
	p.lab.children(part)
	p.point.yields(part, p.lab.order)
	p.point.pair(in)
	k := int32(0)
	for t := range in {
		if int(k) < len(p.index) && p.index[k] == int32(t) {
			k++
			continue
		}
		p.around(part, k)
		best, top := 0, int32(0)
		for i, c := range p.point.perches {
			if len(p.point.perches) == 1 {
				break // nothing to choose
			}
			p.feats = p.pointFeatures(p.feats[:0], in, part, prel, t, k, c)
			if score := q.points.Sum(p.feats); i == 0 || score > top {
				best, top = i, score
			}
		}
		head[t], rel[t] = p.index[p.point.perches[best].word], segun.RelPunct
	}
}
