package accused

import (
	"math"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// tableAlone is the table of weights in the model file: of a claim by itself.
const tableAlone = "alone"

// Claim is one claim of a text, in text order.
type Claim struct {
	Head     int          // the token of its predicate, -1 for none
	Doer     int          // the token of who does what it tells of, -1 for none
	Cue      int          // the token of the word that says it, -1 for none
	Speaker  int          // the token of who says it, -1 for none
	Sentence int          // that it opens in
	Depth    int          // voices of its chain
	Content  []segun.Span // what is said
	Voice    string       // the entity that says it, "" for none
	By       string       // the entity that does what it tells of, "" for none
	About    []string     // the entities that it names
	Signs    []Sign       // what read/claim knows of it
	Core     int          // how many of the first signs are weighed in pairs too
	Asked    bool         // whether the judge is asked about it; of the others the rules are sure
	Accuses  bool         // whether the rules take it for an accusation

	Odds  float64  // natural logarithm of the odds that it accuses; set by Weigh
	alone float64  // the same by itself
	block int      // the paragraph that it opens in
	words []uint64 // the lemmas of what is said, but for small words
}

// Sign is something that read/claim knows of a claim: "voice: court".
type Sign struct{ Kind, Name string }

// String is the sign in words.
func (s Sign) String() string { return s.Kind + ": " + s.Name }

// key is the sign as a number.
func (s Sign) key() uint64 { return model.Combine(model.String(s.Kind), model.String(s.Name)) }

// Clusters tells the classes of a word at three nested grains, 0 for none (lang/cluster).
type Clusters interface {
	Of(word string) (coarse, middle, fine uint16)
}

// Judge weighs claims. It is read-only and safe for concurrent use.
type Judge struct {
	alone      *model.Linear
	aloneScale float64
	among      *forest // of a claim among its neighbours
	clusters   Clusters
	model      string
	blank      bool // it has learned nothing
	watch      func(v *phrase.View, list []Claim)
}

// Open reads the weights of the model. clusters must be those that it was trained with.
func Open(f *model.File, clusters Clusters) (*Judge, error) {
	alone, err := f.Linear(tableAlone)
	if err != nil {
		return nil, err
	}
	among, err := openForest(f)
	if err != nil {
		return nil, err
	}
	return &Judge{alone: alone, among: among, aloneScale: f.Numbers[tableAlone+".scale"], clusters: clusters,
		model: f.Name + "@" + f.Digest, blank: len(alone.W) == 1 && alone.W[0] == 0}, nil
}

// Watching returns a judge that hands the claims of each text to f and lets it set their odds: for training and measuring. f must keep nothing of the list.
func Watching(f func(v *phrase.View, list []Claim)) *Judge { return &Judge{watch: f} }

// Blank returns a model that has learned nothing.
func Blank(name string) *model.Builder {
	b := model.NewBuilder(name)
	b.AddLinear(tableAlone, make([]float32, 1), 1, 1)
	(&forest{}).add(b)
	return b
}

// Model returns the name of the model with its digest, "" for none.
func (j *Judge) Model() string { return j.model }

// Blank reports whether the judge has learned nothing, and leaves everything to the rules.
func (j *Judge) Blank() bool { return j.blank }

// Weigh sets the odds of each claim that is asked about: NaN from a judge that has learned nothing. buf is room that is used again; it is returned, perhaps grown.
func (j *Judge) Weigh(v *phrase.View, list []Claim, buf []uint64) []uint64 {
	switch {
	case j.blank:
		for i := range list {
			list[i].Odds = math.NaN()
		}
		return buf
	case j.watch != nil:
		j.watch(v, list)
		return buf
	}
	for i := range list {
		list[i].alone = known(&list[i])
		if list[i].Asked {
			buf = Features(v, j.clusters, &list[i], buf[:0])
			list[i].alone = sum(j.alone, buf) * j.aloneScale
		}
	}
	place(v, list)
	s := newScene(list)
	for i := range list {
		buf = j.neighbours(s, i, buf)
	}
	return buf
}

// Again is Weigh for the ith claim alone, which has changed since: its neighbours stay as they were weighed.
func (j *Judge) Again(v *phrase.View, list []Claim, i int, buf []uint64) []uint64 {
	if j.blank || j.watch != nil {
		list[i].Odds = math.NaN()
		return buf
	}
	buf = Features(v, j.clusters, &list[i], buf[:0])
	list[i].alone = sum(j.alone, buf) * j.aloneScale
	place(v, list[i:i+1])
	return j.neighbours(newScene(list), i, buf)
}

// neighbours weighs a claim among its neighbours.
func (j *Judge) neighbours(s *scene, i int, buf []uint64) []uint64 {
	list := s.list
	list[i].Odds = list[i].alone
	if list[i].Asked {
		buf = j.among.near(s, i, buf[:0])
		list[i].Odds = j.among.sum(buf)
	}
	return buf
}

// sure is what the word of a rule counts for among odds.
const sure = 4

// known is what a claim counts for before it is weighed.
func known(c *Claim) float64 {
	if c.Accuses {
		return sure
	}
	return -sure
}

// sum adds the weights of features.
func sum(w *model.Linear, features []uint64) float64 {
	n := int32(0)
	for _, f := range features {
		base, _ := w.Row(f)
		n += int32(w.W[base])
	}
	return float64(n)
}
