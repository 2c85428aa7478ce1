package claim

import (
	"segun"
	"segun/read/phrase"
)

// deedAfter reports whether the plain verb t, joined to the plain verb h, is another thing that is to be done: "would close its plant | and move the line to Orrin", "called on the army to withdraw | and to let the families
// return", "asked the marchers to bring water | and not to answer the guards". Each may come about without the other. It is none where the two are a choice ("to charge him or let him go"), where the first only leads to the second
// ("come and see it", "wait and see"), or where they share what they are done to ("to seize and detain the minister").
func (m *maker) deedAfter(t, h int) bool {
	if m.r.Tags.XPOS[t] != "VB" && !m.plainTaken(t, h) || m.r.Tags.XPOS[h] != "VB" || h > t || m.Rel(t) != segun.RelConj || m.told(h, "leadsto") {
		return false
	}
	own := m.is(m.Find(t, segun.RelMark), "to") || m.Find(t, segun.RelAux) >= 0 || m.is(t-1, "not")
	if !own && (m.Rel(h) == segun.RelConj || m.deniedAt(h)) {
		return false // "did not read the letter and sign it"
	}
	if !own && m.Rel(h) == segun.RelAdvcl && m.is(m.Find(h, segun.RelMark), "to") && m.Head(h) >= 0 && m.region(h, m.Head(h)) {
		return false // "sent two battalions to restore order and destroy the camps": one purpose of what was done
	}
	c := m.Find(t, segun.RelCc)
	if c >= 0 && !m.is(c, "and", "but") || c < 0 && m.Word(int(m.Lo[t])-1) != "," && m.Word(int(m.Lo[t])) != "," {
		return false
	}
	return m.hasMore(h, t) && int(m.Hi[t]) > t
}

// hasMore reports whether the verb h has an object or a complement of its own before token t.
func (m *maker) hasMore(h, t int) bool {
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if k < h || k >= t {
			continue
		}
		switch m.Rel(k) {
		case segun.RelObj, segun.RelIobj, segun.RelObl, segun.RelCcomp, segun.RelXcomp, segun.RelAdvmod, segun.RelCompoundPrt:
			return true
		}
	}
	return false
}

// deniedAt reports whether "not" or "never" hangs on the verb h.
func (m *maker) deniedAt(h int) bool {
	for k := m.Kid(h); k >= 0 && k < h; k = m.Next(k) {
		if m.is(k, "not", "n't", "n’t", "never") {
			return true
		}
	}
	return false
}

// asFirst gives the second of two things that are to be done what makes the first one so, be it a modal verb, a plan, an order or a condition: "would close its plant | and move the line to Orrin". It reports whether h is
// such a second one.
func (m *maker) asFirst(h int, s *segun.Sentence, f *facts) bool {
	p := m.Head(h)
	if p >= s.First && p < h && !m.region(h, p) && (f.past || f.present) && m.plainTaken(h, p) && m.opensTo(m.Head(p), s) {
		f.past, f.present, f.infinitive = false, false, true // "allows us to question the levy and | reclaim the fields"
		return true
	}
	if p < s.First || p >= h || !m.region(h, p) || f.modal != "" || f.force != "" || !m.deedAfter(h, p) {
		return false
	}
	first := p
	for v := m.Head(p); v >= s.First && v < p && (m.Rel(p) == segun.RelXcomp || m.Rel(p) == segun.RelConj && m.Find(p, segun.RelAux) < 0) && m.region(p, v) && int(m.at[p]) != p; v = m.Head(p) {
		p = v // "intends | to raise the duty and to exempt farms"
	}
	g := m.look(p, s)
	f.modal, f.force, f.forceBy, f.imperative, f.infinitive, f.headless = g.modal, g.force, g.forceBy, g.imperative, g.infinitive, g.headless
	f.past, f.present, f.unreal = g.past, g.present, g.unreal
	if f.subject < 0 {
		f.subject = g.subject
	}
	if f.conditional == "" {
		f.conditional = g.conditional
	}
	if p != first && f.modal == "" && f.force == "" && m.leavesOpen(p) {
		f.past, f.present, f.infinitive = false, false, true // "are trying to raise money | and give blood": neither is done yet
	}
	return true
}

// leavesOpen reports whether a verb does not say whether the infinitive that hangs on it came about: "try to", "allow us to", "is free to".
func (m *maker) leavesOpen(p int) bool {
	return m.unprovedWord(p, "tries") || m.told(p, "permits")
}

// opensTo reports whether a verb leaves open what hangs on it, or says that it is still to come.
func (m *maker) opensTo(v int, s *segun.Sentence) bool {
	return v >= s.First && v < s.End && (m.leavesOpen(v) || m.look(v, s).force != "")
}

// modalOf returns the modal verb that hangs on a verb, -1 for none.
func (m *maker) modalOf(h int) int {
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		if m.Rel(k) == segun.RelAux && m.r.Tags.XPOS[k] == "MD" && !m.noModal(k) {
			return k
		}
	}
	return -1
}

// singular reports whether the subject of a verb is one thing.
func (m *maker) singular(h int) bool {
	k := m.Find(h, segun.RelNsubj, segun.RelNsubjPass)
	return k >= 0 && m.one(k)
}

// butBetween reports whether "but" joins to the verb h, or to another joined to it, what stands before token t or begins there: "will not sell the mill, but lease it and | reopen the yard".
func (m *maker) butBetween(h, t int) bool {
	for k := h + 1; k < t; k++ {
		if m.is(k, "but") && m.r.Tags.UPOS[k] == segun.CCONJ {
			return true
		}
	}
	return false
}

// plainTaken reports whether the verb t, joined to the plain verb h and taken for a finite one, is a plain form as well: its subject would want another form ("She hopes to buy the mill and | reopen it"), a negated modal verb
// reaches over both ("You can't shake hands and | think it enough"), or a past tense would leave the present or the modal verb that goes before ("would help the bands and | put pressure on the mayor").
func (m *maker) plainTaken(t, h int) bool {
	x := m.r.Tags.XPOS
	if x[t] != "VBP" && x[t] != "VBD" || x[h] != "VB" || h >= t || m.Rel(t) != segun.RelConj || m.Flags[t]&phrase.VerbBase == 0 ||
		m.Find(t, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl, segun.RelAux, segun.RelAuxPass, segun.RelCop, segun.RelMark) >= 0 || m.frame[t] >= 0 {
		return false
	}
	for m.Rel(h) == segun.RelConj && m.Head(h) >= 0 && m.Head(h) < h && x[m.Head(h)] == "VB" {
		h = m.Head(h)
	}
	if m.butBetween(h, t) {
		return false
	}
	if k := m.modalOf(h); k >= 0 {
		return x[t] == "VBD" && !m.is(k, "could") || x[t] == "VBP" && (m.deniedAt(h) || m.singular(h) && m.sharedModal(t, m.sentenceAt(t)) < 0)
	}
	v := h
	for r := m.Rel(v); (r == segun.RelXcomp || r == segun.RelAcl || r == segun.RelAdvcl && m.is(v-1, "to")) && m.Head(v) >= 0 && m.Head(v) < v; r = m.Rel(v) {
		if v = m.Head(v); m.r.Tags.UPOS[v] == segun.NOUN && m.Head(v) >= 0 && m.Head(v) < v && m.Find(v, segun.RelCop) < 0 {
			v = m.Head(v) // "a plan | to sell the mill"
		}
		if finiteTag(m.finiteTagOf(v)) {
			break
		}
	}
	if v == h {
		return false
	}
	if m.modalOf(v) >= 0 {
		return x[t] == "VBP" && m.singular(v)
	}
	switch m.finiteTagOf(v) {
	case "VBZ":
		return true
	case "VBD":
		return x[t] == "VBP" && m.Flags[t]&phrase.VerbPast == 0
	case "VBP":
		return x[t] == "VBP" && x[v] == "VBG"
	}
	return false
}
