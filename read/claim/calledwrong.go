package claim

import "segun"

// calledWrong reports whether somebody is called by a word for one who does wrong, or what was done by a word for a crime: "called | him a thief", "called | the lockout illegal", "described | the seizure as an act of piracy". What
// words only belittle judges; what says that something is not true denies it.
func (m *maker) calledWrong(d *draft) bool {
	if d.holder < 0 || d.Act != "evaluate" || d.Polarity == "negative" || d.Realis != "happened" && d.Realis != "ongoing" && d.Realis != "unknown" {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	if a.Class != "evaluate" || !m.told(a.Head, "naming") || m.negatedCue(a) || m.against(d.Content) {
		return false
	}
	found := false
	m.each(d.Content, func(t int) {
		if t <= a.Head && m.r.Tags.XPOS[a.Head] != "VBN" || found || !m.told(t, "namedwrong") || m.is(t-1, "convicted", "former", "alleged", "suspected", "not", "no", "charming", "petty", "lovable") {
			return
		}
		switch m.r.Tags.UPOS[t] {
		case segun.ADJ, segun.VERB:
			found = m.endsHere(t + 1)
		case segun.NOUN:
			found = m.opensName(t) || m.is(t-1, "of") && m.is(t-2, "act", "case", "campaign", "form", "crime")
		}
	})
	return found
}

// opensName reports whether the noun at t is what somebody or something is called: an article or a plural opens it.
func (m *maker) opensName(t int) bool {
	if m.r.Tags.XPOS[t] == "NNS" {
		return true
	}
	for k := t - 1; k >= 0 && k > t-4; k-- {
		if m.is(k, "a", "an") {
			return true
		}
		if u := m.r.Tags.UPOS[k]; u != segun.ADJ && u != segun.NOUN && u != segun.ADV && u != segun.PUNCT {
			break
		}
	}
	return m.upos(t-1) != segun.ADJ && m.upos(t-1) != segun.DET && !m.is(t+1, "of", "against") // "called it murder"
}
