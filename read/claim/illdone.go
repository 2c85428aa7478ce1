package claim

import (
	"slices"

	"segun"
)

// What blames somebody though no word of it is one for a wrong: what was done to people's own things, what somebody caused, whose victim one was, who bears the blame, what was left as it should not be, what was kept badly,
// whose soldiers crossed a border, and officials who ask for money.

// illDone reports whether a clause that somebody says of others blames them so.
func (m *maker) illDone(d *draft, f *facts) bool {
	h := d.Head
	if m.r.Tags.UPOS[h] != segun.VERB {
		return m.victimOf(h, f)
	}
	return !f.passive && f.subject >= 0 && m.hadTheirs(h) || m.causedBy(h, f) || m.bearsBlame(h, f) || m.leftIll(h, f) || m.keptBadly(h, f) || m.crossed(d, f) || m.asksMoney(h, f) || m.deprived(h, f) || m.aimedAt(h, f) || m.usedAs(h, f)
}

// hadTheirs reports whether what is somebody's own was wrongly dealt with: "had his windows broken", "had their phones taken".
func (m *maker) hadTheirs(h int) bool {
	if !m.is(h, "have") {
		return false
	}
	own := -1
	for t, end := h+1, m.sentenceAt(h).End; t < end && t < h+7; t++ {
		switch x := m.r.Tags.XPOS[t]; {
		case x == "PRP$":
			own = t
		case x == "VBN" && own >= 0 && t > own+1:
			return m.told(t, "spoilt")
		case m.r.Tags.UPOS[t] != segun.NOUN && m.r.Tags.UPOS[t] != segun.ADJ && m.r.Tags.UPOS[t] != segun.NUM:
			return false
		}
	}
	return false
}

// causedBy reports whether something bad is laid to somebody: "the delay was caused by the builder".
func (m *maker) causedBy(h int, f *facts) bool {
	if !f.passive || f.subject < 0 || !m.told(h, "causing") || !m.told(f.subject, "mischief") {
		return false
	}
	k := m.Find(h, segun.RelOblAgent)
	if k < 0 {
		if k = m.Find(h, segun.RelObl); k < h || !m.is(m.Find(k, segun.RelCase), "by") {
			return false
		}
	}
	i, ok := m.byHead[k] // "caused by a tank" blames nobody
	return ok && (m.r.Mentions.List[i].Kind == segun.Person || m.r.Mentions.List[i].Kind == segun.Organisation || m.r.Mentions.List[i].Kind == segun.Group) && !m.nature(k)
}

// victimOf reports whether somebody is called the victim of what others do: "he was the victim of a plot".
func (m *maker) victimOf(h int, f *facts) bool {
	if !m.is(h, "victim", "target") || m.Find(h, segun.RelCop) < 0 || f.subject < 0 || !m.is(h+1, "of") {
		return false
	}
	k := m.nounBehind(h + 2)
	return k > h && (m.told(k, "scheme") || m.wrongNoun(k))
}

// bearsBlame reports whether somebody is said to bear the blame: "the owners bore some of the blame".
func (m *maker) bearsBlame(h int, f *facts) bool {
	if f.passive || f.subject < 0 || !m.is(h, "bear", "carry", "share", "shoulder", "deserve") || !m.agent(f.subject) {
		return false
	}
	for t, end := h+1, m.sentenceAt(h).End; t < end && t < h+7; t++ {
		if m.is(t, "blame", "guilt", "culpability") || m.is(t, "responsibility") && m.is(h, "bear") && m.is(t+1, "for") {
			return true
		}
		if u := m.r.Tags.UPOS[t]; u == segun.VERB || u == segun.PUNCT {
			return false
		}
	}
	return false
}

// leftIll reports whether somebody or something was left as it should not be: "was left untreated", "had been left in an unlocked office".
func (m *maker) leftIll(h int, f *facts) bool {
	if !f.passive || f.subject < 0 || !m.is(h, "leave") {
		return false
	}
	for t, end := h+1, m.sentenceAt(h).End; t < end && t < h+7; t++ {
		if m.told(t, "uncared") {
			return true
		}
		if u := m.r.Tags.UPOS[t]; u == segun.VERB || u == segun.PUNCT {
			return false
		}
	}
	return false
}

// keptBadly reports whether something is said to be done badly that somebody owes to do well: "the fleet is poorly maintained".
func (m *maker) keptBadly(h int, f *facts) bool {
	if !f.passive || f.subject < 0 || !m.told(h, "upkeep") {
		return false
	}
	return m.told(h-1, "badly") || m.told(h+1, "badly")
}

// crossed reports whether a state says that another's soldiers came over its border: "Orlish troops had crossed the river, the defence ministry said".
func (m *maker) crossed(d *draft, f *facts) bool {
	h, k := d.Head, f.subject
	if f.passive || k < 0 || !m.told(h, "crossing") || m.w.company.Get(m.partKey(k, "subject")) != "armed" || m.Find(k, segun.RelAmod, segun.RelCompound, segun.RelNmodPoss) < 0 {
		return false
	}
	o := m.Find(h, segun.RelObj)
	return o > h && m.told(o, "frontier") && m.stateVoice(d)
}

// stateVoice reports whether a state, its government or its army speaks.
func (m *maker) stateVoice(d *draft) bool {
	a := &m.r.Attributions.List[d.holder]
	t := m.nounOf(a.Source)
	if a.Speaker >= 0 {
		t = m.r.Mentions.List[a.Speaker].Head
	}
	return t >= 0 && m.told(t, "speaksarmy")
}

// asksMoney reports whether somebody in office or under arms asks for money: "the officer asked for money".
func (m *maker) asksMoney(h int, f *facts) bool {
	if f.passive || f.subject < 0 || !m.is(h, "ask", "demand", "want", "request") || !m.told(f.subject, "inuniform") {
		return false
	}
	for t, end := h+1, m.sentenceAt(h).End; t < end && t < h+7; t++ {
		if m.is(t, "money", "cash", "gift", "present", "tip", "bribe", "dollar", "euro") {
			return true
		}
		if u := m.r.Tags.UPOS[t]; u == segun.VERB || u == segun.PUNCT {
			return false
		}
	}
	return false
}

// deprived reports whether people were denied what they live by, where the tree has not seen it as what was denied: "her client was denied water".
func (m *maker) deprived(h int, f *facts) bool {
	if !f.passive || !m.is(h, "deny", "refuse") || f.subject < 0 {
		return false
	}
	k := m.nounBehind(h + 1)
	return k > h && m.w.wrong.Get(partKey(m.lemma(h)+" "+m.lemma(k), "verb")) != ""
}

// boasts reports whether a band of armed people lays claim to a crime of its own, which nobody else has found to be theirs: "Rebels said they had carried out the attack".
func (m *maker) boasts(d *draft) bool {
	if d.holder < 0 || d.wrong != "crime" {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	t := m.nounOf(a.Source)
	if a.Speaker >= 0 {
		t = m.r.Mentions.List[a.Speaker].Head
	}
	if t < 0 || m.told(t, "lawman") {
		return false
	}
	if m.told(t, "band") {
		return true
	}
	e := m.entityOfSpeaker(a)
	if e < 0 {
		return false
	}
	return slices.ContainsFunc(m.r.Entities.List[e].Mentions, func(k int) bool { return m.told(m.r.Mentions.List[k].Head, "band") })
}

// aimedAt reports whether something is said to be done to put people down: "the law was aimed at silencing critics".
func (m *maker) aimedAt(h int, f *facts) bool {
	if !f.passive || f.subject < 0 || !m.is(h, "aim", "design", "mean", "intend", "calculate", "engineer", "craft") || !m.is(h+1, "at", "to") {
		return false
	}
	x := m.r.Tags.XPOS[min(h+2, m.Len()-1)]
	return (x == "VB" || x == "VBG") && m.told(h+2, "putdown")
}

// usedAs reports whether people or things are said to be used as nobody should use them: "refugees were used as pawns".
func (m *maker) usedAs(h int, f *facts) bool {
	if !f.passive || f.subject < 0 || !m.is(h, "use", "treat", "exploit", "employ") || !m.is(h+1, "as") {
		return false
	}
	for t, end := h+2, m.sentenceAt(h).End; t < end && t < h+7; t++ {
		if m.told(t, "usedas") {
			return true
		}
		if u := m.r.Tags.UPOS[t]; u == segun.VERB || u == segun.PUNCT || u == segun.ADP {
			return false
		}
	}
	return false
}
