package claim

import (
	"segun"
	"segun/read/phrase"
)

// heldAlready tells what is so already by a predicate whose words are mostly of what is to come: what somebody's task is ("Our job is to keep the dam"), that they stood ready ("Fourteen lorries were ready to
// leave"), that they agreed, what they have to do time and again ("Sometimes we have to wake them"), what it takes ("needs 600 votes to win"). A penalty that somebody faces is foreseen. The realis is empty
// where the words say what they always say.
func (m *maker) heldAlready(d *draft, f *facts) (realis, why string) {
	h := d.Head
	switch f.forceBy {
	case "be to":
		if f.force == "planned" && f.subject >= 0 && m.told(m.ofWhich(f.subject), "task") && (f.present || f.past) {
			return "happened", "what the " + m.lemma(f.subject) + " is"
		}
	case "be ready":
		if f.past {
			return "happened", "they were ready"
		}
	case "face":
		if o := m.Find(h, segun.RelObj); o > h && m.told(o, "penalty") {
			return "predicted", "\"face\" and \"" + m.Word(o) + "\""
		}
	case "agree":
		if f.past && d.Act == "assert" && m.edgeOf(h+1) && !m.toBehind(h) {
			return "happened", "they agreed"
		}
	case "have to":
		if t := m.r.Tokens.At(d.Content[0].Start); t+4 < m.Len() && m.is(t, "what") && m.is(t+2, "have") && m.is(t+3, "to") && m.is(t+4, "say") {
			return "happened", "what somebody had to say"
		}
		if f.present && m.habitual(h) {
			return "happened", "what has to be done time and again"
		}
	case "need":
		if o := m.Find(h, segun.RelObj); o > h && !m.is(h+1, "to") && !m.agent(o) && m.r.Tags.UPOS[o] == segun.NOUN && !m.is(f.subject, "we", "i", "you") {
			return "happened", "what it takes"
		}
	}
	return "", ""
}

// toBehind reports whether an infinitive with "to" stands behind token h in its clause.
func (m *maker) toBehind(h int) bool {
	for k := h + 1; k < m.sentenceAt(h).End; k++ {
		if m.r.Tags.XPOS[k] == "TO" && m.at[k] == m.at[h] {
			return true
		}
	}
	return false
}

// habitual reports whether an adverb of the clause of h says that it comes about time and again: "sometimes", "usually".
func (m *maker) habitual(h int) bool {
	s := m.sentenceAt(h)
	for k := s.First; k < s.End; k++ {
		if m.at[k] == m.at[h] && m.told(k, "often") {
			return true
		}
	}
	return false
}

// mayBeSo reports whether "may" or "might" guesses at what is and does not foresee: "might be his hand", "may amount to a crime", "may still be in the valley". What may be enough, likely or due, and what has a time to
// come, is foreseen.
func (m *maker) mayBeSo(c *segun.Claim, f *facts, s *segun.Sentence) bool {
	h := c.Head
	if f.modal != "may" && f.modal != "might" || f.negative != "" || f.conditional != "" || f.question || m.timeOf(h, s) != nil || m.is(f.subject, "there") {
		return false
	}
	if m.r.Tags.UPOS[h] == segun.VERB && h+1 < s.End {
		return m.told(h, "underlies") || m.is(h, "seem", "look", "sound", "appear", "feel") && (m.r.Tags.UPOS[h+1] == segun.ADJ || m.is(h+1, "like", "as")) && !m.is(h+1, "free") || m.r.Tags.XPOS[h] == "VBG" && m.is(h-1, "be") && m.told(h, "rests")
	}
	be := m.Find(h, segun.RelCop)
	return be >= 0 && be < h && m.is(be, "be") && m.r.Tags.XPOS[be] == "VB" && m.Find(h, segun.RelExpl) < 0 && !m.told(h, "uncertain") && !m.is(h+1, "to") && m.Flags[h]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) == 0
}

// inPassing reports whether the "if" at token c is one on which nothing hangs: set between marks it only takes back a word ("a breakthrough, if it is one,", "if I may say so", "if anything"), and behind "even" it grants
// something, unless a "would" or "may" of the same sentence waits for it.
func (m *maker) inPassing(c int) bool {
	if c < 0 || !m.is(c, "if") {
		return false
	}
	s := m.sentenceAt(c)
	if c+2 >= s.End {
		return false
	}
	if c > s.First && m.is(c-1, "even") {
		for t := s.First; t < s.End; t++ {
			if m.r.Tags.XPOS[t] == "MD" && !m.is(t, "should", "must", "can") {
				return false
			}
		}
		return true
	}
	if m.is(c+1, "any", "anything", "ever", "possible") && m.upos(c+2) == segun.PUNCT {
		return true
	}
	if c > s.First && m.is(c-1, "few", "little", "rarely", "seldom", "hardly") && m.is(c+1, "any", "ever", "at") {
		return true // "few if any mills use it"
	}
	if c == s.First || m.r.Tags.UPOS[c-1] != segun.PUNCT {
		return false
	}
	end := c + 1
	for end < s.End && m.r.Tags.UPOS[end] != segun.PUNCT {
		end++
	}
	if end > c+8 || end-c < 3 {
		return false
	}
	return m.is(c+1, "i") && m.is(c+2, "may", "might", "can", "could") || m.is(c+1, "that", "it", "this") && (m.is(c+2, "be") && m.is(c+3, "the", "one", "what") || m.is(c+2, "exist")) || m.is(c+1, "you") && m.is(c+2, "like", "will", "please")
}
