package attribution

import (
	"segun"
	"segun/read/phrase"
)

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
	if q := f.quoteAt(c - 2); c-2 > s.First && q >= 0 && f.quotes[q].end == c-1 && f.quoteAt(t) < 0 && k != c-1 && f.upos(c-1) == segun.ADJ && f.Look[c-1]&phrase.Capital != 0 && f.finiteTag(t) {
		return c - 1, run{c - 1, c} // "“…,” | Cuban | said", a name that the tagger did not see
	}
	if q := f.quoteAt(max(k, 0)); k >= 0 && k < t && q >= 0 && f.quoteAt(t) < 0 && f.quotes[q].end < c {
		if np, h := f.leftUnmarked(f.quotes[q].end, c); h >= 0 && np.end == c && f.voice(h) {
			return h, np // "“If they go, so do we,” | Moll | said"
		}
		e := f.quotes[q].end
		for e < c && f.nounish(e) && f.upos(e) != segun.ADP {
			e++
		}
		np := f.trim(run{f.quotes[q].end, e})
		if h := f.top(np); !np.empty() && h >= 0 && f.Word(e) == "," && f.Word(c-1) == "," && f.voice(h) {
			return h, np // "“…,” | Mr Danil |, now 81 and retired, | said"
		}
	}
	if k < 0 && c-2 > s.First && f.Word(c-1) == "," && f.xpos(t) != "VBG" && !f.passive(t) && !f.passiveHere(s, t) {
		for j := c - 2; j > s.First && j > c-30; j-- {
			if f.Word(j) == "," {
				p := j + 1
				if f.upos(p) == segun.CCONJ {
					p++
				}
				if (f.xpos(p) == "VBN" || f.xpos(p) == "VBD") && f.is(p+1, "by") {
					if np, h := f.frontNoun(s); h >= 0 || !np.empty() {
						return h, np // "| An opinion | drafted in May, and obtained by the Echo, | concluded"
					}
				}
				if np, h := f.left(s.First, j); (f.xpos(j+1) == "WP" || f.xpos(j+1) == "WP$") && h >= 0 && np.end == j && f.voice(h) {
					return h, run{np.first, c - 1} // "Of Hale, | Levin |, who has paid him, | said"
				}
				break
			}
		}
	}
	if a := r.first; k >= 0 && k < t && a-1 > s.First && f.upos(a-1) == segun.ADP && f.is(a-1, "in", "on", "at", "during") && f.upos(k) == segun.NOUN && f.xpos(a) == "PRP$" && f.upos(a-2) == segun.PROPN && f.finiteTag(t) {
		if np, h := f.left(s.First, a-1); h >= 0 && np.end == a-1 && f.upos(h) == segun.PROPN {
			return h, np // "| Hale | in his speech | called them thieves"
		}
	}
	if k >= 0 && k < t && f.is(r.first, "like", "unlike") && r.first-1 > s.First && f.upos(r.first-1) == segun.CCONJ {
		if np, h := f.frontNoun(s); h >= 0 && h < r.first {
			return h, np // "| Hunt | sits for Velm, and like Hale has spoken of it"
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
	if k >= 0 && k < t && r.end == c && (f.upos(r.first) == segun.ADP || f.upos(r.first) == segun.ADV) && f.commas(r) > 0 {
		if np, h := f.leftUnmarked(lo, c); h >= 0 && np.end == c && f.voice(h) && np.first > r.first && f.Word(np.first-1) == "," {
			return h, np // "Even in Lisk, where two members have left her, | Ferre | said"
		}
	}
	if k == t+1 && f.xpos(k) == "PRP" && f.upos(c-1) == segun.CCONJ && f.quoteAt(k) == f.quoteAt(t) && f.verbBehindNoun(k, hi) {
		if np, h := f.frontNoun(s); h >= 0 {
			return h, np // "| The clerk | took an oath and said he was sorry"
		}
	}
	if k > t && k < hi && f.nominal(c-1) {
		np, h := f.leftUnmarked(lo, c)
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

// leftUnmarked is left without what stands before a quotation mark.
func (f *finder) leftUnmarked(lo, c int) (run, int) {
	np, h := f.left(lo, c)
	for j := np.first; j < np.end-1; j++ {
		if w := f.Word(j); w == "”" || w == "\"" || w == "''" || w == "“" || w == "``" {
			np.first = j + 1
			h = f.top(np)
		}
	}
	return np, h
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
	if h < 0 || !f.voice(h) && !f.c.texts[f.lemma(h)] {
		return run{}, -1
	}
	return np, h
}

// verbBehindNoun reports whether a noun phrase begins at token k with its verb right behind it: "the candidate | could win", "it | is late".
func (f *finder) verbBehindNoun(k, hi int) bool {
	e := k
	for e < hi && f.nounish(e) && f.upos(e) != segun.ADP && f.upos(e) != segun.CCONJ && f.xpos(e) != "WP" && f.xpos(e) != "WDT" && !(e > k && f.is(e, "who", "which", "that")) {
		e++
	}
	return e > k && e < hi && (f.finiteTag(e) && f.xpos(e) != "VBN" || f.xpos(e) == "MD" || f.upos(e) == segun.AUX)
}
