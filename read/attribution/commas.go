package attribution

import (
	"segun"
	"segun/read/phrase"
)

// pastComma tells a comma that ends what a verb governs from token t on from one that only sets something off in it, at token k. It returns where the words go on, and whether they end there:
//
//   - an age, or who somebody is or where a place lies, before a phrase of the same clause: "murdering Ida Moll, 61, | at her home", "hitting his son, Per, 6, | with a belt", "in Mill Street, Velm,
//     | on May 4";
//   - an age that closes: "murdering Ida Moll, 61 |";
//   - the things of a list: "took cash, watches | and holidays from a builder";
//   - what came of a wrong: "driving a van into a crowd, | killing 12 people".
//
// For a comma that ends them it returns k. wrong says that the words are for a wrong somebody is charged with, to which where, when and how mostly belong.
func (f *finder) pastComma(s *segun.Sentence, t, k int, wrong bool) (int, bool) {
	if k <= t || f.Word(k) != "," || !f.namesSomething(k-1) {
		return k, true
	}
	c, aged := k, false
	for range mostSetOff {
		e, age := f.whoEnds(c, s.End)
		if e < 0 {
			break
		}
		c, aged = e, age || aged && c == k
	}
	switch {
	case c == k && (f.listBehind(k+1, s.End) || wrong && f.outcome(k+1, s.End)):
		return k + 1, false
	case c == k:
		return k, true
	case c+1 < s.End && f.Word(c) == "," && f.clauseBehind(t, c+1, s.End, aged || wrong):
		return c + 1, false
	case aged:
		return c, true
	}
	return k, true
}

// mostSetOff is how many things between commas say who somebody is: "his son, Per, 6, a pupil, in".
const mostSetOff = 3

// longestSetOff is how many words say who somebody is between two commas.
const longestSetOff = 9

// namesSomething reports whether a noun or a name stands at token k.
func (f *finder) namesSomething(k int) bool {
	return f.upos(k) == segun.NOUN || f.upos(k) == segun.PROPN || f.upos(k) == segun.NUM
}

// whoEnds returns the mark that closes what stands behind the comma c, -1 where that is neither an age nor words for who somebody is or where a place lies; age says which.
func (f *finder) whoEnds(c, hi int) (end int, age bool) {
	j := c + 1
	if j < hi && f.is(j, "then", "now", "both", "aged") {
		j++
	}
	if j < hi && f.ageAt(j) {
		for j++; j+1 < hi && f.is(j, "and") && f.ageAt(j+1); j += 2 {
		}
		if j < hi && f.upos(j) == segun.PUNCT && !f.mark(j) {
			return j, true
		}
		return -1, false
	}
	noun := false
	for k := c + 1; k < hi && k <= c+longestSetOff; k++ {
		switch u := f.upos(k); {
		case f.Word(k) == ",":
			if noun && k > c+1 && (f.opensWho(c+1) || f.upos(c+1) == segun.PROPN && (f.upos(c-1) == segun.NOUN || f.upos(c-1) == segun.PROPN)) {
				return k, false
			}
			return -1, false
		case u == segun.NOUN || u == segun.PROPN:
			noun = true
		case u == segun.ADJ || u == segun.DET || u == segun.NUM || u == segun.ADP || u == segun.PART || f.xpos(k) == "PRP$" || f.Look[k]&phrase.Hyphened != 0 || f.Word(k) == "-":
		default:
			return -1, false
		}
	}
	return -1, false
}

// outcome reports whether what stands at token p, behind a comma, says what came of a wrong.
func (f *finder) outcome(p, hi int) bool {
	return p+1 < hi && f.xpos(p) == "VBG" && f.among(p, "outcome") && (f.nominalStart(p+1) || f.upos(p+1) == segun.ADV)
}

// ageAt reports whether the age of a person can stand at token j, in digits.
func (f *finder) ageAt(j int) bool {
	n := len(f.Word(j))
	return n <= 3 && f.Look[j]&phrase.Digit != 0 && f.upos(j) == segun.NUM
}

// opensWho reports whether words for who somebody is can open at token j: "a widow", "his wife", "the deputy head".
func (f *finder) opensWho(j int) bool {
	return f.upos(j) == segun.DET && f.is(j, "a", "an", "the") || f.xpos(j) == "PRP$"
}

// clauseBehind reports whether what stands at token p, behind a comma, is of the clause that opens at token t: a phrase with a preposition that does not hang on a verb before it, or, where it
// mostly does, does not say on which day; or another who is joined to the first.
func (f *finder) clauseBehind(t, p, hi int, mostly bool) bool {
	day := false
	for k := p + 1; k < hi && f.upos(k) != segun.PUNCT; k++ {
		if x := f.xpos(k); x == "WP" || x == "WDT" || f.upos(k) == segun.SCONJ {
			break
		} else if f.finiteTag(k) || x == "MD" {
			return false // ", and a clerk said", ", in Velm opened on Monday"
		}
		day = day || f.Flags[k]&phrase.Weekday != 0
	}
	switch f.upos(p) {
	case segun.CCONJ:
		return f.is(p, "and", "or") && p+1 < hi && (f.opensWho(p+1) || f.upos(p+1) == segun.PROPN || f.upos(p+1) == segun.NUM)
	case segun.ADP:
		n := f.Head(p)
		h := f.Head(max(n, 0))
		return n <= p || h < 0 || h >= t || f.upos(h) != segun.VERB || mostly && !day
	case segun.PART:
		return f.is(p, "to")
	}
	return false
}

// listBehind reports whether a list of things goes on from token p, behind a comma, to an "and" with its last thing, no clause of its own: "watches and holidays from a builder".
func (f *finder) listBehind(p, hi int) bool {
	joined := -1
	for k := p; k < hi; k++ {
		switch u := f.upos(k); {
		case u == segun.PUNCT && joined < 0 && f.Word(k) == ",":
		case u == segun.PUNCT:
			return joined >= 0
		case f.finiteTag(k), f.xpos(k) == "MD":
			return joined >= 0 && f.xpos(k-1) == "WDT"
		case joined >= 0:
			if x := f.xpos(k); u == segun.SCONJ || x == "WP" || x == "WP$" || x == "WDT" {
				return true
			}
		case u == segun.CCONJ:
			if k == p || k+1 >= hi || f.upos(k+1) == segun.PROPN || f.upos(k+1) != segun.NOUN && f.upos(k+1) != segun.ADJ && f.upos(k+1) != segun.DET && f.upos(k+1) != segun.NUM {
				return false
			}
			joined = k
		case u == segun.NOUN || u == segun.ADJ || u == segun.DET || u == segun.NUM || u == segun.ADP && k > p || f.xpos(k) == "PRP$":
		default:
			return false
		}
	}
	return joined >= 0
}
