package claim

import (
	"strings"
	"unicode/utf8"

	"segun"
)

// judgedOf lets a judgement hold what is judged, where that stands right before it, so that the claim can be read by itself: "described | its offer as fair", "called | the ruling “political”". What is charged
// or denied is read by other rules, whose content says of whom.
func (m *maker) judgedOf() {
	for i := range m.drafts {
		d := &m.drafts[i]
		if d.holder < 0 || len(d.Content) == 0 || d.Status != "opinion" {
			continue
		}
		a := &m.r.Attributions.List[d.holder]
		if a.Class != "evaluate" || len(a.Content) == 0 || d.Content[0].Start < a.Content[0].Start || d.Content[0].Start > a.Content[0].Start+3 {
			continue
		}
		if w := m.justJudged(a); w.Len() > 0 && m.onlyAs(w.End, d.Content[0].Start) {
			d.Content[0].Start, d.Span.Start = w.Start, min(d.Span.Start, w.Start)
			if end := d.Content[0].End; end < uint32(len(m.r.Doc.Text)) && m.markOpen(d.Content[0]) {
				_, n := utf8.DecodeRuneInString(m.r.Doc.Text[end:])
				d.Content[0].End, d.Span.End = end+uint32(n), max(d.Span.End, end+uint32(n)) // with the mark that shuts its quotation
			}
		}
	}
}

// justJudged returns the words for what attribution a judges, where they stand between its verb and its content; an empty span where they do not.
func (m *maker) justJudged(a *segun.Attribution) segun.Span {
	t := a.Head + 1
	if len(a.Whom) == 1 {
		t = m.r.Tokens.At(a.Whom[0].Start)
	}
	end := m.r.Tokens.At(a.Content[0].Start)
	if t <= a.Head || t >= end || end > t+9 || m.r.Tags.XPOS[t] == "WDT" || m.r.Tags.XPOS[t] == "WP" || m.is(t, "itself", "themselves", "himself", "herself", "ourselves", "myself") {
		return segun.Span{}
	}
	last := t
	for k := t; k < end; k++ {
		switch m.r.Tags.UPOS[k] {
		case segun.NOUN, segun.PROPN, segun.PRON, segun.NUM:
			last = k
		case segun.DET, segun.ADJ, segun.PUNCT, segun.PART, segun.ADP:
		case segun.VERB:
			if m.r.Tags.XPOS[k] != "VBG" && m.r.Tags.XPOS[k] != "VBN" {
				return segun.Span{}
			}
			last = k
		default:
			return segun.Span{}
		}
	}
	if u := m.r.Tags.UPOS[last]; u != segun.NOUN && u != segun.PROPN && u != segun.PRON && m.r.Tags.XPOS[last] != "VBG" {
		return segun.Span{}
	}
	return segun.Span{Start: m.r.Tokens.Tokens[t].Span.Start, End: m.r.Tokens.Tokens[last].Span.End}
}

// markOpen reports whether a quotation begins in a stretch and ends right behind it.
func (m *maker) markOpen(s segun.Span) bool {
	for i := m.quotesFrom(s.Start); i < len(m.r.Quotes.List); i++ {
		if q := &m.r.Quotes.List[i]; q.Span.Start >= s.Start && q.Span.Start < s.End {
			return q.Inner.End == s.End && q.Span.End > s.End
		}
	}
	return false
}

// onlyAs reports whether no more than "as" and an opening mark stands in the text between two bytes.
func (m *maker) onlyAs(from, to uint32) bool {
	switch strings.Trim(m.r.Doc.Text[from:to], " \"“‘'«") {
	case "", "as":
		return true
	}
	return false
}
