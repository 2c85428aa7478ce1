package claim

import (
	"slices"
	"strings"

	"segun"
)

// behindIt bounds how many claims behind one are looked at for a reply.
const behindIt = 10

// replySigns adds what is said to the ith claim behind it: that somebody denies something or will not speak of it, and whether it is one whom the claim names, or somebody for them.
func (m *maker) replySigns(i int, by string, add func(kind, name string)) {
	d := &m.drafts[i]
	who, block := d.Chain[len(d.Chain)-1].Entity, m.blockOf(placeOf(d))
	var said []string
	once := func(kind, name string) {
		if !slices.Contains(said, kind+name) {
			said = append(said, kind+name)
			add(kind, name)
		}
	}
	for k := i + 1; k < len(m.drafts) && k <= i+behindIt; k++ {
		r := &m.drafts[k]
		if r.Grain == "role" {
			continue
		}
		if m.blockOf(placeOf(r)) > block+2 {
			break
		}
		voice := r.Chain[len(r.Chain)-1].Entity
		if len(r.Chain) < 2 || voice == who {
			continue
		}
		what := ""
		switch r.Status {
		case "denied":
			what = "denied"
		case "declined_to_comment", "referred":
			what = "not spoken of"
		case "negated":
			what = "negated"
		case "asserted", "opinion":
			what = "told otherwise"
		}
		if what == "" {
			continue
		}
		if voice != "" && (voice == by || slices.Contains(d.About, voice) || by != "" && m.speaksFor(voice, by)) {
			once("then by whom it names", what)
		} else if what != "told otherwise" && what != "negated" {
			once("then", what)
		}
	}
}

// placeOf is where a claim opens.
func placeOf(d *draft) segun.Span {
	if len(d.Content) > 0 {
		return d.Content[0]
	}
	return d.Span
}

// leadSigns notes what the headline and the first lines of a text are about, once for all its claims: which sorts of voices they name, and how their words sound.
func (m *maker) leadSigns() {
	m.lead = m.lead[:0]
	once := func(s string) {
		if !slices.Contains(m.lead, s) {
			m.lead = append(m.lead, s)
		}
	}
	for k := range m.r.Tokens.Sentences[:min(3, len(m.r.Tokens.Sentences))] {
		s := &m.r.Tokens.Sentences[k]
		for t := s.First; t < s.End; t++ {
			if c := m.w.company.Get(m.partKey(t, "voice")); c != "" {
				once("of " + c)
			}
			if c := m.tone(t); c >= 0 {
				once("with " + toneNames[c])
			}
			if m.wrongAt(t) == "crime" {
				once("with a crime")
			}
		}
	}
}

// tellingSigns adds to whom something is told, by what, and whether it was done to the one who tells it.
func (m *maker) tellingSigns(d *draft, f *facts, add func(kind, name string)) {
	if d.holder >= 0 {
		a := &m.r.Attributions.List[d.holder]
		for _, s := range a.Whom {
			m.each([]segun.Span{s}, func(t int) {
				if c := m.w.company.Get(m.partKey(t, "voice")); c != "" && m.r.Tags.UPOS[t] != segun.VERB {
					add("told to", c)
				}
			})
		}
		if m.r.Tags.UPOS[a.Head] == segun.VERB {
			for k := a.Head + 1; k < a.Head+6 && k < m.Len(); k++ {
				if u := m.r.Tags.UPOS[k]; u == segun.NOUN || u == segun.PROPN {
					if c := m.w.company.Get(m.partKey(k, "voice")); c != "" {
						add("told to", c)
					}
					break
				} else if u == segun.VERB || u == segun.PUNCT {
					break
				}
			}
		}
		for _, s := range a.Source {
			m.each([]segun.Span{s}, func(t int) {
				if m.r.Tags.UPOS[t] == segun.NOUN {
					if c := m.w.company.Get(m.partKey(t, "voice")); c == "document" || c == "court" || c == "inquiry" {
						add("by means of", c)
					}
				}
			})
		}
	}
	self, other := false, false
	m.each(d.Content, func(t int) {
		if u := m.r.Tags.UPOS[t]; u != segun.PRON && u != segun.DET {
			return
		}
		switch w := strings.ToLower(m.Word(t)); w {
		case "me", "us", "my", "our":
			self = true
		case "him", "her", "them", "his", "their":
			other = true
		}
	})
	if self {
		add("names", "who speaks")
	}
	if other {
		add("names", "somebody by a pronoun")
	}
	if s := m.Find(d.Head, segun.RelObj, segun.RelIobj); s >= 0 {
		switch {
		case m.is(s, "i", "me", "we", "us"):
			add("done to", "who speaks")
		case m.r.Tags.UPOS[s] == segun.PRON:
			add("done to", "a pronoun")
		}
	}
	if f.passive {
		switch {
		case d.holder >= 0 && m.speaksItself(d, f):
			add("suffered", "by who speaks")
		case f.subject >= 0 && m.agent(f.subject):
			add("suffered", "by somebody")
		default:
			add("suffered", "by a thing")
		}
	}
}
