package attribution

import (
	"segun"
	"segun/read/phrase"
)

// blamedUpon returns what a verb of blaming lays on somebody, whose words stand behind an "on", and their words: "blamed | the abduction | on the Tesk militia"; two empty runs for none. Who is blamed "on" something is no charge.
func (c *complement) blamedUpon(o int, r run) (what, whom run) {
	if !c.is(c.t, "blame") || c.upos(o) != segun.NOUN || c.voice(o) || c.Flags[o]&phrase.PersonNoun != 0 {
		return run{}, run{}
	}
	end := c.clauseEnd(c.s, r.first)
	for k := o + 1; k+1 < end && k < o+12; k++ {
		if c.upos(k) == segun.VERB || c.Word(k) == "," || c.is(k, "for") {
			return run{}, run{}
		}
		if c.is(k, "on") && c.quoteAt(k) == c.quoteAt(c.t) && c.nominalStart(k+1) && c.Flags[k+1]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) == 0 {
			if w := c.trim(run{k + 1, c.mainVerb(k, end)}); !w.empty() && (c.voice(c.top(w)) || c.who(c.top(w))) {
				return c.trim(run{r.first, k}), w
			}
		}
	}
	return run{}, run{}
}

// answersCharge reports whether a verb with object o tells of somebody who stands before a court, and says nothing: "appeared to answer charges of theft".
func (c *complement) answersCharge(o int) bool {
	return c.is(c.t, "answer", "face", "fight") && c.is(o, "charge", "count", "indictment")
}
