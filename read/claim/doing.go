package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// doingOf returns the gerund behind the preposition at t that says what a noun of what has not come about is of, and what that noun says of it: "set a target | of planting oaks", "the idea | of moving the fair came from a
// butcher", "a deadline | for paying it"; -1 for none. What there is no prospect of is left to the clause that says so.
func (m *maker) doingOf(t int, s *segun.Sentence) (v int, realis string) {
	n := t - 1
	if n < s.First || m.r.Tags.UPOS[t] != segun.ADP && m.r.Tags.UPOS[t] != segun.SCONJ {
		return -1, ""
	}
	if m.talksOn(t, s) && m.r.Tags.XPOS[t+1] == "VBG" {
		return t + 1, "planned"
	}
	if m.r.Tags.UPOS[n] != segun.NOUN || !m.is(t, "of", "for", "towards") {
		return -1, ""
	}
	if realis = m.w.doing[partKey(m.lemma(n), m.lemma(t))]; realis == "" || m.none(n) || m.little(n) {
		return -1, ""
	}
	if k := m.Find(n, segun.RelCase); m.is(n, "hope", "fear", "expectation") && m.Rel(n) == segun.RelNsubj || m.is(k, "at", "by") && m.is(n, "idea", "notion", "thought", "prospect") {
		return -1, "" // "Hopes of finding them are fading" is told whole, "laughed at the idea of selling bread by the yard" tells of no plan
	}
	v = t + 1
	for v < s.End && m.r.Tags.UPOS[v] == segun.ADV {
		v++
	}
	if v+1 >= s.End || m.r.Tags.XPOS[v] != "VBG" || m.Find(v, segun.RelNsubj) >= 0 {
		return -1, ""
	}
	switch m.r.Tags.UPOS[v+1] {
	case segun.PUNCT, segun.AUX, segun.VERB, segun.CCONJ:
		return -1, "" // "the danger of drowning": a noun
	}
	return v, realis
}

// mostInTalks is how many words may stand between talks and what they are about: since when they have lasted, and with whom.
const mostInTalks = 12

// talksOn reports whether talks that somebody is in, or has entered on, are about what stands behind the preposition at t: "have been in talks since Sunday | about taking over the branches".
func (m *maker) talksOn(t int, s *segun.Sentence) bool {
	if t+2 >= s.End || !m.is(t, "about", "on", "over", "regarding", "concerning") {
		return false
	}
	for n := t - 1; n > s.First && n > t-mostInTalks; n-- {
		switch u := m.r.Tags.UPOS[n]; {
		case m.is(n, "talk", "negotiation", "discussion") && u == segun.NOUN && m.r.Tags.XPOS[n] == "NNS":
			k := n - 1
			for k > s.First && (m.r.Tags.UPOS[k] == segun.ADJ || m.r.Tags.UPOS[k] == segun.DET || m.r.Tags.UPOS[k] == segun.NOUN) {
				k--
			}
			return m.is(k, "in", "into", "open", "begin", "start", "enter", "hold", "resume", "continue", "conduct", "launch", "reopen")
		case u == segun.VERB, u == segun.AUX, u == segun.PUNCT, u == segun.SCONJ, u == segun.PRON && !m.is(n, "it", "they"):
			return false
		}
	}
	return false
}

// little reports whether a noun is said to be next to nothing: "little hope", "a slim chance".
func (m *maker) little(n int) bool {
	k := m.Find(n, segun.RelAmod)
	return k >= 0 && m.is(k, "little", "slim", "slight", "scant", "few", "remote", "poor")
}

// dueTo reports whether "due" at t gives a cause, and no time: "was due | to a fallen tree"; not "was due to arrive".
func (m *maker) dueTo(t int) bool {
	if !m.is(t, "due") || !m.is(t+1, "to") || t+2 >= m.Len() {
		return false
	}
	switch x := m.r.Tags.XPOS[t+2]; {
	case x == "DT" || x == "PRP$": // whatever the tagger takes "to" for
		return true
	case m.r.Tags.XPOS[t+1] == "TO", x == "VB", x == "RB":
		return false
	case x == "NN" || x == "JJ" || strings.HasPrefix(x, "VB"):
		return m.Flags[t+2]&phrase.VerbBase == 0
	}
	return true
}
