package facing

import (
	"errors"
	"math"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// table names the weights in the model file.
const table = "ahead"

// Query is an expression that does not say which of several such days it means.
type Query struct {
	Token    int               // its first token
	Sentence *segun.Sentence   // in which it stands
	Section  segun.SectionKind // of the document
	Word     string            // before it, but for an article: "until", "by"; "" for none
	Tense    uint8             // of the verb that governs it, numbered by whoever asks
	Modal    bool              // a modal verb tells that tense
	Perfect  bool              // "has" or "have" tells it
	Back     bool              // by rules it lies behind
	Days     bool              // it is a weekday, not a day or month of a year
	Gone     int               // days from the last such day to the document's date
	Ahead    int               // days from the document's date to the next
}

// Judge says how likely it is that such a day lies ahead. It is read-only and safe for concurrent use, but for one that is watching.
type Judge struct {
	w     *model.Linear
	scale float64
	model string
	blank bool // it has learned nothing
	watch func(r *segun.Reading, q *Query)
}

// Open reads the weights of the model.
func Open(f *model.File) (*Judge, error) {
	w, err := f.Linear(table)
	if err != nil {
		return nil, err
	}
	return &Judge{w: w, scale: f.Numbers[table+".scale"], model: f.Name + "@" + f.Digest, blank: len(w.W) == 1 && w.W[0] == 0}, nil
}

// Model returns the name of the model with its digest; "" for a judge that is watching.
func (j *Judge) Model() string { return j.model }

// Watching returns a judge that knows nothing and shows what it is asked to f, for training.
func Watching(f func(r *segun.Reading, q *Query)) *Judge { return &Judge{blank: true, watch: f} }

// Blank returns a model that has learned nothing: everything stays as rules have it.
func Blank(name string) *model.Builder {
	b := model.NewBuilder(name)
	b.AddLinear(table, make([]float32, 1), 1, 1)
	return b
}

// Odds returns the natural logarithm of the odds that q lies ahead; known is false from a judge that has learned nothing. buf is room that is used again; it is returned, perhaps grown.
func (j *Judge) Odds(r *segun.Reading, q *Query, buf []uint64) (odds float64, known bool, _ []uint64) {
	if j.watch != nil {
		j.watch(r, q)
	}
	if j.blank {
		return 0, false, buf
	}
	buf = Features(r, q, buf[:0])
	return j.Sum(buf), true, buf
}

// Sum returns the odds of features.
func (j *Judge) Sum(features []uint64) float64 {
	return float64(j.w.Sum(features)) * j.scale
}

// The templates of features. A number is never used again for another one: model files rely on them.
const (
	tBias = iota + 1
	tBack
	tWord
	tWordTense
	tTense
	tPerfect
	tHead
	tHeadWord
	tHeadTag
	tRel
	tRelTag
	tSection
	tNearer
	tNearerTense
	tNearerWord
	tGone
	tAhead
	tBefore
	tPlace
	tAfter
)

// before and after are how many tokens on either side are looked at, place how many of those before it one by one.
const (
	before = 8
	place  = 3
	after  = 4
)

// Features appends the features of q to out.
func Features(r *segun.Reading, q *Query, out []uint64) []uint64 {
	word, tense := phrase.Hash(q.Word), uint64(q.Tense)
	head, tag, rel := uint64(0), uint64(0), uint64(r.Trees.Deprel[q.Token])
	if h := int(r.Trees.Head[q.Token]); h >= q.Sentence.First && h < q.Sentence.End {
		head, tag = model.String(r.Tags.Lemma[h]), model.String(r.Tags.XPOS[h])
	}
	out = append(out, model.F1(tBias, 1), model.F1(tBack, bit(q.Back)), model.F1(tWord, word), model.F2(tWordTense, word, tense), model.F2(tTense, tense, bit(q.Modal)),
		model.F2(tPerfect, bit(q.Perfect), tense), model.F1(tHead, head), model.F2(tHeadWord, head, word), model.F2(tHeadTag, tag, tense), model.F1(tRel, rel), model.F2(tRelTag, rel, tag),
		model.F2(tSection, model.String(string(q.Section)), tense))
	kind := bit(q.Days)
	nearer := uint64(int64(math.Round(2 * math.Log(float64(q.Gone+1)/float64(q.Ahead+1)))))
	out = append(out, model.F2(tNearer, kind, nearer), model.F3(tNearerTense, kind, nearer, tense), model.F3(tNearerWord, kind, nearer, word), model.F2(tGone, kind, grade(q.Gone)), model.F2(tAhead, kind, grade(q.Ahead)))
	for k := 1; k <= before && q.Token-k >= q.Sentence.First; k++ {
		w := phrase.Hash(r.Tokens.Tokens[q.Token-k].Span.In(r.Doc.Text))
		out = append(out, model.F1(tBefore, w))
		if k <= place {
			out = append(out, model.F2(tPlace, uint64(k), w))
		}
	}
	for k := 1; k <= after && q.Token+k < q.Sentence.End; k++ {
		out = append(out, model.F1(tAfter, phrase.Hash(r.Tokens.Tokens[q.Token+k].Span.In(r.Doc.Text))))
	}
	return out
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// grade puts days into steps that grow with them.
func grade(days int) uint64 { return uint64(2 * math.Log(float64(days+1))) }

// Lesson is a query's features with what people said of it.
type Lesson struct {
	Features []uint64
	Ahead    bool
}

// Options are the numbers of the recipe.
type Options = model.OddsOptions

// Train learns the logarithm of the odds that such a day lies ahead, as a sum of weights. The same lessons in the same order give the same weights.
func Train(name string, lessons []Lesson, o Options) (*model.Builder, error) {
	if len(lessons) == 0 {
		return nil, errors.New("facing: no dates to learn from")
	}
	b := model.NewBuilder(name)
	b.AddLinear(table, model.LearnYes(len(lessons), func(i int) ([]uint64, bool) { return lessons[i].Features, lessons[i].Ahead }, o), 1, 0.9999)
	return b, nil
}
