package attribution

import "segun"

// ownEnd returns where the wrong that begins at token from, and that the verb or noun at t charges somebody with, ends by the tree, end at the latest: before the verb of which whoever is charged is the subject ("men accused of the
// bombing | went on trial"), and before what was done to them besides ("held on suspicion of theft | and later released").
func (f *finder) ownEnd(t, from, end int) int {
	for j := from + 1; j < end; j++ {
		v := j
		switch f.upos(j) {
		case segun.VERB:
		case segun.AUX:
			if v = f.Head(j); v < j {
				continue
			}
		default:
			continue
		}
		x := f.xpos(j)
		if f.finiteTag(j) || x == "MD" {
			if k := f.Find(v, segun.RelNsubj, segun.RelNsubjPass); k >= 0 && k < t && int(f.Hi[k]) >= from && int(f.Hi[k]) < j {
				return f.pastAdverbs(from, j)
			}
		}
		if h := f.Head(v); f.Rel(v) == segun.RelConj && h >= 0 && h < from && f.upos(h) == segun.VERB && x != "VBG" && x != "VB" {
			if k := f.pastAdverbs(from, j); k-1 >= from+1 && f.upos(k-1) == segun.CCONJ {
				return k - 1
			}
		}
	}
	return end
}

// pastAdverbs returns the first of the adverbs in a row right before token j, from at the earliest.
func (f *finder) pastAdverbs(from, j int) int {
	for j-1 > from && f.upos(j-1) == segun.ADV {
		j--
	}
	return j
}
