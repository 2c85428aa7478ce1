package claim

import (
	"slices"

	"strings"

	"segun"
)

// accused turns a claim that someone did wrong into an accusation, unless it is the outlet's own word: then it is flagged.
func (m *maker) accused(d *draft, f *facts, s *segun.Sentence) {
	c := &d.Claim
	m.done(c.Head, f)
	sec := m.r.Doc.SectionAt(c.Content[0].Start)
	comment := sec >= 0 && m.r.Doc.Sections[sec].Kind == segun.Comment
	if d.wrong = m.wrongdoing(c.Head, f); d.wrong == "" && (d.holder >= 0 || comment) {
		d.wrong = m.guilty(c.Head, f)
	}
	if d.wrong == "wrong" && m.mishap(c.Content, f) {
		d.wrong = ""
	}
	if by := m.doer(c.Head, f); d.wrong == "" && m.accuser(d) && by >= 0 && m.Find(c.Head, segun.RelObj) > c.Head && !m.lawful(c.Head, by) && (f.past || m.r.Tags.XPOS[c.Head] == "VBN") && (m.agent(by) && !f.passive || m.culprit(c.Head, f)) {
		d.wrong = "wrong" // what prosecutors say that somebody did
	}
	if d.wrong == "" && d.holder >= 0 && f.negative == "" && f.modal == "" && !f.question && !m.duty(c.Head, f) {
		if class, v := m.bySurface(c.Content); v >= 0 && (v == c.Head || c.Why.Realis == noFinite) {
			d.wrong = class
			if c.Head = v; c.Why.Realis == noFinite {
				c.Realis, c.Why.Realis = "happened", "past tense"
				if m.r.Tags.XPOS[v] == "NNS" {
					c.Why.Realis = presentTense
				}
			}
		}
	}
	if c.Act == "accuse" {
		if d.wrong == "" {
			d.wrong = m.wrongWords(c)
		}
		return
	}
	if m.supposed(d) || m.fiction(d) != "" {
		return
	}
	if d.holder < 0 && c.Act == "evaluate" && c.Polarity == "positive" && m.slanders(c.Head, f) {
		d.wrong = "wrong"
		c.Act, c.Why.Act = "accuse", byWord+m.Word(c.Head)
		return
	}
	if m.calledWrong(d) {
		d.wrong = "wrong"
		c.Act, c.Why.Act = "accuse", byWord+m.Word(c.Head)
		return
	}
	if d.wrong == "" && d.holder < 0 && !comment && m.Find(c.Head, segun.RelNsubj) >= 0 && !f.passive {
		if class, _, _ := m.verbClass(c.Head); class != "" && c.Polarity == "positive" && m.byHedged(d, f) {
			d.wrong = class
		}
		return
	}
	if d.wrong == "" && m.wronged(d, f) {
		d.wrong = "wrong"
		c.Act, c.Why.Act = "accuse", byWord+m.Word(c.Head)
		return
	}
	if (d.wrong == "" || m.is(c.Head, "do")) && m.neglected(d, f) {
		d.wrong = "wrong"
		c.Act, c.Why.Act = "accuse", notDone+m.Word(c.Head)
		return
	}
	if d.wrong == "" && (m.unlawful(d, f) || m.beholden(d, f) || m.political(d, f) || d.holder >= 0 && (m.pointsAt(c.Head, f) || m.authorOf(c.Head, f))) {
		d.wrong = "wrong"
	}
	if d.wrong == "" {
		return
	}
	if c.Polarity == "negative" || c.Realis != "happened" && c.Realis != "ongoing" && c.Realis != "unknown" || c.Act == "deny" || c.Act == "ask" {
		return
	}
	writer := m.r.Doc.Kind == segun.Letter || m.r.Doc.Kind == segun.StatementDoc
	if d.holder < 0 && !comment && !writer {
		if m.byHedged(d, f) {
			return
		}
		if d.wrong == "crime" && !m.settled(s) && !m.hardlyCrime(c.Head, f) && !m.byNobodyKnown(c.Head, f) && !m.inWar(c.Head, f) {
			c.Flags = append(c.Flags, "crime_in_own_voice")
		}
		return
	}
	if f.passive {
		// "they had been threatened": whoever did it to them is charged
	} else if (d.holder >= 0 && (m.speaksItself(d, f) || m.ownsUp(d, f)) || f.subject >= 0 && m.is(f.subject, "i", "we")) && !m.boasts(d) {
		return // a confession
	}
	c.Act, c.Why.Act = "accuse", byWord+m.Word(c.Head)
}

// hardlyCrime reports whether a word for a crime tells of none in the outlet's own words: money that no official accepts ("a third of the families have accepted money"), and a threat
// of which nobody is the victim ("lawyers threatened last month to sue").
func (m *maker) hardlyCrime(h int, f *facts) bool {
	switch {
	case m.is(h, "accept", "take", "receive"):
		k := m.doer(h, f)
		return k >= 0 && m.w.company.Get(m.partKey(k, "subject")) != "official" && m.r.Tags.UPOS[k] == segun.NOUN && !m.boughtBy(h, f)
	case m.is(h, "threaten"):
		return m.Find(h, segun.RelAuxPass) < 0 && m.Find(h, segun.RelObj) < 0
	case m.is(h, "beat"):
		return m.beatsInContest(h)
	case m.is(h, "try", "attempt", "seek", "continue", "begin"):
		x := m.Find(h, segun.RelXcomp)
		return x > h && m.bySpeech(x, f)
	}
	return m.bySpeech(h, f)
}

// bySpeech reports whether somebody who is named attacks somebody or something without a word for what with: politicians do so in speeches.
func (m *maker) bySpeech(h int, f *facts) bool {
	k := m.doer(h, f)
	return m.is(h, "attack", "assail", "assault") && k >= 0 && m.r.Tags.UPOS[k] == segun.PROPN && !f.passive && m.Find(h, segun.RelObl) < 0
}

// beatsInContest reports whether a verb of beating tells of a contest: without "up", "to death" or a word for what with or how badly, nobody is hurt. "Orr beat her 51% to 36%", "beat back a challenge".
func (m *maker) beatsInContest(h int) bool {
	for k := h + 1; k < m.Len() && k < h+12 && m.Word(k) != "."; k++ {
		if m.told(k, "beaten") {
			return false
		}
	}
	return !m.is(h-1, "be") && !m.is(h-1, "badly", "severely", "brutally", "savagely")
}

// byWord opens the reason of an accusation that a word for a wrong makes.
const byWord = "it says that someone did wrong: "

// doer returns the subject of a predicate, which the second of two joined ones has from the first: "siphoned off the fund and spent it"; -1 for none.
func (m *maker) doer(h int, f *facts) int {
	if f.subject >= 0 || m.Rel(h) != segun.RelConj {
		return f.subject
	}
	for n, p := 0, m.Head(h); n < 4 && p >= 0; n, p = n+1, m.Head(p) {
		if s := m.Find(p, segun.RelNsubj); s >= 0 && m.holder[s] == m.holder[h] {
			return s
		}
		if m.Rel(p) != segun.RelConj {
			break
		}
	}
	return -1
}

// lawful reports whether a clause tells of what courts, police and prosecutors do themselves: "her office had opened an inquiry".
func (m *maker) lawful(h, subject int) bool {
	if m.told(subject, "lawful") ||
		m.r.Tags.XPOS[subject] == "PRP" && m.is(subject, "i", "we", "it") {
		return true
	}
	if k := m.Find(subject, segun.RelNmodPoss); k >= 0 && m.r.Tags.XPOS[k] == "PRP$" {
		return true
	}
	return m.told(h, "lawfuldeed")
}

// accuser reports whether the innermost voice of a claim is one whose part it is to accuse.
func (m *maker) accuser(d *draft) bool {
	if d.holder < 0 {
		return false
	}
	return m.accuses(&m.r.Attributions.List[d.holder])
}

// charges reports whether an attribution is of police, prosecutors or others who charge people.
func (m *maker) charges(a *segun.Attribution) bool {
	if a.Speaker < 0 {
		return false
	}
	h := m.r.Mentions.List[a.Speaker].Head
	return m.is(h, "police", "detective", "investigator", "sheriff", "constabulary", "gendarmerie") || m.is(h, "office", "service") && m.is(m.Find(h, segun.RelNmodPoss, segun.RelCompound), "prosecutor", "prosecution", "attorney") || m.accuses(a)
}

// accuses reports whether the speaker of an attribution is one whose part it is to accuse.
func (m *maker) accuses(a *segun.Attribution) bool {
	if a.Speaker < 0 {
		return m.accusesAt(m.nounOf(a.Source)) // "the charge sheet, which the paper has seen"
	}
	if m.accusesAt(m.r.Mentions.List[a.Speaker].Head) {
		return true
	}
	e := m.r.EntityOf(a.Speaker)
	return e >= 0 && m.entityAccuses(&m.r.Entities.List[e])
}

// entityAccuses reports whether the offices or the mentions of somebody say that it is their part to accuse; it is worked out once for each.
func (m *maker) entityAccuses(e *segun.Entity) bool {
	if yes, ok := m.chargers[e.ID]; ok {
		return yes
	}
	yes := slices.ContainsFunc(e.Roles, func(r segun.Role) bool { return m.w.accuse[modelString(r.Title)] }) ||
		slices.ContainsFunc(e.Mentions, func(k int) bool { return m.w.accuse[modelString(m.lemma(m.r.Mentions.List[k].Head))] })
	if m.chargers == nil {
		m.chargers = map[string]bool{}
	}
	m.chargers[e.ID] = yes
	return yes
}

// accusesAt reports whether token t heads the words for somebody or something that accuses: "prosecutors", "the charge sheet".
func (m *maker) accusesAt(t int) bool {
	if t < 0 {
		return false
	}
	return m.w.accuse[modelString(m.lemma(t))] || t > 0 && m.w.accuse[modelString(m.lemma(t-1)+" "+m.lemma(t))]
}

// nounOf returns the noun that the words for a voice come to, up to a comma or a relative clause; -1 for none.
func (m *maker) nounOf(spans []segun.Span) int {
	noun, shut := -1, false
	m.each(spans, func(t int) {
		shut = shut || noun >= 0 && (m.Word(t) == "," || m.r.Tags.XPOS[t] == "WDT" || m.r.Tags.XPOS[t] == "WP" || m.r.Tags.UPOS[t] == segun.ADP)
		if u := m.r.Tags.UPOS[t]; !shut && (u == segun.NOUN || u == segun.PROPN) {
			noun = t
		}
	})
	return noun
}

// wrongdoing returns the class of the wrong that a predicate says someone did, "" for none.
func (m *maker) wrongdoing(h int, f *facts) string {
	switch m.r.Tags.UPOS[h] {
	case segun.VERB:
		if o := m.Find(h, segun.RelObj); o > h && m.is(o, "himself", "herself", "themselves", "itself", "myself", "ourselves", "yourself") && m.is(h, "kill", "set", "shoot", "hang", "stab", "hurt", "injure", "burn", "drown", "poison") {
			return "" // who kills himself wrongs nobody else
		}
		if m.is(h, "lie") && m.is(h+1, "in", "behind", "on", "at", "ahead", "beneath", "beyond", "between", "with", "under", "idle", "empty", "down", "there") {
			return "" // "the fault lies with them", "lay in a mailbox"
		}
		if m.tame(h, f.subject, f.passive) {
			return ""
		}
		if class, passive, whole := m.verbClass(h); class != "" && !m.duty(h, f) && (m.culprit(h, f) || f.passive && passive || (whole || m.w.meant[modelString(m.lemma(h))] && m.r.Tags.UPOS[max(f.subject, 0)] == segun.NOUN && !m.nature(f.subject)) && !f.passive && f.subject >= 0) {
			if class == "crime" && m.is(h, "threaten") && !f.passive && !m.violent(m.Find(h, segun.RelXcomp)) {
				return "wrong" // "threatened to sack her": a wrong, and no crime
			}
			return class
		}
		if m.doneAway(h, f) {
			return "wrong"
		}
		if class := m.hadDone(h, f); class != "" {
			return class
		}
		if class := m.phrased(h); class != "" && m.culprit(h, f) {
			return class
		}
		return m.wrongBeside(h, f)
	case segun.ADJ:
		if m.is(h-1, "more") && m.is(h-2, "no", "any") {
			return "" // "is no more corrupt than I am"
		}
		if m.Find(h, segun.RelCop) >= 0 && f.subject >= 0 && m.agent(f.subject) && !m.inCharge(h) {
			return m.w.wrong.Get(m.partKey(h, "adj"))
		}
	case segun.NOUN, segun.PROPN:
		if m.Find(h, segun.RelCop) < 0 && f.subject < 0 {
			if class := m.wrongOfSomebody(h); class != "" {
				return class
			}
			return m.lostWrong(h)
		}
		if m.Find(h, segun.RelCop) >= 0 && f.subject >= 0 && (m.agent(f.subject) || m.is(f.subject, "it", "this", "that")) {
			if k := m.Find(h, segun.RelAmod); m.is(k, "convicted", "convict", "former", "alleged", "suspected") {
				return ""
			}
			if class := m.w.wrong.Get(m.partKey(h, "noun")); class != "" {
				return class
			}
		}
		if m.Find(h, segun.RelCop) >= 0 && f.subject >= 0 && m.holder[h] >= 0 && (m.told(h, "crooked") || m.is(h, "front", "cover") && m.is(h+1, "for")) {
			return "wrong" // "The gifts were bribes", "The charity was a front for smugglers"
		}
	}
	return ""
}

// inCharge reports whether "responsible" at token h says what somebody's task is: "responsible for the safety of the port", "for keeping the books".
func (m *maker) inCharge(h int) bool {
	if !m.is(h, "responsible") || !m.is(h+1, "for") || h+2 >= m.Len() {
		return false
	}
	if m.r.Tags.XPOS[h+2] == "VBG" {
		return m.wrongAt(h+2) == "" && !m.told(h+2, "casualty") && !m.is(h+2, "cause", "bring", "put", "let", "leave", "create", "start", "make")
	}
	for t := h + 2; t < m.Len() && t < h+8; t++ {
		switch u := m.r.Tags.UPOS[t]; {
		case m.told(t, "task"):
			return true
		case u != segun.DET && u != segun.ADJ && u != segun.NOUN && u != segun.PROPN && u != segun.PART && u != segun.PRON:
			return false
		}
	}
	return false
}

// duty reports whether police or customs do what they are there for: "officers had seized two kilograms of cocaine".
func (m *maker) duty(h int, f *facts) bool {
	k := m.doer(h, f)
	if k < 0 || !m.is(h, "seize", "confiscate", "evict", "shut", "punish", "withhold", "intercept", "impound", "detonate", "divert") {
		return false
	}
	return m.ofSort(k, "lawforce") || k < h && m.is(h-1, "police") // of "Nara prefectural police" the tree may take the name
}

// lostWrong looks for the wrong in a clause whose verb the tree has hung on its object or its subject: "The ferry line had withheld three reports".
func (m *maker) lostWrong(h int) string {
	if v := m.Find(h, segun.RelAmod); v >= 0 && v < h && m.r.Tags.XPOS[v] == "VBN" && m.Find(v, segun.RelNsubj, segun.RelNsubjPass) >= 0 && m.is(v-1, "have") {
		class, _, _ := m.verbClass(v)
		return class
	}
	if !m.agent(h) && m.w.company.Get(m.partKey(h, "subject")) == "" {
		return ""
	}
	s := m.sentenceAt(h)
	for t := h + 1; t < s.End; t++ {
		x := m.r.Tags.XPOS[t]
		if x == "WDT" || x == "WP" || m.Word(t) == "," || m.r.Tags.UPOS[t] == segun.SCONJ || int(m.at[t]) != h {
			return ""
		}
		if x == "VBD" && m.r.Tags.UPOS[t] == segun.VERB || x == "VBN" && m.is(t-1, "have") {
			class, _, _ := m.verbClass(t)
			return class
		}
	}
	return ""
}

// verbClass returns the class of wrong of a verb alone, with its particle or with its object, and whether its passive charges someone without an agent. whole says that the
// object makes it one, so that whoever does it does wrong.
func (m *maker) verbClass(h int) (class string, passive, whole bool) {
	key := m.lemma(h)
	o := m.Find(h, segun.RelObj)
	if o < 0 {
		o = m.Find(h, segun.RelNsubjPass)
	}
	if o < 0 && m.r.Tags.XPOS[h] == "VBN" && m.Find(h, segun.RelAuxPass) >= 0 {
		o = m.Find(h, segun.RelNsubj) // the tree has not seen the subject for a passive's
	}
	if o >= 0 && m.w.idioms[partKey(key+" "+m.lemma(o), "verb")] {
		return "", false, false
	}
	if m.contest(h) {
		return "", false, false
	}
	if h > 2 && m.Word(h-1) == "-" {
		key = strings.ToLower(m.Word(h-2)) + "-" + key // "rubber-stamped"
	}
	if m.inBattle(h) {
		return "", false, false
	}
	try := func(key string) bool {
		class, passive = m.w.wrong.Get(partKey(key, "verb")), m.w.always.Get(partKey(key, "verb"))
		return class != ""
	}
	if p := m.Find(h, segun.RelCompoundPrt); p > h {
		try(key + " " + m.lemma(p))
		return class, passive, false
	}
	if k := m.Find(h, segun.RelObl); k > h && o >= 0 && m.Find(k, segun.RelCase) >= 0 && try(key+" "+m.lemma(m.Find(k, segun.RelCase))) {
		return class, passive, false
	}
	if o >= 0 && o != h && try(key+" "+m.lemma(o)) {
		return class, passive, true
	}
	if m.is(h+1, "up", "off", "out", "back", "away", "down", "through", "with", "on", "from", "at", "into", "against") && try(key+" "+m.lemma(h+1)) {
		return class, passive, false
	}
	if !try(key) {
		return m.harm(h, o)
	}
	return class, passive, false
}

// inBattle reports whether those whom the verb at t tells of fire at one side of a battle, or at what it fights with: "fired at an enemy position", "on a gunman".
func (m *maker) inBattle(t int) bool {
	if !m.is(t, "fire", "shoot") || !m.is(t+1, "on", "at", "into") {
		return false
	}
	for k := t + 2; k < m.Len() && k < t+7 && m.opensObject(k); k++ {
		if m.told(k, "foe") || m.w.company.Get(m.partKey(k, "subject")) == "armed" {
			return true
		}
	}
	return false
}

// wrongBeside looks for the wrong in what stands beside a verb that is none: its object ("took a bribe"), what it is about ("is involved in fraud"), the verb that it helps to
// ("tried to seize the ridge"), or how it was done ("illegally exported").
func (m *maker) wrongBeside(h int, f *facts) string {
	if o := m.Find(h, segun.RelObj); o > h && m.told(h, "commits") {
		if class := m.w.wrong.Get(m.partKey(o, "noun")); class != "" && m.culprit(h, f) {
			return class
		}
	}
	if o := m.Find(h, segun.RelObl); o > h && m.is(h, "involve", "engage", "implicate", "complicit", "participate") {
		return m.w.wrong.Get(m.partKey(o, "noun"))
	}
	if f.subject < 0 || f.passive || !m.agent(f.subject) {
		return ""
	}
	if m.boughtBy(h, f) {
		return "crime"
	}
	if o := m.Find(h, segun.RelObj); o > h && m.told(h, "makesuse") {
		if a := m.Find(o, segun.RelAmod); a >= 0 && m.w.tainted[modelString(strings.ToLower(m.Word(a)))] {
			return "wrong"
		}
	}
	if m.lawless(h) {
		return "wrong"
	}
	for k := m.Kid(h); k >= 0; k = m.Next(k) {
		switch {
		case k > h && (m.Rel(k) == segun.RelXcomp || m.Rel(k) == segun.RelCcomp || m.Rel(k) == segun.RelAdvcl) && (m.r.Tags.XPOS[k] == "VB" || m.r.Tags.XPOS[k] == "NN" && m.Find(k, segun.RelObj) > k) && m.w.helps[modelString(m.lemma(h))] && m.Find(k, segun.RelObj, segun.RelObl, segun.RelCcomp) >= 0:
			if class, _, _ := m.verbClass(k); class != "" {
				return class
			}
		case m.Rel(k) == segun.RelAdvmod && m.r.Tags.UPOS[k] == segun.ADV:
			if class := m.w.wrong.Get(m.wordKey(k, "adv")); class != "" {
				return class
			}
		}
	}
	return ""
}

// lawless reports whether what a verb tells of was done against a rule or without leave: "in breach of the embargo", "without their consent".
func (m *maker) lawless(h int) bool {
	s := m.sentenceAt(h)
	for k := h + 1; k+1 < s.End && int(m.at[k]) == int(m.at[h]); k++ {
		switch {
		case m.is(k, "in") && m.is(k+1, "breach", "violation", "defiance", "contravention", "contempt") && m.is(k+2, "of"):
			return true
		case m.is(k, "without"):
			for j := k + 1; j < k+6 && j < s.End; j++ {
				if m.is(j, "consent", "permission", "authorisation", "authorization", "licence", "license", "permit", "warrant", "authority") {
					return true
				}
			}
		case m.is(k, "at") && m.is(k+1, "gunpoint", "knifepoint"):
			return true
		}
	}
	return false
}

// doneAway reports whether a predicate says that something which proves things was done away with: "the email has been deleted", "rewrote the minutes".
func (m *maker) doneAway(h int, f *facts) bool {
	key := m.lemma(h)
	if p := m.Find(h, segun.RelCompoundPrt); p > h {
		key += " " + m.lemma(p)
	}
	if k := m.Find(h, segun.RelObl); m.is(h, "sit") && k > h && m.is(m.Find(k, segun.RelCase), "on") {
		return m.w.record[modelString(m.lemma(k))] && m.culprit(h, f)
	}
	if !m.w.loses[modelString(key)] {
		return false
	}
	if f.passive {
		return f.subject >= 0 && m.w.record[modelString(m.lemma(f.subject))]
	}
	o := m.Find(h, segun.RelObj)
	return o > h && m.w.record[modelString(m.lemma(o))] && m.culprit(h, f)
}

// done mends a passive that the tree has seen in an active: "the bank had disregarded alerts", "They protected a name".
func (m *maker) done(h int, f *facts) {
	if !f.passive {
		return
	}
	have := false
	for k := m.Kid(h); k >= 0 && k < h; k = m.Next(k) {
		if r := m.Rel(k); r == segun.RelAux || r == segun.RelAuxPass || r == segun.RelCop {
			if !m.is(k, "have") {
				return
			}
			have = true
		}
	}
	if o := m.Find(h, segun.RelObj); have || o > h && f.subject >= 0 && f.subject < h {
		f.passive = false
	}
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
		return m.agent(f.subject) && (!m.weakVerb(h) || m.onto(h))
	}
	if k := m.ofWhom(h); k >= 0 {
		return m.agent(k)
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

// ofWhom returns the token of whom a relative clause is in which somebody says what they did: "Greel, who two women say | drugged them"; -1 for none.
func (m *maker) ofWhom(h int) int {
	if m.holder[h] < 0 || !finiteTag(m.r.Tags.XPOS[h]) && (m.r.Tags.XPOS[h] != "VBN" || m.Find(h, segun.RelAux, segun.RelAuxPass) >= 0) {
		return -1
	}
	a := &m.r.Attributions.List[m.holder[h]]
	if len(a.Source) != 1 || a.Head > h || a.Head < 0 {
		return -1
	}
	w := m.r.Tokens.At(a.Source[0].Start) - 1
	if w < 1 || !m.is(w, "who", "which", "that", "whom") || m.r.Tags.XPOS[w] != "WP" && m.r.Tags.XPOS[w] != "WDT" {
		return -1
	}
	for w--; w > 0 && m.r.Tags.UPOS[w] == segun.PUNCT; w-- {
	}
	if m.Rel(w) == segun.RelFlat && m.Head(w) >= 0 {
		return m.Head(w)
	}
	return w
}

// onto reports whether what a verb does is done to something: it has an object, a clause, a place or a particle, or a noun phrase right behind it that the tree has hung elsewhere.
func (m *maker) onto(h int) bool {
	if m.is(h, "turn", "drive", "push", "force", "scare", "disappear") {
		return m.Find(h, segun.RelObj) >= 0
	}
	if m.Find(h, segun.RelObj, segun.RelCcomp, segun.RelObl, segun.RelCompoundPrt) >= 0 || h+1 >= m.Len() {
		return true
	}
	switch m.r.Tags.UPOS[h+1] {
	case segun.DET, segun.NOUN, segun.PROPN, segun.ADJ, segun.NUM:
		return true
	}
	return m.xpos(h+1) == "VBG"
}

// weakVerb holds for verbs that do wrong only to something.
func (m *maker) weakVerb(h int) bool {
	return m.told(h, "weak")
}

// agent reports whether token t names someone who can do wrong: a person, a group, a body, a place that acts. None does where there is no token (-1, the subject of a clause without one).
func (m *maker) agent(t int) bool {
	if t < 0 || m.weather(t) || m.nature(t) {
		return false
	}
	if k, ok := m.byHead[t]; ok {
		if e := m.r.EntityOf(k); e > 0 && m.is(t, "it") && m.r.Entities.List[e].Kind == segun.Organisation {
			return true
		}
		switch m.r.Mentions.List[k].Kind {
		case segun.Person, segun.Group, segun.Organisation, segun.Outlet:
			return true
		case segun.Place:
			return m.r.Mentions.List[k].Form == segun.FormName
		case segun.OtherEntity: // a name of something: a firm for all that is known, unless the elements are called by it
			return m.r.Tags.UPOS[t] == segun.PROPN && m.r.Mentions.List[k].Form == segun.FormName
		}
	}
	return m.is(t, "he", "she", "they", "you", "who", "somebody", "someone", "everyone", "everybody", "people", "those", "these") || m.w.company.Get(m.partKey(t, "subject")) != ""
}

// nature reports whether token t is for what wrongs people without meaning it: "the frost robbed us of a harvest".
func (m *maker) nature(t int) bool {
	return m.told(t, "nature")
}

// weather reports whether the name at token t, or the word before it, is one of a storm.
func (m *maker) weather(t int) bool {
	for k := max(t-1, 0); k <= t; k++ {
		switch strings.ToLower(m.Word(k)) {
		case "storm", "hurricane", "cyclone", "typhoon", "tempest":
			return true
		}
	}
	return false
}

// wrongAt is the class of wrongdoing that a token is a word for, "" for none.
func (m *maker) wrongAt(t int) string {
	switch m.upos(t) {
	case segun.VERB:
		return m.w.wrong.Get(m.partKey(t, "verb"))
	case segun.NOUN:
		if w := m.w.wrong.Get(partKey(m.hyphened(t), "noun")); w != "" {
			return w // "a cover-up"
		}
		return m.w.wrong.Get(m.partKey(t, "noun"))
	case segun.ADJ:
		return m.w.wrong.Get(m.partKey(t, "adj"))
	}
	return ""
}

// wrongWords looks for a word for wrongdoing anywhere in a claim's content.
func (m *maker) wrongWords(c *segun.Claim) string {
	best := ""
	m.each(c.Content, func(t int) {
		if x := m.wrongAt(t); x == "crime" || x != "" && best == "" {
			best = x
		}
	})
	return best
}

// alarming reports whether a claim accuses someone of a crime.
func (m *maker) alarming(d *draft) bool {
	return d.Act == "accuse" && (d.wrong == "crime" || m.formallyCharged(d) || m.illicit(d))
}

// formallyCharged reports whether the cue of an accusation is a charge before a court: "was charged with misleading the assembly".
func (m *maker) formallyCharged(d *draft) bool {
	if d.holder < 0 {
		return false
	}
	a := &m.r.Attributions.List[d.holder]
	if !hasPrefix(a.Rule, "charge") || a.Head < 0 {
		return false
	}
	switch a.Verb {
	case "charge":
		return m.r.Tags.XPOS[a.Head] == "VBN" || m.is(a.Head+1, "with") || len(a.Whom) > 0
	case "indict", "prosecute", "arraign":
		return true
	}
	return false
}

// illicit reports whether an accusation is of trading, moving or keeping what it is a crime to, or of money that corrupts: "bringing 1.4 tonnes of cocaine into the port", "taking a bribe".
func (m *maker) illicit(d *draft) bool {
	if d.Head < 0 || d.Polarity == "negative" {
		return false
	}
	want := ""
	switch m.w.illicit[modelString(m.lemma(d.Head))] {
	case "deed":
		want = "goods"
	case "paid":
		want = "money"
	}
	o := m.Find(d.Head, segun.RelObj)
	if o < 0 || want == "" {
		return false
	}
	if m.w.illicit[modelString(m.lemma(o))] == want {
		return true
	}
	for k := m.Kid(o); k >= 0; k = m.Next(k) { // "1.4 tonnes of cocaine"
		if m.Rel(k) == segun.RelNmod && k > o && m.is(m.Find(k, segun.RelCase), "of") && m.w.illicit[modelString(m.lemma(k))] == want {
			return true
		}
	}
	return false
}

// settled reports whether a sentence speaks of a court's or prosecutor's act: then a crime in it is told of a case.
func (m *maker) settled(s *segun.Sentence) bool {
	for t := s.First; t < s.End; t++ {
		if m.told(t, "settled") {
			return true
		}
	}
	return false
}

// violent reports whether what somebody threatens to do, at token x, would be a crime; also where the tree names nothing that is threatened.
func (m *maker) violent(x int) bool {
	return x < 0 || m.wrongAt(x) == "crime" || m.told(x, "violent")
}
