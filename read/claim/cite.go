package claim

import "segun"

// citations pairs what a source says with the words by which it cites another for it, in one sentence and of one source:
// "The Tribune, citing three inspectors, reported that …". The result maps the saying to the citing, and ^citing to itself.
func (m *maker) citations() map[int]int {
	out := map[int]int{}
	list := m.r.Attributions.List
	for j := range list {
		c := &list[j]
		if c.Verb != "cite" && c.Verb != "quote" || len(c.Content) != 1 || len(c.Cue) == 0 || m.mentionIn(c.Content[0]) < 0 {
			continue
		}
		at := m.sentenceOf(c.Cue[0])
		best := -1
		for i := range list {
			a := &list[i]
			if i == j || len(a.Content) == 0 || len(a.Cue) == 0 || m.sentenceOf(a.Cue[0]) != at || a.Verb == "cite" || len(a.Source) == 0 {
				continue
			}
			if a.Speaker != c.Speaker && (a.Speaker < 0 || c.Speaker < 0 || m.r.EntityOf(a.Speaker) != m.r.EntityOf(c.Speaker) || m.r.EntityOf(a.Speaker) < 0) {
				continue
			}
			if _, taken := out[i]; !taken && (best < 0 || a.Content[0].Len() > list[best].Content[0].Len()) {
				best = i
			}
		}
		if best >= 0 {
			out[best], out[^j] = j, j
		}
	}
	return out
}

// sentenceOf returns the index of the sentence that a span starts in.
func (m *maker) sentenceOf(s segun.Span) int { return m.r.Tokens.SentenceOf(m.r.Tokens.At(s.Start)) }

// mentionIn returns the first mention that a span starts with and that can be a voice, -1 for none.
func (m *maker) mentionIn(s segun.Span) int {
	for i := range m.r.Mentions.List {
		x := &m.r.Mentions.List[i]
		if x.Span.Start > s.Start+12 {
			break
		}
		if s.Contains(x.Span) && (x.Kind == segun.Person || x.Kind == segun.Group || x.Kind == segun.Organisation || x.Kind == segun.Outlet || x.Kind == segun.OtherEntity) {
			return i
		}
	}
	return -1
}

// citedVoice is the level that a citation adds.
func (m *maker) citedVoice(c *segun.Attribution) segun.Voice {
	at := segun.Attribution{Source: c.Content, Cue: c.Cue, Speaker: m.mentionIn(c.Content[0]), Rule: "citing"}
	return m.voice(&at)
}
