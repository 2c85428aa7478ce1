package claim

import (
	"segun"
	"segun/read/phrase"
)

// People are accused in what is read here, so that a false accusation is worse than one that is not seen. What reads like an accusation by its cue or by a word for a wrong, and is none, is
// told here by what it is of: the weather and the market are blamed and not accused, a court that finds something does not accuse, and gunmen, rebels and other people unknown are charged with nothing by those who tell what happened.

// guiltless makes a plain claim of one that accuses nobody.
func (m *maker) guiltless(d *draft, f *facts) {
	if d.holder < 0 {
		return
	}
	a := &m.r.Attributions.List[d.holder]
	if d.Act == "deny" && m.r.Tags.XPOS[a.Head] == "VB" && m.is(m.Find(a.Head, segun.RelAux), "may", "might", "could") {
		d.Act, d.Why.Act, d.Realis, d.Why.Realis = "predict", "nobody has denied it yet", "predicted", "it is still to be said"
		return
	}
	if d.Act != "accuse" {
		return
	}
	if m.mayAccuse(a) {
		d.Act, d.Why.Act, d.guiltless = "predict", "nobody has accused anybody of it yet", true
		if d.Realis == "happened" || d.Realis == "ongoing" || d.Realis == "unknown" {
			d.Realis, d.Why.Realis = "predicted", "it is still to be said"
		}
		return
	}
	act, why := m.noCharge(d, f, a)
	if why == "" {
		act, why = m.noWrong(d, f, a)
	}
	if why != "" {
		d.Act, d.Why.Act, d.guiltless = act, why, true
		if why == errand && d.Realis == "happened" {
			d.Realis, d.Why.Realis = "unknown", why
		}
	}
}

// errand is why somebody charged with doing something for others is accused of nothing.
const errand = "a task is told of"

// noCharge returns the act of what stands under a cue of accusing and accuses nobody, and why; "" where it does.
func (m *maker) noCharge(d *draft, f *facts, a *segun.Attribution) (act, why string) {
	if a.Act != "accuse" && a.Verb != "allege" {
		return "", ""
	}
	switch {
	case a.Verb == "blame" && !m.somebodyBlamed(a, &d.Claim):
		return "assert", "nobody is blamed"
	case m.disapproves(a) && m.plainMatter(&d.Claim):
		return "evaluate", "cue: " + a.Verb
	case a.Verb == "charge" && m.r.Tags.XPOS[d.Head] == "VBG" && m.told(d.Head, "errand") && m.wrongWords(&d.Claim) == "":
		return "assert", errand
	case hasPrefix(a.Rule, "judged") && m.wrongAt(d.Head) == "" && !m.saysMadeUp(&d.Claim):
		return "evaluate", "cue: " + a.Verb
	case a.Verb == "suspect" && m.ailing(&d.Claim):
		return "opine", "an illness is suspected"
	case a.Verb == "prosecute" && hasPrefix(a.Rule, "target") && m.r.Tags.UPOS[max(m.Find(a.Head, segun.RelObj), 0)] == segun.NOUN:
		return "assert", "it names nobody and no wrong"
	case a.Verb == "ridicule", a.Verb == "mock":
		return "evaluate", "cue: " + a.Verb
	case a.Verb == "attack" && (m.r.Tags.UPOS[a.Head] == segun.NOUN || a.Head == d.Head && hasPrefix(a.Rule, "target")):
		return "assert", "an attack in words"
	case (a.Verb == "paint" || a.Verb == "cast") && m.wrongWords(&d.Claim) == "":
		return "evaluate", "cue: " + a.Verb
	case (hasPrefix(a.Rule, "charge") || hasPrefix(a.Rule, "preposition")) && m.bareCharge(&d.Claim):
		return "assert", "it does not say what the charge is"
	case m.onlyWhom(a, &d.Claim):
		if m.inCourt(a) {
			return "assert", "it names those accused, and no wrong"
		}
		return "evaluate", "it names those accused, and no wrong"
	}
	return "", ""
}

// ailing reports whether a content is of an illness: "suspected of having | the flu".
func (m *maker) ailing(c *segun.Claim) bool {
	found := false
	m.each(c.Content, func(t int) { found = found || m.told(t, "ailment") })
	return found && m.wrongWords(c) == ""
}

// saysMadeUp reports whether a content says that something is made up.
func (m *maker) saysMadeUp(c *segun.Claim) bool {
	found := false
	m.each(c.Content, func(t int) {
		found = found || m.is(t, "up") && m.is(t-1, "make")
	})
	return found
}

// mayAccuse reports whether somebody is only expected to accuse: "The guild will accuse you of sulking".
func (m *maker) mayAccuse(a *segun.Attribution) bool {
	return a.Act == "accuse" && a.Head >= 0 && m.r.Tags.UPOS[a.Head] == segun.VERB && m.r.Tags.XPOS[a.Head] == "VB" && m.is(m.Find(a.Head, segun.RelAux), "will", "would", "could", "may", "might", "'ll", "’ll")
}

// disapproves reports whether a cue finds fault with somebody for something.
func (m *maker) disapproves(a *segun.Attribution) bool {
	return m.w.told.Play(a.Verb, "findsfault")
}

// plainMatter reports whether a content is a noun for what somebody may do without wronging anybody: "for | the move". A genitive or a word for a wrong in it says more.
func (m *maker) plainMatter(c *segun.Claim) bool {
	h := c.Head
	return h >= 0 && m.r.Tags.UPOS[h] == segun.NOUN && m.told(h, "plainmatter") && m.wrongWords(c) == "" && m.Find(h, segun.RelAcl, segun.RelAclRelcl) < 0
}

// somebodyBlamed reports whether somebody who can be blamed is, or whether what is blamed is a wrong or belongs to somebody: "blamed the army's batteries". Who blames himself, and does not say for what, accuses nobody.
func (m *maker) somebodyBlamed(a *segun.Attribution, c *segun.Claim) bool {
	o := m.Find(a.Head, segun.RelObj)
	if o < a.Head || o < 0 {
		return true // the tree does not tell whom
	}
	if m.is(o, "himself", "herself", "themselves", "itself", "myself", "ourselves", "yourself") {
		return !hasPrefix(a.Rule, "target") // "blames itself for the fire"
	}
	if m.is(o, "everyone", "everybody", "anyone", "anybody") && hasPrefix(a.Rule, "target") {
		return false // "blames everyone else"
	}
	if m.wrongWords(c) != "" && !m.told(o, "ofitself") || len(a.Whom) > 0 && hasPrefix(a.Rule, "target") {
		return true // "blamed the delay | on the mayor" too
	}
	if m.r.Tags.UPOS[o] == segun.PRON || m.is(o, "other", "one", "element", "hand", "quarter", "side") || m.faultOf(o) {
		return true
	}
	for k := m.Kid(o); k >= 0; k = m.Next(k) {
		if m.Rel(k) == segun.RelConj && m.faultOf(k) {
			return true
		}
	}
	return false
}

// faultOf reports whether token t is for somebody, or for what is somebody's.
func (m *maker) faultOf(t int) bool {
	if m.agent(t) || m.r.Tags.UPOS[t] == segun.PROPN || m.wrongAt(t) != "" || m.Flags[t]&(phrase.PersonNoun|phrase.GroupNoun) != 0 {
		return true
	}
	for k := m.Kid(t); k >= 0; k = m.Next(k) {
		if r := m.Rel(k); (r == segun.RelNmodPoss || r == segun.RelCompound) && m.agent(k) {
			return true
		}
	}
	return false
}

// tame reports whether a word for a wrong is one in another sense here: people may threaten to sue, "hid in the reeds" hides nothing, the truth lies somewhere, and who retaliates
// answers an attack, if it is not against somebody who spoke up.
func (m *maker) tame(h, subject int, passive bool) bool {
	switch {
	case m.idiomatic(h):
		return true
	case m.is(h, "threaten") && !passive:
		return m.is(h+1, "to") && m.told(h+2, "lawfulthreat")
	case m.told(h, "onlyto") && !passive:
		return m.Find(h, segun.RelObj, segun.RelCcomp) < 0 && m.endsHere(h+1)
	case m.is(h, "retaliate"):
		return !m.is(h+1, "against")
	case m.is(h, "lean") && m.is(h+1, "on"):
		o := m.nounBehind(h + 2)
		return o > h && m.r.Tags.UPOS[o] == segun.NOUN && !m.agent(o) && m.Flags[o]&(phrase.PersonNoun|phrase.GroupNoun) == 0 // "leaned on the gate"
	case m.is(h, "groom"):
		x, o := m.Find(h, segun.RelXcomp, segun.RelAdvcl), m.Find(h, segun.RelObl)
		return x > h && m.is(x, "take", "succeed", "lead", "run", "replace", "become", "inherit", "rule", "head") || o > h && m.is(m.Find(o, segun.RelCase), "as") // "is grooming his son to take over"
	case m.is(h, "push", "sweep", "propel"):
		return m.is(m.Find(h, segun.RelObl), "victory", "win", "success", "top", "lead", "final", "title", "power")
	case m.is(h, "lie"):
		return subject >= 0 && !m.is(h+1, "to", "about") && !m.agent(subject) && m.r.Tags.UPOS[subject] == segun.NOUN && !m.is(subject, "blame", "fault", "guilt", "responsibility")
	}
	return false
}

// endsHere reports whether a verb has no object, by the token t behind it.
func (m *maker) endsHere(t int) bool {
	if t >= m.Len() {
		return true
	}
	switch m.r.Tags.UPOS[t] {
	case segun.ADP, segun.ADV, segun.PUNCT, segun.CCONJ, segun.SCONJ, segun.PART:
		return true
	}
	return false
}

// noWrong returns the act of what a word for a wrong is in and accuses nobody, and why; "" where it does.
func (m *maker) noWrong(d *draft, f *facts, a *segun.Attribution) (act, why string) {
	if !hasPrefix(d.Why.Act, byWord) {
		return "", ""
	}
	switch {
	case m.decided(a):
		return "assert", "a court has found it so"
	case m.inGeneral(d.Head, f):
		return "assert", "it is told of how things are, and of nobody"
	case m.selfDefence(d.Head):
		return "assert", "done in self-defence, its teller says"
	case m.byBand(d.Head, f):
		return "assert", "done by people unknown"
	case m.inCombat(d, f):
		return "assert", "fighters fell in battle"
	case m.byOwnForces(d, f):
		return "assert", "told by those over them"
	case d.wrong != "crime" && m.ofOwnSide(d, f):
		return "assert", "told by who speaks for them"
	case f.passive && m.stopped(d.Head):
		return "assert", "it tells how he was stopped"
	case f.passive && m.told(d.Head, "casualty") && !m.culprit(d.Head, f) && m.losses(d):
		return "assert", "the dead and the hurt are told of"
	}
	return "", ""
}

// losses is casualty for anybody who tells of it: no keeper and nobody by whom it was done is named.
func (m *maker) losses(d *draft) bool {
	plain := true
	m.each(d.Content, func(t int) {
		plain = plain && !m.told(t, "keeping") && !(m.is(t, "by") && t > d.Head)
	})
	return plain
}

// decided reports whether a court finds or rules what stands under a cue.
func (m *maker) decided(a *segun.Attribution) bool {
	if m.r.Tags.XPOS[a.Head] == "VBN" && m.Find(a.Head, segun.RelAuxPass) >= 0 || !m.is(a.Head, "find", "rule", "conclude", "hold", "decide", "establish", "determine") {
		return false
	}
	if a.Speaker >= 0 {
		return m.told(m.r.Mentions.List[a.Speaker].Head, "judges")
	}
	return m.told(m.nounOf(a.Source), "judges")
}

// inGeneral reports whether a passive in the present tells what mostly happens: "People are usually killed by somebody they know".
func (m *maker) inGeneral(h int, f *facts) bool {
	return f.passive && f.present && f.subject >= 0 && m.is(m.Find(h, segun.RelAdvmod), "usually", "often", "mostly", "typically", "generally", "rarely", "seldom", "sometimes") && m.r.Tags.XPOS[f.subject] == "NNS" && m.Find(f.subject, segun.RelDet, segun.RelNmodPoss) < 0
}

// selfDefence reports whether a deed is told of as done to defend oneself: "fired in self-defence", "used sprays to defend themselves".
func (m *maker) selfDefence(h int) bool {
	for t, end := h+1, m.sentenceAt(h).End; t < end && m.Word(t) != "." && m.Word(t) != ";"; t++ {
		if m.is(t, "defence", "defense") && m.is(t-1, "-") && m.is(t-2, "self") || m.is(t, "self-defence", "self-defense") && m.is(t-1, "in", "of") {
			return true
		}
		if m.is(t, "defend") && m.is(t-1, "to") && m.is(t+1, "themselves", "himself", "herself", "itself", "ourselves", "myself") {
			return true
		}
	}
	return false
}

// byBand reports whether what is told was done in the open by armed people, or others, of whom nobody is known: "gunmen shot a guard". A band with a name, or whose side is named, is somebody.
func (m *maker) byBand(h int, f *facts) bool {
	if !m.told(h, "openly") && !(m.is(h, "open") && m.is(h+1, "fire")) && !(m.is(h, "take") && m.is(m.Find(h, segun.RelObj), "hostage", "captive", "prisoner")) && !(m.is(h, "set") && m.is(m.Find(h, segun.RelObj)+1, "ablaze", "alight", "afire", "on")) && !(m.is(h, "set") && m.is(h+1, "fire")) {
		return false
	}
	k := m.doer(h, f)
	for n, p := 0, m.Head(h); k < 0 && m.r.Tags.XPOS[h] == "VBG" && n < 3 && p >= 0 && p < h; n, p = n+1, m.Head(p) {
		k = m.Find(p, segun.RelNsubj) // "insurgents attacked a post, | killing three"
	}
	if f.passive {
		k = m.Find(h, segun.RelOblAgent)
	}
	return k >= 0 && m.r.Tags.UPOS[k] == segun.NOUN && (m.told(k, "band") || m.unknownMen(k)) && !m.withName(k)
}

// unknownMen reports whether people are told of by no more than their arms or masks, or as not known: "armed men", "two unidentified assailants", "masked youths".
func (m *maker) unknownMen(k int) bool {
	if !m.told(k, "unknownman") {
		return false
	}
	for j := k - 1; j >= 0 && j > k-4; j-- {
		if m.is(j, "armed", "arm", "masked", "mask", "hooded", "unidentified", "unknown", "unnamed") {
			return !m.is(j-1, "un") && m.r.Tags.UPOS[j] != segun.NOUN
		}
	}
	return false
}

// stopped reports whether predicate h only tells that the police put an end to what somebody did: "stabbed two men | before being shot by officers".
func (m *maker) stopped(h int) bool {
	k := m.Find(h, segun.RelOblAgent)
	return k >= 0 && m.told(k, "lawforce") && m.Word(h-1) == "being" && m.is(h-2, "before", "until")
}

// withName reports whether a noun for people says by a name whose they are: "rebels of the Northern Front", "Velm's gunmen".
func (m *maker) withName(h int) bool {
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		switch m.Rel(k).Base() {
		case segun.RelNmod, segun.RelCompound, segun.RelFlat, segun.RelAppos:
			if m.r.Tags.UPOS[k] == segun.PROPN {
				return true
			}
		}
	}
	return false
}

// tellsNoDeed reports whether a claim is one that the judge is not to take for an accusation by the company that it stands in: when something was done, who fell in battle, what things do by themselves, what
// there was, what was agreed, and nouns that tell of nothing done.
func (m *maker) tellsNoDeed(d *draft) bool {
	h, f := d.Head, &d.grammar
	return m.circumstance(d) || m.inCombat(d, f) || m.byOwnForces(d, f) || m.takesBlame(d) || m.Find(h, segun.RelCsubj) >= 0 || m.is(h, "agree") || m.is(f.subject, "there") && m.r.Tags.XPOS[f.subject] == "EX" || m.ofItself(h, f) || m.nothingDone(d) || d.holder >= 0 && m.decided(&m.r.Attributions.List[d.holder])
}

// circumstance reports whether a claim only says when what the voice tells of was done: "When it stopped, …", "until the bell rang". Why it was done may be the charge, and so may a "when"
// that stands behind: "wept when he struck her".
func (m *maker) circumstance(d *draft) bool {
	t := m.r.Tokens.At(d.Content[0].Start)
	for m.r.Tags.UPOS[t] == segun.PUNCT && t+1 < m.Len() {
		t++
	}
	fronted := t == m.sentenceAt(t).First || m.r.Tags.UPOS[max(t-1, 0)] == segun.PUNCT && m.Word(t-1) != ","
	if !(m.is(t, "when", "as") && fronted || m.is(t, "before", "since", "until")) || d.grammar.subject < t {
		return false
	}
	return m.r.Tags.UPOS[t] == segun.SCONJ || m.r.Tags.UPOS[t] == segun.ADV || m.r.Tags.UPOS[t] == segun.ADP && m.Rel(t) == segun.RelMark
}

// ofItself reports whether what is told is what a thing does with nobody behind it: "The shortage fuels the crisis", "one dose used to be enough".
func (m *maker) ofItself(h int, f *facts) bool {
	k := m.doer(h, f)
	if k < 0 || f.passive || m.r.Tags.UPOS[k] != segun.NOUN || m.agent(k) || m.Flags[k]&(phrase.PersonNoun|phrase.GroupNoun) != 0 || m.w.company.Get(m.partKey(k, "subject")) != "" {
		return false
	}
	return m.told(h, "ofitself") || m.is(h, "use") && m.is(h+1, "to")
}

// nothingDone reports whether a content behind a preposition, or between the marks of a heading, has no verb: "for months about a dry riser", ‘a courageous achievement’.
func (m *maker) nothingDone(d *draft) bool {
	if u := m.r.Tags.UPOS[d.Head]; u != segun.NOUN && u != segun.PROPN || m.Find(d.Head, segun.RelCop, segun.RelNsubj) >= 0 {
		return false
	}
	marked := d.holder >= 0 && hasPrefix(m.r.Attributions.List[d.holder].Rule, "heading in marks")
	if !marked && m.r.Tags.UPOS[m.r.Tokens.At(d.Content[0].Start)] != segun.ADP {
		return false
	}
	none := true
	m.each(d.Content, func(t int) {
		u := m.r.Tags.UPOS[t]
		none = none && u != segun.VERB && u != segun.AUX && m.wrongAt(t) == "" && m.w.pasts[m.lowered(t)] == ""
	})
	return none
}

// takesBlame reports whether a claim tells of somebody who blames himself in the same sentence: "blamed himself, saying | he had picked too slow a side".
func (m *maker) takesBlame(d *draft) bool {
	f := &d.grammar
	if d.holder < 0 || f.subject < 0 || m.r.Tags.XPOS[f.subject] != "PRP" {
		return false
	}
	s := m.sentenceAt(d.Head)
	for t := s.First; t+1 < d.Head; t++ {
		if !m.is(t, "blame") {
			continue
		}
		switch {
		case m.is(t+1, "himself"):
			return m.is(f.subject, "he")
		case m.is(t+1, "herself"):
			return m.is(f.subject, "she")
		case m.is(t+1, "themselves", "itself"):
			return m.is(f.subject, "they", "it")
		}
	}
	return false
}
