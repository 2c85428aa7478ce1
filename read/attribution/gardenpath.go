package attribution

import "segun"

// gardenPath returns the subject that verb t has by its words where the tree has given it to a participle between the two: "A banner hung from a bridge | denied any part in it and blamed the Reds",
// "A letter read out on Sunday accused the bishop of lying". A verb in the past without a subject, a conjunction or a mark of its own cannot hang on another. -1 for none.
func (f *finder) gardenPath(s *segun.Sentence, t int) int {
	if f.xpos(t) != "VBD" || t <= s.First || f.upos(t-1) == segun.CCONJ || f.nearest(t) >= 0 || f.Find(t, segun.RelMark, segun.RelCc, segun.RelAux) >= 0 {
		return -1
	}
	switch f.Rel(t) {
	case segun.RelParataxis, segun.RelAdvcl, segun.RelConj, segun.RelCcomp, segun.RelDep:
	default:
		return -1
	}
	h := f.Head(t)
	if h <= s.First || h >= t || f.xpos(h) != "VBD" && f.xpos(h) != "VBN" || f.upos(h) != segun.VERB || f.Find(h, segun.RelAux, segun.RelAuxPass, segun.RelObj, segun.RelCcomp) >= 0 || f.quoteAt(h) != f.quoteAt(t) {
		return -1
	}
	k := f.nearest(h)
	if k < s.First || k >= h || f.upos(k) == segun.PRON {
		return -1
	}
	for j := h + 1; j < t; j++ {
		if f.finiteTag(j) || f.xpos(j) == "MD" || f.upos(j) == segun.SCONJ || f.upos(j) == segun.CCONJ {
			return -1
		}
	}
	return k
}

// spokenBelow reports whether a verb that only those who speak do hangs on verb h: "A banner hung from a bridge | accused the mayor of lying".
func (f *finder) spokenBelow(h int) bool {
	if h < 0 || f.xpos(h) != "VBD" && f.xpos(h) != "VBN" {
		return false
	}
	for k := f.Kid(h); k >= 0; k = f.Next(k) {
		if k > h && f.xpos(k) == "VBD" && f.nearest(k) < 0 && (f.inTelling(k, "spoken") || f.is(k, "accuse")) {
			return true
		}
	}
	return false
}
