package claim

import "segun"

// condition reports whether t heads a clause with "if", which belongs to what depends on it.
func (m *maker) condition(t int) bool { return m.is(m.Find(t, segun.RelMark), "if", "unless") }

// unasserted reports whether a clause that hangs on reporting words says nothing by itself: a question, the purpose or circumstances
// of speaking, the words of a non-answer.
func (m *maker) unasserted(t, h int) bool {
	a := &m.r.Attributions.List[m.frame[h]]
	switch m.Rel(t) {
	case segun.RelAcl:
		return !m.ofSource(t, h)
	case segun.RelCcomp, segun.RelXcomp, segun.RelObj, segun.RelObl, segun.RelCsubj:
		return t < h || !m.behindMark(t, ":") && !m.behindMark(t, ";") || !m.finite(t) || m.Find(t, segun.RelNsubj, segun.RelNsubjPass) < 0 || m.quoted(t) // ": they had 19 shots to four"
	case segun.RelAdvcl:
		return !m.finite(t) || m.Find(t, segun.RelNsubj, segun.RelNsubjPass) < 0 || a.Act == "decline" || a.Act == "refer"
	}
	return false
}

// feared returns the clause that a condition at t in front of the words for fearing, expecting or hoping at h is one of, by its head; -1 for none: "Unless they are home by May, | we fear that | they will lose a year". What is
// said on a condition, "If asked, she said …", is said.
func (m *maker) feared(s *segun.Sentence, t, h int) int {
	if !m.condition(t) || m.Rel(t) != segun.RelAdvcl || t > h || h >= s.End || m.frame[h] < 0 || m.frame[t] >= 0 || !m.finite(t) {
		return -1
	}
	i := m.frame[h]
	switch a := &m.r.Attributions.List[i]; a.Class {
	case "think", "feel", "predict", "hope", "plan":
		if !m.voices[i] || a.Quote == "direct" {
			return -1
		}
	default:
		return -1
	}
	for k := h + 1; k < s.End; k++ {
		if int(m.at[k]) == k && m.holder[k] == i && m.predicate(k) && (m.toComeBy(k) || m.finite(k)) {
			m.give(s, t, int(i))
			return k
		}
	}
	return -1
}
