package claim

import (
	"segun"
	"segun/read/phrase"
)

// sentence makes the claims of one sentence: a claim a clause, for each voice whose words stand in it.
func (m *maker) sentence(i int) {
	s := &m.r.Tokens.Sentences[i]
	switch m.r.Doc.Sections[s.Section].Kind {
	case segun.Boilerplate, segun.Dateline:
		return
	}
	if m.entry(s) {
		return
	}
	for t := s.First; t < s.End; t++ {
		if m.frame[t] < 0 && m.at[t] < 0 {
			m.climb(s, t)
		}
	}
	m.tail(s)
	m.apart2(s)
	m.notThat(s)
	m.afterDone(s)
	m.rejoin(s)
	m.noEvidence(s)
	m.orThat(s)
	m.orDid(s)
	m.withoutBeing(s)
	m.insteadFirst(s)
	m.hanging(s)
	m.aims(s)
	m.plannedThings(s)
	m.thingsAhead(s)
	m.bids(s)
	m.besideDone(s)
	m.bracketed(s)
	m.slatedBeside(s)
	m.slatedHeading(s)
	m.orderedDone(s)
	m.relativeVerb(s)
	m.secondVerb(s)
	m.listedVerbs(s)
	m.wouldToo(s)
	m.wantedToo(s)
	m.whenUnclear(s)
	m.forToo(s)
	m.settle(s)
	m.hyphens(s)
	m.toTrial(s)
	m.withNone(s)
	m.butNone(s)
	m.gather(s)
	m.fragments(s)
	m.fillers(s)
	m.conditionToo(s)
	for t := s.First; t < s.End; t++ {
		if int(m.at[t]) == t {
			m.clause(s, t)
		}
	}
}

// tail gives a subordinate clause that a content has lost at its end back to it: "called on him to stand aside | while the records are examined", "he would believe it, he said, | when a
// judge did".
func (m *maker) tail(s *segun.Sentence) {
	for t := s.First + 1; t+1 < s.End; t++ {
		h := int(m.at[t])
		if h < 0 || m.holder[t] >= 0 || m.frame[t] >= 0 || !m.is(t, "while", "when", "until", "before", "if", "unless", "once", "because", "so") && !m.onlyAfter(t) || m.r.Tags.UPOS[t] != segun.SCONJ && m.r.Tags.XPOS[t] != "WRB" {
			continue
		}
		b := t - 1
		for b > s.First && m.r.Tags.UPOS[b] == segun.PUNCT && m.Word(b) != ";" && m.Word(b) != ":" {
			b--
		}
		i := m.holder[b]
		if i < 0 && m.frame[b] >= 0 && m.is(t, "when", "if", "until", "unless") && hasPrefix(m.r.Attributions.List[m.frame[b]].Rule, "parenthesis") && m.Word(t-1) == "," {
			i = m.frame[b]
		}
		if i < 0 || m.frame[b] >= 0 && m.frame[b] != i || m.is(t, "because") && (m.r.Attributions.List[i].Act != "call" || hasPrefix(m.r.Attributions.List[i].Rule, "anonymity")) || m.r.Attributions.List[i].Quote == "direct" {
			continue
		}
		beside := m.is(t, "while") && m.Word(t-1) == "," && m.upos(t+1) == segun.PROPN && (m.r.Attributions.List[i].Act == "call" || m.r.Attributions.List[i].Act == "plan")
		if beside {
			if i = int32(m.r.Attributions.List[i].Inside); i < 0 {
				continue // "was instructed to gather evidence, | while Consul Romer followed the case": another does another thing
			}
		}
		for k := t; k < s.End && m.holder[k] < 0 && m.frame[k] < 0 && m.Word(k) != "," && m.Word(k) != ";"; k++ {
			m.holder[k] = i
			if beside {
				continue
			}
			if b2 := int(m.at[b]); m.holder[b] == i && b2 >= 0 && m.is(t, "if", "unless", "until", "while", "when", "before", "so") {
				m.at[k] = int32(b2)
			}
		}
	}
}

// relativeVerb keeps a relative pronoun and the verb right behind it together where the tree has parted them: "a shipowner who | is under sanctions".
func (m *maker) relativeVerb(s *segun.Sentence) {
	for t := s.First; t+1 < s.End; t++ {
		if x := m.r.Tags.XPOS[t]; x != "WP" && x != "WDT" || !finiteTag(m.r.Tags.XPOS[t+1]) || !m.region(t, t+1) {
			continue
		}
		if from, to := int(m.at[t+1]), int(m.at[t]); from >= 0 && to >= 0 && from != to && from > t && t > s.First && int(m.at[t-1]) == to {
			m.move(s, from, to)
		}
	}
}

// rejoin puts the halves of a clause together that a reporting clause has parted between its auxiliary and its verb or what it is: "He was never, she said, | shown a file", "It was," she
// said, "| as wide as my thumb".
func (m *maker) rejoin(s *segun.Sentence) {
	for t := s.First + 2; t < s.End; t++ {
		x := m.r.Tags.XPOS[t]
		verb := x == "VBN" || x == "VBG" || x == "VB"
		if !verb && (m.r.Tags.UPOS[t-1] != segun.PUNCT || x == "CC" || x == "IN") || m.holder[t] < 0 || m.frame[t] >= 0 {
			continue
		}
		b, cue := t-1, false
		for b > s.First && (m.holder[b] != m.holder[t] || m.frame[b] >= 0 || m.r.Tags.UPOS[b] == segun.PUNCT) {
			cue = cue || m.frame[b] == m.holder[t]
			b--
		}
		if !cue || !verb && m.finiteFrom(s, t) {
			continue
		}
		if m.is(b, "point", "time", "stage") && m.is(b-1, "no") && b-3 >= s.First {
			b -= 3 // "We had at no point, he said, | left our waters"
		}
		for b > s.First && (m.r.Tags.UPOS[b] == segun.ADV || m.r.Tags.UPOS[b] == segun.PART) {
			b--
		}
		from, to := int(m.at[b]), int(m.at[t])
		if m.r.Tags.UPOS[b] != segun.AUX || m.holder[b] != m.holder[t] || from < 0 || to < 0 || from == to {
			continue
		}
		if !verb {
			if m.is(b, "be") && finiteTag(m.r.Tags.XPOS[b]) {
				m.copulaFirst(s, b, to)
			}
			continue
		}
		for k := s.First; k < t; k++ {
			if int(m.at[k]) == from {
				m.at[k] = int32(to)
			}
		}
	}
}

// copulaFirst makes one clause of the words that end with the copula at token b and of clause to behind the reporting clause.
func (m *maker) copulaFirst(s *segun.Sentence, b, to int) {
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) == to || k < b && m.holder[k] == m.holder[b] && m.frame[k] < 0 && m.piece(k, b) {
			m.at[k] = int32(b)
		}
	}
	m.at[b] = int32(b)
}

// piece reports whether no mark stands between tokens k and b.
func (m *maker) piece(k, b int) bool {
	for ; k < b; k++ {
		if m.r.Tags.UPOS[k] == segun.PUNCT {
			return false
		}
	}
	return true
}

// finiteFrom reports whether a finite verb of the same voice stands from token t on in its sentence.
func (m *maker) finiteFrom(s *segun.Sentence, t int) bool {
	for k := t; k < s.End; k++ {
		if m.holder[k] == m.holder[t] && m.frame[k] < 0 && finiteTag(m.r.Tags.XPOS[k]) {
			return true
		}
	}
	return false
}

// finiteSide reports whether a finite verb of clause h stands in [from, to), outside relative clauses.
func (m *maker) finiteSide(s *segun.Sentence, h, from, to int) bool {
	v := m.firstFiniteIn(h, from, to)
	return v >= 0
}

func (m *maker) firstFinite(s *segun.Sentence, h, from int) int {
	return m.firstFiniteIn(h, from, s.End)
}

// firstFiniteIn returns the first finite verb of clause h in [from, to) that no relative word opens, -1 for none.
func (m *maker) firstFiniteIn(h, from, to int) int {
	relative := false
	for k := from; k < to; k++ {
		if int(m.at[k]) != h {
			continue
		}
		x := m.r.Tags.XPOS[k]
		switch {
		case x == "WP" || x == "WDT" || x == "WRB" || x == "WP$":
			relative = true
		case finiteTag(x) && relative:
			relative = false
		case finiteTag(x):
			return k
		}
	}
	return -1
}

// climb finds the head of the clause that token t belongs to: the first token above it that opens one, or the last of the same voice.
func (m *maker) climb(s *segun.Sentence, t int) {
	k := t
	for range s.End - s.First {
		if m.at[k] >= 0 {
			k = int(m.at[k])
			break
		}
		if m.opens(s, k) {
			break
		}
		k = m.Head(k)
	}
	top := int32(k)
	for j := t; m.at[j] < 0; j = m.Head(j) {
		m.at[j] = top
		if j == k {
			break
		}
	}
}

// region reports whether two tokens of a sentence are words of the same voice, and neither is part of a reporting clause.
func (m *maker) region(a, b int) bool {
	return m.holder[a] == m.holder[b] && m.frame[a] < 0 && m.frame[b] < 0
}

// opens reports whether token t heads a clause of its own: nothing of the same voice is above it, or its clause asserts something by
// itself.
func (m *maker) opens(s *segun.Sentence, t int) bool {
	h := m.Head(t)
	if h < s.First || h >= s.End || !m.region(t, h) {
		return true
	}
	if m.onCondition(t) || m.insteadOf(t) != "" {
		return true
	}
	if m.dueBehind(t) {
		m.parted[t] = true
		return true
	}
	switch m.Rel(t) {
	case segun.RelConj:
		return m.coordinate(t, h) || m.butNot(t, h) || m.deedAfter(t, h)
	case segun.RelParataxis:
		return m.predicate(t) && (m.finite(t) || m.Find(t, segun.RelNsubj, segun.RelNsubjPass) >= 0)
	case segun.RelAclRelcl:
		return m.loose(t) && m.finiteOrParticiple(t) || m.unfulfilled(s, t) || m.underText(t, h) != "" || m.askedThat(t, h) || m.unknownTo(t, h)
	case segun.RelAcl:
		if m.plannedBy(t, h) != "" && !m.denied(t) && !m.none(h) && !m.kept(h) || m.askedThat(t, h) || m.unknownTo(t, h) {
			return true
		}
		if m.finite(t) && m.Find(t, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl) >= 0 && (m.unfulfilled(s, t) || m.couldUnder(t, h) || m.is(h, "fact") && m.Rel(h) == segun.RelNsubj) {
			return true // "hours | before a truce was to take effect", "the fact | that the well is dry | surprised no one"
		}
		if m.is(t, "know", "nickname", "dub") && m.r.Tags.XPOS[t] == "VBN" && (m.r.Tags.UPOS[h] == segun.PROPN || m.r.Tags.UPOS[h] == segun.NOUN) {
			return false // "better known as the Captain": another name, which is an office or alias of its own
		}
		return m.loose(t) && m.participle(t)
	case segun.RelCcomp, segun.RelXcomp:
		return m.Rel(t) == segun.RelXcomp && m.underWay(t, h) || m.unknownTo(t, h)
	case segun.RelAdvcl:
		if m.underWay(t, h) || m.without(t) {
			return true
		}
		if m.finite(t) && m.Find(t, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl) >= 0 && !m.fearedWith(t, h) {
			return (m.unfulfilled(s, t) || m.refusing(t) || m.hadMeant(t)) && !m.condition(t) || m.is(m.Find(t, segun.RelMark), "while", "although", "though", "whereas", "so", "except", "because") || m.doneBeside(t, h) || m.doneUnder(t, h) || m.onDate(t) ||
				m.is(m.Find(t, segun.RelMark, segun.RelAdvmod), "after", "since", "when", "as", "before") && !m.condition(t) && m.misdeed(t)
		}
		return m.loose(t) && m.participle(t) || (m.pastOfItsOwn(t) || m.r.Tags.XPOS[t] == "VBG") && m.doneUnder(t, h)
	}
	return false
}

// doneBeside reports whether a clause of time or reason tells what was done under a predicate that is still to come or did not come about: "will never work again | after a tribunal
// found her unfit". Under "would" a past tense may be one to come, too.
func (m *maker) doneBeside(t, h int) bool {
	if m.r.Tags.XPOS[t] != "VBD" && !m.Is(m.Find(t, segun.RelAux, segun.RelAuxPass, segun.RelCop), wordHad, wordWas, wordWere) || !m.is(m.Find(t, segun.RelMark, segun.RelAdvmod), "after", "since", "when", "as") || m.condition(t) {
		return false
	}
	will := false
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if m.Rel(k) == segun.RelAux && m.is(k, "will", "shall", "may", "must", "can", "'ll", "’ll") {
			will = true
		}
	}
	return will
}

// onCondition reports whether t is the predicate of a condition that was laid down: "was given bail on condition that | he does not enter any church".
func (m *maker) onCondition(t int) bool {
	k := m.Find(t, segun.RelMark)
	return m.is(k, "that") && m.is(k-1, "condition") && m.is(k-2, "on", "the")
}

// unfulfilled reports whether a finite clause inside another says of itself that it has not come about: "before he was to be arrested", "in which she was due to speak",
// "when nobody else would touch it". It is then a claim of its own, whatever becomes of the one that holds it.
func (m *maker) unfulfilled(s *segun.Sentence, t int) bool {
	if m.is(int(m.Lo[t]), "what") {
		return false // "What she did not offer was an account": one thing is said
	}
	if m.is(t, "plan", "propose", "schedule", "promise", "foresee") && m.r.Tags.XPOS[t] == "VBN" && m.Find(t, segun.RelAuxPass) >= 0 && !m.conditional(s, t) {
		return true
	}
	if m.finite(t) && m.beforeAny(t) != "" {
		return true
	}
	if !m.predicate(t) || !m.finite(t) || int(m.Hi[t])-int(m.Lo[t]) < 3 || m.is(m.Find(t, segun.RelMark), "if", "unless") || m.conditional(s, t) {
		return false
	}
	for k := m.Kid(t); k >= 0; k = m.Next(k) {
		switch m.Rel(k) {
		case segun.RelAux:
			if m.r.Tags.XPOS[k] == "MD" && !m.noModal(k) && (m.is(k, "will", "would", "shall", "'ll", "'d", "may", "might") || m.is(k, "could", "can") && m.is(m.Find(t, segun.RelMark), "before") || m.is(k, "should", "ought") && m.is(t-1, "have", "be") && m.haveBehind(k, t)) {
				return true
			}
			if m.is(k, "be") && m.is(k+1, "to") && (m.r.Tags.XPOS[t] == "VB" || m.r.Tags.XPOS[t] == "VBN" && m.is(k+2, "have", "be")) {
				return true
			}
		case segun.RelAdvmod:
			if m.is(k, "not", "n't", "n’t", "never") {
				return true
			}
		case segun.RelCop, segun.RelAuxPass:
			if m.is(k, "be") && m.is(k+1, "to") || m.told(t, "bound") && m.is(t+1, "to") || k+3 == t && m.boundLost(t) != "" {
				return true
			}
		}
	}
	return false
}

// haveBehind reports whether "have" stands between a modal verb and its predicate: "should have carried", "could have been lost".
func (m *maker) haveBehind(k, t int) bool {
	for j := k + 1; j < t; j++ {
		if m.is(j, "have") {
			return true
		}
	}
	return false
}

// conditional reports whether a sentence has an if: its other clauses hang on it.
func (m *maker) conditional(s *segun.Sentence, t int) bool {
	for k := s.First; k < s.End; k++ {
		if m.is(k, "if", "unless") && m.holder[k] == m.holder[t] {
			return true
		}
	}
	return false
}

// denied reports whether token t is what someone denies: a plan inside it is not told of by itself.
func (m *maker) denied(t int) bool {
	i := m.holder[t]
	return i >= 0 && m.r.Attributions.List[i].Act == "deny"
}

// participle reports whether t is a participle with words of its own, which asserts something: ", killing two dockers".
func (m *maker) participle(t int) bool {
	switch m.r.Tags.XPOS[t] {
	case "VBG":
		if m.Find(t, segun.RelXcomp) > t {
			if r, _ := m.aheadParticiple(t); r != "" {
				return true // ", waiting to be towed off"
			}
		}
		return m.Find(t, segun.RelMark) < 0 && m.Find(t, segun.RelObj, segun.RelObl, segun.RelCcomp) >= 0
	case "VBN":
		return m.Find(t, segun.RelObl, segun.RelOblAgent, segun.RelObj, segun.RelXcomp) >= 0 || m.is(m.Find(t, segun.RelAux), "have") && m.Find(t, segun.RelAdvmod) >= 0
	}
	return false
}

// coordinate reports whether a second member of a coordination is a claim of its own: it has its own subject, or is finite.
func (m *maker) coordinate(t, h int) bool {
	if !m.predicate(t) || !m.predicate(h) {
		return false
	}
	if m.Find(t, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl) >= 0 {
		return true
	}
	switch m.r.Tags.XPOS[t] {
	case "VBD", "VBZ", "VBP":
		return m.Find(t, segun.RelMark) < 0 && !m.plainTaken(t, h)
	case "VBN", "VB", "VBG":
		if m.Find(t, segun.RelAux, segun.RelAuxPass) >= 0 || m.pastTaken(t, h) {
			return true
		}
		if m.r.Tags.XPOS[t] == "VBN" && m.r.Tags.XPOS[h] == "VBN" {
			return m.Find(t, segun.RelObl, segun.RelOblAgent, segun.RelObj) >= 0 || m.wrongAt(t) != "" && m.wrongAt(h) == ""
		}
	}
	return m.Find(t, segun.RelCop) >= 0
}

// predicate reports whether token t says something of something: a verb, or a word with a copula or a subject.
func (m *maker) predicate(t int) bool {
	if m.parted[t] {
		return true
	}
	switch m.r.Tags.UPOS[t] {
	case segun.VERB:
		return m.Rel(t) != segun.RelAmod && m.Rel(t) != segun.RelCase && m.Rel(t) != segun.RelMark
	case segun.AUX:
		return m.Rel(t) != segun.RelAux && m.Rel(t) != segun.RelAuxPass && m.Rel(t) != segun.RelCop
	}
	return m.Find(t, segun.RelCop, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl) >= 0
}

// finite reports whether a predicate is finite, by itself or by an auxiliary.
func (m *maker) finite(t int) bool {
	if finiteTag(m.r.Tags.XPOS[t]) {
		return !m.askedFirst(t)
	}
	for k := m.Kid(t); k >= 0; k = m.Next(k) {
		switch m.Rel(k) {
		case segun.RelAux, segun.RelAuxPass, segun.RelCop:
			if finiteTag(m.r.Tags.XPOS[k]) {
				return true
			}
		}
	}
	return false
}

func finiteTag(x string) bool { return x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" }

// without reports whether t is what did not happen beside something else: "left without signing".
func (m *maker) without(t int) bool {
	k := t - 1
	for m.r.Tags.XPOS[t] == "VBN" && k >= 0 && k > t-4 && (m.is(k, "have", "be") || m.r.Tags.UPOS[k] == segun.ADV) {
		k--
	}
	if k < t-1 && m.is(k, "without") {
		return true // "without having reached the pass", "without ever having been tried"
	}
	return m.r.Tags.XPOS[t] == "VBG" && (m.is(m.Find(t, segun.RelMark, segun.RelCase), "without") || m.is(t-1, "without") || m.is(t-2, "without") && m.is(t-1, "ever", "even", "once", "first"))
}

// settle gives the stretches that head no predicate to a clause beside them, or to none where they belong to a reporting clause.
func (m *maker) settle(s *segun.Sentence) {
	for t := s.First; t < s.End; t++ {
		if int(m.at[t]) == t {
			m.afterAsked(s, t)
		}
	}
	for t := s.First; t < s.End; t++ {
		if int(m.at[t]) != t {
			continue
		}
		h := m.Head(t)
		reporting := h >= s.First && h < s.End && m.frame[h] >= 0 && m.holder[h] == m.holder[t]
		if m.marketMoved(s, t) || m.besideDenial(s, t) || reporting && m.behindSaying(s, t, h) {
			continue
		}
		if m.predicate(t) && !m.condition(t) {
			if reporting && m.joined(s, t, h) {
				continue
			}
			if reporting && m.unasserted(t, h) {
				m.move(s, t, -1)
			}
			continue
		}
		if to := m.sibling(s, t, h); to >= 0 {
			m.move(s, t, to)
		} else if to := m.feared(s, t, h); to >= 0 {
			m.joinBeside(s, t, to)
		} else if to := m.beside(s, t); to >= 0 && !reporting {
			m.joinBeside(s, t, to)
		} else if reporting || to >= 0 {
			m.move(s, t, -1)
		}
	}
}

// sibling returns the first of the stretches without a predicate that hang on the same reporting word as t does and are of the same voice, -1 for
// none: "called [the report] [a lie]" says one thing.
func (m *maker) sibling(s *segun.Sentence, t, h int) int {
	if h < s.First || h >= s.End || m.holder[t] < 0 || m.frame[h] < 0 || m.frame[h] != m.holder[t] && m.holder[h] != m.holder[t] {
		return -1
	}
	for k := s.First; k < t; k++ {
		if p := m.Head(k); int(m.at[k]) == k && m.holder[k] == m.holder[t] && p >= s.First && p < s.End && m.frame[p] == m.frame[h] && !m.predicate(k) {
			return k
		}
	}
	return -1
}

// joined gives a clause that the tree has joined to a verb of saying back to what is said: in "said it knew of no threat and would look into it" the
// second verb is the university's too. It goes by what reported speech is marked with: "would", or "had" after a past.
func (m *maker) joined(s *segun.Sentence, t, h int) bool {
	i := int(m.frame[h])
	a := &m.r.Attributions.List[i]
	reason := m.Rel(t) == segun.RelAdvcl && m.is(m.Find(t, segun.RelMark), "because") && (a.Class == "say" || a.Class == "state" || a.Class == "inform" || a.Class == "think")
	if m.Rel(t) != segun.RelConj && !reason || len(a.Content) == 0 || a.Quote == "direct" || !m.voices[i] || t < h || a.Act == "decline" || a.Act == "refer" {
		return false
	}
	marked := reason || m.Find(t, segun.RelNsubj) < 0 && m.Find(t, segun.RelCop) >= 0 ||
		m.Find(t, segun.RelNsubj) < 0 && m.told(t, "inmind")
	if x := m.r.Tags.XPOS; x[h] == "VBD" && m.Find(t, segun.RelNsubj) < 0 && (x[t] == "VBZ" || x[t] == "VBP") {
		marked = true // "said the meeting was private and means nothing": no narrator changes the tense so
	}
	for k := m.Kid(t); k >= 0; k = m.Next(k) {
		if x := m.r.Tags.XPOS; m.Rel(k) == segun.RelAux && x[h] == "VBD" && m.Find(t, segun.RelNsubj) < 0 && (x[k] == "VBZ" || x[k] == "VBP") {
			marked = true
		}
		if m.Rel(k) == segun.RelAux && (m.is(k, "would") || m.is(k, "have") && m.r.Tags.XPOS[k] == "VBD" && m.r.Tags.XPOS[h] == "VBD") {
			marked = true
		}
	}
	if !marked || m.r.Tokens.Tokens[t].Span.Start < a.Content[0].Start {
		return false
	}
	m.give(s, t, i)
	return true
}

// beside returns the head of the clause of the same voice that token t's stretch touches, before it or after it; -1 for none.
func (m *maker) beside(s *segun.Sentence, t int) int {
	good := func(k int) bool {
		c := int(m.at[k])
		if c >= 0 && m.frame[m.at[c]] < 0 && m.Rel(c) == segun.RelAclRelcl && m.loose(c) && m.Head(c) >= s.First && int(m.at[m.Head(c)]) == t {
			return false // "protection for Merrow, who has moved": the relative clause tells of it, and is none of it
		}
		if c >= 0 && m.Rel(c) == segun.RelAcl && m.Head(c) >= s.First && m.frame[m.Head(c)] >= 0 && m.ofSource(c, m.Head(c)) {
			return false // "A memo, seen by the Courier, lists …, including …"
		}
		return c >= 0 && c != t && m.region(k, t) && m.predicate(c) && !m.condition(c)
	}
	for k := int(m.Lo[t]) - 1; k >= s.First; k-- {
		if good(k) {
			return int(m.at[k])
		}
	}
	for k := t + 1; k < s.End; k++ {
		if good(k) {
			return int(m.at[k])
		}
	}
	return -1
}

// move gives all tokens of one clause to another, or to none.
func (m *maker) move(s *segun.Sentence, from, to int) {
	for k := s.First; k < s.End; k++ {
		if int(m.at[k]) == from {
			m.at[k] = int32(to)
		}
	}
}

// clause makes the claim of the clause that token h heads.
func (m *maker) clause(s *segun.Sentence, h int) {
	content, n, whole := m.stretch(s, h)
	if n <= 6 && n > 0 && m.ofCourse(content[0], s) {
		return // "To be sure, …"
	}
	if n == 0 || m.filler(content, n) || m.onlyLeads(s, h) || m.leftover(s, h, n, whole) {
		return
	}
	i := int(m.holder[h])
	switch {
	case m.predicate(h), m.denials[h]:
	case i < 0 && !whole && !(n >= 5 && m.verbIn(s, h)): // what is left of a reporting clause
		return
	case i >= 0 && !m.alone(i, s) && (n < 4 && !m.nominalAct(i) || n < 2):
		return
	}
	if i < 0 && n < 2 && !m.predicate(h) {
		return
	}
	d := draft{holder: i, subject: -1}
	d.Grain, d.Content, d.Head, d.Act, d.Rule = "main", content, h, "assert", "read/claim:sentence"
	d.Why.Act = "nothing says otherwise"
	if i >= 0 {
		d.Rule = "read/attribution:" + m.r.Attributions.List[i].Rule
	} else if !whole {
		d.Rule = "read/claim:clause"
	}
	rule := m.carriedOver(s)
	if rule == "" && m.partly[h] && i >= 0 {
		rule = goesOnPartly
	}
	if rule != "" {
		d.Rule = "read/claim:" + rule
		d.Flags = append(d.Flags, "carried_over")
	}
	d.Quote = m.quote(content, i >= 0)
	if m.aside(s, h) {
		d.Grain = "aside"
	}
	if c := m.Find(h, segun.RelCcomp); c > h && int(m.at[c]) == h && m.is(h, "appear", "seem", "emerge", "transpire", "happen", "turn") && m.is(m.Find(h, segun.RelNsubj, segun.RelExpl), "it") {
		d.Head = c // "it emerged that nobody was charged" says that nobody was
	} else if c := m.mustTell(h); c >= 0 {
		d.Head = c
	}
	m.judge(&d, s)
	if m.unlikely(&d, s) {
		m.clause(s, h)
		return
	}
	m.when(&d, s)
	m.finish(&d, s.Section)
}

// verbIn reports whether a verb that can be a past tense stands in the stretch of token h: the clause of a tree that has lost its predicate.
func (m *maker) verbIn(s *segun.Sentence, h int) bool {
	for t := s.First; t < s.End; t++ {
		if x := m.r.Tags.XPOS[t]; int(m.at[t]) == h && (x == "VBD" || x == "VBZ" || x == "VBN" && m.Flags[t]&phrase.VerbPast != 0 && m.Find(t, segun.RelAux, segun.RelAuxPass) < 0) {
			return true
		}
	}
	return false
}

// nominalAct reports whether an attribution can hold a noun as all that is called for, promised or charged.
func (m *maker) nominalAct(i int) bool {
	switch m.r.Attributions.List[i].Act {
	case "call", "promise", "offer", "accuse", "deny":
		return true
	}
	return false
}

// carriedOver returns the rule by which an earlier voice goes on in a sentence, "" for none.
func (m *maker) carriedOver(s *segun.Sentence) string {
	return m.carried[m.r.Tokens.SentenceOf(s.First)]
}

// aside reports whether a clause is a relative, participial or appositive one.
func (m *maker) aside(s *segun.Sentence, h int) bool {
	p := m.Head(h)
	if m.passing[h] {
		return true
	}
	if p < s.First || p >= s.End || m.parted[h] && m.forced[h] != "" || m.holder[h] >= 0 && hasPrefix(m.r.Attributions.List[m.holder[h]].Rule, "order of") {
		return false // "ordered the offices | searched"
	}
	switch m.Rel(h) {
	case segun.RelAclRelcl, segun.RelAppos:
		return m.holder[p] == m.holder[h]
	case segun.RelAcl:
		return m.holder[p] == m.holder[h] && m.plannedBy(h, p) == "" && !m.toldApart(h) && m.forced[h] == ""
	case segun.RelAdvcl:
		return m.holder[p] == m.holder[h] && !m.finite(h) && !m.underWay(h, p) && !m.toldApart(h)
	}
	return false
}

// toldApart reports whether a clause is what is left beside one that has been given words of its own for what is to come: that is no remark.
func (m *maker) toldApart(h int) bool {
	return m.parted[h] && m.finite(h)
}

// alone reports whether an attribution's content has no other words in the sentence than those of one stretch.
func (m *maker) alone(i int, s *segun.Sentence) bool {
	for t := s.First; t < s.End; t++ {
		if int(m.holder[t]) == i && (m.frame[t] >= 0 || m.at[t] >= 0 && m.predicate(int(m.at[t]))) {
			return false
		}
		if j := int(m.holder[t]); j >= 0 && j != i && m.within(j, i) {
			return false
		}
	}
	return true
}

// within reports whether attribution j stands inside i.
func (m *maker) within(j, i int) bool {
	for n := 0; n < 20 && j >= 0; n++ {
		if j = m.r.Attributions.List[j].Inside; j == i {
			return true
		}
	}
	return false
}

// stretch returns the words of a clause as runs without gaps, how many there are, and whether they are the whole sentence.
func (m *maker) stretch(s *segun.Sentence, h int) (out []segun.Span, words int, whole bool) {
	whole = true
	first, last := -1, -1
	cut := func() {
		for first >= 0 && first <= last && (m.r.Tags.UPOS[first] == segun.PUNCT || len(out) == 0 && m.edge(first)) {
			first++
		}
		for last >= first && first >= 0 && m.edgeRight(last) {
			last--
		}
		if first >= 0 && first <= last && !m.lone(first, last) {
			first, last = m.widened(first, last)
			out = append(out, m.r.Tokens.Cover(first, last+1))
			for k := first; k <= last; k++ {
				if m.r.Tags.UPOS[k] != segun.PUNCT {
					words++
				}
			}
		}
		first = -1
	}
	for t := s.First; t < s.End; t++ {
		punct := m.r.Tags.UPOS[t] == segun.PUNCT
		if int(m.at[t]) == h || punct && m.holder[t] == m.holder[h] && m.frame[t] < 0 && first >= 0 {
			if first < 0 {
				first = t
			}
			last = t
			continue
		}
		if !punct {
			whole = false
		}
		if first >= 0 {
			cut()
		}
	}
	if first >= 0 {
		cut()
	}
	return out, words, whole
}

// edge reports whether a token does not belong to what is said when it opens a stretch: a mark, a conjunction, "that".
func (m *maker) edge(t int) bool {
	switch m.r.Tags.UPOS[t] {
	case segun.PUNCT:
		return true
	case segun.CCONJ:
		return !m.is(t, "neither")
	}
	if !m.is(t, "that") || t+1 >= m.Len() {
		return false
	}
	if m.r.Tags.UPOS[t] == segun.SCONJ || m.r.Tags.XPOS[t] == "IN" {
		return true
	}
	i := m.holder[t] // "said on Tuesday | that nobody had been charged", which is no Tuesday that did something
	if i < 0 || m.r.Tags.XPOS[t] != "WDT" || finiteTag(m.xpos(t+1)) {
		return false
	}
	a := &m.r.Attributions.List[i]
	return len(a.Content) > 0 && a.Content[0].Start == m.r.Tokens.Tokens[t].Span.Start && t > a.Head
}

func (m *maker) edgeRight(t int) bool {
	return m.r.Tags.UPOS[t] == segun.PUNCT || m.r.Tags.UPOS[t] == segun.CCONJ || m.notReason(t)
}

// quote tells direct from mixed and indirect speech by the quotation marks around and in a content.
func (m *maker) quote(content []segun.Span, said bool) string {
	total, quoted := 0, 0
	for _, c := range content {
		total += c.Len()
		for i := m.quotesFrom(c.Start); i < len(m.r.Quotes.List); i++ {
			q := &m.r.Quotes.List[i]
			if q.Span.Start >= c.End {
				break
			}
			if q.Span.Overlaps(c) {
				quoted += int(min(q.Span.End, c.End)) - int(max(q.Span.Start, c.Start))
			}
		}
	}
	switch {
	case !said:
		return "none"
	case quoted == 0:
		return "indirect"
	case quoted*10 >= total*9:
		return "direct"
	}
	return "mixed"
}
