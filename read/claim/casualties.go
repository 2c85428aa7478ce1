package claim

import (
	"segun"
	"segun/read/phrase"
)

// casualty reports whether a claim tells only who was killed, hurt or found dead, without whose doing it was, by the word of the army, the police or officials: "two soldiers were killed in the clash, the ministry
// said". That counts the dead and charges nobody. Those who lost somebody, and who count what others have done, are left to the judge; so is a death in somebody's keeping.
func (m *maker) casualty(d *draft) bool {
	f := &d.grammar
	if !f.passive || d.holder < 0 || !m.told(d.Head, "casualty") || !m.counts(&m.r.Attributions.List[d.holder]) {
		return false
	}
	plain := true
	m.each(d.Content, func(t int) {
		if plain = plain && !m.told(t, "keeping"); m.is(t, "by") && t > d.Head && m.Flags[min(t+1, m.Len()-1)]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) == 0 && !m.told(m.nounBehind(t+1), "blast") {
			plain = false // "were shot by guards"
		}
	})
	return plain
}

// byBlast reports whether a bomb or a blast that nobody is named for killed or hurt people, by the word of those who count them: "a roadside bomb killed two soldiers, the army said".
func (m *maker) byBlast(d *draft) bool {
	k := m.doer(d.Head, &d.grammar)
	if k < 0 {
		return false
	}
	for j := m.Kid(k); j >= 0 && j < k; j = m.Next(j) {
		if m.capital(j) {
			return false // "an Orvanian missile killed two"
		}
	}
	return d.holder >= 0 && !d.grammar.passive && m.told(k, "blast") && m.told(d.Head, "casualty") && m.Find(k, segun.RelNmodPoss) < 0 && m.counts(&m.r.Attributions.List[d.holder])
}

// counts reports whether an attribution is of those whose part it is to count the dead: police and officials, an army, a hospital.
func (m *maker) counts(a *segun.Attribution) bool {
	t := m.nounOf(a.Source)
	if a.Speaker >= 0 {
		t = m.r.Mentions.List[a.Speaker].Head
	}
	return t >= 0 && m.told(t, "counter") || m.lawVoice(a)
}
