package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// aims makes claims of their own of what something was done for, or lest it come about: "flew there | in the hope of freeing the monks", "was founded | with the aim of buying back the common",
// "boarded it up lest | the crowd return", "opened shelters in case | the levees fail". What was done happened; what it was done for need not have.
func (m *maker) aims(s *segun.Sentence) {
	for t := s.First + 1; t+2 < s.End; t++ {
		h := int(m.at[t])
		if h < 0 || m.frame[t] >= 0 {
			continue
		}
		from, v, realis := t+1, -1, "planned" // where its words begin, its verb
		agreed := -1                          // the verb of agreeing to it
		if m.is(t, "lest") {
			v, realis = m.lestVerb(t, s), "predicted"
		} else if strings.EqualFold(m.Word(t), "case") && m.is(t-1, "in") && t-1 > s.First && m.Word(t-2) != "," && m.ownSubject(t+1, s) {
			from, v, realis = t-1, m.caseVerb(t, s), "conditional"
		} else if k := m.soAsTo(t, s); k >= 0 {
			from, v = t, k
		} else if m.opensInfinitive(t) {
			from = t
			if v, realis = m.quotedAim(t, h, s), "planned"; v < 0 {
				v, realis = m.secondAim(t, h, s)
			}
			if v < 0 {
				v, realis = m.setOut(t, s), "planned"
			}
			if v < 0 {
				v, agreed = m.agreedTo(t, s)
			}
			if v < 0 {
				v, realis = m.givenFor(t, s)
			}
			if v < 0 {
				v, realis = m.neededHow(t, s), "called_for"
			}
		} else if v = m.meantTo(t); v >= 0 {
			from = t
		} else if v, realis = m.notYetBy(t, s); v >= 0 {
		} else if v = m.proposedDoing(t); v >= 0 {
			from, realis = t, "called_for"
		} else if v, realis = m.doingOf(t, s); v >= 0 {
			from = t
		} else {
			realis = "planned"
			from, v = m.aimOf(t)
		}
		if v < 0 || v == h || int(m.at[v]) != h || m.holder[v] != m.holder[t] || m.charged(t) || m.denied(t) || m.undone(s, h, s.First, from) || !m.predicate(h) && m.firstFiniteIn(h, s.First, s.End) < 0 {
			continue // "did not pick her with an eye to pleasing them" denies the aim
		}
		m.partTo(s, from, m.aimEnd(from, v, h, s), h, v)
		m.parted[v], m.forced[v] = true, realis
		if agreed >= 0 {
			m.forced[agreed] = "" // that they agreed is told
		}
	}
}

// soAsTo returns the verb of words at token t that say what was done for what: "so as not to be heard", "so as to avoid a leak", and of what there is time or money for: "90 days | in which to pay", "money | with which to
// buy it"; -1 where they are none.
func (m *maker) soAsTo(t int, s *segun.Sentence) int {
	k := t + 2
	switch {
	case m.is(t, "so") && m.is(t+1, "as") && (m.is(t+2, "to") || m.is(t+2, "not") && m.is(t+3, "to")):
		if m.is(k, "not") {
			k++
		}
	case m.is(t, "in", "with", "on") && m.xpos(t+1) == "WDT" && m.is(t+2, "to") && m.named1(t-1):
	default:
		return -1
	}
	if k+1 >= s.End || m.r.Tags.XPOS[k+1] != "VB" {
		return -1
	}
	if p := m.Head(k + 1); m.r.Tags.UPOS[k+1] == segun.AUX && p > k+1 && p < s.End && p < k+5 {
		return p
	}
	return k + 1
}

// partTo gives the tokens of clause h in [from, end) to the clause of v.
func (m *maker) partTo(s *segun.Sentence, from, end, h, v int) {
	for k := from; k < end && k < s.End; k++ {
		if int(m.at[k]) == h {
			m.at[k] = int32(v)
		}
	}
}

// aimOf returns where the words begin by which a noun at t says to what end something is done, and their gerund ("with the aim of buying", "in the hope of freeing", "with a view to doubling"); -1 for none.
func (m *maker) aimOf(t int) (from, verb int) {
	to := m.is(t, "view", "eye") && m.is(t+1, "to", "toward", "towards")
	if !to && !(m.is(t, "aim", "hope", "goal", "intention", "object", "purpose", "objective", "intent", "ambition") && m.is(t+1, "of")) {
		return -1, -1
	}
	k := t - 1
	for k > 0 && (m.r.Tags.UPOS[k] == segun.DET || m.r.Tags.UPOS[k] == segun.ADJ) {
		k--
	}
	if !m.is(k, "with", "in") {
		return -1, -1
	}
	v := t + 2
	if v < m.Len() && m.r.Tags.UPOS[v] == segun.ADV {
		v++
	}
	if v+1 >= m.Len() || m.r.Tags.XPOS[v] != "VBG" {
		return -1, -1
	}
	return k, v
}

// quotedAim returns the verb of an infinitive that stands between marks and tells what for something was done: "said he was leaving “to fight a lie with both hands”"; -1 for none.
func (m *maker) quotedAim(t, h int, s *segun.Sentence) int {
	v := t + 1
	if v+1 >= s.End || m.r.Tags.XPOS[v] != "VB" || t-1 <= s.First || !m.opensQuote(t) || m.Rel(v) != segun.RelAdvcl && !(m.Rel(v) == segun.RelXcomp && m.told(m.Head(v), "goesoff")) {
		return -1
	}
	p := m.Head(v)
	if p >= t || p < s.First || int(m.at[p]) != h || m.r.Tags.UPOS[p] != segun.VERB || m.w.force[modelString(m.lemma(p))].realis != "" {
		return -1
	}
	return v
}

// secondAim returns the verb of an infinitive that is joined to one before a participle, and what that one's verb says of both: "agreed to exchange prisoners, beginning on Tuesday, and | to keep their men away"; -1
// for none.
func (m *maker) secondAim(t, h int, s *segun.Sentence) (v int, realis string) {
	v = t + 1
	if v >= s.End || m.r.Tags.XPOS[v] != "VB" || m.upos(t-1) != segun.CCONJ || h >= t || m.r.Tags.XPOS[h] != "VBG" || m.Rel(h) != segun.RelAdvcl && m.Rel(h) != segun.RelAcl || m.is(h-1, "be") {
		return -1, ""
	}
	for k := h - 1; k > s.First+1; k-- {
		if !m.is(k-1, "to") || m.r.Tags.XPOS[k] != "VB" && !m.plainForm(k) {
			continue
		}
		p := m.Head(k)
		if p < s.First || p >= k || m.r.Tags.XPOS[k] != "VB" {
			p = k - 2 // "agreed to exchange 212 prisoners", taken for a noun
		}
		if w := m.w.force[modelString(m.lemma(p))]; w.realis != "" && w.needs != "obj" {
			return v, w.realis
		}
		return -1, ""
	}
	return -1, ""
}

// plainForm reports whether a word behind "to" that was taken for a noun or an adjective is a verb, by what stands behind it: "to exchange 212 prisoners".
func (m *maker) plainForm(k int) bool {
	if x := m.r.Tags.XPOS[k]; x != "NN" && x != "JJ" || m.Flags[k]&phrase.VerbBase == 0 || k+1 >= m.Len() {
		return false
	}
	u := m.r.Tags.UPOS[k+1]
	return u == segun.DET || u == segun.NUM || m.r.Tags.XPOS[k+1] == "PRP$"
}

// opensInfinitive reports whether an infinitive begins with token t, also where it was taken for a preposition: "agreed | to free all prisoners".
func (m *maker) opensInfinitive(t int) bool {
	return m.r.Tags.XPOS[t] == "TO" || m.is(t, "to") && m.plainForm(t+1)
}

// opensQuote reports whether token t is the first between quotation marks.
func (m *maker) opensQuote(t int) bool {
	return m.quoteOpensAt(m.r.Tokens.Tokens[t].Span.Start)
}

// lestVerb returns the verb of the clause behind "lest" at t, a plain form, a modal verb's or one that was taken for a noun at the end ("lest the crowd return"); -1 for none.
func (m *maker) lestVerb(t int, s *segun.Sentence) int {
	for k := t + 2; k < s.End && k < t+12; k++ {
		switch x := m.r.Tags.XPOS[k]; {
		case x == "VB" || x == "VBP" || x == "VBZ":
			return k
		case m.r.Tags.UPOS[k] == segun.PUNCT:
			return -1
		case x == "NN" && m.Flags[k]&phrase.VerbBase != 0 && (k+1 >= s.End || m.r.Tags.UPOS[k+1] == segun.PUNCT):
			return k
		}
	}
	return -1
}

// caseVerb returns the predicate of the clause behind "in case" whose last word is at t, in the present: "opened shelters in case | the levees fail"; -1 for none.
func (m *maker) caseVerb(t int, s *segun.Sentence) int {
	for k := t + 2; k < s.End && k < t+10; k++ {
		switch x := m.r.Tags.XPOS[k]; {
		case x == "VBZ" || x == "VBP":
			if p := m.Head(k); p > k && p < s.End && (m.Rel(k) == segun.RelAux || m.Rel(k) == segun.RelAuxPass || m.Rel(k) == segun.RelCop) {
				return p
			}
			return k
		case x == "VBD" || x == "MD" || m.r.Tags.UPOS[k] == segun.PUNCT:
			return -1
		}
	}
	return -1
}

// aimEnd returns where the words of an aim end: at a mark, or before the finite verb of the clause it stands in.
func (m *maker) aimEnd(from, v, h int, s *segun.Sentence) int {
	for k := max(from, v) + 1; k < s.End; k++ {
		w := m.Word(k)
		if int(m.at[k]) != h || w == "," && !(m.is(k+1, "as") && m.is(k+2, "well")) || w == ";" || w == ":" || m.r.Tags.UPOS[k] == segun.CCONJ && k+1 < s.End && finiteTag(m.r.Tags.XPOS[k+1]) || k == h || finiteTag(m.r.Tags.XPOS[k]) && m.Head(k) == h {
			return k
		}
	}
	return s.End
}

// engaged reports whether the infinitive at t is what somebody or something has been engaged for by the predicate at h, in the perfect, so that it is still to come ("has been nominated to lead the agency", "have booked
// the hall to stage a show"), or what somebody is at work to bring about ("are racing to reach the men").
func (m *maker) engaged(t, h int) bool {
	if h >= t || m.charged(t) || m.denied(t) || int(m.Hi[t])-int(m.Lo[t]) < 2 || m.Find(h, segun.RelMark) >= 0 {
		return false
	}
	switch a := m.Find(h, segun.RelAux); {
	case m.r.Tags.XPOS[h] == "VBN":
		return (m.w.chosen[partKey(m.lemma(h), "engages")] || m.beBefore(h) && m.w.chosen[partKey(m.lemma(h), "appoints")]) && m.is(a, "have") && (m.r.Tags.XPOS[a] == "VBZ" || m.r.Tags.XPOS[a] == "VBP")
	case m.r.Tags.XPOS[h] == "VBG":
		return m.w.chosen[partKey(m.lemma(h), "strives")] && m.is(a, "be") && (t <= h+3 || m.howDone(h+1, t-1)) && (m.r.Tags.XPOS[a] == "VBZ" || m.r.Tags.XPOS[a] == "VBP")
	}
	return false
}

// howDone reports whether only words that say how stand in [from, to): "are working | intensely and as quickly as possible | to bring it forward".
func (m *maker) howDone(from, to int) bool {
	for k := from; k < to; k++ {
		switch m.r.Tags.UPOS[k] {
		case segun.ADV, segun.CCONJ, segun.ADP, segun.SCONJ, segun.ADJ:
		case segun.NOUN:
			if !m.is(k, "clock", "hour", "hand", "hard", "night", "day") {
				return false
			}
		default:
			return false
		}
	}
	return to-from < 9
}

// joinBeside gives the stretch of token t, which heads no predicate, to the clause beside it, unless that one is only what is to come and the stretch has a finite verb that the tree has lost: then it tells something
// of its own.
func (m *maker) joinBeside(s *segun.Sentence, t, to int) {
	if u := m.firstFinite(s, t, s.First); u >= 0 && (m.parted[to] && m.forced[to] != "" || m.plannedBy(to, m.Head(to)) != "") {
		m.parted[u] = true
		to = u
	}
	m.move(s, t, to)
}
