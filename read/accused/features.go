package accused

import (
	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// The templates of features. A number is never used again for another one: model files rely on them.
const (
	tBias = iota + 1
	tSign
	tPair
	tHead
	tHeadDoer
	tHeadForm
	tHeadStatus
	tMiddle
	tMiddleDoer
	tFine
	tWord
	tWordClass
	tWordRel
	tTwo
	tObject
	tObjectClass
	tHeadObject
	tDoer
	tDoerClass
	tCue
	tSpeaker
	tSpeakerClass
	tFirst
	tLong
	tForm
	tKid
	tAdverb
	tOpening
	tSpeakerDoer
	tClassObject
	tCueHead
)

// kids bounds how many children of one token are looked at.
const kids = 24

// words bounds how many words of one claim are looked at.
const words = 60

// collector gathers features, and on demand what each stands for.
type collector struct {
	v     *phrase.View
	c     *Claim
	k     Clusters
	out   []uint64
	marks []mark // parallel to out where told is set
	told  bool
}

// mark says what a feature stands for: a sign of read/claim, or a word of the text and its part.
type mark struct {
	sign  Sign   // none for a word
	part  string // what the word is: "predicate", "word", …
	token int    // -1 for none
}

func (x *collector) add(f uint64, part string, token int) {
	x.out = append(x.out, f)
	if x.told {
		x.marks = append(x.marks, mark{part: part, token: token})
	}
}

func (x *collector) sign(f uint64, s Sign) {
	x.out = append(x.out, f)
	if x.told {
		x.marks = append(x.marks, mark{sign: s, token: -1})
	}
}

// Features appends the features of a claim by itself to out.
func Features(v *phrase.View, k Clusters, c *Claim, out []uint64) []uint64 {
	x := collector{v: v, c: c, k: k, out: out}
	x.all()
	return x.out
}

// all gathers every feature.
func (x *collector) all() {
	x.signs()
	x.predicate()
	x.people()
	x.content()
}

// signs gathers what read/claim knows, one by one and the core ones in pairs.
func (x *collector) signs() {
	x.add(model.F1(tBias, 1), "", -1)
	s := x.c.Signs
	for i := range s {
		h := s[i].key()
		x.sign(model.F1(tSign, h), s[i])
		for k := 0; k < i && i < x.c.Core; k++ {
			x.sign(model.F2(tPair, s[k].key(), h), s[i])
		}
	}
}

// core is the key of the ith sign, 0 where there is none.
func (x *collector) core(i int) uint64 {
	if i >= len(x.c.Signs) {
		return 0
	}
	return x.c.Signs[i].key()
}

// predicate gathers what a claim's predicate is.
func (x *collector) predicate() {
	v, h := x.v, x.c.Head
	if h < 0 || h >= v.Len() {
		return
	}
	l, form := lemma(v, h), x.form(h)
	_, middle, fine := x.class(h)
	status, doer := x.core(0), x.core(1)
	x.add(model.F1(tHead, l), "predicate", h)
	x.add(model.F2(tHeadDoer, l, doer), "predicate", h)
	x.add(model.F2(tHeadForm, l, form), "predicate", h)
	x.add(model.F2(tHeadStatus, l, status), "predicate", h)
	x.add(model.F2(tForm, form, doer), "predicate", h)
	x.add(model.F1(tMiddle, uint64(middle)), "predicate", h)
	x.add(model.F2(tMiddleDoer, uint64(middle), doer), "predicate", h)
	x.add(model.F1(tFine, uint64(fine)), "predicate", h)
	n := 0
	for k := v.Kid(h); k >= 0 && n < kids; k = v.Next(k) {
		n++
		switch r := v.Rel(k); r {
		case segun.RelObj, segun.RelObl, segun.RelIobj, segun.RelXcomp, segun.RelCcomp:
			_, m, _ := x.class(k)
			x.add(model.F2(tObject, uint64(r), lemma(v, k)), "object", k)
			x.add(model.F2(tObjectClass, uint64(r), uint64(m)), "object", k)
			x.add(model.F3(tHeadObject, uint64(r), l, lemma(v, k)), "object", k)
			x.add(model.F3(tClassObject, uint64(r), uint64(middle), uint64(m)), "object", k)
		case segun.RelAdvmod, segun.RelCompoundPrt, segun.RelMark:
			x.add(model.F2(tAdverb, l, v.Low[k]), "predicate", h)
		}
		x.add(model.F2(tKid, uint64(v.Rel(k)), doer), "", -1)
	}
}

// form is the form of a predicate with its auxiliaries.
func (x *collector) form(h int) uint64 {
	v := x.v
	aux := uint64(0)
	n := 0
	for k := v.Kid(h); k >= 0 && n < kids; k = v.Next(k) {
		n++
		switch v.Rel(k) {
		case segun.RelAux, segun.RelAuxPass, segun.RelCop:
			aux = model.F3(aux, lemma(v, k), tag(v, k), uint64(v.Rel(k)))
		}
	}
	return model.F2(1, aux, tag(v, h))
}

// people gathers who speaks and who does what is told.
func (x *collector) people() {
	v, c := x.v, x.c
	if in(v, c.Doer) {
		_, m, _ := x.class(c.Doer)
		x.add(model.F1(tDoer, lemma(v, c.Doer)), "who did it", c.Doer)
		x.add(model.F1(tDoerClass, uint64(m)), "who did it", c.Doer)
	}
	if in(v, c.Cue) {
		x.add(model.F1(tCue, lemma(v, c.Cue)), "cue", c.Cue)
		if in(v, c.Head) {
			_, m, _ := x.class(c.Head)
			x.add(model.F2(tCueHead, lemma(v, c.Cue), uint64(m)), "cue", c.Cue)
		}
	}
	if in(v, c.Speaker) {
		_, m, _ := x.class(c.Speaker)
		x.add(model.F1(tSpeaker, lemma(v, c.Speaker)), "who says so", c.Speaker)
		x.add(model.F1(tSpeakerClass, uint64(m)), "who says so", c.Speaker)
		x.add(model.F2(tSpeakerDoer, uint64(m), x.core(1)), "who says so", c.Speaker)
	}
}

// content gathers the words of what is said.
func (x *collector) content() {
	v := x.v
	n, before := 0, uint64(0)
	toks := v.R.Tokens
	for _, s := range x.c.Content {
		for t := toks.At(s.Start); t < len(toks.Tokens) && toks.Tokens[t].Span.Start < s.End && n < words; t++ {
			if v.Look[t]&phrase.Mark != 0 {
				before = 0
				continue
			}
			if n == 0 {
				x.add(model.F1(tFirst, v.Low[t]), "word", t)
			}
			n++
			if n <= 2 {
				x.add(model.F2(tOpening, uint64(n), tag(v, t)), "", -1)
			}
			x.add(model.F2(tTwo, before, v.Low[t]), "word", t)
			before = v.Low[t]
			switch v.R.Tags.UPOS[t] {
			case segun.NOUN, segun.VERB, segun.ADJ, segun.ADV, segun.NUM, segun.PRON, segun.ADP:
				x.add(model.F1(tWord, lemma(v, t)), "word", t)
			}
			switch v.R.Tags.UPOS[t] {
			case segun.NOUN, segun.VERB, segun.ADJ:
				_, m, _ := x.class(t)
				x.add(model.F1(tWordClass, uint64(m)), "word", t)
				x.add(model.F2(tWordRel, uint64(v.Rel(t)), uint64(m)), "word", t)
			}
		}
	}
	x.add(model.F1(tLong, uint64(min(n, 39)/4)), "", -1)
}

// class returns the classes of a word.
func (x *collector) class(t int) (coarse, middle, fine uint16) {
	if x.k == nil {
		return 0, 0, 0
	}
	return x.k.Of(x.v.Word(t))
}

func in(v *phrase.View, t int) bool { return t >= 0 && t < v.Len() }

// lemma returns the key of a token's lemma.
func lemma(v *phrase.View, t int) uint64 { return model.String(v.R.Tags.Lemma[t]) }

// tag returns the key of a token's XPOS.
func tag(v *phrase.View, t int) uint64 { return model.String(v.R.Tags.XPOS[t]) }
