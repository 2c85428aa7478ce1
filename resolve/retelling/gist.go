package retelling

import (
	"slices"
	"strings"
	"unicode"

	"segun"
)

// Claim is a claim as it was read, as far as it is compared.
type Claim struct {
	Words    string
	Act      string // deny turns what is said round
	Negative bool   // that something is or was not so
	Status   string
	Realis   string
	About    []Name   // people and bodies that it is about, by name
	Outlet   string   // who published it, in normal form
	Voices   []string // whoever it cites, outermost first: by name in normal form, or as "~" and the noun that an unnamed group is described by
	Speaker  string   // who says it in the end, in normal form, "" for the outlet itself and for whom no name is known
	Around   string   // the words around, its sentence at least, "" when not known
}

// Name is somebody whom a claim is about.
type Name struct {
	Form string // in normal form
	Kind segun.EntityKind
}

// word is one that says what a claim is about.
type word struct {
	key   string
	text  string // as it is in the claim
	not   bool   // it is said not to be so
	verb  bool
	name  bool
	light bool
}

// Gist is what is compared of a claim. It is not changed once made, and safe for concurrent use.
type Gist struct {
	words   []word // by key
	names   []name
	opens   *name // see named
	numbers []number
	dates   map[string]bool
	claim   Claim
	around  []string // the words around, sorted, each once
	head    string   // the key of its first verb, "" where none was found
	mine    bool     // it speaks of itself: I, we
	asks    bool
	plain   string // all its words without marks and capitals
	full    bool   // it has a verb of any sort, a helping one too
}

// New takes a claim apart.
func New(c Claim) *Gist {
	ts := tokens(c.Words)
	g := &Gist{claim: c, asks: c.Act == "ask" || strings.HasSuffix(strings.TrimSpace(c.Words), "?")}
	not := negated(ts, &c)
	verbs := verbs(ts)
	g.names, g.opens = named(ts)
	g.numbers, g.dates = takeNumbers(ts)
	for i := range ts {
		t := &ts[i]
		g.mine = g.mine || ownWords[t.text]
		g.full = g.full || verbs[i] || helpers[t.text]
		if t.key == "" {
			continue
		}
		w := word{key: t.key, text: t.text, not: not[i] != t.flips, verb: verbs[i], name: t.first && i > 0, light: table().light[t.text]}
		if w.verb && !w.light && g.head == "" {
			g.head = w.key
		}
		g.add(w)
	}
	slices.SortFunc(g.words, func(a, b word) int { return strings.Compare(a.key, b.key) })
	g.around, g.plain = marks(c.Around), strings.Join(marks(c.Words), " ")
	slices.Sort(g.around)
	g.around = slices.Compact(g.around)
	return g
}

// marks cuts a text into words without marks and capitals.
func marks(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// add takes a word up, one that stands twice once.
func (g *Gist) add(w word) {
	for i := range g.words {
		if old := &g.words[i]; old.key == w.key {
			old.verb, old.name, old.not = w.verb || old.verb, w.name && old.name, w.not && old.not
			return
		}
	}
	g.words = append(g.words, w)
}

// ownWords are those by which somebody speaks of himself.
var ownWords = setOf("i me my mine we us our ours myself ourselves")

// helpers are words behind which a verb comes.
var helpers = setOf("is are was were be been being has have had having will would shall should can could may might must did does do to not never")

// verbs marks the words that are verbs as far as their neighbours and endings tell.
func verbs(ts []token) []bool {
	w := table()
	out := make([]bool, len(ts))
	for i := range ts {
		t := &ts[i]
		if t.key == "" || t.first && i > 0 {
			continue
		}
		_, bent := w.base[t.text]
		out[i] = bent || strings.HasSuffix(t.text, "ed") && len(t.text) > 4 || i > 0 && helpers[ts[i-1].text] || i > 1 && helpers[ts[i-2].text] && strings.HasSuffix(ts[i-1].text, "ly")
	}
	return out
}

// denying are words that make what comes behind them not so, up to the end of the clause; lacking those that do it to the next two words.
var (
	denying = setOf("not never no nobody nothing none neither nor cannot hardly scarcely")
	lacking = setOf("without lack lacks lacking absence")
	joining = setOf("but because that which who if when while although though where until unless")
)

// negated marks the words that are said not to be so. What somebody denies is turned round as a whole; a claim that was read as negative without a word
// for it ("no" stood before two of them) is so in all its words.
func negated(ts []token, c *Claim) []bool {
	out := make([]bool, len(ts))
	any := false
	for i := range ts {
		t := ts[i].text
		switch {
		case denying[t] || strings.HasSuffix(t, "n't"):
			any = true
			for k := i + 1; k < len(ts) && !joining[ts[k].text]; k++ {
				out[k] = !out[k]
				if ts[k].ends {
					break
				}
			}
			if (t == "nothing" || t == "nobody" || t == "none") && i > 0 {
				out[i-1] = !out[i-1]
			}
		case lacking[t]:
			n := 0
			for k := i + 1; k < len(ts) && n < 2; k++ {
				if ts[k].key != "" {
					out[k] = !out[k]
					n++
				}
				if ts[k].ends {
					break
				}
			}
		}
	}
	if turn := c.Act == "deny"; turn || c.Negative && !any {
		for i := range out {
			out[i] = !out[i]
		}
	}
	return out
}

// has reports whether a key is among the words.
func (g *Gist) has(key string) bool {
	return slices.ContainsFunc(g.words, func(w word) bool { return w.key == key })
}

// piece reports whether a claim is a piece of a sentence that says hardly anything alone: one or two words, or nothing but names, and no verb or number.
func (g *Gist) piece() bool {
	plain := 0
	for i := range g.words {
		if !g.words[i].name {
			plain++
		}
	}
	return plain == 0 || !g.full && len(g.numbers) == 0 && len(g.words) < 3
}

// Words are the words that say what the claim is about, in small letters, sorted.
func (g *Gist) Words() []string {
	var out []string
	for i := range g.words {
		out = append(out, g.words[i].text)
	}
	slices.Sort(out)
	return out
}
