package claim

import (
	"segun"
	"segun/read/phrase"
)

// lostAttempt returns the words by which a clause says that an attempt, its subject, came to nothing: "An attempt to sell it | failed", "Their bid has foundered"; "" for none.
func (m *maker) lostAttempt(h int, f *facts) string {
	n := f.subject
	if n < 0 || n > h || !m.is(n, "attempt", "bid", "effort", "endeavour", "endeavor", "try", "push") || m.r.Tags.UPOS[n] != segun.NOUN {
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
		case u == segun.NUM, m.Flags[k]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0, m.told(k, "quantity"):
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

// withoutBeing makes what did not come about beside something else a clause of its own where it has a subject: "passed | without a note being sung", "left | without anyone noticing".
func (m *maker) withoutBeing(s *segun.Sentence) {
	for w := s.First + 1; w+2 < s.End; w++ {
		from := m.at[w]
		if !m.is(w, "without") || from < 0 {
			continue
		}
		t := m.doneWithout(s, w)
		if t < 0 || int(from) == t || m.at[t] != from && int(m.at[t]) != t {
			continue
		}
		for k := w; k <= max(t, int(m.Hi[t])) && k < s.End && (m.at[k] == from || int(m.at[k]) == t); k++ {
			if k > t && m.Word(k) == "," {
				break
			}
			m.at[k] = int32(t)
		}
		m.parted[t] = true
	}
}

// doneWithout returns the verb of what the "without" at token w denies of a subject of its own, -1 for none.
func (m *maker) doneWithout(s *segun.Sentence, w int) int {
	noun := false
	for k := w + 1; k < s.End && k < w+8; k++ {
		u, x := m.r.Tags.UPOS[k], m.r.Tags.XPOS[k]
		switch {
		case u == segun.PUNCT, u == segun.CCONJ, finiteTag(x), m.at[k] < 0, m.holder[k] != m.holder[w]:
			return -1
		case x == "VBG" && noun && (u == segun.VERB || u == segun.AUX):
			for j := k + 1; j < s.End && j < k+4 && m.is(k, "be", "have"); j++ {
				if m.r.Tags.XPOS[j] == "VBN" && !m.is(j, "be") || m.r.Tags.UPOS[j] == segun.VERB || m.r.Tags.UPOS[j] == segun.ADJ {
					return j
				}
			}
			if m.is(k, "be", "have") || u != segun.VERB {
				return -1
			}
			return k
		case u == segun.NOUN, u == segun.PRON && x != "PRP$", u == segun.PROPN:
			noun = true
		}
	}
	return -1
}
