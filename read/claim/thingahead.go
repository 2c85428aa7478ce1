package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// mostInThing is how many words a thing may have before its noun, with them.
const mostInThing = 7

// thingsAhead makes claims of their own of things that have not come about, or not yet, inside a clause that tells of what has: "shut amid fears of | a second flood", "in the absence of | a deal", "gave in for | a
// promise of amnesty", "adjourned it pending | a report". Where the clause itself says that nothing came of it, that is told by it.
func (m *maker) thingsAhead(s *segun.Sentence) {
	for t := s.First; t+1 < s.End; t++ {
		h := int(m.at[t])
		if h < 0 || m.frame[t] >= 0 || m.charged(t) || m.denied(t) {
			continue
		}
		realis := m.opensAhead(t, s)
		if realis == "" {
			continue
		}
		n := m.thingHead(t+1, s)
		if n < 0 || n == h || int(m.at[n]) != h || m.holder[n] != m.holder[t] || m.frame[n] >= 0 || m.parted[n] {
			continue
		}
		end := m.thingEnd(n, h, s)
		if h > t && h < end || realis != "not_happened" && m.undone(s, h, s.First, t) || !m.tellsOfDone(s, h, t+1, end) {
			continue
		}
		m.partTo(s, m.opensWith(t, h, s), end, h, n)
		m.parted[n], m.forced[n] = true, realis
	}
}

// opensWith returns where the words for a thing open, whose last before it is at t: with those that a preposition puts beside the clause ("closed | for lack of nurses"), but not with a verb and its object ("cleared the way for | a merger").
func (m *maker) opensWith(t, h int, s *segun.Sentence) int {
	if m.Word(t) == "pending" {
		return t
	}
	if !m.is(t, "of", "about", "over", "for") || t-1 <= s.First {
		return t + 1
	}
	k := m.beforeNoun(t - 1)
	if m.upos(k) != segun.ADP || m.upos(k-1) == segun.VERB && m.told(k-1, "stirs") {
		return t + 1
	}
	for j := k; j <= t; j++ {
		if int(m.at[j]) != h {
			return t + 1
		}
	}
	return k
}

// opensAhead returns what the words that end with token t say of the thing behind them, as a realis; "" where they say that it is there.
func (m *maker) opensAhead(t int, s *segun.Sentence) string {
	n := t - 1
	switch {
	case m.Word(t) == "pending" && m.upos(t) != segun.NOUN && t > s.First && m.upos(n) != segun.DET && m.upos(n) != segun.ADJ && m.upos(n) != segun.AUX:
		return "planned"
	case n < s.First || !m.is(t, "of", "about", "over", "for"):
		return ""
	case m.lacking(n, t):
		return "not_happened"
	case m.readied(n, t):
		if m.thingToCome(m.thingHead(t+1, s)) {
			return "planned"
		}
	case m.upos(n) != segun.NOUN:
	case m.told(n, "foretold"):
		if m.none(n) || m.little(n) {
			return "not_happened" // "with little prospect of | agreement"
		}
		switch {
		case !m.stirred(n, s):
		case m.is(n, "brink", "verge"):
			return "not_happened" // as where it is the predicate: "was on the brink of"
		default:
			return "predicted"
		}
	case !m.none(n):
		return m.nounAhead(n, t, s)
	}
	return ""
}

// nounAhead returns what a noun for a plan, a demand or a promise says with the preposition at t of the thing behind it: "plans for | a tram to the airport", "in return for a promise of | amnesty", "its target of | 20 new frigates".
func (m *maker) nounAhead(n, t int, s *segun.Sentence) string {
	r := m.w.doing[partKey(m.lemma(n), m.lemma(t))]
	k := m.thingHead(t+1, s)
	switch {
	case k < 0 || r == "" || m.kept(n):
	case r == "promised":
		return r
	case m.told(n, "wishedfor"):
		if v := m.firstFinite(s, int(m.at[t]), s.First); v >= 0 && (m.is(v, "be") && m.xpos(v) != "VBD" || m.is(v, "refuse", "decline")) {
			return "" // "is studying plans for a new vault": it goes on; "refused to drop plans for a tram" is told whole
		}
		if u := m.upos(t + 1); m.thingToCome(k) || m.is(t+1, "a", "an") || u == segun.NUM {
			return r
		}
	}
	return ""
}

// readied reports whether the words that end with the preposition at t say that something was made ready for what follows: "cleared the way for".
func (m *maker) readied(n, t int) bool {
	return m.is(n, "way") && m.is(t, "for") && m.is(m.beforeNoun(n), "clear", "pave", "open", "smooth", "prepare", "ease")
}

// lacking reports whether the words that end with the preposition at t say that what follows is not there: "in the absence of", "for lack of", "with no sign of".
func (m *maker) lacking(n, t int) bool {
	if !m.is(t, "of") {
		return false
	}
	switch k := m.beforeNoun(n); {
	case m.is(n, "absence"):
		return m.is(k, "in", "amid", "given", "despite")
	case m.is(n, "lack", "want"):
		return m.is(k, "for", "through", "from") && n-k < 3
	case m.is(n, "sign", "trace", "hint", "word"):
		return m.is(k, "with", "amid") && m.is(n-1, "no", "little")
	}
	return false
}

// stirred reports whether the noun at n for what may come is what a clause was about, and not who did it: "amid fears", "on hopes", "lived under the threat", "eased worries".
func (m *maker) stirred(n int, s *segun.Sentence) bool {
	k := m.beforeNoun(n)
	if k <= s.First {
		return false
	}
	if m.upos(k) == segun.ADP && k > s.First && m.upos(k-1) == segun.VERB && m.told(k-1, "stirs") {
		return true // "shrugged off talk", "played down fears"
	}
	if m.is(k, "for") && m.is(n, "fear") {
		return true // "was moved for fear of | damp"
	}
	return m.is(k, "amid", "amidst", "on", "under", "over", "despite", "because") && m.upos(k) == segun.ADP || m.upos(k) == segun.VERB && m.told(k, "stirs")
}

// beforeNoun returns the token before the noun at n and the words that go with it.
func (m *maker) beforeNoun(n int) int {
	k := n - 1
	for k > 0 && (m.upos(k) == segun.DET || m.upos(k) == segun.ADJ || m.upos(k) == segun.NUM || m.xpos(k) == "PRP$") {
		k--
	}
	return k
}

// thingHead returns the noun of the phrase that opens at token t, -1 where it is a name, somebody, a time or none.
func (m *maker) thingHead(t int, s *segun.Sentence) int {
	n := -1
	for k := t; k < s.End && k < t+mostInThing; k++ {
		switch u := m.upos(k); {
		case u == segun.NOUN:
			n = k
		case n >= 0 || u != segun.DET && u != segun.ADJ && u != segun.NUM && u != segun.PROPN && u != segun.SYM && m.xpos(k) != "PRP$" && m.xpos(k) != "POS" && m.xpos(k) != "VBN" && m.Word(k) != "-":
			k = s.End
		}
	}
	if n < 0 || m.agent(n) && !m.is(t-2, "absence", "lack", "want") || m.Flags[n]&(phrase.TimeNoun|phrase.Weekday) != 0 || m.is(t, "this", "that", "these", "those") || m.xpos(n+1) == "POS" {
		return -1
	}
	return n
}

// thingToCome reports whether the noun at n names an act or an occasion, which can be to come.
func (m *maker) thingToCome(n int) bool {
	return n >= 0 && (m.told(n, "undertaking") || m.told(n, "occasion") || m.told(n, "exit"))
}

// thingEnd returns where the words of the thing whose noun is at n end: with what hangs on it, at a mark or before a finite verb of the clause.
func (m *maker) thingEnd(n, h int, s *segun.Sentence) int {
	end := max(m.plannedEnd(n, h, s), n+1)
	for k := end; k < s.End && k <= int(m.Hi[n]) && int(m.at[k]) == h && m.upos(k) != segun.PUNCT && !finiteTag(m.xpos(k)) && !m.goneBy(k); k++ {
		end = k + 1
	}
	return end
}

// tellsOfDone reports whether clause h tells outside [from, end) of what has come about: it has a finite verb, and none that is modal or only says that what is there may come.
func (m *maker) tellsOfDone(s *segun.Sentence, h, from, end int) bool {
	v := m.firstFiniteIn(h, s.First, from)
	if v < 0 {
		v = m.firstFiniteIn(h, end, s.End)
	}
	if v < 0 {
		return m.xpos(h) == "VBG" && m.is(h, "ease", "allay", "calm", "dispel", "quell", "dash", "scotch", "quash", "kill") || m.verbIn(s, h) || m.xpos(h) == "VB" && h > s.First && m.Flags[h]&phrase.VerbPast != 0 && m.Find(h, segun.RelNsubj) >= 0 // "Tests came back clear, easing worries about | cholera"
	}
	return m.xpos(v) != "MD"
}

// notYetBy returns the verb behind token t of what was kept from coming about, is an open question or is about to come, in a clause that tells of what has, and what it then is: "kept the dam from | bursting", "split over
// whether | to back her", "With the | bridge about to close"; -1 for none.
func (m *maker) notYetBy(t int, s *segun.Sentence) (v int, realis string) {
	switch {
	case m.is(t, "from") && t+1 < s.End && (m.xpos(t+1) == "VBG" || m.upos(t+1) == segun.NOUN && strings.HasSuffix(m.Word(t+1), "ing")):
		for k := t - 2; k >= s.First && k > t-8 && m.upos(k) != segun.PUNCT && !m.is(k, "and", "or"); k-- {
			if m.upos(k) == segun.VERB {
				if m.is(k, "keep", "save", "spare") && m.xpos(k) != "VBG" || m.is(k, "stop", "prevent", "hinder") && m.xpos(k) == "VB" && m.is(k-1, "to") {
					return t + 1, "not_happened"
				}
				break
			}
		}
	case m.is(t, "whether") && m.is(t+1, "to") && t+2 < s.End && m.xpos(t+2) == "VB" && (m.is(t-1, "over", "about") || m.is(t-1, "on") && m.upos(t-2) == segun.NOUN):
		return t + 2, "planned"
	case m.is(t-1, "with") && m.upos(t-1) == segun.ADP && (t-1 == s.First || m.Word(t-2) == ","):
		for k := t + 1; k+2 < s.End && k < t+mostInThing; k++ {
			if m.is(k, "about", "due", "set", "poised") && m.is(k+1, "to") && m.xpos(k+2) == "VB" {
				return k + 2, "planned"
			}
			if u := m.upos(k); u == segun.PUNCT || u == segun.VERB || u == segun.AUX || u == segun.SCONJ {
				break
			}
		}
	}
	return -1, ""
}

// turnsDown reports whether an attribution is a refusal of what others want, which denies nothing: "rejected calls for | an inquiry", "threw out a plan to | build there". What they want is told of by itself.
func (m *maker) turnsDown(a *segun.Attribution) bool {
	if a.Act != "deny" || !hasPrefix(a.Rule, "object") || a.Quote != "indirect" || a.Inside >= 0 || len(a.Content) != 1 || m.negatedCue(a) || m.is(a.Head, "deny") {
		return false
	}
	n := m.r.Tokens.At(a.Content[0].Start)
	for n+1 < m.Len() && (m.upos(n) == segun.DET || m.upos(n) == segun.ADJ || m.upos(n) == segun.NUM || m.xpos(n) == "PRP$" || m.upos(n) == segun.NOUN && m.upos(n+1) == segun.NOUN) {
		n++
	}
	if m.upos(n) != segun.NOUN || !m.told(n, "wantedof") {
		return false
	}
	return m.is(n+1, "for") || m.is(n+1, "to") && m.xpos(n+2) == "VB"
}
