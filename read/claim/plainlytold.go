package claim

import (
	"segun"
	"segun/read/attribution"
)

// The judge of accusations goes by the company that a claim stands in, and in the company of accusations much is told that accuses nobody: the figures of a poll, when something was done, what a body says of its own
// people, what somebody did not do, and honours. The judge's word does not count for these; that of a rule that sees a word for a wrong does.

// plainlyTold reports whether a claim is one of them.
func (m *maker) plainlyTold(d *draft) bool {
	return m.polled(d) || m.meanwhile(d) || m.ofOwnPeople(d) || m.flatlyNot(d) || m.honoured(d) || m.securedBy(d) || m.idiomatic(d.Head) || m.inRace(d) || m.ofOwnSide(d, &d.grammar) || m.nounAlone(d) || m.seemsSo(d)
}

// idiomatic reports whether verb h with its object is a turn of phrase that charges nobody: "They stole a point".
func (m *maker) idiomatic(h int) bool {
	o := m.Find(h, segun.RelObj)
	return o >= 0 && m.w.idioms[partKey(m.lemma(h)+" "+m.lemma(o), "verb")]
}

// polled reports whether a claim is what a poll or a count found.
func (m *maker) polled(d *draft) bool {
	if d.holder < 0 {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	if a.Rule == attribution.PollGoesOn || hasPrefix(a.Rule, "poll ") {
		return true
	}
	t := m.nounOf(a.Source)
	if a.Speaker >= 0 {
		t = m.r.Mentions.List[a.Speaker].Head
	}
	return m.is(t, "poll", "survey", "census", "pollster")
}

// meanwhile reports whether a claim only says at what time or beside what something was done: "that | when the boat came in | nobody was there", "while he was mending a net". "While a guard held the door" has a deed of its own.
func (m *maker) meanwhile(d *draft) bool {
	t := m.r.Tokens.At(d.Content[0].Start)
	for t+1 < m.Len() && (m.r.Tags.UPOS[t] == segun.PUNCT || m.is(t, "that", "and")) {
		t++
	}
	if t >= d.Head || m.Head(t) != d.Head {
		return false
	}
	return m.is(t, "when", "whenever") || m.is(t, "while", "as") && d.grammar.progressive
}

// ofOwnPeople reports whether a claim tells of what belongs to the body that says it: "The army said | its men had used little force". Who accuses their own has a word for it.
func (m *maker) ofOwnPeople(d *draft) bool {
	if d.holder < 0 || d.grammar.passive {
		return false
	}
	k := d.grammar.subject
	if k < 0 {
		k = m.doer(d.Head, &d.grammar)
	}
	if k < 0 {
		return false
	}
	p := m.Find(k, segun.RelNmodPoss)
	if !m.is(p, "its", "our", "their") || m.is(k, "supervisor", "boss", "manager", "superior", "chief", "commander", "employer", "landlord") {
		return false
	}
	x, ok := m.byHead[p]
	e := m.entityOfSpeaker(&m.r.Attributions.List[d.holder])
	return ok && e >= 0 && e == m.r.EntityOf(x)
}

// flatlyNot reports whether a whole sentence, or what stands for one, only says that something was not done: "did not name the guild", "Nobody knew of them", "nobody asked her to lie". Whoever did nothing is blamed
// for it, and so are they who asked nobody, and those of whom "nobody has come yet".
func (m *maker) flatlyNot(d *draft) bool {
	h, f := d.Head, &d.grammar
	if d.Polarity != "negative" || f.negative == "" || f.subject < 0 || m.is(h, "do", "put", "exist", "look") {
		return false
	}
	if f.passive && (f.negative == "no" || f.negative == "nothing") && m.is(h, "sign", "decide", "agree", "approve", "announce", "settle", "finalise", "finalize", "conclude") {
		return true // "no order has been signed"
	}
	if m.byNobody(f.subject) {
		return m.told(h, "unknowing") || m.Find(h, segun.RelXcomp) > h
	}
	if r := m.Rel(h).Base(); r == segun.RelAcl || r == segun.RelAdvcl || m.r.Tags.XPOS[f.subject] == "WDT" || m.r.Tags.XPOS[f.subject] == "WP" {
		return false
	}
	return f.negative == "not" || f.negative == "n't" || f.negative == "n’t" || f.negative == "never"
}

// byNobody reports whether token t, a subject, is a word for nobody: "nobody", "no one above him", "none of them".
func (m *maker) byNobody(t int) bool {
	return m.is(t, "nobody", "none", "no-one") || m.is(t, "one") && m.is(t-1, "no")
}

// honoured reports whether what is told does somebody honour: "was honoured for a rescue".
func (m *maker) honoured(d *draft) bool {
	return m.told(d.Head, "praises") || m.told(d.Head, "honours")
}

// securedBy reports whether police or prosecutors tell of what was found and taken for evidence: "two pistols were recovered from the house".
func (m *maker) securedBy(d *draft) bool {
	if d.holder < 0 || !d.grammar.passive || !m.is(d.Head, "recover", "seize", "confiscate", "impound", "find", "retrieve") {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	return m.charges(a) || m.lawVoice(a)
}

// nounAlone reports whether a claim is a noun with nothing said of it, and no word for a wrong: "protested | the mayor's plans for the quay".
func (m *maker) nounAlone(d *draft) bool {
	h := d.Head
	if u := m.r.Tags.UPOS[h]; u != segun.NOUN && u != segun.PROPN || m.Find(h, segun.RelCop, segun.RelNsubj, segun.RelNsubjPass, segun.RelObj) >= 0 {
		return false
	}
	finite := false
	m.each(d.Content, func(t int) {
		x := m.r.Tags.XPOS[t]
		finite = finite || finiteTag(x) || x == "VBN" || m.looksVerb(t) || m.is(t, "as") // "Orvania as the likely thief"
	})
	return !finite && m.wrongWords(&d.Claim) == ""
}

// seemsSo reports whether a claim only tells what something looks like: "They appeared to be marks of fingers".
func (m *maker) seemsSo(d *draft) bool {
	x := m.Find(d.Head, segun.RelXcomp)
	return m.is(d.Head, "appear", "seem", "look", "resemble") && (x < 0 || m.Find(x, segun.RelCop) >= 0 || m.r.Tags.UPOS[x] != segun.VERB)
}
