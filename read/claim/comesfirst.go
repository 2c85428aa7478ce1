package claim

import "segun"

// mustComeFirst returns the words by which what can be done waits for something that has still to come about: "The theatre can reopen | once the wiring has been checked", "can begin | only after the digging has ended", "can
// be paid | as soon as the court rules". "" for none. What can be done whenever something is so ("can swim when an adult is there") waits for nothing.
func (m *maker) mustComeFirst(d *draft, s *segun.Sentence) string {
	by := ""
	m.each(d.Content, func(t int) {
		switch {
		case by != "" || t+2 >= s.End:
		case m.is(t, "once") && m.ownSubject(t+1, s):
			by = "once"
		case m.is(t, "as") && m.is(t+1, "soon") && m.is(t+2, "as") && (m.upos(t+3) == segun.DET || m.upos(t+3) == segun.PRON || m.ownSubject(t+3, s)):
			by = "as soon as"
		case m.is(t, "only") && m.is(t+1, "after", "when", "once", "if") && m.ownSubject(t+2, s):
			by = "only " + m.Word(t+1)
		}
	})
	return by
}

// turnedShould reports whether the "should" of predicate h stands before its subject and so lays down a condition: "Tickets will be refunded | should the match be called off". A question is none.
func (m *maker) turnedShould(h int, s *segun.Sentence) bool {
	k := m.Find(h, segun.RelAux)
	for k >= 0 && !(m.is(k, "should") && m.r.Tags.XPOS[k] == "MD") {
		k = m.Next(k)
	}
	if k <= s.First || k > h || m.Word(s.End-1) == "?" || m.r.Tags.XPOS[k-1] == "WP" || m.r.Tags.XPOS[k-1] == "WRB" || m.is(k-1, "that", "which", "nor", "so", "neither", "not", "only") {
		return false
	}
	if i := m.holder[k]; i >= 0 && m.r.Attributions.List[i].Act == "ask" {
		return false
	}
	switch m.upos(k + 1) {
	case segun.DET, segun.PRON, segun.PROPN:
	default:
		return false
	}
	n := m.Find(h, segun.RelNsubj, segun.RelNsubjPass)
	for n >= 0 && n < k {
		n = m.Next(n)
	}
	return k+1 < h && (n > k || m.r.Tags.UPOS[k+1] == segun.DET || m.r.Tags.UPOS[k+1] == segun.PRON)
}
