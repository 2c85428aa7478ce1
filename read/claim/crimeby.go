package claim

import "segun"

// byNobodyKnown reports whether whoever did what a predicate tells of is called by the deed alone, so that nobody is charged with it: "Thieves stole copper cable", "Vandals smashed the window". "The thief, Jan Koll, …" names one.
func (m *maker) byNobodyKnown(h int, f *facts) bool {
	k := m.doer(h, f)
	if f.passive || k < 0 || m.r.Tags.UPOS[k] != segun.NOUN || !m.is(k, "thief", "burglar", "robber", "vandal", "arsonist", "intruder", "looter", "hacker", "raider") {
		return false
	}
	for j := m.Kid(k); j >= 0; j = m.Next(j) {
		switch m.Rel(j) {
		case segun.RelAppos, segun.RelFlat, segun.RelAclRelcl, segun.RelNmodPoss:
			return false
		case segun.RelDet:
			if !m.is(j, "a", "an", "some", "no") {
				return false // "the thief" has been spoken of
			}
		}
	}
	return true
}

// inWar reports whether those who fight tell of nothing but fighting: "Artillery shelled the port", "Rebels bombed the bridge". What they do to people they hold is none.
func (m *maker) inWar(h int, f *facts) bool {
	k := m.doer(h, f)
	return k >= 0 && !f.passive && m.is(h, "shell", "bombard", "bomb", "strafe", "torpedo", "besiege", "ambush") && (m.w.company.Get(m.partKey(k, "subject")) == "armed" && !m.is(k, "gang", "mob", "thug", "bandit", "police") || m.is(k, "navy", "force", "tank", "plane", "warplane", "frigate"))
}
