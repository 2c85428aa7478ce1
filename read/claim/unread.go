package claim

import "segun"

// unread returns the verb of saying in a claim of the outlet's own that no attribution has made anything of, -1 for none: the sentence is somebody's words, and whose was not
// understood. It asks for a finite verb that does little else than report, neither passive nor denied nor in a relative clause, and for another clause that it can report.
func (m *maker) unread(c *segun.Claim) int {
	found, finite, before := -1, 0, -1
	m.each(c.Content, func(t int) {
		x := m.r.Tags.XPOS[t]
		if finiteTag(x) {
			finite++
		}
		active := x == "VBD" || x == "VBZ" || x == "VBP" || x == "VBN" && before >= 0 && m.is(before, "have")
		if x == "WP" || x == "WDT" || m.is(t, "not", "n't", "n’t", "never", "nobody", "than", "as") {
			before = -1
			if found < 0 {
				found = -2
			}
		} else if m.r.Tags.UPOS[t] == segun.AUX {
			before = t
		}
		if m.Word(t) == "," && found == -2 {
			found = -1
		}
		if found == -1 && active && !(m.is(t-1, "this", "that") && m.Word(min(t+1, m.Len()-1)) == ",") && m.holder[t] < 0 && m.frame[t] < 0 && m.told(t, "reports") {
			found = t
		}
	})
	if found < 0 || finite < 2 {
		return m.closingCue(c)
	}
	return found
}

// closingCue returns the verb of a reporting clause that closes a claim and that the tagger took for a noun: "…, the report claims"; -1 for none.
func (m *maker) closingCue(c *segun.Claim) int {
	v := m.r.Tokens.At(c.Content[len(c.Content)-1].End - 1)
	if v < 4 || v >= m.Len() || m.r.Tags.XPOS[v] != "NNS" || !m.told(v, "closes") {
		return -1
	}
	k := v - 1
	for k > v-5 && (m.upos(k) == segun.NOUN || m.upos(k) == segun.ADJ || m.upos(k) == segun.PROPN) {
		k--
	}
	if k == v-1 || m.upos(k) != segun.DET && m.xpos(k) != "PRP$" || m.Word(k-1) != "," {
		return -1
	}
	return v
}
