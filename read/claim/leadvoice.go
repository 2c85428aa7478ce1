package claim

import (
	"slices"

	"segun"
	"segun/internal/model"
)

// fromLead is how many sentences of the body can hold what a headline repeats.
const fromLead = 2

// leadVoiced gives what a headline tells in the outlet's own words to the voice that the first sentences of the text name for the same: "Nine die in Velm from salt | Nine people have died in Velm from salt,
// officials say". What the text tells in its own words too stays the outlet's.
func (m *maker) leadVoiced() {
	known := map[uint64]bool{}
	for i := range m.drafts {
		d := &m.drafts[i]
		if !m.bareHeadline(d) {
			continue
		}
		clear(known)
		m.eachHeadWord(i, func(w uint64) { known[w] = true })
		if len(known) < 3 || m.ownInLead(i, known) {
			continue
		}
		if j := m.saidInLead(i, known); j >= 0 {
			d.Chain, d.holder = slices.Clone(m.drafts[j].Chain), m.drafts[j].holder
			d.Rule += ", as in the text"
		}
	}
}

// bareHeadline reports whether a claim is told by a headline in the outlet's own words.
func (m *maker) bareHeadline(d *draft) bool {
	return len(d.Chain) == 1 && d.Chain[0].Kind == segun.VoiceOutlet && d.Status == "asserted" && d.Grain != "role" && d.Grain != "aside" && d.Head >= 0 && len(d.Content) > 0 && m.headline(&d.Claim)
}

// eachHeadWord calls f with the words of the headline that the ith claim stands in: of all that it tells in the outlet's own words.
func (m *maker) eachHeadWord(i int, f func(w uint64)) {
	s := m.sentenceOf(m.drafts[i].Content[0])
	for j := i; j >= 0 && len(m.drafts[j].Content) > 0 && m.sentenceOf(m.drafts[j].Content[0]) == s; j-- {
		if m.bareHeadline(&m.drafts[j]) {
			m.eachDeedWord(&m.drafts[j], f)
		}
	}
	for j := i + 1; j < len(m.drafts) && len(m.drafts[j].Content) > 0 && m.sentenceOf(m.drafts[j].Content[0]) == s; j++ {
		if m.bareHeadline(&m.drafts[j]) {
			m.eachDeedWord(&m.drafts[j], f)
		}
	}
}

// dying stands for all of deaths, the words by which people are told to have died.
var (
	dying  = model.String("die")
	deaths = map[uint64]bool{dying: true, model.String("dead"): true, model.String("death"): true, model.String("kill"): true, model.String("killing"): true, model.String("perish"): true, model.String("fatality"): true}
)

// eachDeedWord is eachContentWord with one word for "killed", "dead" and "died".
func (m *maker) eachDeedWord(d *draft, f func(w uint64)) {
	m.eachContentWord(d, func(w uint64) {
		if deaths[w] {
			w = dying
		}
		f(w)
	})
}

// saidInLead returns the claim of the first sentences of the body that somebody says there, if all that this voice says in its sentence shares more than half of the known words, what happens among them; -1 for none.
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
		if n, same := m.sharedBySentence(j, i, known); n >= 3 && 2*n > len(known) && same {
			return j
		}
	}
	return -1
}

// sharedBySentence counts the known words in all that the voice of the jth claim says in its sentence, and reports whether the deed of the ith claim is among it.
func (m *maker) sharedBySentence(j, i int, known map[uint64]bool) (n int, same bool) {
	seen := make([]uint64, 0, 16)
	s := m.sentenceOf(m.drafts[j].Content[0])
	for k := j; k < len(m.drafts) && len(m.drafts[k].Content) > 0 && m.sentenceOf(m.drafts[k].Content[0]) == s; k++ {
		p := &m.drafts[k]
		if len(p.Chain) < 2 || p.Head < 0 || p.Chain[len(p.Chain)-1].Entity != m.drafts[j].Chain[len(m.drafts[j].Chain)-1].Entity {
			continue
		}
		same = same || m.sameDeed(p, &m.drafts[i])
		m.eachDeedWord(p, func(w uint64) {
			if known[w] && !slices.Contains(seen, w) {
				seen = append(seen, w)
				n++
			}
		})
	}
	return n, same
}

// ownInLead reports whether the text tells the same as a headline in the outlet's own voice: with its verb and half of its words.
func (m *maker) ownInLead(i int, known map[uint64]bool) bool {
	d := &m.drafts[i]
	for j := range m.drafts {
		p := &m.drafts[j]
		if p.Grain == "role" || len(p.Chain) != 1 || p.Status != "asserted" || p.Head < 0 || len(p.Content) == 0 || !m.inBody(p) {
			continue
		}
		if n := m.shared(p, known); m.lemma(p.Head) == m.lemma(d.Head) && n >= 2 && 2*n >= len(known) || m.convicted(p) && n >= 1 {
			return true
		}
	}
	return false
}

// sameDeed reports whether a claim has the head of a headline's, or one of its verbs: what happened is the same.
func (m *maker) sameDeed(p, d *draft) bool {
	found := false
	m.each(p.Content, func(t int) {
		l := m.r.Tags.Lemma[t]
		if found = found || l == m.r.Tags.Lemma[d.Head]; found || m.r.Tags.UPOS[t] != segun.VERB && m.r.Tags.UPOS[t] != segun.ADJ {
			return
		}
		dies := deaths[modelString(m.lemma(t))]
		m.each(d.Content, func(k int) {
			found = found || m.r.Tags.UPOS[k] == segun.VERB && m.is(k, l) || dies && deaths[modelString(m.lemma(k))]
		})
	})
	return found
}
