package claim

import (
	"segun"
	"segun/read/phrase"
)

// hanging makes claims of their own of the infinitives and gerunds that hang on a noun of what has not come about, wherever the tree has hung them: "protests broke out after a
// scheme | to raise the age", "passed a draft law | banning loot boxes", "an offer by the bank | to pay it".
func (m *maker) hanging(s *segun.Sentence) {
	for n := s.First; n+3 < s.End; n++ {
		h := int(m.at[n])
		if h < 0 || m.r.Tags.UPOS[n] != segun.NOUN && m.r.Tags.XPOS[n] != "VBG" || m.frame[n] >= 0 {
			continue
		}
		realis := m.unrealNoun(n)
		if realis == "" || m.none(n) || m.kept(n) || m.denied(n) || m.charged(n) || m.judged(n) {
			continue
		}
		t := m.complement(n, s)
		if v := m.lostApart(t, s); v >= 0 {
			m.parted[v], m.forced[v] = true, realis
			continue
		}
		if t < 0 || int(m.at[t]) != h || m.holder[t] != m.holder[n] {
			continue
		}
		v := t
		for v < s.End && m.r.Tags.UPOS[v] != segun.VERB && m.r.Tags.UPOS[v] != segun.AUX && !(v == t+1 && (m.r.Tags.XPOS[v] == "JJ" || m.plainForm(v))) {
			v++
		}
		if v >= s.End || v == h || int(m.at[v]) != h {
			continue
		}
		if p := m.Head(v); m.r.Tags.UPOS[v] == segun.AUX && p > v && p < s.End && int(m.at[p]) == h && p != h {
			v = p // "to be sold"
		}
		end := m.complementEnd(t, v, h, s)
		if m.is(t, "to") && (m.plainForm(v) || m.dashedVerb(t+1, s) == v) {
			end = m.aimEnd(t, v, h, s) // the tree has hung nothing on it
		}
		if end-t < 3 || h == n && !m.quarrelled(n, s) && m.firstFiniteIn(h, end, s.End) < 0 && (end >= s.End || m.r.Tags.XPOS[end] != "VBN") {
			continue
		}
		for k := t; k < end; k++ {
			if int(m.at[k]) == h {
				m.at[k] = int32(v)
			}
		}
		m.parted[v], m.forced[v] = true, realis
		if u := m.firstFiniteIn(h, end, s.End); h == n && !m.quarrelled(n, s) && (u >= 0 || end < s.End) {
			if u < 0 {
				u = end
			}
			m.parted[u] = true
			m.move(s, h, u) // "The bill | to raise the levy | scraped through"
		}
	}
}

// judged reports whether a token stands in what somebody judges something to be, which is told in one: "called it a step forward in efforts to save the lake".
func (m *maker) judged(t int) bool {
	i := m.holder[t]
	return i >= 0 && hasPrefix(m.r.Attributions.List[i].Rule, "judgement")
}

// quarrelled reports whether the noun at n, which heads its clause, is what something is said to be about, on or against: "The dispute is over its plan | to bring in cranes". What is a plan is told in one.
func (m *maker) quarrelled(n int, s *segun.Sentence) bool {
	k := m.Find(n, segun.RelCase)
	return k >= 0 && k < n && m.is(k, "over", "about", "on", "at", "behind", "against", "for", "from") && m.firstFiniteIn(n, s.First, k) >= 0
}

// unrealNoun returns what a noun says of the infinitive or gerund that hangs on it, "" for nothing: "plan", "draft law", "proposed rule".
func (m *maker) unrealNoun(n int) string {
	if n > 0 && m.marksPlan(n-1) {
		return "planned"
	}
	if m.clearsWay(n) {
		return "planned"
	}
	if w, ok := m.w.modal[m.key(n)]; ok && w.all && !m.telephoned(n) && (m.r.Tags.UPOS[n] != segun.VERB || !m.is(n, "race", "fight", "struggle", "battle", "scramble")) {
		return w.realis
	}
	return ""
}

// clearsWay reports whether a noun is the way that is cleared for what is to come: "clears the path | for the mayor to fire the chief".
func (m *maker) clearsWay(n int) bool {
	if !m.is(n, "way", "path", "road", "ground", "door", "stage", "go-ahead", "green-light") || !m.is(n+1, "for") {
		return false
	}
	if m.is(n, "go-ahead", "green-light") {
		return true
	}
	for k := n - 1; k > n-4 && k >= 0; k-- {
		if m.is(k, "pave", "clear", "open", "prepare", "smooth", "set", "lay", "ease") {
			return true
		}
	}
	return false
}

// telephoned reports whether a noun is a call by telephone: "calls | with both to discuss it".
func (m *maker) telephoned(n int) bool {
	return m.is(n, "call") && m.is(n+1, "with", "between") || m.is(n, "call") && m.is(n-1, "phone", "telephone", "video", "conference")
}

// marksPlan reports whether a word before a noun says that what it names is not there yet: "draft", "proposed".
func (m *maker) marksPlan(t int) bool {
	return m.w.marks[modelString(m.lemma(t))] || m.w.marks[modelString(m.r.Tags.Lemma[t])]
}

// none reports whether a noun is one that is not there ("has no plans to sell", "no evidence of an attempt to cross"), or no noun of what is to come ("in order to").
func (m *maker) none(n int) bool {
	if m.is(n, "order") && m.is(n-1, "in") {
		return true
	}
	for k := n - 1; k > n-6 && k >= 0; k-- {
		if m.is(k, "no", "any", "without", "neither") {
			return true
		}
		if u := m.r.Tags.UPOS[k]; u != segun.ADJ && u != segun.DET && u != segun.NOUN && u != segun.PRON && !m.is(k, "of") {
			return false
		}
	}
	return false
}

// charged reports whether token t is what somebody is accused of: an attempt to rig a vote is then one thing.
func (m *maker) charged(t int) bool {
	i := m.holder[t]
	return i >= 0 && m.r.Attributions.List[i].Act == "accuse"
}

// complement returns the first word of the infinitive or gerund behind a noun, over the words that say whose it is ("an offer by the bank | to pay"); -1 for none.
func (m *maker) complement(n int, s *segun.Sentence) int {
	t := n + 1
	if m.is(t, "for") && m.r.Tags.UPOS[n] == segun.NOUN && !m.is(n, "vote", "ballot", "race", "tender") && m.forSomebodyTo(t, s) {
		return t
	}
	if m.is(t, "by", "from", "of") {
		for k := t + 1; k < s.End && k < t+6; k++ {
			switch u := m.r.Tags.UPOS[k]; u {
			case segun.NOUN, segun.PROPN, segun.DET, segun.ADJ, segun.NUM:
				continue
			case segun.PART:
				t = k
			}
			break
		}
	}
	if m.with(n) && m.is(t, "with", "between", "among") {
		t = m.behindParties(t, s)
	}
	t = m.OverWhen(t, s.End)
	if t+1 >= s.End {
		return -1
	}
	if m.is(t, "not") && m.r.Tags.XPOS[t+1] == "TO" && t+2 < s.End && m.r.Tags.XPOS[t+2] == "VB" {
		return t // "with instructions | not to speak to the press"
	}
	switch {
	case m.is(t, "to") && (m.plainForm(t+1) || m.dashedVerb(t+1, s) >= 0):
		return t // "an agreement | to free all prisoners", "a plan | to fast-track cases"
	case m.r.Tags.XPOS[t] == "TO" && m.r.Tags.UPOS[t] == segun.PART:
		for k := t + 1; k < s.End && k < t+3; k++ {
			if x := m.r.Tags.XPOS[k]; x == "VB" || k == t+1 && (x == "VBD" || x == "VBP" || x == "JJ" && m.Flags[k]&phrase.VerbBase != 0 && (m.upos(k+1) == segun.DET || m.xpos(k+1) == "PRP$")) {
				return t // "to fell the trees", taken for a past tense, "to double the pension", for an adjective
			} else if m.r.Tags.UPOS[k] != segun.ADV {
				return -1
			}
		}
	case m.r.Tags.XPOS[t] == "VBG" && m.r.Tags.UPOS[t] == segun.VERB && m.bills(n) && t+2 < s.End && m.r.Tags.UPOS[t+1] != segun.ADP && m.Find(t, segun.RelAux) < 0:
		return t
	}
	return -1
}

// lostApart returns the head of the infinitive at t where the tree has told it apart and the tags say that it is no verb: "a plan | to double all wages", "a plan | to fast-track cases"; -1 for none.
func (m *maker) lostApart(t int, s *segun.Sentence) int {
	if t < 0 {
		return -1
	}
	v := int(m.at[t])
	if v == t+1 && m.plainForm(v) || v == t+3 && m.r.Tags.UPOS[v] != segun.VERB && m.dashedVerb(t+1, s) == v {
		return v
	}
	return -1
}

// dashedVerb returns the last part of a verb in its plain form that a hyphen has parted at token t: "to fast-track cases"; -1 for none.
func (m *maker) dashedVerb(t int, s *segun.Sentence) int {
	if t+3 < s.End && m.Word(t+1) == "-" && (m.r.Tags.XPOS[t+2] == "VB" || m.Rel(t+2) == segun.RelAcl) {
		return t + 2
	}
	return -1
}

// with reports whether a noun is something that is made with others, who may stand between it and what it is for: "an agreement | with the union | to close the mill".
func (m *maker) with(n int) bool {
	return m.told(n, "compact")
}

// behindParties returns the token behind the parties named from t on.
func (m *maker) behindParties(t int, s *segun.Sentence) int {
	for k := t + 1; k < s.End && k < t+10; k++ {
		switch m.r.Tags.UPOS[k] {
		case segun.NOUN, segun.PROPN, segun.DET, segun.ADJ, segun.NUM, segun.CCONJ:
			continue
		case segun.ADP:
			if m.is(k, "of") {
				continue
			}
		case segun.PART:
			if m.Word(k) == "'s" || m.Word(k) == "’s" {
				continue
			}
		}
		return k
	}
	return t
}

// forSomebodyTo reports whether "for" at t opens an infinitive with a subject of its own: "a plan | for the mill to be sold".
func (m *maker) forSomebodyTo(t int, s *segun.Sentence) bool {
	noun := false
	for k := t + 1; k+1 < s.End && k < t+10; k++ {
		switch u := m.r.Tags.UPOS[k]; {
		case m.is(k, "in") && m.is(k+1, "order"):
			return false
		case m.r.Tags.XPOS[k] == "TO":
			return noun && (m.r.Tags.XPOS[k+1] == "VB" || m.r.Tags.UPOS[k+1] == segun.ADV && m.r.Tags.XPOS[min(k+2, s.End-1)] == "VB")
		case u == segun.NOUN || u == segun.PROPN || u == segun.PRON:
			noun = true
		case u != segun.DET && u != segun.ADJ && u != segun.NUM && u != segun.ADP && u != segun.PART:
			return false
		}
	}
	return false
}

// bills reports whether a noun is a text that would order something: "a bill requiring", "a motion calling", "a draft law banning".
func (m *maker) bills(n int) bool {
	return m.is(n, "bill", "motion", "amendment", "resolution", "proposal", "petition", "directive") || n > 0 && m.marksPlan(n-1)
}

// complementEnd returns where the words that hang on the verb at v end: behind its last dependant, before the finite verb of the clause it stands in.
func (m *maker) complementEnd(t, v, h int, s *segun.Sentence) int {
	end := min(int(m.Hi[v])+1, s.End)
	if p := m.Head(v); end <= v+1 && p >= 0 {
		end = v + 1
	}
	for k := v + 1; k < end; k++ {
		x := m.r.Tags.XPOS[k]
		if k == h || m.Head(k) == h && finiteTag(x) {
			return k
		}
		if x == "VBN" && m.Flags[k]&phrase.VerbPast != 0 && m.Rel(k) == segun.RelAcl && (k+1 >= end || m.r.Tags.UPOS[k+1] == segun.ADP || m.r.Tags.UPOS[k+1] == segun.ADV || m.r.Tags.UPOS[k+1] == segun.PUNCT) && m.firstFiniteIn(h, s.First, s.End) < 0 {
			return k // a past tense that the tree has taken for a participle: "The bill to raise the levy | scraped through"
		}
	}
	return end
}

// topicOnly reports whether a noun of saying only names what somebody's view or message is about, inside a clause that says something else: "The mayor's position on the dam | is clear", "Ali's message of
// love | is the only way". There is nothing in it that could be so or not.
func (m *maker) topicOnly(a *segun.Attribution) bool {
	if a.Act != "assert" && a.Act != "opine" || !hasPrefix(a.Rule, "nominal noun") && !hasPrefix(a.Rule, "noun") || len(a.Content) != 1 || len(a.Cue) != 1 || m.r.Tags.UPOS[a.Head] != segun.NOUN {
		return false
	}
	first := m.r.Tokens.At(a.Content[0].Start)
	for t := first; t < m.Len() && m.r.Tokens.Tokens[t].Span.Start < a.Content[0].End; t++ {
		if u := m.r.Tags.UPOS[t]; u == segun.VERB || u == segun.AUX || m.Look[t]&(phrase.Open|phrase.Close) != 0 || u == segun.SCONJ {
			return false
		}
	}
	h := m.Head(a.Head)
	return first > a.Head && h >= 0 && len(a.Source) > 0 && a.Source[0].End <= a.Cue[0].Start
}
