package tag

import "segun/internal/model"

// boundary stands for the words before and after a sentence.
var boundary = attr{form: 3, lower: 5, shape: 7, dict: -1}

// window is what the templates look at.
type window struct {
	a     []attr // padded: the sentence starts at index 2 and ends two before the end
	tags  []uint8
	upper bool // the sentence is mostly capitals: a headline
}

// static appends the features of position i that do not depend on tags.
func (w *window) static(f []uint64, i int) []uint64 {
	p2, p1, c, n1, n2 := &w.a[i], &w.a[i+1], &w.a[i+2], &w.a[i+3], &w.a[i+4]
	cp := uint64(c.cap)
	if i == 0 {
		cp |= 4
	}
	if w.upper {
		cp |= 8
	}
	f = append(f,
		model.F1(1, c.lower), model.F1(2, c.form), model.F2(3, c.shape, cp),
		model.F2(4, c.suf[0], cp), model.F1(5, c.suf[1]), model.F1(6, c.suf[2]), model.F1(7, c.suf[3]), model.F1(8, c.suf[4]),
		model.F2(9, c.suf[2], cp), model.F1(10, c.pre[0]), model.F1(11, c.pre[1]), model.F1(12, c.pre[2]), model.F1(13, c.pre[3]),
		model.F1(14, p1.lower), model.F1(15, p2.lower), model.F1(16, n1.lower), model.F1(17, n2.lower),
		model.F2(18, p1.lower, c.lower), model.F2(19, c.lower, n1.lower), model.F2(20, p1.lower, n1.lower),
		model.F2(21, p1.suf[2], c.suf[2]), model.F2(22, c.suf[2], n1.suf[2]), model.F1(23, n1.suf[2]), model.F1(24, p1.suf[2]), model.F1(25, n1.suf[1]),
		model.F2(26, n1.shape, uint64(n1.cap)), model.F2(27, p1.shape, uint64(p1.cap)),
		model.F3(28, uint64(p1.cap), cp, uint64(n1.cap)),
		model.F1(29, c.lex), model.F2(30, c.lex, cp), model.F1(31, n1.lex), model.F1(32, p1.lex), model.F2(33, c.lex, n1.lex), model.F2(34, p1.lex, c.lex), model.F2(35, c.lex, c.suf[2]),
		model.F1(36, c.clus[0]), model.F1(37, c.clus[1]), model.F1(38, c.clus[2]), model.F1(39, n1.clus[1]), model.F1(40, p1.clus[1]), model.F1(41, n2.clus[1]), model.F1(42, p2.clus[1]),
		model.F2(43, p1.clus[1], c.clus[1]), model.F2(44, c.clus[1], n1.clus[1]), model.F2(45, n1.clus[1], n2.clus[1]), model.F2(46, c.clus[2], cp), model.F2(47, p1.clus[2], c.clus[2]), model.F2(48, c.clus[2], n1.clus[2]),
		model.F2(49, n1.lower, n2.lower), model.F2(74, n1.lex, n2.lex), model.F3(75, p1.clus[1], c.clus[1], n1.clus[1]), model.F2(76, c.lower, cp),
	)
	return f
}

// dynamic appends the features of position i that look at tags already given.
func (w *window) dynamic(f []uint64, i int) []uint64 {
	c, n1 := &w.a[i+2], &w.a[i+3]
	t1, t2 := uint64(255), uint64(255)
	if i > 0 {
		t1 = uint64(w.tags[i-1])
	}
	if i > 1 {
		t2 = uint64(w.tags[i-2])
	}
	return append(f,
		model.F1(50, t1), model.F2(51, t1, t2), model.F2(52, t1, c.lower), model.F3(53, t1, t2, c.lower), model.F2(54, t1, c.suf[2]), model.F2(55, t1, n1.lower),
		model.F2(56, t1, c.lex), model.F3(57, t1, c.lex, n1.lex), model.F2(58, t1, c.clus[1]), model.F3(59, t1, t2, c.clus[1]), model.F3(60, t1, c.shape, uint64(c.cap)),
		model.F3(77, t1, c.clus[1], n1.clus[1]))
}
