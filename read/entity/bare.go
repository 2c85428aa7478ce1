package entity

import (
	"segun"
	"segun/read/phrase"
)

// bareOffices reads the offices that stand beside a name without an article, by the words between the commas, whatever the tree makes of them: "Rena Sol, local crisis committee chief, told", "Rena Sol
// (R-Tavara), a former candidate,", "Fellow co-ordinator, Rena Sol said", "former governor and party candidate Rena Sol".
func (l *linker) bareOffices() {
	for i := range l.ms {
		m := &l.ms[i]
		if m.Form != segun.FormName || m.Kind != segun.Person || l.at(i) == nil {
			continue
		}
		l.behindName(i)
		l.opening(i)
		l.joinedBefore(i)
	}
}

// longestBare is how many words at most an office without an article has, its body included.
const longestBare = 18

// behindName reads an office between commas behind the name of mention i.
func (l *linker) behindName(i int) {
	m := &l.ms[i]
	a, apart := l.pastLabel(m.End)
	if !l.Is(a, comma) {
		return
	}
	_, end := l.Sentence(m.Head)
	a++
	time := "current"
	if l.Is(a, whoWord) && l.Is(a+1, isWords...) {
		if l.Is(a+1, pastBe...) {
			time = "former"
		}
		a, apart = a+2, true
	}
	if l.Is(a, onceWords...) {
		a, apart, time = a+1, true, "former"
		if l.formerlyOf(i, a) {
			return
		}
	}
	h, close := l.office(a, min(end, a+longestBare))
	if a+1 >= end || !apart && l.R.Tags.UPOS[a] == segun.DET && (close < 0 || !l.Is(close, andWord) || !l.oneHolder(m, close+1)) {
		return
	}
	if h < 0 || close < 0 || l.kinOfNobody(a, h) || h == a && l.degree(h) {
		return
	}
	if d := l.about(h); d >= 0 {
		if l.group[d] >= 0 {
			return // somebody's already
		}
		l.group[d] = l.at(i).n
	}
	l.addRole(l.at(i), a, close, h, time)
	if l.Is(close, andWord) {
		l.further(i, close+1, end, time)
	}
}

// further reads the second of two offices behind a name, from token a on: "a columnist for the Observer and | the author of a book,".
func (l *linker) further(i, a, end int, time string) {
	h, close := l.office(a, min(end, a+longestBare))
	if h < 0 || close < 0 || l.kinOfNobody(a, h) {
		return
	}
	if d := l.about(h); d >= 0 {
		if l.group[d] >= 0 {
			return
		}
		l.group[d] = l.at(i).n
	}
	l.addRole(l.at(i), a, close, h, time)
}

// oneHolder reports whether two descriptions behind a name are of who bears it, not of two others: a comma closes the second, at token a, and no plural verb follows; or a verb of saying stands before the name. "Oru Venn, a guard
// and a nurse were hurt" are three.
func (l *linker) oneHolder(m *segun.Mention, a int) bool {
	if m.First > 0 && l.R.Tags.UPOS[m.First-1] == segun.VERB && l.Flags[m.First-1]&phrase.CommVerb != 0 {
		return true
	}
	k := a
	for k < l.Len() && l.R.Tags.UPOS[k] != segun.PUNCT {
		k++
	}
	return l.Is(k, comma) && k+1 < l.Len() && !l.Is(k+1, andWord) && l.R.Tags.XPOS[k+1] != "VBP" && !l.Is(k+1, pastBe[1]) && l.ends(k+1) && l.R.Tags.UPOS[k+1] != segun.PUNCT
}

// formerlyOf reads at token a the body that somebody was with: "Runa Sol, formerly | of Elan Shipping, |".
func (l *linker) formerlyOf(i, a int) bool {
	o := l.starting(a + 1)
	if o < 0 || !l.Is(a, ofWord, withWords[1]) || !body(&l.ms[o]) || !l.closed(l.ms[o].End) {
		return false
	}
	m := &l.ms[o]
	l.roles = append(l.roles, role{group: l.at(i), of: o, Role: segun.Role{Title: "member", Of: l.without(m.First, m.End), Time: "former", Span: l.R.Tokens.Cover(a-1, m.End)}})
	return true
}

// kinOfNobody reports whether the words up to token h are for kin, and nothing says whose: "Oskar Venn, wife Rena", "Ida Kell, husband".
func (l *linker) kinOfNobody(a, h int) bool {
	row, from, ok := phrase.Offices().Before(l.View, a, h)
	return ok && phrase.Offices().Rows[row].Class == "family" && !l.Is(h+1, ofWords...) && (from == a || l.R.Tags.XPOS[from-1] != "POS" && l.R.Tags.XPOS[a] != "PRP$")
}

// pastLabel returns the token behind what brackets or commas put right behind a name at token k, a party and an age: "(R-Tavara) | ,", ", 46 | ,". It reports whether there was any.
func (l *linker) pastLabel(k int) (int, bool) {
	if l.Is(k, openBracket) {
		for t := k + 1; t < k+7 && t < l.Len(); t++ {
			if l.Is(t, closeBracket) {
				return t + 1, true
			}
		}
	}
	label := false
	for l.Is(k, comma) && k+2 < l.Len() && l.Is(k+2, comma) && (l.Look[k+1]&phrase.Digit != 0 || l.degree(k+1)) {
		k, label = k+2, true
	}
	return k, label
}

// degree reports whether token k is letters as they stand behind a name: "M.D.".
func (l *linker) degree(k int) bool {
	row, ok := phrase.Honorifics().Word(l.Low[k])
	return ok && phrase.Honorifics().Rows[row].After && phrase.Honorifics().Rows[row].Form == l.Word(k)
}

// office returns the last word of the one office that the words from token a on are about, and the token that closes them: a mark, a clause or a finite verb; -1 where they are something else.
func (l *linker) office(a, end int) (h, close int) {
	h = -1
	t := a
	for ; t < end; t++ {
		if h >= 0 && t == h+1 && (l.personNamed(t) || l.plural(h)) {
			return -1, -1 // "Mayor | Rena Sol", "chiefs"
		}
		if _, _, ok := phrase.Offices().Before(l.View, a, t); ok {
			h = t
			if _, after, ok := phrase.Offices().At(l.View, t, end); ok && after > t+1 {
				h, t = after-1, after-1 // "chief | of staff"
			}
			continue
		}
		if h >= 0 && t == h+1 {
			break
		}
		if l.Is(t, headWord) && l.Is(t+1, ofWord) {
			h = t
			break
		}
		if !l.leadsUp(t, a) {
			return -1, -1
		}
	}
	if h < 0 || t < end && !l.Is(h, headWord) && l.Flags[h]&phrase.PersonNoun == 0 && !l.knownOffice(a, h) {
		return -1, -1
	}
	return h, l.closing(h+1, end)
}

// personNamed reports whether token t stands in the name of a person.
func (l *linker) personNamed(t int) bool {
	return l.inName[t] != 0 && l.ms[l.inName[t]-1].Kind == segun.Person
}

// knownOffice reports whether the words up to token h are an office that is a word for something else in no text.
func (l *linker) knownOffice(a, h int) bool {
	row, _, ok := phrase.Offices().Before(l.View, a, h)
	return ok && !phrase.Offices().Rows[row].Weak
}

// leadsUp reports whether token t can stand before an office in a phrase that starts at a: "the", "Velm", "'s", "deputy".
func (l *linker) leadsUp(t, a int) bool {
	switch l.R.Tags.UPOS[t] {
	case segun.NOUN, segun.PROPN, segun.ADJ:
		return true
	case segun.DET:
		return t == a
	case segun.PRON:
		return t == a && l.R.Tags.XPOS[t] == "PRP$"
	case segun.PART:
		return l.R.Tags.XPOS[t] == "POS"
	case segun.VERB:
		return l.R.Tags.XPOS[t] == "VBN" && l.Rel(t) == segun.RelAmod
	}
	return l.Look[t]&phrase.Dash != 0 && l.Touch(t) || l.Look[t]&phrase.Digit == 0 && l.Is(t, andWord, alsoAnd)
}

// closing returns the token that ends the words behind an office at token k: a comma, a full stop, a clause or a finite verb, with "of", "for" or "at" and what follows them before it; -1 for
// a list that goes on.
func (l *linker) closing(k, end int) int {
	if k < l.Len() && l.Is(k, ofWords...) {
		for k++; k < end && !l.ends(k); k++ {
			if l.R.Tags.UPOS[k] == segun.CCONJ && k+1 < l.Len() && (l.R.Tags.UPOS[k+1] == segun.NUM || l.R.Tags.UPOS[k+1] == segun.VERB) {
				return -1
			}
			if l.Is(k, andWord) && l.Is(k+1, theWord, aWords[0], aWords[1]) && l.officeAhead(k+2, end) {
				break
			}
		}
	}
	if k < l.Len() && l.ends(k) {
		return k
	}
	if k+2 < end && l.Is(k, andWord) && (l.Is(k+1, aWords...) || l.Is(k+1, theWord)) {
		for t := k + 2; t < end && l.leadsUp(t, -1); t++ {
			if (l.closed(t+1) || l.Is(t+1, ofWords...)) && !l.plural(t) {
				return k // "a former candidate | and a party supporter."
			}
		}
	}
	return -1
}

// officeAhead reports whether the nouns from token k on end in an office.
func (l *linker) officeAhead(k, end int) bool {
	for t := k; t < end && l.leadsUp(t, -1); t++ {
		if row, _, ok := phrase.Offices().Before(l.View, k, t); ok && !phrase.Offices().Rows[row].Weak {
			return true
		}
	}
	return false
}

// ends reports whether a phrase is over at token k.
func (l *linker) ends(k int) bool {
	if l.closed(k) {
		return true
	}
	switch l.R.Tags.XPOS[k] {
	case "VBD", "VBZ", "MD":
		return true
	}
	return false
}

// about returns the description that token h heads, -1 for none.
func (l *linker) about(h int) int {
	k, ok := l.head[h]
	if !ok || l.ms[k].Form != segun.FormNominal || l.ms[k].Kind != segun.Person {
		return -1
	}
	return k
}

// opening reads an office that a sentence opens with, which a comma parts from the name: "Fellow co-ordinator, | Rena Sol | said", "A minister of the church, | Sol | was held", "As governor in 1983, | Sol".
func (l *linker) opening(i int) {
	m := &l.ms[i]
	first, _ := l.Sentence(m.Head)
	c := m.First - 1
	if c <= first || c > first+longestBare || !l.Is(c, comma) || !l.ends(m.End) {
		return
	}
	a, time := first, "current"
	switch {
	case l.Is(a, asWord):
		a, time = a+1, "unknown"
	case l.Is(m.End, comma) && l.R.Tags.UPOS[a] == segun.DET:
		return // beside reads "The mayor, Rena Sol, said"
	case l.R.Tags.UPOS[a] == segun.DET && (!l.Is(a, aWords...) || l.spokenAside(m.End)):
		return // "The mayor, Sol said, had lied."
	}
	for t := first; t < c; t++ {
		if l.Look[t]&phrase.Mark != 0 && l.Look[t]&phrase.Dash == 0 {
			return
		}
	}
	h, close := l.office(a, c)
	if h < 0 || close != c && !(time == "unknown" && l.Is(h+1, inWords...)) || l.notHere(a, h) {
		return
	}
	if d := l.about(h); d >= 0 {
		if l.group[d] >= 0 {
			return
		}
		if time == "current" {
			l.group[d] = l.at(i).n
		}
	}
	l.addRole(l.at(i), a, c, h, time)
}

// spokenAside reports whether a verb at token k only says who speaks, between commas: "The mayor, Sol | said, | had lied".
func (l *linker) spokenAside(k int) bool {
	return k+1 < l.Len() && l.Flags[k]&phrase.CommVerb != 0 && l.Is(k+1, comma)
}

// notHere reports whether an office opens a sentence as a word of greeting or of kin, "Mother, Rena said", or is no office by itself.
func (l *linker) notHere(a, h int) bool {
	row, from, ok := phrase.Offices().Before(l.View, a, h)
	if !ok {
		return true
	}
	o := phrase.Offices().Rows[row]
	return o.Weak || o.Class == "family" && from == a && h == a || l.among(h, "anybody")
}

// joinedBefore reads the first of two offices before a name: "former governor and | party candidate Rena Sol". An article before it may make it another's: "the owner and Coach Sol".
func (l *linker) joinedBefore(i int) {
	m := &l.ms[i]
	k := m.First - 1
	first, _ := l.Sentence(m.Head)
	if k-1 < first || !l.Is(k, andWord, alsoAnd) || l.R.Tokens.At(m.Name.Start) == m.First {
		return
	}
	if row, _, ok := phrase.Honorifics().At(l.View, m.First, m.End); ok && phrase.Honorifics().Rows[row].Class == "civil" {
		return // "President and Mrs. Sol"
	}
	h := k - 1
	from := l.officeStart(first, h)
	if from < 0 || l.plural(h) || l.inName[h] != 0 {
		return
	}
	a := from
	for a > first && !l.was(a, h) && l.leadsUp(a-1, -1) && !l.Is(a-1, andWord, alsoAnd) && l.R.Tags.XPOS[a-1] != "POS" {
		a--
	}
	for t := a; t < h; t++ {
		if l.personNamed(t) {
			return
		}
	}
	if a > first && (l.R.Tags.UPOS[a-1] == segun.DET || l.R.Tags.XPOS[a-1] == "PRP$" || l.R.Tags.XPOS[a-1] == "POS" || l.Is(a-1, betweenWord, bothWord)) {
		return
	}
	if l.shortOffice(h) {
		l.bookShort(l.at(i), a, h)
		return
	}
	if d := l.about(h); d >= 0 && l.group[d] >= 0 && l.at(d) != l.at(i) {
		return
	} else if d >= 0 {
		l.group[d] = l.at(i).n
	}
	l.addRole(l.at(i), a, k, h, "current")
}

// was reports whether the words from token a to h open with one that says that an office is no longer held, behind which its phrase does not reach: "the challenge | former governor".
func (l *linker) was(a, h int) bool {
	q := phrase.Qualifiers()
	row, after, ok := q.At(l.View, a, h)
	return ok && after > a && q.Class[row] == "former"
}

// officeStart returns where the office that ends with token h begins, -1 for none.
func (l *linker) officeStart(first, h int) int {
	if l.shortOffice(h) {
		return h
	}
	row, from, ok := phrase.Offices().Before(l.View, first, h)
	if !ok || phrase.Offices().Rows[row].Weak || phrase.Offices().Rows[row].Class == "family" || l.among(h, "anybody") {
		return -1
	}
	return from
}

// shortOffice reports whether token h is the short form of an office: "Gov.".
func (l *linker) shortOffice(h int) bool {
	row, ok := phrase.Honorifics().Word(l.Low[h])
	return ok && phrase.Honorifics().Rows[row].Office != "" && !phrase.Honorifics().Rows[row].After && phrase.Honorifics().Rows[row].Form == l.Word(h)
}

// bookShort books the short form of an office at token h, with what stands before it from token a on.
func (l *linker) bookShort(g *group, a, h int) {
	row, _ := phrase.Honorifics().Word(l.Low[h])
	l.finish(g, segun.Role{Title: phrase.Honorifics().Rows[row].Office, Time: "current"}, a, h, h+1, h+1)
}

var (
	whoWord     = phrase.Hash("who")
	onceWords   = phrase.Hashes("once", "formerly", "previously")
	isWords     = phrase.Hashes("is", "was")
	alsoAnd     = phrase.Hash("&")
	inWords     = phrase.Hashes("in", "during", "from", "until", "since")
	betweenWord = phrase.Hash("between")
)
