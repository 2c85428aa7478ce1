package claim

import "segun"

// headlinePlans marks what a headline tells of as to come without a verb for it: "Navy plans to close port", where the tree has a noun, "Council to sell bridge", "Bid to close port".
func (m *maker) headlinePlans() {
	for i := range m.r.Tokens.Sentences {
		s := &m.r.Tokens.Sentences[i]
		if m.r.Doc.Sections[s.Section].Kind != segun.Headline {
			continue
		}
		from := s.First
		for t := s.First; t <= s.End; t++ {
			if t < s.End && m.r.Tags.UPOS[t] != segun.PUNCT {
				continue
			}
			if m.plansAhead(from, t) {
				for k := from; k < t; k++ {
					m.forced[k] = "planned"
				}
			}
			from = t + 1
		}
	}
}

// plansAhead reports whether tokens [from, to) have no finite verb and an infinitive right behind a noun that is a subject or a plan.
func (m *maker) plansAhead(from, to int) bool {
	found := false
	for t := from; t < to; t++ {
		if finiteTag(m.r.Tags.XPOS[t]) {
			return false
		}
		if m.r.Tags.XPOS[t] == "VBN" && m.Find(t, segun.RelObj) > t {
			return false // "Envoy ‘used diplomatic bag to bring in jewels’": what was done, and what for
		}
		if t > from && m.is(t, "to") && m.is(t-1, "failure", "refusal", "inability", "reluctance", "unwillingness") {
			return false
		}
		found = found || t > from && t+1 < to && m.is(t, "to") && m.r.Tags.XPOS[t+1] == "VB" && (m.r.Tags.UPOS[t-1] == segun.NOUN || m.r.Tags.UPOS[t-1] == segun.PROPN)
	}
	return found
}

// firstParagraphs is how many sentences behind a headline may name its voice.
const firstParagraphs = 6

// headlinePaper returns the mention of the outlet that a headline only calls a paper, "Navy plans to close port, paper says": the one that the first sentences of the text name as their
// source; -1 where they name none or several.
func (m *maker) headlinePaper(a *segun.Attribution) int {
	if !hasPrefix(a.Rule, "heading") || len(a.Source) != 1 {
		return -1
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	if t+1 < m.Len() && m.r.Tokens.Tokens[t+1].Span.Start < a.Source[0].End || !m.is(t, "paper", "newspaper", "magazine", "broadcaster", "daily", "weekly", "website", "station", "report") {
		return -1
	}
	s, found, who := m.r.Tokens.SentenceOf(t), -1, -1
	for i := range m.r.Attributions.List {
		b := &m.r.Attributions.List[i]
		if b.Speaker < 0 || len(b.Source) == 0 {
			continue
		}
		k := m.sentenceOf(b.Source[0])
		e := m.r.EntityOf(b.Speaker)
		if k <= s || k > s+firstParagraphs || e < 0 || m.r.Entities.List[e].Kind != segun.Outlet || !m.r.Entities.List[e].Named || e == who {
			continue
		}
		if found >= 0 {
			return -1
		}
		found, who = b.Speaker, e
	}
	return found
}
