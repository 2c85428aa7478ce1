package claim

import "segun"

// notDone opens the reason of an accusation that something owed was not done.
const notDone = byWord + "not "

// neglected reports whether a negative clause says that somebody did not do what they owed to others: "the crew had not told passengers what to do", "had not been paid since June", "Nobody
// came to check", "They did nothing". Whoever says so of somebody else blames them. What the speaker did not do is no charge, nor what is said for whoever should have done it.
func (m *maker) neglected(d *draft, f *facts) bool {
	if d.holder < 0 || d.Act != "assert" || d.Realis != "not_happened" || f.modal != "" || f.question || !f.past || f.subject < 0 || m.negatedCue(&m.r.Attributions.List[d.holder]) {
		return false
	}
	h, k := d.Head, f.subject
	if x := m.Find(d.Head, segun.RelAux); m.is(x, "have") && m.r.Tags.XPOS[x] != "VBD" && !(m.noneOf(k) && m.ever(h)) {
		return false // "has not paid yet": as things stand; "nobody has ever asked" is not so
	}
	failed := m.is(m.Head(h), "fail") && m.Rel(h) == segun.RelXcomp
	if x := m.Find(h, segun.RelXcomp); m.is(h, "fail") && x > h {
		failed, h = true, x
	}
	if f.passive {
		if n := m.Find(k, segun.RelNmod); m.is(k, "none") && n > k {
			k = n // "None of the letters was answered"
		}
		if m.is(k, "nothing", "action") && m.is(h, "do", "take") {
			return m.is(h, "do") == m.is(k, "nothing") && m.Find(h, segun.RelXcomp) < 0 // "Nothing was done", "No action was taken"
		}
		if m.victim(k) || m.r.Tags.UPOS[k] == segun.NUM || m.is(k, "nobody", "none", "crew", "staff", "family") {
			return m.owes(h, "people") && m.owedToThem(d, h)
		}
		return m.owes(h, "thing") || m.is(h, "act", "follow") && m.is(h+1, "on", "upon", "up")
	}
	if m.noneOf(k) {
		if m.notOwedAsking(h) {
			return false // "Nobody asked me to stand"
		}
		if m.is(h, "come") && (!m.is(k, "nobody", "one") || m.r.Tags.UPOS[min(h+1, m.Len()-1)] != segun.PUNCT) {
			return false // "nobody came late"
		}
		if x := m.r.Tags.XPOS[min(h+2, m.Len()-1)]; m.is(h, "do") && (x == "RBR" || x == "JJR") {
			return false // "Nobody did it better"
		}
		return m.owes(h, "nobody") || m.is(h, "do") && m.Find(h, segun.RelObj) > h
	}
	works := m.r.Tags.UPOS[k] == segun.NOUN && m.is(h, "check", "consult", "inform", "inspect", "investigate", "notify", "pay") // "the hostel had failed to check the alarm"
	if !works && !m.agent(k) || m.is(k, "i", "we", "who") || m.speaksItself(d, f) || m.forOwn(d) {
		return false
	}
	if failed {
		return !m.told(h, "striven") && !m.provedNothing(h)
	}
	if m.is(h, "do") {
		return !m.nothingWrong(h+1) && (m.is(h+1, "nothing") || m.is(h+1, "anything", "enough") && f.negative != "")
	}
	return f.negative != "" && m.owes(h, "doer") && (!m.is(h+1, "for") || m.is(h, "ask")) && (m.Find(h, segun.RelObj, segun.RelIobj) > h || m.is(h, "act", "listen", "intervene", "help", "reply", "respond", "pay", "answer") || m.is(h+1, "back", "out", "up", "in"))
}

// noneOf reports whether token k says that not one person did something: "nobody", "no one", "none of the guards", "not one of them".
func (m *maker) noneOf(k int) bool {
	return m.is(k, "nobody", "none") || m.is(k, "one") && m.is(k-1, "no", "not")
}

// ever reports whether what did not happen never did: "has ever asked", "has once rung".
func (m *maker) ever(h int) bool {
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if k < h && m.is(k, "ever", "once") {
			return true
		}
	}
	return false
}

// notOwedAsking reports whether what nobody asked or told somebody was owed to no one: "Nobody asked me to stand", "asked her for rice", "asked about it".
func (m *maker) notOwedAsking(h int) bool {
	if !m.is(h, "ask", "tell") {
		return false
	}
	o, l := m.Find(h, segun.RelObj, segun.RelIobj), m.Find(h, segun.RelObl)
	return m.Find(h, segun.RelXcomp) > h || m.is(h, "ask") && (o < h || m.is(o, "i", "we") || l > h && m.is(m.Find(l, segun.RelCase), "for"))
}

// provedNothing reports whether verb h tells of proof that nobody has come up with, who owed none: "failed to produce any evidence that she knew". A chairman who fails to produce the receipts has them.
func (m *maker) provedNothing(h int) bool {
	o := m.Find(h, segun.RelObj)
	return o > h && m.told(h, "yields") && m.told(o, "asproof")
}

// nothingWrong reports whether the "nothing" or "anything" at t is one by which somebody is cleared: "did nothing wrong", "did not do anything illegal".
func (m *maker) nothingWrong(t int) bool {
	return m.is(t, "nothing", "anything") && m.told(t+1, "nowrong")
}

// owes reports whether a verb tells of what somebody owes to others; class says who is blamed when it is not done: the doer of the verb, those of whom nobody did it, or nobody named, where
// people or things are its subject.
func (m *maker) owes(h int, class string) bool {
	if m.w.wrong.Get(m.partKey(h, "owed "+class)) != "" {
		return true
	}
	for _, t := range [...]int{m.Find(h, segun.RelObj), h + 1} { // "lifted a finger", "rang back"
		if t > h && t < m.Len() && m.w.wrong.Get(partKey(m.lemma(h)+" "+m.lemma(t), "owed "+class)) != "" {
			return true
		}
	}
	return false
}

// owedToThem reports whether what was not done to the subject of a passive is told by others, or by people who complain for themselves; that an official was not told is their excuse.
func (m *maker) owedToThem(d *draft, h int) bool {
	if m.is(h, "pay", "feed") {
		return true
	}
	a := &m.r.Attributions.List[d.holder]
	e := m.r.EntityOf(max(a.Speaker, 0))
	if a.Speaker < 0 || e < 0 || d.subject < 0 || m.r.EntityOf(d.subject) != e {
		return true
	}
	return len(m.r.Entities.List[e].Roles) == 0 && m.r.Entities.List[e].Kind == segun.Group
}

// forOwn reports whether a claim is said for whoever did it, or did not do it: by the body itself, or by one who speaks for it.
func (m *maker) forOwn(d *draft) bool {
	a := &m.r.Attributions.List[d.holder]
	if a.Speaker < 0 || d.subject < 0 {
		return false
	}
	who, whom := m.r.EntityOf(a.Speaker), m.r.EntityOf(d.subject)
	return who >= 0 && whom >= 0 && (who == whom || m.speaksFor(m.r.Entities.List[who].ID, m.r.Entities.List[whom].ID))
}
