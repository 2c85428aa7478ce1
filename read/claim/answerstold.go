package claim

import (
	"segun"
	"segun/read/behalf"
)

// mayAccuse is the logarithm of the odds that it accuses from which what is told without a word of accusing is taken for a charge, where those whom it is told of answer right behind it.
const mayAccuse = -1.5

// leastForCounsel is the same where a lawyer or a spokesman answers for them.
const leastForCounsel = -2.5

// answersTold reports whether claim r, of the voice who, answers what the jth claim only tells of its side, one sentence and blocks paragraphs above: it denies something, says in the same paragraph that its own side did not do something, or is what a
// lawyer or a spokesman says there. "The keeper says the mill paid for it. | The mill had paid nothing, its owner said".
func (m *maker) answersTold(j int, r *draft, who string, blocks int) bool {
	a := &m.drafts[j]
	if a.Status == "alleged" || len(a.Chain) < 2 || j >= len(m.weighed) || !m.weighed[j].Asked || m.weighed[j].Odds < leastForCounsel || m.sideOf(a, r, who) != theirs {
		return false
	}
	sure := m.weighed[j].Odds >= mayAccuse
	if r.Status == "denied" {
		return sure
	}
	if sure && m.admitsOfItself(r, who) {
		return true
	}
	if blocks > 0 || r.Status != "negated" && r.Status != "asserted" {
		return false
	}
	if m.advocate(a, who) && (r.Status == "negated" || m.ofTheVoice(r, who)) {
		return true // and no more than that: "the case had dragged on, her lawyer said"
	}
	return sure && r.Status == "negated" && (m.ofTheVoice(r, who) || common(m.topic(r), m.topic(a)) > 0)
}

// admitsOfItself reports whether a voice admits something of itself: "the bishop acknowledged that he had failed them".
func (m *maker) admitsOfItself(r *draft, who string) bool {
	return r.Status == "asserted" && r.holder >= 0 && m.is(m.r.Attributions.List[r.holder].Head, "admit", "acknowledge", "concede", "confess") && m.ofTheVoice(r, who)
}

// advocate reports whether a voice is the lawyer or the spokesman of those whom an accusation charges.
func (m *maker) advocate(a *draft, who string) bool {
	k := m.sideKind(a, who)
	return k == behalf.Lawyer || k == behalf.Speaker
}

// counselHeardOn returns what the ith claim, which sounds like a charge of its own, answers because the spokesman or the lawyer of the accused says it right behind the charge: "Aid groups say the army shelled it. | Rebels fired from its roof, an army
// spokesman said".
func (m *maker) counselHeardOn(i int) (out []string) {
	r := &m.drafts[i]
	for _, j := range m.heardOn(i) {
		if m.advocate(&m.drafts[j], r.Chain[len(r.Chain)-1].Entity) {
			out = append(out, m.drafts[j].ID)
		}
	}
	return out
}

// ofTheVoice reports whether what a claim tells is told of its voice or of those whom it speaks for.
func (m *maker) ofTheVoice(r *draft, who string) bool {
	if r.Head < 0 || who == "" {
		return false
	}
	x, ok := m.byHead[m.Find(r.Head, segun.RelNsubj, segun.RelNsubjPass)]
	if !ok {
		return false
	}
	e := m.r.EntityOf(x)
	return e > 0 && m.speaksFor(who, m.r.Entities.List[e].ID)
}

// withLead returns claim j with those that go with it (see together), and where it is quoted, with the accusation of its voice that the quotation bears out: "said the mill had lied. 'They faked it,' she said."
func (m *maker) withLead(j int) []int {
	out, a := m.together(j), &m.drafts[j]
	if a.Status != "alleged" || a.holder < 0 || m.r.Attributions.List[a.holder].Quote != "direct" {
		return out
	}
	for k := j - 1; k >= 0 && k > j-6; k-- {
		c := &m.drafts[k]
		if c.Grain == "role" || len(c.Content) == 0 {
			continue
		}
		apart := m.sentenceOf(a.Content[0]) - m.sentenceOf(c.Content[0])
		if apart > 1 || m.blocksBetween(c, a) > 0 || !m.oneVoice(c, a) {
			return out
		}
		if apart == 1 && c.Status == "alleged" && c.holder >= 0 && m.r.Attributions.List[c.holder].Quote != "direct" {
			return append(m.together(k), out...)
		}
	}
	return out
}
