package claim

import "segun"

// underModal is realis for a clause with a modal verb that nothing before it decides.
func (m *maker) underModal(d *draft, f *facts, s *segun.Sentence) (realis, why string) {
	c := &d.Claim
	said := d.holder >= 0
	switch f.modal {
	case "will", "shall":
		if said && m.underPromise(m.r.Tokens.At(c.Content[0].Start), s) {
			return "promised", "\"" + f.modal + "\" of what a promise says"
		}
		if m.is(c.Head, "need") && m.r.Tags.UPOS[c.Head] == segun.VERB && f.negative == "" && (m.is(c.Head+1, "to") || m.is(c.Head+2, "to")) && m.Find(c.Head, segun.RelObj) < 0 {
			return "called_for", "\"" + f.modal + " need to\"" // "The party will need to work with them"
		}
		if said && (m.speaksItself(d, f) || m.ownStep(d, f) || m.selfFirst(d, f)) && c.Act == "assert" && !m.comesOfItself(d, f) {
			if f.negative == "" && m.threatens(c.Head) {
				return "promised", "\"will\" of a threat"
			}
			if f.negative == "" && !m.told(c.Head, "assurance") && m.r.Tags.UPOS[c.Head] == segun.VERB && !f.passive {
				return "planned", "\"will\" of the speaker"
			}
			return "promised", "\"will\" of the speaker"
		}
		if m.appointed(c, s) && !m.onlyForeseen(d) {
			return "planned", "\"will\" with a day"
		}
		if m.ownBodysStep(d, f) {
			return "planned", "\"will\" of a body that the speaker speaks for"
		}
		if m.arrangedWill(d, f, s) {
			return "planned", "\"will\" of what is arranged"
		}
		if m.setDown(d, f, s) {
			return "planned", "\"will\" of what is fixed"
		}
		return "predicted", "\"" + f.modal + "\""
	case "would":
		if d.Quote == "direct" && m.usedTo(s) {
			return "unknown", "\"would\" of what used to be done"
		}
		if m.wouldThen(d, f, s) || f.negative == "" && m.wouldOnce(c) {
			return "happened", "\"would\" of what came later or was done often"
		}
		if r, why := m.onlyWould(d, f); r != "" {
			return r, why
		}
		if w := m.onlyIdea(d, f); said && f.negative == "" && w != "" {
			return "conditional", "\"would\": " + w
		}
		if said && d.Quote != "direct" && m.setDown(d, f, s) && !m.speaksItself(d, f) {
			return "planned", "\"would\" of what is fixed"
		}
		if said && c.Act == "assert" && f.negative == "" {
			return m.undertaken(d, f)
		}
		if said {
			return "predicted", "\"would\" in reported speech"
		}
		return "conditional", "\"would\""
	case "could", "might", "may":
		if mk := m.Find(c.Head, segun.RelMark); (m.is(mk, "before") || m.is(m.r.Tokens.At(c.Content[0].Start), "before")) && f.negative == "" {
			return "not_happened", "\"before … " + f.modal + "\""
		}
		if f.modal == "could" && f.negative == "" && (m.sensed(c.Head, f) || m.couldBeHeard(c.Head, f) && !m.future(c)) {
			return "happened", "\"could\" of the senses"
		}
		if f.modal == "could" && f.negative != "" {
			return "not_happened", "\"could not\""
		}
		return "predicted", "\"" + f.modal + "\""
	case "should", "must", "ought", "need":
		return "called_for", "\"" + f.modal + "\""
	default:
		if f.negative != "" {
			return "not_happened", "\"" + f.modal + " not\""
		}
		if f.modal == "can" {
			if w := m.mustComeFirst(d, s); w != "" {
				return "conditional", "\"can\" with \"" + w + "\""
			}
			return "unknown", "\"can\": what is possible, not what is done"
		}
		return "unknown", "\"" + f.modal + "\""
	}
}

// wouldOnce reports whether "would" tells of what used to be done, by the words for a time that is over: "would pray at the chapel in the past", "back then she would come by most evenings".
func (m *maker) wouldOnce(c *segun.Claim) bool {
	once, have := false, false
	m.each(c.Content, func(t int) {
		switch {
		case m.is(t, "past"):
			once = once || m.is(t-1, "the") && m.is(t-2, "in") && (t+1 >= m.Len() || m.r.Tags.UPOS[t+1] != segun.NOUN && m.r.Tags.UPOS[t+1] != segun.NUM)
		case m.is(t, "then"):
			once = once || m.is(t-1, "back") && c.Content[0].Start == m.r.Tokens.Tokens[t-1].Span.Start
		case m.is(t, "day"):
			once = once || m.is(t-1, "those") && m.is(t-2, "in")
		case m.is(t, "have", "if", "unless"):
			have = have || !m.is(t, "have") || m.is(t-1, "would")
		}
	})
	return once && !have
}

// underPromise reports whether what begins at token t stands behind a noun for a promise and a colon: "I will make this promise: | We will rebuild it".
func (m *maker) underPromise(t int, s *segun.Sentence) bool {
	return t-2 > s.First && m.Word(t-1) == ":" && m.is(t-2, "promise", "pledge", "vow", "undertaking", "commitment")
}

// byTense is realis for a clause that only its tense and form decide, "" where it has neither.
func (m *maker) byTense(d *draft, f *facts, s *segun.Sentence) (realis, why string) {
	c := &d.Claim
	said := d.holder >= 0
	switch {
	case m.headline(c) && m.toInHeadline(s):
		return "planned", "an infinitive behind a colon"
	case f.headless && m.is(s.First, "to") && m.is(s.First+1, "date") && m.Word(min(s.First+2, m.Len()-1)) == ",":
		return "happened", "\"to date\""
	case f.headless && (d.holder < 0 || m.headline(c)):
		return "planned", "an infinitive as predicate"
	case f.imperative && (said || !m.headline(c)):
		return "called_for", "an imperative"
	case f.present && !m.lasts(c.Head) && !m.states(c.Head) && !m.heldBefore(c.Head, s) && (m.future(c) || !f.progressive && f.negative == "" && m.dated(c, s)):
		if m.told(f.subject, "weather") {
			return "predicted", "the weather of a day to come"
		}
		return "planned", "the present with a day to come"
	case f.present && f.negative == "" && (m.soon(c.Head, s) && (m.arranges(c.Head, "dated") || m.arranges(c.Head, "moving") || m.arranges(c.Head, "arranged")) || !f.progressive && m.r.Tags.UPOS[c.Head] == segun.VERB && !m.headline(c) && !m.captioned(c) && m.onWeekday(c.Head, s) && m.arranges(c.Head, "moving")):
		if m.told(f.subject, "weather") {
			return "predicted", "the weather of a time to come"
		}
		return "planned", "the present with a time to come"
	case f.present && !f.progressive && f.negative == "" && !m.states(c.Head) && m.byThen(c.Head, s):
		return "predicted", "the present with a day by which"
	case f.present && !f.progressive && f.negative == "" && m.besideDated(c, s):
		return "planned", "the present beside one with a day to come"
	case m.saidToBeDoing(d):
		return "ongoing", "what one is said to be doing"
	case m.beingDoneNow(c.Head):
		return "ongoing", "it is being done"
	case m.hasBeenDoing(c.Head):
		return "ongoing", "it has been going on"
	case f.past && m.hasBegun(c.Head):
		return "ongoing", "\"" + m.lemma(c.Head) + "\""
	case f.present && m.leaving(d, f, s):
		return "planned", "the progressive of what is settled: \"" + m.Word(c.Head) + "\""
	case f.progressive && f.present:
		return "ongoing", "present progressive"
	case m.toldArranged(d, f):
		return "planned", "past progressive in reported speech, with a time to come"
	case m.toldLeaving(d, f, s):
		return "planned", "past progressive in reported speech, of what is settled"
	case m.toldUnderWay(d, f):
		return "ongoing", "past progressive in reported speech"
	case f.past && f.negative == "" && m.byYear(c.Head, s):
		return "predicted", "by a year to come"
	case f.past, m.r.Tags.XPOS[c.Head] == "VBN":
		return "happened", "past tense"
	case f.present && m.goesOnNow(c.Head):
		return "ongoing", "present tense, of what goes on"
	case f.present:
		return "happened", presentTense
	case m.r.Tags.XPOS[c.Head] == "VBG" && m.future(c):
		return "planned", "a participle with a day to come"
	case m.r.Tags.XPOS[c.Head] == "VBG" && d.holder >= 0 && m.r.Tags.UPOS[max(c.Head-1, 0)] == segun.DET:
		return "unknown", "a noun in -ing" // "puts the saving at less than four"
	case m.r.Tags.XPOS[c.Head] == "VBG":
		if r, why := m.underOpen(c.Head); r != "" {
			return r, why
		}
		if r, why := m.underOpenClaim(c.Head); r != "" {
			return r, why
		}
		return "happened", "a participle"
	}
	return "", ""
}

// onlyForeseen reports whether the verb of a draft's voice is one of foreseeing, whatever frame it was taken for: "Growth will slow next year, it | forecasts".
func (m *maker) onlyForeseen(d *draft) bool {
	if d.holder < 0 {
		return false
	}
	switch m.r.Attributions.List[d.holder].Verb {
	case "forecast", "predict", "project", "foresee", "anticipate":
		return true
	}
	return false
}
