package claim

import (
	"slices"

	"segun"
)

// inStory returns the voices of the one in whose account somebody speaks who came into the text with it, the outlet first: "A driver had complained, she said. The driver claimed that he was paid in
// cash." "She said she had asked whether he was joking. Mr Ardle replied that he was not." Nil for who speaks to the outlet, or answers it.
func (h *hearing) inStory(d *draft, a *segun.Attribution, x *segun.Voice) []segun.Voice {
	m := h.m
	if len(h.before) == 0 || a.Quote == "direct" || a.Act == "deny" || a.Act == "decline" || a.Act == "refer" || len(a.Source) == 0 || x.Kind == segun.VoiceUnspecified || !m.toldThen(a) && !m.oftenSaid(a.Head) {
		return nil
	}
	s := m.sentenceAt(a.Head)
	if m.told(a.Head, "maintains") || m.bringsIn(s.First, s.End) || m.toOutside(a) {
		return nil
	}
	if c := h.answersAsked(a, x); c != nil {
		return c
	}
	if c := h.metInTold(a, x); c != nil {
		return c
	}
	return h.ofTeller(a, x)
}

// oftenSaid reports whether a verb is told of as what was done again and again: "used to say", "would tell them".
func (m *maker) oftenSaid(t int) bool {
	return m.r.Tags.XPOS[t] == "VB" && (m.is(t-1, "to") && m.Word(t-2) == "used" || m.is(t-1, "would"))
}

// toOutside reports whether somebody speaks to those who hear for the outlet or decide: "told reporters", "told the court", "said in a statement".
func (m *maker) toOutside(a *segun.Attribution) bool {
	s := m.sentenceAt(a.Head)
	for t := a.Head + 1; t < s.End && t < a.Head+8; t++ {
		if m.standsIn(a.Content, t) {
			break
		}
		if m.told(t, "outsider") || m.outletAt(t) >= 0 {
			return true
		}
	}
	for t := s.First; t < a.Head; t++ {
		if m.told(t, "through") && !m.standsIn(a.Content, t) {
			return true
		}
	}
	return false
}

// answersAsked returns the chain of the one who tells that they had asked something, where a voice answers it in the next sentence.
func (h *hearing) answersAsked(a *segun.Attribution, x *segun.Voice) []segun.Voice {
	m := h.m
	if !m.is(a.Head, "reply", "answer", "respond", "tell") || h.asked == nil || h.askedIn != m.r.Tokens.SentenceOf(a.Head)-1 {
		return nil
	}
	if slices.ContainsFunc(h.asked, func(v segun.Voice) bool { return v.Entity == x.Entity }) {
		return nil
	}
	return told(h.asked)
}

// metInTold returns the chain of the account that a voice without a name, or whom it speaks to, came into the text with.
func (h *hearing) metInTold(a *segun.Attribution, x *segun.Voice) []segun.Voice {
	m := h.m
	if !m.unnamed(x.Entity) {
		return nil
	}
	e := m.entity(x.Entity)
	k := e.Mentions[0]
	men := &m.r.Mentions.List[k]
	if !m.newAt(men.First) {
		return nil
	}
	if a.Speaker >= 0 { // -1 where the words for who speaks are no mention
		if x := &m.r.Mentions.List[a.Speaker]; x.Form == segun.FormNominal && m.Word(x.End) == "," {
			return nil
		}
	}
	for n := len(h.told) - 1; n >= 0; n-- {
		c := h.tellers[n]
		if h.told[n].Contains(men.Span) && c[len(c)-1].Entity != x.Entity && m.tellsStories(&c[len(c)-1]) {
			return told(c)
		}
	}
	return nil
}

// newAt reports whether a description that begins at a token brings somebody in: "a driver", "two soldiers", "another man".
func (m *maker) newAt(t int) bool {
	return m.is(t, "a", "an", "another", "some", "one") || m.r.Tags.UPOS[t] == segun.NUM
}

// ofTeller returns the chain of whoever told last, where a voice without a name is somebody of theirs: "Her husband told him that …", "His driver said it was raffle money".
func (h *hearing) ofTeller(a *segun.Attribution, x *segun.Voice) []segun.Voice {
	m := h.m
	if a.Speaker < 0 || len(a.Source) != 1 || !m.behindCue(a) {
		return nil // "It was the baker, his wife said": to the outlet
	}
	men := &m.r.Mentions.List[a.Speaker]
	t := m.r.Tokens.At(a.Source[0].Start)
	if h.silent == m.r.Tokens.SentenceOf(a.Head)-1 || m.Word(men.End) == "," && !m.is(men.End+1, "who") {
		return nil // "Mr Hale refused to speak. His wife said …"
	}
	if m.r.Tags.XPOS[t] != "PRP$" || men.Form != segun.FormNominal || men.Kind != segun.Person || x.Kind == segun.VoiceNamed || m.told(men.Head, "proxy") {
		return nil
	}
	c := h.before[len(h.before)-1]
	if v := &c[len(c)-1]; v.Kind == segun.VoiceUnspecified || v.Entity == x.Entity || !m.tellsStories(v) || !m.r.Mentions.List[a.Speaker].Span.Contains(m.r.Tokens.Tokens[t].Span) {
		return nil
	}
	return told(c)
}

// tellsStories reports whether a voice can give an account of what others said: a person, a group, or a text.
func (m *maker) tellsStories(v *segun.Voice) bool {
	return m.canHear(v.Entity) || v.Kind == segun.VoiceDocument
}

// told returns a chain as that of the one who tells what others said.
func told(c []segun.Voice) []segun.Voice {
	out := slices.Clone(c)
	for j := 1; j < len(out); j++ {
		out[j].Rule = toldOn
	}
	return out
}

// toldInDeed makes the claim of what somebody is accused of telling others: "accuses the agency of telling teachers that they would lose their houses" accuses it of the telling, and what they were told is
// the agency's word, as the accuser says.
func (m *maker) toldInDeed(i int) {
	a := &m.r.Attributions.List[i]
	if m.voices[i] || a.Inside < 0 || a.Class != "inform" || len(a.Content) == 0 || len(a.Source) == 0 || m.bare(a) || m.negatedCue(a) || !m.is(m.r.Tokens.At(a.Content[0].Start), "that") || !m.accusedDeed(a) {
		return
	}
	d, ok := m.whatIsTold(i)
	if !ok {
		return
	}
	d.deed = true
	m.voices[i] = true // for the sourcing of this claim alone
	m.judge(&d, m.sentenceAt(d.Head))
	m.finish(&d, m.r.Doc.SectionAt(a.Cue[0].Start))
	m.voices[i] = false
}
