package attribution

import "segun"

// onlyShows reports whether a found attribution has no voice: what is a sign of something ("Falling numbers are | a sign | that the estuary is warming"), what highlights something where things are shown ("| The fair | will highlight new
// rules"), what brings people from somewhere to do something ("connects buyers from abroad | to discuss prices"), what somebody was asked about before their answer ("When asked | about his aims |, Brill was silent"), and what somebody
// speaks on beside what they say there ("Ms Brill, speaking | on the outbreak |, said …").
func (f *finder) onlyShows(a *found) bool {
	if a.quote || len(a.content) == 0 {
		return false
	}
	switch {
	case a.rule == "parenthesis" || a.rule == "closing":
		return f.onlyAsked(a)
	case f.is(a.head, "sign", "symptom", "reminder", "proof"):
		return len(a.source) == 0 && f.Find(a.head, segun.RelCop) >= 0
	case f.is(a.head, "highlight", "showcase"):
		return a.rule == "object" && a.subject >= 0 && f.among(a.subject, "shown")
	case a.frame.class == "suggestblame":
		return a.rule == "preposition" && f.xpos(a.content[0].first) == "VB" && f.is(a.content[0].first-1, "to")
	case a.frame.class == "ask":
		return a.rule == "preposition" && f.passiveAsk(a)
	case a.frame.class == "speak":
		return a.rule == "preposition" && f.xpos(a.head) == "VBG" && f.saysThere(a)
	}
	return false
}

// onlyAsked reports whether all that somebody is said to say is what they were asked, in the words that open the sentence: "| Asked about the plan |, Brill responded coldly".
func (f *finder) onlyAsked(a *found) bool {
	si := f.r.Tokens.SentenceOf(a.head)
	if si < 0 || len(a.content) > 1 && f.xpos(a.content[1].first) != "VBG" {
		return false
	}
	s, c := &f.r.Tokens.Sentences[si], a.content[0]
	return c.first == s.First && c.end <= a.head && f.opensAsked(s, a.head) && f.commas(c) == 0 && f.quoteIn(c) < 0
}

// passiveAsk reports whether who is said to ask is the one who was asked, as a sentence opens with it: "When asked about his aims, | Brill |".
func (f *finder) passiveAsk(a *found) bool {
	si := f.r.Tokens.SentenceOf(a.head)
	if si < 0 || a.subject < a.head || f.xpos(a.head) != "VBN" && f.xpos(a.head) != "VBD" {
		return false
	}
	s := &f.r.Tokens.Sentences[si]
	return f.opensAsked(s, a.subject)
}

// saysThere reports whether the same voice says something in the sentence, behind a participle.
func (f *finder) saysThere(a *found) bool {
	si := f.r.Tokens.SentenceOf(a.head)
	for i := range f.out {
		o := &f.out[i]
		if o.head > a.head && o.subject >= 0 && o.subject == a.subject && (o.frame.class == "say" || o.frame.class == "state" || o.frame.class == "inform") && len(o.content) > 0 && f.r.Tokens.SentenceOf(o.head) == si {
			return true
		}
	}
	return false
}
