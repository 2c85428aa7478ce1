package claim

import (
	"slices"

	"segun"
)

// theirCharges gives a suspicion that nobody is named for to whoever acts on it or tells of it as their own work: police, prosecutors and ministries that say somebody was held on suspicion of a wrong suspect them, and so does
// who holds a man "suspected of" one. A paper, a lawyer or a judge that tells of a suspicion only hands it on.
func (m *maker) theirCharges() {
	for i := range m.drafts {
		d := &m.drafts[i]
		n := len(d.Chain)
		if d.holder < 0 || d.Act != "accuse" || n < 2 || d.Chain[n-1].Kind != segun.VoiceUnspecified || d.Head < 0 {
			continue
		}
		a := &m.r.Attributions.List[d.holder]
		if a.Verb != "suspect" && a.Verb != "suspicion" {
			continue
		}
		if n > 2 && m.suspectsItself(&d.Chain[n-2]) {
			d.Chain = d.Chain[:n-1]
			continue
		}
		if k := m.holdsThem(a); k >= 0 {
			x := &m.r.Mentions.List[k]
			v := m.voice(&segun.Attribution{Source: []segun.Span{x.Span}, Cue: a.Cue, Speaker: k, Rule: "who acts on a suspicion"})
			if v.Kind != segun.VoiceUnspecified {
				d.Chain[n-1] = v
			}
		}
	}
}

// suspectsItself reports whether a voice is a body whose suspicions are its own when it tells of them, by any word that the text has for it.
func (m *maker) suspectsItself(v *segun.Voice) bool {
	e := m.entity(v.Entity)
	if e == nil || v.Entity == "e0" {
		return m.suspectsAt(m.nounOf(v.Spans))
	}
	return slices.ContainsFunc(e.Mentions, func(k int) bool { return m.suspectsAt(m.r.Mentions.List[k].Head) })
}

// suspectsAt reports whether token t, none if -1, heads the words for such a body: "the ministry", "the attorney general's office".
func (m *maker) suspectsAt(t int) bool {
	switch {
	case t < 0:
		return false
	case m.is(t, "ministry", "police", "prosecutor", "prosecution", "detective", "investigator", "gendarmerie", "constabulary", "sheriff", "intelligence"):
		return true
	case m.is(t, "office", "service", "department"):
		return m.is(m.Find(t, segun.RelNmodPoss, segun.RelCompound), "prosecutor", "prosecution", "attorney", "general", "police", "sheriff")
	}
	return false
}

// holdsThem returns the mention of who has seized somebody "suspected of" what an attribution tells: "The Board has detained a clerk suspected of theft"; -1 where nobody is named for it.
func (m *maker) holdsThem(a *segun.Attribution) int {
	h := a.Head
	if m.r.Tags.XPOS[h] != "VBN" || m.Rel(h).Base() != segun.RelAcl {
		return -1
	}
	o := m.Head(h)
	if o < 0 || m.Rel(o) != segun.RelObj {
		return -1
	}
	v := m.Head(o)
	if v < 0 || !m.told(v, "seizes") {
		return -1
	}
	s := m.Find(v, segun.RelNsubj)
	if s < 0 || s > v {
		return -1
	}
	if k, ok := m.byHead[s]; ok && m.r.Mentions.List[k].Form != segun.FormPronoun {
		return k
	}
	return -1
}
