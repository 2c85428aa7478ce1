package claim

import (
	"segun"
	"segun/read/phrase"
)

// secondVerb gives the second of two joined verbs to the voice that says the first, where the attribution has stopped between them: "described how men fired and | drove
// the cattle off".
func (m *maker) secondVerb(s *segun.Sentence) {
	for t := s.First + 1; t < s.End; t++ {
		p := m.Head(t)
		if int(m.at[t]) != t || m.holder[t] >= 0 || m.Rel(t) != segun.RelConj || p < s.First || p >= t || m.frame[t] >= 0 || m.r.Tags.XPOS[t] != "VBD" || m.Find(t, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl) >= 0 {
			continue
		}
		i := m.holder[p]
		if m.frame[p] >= 0 {
			i = m.frame[p]
		}
		if i < 0 {
			continue
		}
		a := &m.r.Attributions.List[i]
		end := len(a.Content) - 1
		if a.Quote == "direct" || a.Head > p || end < 0 || !m.describes(a) || m.holder[t] == i || m.r.Tokens.At(a.Content[end].End) != t-1 || !m.is(t-1, "and") {
			continue
		}
		for k := t - 1; k < s.End; k++ {
			if int(m.at[k]) == t {
				m.holder[k] = i
			}
		}
	}
}

// listedVerbs gives the later deeds of a row to the voice that tells the first, where the attribution has stopped at the comma: "He said inmates overpowered two officers, | took their keys and opened the cells". Those who
// do the first are others than the speaker, who may go on to do something: "The guard said he was tired, put down his keys and left".
func (m *maker) listedVerbs(s *segun.Sentence) {
	for t := s.First + 4; t+1 < s.End; t++ {
		if m.holder[t] >= 0 || m.frame[t] >= 0 || m.Word(t-1) != "," || m.r.Tags.UPOS[t] != segun.VERB || m.r.Tags.XPOS[t] != "VBD" && !(m.r.Tags.XPOS[t] == "VBN" && m.Flags[t]&phrase.VerbPast != 0) || m.Find(t, segun.RelNsubj, segun.RelNsubjPass) >= t {
			continue
		}
		i := m.holder[t-2]
		if i < 0 || m.frame[t-2] >= 0 {
			continue
		}
		a := &m.r.Attributions.List[i]
		first, end := -1, m.rowEnd(t, s)
		if end < 0 || a.Quote == "direct" || a.Act != "assert" && a.Act != "accuse" || a.Head > t || len(a.Content) == 0 {
			continue
		}
		for k := m.r.Tokens.At(a.Content[0].Start); k < t-1; k++ {
			if m.r.Tags.XPOS[k] == "VBD" && m.holder[k] == i && k > a.Head {
				first = k
				break
			}
		}
		if first < 0 {
			continue
		}
		if n := m.Find(first, segun.RelNsubj); n < a.Head || n > first || m.r.Tags.UPOS[n] != segun.PROPN && (m.r.Tags.UPOS[n] != segun.NOUN || m.Flags[n]&(phrase.PersonNoun|phrase.GroupNoun|phrase.OrgWord) == 0) {
			continue
		}
		for k := t - 1; k < end; k++ {
			if m.holder[k] < 0 && m.frame[k] < 0 {
				m.holder[k] = i
			}
		}
	}
}

// rowEnd returns where a row of deeds that goes on with the verb at t ends, behind its last one, which "and" stands before; -1 where there is none.
func (m *maker) rowEnd(t int, s *segun.Sentence) int {
	last := false
	for k := t + 1; k < s.End; k++ {
		switch w := m.Word(k); {
		case m.r.Tags.UPOS[k] == segun.CCONJ && k+1 < s.End && (m.r.Tags.XPOS[k+1] == "VBD" || m.r.Tags.XPOS[k+1] == "VBN" && m.Flags[k+1]&phrase.VerbPast != 0):
			last = true
		case w == ";", w == ":", w == ".", m.frame[k] >= 0:
			if last {
				return k
			}
			return -1
		}
	}
	if last {
		return s.End
	}
	return -1
}

// wouldToo gives a second predicate with "would" or the like to the voice that says the first, where the attribution has stopped between them: "said the president would chair the
// congress | and would be a candidate". The outlet, telling what was said, does not go on in "would" by itself.
func (m *maker) wouldToo(s *segun.Sentence) {
	for c := s.First + 2; c+2 < s.End; c++ {
		if m.r.Tags.UPOS[c] != segun.CCONJ || m.holder[c+1] >= 0 || m.frame[c+1] >= 0 {
			continue
		}
		v := c + 1
		for v < s.End && v < c+3 && m.r.Tags.UPOS[v] == segun.ADV {
			v++
		}
		b := c - 1
		for b > s.First && b > c-6 && m.holder[b] < 0 && m.frame[b] < 0 && !finiteTag(m.r.Tags.XPOS[b]) && m.Word(b) != ";" {
			b-- // ", "; "as planned"
		}
		i := m.holder[b]
		if v >= s.End || i < 0 || m.r.Tags.XPOS[v] != "MD" || !m.is(v, "would", "could", "might", "should") {
			continue
		}
		if a := &m.r.Attributions.List[i]; a.Quote == "direct" || !m.past(a) {
			continue
		}
		for k := c + 1; k < s.End && m.holder[k] < 0 && m.frame[k] < 0 && m.Word(k) != ";"; k++ {
			m.holder[k] = i
		}
	}
}

// past reports whether the cue of an attribution stands in the past.
func (m *maker) past(a *segun.Attribution) bool {
	x := m.r.Tags.XPOS[a.Head]
	return x == "VBD" || x == "VBN"
}

// describes reports whether a cue opens an account: "described how", "told how".
func (m *maker) describes(a *segun.Attribution) bool {
	t := m.r.Tokens.At(a.Content[0].Start)
	return m.is(t, "how") || m.is(t-1, "how")
}
