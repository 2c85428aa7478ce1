package claim

import "segun"

// asksSo reports whether a claim is a question by its first words, a verb or a question word in front of its subject: "Isn't it plain", "Why don't you".
func (m *maker) asksSo(c *segun.Claim) bool {
	if len(c.Content) == 0 {
		return false
	}
	t := m.r.Tokens.At(c.Content[0].Start)
	return t < m.Len() && (m.r.Tags.UPOS[t] == segun.AUX || m.r.Tags.XPOS[t] == "WRB" && t+1 < m.Len() && m.r.Tags.UPOS[t+1] == segun.AUX)
}

// inRowOfPlain reports whether the plain form at h goes on a row that an infinitive or a modal verb opened before it, so that nobody is told to do it: "dug deep to ease their plight, | solve their
// problems and …", "may admire them and | praise their work".
func (m *maker) inRowOfPlain(h int, s *segun.Sentence) bool {
	p := h - 1
	for p >= s.First && (m.r.Tags.UPOS[p] == segun.ADV || m.Word(p) == ",") && m.Word(p) != "" {
		if m.Word(p) == "," {
			break
		}
		p--
	}
	if p <= s.First || m.Word(p) != "," && !m.is(p, "and", "or") {
		return false
	}
	if m.is(p, "and", "or") && m.Word(p-1) == "." {
		return false
	}
	for k := p - 1; k > s.First && k > h-24; k-- {
		switch w := m.Word(k); {
		case w == ";", w == ":", w == "?", w == "!", w == "—", m.r.Tags.UPOS[k] == segun.PUNCT && w != "," && w != "-":
			return false
		case m.r.Tags.XPOS[k] != "VB":
		case m.r.Tags.XPOS[k-1] == "TO", m.r.Tags.XPOS[k-1] == "MD", m.r.Tags.UPOS[k-1] == segun.ADV && (m.r.Tags.XPOS[k-2] == "TO" || m.r.Tags.XPOS[k-2] == "MD"):
			return m.holder[k] == m.holder[h] || m.frame[k] >= 0
		}
	}
	return false
}
