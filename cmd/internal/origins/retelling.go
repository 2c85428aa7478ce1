package origins

import (
	"cmp"
	"context"
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

// retellings finds the claims that tell the same as one: those that share its words, and those that share the words of these and some of its own. more is how
// many like ones were left out.
func retellings(ctx context.Context, c *store.Case, h store.Hit) (hits []store.Hit, more int, err error) {
	found := map[segun.SubjectID]store.Hit{h.ID(): h}
	first, more, err := like(ctx, c, &h)
	if err != nil {
		return nil, 0, err
	}
	own := newGist(&h)
	for _, x := range first {
		found[x.ID()] = x
	}
	for i := range first[:min(further, len(first))] {
		list, _, err := like(ctx, c, &first[i])
		if err != nil {
			return nil, 0, err
		}
		for _, x := range list {
			if g := newGist(&x); own.shared(g) > 0 && own.fits(g) {
				found[x.ID()] = x
			}
		}
	}
	for _, x := range found {
		hits = append(hits, x)
	}
	slices.SortFunc(hits, func(a, b store.Hit) int {
		x, y := own.shared(newGist(&a)), own.shared(newGist(&b))
		return cmp.Or(cmp.Compare(y, x), cmp.Compare(a.ID(), b.ID()))
	})
	if len(hits) > mostTellings {
		more += len(hits) - mostTellings
		hits = hits[:mostTellings]
	}
	return hits, more, nil
}

// like finds claims that tell the same as one by its own words, the nearest first.
func like(ctx context.Context, c *store.Case, h *store.Hit) (hits []store.Hit, more int, err error) {
	own := newGist(h)
	words, err := rarest(ctx, c, own)
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
	a, err := c.Claims(ctx, n, mostFound)
	if err != nil {
		return nil, 0, err
	}
	for _, x := range a.Hits {
		if own.tells(newGist(&x)) {
			hits = append(hits, x)
		}
	}
	slices.SortFunc(hits, func(a, b store.Hit) int {
		x, y := own.shared(newGist(&a)), own.shared(newGist(&b))
		return cmp.Or(cmp.Compare(y, x), cmp.Compare(a.ID(), b.ID()))
	})
	return hits, max(0, a.Total-len(a.Hits)), nil
}

// rarest are the rarest of a claim's words in the case.
func rarest(ctx context.Context, c *store.Case, g *gist) ([]string, error) {
	type word struct {
		text string
		n    int
	}
	var all []word
	for _, w := range g.stems {
		a, err := c.Claims(ctx, query.Is{Field: query.Words, Value: w}, 1)
		if err != nil {
			return nil, err
		}
		all = append(all, word{w, a.Total})
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
	short, bar := min(len(g.stems), len(o.stems)), part
	if slices.ContainsFunc(g.voices, func(s string) bool { return s != "" && slices.Contains(o.voices, s) }) {
		bar = linked
	}
	if !g.fits(o) || n == 0 || float64(n) < bar*float64(short) {
		return false
	}
	return n >= atLeast || n == short && short == max(len(g.stems), len(o.stems))
}

// fits reports whether nothing speaks against two claims telling the same: what one denies and the other does not, other numbers, somebody else.
func (g *gist) fits(o *gist) bool {
	return g.denies == o.denies && g.not == o.not && !g.role && !o.role && meet(g.numbers, o.numbers) && meet(g.about, o.about)
}

// meet reports whether two lists share something, or one of them says nothing.
func meet(a, b []string) bool {
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}
