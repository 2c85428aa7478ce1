package claim

import (
	"segun"
	"segun/read/phrase"
)

// Days, hours and terms that are to come, and what is threatened or laid down with them.

// dayAhead reports whether token t opens the name of a day, week or month that can only be to come in "summoned for …": "next Wednesday", "the ninth of January", "Friday".
func (m *maker) dayAhead(t int) bool {
	if m.clockAhead(t) {
		return true
	}
	for k := t; k < t+5 && k < m.Len(); k++ {
		if m.Flags[k]&(phrase.Weekday|phrase.Month) != 0 || m.is(k, "tomorrow", "tonight") || m.is(k, "next") && m.Flags[min(k+1, m.Len()-1)]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0 {
			return true
		}
		if u := m.r.Tags.UPOS[k]; u == segun.PUNCT || u == segun.VERB || u == segun.PROPN {
			return false
		}
	}
	return false
}

// bookedFor reports whether what somebody has is booked for a day: "has a scan booked for the ninth of January".
func (m *maker) bookedFor(h int) bool {
	for k := h + 1; k < h+7 && k+2 < m.Len() && m.r.Tags.UPOS[k] != segun.PUNCT; k++ {
		if m.is(k, "book", "schedule", "plan", "arrange", "pencil") && m.r.Tags.XPOS[k] == "VBN" && m.is(k+1, "for") {
			return m.dayAhead(k + 2)
		}
	}
	return false
}

// hourAhead reports whether an hour or a stretch of minutes or hours to come stands behind token h: "begins in a quarter of an hour", "starts at seven".
func (m *maker) hourAhead(h int) bool {
	if h+2 >= m.Len() {
		return false
	}
	if m.is(h+1, "at") && (m.r.Tags.UPOS[h+2] == segun.NUM || m.is(h+2, "noon", "midday", "midnight", "dawn", "dusk")) {
		return h+3 >= m.Len() || m.r.Tags.UPOS[h+3] == segun.PUNCT || m.is(h+3, "o'clock", "a.m.", "p.m.", "am", "pm", "today", "tonight", "tomorrow")
	}
	if !m.is(h+1, "in") {
		return false
	}
	for k := h + 2; k < h+8 && k < m.Len() && m.r.Tags.UPOS[k] != segun.PUNCT; k++ {
		if m.is(k, "minute", "hour", "week", "month") {
			return m.upos(h+2) == segun.NUM || m.is(h+2, "a", "an", "about", "less", "half", "two", "some")
		}
		if m.r.Tags.UPOS[k] == segun.VERB {
			return false
		}
	}
	return false
}

// deadline reports whether an infinitive follows a term behind token h: "given 30 days to close its accounts".
func (m *maker) deadline(h int) bool {
	term := false
	for k := h + 1; k < h+9 && k+1 < m.Len(); k++ {
		term = term || m.is(k, "day", "hour", "week", "month", "minute", "until")
		if term && m.r.Tags.XPOS[k] == "TO" && m.r.Tags.XPOS[k+1] == "VB" {
			return true
		}
		if u := m.r.Tags.UPOS[k]; u == segun.VERB || u == segun.PUNCT {
			return false
		}
	}
	return false
}

// threatened reports whether a punishment stands a few words behind token h: "faced up to three years in prison".
func (m *maker) threatened(h int) bool {
	for k := h + 1; k < h+9 && k < m.Len(); k++ {
		if m.is(k, "year", "month") && m.r.Tags.UPOS[k-1] == segun.NUM && m.is(h+1, "up", "a", "at", "between", "another") {
			return true // "faces up to 14 years"
		}
		if m.told(k, "sanction") {
			return true
		}
		if u := m.r.Tags.UPOS[k]; u == segun.VERB || u == segun.PUNCT {
			return false
		}
	}
	return false
}

// termsBehind reports whether a condition that is laid down follows the verb of offering at token h: "has offered half, on condition that the suit is dropped".
func (m *maker) termsBehind(h int) bool {
	s := m.sentenceAt(h)
	for k := h + 1; k+2 < s.End; k++ {
		if w := m.Word(k); w == ";" || finiteTag(m.r.Tags.XPOS[k]) {
			return false
		}
		if m.is(k, "condition") && m.is(k-1, "on", "the") && m.is(k+1, "that") {
			return true
		}
	}
	return false
}

// ultimatum reports whether a term with what is threatened follows the verb of giving at token h: "gives Halmark until Monday to reopen the bridge or face a ban".
func (m *maker) ultimatum(h int) bool {
	until, to := false, false
	for k := h + 1; k < h+18 && k+1 < m.Len(); k++ {
		until = until || m.is(k, "until", "till") && k < h+7
		to = to || until && m.r.Tags.XPOS[k] == "TO" && m.r.Tags.XPOS[k+1] == "VB"
		if to && m.is(k, "or") && m.is(k+1, "face", "lose", "leave", "be", "risk", "pay", "suffer") {
			return true
		}
		if w := m.Word(k); w == "." || w == ";" {
			return false
		}
	}
	return false
}

// clockAhead reports whether an hour stands at token t: "9pm", "9 p.m.", "noon", "seven o'clock".
func (m *maker) clockAhead(t int) bool {
	if t >= m.Len() {
		return false
	}
	if m.is(t, "noon", "midday", "midnight", "dawn") {
		return true
	}
	if m.Look[t]&phrase.Digit == 0 && m.r.Tags.UPOS[t] != segun.NUM {
		return false
	}
	w := m.Word(t)
	if n := len(w); n > 2 && (w[n-2:] == "pm" || w[n-2:] == "am") {
		return true
	}
	return m.is(t+1, "pm", "am", "p.m.", "a.m.", "o'clock", "o’clock")
}
