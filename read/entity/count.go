package entity

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

func fields(s string) []string { return strings.Fields(s) }

// count says how many people a group mention denotes: the numbers in its phrase, else at least two.
func (l *linker) count(m *segun.Mention) *segun.Count {
	if c := l.countTogether(m); c != nil {
		return c
	}
	h := m.Head
	if parts := l.countParts(m); len(parts) > 1 {
		c := &segun.Count{Parts: parts}
		open := false
		for _, p := range parts {
			c.Min += p.Min
			c.Max += p.Max
			open = open || p.Max == 0
		}
		if open {
			c.Max = 0
		}
		return c
	}
	if a, ok := l.Amount(m.First, h+1); ok {
		return &segun.Count{Min: a.Min, Max: a.Max}
	}
	if l.Is(h+1, ofWord) { // "a group of four senators"
		if a, ok := l.Amount(h+2, min(h+5, m.End)); ok && a.Min > 1 {
			return &segun.Count{Min: a.Min, Max: a.Max}
		}
	}
	return &segun.Count{Min: 2}
}

// countParts reads "two serving and one retired inspector": numbers that stand before words of their own, joined by "and".
func (l *linker) countParts(m *segun.Mention) []segun.CountPart {
	var parts []segun.CountPart
	for i := m.First; i < m.Head; {
		a, after, ok := l.Number(i, m.Head)
		if !ok {
			i++
			continue
		}
		end := after
		for end < m.Head && l.R.Tags.UPOS[end] != segun.CCONJ && l.Look[end]&phrase.Mark == 0 {
			end++
		}
		if end == m.Head {
			end++
		}
		if end-after < 1 || end == m.Head+1 && len(parts) == 0 {
			return nil
		}
		parts = append(parts, segun.CountPart{Text: l.Text(i, end), Min: a.Min, Max: a.Max})
		i = end
	}
	return parts
}

var ofWord = phrase.Hash("of")
