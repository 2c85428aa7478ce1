package claim

import (
	"strings"

	"segun"
)

// plainState reports whether predicate h says in the present what somebody or something named is, has or knows, which no sentence built otherwise makes doubtful: "Meat is safe to eat", "which hold a tenth of the debt",
// "An alternative site exists". Not of what a pronoun stands for: "It is for the suits".
func (m *maker) plainState(h int) bool {
	k := m.Find(h, segun.RelNsubj)
	if k < 0 || k > h || m.Find(h, segun.RelMark) >= 0 {
		return false
	}
	u := m.r.Tags.UPOS[k]
	if u != segun.NOUN && u != segun.PROPN && m.r.Tags.XPOS[k] != "WDT" && m.r.Tags.XPOS[k] != "WP" && !m.is(k, "they", "everyone", "everybody") {
		return false
	}
	if m.r.Tags.UPOS[h] == segun.ADJ {
		return m.Find(h, segun.RelCop) >= 0 && u != segun.PRON || m.r.Tags.XPOS[k] == "WDT"
	}
	return m.told(h, "state") && m.r.Tags.UPOS[h] == segun.VERB
}

// saidToBeDoing reports whether a claim is what somebody is said to be at: "is thought | to be reviewing the deal".
func (m *maker) saidToBeDoing(d *draft) bool {
	h := d.Head
	return m.r.Tags.XPOS[h] == "VBG" && m.is(h-1, "be") && m.r.Tags.XPOS[h-1] == "VB" && m.saidOf(d)
}

// proposedDoing returns the gerund at t where it is what somebody has proposed: "the delegation had proposed | freezing all shares"; -1 for none.
func (m *maker) proposedDoing(t int) int {
	p := t - 1
	if t+1 >= m.Len() || p < 0 || m.r.Tags.UPOS[t] != segun.VERB && !m.gerundLost(t) || m.r.Tags.UPOS[t] == segun.VERB && m.r.Tags.XPOS[t] != "VBG" || !m.is(p, "propose", "suggest", "recommend", "advocate", "advise", "favour", "favor") || m.denied(p) {
		return -1
	}
	if x := m.r.Tags.XPOS[p]; x != "VBD" && x != "VBN" && x != "VBZ" && x != "VBP" {
		return -1
	}
	return t
}

// gerundLost reports whether token t is a gerund that was taken for a noun, by its object: "proposed | freezing all shares".
func (m *maker) gerundLost(t int) bool {
	if m.r.Tags.XPOS[t] != "NN" || !strings.HasSuffix(m.Word(t), "ing") {
		return false
	}
	u := m.upos(t + 1)
	return u == segun.DET || u == segun.NUM || m.xpos(t+1) == "PRP$"
}

// isSo reports whether a claim in the present says by "be" what something is, where it is or that there is it, and no word in it speaks of what is to come: "The penalty is up to five years",
// "The bill is before the assembly", "There is only you". The learned judge has learned from verbs, and knows little of states.
func (m *maker) isSo(c *segun.Claim) bool {
	if m.Find(c.Head, segun.RelCop) < 0 && !(m.is(c.Head, "be") && m.r.Tags.UPOS[c.Head] != segun.VERB || m.is(c.Head, "be") && m.Find(c.Head, segun.RelExpl) >= 0) || m.Find(c.Head, segun.RelMark) >= 0 {
		return false
	}
	so := true
	m.each(c.Content, func(t int) {
		switch x := m.r.Tags.XPOS[t]; {
		case x == "MD", x == "TO" && m.r.Tags.UPOS[t] == segun.PART:
			so = false
		case m.r.Tags.UPOS[t] == segun.NOUN || m.r.Tags.UPOS[t] == segun.ADJ:
			_, to := m.w.modal[modelString(m.lemma(t))]
			so = so && !to && !m.told(t, "likely") && !m.told(t, "maybe")
		}
	})
	return so
}
