package claim

import (
	"slices"

	"segun"
	"segun/read/behalf"
)

// nameAccused fills in whom claims accuse. What ties a reply to an accusation may go by less (see whomAccused): here is only whom the text charges without a doubt, since it is counted and
// shown as such.
//
// Who accuses themselves is accused, and so is who denies a wrong of their own.
func (m *maker) nameAccused() {
	for i := range m.drafts {
		d := &m.drafts[i]
		if d.Grain != "role" && (d.Status == "alleged" || d.Act == "accuse") {
			d.Accused = m.chargedBy(d)
		}
	}
	for i := range m.drafts {
		if d := &m.drafts[i]; d.Act == "deny" && d.Status == "denied" && len(d.Chain) > 1 {
			d.Accused = m.chargedIn(d)
		}
	}
}

// chargedBy returns whom an accusation charges, empty where the text does not say.
func (m *maker) chargedBy(d *draft) []string {
	out := []string{}
	for _, c := range d.culprits {
		if m.charges1(d, &c) && !slices.Contains(out, c.id) {
			out = append(out, c.id)
		}
	}
	if g := &d.grammar; len(out) == 0 && !g.passive && m.is(g.subject, "i", "we") && len(d.Chain) > 1 && m.wrongdoing(d.Head, g) != "" {
		if who := d.Chain[len(d.Chain)-1].Entity; who != "" {
			out = append(out, who) // "we forged the receipts"
		}
	}
	return out
}

// epithetical reports whether a claim is made by "alleged" or "suspected" before a noun.
func (m *maker) epithetical(d *draft) bool {
	return d.holder >= 0 && hasPrefix(m.r.Attributions.List[d.holder].Rule, "epithet")
}

// charges1 reports whether a claim charges one of those whom it may accuse.
func (m *maker) charges1(d *draft, c *culprit) bool {
	if !slices.Contains(d.whom, c.id) && d.Act != "deny" && !m.chargesItself(d, c) {
		return false
	}
	e := m.entity(c.id)
	if e == nil || m.ruledOut(c.at) {
		return false
	}
	x := &m.r.Mentions.List[m.byHead[c.at]]
	switch e.Kind {
	case segun.Law, segun.Product:
		return false
	case segun.OtherEntity:
		if (!e.Named || c.by == asDoer) && !m.body(c.at) {
			return false
		}
	case segun.Place:
		if m.is(x.End, ",", "(") { // a dateline, or where it was
			return false
		}
	}
	switch c.by {
	case byHost:
		if held := m.stands(m.Head(c.at), "-", "holds"); held || m.epithetical(d) {
			return held && m.Rel(c.at) == segun.RelNsubjPass
		}
	case asWhose:
		return !m.stands(m.Head(c.at), "-", "whose")
	case asBy:
		return !m.is(d.Head, "warn", "tell", "inform", "alert", "advise")
	case asDone:
		return m.is(d.Head, "bribe", "corrupt", "implicate", "involve", "warn", "alert") || m.is(d.Head, "tell", "inform") && m.is(d.Head+1, "about", "of", "so", "in", ".", ",") && m.Find(d.Head, segun.RelXcomp) < 0
	case asDoer:
		return !m.undergoes(d.Head) && !m.sharesPassive(d.Head, c.at)
	}
	return true
}

// chargesItself reports whether a claim that accuses charges its own speaker: "we took the money", "blamed himself". Who tells what was done to them or what they saw does not, and "he" may be
// another.
func (m *maker) chargesItself(d *draft, c *culprit) bool {
	if m.is(c.at, "himself", "herself", "itself", "themselves", "myself", "ourselves") {
		return c.by == byCue
	}
	return c.by == asDoer && m.is(c.at, "i", "we") && m.wrongdoing(d.Head, &d.grammar) != ""
}

// stands reports whether token t is a word of charged.tsv that plays a part with an object.
func (m *maker) stands(t int, object, part string) bool {
	return t >= 0 && m.w.beside[partKey(m.lemma(t)+" "+object, part)]
}

// undergoes reports whether the subject of a verb meets with what it tells of, perceives it or only speaks of it.
func (m *maker) undergoes(h int) bool {
	if h >= 0 && m.is(h, "victim") && m.is(h+1, "of") {
		return true
	}
	if h < 0 || m.r.Tags.UPOS[h] != segun.VERB {
		return false
	}
	if m.stands(h, "-", "meets") || m.hadTheirs(h) {
		return true
	}
	o := m.Find(h, segun.RelObj)
	for t := h + 1; o < 0 && t < m.Len() && t < h+4; t++ {
		if m.r.Tags.UPOS[t] == segun.NOUN {
			o = t
		}
	}
	return o >= 0 && m.stands(h, m.lemma(o), "meets")
}

// sharesPassive reports whether a participle has its subject from a passive before it: "the men were threatened and | abandoned".
func (m *maker) sharesPassive(h, subject int) bool {
	for subject >= 0 && m.Rel(subject) == segun.RelConj {
		subject = m.Head(subject)
	}
	return subject >= 0 && m.Rel(subject) == segun.RelNsubjPass && m.Head(subject) != h && m.r.Tags.XPOS[h] == "VBN" && m.Find(h, segun.RelAux) < 0
}

// ruledOut reports whether those whom token t names, or "who" stands for, are those who did not do it: "it was he, | not the treasurer, who had signed".
func (m *maker) ruledOut(t int) bool {
	if h := m.Head(t); h >= 0 && m.is(t, "who", "which", "that") && m.Rel(h) == segun.RelAclRelcl && m.Head(h) >= 0 {
		t = m.Head(h)
	}
	k, ok := m.byHead[t]
	if !ok {
		return false
	}
	first := m.r.Mentions.List[k].First
	return first > 0 && m.is(first-1, "not") || m.is(first, "not")
}

// chargedIn returns whom a denial says did no wrong: those whom the accusations charge that it answers, or else who its own words say did it. nil where it denies no wrong, or does not say whose.
func (m *maker) chargedIn(d *draft) []string {
	var out []string
	for _, i := range m.draftsOf(d.Answers) {
		if a := &m.drafts[i]; a.Status == "alleged" {
			for _, id := range a.Accused {
				if !slices.Contains(out, id) {
					out = append(out, id)
				}
			}
		}
	}
	if len(out) > 0 || m.wrongWords(&d.Claim) == "" && m.wrongdoing(d.Head, &d.grammar) == "" {
		return out
	}
	if len(d.culprits) > 0 {
		for _, c := range d.culprits {
			if m.charges1(d, &c) && !slices.Contains(out, c.id) {
				out = append(out, c.id)
			}
		}
		return out
	}
	if !m.ownWrong(d) {
		return nil // the text does not say whose
	}
	return m.behalfOf(d.Chain[len(d.Chain)-1].Entity)
}

// ownWrong reports whether what a denial holds is a deed of whoever denies it: "denied taking bribes", "denies negligence". "Denied the accusations" may speak of others' deeds.
func (m *maker) ownWrong(d *draft) bool {
	h := d.Head
	if h < 0 {
		h = m.nounOf(d.Content)
	}
	if h < 0 || d.grammar.subject >= 0 || d.grammar.passive || d.holder < 0 || !m.is(m.r.Attributions.List[d.holder].Head, "deny", "denial") {
		return false
	}
	switch m.r.Tags.XPOS[h] {
	case "VBG", "VB":
		return m.Find(h, segun.RelNsubj, segun.RelNsubjPass) < 0
	case "NN", "NNS":
		return m.wrongAt(h) != "" && m.Find(h, segun.RelAcl, segun.RelAclRelcl, segun.RelCcomp, segun.RelNmodPoss) < 0
	}
	return false
}

// behalfOf returns for whom somebody speaks whose work it is to speak for others, or else that one: a spokesman who denies a theft denies that of his company.
func (m *maker) behalfOf(who string) []string {
	if who == "" || who == "e0" {
		return nil
	}
	if m.links == nil || m.entity(who) == nil {
		return nil
	}
	n := m.numberOf(who)
	for i := range m.links.List {
		if l := &m.links.List[i]; l.Who == n && (l.Kind == behalf.Speaker || l.Kind == behalf.Lawyer) {
			return []string{m.r.Entities.List[l.For].ID}
		}
	}
	return []string{who}
}
