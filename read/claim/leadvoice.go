package claim

import (
	"slices"

	"segun"
)

// fromLead is how many sentences of the body can hold what a headline repeats.
const fromLead = 2

// leadVoiced gives what a headline tells in the outlet's own words to the voice that the first sentences of the text name for the same: "Nine die in Velm from salt | Nine people have died in Velm from salt,
// officials say". What the text tells in its own words too stays the outlet's.
func (m *maker) leadVoiced() {
	known := map[uint64]bool{}
	for i := range m.drafts {
		d := &m.drafts[i]
		if len(d.Chain) != 1 || d.Chain[0].Kind != segun.VoiceOutlet || d.Status != "asserted" || d.Grain == "role" || d.Grain == "aside" || d.Head < 0 || len(d.Content) == 0 || !m.headline(&d.Claim) {
			continue
		}
		clear(known)
		m.eachContentWord(d, func(w uint64) { known[w] = true })
		if len(known) < 3 || m.ownInText(i, known) {
			continue
		}
		if j := m.saidInLead(i, known); j >= 0 {
			d.Chain, d.holder = slices.Clone(m.drafts[j].Chain), m.drafts[j].holder
			d.Rule += ", as in the text"
		}
	}
}

// saidInLead returns the claim of the first sentences of the body that somebody says there and that shares more than half of the known words, what happens among them; -1 for none.
func (m *maker) saidInLead(i int, known map[uint64]bool) int {
	first := -1
	for j := i + 1; j < len(m.drafts); j++ {
		p := &m.drafts[j]
		if p.Grain == "role" || p.Head < 0 || len(p.Content) == 0 || !m.inBody(p) {
			continue
		}
		s := m.sentenceOf(p.Content[0])
		if first < 0 {
			first = s
		}
		if s >= first+fromLead {
			return -1
		}
		if len(p.Chain) < 2 || p.holder < 0 || p.Chain[1].Kind == segun.VoiceUnspecified || p.Status != "asserted" && p.Status != "reported" {
			continue
		}
		if n := m.shared(p, known); n >= 3 && 2*n > len(known) && m.sameDeed(p, &m.drafts[i]) {
			return j
		}
	}
	return -1
}

// sameDeed reports whether a claim has the head of a headline's, or one of its verbs: what happened is the same.
func (m *maker) sameDeed(p, d *draft) bool {
	found := false
	m.each(p.Content, func(t int) {
		l := m.r.Tags.Lemma[t]
		if found = found || l == m.r.Tags.Lemma[d.Head]; found || m.r.Tags.UPOS[t] != segun.VERB {
			return
		}
		m.each(d.Content, func(k int) { found = found || m.r.Tags.UPOS[k] == segun.VERB && m.is(k, l) })
	})
	return found
}
