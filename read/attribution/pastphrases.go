package attribution

import (
	"segun"
	"segun/read/phrase"
)

// farthest is how many words of time, place and means can stand between a verb of saying and a clause without "that".
const farthest = 16

// zeroClause finds the clause without "that" that a verb of saying opens, behind words of time or other phrases.
func (c *complement) zeroClause() run {
	r := c.zeroThat(c.s, c.own.end)
	if r.empty() && c.says.class != "inform" && c.says.strong {
		r = c.pastPhrases(c.s, c.own.end)
	}
	return r
}

// pastPhrases finds a clause without "that" behind phrases that say where, when or how somebody spoke: "said in a statement Monday | two men were shot", "said by telephone from Tesh | the raiders had left", "said early on
// Monday | a boat was found". The phrases end where a word that can only open a noun phrase stands behind a noun or a day. It returns the clause's stretch.
func (f *finder) pastPhrases(s *segun.Sentence, e int) run {
	if e >= s.End || !f.opensPhrase(e) {
		return run{}
	}
	for k := e + 1; k < s.End && k < e+farthest; k++ {
		switch u := f.upos(k); u {
		case segun.VERB, segun.AUX, segun.PUNCT, segun.SCONJ, segun.CCONJ:
			return run{}
		default:
			if f.quoteAt(k) != f.quoteAt(e) {
				return run{}
			}
			if f.endsPhrase(k-1) && (f.opensNoun(k) || f.day(k-1) && f.nominalStart(k) && !f.timely(k)) && f.directlyFinite(s, k) {
				return run{k, s.End}
			}
		}
	}
	return run{}
}

// opensPhrase reports whether a phrase of time, place or means can open at token k.
func (f *finder) opensPhrase(k int) bool {
	if f.day(k) || f.is(k, "late", "early", "earlier", "later", "again", "separately") {
		return true
	}
	return f.upos(k) == segun.ADP && f.is(k, "on", "in", "at", "by", "from", "during", "through", "after", "before", "via", "over") && !f.is(k+1, "that")
}

// endsPhrase reports whether such a phrase can end with token k.
func (f *finder) endsPhrase(k int) bool {
	u := f.upos(k)
	return u == segun.NOUN || u == segun.PROPN || u == segun.NUM || f.timely(k)
}

// timely reports whether token k is a day, a month or another word of time.
func (f *finder) timely(k int) bool {
	return f.day(k) || f.Flags[k]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0
}

// opensNoun reports whether token k can only open a noun phrase: an article, a number, "its", "they", "there".
func (f *finder) opensNoun(k int) bool {
	if f.is(k-1, "day", "place", "time", "moment", "way", "reason", "house", "year") {
		return false // "a visit to the place | his father was born |"
	}
	switch x := f.xpos(k); x {
	case "DT", "PRP", "PRP$", "EX":
		return !f.is(k, "himself", "herself", "itself", "themselves")
	case "CD":
		return f.upos(k-1) != segun.PROPN && !f.timely(k-1) || f.upos(k+1) == segun.NOUN && f.Look[k]&phrase.Digit == 0
	}
	return false
}

// directlyFinite reports whether a noun phrase from token k is followed by its verb, with no comma, relative clause or other verb before it.
func (f *finder) directlyFinite(s *segun.Sentence, k int) bool {
	for j := k; j < s.End && j < k+farthest; j++ {
		if f.finiteTag(j) || f.xpos(j) == "MD" {
			return j > k && !f.among(j, "putsout") // "at a meeting | the party held |"
		}
		switch f.upos(j) {
		case segun.VERB, segun.AUX, segun.PUNCT, segun.SCONJ, segun.PART:
			if f.xpos(j) != "POS" && f.xpos(j) != "VBN" && f.xpos(j) != "VBG" {
				return false
			}
		}
		if x := f.xpos(j); x == "WDT" || x == "WP" || x == "WRB" || f.is(j, "that") && j > k {
			return false
		}
	}
	return false
}
