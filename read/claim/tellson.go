package claim

import (
	"segun"
	"segun/read/phrase"
)

// tellsOnRule is the rule by which an account goes on in the simple past.
const tellsOnRule = "carried: an account in the past"

// tellsOn reports whether a sentence without words for saying goes on with the account of attribution i: somebody told, indirectly and in the past, what had come about, and the sentence tells in
// the past of the same people and things, with no date, name or age that the outlet would bring in: "She wrote at the end that cover should be withdrawn. Some weeks afterwards a man from
// the claims department rang her." What whoever speaks did as they spoke is the outlet's: "He stopped short of blaming the minister."
func (m *maker) tellsOn(s *segun.Sentence, i int) bool {
	a := &m.r.Attributions.List[i]
	if m.r.Doc.Kind != segun.Article && m.r.Doc.Kind != "" || a.Quote != "indirect" || a.Act != "assert" || !telling[a.Class] || !m.accountGiver(a) || !m.toldInPast(a) {
		return false
	}
	verb := m.inPast(s.First, s.End)
	return verb >= 0 && !m.bringsIn(s) && !m.laterOn(s) && m.ofTheAccount(s, a, verb)
}

// telling are the classes of verbs that accounts are told by.
var telling = map[string]bool{"say": true, "inform": true, "write": true, "speak": true, "state": true, "according": true, "document": true}

// tellerOf returns the attribution whose account a sentence behind attribution i goes on with: i, or the one in whose account i was told; under is the voice that the paragraph had before i, -1 for
// none.
func (m *maker) tellerOf(i, under int) int {
	out := i
	for k := m.r.Attributions.List[i].Inside; k >= 0; k = m.r.Attributions.List[k].Inside {
		if m.voices[k] && m.accountGiver(&m.r.Attributions.List[k]) {
			out = k
		}
	}
	if out == i && under >= 0 && m.hearer(&m.r.Attributions.List[i]) >= 0 && m.accountGiver(&m.r.Attributions.List[under]) {
		return under
	}
	return out
}

// accountGiver reports whether who speaks in an attribution is a person, or a text.
func (m *maker) accountGiver(a *segun.Attribution) bool {
	if a.Speaker < 0 {
		return false
	}
	x := &m.r.Mentions.List[a.Speaker]
	if e := m.r.EntityOf(a.Speaker); e >= 0 {
		if k := m.r.Entities.List[e].Kind; k == segun.Person {
			return true
		} else if k == segun.Organisation || k == segun.Group || k == segun.Place || k == segun.Outlet {
			return false
		}
	}
	return x.Kind == segun.Person || m.text(x.Head) || m.is(x.Head, "it")
}

// toldInPast reports whether what an attribution holds is told in the past: its first finite verb is in the past, and none is of the future.
func (m *maker) toldInPast(a *segun.Attribution) bool {
	first, future := "", false
	m.each(a.Content, func(t int) {
		x := m.r.Tags.XPOS[t]
		if first == "" && finiteTag(x) {
			first = x
		}
		future = future || x == "MD" && m.is(t, "will", "would", "shall")
	})
	return first == "VBD" && !future
}

// inPast returns the first finite verb of tokens first to end, if it is in the past and none is in the present or future; -1 otherwise.
func (m *maker) inPast(first, end int) int {
	verb := -1
	for t := first; t < end; t++ {
		switch x := m.r.Tags.XPOS[t]; {
		case x == "VBD":
			if verb < 0 {
				verb = t
			}
		case x == "MD" && verb >= 0 && m.is(t, "would", "could", "might"):
		case finiteTag(x):
			return -1
		}
	}
	return verb
}

// bringsIn reports whether a sentence has what the outlet brings in from outside an account: a date, an age, itself, a question, a name that the article has not had.
func (m *maker) bringsIn(s *segun.Sentence) bool {
	if m.ownIn(s) {
		return true
	}
	for t := s.First; t < s.End; t++ {
		w := m.Word(t)
		switch {
		case w == "?":
			return true
		case m.is(t, "ago", "yesterday", "today", "tomorrow", "tonight", "now", "reporter", "newspaper", "comment", "trial", "verify", "independently", "corroborate", "spokesman", "spokeswoman"):
			return true
		case m.is(t, "last", "this", "next") && t+1 < s.End && m.is(t+1, "year", "month", "week", "spring", "summer", "autumn", "winter"):
			return true
		case len(w) == 4 && m.Look[t]&phrase.Digit != 0 && m.r.Tags.XPOS[t] == "CD" && (w[0] == '1' || w[0] == '2'):
			return true
		case m.r.Tags.UPOS[t] == segun.PROPN && calendar[m.lemma(t)]:
			return true
		case m.Word(t) == "," && t+2 < s.End && m.Look[t+1]&phrase.Digit != 0 && m.Word(t+2) == ",":
			return true
		}
	}
	return false
}

// ofTheAccount reports whether the subject of a sentence can be of the account of attribution a: what is known from it, or who speaks in it, if they do not do what is done while one speaks.
func (m *maker) ofTheAccount(s *segun.Sentence, a *segun.Attribution, verb int) bool {
	main := m.HeadOf(s.First, s.End)
	if main < 0 || m.r.Tags.UPOS[main] == segun.PROPN {
		return false
	}
	h := m.Find(main, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl)
	if h < 0 || m.Find(h, segun.RelAppos) >= 0 {
		return false
	}
	e, voice := m.entityAt(h), m.r.EntityOf(a.Speaker)
	if k, ok := m.byHead[h]; m.r.Tags.UPOS[h] == segun.PROPN || ok && m.r.Mentions.List[k].Form == segun.FormName {
		return e >= 0 && m.metIn(a, e)
	}
	switch {
	case m.is(h, "this", "that", "laughter", "applause", "silence"), m.Rel(h) == segun.RelExpl && m.is(main, "laughter", "applause", "silence"):
		return false
	case m.r.Tags.UPOS[h] != segun.PRON:
		if m.is(verb, "have") && m.is(verb+1, "not", "never") {
			return false // "Her list had not been shown to the families": what the outlet found out
		}
		return (e < 0 || e != voice) && !m.is(h, "union", "company", "court", "jury", "judge", "paper", "editor", "police")
	case e >= 0 && e != voice:
		return !speaking[m.lemma(main)] || m.Find(main, segun.RelObj) >= 0 && !m.is(main, "say", "name", "mention", "stop")
	}
	return m.Rel(h) != segun.RelNsubjPass && !speaking[m.lemma(main)]
}

// metIn reports whether an entity has a mention in what an attribution holds.
func (m *maker) metIn(a *segun.Attribution, e int) bool {
	for _, k := range m.r.Entities.List[e].Mentions {
		for _, c := range a.Content {
			if c.Contains(m.r.Mentions.List[k].Span) {
				return true
			}
		}
	}
	return false
}

// calendar are the names of days and months.
var calendar = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "january": true, "february": true, "march": true,
	"april": true, "may": true, "june": true, "july": true, "august": true, "september": true, "october": true, "november": true, "december": true}

// speaking is what people do while they speak, or where a reporter sees it.
var speaking = map[string]bool{"stop": true, "say": true, "name": true, "offer": true, "mention": true, "smile": true, "laugh": true, "wait": true, "show": true, "end": true, "talk": true, "mean": true,
	"release": true, "produce": true, "make": true, "give": true, "decline": true, "specify": true, "elaborate": true, "add": true, "answer": true, "reply": true, "nod": true, "weep": true, "cry": true,
	"pause": true, "shrug": true, "sit": true, "rise": true, "stand": true, "point": true, "read": true, "hold": true, "promise": true, "plead": true, "receive": true, "join": true, "leave": true, "address": true,
	"agree": true, "disagree": true, "provide": true, "explain": true, "refuse": true, "turn": true, "know": true}
