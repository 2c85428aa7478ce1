package entity

import (
	"strings"
	"sync"

	"segun"
	"segun/data"
	"segun/read/phrase"
)

// A capital or a building stands for the body that sits there where the text ties the two: "the Tavaran government, which sits in Lisk", "Lisk, its capital,". What a text does not tie stays a voice of its own, and who is in
// the town is in the town: only where the town or the building speaks or acts is it the body.

// seatedWords are the parts of tables/en/seated.tsv, each with its words.
var seatedWords = sync.OnceValue(func() map[string]map[uint64]bool {
	out := map[string]map[uint64]bool{}
	for _, r := range data.MustTable("en/seated.tsv") {
		if out[r[1]] == nil {
			out[r[1]] = map[uint64]bool{}
		}
		out[r[1]][phrase.Hash(r[0])] = true
	}
	return out
})

// seat is what the text says of one town or building.
type seat struct {
	body   *group
	called bool // the body is called so, whatever stands around the name
	two    bool // two bodies sit there
}

// seated gives the mentions of towns and buildings that speak or act the entity of the body that the text says sits there.
func (l *linker) seated() {
	bodies := l.governing()
	if len(bodies) == 0 {
		return
	}
	seats := map[string]*seat{}
	for i := range l.ms {
		if !l.canSeat(i) {
			continue
		}
		b, called := l.sitsAt(i, bodies)
		if b = b.rooted(); b == nil || b == l.at(i) {
			continue
		}
		key := joined(l.parts(&l.ms[i]))
		if s := seats[key]; s == nil {
			seats[key] = &seat{body: b, called: called}
		} else {
			s.two = s.two || s.body.root() != b
			s.called = s.called || called
		}
	}
	for i := range l.ms {
		if len(seats) == 0 || !l.canSeat(i) {
			continue
		}
		if s := seats[joined(l.parts(&l.ms[i]))]; s != nil && !s.two && (s.called || l.actsHere(&l.ms[i])) {
			l.group[i] = s.body.root().n
			l.seatName[i] = true
		}
	}
}

// governing returns the mentions of bodies that a text may call by where they sit, in text order.
func (l *linker) governing() []int {
	var out []int
	for i := range l.ms {
		if l.governs(&l.ms[i]) && l.at(i) != nil {
			out = append(out, i)
		}
	}
	return out
}

// governs reports whether a mention is of a body that governs: "the Tavaran government", "the Ministry of Ports", "the prime minister's office".
func (l *linker) governs(m *segun.Mention) bool {
	if m.Form == segun.FormPronoun || !fits(segun.Organisation, m.Kind) || m.Kind == segun.Person || m.Kind == segun.Place || l.plural(m.Head) {
		return false
	}
	w := seatedWords()
	if l.lemmaIn(m.Head, w["body"]) || m.Form == segun.FormName && l.lemmaIn(m.End-1, w["body"]) {
		return true
	}
	if !l.Is(m.Head, officeWord) {
		return false
	}
	for k := m.First; k < m.End; k++ {
		if l.lemmaIn(k, w["chief"]) {
			return true
		}
	}
	return false
}

func (l *linker) lemmaIn(t int, words map[uint64]bool) bool {
	return t >= 0 && t < l.Len() && words[phrase.Hash(strings.ToLower(l.R.Tags.Lemma[t]))]
}

// canSeat reports whether mention i is a name that a town or a building can have. The name may be taken for a person's.
func (l *linker) canSeat(i int) bool {
	m := &l.ms[i]
	if m.Form != segun.FormName || m.Name.Empty() || l.governs(m) {
		return false
	}
	first, end := l.nameTokens(m)
	if end-first > 4 || l.Flags[first]&(phrase.Country|phrase.Demonym) != 0 && end == first+1 {
		return false
	}
	return m.Kind != segun.Person || first == m.First && end == first+1
}

// sitsAt returns the body that the text says sits where mention i is, or is called by its name; nil for none.
func (l *linker) sitsAt(i int, bodies []int) (b *group, called bool) {
	m := &l.ms[i]
	if b := l.calledSo(m, bodies); b != nil {
		return b, true
	}
	if b := l.seatBehind(m, bodies); b != nil {
		return b, false
	}
	if b := l.whereItSits(m, bodies); b != nil {
		return b, false
	}
	return l.bodySitting(m, bodies), false
}

// calledSo reads "| the Granary |, as the president's office is called" and "the ministry, known to its staff as | the Mount |".
func (l *linker) calledSo(m *segun.Mention, bodies []int) *group {
	k := m.End
	if l.Is(k, comma) {
		k++
	}
	if l.Is(k, asWord) {
		for _, j := range bodies {
			if b := &l.ms[j]; b.First == k+1 && b.End+1 < l.Len() && l.R.Tags.UPOS[b.End] == segun.AUX && l.Is(b.End+1, calledSoWords...) {
				return l.at(j)
			}
		}
	}
	k = m.First - 1
	if k > 0 && l.Look[k]&phrase.Mark != 0 {
		k--
	}
	if k < 0 || !l.Is(k, asWord) {
		return nil
	}
	first, _ := l.Sentence(m.Head)
	for k--; k >= first && k > m.First-longestTie; k-- {
		if l.Is(k, calledSoWords...) {
			return l.endingAt(k-1, bodies)
		}
	}
	return nil
}

// endingAt returns the body whose mention ends at token k, or before a mark or "is" there; nil for none.
func (l *linker) endingAt(k int, bodies []int) *group {
	if k > 0 && l.R.Tags.UPOS[k] == segun.AUX {
		k--
	}
	if k > 0 && l.Is(k, relatives...) {
		k--
	}
	if k > 0 && l.Look[k]&phrase.Mark != 0 {
		k--
	}
	for _, j := range bodies {
		if l.ms[j].End == k+1 {
			return l.at(j)
		}
	}
	return nil
}

// longestTie is how many words at most stand between a place and the body that sits there.
const longestTie = 16

// seatBehind reads a noun for a seat that stands beside a name: "| Lisk |, its capital,", "| Tolland Tower |, the home of the council,", "her capital, | Lisk |,".
func (l *linker) seatBehind(m *segun.Mention, bodies []int) *group {
	w := seatedWords()["seat"]
	_, end := l.Sentence(m.Head)
	if l.Is(m.End, comma) {
		for k := m.End + 1; k < min(end, m.End+8); k++ {
			if l.lemmaIn(k, w) && l.R.Tags.UPOS[k] == segun.NOUN {
				return l.ofSeat(m, m.End+1, k, bodies)
			}
			if u := l.R.Tags.UPOS[k]; u != segun.DET && u != segun.ADJ && u != segun.NOUN && u != segun.NUM && l.R.Tags.XPOS[k] != "PRP$" && l.R.Tags.XPOS[k] != "HYPH" {
				break
			}
		}
	}
	k := m.First - 1
	if l.Is(k, comma) {
		k--
	}
	if k > 1 && l.lemmaIn(k, w) && l.R.Tags.UPOS[k] == segun.NOUN {
		a := k
		for a > 0 && (l.R.Tags.UPOS[a-1] == segun.ADJ || l.R.Tags.UPOS[a-1] == segun.DET || l.R.Tags.XPOS[a-1] == "PRP$") {
			a--
		}
		return l.ofSeat(m, a, k, bodies)
	}
	return nil
}

// ofSeat returns the body whose seat the noun at token k is, of the words from token a on: the one behind "of", for "its capital" and "the capital" the one of the sentence, else the only one of the text; nil where there is none, or several.
func (l *linker) ofSeat(m *segun.Mention, a, k int, bodies []int) *group {
	if l.Is(k+1, ofWord) {
		for i := range l.ms {
			o := &l.ms[i]
			if o.First >= k+2 && o.First <= k+3 && o.Form != segun.FormPronoun && l.at(i) != nil && (l.governs(o) || o.Form == segun.FormName && body(o)) {
				return l.at(i)
			}
		}
		return nil
	}
	if !l.Is(k, capitalWord, seatWord) {
		return nil
	}
	for t := a; t < k; t++ {
		if x := l.R.Tags.XPOS[t]; x != "DT" && x != "PRP$" && x != "JJ" || l.Is(t, indefinite...) {
			return nil // "the Tavaran capital", "a regional capital"
		}
	}
	first, end := l.Sentence(m.Head)
	var here, all *group
	several := false
	for _, j := range bodies {
		b := l.at(j)
		if h := l.ms[j].Head; h >= first && h < end && here == nil {
			here = b
		}
		several = several || all != nil && all != b
		all = b
	}
	switch {
	case !several:
		return all
	case l.R.Tags.XPOS[a] == "PRP$" && l.Is(a, itsWord), a < k && l.Is(a, theWord):
		return here
	}
	return nil
}

// whereItSits reads "| Lisk |, where the cabinet meets".
func (l *linker) whereItSits(m *segun.Mention, bodies []int) *group {
	k := m.End
	if l.Is(k, comma) {
		k++
	}
	if !l.Is(k, whereWord) {
		return nil
	}
	for _, j := range bodies {
		b := &l.ms[j]
		if b.First != k+1 {
			continue
		}
		if l.lemmaIn(b.End, seatedWords()["sits"]) || l.Is(b.End, haveWords...) && (l.lemmaIn(b.End+2, seatedWords()["seat"]) || l.Is(b.End+2, officeWord, officesWord)) {
			return l.at(j)
		}
	}
	return nil
}

// bodySitting reads a body before the place where it sits: "the government, which sits in | Lisk |", "the ministry in | Lisk |", "the ministry, on | Tolland Street |,".
func (l *linker) bodySitting(m *segun.Mention, bodies []int) *group {
	first, _ := l.Sentence(m.Head)
	for n := len(bodies) - 1; n >= 0; n-- {
		b := &l.ms[bodies[n]]
		if b.End > m.First || b.First < first || m.First-b.End > longestTie {
			continue
		}
		if l.tiedBy(b.End, m.First) && !(b.End == m.First-1 && l.Is(b.End, inWords[0]) && l.Is(b.Head, ministryWords...)) {
			return l.at(bodies[n]) // in a capital there are several ministries
		}
		return nil
	}
	return nil
}

// tiedBy reports whether the words [k, at) between a body and a place say that it sits there.
func (l *linker) tiedBy(k, at int) bool {
	comma := l.Is(k, comma)
	if comma {
		k++
	}
	if k == at-1 && l.Is(k, seatCases...) {
		return true
	}
	if l.Is(k, relatives[1:]...) {
		k++
	}
	sits := false
	for ; k < at; k++ {
		switch {
		case l.lemmaIn(k, seatedWords()["sits"]) && (l.R.Tags.UPOS[k] == segun.VERB):
			sits = l.R.Tags.XPOS[k] != "VBG"
		case l.inName[k] != 0, l.R.Tags.UPOS[k] == segun.VERB, l.R.Tags.UPOS[k] == segun.PUNCT:
			return false
		case !sits && l.R.Tags.UPOS[k] != segun.AUX && l.R.Tags.UPOS[k] != segun.ADV:
			return false
		}
	}
	return sits
}

// actsHere reports whether the name of a place stands where only somebody can: who says, thinks or does something, whose spokesman or answer it is, from whom there are signals.
func (l *linker) actsHere(m *segun.Mention) bool {
	t := m.Head
	if l.Rel(t) == segun.RelAppos && l.lemmaIn(l.Head(t), seatedWords()["seat"]) {
		t = l.Head(t) // "her own capital, | Lisk |, had"
	}
	h := l.Head(t)
	if h < 0 {
		return false
	}
	if l.R.Tags.XPOS[min(m.End, l.Len()-1)] == "POS" || l.R.Tags.XPOS[m.End-1] == "POS" {
		return l.R.Tags.UPOS[h] == segun.NOUN && (l.Flags[h]&phrase.PersonNoun != 0 || l.toldOf(h))
	}
	if k := l.caseBefore(m); k >= 0 {
		return l.Is(k, byWord) || l.Is(k, fromWords...) && k > 0 && l.toldOf(k-1)
	}
	switch l.Rel(t) {
	case segun.RelNsubj:
		if l.R.Tags.UPOS[h] == segun.ADJ {
			h = l.Find(h, segun.RelXcomp, segun.RelCsubj) // "is unlikely to forget"
		}
		return h >= 0 && l.minded(h)
	case segun.RelNsubjPass:
		return l.lemmaIn(h, seatedWords()["act"])
	}
	return false
}

// caseBefore returns the preposition before a name, -1 for none; "after | Lisk hinted" is none.
func (l *linker) caseBefore(m *segun.Mention) int {
	k := m.First - 1
	for k >= 0 && (l.R.Tags.UPOS[k] == segun.DET || l.Look[k]&phrase.Mark != 0 && !l.Is(k, comma)) {
		k--
	}
	if k < 0 || l.R.Tags.UPOS[k] != segun.ADP || l.Rel(k) == segun.RelMark {
		return -1
	}
	return k
}

// toldOf reports whether the noun at token k is for what somebody says, or does as what the table calls an act: "the answer", "a signal".
func (l *linker) toldOf(k int) bool {
	return l.R.Tags.UPOS[k] == segun.NOUN && (l.Flags[k]&phrase.CommNoun != 0 || l.lemmaIn(k, seatedWords()["act"]))
}

// minded reports whether the verb at token v is one of saying, thinking or of what only somebody does.
func (l *linker) minded(v int) bool {
	return l.Flags[v]&(phrase.CommVerb|phrase.CogVerb) != 0 || l.lemmaIn(v, seatedWords()["act"])
}

var (
	officeWord    = phrase.Hash("office")
	officesWord   = phrase.Hash("offices")
	capitalWord   = phrase.Hash("capital")
	seatWord      = phrase.Hash("seat")
	whereWord     = phrase.Hash("where")
	calledSoWords = phrase.Hashes("called", "known", "nicknamed", "dubbed")
	ministryWords = phrase.Hashes("ministry", "department")
	seatCases     = phrase.Hashes("in", "on", "at")
	fromWords     = phrase.Hashes("from", "with", "between", "to")
)
