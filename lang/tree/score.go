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
}

// slot holds the sum of one group. The key names the group in its topmost bits and is 0 for none.
type slot struct{ key, sum uint64 }

// The keys of the sums that are kept.
const (
	keyState = iota + 1
	keyAhead
	keyTopNext
	keySecondNext
	keyPair
	keyPairNext // with all that look at the same or less
	keyTopTree
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

// score adds up the weights of a state's features, four transitions at once (see lanes).
func (q *Parser) score(p *scratch, s *state) (sc [acts]int32) {
	n0 := &p.nodes[s.top]
	n1 := &p.nodes[n0.prev]
	n2 := &p.nodes[n1.prev]
	w0, w1, next := uint64(n0.word+1), uint64(n1.word+1), uint64(s.next)
	below := exact(0, uint64(p.nodes[n2.prev].word+1), uint64(n2.word+1), next)
	key := hashed(keyState, model.F3(uint64(min(s.depth, 4)), n0.sight, n1.sight, below))
	m, ok := p.memo.at(key)
	if !ok {
		v := &p.sight
		p.look(v, s)
		sum := q.near(p, w0, w1, next)
		sum += q.topTree(p, n0.sight, w1, next)
		sum += q.sum(p, hashed(keySecondTree, model.F2(0, n1.sight, w0)), (*scratch).secondTree)
		sum += q.sum(p, hashed(keyBelow, model.F3(0, below, w0, w1)), (*scratch).below)
		p.feats = p.rest(p.feats[:0], v)
		*m = slot{key, sum + q.lanes(p.feats)}
	}
	for a := range sc {
		sc[a] = int32(m.sum>>(16*a)&0xffff) - 128*templates
	}
	return sc
}

// near is the sum of the templates that look only at the two words on top of the stack and at the words to come.
func (q *Parser) near(p *scratch, w0, w1, next uint64) uint64 {
	key := exact(keyPairNext, w0, w1, next)
	m, ok := p.memo.at(key)
	if !ok {
		p.feats = p.pairNext(p.feats[:0], &p.sight)
		*m = slot{key, q.lanes(p.feats) + q.sum(p, exact(keyPair, w0, w1, 0), (*scratch).pair) +
			q.sum(p, exact(keyTopNext, w0, 0, next), (*scratch).topNext) + q.sum(p, exact(keySecondNext, w1, 0, next), (*scratch).secondNext) +
			q.sum(p, exact(keyAhead, 0, 0, next), (*scratch).ahead)}
	}
	return m.sum
}

// topTree is the sum of the templates that look at the top's tree, the second word and the words to come.
func (q *Parser) topTree(p *scratch, sight, w1, next uint64) uint64 {
	key := hashed(keyTopTreeNext, model.F3(0, sight, w1, next))
	m, ok := p.memo.at(key)
	if !ok {
		p.feats = p.topTreeNext(p.feats[:0], &p.sight)
		*m = slot{key, q.lanes(p.feats) + q.sum(p, hashed(keyTopTree, model.F2(0, sight, w1)), (*scratch).topTree)}
	}
	return m.sum
}

// sum is the sum of one group of templates.
func (q *Parser) sum(p *scratch, key uint64, group func(p *scratch, f []uint64, v *sight) []uint64) uint64 {
	m, ok := p.memo.at(key)
	if !ok {
		p.feats = group(p, p.feats[:0], &p.sight)
		*m = slot{key, q.lanes(p.feats)}
	}
	return m.sum
}

// lanes adds up the rows of features. A row is four bytes, each biased by 128 so that it cannot go below zero, and turned
// as the feature says. The sum has four lanes of 16 bits; there are fewer than 256 templates.
//
// Nothing but the loads should take time here: the table is larger than the caches that are near, and the fewer
// instructions there are between two loads, the more of them are under way at once.
func (q *Parser) lanes(feats []uint64) uint64 {
	w := q.rows
	mask := uint64(len(w) - 1)
	var even, all uint64 // the first and third byte, and all four, one running over into the next
	for _, f := range feats {
		x := bits.RotateLeft32(w[f>>16&mask]^0x80808080, -8*int(f))
		even += uint64(x & 0x00ff00ff)
		all += uint64(x)
	}
	odd := (all - even) >> 8
	return even&0xffff | odd&0xffff<<16 | even>>16&0xffff<<32 | odd>>16&0xffff<<48
}
