package entity

import (
	"strconv"
	"strings"

	"segun"
	"segun/read/phrase"
)

func fields(s string) []string { return strings.Fields(s) }

// amount is a number as a text gives it. max 0 means that no upper bound is given.
type amount struct{ min, max int }

// count says how many people a group mention denotes: the numbers in its phrase, else at least two.
func (l *linker) count(m *segun.Mention) *segun.Count {
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
	if a, ok := l.amount(m.First, h+1); ok {
		return &segun.Count{Min: a.min, Max: a.max}
	}
	if l.Is(h+1, ofWord) { // "a group of four senators"
		if a, ok := l.amount(h+2, min(h+5, m.End)); ok && a.min > 1 {
			return &segun.Count{Min: a.min, Max: a.max}
		}
	}
	return &segun.Count{Min: 2}
}

// countParts reads "two serving and one retired inspector": numbers that stand before words of their own, joined by "and".
func (l *linker) countParts(m *segun.Mention) []segun.CountPart {
	var parts []segun.CountPart
	for i := m.First; i < m.Head; {
		a, after, ok := l.number(i, m.Head)
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
		parts = append(parts, segun.CountPart{Text: l.Text(i, end), Min: a.min, Max: a.max})
		i = end
	}
	return parts
}

var (
	atLeast  = phrase.Hashes("least", "than", "over", "above", "minimum", "plus")
	moreWord = phrase.Hashes("more", "greater", "over", "above", "least", "minimum", "upward", "upwards")
	lessWord = phrase.Hashes("fewer", "less", "under", "below", "most", "up")
	around   = phrase.Hashes("about", "around", "some", "roughly", "nearly", "almost", "approximately", "an", "estimated")
	orWord   = phrase.Hashes("or", "to", "-", "–")
	andWord  = phrase.Hash("and")
	percent  = phrase.Hashes("percent", "per", "%", "pct", "percentage")
	between  = phrase.Hash("between")
	ofWord   = phrase.Hash("of")
)

// amount reads the number in the tokens [first, end): "at least three", "more than 20", "two or three", "dozens".
func (l *linker) amount(first, end int) (amount, bool) {
	more, less, loose := false, false, false
	for i := first; i < end; i++ {
		switch {
		case l.Is(i, moreWord...):
			more = true
		case l.Is(i, lessWord...):
			less = true
		}
		loose = loose || l.Is(i, around...)
		a, after, ok := l.number(i, end)
		if !ok {
			continue
		}
		if l.Is(after, percent...) || l.Is(after-1, percent...) {
			return amount{}, false
		}
		if after+1 < end && (l.Is(after, orWord...) || l.Is(after, andWord) && l.Is(first, between)) {
			if b, _, ok := l.number(after+1, end); ok && b.max > a.min {
				return amount{a.min, b.max}, true
			}
		}
		switch {
		case more && l.more(first, i) == "than" && a.max > 0:
			return amount{a.min + 1, 0}, true
		case more:
			return amount{a.min, 0}, true
		case less:
			return amount{1, a.max}, true
		case loose && a.max > 9:
			return amount{a.max * 9 / 10, a.max + a.max/10}, true
		}
		return a, true
	}
	return amount{}, false
}

// more tells "more than" from "at least".
func (l *linker) more(first, i int) string {
	for k := first; k < i; k++ {
		if w := l.Word(k); w == "than" || w == "Than" || w == "over" || w == "Over" || w == "above" {
			return "than"
		}
	}
	return "least"
}

// number reads the number that starts at token i.
func (l *linker) number(i, end int) (amount, int, bool) {
	if l.Look[i]&phrase.Digit != 0 {
		n, ok := digits(l.Word(i))
		if !ok || n < 1 {
			return amount{}, 0, false
		}
		after := i + 1
		for after < end {
			row, ok := phrase.Numbers().Word(l.Low[after])
			if !ok || !phrase.Numbers().Rows[row].Scale || n > 1<<30 {
				break
			}
			n *= phrase.Numbers().Rows[row].Value
			after++
		}
		return amount{n, n}, after, true
	}
	t := phrase.Numbers()
	row, after, ok := t.At(l.View, i, end)
	if !ok || t.Rows[row].Value < 1 {
		return amount{}, 0, false
	}
	x := t.Rows[row]
	if x.Value == 1 && x.Vague || l.Is(i, someWords...) { // "a", "some", "few", "many" give no number to rely on
		if x.Value == 1 {
			return amount{}, 0, false
		}
		return amount{2, 0}, after, true
	}
	n := x.Value
	for after < end {
		row, ok := t.Word(l.Low[after])
		if !ok || n > 1<<30 || !t.Rows[row].Scale && !(n%100 == 0 && t.Rows[row].Value < 100 && !t.Rows[row].Vague) {
			break
		}
		if y := t.Rows[row]; y.Scale {
			n *= y.Value
		} else {
			n += y.Value
		}
		after++
	}
	if x.More {
		return amount{n, 0}, after, true
	}
	return amount{n, n}, after, true
}

var someWords = phrase.Hashes("some", "many", "various", "numerous", "multiple")

// digits reads "1,200".
func digits(s string) (int, bool) {
	n, err := strconv.Atoi(strings.ReplaceAll(s, ",", ""))
	return n, err == nil && n < 1<<40
}
