package claim

import "segun"

// mostOfSilence is how many words a non-answer may have behind its cue.
const mostOfSilence = 14

// silentOf returns the words behind the cue of a non-answer that say what it is about: "declined to comment | on a possible link with the fire", "did not respond on Sunday | to a request for comment". They end at a mark,
// a conjunction or a clause of its own. Empty where none stand there.
func (m *maker) silentOf(a *segun.Attribution) segun.Span {
	if len(a.Cue) == 0 {
		return segun.Span{}
	}
	last := a.Cue[len(a.Cue)-1]
	for _, c := range a.Content {
		if c.Start > last.Start {
			last = c // "did not respond Wednesday | to a request", where the tree has the day for what was not answered
		}
	}
	first := m.r.Tokens.At(last.End-1) + 1
	end := min(m.sentenceEnd(first-1), first+mostOfSilence)
	if first >= end {
		return segun.Span{}
	}
	if u := m.upos(first); u != segun.ADP && !(u == segun.CCONJ && m.joinsNouns(first, end)) && u != segun.PART && u != segun.NOUN && u != segun.PROPN && u != segun.DET && u != segun.ADV && u != segun.ADJ && u != segun.NUM && m.r.Tags.XPOS[first] != "PRP$" {
		return segun.Span{}
	}
	k := first
	for k < end {
		u, x := m.upos(k), m.r.Tags.XPOS[k]
		if u == segun.PUNCT && m.Word(k) != "-" || u == segun.CCONJ && !m.joinsNouns(k, end) || u == segun.AUX || finiteTag(x) || x == "WDT" || x == "WP" || x == "WRB" || m.endsSilence(k) {
			break
		}
		k++
	}
	for k > first && (m.upos(k-1) == segun.ADP || m.upos(k-1) == segun.DET || m.upos(k-1) == segun.CCONJ) {
		k-- // nothing stands behind a preposition at the end
	}
	for _, s := range a.Source {
		if t := m.r.Tokens.At(s.Start); t >= first && t < k {
			return segun.Span{} // "declined to comment, Ms Oller said"
		}
	}
	if k == first {
		return segun.Span{}
	}
	return segun.Span{Start: m.r.Tokens.Tokens[first].Span.Start, End: m.r.Tokens.Tokens[k-1].Span.End}
}

// endsSilence reports whether a word at k opens something that is told beside a non-answer: "while", "because", "citing".
func (m *maker) endsSilence(k int) bool {
	return m.is(k, "that", "while", "because", "although", "though", "when", "until", "unless", "before", "after", "since", "as", "saying", "citing", "if") && m.upos(k) != segun.DET
}

// joinsNouns reports whether the conjunction at k stands between two nouns: "emails and a letter". "… and left" goes on with another verb.
func (m *maker) joinsNouns(k, end int) bool {
	if u := m.upos(k - 1); u != segun.NOUN && u != segun.PROPN {
		return false
	}
	for j := k + 1; j < end && j < k+4; j++ {
		switch m.upos(j) {
		case segun.NOUN, segun.PROPN:
			return j+1 >= end || !finiteTag(m.r.Tags.XPOS[j+1])
		case segun.DET, segun.ADJ, segun.NUM:
		default:
			return false
		}
	}
	return false
}
