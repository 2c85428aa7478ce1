package tree

import (
	"fmt"
	"math"

	"segun"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/lexicon"
)

func corrupt(what string) error { return fmt.Errorf("lang/tree: %s: %w", what, model.ErrCorrupt) }

// Example is one training sentence: words with predicted tags, gold heads and relations.
type Example struct {
	In   []Input
	Head []int32
	Rel  []segun.Deprel
}

// Options are the hyper-parameters of training; the recipe records them.
type Options struct {
	Epochs, LabelEpochs int
	Beam                int
	SearchBeam          int // the shipped parser's
	LabelDrop           float64
	ArcRows, LabelRows  int // powers of two
	MinCount            int
	Rate, LabelRate     float64 // AdaGrad's
	Drop                float64 // share of the features left out of each sentence's training step
	LabelSeeds          int     // the same for the relations
	Seeds               int     // how many models of the arcs, trained apart, are averaged
	Margin              float64 // by which a hypothesis must win for each wrong arc
	Log                 func(format string, args ...any)
	Each                func(epoch int, q *Parser) // called after each epoch when not nil
}

// Projectivise lifts arcs of a tree until none cross (Nivre and Nilsson 2005, without encoding the lifts).
func Projectivise(head []int32) {
	for {
		worst, size := -1, int32(0)
		for d, h := range head {
			if h < 0 {
				continue
			}
			lo, hi := min(int32(d), h), max(int32(d), h)
			for k := lo + 1; k < hi; k++ {
				if !dominates(head, h, k) {
					if worst < 0 || hi-lo < size {
						worst, size = d, hi-lo
					}
					break
				}
			}
		}
		if worst < 0 {
			return
		}
		head[worst] = head[head[worst]]
		if head[worst] < 0 { // cannot happen in a tree: the root dominates everything
			return
		}
	}
}

func dominates(head []int32, h, k int32) bool {
	for n := 0; k >= 0 && n <= len(head); n++ {
		if k == h {
			return true
		}
		k = head[k]
	}
	return false
}

// oracle returns the canonical transitions of a projective tree: reduce as soon as possible.
func oracle(head []int32) []uint8 {
	n := len(head)
	left := make([]int, n) // children not yet attached
	for _, h := range head {
		if h >= 0 {
			left[h]++
		}
	}
	var stack []int32
	var out []uint8
	next := 0
	for len(out) < 2*n-1 {
		if k := len(stack); k > 1 {
			s0, s1 := stack[k-1], stack[k-2]
			if head[s1] == s0 && left[s1] == 0 {
				left[s0]--
				stack[k-2] = s0
				stack = stack[:k-1]
				out = append(out, leftArc)
				continue
			}
			if head[s0] == s1 && left[s0] == 0 {
				left[s1]--
				stack = stack[:k-1]
				out = append(out, rightArc)
				continue
			}
		}
		if next >= n {
			return nil // not projective, or several roots
		}
		stack = append(stack, int32(next))
		next++
		out = append(out, shift)
	}
	return out
}

// Train learns the arcs and the labels. It is deterministic.
func Train(name string, ex []Example, lx *lexicon.Lexicon, cl *cluster.Clusters, o Options) (*model.Builder, error) {
	ws := restrict(ex, lx, cl)
	arcs := trainArcs(ex, ws, lx, cl, o)
	rels, labels := trainLabels(ex, ws, lx, cl, o)
	points := trainPoints(ex, ws, lx, cl, o)
	b := model.NewBuilder(name)
	b.Numbers["search_beam"] = float64(o.SearchBeam)
	for _, r := range rels {
		b.Strings["relations"] = append(b.Strings["relations"], r.String())
	}
	b.AddLinear("arcs", arcs, 4, 0.99995)
	b.AddLinear("labels", labels, 64, 0.9999)
	b.AddLinear("points", points, 1, 0.9999)
	return b, nil
}

// sketch counts features, roughly.
type sketch []uint8

func (s sketch) add(f uint64) {
	if c := &s[f>>8&uint64(len(s)-1)]; *c < 255 {
		*c++
	}
}
func (s sketch) count(f uint64) int { return int(s[f>>8&uint64(len(s)-1)]) }

// skeleton is a training sentence without its punctuation.
type skeleton struct {
	head []int32 // projective
	rel  []segun.Deprel
	acts []uint8 // the transitions that make the tree
}

// restrict takes the punctuation out of the trees: what hung on a mark hangs on the mark's head.
func restrict(ex []Example, lx *lexicon.Lexicon, cl *cluster.Clusters) []skeleton {
	var p scratch
	out := make([]skeleton, len(ex))
	for i := range ex {
		e := &ex[i]
		p.prepare(e.In, lx, cl)
		place := make([]int32, len(e.In))
		for t := range place {
			place[t] = -1
		}
		for k, t := range p.index {
			place[t] = int32(k)
		}
		s := &out[i]
		root := int32(-1)
		for k, t := range p.index {
			h := e.Head[t]
			for n := 0; h >= 0 && place[h] < 0 && n < len(e.In); n++ {
				h = e.Head[h]
			}
			s.rel = append(s.rel, e.Rel[t])
			switch {
			case h >= 0:
				s.head = append(s.head, place[h])
			case root < 0:
				root = int32(k)
				s.head = append(s.head, -1)
			default:
				s.head = append(s.head, root)
			}
		}
		Projectivise(s.head)
		s.acts = oracle(s.head)
		next := 0
		for k, a := range s.acts {
			if a != shift {
				continue
			}
			in := &e.In[p.index[next]]
			if gold := pairKey(in.GoldUPOS, in.GoldXPOS); in.GoldXPOS != "" && gold != p.words[next].tag && gold == p.words[next+p.n].tag {
				s.acts[k] = shiftAlt
			}
			next++
		}
	}
	return out
}

// dropper leaves features out by their hash, the same ones throughout a sentence.
type dropper struct{ salt, below uint64 }

func (d dropper) keep(f uint64) bool { return (f^d.salt)*0x9e3779b97f4a7c15>>40 >= d.below }

func trainArcs(ex []Example, ws []skeleton, lx *lexicon.Lexicon, cl *cluster.Clusters, o Options) []float32 {
	var p scratch
	seen := make(sketch, 1<<26)
	skipped := 0
	for i := range ex {
		if ws[i].acts == nil {
			skipped++
			continue
		}
		p.prepare(ex[i].In, lx, cl)
		s := p.beam[0]
		for _, a := range ws[i].acts {
			p.feats = p.features(p.feats[:0], &s)
			for _, f := range p.feats {
				seen.add(f)
			}
			s = p.apply(&s, a)
		}
	}
	o.Log("arcs: %d sentences, %d left out (no single-rooted tree)", len(ex), skipped)
	// Models that saw the sentences in other orders, with other features left out, err in other places; being linear in the
	// same features, they are averaged by averaging their weights.
	sum := make([]float32, 4<<o.ArcRows)
	for seed := range max(1, o.Seeds) {
		w := trainSeed(&p, ex, ws, lx, cl, o, seen, uint64(7+seed))
		for i, v := range w {
			sum[i] += v / float32(max(1, o.Seeds))
		}
		if o.Each != nil && seed > 0 {
			lin, _ := model.NewLinear(firstCells(sum), 4)
			o.Each(-1-seed, newParser(lin, lx, cl, o.Beam))
		}
	}
	return sum
}

func firstCells(w []float32) []int8 {
	cells, _ := model.Quantise(w, 0.99995)
	return cells
}

func newParser(arcs *model.Linear, lx *lexicon.Lexicon, cl *cluster.Clusters, beam int) *Parser {
	q := &Parser{Beam: beam, arcs: arcs, rows: arcs.Words(), Lead: math.MaxFloat32, lx: lx, cl: cl}
	q.pool.New = func() any { return new(scratch) }
	return q
}

// trainSeed trains one model of the arcs.
func trainSeed(p *scratch, ex []Example, ws []skeleton, lx *lexicon.Lexicon, cl *cluster.Clusters, o Options, seen sketch, seed uint64) []float32 {
	tr := model.NewHinge(1<<o.ArcRows, 4, o.Rate)
	order := make([]int, len(ex))
	for i := range order {
		order[i] = i
	}
	rng := model.NewRand(seed)
	for epoch := range o.Epochs {
		rng.Shuffle(order)
		wrong := 0
		for _, i := range order {
			if ws[i].acts == nil {
				continue
			}
			d := dropper{rng.Uint64(), uint64(o.Drop * (1 << 24))}
			if !learn(p, tr, ex[i].In, &ws[i], lx, cl, o, seen, d) {
				wrong++
			}
		}
		if epoch > 0 || o.Epochs == 1 {
			tr.EndPass()
		}
		o.Log("arcs: seed %d, epoch %d: %d of %d sentences not right", seed, epoch+1, wrong, len(ex))
		if o.Each != nil && epoch == o.Epochs-1 {
			lin, _ := model.NewLinear(firstCells(tr.Average()), 4)
			o.Each(epoch+1, newParser(lin, lx, cl, o.Beam))
		}
	}
	return tr.Average()
}

// Skeleton is a quick look while training the arcs: the share, in per cent, of the words that are not punctuation whose head
// is found.
func (q *Parser) Skeleton(dev []Example) float64 {
	p := q.pool.Get().(*scratch)
	defer q.pool.Put(p)
	ws := restrict(dev, q.lx, q.cl)
	words, right := 0, 0
	for i, e := range dev {
		p.prepare(e.In, q.lx, q.cl)
		head := make([]int32, p.n)
		q.search(p, head)
		for k, h := range ws[i].head {
			words++
			if head[k] == h {
				right++
			}
		}
	}
	return 100 * float64(right) / float64(max(1, words))
}

// learn runs the beam on one sentence and updates at the largest violation. Each wrong arc gives a hypothesis a start of
// Margin, so that right trees learn to win clearly. It reports whether the best hypothesis was the gold one.
func learn(p *scratch, tr *model.Hinge, in []Input, ws *skeleton, lx *lexicon.Lexicon, cl *cluster.Clusters, o Options, seen sketch, d dropper) bool {
	p.prepare(in, lx, cl)
	p.beam[0].gold = true
	gold := ws.acts
	n := p.n
	goldState := p.beam[0]
	var worst float32
	var worstGold, worstBest int32 = -1, -1
	score := func(s *state) (sc [4]float32) {
		p.feats = p.features(p.feats[:0], s)
		for _, f := range p.feats {
			if d.keep(f) {
				tr.AddAll(f, sc[:acts])
			}
		}
		return sc
	}
	for k := range 2*n - 1 {
		p.cand = p.cand[:0]
		for i := range p.beam {
			s := &p.beam[i]
			ok := p.legal(s)
			sc := score(s)
			for a := uint8(0); a < acts; a++ {
				if !ok[a] {
					continue
				}
				v := s.score + sc[a]
				if a == leftArc || a == rightArc {
					top := &p.nodes[s.top]
					h, c := p.place(top.word), p.place(p.nodes[top.prev].word)
					if a == rightArc {
						h, c = c, h
					}
					if ws.head[c] != h {
						v += float32(o.Margin)
					}
				}
				p.cand = append(p.cand, candidate{int32(i), a, v})
			}
		}
		sc := score(&goldState)
		gs := goldState.score + sc[gold[k]]
		goldState = p.apply(&goldState, gold[k])
		goldState.score = gs
		best := keep(p.cand, o.Beam, math.MaxFloat32)
		next := p.lab.states[:0]
		for _, c := range best {
			from := &p.beam[c.from]
			t := p.apply(from, c.act)
			t.score = c.score
			t.gold = from.gold && c.act == gold[k]
			next = append(next, t)
		}
		p.lab.states = p.beam
		p.beam = next
		if top := &p.beam[0]; !top.gold {
			if v := top.score - gs; worstGold < 0 || v > worst {
				in := false
				for i := range p.beam {
					in = in || p.beam[i].gold
				}
				if !in || k == 2*n-2 {
					worst, worstGold, worstBest = v, goldState.hist, top.hist
				}
			}
		}
	}
	right := p.beam[0].gold
	if right || worstGold < 0 {
		return right
	}
	p.replay(worstGold, +1, tr, o, seen, worstBest, d)
	p.replay(worstBest, -1, tr, o, seen, worstGold, d)
	return false
}

// path returns the transitions that lead to hist, first first.
func (p *scratch) path(hist int32) []uint8 {
	var out []uint8
	for h := hist; h > 0; h = p.steps[h].prev {
		out = append(out, p.steps[h].act)
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// replay updates the features along a path by delta, past the part that it shares with other.
func (p *scratch) replay(hist int32, delta float32, tr *model.Hinge, o Options, seen sketch, other int32, d dropper) {
	a, b := p.path(hist), p.path(other)
	common := 0
	for common < len(a) && common < len(b) && a[common] == b[common] {
		common++
	}
	s := state{}
	for k, act := range a {
		if k >= common {
			p.feats = p.features(p.feats[:0], &s)
			for _, f := range p.feats {
				if d.keep(f) && seen.count(f) >= o.MinCount {
					tr.Update(f, int(act), delta)
				}
			}
		}
		s = p.apply(&s, act)
	}
}

// trainLabels learns the relations, on the tags as the tagger gives them: those the search settles on are no better where it matters.
func trainLabels(ex []Example, ws []skeleton, lx *lexicon.Lexicon, cl *cluster.Clusters, o Options) ([]segun.Deprel, []float32) {
	index := make([]int, segun.Deprels)
	var rels []segun.Deprel
	for i := range index {
		index[i] = -1
	}
	for _, e := range ws {
		for _, r := range e.rel {
			if index[r] < 0 && r != segun.RelRoot {
				index[r] = len(rels)
				rels = append(rels, r)
			}
		}
	}
	var p scratch
	seen := make(sketch, 1<<24)
	for i := range ex {
		p.prepare(ex[i].In, lx, cl)
		p.lab.children(ws[i].head)
		for d := range p.n {
			p.feats = p.labelFeatures(p.feats[:0], ws[i].head, ws[i].rel, int32(d))
			for _, f := range p.feats {
				seen.add(f)
			}
		}
	}
	sum := make([]float32, 64<<o.LabelRows)
	for seed := range max(1, o.LabelSeeds) {
		w := labelSeed(&p, ex, ws, lx, cl, o, seen, index, rels, uint64(5+seed))
		for i, v := range w {
			sum[i] += v / float32(max(1, o.LabelSeeds))
		}
	}
	return rels, sum
}

// labelSeed trains one model of the relations.
func labelSeed(p *scratch, ex []Example, ws []skeleton, lx *lexicon.Lexicon, cl *cluster.Clusters, o Options, seen sketch, index []int, rels []segun.Deprel, seed uint64) []float32 {
	all := make([]uint8, len(rels))
	for i := range all {
		all[i] = uint8(i)
	}
	tr := model.NewLogistic(1<<o.LabelRows, 64, o.LabelRate)
	order := make([]int, len(ex))
	for i := range order {
		order[i] = i
	}
	rng := model.NewRand(seed)
	sum := make([]float32, len(tr.W))
	passes := float32(0)
	learn := func(f uint64) bool { return seen.count(f) >= o.MinCount }
	for epoch := range o.LabelEpochs {
		rng.Shuffle(order)
		wrong, count := 0, 0
		for _, i := range order {
			e := &ws[i]
			p.prepare(ex[i].In, lx, cl)
			p.lab.children(e.head)
			rel := make([]segun.Deprel, len(e.head))
			for _, d := range p.lab.order {
				if e.head[d] < 0 {
					rel[d] = segun.RelRoot
					continue
				}
				p.feats = p.labelFeatures(p.feats[:0], e.head, rel, d)
				g := index[e.rel[d]]
				if g < 0 {
					g = index[segun.RelDep]
				}
				k := 0
				for _, f := range p.feats {
					if rng.Float() >= o.LabelDrop {
						p.feats[k] = f
						k++
					}
				}
				best := tr.Step(p.feats[:k], learn, all, uint8(g))
				rel[d] = rels[best]
				count++
				if int(best) != g {
					wrong++
				}
			}
		}
		if epoch > 0 || o.LabelEpochs == 1 {
			passes++
			for i, w := range tr.W {
				sum[i] += w
			}
		}
		o.Log("labels: seed %d, epoch %d: %d of %d wrong", seed, epoch+1, wrong, count)
	}
	for i := range sum {
		sum[i] /= passes
	}
	return sum
}

// trainPoints learns where punctuation hangs.
func trainPoints(ex []Example, ws []skeleton, lx *lexicon.Lexicon, cl *cluster.Clusters, o Options) []float32 {
	tr := model.NewHinge(1<<18, 1, 0.05)
	var p scratch
	order := make([]int, len(ex))
	for i := range order {
		order[i] = i
	}
	rng := model.NewRand(3)
	for epoch := range 8 {
		right, all := 0, 0
		rng.Shuffle(order)
		for _, i := range order {
			e := &ex[i]
			d := dropper{rng.Uint64(), 3 << 24 / 10}
			p.prepare(e.In, lx, cl)
			if p.n == len(e.In) {
				continue
			}
			s := &ws[i]
			p.lab.children(s.head)
			p.point.yields(s.head, p.lab.order)
			p.point.pair(e.In)
			k := int32(0)
			for t := range e.In {
				if int(k) < len(p.index) && p.index[k] == int32(t) {
					k++
					continue
				}
				p.around(s.head, k)
				best, gold := -1, -1
				var top, gs float32
				for j, c := range p.point.perches {
					p.feats = p.pointFeatures(p.feats[:0], e.In, s.head, s.rel, t, k, c)
					var sc [1]float32
					for _, f := range p.feats {
						if d.keep(f) {
							tr.AddAll(f, sc[:])
						}
					}
					isGold := p.index[c.word] == e.Head[t]
					if isGold {
						gold, gs = j, sc[0]
					} else if sc[0] += 1; best < 0 || sc[0] > top {
						best, top = j, sc[0]
					}
				}
				all++
				if gold < 0 || best < 0 || gs >= top {
					right++
					continue
				}
				for _, j := range [...]int{gold, best} {
					p.feats = p.pointFeatures(p.feats[:0], e.In, s.head, s.rel, t, k, p.point.perches[j])
					delta := float32(1)
					if j == best {
						delta = -1
					}
					for _, f := range p.feats {
						if d.keep(f) {
							tr.Update(f, 0, delta)
						}
					}
				}
			}
		}
		if epoch > 0 {
			tr.EndPass()
		}
		o.Log("points: epoch %d: %d of %d with a margin", epoch+1, right, all)
	}
	return tr.Average()
}
