package claim

import (
	"segun"
	"segun/read/behalf"
)

// In a campaign everybody finds fault with everybody, and the company that a claim stands in says little: who leads, who beat whom and who backs whom are told in the same breath as what they are blamed for.

// leastInRace is leastAccuses for what is told of a campaign in a text with hardly a word for a crime: the judge goes by turns of phrase and the voice alone there.
const leastInRace = 1.0

// mostQuiet and leastCampaign are from how many words for crimes, and to how many of campaigns, in a thousand, a text is such a one; a text of a few lines is none.
const (
	mostQuiet     = 1
	leastCampaign = 12
	leastLength   = 150
)

// leastHere is the logarithm of the odds from which a claim without a word for a wrong is taken for an accusation in this text.
func (m *maker) leastHere() float64 {
	if m.ofCampaign {
		return leastInRace
	}
	return leastAccuses
}

// isOfCampaign reports whether a text is of a campaign and tells of no crimes.
func (m *maker) isOfCampaign() bool {
	if m.crimes > mostQuiet || m.Len() < leastLength {
		return false
	}
	n := 0
	for t := range m.Len() {
		if m.told(t, "campaign") {
			n++
		}
	}
	return 1000*n/m.Len() >= leastCampaign
}

// inRace reports whether a claim without a word for a wrong is of how a contest stands: "held a narrow lead in the polls", "won the delegates that she needs".
func (m *maker) inRace(d *draft) bool {
	race := false
	m.each(d.Content, func(t int) { race = race || m.told(t, "race") })
	return race && m.wrongWords(&d.Claim) == ""
}

// ofOwnSide reports whether somebody who speaks for others tells what these did: "A spokeswoman for the firm said | it had paid the money back", "her campaign manager said | the campaign has no debts", "The process
// was followed by the minister, her spokesman said".
func (m *maker) ofOwnSide(d *draft, f *facts) bool {
	if d.holder < 0 {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	k := m.doer(d.Head, f)
	if f.passive {
		k = m.Find(d.Head, segun.RelOblAgent)
	}
	if k < 0 || len(a.Source) == 0 {
		return false
	}
	speaks, own, former := false, false, false
	x, known := m.byHead[k]
	if e := m.entityOfSpeaker(a); known && e > 0 && m.r.EntityOf(x) > 0 && m.r.EntityOf(x) != e {
		l := m.whoForWhom()
		kind := l.Between(e, m.r.EntityOf(x))
		if kind == "" {
			kind = l.Through(e, m.r.EntityOf(x))
		}
		own = kind != "" && kind != behalf.Kin && kind != behalf.Counterpart
		speaks = kind == behalf.Speaker || kind == behalf.Lawyer
	}
	m.each(a.Source, func(t int) {
		speaks = speaks || m.told(t, "mouthpiece")
		former = former || m.is(t, "former", "ex", "one-time", "estranged")
		if own = own || m.r.Tags.UPOS[t] == segun.NOUN && m.lemma(t) == m.lemma(k); known && !own {
			if y, ok := m.byHead[t]; ok && m.r.EntityOf(y) > 0 {
				own = m.r.EntityOf(y) == m.r.EntityOf(x)
			}
		}
	})
	return speaks && own && !former
}

// ownsUp reports whether somebody is told to admit what a pronoun tells of: "acknowledged that | he knew", whoever the text takes it to stand for.
func (m *maker) ownsUp(d *draft, f *facts) bool {
	if d.holder < 0 || f.passive || !m.is(f.subject, "he", "she", "they") {
		return false
	}
	return m.is(m.r.Attributions.List[d.holder].Head, "admit", "acknowledge", "confess", "concede", "plead") || m.confessed(d, f)
}

// confessed reports whether a pronoun speaks of itself behind a sentence that tells of a confession: "Keld confessed on Monday. | He had hidden the deeds, he told the bench".
func (m *maker) confessed(d *draft, f *facts) bool {
	a := &m.r.Attributions.List[d.holder]
	if len(a.Source) != 1 || a.Source[0].Start < m.r.Tokens.Tokens[d.Head].Span.Start {
		return false
	}
	if t := m.r.Tokens.At(a.Source[0].Start); m.lemma(t) != m.lemma(f.subject) || m.r.Tags.UPOS[t] != segun.PRON {
		return false
	}
	i := m.r.Tokens.SentenceOf(f.subject)
	if i < 1 || m.r.Tokens.Sentences[i-1].Section != m.r.Tokens.Sentences[i].Section {
		return false
	}
	p := &m.r.Tokens.Sentences[i-1]
	for t := p.First; t < p.End; t++ {
		if m.r.Tags.UPOS[t] == segun.VERB && !m.PlainlyNot(t) && (m.is(t, "confess") || m.is(t, "plead") && m.is(t+1, "guilty")) {
			return true
		}
	}
	return false
}
