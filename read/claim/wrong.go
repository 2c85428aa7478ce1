package claim

import (
	"segun"
)

// accused turns a claim that someone did wrong into an accusation, unless it is the outlet's own word: then it is flagged.
func (m *maker) accused(d *draft, f *facts, s *segun.Sentence) {
	c := &d.Claim
	d.wrong = m.wrongdoing(c.Head, f)
	if d.wrong == "" && m.accuser(d) && f.subject >= 0 && !m.lawful(c.Head, f.subject) && (f.past || m.r.Tags.XPOS[c.Head] == "VBN") && (m.agent(f.subject) && !f.passive || m.culprit(c.Head, f)) {
		d.wrong = "wrong" // what prosecutors say that somebody did
	}
	if c.Act == "accuse" {
		if d.wrong == "" {
			d.wrong = m.wrongWords(c)
		}
		return
	}
	if d.wrong == "" {
		return
	}
	if c.Polarity == "negative" || c.Realis != "happened" && c.Realis != "ongoing" && c.Realis != "unknown" || c.Act == "deny" || c.Act == "ask" {
		return
	}
	sec := m.r.Doc.SectionAt(c.Content[0].Start)
	comment := sec >= 0 && m.r.Doc.Sections[sec].Kind == segun.Comment
	writer := m.r.Doc.Kind == segun.Letter || m.r.Doc.Kind == segun.StatementDoc
	if d.holder < 0 && !comment && !writer {
		if d.wrong == "crime" && !m.settled(s) {
			c.Flags = append(c.Flags, "crime_in_own_voice")
		}
		return
	}
	if d.holder >= 0 && m.speaksItself(d, f) {
		return // a confession
	}
	if f.subject >= 0 && m.is(f.subject, "i", "we") {
		return
	}
	c.Act, c.Why.Act = "accuse", "it says that someone did wrong: "+m.Word(c.Head)
}

// lawful reports whether a clause tells of what courts, police and prosecutors do themselves: "her office had opened an inquiry".
func (m *maker) lawful(h, subject int) bool {
	if m.is(subject, "office", "prosecutor", "prosecution", "investigator", "police", "court", "judge", "jury", "inquiry", "team", "detective", "officer", "authority", "agency", "ministry", "magistrate", "tribunal", "department", "witness", "expert", "victim") ||
		m.r.Tags.XPOS[subject] == "PRP" && m.is(subject, "i", "we", "it") {
		return true
	}
	if k := m.Find(subject, segun.RelNmodPoss); k >= 0 && m.r.Tags.XPOS[k] == "PRP$" {
		return true
	}
	return m.is(h, "open", "launch", "begin", "charge", "arrest", "detain", "question", "die", "be", "have", "appear", "testify", "plead", "deny", "say", "tell", "ask", "receive", "work", "live", "serve", "remain", "become", "lose", "need", "suffer", "survive")
}

// accuser reports whether the innermost voice of a claim is one whose part it is to accuse.
func (m *maker) accuser(d *draft) bool {
	if d.holder < 0 {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	if a.Speaker < 0 {
		return false
	}
	if m.w.accuse[modelString(m.lemma(m.r.Mentions.List[a.Speaker].Head))] {
		return true
	}
	if e := m.r.EntityOf(a.Speaker); e >= 0 {
		for _, r := range m.r.Entities.List[e].Roles {
			if m.w.accuse[modelString(r.Title)] {
				return true
			}
		}
		for _, k := range m.r.Entities.List[e].Mentions {
			if m.w.accuse[modelString(m.lemma(m.r.Mentions.List[k].Head))] {
				return true
			}
		}
	}
	return false
}

// wrongdoing returns the class of the wrong that a predicate says someone did, "" for none.
func (m *maker) wrongdoing(h int, f *facts) string {
	switch m.r.Tags.UPOS[h] {
	case segun.VERB:
		key := m.lemma(h)
		if o := m.Find(h, segun.RelObj); o > h && m.is(o, "himself", "herself", "themselves", "itself", "myself", "ourselves", "yourself") && m.is(h, "kill", "shoot", "hang", "stab", "hurt", "injure", "burn", "drown", "poison") {
			return "" // who kills himself wrongs nobody else
		}
		class := m.w.wrong[partKey(key, "verb")]
		if p := m.Find(h, segun.RelCompoundPrt); p > h {
			class = m.w.wrong[partKey(key+" "+m.lemma(p), "verb")]
		}
		if class != "" && (m.culprit(h, f) || f.passive && m.w.always[partKey(key, "verb")]) {
			return class
		}
		if o := m.Find(h, segun.RelObj); o > h && m.is(h, "commit", "take", "accept", "receive", "pay", "offer", "carry", "engage", "run", "order", "plan", "plot", "organise", "tell", "make") {
			if class = m.w.wrong[partKey(m.lemma(o), "noun")]; class != "" && m.culprit(h, f) {
				return class
			}
		}
		if o := m.Find(h, segun.RelObl); o > h && m.is(h, "involve", "engage", "implicate", "complicit", "participate") {
			return m.w.wrong[partKey(m.lemma(o), "noun")]
		}
	case segun.ADJ:
		if m.Find(h, segun.RelCop) >= 0 && f.subject >= 0 && m.agent(f.subject) {
			return m.w.wrong[partKey(m.lemma(h), "adj")]
		}
	}
	return ""
}

// culprit reports whether a verb has someone who does it: a subject that can be blamed, or an agent where it is passive.
func (m *maker) culprit(h int, f *facts) bool {
	if f.passive {
		for k := m.Kid(h); k >= 0; k = m.Next(k) {
			if m.Rel(k) == segun.RelOblAgent || m.Rel(k) == segun.RelObl && m.is(m.Find(k, segun.RelCase), "by") {
				return m.agent(k)
			}
		}
		return false
	}
	if f.subject >= 0 {
		return m.agent(f.subject) && (m.Find(h, segun.RelObj, segun.RelCcomp, segun.RelObl, segun.RelCompoundPrt) >= 0 || !m.weakVerb(h))
	}
	if m.r.Tags.XPOS[h] != "VBG" && m.Rel(h) != segun.RelConj {
		return false
	}
	p := m.Head(h)
	if p < 0 || !m.region(p, h) {
		return true // "accused of hiding it": whoever is accused
	}
	switch m.Rel(h) {
	case segun.RelAcl, segun.RelAclRelcl:
		return m.agent(p)
	case segun.RelAdvcl, segun.RelConj, segun.RelXcomp: // ", killing two": whoever or whatever the clause is about
		for n := 0; n < 4 && p >= 0; n++ {
			if s := m.Find(p, segun.RelNsubj, segun.RelNsubjPass); s >= 0 {
				return m.agent(s)
			}
			p = m.Head(p)
		}
		return false
	}
	return true
}

// weakVerb holds for verbs that do wrong only to something.
func (m *maker) weakVerb(h int) bool {
	return m.is(h, "attack", "break", "abandon", "ignore", "destroy", "favour", "protect", "supply", "fund", "fail", "leak", "fake", "punish", "seize", "grab", "blame", "skip", "hide", "plot", "frame", "doctor", "gas", "arm", "press", "shoot", "beat", "kill")
}

// agent reports whether token t names someone who can do wrong: a person, a group, a body, a place that acts.
func (m *maker) agent(t int) bool {
	if k, ok := m.byHead[t]; ok {
		switch m.r.Mentions.List[k].Kind {
		case segun.Person, segun.Group, segun.Organisation, segun.Outlet:
			return true
		case segun.Place:
			return m.r.Mentions.List[k].Form == segun.FormName
		}
	}
	return m.is(t, "he", "she", "they", "you", "who", "somebody", "someone", "everyone", "everybody", "people", "those", "these")
}

// wrongWords looks for a word for wrongdoing anywhere in a claim's content.
func (m *maker) wrongWords(c *segun.Claim) string {
	best := ""
	m.each(c.Content, func(t int) {
		part := ""
		switch m.r.Tags.UPOS[t] {
		case segun.VERB:
			part = "verb"
		case segun.NOUN:
			part = "noun"
		case segun.ADJ:
			part = "adj"
		default:
			return
		}
		if x := m.w.wrong[partKey(m.lemma(t), part)]; x == "crime" || x != "" && best == "" {
			best = x
		}
	})
	return best
}

// alarming reports whether a claim accuses someone of a crime.
func (m *maker) alarming(d *draft) bool { return d.Act == "accuse" && d.wrong == "crime" }

// settled reports whether a sentence speaks of a court's or prosecutor's act: then a crime in it is told of a case.
func (m *maker) settled(s *segun.Sentence) bool {
	for t := s.First; t < s.End; t++ {
		if m.is(t, "convict", "conviction", "sentence", "jail", "imprison", "charge", "accuse", "allege", "allegedly", "indict", "suspect", "plead", "guilty", "confess", "admit", "verdict", "court", "trial", "alleged", "suspected") {
			return true
		}
	}
	return false
}
