package entity

import (
	"segun"
	"segun/internal/model"
	"segun/read/mention"
	"segun/read/phrase"
)

// descriptions joins common nouns to the names that they stand beside: "Ines Morvan, the prosecutor", "the prosecutor,
// Ines Morvan,", "Morvan is the prosecutor".
func (l *linker) descriptions() {
	byEnd := map[int]int{}
	byFirst := map[int]int{}
	for i := range l.ms {
		if l.ms[i].Form == segun.FormName {
			if k, ok := byEnd[l.ms[i].End]; !ok || l.ms[i].First < l.ms[k].First {
				byEnd[l.ms[i].End] = i
			}
			if _, ok := byFirst[l.ms[i].First]; !ok {
				byFirst[l.ms[i].First] = i
			}
		}
	}
	for i := range l.ms {
		m := &l.ms[i]
		if m.Form != segun.FormNominal || m.Kind == segun.OtherEntity || m.Rule == mention.Together {
			continue
		}
		owner, how := l.beside(m, byEnd, byFirst)
		if owner < 0 {
			owner = l.namedPart(m, byFirst)
		}
		if owner < 0 {
			owner = l.besideNoun(m, byFirst)
		}
		if owner < 0 || !l.agrees(m, &l.ms[owner]) {
			continue
		}
		g := l.at(owner)
		if clash(l.officeGender(m), g.gender) {
			continue
		}
		if g.gender == 0 {
			g.gender = l.officeGender(m)
		}
		l.group[i] = g.n
		if how.role && m.Kind == segun.Person {
			n := len(l.roles)
			l.addRole(g, m.First, m.End, m.Head, how.time)
			l.secondOffice(g, m, how.time)
			l.sameBody(l.roles[n:])
			if m.End < l.Len() && l.R.Tags.UPOS[m.End] == segun.CCONJ && l.starting(m.End+1) == owner {
				l.leadingOffice(g, m.End+1, l.R.Tokens.At(l.ms[owner].Name.Start)-1, how.time)
			}
		}
	}
}

// link says how a description belongs to a name.
type link struct {
	role bool
	time string
}

// beside returns the named mention that a nominal describes, -1 for none.
func (l *linker) beside(m *segun.Mention, byEnd, byFirst map[int]int) (int, link) {
	now := link{true, "current"}
	if o := l.called(m, byFirst); o >= 0 {
		return o, now
	}
	if o, ok := byEnd[m.End]; ok && l.ms[o].Kind == segun.Person && m.Kind == segun.Person && l.ms[o].First == m.First {
		return o, link{} // "the guild's | Director Oru Venn", where the tree has made the office the head
	}
	if o := l.givenName(m, byFirst); o >= 0 {
		return o, link{}
	}
	if cop := l.Find(m.Head, segun.RelCop); cop >= 0 {
		if o := l.behindCopula(m, byFirst); o >= 0 {
			if l.Is(cop, pastBe...) {
				now.time = "unknown"
			}
			return o, now
		}
		return l.copula(m)
	}
	if k := m.First - 1; k > 0 && l.aside(k) {
		if o, ok := byEnd[k]; ok && l.agrees(m, &l.ms[o]) && l.closed(m.End) && l.Rel(m.Head) != segun.RelConj && !l.listed(l.ms[o].Head) {
			return o, now
		}
	}
	if o := l.behindInitials(m, byFirst); o >= 0 {
		return o, now
	}
	if l.aside(m.End) && !l.determined(m) && l.Look[m.First]&phrase.Capital != 0 && l.Is(m.First-1, comma) {
		if o, ok := byFirst[m.End+1]; ok && l.setApart(m, &l.ms[o]) {
			return o, now // "Speaking on Friday, Director of the Mint, Oru Venn, said"
		}
	}
	if l.aside(m.End) && l.determined(m) {
		if o, ok := byFirst[m.End+1]; ok && l.closed(l.ms[o].End) && l.Rel(l.ms[o].Head) != segun.RelConj && (l.Rel(l.ms[o].Head) != segun.RelNsubj || l.Head(l.ms[o].Head) == l.Head(m.Head)) {
			return o, now
		}
		if o, ok := byFirst[m.End+1]; ok && l.setApart(m, &l.ms[o]) {
			return o, now
		}
	}
	if o := l.behindOthers(m, byFirst); o >= 0 {
		return o, now
	}
	if h := l.Head(m.Head); h >= 0 && l.Rel(m.Head) == segun.RelAppos && l.Find(h, segun.RelCop) >= 0 && l.Find(h, segun.RelNsubj) < 0 {
		return -1, link{} // "Is Morvan the prosecutor?"
	}
	if l.Rel(m.Head) == segun.RelAppos && !l.goesOn(m.End) {
		if o, ok := l.head[l.Head(m.Head)]; ok && l.ms[o].Form == segun.FormName && !l.labels(o, m) {
			return o, now
		}
	}
	return l.copula(m)
}

// secondOffice reads the second of two bare offices, which is no mention of its own: "Pavel Rehm, founder and | chairman of Elan Shipping".
func (l *linker) secondOffice(g *group, m *segun.Mention, time string) {
	k := l.Find(m.Head, segun.RelConj)
	if k < m.Head+2 || k < m.End || l.R.Tags.UPOS[m.Head+1] != segun.CCONJ || l.inName[k] != 0 || l.Find(k, segun.RelDet, segun.RelNmodPoss, segun.RelAppos, segun.RelFlat) >= 0 {
		return
	}
	row, from, ok := phrase.Offices().Before(l.View, m.Head+2, k) // "and | chief executive"
	if !ok || from != m.Head+2 || phrase.Offices().Rows[row].Class == "family" {
		return
	}
	if l.starting(from) >= 0 || l.starting(k) >= 0 {
		return
	}
	l.addRole(g, from, l.Right(k, func(int) bool { return true }), k, time)
}

// sameBody gives the first of two offices the body of the second: "founder and | chairman of Elan Shipping".
func (l *linker) sameBody(two []role) {
	if len(two) == 2 && two[0].Of == "" {
		two[0].Of, two[0].of = two[1].Of, two[1].of
	}
}

// behindOthers returns the person whose name a comma sets off behind a description that goes on past its mention, with a second office or a phrase in which no other person stands: "the
// owner | and chief executive, | Ivo Brandel,", "its leader | in the assembly, | Ivo Brandel,"; -1 for none.
func (l *linker) behindOthers(m *segun.Mention, byFirst map[int]int) int {
	_, end := l.Sentence(m.Head)
	k := m.End
	if m.Kind != segun.Person || l.plural(m.Head) || !l.determined(m) || k+2 >= end {
		return -1
	}
	second := l.Is(k, andWord)
	if !second && (l.R.Tags.UPOS[k] != segun.ADP || l.Is(k, byWord)) {
		return -1
	}
	for k++; k < end && k < m.End+longestDescription && !l.Is(k, comma); k++ {
		switch l.R.Tags.UPOS[k] {
		case segun.VERB, segun.AUX, segun.PUNCT, segun.SCONJ, segun.CCONJ, segun.PRON:
			return -1
		case segun.DET, segun.NUM:
			if second && k == m.End+1 {
				return -1 // "the mayor and the harbour master, Ivo Brandel," are two
			}
		}
		if i := l.starting(k); i >= 0 && l.ms[i].Kind == segun.Person && !second {
			return -1 // "the lawyer for the victim, Ivo Brandel,": which of them?
		}
	}
	if k+1 >= end || !l.Is(k, comma) || second && !l.officeBefore(m.End+1, k) {
		return -1
	}
	o, ok := byFirst[k+1]
	if !ok && second {
		o, ok = byFirst[m.End+1] // "chief executive, Ivo Brandel" is one mention
		ok = ok && l.R.Tokens.At(l.ms[o].Name.Start) == k+1
	}
	if !ok || l.ms[o].Kind != segun.Person || l.ms[o].Name.Empty() || !l.closed(l.ms[o].End) {
		return -1
	}
	if r := l.Rel(l.ms[o].Head); r == segun.RelConj && !second || r == segun.RelNsubj && l.Head(l.ms[o].Head) != l.Head(m.Head) && !l.verbBehind(&l.ms[o], true) {
		return -1
	}
	return o
}

// longestDescription is how many words at most stand behind a description's mention before the comma and the name.
const longestDescription = 8

var byWord = phrase.Hash("by")

// officeBefore reports whether the words [first, end) hold an office.
func (l *linker) officeBefore(first, end int) bool { return l.officeIn(first, end) >= 0 }

// officeIn returns the last word of the first office in the words [first, end), -1 for none.
func (l *linker) officeIn(first, end int) int {
	last := -1
	for k := first; k < end; k++ {
		if _, _, ok := phrase.Offices().Before(l.View, first, k); ok {
			last = k
		} else if last >= 0 {
			break
		}
	}
	return last
}

// leadingOffice reads the second office of a person in the words [first, end) that lead up to the name.
func (l *linker) leadingOffice(g *group, first, end int, time string) {
	if h := l.officeIn(first, end); h >= 0 {
		l.addRole(g, first, end, h, time)
	}
}

// behindInitials returns the person whose name stands behind an office and its initials in brackets: "director general of police (DGP) | LR Bishan", "the district magistrate (DM), | Anil
// Kapan,"; -1 for none.
func (l *linker) behindInitials(m *segun.Mention, byFirst map[int]int) int {
	k := m.End
	if m.Kind != segun.Person || k+3 >= l.Len() || !l.Is(k, openBracket) || l.Look[k+1]&phrase.AllCaps == 0 || !l.Is(k+2, closeBracket) {
		return -1
	}
	k += 3
	if l.Is(k, comma) {
		k++
	}
	if o, ok := byFirst[k]; ok && l.ms[o].Kind == segun.Person {
		return o
	}
	return -1
}

// aside reports whether token k is a comma, dash or bracket that sets a description apart.
func (l *linker) aside(k int) bool {
	return k >= 0 && k < l.Len() && (l.Is(k, comma, openBracket) || l.Look[k]&phrase.Dash != 0 && !l.Touch(k))
}

// closed reports whether the phrase that ends before token k ends there: at a mark, the end of the sentence, or a clause.
func (l *linker) closed(k int) bool {
	_, end := l.Sentence(k - 1)
	return k >= end || l.Look[k]&phrase.Mark != 0 && !l.Is(k, hyphen) || l.Is(k, relatives...)
}

// goesOn reports whether a list goes on at token k with another noun phrase: "and two residents".
func (l *linker) goesOn(k int) bool {
	if k+1 >= l.Len() || l.R.Tags.UPOS[k] != segun.CCONJ {
		return false
	}
	if o := l.starting(k + 1); o >= 0 && body(&l.ms[o]) && l.ms[o].Form == segun.FormName && l.closed(l.ms[o].End) {
		return false // "chief executive of Elan Shipping | and the Port Agency,"
	}
	t := l.R.Tags.UPOS[k+1]
	return t == segun.DET || t == segun.NUM || t == segun.PRON || l.inName[k+1] != 0
}

// listed reports whether a name is a member of a list that goes on.
func (l *linker) listed(h int) bool {
	return l.Find(h, segun.RelConj) >= 0 && l.Find(h, segun.RelAppos) < 0
}

var (
	comma       = phrase.Hash(",")
	hyphen      = phrase.Hash("-")
	openBracket = phrase.Hash("(")

	closeBracket = phrase.Hash(")")
	relatives    = phrase.Hashes("who", "whose", "which", "whom", "that")
)

// copula reads "Morvan is the prosecutor" and "Morvan, who was the prosecutor,"; "Is Morvan the prosecutor?" asks.
func (l *linker) copula(m *segun.Mention) (int, link) {
	h := m.Head
	if v := l.Head(h); l.Rel(h) == segun.RelXcomp && v >= 0 && in(phrase.Hash(l.R.Tags.Lemma[v]), turn) && !l.negated(v) && !l.unreal(v) {
		if o := l.subject(v, false); o >= 0 {
			return o, link{} // verb.go reads the office
		}
		return -1, link{}
	}
	cop := l.Find(h, segun.RelCop)
	s := l.Find(h, segun.RelNsubj)
	if cop < 0 || s < 0 || cop < s || l.Find(h, segun.RelAux) >= 0 && !l.Is(l.Find(h, segun.RelAux), haveWords...) || l.negated(h) {
		return -1, link{}
	}
	if l.Is(s, relatives[:1]...) {
		if r := l.Rel(h); r != segun.RelAclRelcl && r != segun.RelAppos && r != segun.RelAcl {
			return -1, link{}
		}
		s = l.Head(h)
	}
	o, ok := l.head[s]
	if k := l.overAside(h, s, cop); k >= 0 {
		o, ok = k, true
	}
	if !ok || l.ms[o].Form != segun.FormName && !l.namedBefore(o) {
		return -1, link{}
	}
	how := link{true, "current"}
	if l.Is(cop, pastBe...) && !(l.Is(cop, beenWord) && l.Is(l.Find(h, segun.RelAux), stillHas...)) {
		how.time = "former" // not "has been a supporter of the union", who may be one still
	}
	return o, how
}

// overAside returns the person whom a sentence opens with and who is the subject of a copula, where the tree takes the last name of the words put in between for it: "Mikal Ort, once an adviser to
// Senator Josef R. Vell, Jr., | is | a fellow of the college"; -1 for none.
func (l *linker) overAside(h, s, cop int) int {
	first, _ := l.Sentence(h)
	o := l.starting(first)
	if o < 0 || l.ms[o].Form != segun.FormName || l.ms[o].Kind != segun.Person || cop < 1 || !l.Is(cop-1, comma) {
		return -1
	}
	_, e := l.nameTokens(&l.ms[o])
	if e >= cop || !l.Is(e, comma) || s <= e || s >= cop {
		return -1
	}
	for k := e; k < cop; k++ {
		switch l.R.Tags.XPOS[k] {
		case "VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WP$":
			return -1
		}
	}
	return o
}

var (
	turn      = phrase.Hashes("become", "remain")
	haveWords = phrase.Hashes("has", "have", "had", "'s", "'ve")
	pastBe    = phrase.Hashes("was", "were", "been")
	beenWord  = phrase.Hash("been")
	stillHas  = phrase.Hashes("has", "have", "'s", "'ve")
	notWords  = phrase.Hashes("not", "n't", "never", "no", "neither", "nor", "hardly")
)

// negated reports whether token h has a negation of its own.
func (l *linker) negated(h int) bool {
	for k := l.Kid(h); k >= 0; k = l.Next(k) {
		if l.Is(k, notWords...) {
			return true
		}
	}
	return false
}

// agrees reports whether a description and a name can be of one thing.
func (l *linker) agrees(m, name *segun.Mention) bool {
	switch m.Kind {
	case segun.Person:
		return name.Kind == segun.Person
	case segun.Organisation, segun.Outlet:
		return name.Kind == segun.Organisation || name.Kind == segun.Outlet
	case segun.Group:
		return name.Kind == segun.Group || name.Kind == segun.Organisation && (!l.plural(m.Head) || name.Rule == mention.GivenName)
	}
	return m.Kind == name.Kind
}

// plural reports whether token i is a noun for several; none behind the text is.
func (l *linker) plural(i int) bool {
	if i >= len(l.R.Tags.XPOS) {
		return false
	}
	x := l.R.Tags.XPOS[i]
	return x == "NNS" || x == "NNPS"
}

// determined reports whether the mention starts with "the", "a", "its" or a possessor.
func (l *linker) determined(m *segun.Mention) bool {
	if l.Find(m.Head, segun.RelDet, segun.RelNmodPoss) >= 0 {
		return true
	}
	for k := m.First; k < m.Head; k++ {
		if l.R.Tags.XPOS[k] == "POS" {
			return true // "the trust | 's | chief executive", whatever hangs on what
		}
	}
	return false
}

// officeGender is what the word for an office says of its holder: 'f' for spokeswoman.
func (l *linker) officeGender(m *segun.Mention) byte {
	if row, ok := phrase.Offices().Word(l.Low[m.Head]); ok {
		if g := phrase.Offices().Rows[row].Gender; g != '-' {
			return g
		}
	}
	return 0
}

// nominals gives every common-noun mention its entity. A definite one without words of its own ("the ministry", "the
// inspectors") takes up the only entity that was introduced under its noun; the same words without a number are the
// same entity; everything else is new.
func (l *linker) nominals() {
	trails := map[uint64]*trail{}
	same := map[uint64]*group{}
	var outlets []*group              // named, the latest last
	var people, orgs, crowds []*group // the same, unnamed groups
	theirs, told := owned{}, belongings{}
	var open []int // mentions of several named together whose members have not all come yet
	sentence := 0
	for i := range l.ms {
		m := &l.ms[i]
		for len(open) > 0 && l.ms[open[0]].End <= m.First {
			crowds, open = l.several(open[0], trails, crowds, sentence), open[1:]
		}
		if m.Rule == mention.Together {
			open = append(open, i) // its members come after it
			continue
		}
		for sentence+1 < len(l.R.Tokens.Sentences) && l.R.Tokens.Sentences[sentence].End <= m.First {
			sentence++
		}
		if m.Form == segun.FormPronoun {
			continue
		}
		key := l.nounKey(m)
		t := trailOf(trails, key)
		recased := l.recased(i, m, same)
		if m.Form == segun.FormNominal && l.group[i] < 0 {
			if recased != nil {
				l.group[i] = recased.n
			} else if g := l.latest(outlets, sentence); g != nil && m.Kind == segun.Outlet && l.bareDefinite(m) && !l.plural(m.Head) {
				l.group[i] = g.n
			} else if g := l.taken(i, sentence, people, orgs, t); g != nil {
				l.group[i] = g.n
			} else if k := l.allOfThem(i); k >= 0 {
				l.group[i] = l.at(k).n
			} else if k := l.partDescribed(i); k >= 0 {
				l.group[i] = l.at(k).n
			} else if g := theirs.again(l, m, people, orgs, sentence); g != nil {
				l.group[i] = g.n
			} else if g := told.again(l, m, people, sentence); g != nil {
				l.group[i] = g.n
			} else if g := l.again(m, sentence, people); g != nil && !t.knows(m.Kind) {
				l.group[i] = g.n
			} else if m.Kind == segun.Group && l.crowdly(m) {
				l.crowd(i, m, t, crowds, same, sentence)
			} else {
				l.nominal(i, m, t, same, sentence)
			}
		}
		if g := l.at(i); g != nil {
			l.namedNow(m, g, t, sentence)
			g = g.root()
			t.add(g)
			theirs.note(l, m, g)
			told.note(l, m, g, people, sentence)
			g.seen = sentence
			if len(g.said) < crowd {
				g.said = append(g.said, i)
			}
			switch {
			case m.Kind == segun.Person && m.Form != segun.FormPronoun:
				people = last(people, g)
			case g.kind == segun.Group && !g.named:
				crowds = last(crowds, g)
			case g.named && (g.kind == segun.Organisation || g.kind == segun.Group):
				orgs = last(orgs, g)
			}
			if m.Kind == segun.Outlet && g.named && (len(outlets) == 0 || outlets[len(outlets)-1].root() != g) {
				outlets = append(outlets, g)
			}
		}
		if m.Form == segun.FormName && m.Kind == segun.Person {
			l.holders(i, m, trails)
		} else if m.Form == segun.FormName {
			l.noun(i, m, trails)
		}
	}
}

// namedNow joins the one person without a name who was introduced under a noun to the person whom the noun, with the name behind it, now makes known: "a dealer in Lisk … | The dealer, Tom Harl,".
func (l *linker) namedNow(m *segun.Mention, g *group, t *trail, sentence int) {
	if m.Form != segun.FormNominal || m.Kind != segun.Person || !g.named || g.kind != segun.Person || len(g.said) > 0 || !l.bareDefinite(m) {
		return
	}
	var only *group
	for _, x := range t.groups {
		if x = x.root(); x == g || x == only {
			continue
		}
		if only != nil || x.named || x.kind != segun.Person || sentence-x.seen > nearNamed || clash(x.gender, g.gender) {
			return
		}
		only = x
	}
	if only != nil && len(only.said) > 0 && !l.oneOfSeveral(&l.ms[only.said[0]]) {
		join(g, only)
	}
}

// nearNamed is within how many sentences the noun makes known who was introduced under it.
const nearNamed = 2

// last puts a group at the end of a list of the latest.
func last(list []*group, g *group) []*group {
	for k, x := range list {
		if x.root() == g {
			list = append(list[:k], list[k+1:]...)
			break
		}
	}
	if len(list) >= crowd {
		list = list[1:]
	}
	return append(list, g)
}

// crowdly reports whether a group mention is of several people told by a noun or number, not a singular body.
func (l *linker) crowdly(m *segun.Mention) bool {
	if l.plural(m.Head) || l.pair(m) && !l.Is(m.First, eachWord) {
		return true
	}
	_, ok := l.theNumber(m)
	return ok || m.First == m.Head && l.Is(m.Head, bothWord)
}

// crowd finds or makes the entity of a mention of several people.
func (l *linker) crowd(i int, m *segun.Mention, t *trail, crowds []*group, same map[uint64]*group, sentence int) {
	if g := l.crowdOf(i, m, t, crowds, sentence); g != nil {
		l.group[i] = g.n
		return
	}
	bare := l.bareCrowd(m)
	if g := l.summed(m, t, sentence); g != nil && !bare {
		l.group[i] = g.n
		g.bare, g.count = false, l.count(m)
		return
	}
	key := l.wordsKey(m)
	if g := same[key]; g != nil && g.root().kind == m.Kind && l.repeats(m) && !bare && l.definite(m) && len(t.groups) == 1 {
		l.group[i] = g.root().n
		return
	}
	if m.Rule == mention.Number {
		return // "the three" of whom nothing was told
	}
	l.maySumUp(m, t, crowds, sentence)
	g := l.newGroup(m.Kind, false)
	g.bare, g.headline, g.count = bare, l.inHeadline(m), l.count(m)
	l.group[i] = g.n
	if _, ok := same[key]; !ok {
		same[key] = g
	}
}

// taken returns the entity that a definite description takes up by what it says: an age, a sort of body, the words of an
// office; nil for none.
func (l *linker) taken(i, sentence int, people, orgs []*group, t *trail) *group {
	m := &l.ms[i]
	if l.plural(m.Head) {
		return nil
	}
	if !l.definite(m) {
		return l.sameOwner(m, t)
	}
	switch m.Kind {
	case segun.Person:
		if l.aged(m.Head) {
			return l.byAge(i, sentence, people)
		}
		if m.End-m.First == 2 && len(t.groups) == 0 {
			return l.ofStage(m.Head, sentence, people)
		}
		if g := l.ofAge(m, sentence, people); g != nil {
			return g
		}
		if m.End-m.First > 2 {
			var found *group
			for _, g := range t.groups {
				if g = g.root(); g.kind != segun.Person || g == found || sentence-g.seen > near || !l.says(m, g) {
					continue
				}
				if found != nil {
					return nil
				}
				found = g
			}
			return found
		}
	case segun.Organisation, segun.Group:
		if g := l.parentOrPart(m, sentence); g != nil {
			return g
		}
		if m.End-m.First == 2 {
			if len(t.groups) > 0 {
				return nil // its own noun says more
			}
			if len(t.named) > 0 {
				return one(t.named)
			}
			return l.bySort(m.Head, sentence, orgs)
		}
	}
	return nil
}

// one returns the group that all of a list have become, nil for several.
func one(list []*group) *group {
	g := list[0].root()
	for _, x := range list[1:] {
		if x.root() != g {
			return nil
		}
	}
	return g
}

// near is within how many sentences a person is still "the officer"; an outlet "the newspaper".
const near = 4

// latest returns the outlet named last, if that was near and no other was.
func (l *linker) latest(outlets []*group, sentence int) *group {
	n := len(outlets)
	if n == 0 {
		return nil
	}
	g := outlets[n-1].root()
	if sentence-g.seen > near {
		return nil
	}
	if n > 1 {
		if o := outlets[n-2].root(); o != g && sentence-o.seen <= near {
			return nil
		}
	}
	return g
}

// nominal finds or makes the entity of mention i.
func (l *linker) nominal(i int, m *segun.Mention, t *trail, same map[uint64]*group, sentence int) {
	bare := l.bareDefinite(m)
	if bare {
		g := t.only(m.Kind, sentence)
		if g == nil && m.Kind == segun.Organisation && l.someKnown(m) {
			g = l.prominent(m.Head, t.near(m.Kind, sentence))
		}
		if g == nil && m.Kind == segun.Person {
			g = l.holdsNow(m, t, sentence)
		}
		if g != nil {
			l.group[i] = g.n
			return
		}
	}
	key := l.wordsKey(m)
	if g := same[key]; g != nil && g.root().kind == m.Kind && l.repeats(m) && !mention.Part(m) {
		l.group[i] = g.root().n
		return
	}
	g := l.newGroup(m.Kind, false)
	l.group[i] = g.n
	if m.Kind == segun.Group {
		g.count = l.count(m)
	}
	if _, ok := same[key]; !ok {
		same[key] = g
	}
}

// holders puts the entity of a titled name on the trail of its title, so that "the mayor" finds Mayor Ana Ruiz.
func (l *linker) holders(i int, m *segun.Mention, trails map[uint64]*trail) {
	first, _ := l.nameTokens(m)
	for k := m.First; k < first; k++ {
		if _, ok := phrase.Offices().Word(l.Low[k]); !ok || l.Rel(k) == segun.RelNmodPoss {
			continue
		}
		t := trailOf(trails, l.lemmaKey(k))
		t.add(l.at(i))
	}
}

// bareDefinite reports whether a mention is "the" and a noun, nothing more.
func (l *linker) bareDefinite(m *segun.Mention) bool {
	return m.End-m.First == 2 && l.Is(m.First, definite...) && m.Head == m.First+1
}

var definite = phrase.Hashes("the", "this", "these", "those", "that")

// repeats reports whether the same words again mean the same: not after "a" or a number, which introduce someone new,
// nor with a possessor, who may be another.
func (l *linker) repeats(m *segun.Mention) bool {
	for k := l.Kid(m.Head); k >= 0; k = l.Next(k) {
		if k < m.First || k >= m.End {
			continue
		}
		switch l.Rel(k) {
		case segun.RelDet:
			if l.Is(k, indefinite...) {
				return false
			}
		case segun.RelNmodPoss:
			if l.R.Tags.UPOS[k] == segun.PRON {
				return false
			}
		}
	}
	return true
}

var indefinite = phrase.Hashes("a", "an", "another", "other")

// nounKey is the key of the noun by which a mention can be taken up: its head's lemma, in a name the word that says
// what sort of body it is ("ministry" in "Ministry of Ports", "union" in "Harbour Union").
func (l *linker) nounKey(m *segun.Mention) uint64 {
	switch {
	case m.Form == segun.FormNominal && m.Kind == segun.Group && l.R.Tags.XPOS[m.Head] == "NN" && l.pair(m):
		return model.Combine(phrase.Hash(l.R.Tags.Lemma[m.Head]), 2) // "neither dealer": of the dealers
	case m.Form == segun.FormNominal && m.Kind == segun.Person && mention.Part(m):
		if h := l.wholeIn(m); h >= 0 {
			return phrase.Hash(l.R.Tags.Lemma[h]) // "one of the engineers": the engineer
		}
		return l.lemmaKey(m.Head)
	case m.Form == segun.FormNominal:
		return l.lemmaKey(m.Head)
	}
	first, end := l.nameTokens(m)
	for i := first + 1; i < end; i++ {
		if l.Is(i, ofWord) || l.R.Tags.UPOS[i] == segun.ADP {
			return l.lemmaKey(i - 1)
		}
	}
	if end-first > 1 && m.Kind != segun.Person {
		return l.lemmaKey(end - 1)
	}
	return uint64(m.Name.Start) // a name by itself is taken up by no noun
}

// lemmaKey hashes the lemma of a noun; the number counts, for "the inspectors" are not the inspector.
func (l *linker) lemmaKey(i int) uint64 {
	h := phrase.Hash(l.R.Tags.Lemma[i])
	if x := l.R.Tags.XPOS[i]; x == "NNS" {
		return model.Combine(h, 2)
	}
	return h
}

// wordsKey hashes all words of a mention but its article.
func (l *linker) wordsKey(m *segun.Mention) uint64 {
	h := uint64(3)
	for i := m.First; i < m.End; i++ {
		if i == m.First && l.Is(i, definite[0]) {
			continue
		}
		h = model.Combine(h, l.Low[i])
	}
	return h
}
