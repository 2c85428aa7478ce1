package claim

import (
	"slices"
	"strings"

	"segun"
)

// hearsayHeadlined gives an accusation that a headline lays to nobody in particular, "Boss ‘pocketed our pay’", to the voice by which the text says the same: whose words it shares half of, or, where it shares fewer, the one
// voice that accuses in the first sentences.
func (m *maker) hearsayHeadlined() {
	known := map[uint64]bool{}
	for i := range m.drafts {
		d := &m.drafts[i]
		if !m.toldByNobody(d) {
			continue
		}
		clear(known)
		m.eachContentWord(d, func(w uint64) { known[w] = true })
		j, same := m.saidInText(i, known), false
		if j >= 0 {
			n := m.shared(&m.drafts[j], known)
			same = n >= 2 && 2*n >= len(known)
		}
		if !same || nobodyNamed(m.drafts[j].Chain) {
			if j = m.oneAccuser(i); j < 0 {
				continue
			}
		}
		cues := d.Chain[1].Cues
		d.Chain, d.holder = slices.Clone(m.drafts[j].Chain), m.drafts[j].holder
		if n := len(d.Chain) - 1; len(d.Chain[n].Cues) == 0 {
			d.Chain[n].Cues = cues
		}
		d.Rule += ", as in the text"
		m.accusedToo(d)
	}
}

// markedHeadlined gives words in marks that a headline lays to nobody in particular and that accuse nobody, "Traders ‘losing thousands’", to the voice by which the text says the same: the first that shares at least two of
// the headline's words, and half of them.
func (m *maker) markedHeadlined() {
	known := map[uint64]bool{}
	for i := range m.drafts {
		d := &m.drafts[i]
		if n := len(d.Chain) - 1; n < 1 || d.Chain[n].Rule != "heading in marks hearsay" || d.Status == "alleged" || d.Grain == "role" || len(d.Content) == 0 {
			continue
		}
		clear(known)
		m.eachContentWord(d, func(w uint64) { known[w] = true })
		if j := m.toldBelow(i, known); j >= 0 {
			n := len(d.Chain) - 1
			cues := d.Chain[n].Cues
			d.Chain, d.holder = slices.Clone(m.drafts[j].Chain), m.drafts[j].holder
			if n = len(d.Chain) - 1; len(d.Chain[n].Cues) == 0 {
				d.Chain[n].Cues = cues
			}
			d.Rule += ", as in the text"
			d.Status, d.Why.Status = status(&d.Claim)
		}
	}
}

// toldBelow returns the first claim below the ith that a voice by name tells and that shares two of the known words or more, and half of them; -1 for none.
func (m *maker) toldBelow(i int, known map[uint64]bool) int {
	at := m.sentenceOf(m.drafts[i].Content[0])
	for j := i + 1; j < len(m.drafts) && len(known) > 1; j++ {
		p := &m.drafts[j]
		if p.Grain == "role" || p.holder < 0 || len(p.Content) == 0 || nobodyNamed(p.Chain) || m.sentenceOf(p.Content[0]) <= at {
			continue
		}
		if n := m.shared(p, known); n >= 2 && 2*n >= len(known) {
			return j
		}
	}
	return -1
}

// toldByNobody reports whether a claim is an accusation of a headline for which nobody is named.
func (m *maker) toldByNobody(d *draft) bool {
	return len(d.Chain) == 2 && d.Chain[1].Kind == segun.VoiceUnspecified && strings.HasSuffix(d.Chain[1].Rule, "hearsay") && d.Status == "alleged" && d.Grain != "role" && len(d.Content) > 0 && m.headline(&d.Claim)
}

// oneAccuser returns an accusation of the first sentences of the body whose voice is that of all accusations there; -1 where nobody accuses in them, or several do.
func (m *maker) oneAccuser(i int) int {
	first, found := -1, -1
	for j := i + 1; j < len(m.drafts); j++ {
		p := &m.drafts[j]
		if p.Grain == "role" || len(p.Content) == 0 || !m.inBody(p) {
			continue
		}
		s := m.sentenceOf(p.Content[0])
		if first < 0 {
			first = s
		}
		if s >= first+fromLead {
			break
		}
		if p.Status != "alleged" {
			continue
		}
		v := &p.Chain[len(p.Chain)-1]
		if nobodyNamed(p.Chain) || v.Entity == "" || found >= 0 && m.drafts[found].Chain[len(m.drafts[found].Chain)-1].Entity != v.Entity {
			return -1
		}
		found = j
	}
	return found
}

// nobodyNamed reports whether sourcing comes through somebody who is not named, or is the outlet's own.
func nobodyNamed(chain []segun.Voice) bool {
	return len(chain) < 2 || slices.ContainsFunc(chain, func(v segun.Voice) bool { return v.Kind == segun.VoiceUnspecified })
}
