package claim

import "segun"

// epithet makes the claim of "alleged" or "suspected" before a noun: an accusation by somebody who is not named, beside the clause that it
// stands in. "Police arrested two men over the alleged theft" is the outlet's; the theft is not.
func (m *maker) epithet(i int) {
	a := &m.r.Attributions.List[i]
	if !hasPrefix(a.Rule, "epithet") || len(a.Content) == 0 {
		return
	}
	d := draft{holder: i, subject: -1}
	d.Grain, d.Act, d.Quote, d.Rule, d.Head, d.Content = "aside", a.Act, "indirect", "read/attribution:"+a.Rule, a.Head, a.Content
	d.Polarity, d.Realis = "positive", "happened"
	d.Why.Act, d.Why.Realis, d.Why.Polarity = "cue: "+a.Verb, "a noun that tells what was done", "no negation"
	if m.takenFor(a) {
		d.Act, d.Why.Act, d.guiltless = "assert", "nobody in particular is suspected", true
		m.finish(&d, m.r.Doc.SectionAt(a.Cue[0].Start))
		return
	}
	d.wrong = m.wrongWords(&d.Claim)
	if m.alarming(&d) {
		d.Flags = append(d.Flags, "serious_allegation")
	}
	m.finish(&d, m.r.Doc.SectionAt(a.Cue[0].Start))
}

// takenFor reports whether "suspected" only says what people without a name, or a thing, are taken for: "suspected militants", "a suspected drug house". "The suspected gunman, Dov Orlan" is
// somebody, and "suspected fraud" a deed.
func (m *maker) takenFor(a *segun.Attribution) bool {
	h := a.Head
	if m.r.Tags.UPOS[h] != segun.NOUN {
		return false
	}
	if x := m.r.Tags.XPOS[h]; x == "NNS" && m.told(h, "takenfor") {
		return true
	}
	return m.is(h, "house", "home", "flat", "site", "car", "vehicle", "device", "bomb", "package", "parcel", "boat", "vessel", "position", "hideout", "hide-out", "base", "camp", "compound", "stronghold", "laboratory", "lab", "substance", "weapon", "case", "cause")
}
