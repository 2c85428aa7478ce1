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
const Version = "3"

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
	owner   []*segun.Claim            // of tokens: the shortest claim that holds it
	told    map[string][]*segun.Claim // base of an occurrence -> the claims that tell of it
	byHead  map[int]int               // head token -> widest mention
	out     []segun.Order
}

func (f *finder) find() []segun.Order {
	marks := f.marks()
	if len(marks) == 0 {
		return nil
	}
	f.View = phrase.NewView(f.r, nil)
	f.prepare()
	for _, t := range marks {
		switch strings.ToLower(f.Word(t)) {
		case "then", "later":
			f.next(t)
		case "followed":
			f.followed(t)
		default:
			f.beside(t)
		}
	}
	slices.SortStableFunc(f.out, func(a, b segun.Order) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return f.out
}

// marks lists the tokens that may order: most documents have few, many none.
func (f *finder) marks() (out []int) {
	for t := range f.r.Tokens.Tokens {
		w := f.r.Tokens.Tokens[t].Span.In(f.r.Doc.Text)
		if len(w) < 4 || len(w) > 9 {
			continue
		}
		switch w[0] | 0x20 {
		case 'b', 'a', 'o', 'f', 'p', 't', 'l':
		default:
			continue
		}
		switch strings.ToLower(w) {
		case "before", "after", "once", "following", "prior", "then", "later", "followed":
			out = append(out, t)
		}
	}
	return out
}

// prepare notes which claim holds each token, and which claims tell of which occurrence.
func (f *finder) prepare() {
	f.owner = make([]*segun.Claim, f.Len())
	f.told = map[string][]*segun.Claim{}
	f.byHead = make(map[int]int, len(f.r.Mentions.List))
	for i := range f.r.Mentions.List {
		x := &f.r.Mentions.List[i]
		if k, ok := f.byHead[x.Head]; !ok || x.Span.Len() > f.r.Mentions.List[k].Span.Len() {
			f.byHead[x.Head] = i
		}
	}
	toks := f.r.Tokens
	for i := range f.r.Claims.List {
		c := &f.r.Claims.List[i]
		if c.Grain == "role" || c.Head < 0 || c.Status == "declined_to_comment" || c.Status == "referred" || c.Act == "ask" {
			continue
		}
		for _, s := range c.Content {
			for t := toks.At(s.Start); t < f.Len() && toks.Tokens[t].Span.Start < s.End; t++ {
				if o := f.owner[t]; o == nil || size(c) < size(o) {
					f.owner[t] = c
				}
			}
		}
		if c.Polarity == "negative" || c.Status == "denied" || c.Realis == "conditional" {
			continue
		}
		f.tell(c, c.Head)
		for k := f.Kid(c.Head); k >= 0; k = f.Next(k) { // "held a vote", "the explosion happened"
			if r := f.Rel(k); f.r.Tags.UPOS[k] == segun.NOUN && (r == segun.RelObj || r == segun.RelNsubj || r == segun.RelNsubjPass) && (f.light(c.Head) || r == segun.RelNsubj && f.strikes[strings.ToLower(f.r.Tags.Lemma[k])] && f.r.Tags.UPOS[c.Head] == segun.VERB) {
				f.tell(c, k)
			}
		}
	}
}

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
