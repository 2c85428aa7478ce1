package coref

import (
	"fmt"
	"math"
	"os"
	"strconv"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// Blank returns a model that has learned nothing, for the reading that training rests on.
func Blank(name string) *model.Builder {
	b := model.NewBuilder(name)
	b.AddLinear("rank", make([]float32, 1), 1, 1)
	return b
}

// Lesson is a reading with what its mentions really refer to: a group for each, "" where the corpus marks none. Mentions of
// one group are of one thing.
type Lesson struct {
	Reading *segun.Reading
	Group   []string // parallel to Mentions.List
}

// Options are the numbers of the recipe.
type Options struct {
	Epochs  int
	Rate    float64
	Decay   float64
	RowsLog int
	Log     func(format string, args ...any)
}

// example is one pronoun: the features of its candidates, nobody last, and which are right.
type example struct {
	features [][]uint64
	right    []bool
}

// Train learns which candidate a pronoun means, as a logistic choice among all (nobody being one).
func Train(name, lang string, lessons []Lesson, lex phrase.Lexicon, o Options) (*model.Builder, error) {
	t, err := load(lang)
	if err != nil {
		return nil, err
	}
	var list []example
	var heldOut []example
	fold := -1
	if f := os.Getenv("FOLD"); f != "" {
		fold, _ = strconv.Atoi(f)
	}
	for i := range lessons {
		if i%5 == fold {
			heldOut = append(heldOut, examples(t, &lessons[i], lex)...)
			continue
		}
		list = append(list, examples(t, &lessons[i], lex)...)
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("coref: no pronouns to learn from")
	}
	w := make([]float32, 1<<o.RowsLog)
	g := make([]float32, len(w))
	at := func(f uint64) *float32 { return &w[f>>16&uint64(len(w)-1)] }
	var p, gold []float64
	rand := model.NewRand(1)
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	for epoch := range o.Epochs {
		rand.Shuffle(order)
		loss := 0.0
		for _, n := range order {
			x := &list[n]
			p, gold = p[:0], gold[:0]
			top := math.Inf(-1)
			for _, fs := range x.features {
				s := 0.0
				for _, f := range fs {
					s += float64(*at(f))
				}
				p = append(p, s)
				top = max(top, s)
			}
			sum, sumGold := 0.0, 0.0
			for k := range p {
				p[k] = math.Exp(p[k] - top)
				sum += p[k]
				if x.right[k] {
					sumGold += p[k]
				}
			}
			loss -= math.Log(sumGold / sum)
			for k, fs := range x.features {
				d := p[k] / sum
				if x.right[k] {
					d -= p[k] / sumGold
				}
				if d < 1e-4 && d > -1e-4 {
					continue
				}
				for _, f := range fs {
					i := f >> 16 & uint64(len(w)-1)
					step := float32(d) + float32(o.Decay)*w[i]
					g[i] += step * step
					w[i] -= float32(o.Rate) * step / float32(math.Sqrt(float64(g[i])+1e-3))
				}
			}
		}
		if o.Log != nil {
			o.Log("epoch %d: loss %.4f of %d pronouns", epoch+1, loss/float64(len(list)), len(list))
		}
	}
	if fold >= 0 {
		right, anyRight, answered, loss := 0, 0, 0, 0.0
		for _, x := range heldOut {
			best, top := 0, math.Inf(-1)
			sum, sg := 0.0, 0.0
			for k, fs := range x.features {
				s := 0.0
				for _, f := range fs {
					s += float64(*at(f))
				}
				if s > top {
					best, top = k, s
				}
				sum += math.Exp(s)
				if x.right[k] {
					sg += math.Exp(s)
				}
			}
			loss -= math.Log(sg / sum)
			n := len(x.features) - 1
			if !x.right[n] {
				anyRight++
				if x.right[best] {
					right++
				}
			}
			if best < n {
				answered++
			}
		}
		fmt.Fprintf(os.Stderr, "HELD loss %.4f recall %d/%d = %.2f precision %.2f\n", loss/float64(len(heldOut)), right, anyRight, 100*float64(right)/float64(anyRight), 100*float64(right)/float64(answered))
	}
	b := model.NewBuilder(name)
	b.AddLinear("rank", w, 1, 1)
	return b, nil
}

// examples reads one lesson. Pronouns before are taken as rightly resolved.
func examples(t *tables, l *Lesson, lex phrase.Lexicon) []example {
	var out []example
	v := newResolver(t, l.Reading, lex)
	groups := make([]string, len(l.Reading.Entities.List)) // what the entity's latest mention is really
	seen := 0
	v.teach = func(i int, _ *pronoun, list []candidate) int {
		for ; seen < i; seen++ { // the mentions before have been booked
			if e := v.entity(seen); e >= 0 && l.Group[seen] != "" {
				groups[e] = l.Group[seen]
			}
		}
		x := example{}
		answer := -1
		for k := range list {
			ok := k == len(list)-1 && answer < 0
			if k < len(list)-1 && l.Group[i] != "" {
				ok = groups[list[k].open.entity] == l.Group[i]
			}
			if ok && answer < 0 {
				answer = k
			}
			x.features = append(x.features, append([]uint64(nil), list[k].features...))
			x.right = append(x.right, ok)
		}
		if len(list) > 1 {
			out = append(out, x)
		}
		return answer
	}
	v.run()
	return out
}
