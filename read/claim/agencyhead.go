package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// agencyParticiple tells what a participle at token k behind a headline's noun says of what is to come, where nothing of a table does: "Peace talks set for June 2", "Clearance needed", "Closing seen mid-2034", "Rates seen
// rising", "Jobs spared", "Trains disrupted from Friday". Two empty strings for most: "Bear seen in park", "Record set for June".
func (m *maker) agencyParticiple(k int, s *segun.Sentence) (realis, why string) {
	if x := m.r.Tags.XPOS[k]; x != "VBN" && x != "VBD" || m.r.Tags.UPOS[k] != segun.VERB || k+1 > s.End {
		return "", ""
	}
	last := k+1 >= s.End || m.r.Tags.UPOS[k+1] == segun.PUNCT || m.mark(k+1)
	switch {
	case m.is(k, "set", "fix", "book") && k+2 < s.End && m.is(k+1, "for") && m.opensDay(k+2, s) && !m.is(k-1, "record", "mark", "time"):
		return "planned", "\"" + m.Word(k) + " for\" a day in a headline"
	case m.is(k, "need", "require") && last:
		return "called_for", "\"" + m.Word(k) + "\" in a headline"
	case m.is(k, "spare", "reprieve") && last:
		return "not_happened", "\"" + m.Word(k) + "\" in a headline"
	case m.is(k, "see") && !last && m.seenAhead(k+1, s):
		return "predicted", "\"seen\" of a forecast"
	case m.is(k+1, "on", "from") && k+2 < s.End && m.Rel(k) != segun.RelAmod && (m.dayToCome(k+2, s) || m.is(k+1, "from") && m.opensDay(k+2, s)):
		return "planned", "a participle with a day to come"
	}
	return "", ""
}

// seenAhead reports whether what stands at token k behind "seen" is a forecast: a time to come, a figure, a way that things go.
func (m *maker) seenAhead(k int, s *segun.Sentence) bool {
	switch {
	case m.told(k, "fares") && m.r.Tags.XPOS[k] == "VBG", m.is(k, "up", "down", "higher", "lower", "flat", "steady", "unchanged"):
		return true
	case m.is(k, "at", "below", "above") && k+1 < s.End:
		return m.Look[k+1]&phrase.Digit != 0 || m.r.Tags.UPOS[k+1] == segun.NUM
	}
	return m.dayToCome(k, s) || k+1 < s.End && m.dayToCome(k+1, s)
}

// dayToCome reports whether the words at token k are of a time that lies ahead of the text.
func (m *maker) dayToCome(k int, s *segun.Sentence) bool {
	if k >= s.End {
		return false
	}
	t := m.timeFrom(k)
	return t != nil && later(strings.TrimPrefix(t.EDTF, "../"), m.r.Doc.Published)
}
