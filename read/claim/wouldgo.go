package claim

import "segun"

// wouldGoOn reports whether a sentence with "would" as its first finite verb is free indirect speech of attribution a: "The basin would close in June, the board said. Freight would go by rail." What somebody
// thinks, asks for or offers has no "would" of theirs behind it ("The rebels want him heard. That would need fifteen votes."), nor has a question, or what a writer says of themselves.
func (m *maker) wouldGoOn(s *segun.Sentence, a *segun.Attribution) bool {
	return mayGoOn(a) && (a.Act != "opine" || m.is(s.First, "he", "she", "they")) && a.Quote != "direct" && !m.hasCondition(s) && !m.asksOrSpeaks(s)
}

// mayGoOn reports whether who speaks in an attribution may go on by what is done in it: who tells or thinks something may; what is asked for, offered or judged ends with its sentence.
func mayGoOn(a *segun.Attribution) bool {
	switch a.Act {
	case "assert", "deny", "promise", "predict", "accuse", "opine":
		return true
	}
	return false
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
