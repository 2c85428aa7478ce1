package claim

import "segun"

// entry reports whether a sentence of the body holds names, figures and the time of day alone, outside quotation marks: the stamp of a live report ("1:30 p.m."), a name or a place below a
// letter ("Kathryn Ort." "Velm."). It tells nothing, and no claim is made of it.
func (m *maker) entry(s *segun.Sentence) bool {
	if m.r.Doc.Sections[s.Section].Kind != segun.Body {
		return false
	}
	for t := s.First; t < s.End; t++ {
		if m.frame[t] >= 0 || m.quoted(t) {
			return false
		}
		switch m.r.Tags.UPOS[t] {
		case segun.PROPN, segun.NUM, segun.PUNCT, segun.SYM:
		default:
			if !m.is(t, "a.m.", "p.m.", "a.m", "p.m", "am", "pm") {
				return false
			}
		}
	}
	return true
}
