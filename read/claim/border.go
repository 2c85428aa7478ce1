package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// hyphens keeps the parts of a word with a hyphen in one clause: "a list | fact | -checked with care", "the tax | -writing committee" are one each.
func (m *maker) hyphens(s *segun.Sentence) {
	for t := s.First + 1; t+1 < s.End; t++ {
		if m.Look[t]&phrase.Dash == 0 || m.Word(t) != "-" || !m.Touch(t-1) || !m.Touch(t) || m.frame[t-1] >= 0 || m.frame[t+1] >= 0 {
			continue
		}
		a, b := int(m.at[t-1]), int(m.at[t+1])
		if a < 0 || b < 0 || a == b || m.holder[t-1] != m.holder[t+1] {
			continue
		}
		switch {
		case a == t-1 && b != t+1: // "has | pole | -vaulted himself": the first part heads nothing but itself
			m.move(s, a, b)
		default:
			m.move(s, b, a)
		}
	}
}

// widened widens the words [first, last] of a stretch by what belongs to a word of theirs: the other half of a bracket, the pronoun that a short verb is written with.
func (m *maker) widened(first, last int) (int, int) {
	if w := m.Word(first); first > 0 && len(w) > 1 && (w[0] == '\'' || strings.HasPrefix(w, "’")) && m.Touch(first-1) && m.r.Tags.UPOS[first-1] == segun.PRON && (m.r.Tags.UPOS[first] == segun.AUX || m.r.Tags.UPOS[first] == segun.VERB) {
		first-- // "he | 'll go"
	}
	return m.brackets(first, last)
}

// lone reports whether the words [first, last] of a stretch are one preposition, or a "that", which tells nothing where the rest is told apart: "were unanimous in their condemnation | of | the toll".
func (m *maker) lone(first, last int) bool {
	return first == last && (m.is(first, "of", "for", "by", "on", "about", "to", "in", "at", "with", "from", "as", "than", "over", "into", "against") && m.r.Tags.UPOS[first] != segun.ADV || m.is(first, "that") && m.r.Tags.XPOS[first] == "IN")
}

// brackets widens the words [first, last] of a stretch by a bracket right beside them whose other half they have: "the Labour Board | (LB) |", "| [the] board is new".
func (m *maker) brackets(first, last int) (int, int) {
	for k, n := first, 0; k <= last; k++ {
		switch m.Word(k) {
		case "(", "[":
			n++
		case ")", "]":
			if n--; n < 0 && first > 0 && (m.Word(first-1) == "[" || m.Word(first-1) == "(") {
				first--
				return first, last
			}
		}
		if k == last && n == 1 && last+1 < m.Len() && (m.Word(last+1) == ")" || m.Word(last+1) == "]") {
			last++
		}
	}
	return first, last
}

// leftover reports whether the n words of clause h say nothing by themselves, because what they belong to is told apart: a relative pronoun, "of", "let", or a verb or adjective whose subject and infinitive another voice has: "She | is eager | to prove
// that …". Words that are a whole sentence say something: "Run!".
func (m *maker) leftover(s *segun.Sentence, h, n int, whole bool) bool {
	if !whole && m.notSaid(h, s) {
		return true
	}
	if whole || n == 0 || n > 4 || m.denials[h] {
		return false
	}
	for t := s.First; t < s.End; t++ {
		if int(m.at[t]) != h || t == h || m.r.Tags.UPOS[t] == segun.PUNCT {
			continue
		}
		if u := m.r.Tags.UPOS[t]; u != segun.AUX && u != segun.ADV && u != segun.CCONJ {
			return false
		}
	}
	switch m.r.Tags.UPOS[h] {
	case segun.PRON, segun.DET, segun.ADP, segun.SCONJ, segun.PART:
		return n == 1 && (m.holder[h] < 0 || m.relativeWord(h) || m.r.Tags.XPOS[h] == "IN")
	case segun.VERB, segun.ADJ:
		if m.r.Tags.UPOS[h] == segun.ADJ && !m.is(h, "likely", "eager", "reluctant", "ready", "willing", "able", "keen", "bound", "poised") {
			return false // "It is misleading | to imply that …", "I am sorry | to see that …"
		}
		x := m.Find(h, segun.RelXcomp, segun.RelCcomp)
		k := m.Find(h, segun.RelNsubj, segun.RelNsubjPass)
		if x > h && x < s.End && (m.r.Tags.XPOS[x] == "VB" || m.r.Tags.XPOS[x] == "VBG") && m.frame[x] >= 0 && m.r.Attributions.List[m.frame[x]].Head == x {
			return k < 0 || m.frame[k] == m.frame[x] || m.frame[k] >= 0
		}
		return n == 1 && m.r.Tags.UPOS[h] == segun.VERB && (m.holder[h] < 0 || m.is(h, "let", "give")) && m.givenAway(s, h)
	}
	return false
}

// givenAway reports whether what a verb has behind it, and who does it, stand in other clauses or belong to others' words.
func (m *maker) givenAway(s *segun.Sentence, h int) bool {
	n := 0
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if m.r.Tags.UPOS[k] == segun.PUNCT || k < s.First || k >= s.End {
			continue
		}
		if int(m.at[k]) == h {
			return false
		}
		if k > h {
			n++
		}
	}
	return n > 0
}

// notSaid reports whether the clause of h is the question that somebody has just been said not to answer: "has not said | whether she will".
func (m *maker) notSaid(h int, s *segun.Sentence) bool {
	t := m.firstOf(h, s)
	if t <= s.First || m.holder[t] >= 0 || !m.is(t, "whether", "when", "why", "how", "where") || m.frame[t-1] < 0 {
		return false
	}
	return m.r.Attributions.List[m.frame[t-1]].Act == "decline"
}
