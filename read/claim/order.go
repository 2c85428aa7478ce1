package claim

import (
	"slices"

	"segun"
)

// order makes the claim of what somebody was told to do where another voice says that they were: "Witness F said his inspector had told him to delete a log" says
// that an order was given, and the log is only called on to be deleted, by the inspector, as Witness F says.
func (m *maker) order(i int) {
	a := &m.r.Attributions.List[i]
	if m.voices[i] || len(a.Content) == 0 || len(a.Source) == 0 && !m.is(a.Head-1, "and") || a.Act != "call" && !m.threat(a) || !m.reportedOrder(a) || m.bare(a) || m.negatedCue(a) {
		return
	}
	d := draft{holder: i, subject: -1}
	d.Grain, d.Act, d.Quote, d.Rule, d.Head, d.Content = "main", "call", m.quote(a.Content, true), "read/attribution:"+a.Rule, a.Head, a.Content
	d.Polarity, d.Realis = "positive", "called_for"
	d.Why.Act, d.Why.Realis, d.Why.Polarity = "cue: "+a.Verb, "an order that is told of", "no negation"
	if a.Act == "promise" {
		d.Act, d.Realis, d.Why.Realis = "promise", "promised", "a threat that is told of"
		m.each(a.Content, func(t int) {
			if m.is(t, "if", "unless") {
				d.Realis, d.Why.Realis = "conditional", "a threat with a condition"
			}
		})
	}
	m.voices[i] = true // for the sourcing of this claim alone
	m.finish(&d, m.r.Doc.SectionAt(a.Cue[0].Start))
	m.voices[i] = false
}

// threat reports whether an attribution is a threat by somebody who is named or described: no storm's, and none by a pronoun that the tree may have taken from another clause.
func (m *maker) threat(a *segun.Attribution) bool {
	if a.Act != "promise" || a.Verb != "threaten" || len(a.Source) == 0 {
		return false
	}
	h := m.HeadOf(m.r.Tokens.At(a.Source[0].Start), m.r.Tokens.At(a.Source[0].End-1)+1)
	if a.Speaker >= 0 {
		h = m.r.Mentions.List[a.Speaker].Head
	}
	if h < 0 || m.r.Tags.UPOS[h] == segun.NOUN && !m.agent(h) {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	return m.r.Tags.UPOS[t] != segun.PRON || m.r.Tags.XPOS[t] == "PRP$" || m.quoted(t) && m.r.Tags.XPOS[t] == "PRP"
}

// disputed makes the claim of a saying that another voice only takes up to deny it: "rejected a suggestion by the governor that somebody had talked". The outlet tells that the
// governor suggested it, and the one who denies it does not say it.
func (m *maker) disputed(i int) {
	a := &m.r.Attributions.List[i]
	if m.voices[i] || a.Inside < 0 || len(a.Content) == 0 || len(a.Source) == 0 || a.Class != "noun" && a.Class != "state" || m.r.Tags.UPOS[a.Head] != segun.NOUN {
		return
	}
	o := a.Inside
	if m.r.Attributions.List[o].Act != "deny" || !m.voices[o] || m.bare(a) || m.negatedCue(a) {
		return
	}
	d, ok := m.whatIsTold(i)
	if !ok {
		return
	}
	m.voices[i], m.voices[o] = true, false // for the sourcing of this claim alone
	m.judge(&d, m.sentenceAt(d.Head))
	m.finish(&d, m.r.Doc.SectionAt(a.Cue[0].Start))
	m.voices[i], m.voices[o] = false, true
}

// headOf returns the main predicate of a content: its first finite clause that hangs on nothing inside it, -1 for none.
func (m *maker) headOf(content []segun.Span) int {
	h := -1
	m.each(content, func(t int) {
		if h >= 0 || !m.predicate(t) || !m.finite(t) {
			return
		}
		p := m.Head(t)
		inside := false
		if p >= 0 {
			at := m.r.Tokens.Tokens[p].Span
			for _, c := range content {
				inside = inside || c.Contains(at)
			}
		}
		if !inside {
			h = t
		}
	})
	return h
}

// tellsOrder makes the claim that somebody was told to do something, where another says so: "The mate said they had been told to write it in later" says that they were told, and what was
// to be written in is called for by nobody named; "She said he ordered her to sign" says that he did.
func (m *maker) tellsOrder(i int) {
	a := &m.r.Attributions.List[i]
	if a.Act != "call" || a.Inside < 0 || len(a.Content) != 1 || m.bare(a) || m.negatedCue(a) || !m.is(a.Head, "tell", "order", "instruct", "ask", "advise", "direct", "command", "demand", "request", "urge", "beg", "force") {
		return
	}
	if m.passiveAt(a.Head) == (len(a.Source) > 0) || !m.voices[i] && !m.reportedOrder(a) {
		return
	}
	o := &m.r.Attributions.List[a.Inside]
	k := m.Find(a.Head, segun.RelNsubjPass, segun.RelNsubj)
	if k < 0 && m.furtherDeed(a.Head) {
		k = a.Head // "that two colonels came to his house and | advised him to let it rest |"
	}
	if !m.voices[a.Inside] || o.Act != "assert" && o.Act != "accuse" || k < 0 || k > a.Head {
		return
	}
	m.tellsOf(a, k, false)
}

// furtherDeed reports whether the verb at token h is a later one of a row whose subject stands before the first: "came to his house and | advised | him".
func (m *maker) furtherDeed(h int) bool {
	x := m.r.Tags.XPOS[h]
	if m.Rel(h) != segun.RelConj || x != "VBD" && x != "VBN" || h == 0 || m.upos(h-1) != segun.CCONJ && m.Word(h-1) != "," {
		return false
	}
	p := m.Head(h)
	return p >= 0 && p < h && m.r.Tags.UPOS[p] == segun.VERB && m.Find(p, segun.RelNsubj) >= 0
}

// tellsOffer makes the claim that somebody was offered or promised something, or was warned, where another says so: "She said that two clerks had been offered money to look away" says that they
// were, and the money is what is offered by nobody named. It is kept where it accuses (mereOffers). Who is warned not to do something is threatened, or advised.
func (m *maker) tellsOffer(i int) {
	a := &m.r.Attributions.List[i]
	if a.Inside < 0 || len(a.Content) == 0 || m.negatedCue(a) || m.r.Tags.XPOS[a.Head] != "VBN" || !m.is(a.Head, "offer", "promise", "warn", "alert") || !m.passiveAt(a.Head) {
		return
	}
	if m.is(a.Head, "warn", "alert") {
		for t := a.Head + 1; t < a.Head+7 && t < m.Len() && m.r.Tags.UPOS[t] != segun.SCONJ; t++ {
			if m.is(t, "not", "to", "against", "off") {
				return
			}
		}
	}
	o := &m.r.Attributions.List[a.Inside]
	if k := m.Find(a.Head, segun.RelNsubjPass, segun.RelNsubj); m.voices[a.Inside] && (o.Act == "assert" || o.Act == "accuse") && k >= 0 && k < a.Head {
		m.tellsOf(a, k, true)
	}
}

// tellsOf makes the claim of a telling, an order or an offer inside what another says, from its subject, at token k, to the end of what it holds.
func (m *maker) tellsOf(a *segun.Attribution, k int, offer bool) {
	o := &m.r.Attributions.List[a.Inside]
	from := int(m.Lo[k])
	if k == a.Head {
		from = k
	}
	s := segun.Span{Start: m.r.Tokens.Tokens[from].Span.Start, End: a.Content[len(a.Content)-1].End}
	if s.End <= s.Start || a.Content[0].Start < s.Start {
		return // what is asked stands before who asks: "to name their terms, something she has asked of her rival"
	}
	for t := m.r.Tokens.At(s.End-1) + 1; t <= int(m.Hi[a.Head]) && m.r.Tags.UPOS[t] != segun.PUNCT && m.r.Tags.UPOS[t] != segun.CCONJ; t++ {
		s.End = m.r.Tokens.Tokens[t].Span.End // "were offered ministries | for their votes"
	}
	inside := false
	for _, c := range o.Content {
		inside = inside || c.Contains(s)
	}
	if !inside {
		return
	}
	d := draft{holder: a.Inside, subject: -1}
	if x, ok := m.byHead[k]; ok {
		d.subject = x
	}
	d.Grain, d.Act, d.Quote, d.Rule, d.Head, d.Content = "main", "assert", m.quote([]segun.Span{s}, true), "read/attribution:"+o.Rule, a.Head, []segun.Span{s}
	d.Why.Act = "nothing says otherwise"
	m.judge(&d, m.sentenceAt(a.Head))
	if f := &d.grammar; offer && (!f.passive || f.negative != "" || f.modal != "") {
		return
	}
	switch d.Realis {
	case "called_for", "promised", "planned", "predicted", "conditional": // "had been promised a flat if she lost the file": the promise was made
		if d.grammar.modal == "" && m.ifBefore(&d.Claim, m.sentenceAt(a.Head)) == "" {
			if d.Realis == "called_for" && m.callsByThat(a, k) {
				d.Act, d.Why.Act = "call", "cue: "+a.Verb
			} else if r, why := m.underWould(&d, &d.grammar); r != "" {
				d.Realis, d.Why.Realis = r, why // "would visit any who asked her to"
			} else {
				d.Realis, d.Why.Realis = "happened", "that they were told so is what is said"
				if d.Act == "assert" && m.bidToHide(d.Head, &d.grammar) {
					d.Act, d.Why.Act, d.wrong = "accuse", byWord+m.Word(d.Head), "wrong"
				}
			}
		}
	}
	d.told, d.offer = true, offer || k == a.Head
	m.finish(&d, m.r.Doc.SectionAt(s.Start))
}

// mereOffers drops what tellsOffer has made, and what tellsOrder has of a later deed of a row, where it accuses nobody: what was offered, or ordered, is then all that is told.
func (m *maker) mereOffers() {
	n := len(m.drafts)
	m.drafts = slices.DeleteFunc(m.drafts, func(d draft) bool { return d.offer && d.Act != "accuse" })
	if len(m.drafts) < n {
		m.number()
	}
}

// toldOnce drops what tellsOrder has made where the clause stands as a claim anyhow, and the clause where toldInDeed has made it the word of whoever is accused of telling it.
func (m *maker) toldOnce() {
	deeds := map[int]bool{}
	for i := range m.drafts {
		if d := &m.drafts[i]; d.deed {
			deeds[d.Head] = true
		}
	}
	if len(deeds) > 0 {
		m.drafts = slices.DeleteFunc(m.drafts, func(d draft) bool { return !d.deed && d.Grain != "role" && deeds[d.Head] })
	}
	if !slices.ContainsFunc(m.drafts, func(d draft) bool { return d.told }) {
		return
	}
	heads := map[int]bool{}
	for i := range m.drafts {
		if d := &m.drafts[i]; !d.told && d.Grain != "role" && d.Act != "call" {
			heads[d.Head] = true
		}
	}
	m.drafts = slices.DeleteFunc(m.drafts, func(d draft) bool { return d.told && heads[d.Head] })
}

// whatIsTold is the claim of all that an attribution holds, without its "that", before it is judged; false where no word of it heads the rest.
func (m *maker) whatIsTold(i int) (draft, bool) {
	a := &m.r.Attributions.List[i]
	h := m.headOf(a.Content)
	if h < 0 {
		return draft{}, false
	}
	d := draft{holder: i, subject: -1}
	d.Grain, d.Act, d.Quote, d.Rule, d.Head, d.Content = "main", "assert", m.quote(a.Content, true), "read/attribution:"+a.Rule, h, a.Content
	d.Why.Act = "nothing says otherwise"
	if t := m.r.Tokens.At(a.Content[0].Start); m.is(t, "that") && t+1 < m.Len() && m.r.Tokens.Tokens[t+1].Span.Start < a.Content[0].End {
		d.Content = append([]segun.Span{{Start: m.r.Tokens.Tokens[t+1].Span.Start, End: a.Content[0].End}}, a.Content[1:]...)
	}
	return d, true
}
