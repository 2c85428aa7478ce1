package claim

import (
	"slices"
	"strings"

	"segun"
	"segun/read/phrase"
)

// above returns the voice that an attribution comes through by its own words, outermost first: the outlet that somebody told it to ("told the Courier that …"), the spokesman
// through whom somebody speaks ("said through a spokesman"), the paper in which a text was printed ("in a note published by the Courier, they write"). Nil for most.
func (m *maker) above(a *segun.Attribution) []segun.Voice {
	if len(a.Source) == 0 || len(a.Cue) == 0 || a.Class == "cite" {
		return nil
	}
	for _, find := range [...]func(*segun.Attribution) (int, string){m.toldBody, m.toldTo, m.spokenBy, m.printedIn, m.spokeTo, m.namedIn, m.notedBy, m.inReport} {
		k, rule := find(a)
		if k < 0 {
			continue
		}
		x := &m.r.Mentions.List[k]
		v := m.voice(&segun.Attribution{Source: []segun.Span{x.Span}, Cue: a.Cue, Speaker: k, Rule: rule})
		if v.Entity != "" && a.Speaker >= 0 && m.r.EntityOf(a.Speaker) == m.r.EntityOf(k) {
			return nil
		}
		return []segun.Voice{v}
	}
	return nil
}

// toldTo returns the mention of an outlet that somebody speaks to, -1 for none: "told the Courier", "confirmed to the weekly".
func (m *maker) toldTo(a *segun.Attribution) (int, string) {
	if a.Act == "decline" || a.Act == "refer" || a.Class == "evaluate" || a.Class == "accuse" || hasPrefix(a.Rule, "judgement") {
		return -1, "" // "called the paper a novel"
	}
	const rule = "told to an outlet"
	for k := m.Kid(a.Head); k >= 0; k = m.Next(k) {
		c := m.Find(k, segun.RelCase)
		switch m.Rel(k).Base() {
		case segun.RelObj, segun.RelIobj:
			if c >= 0 && !m.is(c, "to") || a.Class != "inform" {
				continue
			}
		case segun.RelObl:
			if c >= 0 && m.is(c, "in") && m.is(k, "interview") && m.xpos(k) == "NNS" {
				k := m.Find(k, segun.RelNmod) // "said in interviews with Radio Velm"
				if x := m.interviewer(a, k); x >= 0 {
					return x, rule
				}
				continue
			}
			if c < 0 || !m.is(c, "to") {
				continue
			}
		default:
			continue
		}
		if x := m.outletAt(k); x >= 0 && !m.standsIn(a.Content, k) && m.retold(a, x) {
			return x, rule
		}
	}
	t := a.Head + 1
	if m.is(a.Head, "tell") && t < m.Len() && !m.standsIn(a.Content, t) {
		for i := m.mentionsFrom(t); i < len(m.r.Mentions.List) && m.r.Mentions.List[i].First == t; i++ {
			if x := m.outletAt(m.r.Mentions.List[i].Head); x >= 0 && m.retold(a, x) {
				return x, rule
			}
		}
	}
	return -1, ""
}

// interviewer returns the mention of the outlet at token k with which somebody says something in an interview, -1 for none.
func (m *maker) interviewer(a *segun.Attribution, k int) int {
	if k < 0 || !m.is(m.Find(k, segun.RelCase), "with", "to") {
		return -1
	}
	if x := m.outletAt(k); x >= 0 && !m.standsIn(a.Content, k) && m.retold(a, x) {
		return x
	}
	return -1
}

const toldBody = "told to a body that reports it"

// toldBody returns the mention of a body that somebody told something and that reports it in turn, -1 for none: "told the group's researchers", "told the inquiry" where the
// article is about its report. A court or a committee that sits hands nothing on.
func (m *maker) toldBody(a *segun.Attribution) (int, string) {
	const rule = toldBody
	if a.Act == "decline" || a.Act == "refer" || a.Speaker < 0 {
		return -1, ""
	}
	for k := m.Kid(a.Head); k >= 0; k = m.Next(k) {
		c := m.Find(k, segun.RelCase)
		switch m.Rel(k).Base() {
		case segun.RelObj, segun.RelIobj:
			if a.Class != "inform" {
				continue
			}
		case segun.RelObl:
			if c < 0 || !m.is(c, "to") || !m.is(a.Head, "describe", "explain", "say", "confirm", "speak") {
				continue
			}
		default:
			continue
		}
		if x := m.bodyTold(a, k); x >= 0 {
			return x, rule
		}
	}
	if k := a.Head + 1; m.is(a.Head, "tell") && m.is(k, "researcher", "interviewer") { // where the tree has lost the verb
		if x := m.bodyTold(a, k); x >= 0 {
			return x, rule
		}
	}
	return -1, ""
}

// bodyTold returns the first mention of the body that reports what somebody told token k, -1 where k is nobody who hands it on.
func (m *maker) bodyTold(a *segun.Attribution, k int) int {
	if k < a.Head || m.standsIn(a.Content, k) || (!m.told(k, "surveyor") || !m.reports()) && !m.handsOnWhatItHears(k) {
		return -1
	}
	e := -1
	if p := m.Find(k, segun.RelNmodPoss); p >= 0 && m.is(k, "researcher", "interviewer", "investigator", "auditor", "inspector") {
		e = m.entityAt(p)
	} else if !m.is(k, "researcher", "interviewer") {
		e = m.bodyAt(k)
	}
	speaker := m.entityOfSpeaker(a)
	if m.is(k, "inquiry") && (e < 0 || speaker < 0 || m.r.Entities.List[speaker].Named) {
		return -1 // who gives their name speaks at a hearing
	}
	if e < 0 {
		e = m.reporter()
	}
	if e < 0 || e == speaker || m.own(&segun.Voice{Entity: m.r.Entities.List[e].ID}) {
		return -1
	}
	if x := m.r.Entities.List[e].Mentions; len(x) > 0 {
		return x[0]
	}
	return -1
}

// bodyAt returns the entity of the body that the noun at k names: its own if that says something in the article, else one that does and is called by the same noun ("the centre" for the
// Halden Centre for Rights). -1 for none.
func (m *maker) bodyAt(k int) int {
	if e := m.entityAt(k); e >= 0 && m.spokenTimes(e) > 0 {
		return e
	}
	return m.bodyCalled(m.lemma(k))
}

// reports reports whether the article speaks of a report more than once.
func (m *maker) reports() bool {
	if m.found.reports == 0 {
		m.found.reports = 1
		for t := 0; t < m.Len() && m.found.reports < 3; t++ {
			if m.r.Tags.UPOS[t] == segun.NOUN && m.is(t, "report", "audit", "dossier") {
				m.found.reports++
			}
		}
	}
	return m.found.reports == 3
}

// reporter returns the body that says most in the article, else the report that does, -1 for none.
func (m *maker) reporter() int {
	if m.found.reporter == 0 {
		m.found.reporter = m.findReporter() + 2
	}
	return m.found.reporter - 2
}

// findReporter is reporter for the first who asks.
func (m *maker) findReporter() int {
	best, most, text := -1, 1, -1
	for e := range m.r.Entities.List {
		ent := &m.r.Entities.List[e]
		switch n := m.spokenTimes(e); {
		case n == 0:
		case ent.Kind == segun.Organisation && ent.Named && n > most:
			best, most = e, n
		case !ent.Named && len(ent.Mentions) > 0 && m.is(m.r.Mentions.List[ent.Mentions[0]].Head, "report", "inquiry"):
			text = e
		}
	}
	if best < 0 {
		return text
	}
	return best
}

// entityAt returns the entity of the widest mention with a head, -1 for none.
func (m *maker) entityAt(t int) int {
	if k, ok := m.byHead[t]; ok {
		return m.r.EntityOf(k)
	}
	return -1
}

// retold reports whether the article retells what an outlet has from somebody, and not an interview on the record: the outlet reports something elsewhere in the article, or
// who told it has no name and is not quoted.
func (m *maker) retold(a *segun.Attribution, outlet int) bool {
	if m.tellsSomething(m.r.EntityOf(outlet)) {
		return true
	}
	if a.Quote == "direct" || a.Speaker < 0 {
		return false
	}
	k := m.r.EntityOf(a.Speaker)
	return k >= 0 && !m.r.Entities.List[k].Named && (m.r.Mentions.List[a.Speaker].Form != segun.FormPronoun || m.r.Mentions.List[m.r.Entities.List[k].Mentions[0]].Form != segun.FormPronoun)
}

// outletAt returns the widest mention with a head if it is of an outlet that is not the article's own, -1 otherwise.
func (m *maker) outletAt(t int) int {
	k, ok := m.byHead[t]
	if !ok {
		return m.paperAt(t)
	}
	if m.r.Mentions.List[k].Form == segun.FormPronoun {
		return -1
	}
	e := m.r.EntityOf(k)
	if e < 0 {
		return m.paperAt(t)
	}
	ent := &m.r.Entities.List[e]
	if x := &m.r.Mentions.List[k]; x.Form == segun.FormNominal && x.First == t-1 && !ent.Named && m.r.Tags.UPOS[min(t+1, m.Len()-1)] != segun.PROPN {
		return m.paperAt(t) // "the weekly", where it stands for nobody yet
	}
	if !m.outletLike(ent) || ent.ID == "e0" || m.r.Doc.Publisher == ent.Name || m.is(m.r.Mentions.List[k].First, "this", "our") || m.shortOwn(ent.Name) {
		return -1
	}
	return k
}

// paperAt returns the last mention before t of an outlet by its name where t is a word for one: "confirmed to the weekly". -1 for none.
func (m *maker) paperAt(t int) int {
	if !m.is(t, "weekly", "daily", "monthly", "magazine", "newsletter", "broadcaster", "station", "website") || !m.is(t-1, "the") {
		return -1
	}
	return m.lastOutlet(m.mentionsFrom(t) - 1)
}

// namesOutlet reports whether mention i is of an outlet that is not the article's own, by its name.
func (m *maker) namesOutlet(i int) bool {
	x, e := &m.r.Mentions.List[i], m.r.EntityOf(i)
	return e >= 0 && (x.Form == segun.FormName && m.outletLike(&m.r.Entities.List[e]) || x.Kind == segun.Outlet && m.r.Tags.UPOS[min(x.End, m.Len()-1)] == segun.PROPN) && m.r.Entities.List[e].ID != "e0" && !m.shortOwn(m.r.Entities.List[e].Name)
}

// outletLike reports whether an entity is an outlet, or is named as one: "the news agency Caspia", "the Tagblatt" where the Grenmark Tagblatt has been named.
func (m *maker) outletLike(ent *segun.Entity) bool {
	if ent.Kind == segun.Outlet {
		return true
	}
	if !ent.Named || ent.Kind == segun.Person || ent.Kind == segun.Group {
		return false
	}
	is, known := m.papers[ent.ID]
	if !known {
		is = m.calledOutlet(ent)
		m.papers[ent.ID] = is
	}
	return is
}

// calledOutlet reports whether a named entity that was not taken for an outlet is called one.
func (m *maker) calledOutlet(ent *segun.Entity) bool {
	if w := ent.Name[strings.LastIndexByte(ent.Name, ' ')+1:]; (ent.Kind == segun.Place || ent.Kind == segun.OtherEntity) && m.w.outlets[modelString(strings.ToLower(w))] && m.spokenTimes(m.indexOf(ent)) > 0 {
		return true // "the Sentinel reported", whatever else goes by that name
	}
	for _, k := range ent.Mentions {
		x := &m.r.Mentions.List[k]
		if x.Kind == segun.Outlet {
			return true // "the Mirror", of a Lakeshore Mirror that was not known for one
		}
		for t := max(0, x.First-1); t < x.Head; t++ {
			if m.is(t, "newspaper", "magazine", "weekly", "daily", "broadcaster", "website") || m.is(t, "agency") && m.is(t-1, "news") {
				return true
			}
		}
		if m.is(x.First, "the") && x.End == x.First+2 && m.shortForOutlet(ent.Name) {
			return true
		}
	}
	return false
}

// indexOf is the place of an entity in the list.
func (m *maker) indexOf(ent *segun.Entity) int {
	return m.numberOf(ent.ID)
}

// shortOwn reports whether a name is the article's own outlet in short: "the Gazette" in The Nordvik Gazette, "NPA" in the Nordvik Press Agency, "ANB News" where www.anb.com publishes, or the agency that a dateline names in brackets.
func (m *maker) shortOwn(name string) bool {
	own := strings.Fields(strings.ToLower(m.r.Doc.Publisher))
	if initials(own) == strings.ToLower(name) && len(own) > 1 || m.inDateline(name) {
		return true
	}
	words := strings.Fields(strings.ToLower(name))
	if phrase.IsHost(words, phrase.Host(m.r.Doc.Publisher)) {
		return true
	}
	if len(words) > 0 && words[0] == "the" {
		words = words[1:]
	}
	for _, w := range words {
		if !slices.Contains(own, w) {
			return false
		}
	}
	return len(words) > 0
}

// initials are the first letters of words, "the" left out.
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if w != "the" {
			b.WriteString(w[:1])
		}
	}
	return b.String()
}

// inDateline reports whether a dateline has a name in brackets: "BREN, March 9 (ANA) –".
func (m *maker) inDateline(name string) bool {
	for i := range m.r.Doc.Sections {
		if s := &m.r.Doc.Sections[i]; s.Kind == segun.Dateline && strings.Contains(s.Span.In(m.r.Doc.Text), "("+name+")") {
			return true
		}
	}
	return false
}

// standsIn reports whether token t stands in some spans.
func (m *maker) standsIn(spans []segun.Span, t int) bool {
	for _, s := range spans {
		if s.Contains(m.r.Tokens.Tokens[t].Span) {
			return true
		}
	}
	return false
}

// spokenBy returns the mention of the one through whom somebody speaks, -1 for none: "said through a spokesman". A lawyer hands on the
// words of a client, like an interpreter.
func (m *maker) spokenBy(a *segun.Attribution) (int, string) {
	for k := m.Kid(a.Head); k >= 0; k = m.Next(k) {
		if c := m.Find(k, segun.RelCase); c >= 0 && m.is(c, "through", "via") && m.told(k, "speaksfor") && !m.standsIn(a.Content, k) {
			if x, ok := m.byHead[k]; ok {
				return x, "said through"
			}
		}
	}
	return -1, ""
}

// printedIn returns the mention of the outlet that printed or obtained the text which speaks, -1 for none: "a draft, parts of which were published by the weekly Orbit, says", "in a
// note reproduced by the Standard, they accuse …".
func (m *maker) printedIn(a *segun.Attribution) (int, string) {
	const rule = "printed in an outlet"
	si := m.sentenceOf(a.Cue[0])
	if si < 0 {
		return -1, ""
	}
	s := &m.r.Tokens.Sentences[si]
	for t := s.First; t+2 < s.End; t++ {
		if !m.is(t, "obtain", "publish", "print", "reproduce", "see", "leak", "air", "broadcast") || m.r.Tags.XPOS[t] != "VBN" || !m.ofText(a, s, t) {
			continue
		}
		for k := t + 1; k < s.End && k < t+12; k++ {
			if m.is(k, "by") || m.is(k, "to") && m.is(t, "leak") {
				for j := k + 1; j < s.End && j < k+8; j++ {
					if x := m.outletAt(j); x >= 0 && m.r.Mentions.List[x].First <= k+2 {
						return x, rule
					}
				}
				break
			}
			if finiteTag(m.r.Tags.XPOS[k]) {
				break
			}
		}
	}
	return -1, ""
}

// spokeTo returns the mention of the outlet, or of the body that reports, to which the words for a source say that it spoke, -1 for none: "Two backbenchers, speaking to the Sentinel, predicted …", "A nurse who spoke to the group's researchers said …".
func (m *maker) spokeTo(a *segun.Attribution) (int, string) {
	const rule = "spoke to it"
	s := &m.r.Tokens.Sentences[m.r.Tokens.SentenceOf(a.Head)]
	for t := s.First; t < a.Head; t++ {
		if m.standsIn(a.Content, t) || m.quoted(t) {
			continue
		}
		k := -1
		switch {
		case m.is(t, "speak", "talk") && (m.standsIn(a.Source, t) || len(a.Source) == 1 && m.r.Tags.XPOS[t] == "VBG" && m.Word(t-1) == "," && m.r.Tokens.Tokens[t-2].Span.End == a.Source[0].End):
			if k = t + 1; m.upos(k) == segun.ADV {
				k++ // "speaking separately to the magazine"
			}
			if k++; !m.is(k-1, "to", "with") {
				continue
			}
		case m.is(t, "account", "interview", "statement") && m.is(t+1, "to") && m.standsIn(a.Source, t) && m.is(m.Head(t), "give", "make"):
			k = t + 2
		default:
			continue
		}
		for j := k; j < k+6 && j < a.Head; j++ {
			if x := m.outletAt(j); x >= 0 && m.r.Mentions.List[x].First <= k+1 && m.retold(a, x) {
				return x, rule
			}
			if m.is(j, "researcher", "interviewer", "investigator") && m.reports() {
				e := m.reporter()
				if p := m.Find(j, segun.RelNmodPoss); p >= 0 && m.entityAt(p) >= 0 {
					e = m.entityAt(p)
				}
				if e >= 0 && !m.own(&segun.Voice{Entity: m.r.Entities.List[e].ID}) && len(m.r.Entities.List[e].Mentions) > 0 {
					return m.r.Entities.List[e].Mentions[0], toldBody
				}
			}
		}
	}
	return -1, ""
}

// namedIn returns the mention of the text in which a source is said to be called something, -1 for none: "One witness, named in the report as P31, described …", "a sister, whom the
// report calls Witness R".
func (m *maker) namedIn(a *segun.Attribution) (int, string) {
	const rule = "named in it"
	if a.Quote == "direct" && m.quoted(a.Head) {
		return -1, ""
	}
	found := -1
	m.each(a.Source, func(t int) {
		k := -1
		switch {
		case m.is(t, "name", "identify", "call", "describe", "quote", "cite", "list", "refer", "interview") && (m.r.Tags.XPOS[t] == "VBN" || m.r.Tags.XPOS[t] == "VBD" && m.Rel(t).Base() == segun.RelAcl) && m.is(t+1, "in", "by") && !m.is(t-1, "not", "never"):
			if m.onlyMentioned(a, t) {
				break
			}
			k = t + 2
			for j := k; j < k+6 && found < 0 && m.is(t, "quote", "cite", "interview") && m.is(t+1, "by"); j++ { // "witnesses quoted by the Northern Star"
				if x := m.outletAt(j); x >= 0 && m.r.Mentions.List[x].First <= k+1 && x != a.Speaker {
					found = x
				}
			}
		case m.is(t, "who", "whom") && m.is(t+1, "the"):
			k = t + 1
		}
		for j := k; k >= 0 && j < k+3; j++ {
			x, ok := m.byHead[j]
			if ok && found < 0 && (m.text(j) || m.is(j, "report", "inquiry", "file", "document")) && x != a.Speaker && (m.is(t, "name", "identify", "call", "describe", "quote", "cite", "list", "refer") || m.is(j+1, "call", "name", "identify", "quote", "cite")) {
				found = x
			}
		}
	})
	if found >= 0 {
		if e := m.r.EntityOf(found); e < 0 || m.own(&segun.Voice{Entity: m.r.Entities.List[e].ID}) {
			return -1, ""
		}
	}
	return found, rule
}

// onlyMentioned reports whether the participle at t tells of a source that a text has named or quoted them, and not that they speak there: no name that it gives them follows ("A clerk named in the memo said he had never heard
// of it"), or it did so at another time ("A man quoted by the paper last year").
func (m *maker) onlyMentioned(a *segun.Attribution, t int) bool {
	end := m.r.Tokens.At(a.Source[len(a.Source)-1].End - 1)
	as := false
	for k := t + 2; k <= end; k++ {
		if m.is(k, "last", "earlier", "previously", "ago", "yesterday") {
			return true
		}
		as = as || m.is(k, "as", "only", "by")
	}
	return !as && m.is(t, "name", "list", "identify")
}

// inReport returns the mention of the report that a sentence opens with, in which somebody without a name then speaks, -1 for none: "In the report, one detainee describes how …".
func (m *maker) inReport(a *segun.Attribution) (int, string) {
	const rule = "in a report"
	s := m.sentenceAt(a.Head)
	if a.Speaker < 0 || a.Act == "decline" || a.Act == "refer" || !m.is(s.First, "in") || !m.is(s.First+1, "the", "that", "this") || m.quoted(a.Head) || len(a.Content) == 0 || a.Content[0].Start < a.Cue[0].Start {
		return -1, ""
	}
	for k := s.First + 2; k < s.First+6 && k+1 < s.End; k++ {
		if m.r.Tags.UPOS[k] == segun.NOUN && m.is(k, "report", "dossier", "lawsuit", "indictment", "affidavit", "complaint", "filing", "audit", "transcript") && m.Word(k+1) == "," {
			x, ok := m.byHead[k]
			e := m.r.EntityOf(a.Speaker)
			if !ok || e < 0 || m.r.Entities.List[e].Named || !m.newAt(m.r.Mentions.List[a.Speaker].First) || !m.canHear(m.r.Entities.List[e].ID) || x == a.Speaker {
				return -1, ""
			}
			return x, rule
		}
		if m.r.Tags.UPOS[k] == segun.VERB || m.r.Tags.UPOS[k] == segun.PUNCT {
			break
		}
	}
	return -1, ""
}

const notedDown = "noted down by"

// notedBy returns the mention of the one who took somebody's words down, -1 for none: "“…,” she said in her last words to the court, as noted down by a cousin".
func (m *maker) notedBy(a *segun.Attribution) (int, string) {
	s := &m.r.Tokens.Sentences[m.r.Tokens.SentenceOf(a.Head)]
	for t := max(s.First, a.Head-1); t+3 < s.End; t++ {
		if m.is(t, "as") && m.is(t+1, "note", "record", "recall", "retell", "write", "take", "relay", "remember", "tell") && m.r.Tags.XPOS[t+1] == "VBN" && !m.standsIn(a.Content, t) {
			k := t + 2
			if m.is(k, "down", "out") {
				k++
			}
			if m.is(k, "by") {
				if x := m.mentionFrom(k+1, s.End); x >= 0 {
					return x, notedDown
				}
			}
		}
	}
	return -1, ""
}

// ofText reports whether the participle at t tells where a text comes from that is an attribution's source, or stands before its source in the same sentence after "in".
func (m *maker) ofText(a *segun.Attribution, s *segun.Sentence, t int) bool {
	if m.standsIn(a.Content, t) || m.quoted(t) {
		return false
	}
	text := false
	from := s.First
	if m.standsIn(a.Source, t) {
		from = m.r.Tokens.At(a.Source[0].Start)
		if a.Speaker >= 0 && m.r.Mentions.List[a.Speaker].Kind == segun.Person || a.Speaker >= 0 && m.r.Mentions.List[a.Speaker].Kind == segun.Group {
			return false // "The librarian, who owns a map printed by the Gazette": the map does not speak
		}
	} else if !m.is(s.First, "in", "according", "under") && !m.is(t-1, "in") {
		in := false
		for k := t - 1; k > s.First && k > t-6; k-- {
			in = in || m.is(k, "in")
		}
		if !in {
			return false
		}
	}
	for k := from; k < t; k++ {
		text = text || m.w.heads[modelString(m.lemma(k))] == segun.VoiceDocument
	}
	return text
}
