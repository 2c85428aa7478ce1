package claim

import "segun"

// arrangedWill reports whether a bare "will" tells what is arranged and is no forecast: what somebody does on purpose, in the outlet's own words ("An aide will attend the talks", "Burial will follow"), or what is to be done to
// a thing, whoever says so ("The boxes will be sealed in public"). What comes out so, befalls somebody or is put as likely is foreseen ("will win", "will be missed", "will probably attend").
func (m *maker) arrangedWill(d *draft, f *facts, s *segun.Sentence) bool {
	h := d.Head
	if f.negative != "" || m.r.Tags.UPOS[h] != segun.VERB || m.inComment(&d.Claim) || m.foretold(h, s) {
		return false
	}
	if l := m.lemma(h); m.r.Tags.XPOS[h] == "VBN" && m.beBefore(h) {
		return !m.w.chosen[partKey(l, "befalls")] && (d.holder < 0 || f.subject >= 0 && m.r.Tags.UPOS[f.subject] == segun.NOUN)
	} else if d.holder >= 0 || f.subject < 0 || m.is(f.subject, "what") || m.w.chosen[partKey(l, "unchosen")] || m.w.chosen[partKey(l, "outcome")] && !m.is(h+1, "at", "into", "after") {
		return false
	} else if m.w.chosen[partKey(l, "staged")] {
		return true
	}
	return m.agent(f.subject) && !m.is(f.subject, "you", "we", "i", "everyone", "everybody", "anyone", "anybody", "nobody", "people")
}

// foretold reports whether a word of the clause of h puts it as more or less likely, or makes it wait for something: "will probably attend", "will be paid only after suing".
func (m *maker) foretold(h int, s *segun.Sentence) bool {
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) == h && (m.w.chosen[partKey(m.lemma(k), "foretells")] || m.is(k, "only") && m.is(k+1, "after", "when", "once", "by")) {
			return true
		}
	}
	return false
}

// inComment reports whether a claim stands in a reader's comment.
func (m *maker) inComment(c *segun.Claim) bool {
	sec := m.r.Doc.SectionAt(c.Content[0].Start)
	return sec >= 0 && m.r.Doc.Sections[sec].Kind == segun.Comment
}
