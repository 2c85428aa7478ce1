package origins

import (
	"cmp"
	"context"
	"math"
	"slices"

	"segun"
	"segun/resolve/lineage"
	"segun/resolve/retelling"
	"segun/store"
	"segun/store/fact"
	"segun/store/query"
)

const (
	// asked is how many of a claim's words are looked for, the rarest of them.
	asked = 6
	// mostFound is how many claims with two of these words are looked at.
	mostFound = 400
	// mostTellings is how many tellings a tree is made of.
	mostTellings = 300
	// further is how many tellings are asked about again for what they share and the asked claim does not, and nearer how much less in common with the asked one
	// will do for what tells the same as one of them.
	further = 8
	nearer  = 0.15
)

// finder finds what tells the same in one case. It counts each word once.
type finder struct {
	ctx    context.Context
	c      *store.Case
	counts map[string]int // claims with a word
	all    int            // claims, as far as they are counted
	err    error          // the first that a count gave
}

// retellings finds the claims that tell the same as one: those that share its words, and those that share the words of these and some of its own. more is how
// many like ones were left out.
func retellings(ctx context.Context, c *store.Case, h store.Hit) (hits []store.Hit, more int, err error) {
	everything, err := c.Claims(ctx, nil, 1)
	if err != nil {
		return nil, 0, err
	}
	f := &finder{ctx: ctx, c: c, counts: map[string]int{}, all: everything.Total}
	own := gistOf(&h)
	found := []scored{{h, 1}}
	if own == nil {
		return []store.Hit{h}, 0, nil
	}
	first, more, err := f.like(own, own, 0)
	if err != nil {
		return nil, 0, err
	}
	found = append(found, first...)
	for i := range first[:min(further, len(first))] {
		list, _, err := f.like(gistOf(&first[i].Hit), own, nearer)
		if err != nil {
			return nil, 0, err
		}
		found = append(found, list...)
	}
	slices.SortStableFunc(found, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.ID(), b.ID()))
	})
	met := map[segun.SubjectID]bool{}
	for _, x := range found {
		if !met[x.ID()] {
			met[x.ID()] = true
			hits = append(hits, x.Hit)
		}
	}
	if len(hits) > mostTellings {
		more += len(hits) - mostTellings
		hits = hits[:mostTellings]
	}
	return hits, more, f.err
}

// scored is a claim with how much it has in common with the one that is asked about.
type scored struct {
	store.Hit
	score float64
}

// like finds claims that tell the same as one by its own words, the nearest first, that have something in common with what was asked: own, with a bar that is lower by less.
func (f *finder) like(g, own *retelling.Gist, less float64) (hits []scored, more int, err error) {
	n := f.question(g)
	if n == nil || f.err != nil {
		return nil, 0, f.err
	}
	a, err := f.c.Claims(f.ctx, n, mostFound)
	if err != nil {
		return nil, 0, err
	}
	for _, x := range a.Hits {
		o := gistOf(&x)
		if o == nil || less > 0 && !retelling.Compare(g, o, f.weight).Same {
			continue
		}
		l := retelling.Compare(own, o, f.weight)
		if l.Same || less > 0 && l.Against == "" && l.Score >= l.Bar-less {
			hits = append(hits, scored{x, l.Score})
		}
	}
	slices.SortStableFunc(hits, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.ID(), b.ID()))
	})
	return hits, max(0, a.Total-len(a.Hits)), f.err
}

// question asks for claims with two of the rarest words of one, or with its only one, in whatever form and words.
func (f *finder) question(g *retelling.Gist) query.Node {
	words := f.rarest(g)
	var each []query.Or
	for _, w := range words {
		var any query.Or
		for _, form := range retelling.Forms(w) {
			any = append(any, query.Is{Field: query.Words, Value: form})
		}
		each = append(each, any)
	}
	switch len(each) {
	case 0:
		return nil
	case 1:
		return each[0]
	}
	var pairs query.Or
	for i := range each {
		for k := range i {
			pairs = append(pairs, query.And{each[i], each[k]})
		}
	}
	return pairs
}

// weight is the logarithm of how rare a word is in the case.
func (f *finder) weight(word string) float64 {
	return math.Log(1 + float64(f.all)/float64(1+f.count(word)))
}

func (f *finder) count(word string) int {
	if n, ok := f.counts[word]; ok {
		return n
	}
	a, err := f.c.Claims(f.ctx, query.Is{Field: query.Words, Value: word}, 1)
	if err != nil {
		f.err = cmp.Or(f.err, err)
		return 0
	}
	f.counts[word] = a.Total
	return a.Total
}

// rarest are the rarest of a claim's words in the case.
func (f *finder) rarest(g *retelling.Gist) []string {
	words := g.Words()
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(f.count(a), f.count(b)) })
	return words[:min(asked, len(words))]
}

// gistOf is what is compared of a claim; nil for one that tells nothing.
func gistOf(h *store.Hit) *retelling.Gist {
	c := h.Claim
	if !says(c) {
		return nil
	}
	r := retelling.Claim{Words: c.Words, Act: c.Act, Negative: c.Polarity == "negative", Status: c.Status, Realis: c.Realis, Around: h.Around}
	for _, a := range c.About {
		if e := h.Entity(a); e != nil && e.Named && e.Kind != segun.Place {
			r.About = append(r.About, retelling.Name{Form: store.Form(e.Name), Kind: e.Kind})
		}
	}
	r.Outlet = store.Form(h.Doc.Publisher)
	for i := range c.Chain {
		_, local, _ := c.Chain[i].Subject.Local()
		e := h.Entity(local)
		switch {
		case local == "" || e == nil || i == 0 && c.Chain[0].Kind == segun.VoiceOutlet:
		case e.Named:
			r.Voices = append(r.Voices, store.Form(e.Name))
			r.Speaker = store.Form(e.Name)
		default:
			r.Voices = append(r.Voices, "~"+lineage.Noun(e.Name))
			r.Speaker = ""
		}
	}
	return retelling.New(r)
}

// says reports whether a claim says something at all: no office, no refusal to comment, nothing of a reader.
func says(c *fact.Claim) bool {
	return c.Grain != "role" && len(c.Chain) > 0 && c.Chain[0].Kind != segun.VoiceCommenter && c.Status != "declined_to_comment" && c.Status != "referred"
}
