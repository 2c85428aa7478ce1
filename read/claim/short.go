package claim

import (
	"segun"
	"segun/read/phrase"
)

// lostAttempt returns the words by which a clause says that an attempt, its subject, came to nothing: "An attempt to sell it | failed", "Their bid has foundered"; "" for none.
func (m *maker) lostAttempt(h int, f *facts) string {
	n := f.subject
	if n < 0 || n > h || !m.is(n, "attempt", "bid", "effort", "endeavour", "endeavor", "try") || m.r.Tags.UPOS[n] != segun.NOUN {
		return ""
	}
	if m.is(h, "fail", "founder", "collapse", "fizzle", "flop", "miscarry", "backfire") || m.is(h, "unsuccessful", "fruitless", "futile", "vain") && m.Find(h, segun.RelCop) >= 0 {
		return m.lemma(n) + " " + m.lemma(h)
	}
	return ""
}

// nearlyA returns the adverb by which the main verb v of a clause says that something only nearly was: "There was nearly a fight", "It was nearly a disaster"; "" for none. What is almost
// an hour or a third is an amount, and "almost a ritual" is likened to one.
func (m *maker) nearlyA(v int) string {
	if v < 1 || v+2 >= m.Len() || !m.is(v, "be") || !m.is(v+1, "nearly", "almost") || !m.is(v+2, "a", "an", "another") {
		return ""
	}
	if there := m.is(v-1, "there"); !there && m.is(v+1, "almost") {
		return ""
	}
	for k := v + 3; k < v+7 && k < m.Len(); k++ {
		switch u := m.r.Tags.UPOS[k]; {
		case u == segun.NUM, m.Flags[k]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0, m.is(k, "hundred", "thousand", "million", "billion", "dozen", "third", "quarter", "half", "fifth", "tenth", "mile", "metre", "meter", "kilometre", "kilometer", "foot", "tonne", "ton", "generation", "fortnight", "decade", "century", "lifetime", "hour", "minute"):
			return ""
		case u == segun.NOUN && (k+1 >= m.Len() || m.r.Tags.UPOS[k+1] != segun.NOUN):
			return m.Word(v + 1)
		case u == segun.PUNCT, u == segun.VERB:
			return ""
		}
	}
	return ""
}

// hardlyAny returns the adverb that negates the words behind it at token t: "hardly anyone came", "scarcely any of it"; "" for none.
func (m *maker) hardlyAny(t int) string {
	if m.is(t, "hardly", "scarcely", "barely") && m.is(t+1, "any", "anyone", "anybody", "anything", "anywhere", "ever", "a") && !(m.is(t+1, "a") && !m.is(t+2, "soul", "word", "thing")) {
		return m.lemma(t)
	}
	return ""
}

// wished returns the verb before a claim that wishes for what was not so: "I wish | they had told us", "If only they had"; "" for none.
func (m *maker) wished(c *segun.Claim, s *segun.Sentence, f *facts) string {
	t := m.r.Tokens.At(c.Content[0].Start)
	t-- // the word before
	if m.is(t, "that") {
		t--
	}
	if t < s.First || !m.is(t, "wish") || m.r.Tags.UPOS[t] != segun.VERB || !f.past && f.modal == "" {
		return ""
	}
	return m.lemma(t)
}

// clockAhead reports whether an hour stands at token t: "9pm", "9 p.m.", "noon", "seven o'clock".
func (m *maker) clockAhead(t int) bool {
	if t >= m.Len() {
		return false
	}
	if m.is(t, "noon", "midday", "midnight", "dawn") {
		return true
	}
	if m.Look[t]&phrase.Digit == 0 && m.r.Tags.UPOS[t] != segun.NUM {
		return false
	}
	w := m.Word(t)
	if n := len(w); n > 2 && (w[n-2:] == "pm" || w[n-2:] == "am") {
		return true
	}
	return m.is(t+1, "pm", "am", "p.m.", "a.m.", "o'clock", "o’clock")
}
