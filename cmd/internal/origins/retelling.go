package origins

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"unicode"

	"segun"
	"segun/resolve/lineage"
	"segun/store"
	"segun/store/query"
)

const (
	// asked is how many of a claim's words are looked for, the rarest of them.
	asked = 6
	// mostFound is how many claims with two of these words are looked at.
	mostFound = 400
	// mostTellings is how many tellings a tree is made of.
	mostTellings = 300
	// further is how many tellings are asked about again for what they share and the asked claim does not.
	further = 8
	// atLeast and part are how many content words two tellings share: so many, and this part of the shorter one.
	atLeast = 2
	part    = 0.5
	// linked is that part where one of the two cites the other's outlet, or both are of one outlet or cite one voice.
	linked = 0.34
)

// finder finds what tells the same in one case. It counts each word once.
type finder struct {
	ctx    context.Context
	c      *store.Case
	counts map[string]int // claims with a word
	all    int            // claims, as far as they are counted
}

// retellings finds the claims that tell the same as one: those that share its words, and those that share the words of these and some of its own. more is how
// many like ones were left out.
func retellings(ctx context.Context, c *store.Case, h store.Hit) (hits []store.Hit, more int, err error) {
	everything, err := c.Claims(ctx, nil, 1)
	if err != nil {
		return nil, 0, err
	}
	f := &finder{ctx, c, map[string]int{}, everything.Total}
	found := map[segun.SubjectID]store.Hit{h.ID(): h}
	own := newGist(&h)
	first, more, err := f.like(own)
	if err != nil {
		return nil, 0, err
	}
	for _, x := range first {
		found[x.ID()] = x
	}
	for i := range first[:min(further, len(first))] {
		list, _, err := f.like(newGist(&first[i]))
		if err != nil {
			return nil, 0, err
		}
		for _, x := range list {
			near, err := f.weigh(own, newGist(&x), linked)
			if err != nil {
				return nil, 0, err
			}
			if near && own.fits(newGist(&x)) {
				found[x.ID()] = x
			}
		}
	}
	for _, x := range found {
		hits = append(hits, x)
	}
	nearest(own, hits)
	if len(hits) > mostTellings {
		more += len(hits) - mostTellings
		hits = hits[:mostTellings]
	}
	return hits, more, nil
}

// nearest sorts hits by how much they share with a claim.
func nearest(own *gist, hits []store.Hit) {
	slices.SortFunc(hits, func(a, b store.Hit) int {
		x, y := own.shared(newGist(&a)), own.shared(newGist(&b))
		return cmp.Or(cmp.Compare(y, x), cmp.Compare(a.ID(), b.ID()))
	})
}

// like finds claims that tell the same as one by its own words, the nearest first.
func (f *finder) like(own *gist) (hits []store.Hit, more int, err error) {
	words, err := f.rarest(own)
	if err != nil || len(words) == 0 {
		return nil, 0, err
	}
	var pairs query.Or
	for i := range words {
		for k := range i {
			pairs = append(pairs, query.And{query.Is{Field: query.Words, Value: words[i]}, query.Is{Field: query.Words, Value: words[k]}})
		}
	}
	var n query.Node = pairs
	if len(pairs) == 0 {
		n = query.Is{Field: query.Words, Value: words[0]}
	}
	a, err := f.c.Claims(f.ctx, n, mostFound)
	if err != nil {
		return nil, 0, err
	}
	for _, x := range a.Hits {
		g := newGist(&x)
		if !own.tells(g) {
			continue
		}
		heavy, err := f.weigh(own, g, own.bar(g))
		if err != nil {
			return nil, 0, err
		}
		if heavy {
			hits = append(hits, x)
		}
	}
	nearest(own, hits)
	return hits, max(0, a.Total-len(a.Hits)), nil
}

// weigh reports whether what two claims share is as much of the shorter one as bar says, when a rare word counts for more than one that the whole case is about.
func (f *finder) weigh(g, o *gist, bar float64) (bool, error) {
	var both, mine, other float64
	for k, w := range g.stems {
		x, err := f.weight(w)
		if err != nil {
			return false, err
		}
		mine += x
		if o.stems[k] != "" {
			both += x
		}
	}
	for _, w := range o.stems {
		x, err := f.weight(w)
		if err != nil {
			return false, err
		}
		other += x
	}
	return both > 0 && both >= bar*min(mine, other), nil
}

// weight is the logarithm of how rare a word is in the case.
func (f *finder) weight(word string) (float64, error) {
	n, err := f.count(word)
	return math.Log(1 + float64(f.all)/float64(1+n)), err
}

func (f *finder) count(word string) (int, error) {
	if n, ok := f.counts[word]; ok {
		return n, nil
	}
	a, err := f.c.Claims(f.ctx, query.Is{Field: query.Words, Value: word}, 1)
	if err != nil {
		return 0, err
	}
	f.counts[word] = a.Total
	return a.Total, nil
}

// rarest are the rarest of a claim's words in the case.
func (f *finder) rarest(g *gist) ([]string, error) {
	type word struct {
		text string
		n    int
	}
	var all []word
	for _, w := range g.stems {
		n, err := f.count(w)
		if err != nil {
			return nil, err
		}
		all = append(all, word{w, n})
	}
	slices.SortFunc(all, func(a, b word) int { return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(a.text, b.text)) })
	var out []string
	for _, w := range all[:min(asked, len(all))] {
		out = append(out, w.text)
	}
	return out, nil
}

// gist is what is compared of a claim.
type gist struct {
	stems   map[string]string // see lineage.Content
	numbers []string
	denies  bool
	not     bool
	about   []string // words of the names of people and bodies that it is about
	voices  []string // forms of the outlet and of whoever it cites by name
	role    bool
}

func newGist(h *store.Hit) *gist {
	c := h.Claim
	g := &gist{stems: lineage.Content(c.Words), denies: c.Act == "deny", not: c.Polarity == "negative", role: c.Grain == "role"}
	for _, w := range strings.FieldsFunc(c.Words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if unicode.IsDigit([]rune(w)[0]) {
			g.numbers = append(g.numbers, w)
		}
	}
	for _, a := range c.About {
		if e := h.Entity(a); e != nil && e.Named && e.Kind != segun.Place {
			g.about = append(g.about, strings.Fields(store.Form(e.Name))...)
		}
	}
	g.voices = append(g.voices, store.Form(h.Doc.Publisher))
	for i := range c.Chain {
		_, local, _ := c.Chain[i].Subject.Local()
		if local == "" {
			continue
		}
		if e := h.Entity(local); e != nil && e.Named {
			g.voices = append(g.voices, store.Form(e.Name))
		}
	}
	return g
}

// shared counts the content words of both.
func (g *gist) shared(o *gist) int {
	n := 0
	for k := range g.stems {
		if o.stems[k] != "" {
			n++
		}
	}
	return n
}

// tells reports whether two claims tell the same.
func (g *gist) tells(o *gist) bool {
	n := g.shared(o)
	short := min(len(g.stems), len(o.stems))
	if !g.fits(o) || n == 0 || float64(n) < g.bar(o)*float64(short) {
		return false
	}
	return n >= atLeast || n == short && short == max(len(g.stems), len(o.stems))
}

// bar is what part of the shorter one two claims share.
func (g *gist) bar(o *gist) float64 {
	if slices.ContainsFunc(g.voices, func(s string) bool { return s != "" && slices.Contains(o.voices, s) }) {
		return linked
	}
	return part
}

// fits reports whether nothing speaks against two claims telling the same: what one denies and the other does not, other numbers, somebody else.
func (g *gist) fits(o *gist) bool {
	return g.denies == o.denies && g.not == o.not && !g.role && !o.role && meet(g.numbers, o.numbers) && meet(g.about, o.about)
}

// meet reports whether two lists share something, or one of them says nothing.
func meet(a, b []string) bool {
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}
