package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// addressed finds whom a letter is written to: the person, else the body, that its salutation names, or the heading above it ("An open letter to Governor Ruiz"). "" for a letter to nobody who
// is named, and for what is no letter: the "you" of other texts is anybody.
func (m *maker) addressed() string {
	if m.r.Doc.Kind != segun.Letter {
		return ""
	}
	best, rank := "", 0
	for k := range m.r.Mentions.List {
		x := &m.r.Mentions.List[k]
		salutes := phrase.Salutes(m.r.Doc, x.Span.Start)
		e := m.r.EntityOf(k)
		if e < 0 || !salutes && (m.r.Doc.Sections[max(0, m.r.Doc.SectionAt(x.Span.Start))].Kind != segun.Headline || !strings.Contains(strings.ToLower(m.before(x.Span.Start)), "letter to ")) {
			continue
		}
		n := 0
		switch ent := &m.r.Entities.List[e]; {
		case ent.ID == "e0":
		case ent.Kind == segun.Person && ent.Named:
			n = 4
		case ent.Kind == segun.Person:
			n = 2
		case ent.Named && (ent.Kind == segun.Organisation || ent.Kind == segun.Group):
			n = 1
		}
		if salutes && n > 0 {
			n++
		}
		if n > rank {
			best, rank = m.r.Entities.List[e].ID, n
		}
	}
	return best
}

// before is what stands in its line before byte offset at.
func (m *maker) before(at uint32) string {
	text := m.r.Doc.Text[:at]
	return text[strings.LastIndexByte(text, '\n')+1:]
}

var wordsYou = phrase.Hashes("you", "your", "yours", "yourself", "yourselves")

// youIn reports whether a stretch speaks to whoever the letter is written to, in the writer's own words.
func (m *maker) youIn(spans []segun.Span) bool {
	found := false
	m.each(spans, func(t int) {
		found = found || m.Is(t, wordsYou...) && !m.quoted(t)
	})
	return found
}
