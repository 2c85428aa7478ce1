package claim

import (
	"segun"
	"segun/read/carried"
)

// goesOnPartly is the rule by which an earlier voice goes on in a part of a sentence.
const goesOnPartly = "carried: learned, in part"

// leastPart is leastGoesOn for a part of a sentence.
const leastPart = -2.0

// parts asks the model whether the clauses of sentence i that stand beside what somebody says in it go on with the voice in front of them there, or with attribution before, -1 for none:
// "He asked for two million | and they sent him painters." It returns the attribution that the sentence ends with so, -1 for none.
func (m *maker) parts(i, before int, single bool) int {
	s := &m.r.Tokens.Sentences[i]
	if i == 0 || m.brief || m.r.Doc.Sections[s.Section].Kind != segun.Body || m.r.Doc.Kind != segun.Article && m.r.Doc.Kind != "" {
		return -1
	}
	last, here := -1, -1
	for t := s.First; t < s.End; {
		if k := max(m.holder[t], m.frame[t]); k >= 0 {
			if m.carries(&m.r.Attributions.List[k]) {
				here = int(k)
			}
			last = -1
			t++
			continue
		}
		end := t
		for end < s.End && m.holder[end] < 0 && m.frame[end] < 0 {
			end++
		}
		first, stop := m.clauseWithin(t, end)
		t = end
		if first < 0 {
			continue
		}
		if last = m.partOfAccount(i, first, stop, before, here, single); last < 0 {
			continue
		}
		for k := first; k < stop; k++ {
			m.holder[k], m.partly[k] = int32(last), true
		}
	}
	return last
}

// clauseWithin returns the stretch of tokens first to end without marks and conjunctions at its ends, if it holds a clause with a subject of its own; -1 otherwise.
func (m *maker) clauseWithin(first, end int) (int, int) {
	for first < end && (m.r.Tags.UPOS[first] == segun.PUNCT || m.r.Tags.UPOS[first] == segun.CCONJ) {
		first++
	}
	for end > first && m.r.Tags.UPOS[end-1] == segun.PUNCT {
		end--
	}
	if end-first < leastClause || m.r.Tags.UPOS[first] == segun.SCONJ || m.r.Tags.XPOS[first] == "WDT" || m.r.Tags.XPOS[first] == "WP" || m.r.Tags.XPOS[first] == "WRB" {
		return -1, -1
	}
	subject, verb := false, false
	for t := first; t < end; t++ {
		switch m.Rel(t) {
		case segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl:
			if h := m.Head(t); h >= first && h < end && m.r.Tags.XPOS[t] != "WDT" && m.r.Tags.XPOS[t] != "WP" {
				subject = true
			}
		}
		verb = verb || finiteTag(m.r.Tags.XPOS[t])
		if m.Word(t) == "?" {
			return -1, -1
		}
	}
	if !subject || !verb || !m.goes.Watches() && m.outletsOwn(first, end) {
		return -1, -1
	}
	return first, end
}

// leastClause is how many words a clause has, at least, that is asked about.
const leastClause = 3

// partOfAccount returns which of two attributions tokens first to end of sentence i go on with, -1 for neither: here, which speaks in front of them in the sentence, or before, which was kept
// up to the sentence in front; either may be -1.
func (m *maker) partOfAccount(i, first, end, before, here int, single bool) int {
	if before >= 0 && here >= 0 && m.sameVoice(before, here) {
		before = -1
	}
	if m.story.holds(m, first, end) {
		return m.story.by
	}
	for _, said := range [2]int{before, here} {
		if said < 0 {
			continue
		}
		c := carried.Candidate{Sentence: i, Said: said, Next: -1, From: first, End: end, Genre: m.genre}
		if said == before {
			c.Steps, c.Next = max(1, i-m.saidAt(said, i-1)), here
		}
		c.First, c.Last = m.paragraph(i, i-c.Steps, single)
		odds := 0.0
		if odds, m.room = m.goes.Odds(m.View, &c, m.room); m.bent.bend(i, odds) >= leastPart {
			return said
		}
	}
	if here >= 0 && !m.goes.Watches() && m.tellsOnBehind(first, end, here) {
		return here
	}
	return -1
}

// sameVoice reports whether two attributions are of one voice, as far as is known.
func (m *maker) sameVoice(a, b int) bool {
	x, y := m.r.Attributions.List[a].Speaker, m.r.Attributions.List[b].Speaker
	if a == b {
		return true
	}
	if x < 0 || y < 0 {
		return false
	}
	e := m.r.EntityOf(x)
	return e >= 0 && e == m.r.EntityOf(y)
}
