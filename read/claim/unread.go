package claim

import (
	"segun"
	"segun/read/phrase"
)

// unread returns the verb of saying in a claim of the outlet's own that no attribution has made anything of, -1 for none: the sentence is somebody's words, and whose was not
// understood. It asks for a finite verb that does little else than report, neither passive nor denied nor in a relative clause, and for a clause that it can report.
func (m *maker) unread(c *segun.Claim) int {
	found, finite, before := -1, 0, -1
	m.each(c.Content, func(t int) {
		x := m.r.Tags.XPOS[t]
		active := x == "VBD" || x == "VBZ" || x == "VBP" || x == "VBN" && before >= 0 && m.is(before, "have")
		if x == "WP" || x == "WDT" || m.is(t, "not", "n't", "n’t", "never", "nobody", "nothing", "none", "than", "as") || m.is(t, "one", "body") && m.is(t-1, "no") {
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
		if found == -1 && active && !(m.is(t-1, "this", "that") && m.Word(min(t+1, m.Len()-1)) == ",") && m.holder[t] < 0 && m.frame[t] < 0 && m.told(t, "reports") && (m.reportsBehind(c, t) || finite > 0 && m.reportsBefore(c, t)) {
			found = t
		}
		if finiteTag(x) {
			finite++
		}
	})
	if found < 0 {
		return m.closingCue(c)
	}
	return found
}

// reportsBehind reports whether a clause that the verb of saying t can report stands right behind it, in a claim: "says at least 12 of them | were armed", "believes most of what they | told her". Of one behind a comma, a
// relative or a word of time it says only when, or of what: "argued about the border | since they became neighbours", "added 12,000 votes for a man | who had died".
func (m *maker) reportsBehind(c *segun.Claim, t int) bool {
	end := m.r.Tokens.At(c.Content[len(c.Content)-1].End - 1)
	for k := t + 1; k <= end && k < m.Len(); k++ {
		switch x := m.r.Tags.XPOS[k]; {
		case finiteTag(x):
			return true
		case x == "WDT" && k > t+1, x == "WP" && k > t+1 && !m.is(k, "what"), m.r.Tags.UPOS[k] == segun.PUNCT && m.Look[k]&(phrase.Open|phrase.Close) == 0, m.is(k, "since", "when", "before", "after", "while", "because", "until", "as", "if", "once", "than"):
			return false
		}
	}
	return false
}

// reportsBefore reports whether the verb of saying t and who says so stand behind a comma, set into or behind what they report: "The office knew, | the Courier has reported on the strength of a note".
func (m *maker) reportsBefore(c *segun.Claim, t int) bool {
	first := m.r.Tokens.At(c.Content[0].Start)
	for k := t - 1; k > first && k > t-9; k-- {
		switch x := m.r.Tags.XPOS[k]; {
		case m.Word(k) == ",":
			switch m.r.Tags.UPOS[k+1] {
			case segun.DET, segun.PRON, segun.PROPN, segun.NOUN, segun.ADJ, segun.NUM:
				return k < t-1
			}
			return false
		case finiteTag(x) && m.r.Tags.UPOS[k] != segun.AUX, m.r.Tags.UPOS[k] == segun.SCONJ, m.r.Tags.UPOS[k] == segun.CCONJ:
			return false
		}
	}
	return false
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
