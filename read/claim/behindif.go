package claim

import "segun"

// behindIf returns the word of a condition right before the clause that hangs on it, where the tree has told the two apart: "If he is talking to the press, | her days on the bench are over"; "" for none. What was so may be granted
// ("If he was angry, he is calm now"), and a turn of phrase makes no condition ("If anything").
func (m *maker) behindIf(d *draft, f *facts, s *segun.Sentence) string {
	t := m.r.Tokens.At(d.Content[0].Start)
	if !f.present || f.past || t-3 < s.First || m.Word(t-1) != "," || m.frame[t] >= 0 || m.upos(t) == segun.CCONJ || m.upos(t) == segun.SCONJ || m.xpos(t) == "WDT" || m.xpos(t) == "WP" || m.xpos(t) == "VBG" || m.xpos(t) == "VBN" {
		return ""
	}
	finite := false
	for k := t - 2; k >= s.First; k-- {
		x := m.r.Tags.XPOS[k]
		switch {
		case m.is(k, "if", "unless") && m.upos(k) == segun.SCONJ:
			if !finite || k > s.First && m.upos(k-1) != segun.PUNCT && m.upos(k-1) != segun.CCONJ || m.granted(k) || m.holder[k] != m.holder[t] || m.is(k+1, "you", "anything") && !m.is(k, "unless") && m.is(k+2, "ask", "like", "will") {
				return ""
			}
			return m.lemma(k)
		case x == "VBD" || x == "MD" || m.Word(k) == ";" || m.Word(k) == ":" || m.Word(k) == ",":
			return ""
		case x == "VBZ" || x == "VBP":
			finite = true
		}
	}
	return ""
}
