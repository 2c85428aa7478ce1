package claim

import "segun"

// noInner reports whether an attribution inside what somebody says is part of their story, and no second voice: what others talked about, remember, expect or agree to, what was offered to somebody by nobody named,
// what "you" say, what they will say, and what somebody is called on to write or reject.
func (m *maker) noInner(a *segun.Attribution) bool {
	o := &m.r.Attributions.List[a.Inside]
	if len(o.Content) == 0 || len(a.Content) == 0 || a.Head < 1 || o.Head < 0 {
		return false
	}
	switch {
	case hasPrefix(a.Rule, "preposition speak weak") && m.is(a.Head, "speak") && m.is(a.Head+1, "of") && (m.xpos(a.Head) == "VBD" || m.xpos(a.Head) == "VBN") && o.Quote == "indirect" && a.Speaker >= 0:
		return false // "Witnesses had spoken of a blue flash, he said"
	case hasPrefix(a.Rule, "preposition speak weak"), hasPrefix(a.Rule, "mind think"), a.Class == "agree" && a.Weak:
		return a.Quote == "indirect" || o.Quote == "direct" // "We talked about the crops, he talked about boats"
	case hasPrefix(a.Rule, "infinitive plan weak"), hasPrefix(a.Rule, "infinitive predict"):
		return !m.is(a.Head, "threaten", "propose", "vow")
	case m.sourceIs(a, "you") && a.Class != "say" && a.Class != "state" && a.Class != "inform" && a.Class != "write":
		return true // "You don't want to be the last, he told them"
	case m.quoted(a.Head) && !m.quoted(o.Head) && m.notYetSaid(a) && m.is(a.Head, "say", "think", "tell", "claim", "argue", "believe", "call"):
		return true // "They will say that they were deceived": nobody has said so
	case len(a.Source) == 0 && hasPrefix(a.Rule, "object") && (a.Act == "promise" || a.Act == "offer") && m.passiveAt(a.Head):
		return true // "had been promised an early release"
	case a.Act == "deny" && len(a.Source) == 0 && m.is(a.Head, "dismiss") && m.passiveAt(a.Head):
		return true // "wrote that Mrs Aubry had been dismissed, that she had left": from her post
	case m.is(a.Head, "report") && len(a.Source) == 0 && m.stateOf(a):
		return true // "No child had been reported missing"
	case o.Act == "call" && m.opensOrder(a, o):
		return true // "warned the jurors not to read about the case"
	case m.noSecond(a, o):
		return true
	case m.ofThemselves(a, o):
		return true // "The ministry said it stands by its figures", "Police say they have not ruled out arson"
	case a.Class == "noun" && len(a.Source) == 0 && m.turnedDown(a.Head):
		return true // "it rejected any suggestion that safety came second"
	}
	return false
}

// ofThemselves reports whether the speaker of o tells by a of themselves what they feel, know, stand by or do not rule out, with a noun for its object: that is one claim, and theirs.
func (m *maker) ofThemselves(a, o *segun.Attribution) bool {
	if o.Quote != "indirect" || o.Class != "say" && o.Class != "state" && o.Class != "inform" || len(a.Source) != 1 || len(a.Content) != 1 || m.quoted(a.Head) {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	if !m.is(t, "it", "he", "she", "they", "we") || m.r.Tokens.Tokens[t].Span.End < a.Source[0].End || t < o.Head || t > m.r.Tokens.At(o.Content[0].Start)+1 {
		return false
	}
	switch a.Class {
	case "feel", "agree", "know", "state":
		if a.Act != "assert" && a.Act != "express" && a.Act != "opine" && a.Act != "evaluate" {
			return false
		}
	case "deny":
		if !m.negatedCue(a) && !m.is(a.Head-1, "not") {
			return false
		}
	default:
		return false
	}
	finite := m.r.Tags.XPOS[m.r.Tokens.At(a.Content[0].Start)] == "VBG" // "said they had advised stopping it": what is advised is told apart
	m.each(a.Content, func(k int) { finite = finite || finiteTag(m.r.Tags.XPOS[k]) })
	return !finite
}

// sourceIs reports whether the words for a source are one pronoun.
func (m *maker) sourceIs(a *segun.Attribution, word string) bool {
	if len(a.Source) != 1 {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	return m.is(t, word) && m.r.Tokens.Tokens[t].Span.End >= a.Source[0].End
}

// notYetSaid reports whether a cue is of what is yet to be said, or may be: "will say", "may think".
func (m *maker) notYetSaid(a *segun.Attribution) bool {
	found := false
	m.each(a.Cue, func(t int) {
		found = found || m.r.Tags.XPOS[t] == "MD" && m.is(t, "will", "may", "might", "shall", "'ll", "’ll")
	})
	return found
}

// stateOf reports whether what is reported is a bare state: "missing", "broken three times since Christmas".
func (m *maker) stateOf(a *segun.Attribution) bool {
	t := m.r.Tokens.At(a.Content[0].Start)
	for k := a.Head + 1; k < a.Head+3 && k < m.Len(); k++ {
		if m.told(k, "missing") {
			return true
		}
	}
	return t == a.Head+1 && m.r.Tags.UPOS[t] == segun.ADJ
}

// opensOrder reports whether an attribution is the infinitive that somebody is called on to do.
func (m *maker) opensOrder(a, o *segun.Attribution) bool {
	if m.r.Tags.XPOS[a.Head] != "VB" || !m.is(a.Head-1, "to") || a.Head < m.r.Tokens.At(o.Content[0].Start) {
		return false
	}
	t := m.r.Tokens.At(o.Content[0].Start)
	for k := t; k < a.Head-1; k++ {
		if u := m.r.Tags.UPOS[k]; u == segun.VERB || u == segun.AUX || u == segun.SCONJ || u == segun.CCONJ {
			return false
		}
	}
	return a.Head-t < 8
}

// turnedDown reports whether the noun at a token is what somebody resents, rejects or disputes.
func (m *maker) turnedDown(t int) bool {
	for v, n := m.Head(t), 0; v >= 0 && n < 2; v, n = m.Head(v), n+1 {
		if m.is(v, "reject", "dismiss", "dispute", "ridicule", "mock", "refute", "contest", "issue") {
			return true
		}
	}
	return false
}
