package claim

import "segun"

// around gives a voice what stands on either side of its reporting clause in the middle or at the end of a sentence and the tree has hung elsewhere: "Waiting times had
// fallen, he told the house, | and 120 more beds would open", "There was a dispute, he acknowledged, | but it ended with a handshake".
func (m *maker) around() {
	for i := range m.r.Attributions.List {
		a := &m.r.Attributions.List[i]
		if !m.voices[i] || !hasPrefix(a.Rule, "parenthesis") && !hasPrefix(a.Rule, "closing") || a.Quote == "direct" || a.Inside >= 0 || len(a.Cue) == 0 || len(a.Source) == 0 || len(a.Content) == 0 {
			continue
		}
		k := m.sentenceOf(a.Cue[0])
		if k < 0 || m.r.Doc.Sections[m.r.Tokens.Sentences[k].Section].Kind == segun.Headline {
			continue
		}
		s := &m.r.Tokens.Sentences[k]
		from, to := m.clauseOf(a)
		if from < s.First || to > s.End || from <= s.First+1 {
			continue
		}
		m.fillBack(s, i, from)
		m.fillOn(s, i, to)
	}
}

// clauseOf returns the tokens that a reporting clause spans, source and cue.
func (m *maker) clauseOf(a *segun.Attribution) (int, int) {
	from, to := m.Len(), 0
	for _, part := range [...][]segun.Span{a.Source, a.Cue, a.Whom} {
		m.each(part, func(t int) { from, to = min(from, t), max(to, t+1) })
	}
	return from, to
}

// fillBack gives what stands before a reporting clause to its voice, back to where another one speaks or a sentence ends within the sentence. Where the clause that is
// interrupted has its verb behind the interruption, what stands before that clause is left: "He has driven it for years, and for most of them, she said, he slept".
func (m *maker) fillBack(s *segun.Sentence, i, from int) {
	verb := false
	for t := from - 1; t >= s.First && m.free(t, i); t-- {
		verb = verb || finiteTag(m.r.Tags.XPOS[t])
		switch {
		case m.Word(t) == ";", m.Word(t) == ":":
			return
		case !verb && t < from-1 && (m.r.Tags.UPOS[t] == segun.CCONJ || m.r.Tags.UPOS[t] == segun.SCONJ || m.r.Tags.XPOS[t] == "WDT" || m.r.Tags.XPOS[t] == "WP" || m.r.Tags.XPOS[t] == "WRB"):
			return
		}
		m.holder[t] = int32(i)
	}
}

// fillOn gives what stands behind a reporting clause and a mark to its voice, if nobody else speaks in it.
func (m *maker) fillOn(s *segun.Sentence, i, to int) {
	for to < s.End && m.r.Tags.UPOS[to] != segun.PUNCT {
		to++ // when and where it was said
	}
	if to+1 >= s.End || m.Word(to) != "," && m.Word(to) != ";" {
		return
	}
	if x := m.r.Tags.XPOS[to+1]; m.holder[to+1] < 0 && (x == "VBG" || x == "WDT" || x == "WP" || x == "VBN" || m.is(to+1, "as")) {
		return // ", exposing the deepest split": the outlet's
	}
	for t := to; t < s.End; t++ {
		if !m.free(t, i) {
			return
		}
	}
	for t := to; t < s.End; t++ {
		m.holder[t] = int32(i)
	}
}

// free reports whether a token is the outlet's or that of attribution i.
func (m *maker) free(t, i int) bool {
	return (m.holder[t] < 0 || int(m.holder[t]) == i) && (m.frame[t] < 0 || int(m.frame[t]) == i)
}
