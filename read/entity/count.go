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
	end := h + 1
	if l.pair(m) {
		return &segun.Count{Min: 2, Max: 2}
	}
	if l.Is(h+1, ofWord) && h+2 < m.End && l.R.Tags.UPOS[h+2] == segun.NUM && !l.plural(h) {
		end = h + 3 // "a couple of hundred guards"
	}
	if a, ok := l.Amount(m.First, end); ok {
		return &segun.Count{Min: a.Min, Max: a.Max, Parts: l.partsBehind(h, a)}
	}
	if l.Is(h+1, ofWord) && !l.plural(h) { // "a group of four senators", not "relatives of the four"
		if a, ok := l.Amount(h+2, min(h+5, m.End)); ok && a.Min > 1 {
			return &segun.Count{Min: a.Min, Max: a.Max}
		}
	}
	return &segun.Count{Min: 2}
}

// pair reports whether the words of a group say that it is two: "both men", "neither company", "each side", and "each council" where the text has counted two councils.
func (l *linker) pair(m *segun.Mention) bool {
	switch {
	case l.Is(m.First, twoWords...):
		return true
	case l.Is(m.First, eachWord) && m.First < m.Head:
		return l.Is(m.Head, sideWord) || l.twoOf(m)
	}
	return m.First > 0 && l.Is(m.First-1, bothWord) && l.Find(m.Head, segun.RelConj) < 0 // the tagger takes it for "both … and …"
}

// twoOf reports whether the text just before counts two of those that a mention tells one by one, and never more.
func (l *linker) twoOf(m *segun.Mention) bool {
	two := false
	for i := l.from(max(0, m.First-countedBefore)); i < len(l.ms) && l.ms[i].First < m.First; i++ {
		x := &l.ms[i]
		if x.Form != segun.FormNominal || l.R.Tags.Lemma[x.Head] != l.R.Tags.Lemma[m.Head] {
			continue
		}
		a, ok := l.Amount(x.First, x.Head)
		if ok && a.Min > 2 {
			return false
		}
		two = two || ok && a.Min == 2 && a.Max == 2 || l.Is(x.First, bothWord)
	}
	return two
}

// countedBefore is how many words back "each council" may find how many councils there are.
const countedBefore = 600

var (
	twoWords = phrase.Hashes("both", "neither")
	bothWord = phrase.Hash("both")
	eachWord = phrase.Hash("each")
	sideWord = phrase.Hash("side")
)

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

// partsBehind reads the parts of a group of a numbered that stand behind it: "three inspectors (two serving, one retired)", "three drivers, two of them from Velm", "three people …,
// two of whom have left". What is counted out must not be more than the group; where it says "of them" it may be less.
func (l *linker) partsBehind(h int, a phrase.Amount) []segun.CountPart {
	t, end := l.openPart(h)
	if t < 0 {
		return nil
	}
	var parts []segun.CountPart
	sum, of := 0, false
	for t < end && len(parts) < mostParts {
		p, after, ok := l.Number(t, end)
		if !ok {
			break
		}
		e := after
		for e < end && !l.shutsPart(e) && !(l.Is(e, andWord) && l.numbered(e+1, end)) {
			e++
		}
		if e == after {
			return nil
		}
		of = of || l.Is(after, ofWord) && l.Is(after+1, ofThem...)
		parts = append(parts, segun.CountPart{Text: l.Text(t, e), Min: p.Min, Max: p.Max})
		sum += p.Min
		for t = e; t < end && (l.Word(t) == "," || l.Is(t, andWord)); t++ {
		}
	}
	if len(parts) == 0 || sum > a.Min || sum < a.Min && !of || len(parts) == 1 && !of {
		return nil
	}
	return parts
}

// mostParts is how many parts of a group are told apart.
const mostParts = 8

// openPart returns the token behind the mark after the words of a group with head h, behind which its parts may be counted out, and the end of the sentence; -1 for none.
func (l *linker) openPart(h int) (int, int) {
	si := l.R.Tokens.SentenceOf(h)
	if si < 0 {
		return -1, 0
	}
	end := l.R.Tokens.Sentences[si].End
	for t := h + 1; t+1 < end && t < h+16; t++ {
		if w := l.Word(t); w == "(" || w == "," || w == "—" || w == "–" {
			if l.numbered(t+1, end) {
				return t + 1, end
			}
		}
		if l.R.Tags.UPOS[t] == segun.VERB && l.R.Tags.XPOS[t] != "VBN" && l.R.Tags.XPOS[t] != "VBG" && !l.speaks(t) {
			break
		}
	}
	return -1, 0
}

// speaks reports whether token t is a verb of saying, behind which a group's parts may still be counted out: "three people in the yard said, two of them in uniform".
func (l *linker) speaks(t int) bool { return l.Flags[t]&phrase.CommVerb != 0 }

// numbered reports whether a number of people stands at token t: not a time, not a share.
func (l *linker) numbered(t, end int) bool {
	_, after, ok := l.Number(t, end)
	return ok && after < end && l.Flags[after]&(phrase.TimeNoun|phrase.Month) == 0
}

// shutsPart reports whether the mark at token t ends a part.
func (l *linker) shutsPart(t int) bool {
	switch l.Word(t) {
	case ",", ")", "—", "–", ";", ".", ":":
		return true
	}
	return false
}

var (
	ofWord  = phrase.Hash("of")
	andWord = phrase.Hash("and")
	ofThem  = phrase.Hashes("them", "whom")
)
