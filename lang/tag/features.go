package tag

// boundary stands for the words before and after a sentence.
var boundary = attr{form: 3, lower: 5, shape: 7, dict: -1}

const fk = 0x9e3779b97f4a7c15

// f1 to f3 hash a template number with its values.
func f1(t, a uint64) uint64 {
	h := (a ^ t*0xd1342543de82ef95) * fk
	return h ^ h>>29
}
func f2(t, a, b uint64) uint64 {
	h := (a ^ t*0xd1342543de82ef95) * fk
	h = (h ^ h>>31 ^ b) * 0xbf58476d1ce4e5b9
	return h ^ h>>29
}
func f3(t, a, b, c uint64) uint64 {
	h := (a ^ t*0xd1342543de82ef95) * fk
	h = (h ^ h>>31 ^ b) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>30 ^ c) * 0x94d049bb133111eb
	return h ^ h>>29
}

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
		f1(1, c.lower), f1(2, c.form), f2(3, c.shape, cp),
		f2(4, c.suf[0], cp), f1(5, c.suf[1]), f1(6, c.suf[2]), f1(7, c.suf[3]), f1(8, c.suf[4]),
		f2(9, c.suf[2], cp), f1(10, c.pre[0]), f1(11, c.pre[1]), f1(12, c.pre[2]), f1(13, c.pre[3]),
		f1(14, p1.lower), f1(15, p2.lower), f1(16, n1.lower), f1(17, n2.lower),
		f2(18, p1.lower, c.lower), f2(19, c.lower, n1.lower), f2(20, p1.lower, n1.lower),
		f2(21, p1.suf[2], c.suf[2]), f2(22, c.suf[2], n1.suf[2]), f1(23, n1.suf[2]), f1(24, p1.suf[2]), f1(25, n1.suf[1]),
		f2(26, n1.shape, uint64(n1.cap)), f2(27, p1.shape, uint64(p1.cap)),
		f3(28, uint64(p1.cap), cp, uint64(n1.cap)),
		f1(29, c.lex), f2(30, c.lex, cp), f1(31, n1.lex), f1(32, p1.lex), f2(33, c.lex, n1.lex), f2(34, p1.lex, c.lex), f2(35, c.lex, c.suf[2]),
		f1(36, c.clus[0]), f1(37, c.clus[1]), f1(38, c.clus[2]), f1(39, n1.clus[1]), f1(40, p1.clus[1]), f1(41, n2.clus[1]), f1(42, p2.clus[1]),
		f2(43, p1.clus[1], c.clus[1]), f2(44, c.clus[1], n1.clus[1]), f2(45, n1.clus[1], n2.clus[1]), f2(46, c.clus[2], cp), f2(47, p1.clus[2], c.clus[2]), f2(48, c.clus[2], n1.clus[2]),
		f2(49, n1.lower, n2.lower), f2(74, n1.lex, n2.lex), f3(75, p1.clus[1], c.clus[1], n1.clus[1]), f2(76, c.lower, cp),
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
		f1(50, t1), f2(51, t1, t2), f2(52, t1, c.lower), f3(53, t1, t2, c.lower), f2(54, t1, c.suf[2]), f2(55, t1, n1.lower),
		f2(56, t1, c.lex), f3(57, t1, c.lex, n1.lex), f2(58, t1, c.clus[1]), f3(59, t1, t2, c.clus[1]), f3(60, t1, c.shape, uint64(c.cap)),
		f3(77, t1, c.clus[1], n1.clus[1]))
}
