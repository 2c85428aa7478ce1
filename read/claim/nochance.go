package claim

import "segun"

// noChance returns the words by which a clause is said to be out of the question, where it hangs on the noun for that: "There is no chance | that she will withdraw", "There is absolutely no way | the mayor will resign". "" for none. "There is no
// doubt that" is no such noun.
func (m *maker) noChance(h int, s *segun.Sentence) string {
	modal := h
	for modal > s.First && modal > h-13 && m.r.Tags.XPOS[modal] != "MD" {
		modal--
	}
	if m.r.Tags.XPOS[modal] != "MD" {
		return ""
	}
	k := h - 1
	for k > s.First && k > h-14 && !m.told(k, "outofquestion") {
		if u := m.r.Tags.UPOS[k]; u == segun.PUNCT || u == segun.SCONJ && !m.is(k, "that") || u == segun.CCONJ || m.r.Tags.XPOS[k] == "VBD" || m.r.Tags.XPOS[k] == "VBZ" {
			return ""
		}
		k--
	}
	if k <= s.First || !m.told(k, "outofquestion") || m.r.Tags.UPOS[k] != segun.NOUN || !m.is(k-1, "no", "zero", "little", "slightest") && !(m.r.Tags.UPOS[k-1] == segun.ADJ && m.is(k-2, "no")) {
		return ""
	}
	if modal > k {
		return "no " + m.Word(k)
	}
	return ""
}
