package claim

import (
	"sort"
	"strings"

	"segun"
	"segun/read/phrase"
)

// forThatDay looks for words by which a clause tells of a day that has not come, whatever its tense: "has set | the hearing for Sunday", "The fair runs | through March 11", "There were two crews | scheduled to compete",
// "when the present | charter expires".
func (m *maker) forThatDay(d *draft, f *facts, s *segun.Sentence) (realis, why string) {
	h := d.Head
	if f.negative != "" || f.modal != "" || f.question || f.force != "" {
		return "", ""
	}
	switch {
	case m.fixedFor(h, s):
		return "planned", "\"" + m.Word(h) + " … for\" a day to come"
	case f.present && !f.progressive && m.runsTo(h, s):
		return "planned", "the present up to a day to come"
	case m.thereDue(d, s):
		return "planned", "what there is due"
	case f.present && !f.progressive && m.whenExpires(d):
		return "planned", "\"" + m.Word(m.r.Tokens.At(d.Content[0].Start)) + "\" with what ends"
	}
	return "", ""
}

// fixedFor reports whether a predicate in the past tense or the perfect fixes an occasion for a day: "set the hearing for Sunday", "has fixed the vote for June 4". It was to come when it was fixed, and "set a record
// for June" fixes nothing.
func (m *maker) fixedFor(h int, s *segun.Sentence) bool {
	if x := m.r.Tags.XPOS[h]; !m.told(h, "fixes") || m.r.Tags.UPOS[h] != segun.VERB || x != "VBD" && x != "VBN" && x != "VBZ" && x != "VBP" && x != "VB" || m.is(h-1, "to") {
		return false
	}
	occasion := false
	for k := h + 1; k+1 < s.End && k < h+16; k++ {
		switch u := m.r.Tags.UPOS[k]; {
		case m.is(k, "for") && m.opensDay(k+1, s):
			return occasion
		case m.told(k, "occasion") && m.r.Tags.XPOS[k] != "VBD" && !m.is(k-1, "to"):
			occasion = true // "a hearing", taken for a verb
		case u == segun.VERB && m.Word(k-1) != "-", u == segun.AUX, u == segun.SCONJ, u == segun.PUNCT && m.Word(k) != "," && m.Word(k) != "-":
			return false // but "the swearing-in of President-elect Ruda"
		}
	}
	return false
}

// opensDay reports whether a day, a month or a date stands at token k, with or without words before it: "Sunday", "next Monday", "the end of June", "4 June", "May 12".
func (m *maker) opensDay(k int, s *segun.Sentence) bool {
	for n := 0; n < 4 && k < s.End; n++ {
		if f := m.Flags[k]; f&(phrase.Weekday|phrase.Month) != 0 || n > 0 && m.is(k-1, "next") && f&phrase.TimeNoun != 0 {
			return k+1 >= s.End || m.r.Tags.XPOS[k+1] != "POS" // not "the stage for Sunday's vote"
		}
		if u := m.r.Tags.UPOS[k]; u != segun.NUM && !m.is(k, "next", "the", "this", "end", "early", "late", "mid", "of", "start", "beginning", "middle") && m.Word(k) != "-" {
			return false
		}
		k++
	}
	return false
}

// timeFrom returns the time whose words hold token k; nil for none.
func (m *maker) timeFrom(k int) *segun.Time {
	if m.r.Times == nil || k >= m.Len() {
		return nil
	}
	at, list := m.r.Tokens.Tokens[k].Span.Start, m.r.Times.List
	i := sort.Search(len(list), func(i int) bool { return list[i].Span.End > at })
	if i == len(list) || list[i].Span.Start > at {
		return nil
	}
	return &list[i]
}

// runsTo reports whether a clause in the present tells up to what day to come something is held: "The fair runs through March 11", "the show lasts until Sunday".
func (m *maker) runsTo(h int, s *segun.Sentence) bool {
	if !m.is(h, "run", "last", "continue", "extend", "go", "stretch", "remain", "stay") || !finiteTag(m.r.Tags.XPOS[h]) {
		return false
	}
	for k := h + 1; k+1 < s.End && k < h+9; k++ {
		switch u := m.r.Tags.UPOS[k]; {
		case m.is(k, "through", "until", "till") && m.opensDay(k+1, s):
			t := m.timeFrom(k + 1)
			return t != nil && later(strings.TrimPrefix(t.EDTF, "../"), m.r.Doc.Published)
		case u == segun.VERB, u == segun.SCONJ, u == segun.PUNCT:
			return false
		}
	}
	return false
}

// thereDue reports whether a clause says no more than that there is something for what is to come: "There were two crews scheduled to compete", "There is a hearing due on Friday".
func (m *maker) thereDue(d *draft, s *segun.Sentence) bool {
	if t := m.r.Tokens.At(d.Content[0].Start); !m.is(t, "there") || !m.is(d.Head, "be") {
		return false
	}
	for k := d.Head + 2; k+1 < s.End && k < d.Head+9; k++ {
		switch u := m.r.Tags.UPOS[k]; {
		case m.told(k, "slated") && m.r.Tags.UPOS[k-1] == segun.NOUN && (m.is(k+1, "to") && m.r.Tags.XPOS[min(k+2, s.End-1)] == "VB" || m.is(k+1, "for", "on") && m.opensDay(k+2, s)):
			return true
		case u == segun.VERB, u == segun.SCONJ, u == segun.PUNCT:
			return false
		}
	}
	return false
}

// whenExpires reports whether a clause tells in the present when one thing that is there will end, which it has not: "when the present charter expires", "once his term ends".
func (m *maker) whenExpires(d *draft) bool {
	t, h := m.r.Tokens.At(d.Content[0].Start), d.Head
	if !m.is(t, "when", "once") || m.r.Tags.XPOS[h] != "VBZ" || !m.is(h, "expire", "lapse", "retire", "end", "finish") {
		return false
	}
	for k := t + 1; k < h && k < t+3; k++ {
		if m.is(k, "current", "present", "existing", "this", "his", "her", "their", "its") {
			return true
		}
	}
	return false
}
