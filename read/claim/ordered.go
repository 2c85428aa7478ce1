package claim

import "segun"

// ordered makes what is told of an order that nobody is accused of something called for: "men had ordered the drivers to turn round", "her lawyers have advised against it".
func (m *maker) ordered(c *segun.Claim, f *facts) {
	h := c.Head
	if c.Act != "assert" || c.Realis != "happened" || f.negative != "" {
		return
	}
	switch {
	case m.sentTo(h), m.told(h, "orders") && (m.orderedTo(h) || m.is(h, "advise") && m.is(h+1, "against")),
		m.told(h, "entreats") && m.is(h+1, "for", "against") && m.edgeOf(h+3) && (m.is(h+2, "it", "they", "this", "that", "one", "more", "less", "help")),
		m.is(h, "request", "demand", "recommend") && f.passive && m.Find(h, segun.RelXcomp) < 0:
		c.Realis, c.Why.Realis = "called_for", "\""+m.lemma(h)+"\""
	}
}

// orderedTo reports whether somebody and an infinitive follow an order's verb in one clause: "ordered | the drivers to turn round".
func (m *maker) orderedTo(h int) bool {
	for k := h + 1; k+1 < m.Len() && k < h+12; k++ {
		if m.is(k, "to") && (m.r.Tags.XPOS[k+1] == "VB" || m.r.Tags.UPOS[k+1] == segun.PUNCT && m.r.Tags.XPOS[min(k+2, m.Len()-1)] == "VB" || m.is(k+1, "not")) {
			return (k > h+1 || m.r.Tags.XPOS[h] == "VBN") && m.upos(h+1) != segun.NUM
		}
		if u := m.r.Tags.UPOS[k]; u == segun.VERB || u == segun.SCONJ || u == segun.CCONJ || m.Word(k) == "," {
			return false
		}
	}
	return false
}

// toldNotTo reports whether a content is a bare infinitive by which somebody is advised or told what to do: "advised the government “not to fall in this trap”".
func (m *maker) toldNotTo(c *segun.Claim, holder int) bool {
	if v := m.r.Attributions.List[holder].Verb; !m.w.told.Play(v, "bids") && v != "caution" && v != "call on" && v != "call upon" {
		return false
	}
	t := m.r.Tokens.At(c.Content[0].Start)
	for t < m.Len() && m.r.Tags.UPOS[t] == segun.PUNCT {
		t++
	}
	if m.is(t, "not") {
		t++
	}
	return t+1 < m.Len() && m.r.Tags.XPOS[t] == "TO" && m.r.Tags.XPOS[t+1] == "VB" && m.r.Tokens.Tokens[t].Span.Start < c.Content[0].End
}
