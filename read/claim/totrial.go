package claim

import "segun"

// toTrial makes a claim of its own of what is to become of somebody in a headline, behind what they are charged with: "Man accused of arson | to stand trial in May", "Three held over shooting | due in court".
func (m *maker) toTrial(s *segun.Sentence) {
	if m.r.Doc.Sections[s.Section].Kind != segun.Headline {
		return
	}
	for t := s.First + 2; t+1 < s.End; t++ {
		if m.holder[t] >= 0 || m.frame[t] >= 0 || !m.charged(t-1) || !(m.is(t, "due") || m.is(t, "to") && (m.r.Tags.XPOS[t+1] == "VB" || m.plainForm(t+1))) {
			continue
		}
		v := t
		if m.is(t, "to") {
			v = t + 1
			if p := m.Head(v); m.is(v, "be") && p > v && p < s.End {
				v = p
			}
		}
		for k := t; k < s.End && m.holder[k] < 0 && m.r.Tags.UPOS[k] != segun.PUNCT; k++ {
			m.at[k] = int32(v)
		}
		m.parted[v], m.forced[v] = true, "planned"
		return
	}
}
