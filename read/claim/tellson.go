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
	if m.r.Doc.Kind != segun.Article && m.r.Doc.Kind != "" || !m.telling(a) || m.speaksForAnother(a) {
		return false
	}
	return !m.laterOn(s) && m.partOfTelling(s.First, s.End, a)
}

// partOfTelling reports whether tokens first to end can be of the account of attribution a: in the past, with nothing that the outlet brings in, and of what the account is of.
func (m *maker) partOfTelling(first, end int, a *segun.Attribution) bool {
	verb := m.inPast(first, end)
	return verb >= 0 && !m.bringsIn(first, end) && !m.outletsOwn(first, end) && m.ofTheAccount(first, end, a, verb)
}

// tellsOnBehind reports whether the clause of tokens first to end goes on, in the same sentence, with the account that attribution i tells in front of it: "She said that he came | and they let him in".
func (m *maker) tellsOnBehind(first, end, i int) bool {
	a := &m.r.Attributions.List[i]
	return first > a.Head && m.telling(a) && m.partOfTelling(first, end, a)
}

// telling reports whether an attribution tells, indirectly, what had come about.
func (m *maker) telling(a *segun.Attribution) bool {
	return a.Quote == "indirect" && a.Act == "assert" && tellingClass[a.Class] && m.accountGiver(a) && m.toldInPast(a)
}

// tellingClass are the classes of verbs that accounts are told by.
var tellingClass = map[string]bool{"say": true, "inform": true, "write": true, "speak": true, "state": true, "according": true, "document": true}

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
		} else if k == segun.Group {
			return m.r.Tags.XPOS[a.Head] == "VBP" // "they say", of what they went through
		} else if k == segun.Organisation || k == segun.Place || k == segun.Outlet {
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
	return (first == "VBD" || first == "" && (a.Class == "document" || m.told(a.Head, "relates"))) && !future
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
		case x == "MD" && m.Word(t) == "could" && m.is(t+1, "not") && !m.is(t+2, "be", "reach", "establish", "confirm", "find", "say"):
			verb = t
		case x == "VBN" && verb < 0 && m.Rel(t) == segun.RelRoot && m.Find(t, segun.RelNsubj) >= 0 && m.Find(t, segun.RelAux, segun.RelAuxPass) < 0: // "Feet blistered"
			verb = t
		case finiteTag(x):
			return -1
		}
	}
	return verb
}

// bringsIn reports whether tokens first to end have what the outlet brings in from outside an account: a date, an age, itself, a question, a name that the article has not had.
func (m *maker) bringsIn(first, end int) bool {
	if m.ownIn(&segun.Sentence{First: first, End: end}) {
		return true
	}
	for t := first; t < end; t++ {
		w := m.Word(t)
		switch {
		case w == "?":
			return true
		case m.told(t, "fromoutside"), w == "also":
			return true
		case m.is(t, "last", "this", "next") && t+1 < end && m.is(t+1, "year", "month", "week", "spring", "summer", "autumn", "winter"):
			return true
		case len(w) == 4 && m.Look[t]&phrase.Digit != 0 && m.r.Tags.XPOS[t] == "CD" && (w[0] == '1' || w[0] == '2'):
			return true
		case m.r.Tags.UPOS[t] == segun.PROPN && m.told(t, "calendar"):
			return true
		case m.Word(t) == "," && t+2 < end && m.Look[t+1]&phrase.Digit != 0 && m.Word(t+2) == ",":
			return true
		}
	}
	return false
}

// ofTheAccount reports whether the subject of tokens first to end can be of the account of attribution a: what is known from it, or who speaks in it, if they do not do what is done while one speaks.
func (m *maker) ofTheAccount(first, end int, a *segun.Attribution, verb int) bool {
	main := m.HeadOf(first, end)
	if main < 0 || m.r.Tags.UPOS[main] == segun.PROPN {
		return false
	}
	h := m.Find(main, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl)
	if h < 0 || m.Find(h, segun.RelAppos) >= 0 {
		return false
	}
	e, voice := m.entityAt(h), m.entityOfSpeaker(a)
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
		return !m.told(main, "meanwhile") || m.Find(main, segun.RelObj) >= 0 && !m.is(main, "say", "name", "mention", "stop")
	}
	return m.Rel(h) != segun.RelNsubjPass && !m.told(main, "meanwhile")
}

// metIn reports whether an entity has a mention in what an attribution holds.
func (m *maker) metIn(a *segun.Attribution, e int) bool {
	found := false
	m.each(a.Content, func(t int) { found = found || m.entityAt(t) == e })
	return found
}

// speaksForAnother reports whether an attribution names its speaker as one who speaks for others to the press: "according to a spokesman", "Bo Tarral, spokeswoman for the navy, said". They say what they are asked, and
// saw nothing.
func (m *maker) speaksForAnother(a *segun.Attribution) bool {
	if a.Speaker >= 0 && m.pressOffice(m.Find(m.r.Mentions.List[a.Speaker].Head, segun.RelAppos)) {
		return true
	}
	for _, x := range a.Source {
		for t := m.r.Tokens.At(x.Start); t < m.Len() && m.r.Tokens.Tokens[t].Span.Start < x.End; t++ {
			if m.pressOffice(t) {
				return true
			}
		}
	}
	return false
}

// pressOffice reports whether token t, or none if −1, is a word for who speaks for others to the press.
func (m *maker) pressOffice(t int) bool {
	return t >= 0 && m.is(t, "spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokeswomen", "spokespeople")
}
