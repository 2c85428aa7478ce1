package claim

import "segun"

// mostFor is how many words may stand between "how important it is" and its infinitive, for whom it is so.
const mostFor = 6

// neededHow returns the verb of an infinitive at t that somebody is said to know, see or show how much it has to be done: "knows how important it is | to win in May", "shows how vital it is for the dyke | to be mended"; -1 for
// none, and for what has been done ("how important it was to win").
func (m *maker) neededHow(t int, s *segun.Sentence) int {
	v := m.behindTo(t, s)
	if v < 0 || m.r.Tags.XPOS[v] != "VB" {
		return -1
	}
	k := t - 1
	if !m.is(k, "be") {
		for k > s.First && k > t-mostFor && !m.is(k, "for") && (m.named1(k) || m.upos(k) == segun.PRON || m.upos(k) == segun.DET || m.upos(k) == segun.ADJ) {
			k--
		}
		if !m.is(k, "for") {
			return -1
		}
		k--
	}
	if !m.is(k, "be") || m.xpos(k) != "VBZ" || !m.is(k-1, "it") || !m.told(k-2, "needful") || !m.is(k-3, "how") {
		return -1
	}
	if p := m.Head(v); m.upos(v) == segun.AUX && p > v && p < s.End && p < v+4 {
		return p
	}
	return v
}

// mostBeforeIs is how many words may stand between the verb of a clause with "what" and its "is that".
const mostBeforeIs = 8

// whatIsThat returns the "that" to which the verb at v of clause h only leads up: "The point is | that we need to keep it", "What it means in practice is | that the mayor must go"; -1 for none.
func (m *maker) whatIsThat(v, h int) int {
	end := v + 1
	for k := v - 1; k >= 0 && k > v-5 && int(m.at[k]) == h; k-- {
		if m.is(k, "what") {
			end = v + mostBeforeIs
		}
	}
	for k := v; k < end && k+1 < m.Len() && int(m.at[k]) == h && m.Word(k) != ","; k++ {
		if m.is(k, "be") && m.is(k+1, "that") && m.upos(k+1) == segun.SCONJ && (m.xpos(k) == "VBZ" || m.xpos(k) == "VBD") && !m.is(k-1, "it") {
			return k + 1
		}
	}
	return -1
}
