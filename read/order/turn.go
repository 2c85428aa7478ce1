package order

import (
	"segun"
)

// turn is what puts a predicate behind or before what was told last: "two hours later", "before that", "by then", "subsequently".
type turn struct {
	first, last int // its tokens, both of it
	before      bool
	bare        bool // it has no measure and points at nothing: "then", "later", "earlier"
	had         bool // it does so only beside a past perfect: "had earlier shared", but not "earlier he was at the bar"
}

// turns reads the turns of sentence i.
func (f *finder) turns(i int) {
	s := &f.r.Tokens.Sentences[i]
	for t := s.First; t < s.End; t++ {
		x, ok := f.turnAt(t, s.End)
		if !ok {
			continue
		}
		f.turned(i, &x)
		t = x.last
	}
}

// turned orders what turn x of sentence i belongs to.
func (f *finder) turned(i int, x *turn) {
	s := &f.r.Tokens.Sentences[i]
	toks := f.r.Tokens.Tokens
	span := toks[x.first].Span.Cover(toks[x.last].Span)
	if f.opening(s, x.first) {
		c := f.mainOf(s)
		if c != nil && f.wordAt(x.last, "then") && x.bare && (f.wordAt(x.last+1, ",") || f.Find(c.Head, segun.RelCop) >= 0) {
			return // "Then, she led them all": at that time
		}
		f.turnFrom(c, f.lastTold(i, c, x.before), x, span)
		return
	}
	c := f.modified(s, x)
	if c == nil || f.r.Tags.UPOS[x.first-1] == segun.NUM { // "from $1.10 the day before"
		return
	}
	h := c.Head
	switch p := f.Head(h); f.Rel(h).Base() {
	case segun.RelConj, segun.RelParataxis:
		if p < h {
			f.turnFrom(c, f.claimAt(p), x, span)
		}
	case segun.RelAclRelcl.Base():
		if p >= s.First && !f.wordAt(x.last, "then") { // "which then ran the port": at that time
			f.turnFrom(c, f.claimAt(f.verbAbove(p)), x, span)
		}
	default:
		if c == f.mainOf(s) && (!x.bare || f.goesOn(c, s)) {
			f.turnFrom(c, f.lastTold(i, c, x.before), x, span)
		}
	}
}

// turnFrom orders claim c by what was told last.
func (f *finder) turnFrom(c, last *segun.Claim, x *turn, span segun.Span) {
	if c == nil || last == nil || x.had && !f.had(c.Head) || f.wordAt(x.last, "then") && x.bare && !(f.past(c.Head) && f.past(last.Head)) || (c.Quote == "direct" || last.Quote == "direct") && !sameVoice(c, last) {
		return
	}
	if x.before {
		f.add(c, last, span, "earlier")
		return
	}
	f.add(last, c, span, "then")
}

// past reports whether the predicate at h is a past tense or a participle: "You have the name, and then you have the money" is a list.
func (f *finder) past(h int) bool {
	return f.r.Tags.XPOS[h] == "VBD" || f.r.Tags.XPOS[h] == "VBN"
}

// sameVoice reports whether two claims are the same voice's.
func sameVoice(a, b *segun.Claim) bool {
	return len(a.Chain) == len(b.Chain) && a.Chain[len(a.Chain)-1].Entity == b.Chain[len(b.Chain)-1].Entity
}

// goesOn reports whether the subject of claim c, in sentence s, is a pronoun or somebody of whom the sentence before has told: then "later" is behind that.
func (f *finder) goesOn(c *segun.Claim, s *segun.Sentence) bool {
	k := f.Find(c.Head, segun.RelNsubj, segun.RelNsubjPass)
	if k < 0 {
		return true
	}
	if f.r.Tags.UPOS[k] == segun.PRON {
		return true
	}
	e := f.entity(k)
	if e < 0 {
		return false
	}
	for _, i := range f.r.Entities.List[e].Mentions {
		if m := f.r.Mentions.List[i].Head; m < s.First && f.r.Tokens.SentenceOf(m) >= 0 && f.r.Tokens.Sentences[f.r.Tokens.SentenceOf(m)].End == s.First {
			return true
		}
	}
	return false
}

// opening reports whether only conjunctions and marks stand before token t in its sentence.
func (f *finder) opening(s *segun.Sentence, t int) bool {
	for k := s.First; k < t; k++ {
		if u := f.r.Tags.UPOS[k]; u != segun.CCONJ && u != segun.PUNCT {
			return false
		}
	}
	return true
}

// modified returns the claim whose predicate a turn inside a sentence stands beside by the tree; nil where it belongs to something else, as in "from 1.10 the day before" and "then in opposition".
func (f *finder) modified(s *segun.Sentence, x *turn) *segun.Claim {
	t := x.last
	for n := 0; n < 6 && t >= x.first && t <= x.last; n++ {
		t = f.Head(t)
	}
	if t < s.First || t >= s.End || t >= x.first && t <= x.last {
		return nil
	}
	return f.claimAt(t)
}

// verbAbove returns the verb above token t, -1 for none.
func (f *finder) verbAbove(t int) int {
	for n := 0; n < 6 && t >= 0; n++ {
		if f.r.Tags.UPOS[t] == segun.VERB || f.heads[t] != nil {
			return t
		}
		t = f.Head(t)
	}
	return -1
}

// mainOf returns the claim of a sentence's main clause, nil for none. Where the sentence tells who says so behind what is said, it is that.
func (f *finder) mainOf(s *segun.Sentence) *segun.Claim {
	root := f.root(s)
	if root < 0 {
		return nil
	}
	if c := f.claimAt(root); c != nil {
		return c
	}
	for k := f.Kid(root); k >= 0 && k < root; k = f.Next(k) {
		if r := f.Rel(k).Base(); r == segun.RelCcomp || r == segun.RelParataxis {
			return f.claimAt(k)
		}
	}
	return nil
}

// root returns the root of a sentence, -1 for none.
func (f *finder) root(s *segun.Sentence) int {
	for t := s.First; t < s.End; t++ {
		if f.Head(t) < 0 {
			return t
		}
	}
	return -1
}

// lastTold returns what sentence i-1 has told, which a turn to claim c starts from: its main clause, or what goes on in a row behind it; what its speaker says where c is theirs, too. Nil for none.
func (f *finder) lastTold(i int, c *segun.Claim, before bool) *segun.Claim {
	if i == 0 || c == nil {
		return nil
	}
	s, was := &f.r.Tokens.Sentences[i], &f.r.Tokens.Sentences[i-1]
	if f.r.Doc.Sections[s.Section].Kind != f.r.Doc.Sections[was.Section].Kind {
		return nil
	}
	last := f.mainOf(was)
	if last == nil {
		root := f.root(was)
		if root < 0 {
			return nil
		}
		if k := f.Find(root, segun.RelCcomp); k > root {
			last = f.claimAt(k)
		}
		if last == nil || !sameVoice(last, c) {
			return nil
		}
	}
	if before {
		return last
	}
	for k := f.Kid(last.Head); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelConj && k > last.Head {
			if x := f.heads[k]; x != nil {
				last = x
			}
		}
	}
	return last
}
