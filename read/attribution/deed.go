package attribution

import (
	"segun"
	"segun/read/phrase"
)

// deed reports whether verb t, one of saying, accusing or denying, is something that is done by what stands behind it: a law is passed on Monday, prisoners are denied water, police charge a crowd,
// a patient is referred to a clinic, a hospital admits the wounded, a minister calls on a widow. Nobody says anything by these. It goes by the words next to the verb, for the tree is surest there.
// Which nouns make a deed of which verb is in acts.tsv; here is what takes more than a noun, with its words in deeds.tsv.
func (f *finder) deed(s *segun.Sentence, t int) bool {
	if f.upos(t) != segun.VERB || t+1 >= s.End {
		return false
	}
	switch {
	case f.is(t, "pass", "hand") && f.is(t+1, "on"):
		return !f.asksNear(s, t)
	case f.is(t, "put") && f.is(t+1, "forward"):
		return f.passive(t) && f.is(t+2, "for", "as") // "were put forward for the prize"
	case f.is(t, "figure") && f.is(t+1, "to"), f.is(t, "see") && f.xpos(t) == "VBG" && f.is(t+1, "as") && f.finiteIn(run{t + 2, s.End}):
		return true // "figures to win the north" is likely to; "seeing as the road was shut" says why
	case f.is(t, "promise") && f.is(t+1, "to") && f.is(t+2, "be", "prove", "bring", "become", "make"):
		return !f.voice(f.nearest(t)) // "The race promises to be close"
	case f.is(t, "consider", "regard", "see", "view", "think") && f.passive(t):
		k := f.agent(t)
		return k >= 0 && f.is(k, "anybody", "anyone", "nobody", "no-one", "none") // "would not be considered by anybody as a candidate"
	case f.is(t, "refer"):
		e := f.objectEnd(s, t+2)
		return f.is(t+1, "to") && e > t+2 && f.pointsTo(t+2, e) && !f.is(e, "as") || f.sentTo(s, t)
	case f.is(t, "deny"):
		return f.keptFrom(s, t)
	case f.is(t, "update"):
		sub := f.nearest(t)
		return f.passive(t) && sub >= 0 && f.upos(sub) == segun.NOUN && f.Flags[sub]&(phrase.PersonNoun|phrase.GroupNoun|phrase.OrgWord) == 0 // "This story has been updated"
	case f.is(t, "take") && f.is(t+1, "it"):
		return !f.is(t+2, "that", "as") // "take it to court"
	case f.is(t, "dismiss", "admit"):
		return f.sendsPeople(s, t)
	case f.is(t, "charge"):
		return f.assails(s, t)
	case f.is(t, "call") && f.is(t+1, "on", "upon"):
		return f.visits(s, t)
	case f.is(t, "answer"):
		e := f.objectEnd(s, t+1)
		return e > t+1 && f.plays(e-1, asAnswered) && !f.notBefore(s, t)
	case f.is(t, "hang") && f.is(t+1, "up"):
		return f.objectEnd(s, t+2) > t+2 && !(f.plays(f.objectEnd(s, t+2)-1, asHandset) || f.is(f.objectEnd(s, t+2)-1, "he", "she", "they"))
	case f.is(t, "remain", "stay", "keep", "fall") && f.is(t+1, "silent", "quiet"):
		return f.thing(f.nearest(t)) || f.is(t+2, "for") && f.plays(f.objectEnd(s, t+3)-1, asInstant)
	case f.is(t, "put") && f.is(t+1, "up"):
		return f.putUp(s, t)
	case f.is(t, "rule") && f.is(t+1, "out"), f.plays(t, asMoving):
		sub := f.nearest(t)
		if f.is(t+1, "out") && f.decider(sub) {
			return f.plays(f.objectEnd(s, t+2)-1, asExhibit)
		}
		return f.thing(sub) || f.plays(sub, asMover) && f.upos(sub) == segun.NOUN
	case f.is(t, "stand") && f.is(t+1, "behind"):
		return f.is(t-1, "who", "what") && t-2 >= s.First && f.Word(t-2) != "," // "know who stood behind it"
	case f.is(t, "propose"):
		return f.is(t+1, "to") && (f.upos(t+2) == segun.PRON || f.upos(t+2) == segun.PROPN) && (t+3 >= s.End || f.is(t+3, "on", "in", "at", ".", "twice", "after", "during")) // "proposed to her on the pier"
	case f.is(t, "defer"):
		return f.putOff(s, t)
	case f.is(t, "challenge"):
		e := f.objectEnd(s, t+1)
		return e > t+1 && e+2 < s.End && f.is(e, "to") && f.xpos(e+1) == "DT" && f.upos(e+2) != segun.VERB // "challenged the class to a race"
	}
	return false
}

// notBefore reports whether "not", "never" or "no longer" stands right before verb t with its auxiliaries.
func (f *finder) notBefore(s *segun.Sentence, t int) bool {
	for k := t - 1; k >= s.First && k > t-5; k-- {
		if f.is(k, "not", "never", "n't", "n’t", "longer", "without", "nobody", "none", "neither", "fail", "refuse") {
			return true
		}
		if u := f.upos(k); u != segun.AUX && u != segun.ADV && u != segun.PART {
			return false
		}
	}
	return false
}

// asksNear reports whether the sentence of verb t has a question or a request, which is what is passed on to somebody who is to answer.
func (f *finder) asksNear(s *segun.Sentence, t int) bool {
	for k := max(s.First, t-14); k < min(s.End, t+8); k++ {
		if f.plays(k, asQuery) && k != t {
			return true
		}
	}
	return false
}

// sentTo reports whether "refer" sends a person or a matter somewhere, where no question is passed on and nothing is called anything: "was referred to the high court", "referred her to a clinic". "Referred
// to as a spy" judges, and "refers to the fire" mentions.
func (f *finder) sentTo(s *segun.Sentence, t int) bool {
	if f.asksNear(s, t) {
		return false
	}
	if f.passive(t) {
		return f.is(t+1, "to", "back") && !f.is(t+2, "as")
	}
	e := f.objectEnd(s, t+1)
	if e == t+1 || e+1 >= s.End || !f.is(e, "to") {
		return false
	}
	if h := f.objectEnd(s, e+1) - 1; h > e && f.is(h, "answer", "reply", "response", "statement", "remark", "comment") {
		return false // "I refer the honourable member to my previous answer"
	}
	switch k := e - 1; {
	case f.xpos(k) == "PRP":
		return !f.is(k, "we", "us", "i", "me") && !f.pressed(s, t)
	case f.upos(k) == segun.PROPN:
		return f.upos(t+1) != segun.DET && !f.outlet(k) // "referred Mrs Ault to a clinic", not "referred the Chronicle to the ministry"
	case f.is(k, "matter", "case", "issue"):
		for k := e + 1; k < min(s.End, e+6); k++ {
			if f.plays(k, asReferred) && f.upos(k) != segun.VERB {
				return true
			}
		}
		return false // "referred the matter to its lawyers"
	}
	return !f.asks(e-1, "addressed") && !f.is(e-1, "caller", "questioner", "inquirer", "enquirer", "correspondent", "broadcaster")
}

// keptFrom reports whether "deny" keeps something from somebody: "were denied water", "denied the guards leave", "denied him a second term". With "that" or a verb behind it, it is said.
func (f *finder) keptFrom(s *segun.Sentence, t int) bool {
	if f.passive(t) && f.xpos(t+1) != "PRP" {
		k := t + 1
		if f.upos(k) == segun.DET || f.xpos(k) == "PRP$" || f.upos(k) == segun.ADJ || f.upos(k) == segun.NUM {
			return !f.is(k, "this", "that")
		}
		return (f.upos(k) == segun.NOUN || f.upos(k) == segun.PROPN) && f.Flags[k]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) == 0
	}
	k := t + 1
	if f.xpos(k) == "PRP" && !f.is(k, "it", "this") || f.is(k, "her") && f.upos(k+1) == segun.DET {
		u := f.upos(k + 1)
		return k+1 < s.End && (u == segun.DET && !f.is(k+1, "that") || u == segun.ADJ || u == segun.NOUN || u == segun.NUM || f.xpos(k+1) == "PRP$")
	}
	e := f.objectEnd(s, k)
	return e > k+1 && e < s.End && f.xpos(e-1) == "NNS" && f.Flags[e-1]&phrase.PersonNoun != 0 && (f.upos(e) == segun.DET && !f.is(e, "that") || f.upos(e) == segun.NOUN)
}

// sendsPeople reports whether people are dismissed or let in: "dismissed the jury", "dismissed his players early", "admits women", "admitted nine people". A person can be dismissed as something, which
// is a judgement, and so can critics by themselves.
func (f *finder) sendsPeople(s *segun.Sentence, t int) bool {
	if f.is(t, "dismiss") && f.passive(t) && f.is(t+1, "as") {
		e := f.objectEnd(s, t+2) // "was dismissed as director": from an office
		return e > t+2 && f.Flags[e-1]&phrase.Title != 0 && f.upos(t+2) != segun.DET && !f.is(e, "who")
	}
	e := f.objectEnd(s, t+1)
	if e == t+1 || f.passive(t) {
		return false
	}
	h := e - 1
	for k := e; k < min(s.End, e+7) && f.upos(k) != segun.PUNCT; k++ {
		if f.is(k, "as") {
			return false
		}
	}
	if f.is(t, "dismiss") {
		return f.sacks(s, t, h) || (f.xpos(h) == "NNS" || f.plays(h, asDismissed)) && f.upos(h) == segun.NOUN &&
			(f.Flags[h]&phrase.PersonNoun != 0 || f.Flags[h]&phrase.GroupNoun != 0) && !f.plays(h, asBrushed)
	}
	return f.xpos(h) == "NNS" && f.upos(h) == segun.NOUN && f.Flags[h]&phrase.PersonNoun != 0 && !f.is(e, "who", "that", "have", "be") || f.plays(h, asAdmitted) && f.upos(e) != segun.VERB
}

// assails reports whether somebody runs at what is charged: "charged the crowd with batons drawn", "charged the fence".
func (f *finder) assails(s *segun.Sentence, t int) bool {
	e := f.objectEnd(s, t+1)
	if e == t+1 || f.passive(t) || !f.plays(e-1, asAssailed) {
		return false
	}
	if !f.is(e, "with") {
		return true
	}
	for k := e + 1; k < min(s.End, e+5); k++ {
		if f.plays(k, asWeapon) {
			return true
		}
	}
	return false
}

// visits reports whether "call on" is a visit: no demand follows ("to", "for", "that", "not") before the clause ends.
func (f *finder) visits(s *segun.Sentence, t int) bool {
	for k := t + 2; k < s.End; k++ {
		if f.is(k, "to", "for", "that", "not", "against", "should", "and") || f.xpos(k) == "TO" || f.quoteAt(k) != f.quoteAt(t) {
			return false
		}
	}
	sub := f.nearest(t)
	return sub >= s.First && f.quoteAt(t) < 0 && !f.headlineAt(s)
}

// headlineAt reports whether a sentence is a headline's.
func (f *finder) headlineAt(s *segun.Sentence) bool {
	return s.Section >= 0 && f.r.Doc.Sections[s.Section].Kind == segun.Headline
}

// objectEnd returns the end of the plain noun phrase that begins at token k, without what hangs on it: "the last of" ends at "last". It is k where none begins there.
func (f *finder) objectEnd(s *segun.Sentence, k int) int {
	e, noun := k, false
	for ; e < s.End && e < k+8; e++ {
		switch u := f.upos(e); {
		case f.xpos(e) == "PRP" && e == k:
			return e + 1
		case u == segun.NOUN || u == segun.PROPN || u == segun.SYM || f.xpos(e) == "NNP":
			noun = true
		case u == segun.DET || u == segun.ADJ || u == segun.NUM || f.xpos(e) == "PRP$" || f.xpos(e) == "POS" || f.xpos(e) == "VBN" && !noun:
			if noun && f.xpos(e) != "POS" && f.xpos(e-1) != "POS" {
				return e
			}
		default:
			if noun {
				return e
			}
			return k
		}
	}
	if noun {
		return e
	}
	return k
}

// lasting reports whether all that an attribution holds is how long or when it went on: "argued the case for six hours", "spoke for an hour".
func (f *finder) lasting(a *found) bool {
	if len(a.content) != 1 || a.quote || a.rule != "phrase" && a.rule != "preposition" || !f.plays(a.head, asLengthy) {
		return false
	}
	c := a.content[0]
	if c.end-c.first > 5 || c.first == 0 {
		return false
	}
	first := c.first
	if !f.is(first, "for", "until", "till") {
		first--
	}
	for k := first + 1; k < c.end-1; k++ {
		if u := f.upos(k); u != segun.DET && u != segun.NUM && u != segun.ADJ && u != segun.ADV {
			return false
		}
	}
	return f.is(first, "for", "until", "till") && f.Flags[c.end-1]&phrase.TimeNoun != 0 && f.upos(c.end-1) == segun.NOUN
}

// pastThat lets what is said begin at its "that", behind the time that stands between the verb and it: "reported last week | that the bank had
// failed".
func (f *finder) pastThat(a *found) {
	if len(a.content) == 0 || a.quote {
		return
	}
	c := &a.content[0]
	if c.first <= a.head || f.quoteAt(c.first) != f.quoteAt(a.head) {
		return
	}
	t := c.first
	for t < c.end && t < c.first+4 && !f.is(t, "that") {
		if f.Flags[t]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) == 0 && f.upos(t) != segun.ADP && f.upos(t) != segun.NUM && !f.is(t, "last", "this", "yesterday", "today", "earlier", "late", "early") {
			return
		}
		t++
	}
	if t > c.first && t+2 < c.end && f.is(t, "that") && f.finiteIn(run{t + 1, c.end}) {
		c.first = t
	}
}

// thing reports whether token k is a noun for a thing, an animal or the weather, which says nothing and is asked nothing.
func (f *finder) thing(k int) bool {
	return k >= 0 && f.upos(k) == segun.NOUN && f.c.things[f.lemma(k)] != ""
}

// putUp reports whether something is built, hung or lodged: "put up a fence", "had been put up by his brother", "put up two refugees". Money, a prize and a name are offered.
func (f *finder) putUp(s *segun.Sentence, t int) bool {
	k := f.nearest(t)
	if !f.passive(t) {
		e := f.objectEnd(s, t+2)
		if e == t+2 {
			return false
		}
		k = e - 1
	}
	return f.thing(k) || f.plays(k, asRaised) && f.upos(k) == segun.NOUN
}

// putOff reports whether "defer" puts a thing off, rather than a question to somebody: "was deferred to June", "deferred the vote to the next meeting".
func (f *finder) putOff(s *segun.Sentence, t int) bool {
	if f.asksNear(s, t) {
		return false
	}
	for k := t + 1; k < s.End && k < t+8; k++ {
		if f.is(k, "to", "until", "till") {
			for j := k + 1; j < s.End && j < k+5; j++ {
				if f.Flags[j]&(phrase.Month|phrase.Weekday|phrase.TimeNoun) != 0 || f.plays(j, asConvened) || f.is(j, "next", "term") {
					return true
				}
			}
			return false
		}
	}
	return false
}

// pointsTo reports whether the noun phrase [k, e) is a place in a text or an aid that one looks at: "referred to the map", "refers to page nine".
func (f *finder) pointsTo(k, e int) bool {
	for ; k < e; k++ {
		if f.plays(k, asLookedUp) && f.quoteAt(k) < 0 {
			return true
		}
	}
	return false
}

// costs reads what somebody says where its verb is one that the tagger takes for a noun, as its past is spelled like one: "insisted the clinics cost twice the market price".
func (f *finder) costs(s *segun.Sentence, t int) bool {
	if !f.plays(t, asHolding) || !f.finiteTag(t) || !f.nominalStart(t+1) {
		return false
	}
	for k := t + 2; k+1 < s.End && k < t+8; k++ {
		switch u := f.upos(k); {
		case f.plays(k, asUnchanged) && u == segun.NOUN && f.upos(k-1) == segun.NOUN && (f.upos(k+1) == segun.DET || f.upos(k+1) == segun.NUM || f.upos(k+1) == segun.SYM || f.is(k+1, "twice", "more", "less", "about", "nearly", "over", "him", "her", "them", "he", "she", "they")):
			return f.book(s, t, "assert", "state", f.r.Tags.Lemma[t], run{t + 1, f.clauseEnd(s, t+1)})
		case u != segun.NOUN && u != segun.DET && u != segun.ADJ && u != segun.NUM && u != segun.PROPN && f.xpos(k) != "POS":
			return false
		}
	}
	return false
}
