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

// boughtBy reports whether somebody in office takes money from somebody who has none to give them by right: "The deputy mayor took 30,000 crowns from a contractor". What comes from a fund, or from everybody, is none.
func (m *maker) boughtBy(h int, f *facts) bool {
	if !m.is(h, "take", "pocket") || !m.is(f.subject, "mayor", "minister", "senator", "judge", "councillor", "governor", "inspector", "officer", "official") {
		return false
	}
	for k := h + 2; k+1 < m.Len() && k < h+9 && m.r.Tags.UPOS[k] != segun.PUNCT; k++ {
		if !m.is(k, "from") {
			continue
		}
		for j := k + 1; j < m.Len() && j < k+6 && m.opensObject(j) && !m.is(j, "each", "every", "all", "any"); j++ {
			if m.agent(j) && !m.is(j, "fund", "treasury", "state", "council", "government", "bank", "department", "party") && m.r.Tags.UPOS[j] == segun.NOUN && (j+1 >= m.Len() || m.r.Tags.UPOS[j+1] != segun.NOUN) {
				return m.moneyIn(h+1, k) || m.told(k-1, "money") && m.r.Tags.UPOS[k-2] == segun.NUM
			}
		}
		return false
	}
	return false
}
