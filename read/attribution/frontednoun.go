package attribution

import (
	"segun"
	"segun/read/phrase"
)

// frontedEnd returns the comma that ends what is said by the noun t, from token k on, where that noun stands in a phrase which opens its sentence: "Despite his claim that he had paid, | the bill was open", "Amid reports
// that the bridge was unsafe, | cars used it". The main clause behind it is the outlet's. 0 for none.
func (f *finder) frontedEnd(s *segun.Sentence, t, k int) int {
	if !f.is(k, "that", "to") || !f.inOpeningPhrase(s, t) {
		return 0
	}
	verb := f.is(k, "to")
	for j := k + 1; j+2 < s.End; j++ {
		switch {
		case f.finiteTag(j) || f.xpos(j) == "MD":
			verb = true
		case f.Word(j) == "," && verb && f.quoteAt(j) == f.quoteAt(t) && f.ownSubject(j+1, s.End):
			return j
		}
	}
	return 0
}

// inOpeningPhrase reports whether the noun t hangs on a preposition that opens its sentence: "Despite | his claim", "In spite of | reports", "Amid fresh | claims", "But even with | an assurance".
func (f *finder) inOpeningPhrase(s *segun.Sentence, t int) bool {
	k := s.First
	for k < t && (f.upos(k) == segun.CCONJ || f.upos(k) == segun.ADV || f.upos(k) == segun.PUNCT && f.quoteAt(k) < 0) {
		k++
	}
	if u := f.upos(k); u != segun.ADP && u != segun.SCONJ && !f.is(k, "follow", "give", "notwithstanding") || f.is(k, "that", "if") {
		return false
	}
	for k++; k < t; k++ {
		if x := f.xpos(k); (x == "VBN" || x == "VBG") && (f.upos(k+1) == segun.NOUN || f.upos(k+1) == segun.ADJ) {
			continue // "repeated assurances"
		}
		if f.finiteTag(k) || f.upos(k) == segun.VERB || f.upos(k) == segun.AUX || f.upos(k) == segun.PUNCT || f.xpos(k) == "WP" || f.xpos(k) == "WDT" {
			return false
		}
	}
	return true
}

// whereSaid returns the "that" behind the words for where somebody made a claim of their own: "his claim in an interview with the Post | that he had paid". The interview is no voice. 0 for none.
func (f *finder) whereSaid(s *segun.Sentence, t int) int {
	if t+3 >= s.End || !f.is(t+1, "in", "on", "at", "to", "before", "during") || f.upos(t+1) != segun.ADP {
		return 0
	}
	if f.ownerBefore(s, t) < 0 {
		return 0
	}
	for k := t + 2; k+2 < s.End && k < t+14; k++ {
		switch u := f.upos(k); {
		case f.is(k, "that") && f.upos(k) != segun.DET && f.upos(k-1) != segun.ADP:
			return k
		case u == segun.VERB && f.xpos(k) != "VBG" && f.xpos(k) != "VBN", u == segun.AUX, u == segun.PUNCT && f.Word(k) != "-", u == segun.SCONJ, f.xpos(k) == "WDT", f.xpos(k) == "WP":
			return 0
		}
	}
	return 0
}

// ownerBefore returns the "his" or the noun before the "'s" that stands before the noun t, adjectives aside; -1 for none.
func (f *finder) ownerBefore(s *segun.Sentence, t int) int {
	k := t - 1
	for k > s.First && (f.upos(k) == segun.ADJ || f.upos(k) == segun.ADV || f.xpos(k) == "VBN") {
		k--
	}
	switch {
	case k >= s.First && f.xpos(k) == "PRP$":
		return k
	case k > s.First && f.xpos(k) == "POS":
		return k - 1
	}
	return -1
}

// amidNoun reports whether what the tagger takes for a verb is a noun behind a preposition that no verb follows: "Amid | claims by the opposition that …", "despite | reports that", "his | claim".
func (f *finder) amidNoun(s *segun.Sentence, t int) bool {
	if t <= s.First {
		return false
	}
	return f.Flags[t]&phrase.Verb3s != 0 && f.xpos(t) != "VBG" && f.is(t-1, "amid", "amidst", "despite", "notwithstanding") || f.xpos(t-1) == "PRP$" && (f.xpos(t) == "VB" || f.xpos(t) == "VBP")
}
