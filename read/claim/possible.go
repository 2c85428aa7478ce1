package claim

import "segun"

// possibleOnly reports whether a claim is only said to be possible or likely, by an adjective with "it" before it: "It is possible that | the letter was forged", "It is doubtful | he knew". "" for none, and of what is said of a time to
// come, which is expected.
func (m *maker) possibleOnly(h int, s *segun.Sentence) string {
	for _, a := range [...]int{h, m.Head(h)} {
		if a < s.First || a >= s.End || !m.told(a, "maybe") || m.r.Tags.UPOS[a] != segun.ADJ || !m.is(m.Find(a, segun.RelExpl, segun.RelNsubj), "it") || m.Find(a, segun.RelCop) < 0 {
			continue
		}
		if a != h && (h < a || m.Rel(h) != segun.RelCcomp && m.Rel(h) != segun.RelCsubj && m.Rel(h) != segun.RelParataxis) {
			continue
		}
		if m.Word(a+1) == "," || m.r.Tags.UPOS[min(a+1, m.Len()-1)] == segun.ADP && !m.is(a+1, "that") || m.is(a+1, "to") {
			continue
		}
		if m.pastFrom(a+1) || m.perfectFrom(a+1, s) {
			return m.Word(a)
		}
	}
	return ""
}

// perfectFrom reports whether the first finite verb from token t on is "has" or "have" with a participle behind it.
func (m *maker) perfectFrom(t int, s *segun.Sentence) bool {
	for ; t+1 < s.End; t++ {
		if finiteTag(m.r.Tags.XPOS[t]) {
			return m.is(t, "have") && m.participleNext(t, s)
		}
	}
	return false
}
