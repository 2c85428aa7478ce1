package attribution

import "segun"

// rightBefore returns who speaks with the finite verb at t by the words right before it, where the tree has somebody else for its subject (k, of the words r): a pronoun that can be nothing but a subject ("but | he | has said from the
// start that"), a noun phrase before the verb where the tree looks behind it ("co-host Mika Brand | asked Hale how"), and the subject of the verb before an "and" that cannot end a noun phrase ("| Moll | questions the ties to the banks
// and has called for"); -1 for nobody.
func (f *finder) rightBefore(s *segun.Sentence, k int, r run, t int) (int, run) {
	c := f.barely(s, t)
	if k >= 0 && k < t && f.quoteAt(k) >= 0 && f.quoteAt(t) < 0 && f.upos(c-1) == segun.CCONJ && f.xpos(t) != "VBG" {
		if np, h := f.frontNoun(s); h >= 0 {
			return h, np // "He pledged to be “the best that God made” and | cast doubt on it"
		}
	}
	if k > t && c-2 >= s.First && f.Word(c-1) == "%" && f.upos(c-2) == segun.NUM {
		return c - 1, run{c - 2, c} // "47% | say the council should"
	}
	switch f.xpos(t) {
	case "VBD", "VBZ", "VBP":
	case "VBN":
		if f.upos(t-1) != segun.AUX && f.upos(t-2) != segun.AUX {
			return -1, run{}
		}
	default:
		return -1, run{}
	}
	lo, hi := f.bounds(s, t)
	if c-1 <= lo || f.passive(t) {
		return -1, run{}
	}
	if w := f.lowered(c - 1); f.xpos(c-1) == "PRP" && k != c-1 && (w == "he" || w == "she" || w == "they" || w == "we") && f.upos(c-2) != segun.ADP && f.quoteAt(c-1) == f.quoteAt(t) && !f.shutsRelative(c-2) {
		return c - 1, run{c - 1, c}
	}
	if k > t && k < hi && f.nominal(c-1) {
		np, h := f.left(lo, c)
		for j := c - 2; j > np.first; j-- {
			if f.upos(j) == segun.DET && f.xpos(j-1) != "POS" && !f.is(j-1, "of", "all", "both", "half", "from", "in", "for", "at", "by", "with", "to", "and", "on") {
				np.first = j // "In Velm | a veterans' union | accused him"
				h = f.top(np)
				break
			}
		}
		if h >= 0 && np.end == c && f.voice(h) && f.upos(h) != segun.PRON && (np.first == lo || f.border(np.first-1) || f.upos(np.first) == segun.DET) {
			return h, np
		}
	}
	if k >= 0 && k < t && f.upos(c-1) == segun.CCONJ && r.end == c-1 && f.xpos(k) == "NNS" && (f.xpos(t) == "VBZ" || f.Word(c) == "has") {
		if np, h := f.frontNoun(s); h >= 0 && h < k {
			return h, np
		}
	}
	return -1, run{}
}

// shutsRelative reports whether token k is a word that makes what stands behind it a relative clause or a question, of which who speaks is not asked here.
func (f *finder) shutsRelative(k int) bool {
	x := f.xpos(k)
	return x == "WP" || x == "WDT" || x == "WRB" || f.is(k, "as")
}

// frontNoun returns the noun phrase that a sentence opens with, where a voice heads it; -1 for none.
func (f *finder) frontNoun(s *segun.Sentence) (run, int) {
	e := s.First
	for e < s.End && f.nounish(e) && f.upos(e) != segun.ADP {
		e++
	}
	np := f.trim(run{s.First, e})
	if np.empty() || f.Word(e) == "," {
		return run{}, -1
	}
	h := f.top(np)
	if h < 0 && np.end == np.first+1 && f.xpos(np.first) == "PRP" {
		h = np.first
	}
	if h < 0 || !f.voice(h) {
		return run{}, -1
	}
	return np, h
}
