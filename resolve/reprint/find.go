package reprint

import (
	"fmt"
	"slices"

	"segun"
)

// Load returns a text by its ID.
type Load func(segun.DocID) (Text, error)

// Finder keeps the pairs of a growing set of documents. It keeps sketches and pairs, no texts. It is not safe for use from several goroutines.
//
// What it keeps can be stored: the sketch and the pairs that each Add returns. A later program restores all documents, then all pairs that did not lapse, and
// goes on adding. To take a document out, build from nothing without
// it: pairs of others may have lapsed because of it.
type Finder struct {
	index *Index
	load  Load
	pairs map[DocPair]Pair // those that are of one report
	known map[segun.DocID]about
}

// about is what clusters ask of a document.
type about struct {
	published string
	words     int
}

// NewFinder returns an empty finder that takes the texts of candidates from load.
func NewFinder(load Load) *Finder {
	return &Finder{index: NewIndex(), load: load, pairs: map[DocPair]Pair{}, known: map[segun.DocID]about{}}
}

// Change is what one more document changed, each list by ID.
type Change struct {
	Pairs  []Pair    // new ones, all with the new document, refrains included
	Sketch Sketch    // of the new document
	Lapsed []DocPair // of older documents: they are joined through the new one now; see Index
}

// Add compares a document with its candidates. The pairs of the finder are then the same as if all documents had come in any other order. It returns the
// error of load, with the documents it was for, after which the finder is of no use; and an error for an ID that was added before, which changes nothing.
func (f *Finder) Add(t *Text) (Change, error) {
	ws := words(t)
	s := sketch(ws, run, keep)
	candidates, lapsed, err := f.index.Add(t.ID, &s)
	if err != nil {
		return Change{}, err
	}
	f.known[t.ID] = about{t.Published, len(ws)}
	c := Change{Sketch: s, Lapsed: lapsed}
	for _, p := range lapsed {
		delete(f.pairs, p)
	}
	for _, id := range candidates {
		o, err := f.load(id)
		if err != nil {
			return c, fmt.Errorf("reprint: comparing %s with %s: %w", t.ID, id, err)
		}
		if p := compareWith(t.ID, ws, id, words(&o)); p.Kind != Apart {
			f.pairs[DocPair{p.A, p.B}] = p
			f.index.Link(p.A, p.B)
			c.Pairs = append(c.Pairs, p)
		}
	}
	slices.SortFunc(c.Pairs, func(p, q Pair) int { return comparePairs(DocPair{p.A, p.B}, DocPair{q.A, q.B}) })
	return c, nil
}

// Restore books a document that an earlier finder added, by its stored sketch and its date, and compares it with nothing. It is an error to do so twice.
func (f *Finder) Restore(id segun.DocID, s Sketch, published string) error {
	_, _, err := f.index.Add(id, &s)
	if err == nil {
		f.known[id] = about{published, s.Words()}
	}
	return err
}

// RestorePair books a stored pair of two restored documents. All documents are restored before the first pair is.
func (f *Finder) RestorePair(p Pair) {
	f.pairs[DocPair{p.A, p.B}] = p
	f.index.Link(p.A, p.B)
}

// compareWith compares with the lower ID first.
func compareWith(x segun.DocID, wx []word, y segun.DocID, wy []word) Pair {
	if y < x {
		return compare(y, x, wy, wx)
	}
	return compare(x, y, wx, wy)
}

// Pairs returns all pairs, by ID. Left out are those that share nothing but what a site puts above or below its articles; see refrains.
func (f *Finder) Pairs() []Pair {
	pairs, _ := f.settle()
	return pairs
}

// Clusters returns the clusters of all documents added; see Cluster.
func (f *Finder) Clusters() []Cluster {
	pairs, g := f.settle()
	return g.list(pairs)
}

// settle sorts the pairs, groups them, and drops refrains.
func (f *Finder) settle() ([]Pair, *grouping) {
	all := make([]Pair, 0, len(f.pairs))
	for _, p := range f.pairs {
		all = append(all, p)
	}
	slices.SortFunc(all, func(p, q Pair) int { return comparePairs(DocPair{p.A, p.B}, DocPair{q.A, q.B}) })
	g := group(all, f.known)
	return refrains(all, g), g
}

// Find compares all of a set of texts.
func Find(texts []Text) ([]Pair, []Cluster, error) {
	at := make(map[segun.DocID]int, len(texts))
	for i := range texts {
		at[texts[i].ID] = i
	}
	f := NewFinder(func(id segun.DocID) (Text, error) { return texts[at[id]], nil })
	for i := range texts {
		if _, err := f.Add(&texts[i]); err != nil {
			return nil, nil, err
		}
	}
	return f.Pairs(), f.Clusters(), nil
}
