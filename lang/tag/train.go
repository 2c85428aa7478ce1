package tag

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"sort"

	"segun"
	"segun/internal/conll"
	"segun/internal/model"
	"segun/lang/cluster"
	"segun/lang/lexicon"
)

// Options are the hyper-parameters of training; the recipe records them.
type Options struct {
	Epochs    int
	Folds     int     // for jackknifing; at least 2
	RowsLog   int     // rows of each pass's table, as a power of two
	MinCount  int     // features seen less often are not learned
	Rate      float64 // AdaGrad's
	Drop      float64 // share of a word's features left out of a step, against leaning on few
	DictCount int     // words seen this often are limited to the pairs they were seen with
	Log       func(format string, args ...any)
}

// example is one training sentence.
type example struct {
	words []string
	gold  []uint8
}

const stride = 128

// Jackknifed is what a tagger that has not seen a sentence says of its words.
type Jackknifed struct {
	Best, Second []Pair // Second equals Best where the tagger is sure
}

// Train learns a tagger from sentences with UPOS and XPOS, and returns the model file and the jackknifed tags
// of every sentence, by which a parser can be trained on honest tags. It is deterministic.
func Train(name string, in []conll.Sentence, lx *lexicon.Lexicon, cl *cluster.Clusters, o Options) (*model.Builder, []Jackknifed, error) {
	pairs, index, err := classes(in)
	if err != nil {
		return nil, nil, err
	}
	ex := make([]example, len(in))
	for i, s := range in {
		e := &ex[i]
		for _, w := range s.Words {
			e.words = append(e.words, w.Form)
			e.gold = append(e.gold, index[w.UPOS+"|"+w.XPOS])
		}
	}
	t := &Tagger{lx: lx, cl: cl, Pairs: pairs}
	t.dict, t.open = dictionaryOf(ex, len(pairs), o.DictCount)
	t.pool.New = func() any { return new(scratch) }
	b := model.NewBuilder(name)
	w := t.learn(ex, o)
	b.AddLinear("weights", w, stride, 0.9999)
	b.Numbers["close"] = math.Round(close / b.Numbers["weights.scale"])
	out := make([]Jackknifed, len(ex))
	for k := range o.Folds {
		t.jackknife(ex, k, o, out)
	}
	var names []string
	for _, p := range pairs {
		names = append(names, p.UPOS.String()+"|"+p.XPOS)
	}
	b.Strings["pairs"] = names
	b.Add("open", t.open)
	var raw []byte
	for _, s := range t.dict.slots {
		raw = binary.LittleEndian.AppendUint32(raw, s.hash)
		raw = binary.LittleEndian.AppendUint32(raw, s.start)
		raw = binary.LittleEndian.AppendUint32(raw, s.end)
	}
	b.Add("dict", raw)
	b.Add("cands", t.dict.cands)
	return b, out, nil
}

// close is the difference of log-probabilities below which the second best class is worth a look: it is then more
// than a ninth as likely as the best.
const close = 2.2

// jackknife tags fold k with a tagger trained on the others.
func (t *Tagger) jackknife(ex []example, k int, o Options, out []Jackknifed) {
	in := func(i int) bool { return i/50%o.Folds == k }
	var part []example
	for i := range ex {
		if !in(i) {
			part = append(part, ex[i])
		}
	}
	cells, scale := model.Quantise(t.learn(part, o), 0.9999)
	u := &Tagger{lx: t.lx, cl: t.cl, Pairs: t.Pairs, dict: t.dict, open: t.open, close: int32(close / scale)}
	u.weights, _ = model.NewLinear(cells, stride)
	u.pool.New = t.pool.New
	right, all := 0, 0
	for i := range ex {
		if !in(i) {
			continue
		}
		n := len(ex[i].words)
		best, second := make([]uint8, n), make([]uint8, n)
		u.Tag(ex[i].words, best, second)
		for j, g := range ex[i].gold {
			all++
			if t.Pairs[best[j]].UPOS == t.Pairs[g].UPOS {
				right++
			}
			out[i].Best = append(out[i].Best, t.Pairs[best[j]])
			out[i].Second = append(out[i].Second, t.Pairs[second[j]])
		}
	}
	o.Log("fold %d of %d: UPOS %.2f on the part left out", k+1, o.Folds, 100*float64(right)/float64(all))
}

// classes returns the pairs of the corpus, most frequent first; pairs beyond the table are folded into the
// most frequent pair of their UPOS.
func classes(in []conll.Sentence) ([]Pair, map[string]uint8, error) {
	count := map[string]int{}
	for _, s := range in {
		for _, w := range s.Words {
			count[w.UPOS+"|"+w.XPOS]++
		}
	}
	var keys []string
	for k := range count {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if count[keys[i]] != count[keys[j]] {
			return count[keys[i]] > count[keys[j]]
		}
		return keys[i] < keys[j]
	})
	index := map[string]uint8{}
	byUPOS := map[string]uint8{}
	var pairs []Pair
	for _, k := range keys {
		var u, x string
		for i := range len(k) {
			if k[i] == '|' {
				u, x = k[:i], k[i+1:]
				break
			}
		}
		up, ok := segun.ParseUPOS(u)
		if !ok {
			return nil, nil, fmt.Errorf("lang/tag: unknown UPOS %q", u)
		}
		if count[k] < 4 || len(pairs) >= stride {
			if c, ok := byUPOS[u]; ok {
				index[k] = c
				continue
			}
		}
		if len(pairs) >= stride {
			return nil, nil, fmt.Errorf("lang/tag: more than %d tag pairs", stride)
		}
		index[k] = uint8(len(pairs))
		if _, ok := byUPOS[u]; !ok {
			byUPOS[u] = uint8(len(pairs))
		}
		pairs = append(pairs, Pair{up, x})
	}
	return pairs, index, nil
}

// dictionaryOf lists the pairs of frequent words and the open classes: the pairs of rare words.
func dictionaryOf(ex []example, n, minCount int) (dictionary, []uint8) {
	type use struct {
		total int
		by    [stride]int32
	}
	uses := map[uint64]*use{}
	var s scratch
	for _, e := range ex {
		s.prepare(e.words, nil, nil)
		for i, g := range e.gold {
			a := &s.attrs[i+2]
			key := a.lower
			if a.cap != 0 {
				key ^= capSalt
			}
			u := uses[key]
			if u == nil {
				u = &use{}
				uses[key] = u
			}
			u.total++
			u.by[g]++
		}
	}
	var keys []uint64
	rare := make([]int, n)
	for k, u := range uses {
		if u.total >= minCount {
			keys = append(keys, k)
		}
		if u.total <= 2 {
			for c, m := range u.by[:n] {
				rare[c] += int(m)
			}
		}
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	size := 1
	for size < 2*len(keys) {
		size *= 2
	}
	d := dictionary{slots: make([]dictSlot, size)}
	for _, k := range keys {
		u := uses[k]
		start := len(d.cands)
		for c, m := range u.by[:n] {
			if m > 0 {
				d.cands = append(d.cands, uint8(c))
			}
		}
		fp := uint32(k>>32) | 1
		i := k & uint64(size-1)
		for d.slots[i].hash != 0 {
			i = (i + 1) & uint64(size-1)
		}
		d.slots[i] = dictSlot{fp, uint32(start), uint32(len(d.cands))}
	}
	var open []uint8
	for c, m := range rare {
		if m >= 5 {
			open = append(open, uint8(c))
		}
	}
	return d, open
}

// learn trains the weights.
func (t *Tagger) learn(ex []example, o Options) []float32 {
	tr := model.NewLogistic(1<<o.RowsLog, stride, o.Rate)
	var s scratch
	seen := make([]uint8, 1<<24)
	for i := range ex {
		w := s.prepare(ex[i].words, t.lx, t.cl)
		w.tags = ex[i].gold
		for j := range ex[i].words {
			s.feats = w.dynamic(w.static(s.feats[:0], j), j)
			for _, f := range s.feats {
				if c := &seen[f>>8&(1<<24-1)]; *c < 255 {
					*c++
				}
			}
		}
	}
	order := make([]int, len(ex))
	for i := range order {
		order[i] = i
	}
	rng := model.NewRand(11)
	learn := func(f uint64) bool { return int(seen[f>>8&(1<<24-1)]) >= o.MinCount }
	// The weights after each epoch but the first are averaged.
	sum := make([]float32, len(tr.W))
	n := float32(0)
	for epoch := range o.Epochs {
		rng.Shuffle(order)
		for _, i := range order {
			e := &ex[i]
			w := s.prepare(e.words, t.lx, t.cl)
			w.tags = s.tags[:len(e.words)]
			for j, gold := range e.gold {
				c := t.candidates(&w.a[j+2], &s)
				if len(c) == 1 {
					w.tags[j] = c[0]
					continue
				}
				if !slices.Contains(c, gold) {
					c = append(append(s.extra[:0], c...), gold)
					s.extra = c
				}
				s.feats = w.dynamic(w.static(s.feats[:0], j), j)
				if o.Drop > 0 {
					k := 0
					for _, f := range s.feats {
						if rng.Float() >= o.Drop {
							s.feats[k] = f
							k++
						}
					}
					s.feats = s.feats[:k]
				}
				w.tags[j] = tr.Step(s.feats, learn, c, gold)
			}
		}
		if epoch > 0 || o.Epochs == 1 {
			n++
			for i, v := range tr.W {
				sum[i] += v
			}
		}
	}
	for i := range sum {
		sum[i] /= n
	}
	return sum
}
