package claim

import "segun"

// byOwnForces reports whether an army, the police or the government over them tells what these did in the way of force: "The Orvanian military said | Orvanian jets had destroyed two depots", "Officials said | police opened
// fire on the car". They report it and accuse nobody; what witnesses, neighbours and the other side tell of the same is another matter, and so is what no force is there for, or what befell people who do not fight.
func (m *maker) byOwnForces(d *draft, f *facts) bool {
	if d.holder < 0 || !m.ofForce(d.Head) || m.lawless(d.Head) {
		return false
	}
	k := m.doer(d.Head, f)
	for p := m.Head(d.Head); k < 0 && m.r.Tags.XPOS[d.Head] == "VBG" && p >= 0 && p < d.Head; p = m.Head(p) {
		k = m.Find(p, segun.RelNsubj) // "police fired into the air, | wounding a rioter"
	}
	if f.passive {
		k = m.Find(d.Head, segun.RelOblAgent)
	}
	if k < 0 || m.r.Tags.UPOS[k] == segun.PRON {
		return false
	}
	if o := m.Find(k, segun.RelConj); m.r.Tags.UPOS[k] == segun.PROPN && o > k && o < d.Head && m.told(o, "forces") {
		return !m.sparedIn(d) && m.overForces(&m.r.Attributions.List[d.holder], o) // "U.S. and Iraqi troops", which the tree has for two
	}
	if !m.told(k, "forces") {
		return false
	}
	return !m.sparedIn(d) && m.overForces(&m.r.Attributions.List[d.holder], k)
}

// sparedIn reports whether a claim names people who do not fight, or what is against the laws of war.
func (m *maker) sparedIn(d *draft) bool {
	spared := false
	m.each(d.Content, func(t int) { spared = spared || m.told(t, "spared") })
	return spared
}

// ofForce reports whether predicate h is of what armies and police do: they strike, shoot, seize and break through.
func (m *maker) ofForce(h int) bool {
	if m.r.Tags.UPOS[h] != segun.VERB {
		return false
	}
	if m.is(h, "open") {
		return m.is(h+1, "fire")
	}
	if m.is(h, "fire") {
		return m.Find(h, segun.RelObj) < 0 || m.onto(h)
	}
	return m.told(h, "battles") || m.told(h, "openly") || m.told(h, "duty") || m.is(h, "force", "break", "launch", "drop", "disperse", "clear", "detonate", "demolish")
}

// overForces reports whether the voice of an attribution is that of the forces at token k or of the state over them. Where the forces have a country's name, so has the voice; soldiers without one are those of
// an army that speaks itself, and police those of any official.
func (m *maker) overForces(a *segun.Attribution, k int) bool {
	itself := m.voiceHas(a, func(t int) bool { return m.told(t, "forces") || m.is(t, "commander", "general", "admiral", "colonel") })
	state := itself || m.voiceHas(a, func(t int) bool {
		return m.is(t, "official", "authority", "authorities", "ministry", "minister", "government") || m.is(t, "media", "medium", "television", "radio") && m.is(t-1, "state")
	})
	if !state || m.voiceHas(a, func(t int) bool { return m.told(t, "apart") }) {
		return false
	}
	named := false
	for j := m.Kid(k); j >= 0; j = m.Next(j) {
		r := m.Rel(j)
		if j > k && r == segun.RelNmod && m.told(j, "forces") {
			if m.overForces(a, j) {
				return true // "airstrikes by Orvanian jets"
			}
			named = true
			continue
		}
		if j > k && r != segun.RelConj || r != segun.RelAmod && r != segun.RelCompound && r != segun.RelNmodPoss && r != segun.RelNmod || !m.capital(j) {
			continue
		}
		name := m.Word(j)
		if m.voiceHas(a, func(t int) bool { return sameRoot(m.Word(t), name) }) {
			return true
		}
		named = true
	}
	return !named && (itself || m.told(k, "lawman") || m.is(k-1, "security"))
}

// voiceHas is sourceHas that looks for whom a pronoun stands for at their first words in the text.
func (m *maker) voiceHas(a *segun.Attribution, is func(t int) bool) bool {
	e := m.entityOfSpeaker(a)
	if e < 0 || m.r.Tags.UPOS[m.r.Mentions.List[a.Speaker].Head] != segun.PRON || len(m.r.Entities.List[e].Mentions) == 0 {
		return m.sourceHas(a, is)
	}
	return m.sourceHas(&segun.Attribution{Source: []segun.Span{m.r.Mentions.List[m.r.Entities.List[e].Mentions[0]].Span}}, is)
}

// capital reports whether token t is written with a capital.
func (m *maker) capital(t int) bool {
	w := m.Word(t)
	return w != "" && w[0] >= 'A' && w[0] <= 'Z'
}
