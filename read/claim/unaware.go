package claim

import "segun"

// unknownTo reports whether the clause at t tells what was so, and the predicate or noun at h that somebody was not aware of it or did not tell of it: "did not know | that the bridge had fallen", "had no idea | that the roof
// leaked", "were never told | that it had been shut". Who says "I do not know that" doubts it, and what somebody was not aware would happen has not.
func (m *maker) unknownTo(t, h int) bool {
	k := m.Find(t, segun.RelMark)
	if k < h || k > t || !m.is(k, "that") || m.Find(t, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl) < 0 || m.holder[t] >= 0 {
		return false
	}
	if m.finiteTagOf(t) != "VBD" && !m.pastOfItsOwn(t) || m.condition(t) {
		return false
	}
	if m.r.Tags.UPOS[h] == segun.NOUN {
		return m.is(h, "idea", "inkling", "clue") && m.is(h-1, "no", "any")
	}
	told := m.is(h, "tell", "inform")
	if !told && (!m.is(h, "know", "realise", "realize", "notice", "learn", "disclose", "reveal", "mention") || m.r.Tags.XPOS[h] == "VBN" && m.Find(h, segun.RelAuxPass) >= 0) {
		return false
	}
	who := m.Find(h, segun.RelNsubj, segun.RelNsubjPass)
	return who >= 0 && !m.is(who, "i", "we", "you") && (m.is(m.Find(h, segun.RelAdvmod), "not", "n't", "n’t", "never") || m.is(who, "nobody", "none") || m.is(who, "one") && m.is(who-1, "no") || m.is(m.Find(who, segun.RelDet), "no", "neither"))
}

// thatContent reports whether a "that" opens what an attribution holds: "never disclosed | that its tanks leaked".
func (m *maker) thatContent(a *segun.Attribution) bool {
	if len(a.Content) == 0 {
		return false
	}
	t := m.r.Tokens.At(a.Content[0].Start)
	return m.is(t, "that") || m.is(t-1, "that")
}

// pastContent reports whether the first finite verb that an attribution holds is a past tense, so that it tells what was so.
func (m *maker) pastContent(a *segun.Attribution) bool {
	for _, c := range a.Content {
		for t := m.r.Tokens.At(c.Start); t < m.Len() && m.r.Tokens.Tokens[t].Span.Start < c.End; t++ {
			if x := m.r.Tags.XPOS[t]; finiteTag(x) || m.pastOfItsOwn(t) {
				return x == "VBD" || x == "VBN"
			}
		}
	}
	return false
}
