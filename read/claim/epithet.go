package claim

import "segun"

// epithet makes the claim of "alleged" or "suspected" before a noun: an accusation by somebody who is not named, beside the clause that it
// stands in. "Police arrested two men over the alleged theft" is the outlet's; the theft is not.
func (m *maker) epithet(i int) {
	a := &m.r.Attributions.List[i]
	if !hasPrefix(a.Rule, "epithet") || len(a.Content) == 0 || m.takenFor(a) || m.chargedAlready(a) {
		return
	}
	d := draft{holder: i, subject: -1}
	d.Grain, d.Act, d.Quote, d.Rule, d.Head, d.Content = "aside", a.Act, "indirect", "read/attribution:"+a.Rule, a.Head, a.Content
	d.Polarity, d.Realis = "positive", "happened"
	d.Why.Act, d.Why.Realis, d.Why.Polarity = "cue: "+a.Verb, "a noun that tells what was done", "no negation"
	d.wrong = m.wrongWords(&d.Claim)
	if m.alarming(&d) {
		d.Flags = append(d.Flags, "serious_allegation")
	}
	m.finish(&d, m.r.Doc.SectionAt(a.Cue[0].Start))
}

// chargedAlready reports whether an "alleged" opens what somebody is wanted, held or looked into for, which is told as an accusation already: "is wanted for | alleged theft".
func (m *maker) chargedAlready(a *segun.Attribution) bool {
	if a.Inside < 0 {
		return false
	}
	o := &m.r.Attributions.List[a.Inside]
	if o.Act != "accuse" || len(o.Content) == 0 || !m.voices[a.Inside] {
		return false
	}
	t := m.r.Tokens.At(o.Content[0].Start)
	if m.r.Tags.UPOS[t] == segun.DET {
		t++
	}
	return t == m.r.Tokens.At(a.Cue[0].Start)
}

// takenFor reports whether "suspected" only says what people without a name, or a thing, are taken for: "suspected militants", "a suspected drug house". What they did is told of by the clause that has
// them, and the words alone claim nothing. "The suspected gunman, Dov Orlan" is somebody, and "suspected fraud" a deed.
func (m *maker) takenFor(a *segun.Attribution) bool {
	h := a.Head
	if m.r.Tags.UPOS[h] != segun.NOUN {
		return false
	}
	if (m.told(h, "takenfor") || m.told(h, "band")) && (m.r.Tags.XPOS[h] == "NNS" || m.oneUnnamed(m.r.Tokens.At(a.Cue[0].Start), h)) {
		return true
	}
	return m.told(h, "suspectthing")
}

// oneUnnamed reports whether the words from the cue t to the noun h are for one whom nobody names: "a suspected suicide bomber", but not "a suspected smuggler, Dov Orlan, …".
func (m *maker) oneUnnamed(t, h int) bool {
	return t > 0 && m.is(t-1, "a", "an", "another") && (h+1 >= m.Len() || m.Word(h+1) != ",")
}
