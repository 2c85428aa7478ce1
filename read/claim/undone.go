package claim

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// insteadOf returns the words before a gerund or plain form that say what was not done in favour of something else ("instead of", "rather than", "far from"), "" where token t is no
// such verb.
func (m *maker) insteadOf(t int) string {
	x := m.r.Tags.XPOS[t]
	if x == "VBN" && t > 2 && (m.Word(t-1) == "being" || m.Word(t-1) == "having") {
		x, t = "VBG", t-1 // "instead of being taken home"
	}
	if x != "VBG" && x != "VB" || t < 2 {
		return ""
	}
	k := t - 1
	if m.r.Tags.UPOS[k] == segun.ADV && k > 2 {
		k--
	}
	switch {
	case m.is(k, "than") && m.is(k-1, "rather") && (x == "VBG" || !m.plainBefore(k-1)):
		return "rather than"
	case x == "VB":
	case m.is(k, "of") && m.is(k-1, "instead"):
		return "instead of"
	case m.is(k, "of") && m.is(k-1, "lieu", "place") && m.is(k-2, "in"):
		return "in " + m.lemma(k-1) + " of"
	case m.is(k, "to") && m.is(k-1, "oppose", "opposed") && m.is(k-2, "as"):
		return "as opposed to"
	case m.is(k, "from") && m.is(k-1, "far") && m.opensPart(k-1):
		return "far from"
	}
	return ""
}

// plainBefore reports whether the verb before token t is a plain form, so that two that are still to come stand beside each other: "would resign rather than sign it".
func (m *maker) plainBefore(t int) bool {
	for k := t - 1; k >= m.sentenceAt(t).First && k > t-12; k-- {
		if m.r.Tags.UPOS[k] == segun.VERB {
			return m.r.Tags.XPOS[k] == "VB" && !(m.is(k-1, "to") && m.is(k-2, "choose") && m.xpos(k-2) == "VBD") // "chose to turn back": they did
		}
	}
	return false
}

// opensPart reports whether token t opens its sentence, or what stands behind a mark or a conjunction in it.
func (m *maker) opensPart(t int) bool {
	return t == m.sentenceAt(t).First || m.upos(t-1) == segun.PUNCT || m.upos(t-1) == segun.CCONJ || m.is(t-1, "that")
}

// dueBehind reports whether token t tells, behind a comma, on what day something is due: "a payment of 90m, due in September".
func (m *maker) dueBehind(t int) bool {
	return m.is(t, "due") && !m.dueInPart(t) && !m.dueTo(t) && m.r.Tags.UPOS[t] == segun.ADJ && t > 0 && m.Word(t-1) == "," && m.Find(t, segun.RelCop) < 0 &&
		m.Find(t, segun.RelObl, segun.RelXcomp) > t && m.is(t+1, "to", "in", "on", "at", "by", "before", "next", "this", "back")
}

// dueInPart reports whether "due" at t gives what is part of a cause: "due in large part to cuts", "due in no small measure to rain".
func (m *maker) dueInPart(t int) bool {
	if !m.is(t+1, "in") {
		return false
	}
	for k := t + 2; k < t+5 && k+1 < m.Len(); k++ {
		if m.is(k, "part", "measure", "degree", "extent") && m.is(k+1, "to") {
			return true
		}
	}
	return false
}

// boundLost returns what "due" and the like say of the verb at t behind them where they were taken for the words of a cause: "days before polls were due to | open"; "" for nothing.
func (m *maker) boundLost(t int) string {
	if t < 3 || m.r.Tags.XPOS[t] != "VB" || !m.is(t-1, "to") || !m.told(t-2, "bound") || !m.is(t-3, "be") {
		return ""
	}
	return m.w.force[modelString("be "+strings.ToLower(m.Word(t-2)))].realis
}

// couldUnder reports whether the clause of t tells with "could" what a noun of what may come is about: "left open the possibility | that the dam could be sold". What has been ruled out is left to the clause that says so.
func (m *maker) couldUnder(t, n int) bool {
	if n < 0 || n >= t || m.Head(n) < 0 || m.w.modal[modelString(m.lemma(n))].realis != "predicted" || m.none(n) || m.little(n) || m.denied(t) || m.is(m.Head(n), "rule", "exclude", "dismiss", "discount", "reject", "deny", "avert", "remove", "end") {
		return false
	}
	k := m.Find(t, segun.RelAux)
	return m.is(k, "could") && m.r.Tags.XPOS[k] == "MD"
}

// insteadFirst parts what was not done from what was done in its place where the tree has made one clause of both: "Instead of vaulting indoors, | the children run round a car park".
func (m *maker) insteadFirst(s *segun.Sentence) {
	for t := s.First + 2; t+2 < s.End; t++ {
		if m.insteadOf(t) == "" || m.at[t] < 0 || m.frame[t] >= 0 {
			continue
		}
		first := t - 2
		if m.upos(t-1) == segun.ADV {
			first = max(first-1, s.First)
		}
		if first > s.First && m.r.Tags.UPOS[first-1] != segun.PUNCT && m.r.Tags.UPOS[first-1] != segun.CCONJ {
			continue // behind what was done the tree parts them
		}
		comma := t + 1
		for comma < s.End && m.Word(comma) != "," && m.Word(comma) != ";" && !finiteTag(m.r.Tags.XPOS[comma]) {
			comma++
		}
		if comma+2 >= s.End || m.Word(comma) != "," {
			continue
		}
		v := m.verbBehind(s, comma)
		if v < 0 {
			continue
		}
		h := int(m.at[v])
		if h != int(m.at[t]) { // parted already, but for the words that open it
			for k := first; k < comma; k++ {
				if m.region(k, t) {
					m.at[k] = int32(t)
				}
			}
			continue
		}
		m.parted[v], m.parted[t] = true, true
		for k := s.First; k < s.End; k++ {
			switch {
			case int(m.at[k]) != h:
			case k >= first && k < comma:
				m.at[k] = int32(t)
			default:
				m.at[k] = int32(v)
			}
		}
	}
}

// verbBehind returns the predicate of the clause that follows a comma, in the words of the same voice; a plain form that may be a past tense counts too ("run round a car park"). -1 for none.
func (m *maker) verbBehind(s *segun.Sentence, comma int) int {
	for k := comma + 1; k < s.End && k < comma+14; k++ {
		x := m.r.Tags.XPOS[k]
		switch {
		case m.Word(k) == ";", x == "WDT", x == "WP":
			return -1
		case int(m.at[k]) < 0 || m.frame[k] >= 0:
			continue
		case x == "MD" && m.noModal(k):
		case finiteTag(x), m.r.Tags.UPOS[k] == segun.VERB && (x == "VB" || x == "VBN") && k > comma+1 && m.Flags[k]&phrase.VerbPast != 0:
			if p := m.Head(k); p > comma && p < s.End && (m.Rel(k) == segun.RelAux || m.Rel(k) == segun.RelAuxPass || m.Rel(k) == segun.RelCop) {
				return p
			}
			return k
		}
	}
	return -1
}

// butNot reports whether a participle joined to another verb is negated by itself: "has been arrested but not charged", "was finished and never published".
func (m *maker) butNot(t, h int) bool {
	if x := m.r.Tags.XPOS[t]; x != "VBN" && x != "VBD" && x != "VBG" || m.r.Tags.UPOS[t] != segun.VERB || t < 2 || h >= t || m.r.Tags.UPOS[h] != segun.VERB {
		return false
	}
	k := t - 1
	if m.is(k, "yet", "even", "formally", "actually", "ever") {
		k--
	}
	return k > 0 && m.is(k, "not", "never") && (m.upos(k-1) == segun.CCONJ || m.Word(k-1) == ",")
}

// beforeAny returns the words by which a clause with "before" says that nothing of its kind had come about yet: "before a single dose had been given", "before anyone could see it";
// "" for none.
func (m *maker) beforeAny(t int) string {
	k := m.Find(t, segun.RelMark)
	if !m.is(k, "before") || k+2 >= m.Len() || m.condition(t) {
		return ""
	}
	switch {
	case m.is(k+1, "a") && m.is(k+2, "single"), m.is(k+1, "even") && m.is(k+2, "one", "a"), m.is(k+1, "any") && m.r.Tags.UPOS[k+2] == segun.NOUN, m.is(k+1, "anyone", "anybody", "anything") && m.Word(k+2) != ",":
		return "before " + m.Word(k+1)
	}
	return ""
}

// onlyWould tells what a "would" says that is no future told of from the past: a preference ("would rather walk") and what somebody says in their own words ("They would sell me for a
// freezer") or says today ("argues that it would fail") are conditional, "would like" is a wish.
func (m *maker) onlyWould(d *draft, f *facts) (realis, why string) {
	h := d.Head
	for k := h - 1; k > 0 && k > h-5; k-- {
		if m.is(k, "rather", "sooner") && (m.r.Tags.XPOS[k-1] == "MD" || m.is(k-1, "not", "much")) {
			return "conditional", "\"would " + m.Word(k) + "\""
		}
	}
	if (d.Act == "assert" || d.Act == "plan") && f.negative == "" && m.wouldLike(h) {
		return "conditional", "\"would\" of a wish"
	}
	if m.is(h, "like", "love") && m.r.Tags.UPOS[h] == segun.VERB && d.Act == "assert" && !m.is(h+1, "to") && f.negative == "" {
		return "called_for", "\"would like\""
	}
	if d.holder < 0 || d.Act != "assert" || f.negative != "" || f.subject >= 0 && m.speaksItself(d, f) {
		return "", ""
	}
	a := &m.r.Attributions.List[d.holder]
	if d.Quote == "direct" {
		return "conditional", "\"would\" in somebody's own words"
	}
	if x := m.r.Tags.XPOS[a.Head]; (x == "VBZ" || x == "VBP") && len(a.Cue) > 0 {
		return "conditional", "\"would\" under a present tense"
	}
	return "", ""
}

// haveBeen returns the modal verb of a predicate with the "have" behind it ("should have"), "" where it is no perfect.
func (m *maker) haveBeen(h int, f *facts, s *segun.Sentence) string {
	for k := h - 1; k > s.First && k > h-7; k-- {
		if m.is(k, "have") && m.r.Tags.XPOS[k] == "VB" && int(m.at[k]) == int(m.at[h]) {
			for j := k - 1; j >= s.First && j > k-4; j-- {
				if m.r.Tags.XPOS[j] == "MD" {
					return "\"" + f.modal + " have\""
				}
			}
		}
	}
	return ""
}

// hangsOnTime returns "once" where a predicate that is to come hangs on it: "will hand over the keys once the city pays".
func (m *maker) hangsOnTime(h int, s *segun.Sentence) string {
	for k := h + 1; k+2 < s.End; k++ {
		if int(m.at[k]) != int(m.at[h]) || m.Word(k) == ";" {
			continue
		}
		if m.is(k, "once") && m.r.Tags.UPOS[k] == segun.SCONJ && m.ownSubject(k+1, s) {
			return "once"
		}
	}
	return ""
}

// states reports whether a predicate says what something is, and not on what day: "is still twice the target", "is the second cable".
func (m *maker) states(h int) bool {
	if m.r.Tags.UPOS[h] == segun.VERB || m.Find(h, segun.RelCop) < 0 || m.awaited(h) {
		return false
	}
	return m.Flags[h]&(phrase.Month|phrase.Weekday|phrase.TimeNoun) == 0 && m.Look[h]&phrase.Digit == 0
}

// awaited reports whether a predicate tells where somebody is for an occasion, which the day beside it is that of: "is next in court on 19 May", "are in Lisk on Friday".
func (m *maker) awaited(h int) bool {
	return m.is(m.Find(h, segun.RelCase), "in", "before", "at") && (m.told(h, "venue") || m.r.Tags.UPOS[h] == segun.PROPN && m.Flags[h]&(phrase.Month|phrase.Weekday) == 0)
}

// unexpected reports whether a cue says that something is not expected: "is not expected before winter".
func (m *maker) unexpected(a *segun.Attribution) bool {
	if a.Act != "predict" && a.Act != "plan" {
		return false
	}
	switch a.Verb {
	case "expect", "foresee", "anticipate", "predict", "forecast", "envisage":
		return m.negatedCue(a)
	}
	return false
}

// hopedStep reports whether what is hoped is a step of those who hope, told by an infinitive: "hopes to record the work in November".
func (m *maker) hopedStep(a *segun.Attribution, h int) bool {
	if !hasPrefix(a.Rule, "infinitive") || m.r.Tags.XPOS[h] != "VB" || m.r.Tags.UPOS[h] != segun.VERB {
		return false
	}
	return !m.w.chosen[partKey(m.lemma(h), "unchosen")] && !m.is(h, "be", "see", "have", "hear", "avoid", "get")
}

// wantedStep reports whether the infinitive behind "want" is a step that one means to take, and nothing that one would have or learn: "wants to build a tower", not "want to know why".
func (m *maker) wantedStep(h int) bool {
	return h >= 0 && m.r.Tags.XPOS[h] == "VB" && m.r.Tags.UPOS[h] == segun.VERB && !m.told(h, "wished") && !m.is(h-1, "be")
}

// wasTo reports whether a participle or past tense stands behind "be to have" or "be to be": "was to have walked up to the gorge", "is to be closed".
func (m *maker) wasTo(h int) bool {
	if x := m.r.Tags.XPOS[h]; x != "VBN" && x != "VBD" {
		return false
	}
	k, plain := h-1, false
	for ; k > 2 && k > h-5 && (m.is(k, "have", "be") || m.r.Tags.UPOS[k] == segun.ADV); k-- {
		plain = plain || m.r.Tags.XPOS[k] == "VB"
	}
	return plain && m.is(k, "to") && m.is(k-1, "be") && m.r.Tags.XPOS[k-1] != "VBG"
}

// tells reports whether a negated predicate stands in the past or present and has no modal verb or meaning that leaves open whether it came about, so that no demand or promise holds
// it: "was asked for a copy and did not answer", "promised to ring and has not rung back".
func (m *maker) tells(h int, f *facts) bool {
	if f.negative == "" || f.modal != "" || f.force != "" || f.question || f.imperative || f.conditional != "" {
		return false
	}
	if f.past {
		return m.Find(h, segun.RelAux, segun.RelAuxPass, segun.RelCop) >= 0 && !m.is(m.Find(h, segun.RelMark), "that") && m.finite(h)
	}
	return f.present && m.is(h-1, "not", "n't", "n’t") && m.is(h-2, "do") && finiteTag(m.r.Tags.XPOS[h-2])
}

// takenForPlain gives a past or present tense back that the tagger has taken for a plain form: "The chief, 84, read out the list", "They sat down and let him talk".
func (m *maker) takenForPlain(h int, s *segun.Sentence, f *facts) {
	past := m.Flags[h]&phrase.VerbPast != 0
	if p := m.Head(h); past && m.Rel(h) == segun.RelConj && p >= s.First && p < h && m.r.Tags.XPOS[p] == "VBD" && m.Find(p, segun.RelAux) < 0 {
		f.imperative, f.past = false, true
		return
	}
	if p := m.Head(h); m.Rel(h) == segun.RelConj && p >= s.First && p < h && m.r.Tags.XPOS[p] == "VBP" && m.upos(h-1) == segun.CCONJ && m.is(m.Find(p, segun.RelNsubj), "i", "we", "they") {
		f.imperative, f.present = false, true // "We condemn this act and | redouble our efforts"
		return
	}
	if v := m.verbOfNoun(h, s); v >= 0 {
		f.imperative, f.infinitive, f.affirmed, f.present = false, false, true, m.r.Tags.XPOS[v] != "VBD" && !m.is(v, "have")
		f.past = !f.present
		return
	}
	if m.setsHearing(h) {
		f.imperative, f.infinitive, f.affirmed, f.past = false, false, true, true
		return
	}
	t := m.firstOf(h, s)
	if t < 0 || t >= h-1 {
		return
	}
	switch u := m.r.Tags.UPOS[t]; {
	case u == segun.DET, u == segun.PRON && !m.is(t, "you"):
	default:
		return
	}
	for k := t + 1; k < h; k++ {
		if w := m.Word(k); (w == "," || w == ":" || w == ";") && !(m.r.Tags.UPOS[k-1] == segun.NUM || m.upos(k+1) == segun.NUM) || m.r.Tags.UPOS[k] == segun.VERB || m.r.Tags.UPOS[k] == segun.AUX {
			return
		}
	}
	f.imperative, f.past, f.present = false, past, !past
}

// givenUntil reports whether a verb of giving sets a day by which something must be done: "gave the government until October 5".
func (m *maker) givenUntil(h int) bool {
	if !m.is(h, "give") || m.Find(h, segun.RelObj, segun.RelNsubjPass) < 0 {
		return false
	}
	for k := h + 2; k+1 < m.Len() && k < h+8 && m.r.Tags.UPOS[k] != segun.PUNCT && m.r.Tags.UPOS[k] != segun.VERB; k++ {
		if m.is(k, "until", "till") {
			return m.Flags[k+1]&(phrase.Month|phrase.Weekday|phrase.TimeNoun) != 0 || m.Look[k+1]&phrase.Digit != 0 || m.is(k+1, "noon", "midnight", "dawn", "the", "next", "tomorrow")
		}
	}
	return false
}

// sentTo reports whether an order sends somebody somewhere: "has ordered him to the capital".
func (m *maker) sentTo(h int) bool {
	if !m.is(h, "order") || h+3 >= m.Len() {
		return false
	}
	k := h + 2
	if m.r.Tags.UPOS[h+1] != segun.PRON {
		o := m.Find(h, segun.RelObj)
		if o <= h || o > h+4 || m.r.Tags.UPOS[o] != segun.PROPN && !m.agent(o) {
			return false
		}
		k = o + 1
	}
	return k+1 < m.Len() && m.is(k, "to", "back") && m.r.Tags.UPOS[k+1] != segun.VERB && m.r.Tags.XPOS[k+1] != "VB"
}

// underOpen returns the realis of the predicate that a participle hangs on where that one is still to come: "would put the ministry before a judge, | beginning with whoever packed".
func (m *maker) underOpen(h int) (realis, why string) {
	p := m.Head(h)
	if p < 0 || p >= h || m.Rel(h) != segun.RelAdvcl || m.r.Tags.XPOS[h] != "VBG" {
		return "", ""
	}
	if m.r.Tags.XPOS[p] != "VB" || m.holder[p] != m.holder[h] {
		return "", ""
	}
	if k := m.Find(p, segun.RelMark); m.is(k, "to") && k == p-1 && m.Head(p) >= 0 {
		key := m.w.force[modelString(m.lemma(m.Head(p)))]
		switch key.realis {
		case "planned", "promised", "called_for", "predicted":
			return key.realis, "a participle under \"" + m.lemma(m.Head(p)) + "\""
		}
		return "", ""
	}
	switch k := m.Find(p, segun.RelAux); {
	case k >= 0 && m.r.Tags.XPOS[k] == "MD" && m.is(k, "will", "would", "shall"):
		return "predicted", "a participle under \"" + m.lemma(k) + "\""
	case k >= 0 && m.r.Tags.XPOS[k] == "MD" && m.is(k, "should", "must"):
		return "called_for", "a participle under \"" + m.lemma(k) + "\""
	}
	return "", ""
}

// hadMeant reports whether a finite clause tells what somebody had meant to do: "as a few had intended to do".
func (m *maker) hadMeant(t int) bool {
	w, ok := m.w.force[modelString(m.lemma(t))]
	return ok && w.realis == "planned" && m.r.Tags.XPOS[t] == "VBN" && m.r.Tags.UPOS[t] == segun.VERB && m.is(t+1, "to") && m.is(m.Find(t, segun.RelAux), "have") && m.is(t, "intend", "plan", "mean", "aim", "prepare", "arrange")
}
