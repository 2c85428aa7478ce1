package claim

import (
	"slices"

	"segun"
)

// leastFurther and leastTold are the logarithms of the odds from which a claim that goes on with an account is taken for the teller's accusation, not for the outlet's fact: one that tells
// of what had been before, and one that goes on in the past. In the articles of dev, of 20 claims above -0.5 that go on either way, 14 are accusations.
const (
	leastFurther = -0.5
	leastTold    = -0.25
)

// mostFurther is how many sentences an account may be taken up behind.
const mostFurther = 3

// goesFurther gives the ith claim, which the outlet seems to tell itself, to the voice before it in its paragraph where it tells of what had been before, or goes on with an account in the
// past, and would be an accusation in that voice's mouth: "The log was kept by hand, the keeper told the court. The page had been torn out by the steward himself." It reports whether it did.
func (m *maker) goesFurther(i int) bool {
	d := &m.drafts[i]
	if len(d.Chain) != 1 || d.Chain[0].Kind != segun.VoiceOutlet || d.Grain != "main" || d.Act != "assert" || d.Status != "asserted" && d.Status != "negated" || d.Head < 0 || len(d.Content) == 0 || d.unsaid || m.ofALife(d.Head, d.grammar.passive) {
		return false
	}
	if d.grammar.passive && m.is(d.Head, "identify", "name", "arrest", "charge", "book", "remand", "release") {
		return false // "They were identified as …": what came of it
	}
	j := m.tellerBefore(i)
	if j < 0 {
		return false
	}
	if m.ownDeed(d, m.drafts[j].Chain) || m.turnsAgainst(d) {
		return false
	}
	chain, holder := d.Chain, d.holder
	d.Chain, d.holder = m.drafts[j].Chain, m.drafts[j].holder
	least := leastTold
	if m.pluperfectAt(d.Head) {
		least = leastFurther
	}
	if m.ofCampaign {
		least = leastInRace
	}
	if m.bracketedAt(d) || !m.bearsSigns(i, least) {
		d.Chain, d.holder = chain, holder
		return false
	}
	return true
}

// bracketedAt reports whether a claim stands in a sentence that is in brackets, which is the outlet's remark.
func (m *maker) bracketedAt(d *draft) bool {
	for t := d.Head; t >= 0 && t > d.Head-60 && m.r.Tokens.Sentences[m.sentenceOf(d.Content[0])].Block == m.sentenceAt(t).Block; t-- {
		switch m.Word(t) {
		case "(", "[":
			return true
		case ")", "]":
			return false
		}
	}
	return false
}

// tellerBefore returns the claim by whose voice the ith can go on, by how it is told; -1 for none.
func (m *maker) tellerBefore(i int) int {
	d := &m.drafts[i]
	at := m.sentenceOf(d.Content[0])
	if at < 0 || m.r.Doc.Sections[m.r.Tokens.Sentences[at].Section].Kind != segun.Body {
		return -1
	}
	s := &m.r.Tokens.Sentences[at]
	relative := m.is(d.Head, "stop")
	for t, n := m.r.Tokens.At(d.Content[0].Start), 0; n < 3 && t < s.End; t, n = t+1, n+1 {
		relative = relative || m.r.Tags.XPOS[t] == "WP" || m.r.Tags.XPOS[t] == "WDT" || m.r.Tags.XPOS[t] == "WP$"
	}
	if relative {
		return -1 // "eleven of whom were injured": the outlet's remark
	}
	for j := i - 1; j >= 0; j-- {
		p := &m.drafts[j]
		if p.Grain == "role" || len(p.Content) == 0 {
			continue
		}
		k := m.sentenceOf(p.Content[0])
		if k < 0 || k < at-mostFurther || m.r.Tokens.Sentences[k].Block != s.Block {
			return -1
		}
		if len(p.Chain) < 2 {
			continue
		}
		if p.holder < 0 || p.Chain[len(p.Chain)-1].Kind == segun.VoiceUnspecified && (p.Status != "alleged" || !m.pluperfectAt(d.Head)) {
			return -1
		}
		a := &m.r.Attributions.List[p.holder]
		if len(a.Source) > 0 && m.is(m.r.Tokens.At(a.Source[0].Start), "everyone", "everybody", "nobody", "somebody", "someone") {
			return -1
		}
		if m.pluperfectAt(d.Head) || a.Speaker >= 0 && m.finite(d.Head) && m.partOfTelling(s.First, s.End, a) {
			return j
		}
		return -1
	}
	return -1
}

// pluperfectAt reports whether a predicate tells of what had been before: "had been torn out".
func (m *maker) pluperfectAt(h int) bool {
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if m.is(k, "have") && m.r.Tags.XPOS[k] == "VBD" && k < h {
			return true
		}
	}
	return false
}

// goOn makes an accusation of a claim that has been given the voice of one before it.
func (m *maker) goOn(d *draft, why string) {
	d.Act, d.Why.Act = "accuse", why
	if d.wrong == "" {
		d.wrong = "wrong"
	}
	d.Rule += ", accusation goes on"
	if !slices.Contains(d.Flags, "carried_over") {
		d.Flags = append(d.Flags, "carried_over")
	}
	d.Status, d.Why.Status = status(&d.Claim)
	m.accusedToo(d)
}
