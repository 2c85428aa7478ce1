package claim

import "segun"

// wouldGoOn reports whether a sentence with "would" as its first finite verb is free indirect speech of attribution a: "The basin would close in June, the board said. Freight would go by rail." What somebody
// thinks, asks for or offers has no "would" of theirs behind it ("The rebels want him heard. That would need fifteen votes."), nor has a question, or what a writer says of themselves.
func (m *maker) wouldGoOn(s *segun.Sentence, a *segun.Attribution) bool {
	return m.mayGoOn(s, a) && a.Quote != "direct" && !m.hasCondition(s) && !m.asksOrSpeaks(s)
}

// mayGoOn reports whether sentence s can go on with attribution a by what is done in it: who tells of something may go on; what is asked for, offered or judged ends with its sentence, and so does what is thought, unless
// the sentence points back to who thinks so.
func (m *maker) mayGoOn(s *segun.Sentence, a *segun.Attribution) bool {
	switch a.Act {
	case "assert", "deny", "promise", "predict", "accuse":
		return true
	}
	return a.Act == "opine" && m.is(s.First, "he", "she", "they")
}

// asksOrSpeaks reports whether a sentence ends with a question mark, or has a writer's "I" or "we" for its subject.
func (m *maker) asksOrSpeaks(s *segun.Sentence) bool {
	for t := s.End - 1; t >= s.First && m.r.Tags.UPOS[t] == segun.PUNCT; t-- {
		if m.Word(t) == "?" {
			return true
		}
	}
	h := m.HeadOf(s.First, s.End)
	if h < 0 {
		return false
	}
	k := m.Find(h, segun.RelNsubj, segun.RelNsubjPass)
	return k >= 0 && m.is(k, "i", "we") && !m.quoted(k)
}
