package origin

import (
	"strings"

	"segun"
)

// oneOfSeveral reports whether a mention is nothing but a word for one of several who were told of before: "One", "the other", "The second", "A third", "another".
func (f *finder) oneOfSeveral(m *segun.Mention) bool {
	if m.Form != segun.FormNominal || m.Kind != segun.Person {
		return false
	}
	text := f.r.Doc.Text
	w := strings.ToLower(text[m.Span.Start:m.Span.End])
	switch w {
	case "one", "another":
		return true
	}
	_, which, ok := strings.Cut(w, " ")
	if !ok || !strings.HasPrefix(w, "the ") && !strings.HasPrefix(w, "a ") {
		return false
	}
	switch which {
	case "other", "first", "second", "third", "fourth", "fifth", "sixth", "last":
		return true
	}
	return false
}

// farCounted is how many sentences before one of several the group may be told of.
const farCounted = 6

// countedBefore returns the one unnamed group among roots that is told of before a mention, near enough for "one" and "the other" to be of it: nobody knows of which of two groups they are. -1 for none.
func (f *finder) countedBefore(m int, roots map[string]bool) int {
	list := f.r.Mentions.List
	at, found := f.r.Tokens.SentenceOf(list[m].First), -1
	for k := m - 1; k >= 0 && f.r.Tokens.SentenceOf(list[k].First) >= at-farCounted; k-- {
		g := f.r.EntityOf(k)
		if g <= 0 || g == found || list[k].Form != segun.FormNominal {
			continue
		}
		if e := &f.r.Entities.List[g]; e.Kind != segun.Group || e.Named || !roots[e.ID] {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = g
	}
	return found
}
