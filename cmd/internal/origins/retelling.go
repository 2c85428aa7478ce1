package origins

import (
	"cmp"
	"context"
	"math"
	"slices"
	"time"

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
	// further is how many tellings are asked about again for what they share and the asked claim does not: those that are much more like it than they must be. What is
	// as much like one of these need not be so like the asked one itself: nearer is by how much less. Set with data/demo/tellings.tsv.
	further = 8
	much    = 0.05
	nearer  = 0.25
)

// finder finds what tells the same in one case. It counts each word once.
type finder struct {
	ctx    context.Context
	c      *store.Case
	memo   *Memo
	counts map[string]int // claims with a word
	all    int            // claims, as far as they are counted
	err    error          // the first that a count gave
	pool   map[segun.SubjectID]*likely
	met    map[segun.SubjectID]bool        // looked at, in the pool or not
	asked  map[[2]string]bool              // pairs of words that a question had, by their keys
	names  map[segun.DocID]retelling.Names // in a document
}

// retellings finds the claims that tell the same as one: those that are like it, and those that are somewhat like it and like one that is much like it. more is how
// many with some of its words were not looked at.
func (m *Memo) retellings(ctx context.Context, c *store.Case, h store.Hit) (hits []store.Hit, more int, err error) {
	everything, err := c.Claims(ctx, nil, 1)
	if err != nil {
		return nil, 0, err
	}
	f := &finder{ctx: ctx, c: c, memo: m, counts: map[string]int{}, all: everything.Total, pool: map[segun.SubjectID]*likely{},
		met: map[segun.SubjectID]bool{h.ID(): true}, asked: map[[2]string]bool{}, names: map[segun.DocID]retelling.Names{}}
	own := &likely{Hit: h, gist: gistOf(&h), margin: 1}
	if own.gist == nil {
		return []store.Hit{h}, 0, nil
	}
	f.pool[h.ID()] = own
	if more, err = f.look(f.question(own.gist), own, mostFound); err != nil {
		return nil, 0, err
	}
	if _, err := f.look(f.wider(), own, further*mostFound/2); err != nil {
		return nil, 0, err
	}
	found := f.found()
	if len(found) > mostTellings {
		more += len(found) - mostTellings
		found = found[:mostTellings]
	}
	for _, x := range found {
		hits = append(hits, x.Hit)
	}
	return hits, more, f.err
}

// likely is a claim that may tell the same as the one that is asked about.
type likely struct {
	store.Hit
	gist   *retelling.Gist
	margin float64 // by how much it is more like that one than it must be
	same   bool
}

// look takes up the claims that a question gives, at most so many, and compares those that were not met before with the one that is asked about. more is how many there
// are beyond those.
func (f *finder) look(n query.Node, own *likely, limit int) (more int, err error) {
	if n == nil || f.err != nil {
		return 0, f.err
	}
	a, err := f.c.Claims(f.ctx, n, limit)
	if err != nil {
		return 0, err
	}
	for _, h := range a.Hits {
		id := h.ID()
		if f.met[id] {
			continue
		}
		f.met[id] = true
		if !says(h.Claim) {
			continue
		}
		if !retelling.NearWords(own.gist, h.Claim.Words) {
			continue // before anybody is looked up
		}
		g := gistOf(&h)
		l := retelling.Compare(own.gist, g, f.weight)
		if m := l.Margin(); m >= -nearer && !f.apart(own.gist, g, &own.Hit, &h) {
			f.pool[id] = &likely{h, g, m, l.Same}
		}
	}
	return max(0, a.Total-len(a.Hits)), f.err
}

// wider asks what those that are much like the claim asked about ask, as far as nothing has asked it before; nil where that is nothing.
func (f *finder) wider() query.Node {
	var all query.Or
	n := 0
	for _, x := range f.strong()[1:] {
		if q := f.question(x.gist); q != nil && n < further {
			all = append(all, q)
			n++
		}
	}
	switch len(all) {
	case 0:
		return nil
	case 1:
		return all[0]
	}
	return all
}

// apart reports whether two claims are of others, by the names in them and in their documents.
func (f *finder) apart(a, b *retelling.Gist, x, y *store.Hit) bool {
	return retelling.Apart(a, b, f.namesIn(x), f.namesIn(y))
}

// namesIn are the names in the document of a claim.
func (f *finder) namesIn(h *store.Hit) retelling.Names {
	names, ok := f.names[h.Doc.ID]
	if !ok {
		names = retelling.NamesOf(h.Names())
		f.names[h.Doc.ID] = names
	}
	return names
}

// strong are the claims that are much like the one asked about, the most first; itself is the first of them.
func (f *finder) strong() []*likely {
	var out []*likely
	for _, x := range f.pool {
		if x.margin >= much {
			out = append(out, x)
		}
	}
	sortLikely(out)
	return out
}

func sortLikely(list []*likely) {
	slices.SortFunc(list, func(a, b *likely) int {
		return cmp.Or(cmp.Compare(b.margin, a.margin), cmp.Compare(a.ID(), b.ID()))
	})
}

// found are the claims that tell the same, the most like first.
func (f *finder) found() []*likely {
	strong := f.strong()[1:]
	var out []*likely
	for _, x := range f.pool {
		if x.margin < 1 && !x.same && !slices.ContainsFunc(strong, func(s *likely) bool {
			if !s.same || !retelling.Near(s.gist, x.gist) {
				return false
			}
			l := retelling.Compare(s.gist, x.gist, f.weight)
			return l.Same && l.Margin() >= much && !f.apart(s.gist, x.gist, &s.Hit, &x.Hit)
		}) {
			continue
		}
		out = append(out, x)
	}
	sortLikely(out)
	return out
}

// question asks for claims with two of the rarest words of one, or with its only one, in whatever form and words: for those pairs of words that were not asked for before.
// It is nil where that is none.
func (f *finder) question(g *retelling.Gist) query.Node {
	words := f.rarest(g)
	var each []query.Or
	var keys []string
	for _, w := range words {
		var any query.Or
		for _, form := range retelling.Forms(w) {
			any = append(any, query.Is{Field: query.Words, Value: form})
		}
		each = append(each, any)
		keys = append(keys, retelling.Key(w))
	}
	if len(each) == 1 && !f.asked[[2]string{keys[0]}] {
		f.asked[[2]string{keys[0]}] = true
		return each[0]
	}
	var pairs query.Or
	for i := range each {
		for k := range i {
			pair := [2]string{min(keys[i], keys[k]), max(keys[i], keys[k])}
			if !f.asked[pair] {
				f.asked[pair] = true
				pairs = append(pairs, query.And{each[i], each[k]})
			}
		}
	}
	switch len(pairs) {
	case 0:
		return nil
	case 1:
		return pairs[0]
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
	n, err := f.memo.wordCount(word, func() (int, error) {
		a, err := f.c.Claims(f.ctx, query.Is{Field: query.Words, Value: word}, 1)
		if err != nil {
			return 0, err
		}
		return a.Total, nil
	})
	if err != nil {
		f.err = cmp.Or(f.err, err)
		return 0
	}
	f.counts[word] = n
	return n
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
	r := retelling.Claim{Words: c.Words, Act: c.Act, Negative: c.Polarity == "negative" && c.Grain != "aside", Status: c.Status, Realis: c.Realis, Around: h.Around}
	for _, a := range c.About {
		if e := h.Entity(a); e != nil && e.Named && e.Kind != segun.Place {
			r.About = append(r.About, retelling.Name{Form: store.Form(e.Name), Kind: e.Kind})
		}
	}
	r.Outlet = store.Form(h.Doc.Publisher)
	if t, err := time.Parse(time.DateOnly, h.Doc.Published); err == nil {
		r.Day = int(t.Unix() / (24 * 3600))
	}
	for i := range c.Chain {
		_, local, _ := c.Chain[i].Subject.Local()
		if local == "" || i == 0 && c.Chain[0].Kind == segun.VoiceOutlet {
			continue
		}
		e := h.Entity(local)
		switch {
		case e == nil:
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
