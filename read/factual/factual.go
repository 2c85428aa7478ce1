package factual

import (
	"math"

	"segun/internal/model"
	"segun/read/phrase"
)

// table names the weights in the model file.
const table = "happened"

// most is the judgement of what certainly happened; −most that of what certainly did not.
const most = 3

// Judge says how likely it is that something happened. It is read-only and safe for concurrent use.
type Judge struct {
	w     *model.Linear
	scale float64
	model string
	blank bool // it has learned nothing
}

// Open reads the weights of the model.
func Open(f *model.File) (*Judge, error) {
	w, err := f.Linear(table)
	if err != nil {
		return nil, err
	}
	return &Judge{w: w, scale: f.Numbers[table+".scale"], model: f.Name + "@" + f.Digest, blank: len(w.W) == 1 && w.W[0] == 0}, nil
}

// Model returns the name of the model with its digest.
func (j *Judge) Model() string { return j.model }

// Odds returns the natural logarithm of the odds that what token h tells of happened: 0 for as likely as not, +Inf from a judge that has learned nothing, so
// that it doubts nothing. buf is room that is used again; it is returned, perhaps grown.
func (j *Judge) Odds(v *phrase.View, h int, buf []uint64) (float64, []uint64) {
	if j.blank {
		return math.Inf(1), buf
	}
	first, end := bounds(v, h)
	buf = features(v, h, first, end, buf[:0])
	return float64(j.w.Sum(buf)) * j.scale, buf
}

// Score is Odds as a number from −3 (certainly did not happen) to 3 (certainly did).
func (j *Judge) Score(v *phrase.View, h int, buf []uint64) (float64, []uint64) {
	odds, buf := j.Odds(v, h, buf)
	return 2*most/(1+math.Exp(-odds)) - most, buf
}

// bounds returns the first token and the end of the sentence of a token.
func bounds(v *phrase.View, h int) (first, end int) {
	s := &v.R.Tokens.Sentences[v.R.Tokens.SentenceOf(h)]
	return s.First, s.End
}
