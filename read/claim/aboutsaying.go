package claim

import "segun"

// aboutSaying reports whether a sentence tells of what was said as an event, which whoever said it does not do: "The announcement by the ministry came amid unrest", "His remarks drew scorn from rivals".
func (m *maker) aboutSaying(s *segun.Sentence) bool {
	for t := s.First; t < s.End && t < s.First+5; t++ {
		if !m.is(t, "announcement", "statement", "remark", "comment", "allegation", "accusation", "claim", "speech", "disclosure", "revelation", "warning", "threat", "interview", "news", "message", "post", "tweet", "declaration", "admission",
			"apology", "denial", "call", "appeal", "complaint", "testimony", "report", "words", "word", "verdict", "ruling") || m.r.Tags.UPOS[t] != segun.NOUN || m.Rel(t) != segun.RelNsubj {
			continue
		}
		return m.is(m.Head(t), "come", "follow", "draw", "prompt", "spark", "trigger", "raise", "echo", "contradict", "mark", "coincide", "appear", "cause", "provoke", "fuel", "stir", "anger", "surprise", "shock", "meet", "add", "go", "dominate",
			"arrive", "land", "earn", "ignite", "unleash", "upset", "alarm", "stun", "set", "send", "lead", "have", "contrast", "clash", "circulate", "spread") && m.r.Tags.XPOS[m.Head(t)] != "MD"
	}
	return false
}
