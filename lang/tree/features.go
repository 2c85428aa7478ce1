package tree

import "segun/internal/model"

// fk spreads a value over 64 bits.
const fk = 0x9e3779b97f4a7c15

var none = word{form: 11, tag: 13, xpos: 13, alt: 13}

// bucket groups distances.
func bucket(d int32) uint64 {
	switch {
	case d <= 4:
		return uint64(d)
	case d <= 6:
		return 5
	case d <= 9:
		return 6
	case d <= 14:
		return 7
	case d <= 24:
		return 8
	}
	return 9
}

func (p *scratch) at(i int32) *word {
	if i < 0 || int(i) >= p.n {
		return &none
	}
	return &p.words[i]
}

// of returns the word of a node, with the tag that the hypothesis gave it.
func (p *scratch) of(n *node) *word {
	if n.word < 0 {
		return &none
	}
	return &p.words[n.word]
}

// sight is what the templates look at in one state.
type sight struct {
	n0, n1           *node // top and second of the stack
	s0, s1, s2, s3   *word // the stack
	b0, b1, b2, last *word // the words to come, and the one shifted last
	dist, end, gap0  uint64
	uu, depth        uint64
}

// look fills the sight of a state.
func (p *scratch) look(v *sight, s *state) {
	v.n0 = &p.nodes[s.top]
	v.n1 = &p.nodes[v.n0.prev]
	n2 := &p.nodes[v.n1.prev]
	v.s0, v.s1, v.s2, v.s3 = p.of(v.n0), p.of(v.n1), p.of(n2), p.of(&p.nodes[n2.prev])
	v.b0, v.b1, v.b2, v.last = p.at(s.next), p.at(s.next+1), p.at(s.next+2), p.at(s.next-1)
	v.dist = 15
	if v.n0.word >= 0 && v.n1.word >= 0 {
		v.dist = bucket(p.place(v.n0.word) - p.place(v.n1.word))
	}
	v.end, v.gap0 = 0, v.b0.gap
	if int(s.next) >= p.n {
		v.end, v.gap0 = 1, p.final
	}
	v.uu = uint64(v.s0.upos)<<5 | uint64(v.s1.upos)
	v.depth = uint64(min(s.depth, 4))
}

// features appends the templates of a state.
func (p *scratch) features(f []uint64, s *state) []uint64 {
	p.look(&p.sight, s)
	for _, group := range groups {
		f = group(p, f, &p.sight)
	}
	return f
}

// The templates come in groups, by what they look at: hypotheses of a beam share most of it, and what a group scores is kept
// for the next one that has the same in sight (see score.go).
const templates = 192 // of all groups

var groups = [...]func(p *scratch, f []uint64, v *sight) []uint64{
	(*scratch).ahead, (*scratch).topNext, (*scratch).secondNext, (*scratch).pair, (*scratch).pairNext,
	(*scratch).topEdge, (*scratch).topTree, (*scratch).topTreeNext, (*scratch).secondTree, (*scratch).below, (*scratch).rest,
}

// ahead appends the templates that look only at the words to come.
func (p *scratch) ahead(f []uint64, v *sight) []uint64 {
	b0, b1, b2, last, q0, q1, q2, v0, d0, e0 := v.b0, v.b1, v.b2, v.last, v.b0.tag, v.b1.tag, v.b2.tag, v.b0.form, v.b0.clus, v.b0.alt
	return append(f,
		model.F2(9, v0, q0), model.F1(10, q0), model.F1(11, v0), model.F2(12, b1.form, q1), model.F1(13, q1), model.F1(14, b1.form), model.F1(15, q2),
		model.F2(16, b2.form, q2), model.F2(19, d0, q0), model.F3(51, q0, q1, q2), model.F2(204, b0.lex, b1.lex), model.F3(250, e0, q0, q1), model.F3(251, e0, q0, v0),
		model.F3(252, e0, q0, last.tag), model.F4(253, e0, q0, last.tag, q1), model.F3(254, e0, v0, q1), model.F3(255, e0, v0, last.tag), model.F3(257, e0, q0, last.form),
		model.F3(258, e0, q0, b1.form), model.F3(259, e0, b0.lex, q1),
	)
}

// topNext appends the templates that look at the top of the stack and the words to come.
func (p *scratch) topNext(f []uint64, v *sight) []uint64 {
	s0, b0, t0, q0, q1, w0, v0, c0, d0, e0, gap0 := v.s0, v.b0, v.s0.tag, v.b0.tag, v.b1.tag, v.s0.form, v.b0.form, v.s0.clus, v.b0.clus, v.b0.alt, v.gap0
	return append(f,
		model.F2(1, w0, t0), model.F1(2, t0), model.F1(3, w0), model.F2(17, c0, t0), model.F2(117, s0.fine, t0), model.F3(27, w0, t0, q0), model.F3(28, t0, v0, q0),
		model.F2(29, t0, q0), model.F2(30, w0, v0), model.F2(36, c0, d0), model.F3(42, t0, q0, q1), model.F2(209, b0.lex, t0), model.F3(221, gap0, t0, q0),
		model.F3(227, gap0, w0, q0), model.F3(228, gap0, t0, v0), model.F3(245, e0, q0, t0), model.F3(256, e0, d0, t0),
	)
}

// secondNext appends the templates that look at the second of the stack and the words to come.
func (p *scratch) secondNext(f []uint64, v *sight) []uint64 {
	s1, t1, q0, w1, v0, c1 := v.s1, v.s1.tag, v.b0.tag, v.s1.form, v.b0.form, v.s1.clus
	return append(f,
		model.F2(4, w1, t1), model.F1(5, t1), model.F1(6, w1), model.F2(18, c1, t1), model.F2(118, s1.fine, t1), model.F2(31, t1, q0), model.F3(32, w1, t1, q0),
		model.F2(132, w1, v0),
	)
}

// pair appends the templates that look at the two words on top of the stack.
func (p *scratch) pair(f []uint64, v *sight) []uint64 {
	s0, s1, t0, t1, w0, w1, c0, c1, a0, a1, dist, uu := v.s0, v.s1, v.s0.tag, v.s1.tag, v.s0.form, v.s1.form, v.s0.clus, v.s1.clus, v.s0.alt, v.s1.alt, v.dist, v.uu
	return append(f,
		model.F4(20, w0, t0, w1, t1), model.F3(21, w0, t0, t1), model.F3(22, t0, w1, t1), model.F3(23, w0, w1, t1), model.F3(24, w0, t0, w1), model.F2(25, w0, w1),
		model.F2(26, t0, t1), model.F2(33, c0, c1), model.F2(34, c0, w1), model.F2(35, w0, c1), model.F3(37, c0, t0, t1), model.F3(38, t0, c1, t1),
		model.F2(139, s0.fine, s1.fine), model.F2(83, dist, t0), model.F2(84, dist, t1), model.F3(85, dist, t0, t1), model.F2(86, dist, w0), model.F2(87, dist, w1),
		model.F3(88, dist, w1, t0), model.F3(89, dist, w0, t1), model.F3(99, p.flags, t0, t1), model.F2(200, s0.lex, t1), model.F2(201, s1.lex, t0),
		model.F2(202, s0.lex, s1.lex), model.F2(240, a0, t1), model.F2(241, a1, t0), model.F2(242, a0, a1), model.F3(243, a0, t0, t1), model.F3(244, a1, t1, t0),
		model.F4(247, a0, t0, a1, t1), model.F3(284, uu, w0, w1), model.F3(285, uu, s0.fine, s1.fine),
	)
}

// pairNext appends the templates that look at the two words on top of the stack and the words to come.
func (p *scratch) pairNext(f []uint64, v *sight) []uint64 {
	s0, s1, b0, last, t0, t1, q0, q1, w0, w1, v0, c0 := v.s0, v.s1, v.b0, v.last, v.s0.tag, v.s1.tag, v.b0.tag, v.b1.tag, v.s0.form, v.s1.form, v.b0.form, v.s0.clus
	c1, d0, a0, a1, e0, x0, x1, dist, end, gap0, uu := v.s1.clus, v.b0.clus, v.s0.alt, v.s1.alt, v.b0.alt, uint64(v.b0.upos), uint64(v.b1.upos), v.dist, v.end, v.gap0, v.uu
	return append(f,
		model.F3(39, c1, d0, t0), model.F3(40, t0, t1, q0), model.F4(41, t0, t1, q0, q1), model.F3(46, w0, t1, q0), model.F3(47, t0, w1, q0), model.F3(48, t0, t1, v0),
		model.F4(49, t1, t0, v0, q0), model.F3(152, w1, w0, q0), model.F3(153, w1, w0, v0), model.F3(154, c1, c0, d0), model.F3(189, dist, t1, q0),
		model.F4(196, last.tag, t0, t1, q0), model.F3(197, last.form, t1, q0), model.F3(96, end, t0, t1), model.F3(203, b0.lex, t0, t1), model.F3(205, s0.lex, w1, q0),
		model.F3(206, w0, s1.lex, q0), model.F3(207, s0.lex, s1.lex, b0.lex), model.F4(223, gap0, t0, t1, q0), model.F3(246, a0, t0, q0), model.F3(248, a0, a1, e0),
		model.F3(249, e0, t0, t1), model.F2(270, uu, x0), model.F3(271, uu, x0, x1), model.F3(278, uu, w0, x0), model.F3(279, uu, w1, x0), model.F3(280, uu, v0, x1),
		model.F3(283, uu, dist, x0), model.F3(286, uu, c0, x0), model.F3(287, uu, c1, x0), model.F4(103, w1, t0, q0, q1), model.F4(104, w0, t1, q0, q1),
	)
}

// topEdge appends the templates that look at where the top's tree begins and at the two words on top of the stack.
func (p *scratch) topEdge(f []uint64, v *sight) []uint64 {
	t0, t1, w0, w1, dist := v.s0.tag, v.s1.tag, v.s0.form, v.s1.form, v.dist
	before, edge := p.edge(v.n0)
	gap1 := edge.gap
	return append(f,
		model.F3(90, before.tag, t0, t1), model.F3(91, edge.tag, t0, t1), model.F3(92, edge.form, t0, t1), model.F3(93, before.form, t0, t1), model.F3(94, edge.form, w1, t0),
		model.F3(195, edge.form, w1, w0), model.F3(220, gap1, t0, t1), model.F3(225, gap1, w0, t1), model.F3(226, gap1, t0, w1), model.F4(230, gap1, dist, t0, t1),
		model.F3(231, gap1, edge.form, t1),
	)
}

// topTree appends the templates that look at the top's tree and the second word.
func (p *scratch) topTree(f []uint64, v *sight) []uint64 {
	s0, s1, n0, t0, t1, w0, w1, nl0, nr0 := v.s0, v.s1, v.n0, v.s0.tag, v.s1.tag, v.s0.form, v.s1.form, uint64(v.n0.nl), uint64(v.n0.nr)
	l0w, r0w := p.of(&p.nodes[n0.l1]), p.of(&p.nodes[n0.r1])
	l02, r02 := p.of(&p.nodes[n0.l2]), p.of(&p.nodes[n0.r2])
	_, edge := p.edge(n0)
	return append(f,
		model.F3(52, t0, t1, l0w.tag), model.F3(53, t0, t1, r0w.tag), model.F3(56, t0, l0w.tag, l02.tag), model.F3(57, t0, r0w.tag, r02.tag), model.F3(61, t1, w0, l0w.tag),
		model.F3(63, t0, t1, l0w.form), model.F3(64, t0, t1, r0w.form), model.F3(162, w0, r0w.form, t1), model.F3(70, t0, nl0, nr0), model.F2(73, w0, nl0),
		model.F2(74, w0, nr0), model.F3(77, t0, uint64(n0.ml), t1), model.F2(79, t0, uint64(n0.mr)), model.F3(82, w0, uint64(n0.ml), t1), model.F3(208, s0.lex, r0w.lex, t1),
		model.F3(210, w1, w0, r0w.form), model.F3(212, s1.lex, w0, r0w.lex), model.F3(211, w1, edge.form, r0w.fine), model.F3(105, t1, t0, edge.form^r0w.form*fk),
	)
}

// topTreeNext appends the templates that look at the top's tree, the second word and the words to come.
func (p *scratch) topTreeNext(f []uint64, v *sight) []uint64 {
	n0, t0, t1, q0, w0, x0, gap0, uu := v.n0, v.s0.tag, v.s1.tag, v.b0.tag, v.s0.form, uint64(v.b0.upos), v.gap0, v.uu
	l0w, r0w := p.of(&p.nodes[n0.l1]), p.of(&p.nodes[n0.r1])
	_, edge := p.edge(n0)
	gap1 := edge.gap
	return append(f,
		model.F4(66, t0, t1, r0w.tag, q0), model.F4(165, t0, t1, l0w.tag, q0), model.F3(183, t0, uint64(n0.mr), q0), model.F3(185, w0, uint64(n0.mr), q0),
		model.F4(222, gap1, t0, t1, q0), model.F2(224, gap1, gap0), model.F4(229, gap1, gap0, t0, t1), model.F4(232, gap1, gap0, t1, q0), model.F3(233, gap1, gap0, edge.tag),
		model.F4(281, uu, gap1, gap0, x0), model.F4(95, edge.tag, t0, t1, q0),
	)
}

// secondTree appends the templates that look at the second's tree and the top word.
func (p *scratch) secondTree(f []uint64, v *sight) []uint64 {
	n1, t0, t1, w0, w1, nl1, nr1 := v.n1, v.s0.tag, v.s1.tag, v.s0.form, v.s1.form, uint64(v.n1.nl), uint64(v.n1.nr)
	l1w, r1w := p.of(&p.nodes[n1.l1]), p.of(&p.nodes[n1.r1])
	l12, r12 := p.of(&p.nodes[n1.l2]), p.of(&p.nodes[n1.r2])
	return append(f,
		model.F3(54, t0, t1, l1w.tag), model.F3(55, t0, t1, r1w.tag), model.F3(58, t1, l1w.tag, l12.tag), model.F3(59, t1, r1w.tag, r12.tag), model.F3(60, w1, t0, r1w.tag),
		model.F3(62, t0, t1, r1w.form), model.F3(163, w1, r1w.form, t0), model.F3(68, w1, r1w.tag, w0), model.F3(164, w1, l1w.form, t0),
		model.F4(166, t0, t1, l1w.tag, r1w.tag), model.F3(71, t1, nl1, nr1), model.F3(72, w1, nr1, t0), model.F2(75, w1, nl1), model.F2(76, w1, nr1),
		model.F3(78, t1, uint64(n1.mr), t0), model.F3(80, t1, uint64(n1.ml), t0), model.F3(81, w1, uint64(n1.mr), t0), model.F4(186, t1, uint64(n1.ml), uint64(n1.mr), t0),
	)
}

// below appends the templates that look at the three words on top of the stack and the words to come.
func (p *scratch) below(f []uint64, v *sight) []uint64 {
	s2, t0, t1, t2, q0, w0, w1, c0, x0, x1, u2 := v.s2, v.s0.tag, v.s1.tag, v.s2.tag, v.b0.tag, v.s0.form, v.s1.form, v.s0.clus, uint64(v.b0.upos), uint64(v.b1.upos), uint64(v.s2.upos)
	uu := v.uu
	return append(f,
		model.F1(7, t2), model.F2(8, s2.form, t2), model.F3(43, t0, t1, t2), model.F4(45, t0, t1, t2, q0), model.F3(50, w0, t0, t2), model.F3(155, w1, c0, t2),
		model.F3(272, uu, u2, x0), model.F4(273, uu, u2, x0, x1), model.F4(101, s2.form, t1, t0, q0), model.F4(102, t2, w1, t0, q0),
	)
}

// rest appends the templates that look at all of the state.
func (p *scratch) rest(f []uint64, v *sight) []uint64 {
	s2, n0, n1, t0, t1, t2, q0, w0, x0, end, uu := v.s2, v.n0, v.n1, v.s0.tag, v.s1.tag, v.s2.tag, v.b0.tag, v.s0.form, uint64(v.b0.upos), v.end, v.uu
	l0w, r0w := p.of(&p.nodes[n0.l1]), p.of(&p.nodes[n0.r1])
	l1w, r1w := p.of(&p.nodes[n1.l1]), p.of(&p.nodes[n1.r1])
	depth := v.depth
	return append(f,
		model.F4(44, t0, t1, t2, v.s3.tag),
		model.F4(65, t0, t1, r1w.tag, q0), model.F4(184, t1, uint64(n1.mr), t0, q0), model.F4(282, uu, uint64(l1w.upos), uint64(r1w.upos), x0),
		model.F4(67, t0, t1, l0w.tag, r1w.tag), model.F4(100, t1, l1w.tag, t0, r0w.tag), model.F3(276, uu, uint64(n0.ml), uint64(n1.mr)),
		model.F4(274, uu, x0, uint64(l0w.upos), uint64(r1w.upos)), model.F4(275, uu, x0, uint64(r0w.upos), uint64(r1w.upos)),
		model.F4(277, uu, x0, uint64(n0.mr), uint64(n1.mr)), model.F3(69, t1, t2, r1w.tag), model.F3(213, s2.form, w0, r0w.lex), model.F3(97, depth, t0, q0),
		model.F4(98, depth, end, t0, t1),
	)
}

// edge returns the first word of a tree's yield and the word before that.
func (p *scratch) edge(n *node) (before, first *word) {
	if n.word < 0 {
		return &none, &none
	}
	return p.at(n.left - 1), p.at(n.left)
}
