package tree

import (
	"math/bits"

	"segun/internal/model"
)

// memo keeps what groups of templates score, by what they look at, within a sentence: hypotheses in a beam differ in a part of
// their trees, mostly one that is out of sight. Sums are exact, so that a sum found is the sum that would be computed. It
// is a table in which a new sum takes the place of what was there.
type memo struct {
	slots []slot // a power of two
	shift uint8
	sums  []uint64 // all that the sentence asked for; the first is 0
}

// slot says where the sum of one group is. The key names the group in its topmost bits and is 0 for none.
type slot struct {
	key uint64
	sum int32 // index into sums, which may still be a job
}

// job is a sum that was asked for and is still to be added up: the rows of its features, and other sums.
type job struct {
	feats int32 // the end of its features; they start where the last job's end
	parts [4]int32
}

// The keys of the sums that are kept.
const (
	keyState = iota + 1
	keyAhead
	keyTopNext
	keySecondNext
	keyPair
	keyPairNext // with all that look at the same or less
	keyTopEdge
	keyTopTree     // with keyTopEdge
	keyTopTreeNext // with keyTopTree
	keySecondTree
	keyBelow
)

// slotsPerWord is as many sums as a sentence of twelve hypotheses asks for, a word.
const slotsPerWord = 64

// forget empties the memo for a sentence of p.n words.
func (p *scratch) forget() {
	log := bits.Len(uint(p.n*slotsPerWord)) | 1
	if n := 1 << log; cap(p.memo.slots) < n {
		p.memo.slots = make([]slot, n)
	} else {
		p.memo.slots = p.memo.slots[:n]
		clear(p.memo.slots)
	}
	p.memo.shift = uint8(64 - log)
	p.memo.sums = append(p.memo.sums[:0], 0)
	p.jobs, p.feats = p.jobs[:0], p.feats[:0]
}

// at returns the slot of a key, and whether it holds the key's sum.
func (m *memo) at(key uint64) (*slot, bool) {
	s := &m.slots[key*fk>>m.shift]
	return s, s.key == key
}

// exact makes the key of up to three numbers below 2²⁰.
func exact(kind, a, b, c uint64) uint64 { return kind<<60 | a<<40 | b<<20 | c }

// hashed makes the key of a hash.
func hashed(kind, hash uint64) uint64 { return kind<<60 | hash>>4 }

// sign gives a new node its sight.
func (p *scratch) sign(n *node) {
	two := func(a, b int32) uint64 { return uint64(uint32(a))<<32 | uint64(uint32(b)) }
	n.sight = model.F4(two(n.word, n.left), two(p.nodes[n.l1].word, p.nodes[n.l2].word), two(p.nodes[n.r1].word, p.nodes[n.r2].word),
		uint64(n.nl)<<8|uint64(n.nr), two(int32(n.ml), int32(n.mr)))
}

// A step of the search first asks for the sums of all its states, and then adds up what the memo did not have in one go (work):
// what takes time is waiting for rows of the table, and the more rows are asked for in a row, the shorter is the wait for each.

// ask returns where the sum of a state's features will be.
func (p *scratch) ask(s *state) int32 {
	n0 := &p.nodes[s.top]
	n1 := &p.nodes[n0.prev]
	n2 := &p.nodes[n1.prev]
	w0, w1, next := uint64(n0.word+1), uint64(n1.word+1), uint64(s.next)
	below := exact(0, uint64(p.nodes[n2.prev].word+1), uint64(n2.word+1), next)
	key := hashed(keyState, model.F3(uint64(min(s.depth, 4)), n0.sight, n1.sight, below))
	m, ok := p.memo.at(key)
	if ok {
		return m.sum
	}
	v := &p.sight
	p.look(v, s)
	near, top := p.near(w0, w1, next), p.top(n0, w0, w1, next)
	second := p.group(hashed(keySecondTree, model.F2(0, n1.sight, w0)), (*scratch).secondTree)
	deep := p.group(hashed(keyBelow, model.F4(0, w0, w1, uint64(n2.word+1), next)), (*scratch).below)
	p.feats = p.rest(p.feats, v)
	*m = slot{key, p.job(near, top, second, deep)}
	return m.sum
}

// near asks for the templates that look only at the two words on top of the stack and at the words to come.
func (p *scratch) near(w0, w1, next uint64) int32 {
	key := exact(keyPairNext, w0, w1, next)
	m, ok := p.memo.at(key)
	if !ok {
		pair, first := p.group(exact(keyPair, w0, w1, 0), (*scratch).pair), p.group(exact(keyTopNext, w0, 0, next), (*scratch).topNext)
		second, ahead := p.group(exact(keySecondNext, w1, 0, next), (*scratch).secondNext), p.group(exact(keyAhead, 0, 0, next), (*scratch).ahead)
		p.feats = p.pairNext(p.feats, &p.sight)
		*m = slot{key, p.job(pair, first, second, ahead)}
	}
	return m.sum
}

// top asks for the templates that look at the top's tree, the second word and the words to come.
func (p *scratch) top(n *node, w0, w1, next uint64) int32 {
	key := hashed(keyTopTreeNext, model.F3(0, n.sight, w1, next))
	m, ok := p.memo.at(key)
	if !ok {
		tree := p.topAlone(n, w0, w1)
		p.feats = p.topTreeNext(p.feats, &p.sight)
		*m = slot{key, p.job(tree, 0, 0, 0)}
	}
	return m.sum
}

// topAlone asks for the templates that look at the top's tree and the second word.
func (p *scratch) topAlone(n *node, w0, w1 uint64) int32 {
	key := hashed(keyTopTree, model.F2(0, n.sight, w1))
	m, ok := p.memo.at(key)
	if !ok {
		edge := p.group(exact(keyTopEdge, w0, w1, uint64(n.left+1)), (*scratch).topEdge)
		p.feats = p.topTree(p.feats, &p.sight)
		*m = slot{key, p.job(edge, 0, 0, 0)}
	}
	return m.sum
}

// group asks for one group of templates.
func (p *scratch) group(key uint64, group func(p *scratch, f []uint64, v *sight) []uint64) int32 {
	m, ok := p.memo.at(key)
	if !ok {
		p.feats = group(p, p.feats, &p.sight)
		*m = slot{key, p.job(0, 0, 0, 0)}
	}
	return m.sum
}

// job makes a job of the features that no job has yet, and of other sums, and returns where its sum will be. Their rows are asked for at once, so that
// they come while the next features are worked out.
func (p *scratch) job(a, b, c, d int32) int32 {
	from := int32(0)
	if n := len(p.jobs); n > 0 {
		from = p.jobs[n-1].feats
	}
	p.arcs.Prefetch(p.feats[from:])
	p.jobs = append(p.jobs, job{int32(len(p.feats)), [4]int32{a, b, c, d}})
	return int32(len(p.memo.sums) + len(p.jobs) - 1)
}

// work does the jobs. The rows have been asked for, and most of them have come.
func (q *Parser) work(p *scratch) {
	sums, from := p.memo.sums, int32(0)
	for i := range p.jobs {
		j := &p.jobs[i]
		sum := lanes(p.feats[from:j.feats], q.rows)
		from = j.feats
		sums = append(sums, sum+sums[j.parts[0]]+sums[j.parts[1]]+sums[j.parts[2]]+sums[j.parts[3]])
	}
	p.memo.sums, p.jobs, p.feats = sums, p.jobs[:0], p.feats[:0]
}

// score reads the weight of a transition in a sum (see lanes).
func score(sum uint64, act uint8) int32 { return int32(sum>>(16*act)&0xffff) - 128*templates }

// lanes adds up the rows of features in a table. A row is four bytes, each biased by 128 so that it cannot go below zero, and turned
// as the feature says. The sum has four lanes of 16 bits; there are fewer than 256 templates.
func lanes(feats []uint64, table []uint32) uint64 {
	var even, all uint64 // the first and third byte, and all four, one running over into the next
	mask := uint64(len(table) - 1)
	for _, f := range feats {
		x := bits.RotateLeft32(table[f>>16&mask]^0x80808080, -8*int(f))
		even += uint64(x & 0x00ff00ff)
		all += uint64(x)
	}
	odd := (all - even) >> 8
	return even&0xffff | odd&0xffff<<16 | even>>16&0xffff<<32 | odd>>16&0xffff<<48
}
