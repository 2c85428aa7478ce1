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

// ofWhich returns the noun right before a relative pronoun at token t, else t: "their usual response, | which is to wait".
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
