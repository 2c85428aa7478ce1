package claim

import "segun"

// through puts the outlet that an unnamed voice is known through above it where the voice comes back: two inspectors who speak in the Tribune's report
// still speak through the Tribune when "the inspectors" say more. Who told a body that reports it goes on to the end of the paragraph, and so do those of a group who are
// spoken of behind it: "Three women told the Quill …. One of the three said …".
func (m *maker) through() {
	via, here := map[string]segun.Voice{}, map[string]segun.Voice{}
	block, group := -1, segun.Voice{}
	for i := range m.drafts {
		c := &m.drafts[i].Claim
		if b := m.blockOf(c.Span); b != block {
			block, group = b, segun.Voice{}
			clear(here)
		}
		for k := 2; k < len(c.Chain); k++ {
			x, y := c.Chain[k].Entity, c.Chain[k-1]
			outlet := m.outletNamed(y.Entity)
			if m.unnamed(x) && (outlet || y.Rule == toldBody) {
				if _, ok := via[x]; !ok && outlet {
					via[x] = y
				}
				here[x], group = y, y
			}
		}
		if len(c.Chain) < 2 || c.Chain[0].Kind == segun.VoiceCommenter {
			continue
		}
		first := &c.Chain[1]
		y, ok := via[first.Entity]
		if !ok {
			y, ok = here[first.Entity]
		}
		if o, is := m.itsSource(first); !ok && is {
			y, ok = o, true
		}
		if !ok && group.Entity != "" && group.Entity != first.Entity && m.partOf(first) {
			y, ok = group, true
		}
		if !ok || y.Entity == first.Entity {
			continue
		}
		y.Rule = "known through it"
		c.Chain = append([]segun.Voice{c.Chain[0], y}, c.Chain[1:]...)
	}
}

// partOf reports whether a voice is some of those spoken of before: "one of the three", "another", "the other".
func (m *maker) partOf(v *segun.Voice) bool {
	if len(v.Spans) == 0 || v.Kind == segun.VoiceNamed {
		return false
	}
	t := m.r.Tokens.At(v.Spans[0].Start)
	switch {
	case m.is(t, "another", "both"):
		return true
	case m.is(t, "one", "two", "three", "four", "some", "most", "several") && m.is(t+1, "of"):
		return m.is(t+2, "they", "the", "its", "those")
	case m.is(t, "the"):
		return m.is(t+1, "other", "second", "third") && m.r.Tokens.Tokens[t+1].Span.End >= v.Spans[0].End
	}
	return m.is(t, "one") && m.r.Tokens.Tokens[t].Span.End >= v.Spans[0].End
}

// itsSource returns the outlet whose source a voice is said to be: "one of its sources estimated".
func (m *maker) itsSource(v *segun.Voice) (segun.Voice, bool) {
	if len(v.Spans) == 0 || v.Kind == segun.VoiceNamed {
		return segun.Voice{}, false
	}
	for t := m.r.Tokens.At(v.Spans[0].Start); t+1 < m.Len() && m.r.Tokens.Tokens[t+1].Span.End <= v.Spans[0].End; t++ {
		if m.is(t, "its") && m.is(t+1, "source", "informant") {
			for i := range m.r.Mentions.List {
				if x := &m.r.Mentions.List[i]; x.Head == t {
					if e := m.r.EntityOf(i); e >= 0 && m.outletNamed(m.r.Entities.List[e].ID) {
						return segun.Voice{Entity: m.r.Entities.List[e].ID, Kind: segun.VoiceNamed, Spans: []segun.Span{x.Span}, Cues: v.Cues}, true
					}
				}
			}
		}
	}
	return segun.Voice{}, false
}

// blockOf returns the paragraph that a span starts in, -1 for none.
func (m *maker) blockOf(s segun.Span) int {
	if k := m.sentenceOf(s); k >= 0 {
		return m.r.Tokens.Sentences[k].Block
	}
	return -1
}

// unnamed reports whether an entity is a person or group without a name.
func (m *maker) unnamed(id string) bool {
	e := m.entity(id)
	return e != nil && !e.Named && (e.Kind == segun.Person || e.Kind == segun.Group)
}

// outletNamed reports whether an entity is an outlet other than the article's own.
func (m *maker) outletNamed(id string) bool {
	e := m.entity(id)
	return e != nil && e.Kind == segun.Outlet && id != "e0"
}

// entity returns the entity with an ID, nil for none.
func (m *maker) entity(id string) *segun.Entity {
	for i := range m.r.Entities.List {
		if e := &m.r.Entities.List[i]; e.ID == id && id != "" {
			return e
		}
	}
	return nil
}
