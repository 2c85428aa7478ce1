package claim

import (
	"strings"

	"segun"
	"segun/read/behalf"
)

// ownBodysStep reports whether what "will" or "would" be done is a step of the body that the voice speaks for, so that it is arranged and no forecast: "The Vardian defence minister said Vardia | will test a rocket",
// "She said her government | would waive the fees", "A spokesman for the army said troops | would search the villages". What a critic or a neighbour says of it is foreseen, and so is what comes out so ("will win").
func (m *maker) ownBodysStep(d *draft, f *facts) bool {
	h := d.Head
	if d.holder < 0 || d.Act != "assert" || f.negative != "" || f.passive || f.subject < 0 || m.r.Tags.UPOS[h] != segun.VERB || m.told(h, "assurance") || m.foretold(h, m.sentenceAt(h)) {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	if len(a.Source) == 0 || a.Class != "say" && a.Class != "state" && a.Class != "inform" {
		return false
	}
	if l := m.lemma(h); (m.w.chosen[partKey(l, "unchosen")] || m.w.chosen[partKey(l, "outcome")] || m.told(h, "befalls")) && !m.arranges(h, "staged") && !m.told(h, "raises") {
		return false
	}
	switch p := m.Find(f.subject, segun.RelNmodPoss); {
	case p >= 0 && m.r.Tags.XPOS[p] == "PRP$":
		return m.told(f.subject, "acting")
	case m.told(f.subject, "acting"):
		return !m.is(m.Find(f.subject, segun.RelAmod), "many", "some", "most", "more", "several", "other", "few") && m.sourceHas(a, func(t int) bool { return m.told(t, "decides") })
	case m.r.Tags.UPOS[f.subject] == segun.PROPN && m.agent(f.subject):
		name := m.Word(f.subject)
		return m.sourceHas(a, func(t int) bool { return m.told(t, "decides") }) && m.sourceHas(a, func(t int) bool { return sameRoot(m.Word(t), name) })
	}
	return false
}

// sourceHas reports whether a word for the voice of an attribution passes a test.
func (m *maker) sourceHas(a *segun.Attribution, is func(t int) bool) bool {
	found := false
	m.each(a.Source, func(t int) { found = found || is(t) })
	return found
}

// sameRoot reports whether two words with capitals are of one country, "French" and "France", or have all but their endings in common where they are of none that is known. "Niger" and "Nigerian" are of two.
func sameRoot(a, b string) bool {
	if a == "" || a[0] < 'A' || a[0] > 'Z' {
		return false
	}
	if x, y := behalf.Country(a), behalf.Country(b); x != "" && y != "" {
		return x == y
	}
	n := max(4, min(len(a), len(b))-3)
	return len(a) >= n && len(b) >= n && strings.EqualFold(a[:n], b[:n])
}

// selfFirst reports whether the pronoun that opens what a body said can stand for none but that body: "The army said | it will send two ships".
func (m *maker) selfFirst(d *draft, f *facts) bool {
	if f.subject < 0 || f.negative != "" || !m.is(f.subject, "it", "they") || !m.opens1(d, f.subject) {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	h := d.Head
	if len(a.Source) == 0 || a.Quote == "direct" || m.r.Tags.UPOS[h] != segun.VERB || f.passive || m.told(h, "befalls") || m.told(h, "assurance") || m.w.chosen[partKey(m.lemma(h), "unchosen")] || m.w.chosen[partKey(m.lemma(h), "outcome")] && !m.is(h+1, "up", "aside", "out") {
		return false
	}
	return a.Source[0].End < d.Content[0].Start && a.Speaker >= 0 && m.bodyNamed(a.Speaker)
}

// bodyNamed reports whether mention k names an organisation or a state.
func (m *maker) bodyNamed(k int) bool {
	x := m.r.Mentions.List[k].Kind
	return x == segun.Organisation || x == segun.Place && m.r.Mentions.List[k].Form == segun.FormName || x == segun.Group
}
