package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// slatedBeside makes a claim of its own of words between commas, behind one, or behind a noun at the end, that say when what they stand beside is to be: "The final, | scheduled for Sunday |, was moved", "a match, | due to be played on Friday",
// "The talks, | set to begin on Monday |, were called off". That what was to be was moved is told by the clause around.
func (m *maker) slatedBeside(s *segun.Sentence) {
	for t := s.First + 2; t+2 < s.End; t++ {
		h := int(m.at[t])
		if h < 0 || m.frame[t] >= 0 || !m.slatedAt(t) {
			continue
		}
		end := t + 1
		for end < s.End && m.holder[end] == m.holder[t] && m.frame[end] < 0 && m.Word(end) != "," && m.Word(end) != ";" && !finiteTag(m.r.Tags.XPOS[end]) && m.r.Tags.XPOS[end] != "WP" && m.r.Tags.XPOS[end] != "WDT" {
			end++
		}
		if end < s.End && m.holder[end] == m.holder[t] && m.frame[end] < 0 && m.Word(end) != "," && m.Word(end) != ";" && m.Word(end) != "." {
			continue // where it ends is not plain
		}
		if h >= t && h < end {
			h = m.giveAround(s, t, end, h)
		}
		if h >= 0 {
			m.partTo(s, t, end, h, t)
		}
		for k := t; k < end; k++ {
			if j := int(m.at[k]); j >= t && j < end {
				m.at[k] = int32(t)
			}
		}
		m.parted[t], m.forced[t] = true, m.slatedAs(t)
		t = end - 1
	}
}

// slatedAt reports whether token t, behind a comma, is a participle or "due" by which something is to be: "due to be played", "planned for 22 April". Not a cause, "due to the rain".
func (m *maker) slatedAt(t int) bool {
	comma := m.Word(t-1) == ","
	if !comma && !m.dueThing(t) || !m.told(t, "slated") && !m.is(t, "due") || m.dueTo(t) || m.dueInPart(t) || m.slatedAs(t) == "" {
		return false
	}
	if x := m.r.Tags.XPOS[t]; x != "VBN" && x != "VBD" && x != "JJ" && x != "IN" {
		return false
	}
	switch m.r.Tags.UPOS[t-2] {
	case segun.NOUN, segun.PROPN, segun.NUM, segun.ADJ:
	default:
		if comma {
			return false
		}
	}
	if m.is(t+1, "to") {
		return m.r.Tags.XPOS[t+2] == "VB"
	}
	return m.is(t+1, "for", "on", "in", "at", "by", "before") && (m.is(t, "due") || m.opensTime(t+2))
}

// dueThing reports whether "due" at t says right behind a noun when that is to come, in a clause that tells of what has: "pulled a film | due to be shown on Sunday".
func (m *maker) dueThing(t int) bool {
	if h := int(m.at[t]); h >= 0 && m.is(t, "due") && (m.upos(t-1) == segun.NOUN || m.upos(t-1) == segun.PROPN) {
		v := m.firstFiniteIn(h, m.sentenceAt(t).First, t)
		return v >= 0 && v < t-1 && m.xpos(v) != "MD" && m.Find(h, segun.RelExpl) < 0 && m.Rel(t-1) != segun.RelNsubj && m.Flags[t-1]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) == 0
	}
	return false
}

// opensTime reports whether a day, a month, a number or a word of time stands at token k or one or two behind it.
func (m *maker) opensTime(k int) bool {
	for n := 0; n < 3 && k+n < m.Len(); n++ {
		if m.Flags[k+n]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0 || m.r.Tags.UPOS[k+n] == segun.NUM || m.is(k+n, "spring", "summer", "autumn", "fall", "winter", "week", "month", "year", "noon", "midnight", "weekend") {
			return true
		}
		if u := m.r.Tags.UPOS[k+n]; u == segun.VERB || u == segun.PUNCT || u == segun.NOUN || u == segun.PROPN {
			return false // "set for heat in June"
		}
	}
	return false
}

// slatedAs returns what a participle says of what is to be: "planned", "predicted"; "" for none.
func (m *maker) slatedAs(t int) string {
	if w := m.w.force[modelString("be "+strings.ToLower(m.Word(t)))]; w.realis == "planned" || w.realis == "predicted" {
		return w.realis
	}
	return ""
}

// giveAround gives what stands outside [from, end) of clause h, whose head is inside, to the finite verb outside, and returns it; -1 where the clause has nothing outside, h where there is no verb for it.
func (m *maker) giveAround(s *segun.Sentence, from, end, h int) int {
	u := m.firstFiniteIn(h, end, s.End)
	if u < 0 {
		u = m.firstFiniteIn(h, s.First, from)
	}
	if u < 0 {
		return -1
	}
	if p := m.Head(u); p > u && p < s.End && int(m.at[p]) == h && (m.Rel(u) == segun.RelAux || m.Rel(u) == segun.RelAuxPass || m.Rel(u) == segun.RelCop) && (p < from || p >= end) {
		u = p
	}
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) == h && (k < from || k >= end) {
			m.at[k] = int32(u)
		}
	}
	m.parted[u] = true
	return u
}

// slatedHeading parts what a headline says is set for a time from what else it tells: "Border talks set for June 2 |, rebels split", "Trial due in May". Without a verb that is all that it says.
func (m *maker) slatedHeading(s *segun.Sentence) {
	if m.r.Doc.Sections[s.Section].Kind != segun.Headline {
		return
	}
	for t := s.First + 1; t+2 < s.End; t++ {
		if !m.told(t, "slated") || m.frame[t] >= 0 || m.at[t] < 0 || m.slatedAs(t) == "" || !m.slatedFor(t) {
			continue
		}
		from, end := t, t+1
		for from > s.First && !m.headBorder(from-1) && m.region(from-1, t) {
			from--
		}
		for end < s.End && !m.headBorder(end) && m.region(end, t) {
			end++
		}
		if !m.onlyVerb(t, from, end) {
			continue
		}
		if h := int(m.at[t]); h >= from && h < end {
			m.giveAround(s, from, end, h)
		}
		for k := from; k < end; k++ {
			if m.at[k] >= 0 {
				m.at[k] = int32(t)
			}
		}
		m.parted[t], m.forced[t] = true, m.slatedAs(t)
	}
}

// slatedFor reports whether a noun stands before token t, and a time for it or an infinitive behind.
func (m *maker) slatedFor(t int) bool {
	if u := m.r.Tags.UPOS[t-1]; u != segun.NOUN && u != segun.PROPN && !m.pluralTaken(t-1) {
		return false
	}
	if m.is(t+1, "to") {
		return m.r.Tags.XPOS[t+2] == "VB" && !m.dueTo(t)
	}
	return m.is(t+1, "for", "on", "in", "by") && m.opensTime(t+2)
}

// headBorder reports whether token k parts what a headline tells from what it tells next.
func (m *maker) headBorder(k int) bool {
	w := m.Word(k)
	return w == "," || w == ";" || w == ":" || w == "—" || w == "–" || w == "|"
}

// onlyVerb reports whether no finite verb but the one at t stands in [from, end).
func (m *maker) onlyVerb(t, from, end int) bool {
	for k := from; k < end; k++ {
		if k != t && finiteTag(m.r.Tags.XPOS[k]) && !(k == t-1 && m.pluralTaken(k)) {
			return false
		}
	}
	return true
}

// pluralTaken reports whether token k, before a participle, is a noun in the plural that was taken for a verb: "Border | talks | set for June 2".
func (m *maker) pluralTaken(k int) bool {
	return m.r.Tags.XPOS[k] == "VBZ" && m.r.Tags.UPOS[k] == segun.VERB && m.is(k, "talk", "vote", "strike", "protest", "march", "test", "count", "debate", "cut")
}
