package claim

import "segun"

// askedPeople returns the voice of a body or an outlet whose claim stands in a sentence that says whom it has spoken to: "The group said it had interviewed nine fishermen", "The Tribune, which spoke to three directors,
// reported …", "a report based on interviews with survivors"; and of a survey, which asks people by what it is. One of those who speaks next is known through it.
func (m *maker) askedPeople(c *segun.Claim) (segun.Voice, bool) {
	si := m.sentenceOf(c.Span)
	if si < 0 || len(c.Chain) != 2 || !m.handsOn(&c.Chain[1]) || c.Act == "decline" || c.Act == "refer" {
		return segun.Voice{}, false
	}
	v, survey := c.Chain[1], false
	m.each(v.Spans, func(t int) { survey = survey || m.is(t, "survey", "questionnaire") })
	if s := &m.r.Tokens.Sentences[si]; !survey && !m.saysWhomAsked(s, &v) {
		return segun.Voice{}, false
	}
	return v, true
}

// saysWhomAsked reports whether a sentence says that voice v has spoken to people.
func (m *maker) saysWhomAsked(s *segun.Sentence, v *segun.Voice) bool {
	for t := s.First; t+2 < s.End; t++ {
		switch {
		case m.quoted(t):
			continue
		case m.is(t, "interview") && m.upos(t) == segun.NOUN:
			if m.r.Tags.XPOS[t] == "NNS" && m.is(t+1, "with") {
				return true
			}
			continue
		case m.upos(t) != segun.VERB || m.passiveAt(t):
			continue
		case m.is(t, "speak", "talk"):
			if !m.is(t+1, "to", "with") || m.upos(t+2) == segun.PRON {
				continue
			}
		case !m.is(t, "interview", "survey", "question"):
			continue
		}
		if h := m.Find(t, segun.RelNsubj); h >= s.First && (m.is(h, "it", "which") || m.entityAt(h) >= 0 && m.r.Entities.List[m.entityAt(h)].ID == v.Entity) {
			return true
		}
	}
	return false
}

// ofThoseAsked reports whether a voice is some of those whom sentence si says that a body has spoken to: by a pronoun or a number, or by a noun that stands there: "one of them", "two of the fishermen". Not "one of the ministers".
func (m *maker) ofThoseAsked(v *segun.Voice, si int) bool {
	if len(v.Spans) == 0 {
		return false
	}
	t := m.r.Tokens.At(v.Spans[0].Start)
	if !m.is(t+1, "of") {
		return true
	}
	s := &m.r.Tokens.Sentences[si]
	for k := t + 2; k < m.Len() && m.r.Tokens.Tokens[k].Span.End <= v.Spans[0].End; k++ {
		if m.upos(k) != segun.NOUN {
			continue
		}
		for j := s.First; j < s.End; j++ {
			if m.lemma(j) == m.lemma(k) {
				return true
			}
		}
		return false
	}
	return true
}

// handsOnWhatItHears reports whether the body that token k names is said in the article to report or document something, or to interview people: what it is told goes into that.
func (m *maker) handsOnWhatItHears(k int) bool {
	e := -1
	if m.told(k, "surveyor") || m.is(k, "panel", "commission", "charity", "watchdog", "mission") {
		e = m.bodyAt(k)
	}
	if e < 0 {
		return false
	}
	for _, x := range m.r.Entities.List[e].Mentions {
		h := m.r.Mentions.List[x].Head
		if v := m.Head(h); v >= 0 && m.Rel(h) == segun.RelNsubj && m.is(v, "report", "document", "interview") && m.upos(v) == segun.VERB {
			return true
		}
	}
	return false
}
