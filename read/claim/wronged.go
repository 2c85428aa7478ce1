package claim

import (
	"segun"
	"segun/read/phrase"
)

// What somebody says of others may accuse them though its verb does no wrong: deeds and laws violate, a witness sees a wrong done, people undergo it, villains are given what they need, and what is
// right with leave, notice or a trial is a wrong without.

// wronged reports whether a plain claim that somebody makes accuses others by what stands around its predicate.
func (m *maker) wronged(d *draft, f *facts) bool {
	if d.holder < 0 || d.Act != "assert" || d.Polarity == "negative" || f.negative != "" || f.modal != "" || f.question || d.Realis != "happened" && d.Realis != "ongoing" && d.Realis != "unknown" || m.decided(&m.r.Attributions.List[d.holder]) {
		return false
	}
	h := d.Head
	if m.r.Tags.UPOS[h] != segun.VERB {
		if v := h + 1; m.r.Tags.UPOS[h] == segun.NOUN && m.Find(h, segun.RelCop) < 0 && v < m.Len() && m.Head(v) == h && m.is(v, "amount") {
			return m.amountsToWrong(v) // the tree has hung the verb on its subject
		}
		return m.attempted(h, f) || m.faultOfWhom(h, f) || m.moneyGone(h, f) || m.illDone(d, f)
	}
	if m.seen(d, f) || m.amounting(h, f) || m.undergone(h, f) || m.wronglyDone(h, f) || m.moneyGone(h, f) || m.workedWithout(h, f) || m.illDone(d, f) {
		return true
	}
	if d.holder >= 0 && m.speaksItself(d, f) || m.is(f.subject, "i", "we") && !f.passive {
		return false
	}
	return m.violates(h, f) || m.arming(h, f) || m.shownWrong(h, f) || m.keptOut(h, f) || m.withoutIt(d, f) || m.punishedFor(h, f) || m.takenPapers(h, f) || m.tookTheirs(d, f) || m.hadBeenTold(h, f) || m.crony(d, f)
}

// hadBeenTold reports whether those in charge knew of something, having been told it, and more than once or long before: "the owner had been told repeatedly", "his superiors were alerted years ago".
func (m *maker) hadBeenTold(h int, f *facts) bool {
	if !f.passive || !f.past || f.subject < 0 || !m.is(h, "tell", "inform", "notify", "alert") || !m.told(f.subject, "incharge") {
		return false
	}
	t := h + 1
	if m.is(h-1, "repeatedly", "twice") || m.is(t, "repeatedly", "twice", "again", "about") {
		return true
	}
	return m.is(t, "of") && m.is(h-1, "be") && m.is(h-2, "have") || m.is(t, "at") && m.is(t+1, "least") || m.is(t, "year", "month", "several", "many") || m.is(t+1, "year", "month", "time")
}

// violates reports whether a deed, a law or a measure goes against what binds those behind it: "the raids violate the truce".
func (m *maker) violates(h int, f *facts) bool {
	o := m.Find(h, segun.RelObj)
	if f.passive || f.subject < 0 || !m.told(h, "bywhich") || o < h {
		return false
	}
	if m.is(f.subject, "it", "this", "that", "they", "which") || m.r.Tags.UPOS[f.subject] == segun.NOUN && !m.nature(f.subject) {
		return m.told(o, "binding")
	}
	return false
}

// amounting reports whether something is called a wrong by a verb: "the siege amounts to collective punishment".
func (m *maker) amounting(h int, f *facts) bool {
	return !f.passive && f.subject >= 0 && m.told(h, "amounting") && m.amountsToWrong(h)
}

// amountsToWrong reports whether what verb h makes of its subject is a wrong.
func (m *maker) amountsToWrong(h int) bool {
	k := m.Find(h, segun.RelObj)
	if m.is(h, "amount", "border", "verge") {
		if !m.is(h+1, "to", "on") {
			return false
		}
		k = m.nounBehind(h + 2)
	}
	return k > h && m.wrongNoun(k)
}

// nounBehind returns the head of the noun phrase that begins at token t, by the order of the words; -1 for none.
func (m *maker) nounBehind(t int) int {
	for end := m.sentenceEnd(t); t < end; t++ {
		switch m.r.Tags.UPOS[t] {
		case segun.NOUN, segun.PROPN:
			if t+1 >= end || m.r.Tags.UPOS[t+1] != segun.NOUN && m.r.Tags.UPOS[t+1] != segun.PROPN {
				return t
			}
		case segun.DET, segun.ADJ, segun.ADV, segun.NUM:
		default:
			if m.Word(t) != "\"" && m.Word(t) != "“" {
				return -1
			}
		}
	}
	return -1
}

// wrongNoun reports whether token t is a noun for a wrong, alone or with the word before it: "genocide", "collective punishment".
func (m *maker) wrongNoun(t int) bool {
	for _, key := range [...]string{m.lemma(t), m.lemma(max(t-1, 0)) + " " + m.lemma(t)} {
		if class := m.w.wrong.Get(partKey(key, "noun")); class == "crime" || class == "wrong" {
			return true
		}
	}
	return false
}

// seen reports whether somebody tells of having seen others do wrong: "saw guards beat a driver", "watched prisoners being dragged away".
func (m *maker) seen(d *draft, f *facts) bool {
	h := d.Head
	if f.passive || f.subject < 0 || !m.told(h, "seeing") {
		return false
	}
	by, end := -1, m.sentenceAt(h).End
	for t := h + 1; t < end && t < h+10; t++ {
		switch x := m.r.Tags.XPOS[t]; {
		case m.is(t, "be") && (x == "VBG" || x == "VB"):
		case by >= 0 && (x == "VB" || x == "VBG" || x == "VBN" || x == "VBD" && m.endsHere(t+1)) && m.r.Tags.UPOS[t] == segun.VERB:
			class, passive, _ := m.verbClass(t)
			if class == "" {
				class, passive = m.w.wrong.Get(m.partKey(t, "verb")), m.w.always.Get(m.partKey(t, "verb"))
			}
			if class == "" && x != "VB" && x != "VBG" && m.victim(by) {
				class, passive = m.w.wrong.Get(m.partKey(t, "harm")), true
			}
			if x == "VBN" || x == "VBD" {
				return class != "" && (passive || m.victim(by))
			}
			return class != "" && m.agent(by) && !m.lawful(t, by)
		case m.opensObject(t) || m.is(t, "of", "from", "in") && by >= 0 || m.r.Tags.UPOS[t] == segun.ADV:
			if u := m.r.Tags.UPOS[t]; (u == segun.NOUN || u == segun.PROPN || u == segun.PRON) && (by < 0 || !m.is(t-1, "of", "from", "in", "the", "a")) {
				by = t
			}
		default:
			return false
		}
	}
	return false
}

// undergone reports whether people were wronged by what they underwent, whoever did it: "had received death threats", "were subjected to torture".
func (m *maker) undergone(h int, f *facts) bool {
	k := -1
	switch {
	case f.passive && m.is(h, "subject", "expose") && m.is(h+1, "to"):
		k = m.nounBehind(h + 2)
	case !f.passive && m.told(h, "undergoing"):
		k = m.Find(h, segun.RelObj)
	}
	if k <= h || f.subject < 0 || m.nature(f.subject) {
		return false
	}
	if m.told(k, "illdone") {
		return true
	}
	a := m.Find(k, segun.RelAmod)
	return a > h && (m.told(a, "illmeant") || m.is(a, "threaten", "insult", "menace")) && m.told(k, "message")
}

// arming reports whether those who do wrong are given what they do it with: "sent money to terrorists", "supplied the militia with rifles".
func (m *maker) arming(h int, f *facts) bool {
	if f.passive || !m.told(h, "givingto") || !m.culprit(h, f) {
		return false
	}
	what, whom := false, false
	for t, end := h+1, m.sentenceAt(h).End; t < end && int(m.at[t]) == h && m.r.Tags.UPOS[t] != segun.PUNCT; t++ {
		what = what || m.told(t, "supply")
		whom = whom || m.told(t, "villain") && (m.is(t-1, "to", "for") || m.givenTo(t, h) || m.is(t+1, "with") || m.Rel(t) == segun.RelIobj)
	}
	return what && whom
}

// givenTo reports whether "to" or "for" opens the noun phrase at t, with h before it.
func (m *maker) givenTo(t, h int) bool {
	for k := t - 1; k > h && k > t-5; k-- {
		if m.is(k, "to", "for") {
			return true
		}
		if u := m.r.Tags.UPOS[k]; u == segun.VERB || u == segun.ADP {
			return false
		}
	}
	return false
}

// attempted reports whether what happened is called something done for a wrong: "the trial was an attempt to silence critics".
func (m *maker) attempted(h int, f *facts) bool {
	if m.Find(h, segun.RelCop) < 0 || f.subject < 0 || !m.told(h, "attempting") {
		return false
	}
	for t, end := h+1, m.sentenceAt(h).End; t < end && t < h+12 && m.Word(t) != "." && m.Word(t) != ","; t++ {
		if x := m.r.Tags.XPOS[t]; x == "VB" && m.told(t, "putdown") {
			return true
		} else if m.r.Tags.UPOS[t] == segun.VERB {
			return false
		}
	}
	return false
}

// shownWrong reports whether things are said to show a wrong: "the arrests indicate interference".
func (m *maker) shownWrong(h int, f *facts) bool {
	if f.passive || f.subject < 0 || m.r.Tags.UPOS[f.subject] != segun.NOUN || m.agent(f.subject) || !m.told(h, "showing") {
		return false
	}
	for t := h + 1; t < m.Len() && t < h+7 && (m.opensObject(t) || m.r.Tags.XPOS[t] == "VBG"); t++ {
		if m.wrongNoun(t) {
			return true
		}
	}
	return false
}

// faultOfWhom reports whether something is said to be somebody's fault or doing: "it was the airline's fault", "the blast was the handiwork of the guild".
func (m *maker) faultOfWhom(h int, f *facts) bool {
	if m.Find(h, segun.RelCop) < 0 || f.subject < 0 || !m.is(h, "fault", "handiwork") && !(m.is(h, "work", "doing") && m.wrongNoun(f.subject)) {
		return false
	}
	k := m.Find(h, segun.RelNmodPoss)
	if k < 0 {
		if k = m.Find(h, segun.RelNmod); k < h || !m.is(m.Find(k, segun.RelCase), "of") {
			return false
		}
	}
	return m.agent(k) || (m.r.Tags.UPOS[k] == segun.PROPN || m.r.Tags.UPOS[k] == segun.NOUN) && !m.nature(k) || m.is(k, "their", "his", "her", "your", "they", "he", "she", "you") && m.r.Tags.XPOS[k] == "PRP$"
}

// moneyGone reports whether money is said to be missing: "three million marks was missing", "the fund's cash had vanished".
func (m *maker) moneyGone(h int, f *facts) bool {
	if f.subject < 0 || f.passive || !(m.is(h, "missing", "miss", "unaccounted") && m.is(h-1, "be", "go") || m.is(h, "vanish", "disappear", "evaporate")) {
		return false
	}
	k := f.subject
	return m.w.illicit[modelString(m.lemma(k))] == "money" || m.told(k, "worth")
}

// wronglyDone reports whether what was done to somebody, nobody says by whom, is called wrong by how it was done: "were arbitrarily detained", "held incommunicado".
func (m *maker) wronglyDone(h int, f *facts) bool {
	if m.is(h+1, "incommunicado") || m.is(h+2, "incommunicado") || m.is(h+3, "incommunicado") {
		return m.is(h, "hold", "keep", "detain", "imprison")
	}
	if !f.passive || f.subject < 0 {
		return false
	}
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if m.Rel(k) == segun.RelAdvmod && m.r.Tags.UPOS[k] == segun.ADV && m.w.wrong.Get(partKey(m.lowered(k), "adv")) != "" {
			return true
		}
	}
	return false
}

// keptOut reports whether people were kept from what they were there to see: "observers were barred from the count", "turned away reporters".
func (m *maker) keptOut(h int, f *facts) bool {
	switch {
	case m.told(h, "shuttingout"), m.is(h, "turn") && m.is(h+1, "away", "back"), m.is(h, "shut", "keep", "throw", "lock") && m.is(h+1, "out"):
	case m.is(h, "deny", "refuse") && f.passive && m.is(h+1, "access", "entry", "accreditation"):
	default:
		return false
	}
	k := m.Find(h, segun.RelObj)
	if f.passive {
		k = f.subject
	} else if k < h {
		return false
	}
	return m.told(k, "watcher")
}

// withoutIt reports whether something was done without what makes it right: "were held without charge", "awarded the contract without a tender", "sold the land without telling the tenants".
func (m *maker) withoutIt(d *draft, f *facts) bool {
	h := d.Head
	if f.subject < 0 || !f.past && !f.passive || !f.passive && (!m.agent(f.subject) || m.Find(h, segun.RelObj) < h) {
		return false
	}
	for t, end := h+1, m.sentenceAt(h).End; t+1 < end && m.Word(t) != "." && m.Word(t) != ";"; t++ {
		if !m.is(t, "without") {
			continue
		}
		if m.r.Tags.XPOS[t+1] == "VBG" {
			return !f.passive && m.told(t+1, "withoutdoing") && t+2 < end && m.r.Tags.UPOS[t+2] != segun.PUNCT
		}
		k := m.nounBehind(t + 1)
		return k > t && m.told(k, "withoutthis") && !m.told(h, "settingfree")
	}
	return false
}

// workedWithout reports whether people are said to work without what they are owed: "worked shifts of 14 hours without a break".
func (m *maker) workedWithout(h int, f *facts) bool {
	if f.passive || f.subject < 0 || !m.is(h, "work", "toil", "labour", "labor", "slave", "dig", "harvest") {
		return false
	}
	for t, end := h+1, m.sentenceAt(h).End; t+1 < end && m.Word(t) != "," && m.Word(t) != ";"; t++ {
		if m.is(t, "without") {
			return m.told(m.nounBehind(t+1), "workerdue")
		}
	}
	return false
}

// punishedFor reports whether people were punished for what is their right: "sacked four nurses for speaking out".
func (m *maker) punishedFor(h int, f *facts) bool {
	if !m.told(h, "punishing") || !f.passive && !m.culprit(h, f) {
		return false
	}
	for t, end := h+1, m.sentenceAt(h).End; t+1 < end && t < h+10 && m.r.Tags.UPOS[t] != segun.PUNCT; t++ {
		if m.is(t, "for") && m.r.Tags.XPOS[t+1] == "VBG" {
			return m.told(t+1, "asofright")
		}
	}
	return false
}

// takenPapers reports whether people's papers were taken from them: "her passport was taken away".
func (m *maker) takenPapers(h int, f *facts) bool {
	if !m.is(h, "take", "withhold", "confiscate", "keep", "hold", "retain", "seize") {
		return false
	}
	k := m.Find(h, segun.RelObj)
	if f.passive {
		k = f.subject
	} else if k < h || !m.culprit(h, f) {
		return false
	}
	return m.told(k, "papers") && m.Find(k, segun.RelNmodPoss) >= 0 && (!f.passive || m.is(h, "take", "withhold", "confiscate") || m.culprit(h, f))
}

// tookTheirs reports whether somebody took from whoever tells of it what was theirs: "They took our savings", "said the bank seized her house". What was taken somewhere ("took my car to the yard") was not taken away.
func (m *maker) tookTheirs(d *draft, f *facts) bool {
	h := d.Head
	if f.passive || f.subject < 0 || !m.agent(f.subject) || !m.told(h, "takestheirs") {
		return false
	}
	o := m.Find(h, segun.RelObj)
	if o < h || !m.told(o, "belonging") {
		return false
	}
	k := m.Find(o, segun.RelNmodPoss)
	if kin := m.Find(max(k, 0), segun.RelNmodPoss); k >= 0 && kin >= 0 && m.Flags[k]&phrase.PersonNoun != 0 {
		k = kin // "took her brother's wages"
	}
	if k < 0 || m.r.Tags.XPOS[k] != "PRP$" || m.is(o+1, "to", "for", "into", "home", "there", "back", "out", "off", "on", "as", "from") && !(m.is(o+1, "for") && m.forTime(o+2)) {
		return false
	}
	if m.is(k, "my", "our") {
		return !m.is(f.subject, "i", "we")
	}
	a := &m.r.Attributions.List[d.holder]
	if a.Speaker < 0 || m.is(f.subject, "he", "she") {
		return false
	}
	e := m.r.EntityOf(a.Speaker)
	return e >= 0 && m.entityAt(k) == e && m.entityAt(f.subject) != e
}

// forTime reports whether a length of time begins at token t: "took my wages for | eleven years".
func (m *maker) forTime(t int) bool {
	for k := t; k < m.Len() && k < t+4; k++ {
		if m.Flags[k]&phrase.TimeNoun != 0 {
			return true
		}
		if u := m.r.Tags.UPOS[k]; u != segun.NUM && u != segun.ADJ && u != segun.DET {
			return false
		}
	}
	return false
}
