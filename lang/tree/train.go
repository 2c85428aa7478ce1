package tree

import (
	"fmt"

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
	ArcRows, LabelRows  int // powers of two
	MinCount            int
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
	arcs := trainArcs(ex, lx, cl, o)
	rels, labels := trainLabels(ex, lx, cl, o)
	b := model.NewBuilder(name)
	b.Numbers["beam"] = float64(o.Beam)
	for _, r := range rels {
		b.Strings["relations"] = append(b.Strings["relations"], r.String())
	}
	b.AddLinear("arcs", arcs, 4, 0.99995)
	b.AddLinear("labels", labels, 64, 0.9999)
	return b, nil
}

// goldCounts counts the features met on gold paths, in a sketch.
type sketch []uint8

func (s sketch) add(f uint64) {
	if c := &s[f>>8&uint64(len(s)-1)]; *c < 255 {
		*c++
	}
}
func (s sketch) count(f uint64) int { return int(s[f>>8&uint64(len(s)-1)]) }

func trainArcs(ex []Example, lx *lexicon.Lexicon, cl *cluster.Clusters, o Options) []float32 {
	tr := model.NewTrainer(1<<o.ArcRows, 4)
	var p scratch
	gold := make([][]uint8, len(ex))
	seen := make(sketch, 1<<26)
	skipped := 0
	for i := range ex {
		h := append([]int32(nil), ex[i].Head...)
		Projectivise(h)
		gold[i] = oracle(h)
		if gold[i] == nil {
			skipped++
			continue
		}
		p.prepare(ex[i].In, lx, cl)
		s := p.beam[0]
		for _, a := range gold[i] {
			p.feats = p.features(p.feats[:0], &s)
			for _, f := range p.feats {
				seen.add(f)
			}
			s = p.apply(&s, a)
		}
	}
	o.Log("arcs: %d sentences, %d left out (no single-rooted tree)", len(ex), skipped)
	order := make([]int, len(ex))
	for i := range order {
		order[i] = i
	}
	rng := model.NewRand(7)
	for epoch := range o.Epochs {
		rng.Shuffle(order)
		wrong := 0
		for _, i := range order {
			if gold[i] == nil {
				continue
			}
			tr.Tick()
			if !learn(&p, tr, ex[i].In, gold[i], lx, cl, o, seen) {
				wrong++
			}
		}
		o.Log("arcs: epoch %d: %d of %d sentences not right", epoch+1, wrong, len(ex))
		if o.Each != nil {
			cells, _ := model.Quantise(tr.Averaged(), 0.99995)
			lin, _ := model.NewLinear(cells, 4)
			q := &Parser{Beam: o.Beam, arcs: lin, lx: lx, cl: cl}
			q.pool.New = func() any { return new(scratch) }
			o.Each(epoch+1, q)
		}
	}
	tr.Average()
	return tr.W
}

// learn runs the beam on one sentence and updates at the largest violation. It reports whether the best
// hypothesis was the gold one.
func learn(p *scratch, tr *model.Trainer, in []Input, gold []uint8, lx *lexicon.Lexicon, cl *cluster.Clusters, o Options, seen sketch) bool {
	p.prepare(in, lx, cl)
	p.beam[0].gold = true
	n := len(in)
	goldState := p.beam[0]
	var worst float32
	var worstGold, worstBest int32 = -1, -1
	for k := range 2*n - 1 {
		p.cand = p.cand[:0]
		for i := range p.beam {
			s := &p.beam[i]
			ok := p.legal(s)
			p.feats = p.features(p.feats[:0], s)
			var sc [4]float32
			for _, f := range p.feats {
				tr.AddAll(f, sc[:acts])
			}
			for a := uint8(0); a < acts; a++ {
				if ok[a] {
					p.cand = append(p.cand, candidate{int32(i), a, s.score + sc[a]})
				}
			}
		}
		p.feats = p.features(p.feats[:0], &goldState)
		var sc [4]float32
		for _, f := range p.feats {
			tr.AddAll(f, sc[:acts])
		}
		gs := goldState.score + sc[gold[k]]
		goldState = p.apply(&goldState, gold[k])
		goldState.score = gs
		best := keep(p.cand, o.Beam)
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
	// Update from where the two paths part.
	p.replay(worstGold, +1, tr, o, seen, worstBest)
	p.replay(worstBest, -1, tr, o, seen, worstGold)
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
func (p *scratch) replay(hist int32, delta float32, tr *model.Trainer, o Options, seen sketch, other int32) {
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
				if seen.count(f) >= o.MinCount {
					tr.Update(f, int(act), delta)
				}
			}
		}
		s = p.apply(&s, act)
	}
}

func trainLabels(ex []Example, lx *lexicon.Lexicon, cl *cluster.Clusters, o Options) ([]segun.Deprel, []float32) {
	index := make([]int, segun.Deprels)
	var rels []segun.Deprel
	for i := range index {
		index[i] = -1
	}
	for _, e := range ex {
		for _, r := range e.Rel {
			if index[r] < 0 && r != segun.RelRoot {
				index[r] = len(rels)
				rels = append(rels, r)
			}
		}
	}
	tr := model.NewTrainer(1<<o.LabelRows, 64)
	var p scratch
	seen := make(sketch, 1<<24)
	for i := range ex {
		e := &ex[i]
		p.prepare(e.In, lx, cl)
		p.lab.children(e.Head)
		for d := range e.In {
			p.feats = p.labelFeatures(p.feats[:0], e.Head, e.Rel, int32(d))
			for _, f := range p.feats {
				seen.add(f)
			}
		}
	}
	order := make([]int, len(ex))
	for i := range order {
		order[i] = i
	}
	rng := model.NewRand(5)
	score := make([]float32, len(rels))
	for epoch := range o.LabelEpochs {
		rng.Shuffle(order)
		wrong, all := 0, 0
		for _, i := range order {
			e := &ex[i]
			p.prepare(e.In, lx, cl)
			p.lab.children(e.Head)
			rel := make([]segun.Deprel, len(e.In))
			for _, d := range p.lab.order {
				if e.Head[d] < 0 {
					rel[d] = segun.RelRoot
					continue
				}
				p.feats = p.labelFeatures(p.feats[:0], e.Head, rel, d)
				clear(score)
				for _, f := range p.feats {
					tr.AddAll(f, score)
				}
				best := 0
				for c := range score {
					if score[c] > score[best] {
						best = c
					}
				}
				rel[d] = rels[best]
				all++
				tr.Tick()
				if g := index[e.Rel[d]]; g >= 0 && g != best {
					wrong++
					for _, f := range p.feats {
						if seen.count(f) >= o.MinCount {
							tr.Update(f, g, 1)
							tr.Update(f, best, -1)
						}
					}
				}
			}
		}
		o.Log("labels: epoch %d: %d of %d wrong", epoch+1, wrong, all)
	}
	tr.Average()
	return rels, tr.W
}
