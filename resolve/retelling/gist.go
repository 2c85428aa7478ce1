package retelling

import (
	"math/bits"
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
	Day      int      // when it was published, in days from any day on, 0 when not known
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
	turns uint32 // what turns it round, a bit for each: a not, a denial, that it is unopened
	other bool   // it is something else of the kind of its key: sold, for buy
	verb  bool
	name  bool
	light bool
}

// not reports whether it is said not to be so.
func (w *word) not() bool { return bits.OnesCount32(w.turns)%2 == 1 }

// bit is that of what turns words round, by its number in a claim. Beyond the last all have one.
func bit(n int) uint32 { return 1 << min(n, 31) }

// Gist is what is compared of a claim. It is not changed once made, and safe for concurrent use.
type Gist struct {
	words   []word // by key
	names   []name
	opens   *name // see named
	numbers []number
	dates   map[string]bool
	claim   Claim
	ops     int      // how much in it turns words round
	around  []string // the words around, sorted, each once
	near    []string // the keys of what it says and of the words around, sorted, each once
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
	turns, ops := negated(ts, &c)
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
		if t.flips {
			turns[i] ^= bit(ops)
			ops++
		}
		g.ops = ops
		w := word{key: t.key, text: t.text, turns: turns[i], other: t.other, verb: verbs[i], name: t.first && i > 0, light: table().light[t.text]}
		if t.whole != "" {
			w.text, w.name, w.light = t.whole, false, false
		}
		if w.verb && !w.light && g.head == "" {
			g.head = w.key
		}
		g.add(w)
	}
	slices.SortFunc(g.words, func(a, b word) int { return strings.Compare(a.key, b.key) })
	g.around, g.plain = marks(c.Around), strings.Join(marks(c.Words), " ")
	g.near = nearKeys(ts, c.Around)
	slices.Sort(g.around)
	g.around = slices.Compact(g.around)
	return g
}

// nearKeys are the keys of the words of a claim and of those around it.
func nearKeys(ts []token, around string) []string {
	if around == "" {
		return nil
	}
	var out []string
	for _, t := range append(tokens(around), ts...) {
		if t.key != "" && !table().light[t.text] {
			out = append(out, t.key)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// marks cuts a text into words without marks and capitals.
func marks(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// add takes a word up, one that stands twice once.
func (g *Gist) add(w word) {
	for i := range g.words {
		if old := &g.words[i]; old.key == w.key {
			old.verb, old.name = w.verb || old.verb, w.name && old.name
			if !w.not() {
				old.turns = w.turns
			}
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

// negated says of each word what turns it round, and how many such there are in the claim. What somebody denies is turned round as a whole; a claim that was read as
// negative without a word for it ("no" stood before two of them) is so in all its words.
func negated(ts []token, c *Claim) (out []uint32, ops int) {
	out = make([]uint32, len(ts))
	any := false
	for i := range ts {
		t := ts[i].text
		switch {
		case ts[i].parts: // "not work" is one word
			any = any || denying[t] || strings.HasSuffix(t, "n't")
		case denying[t] || strings.HasSuffix(t, "n't"):
			any = true
			for k := i + 1; k < len(ts) && !joining[ts[k].text]; k++ {
				out[k] ^= bit(ops)
				if ts[k].ends {
					break
				}
			}
			if (t == "nothing" || t == "nobody" || t == "none") && i > 0 {
				out[i-1] ^= bit(ops)
			}
			ops++
		case lacking[t]:
			n := 0
			for k := i + 1; k < len(ts) && n < 2; k++ {
				if ts[k].key != "" {
					out[k] ^= bit(ops)
					n++
				}
				if ts[k].ends {
					break
				}
			}
			ops++
		}
	}
	if turn := c.Act == "deny"; turn || c.Negative && !any {
		for i := range out {
			out[i] ^= bit(ops)
		}
		ops++
	}
	return out, ops
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
