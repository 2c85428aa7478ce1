package claim

import "segun"

// takesMarksUp reports whether the subject of a sentence with words in quotation marks can be of what somebody said before it. Who is named does something of their own with the words ("Gov. Crane backed her, citing her “long
// experience”"), and so does one of many that the outlet brings in ("One of the prints is called “Cats and Owls”").
func (m *maker) takesMarksUp(s *segun.Sentence) bool {
	h := m.HeadOf(s.First, s.End)
	if h < 0 {
		return false
	}
	k := m.Find(h, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl, segun.RelCsubj)
	if k < 0 {
		return false
	}
	u := m.r.Tags.UPOS[k]
	return u != segun.PROPN && u != segun.NUM
}
