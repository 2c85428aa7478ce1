package claim

// order makes the claim of what somebody was told to do where another voice says that they were: "Witness F said his inspector had told him to delete a log" says
// that an order was given, and the log is only called on to be deleted, by the inspector, as Witness F says.
func (m *maker) order(i int) {
	a := &m.r.Attributions.List[i]
	if m.voices[i] || len(a.Content) == 0 || len(a.Source) == 0 && !m.is(a.Head-1, "and") || a.Act != "call" || !m.reportedOrder(a) || m.bare(a) || m.negatedCue(a) {
		return
	}
	d := draft{holder: i, subject: -1}
	d.Grain, d.Act, d.Quote, d.Rule, d.Head, d.Content = "main", "call", m.quote(a.Content, true), "read/attribution:"+a.Rule, a.Head, a.Content
	d.Polarity, d.Realis = "positive", "called_for"
	d.Why.Act, d.Why.Realis, d.Why.Polarity = "cue: "+a.Verb, "an order that is told of", "no negation"
	m.voices[i] = true // for the sourcing of this claim alone
	m.finish(&d, m.r.Doc.SectionAt(a.Cue[0].Start))
	m.voices[i] = false
}
