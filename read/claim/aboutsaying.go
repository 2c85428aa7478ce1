package claim

import "segun"

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
