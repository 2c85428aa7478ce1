package attribution

import "segun"

// unpressed reports whether the verb t only tells what somebody has not said or named so far, of their own accord: "The union has not said how long it will last", "The police did not name the men". Nobody asked, as far as
// the text tells, so that it is the outlet which states what is missing; where it tells of a question close before, the silence is a reply to it. "She did not say who had sent it", of somebody who has just spoken, is
// one to the reporter who listens.
func (f *finder) unpressed(s *segun.Sentence, t int) bool {
	if !f.is(t, "say", "name", "identify", "disclose", "specify") || f.passive(t) || !f.PlainlyNot(t) {
		return false
	}
	return !(f.is(t, "say") && f.did(s, t)) && !f.pressed(s, t)
}

// did reports whether "did" stands before verb t.
func (f *finder) did(s *segun.Sentence, t int) bool {
	for k := t - 1; k >= s.First && k > t-6; k-- {
		if f.is(k, "do") {
			return f.xpos(k) == "VBD"
		}
	}
	return false
}

// pressed reports whether the sentence of token t, or the one before it, tells of a question that somebody was asked.
func (f *finder) pressed(s *segun.Sentence, t int) bool {
	from := s.First
	if from > 0 {
		if b := f.sentenceOf(from - 1); b != nil {
			from = b.First
		}
	}
	for k := from; k < s.End; k++ {
		switch {
		case k == t:
		case f.is(k, "ask", "press", "question", "request", "inquiry", "enquiry", "query", "quiz") && (f.xpos(k) == "VBN" || f.xpos(k) == "VBD" || f.upos(k) == segun.NOUN):
			return true
		case f.is(k, "decline", "refuse"):
			return true
		}
	}
	return false
}
