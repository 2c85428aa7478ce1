package order

import (
	"cmp"
	"slices"
	"strings"

	"segun"
	"segun/data"
	"segun/read/phrase"
)

// Version is raised when the same input may give other orders.
const Version = "4"

// Annotator returns the annotator that adds the orders layer for a language with tables.
func Annotator(lang string) (segun.Annotator, error) {
	rows, err := data.Table(lang + "/events.tsv")
	if err != nil {
		return segun.Annotator{}, err
	}
	base, strikes := make(map[string]string, len(rows)), map[string]bool{}
	for _, r := range rows {
		if len(r) >= 5 && r[2] != "state" {
			base[r[1]+" "+r[0]] = r[3]
			if r[1] == "noun" && r[4] == "patient" {
				strikes[r[0]] = true
			}
		}
	}
	return segun.Annotator{Name: "read/order", Version: Version, Provides: segun.LayerOrders,
		Requires: []segun.Layer{segun.LayerTokens, segun.LayerTags, segun.LayerTrees, segun.LayerMentions, segun.LayerEntities,
			segun.LayerCoreference, segun.LayerClaims, segun.LayerTimes},
		Languages: []string{lang}, Run: func(r *segun.Reading) error {
			f := &finder{r: r, base: base, strikes: strikes}
			r.Orders = &segun.Orders{List: f.find()}
			return nil
		}}, nil
}

// finder finds the orders of one reading.
type finder struct {
	*phrase.View
	r       *segun.Reading
	base    map[string]string
	strikes map[string]bool           // nouns for what befalls: what they are said to do says that they happened
	heads   []*segun.Claim            // of tokens: the claim whose predicate it is, the shortest of several
	told    map[string][]*segun.Claim // base of an occurrence -> the claims that tell of it
	byHead  map[int]int               // head token -> widest mention
	out     []segun.Order
}

func (f *finder) find() []segun.Order {
	f.View = phrase.NewView(f.r, nil)
	f.prepare()
	for i := range f.r.Tokens.Sentences {
		s := &f.r.Tokens.Sentences[i]
		for t := s.First; t < s.End; t++ {
			f.clause(t)
			f.having(t)
			f.followed(t)
		}
		f.turns(i)
	}
	slices.SortStableFunc(f.out, func(a, b segun.Order) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return f.out
}

// prepare notes whose predicate each token is, and which claims tell of which occurrence.
func (f *finder) prepare() {
	f.heads = make([]*segun.Claim, f.Len())
	f.told = map[string][]*segun.Claim{}
	f.byHead = make(map[int]int, len(f.r.Mentions.List))
	for i := range f.r.Mentions.List {
		x := &f.r.Mentions.List[i]
		if k, ok := f.byHead[x.Head]; !ok || x.Span.Len() > f.r.Mentions.List[k].Span.Len() {
			f.byHead[x.Head] = i
		}
	}
	for i := range f.r.Claims.List {
		c := &f.r.Claims.List[i]
		if c.Grain == "role" || c.Head < 0 || len(c.Content) == 0 || !tookPlace(c) {
			continue
		}
		if o := f.heads[c.Head]; o == nil || size(c) < size(o) {
			f.heads[c.Head] = c
		}
		if slices.Contains(c.Flags, "headline") {
			continue // it sums up what is told below
		}
		f.tell(c, c.Head)
		for k := f.Kid(c.Head); k >= 0; k = f.Next(k) { // "held a vote", "the explosion happened"
			if r := f.Rel(k); f.r.Tags.UPOS[k] == segun.NOUN && (r == segun.RelObj || r == segun.RelNsubj || r == segun.RelNsubjPass) && (f.light(c.Head) || r == segun.RelNsubj && f.strikes[strings.ToLower(f.r.Tags.Lemma[k])] && f.r.Tags.UPOS[c.Head] == segun.VERB) {
				f.tell(c, k)
			}
		}
	}
}

// tookPlace reports whether a claim tells of what happened or goes on. What is planned, asked for, doubted or denied has no place in what came first.
func tookPlace(c *segun.Claim) bool {
	return (c.Realis == "happened" || c.Realis == "ongoing") && c.Polarity != "negative" && c.Act != "ask" && c.Status != "denied" && c.Status != "opinion" && c.Status != "declined_to_comment" && c.Status != "referred"
}

// claimAt returns the claim whose predicate token t is, or is part of; nil for none: a word for saying is the predicate of no claim.
func (f *finder) claimAt(t int) *segun.Claim {
	for n := 0; n < 4 && t >= 0; n++ {
		if c := f.heads[t]; c != nil {
			return c
		}
		switch f.Rel(t) {
		case segun.RelXcomp, segun.RelAux, segun.RelAuxPass, segun.RelCop:
			t = f.Head(t)
		default:
			return nil
		}
	}
	return nil
}

// governor returns the verb that what stands at token x belongs to in its sentence, over the nouns of time and adverbs between: "two days | after the vote", "as soon | as it had ended".
func (f *finder) governor(x int) int {
	g := f.Head(x)
	for n := 0; n < 3 && g >= 0 && f.heads[g] == nil && f.r.Tags.UPOS[g] != segun.VERB && (f.r.Tags.UPOS[g] == segun.ADV || f.is(g, spells...)); n++ {
		g = f.Head(g)
	}
	return g
}

// spells are the words for a stretch of time.
var spells = []string{"second", "moment", "minute", "hour", "day", "night", "morning", "afternoon", "evening", "weekend", "week", "fortnight", "month", "season", "year", "decade", "century", "generation", "time"}

// light reports whether a verb only carries the noun that names the occurrence.
func (f *finder) light(h int) bool {
	switch strings.ToLower(f.r.Tags.Lemma[h]) {
	case "hold", "stage", "conduct", "mount", "launch", "carry", "happen", "occur", "take", "erupt", "break", "be", "begin", "start", "end":
		return true
	}
	return false
}

// tell books a claim for the occurrence that token t names.
func (f *finder) tell(c *segun.Claim, t int) {
	if b := f.occurrence(t, true); b != "" {
		f.told[b] = append(f.told[b], c)
	}
}

// occurrence returns the base of the occurrence that token t names, "" for none. Any verb may name one; with loose unset, only
// nouns of the table do.
func (f *finder) occurrence(t int, loose bool) string {
	l := strings.ToLower(f.r.Tags.Lemma[t])
	switch f.r.Tags.UPOS[t] {
	case segun.VERB:
		if p := f.Find(t, segun.RelCompoundPrt); p > t {
			l += " " + strings.ToLower(f.r.Tags.Lemma[p])
		}
		if b, ok := f.base["verb "+l]; ok {
			return b
		}
		if loose {
			return l
		}
	case segun.NOUN:
		return f.base["noun "+l]
	}
	return ""
}

func size(c *segun.Claim) (n int) {
	for _, s := range c.Content {
		n += s.Len()
	}
	return n
}

// put keeps an order of two claims: before says that the first, and not the other, came first.
func (f *finder) put(main, other *segun.Claim, before bool, span segun.Span, rule string) {
	if before {
		f.add(main, other, span, "before a "+rule)
		return
	}
	f.add(other, main, span, "after a "+rule)
}

// add keeps an order between two claims, once.
func (f *finder) add(before, after *segun.Claim, span segun.Span, rule string) {
	if before == nil || after == nil || before == after {
		return
	}
	for i := range f.out {
		if o := &f.out[i]; o.Before == before.ID && o.After == after.ID && o.Span == span {
			return
		}
	}
	f.out = append(f.out, segun.Order{Before: before.ID, After: after.ID, Span: span, Rule: "read/order:" + rule})
}
