package behalf

import (
	"segun"
	"segun/read/phrase"
)

// finder looks for links in one reading.
type finder struct {
	*phrase.View
	r     *segun.Reading
	heads map[int]int // head token -> its widest mention
	seen  map[[2]int]bool
	named [][]string // of entities: the words of their names, once asked for
	out   *Links

	bodies map[string][]int // what bodies are called -> the entities, once asked for
}

// add keeps a link once.
func (f *finder) add(who, whom int, kind Kind, spans ...segun.Span) {
	if kind == against || who <= 0 || whom <= 0 || who == whom || f.seen[[2]int{who, whom}] || f.seen[[2]int{whom, who}] {
		return
	}
	f.seen[[2]int{who, whom}] = true
	n := int32(len(f.out.List))
	f.out.List = append(f.out.List, Link{Who: who, For: whom, Kind: kind, Spans: spans})
	f.out.of[who] = append(f.out.of[who], n)
	f.out.of[whom] = append(f.out.of[whom], n)
}

// at returns the entity of the mention that token t heads, -1 for none.
func (f *finder) at(t int) int {
	if k, ok := f.heads[t]; ok && t >= 0 {
		return f.r.EntityOf(k)
	}
	return -1
}

// noun reads the link in a noun phrase whose head at t is a word for somebody who stands for another: "Harrow's lawyer", "a spokesman for Harrow Foods".
func (f *finder) noun(t int) {
	kind, from, after := f.kindAt(t)
	if kind == "" {
		return
	}
	whose, last := f.whose(t, kind, from, after)
	p := f.Find(t, segun.RelNmodPoss)
	if len(whose) == 0 && p >= 0 && (kind == Lawyer || kind == Speaker) {
		whose, last = f.subjectBefore(p), p
	}
	if len(whose) == 0 && (kind == Speaker && f.unsaidWhose(t, from, after) || p >= 0 && f.at(p) <= 0 && f.Is(p, itsWord)) {
		if e := f.bodyToldOf(from); e > 0 {
			whose, last = []int{e}, from
		}
	}
	if len(whose) == 0 {
		return
	}
	span := f.r.Tokens.Cover(min(from, last), max(after, last+1))
	for _, who := range f.called(t) {
		for _, whom := range whose {
			if kind == client {
				f.add(whom, who, Lawyer, span)
				continue
			}
			f.add(who, whom, kind, span)
		}
	}
}

// unsaidWhose reports whether the words for somebody who speaks for another, the tokens [from, after) around t, are all that is said of that: "a spokeswoman", "a spokesman, Ivo Pell".
func (f *finder) unsaidWhose(t, from, after int) bool {
	if f.Find(t, segun.RelNmodPoss) >= 0 || from == 0 || after < f.Len() && f.Is(after, forWords...) {
		return false
	}
	switch f.r.Tags.UPOS[from-1] {
	case segun.NOUN, segun.PROPN, segun.ADJ:
		return false
	}
	return f.r.Tags.XPOS[t] == "NN" && (f.Is(from-1, someWords[:2]...) || f.Is(from-1, theWords[:1]...))
}

// client is the kind of those for whom another works: the link goes the other way.
const client Kind = "client"

// against is the kind of those who stand against somebody: they make no link.
const against Kind = "against"

// Against reports whether a noun, a lemma in lower case, is of those who stand against somebody: "his rival".
func Against(noun string) bool {
	row, ok := known().words.Word(phrase.Hash(noun))
	return ok && known().kinds[row] == against
}

// kindAt returns what sort of link the noun at t makes, with the tokens [from, after) of its words; "" for none.
func (f *finder) kindAt(t int) (kind Kind, from, after int) {
	s := f.r.Tokens.Sentences[f.r.Tokens.SentenceOf(t)]
	w := known()
	if row, a, ok := w.words.At(f.View, t, s.End); ok {
		if row2, b, ok := w.words.Before(f.View, s.First, t); ok && b < t {
			return w.kinds[row2], b, max(a, t+1)
		}
		return w.kinds[row], t, a
	}
	if row, b, ok := w.words.Before(f.View, s.First, t); ok {
		return w.kinds[row], b, t + 1
	}
	if row, b, ok := phrase.Offices().Before(f.View, s.First, t); ok {
		switch phrase.Offices().Rows[row].Class {
		case "family":
			return Kin, b, t + 1
		case "criminal":
		default:
			return Office, b, t + 1
		}
	}
	return "", t, t + 1
}

// whose returns those whose the noun at t is, and the token by which they are named: "his", "Harrow's", "for Harrow Foods".
func (f *finder) whose(t int, kind Kind, from, after int) (out []int, last int) {
	if p := f.Find(t, segun.RelNmodPoss); p >= 0 {
		if e := f.at(p); e > 0 {
			return f.members(e), p
		}
	}
	for k := f.Kid(t); k >= 0; k = f.Next(k) {
		if f.Rel(k) != segun.RelNmod || k < t || !f.Is(f.Find(k, segun.RelCase), forWords...) {
			continue
		}
		if e := f.at(k); e > 0 && (f.r.Entities.List[e].Kind != segun.Place || f.Is(f.Find(k, segun.RelCase), forWords[:2]...)) {
			return f.members(e), k
		}
	}
	if k := from - 1; k >= 0 && f.r.Tags.UPOS[k] == segun.PROPN { // "a Harrow spokesman"
		for h := k; h >= 0 && h > k-5; h-- {
			if x, ok := f.heads[h]; ok && f.r.Mentions.List[x].End == from && f.r.Mentions.List[x].Kind != segun.Person {
				if e := f.r.EntityOf(x); e > 0 {
					return []int{f.bodyMeant(e)}, h
				}
			}
		}
	}
	if kind != Kin && kind != client {
		if e := f.bodyBefore(from); e > 0 {
			return []int{e}, from - 1
		}
	}
	return nil, t
}

// subjectBefore returns whom the sentence before the one that opens with the pronoun at p is about, where the reading left the pronoun open: "Kessler is accused of … | His lawyers maintain …".
func (f *finder) subjectBefore(p int) []int {
	i := f.r.Tokens.SentenceOf(p)
	if f.r.Tags.XPOS[p] != "PRP$" || i < 1 || f.r.Tokens.Sentences[i].First != p || f.r.Tokens.Sentences[i-1].Block != f.r.Tokens.Sentences[i].Block {
		return nil
	}
	for t := f.r.Tokens.Sentences[i-1].First; t < f.r.Tokens.Sentences[i-1].End; t++ {
		if r := f.Rel(t); r != segun.RelNsubj && r != segun.RelNsubjPass {
			continue
		}
		e := f.at(t)
		if e <= 0 {
			return nil
		}
		switch k := f.r.Entities.List[e].Kind; {
		case k == segun.Person && f.Is(p, hisWords...), k == segun.Organisation && f.Is(p, itsWord), k == segun.Group && f.Is(p, theirWord):
			return []int{e}
		}
		return nil
	}
	return nil
}

var (
	hisWords  = phrase.Hashes("his", "her")
	itsWord   = phrase.Hash("its")
	theirWord = phrase.Hash("their")
)

var forWords = phrase.Hashes("for", "of", "at", "to", "in", "with")

// members returns an entity and those whom the text names together as it.
func (f *finder) members(e int) []int {
	out := []int{e}
	for _, id := range f.r.Entities.List[e].Members {
		for i := range f.r.Entities.List {
			if f.r.Entities.List[i].ID == id {
				out = append(out, i)
			}
		}
	}
	return out
}

// called returns the entities that are called by the noun at t: itself, the name beside it, and what it is said to be.
func (f *finder) called(t int) []int {
	var out []int
	add := func(h int) {
		if e := f.at(h); e > 0 {
			out = append(out, e)
		}
	}
	add(t)
	if k := f.Find(t, segun.RelAppos); k >= 0 {
		add(k)
	}
	switch f.Rel(t) {
	case segun.RelAppos, segun.RelCompound, segun.RelFlat:
		if h := f.Head(t); h >= 0 && (f.Rel(t) == segun.RelAppos || f.r.Tags.UPOS[h] == segun.PROPN) {
			add(h)
		}
	}
	if f.Find(t, segun.RelCop) >= 0 {
		if s := f.Find(t, segun.RelNsubj); s >= 0 {
			add(s)
		} else if h := f.Head(t); f.Rel(t) == segun.RelAclRelcl && h >= 0 {
			add(h)
		}
	}
	return out
}

// verb reads "who represents Orlo", "which owns the mill", "speaks for the union".
func (f *finder) verb(t int) {
	l := phrase.Hash(f.r.Tags.Lemma[t])
	kind := Kind("")
	o := f.Find(t, segun.RelObj)
	switch {
	case in(l, represents):
		kind = Lawyer
	case described().PlayLow(l, "runs"):
		kind = Office
	case in(l, acts):
		for k := f.Kid(t); k >= 0; k = f.Next(k) {
			if f.Rel(k) == segun.RelObl && f.Is(f.Find(k, segun.RelCase), forWord) {
				kind, o = Speaker, k
			}
		}
	}
	if kind == "" || o < 0 || f.negated(t) {
		return
	}
	s := f.Find(t, segun.RelNsubj)
	if h := f.Head(t); h >= 0 && (f.Rel(t) == segun.RelAclRelcl || f.Rel(t) == segun.RelAcl) {
		s = h
	}
	who, whom := f.at(s), f.at(o)
	if who <= 0 || whom <= 0 {
		return
	}
	if kind == Lawyer && f.r.Entities.List[whom].Kind == segun.Place {
		return // "represents Port Elan": as a deputy or a player
	}
	f.add(who, whom, kind, f.r.Tokens.Cover(min(t, o), max(t, o)+1))
}

// negated reports whether a verb has a word for no.
func (f *finder) negated(t int) bool {
	return f.Is(f.Find(t, segun.RelAdvmod), notWords...)
}

var (
	represents = phrase.Hashes("represent")
	acts       = phrase.Hashes("act", "speak", "appear", "work")
	forWord    = phrase.Hash("for")
	notWords   = phrase.Hashes("not", "n't", "never", "no")
)

func in(h uint64, set []uint64) bool {
	for _, x := range set {
		if x == h {
			return true
		}
	}
	return false
}

// pleader reads the advocate of a court report, who stands for somebody by a bare "for": "Piers Hathersage, for Marsh, said …", "For Hartwell, Sarah Quill said …".
func (f *finder) pleader(t int) {
	who := f.at(t)
	if who <= 0 || f.r.Entities.List[who].Kind != segun.Person {
		return
	}
	first := f.r.Mentions.List[f.heads[t]].First
	if s := f.r.Tokens.Sentences[f.r.Tokens.SentenceOf(t)].First; f.Is(s, forWord) && first > s+1 && first < s+8 && f.Is(first-1, comma) {
		f.standsFor(who, s+1, first)
		return
	}
	if end := f.r.Mentions.List[f.heads[t]].End; f.Is(end, comma) && f.Is(end+1, forWord) {
		f.standsFor(who, end+2, end+8)
	}
}

// standsFor adds the link of an advocate to whoever is named in the tokens [from, end), with a comma behind.
func (f *finder) standsFor(who, from, end int) {
	for k := from; k < end && k < f.Len(); k++ {
		e := f.at(k)
		if e <= 0 || !f.Is(k+1, comma) {
			continue
		}
		switch f.r.Entities.List[e].Kind {
		case segun.Person, segun.Organisation, segun.Group:
			f.add(who, e, Lawyer, f.r.Tokens.Cover(from-1, k+1))
		}
		return
	}
}

var comma = phrase.Hash(",")
