package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// toldArranged reports whether a claim in the past progressive is what somebody said was fixed for a time to come: "The bank said it was withdrawing the note from next year", "The shows were going ahead, its manager
// said", "told friends that he was leaving that evening". Not what was under way, which toldUnderWay tells, nor a quotation or an account.
func (m *maker) toldArranged(d *draft, f *facts) bool {
	h := d.Head
	if d.holder < 0 || !f.past || !f.progressive || f.passive || d.Act != "assert" || d.Quote == "direct" || m.r.Tags.XPOS[h] != "VBG" {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	if a.Class != "say" && a.Class != "state" && a.Class != "inform" || m.r.Tags.XPOS[a.Head] != "VBD" || m.Find(h, segun.RelAdvcl) > h {
		return false
	}
	if k := m.Find(h, segun.RelAux); k < 0 || m.is(k, "have") || m.is(h-1, "been", "being") {
		return false
	}
	if m.is(m.r.Tokens.At(d.Content[0].Start), "when", "while", "as") {
		return false
	}
	s := m.sentenceAt(h)
	return m.future(&d.Claim) || m.soon(h, s) || m.arranges(h, "arranged") || m.arranges(h, "moving") && m.fromDay(h, s)
}

// arranges reports whether the verb at h has a role among those of what is arranged, by itself or with its particle: "resign", "go ahead".
func (m *maker) arranges(h int, role string) bool {
	if m.w.chosen[partKey(m.lemma(h), role)] {
		return true
	}
	return h+1 < m.Len() && m.r.Tags.UPOS[h+1] != segun.PUNCT && m.w.chosen[partKey(m.lemma(h)+" "+m.lemma(h+1), role)]
}

// soon reports whether words of the clause of h name a time to come without a date: "tomorrow", "next week", "later this month", "in a fortnight", "in three weeks' time", "that evening".
func (m *maker) soon(h int, s *segun.Sentence) bool {
	for k := s.First; k+1 < s.End; k++ {
		if m.at[k] != m.at[h] {
			continue
		}
		switch {
		case m.is(k, "tomorrow", "soon", "shortly") && k > h && !m.is(k-1, "as", "so", "too", "how") && !m.is(k+1, "after", "before", "as"):
			return true
		case m.is(k, "next") && m.Flags[k+1]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0, m.is(k, "next") && m.is(k-1, "from") && m.is(k+1, "term", "season"):
			return true
		case strings.EqualFold(m.Word(k), "later") && (m.is(k+1, "today") || m.is(k+1, "this", "that") && k+2 < s.End && m.Flags[k+2]&phrase.TimeNoun != 0):
			return true
		case m.is(k, "in") && k > h && m.termBehind(k+1, s):
			return true
		case m.is(k, "that") && k > h && m.is(k+1, "evening", "night", "afternoon") && m.r.Tags.UPOS[k] == segun.DET:
			return true
		}
	}
	return false
}

// termBehind reports whether a term of days or more stands at token k, counted or with "time": "a fortnight", "three weeks", "a month's time". "In recent weeks" and "in two hours" are none.
func (m *maker) termBehind(k int, s *segun.Sentence) bool {
	if k+1 >= s.End || !m.is(k, "a", "an") && m.r.Tags.UPOS[k] != segun.NUM {
		return false
	}
	if m.is(k+1, "few", "couple") && k+2 < s.End {
		if k++; m.is(k+1, "of") {
			k++
		}
	}
	return k+1 < s.End && m.is(k+1, "day", "week", "fortnight", "month") && !(m.is(k, "a") && m.is(k+1, "day", "week", "month") && (k+2 >= s.End || m.r.Tags.XPOS[k+2] != "POS"))
}

// onWeekday reports whether a day of the week stands behind "on", "from" or "until" in the clause of h: nobody tells of last Friday in the present, but for a headline.
func (m *maker) onWeekday(h int, s *segun.Sentence) bool {
	for k := h + 1; k+1 < s.End; k++ {
		if m.at[k] == m.at[h] && m.is(k, "on", "from", "until") && m.Flags[k+1]&phrase.Weekday != 0 && m.r.Tags.XPOS[k+1] != "NNS" && m.r.Tags.XPOS[k+1] != "NNPS" && (k+2 >= s.End || m.r.Tags.XPOS[k+2] != "POS") {
			return true
		}
	}
	return false
}

// fromDay reports whether the clause of h names a day or month behind a word that makes it a beginning or an end, or stands on: "from Monday", "on Friday", "at the end of June".
func (m *maker) fromDay(h int, s *segun.Sentence) bool {
	for k := h + 1; k+1 < s.End; k++ {
		if m.at[k] != m.at[h] || !m.is(k, "from", "on", "until", "at", "by") {
			continue
		}
		if m.Flags[k+1]&(phrase.Weekday|phrase.Month) != 0 {
			return true
		}
		if m.is(k+1, "the") && k+3 < s.End && m.is(k+2, "end", "start", "beginning") && m.is(k+3, "of") {
			return true
		}
	}
	return false
}
