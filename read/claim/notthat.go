package claim

import "segun"

// notThat parts what somebody says is so from what they say is not, where "not that" opens the second of two contents: "It shows that she signed it, | not that she read it."
func (m *maker) notThat(s *segun.Sentence) {
	that := false
	for t := s.First; t+4 < s.End; t++ {
		if m.is(t, "that") && m.r.Tags.XPOS[t] == "IN" {
			that = true
		}
		if !that || m.Word(t) != "," || !m.is(t+1, "not") || !m.is(t+2, "that") || m.r.Tags.XPOS[t+2] != "IN" || m.frame[t+1] >= 0 || m.holder[t+1] < 0 || m.holder[t+1] != m.holder[t-1] {
			continue // "not that it matters" denies nothing that was said
		}
		m.partNot(s, t+1)
	}
}

// partNot makes a clause of its own of the words from "not that" at b on, headed by their verb.
func (m *maker) partNot(s *segun.Sentence, b int) {
	h := int(m.at[b])
	end := b + 2
	for end < s.End && m.holder[end] == m.holder[b] && m.frame[end] < 0 && m.Word(end) != ";" {
		end++
	}
	v := -1
	for k := b + 2; k < end && v < 0; k++ {
		if finiteTag(m.r.Tags.XPOS[k]) {
			v = k
		}
	}
	if v < 0 || h < 0 {
		return
	}
	if p := m.Head(v); p >= b && p < end && (m.Rel(v) == segun.RelAux || m.Rel(v) == segun.RelAuxPass || m.Rel(v) == segun.RelCop) {
		v = p
	}
	m.parted[v] = true
	for k := b; k < end; k++ {
		if a := int(m.at[k]); a == h || a == v {
			m.at[k] = int32(v)
		}
	}
}

// ofNotThat reports whether the negation at k, which the tree hangs on h, opens a clause of its own: "signed it, | not that she read it".
func (m *maker) ofNotThat(k, h int) bool {
	return k > h && m.is(k+1, "that") && int(m.at[k]) != h && m.at[k] >= 0 && m.parted[int(m.at[k])]
}
