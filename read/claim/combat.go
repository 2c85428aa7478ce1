package claim

import "segun"

// inCombat reports whether a verb tells of what befell people who fight, and nobody beside them: "killed 24 insurgents in a seven-hour battle", "destroying two rebel camps". Their enemies and whoever tells
// of the war count them, and charge nobody. Who had surrendered, or was shot with a farmer, is another matter.
func (m *maker) inCombat(d *draft, f *facts) bool {
	h := d.Head
	if h < 0 || m.r.Tags.UPOS[h] != segun.VERB || !m.told(h, "battles") || m.lawless(h) {
		return false
	}
	rel := segun.RelObj
	if f.passive {
		rel = segun.RelNsubjPass
	}
	o := m.Find(h, rel)
	if o < 0 || !m.fights(o) {
		return false
	}
	for k := m.Kid(o); k >= 0; k = m.Next(k) {
		if m.Rel(k) == segun.RelConj && !m.fights(k) {
			return false // "killed four militants | and several villagers"
		}
	}
	return !m.sparedIn(d)
}

// fights reports whether token o heads the words for people who fight, for a share of them, or for what they fight from: "18 of the rebels", "a rebel camp".
func (m *maker) fights(o int) bool {
	if m.told(o, "combatant") {
		return true
	}
	part := m.r.Tags.UPOS[o] == segun.NUM || m.is(o, "member", "group", "dozen", "score", "hundred", "number", "leader", "commander", "chief", "other", "body")
	camp := m.told(o, "camp")
	for k := m.Kid(o); k >= 0; k = m.Next(k) {
		switch r := m.Rel(k); {
		case r == segun.RelNmod && part, r == segun.RelCompound && (part || camp), r == segun.RelNmodPoss && camp, r == segun.RelAmod && camp:
			if m.told(k, "combatant") {
				return true
			}
		}
	}
	return false
}
