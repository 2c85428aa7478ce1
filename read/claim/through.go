package claim

import "segun"

// through puts the outlet that an unnamed voice is known through above it where the voice comes back: two inspectors who speak in the Tribune's report
// still speak through the Tribune when "the inspectors" say more. Who told a body that reports it goes on to the end of the paragraph, and so do those of a group who are
// spoken of behind it: "Three women told the Quill …. One of the three said …".
func (m *maker) through() {
	via, here, kept := map[string]segun.Voice{}, map[string]segun.Voice{}, map[string]segun.Voice{}
	block, group := -1, segun.Voice{}
	askedIn := -1                          // the sentence that says whom that one has spoken to
	quoting, quotingAt := segun.Voice{}, 0 // the outlet that was told of last, and where
	lastKnown := segun.Voice{}             // whom those of a group that the paragraph ends with are known through
	asked := segun.Voice{}                 // who has spoken to those of a group, where a paragraph ends with that
	all := m.bases()
	for i := range m.drafts {
		c := &m.drafts[i].Claim
		if b := m.blockOf(c.Span); b != block {
			if n := len(lastKnown.Entity); n > 0 && m.theTwo(c) {
				group = lastKnown
			} else if len(asked.Entity) > 0 && b == block+1 {
				group = asked
			} else {
				group, askedIn = segun.Voice{}, -1
			}
			block, lastKnown, asked = b, segun.Voice{}, segun.Voice{}
			clear(here)
			clear(kept)
		}
		for k := 2; k < len(c.Chain); k++ {
			x, y := c.Chain[k].Entity, c.Chain[k-1]
			outlet := m.outletNamed(y.Entity)
			if outlet {
				m.madeBy(&c.Chain[k], y, via)
			}
			if k == 2 && x != "" && (y.Rule == notedDown || y.Rule == inText) {
				kept[x] = y
			}
			if k == 2 && !m.unnamed(x) && m.canHear(x) && m.handsOn(&y) {
				if _, ok := here[x]; !ok {
					here[x] = y
				}
			}
			if k == 2 && m.unnamed(x) && y.Kind == segun.VoiceDocument && (hasPrefix(y.Rule, "passes on") || hasPrefix(y.Rule, "quoted")) {
				here[x] = y // "The audit quotes a clerk who said …. “…,” he told the auditors"
			}
			if m.unnamed(x) && (outlet || y.Rule == toldBody) {
				if _, ok := via[x]; !ok && outlet {
					via[x] = y
				}
				here[x], group, askedIn = y, y, -1
			}
		}
		if len(c.Chain) < 2 || c.Chain[0].Kind == segun.VoiceCommenter {
			continue
		}
		first := &c.Chain[1]
		if m.outletNamed(first.Entity) {
			quoting, quotingAt = *first, m.sentenceOf(c.Span)
		}
		if k := m.sentenceOf(c.Span); k >= 0 && len(kept)+len(here) > 0 && m.ownIn(&m.r.Tokens.Sentences[k]) { // "She told us": to the outlet itself
			delete(kept, first.Entity)
			delete(here, first.Entity)
		}
		y, ok := via[first.Entity]
		if !ok {
			y, ok = here[first.Entity]
			ok = ok && (m.unnamed(first.Entity) || c.Act != "decline" && c.Act != "refer" && m.pronounOf(first))
		}
		if o, is := kept[first.Entity]; !ok && is && first.Entity != "" {
			y, ok = o, true
		}
		if o, is := m.itsSource(first); !ok && is {
			y, ok = o, true
		}
		if !ok {
			if y, ok = m.onWhose(all, first, m.sentenceOf(c.Span)); ok {
				if group = y; first.Entity != "" {
					here[first.Entity] = y
					if _, is := via[first.Entity]; !is {
						via[first.Entity] = y
					}
				}
			}
		}
		if !ok && quoting.Entity != "" && m.sentenceOf(c.Span)-quotingAt <= mostBeforeQuoted && m.onlyQuoted(first) {
			y, ok = quoting, true
		}
		if !ok && group.Entity != "" && group.Entity != first.Entity && (askedIn < 0 || m.ofThoseAsked(first, askedIn)) && (m.partOf(first) || group.Rule == toldBody && m.nextWitness(first, c)) {
			if y, ok = group, true; m.unnamed(first.Entity) {
				here[first.Entity] = y
			}
		}
		if !ok || y.Entity == first.Entity {
			if v, is := m.askedPeople(c); is {
				group, asked, askedIn = v, v, m.sentenceOf(c.Span)
			}
			continue
		}
		lastKnown, asked = segun.Voice{}, segun.Voice{}
		if m.outletNamed(y.Entity) || m.handsOn(&y) {
			lastKnown = y
		}
		y.Rule = "known through it"
		c.Chain = append([]segun.Voice{c.Chain[0], y}, c.Chain[1:]...)
	}
}

// mostBeforeQuoted is how many sentences an outlet stands at most before somebody who "is quoted" by nobody named, to be who quotes.
const mostBeforeQuoted = 2

// onlyQuoted reports whether a voice is only said to be quoted, and by nobody named: "Dale is quoted as saying …", behind what a paper reports.
func (m *maker) onlyQuoted(v *segun.Voice) bool {
	if !hasPrefix(v.Rule, "quoted as") || len(v.Cues) == 0 {
		return false
	}
	t := m.r.Tokens.At(v.Cues[0].Start)
	return m.is(t, "be", "have") // in the passive
}

// nextWitness reports whether a claim is by somebody without a name who is brought in behind a witness, and who tells what they saw: "Two former prisoners described …".
func (m *maker) nextWitness(v *segun.Voice, c *segun.Claim) bool {
	if len(v.Spans) == 0 || len(v.Cues) == 0 || !m.unnamed(v.Entity) {
		return false
	}
	t := m.r.Tokens.At(v.Spans[0].Start)
	cue := false
	m.each(v.Cues, func(k int) { cue = cue || m.is(k, "describe", "recall", "remember", "recount", "testify") })
	return cue && (m.is(t, "a", "an", "another", "other") || m.r.Tags.UPOS[t] == segun.NUM)
}

// theTwo reports whether a paragraph opens with those who spoke at the end of the one before, by their number: "The two said …".
func (m *maker) theTwo(c *segun.Claim) bool {
	if len(c.Chain) < 2 || len(c.Chain[1].Spans) == 0 {
		return false
	}
	t := m.r.Tokens.At(c.Chain[1].Spans[0].Start)
	return m.is(t, "the", "both", "all") && (m.is(t, "both") || m.upos(t+1) == segun.NUM) && t+1 < m.Len() && m.r.Tokens.Tokens[t+1].Span.End >= c.Chain[1].Spans[0].End
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
	case m.is(t, "one") && m.is(t+1, "respondent", "interviewee", "participant"):
		return true
	case m.is(t, "one", "two", "three", "four", "some", "most", "several") && m.is(t+1, "of"):
		return m.is(t+2, "they", "the", "its", "those")
	case m.is(t, "the"):
		return (m.is(t+1, "other", "second", "third", "fourth") || m.upos(t+1) == segun.NUM) && m.r.Tokens.Tokens[t+1].Span.End >= v.Spans[0].End
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
	return e != nil && m.outletLike(e) && id != "e0"
}

// madeBy notes that those who made a text are known through the outlet that it is: "a report by experts of the charter, parts of which the magazine Strata printed".
func (m *maker) madeBy(text *segun.Voice, y segun.Voice, via map[string]segun.Voice) {
	m.each(text.Spans, func(t int) {
		k, ok := m.byHead[t]
		if !ok || !m.is(m.r.Mentions.List[k].First-1, "by") {
			return
		}
		if e := m.r.EntityOf(k); e >= 0 && m.unnamed(m.r.Entities.List[e].ID) {
			if id := m.r.Entities.List[e].ID; via[id].Entity == "" && id != text.Entity {
				via[id] = y
			}
		}
	})
}

// entity returns the entity with an ID, nil for none.
func (m *maker) entity(id string) *segun.Entity {
	m.countEntities()
	if i, ok := m.numbers[id]; ok && id != "" {
		return &m.r.Entities.List[i]
	}
	return nil
}

// numberOf returns the place of the entity with an ID, 0 (the outlet's) for none.
func (m *maker) numberOf(id string) int {
	m.countEntities()
	return m.numbers[id]
}

// countEntities fills numbers, once.
func (m *maker) countEntities() {
	if m.numbers != nil {
		return
	}
	m.numbers = make(map[string]int, len(m.r.Entities.List))
	for i := range m.r.Entities.List {
		m.numbers[m.r.Entities.List[i].ID] = i
	}
}

// handsOn reports whether a voice is one that others are cited by: an outlet, a body or a text.
func (m *maker) handsOn(v *segun.Voice) bool {
	e := m.entity(v.Entity)
	for _, s := range v.Spans {
		for t := m.r.Tokens.At(s.Start); t < m.Len() && m.r.Tokens.Tokens[t].Span.End <= s.End; t++ {
			if m.is(t, "he", "she", "they") && s.Len() > 4 {
				return false // "a statement that he gave": his own
			}
		}
	}
	return e != nil && v.Entity != "e0" && (v.Kind == segun.VoiceDocument || e.Kind == segun.Organisation || m.outletLike(e))
}

// pronounOf reports whether the words for a voice are a pronoun.
func (m *maker) pronounOf(v *segun.Voice) bool {
	return len(v.Spans) > 0 && m.r.Tags.UPOS[m.r.Tokens.At(v.Spans[0].Start)] == segun.PRON
}
