package accused

import (
	"math"
	"slices"

	"segun/internal/model"
	"segun/read/phrase"
)

// Options are the numbers of the recipe.
type Options struct {
	Epochs  int
	Seeds   int     // how many models are averaged
	Rate    float64 // AdaGrad
	RowsLog int
	Texts   int // in how many of them a feature must stand
	Folds   int // parts that claims by themselves are judged in, for learning what neighbours say

	Trees    int     // how many are summed
	Depth    int     // questions above a leaf
	Least    int     // claims below either side of a question
	TreeRate float64 // what share of its step each tree takes
	Ridge    float64 // what holds a leaf back
	Columns  int     // per cent of the inputs that a tree looks at; 0 for all
	Signs    int     // claims that must bear a sign for trees to ask about it
}

// Lesson is a text: its claims, the features of each that is asked about, and what people said of it.
type Lesson struct {
	Text     string // its name
	Claims   []Claim
	Features [][]uint64
	Marks    []Mark
}

// Mark is what people said of a claim.
type Mark int8

// The marks.
const (
	Unmarked Mark = iota // nobody said
	Innocent
	Accusing
)

// LessonOf keeps what there is to learn from the claims of a text. of says what people said of each.
func LessonOf(text string, v *phrase.View, k Clusters, list []Claim, of func(c *Claim) Mark) Lesson {
	l := Lesson{Text: text, Claims: make([]Claim, len(list)), Features: make([][]uint64, len(list)), Marks: make([]Mark, len(list))}
	copy(l.Claims, list)
	place(v, l.Claims, nil)
	for i := range l.Claims {
		c := &l.Claims[i]
		c.Signs = append([]Sign(nil), c.Signs...)
		if c.Asked {
			l.Features[i] = Features(v, k, c, nil)
			l.Marks[i] = of(c)
		}
	}
	return l
}

// Train learns from lessons, in two steps: what a claim says by itself; then, with the lessons cut into folds so that each is judged by what was learned from the others, what its
// neighbours add. The same lessons in the same order give the same weights.
func Train(name string, lessons []Lesson, o Options) *model.Builder {
	all := func(int) bool { return true }
	b := model.NewBuilder(name)
	b.AddLinear(tableAlone, learnAlone(lessons, all, o), 1, 0.9999)
	folds := max(2, o.Folds)
	for k := range folds {
		w := learnAlone(lessons, func(i int) bool { return i%folds != k }, o)
		for i := range lessons {
			if i%folds == k {
				lessons[i].weigh(w)
			}
		}
	}
	learnNear(lessons, o).add(b)
	return b
}

// weigh sets what each claim of a text says by itself.
func (l *Lesson) weigh(w []float32) {
	mask := uint64(len(w) - 1)
	for i := range l.Claims {
		c := &l.Claims[i]
		c.alone = known(c)
		if c.Asked {
			s := float32(0)
			for _, f := range l.Features[i] {
				s += w[f>>16&mask]
			}
			c.alone = float64(s)
		}
	}
}

// learnAlone learns from the lessons that pass what a claim says by itself.
func learnAlone(lessons []Lesson, pass func(i int) bool, o Options) []float32 {
	var list []model.Example
	seen, last := map[uint64]int{}, map[uint64]int{}
	for i := range lessons {
		if !pass(i) {
			continue
		}
		for k, m := range lessons[i].Marks {
			if m != Unmarked {
				for _, f := range lessons[i].Features[k] {
					if last[f] != i+1 {
						last[f] = i + 1
						seen[f]++
					}
				}
			}
		}
	}
	var buf []uint64
	for i := range lessons {
		if !pass(i) {
			continue
		}
		for k, m := range lessons[i].Marks {
			if m != Unmarked {
				buf = buf[:0]
				for _, f := range lessons[i].Features[k] {
					if seen[f] >= o.Texts {
						buf = append(buf, f)
					}
				}
				list = append(list, model.ExampleOf(buf, o.RowsLog, m.share()))
			}
		}
	}
	return model.LearnOdds(list, model.OddsOptions{Epochs: o.Epochs, Seeds: o.Seeds, Rate: o.Rate, RowsLog: o.RowsLog})
}

// forests is how many sums of trees are averaged, each of which looks at other inputs.
const forests = 3

// learnNear learns what neighbours and signs add.
func learnNear(lessons []Lesson, o Options) *forest {
	f := &forest{signs: borne(lessons, o.Signs)}
	var rows [][]uint64
	var gold []float32
	for i := range lessons {
		var s scene
		s.fill(lessons[i].Claims)
		for k, m := range lessons[i].Marks {
			if m != Unmarked {
				rows, gold = append(rows, f.near(&s, k, nil)), append(gold, m.share())
			}
		}
	}
	for k := range forests {
		trees, base := grow(rows, gold, o, k)
		f.trees, f.base = append(f.trees, trees...), base
	}
	f.share()
	return f
}

// borne are the keys of the signs that at least so many marked claims bear, in order.
func borne(lessons []Lesson, least int) []uint64 {
	count := map[uint64]int{}
	for i := range lessons {
		for k, m := range lessons[i].Marks {
			if m != Unmarked {
				for _, s := range lessons[i].Claims[k].Signs {
					count[s.key()]++
				}
			}
		}
	}
	var out []uint64
	for key, n := range count {
		if n >= max(1, least) {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return out
}

func (m Mark) share() float32 {
	if m == Accusing {
		return 1
	}
	return 0
}

// Judged sets the odds of the claims of a lesson by a judge that has learned from others.
func (j *Judge) Judged(l *Lesson) {
	for i := range l.Claims {
		c := &l.Claims[i]
		c.alone = known(c)
		if c.Asked {
			c.alone = float64(j.alone.Sum(l.Features[i])) * j.aloneScale
		}
	}
	var room Room
	room.scene.fill(l.Claims)
	for i := range l.Claims {
		j.neighbours(i, &room)
		if math.IsNaN(l.Claims[i].Odds) {
			l.Claims[i].Odds = 0
		}
	}
}

// Place is a stretch of a text that people took for a claim, and whether it accuses.
type Place struct {
	Start, End uint32
	Accuses    bool
}

// Marked returns what places say of a claim: the place that differs least from its words, of those that hold at least half of them or of which they hold half.
func Marked(places []Place) func(c *Claim) Mark {
	return func(c *Claim) Mark {
		best, least := Unmarked, uint32(math.MaxUint32)
		for _, p := range places {
			shared, size := uint32(0), uint32(0)
			for _, s := range c.Content {
				size += s.End - s.Start
				if lo, hi := max(s.Start, p.Start), min(s.End, p.End); lo < hi {
					shared += hi - lo
				}
			}
			if shared == 0 || 2*shared < size && 2*shared < p.End-p.Start {
				continue
			}
			if off := size + p.End - p.Start - 2*shared; off < least {
				if best, least = Innocent, off; p.Accuses {
					best = Accusing
				}
			}
		}
		return best
	}
}
