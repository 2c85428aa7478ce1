package claim

import (
	"segun"
	"segun/read/phrase"
)

// toldOf reports whether an attribution inside another's words is no voice of its own, but what that other tells of somebody: what they are said to want ("“They want to frighten
// people,” she said"), what one person asked to be paid ("asked for 200,000 a vote, the Tribune reported"), and what stands in the teller's marks with the words for saying it ("said the
// premier had “called a dead woman a lie”").
func (m *maker) toldOf(a *segun.Attribution) bool {
	if a.Inside < 0 || len(a.Source) == 0 || len(a.Cue) == 0 || len(a.Content) == 0 {
		return false
	}
	o := &m.r.Attributions.List[a.Inside]
	if len(o.Source) == 0 || o.Act == "deny" || m.sameSpeaker(a, o) {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	first := m.r.Tokens.At(a.Content[0].Start)
	switch {
	case a.Verb == "want" && a.Weak && hasPrefix(a.Rule, "infinitive"):
		return m.is(t, "they", "he", "she") && o.Quote == "direct"
	case a.Verb == "ask for" || a.Act == "call" && m.is(a.Head, "ask") && m.is(first-1, "for"):
		return m.sum(first) && !m.byBody(a)
	}
	return m.marked1(a, o)
}

// byBody reports whether a country, an organisation or a group of people speaks: what it asks for is its demand, "Tarvenia asked for | $2 a barrel".
func (m *maker) byBody(a *segun.Attribution) bool {
	if a.Speaker < 0 {
		return false
	}
	x := &m.r.Mentions.List[a.Speaker]
	return x.Kind == segun.Organisation || x.Kind == segun.Place || m.Flags[x.Head]&(phrase.OrgWord|phrase.GroupNoun) != 0
}

// sum reports whether an amount of money, or a bare number, stands at token t.
func (m *maker) sum(t int) bool {
	w := m.Word(t)
	return t < m.Len() && (m.r.Tags.UPOS[t] == segun.NUM || m.r.Tags.UPOS[t] == segun.SYM || w == "€" || w == "$" || w == "£")
}

// marked1 reports whether the words for saying stand in marks in which their source does not, inside what another says in words of their own.
func (m *maker) marked1(a, o *segun.Attribution) bool {
	if o.Quote == "direct" || a.Act == "promise" {
		return false
	}
	for i := m.quotesFrom(a.Cue[len(a.Cue)-1].Start); i < len(m.r.Quotes.List); i++ {
		q := &m.r.Quotes.List[i]
		if q.Span.Start > a.Cue[0].Start {
			return false
		}
		if q.Span.Contains(a.Cue[len(a.Cue)-1]) && !q.Span.Overlaps(a.Source[0]) && a.Source[0].End <= q.Span.Start {
			return true
		}
	}
	return false
}
