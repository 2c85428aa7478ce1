package factual

import (
	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// The templates of features. A number is never used again for another one: model files rely on them.
const (
	tBias = iota + 1
	tLemma
	tWord
	tTag
	tRel
	tTagRel
	tTense
	tTenseRel
	tLemmaTense
	tLemmaRel
	tNot
	tNotTense
	tNotLemma
	tMark
	tMarkTag
	tMarkLemma
	tMarkUp
	tSubject
	tSubjectTense
	tAsks
	tAsksTense
	tUp
	tUpTag
	tUpTense
	tUpNot
	tUpNotLemma
	tUpModal
	tUpModalLemma
	tUpLemma
	tUpUp
	tUpUpTense
	tPath
	tPathNot
	tPathModal
	tOpens
	tOpensTense
	tKid
	tKidRel
	tKidLemma
	tKidTense
	tNear
	tNearTag
	tNearPair
	tNearTags
	tBefore
	tAfter
	tStart
	tStartTense
	tMarks
	tLong
	tShares
	tAlone
	tBeforeTense
	tAlt
	tBag
	tBagSide
	tBagPair
	tBagTags
	tBagFirst
	tBagTwo
)

// around is how many tokens on either side of a predicate are looked at one by one.
const around = 3

// span is how far to either side the words that hang on a predicate are looked at.
const span = 15

// climb is how many governors above a predicate are looked at.
const climb = 4

// kids bounds how many children of one token are looked at.
const kids = 24

// side is what the words around one verb say of it: its auxiliaries, modal, negation and marks.
type side struct {
	aux, modal, not, mark uint64
	subject               uint64
	asked                 bool
}

// lemma returns the key of a token's lemma.
func lemma(v *phrase.View, t int) uint64 { return model.String(v.R.Tags.Lemma[t]) }

// tag returns the key of a token's XPOS; 0 outside the text.
func tag(v *phrase.View, t int) uint64 {
	if t < 0 || t >= v.Len() {
		return 0
	}
	return model.String(v.R.Tags.XPOS[t])
}

// low returns the key of a token's word; 0 outside the sentence [first, end).
func low(v *phrase.View, t, first, end int) uint64 {
	if t < first || t >= end {
		return 0
	}
	return v.Low[t]
}

var (
	wordNot     = phrase.Hashes("not", "n't", "never", "no", "nobody", "nothing", "none", "neither", "nor", "hardly", "barely", "without")
	wordOpens   = phrase.Hashes("if", "unless", "whether", "until", "before", "when", "while", "because", "after", "that", "to", "so", "once", "lest", "though", "although", "as", "since", "in", "for", "without", "by", "of")
	wordAsks    = phrase.Hash("?")
	wordShouts  = phrase.Hash("!")
	wordQuoted  = phrase.Hashes("\"", "“", "”", "``", "''")
	wordTo      = phrase.Hash("to")
	wordNothing = uint64(1)
)

// look reads the children of verb h.
func look(v *phrase.View, h int) side {
	s := side{}
	n := 0
	for k := v.Kid(h); k >= 0 && n < kids; k = v.Next(k) {
		n++
		switch v.Rel(k) {
		case segun.RelAux, segun.RelAuxPass, segun.RelCop:
			if v.R.Tags.XPOS[k] == "MD" {
				s.modal = lemma(v, k)
			}
			s.aux = model.F3(s.aux, lemma(v, k), tag(v, k), uint64(v.Rel(k)))
		case segun.RelNsubj, segun.RelNsubjPass, segun.RelCsubj, segun.RelExpl:
			s.subject = model.String(v.R.Tags.XPOS[k])
			if v.R.Tags.UPOS[k] == segun.PRON {
				s.subject = v.Low[k]
			}
			s.denies(v, k)
		case segun.RelObj, segun.RelObl:
			s.denies(v, k)
		case segun.RelMark:
			s.mark = model.F2(s.mark, v.Low[k], 1)
		}
		if v.Is(k, wordNot...) {
			s.not = v.Low[k]
		}
	}
	return s
}

// denies books a negation at a noun phrase: "no order", "nobody".
func (s *side) denies(v *phrase.View, t int) {
	if v.Is(t, wordNot...) {
		s.not = v.Low[t]
	}
	if d := v.Find(t, segun.RelDet); d >= 0 && v.Is(d, wordNot...) {
		s.not = v.Low[d]
	}
}

// features appends the features of predicate h in the sentence [first, end) to out.
func features(v *phrase.View, h, first, end int, out []uint64) []uint64 {
	me := look(v, h)
	l, w, x, r := lemma(v, h), v.Low[h], tag(v, h), uint64(v.Rel(h))
	shares := uint64(0)
	if v.Rel(h) == segun.RelConj && me.aux == 0 && me.subject == 0 {
		if p := v.Head(h); p >= 0 && v.R.Tags.XPOS[p] == v.R.Tags.XPOS[h] {
			o := look(v, p)
			shares = model.F3(tShares, o.aux, o.not, o.mark)
		}
	}
	tense := model.F4(x, me.aux, me.modal, shares, 1)
	asks := uint64(0)
	for t := h + 1; t < end; t++ {
		if v.Is(t, wordAsks) {
			asks = 1
			break
		}
	}
	out = append(out, model.F1(tBias, 1), model.F1(tLemma, l), model.F1(tWord, w), model.F1(tTag, x), model.F1(tRel, r), model.F2(tTagRel, x, r),
		model.F1(tTense, tense), model.F2(tTenseRel, tense, r), model.F2(tLemmaTense, l, tense), model.F2(tLemmaRel, l, r),
		model.F1(tNot, me.not), model.F2(tNotTense, me.not, tense), model.F2(tNotLemma, me.not, l),
		model.F1(tMark, me.mark), model.F2(tMarkTag, me.mark, x), model.F2(tMarkLemma, me.mark, l),
		model.F1(tSubject, me.subject), model.F2(tSubjectTense, me.subject, tense), model.F1(tAsks, asks), model.F2(tAsksTense, asks, tense))
	out = above(v, h, l, tense, &me, out)
	out = below(v, h, l, tense, out)
	out = append(out, model.F2(tAlt, x, model.String(v.R.Tags.AltXPOS[h])))
	return bag(v, h, beside(v, h, first, end, tense, out))
}

// above appends what the governors say.
func above(v *phrase.View, h int, l, tense uint64, me *side, out []uint64) []uint64 {
	r := uint64(v.Rel(h))
	p := v.Head(h)
	if p < 0 {
		return append(out, model.F1(tAlone, tense))
	}
	up := look(v, p)
	pl, px := lemma(v, p), tag(v, p)
	upTense := model.F3(px, up.aux, up.modal, 2)
	out = append(out, model.F2(tUp, pl, r), model.F3(tUpTag, pl, r, tense), model.F3(tUpTense, upTense, r, tense),
		model.F3(tUpNot, up.not, r, tense), model.F3(tUpNotLemma, up.not, r, pl), model.F3(tUpModal, up.modal, r, tense), model.F3(tUpModalLemma, up.modal, r, pl),
		model.F3(tUpLemma, pl, r, l), model.F3(tMarkUp, me.mark, pl, r))
	path, not, modal, opens := r, uint64(0), uint64(0), me.mark
	at := p
	for n := 1; at >= 0 && n < climb; n++ {
		s := up
		if n > 1 {
			s = look(v, at)
		}
		if s.not != 0 {
			not = s.not
		}
		if s.modal != 0 {
			modal = s.modal
		}
		if s.mark != 0 && opens == 0 {
			opens = s.mark
		}
		if n == 2 {
			out = append(out, model.F3(tUpUp, lemma(v, at), path, 0), model.F3(tUpUpTense, model.F2(tag(v, at), s.aux, s.modal), path, tense))
		}
		path = model.F2(uint64(n), path, uint64(v.Rel(at)))
		at = v.Head(at)
	}
	return append(out, model.F2(tPath, path, tense), model.F2(tPathNot, not, tense), model.F2(tPathModal, modal, tense),
		model.F1(tOpens, opens), model.F2(tOpensTense, opens, tense))
}

// below appends the children: adverbs, objects, complements and what opens them.
func below(v *phrase.View, h int, l, tense uint64, out []uint64) []uint64 {
	n := 0
	for k := v.Kid(h); k >= 0 && n < kids; k = v.Next(k) {
		n++
		r := v.Rel(k)
		switch r {
		case segun.RelPunct, segun.RelAux, segun.RelAuxPass:
			continue
		}
		rel := uint64(r)
		out = append(out, model.F1(tKid, rel), model.F2(tKidRel, rel, lemma(v, k)))
		switch r {
		case segun.RelAdvmod, segun.RelMark, segun.RelCompoundPrt:
			out = append(out, model.F2(tKidLemma, l, v.Low[k]), model.F2(tKidTense, v.Low[k], tense))
		case segun.RelXcomp, segun.RelCcomp, segun.RelAdvcl, segun.RelObl:
			o := v.Find(k, segun.RelMark, segun.RelCase)
			m := wordNothing
			if o >= 0 {
				m = v.Low[o]
			}
			out = append(out, model.F3(tKidLemma, l, rel, m), model.F3(tKidTense, rel, m, tense))
		case segun.RelObj, segun.RelNsubj, segun.RelNsubjPass:
			if d := v.Find(k, segun.RelDet); d >= 0 {
				out = append(out, model.F3(tKidTense, rel, v.Low[d], tense))
			}
		}
	}
	return out
}

// beside appends the words around the predicate and what the sentence looks like.
func beside(v *phrase.View, h, first, end int, tense uint64, out []uint64) []uint64 {
	for d := -around; d <= around; d++ {
		if d != 0 {
			at := uint64(d + around)
			out = append(out, model.F2(tNear, at, low(v, h+d, first, end)))
			if h+d >= first && h+d < end {
				out = append(out, model.F3(tNearTag, at, tag(v, h+d), tag(v, h)))
			}
		}
	}
	b2, b1, a1, a2 := low(v, h-2, first, end), low(v, h-1, first, end), low(v, h+1, first, end), low(v, h+2, first, end)
	out = append(out, model.F3(tNearPair, 1, b2, b1), model.F3(tNearPair, 2, b1, v.Low[h]), model.F3(tNearPair, 3, v.Low[h], a1), model.F3(tNearPair, 4, a1, a2),
		model.F3(tNearTags, tag(v, h-2), tag(v, h-1), tag(v, h)), model.F3(tNearTags, tag(v, h-1), tag(v, h), tag(v, h+1)))
	quotes := uint64(0)
	for t := first; t < end; t++ {
		if v.Is(t, wordQuoted...) && t < h {
			quotes ^= 1
		}
		if t < h-12 || t > h+8 || t == h {
			continue
		}
		switch v.R.Tags.UPOS[t] {
		case segun.AUX, segun.SCONJ, segun.ADV, segun.PART, segun.PRON, segun.VERB:
			if t < h {
				out = append(out, model.F1(tBefore, v.Low[t]), model.F2(tBeforeTense, v.Low[t], tense))
			} else {
				out = append(out, model.F1(tAfter, v.Low[t]))
			}
		}
	}
	ends := uint64(0)
	if v.Is(end-1, wordShouts) {
		ends = 1
	} else if v.Is(end-1, wordAsks) {
		ends = 2
	}
	return append(out, model.F1(tStart, v.Low[first]), model.F2(tStartTense, v.Low[first], tense), model.F2(tMarks, ends, quotes), model.F1(tLong, uint64(min(end-first, 39)/5)))
}

// bag appends the words that hang on the predicate, wherever they stand, and their pairs.
func bag(v *phrase.View, h int, out []uint64) []uint64 {
	lo, end := max(int(v.Lo[h]), h-span), min(int(v.Hi[h])+1, h+span+1)
	for k := lo; k < end; k++ {
		if v.Look[k]&phrase.Mark != 0 {
			continue
		}
		side := uint64(0)
		switch {
		case k > h:
			side = 1
		case k == h:
			side = 2
		}
		l := lemma(v, k)
		out = append(out, model.F2(tBagSide, l, side), model.F1(tBag, l))
		if k > lo {
			out = append(out, model.F2(tBagPair, v.Low[k-1], v.Low[k]), model.F2(tBagTags, tag(v, k-1), tag(v, k)))
		}
	}
	out = append(out, model.F1(tBagFirst, v.Low[lo]))
	if lo+1 < end {
		out = append(out, model.F2(tBagTwo, v.Low[lo], v.Low[lo+1]))
	}
	return out
}
