package claim

import "segun"

// misread reports whether an attribution is none by the words around it: what somebody is to say ("demanded that Ms Roe say who had told her"), a text that another records ("the minutes
// recording it had been destroyed"), or eyes that are shut "to evidence that".
func (m *maker) misread(a *segun.Attribution) bool {
	if len(a.Cue) == 0 || len(a.Content) == 0 {
		return false
	}
	t, first := a.Head, m.r.Tokens.At(a.Content[0].Start)
	if m.broughtAbout(a) {
		return true
	}
	switch x := m.r.Tags.XPOS[t]; {
	case (x == "VB" || x == "VBP") && a.Inside >= 0 && m.r.Attributions.List[a.Inside].Act == "call" && (hasPrefix(a.Rule, "clause") || hasPrefix(a.Rule, "object")) && m.Find(t, segun.RelAux) < 0 && m.xpos(t-1) != "TO" && len(a.Source) > 0:
		return m.is(m.r.Tokens.At(a.Source[0].Start)-1, "that")
	case a.Weak && m.is(t, "evidence"):
		return m.is(t-1, "to")
	case a.Weak && x == "VBG" && m.is(first, "it", "they") && first == t+1:
		return finiteTag(m.r.Tags.XPOS[min(first+1, m.Len()-1)])
	}
	return false
}
