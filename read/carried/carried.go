package carried

import (
	"math"

	"segun/internal/model"
	"segun/read/phrase"
)

// table names the weights in the model file.
const table = "carried"

// Candidate is a sentence, or a part of one, that may go on with what somebody said.
type Candidate struct {
	Sentence int    // in which nobody is said to say anything, or not in the part
	Said     int    // the attribution that was kept up to the sentence before it
	Steps    int    // sentences since the one that the attribution is in; 1 for the next, 0 for a part of the same
	Between  int    // sentences of the outlet's own since the last that went on, or was the attribution's
	Next     int    // the attribution that has words in the sentence behind it, -1 for none
	First    int    // the first sentence of its paragraph
	Last     int    // the last sentence of its paragraph
	From     int    // the first token of the part of the sentence that is asked about
	End      int    // behind the last one of it; 0 where the whole sentence is asked about
	Genre    *Genre // of the text, for who asks about many candidates of one; nil to have it read again
}

// Judge says how likely a candidate is to go on. It is read-only and safe for concurrent use.
type Judge struct {
	w     *model.Linear
	scale float64
	model string
	blank bool
	watch func(v *phrase.View, c *Candidate, features []uint64) bool
}

// Open reads the weights of the model.
func Open(f *model.File) (*Judge, error) {
	w, err := f.Linear(table)
	if err != nil {
		return nil, err
	}
	return &Judge{w: w, scale: f.Numbers[table+".scale"], model: f.Name + "@" + f.Digest, blank: len(w.W) == 1 && w.W[0] == 0}, nil
}

// Watching returns a judge that asks f about each candidate, and does what it says: for training and measuring, where people have said what goes on. f must keep nothing of features.
func Watching(f func(v *phrase.View, c *Candidate, features []uint64) bool) *Judge {
	return &Judge{watch: f}
}

// Blank returns a model that has learned nothing.
func Blank(name string) *model.Builder {
	b := model.NewBuilder(name)
	b.AddLinear(table, make([]float32, 1), 1, 1)
	return b
}

// Model returns the name of the model with its digest, "" for none.
func (j *Judge) Model() string { return j.model }

// Learned reports whether a judge has learned anything: whether its odds are worth comparing.
func (j *Judge) Learned() bool { return !j.blank && j.watch == nil }

// Watches reports whether the judge asks somebody who teaches or measures: then it is asked of all that it may be asked of.
func (j *Judge) Watches() bool { return j.watch != nil }

// Odds returns the natural logarithm of the odds that a candidate goes on: −Inf from a judge that has learned nothing. buf is room that is used again; it is returned, perhaps grown.
func (j *Judge) Odds(v *phrase.View, c *Candidate, buf []uint64) (float64, []uint64) {
	if j.blank {
		return math.Inf(-1), buf
	}
	buf = features(v, c, buf[:0])
	if j.watch != nil {
		if j.watch(v, c, buf) {
			return math.Inf(1), buf
		}
		return math.Inf(-1), buf
	}
	return j.Sum(buf), buf
}

// Sum is Odds of a candidate whose features are known.
func (j *Judge) Sum(features []uint64) float64 {
	return float64(j.w.Sum(features)) * j.scale
}

// Options are the numbers of the recipe.
type Options = model.OddsOptions

// Lesson is a candidate's features with what people said: whether it goes on.
type Lesson struct {
	Features []uint64
	GoesOn   bool
}

// Train learns from lessons. The same in the same order give the same weights.
func Train(name string, lessons []Lesson, o Options) *model.Builder {
	b := model.NewBuilder(name)
	b.AddLinear(table, model.LearnYes(len(lessons), func(i int) ([]uint64, bool) { return lessons[i].Features, lessons[i].GoesOn }, o), 1, 0.9999)
	return b
}
