package claim

import (
	"slices"
	"sort"

	"segun"
)

// stems are the nouns of a text, each by the number of its stem: two claims are compared by numbers, and the words for a voice are looked up in a list.
type stems struct {
	of     []int32   // of tokens: the number of the stem of a noun or name, 0 for other words
	n      int       // how many there are
	called [][]int32 // of entities: the stems of the words for them, once asked for; never nil then
}

// replier is a voice as accusations are compared with it, one after the other.
type replier struct {
	entity string
	spans  []segun.Span
	names  []string // the entities that the words for it name
	stems  []int32  // of all words for it
	is     []bool   // of stems: whether it is one of them
}

// called reports whether a stem is of a word for the voice.
func (v *replier) called(stem int32) bool { return v.is[stem] }

// stemsOf returns the stems of the text's nouns.
func (m *maker) stemsOf() *stems {
	s := &m.found.stems
	if s.of == nil {
		numbers := map[string]int32{}
		s.of = make([]int32, m.Len())
		for t := range s.of {
			if u := m.r.Tags.UPOS[t]; u == segun.NOUN || u == segun.PROPN {
				l := stem(m.lemma(t))
				k, ok := numbers[l]
				if !ok {
					k = int32(len(numbers) + 1)
					numbers[l] = k
				}
				s.of[t] = k
			}
		}
		s.n = len(numbers)
		s.called = make([][]int32, len(m.r.Entities.List))
	}
	return s
}

// nounsOf returns the stems of the nouns and names in what a claim says, and in the words for whom it accuses. They are gathered once for a claim, when its content stands.
func (m *maker) nounsOf(a *draft) []int32 {
	if a.nouns == nil {
		s := m.stemsOf()
		a.nouns = make([]int32, 0, 8)
		add := func(t int) {
			if k := s.of[t]; k != 0 && !slices.Contains(a.nouns, k) {
				a.nouns = append(a.nouns, k)
			}
		}
		m.each(a.Content, add)
		if a.holder >= 0 {
			m.each(m.r.Attributions.List[a.holder].Whom, add)
		}
	}
	return a.nouns
}

// namesOf returns the stems of the words in an entity's names and descriptions that say who it is.
func (m *maker) namesOf(e int) []int32 {
	s := m.stemsOf()
	if s.called[e] == nil {
		out, seen := make([]int32, 0, 8), map[int32]bool{}
		for _, k := range m.r.Entities.List[e].Mentions {
			if x := &m.r.Mentions.List[k]; x.Form != segun.FormPronoun {
				m.each([]segun.Span{x.Span}, func(t int) {
					if n := s.of[t]; n != 0 && !seen[n] && !m.generic(t) {
						seen[n] = true
						out = append(out, n)
					}
				})
			}
		}
		s.called[e] = out
	}
	return s.called[e]
}

// voiceOf returns the innermost voice of claim r, made ready to be compared with accusations. It holds until another voice is asked for.
func (m *maker) voiceOf(r *draft) *replier {
	v, x := &r.Chain[len(r.Chain)-1], &m.found.replier
	if x.is != nil && x.entity == v.Entity && slices.Equal(x.spans, v.Spans) {
		return x
	}
	s := m.stemsOf()
	if x.is == nil {
		x.is = make([]bool, s.n+1)
	}
	for _, k := range x.stems {
		x.is[k] = false
	}
	x.entity, x.spans, x.stems, x.names = v.Entity, v.Spans, x.stems[:0], x.names[:0]
	m.each(v.Spans, func(t int) {
		if s.of[t] != 0 && !m.generic(t) {
			x.stems = append(x.stems, s.of[t])
		}
	})
	if e := m.entity(v.Entity); e != nil && v.Entity != "e0" {
		x.stems = append(x.stems, m.namesOf(m.indexOf(e))...)
	}
	for _, k := range x.stems {
		x.is[k] = true
	}
	for _, w := range v.Spans {
		for k := sort.Search(len(m.r.Mentions.List), func(i int) bool { return m.r.Mentions.List[i].Span.Start >= w.Start }); k < len(m.r.Mentions.List) && m.r.Mentions.List[k].Span.Start < w.End; k++ {
			if e := m.r.EntityOf(k); e > 0 {
				x.names = append(x.names, m.r.Entities.List[e].ID)
			}
		}
	}
	return x
}

// ours reports whether the writer of a text calls an entity their own: "our engineers".
func (m *maker) ours(e *segun.Entity) bool {
	is, known := m.found.ours[e.ID]
	if !known {
		is = slices.ContainsFunc(e.Mentions, func(k int) bool {
			x := &m.r.Mentions.List[k]
			for t := x.First; t < x.End; t++ {
				if m.is(t, "our", "my", "we", "us", "i", "me") {
					return true
				}
			}
			return false
		})
		if m.found.ours == nil {
			m.found.ours = map[string]bool{}
		}
		m.found.ours[e.ID] = is
	}
	return is
}
