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

// Weigh sets the odds of each claim that is asked about: NaN from a judge that has learned nothing. room is used again.
func (j *Judge) Weigh(v *phrase.View, list []Claim, room *Room) {
	switch {
	case j.blank:
		for i := range list {
			list[i].Odds = math.NaN()
		}
		return
	case j.watch != nil:
		j.watch(v, list)
		return
	}
	for i := range list {
		j.byItself(v, &list[i], room)
	}
	room.lemmas = place(v, list, room.lemmas[:0])
	room.scene.fill(list)
	for i := range list {
		j.neighbours(i, room)
	}
}

// byItself weighs a claim by itself.
func (j *Judge) byItself(v *phrase.View, c *Claim, room *Room) {
	c.alone = known(c)
	if c.Asked {
		room.inputs = Features(v, j.clusters, c, room.inputs[:0])
		c.alone = float64(j.alone.Sum(room.inputs)) * j.aloneScale
	}
}

// Again is Weigh for the ith claim alone of the list that was weighed last with this room, which has changed since: its neighbours stay as they were weighed.
func (j *Judge) Again(v *phrase.View, list []Claim, i int, room *Room) {
	if j.blank || j.watch != nil {
		list[i].Odds = math.NaN()
		return
	}
	j.byItself(v, &list[i], room)
	room.lemmas = place(v, list[i:i+1], room.lemmas)
	j.neighbours(i, room)
}

// neighbours weighs the ith claim of a scene among its neighbours.
func (j *Judge) neighbours(i int, room *Room) {
	c := &room.scene.list[i]
	c.Odds = c.alone
	if c.Asked {
		room.inputs = j.among.near(&room.scene, i, room.inputs[:0])
		c.Odds = j.among.sum(room.inputs)
	}
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
