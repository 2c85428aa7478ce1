package attribution

import "segun"

// itIsFor reports whether verb t is what it is like, common or right for somebody to do, which nobody has done by that: "It is unusual for a judge | to criticise the law", "It would be wrong for the mayor | to blame the union".
// What was brave of somebody has been done, and may have been where it was wrong for them.
func (f *finder) itIsFor(s *segun.Sentence, t int) bool {
	k := t - 1
	for k > s.First && f.upos(k) == segun.ADV {
		k--
	}
	if f.xpos(t) != "VB" || k-4 < s.First || f.xpos(k) != "TO" || f.quoteAt(k) != f.quoteAt(t) {
		return false
	}
	p := k - 1
	for p > s.First && p > k-9 && f.nounish(p) && !f.is(p, "for") {
		p--
	}
	if !f.is(p, "for") || p == k-1 {
		return false
	}
	for j := p - 1; j > s.First && j > p-7; j-- {
		switch u := f.upos(j); {
		case f.is(j, "be", "seem", "remain", "become"):
			return f.xpos(j) != "VBD" && f.itBefore(s, j)
		case u != segun.ADJ && u != segun.ADV && u != segun.NOUN && u != segun.DET && u != segun.PART && f.xpos(j) != "VBN":
			return false
		}
	}
	return false
}

// itBefore reports whether "it" is the subject of the form of "be" at token t: "It is", "it would never be".
func (f *finder) itBefore(s *segun.Sentence, t int) bool {
	for k := t - 1; k >= s.First && k > t-6; k-- {
		if f.is(k, "it", "'s", "’s") && f.upos(k) == segun.PRON {
			return true
		}
		if u := f.upos(k); u != segun.AUX && u != segun.ADV && u != segun.PART {
			return false
		}
	}
	return false
}
