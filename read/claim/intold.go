package claim

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// account is whose account a paragraph gives, sentence after sentence: "Ms Orde told the court that she was washing up when the bell rang. A man asked whether her husband was in. He put his foot in the door." Who speaks in it, and is known by it alone, is told
// of by the one who gives it, and behind their words it goes on as that one's.
type account struct {
	by     int  // the attribution that gives it, -1 for none
	voiced bool // somebody has spoken in it
}

// hear notes who speaks in sentence i, in which somebody does: the one whose account it is, somebody in it, or another, who may give one of their own.
func (c *account) hear(m *maker, i int) {
	s := &m.r.Tokens.Sentences[i]
	for _, k := range m.outermostIn(s) {
		switch {
		case c.by >= 0 && m.sameVoice(c.by, k):
			// the same goes on
		case c.by >= 0 && m.toldInAccount(c, k):
			m.toldIn[k] = c.by
			c.voiced = true
		case c.by >= 0 && m.inHead(c, k):
		case m.givesAccount(k):
			*c = account{by: m.innerGiver(k)}
		default:
			*c = account{by: -1}
		}
	}
}

// goesOn reports whether sentence i, in which nobody speaks, goes on with an account in which somebody has spoken, and not with what was said there last, though a rule would carry it on.
func (c *account) goesOn(m *maker, i, last int, rule string) bool {
	if c.by < 0 || !c.voiced || rule != "" && rule != tellsOnRule && rule != "carried: before the past" {
		return false
	}
	s := &m.r.Tokens.Sentences[i]
	return m.r.Doc.Sections[s.Section].Kind == segun.Body && !m.brief && c.holds(m, s.First, s.End)
}

// holds reports whether tokens first to end, in which nobody speaks, can be of an account in which somebody has spoken.
func (c *account) holds(m *maker, first, end int) bool {
	return c.by >= 0 && c.voiced && m.inPast(first, end) >= 0 && !m.bringsIn(first, end) && !m.outletsOwn(first, end) && m.ofStory(first, end)
}

// ofStory reports whether the subject of tokens first to end can be of an account in which others speak: no name that the outlet brings in, no court.
func (m *maker) ofStory(first, end int) bool {
	main := m.HeadOf(first, end)
	if main < 0 {
		return false
	}
	h := m.Find(main, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl)
	if h < 0 {
		return true
	}
	if m.Find(h, segun.RelAppos) >= 0 || m.Word(h) == "this" || m.Word(h) == "that" || m.laterIn(first, end) || m.told(h, "presides") || m.is(h, "paper", "editor") || m.Word(h+1) == "," && m.is(h+2, "of") {
		return false
	}
	k, ok := m.byHead[h]
	if !ok || m.r.Mentions.List[k].Form != segun.FormName {
		return true
	}
	e := m.r.EntityOf(k)
	return e >= 0 && m.r.Entities.List[e].Mentions[0] != k
}

// laterIn reports whether tokens first to end say how much later something came: "She left the show two weeks later".
func (m *maker) laterIn(first, end int) bool {
	for t := first + 1; t < end; t++ {
		if m.Word(t) == "later" && m.is(t-1, "week", "month", "year") {
			return true
		}
	}
	return false
}

// miss notes that the outlet has spoken in a sentence.
func (c *account) miss(m *maker, s *segun.Sentence) {
	if c.by >= 0 && (m.inPast(s.First, s.End) < 0 || m.bringsIn(s.First, s.End) || m.outletsOwn(s.First, s.End)) {
		c.by, c.voiced = -1, false
	}
}

// outermostIn returns the attributions that speak in a sentence, each by the outermost that has a voice.
func (m *maker) outermostIn(s *segun.Sentence) (out []int) {
	for t := s.First; t < s.End; t++ {
		for _, h := range [2]int32{m.frame[t], m.holder[t]} {
			if best := m.outermostOf(int(h)); best >= 0 && !slices.Contains(out, best) {
				out = append(out, best)
			}
		}
	}
	return out
}

// outermostOf returns the outermost attribution around k, itself with it, that has a voice; -1 for none.
func (m *maker) outermostOf(k int) int {
	best := -1
	for ; k >= 0; k = m.r.Attributions.List[k].Inside {
		if m.voices[k] {
			best = k
		}
	}
	return best
}

// inAccountOf returns the voices of the one in whose account the outermost voice of a claim speaks, the outlet first; nil for none.
func (h *hearing) inAccountOf(d *draft) []segun.Voice {
	m := h.m
	k := m.outermostOf(d.holder)
	u, ok := m.toldIn[k]
	if !ok || len(d.Chain) < 2 {
		return nil
	}
	c := h.chains[u]
	if len(c) < 2 || slices.ContainsFunc(c, func(v segun.Voice) bool { return v.Entity != "" && v.Entity == d.Chain[1].Entity }) {
		return nil
	}
	if m.r.Attributions.List[u].Inside < 0 {
		c = c[:2]
	}
	return told(c)
}

// innerGiver returns the one who gives an account to those who look into it, where attribution k is a text or somebody who hands it on: "The foreman told the inspectors, | according to the report |, that …"; k itself where it is
// k's own.
func (m *maker) innerGiver(k int) int {
	for j := range m.r.Attributions.List {
		if a := &m.r.Attributions.List[j]; a.Inside == k && m.voices[j] && m.givesAccount(j) && m.toOutside(a) && m.sentenceAt(a.Head) == m.sentenceAt(m.r.Attributions.List[k].Head) {
			return j
		}
	}
	return k
}

// givesAccount reports whether attribution k can open an account in which others speak: somebody who was there, or a text, tells of what had come about.
func (m *maker) givesAccount(k int) bool {
	a := &m.r.Attributions.List[k]
	if a.Act != "assert" && a.Act != "accuse" || a.Speaker < 0 || len(a.Source) == 0 || len(a.Content) == 0 || m.speaksForAnother(a) || m.told(m.r.Mentions.List[a.Speaker].Head, "proxy") {
		return false
	}
	if e := m.r.EntityOf(a.Speaker); e >= 0 && m.r.Entities.List[e].Kind == segun.Group {
		return m.toldInPast(a)
	}
	return m.accountGiver(a) && m.toldInPast(a)
}

// inHead reports whether attribution k tells what somebody in an account thought, wanted or would not say: no voice of its own, and the account goes on.
func (m *maker) inHead(c *account, k int) bool {
	a := &m.r.Attributions.List[k]
	switch {
	case len(a.Source) == 0:
		return c.voiced && (a.Class == "urge" || a.Class == "inform") && a.Head >= 0 && m.Find(a.Head, segun.RelAuxPass) >= 0 && !m.fromOutside(a)
	case a.Head < 0 || m.xpos(a.Head) != "VBD" && (a.Act != "decline" || !c.voiced) || m.fromOutside(a):
		return false
	case a.Act == "plan", a.Act == "opine", a.Act == "decline", a.Class == "know", a.Class == "think", a.Class == "feel":
		return m.figure(a, &m.r.Attributions.List[c.by])
	}
	return false
}

// toldInAccount reports whether attribution k, in a sentence behind an account, is told of in it: somebody without a name, whom the account brings in, asks, orders or tells something there.
func (m *maker) toldInAccount(c *account, k int) bool {
	a := &m.r.Attributions.List[k]
	giver := &m.r.Attributions.List[c.by]
	if a.Head < 0 || m.told(a.Head, "maintains") && !m.opensScene(m.sentenceAt(a.Head)) || m.quoted(a.Head) || m.toOutside(a) && !m.toldOfficers(a, giver) || m.fromOutside(a) {
		return false
	}
	if len(a.Source) == 0 {
		return m.toldTheGiver(a, giver)
	}
	if hasPrefix(a.Rule, "anonymity") || a.Act == "deny" || a.Act == "decline" || a.Act == "refer" || a.Act == "accuse" || !m.saidThere(a) {
		return false
	}
	if a.Quote == "direct" && !m.behindCue(a) && !m.told(a.Head, "inscene") && m.r.Tags.XPOS[a.Head] != "VBG" && !m.heardBy(a, giver) {
		return false // "“…,” a driver said": to whoever writes
	}
	if m.ofGiver(a, giver) && a.Quote != "direct" {
		return true
	}
	if m.betweenFigures(a, giver) {
		return true
	}
	if !m.figure(a, giver) {
		return false
	}
	if m.told(a.Head, "inscene") || m.oftenSaid(a.Head) || m.heardBy(a, giver) || a.Act == "call" && m.hearer(a) >= 0 || m.answersGiver(a, giver) || (a.Act == "offer" || a.Act == "promise") && m.metByGiver(a, giver) {
		return true
	}
	if e := m.entityOfSpeaker(a); e >= 0 && (m.namedBefore(e, a.Head) && !m.tellsOfNamed(giver) || m.onRecord(&m.r.Entities.List[e])) {
		return false
	}
	t := m.r.Tokens.At(a.Source[0].Start)
	if m.broughtIn(a, giver) || m.opensScene(m.sentenceAt(a.Head)) {
		return true
	}
	if m.told(m.r.Mentions.List[giver.Speaker].Head, "surveys") || m.is(t, "another", "other", "one", "some") || m.r.Tags.UPOS[t] == segun.NUM {
		return false // "One nurse said …. Another said": one after the other, to whoever asks them
	}
	if e := m.entityOfSpeaker(a); e >= 0 && m.r.Entities.List[e].Kind == segun.Group && !m.is(t, "the", "they") && m.xpos(t) != "PRP$" {
		return false // "At least four sailors said": each to whoever asks
	}
	if e := m.entityOfSpeaker(giver); e >= 0 && m.r.Entities.List[e].Kind == segun.Group && !m.tellsOfNamed(giver) {
		return false // "Seven former employees said …. A technician said": to whoever asks
	}
	return c.strong(m) && (c.voiced || !m.toOutside(giver) || giver.Inside >= 0 || !m.metByGiver(a, giver))
}

// betweenFigures reports whether one whom a text tells of says something to another whom it tells of: "The cable says the envoy dined with an aide to the king. | The aide told her | that …"
func (m *maker) betweenFigures(a, giver *segun.Attribution) bool {
	ear, e := m.hearer(a), m.entityOfSpeaker(a)
	if ear < 0 || e < 0 || m.xpos(ear) != "PRP" || !m.tellsOfNamed(giver) || !m.metIn(giver, e) {
		return false
	}
	to := m.entityAt(ear)
	return to >= 0 && to != e && m.metIn(giver, to)
}

// answersGiver reports whether somebody answers what the one who gives an account tells that they asked: "said she had asked for a thicker mat. The director | replied".
func (m *maker) answersGiver(a, giver *segun.Attribution) bool {
	asked := false
	m.each(giver.Content, func(t int) { asked = asked || m.is(t, "ask") })
	return asked && m.is(a.Head, "reply", "answer", "respond")
}

// broughtIn reports whether what an account is of brought in who speaks as somebody new: "said that | a stranger | stopped him. The stranger said".
func (m *maker) broughtIn(a, giver *segun.Attribution) bool {
	e := m.entityOfSpeaker(a)
	if e < 0 || !m.metIn(giver, e) {
		return false
	}
	x := &m.r.Mentions.List[m.r.Entities.List[e].Mentions[0]]
	return m.newAt(x.First) && m.standsIn(giver.Content, x.Head)
}

// metByGiver reports whether what an account is of has who speaks in it: where it was told to a court, they may speak there too.
func (m *maker) metByGiver(a, giver *segun.Attribution) bool {
	e := m.entityOfSpeaker(a)
	return e >= 0 && m.metIn(giver, e)
}

// toldOfficers reports whether a text tells what somebody told those who looked into it.
func (m *maker) toldOfficers(a, giver *segun.Attribution) bool {
	return m.text(m.r.Mentions.List[giver.Speaker].Head) && m.is(a.Head, "tell") && m.is(a.Head+1, "officer", "police", "investigator", "detective", "inspector")
}

// saidThere reports whether the words for saying tell of it as done then and there: "told her", "was told by", "would say", "kept shouting", "was saying", "phoned to say".
func (m *maker) saidThere(a *segun.Attribution) bool {
	if m.toldThen(a) || m.oftenSaid(a.Head) {
		return true
	}
	h, x := a.Head, m.r.Tags.XPOS[a.Head]
	switch {
	case x == "VBN" && m.Find(h, segun.RelAuxPass, segun.RelAux) < 0:
		return m.Find(h, segun.RelNsubj) >= 0 // "A voice yelled at him", by the tag a participle
	case x == "VBN":
		return m.Find(h, segun.RelAuxPass) >= 0 && m.xpos(m.Find(h, segun.RelAuxPass)) == "VBD" && m.Find(h, segun.RelAux) < 0
	case x == "VBG":
		return h > 0 && m.xpos(h-1) == "VBD" && m.is(h-1, "be", "keep", "start", "begin")
	case x == "VB" && m.is(h-1, "to"):
		v := m.Head(h)
		return v >= 0 && v < h && m.xpos(v) == "VBD" && m.told(v, "callsup")
	}
	return false
}

// toldTheGiver reports whether nobody who is named told, asked or bade the one whose account it is something: "He was asked to hand over his notebook."
func (m *maker) toldTheGiver(a, giver *segun.Attribution) bool {
	if a.Class != "urge" && a.Class != "inform" && a.Class != "ask" || a.Quote == "direct" {
		return false
	}
	aux, k := m.Find(a.Head, segun.RelAuxPass), m.Find(a.Head, segun.RelNsubjPass)
	e := m.entityOfSpeaker(giver)
	return aux >= 0 && m.xpos(aux) == "VBD" && m.Find(a.Head, segun.RelAux) < 0 && k >= 0 && e >= 0 && m.entityAt(k) == e && m.r.Entities.List[e].Kind == segun.Person
}

// ofGiver reports whether who speaks is called by what they are to the one who gives an account: "| Her husband | told her", "| His driver | said".
func (m *maker) ofGiver(a, giver *segun.Attribution) bool {
	if a.Speaker < 0 || !m.behindCue(a) && a.Class != "inform" {
		return false
	}
	x := &m.r.Mentions.List[a.Speaker]
	t := m.r.Tokens.At(a.Source[0].Start)
	if m.xpos(t) != "PRP$" || x.Form != segun.FormNominal || x.Kind != segun.Person || m.told(x.Head, "proxy") && !m.told(m.Head(a.Head), "callsup") || m.Word(x.End) == "," {
		return false
	}
	e, o := m.r.EntityOf(a.Speaker), m.entityAt(t)
	return e >= 0 && !m.namedBefore(e, a.Head) && (o < 0 || o == m.entityOfSpeaker(giver))
}

// opensScene reports whether a sentence opens with what came next in a story: "Then", "At that", "When she asked for it". Not with when somebody was asked for a comment.
func (m *maker) opensScene(s *segun.Sentence) bool {
	switch t := s.First; {
	case m.is(t, "then", "next", "there", "afterwards"), m.is(t, "at", "after") && m.is(t+1, "that"), m.is(t, "each", "every", "that") && m.is(t+1, "time", "night", "evening", "morning"):
		return true
	case m.is(t, "when", "once", "as"):
		return m.is(t+1, "he", "she", "they") && m.xpos(t+2) == "VBD" && !m.is(t+2, "be", "have")
	}
	return false
}

// strong reports whether what is told is an account by who has spoken in it or by the words that open it.
func (c *account) strong(m *maker) bool {
	a := &m.r.Attributions.List[c.by]
	return c.voiced || m.tellsOfNamed(a) || m.told(a.Head, "relates") || m.toOutside(a)
}

// heardBy reports whether what is said is said to the one who gives an account.
func (m *maker) heardBy(a, giver *segun.Attribution) bool {
	ear, e := m.hearer(a), m.entityOfSpeaker(giver)
	return ear >= 0 && e >= 0 && m.standsFor(ear, m.r.Entities.List[e].ID, "")
}

// fromOutside reports whether the words around what is said have a day or a word that only the outlet brings in, or open with what somebody was asked: "Asked about it on Friday, the manager said".
func (m *maker) fromOutside(a *segun.Attribution) bool {
	s := m.sentenceAt(a.Head)
	for t := s.First; t < s.End; t++ {
		if m.standsIn(a.Content, t) || m.quoted(t) {
			continue
		}
		if m.told(t, "fromoutside") || m.told(t, "calendar") || m.Flags[t]&phrase.Weekday != 0 {
			return true
		}
	}
	return m.is(s.First, "ask", "contact", "reach", "press", "question", "approach") && m.xpos(s.First) == "VBN" || m.xpos(s.First) == "VBG" && m.is(s.First, "sentence", "address", "speak")
}

// figure reports whether who speaks is known to a story without a name, and is nobody who speaks to the outlet or in public. In what a text tells, or who prosecutes, they may have one.
func (m *maker) figure(a, giver *segun.Attribution) bool {
	t := m.r.Tokens.At(a.Source[0].Start)
	if a.Speaker < 0 {
		return (m.newAt(t) || m.is(t, "the")) && !m.told(m.lastOf(a.Source[0]), "presides")
	}
	x, e := &m.r.Mentions.List[a.Speaker], m.r.EntityOf(a.Speaker)
	if e < 0 || e == m.entityOfSpeaker(giver) || m.Word(x.End) == "," && !m.is(x.End+1, "who") && x.Form != segun.FormPronoun && x.Head > a.Head {
		return false
	}
	ent := &m.r.Entities.List[e]
	if ent.Kind != segun.Person && ent.Kind != segun.Group || m.presides(ent) {
		return false
	}
	if ent.Kind == segun.Group && m.xpos(x.Head) == "NN" && !m.is(x.Head, "crew", "gang", "family", "couple", "pair", "mob", "patrol") {
		return false // "the town hall"
	}
	switch {
	case !m.namedBefore(e, a.Head), m.metIn(giver, e) && (x.Form == segun.FormPronoun || m.tellsOfNamed(giver)):
		return true
	}
	return m.tellsOfNamed(giver) && m.opensScene(m.sentenceAt(a.Head))
}

// namedBefore reports whether an entity has been called by its name before token t: who is named later on, as the outlet turns to them, may be "her landlord" in a story until then.
func (m *maker) namedBefore(e, t int) bool {
	ent := &m.r.Entities.List[e]
	if !ent.Named {
		return false
	}
	for _, k := range ent.Mentions {
		if x := &m.r.Mentions.List[k]; x.Form == segun.FormName {
			return x.First < t
		}
	}
	return true
}

// lastOf returns the last token of a span.
func (m *maker) lastOf(s segun.Span) int { return m.r.Tokens.At(s.End - 1) }

// tellsInStory reports whether attribution i is what somebody told a man or a woman in a story of the outlet's: "She told him that she was a widow. | He lent her money", which is no account of hers.
func (m *maker) tellsInStory(i, under int) bool {
	ear := m.hearer(&m.r.Attributions.List[i])
	return under < 0 && ear >= 0 && (m.Word(ear) == "him" || m.Word(ear) == "her")
}

// tellsOfNamed reports whether an account is a text's or a prosecutor's, which tells of those it names.
func (m *maker) tellsOfNamed(giver *segun.Attribution) bool {
	h := m.r.Mentions.List[giver.Speaker].Head
	return m.text(h) || m.is(h, "prosecutor")
}

// onRecord reports whether an entity is called by a word for those who speak to reporters.
func (m *maker) onRecord(ent *segun.Entity) bool {
	for _, k := range ent.Mentions {
		if m.told(m.r.Mentions.List[k].Head, "onrecord") {
			return true
		}
	}
	return false
}

// presides reports whether an entity is called by a word for those who speak in public, for a body or where somebody is heard: not "the president of the club", "a vice president", "the bank's bursar".
func (m *maker) presides(ent *segun.Entity) bool {
	for _, k := range ent.Mentions {
		x := &m.r.Mentions.List[k]
		for t := x.First; t < x.End && t <= max(x.Head, m.r.Tokens.At(x.Name.Start)); t++ {
			if (m.told(t, "presides") || m.told(t, "proxy")) && !m.is(t+1, "of") && !m.is(t-1, "vice") && !(m.xpos(t+1) == "POS" && t < x.Head) {
				return true
			}
		}
	}
	return false
}
