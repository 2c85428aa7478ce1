package tree

import (
	"math"
	"sync"

	"segun"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/lexicon"
)

// Parser parses sentences. It is safe for concurrent use.
type Parser struct {
	Beam               int
	Lead               float32 // a hypothesis this far behind the best is given up
	arcs               *model.Linear
	rows               []uint32 // of arcs, four cells to a row
	labels             *model.Linear
	points             *model.Linear
	rels               []segun.Deprel
	arcScale, relScale float32 // what a cell of arcs and of labels is worth in the units of training
	lx                 *lexicon.Lexicon
	cl                 *cluster.Clusters
	pool               sync.Pool
}

// scratch is the working memory of one sentence.
type scratch struct {
	words  []word  // the words that make the tree: all but punctuation, or all where there is nothing else
	n      int     // how many of words are the sentence's; as many follow with their second best tags
	index  []int32 // of words in the sentence
	part   []int32 // heads among words
	final  uint64  // the punctuation at the end
	flags  uint64  // how the sentence ends
	nodes  []node
	steps  []step
	beam   []state
	cand   []candidate
	feats  []uint64
	memo   memo
	jobs   []job
	arcs   *model.Linear // whose rows jobs add up; nil in training, as labels
	labels *model.Linear
	asked  []int32 // the sums of the beam's states
	sight  sight
	buf    []byte
	lab    labelScratch
	prel   []segun.Deprel // relations among words
	was    []int32        // heads and relations before a mending that may not hold
	fin    []bool         // words on which a finite auxiliary or copula hangs from before
	point  pointScratch
	first  tried // the sentence as it was read first, and the best way to read it with a verb
	best   tried
	maybe  []int32 // words that may be its verb
	likely int     // how many of maybe describe no noun behind them
	law    law
	before []Input // the sentence with the tags it came with
}

// candidate is a transition that might enter the next beam.
type candidate struct {
	from  int32 // index into beam
	act   uint8
	score float32
}

// prepare sets the sentence up. Punctuation is left out of the search, where it only gets between words; what stands in
// a gap is a feature of the word after it, and the marks are hung into the finished tree (see point.go).
func (p *scratch) prepare(in []Input, lx *lexicon.Lexicon, cl *cluster.Clusters) {
	p.words, p.index = p.words[:0], p.index[:0]
	only := true
	for i := range in {
		only = only && in[i].UPOS == segun.PUNCT
	}
	gap := uint64(0)
	for i := range in {
		if in[i].UPOS == segun.PUNCT && !only {
			gap = model.Combine(gap, model.String(in[i].Form))
			continue
		}
		p.words = append(p.words, word{})
		w := &p.words[len(p.words)-1]
		p.buf = w.fill(&in[i], p.buf, lx, cl)
		w.gap = gap
		gap = 0
		p.index = append(p.index, int32(i))
	}
	p.n = len(p.words)
	for i := range p.n {
		w := p.words[i]
		in := &in[p.index[i]]
		w.tag, w.alt = w.alt, w.tag
		w.upos, w.xpos = in.AltUPOS, model.String(in.AltXPOS)
		if w.upos == segun.PUNCT {
			w.tag = w.alt // a word stays a word
		}
		p.words = append(p.words, w)
	}
	p.final = gap
	p.flags = gap
	if len(p.words) > 0 {
		p.flags = model.Combine(gap, p.words[0].tag)
	}
	p.nodes = append(p.nodes[:0], node{word: -1, left: -1})
	p.steps = append(p.steps[:0], step{prev: -1})
	p.beam = append(p.beam[:0], state{})
	p.forget()
}

// legal returns which transitions a state allows.
func (p *scratch) legal(s *state) (ok [acts]bool) {
	ok[shift] = int(s.next) < p.n
	ok[shiftAlt] = ok[shift] && p.words[s.next].tag != p.words[int(s.next)+p.n].tag
	ok[leftArc] = s.depth > 1
	ok[rightArc] = s.depth > 1
	return ok
}

// place returns the position in the sentence of an index into words.
func (p *scratch) place(w int32) int32 {
	if int(w) >= p.n {
		return w - int32(p.n)
	}
	return w
}

// apply returns the state after a transition.
func (p *scratch) apply(s *state, act uint8) state {
	t := *s
	st := step{prev: s.hist, act: act, head: -1, dep: -1}
	switch act {
	case shift, shiftAlt:
		w := s.next
		if act == shiftAlt {
			w += int32(p.n)
		}
		p.nodes = append(p.nodes, node{prev: s.top, word: w, left: s.next})
		st.dep = s.next
		t.next++
		t.depth++
	case leftArc:
		p.nodes = append(p.nodes, p.nodes[s.top])
		n := &p.nodes[len(p.nodes)-1]
		c := &p.nodes[n.prev]
		st.head, st.dep = p.place(n.word), p.place(c.word)
		n.l2, n.l1 = n.l1, n.prev
		n.left = c.left
		n.nl = min(n.nl+1, 5)
		n.ml |= 1 << p.words[c.word].upos
		n.prev = c.prev
		t.depth--
	case rightArc:
		p.nodes = append(p.nodes, p.nodes[p.nodes[s.top].prev])
		n := &p.nodes[len(p.nodes)-1]
		c := &p.nodes[s.top]
		st.head, st.dep = p.place(n.word), p.place(c.word)
		n.r2, n.r1 = n.r1, s.top
		n.nr = min(n.nr+1, 5)
		n.mr |= 1 << p.words[c.word].upos
		t.depth--
	}
	t.top = int32(len(p.nodes) - 1)
	p.sign(&p.nodes[t.top])
	p.steps = append(p.steps, st)
	t.hist = int32(len(p.steps) - 1)
	return t
}

// heads writes the arcs of a finished hypothesis into head; the root gets -1.
func (p *scratch) heads(hist int32, head []int32) {
	for i := range head {
		head[i] = -1
	}
	for h := hist; h > 0; h = p.steps[h].prev {
		if st := &p.steps[h]; st.head >= 0 {
			head[st.dep] = st.head
		}
	}
}

// keep selects the best n candidates that are not further than lead behind the best, best first; ties go to the earlier one, so that the result does not depend on
// anything but the sentence.
func keep(c []candidate, n int, lead float32) []candidate {
	least := float32(math.Inf(-1))
	for i := range c {
		least = max(least, c[i].score)
	}
	least -= lead
	kept := 0
	for i := range c { // c[:kept] is what is kept of those before i
		x := c[i]
		if x.score < least || kept == n && x.score <= c[n-1].score {
			continue
		}
		if kept < n {
			kept++
		}
		at := kept - 1
		for ; at > 0 && c[at-1].score < x.score; at-- {
			c[at] = c[at-1]
		}
		c[at] = x
	}
	return c[:kept]
}

// offer makes candidates of the transitions that a state of the beam allows.
func (p *scratch) offer(i int32) {
	s := &p.beam[i]
	ok, sum := p.legal(s), p.memo.sums[p.asked[i]]
	for a := range uint8(acts) {
		if ok[a] {
			p.cand = append(p.cand, candidate{i, a, s.score + float32(score(sum, a))})
		}
	}
}

// search runs the beam with the trained weights and writes the heads of the words.
func (q *Parser) search(p *scratch, head []int32) {
	n := p.n
	p.arcs = q.arcs
	for range 2*n - 1 {
		p.cand = p.cand[:0]
		p.asked = p.asked[:0]
		for i := range p.beam {
			p.asked = append(p.asked, p.ask(&p.beam[i]))
		}
		q.work(p)
		for i := range p.beam {
			p.offer(int32(i))
		}
		next := p.lab.states[:0]
		for _, c := range keep(p.cand, q.Beam, q.Lead) {
			t := p.apply(&p.beam[c.from], c.act)
			t.score = c.score
			next = append(next, t)
		}
		p.lab.states = p.beam
		p.beam = next
	}
	p.heads(p.beam[0].hist, head)
	p.settle(p.beam[0].hist)
}
