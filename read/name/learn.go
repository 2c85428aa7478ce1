package name

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"

	"segun/internal/model"
)

// pack writes what was learned into a model file.
func (l *learner) pack() *model.Builder {
	var fs []feature
	for i, k := range l.index.keys {
		if k == 0 {
			continue
		}
		f := feature{hash: l.index.hash[l.index.ids[i]]}
		id := int(l.index.ids[i])
		used := float32(0)
		for y := range f.weight {
			f.weight[y] = l.w[id*Tags+y]
			used += l.g[id*Tags+y]
		}
		f.worth = float32(math.Log1p(float64(used)))
		fs = append(fs, f)
	}
	b := model.NewBuilder(l.o.Name)
	cells, scale := build(fs, l.o.Keep)
	b.Numbers["features.scale"] = float64(scale)
	b.Add("features", cells)
	raw := make([]byte, 0, 4*int(looks)*Tags*Tags)
	for k := range l.t {
		for x := range l.t[k] {
			for y := range l.t[k][x] {
				raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(l.t[k][x][y]))
			}
		}
	}
	b.Add("transitions", raw)
	return b
}

// learner trains a linear chain by stochastic gradient descent on the conditional likelihood.
type learner struct {
	o     Options
	rng   *rand.Rand
	index index
	items []item
	w, g  []float32 // weights and sums of squared gradients, Tags a feature
	t, tg transitions
	expT  *transitions // exponentials of t, kept in step
	c     chain
	rate  float32
}

// item is a sentence to learn from. Token i's features are ids[at[i]:at[i+1]], the first named[i] of them depending on the word.
type item struct {
	at    []int32
	named []uint8
	ids   []int32
	tags  []Tag
	look  []look
	shut  []bool // tokens that are in no name
	w     float32
}

// learn fits a chain to the samples. report, when not nil, is called after each epoch.
func learn(samples []Sample, lex Lexicon, clusters Clusters, o Options, report func(epoch int, l *learner)) (*learner, error) {
	if len(samples) == 0 {
		return nil, fmt.Errorf("read/name: nothing to learn from")
	}
	l := &learner{o: o, rng: rand.New(rand.NewPCG(o.Seed, 2)), rate: float32(o.Rate)}
	l.index.seen = make([]uint8, 1<<countBits)
	l.index.min = uint8(o.MinCount)
	r := &reader{lex: lex, clusters: clusters}
	l.each(samples, r, func(_ *text, _ int, b *bag, _ int) {
		for _, f := range b.f {
			l.index.count(f)
		}
	})
	l.collect(samples, r)
	l.index.seen = nil
	l.expT = l.t.exp()
	l.w = make([]float32, int(l.index.n)*Tags)
	l.g = make([]float32, int(l.index.n)*Tags)
	order := make([]int, len(l.items))
	for i := range order {
		order[i] = i
	}
	for e := range o.Epochs {
		l.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			l.step(&l.items[i])
		}
		if report != nil {
			report(e+1, l)
		}
	}
	return l, nil
}

// each extracts the features of every token.
func (l *learner) each(samples []Sample, r *reader, do func(t *text, i int, b *bag, named int)) {
	var t text
	var b bag
	for _, s := range samples {
		t.set(r, s.Words, s.blind)
		for i := range t.words {
			b.f = b.f[:0]
			named := 0
			if t.open[i] {
				named = t.features(i, &b)
			}
			do(&t, i, &b, named)
		}
	}
}

// collect turns the samples into items.
func (l *learner) collect(samples []Sample, r *reader) {
	for _, s := range samples {
		k := -1
		var it *item
		l.each([]Sample{s}, r, func(t *text, i int, b *bag, named int) {
			if int(t.sent[i]) != k {
				k = int(t.sent[i])
				l.items = append(l.items, item{at: []int32{0}, tags: append([]Tag(nil), s.Tags[k]...), w: s.weight})
				it = &l.items[len(l.items)-1]
			}
			n := 0
			for j, f := range b.f {
				if id := l.index.id(f); id >= 0 {
					it.ids = append(it.ids, id)
					if j < named {
						n++
					}
				}
			}
			it.at = append(it.at, int32(len(it.ids)))
			it.named = append(it.named, uint8(n))
			it.look = append(it.look, t.words[i].look)
			it.shut = append(it.shut, !t.open[i])
			if !t.open[i] {
				it.tags[len(it.look)-1] = 0
			}
		})
	}
}

// step takes one step down the gradient of a sentence.
func (l *learner) step(it *item) {
	c := &l.c
	n := len(it.tags)
	c.reset(n)
	var start [1024]int32
	from := start[:0]
	for i := range n {
		a := it.at[i]
		if l.rng.Float64() < l.o.Drop {
			a += int32(it.named[i])
		}
		from = append(from, a)
		c.look[i] = it.look[i]
		var e [Tags]float32
		if it.shut[i] {
			e[0] = shut
		}
		for _, id := range it.ids[a:it.at[i+1]] {
			w := l.w[int(id)*Tags : int(id)*Tags+Tags : int(id)*Tags+Tags]
			for b := range e {
				e[b] += w[b]
			}
		}
		c.emit[i] = e
	}
	c.marginals(l.expT, func(i int, p *[Tags][Tags]float32) {
		l.bend(it.look[i], p, it.tags[i-1], it.tags[i], it.w)
	})
	for i := range n {
		var d [Tags]float32
		big := float32(0)
		for b := range d {
			d[b] = c.prob[i][b]
			if Tag(b) == it.tags[i] {
				d[b]--
			}
			big = max(big, float32(math.Abs(float64(d[b]))))
			d[b] *= it.w
		}
		if big < 0.01 {
			continue
		}
		for _, id := range it.ids[from[i]:it.at[i+1]] {
			l.update(int(id)*Tags, &d)
		}
	}
}

func (l *learner) update(at int, d *[Tags]float32) {
	w, g := l.w[at:at+Tags:at+Tags], l.g[at:at+Tags:at+Tags]
	decay := float32(l.o.Decay)
	for b := range d {
		v := d[b]
		if v < 1e-3 && v > -1e-3 {
			continue
		}
		v += decay * w[b]
		g[b] += v * v
		w[b] -= l.rate * v / float32(math.Sqrt(float64(g[b])+1))
	}
}

// bend is update for the transitions.
func (l *learner) bend(k look, p *[Tags][Tags]float32, a, b Tag, weight float32) {
	for x := range p {
		for y := range p[x] {
			v := p[x][y]
			if Tag(x) == a && Tag(y) == b {
				v--
			}
			if v < 1e-3 && v > -1e-3 {
				continue
			}
			v *= weight
			l.tg[k][x][y] += v * v
			l.t[k][x][y] -= l.rate * v / float32(math.Sqrt(float64(l.tg[k][x][y])+1))
			l.expT[k][x][y] = exp32(l.t[k][x][y])
		}
	}
}

// emitter scores tokens with unpruned weights, to measure while learning.
func (l *learner) emitter() emitter {
	return func(f []uint64, e *[Tags]float32) {
		for _, x := range f {
			if id := l.index.find(x); id >= 0 {
				for b := range e {
					e[b] += l.w[int(id)*Tags+b]
				}
			}
		}
	}
}

// emitter adds the scores of features to e.
type emitter = func(f []uint64, e *[Tags]float32)
