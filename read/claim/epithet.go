package claim

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
	d.wrong = m.wrongWords(&d.Claim)
	if m.alarming(&d) {
		d.Flags = append(d.Flags, "serious_allegation")
	}
	m.finish(&d, m.r.Doc.SectionAt(a.Cue[0].Start))
}
