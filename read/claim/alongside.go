package claim

import (
	"segun"
	"segun/read/phrase"
)

// alongside gives a voice a second predicate behind what it is reported to say, where the tree has hung it on the verb of saying: "said that it had frozen the account in May | and
// informed the police", "said it did not discuss clients | and applied “rigorous procedures”". What its own words mark as such, or a participle that "had" goes on with, is the
// voice's, and what "never" was done ("said she was a guest | and never took part"); "said that he had never met her | and left the hall" is what the speaker did.
func (m *maker) alongside() {
	for i := range m.r.Attributions.List {
		from, to, ok := m.reportedLast(i)
		if !ok {
			continue
		}
		m.second2(i, from, to)
	}
}

// second2 gives attribution i the predicate that a conjunction opens at token e, behind its content from token first on.
func (m *maker) second2(i, first, e int) {
	k := m.r.Tokens.SentenceOf(first)
	if k < 0 {
		return
	}
	s := &m.r.Tokens.Sentences[k]
	comma := e < s.End && m.Word(e) == ","
	if comma {
		e++
	}
	if e+2 >= s.End || !m.is(e, "and", "but") || m.r.Tags.UPOS[e] != segun.CCONJ {
		return
	}
	v := e + 1
	for v < e+3 && m.r.Tags.UPOS[v] == segun.ADV && !m.is(v, "then") {
		v++
	}
	if x := m.r.Tags.XPOS[v]; x != "VBD" && x != "VBN" || m.told(v, "parting") {
		return
	}
	end := v
	for end < s.End && m.free(end, i) && int(m.holder[end]) != i {
		end++
	}
	if end < v+2 || end < s.End-1 && m.r.Tags.UPOS[end-1] != segun.PUNCT {
		return
	}
	if never := m.is(e+1, "never"); !never && !m.marksIn(v, end) && !(m.personal(i) && m.ownIts(v, end)) && (comma || !m.perfectIn(first, e) || m.Flags[v]&phrase.VerbPast == 0) {
		return
	}
	for t := e; t < end; t++ {
		m.holder[t] = int32(i)
	}
}

// perfectIn reports whether the last finite verb of a stretch is "have" with a participle.
func (m *maker) perfectIn(first, end int) bool {
	for t := end - 1; t >= first; t-- {
		if !finiteTag(m.r.Tags.XPOS[t]) {
			continue
		}
		if !m.is(t, "have") {
			return false
		}
		for k := t + 1; k < end && k < t+4; k++ {
			if m.r.Tags.XPOS[k] == "VBN" {
				return true
			}
		}
		return false
	}
	return false
}

// personal reports whether a person speaks an attribution.
func (m *maker) personal(i int) bool {
	a := &m.r.Attributions.List[i]
	return a.Speaker >= 0 && m.r.Mentions.List[a.Speaker].Kind == segun.Person || m.is(m.r.Tokens.At(a.Source[0].Start), "he", "she")
}

// ownIts reports whether a predicate speaks of what is its subject's by "its": not of a person's.
func (m *maker) ownIts(first, end int) bool {
	for t := first; t < end; t++ {
		if m.Word(t) == "its" {
			return true
		}
	}
	return false
}

// marksIn reports whether a stretch holds words in quotation marks.
func (m *maker) marksIn(first, end int) bool {
	s := segun.Span{Start: m.r.Tokens.Tokens[first].Span.Start, End: m.r.Tokens.Tokens[end-1].Span.End}
	for i := m.quotesFrom(s.Start); i < len(m.r.Quotes.List); i++ {
		q := &m.r.Quotes.List[i]
		if q.Span.Start >= s.End {
			return false
		}
		if s.Contains(q.Inner) && !q.Scare {
			return true
		}
	}
	return false
}

// reportedLast returns the tokens of the last stretch that a voice states or denies by a clause behind its verb of saying, in other words than a quotation's: "said | that it had frozen the account". Not where the verb stands behind it.
func (m *maker) reportedLast(i int) (from, to int, ok bool) {
	a := &m.r.Attributions.List[i]
	if !m.voices[i] || len(a.Cue) == 0 || len(a.Source) == 0 || len(a.Content) == 0 || a.Quote == "direct" || a.Act != "assert" && a.Act != "deny" || !hasPrefix(a.Rule, "clause") {
		return 0, 0, false
	}
	last := a.Content[len(a.Content)-1]
	return m.r.Tokens.At(last.Start), m.r.Tokens.At(last.End-1) + 1, last.Start >= a.Cue[len(a.Cue)-1].End
}
