package claim

import "segun"

// butNone parts what there was no proof of from what was found beside it: "found that he had abused his post | but no evidence that anyone had been dismissed".
func (m *maker) butNone(s *segun.Sentence) {
	for t := s.First + 3; t+2 < s.End; t++ {
		h := int(m.at[t+1])
		if m.r.Tags.UPOS[t] != segun.CCONJ || !m.is(t, "but") || !m.is(t+1, "no") || h < 0 || m.holder[t+1] < 0 || m.frame[t+1] >= 0 {
			continue
		}
		n := t + 2
		for n+1 < s.End && m.upos(n) == segun.ADJ {
			n++
		}
		if !m.w.proofs[modelString(m.lemma(n))] || !m.is(n+1, "that", "of") || h >= t || m.firstFiniteIn(h, s.First, t) < 0 {
			continue
		}
		end := n + 1
		for end < s.End && m.holder[end] == m.holder[n] && m.Word(end) != ";" {
			end++
		}
		m.partTo(s, t, end, h, n)
		m.parted[n], m.forced[n] = true, "not_happened"
	}
}
