package fact

import "segun"

// claim states what one voice says, and how.
func (m *maker) claim(c *segun.Claim) {
	b := base{subject: m.called(c.ID), schema: schemaClaim, chain: m.chain(c.Chain), status: c.Status, maker: m.by("read/claim")}
	if c.Time != nil {
		b.valid = c.Time.EDTF
	}
	content := sameSpans(c.Content)
	if len(content) == 0 {
		content = []segun.Span{c.Span} // a refusal to comment says nothing: its own words stand for it
	}
	m.add(b, propClaim, words(m.r.Doc.Text, content), content...)
	b.valid = ""
	all := c.Span
	for _, p := range [...]struct{ property, value string }{
		{propGrain, c.Grain}, {propSection, c.Section}, {propAct, c.Act}, {propPolarity, c.Polarity}, {propRealis, c.Realis}, {propQuote, c.Quote}, {propRule, c.Rule},
	} {
		m.add(b, p.property, p.value, all)
	}
	for _, e := range c.About {
		m.add(b, propAbout, string(m.called(e)), all)
	}
	for _, e := range c.Accused {
		m.add(b, propAccused, string(m.called(e)), all)
	}
	for _, a := range c.Answers {
		m.add(b, propAnswers, string(m.called(a)), all)
	}
	for _, f := range c.Flags {
		m.add(b, propFlag, f, all)
	}
	m.moment(b, c.Time, all)
}

// moment states a date and how it was worked out, on its own words where there are any.
func (m *maker) moment(b base, t *segun.ClaimTime, otherwise segun.Span) {
	if t == nil || t.EDTF == "" {
		return
	}
	at := t.Span
	if at.Empty() {
		at = otherwise
	}
	m.add(b, propDate, t.EDTF, at)
	m.add(b, propBasis, t.Basis, at)
}

// chain turns a claim's voices into speakers.
func (m *maker) chain(voices []segun.Voice) []segun.Speaker {
	out := make([]segun.Speaker, 0, len(voices))
	for i, v := range voices {
		s := segun.Speaker{Subject: m.called(v.Entity), Kind: v.Kind, Spans: sameSpans(v.Spans), Cues: sameSpans(v.Cues)}
		switch {
		case i > 0:
			s.Words = words(m.r.Doc.Text, s.Spans)
		case v.Entity == "e0":
			s.Words = m.r.Doc.Publisher
		default:
			s.Words = m.nameOf(v.Entity)
		}
		out = append(out, s)
	}
	return out
}

// nameOf is an entity's name as the document gives it: a commenter's, who stands at level 0.
func (m *maker) nameOf(id string) string {
	if m.r.Entities != nil {
		for i := range m.r.Entities.List {
			if e := &m.r.Entities.List[i]; e.ID == id {
				return e.Name
			}
		}
	}
	return ""
}
