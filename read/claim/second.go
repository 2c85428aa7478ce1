package claim

import "segun"

// secondVerb gives the second of two joined verbs to the voice that says the first, where the attribution has stopped between them: "described how men fired and | drove
// the cattle off".
func (m *maker) secondVerb(s *segun.Sentence) {
	for t := s.First + 1; t < s.End; t++ {
		p := m.Head(t)
		if int(m.at[t]) != t || m.holder[t] >= 0 || m.Rel(t) != segun.RelConj || p < s.First || p >= t || m.frame[t] >= 0 || m.r.Tags.XPOS[t] != "VBD" || m.Find(t, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl) >= 0 {
			continue
		}
		i := m.holder[p]
		if m.frame[p] >= 0 {
			i = m.frame[p]
		}
		if i < 0 {
			continue
		}
		a := &m.r.Attributions.List[i]
		end := len(a.Content) - 1
		if a.Quote == "direct" || a.Head > p || end < 0 || !m.describes(a) || m.holder[t] == i || m.r.Tokens.At(a.Content[end].End) != t-1 || !m.is(t-1, "and") {
			continue
		}
		for k := t - 1; k < s.End; k++ {
			if int(m.at[k]) == t {
				m.holder[k] = i
			}
		}
	}
}

// describes reports whether a cue opens an account: "described how", "told how".
func (m *maker) describes(a *segun.Attribution) bool {
	t := m.r.Tokens.At(a.Content[0].Start)
	return m.is(t, "how") || m.is(t-1, "how")
}
