package claim

import "segun"

// conditionReach is how many words a condition may have before its second member.
const conditionReach = 24

// conditionToo gives the second member of a condition back to it: "will close unless it finds a buyer and | pays its debts", "would sue if the vote failed and | the party split". It is
// nothing that happened, and no claim of its own.
func (m *maker) conditionToo(s *segun.Sentence) {
	seen := false
	for t := s.First; t < s.End; t++ {
		seen = seen || m.laysDown(t, s)
		if !seen || int(m.at[t]) != t || m.frame[t] >= 0 || !m.finite(t) && m.Find(t, segun.RelNsubj, segun.RelNsubjPass) < 0 {
			continue
		}
		p := m.inCondition(t, s)
		if p < 0 || m.at[p] < 0 || int(m.at[p]) == t {
			continue
		}
		if m.holder[t] < 0 && m.holder[p] >= 0 { // the voice has lost it
			for k := s.First; k < s.End; k++ {
				if int(m.at[k]) == t && k > p && m.r.Tags.UPOS[k] != segun.PUNCT {
					m.holder[k] = m.holder[p]
				}
			}
		}
		m.move(s, t, int(m.at[p]))
	}
}

// inCondition returns the verb of the condition that the predicate t goes on with, -1 where it goes on with none. What has a modal verb of its own does not: "if asked he goes, and | the mayor
// will stay". The order of the words tells it, as the tree may hang the second member on what the condition hangs on.
func (m *maker) inCondition(t int, s *segun.Sentence) int {
	if m.modal(t) {
		return -1
	}
	and := t - 1
	for ; and > s.First && !m.is(and, "and", "or"); and-- {
		if finiteTag(m.r.Tags.XPOS[and]) && m.r.Tags.UPOS[and] == segun.VERB || m.r.Tags.UPOS[and] == segun.PUNCT || t-and > conditionReach/2 || m.frame[and] >= 0 {
			return -1
		}
	}
	if and <= s.First {
		return -1
	}
	by := m.holder[and-1]
	if by != m.holder[t] && m.holder[t] >= 0 {
		return -1
	}
	if m.Word(and-1) == "," {
		return -1 // "if the deal fails the mill closes, and …"
	}
	verb, finite, joined := -1, 0, 0
	for k := and - 1; k >= s.First && and-k < conditionReach && m.holder[k] == by && m.frame[k] < 0; k-- {
		switch {
		case m.laysDown(k, s):
			if finite == 0 || finite > 1+joined || finite > 1 && m.commaBetween(k, t) {
				return -1
			}
			return verb
		case finiteTag(m.r.Tags.XPOS[k]):
			if finite++; verb < 0 {
				verb = k
			}
		case m.is(k, "and", "or") && finite > 0:
			joined++
		case m.r.Tags.UPOS[k] == segun.PUNCT:
			return -1
		}
	}
	return -1
}

// modal reports whether a predicate has a modal verb of its own.
func (m *maker) modal(t int) bool {
	for k := m.Kid(t); k >= 0; k = m.Next(k) {
		if m.Rel(k) == segun.RelAux && m.r.Tags.XPOS[k] == "MD" {
			return true
		}
	}
	return false
}

// commaBetween reports whether a comma stands between two tokens: the condition has ended there.
func (m *maker) commaBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if m.Word(k) == "," {
			return true
		}
	}
	return false
}

// laysDown reports whether a condition begins at token k: "if", "unless", "provided that", "in case", "as long as", "lest".
func (m *maker) laysDown(k int, s *segun.Sentence) bool {
	switch {
	case m.is(k, "if", "unless"):
		return m.r.Tags.UPOS[k] == segun.SCONJ && !m.is(k-1, "as", "what") && !m.asksIf(k)
	case m.Is(k, wordProvided, wordProviding):
		return m.is(k+1, "that") && !m.finiteBefore(k) || m.Word(max(k-1, s.First)) == "," && m.ownSubject(k+1, s)
	case m.is(k, "case"):
		return m.is(k-1, "in") && m.is(k+1, "the", "a", "an", "he", "she", "it", "they", "we", "you", "i", "that", "this", "any", "anyone", "somebody", "someone", "anybody") && m.ownSubject(k+1, s)
	case m.is(k, "long"):
		return m.is(k-1, "as", "so") && m.is(k+1, "as") && m.ownSubject(k+2, s)
	case m.is(k, "until", "till", "once", "before"):
		return m.ownSubject(k+1, s) && m.aheadBefore(k, s)
	case m.is(k, "condition"):
		return m.is(k-1, "on", "the") && m.is(k+1, "that") && (m.is(k-1, "on") || m.is(k-2, "on"))
	}
	return m.is(k, "lest")
}

// finiteBefore reports whether the word at k is the verb of what stands before it: "the law provided that", "had provided that".
func (m *maker) finiteBefore(k int) bool {
	return m.Find(k, segun.RelNsubj, segun.RelAux) >= 0
}

// inCase reports whether a clause is the condition itself, by its first words or those before them, so that no tense tells that it happened: "in case | the dam breaks", "lest the crew strike", "would have lived | had they been seen in time", "were offered 800 crowns, provided that | they signed".
func (m *maker) inCase(h int, s *segun.Sentence) string {
	k := m.firstOf(h, s)
	switch {
	case k < 0:
	case k > s.First+2 && m.is(k-1, "that") && m.Is(k-2, wordProvided, wordProviding) && m.Word(k-3) == ",", m.is(k, "that") && k > s.First+1 && m.Is(k-1, wordProvided, wordProviding) && m.Word(k-2) == ",":
		return "provided"
	case m.is(k, "lest"):
		return "lest"
	case m.Is(k, wordHad) && k > s.First && k+2 < s.End && m.wouldHave(k, s) && (m.r.Tags.UPOS[k+1] == segun.PRON || m.r.Tags.UPOS[k+1] == segun.DET || m.r.Tags.UPOS[k+1] == segun.PROPN) && k < h:
		return "had"
	case m.is(k, "in") && m.is(k+1, "case") && m.laysDown(k+1, s), m.is(k-1, "case") && m.is(k-2, "in") && m.ownSubject(k, s):
		return "in case"
	}
	return ""
}

// wouldHave reports whether a verb of what would have been stands before token k: "would have lived | had they".
func (m *maker) wouldHave(k int, s *segun.Sentence) bool {
	for j := s.First; j+1 < k; j++ {
		if m.is(j, "would", "could", "might") && (m.is(j+1, "have") || m.is(j+2, "have")) {
			return true
		}
	}
	return false
}
