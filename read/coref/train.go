package coref

import (
	"fmt"
	"math"
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

	// Voices, where it is set, says for each entity which group it is, and that only the pronouns that say something have groups: what the others stand for is read, not learned.
	Voices []string
}

// Options are the numbers of the recipe.
type Options struct {
	Epochs  int
	Rate    float64
	Decay   float64
	RowsLog int
	Seeds   int // models that are averaged
	Folds   int // into how many parts lessons are dealt for measuring: each is judged, and the articles of each can be read, by what has not learned from it; 0 for none
	Log     func(format string, args ...any)
}

// example is one pronoun: the features of its candidates, nobody last, what is known of them beside, and which are right.
type example struct {
	features [][]uint64
	known    []float64
	right    []bool
	lesson   int
	voices   bool
}

// undecided is what is taught of a pronoun of which nothing is known.
const undecided = -2

// learner are weights in the making.
type learner struct {
	w, g []float32
	o    Options
	p    []float64
}

// Train learns which candidate a pronoun means, as a logistic choice among all (nobody being one): first from the lessons on all pronouns, and then from these and those on who speaks, whose other pronouns are read with what was learned first.
func Train(name, lang string, lessons []Lesson, lex phrase.Lexicon, o Options) (*model.Builder, error) {
	t, err := load(lang)
	if err != nil {
		return nil, err
	}
	var list []example
	for i := range lessons {
		if lessons[i].Voices == nil {
			list = append(list, examples(t, i, &lessons[i], lex, nil)...)
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("coref: no pronouns to learn from")
	}
	first := fit(list, o)
	for i := range lessons {
		if lessons[i].Voices != nil {
			list = append(list, examples(t, i, &lessons[i], lex, first)...)
		}
	}
	if o.Log != nil {
		first.measure("first, all", list)
	}
	if o.Folds > 1 {
		o.measure(list)
	}
	b := model.NewBuilder(name)
	b.AddLinear("rank", fit(list, o).w, 1, 1)
	for f := range o.Folds {
		b.AddLinear(without(f), fit(unheard(list, f, o.Folds), quiet(o)).w, 1, 1)
	}
	return b, nil
}

// without is the name of the weights that have learned from no article of a fold.
func without(fold int) string { return "without." + strconv.Itoa(fold) }

// unheard leaves out what the articles of a fold say of who speaks in them.
func unheard(list []example, fold, folds int) []example {
	var out []example
	for _, x := range list {
		if !x.voices || x.lesson%folds != fold {
			out = append(out, x)
		}
	}
	return out
}

// Without returns the model as it is when it has not learned from the articles of a fold: those whose place among all of them leaves the number fold when it is divided by Folds. By it these articles are read where they are counted.
func Without(f *model.File, fold int) *model.Builder {
	b, name := model.NewBuilder(f.Name), without(fold)
	b.Numbers["rank.stride"], b.Numbers["rank.scale"] = f.Numbers[name+".stride"], f.Numbers[name+".scale"]
	b.Add("rank", f.Bytes(name))
	return b
}

// Folds is how many folds of articles a model is there without.
func Folds(f *model.File) int {
	n := 0
	for f.Bytes(without(n)) != nil {
		n++
	}
	return n
}

func quiet(o Options) Options {
	o.Log = nil
	return o
}

// measure logs how many are right of those that a model has not learned from.
func (o Options) measure(list []example) {
	sum := [2][2]int{}
	for f := range o.Folds {
		var learn, judge []example
		for _, x := range list {
			if x.lesson%o.Folds == f {
				judge = append(judge, x)
			} else {
				learn = append(learn, x)
			}
		}
		r := fit(learn, quiet(o)).right(judge)
		for k := range sum {
			sum[k][0] += r[k][0]
			sum[k][1] += r[k][1]
		}
	}
	o.Log("not learned from: of all pronouns right %d of %d, of those that speak %d of %d", sum[0][0], sum[0][1], sum[1][0], sum[1][1])
}

// right counts how often the likeliest candidate is right, in lessons on all pronouns and on who speaks.
func (l *learner) right(list []example) [2][2]int {
	var sum [2][2]int
	for i := range list {
		x := &list[i]
		p, best := l.scores(x), 0
		for k := range p {
			if p[k] > p[best] {
				best = k
			}
		}
		n := bit(x.voices)
		sum[n][0] += bit(x.right[best])
		sum[n][1]++
	}
	return sum
}

func (l *learner) measure(what string, list []example) {
	r := l.right(list)
	l.o.Log("%s: of all pronouns right %d of %d, of those that speak %d of %d", what, r[0][0], r[0][1], r[1][0], r[1][1])
}

func (l *learner) at(f uint64) int { return int(f >> 16 & uint64(len(l.w)-1)) }

// score sums the weights of features.
func (l *learner) score(features []uint64) float64 {
	s := 0.0
	for _, f := range features {
		s += float64(l.w[l.at(f)])
	}
	return s
}

// scores are those of the candidates of an example.
func (l *learner) scores(x *example) []float64 {
	l.p = l.p[:0]
	for k, fs := range x.features {
		l.p = append(l.p, l.score(fs)+x.known[k])
	}
	return l.p
}

// fit learns from examples, some times, and takes the mean.
func fit(list []example, o Options) *learner {
	mean := fitOne(list, o, 1)
	for n := 1; n < o.Seeds; n++ {
		for i, w := range fitOne(list, o, uint64(n+1)).w {
			mean.w[i] += (w - mean.w[i]) / float32(n+1)
		}
	}
	return mean
}

// fitOne learns from examples, in an order of chance.
func fitOne(list []example, o Options, seed uint64) *learner {
	l := &learner{w: make([]float32, 1<<o.RowsLog), g: make([]float32, 1<<o.RowsLog), o: o}
	rand := model.NewRand(seed)
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	for epoch := range o.Epochs {
		rand.Shuffle(order)
		loss := 0.0
		for _, n := range order {
			loss += l.learn(&list[n])
		}
		if o.Log != nil {
			o.Log("epoch %d: loss %.4f of %d pronouns", epoch+1, loss/float64(len(list)), len(list))
		}
	}
	return l
}

// learn takes one step towards the right candidates of an example and returns its loss before.
func (l *learner) learn(x *example) float64 {
	p, top := l.scores(x), math.Inf(-1)
	for _, s := range p {
		top = max(top, s)
	}
	sum, right := 0.0, 0.0
	for k := range p {
		p[k] = math.Exp(p[k] - top)
		sum += p[k]
		if x.right[k] {
			right += p[k]
		}
	}
	for k, fs := range x.features {
		d := p[k] / sum
		if x.right[k] {
			d -= p[k] / right
		}
		if d < 1e-4 && d > -1e-4 {
			continue
		}
		for _, f := range fs {
			i := l.at(f)
			step := float32(d) + float32(l.o.Decay)*l.w[i]
			l.g[i] += step * step
			l.w[i] -= float32(l.o.Rate) * step / float32(math.Sqrt(float64(l.g[i])+1e-3))
		}
	}
	return -math.Log(right / sum)
}

// fine is in how many parts a unit of the logarithm of odds is counted while lessons are read.
const fine = 1000

// examples reads one lesson. Pronouns before are taken as rightly resolved; where nothing is known of them, as so far has been learned.
func examples(t *tables, n int, l *Lesson, lex phrase.Lexicon, so *learner) []example {
	var out []example
	v := newResolver(t, l.Reading, lex)
	if so != nil {
		v.unit = fine
		v.rank = func(features []uint64) int32 { return int32(fine * so.score(features)) }
	}
	groups := append([]string(nil), l.Voices...) // what the entity is, or its latest mention is really
	if l.Voices == nil {
		groups = make([]string, len(l.Reading.Entities.List))
	}
	seen := 0
	v.teach = func(i int, q *place, list []candidate) int {
		for ; seen < i && l.Voices == nil; seen++ { // the mentions before have been booked
			if e := v.entity(seen); e >= 0 && l.Group[seen] != "" {
				groups[e] = l.Group[seen]
			}
		}
		x, answer := v.example(list, q, func(e int) bool { return l.Group[i] != "" && groups[e] == l.Group[i] }, l.Voices == nil)
		if answer < 0 {
			return undecided
		}
		if x.lesson, x.voices = n, l.Voices != nil; len(list) > 1 && x.possible() {
			out = append(out, x)
		}
		return answer
	}
	v.run()
	return out
}

// example copies the candidates of a pronoun and returns the first that is right with it, nobody where orNobody says so, else -1.
func (v *resolver) example(list []candidate, q *place, right func(e int) bool, orNobody bool) (example, int) {
	x, answer, nobody := example{}, -1, len(list)-1
	for k := range list {
		ok := k == nobody && answer < 0 && orNobody
		if k < nobody {
			ok = right(list[k].open.entity)
		}
		if ok && answer < 0 {
			answer = k
		}
		known := list[k].known
		if k == nobody && q.tells {
			known = -nobodySays
		}
		x.features, x.known, x.right = append(x.features, append([]uint64(nil), list[k].features...)), append(x.known, known), append(x.right, ok)
	}
	return x, answer
}

// possible reports whether what is known beside leaves one of the right candidates in question. Nothing can be learned where it does not.
func (x *example) possible() bool {
	for k, ok := range x.right {
		if ok && x.known[k] > -outside/2 {
			return true
		}
	}
	return false
}
