package retelling

import (
	"math/bits"
	"slices"
	"strings"

	"segun"
)

const (
	aName  = 0.6 // what a name counts beside a word
	aLight = 0.4 // what a word counts that says little
)

// unusual is from where on a number is one that nobody comes to by chance.
const unusual = 20

// Likeness is how two claims compare.
type Likeness struct {
	Same    bool
	Score   float64  // from 0 to 1
	Bar     float64  // that it takes
	Link    float64  // how much lower the bar is for whom both have it from, 0 where that joins nothing
	Against string   // what rules it out whatever the score, "" for nothing
	Both    []string // the words that both have, as the first has them, sorted
}

// Compare compares two claims. weight says how much a word tells, by how rare it is; it must be above 0.
func Compare(a, b *Gist, weight func(string) float64) Likeness {
	s := sums{verb: "no"}
	for i := range a.words {
		s.mine += heaviness(&a.words[i], weight)
		s.most = max(s.most, weight(a.words[i].text))
	}
	for i := range b.words {
		s.other += heaviness(&b.words[i], weight)
		s.most = max(s.most, weight(b.words[i].text))
	}
	var l Likeness
	common(a, b, func(w, o *word) {
		x, y := heaviness(w, weight), heaviness(o, weight)
		s.both += (x + y) / 2
		s.prove(w, o, min(x, y))
		l.Both = append(l.Both, w.text)
		s.take(w, o)
	})
	slices.Sort(l.Both)
	joined := join(a, b)
	l.Link = joined.worth()
	if s.mine == 0 || s.other == 0 || s.both == 0 {
		l.Against = "no word in common"
		return l
	}
	s.figures(a, b, len(l.Both))
	t := s.traits(a, b, joined)
	l.Score, l.Bar = t.weigh()
	l.Against = s.against(a, b, joined)
	l.Same = l.Against == "" && l.Score >= l.Bar
	return l
}

// Margin is by how much two claims have more in common than it takes, below 0 by how much less; what is ruled out has none.
func (l *Likeness) Margin() float64 {
	if l.Against != "" {
		return -1
	}
	return l.Score - l.Bar
}

// Near reports whether two claims have so many words in common, whatever they weigh, that it is worth while to compare them.
func Near(a, b *Gist) bool {
	n := 0
	common(a, b, func(w, o *word) { n++ })
	return near(n, len(a.words), len(b.words))
}

// NearWords is Near for a claim of which only the words are known.
func NearWords(a *Gist, claim string) bool {
	ts := tokens(claim)
	takeNumbers(ts)
	n, all := 0, 0
	for i := range ts {
		if ts[i].key == "" || slices.ContainsFunc(ts[:i], func(t token) bool { return t.key == ts[i].key }) {
			continue
		}
		all++
		if a.has(ts[i].key) {
			n++
		}
	}
	return near(n, len(a.words), all)
}

func near(common, a, b int) bool { return 4*common >= min(a, b) && common > 0 }

// sums are what is added up of two claims.
type sums struct {
	mine, other, both float64 // weights
	most              float64 // the weight of the rarest word of both
	evidence, named   float64 // weights of the words in common that say something, the lesser of the two; those of names
	numbers, days     int     // in common
	plain             int     // words in common that are no names and say something
	heavy             int     // words in common that say something
	things            int     // the same, with numbers and days
	verb              string  // whether a verb is common: "no", "same", or "turned" where it is not so in one
	ours, theirs      uint32  // what turns words in common round
	others            bool    // one of them is something else of the kind
	told              int     // words in common that are no names
	turns             int     // words in common that are so in both, less those that are not so in one
	figure            bool    // a number is common, or one has none
	rare              bool    // one that is common is unusual
}

// take adds a word that both have.
func (s *sums) take(w, o *word) {
	if !w.light {
		s.heavy++
		s.things++
		if !(w.name && o.name) {
			s.plain++
		}
	}
	if w.name && o.name {
		return
	}
	s.told++
	s.ours |= w.turns
	s.theirs |= o.turns
	turn := 1
	s.others = s.others || w.other != o.other
	if w.not() != o.not() || w.other != o.other {
		turn = -1
	}
	switch {
	case (w.verb || o.verb) && !w.light && s.verb == "no":
		s.verb, s.turns = "same", turn
	case s.verb == "no" || w.verb || o.verb:
		s.turns += turn
	}
	if s.verb != "no" && s.turns < 0 {
		s.verb = "turned"
	} else if s.verb == "turned" {
		s.verb = "same"
	}
}

// prove adds a word that both have to what speaks for them.
func (s *sums) prove(w, o *word, weight float64) {
	switch {
	case w.light || o.light:
	case w.name && o.name:
		s.named += weight
	default:
		s.evidence += weight
	}
}

// figures adds the numbers and days that both have, each as much as a word of those in common; what only one has, it has besides.
func (s *sums) figures(a, b *Gist, words int) {
	n, rare, ok := sameNumbers(a, b)
	s.figure, s.rare, s.numbers = ok, rare, n
	if rare {
		s.things++
	}
	days := 0
	for d := range a.dates {
		if b.dates[d] {
			days++
		}
	}
	s.days = days
	s.things += min(n, 2) + min(days, 1)
	each := s.both / float64(words)
	s.both += float64(min(n, 2)+min(days, 1)) * each
	s.mine += float64(min(len(a.numbers), 2)+min(len(a.dates), 1)) * each
	s.other += float64(min(len(b.numbers), 2)+min(len(b.dates), 1)) * each
}

// heavy counts the words that say something.
func (g *Gist) heavy() int {
	n := 0
	for i := range g.words {
		if !g.words[i].light {
			n++
		}
	}
	return n
}

// common goes through the words that two claims have in common, in the order of their keys.
func common(a, b *Gist, f func(w, o *word)) {
	for i, k := 0, 0; i < len(a.words) && k < len(b.words); {
		switch w, o := &a.words[i], &b.words[k]; strings.Compare(w.key, o.key) {
		case -1:
			i++
		case 1:
			k++
		default:
			f(w, o)
			i++
			k++
		}
	}
}

func heaviness(w *word, weight func(string) float64) float64 {
	x := weight(w.text)
	switch {
	case w.light:
		return x * aLight
	case w.name:
		return x * aName
	}
	return x
}

// joint is what joins two claims beside their words.
type joint int

const (
	nothing  joint = iota
	oneHouse       // one outlet published both
	oneGroup       // both cite an unnamed group of one description
	oneVoice       // both cite one voice in the end
	cites          // one cites the other's outlet
	printed        // the sentences around are the same
)

// worth is by how much it lowers the bar.
func (j joint) worth() float64 {
	switch j {
	case oneGroup:
		return weights[byGroup]
	case oneVoice:
		return weights[byVoice]
	case cites:
		return weights[byCiting]
	}
	return 0
}

// join says what joins two claims, the most that fits.
func join(a, b *Gist) joint {
	x, y := &a.claim, &b.claim
	last := func(c *Claim) string {
		if len(c.Voices) == 0 {
			return ""
		}
		return c.Voices[len(c.Voices)-1]
	}
	switch v, w := last(x), last(y); {
	case sameAround(a, b):
		return printed
	case x.Outlet != "" && slices.Contains(y.Voices, x.Outlet) || y.Outlet != "" && slices.Contains(x.Voices, y.Outlet):
		return cites
	case v != "" && v == w && !strings.HasPrefix(v, "~"):
		return oneVoice
	case v != "" && v == w:
		return oneGroup
	case x.Outlet != "" && x.Outlet == y.Outlet:
		return oneHouse
	}
	return nothing
}

// What makes two sentences one: so many words at least, and this part of them in common.
const (
	aroundWords = 6
	aroundPart  = 0.7
)

// onePart is what part of the words of two claims of one printed sentence must be common for them to be one part of it.
const onePart = 0.55

// sameAround reports whether two claims stand in one sentence that both documents print.
func sameAround(a, b *Gist) bool {
	short, long := len(a.around), len(b.around)
	if short > long {
		short, long = long, short
	}
	if short < aroundWords || float64(short) < aroundPart*float64(long) {
		return false
	}
	n := 0
	for i, k := 0, 0; i < len(a.around) && k < len(b.around); {
		switch strings.Compare(a.around[i], b.around[k]) {
		case -1:
			i++
		case 1:
			k++
		default:
			n, i, k = n+1, i+1, k+1
		}
	}
	return float64(n) >= aroundPart*float64(long+short-n)
}

// done says whether a claim tells of something as it is or was (1), as somebody means, promises, foresees or demands it (-1), or neither (0).
func done(g *Gist) int {
	switch g.claim.Realis {
	case "planned", "predicted", "promised", "called_for":
		return -1
	case "conditional":
		return 0
	}
	return 1
}

// odds reports whether what both say is turned round an odd number of times more in one than in the other: "never delivered" and "delivered without" are not.
func (s *sums) odds(a, b *Gist) bool {
	if a.ops < 2 && b.ops < 2 {
		return a.ops != b.ops
	}
	return (bits.OnesCount32(s.ours)+bits.OnesCount32(s.theirs))%2 == 1
}

// sameNumbers counts the numbers that are common to both. rare is true where one of these is unusual, ok false where both have numbers and none is common.
func sameNumbers(a, b *Gist) (n int, rare, ok bool) {
	for i := range a.numbers {
		for k := range b.numbers {
			x, y := &a.numbers[i], &b.numbers[k]
			if x.value == y.value || x.counts(y) && x.meets(y) {
				rare = rare || x.value == y.value && x.value >= unusual && x.counts(y)
				n++
				break
			}
		}
	}
	return n, rare, n > 0 || len(a.numbers) == 0 || len(b.numbers) == 0
}

// against says what rules out that two claims tell the same, "" for nothing.
func (s *sums) against(a, b *Gist, j joint) string {
	whole := s.heavy == a.heavy() && s.heavy == b.heavy()
	switch {
	case (a.piece() || b.piece()) && j < printed && !(whole && j >= oneGroup && a.plain == b.plain):
		return "a piece of a sentence"
	case j == printed && a.plain != b.plain && (a.ops != b.ops || 2*s.both < onePart*(s.mine+s.other)):
		return "another part of one sentence"
	case (a.asks || b.asks) && a.plain != b.plain:
		return "a question"
	case (s.odds(a, b) || s.others) && (s.verb == "turned" || s.verb == "no" && s.turns < 0 && (whole || s.turns == -s.told)):
		return "one says that it is not so"
	case done(a)*done(b) < 0 && a.plain != b.plain && !sameAround(a, b):
		return "one tells as done what the other has not done yet"
	case otherNumbers(a, b) && otherNumbers(b, a):
		return "another number"
	case otherNames(a, b) == "yes":
		return "somebody else"
	case a.claim.Act == "deny" && b.claim.Act == "deny" && a.claim.Speaker != b.claim.Speaker && a.claim.Speaker != "" && b.claim.Speaker != "":
		return "each denies it for himself"
	case a.mine && b.mine && a.claim.Speaker != b.claim.Speaker && a.claim.Speaker != "" && b.claim.Speaker != "":
		return "each speaks of himself"
	}
	return ""
}

// otherNumbers reports whether two claims count the same and come to something else: a number of one of them that the other has for nothing, while it has another for that.
func otherNumbers(a, b *Gist) bool {
	met := func(n *number, in []number) bool {
		return slices.ContainsFunc(in, func(o number) bool { return n.meets(&o) && (n.counts(&o) || n.value == o.value) })
	}
	for i := range a.numbers {
		n := &a.numbers[i]
		if met(n, b.numbers) {
			continue
		}
		for k := range b.numbers {
			if o := &b.numbers[k]; n.counts(o) && !met(o, a.numbers) {
				return true
			}
		}
	}
	return false
}

// otherDays reports whether both name days and none of them is the same.
func otherDays(a, b *Gist) bool {
	days := func(g *Gist) (d, y []string) {
		for s := range g.dates {
			if strings.HasPrefix(s, "y") {
				y = append(y, s)
			} else {
				d = append(d, s)
			}
		}
		return d, y
	}
	ad, ay := days(a)
	bd, by := days(b)
	return disjoint(ad, bd) || disjoint(ay, by)
}

// disjoint reports whether both lists hold something and nothing is in both.
func disjoint(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// otherNames says whether both are about people, or both about bodies, and none of them share a word of their names: "yes" where both name them in their words, "perhaps"
// where one has only "he" or "the company" for them, "" where it is not so.
func otherNames(a, b *Gist) string {
	if oneTopic(a, b) {
		return ""
	}
	out := ""
	for _, person := range [...]bool{true, false} {
		switch x, y := a.speaksOf(person), b.speaksOf(person); {
		case x == "" || y == "":
		case x == "named" && y == "named" && person:
			return "yes"
		default:
			out = "perhaps"
		}
	}
	return out
}

// speaksOf says whether a claim is about people, or about bodies: "named" where its words name one, "meant" where they do not, "" where it is about none.
func (g *Gist) speaksOf(person bool) string {
	out := ""
	for _, n := range g.claim.About {
		if (n.Kind == segun.Person) != person {
			continue
		}
		out = "meant"
		for w := range strings.FieldsSeq(n.Form) {
			if len(w) > 2 && slices.ContainsFunc(g.words, func(x word) bool { return x.name && x.text == w }) {
				return "named"
			}
		}
	}
	return out
}

// oneTopic reports whether both are about somebody of one name.
func oneTopic(a, b *Gist) bool {
	for _, x := range a.claim.About {
		for _, y := range b.claim.About {
			if shareWord(x.Form, y.Form) {
				return true
			}
		}
	}
	return false
}

// shareWord reports whether two names have a word in common that is not one of a kind of body.
func shareWord(a, b string) bool {
	for w := range strings.FieldsSeq(a) {
		if len(w) > 2 && !slices.Contains([]string{"the", "and", "for"}, w) && slices.Contains(strings.Fields(b), w) {
			return true
		}
	}
	return false
}
