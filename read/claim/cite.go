package claim

import (
	"slices"
	"sort"

	"segun"
	"segun/read/phrase"
)

// citations pairs what a source says with the words by which it cites another for it, in the same sentence ("The Tribune, citing three
// inspectors, reported that …") or the next ("The paper cited a draft decree."). The result maps each saying to the citing, and ^citing
// to itself.
func (m *maker) citations() map[int]int {
	out := map[int]int{}
	list := m.r.Attributions.List
	for j := range list {
		c := &list[j]
		if c.Class != "cite" || len(c.Content) != 1 || len(c.Cue) == 0 {
			continue
		}
		if m.mentionIn(c.Content[0]) < 0 && !m.writing(c.Content[0]) {
			if !m.asserts(c.Content[0]) {
				out[^j] = j // "declined to comment, citing the inquiry": a reason, and nobody's words
			}
			continue
		}
		if m.notTheirWord(c.Content[0]) {
			out[^j] = j
			continue
		}
		at := m.sentenceOf(c.Cue[0])
		found := false
		for _, i := range m.cuesIn(at) {
			a := &list[i]
			if (a.Act == "decline" || a.Act == "refer") && len(a.Cue) > 0 && m.sentenceOf(a.Cue[0]) == at && m.sameSpeaker(a, c) && m.reason(c) {
				found, out[^j] = true, j // "declined to discuss it, citing privacy law"
				continue
			}
			if m.says(a) && m.sentenceOf(a.Cue[0]) == at && m.sameSpeaker(a, c) {
				out[int(i)], out[^j], found = j, j, true
			}
		}
		before := m.cuesIn(at - 1)
		for k := len(before) - 1; k >= 0 && !found; k-- {
			i := int(before[k])
			a := &list[i]
			s := m.r.Tokens.Sentences
			if m.says(a) && m.sentenceOf(a.Cue[0]) == at-1 && s[at-1].Block == s[at].Block && m.sameSpeaker(a, c) {
				out[int(i)], out[^j], found = j, j, true
			}
		}
		if !found {
			out[^j] = j // it cites somebody for what stands elsewhere: nothing is said by it alone
		}
	}
	return out
}

// notTheirWord reports whether what is quoted is a text that knows nothing of what is told with it: "quoting a proverb about the fox, said trust had been abused".
func (m *maker) notTheirWord(s segun.Span) bool {
	for t := m.r.Tokens.At(s.Start); t < m.Len() && m.r.Tokens.Tokens[t].Span.End <= s.End && m.r.Tags.UPOS[t] != segun.ADP; t++ {
		if m.is(t, "proverb", "poem", "verse", "scripture", "psalm", "song", "lyric", "adage") {
			return true
		}
	}
	return false
}

// reason reports whether what is cited is no person, group or outlet: why somebody will not speak, "citing privacy law".
func (m *maker) reason(c *segun.Attribution) bool {
	k := m.mentionIn(c.Content[0])
	return k < 0 || m.r.Mentions.List[k].Kind == segun.OtherEntity
}

// says reports whether an attribution says something by itself.
func (m *maker) says(a *segun.Attribution) bool {
	return len(a.Content) > 0 && len(a.Cue) > 0 && len(a.Source) > 0 && a.Class != "cite"
}

// writing reports whether what is cited is a text or a message, or people who go by no mention: "an intelligence assessment", "an intercepted exchange", "dealers".
func (m *maker) writing(s segun.Span) bool {
	first := m.r.Tokens.At(s.Start)
	end := first
	for end < m.Len() && m.r.Tokens.Tokens[end].Span.Start < s.End && m.r.Tags.UPOS[end] != segun.ADP {
		end++
	}
	for end > first && m.r.Tags.UPOS[end-1] != segun.NOUN {
		end--
	}
	if end == first {
		return false
	}
	kind := m.w.heads[modelString(m.lemma(end-1))]
	return kind == segun.VoiceDocument || kind == segun.VoiceAnonymous || m.Flags[end-1]&phrase.CommNoun != 0 && !m.is(end-1, "threat", "order", "concern", "fear", "plan", "proposal", "objection", "warning", "promise")
}

// asserts reports whether what is cited asserts something by itself: "citing a plan to close the port".
func (m *maker) asserts(s segun.Span) bool {
	found := false
	m.each([]segun.Span{s}, func(t int) {
		found = found || m.r.Tags.UPOS[t] == segun.VERB || m.is(t, "plan", "proposal", "fear", "threat", "lack", "failure")
	})
	return found
}

// sameSpeaker reports whether two attributions are of one source.
func (m *maker) sameSpeaker(a, b *segun.Attribution) bool {
	if a.Speaker < 0 || b.Speaker < 0 {
		return a.Speaker == b.Speaker && len(a.Source) > 0 && slices.Equal(a.Source, b.Source)
	}
	e := m.r.EntityOf(a.Speaker)
	return a.Speaker == b.Speaker || e >= 0 && e == m.r.EntityOf(b.Speaker)
}

// sentenceOf returns the index of the sentence that a span starts in.
func (m *maker) sentenceOf(s segun.Span) int { return m.r.Tokens.SentenceOf(m.r.Tokens.At(s.Start)) }

// mentionIn returns the first mention that a span starts with and that can be a voice, -1 for none.
func (m *maker) mentionIn(s segun.Span) int {
	list := m.r.Mentions.List
	first := sort.Search(len(list), func(i int) bool { return list[i].Span.Start >= s.Start })
	for i := first; i < len(list) && list[i].Span.Start <= s.Start+12; i++ {
		x := &list[i]
		if m.r.Tags.XPOS[x.Head] == "PRP$" || x.End < m.Len() && m.r.Tags.XPOS[x.End] == "POS" {
			continue // "citing | its | size", "citing | Moll's | love of carts": whose it is
		}
		if s.Contains(x.Span) && (x.Kind == segun.Person || x.Kind == segun.Group || x.Kind == segun.Organisation || x.Kind == segun.Outlet || x.Kind == segun.OtherEntity) {
			return i
		}
	}
	return -1
}

// citedVoices are the levels that a citation adds: whom it cites, and whom that one cites in the same sentence.
func (m *maker) citedVoices(j int) []segun.Voice {
	var out []segun.Voice
	for n := 0; n < 5; n++ {
		c := &m.r.Attributions.List[j]
		at := segun.Attribution{Source: c.Content, Cue: c.Cue, Speaker: m.mentionIn(c.Content[0]), Rule: "citing"}
		v := m.voice(&at)
		if at.Speaker < 0 {
			v.Kind = segun.VoiceDocument
		}
		out = append(out, v)
		next := -1
		for _, i := range m.cuesIn(m.sentenceOf(c.Cue[0])) {
			k := int(i)
			o := &m.r.Attributions.List[k]
			if k != j && o.Class == "cite" && len(o.Content) == 1 && at.Speaker >= 0 && o.Speaker >= 0 &&
				m.r.EntityOf(o.Speaker) >= 0 && m.r.EntityOf(o.Speaker) == m.r.EntityOf(at.Speaker) && m.mentionIn(o.Content[0]) >= 0 {
				next = k
			}
		}
		if next < 0 {
			return out
		}
		j = next
	}
	return out
}
