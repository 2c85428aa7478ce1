package claim

import "segun"

// eventBehind reports whether the clause of time behind the word at k, with the past tense v, tells of an event with people or things of its own beside what the clause h has told before it: "opened fire | after a passenger
// reached for a weapon", "drowned | when the ferry capsized in a storm". Where it only sets the hour, or tells of the same people ("as he rode home", "when this paper rang", "as soon as it was ready"), it stays with
// what it times.
func (m *maker) eventBehind(s *segun.Sentence, h, k, v int) bool {
	if m.is(k-1, "soon", "long", "far", "much", "such", "same", "even", "just", "only") || m.is(k+1, "if", "though", "this", "our") {
		return false
	}
	sub := v - 1
	for sub > k && (m.r.Tags.UPOS[sub] == segun.AUX || m.r.Tags.UPOS[sub] == segun.ADV) {
		sub--
	}
	if sub <= k || m.r.Tags.UPOS[sub] != segun.NOUN && m.r.Tags.UPOS[sub] != segun.PROPN || m.told(sub, "stage") || m.is(k, "when") && m.told(m.mainOf(v), "askedthen") {
		return false
	}
	u := m.firstFiniteIn(h, s.First, k)
	return u >= s.First && u < k && (m.r.Tags.XPOS[u] == "VBD" || m.is(u, "have")) && !m.deniedBetween(u, k)
}

// mainOf returns the verb that the auxiliary at v belongs to, v itself where it is none.
func (m *maker) mainOf(v int) int {
	if m.r.Tags.UPOS[v] == segun.AUX && m.Head(v) > v {
		return m.Head(v)
	}
	return v
}

// deniedBetween reports whether "not" or "never" stands right behind the finite verb at u, before token k.
func (m *maker) deniedBetween(u, k int) bool {
	for j := u + 1; j < k && j < u+3; j++ {
		if m.is(j, "not", "n't", "n’t", "never") {
			return true
		}
	}
	return false
}
