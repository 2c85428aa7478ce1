package factual

import (
	"errors"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// Lesson is a reading with what people hold of some of its predicates.
type Lesson struct {
	Reading *segun.Reading
	Heads   []int     // tokens
	Labels  []float64 // parallel to Heads: −3 certainly did not happen … 3 certainly did
}

// Options are the numbers of the recipe.
type Options struct {
	Epochs  int
	Seeds   int     // how many models are averaged
	Rate    float64 // AdaGrad
	RowsLog int
	Log     func(format string, args ...any)
}

// Blank returns a model that has learned nothing, for the reading that training rests on.
func Blank(name string) *model.Builder {
	b := model.NewBuilder(name)
	b.AddLinear(table, make([]float32, 1), 1, 1)
	return b
}

// Train learns the logarithm of the odds that a predicate happened, as a sum of weights, from judgements between −3 and 3 taken for
// probabilities between 0 and 1. The same lessons in the same order give the same weights.
func Train(name string, lessons []Lesson, lex phrase.Lexicon, o Options) (*model.Builder, error) {
	list := examples(lessons, lex, o.RowsLog)
	if len(list) == 0 {
		return nil, errors.New("factual: no predicates to learn from")
	}
	b := model.NewBuilder(name)
	b.AddLinear(table, model.LearnOdds(list, model.OddsOptions{Epochs: o.Epochs, Seeds: o.Seeds, Rate: o.Rate, RowsLog: o.RowsLog, Log: func(seed, epoch int, off float64) {
		if o.Log != nil {
			o.Log("seed %d, epoch %d: mean error %.3f of %d predicates", seed, epoch, 2*most*off, len(list))
		}
	}}), 1, 0.9999)
	return b, nil
}

// examples reads the features of all predicates.
func examples(lessons []Lesson, lex phrase.Lexicon, rowsLog int) []model.Example {
	var out []model.Example
	var buf []uint64
	for i := range lessons {
		l := &lessons[i]
		v := phrase.NewView(l.Reading, lex)
		for k, h := range l.Heads {
			first, end := bounds(v, h)
			buf = features(v, h, first, end, buf[:0])
			out = append(out, model.ExampleOf(buf, rowsLog, float32((l.Labels[k]+most)/(2*most))))
		}
	}
	return out
}
