package tag

import (
	"encoding/binary"
	"fmt"
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
	Folds     int // for jackknifing; at least 2
	RowsLog   int // rows of each pass's table, as a power of two
	MinCount  int // features seen less often are not learned
	DictCount int // words seen this often are limited to the pairs they were seen with
	Log       func(format string, args ...any)
}

// example is one training sentence.
type example struct {
	words []string
	gold  []uint8
	first []uint8 // the first pass's jackknifed answers
}

const stride = 128

// Train learns a tagger from sentences with UPOS and XPOS, and returns the model file and the
// jackknifed classes of every training word, by which a parser can be trained on honest tags.
// It is deterministic.
func Train(name string, in []conll.Sentence, lx *lexicon.Lexicon, cl *cluster.Clusters, o Options) (*model.Builder, [][]Pair, error) {
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
		e.first = make([]uint8, len(e.words))
	}
	t := &Tagger{lx: lx, cl: cl}
	t.Pairs = pairs
	t.dict, t.open = dictionaryOf(ex, len(pairs), o.DictCount)
	t.pool.New = func() any { return new(scratch) }

	jack := func(pass int, into func(e *example) []uint8) {
		for k := range o.Folds {
			var part []example
			for i := range ex {
				if i/50%o.Folds != k {
					part = append(part, ex[i])
				}
			}
			w := t.learn(part, pass, o)
			cells, _ := model.Quantise(w, 0.9999)
			lin, _ := model.NewLinear(cells, stride)
			right, all := 0, 0
			for i := range ex {
				if i/50%o.Folds == k {
					out := into(&ex[i])
					t.apply(&ex[i], pass, lin, out)
					for j, g := range ex[i].gold {
						all++
						if pairs[out[j]].UPOS == pairs[g].UPOS {
							right++
						}
					}
				}
			}
			o.Log("pass %d, fold %d of %d: UPOS %.2f on the part left out", pass, k+1, o.Folds, 100*float64(right)/float64(all))
		}
	}
	jack(1, func(e *example) []uint8 { return e.first })
	b := model.NewBuilder(name)
	w1 := t.learn(ex, 1, o)
	w2 := t.learn(ex, 2, o)
	out := make([][]Pair, len(ex))
	second := make([][]uint8, len(ex))
	for i := range ex {
		second[i] = make([]uint8, len(ex[i].words))
	}
	at := map[*example]int{}
	for i := range ex {
		at[&ex[i]] = i
	}
	jack(2, func(e *example) []uint8 { return second[at[e]] })
	for i := range second {
		for _, c := range second[i] {
			out[i] = append(out[i], pairs[c])
		}
	}
	b.AddLinear("pass1", w1, stride, 0.9999)
	b.AddLinear("pass2", w2, stride, 0.9999)
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

// apply tags e with one pass's weights.
func (t *Tagger) apply(e *example, pass int, m *model.Linear, out []uint8) {
	s := t.pool.Get().(*scratch)
	defer t.pool.Put(s)
	w := s.prepare(e.words, t.lx, t.cl)
	if pass == 2 {
		w.first = e.first
	}
	w.tags = out
	t.pass(s, &w, m, len(e.words))
}

// learn trains the weights of one pass.
func (t *Tagger) learn(ex []example, pass int, o Options) []float32 {
	tr := model.NewTrainer(1<<o.RowsLog, stride)
	var s scratch
	seen := make([]uint8, 1<<24)
	window := func(e *example) window {
		w := s.prepare(e.words, t.lx, t.cl)
		if pass == 2 {
			w.first = e.first
		}
		return w
	}
	for i := range ex {
		w := window(&ex[i])
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
	var score [256]float32
	for range o.Epochs {
		rng.Shuffle(order)
		for _, i := range order {
			e := &ex[i]
			w := window(e)
			w.tags = s.tags[:len(e.words)]
			for j, gold := range e.gold {
				c := t.candidates(&w.a[j+2], &s)
				if len(c) == 1 {
					w.tags[j] = c[0]
					continue
				}
				s.feats = w.dynamic(w.static(s.feats[:0], j), j)
				for _, k := range c {
					score[k] = 0
				}
				for _, f := range s.feats {
					tr.Add(f, c, score[:])
				}
				best := c[0]
				goldIn := false
				for _, k := range c {
					if score[k] > score[best] {
						best = k
					}
					goldIn = goldIn || k == gold
				}
				w.tags[j] = best
				tr.Tick()
				if best != gold && goldIn {
					for _, f := range s.feats {
						if int(seen[f>>8&(1<<24-1)]) >= o.MinCount {
							tr.Update(f, int(gold), 1)
							tr.Update(f, int(best), -1)
						}
					}
				}
			}
		}
	}
	tr.Average()
	return tr.W
}
