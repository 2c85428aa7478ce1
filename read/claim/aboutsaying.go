package claim

import "segun"

// backToOutlet reports whether a sentence behind attribution i tells what whoever says that cannot go on with: that those who were told it did nothing ("told detectives …. The detectives did not write it down"), or, where
// a paper holds what somebody told, what that was in truth ("A caller told the police that two men were on the roof, a recording shows. They were roofers").
func (m *maker) backToOutlet(s *segun.Sentence, i int) bool {
	main := m.HeadOf(s.First, s.End)
	h := m.Find(main, segun.RelNsubj)
	if h < 0 || m.marked(s) {
		return false
	}
	verb := m.inPast(s.First, s.End)
	paper := false
	for k := i; k >= 0; k = m.r.Attributions.List[k].Inside {
		a := &m.r.Attributions.List[k]
		if to := m.Find(a.Head, segun.RelObj, segun.RelIobj); verb > h && m.is(verb, "do") && m.is(verb+1, "not") && a.Class == "inform" && to > a.Head && m.samePeople(h, to) {
			return true
		}
		paper = paper || len(a.Source) > 0 && m.text(m.r.Tokens.At(a.Source[0].End-1))
	}
	return paper && m.isIn(verb, h) && m.upos(main) == segun.NOUN && m.Find(main, segun.RelCop) == verb && s.End-s.First <= longestIsIn && (m.is(h, "it", "they") || m.is(h-1, "the"))
}

// longestIsIn is how many words say what something was in truth: "They were two roofers from Velm."
const longestIsIn = 9

// isIn reports whether "was" or "were" stands at verb, right behind the subject at h.
func (m *maker) isIn(verb, h int) bool {
	return verb == h+1 && m.is(verb, "be")
}

// samePeople reports whether the nouns at h and k stand for the same, as the article or the words tell.
func (m *maker) samePeople(h, k int) bool {
	if m.upos(h) == segun.PRON {
		return false
	}
	if m.upos(k) == segun.NOUN && m.lemma(h) == m.lemma(k) {
		return true
	}
	e := m.entityAt(h)
	return e >= 0 && e == m.entityAt(k)
}

// aboutSaying reports whether a sentence tells of what was said as an event, which whoever said it does not do: "The announcement by the ministry came amid unrest", "His remarks drew scorn from rivals".
func (m *maker) aboutSaying(s *segun.Sentence) bool {
	for t := s.First; t < s.End && t < s.First+5; t++ {
		if !m.told(t, "utterance") || m.r.Tags.UPOS[t] != segun.NOUN || m.Rel(t) != segun.RelNsubj {
			continue
		}
		return m.told(m.Head(t), "befell") && m.r.Tags.XPOS[m.Head(t)] != "MD"
	}
	return false
}
