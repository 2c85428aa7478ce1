package claim

import "segun"

// onlyPoints reports whether a claim holds nothing but the opening of a clause that is a claim by itself: "That is what | we intend to do", "This is why | he will win". Whether it happened is for that one to say.
func (m *maker) onlyPoints(c *segun.Claim) bool {
	if len(c.Content) != 1 {
		return false
	}
	t := m.r.Tokens.At(c.Content[0].Start)
	if !m.is(t, "that", "this", "it", "these", "those") || !m.is(t+1, "be") {
		return false
	}
	k := t + 2
	if m.r.Tags.UPOS[min(k, m.Len()-1)] == segun.ADV && !m.wordOfQuestion(k) {
		k++
	}
	return k < m.Len() && m.wordOfQuestion(k) && m.r.Tokens.Tokens[k].Span.End == c.Content[0].End
}

// wordOfQuestion reports whether "what", "why" and the like stand at token k.
func (m *maker) wordOfQuestion(k int) bool {
	return m.is(k, "what", "why", "how", "where", "when", "who")
}

// ofWhich returns the noun right before a relative pronoun at token t, else t: "its habit, | which is to wait".
func (m *maker) ofWhich(t int) int {
	if m.r.Tags.XPOS[t] != "WDT" || t < 1 {
		return t
	}
	k := t - 1
	if m.Word(k) == "," && k > 0 {
		k--
	}
	if m.r.Tags.UPOS[k] == segun.NOUN {
		return k
	}
	return t
}

// mayThink reports whether an attribution tells what somebody may think by now: "Some voters may believe | that he lied".
func (m *maker) mayThink(a *segun.Attribution) bool {
	k := m.Find(a.Head, segun.RelAux)
	return a.Class == "think" && m.is(k, "may", "might") && k < a.Head
}

// agreedFact reports whether the agreement at token n is one on what is so, and plans nothing: "There is agreement | that the town has too few doctors". "There is agreement that the bridge should close" calls for something.
func (m *maker) agreedFact(n int) bool {
	if !m.is(n, "agreement") || !m.is(n+1, "that") {
		return false
	}
	s := m.sentenceAt(n)
	for k := n + 2; k < s.End; k++ {
		switch x := m.r.Tags.XPOS[k]; {
		case x == "MD":
			return false
		case finiteTag(x):
			return true
		}
	}
	return false
}
