package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// contrary reports whether a conjunction at t joins two predicates of which one came about and the other did not, in what the tree has made one clause: "was planned for Saturday | but
// only four turned up", "struck in 2002 | and got nothing for it".
func (m *maker) contrary(s *segun.Sentence, t int) bool {
	if m.r.Tags.UPOS[t] != segun.CCONJ || !m.is(t, "and", "but", "yet", "or") || m.frame[t+1] >= 0 {
		return false
	}
	h := int(m.at[t+1])
	v := m.joinedVerb(s, t, h)
	if h < 0 || v < 0 {
		return false
	}
	left := m.undone(s, h, s.First, t)
	if left && m.modalIn(s, h, s.First, t) && m.r.Tags.XPOS[v] != "VBD" {
		return false // "would not sign and is free to go" may hang on one condition
	}
	end := t + 1
	for end < s.End && m.Word(end) != ";" && m.r.Tags.UPOS[end] != segun.CCONJ {
		end++
	}
	return left != m.undone(s, h, t+1, end)
}

// joinedVerb returns the finite verb behind a conjunction at t, right there or behind its own subject; -1 for none.
func (m *maker) joinedVerb(s *segun.Sentence, t, h int) int {
	for k := t + 1; k < s.End && k < t+7; k++ {
		x, u := m.r.Tags.XPOS[k], m.r.Tags.UPOS[k]
		switch {
		case int(m.at[k]) != h, u == segun.PUNCT, u == segun.SCONJ, u == segun.CCONJ, u == segun.ADP && k > t+1, x == "WP", x == "WDT", x == "WRB", x == "TO":
			return -1
		case x == "VBD" || x == "VBZ" || x == "VBP" || x == "VBN" && k > t+2 && m.Flags[k]&phrase.VerbPast != 0 && m.r.Tags.UPOS[k-1] != segun.ADV:
			if k > t+1 && m.upos(t+1) != segun.ADV && m.upos(t+1) != segun.PRON && m.Word(t-1) != "," && !m.is(t, "but") {
				return -1 // "the mayor and the clerk were there"
			}
			return k
		case x == "MD":
			if k == t+2 && m.upos(t+1) == segun.PRON {
				return k // "was fourteen | and he would not take it"
			}
			if (k == t+1 || k == t+2 && m.upos(t+1) == segun.ADV) && m.upos(t-1) != segun.VERB && m.upos(t-1) != segun.AUX {
				return k // "has stopped buying | and will go on only if …"
			}
			return -1
		}
	}
	return -1
}

// modalIn reports whether a modal verb stands in the words of clause h in [from, to).
func (m *maker) modalIn(s *segun.Sentence, h, from, to int) bool {
	for k := from; k < to; k++ {
		if int(m.at[k]) == h && m.r.Tags.XPOS[k] == "MD" && !m.noModal(k) {
			return true
		}
	}
	return false
}

// undone reports whether the words of clause h in [from, to) say that something did not come about or is still to come.
func (m *maker) undone(s *segun.Sentence, h, from, to int) bool {
	for k := from; k < to; k++ {
		if int(m.at[k]) != h {
			continue
		}
		switch x := m.r.Tags.XPOS[k]; {
		case m.is(k, "not", "n't", "n’t", "never", "nothing", "nobody", "none", "neither", "nor"), m.is(k, "no") && m.r.Tags.UPOS[k] == segun.DET, x == "MD" && !m.noModal(k):
			return !m.is(k+1, "only", "just", "merely", "simply", "least", "doubt")
		case x == "VBP" || x == "VBZ":
			if w := m.w.force[modelString(m.lemma(k))]; w.realis != "" && (w.needs != "inf" || m.is(k+1, "to")) && m.r.Tags.UPOS[k] == segun.VERB {
				return true
			}
		case x == "VBN" || x == "JJ":
			if w := m.w.force[modelString("be "+strings.ToLower(m.Word(k)))]; w.realis != "" && (w.needs != "inf" || m.is(k+1, "to")) && m.beBefore(k) {
				return true
			}
		}
	}
	return false
}

// beBefore reports whether a form of "be" stands before token k, over adverbs.
func (m *maker) beBefore(k int) bool {
	for k--; k >= 0 && m.r.Tags.UPOS[k] == segun.ADV; k-- {
	}
	return m.is(k, "be")
}

// doneUnder reports whether a clause of time or reason at t tells what was done, under a predicate at h that did not come about or is still to come: "was cancelled | when a water pipe
// burst", "asked the court to stop it | after a study linked it to nerve damage". Under "would" and the like a past tense may be one to come.
func (m *maker) doneUnder(t, h int) bool {
	if k := m.Find(t, segun.RelMark, segun.RelCase); m.r.Tags.XPOS[t] == "VBG" && m.is(k, "after") && k == t-1 && int(m.Hi[t])-t > 1 {
		p := m.Head(h) // "is unlikely to play | after breaking a bone"
		return m.openHost(h, true) || p >= 0 && m.r.Tags.XPOS[h] == "VB" && m.Rel(h) == segun.RelXcomp && m.is(p, "unlikely", "likely", "doubtful", "set", "due", "unable", "bound", "certain", "sure", "expect")
	}
	if m.condition(t) || m.r.Tags.XPOS[t] != "VBD" && !m.pastOfItsOwn(t) && !m.Is(m.Find(t, segun.RelAux, segun.RelAuxPass, segun.RelCop), wordHad, wordWas, wordWere) {
		return false
	}
	k := m.Find(t, segun.RelMark, segun.RelAdvmod)
	if !m.is(k, "after", "when", "since", "as", "until") || m.is(k-1, "even", "only", "if", "except") || m.is(k+1, "if", "though") || int(m.Hi[t])-int(m.Lo[t]) < 2 {
		return false
	}
	for c := m.Kid(h); c >= 0; c = m.Next(c) {
		if m.r.Tags.XPOS[c] == "MD" {
			return false
		}
	}
	if m.is(k, "until") {
		p := m.Head(h) // "waited to cross | until the fog had lifted"
		return m.wasTo(h) && m.r.Tags.XPOS[h] == "VBN" || p >= 0 && m.is(p, "wait") && m.Is(m.Find(t, segun.RelAux), wordHad)
	}
	return m.openHost(h, m.is(k, "after", "as") || m.Word(max(k-1, 0)) == ",")
}

// pastOfItsOwn reports whether the word at t, taken for a participle, is a past tense by the subject it has and the auxiliary it lacks: "when its cargo | shifted in a swell".
func (m *maker) pastOfItsOwn(t int) bool {
	k := m.Find(t, segun.RelNsubj, segun.RelNsubjPass)
	return m.r.Tags.XPOS[t] == "VBN" && m.Flags[t]&phrase.VerbPast != 0 && k >= 0 && k < t && m.Find(t, segun.RelAux, segun.RelAuxPass, segun.RelCop) < 0
}

// pastTaken reports whether the word at t, taken for a participle, is a past tense since it goes on from the past tense of a full verb at h: "had no map | and sent in a man".
func (m *maker) pastTaken(t, h int) bool {
	for k := h + 1; k < t && m.is(h, "have", "get", "keep", "leave"); k++ {
		if m.r.Tags.XPOS[k] == "VBN" {
			return false // "had his shoes cleaned | and polished"
		}
	}
	return m.r.Tags.XPOS[t] == "VBN" && m.r.Tags.XPOS[h] == "VBD" && m.Flags[t]&phrase.VerbPast != 0 && m.r.Tags.UPOS[h] == segun.VERB && m.upos(t-1) == segun.CCONJ && m.Find(h, segun.RelObj, segun.RelObl) > h
}

// openHost reports whether a predicate did not come about or is still to come: it is negated, called off, or what is asked for.
// One that is only negated counts where negated says so.
func (m *maker) openHost(h int, negated bool) bool {
	x := m.r.Tags.XPOS[h]
	if (x == "VB" || x == "VBN" && m.r.Tags.XPOS[max(m.Find(h, segun.RelAuxPass), 0)] == "VB") && m.is(m.Find(h, segun.RelMark), "to") {
		i := m.holder[h]
		return i >= 0 && (m.r.Attributions.List[i].Act == "call" || m.r.Attributions.List[i].Act == "plan")
	}
	if m.wasTo(h) || m.without(h) {
		return true
	}
	be := false
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		switch m.Rel(k) {
		case segun.RelAdvmod:
			if negated && m.is(k, "not", "n't", "n’t", "never") && !m.is(k+1, "until", "only", "just") {
				return true
			}
			if x == "VBD" && m.is(k, "almost", "nearly") && k == h-1 {
				return true // "almost capsized | when its cargo shifted"
			}
		case segun.RelNsubj, segun.RelNsubjPass, segun.RelObj:
			if negated && (m.is(k, "nobody", "nothing", "none") || m.is(m.Find(k, segun.RelDet), "no")) {
				return true
			}
		case segun.RelAuxPass, segun.RelCop, segun.RelAux:
			be = be || m.is(k, "be")
		}
	}
	key := m.lemma(h)
	if be && x != "VBG" {
		key = "be " + strings.ToLower(m.Word(h))
	}
	if w, ok := m.w.force[modelString(key)]; ok && (w.needs != "inf" || m.is(h+1, "to")) && w.realis != "called_for" {
		return true
	}
	v := h
	for k := m.Kid(h); k >= 0 && k < h; k = m.Next(k) {
		if r := m.Rel(k); r == segun.RelAux || r == segun.RelAuxPass || r == segun.RelCop {
			v = k
			break
		}
	}
	f := facts{subject: -1, past: true}
	m.unrealAt(v, &f)
	return f.force != "" && f.force != "called_for"
}

// onDate reports whether a clause with "when" tells more of a day before it: "since Saturday, | when he opened a plant".
func (m *maker) onDate(t int) bool {
	k := m.Find(t, segun.RelMark, segun.RelAdvmod)
	return m.is(k, "when") && k > 1 && k == int(m.Lo[t]) && m.Word(k-1) == "," && m.Flags[k-2]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0 && finiteTag(m.r.Tags.XPOS[t])
}

// afterDone parts a clause of time that tells what was done from a predicate before it that did not come about or is still to come, where the tree has run the two together: "was called
// off | after the minister agreed to meet them", "were cancelled | when a pipe burst".
func (m *maker) afterDone(s *segun.Sentence) {
	for k := s.First + 3; k+2 < s.End; k++ {
		h := int(m.at[k])
		if u := m.r.Tags.UPOS[k]; h < 0 || u != segun.ADP && u != segun.SCONJ && u != segun.ADV || m.frame[k] >= 0 || !m.is(k, "after", "when", "as") || m.is(k-1, "even", "only", "shortly", "soon", "except", "until") && !m.is(k, "after") || m.conditional(s, k) {
			continue
		}
		v := m.pastBehind(s, k)
		if v < 0 || !m.region(v, k) {
			continue
		}
		undone := !m.is(k, "as") && m.leftUndone(s, h, k)
		if !undone && !m.eventBehind(s, h, k, v) {
			continue
		}
		switch to := int(m.at[v]); {
		case to != h:
			if to < k {
				continue
			}
			for j := k; j < v; j++ {
				if int(m.at[j]) == h {
					m.at[j] = int32(to)
				}
			}
		case v == h:
			u := m.firstFiniteIn(h, s.First, k)
			if u < 0 {
				continue
			}
			if p := m.Head(u); p > u && p < k && int(m.at[p]) == h {
				u = p
			}
			for j := s.First; j < k; j++ {
				if int(m.at[j]) == h {
					m.at[j] = int32(u)
				}
			}
			m.parted[u], m.parted[v] = true, true
		default:
			m.parted[v] = true
			for j := k; j < s.End && !(m.Word(j) == "," && j > v) && m.Word(j) != ";"; j++ {
				if int(m.at[j]) == h && !(j > v && m.r.Tags.UPOS[j] == segun.CCONJ && j+1 < s.End && finiteTag(m.r.Tags.XPOS[j+1])) {
					m.at[j] = int32(v)
				}
			}
		}
		if !undone {
			m.sameHour(k, int(m.at[k-1]), int(m.at[v]))
		}
	}
}

// pastBehind returns the past tense behind a subject that follows the word at k, -1 for none.
func (m *maker) pastBehind(s *segun.Sentence, k int) int {
	noun := false
	for v := k + 1; v < s.End && v < k+11; v++ {
		x, u := m.r.Tags.XPOS[v], m.r.Tags.UPOS[v]
		switch {
		case x == "VBD" && noun:
			return v
		case u == segun.NOUN && noun && m.Flags[v]&phrase.VerbPast != 0 && m.Flags[v]&phrase.VerbBase != 0 && (v+1 >= s.End || m.r.Tags.UPOS[v+1] == segun.PUNCT):
			return v // "when a water pipe | burst"
		case u == segun.NOUN, u == segun.PROPN, u == segun.PRON:
			noun = true
		case u == segun.VERB, u == segun.AUX, u == segun.SCONJ, u == segun.CCONJ, x == "WP", x == "WDT", x == "TO", u == segun.PUNCT && m.Word(v) != ",":
			return -1
		}
	}
	return -1
}

// leftUndone reports whether the words of clause h before token k say that something was called off, failed, or is to come, and no "would" hangs what follows on it.
func (m *maker) leftUndone(s *segun.Sentence, h, k int) bool {
	for j := s.First; j < k; j++ {
		if int(m.at[j]) == h && m.r.Tags.XPOS[j] == "MD" {
			return false
		}
	}
	u := m.firstFiniteIn(h, s.First, k)
	if u < 0 {
		return false
	}
	if m.is(k, "after") && m.undone(s, h, u, k) {
		return true
	}
	f := facts{subject: -1, past: true}
	m.plainForce(u, &f)
	if f.force == "" {
		m.groupForce(u, &f)
	}
	if f.force == "" {
		m.unrealAt(u, &f)
	}
	return f.force != "" && f.force != "called_for"
}
