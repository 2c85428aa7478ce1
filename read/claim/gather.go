package claim

import "segun"

// gather puts the words of a content without a predicate together that the tree has hung on different words outside it: "the results showed | the mayor | with | 46% | to | her rival's 36" is one
// claim, not one a word.
func (m *maker) gather(s *segun.Sentence) {
	last := -1 // the stretch that the word before belongs to
	for t := s.First; t < s.End; t++ {
		if m.r.Tags.UPOS[t] == segun.PUNCT {
			continue
		}
		h := int(m.at[t])
		if h < 0 || m.holder[t] < 0 || m.frame[t] >= 0 || m.predicate(h) {
			last = -1
			continue
		}
		if last >= 0 && h != last && m.holder[last] == m.holder[h] && m.alone(int(m.holder[h]), s) {
			m.move(s, h, last)
			continue
		}
		last = h
	}
}

// askedFirst reports whether the first word of a sentence says that somebody was asked, though the tagger takes it for a past tense: "Asked about the results, he did not reply".
func (m *maker) askedFirst(t int) bool {
	if m.r.Tags.XPOS[t] != "VBD" || !m.is(t, "ask", "press", "question", "challenge", "quiz") {
		return false
	}
	i := m.r.Tokens.SentenceOf(t)
	return i >= 0 && m.r.Tokens.Sentences[i].First == t
}
