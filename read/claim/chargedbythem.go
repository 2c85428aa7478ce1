package claim

import "segun"

// chargedByThem returns the token for whom an accusation with a voice charges where its words stand beside the cue and not behind it: the subject of the passive, "Brandt | was accused by the union of theft"; the noun that a
// participle belongs to, "a clerk | accused by the guild of theft"; and whom those who suspect them have seized, "Police arrested a clerk | on suspicion of theft". -1 for none.
func (m *maker) chargedByThem(a *segun.Attribution) int {
	h := a.Head
	if m.r.Tags.UPOS[h] == segun.NOUN {
		v := m.Head(h)
		if v < 0 || v > h || !m.told(v, "seizes") {
			return -1
		}
		return m.Find(v, segun.RelObj)
	}
	if m.r.Tags.XPOS[h] != "VBN" {
		return -1
	}
	if m.Find(h, segun.RelAuxPass) >= 0 {
		return m.Find(h, segun.RelNsubjPass, segun.RelNsubj)
	}
	if m.Rel(h).Base() == segun.RelAcl && m.Head(h) < h && m.Find(h, segun.RelOblAgent) > h {
		return m.Head(h)
	}
	return -1
}
