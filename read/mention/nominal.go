package mention

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// nounAt says what the noun at token i denotes: by its form, its lemma, then the lexicon. ok is false for nouns that
// nobody and nothing that acts is called by.
func (f *finder) nounAt(i int) (n noun, ok bool) {
	w := f.words
	if row, found := w.nouns.Word(f.Low[i]); found {
		n, ok = w.noun[row], true
	} else if row, found := w.nouns.Word(phrase.Hash(f.R.Tags.Lemma[i])); found {
		n, ok = w.noun[row], true
	}
	if row, from, found := w.nouns.Before(f.View, max(0, i-4), i); found && from < i && (!ok || n.kind == none || n.weak || w.noun[row].kind == segun.Organisation) {
		return w.noun[row], true // "news agency", "running mate", "coast guard"
	}
	switch {
	case ok:
		return n, true
	case f.Flags[i]&phrase.PersonNoun != 0 && f.Flags[i]&(phrase.TimeNoun|phrase.PlaceNoun|phrase.CommNoun) == 0:
		return noun{kind: segun.Person, weak: true, rule: "lexicon"}, true
	}
	return noun{}, false
}

// plural reports whether token i is a noun in the plural.
func (f *finder) plural(i int) bool {
	x := f.R.Tags.XPOS[i]
	return (x == "NNS" || x == "NNPS") && !f.Is(i, ofAffairs...)
}

var ofAffairs = phrase.Hashes("d'affaires", "d’affaires", "affaires") // one "chargé d'affaires"

// nominals books the common nouns that can be voices or actors.
func (f *finder) nominals() {
	for i := 0; i < f.Len(); i++ {
		if f.owner[i] != 0 || f.Look[i]&phrase.Mark != 0 {
			continue
		}
		if f.numberAlone(i) || f.shareAlone(i) {
			continue
		}
		switch f.R.Tags.UPOS[i] {
		case segun.NOUN, segun.PROPN:
			if !f.aged(i) {
				f.nominal(i)
			}
		case segun.ADJ, segun.NUM, segun.DET, segun.PRON:
			if !f.quantity(i) && f.nounAmiss(i) {
				f.nominal(i)
			}
		case segun.VERB:
			f.people(i)
		}
	}
}

// modifier reports whether token i only describes another word.
func (f *finder) modifier(i int) bool {
	switch f.Rel(i) {
	case segun.RelCompound, segun.RelAmod, segun.RelFlat, segun.RelFixed, segun.RelGoeswith, segun.RelDet, segun.RelNummod, segun.RelCase,
		segun.RelCompoundPrt, segun.RelAdvmod, segun.RelCc, segun.RelMark, segun.RelAux, segun.RelCop, segun.RelDiscourse:
		return true
	}
	return false
}

// nominal books the noun phrase that token i heads, if it denotes a person, a group, a body or a document.
func (f *finder) nominal(i int) {
	if f.modifier(i) && !(f.Rel(i) == segun.RelAmod && f.besideName(i)) || f.taken[i] && f.Rel(i) != segun.RelNmodPoss {
		return
	}
	if f.counted(i) || f.insideOffice(i) || f.amountOf(i) {
		return
	}
	n, ok := f.nounAt(i)
	if !ok || n.kind == none || n.kind == segun.Law {
		n, ok = f.voiceNoun(i, n, ok)
	}
	if (!ok || n.kind == none) && f.side(i) {
		n, ok = noun{kind: segun.Group, many: true, rule: "side"}, true
	}
	if !ok || n.kind == none && !f.headOf(i) {
		return
	}
	if n.weak && n.kind == segun.Person && f.opensOffice(i) {
		n.weak = false
	}
	part := f.nominalPart
	if n.kind == segun.Organisation || n.kind == segun.Outlet || n.paper {
		part = f.bodyPart
	}
	first, end := f.howMany(f.pastCounted(f.pastNumber(f.Left(i), i), i)), f.Right(i, part)
	first = f.behindDay(first, i)
	kind := n.kind
	if k := f.possessor(i); k >= 0 && k < first && (kind == segun.Person || kind == none) {
		first = f.Left(k)
	}
	if k := f.partsBefore(first); k < first && (n.kind == segun.Person || n.kind == segun.Group) {
		f.add(k, end, i, segun.Span{}, segun.FormNominal, segun.Group, "parts")
		return
	}
	switch kind {
	case none: // "the head of the union"
		kind = segun.Person
	case segun.Law:
		return
	case segun.Place:
		if f.Rel(i) != segun.RelNsubj || !f.speaks(i, end) {
			return
		}
		if f.plural(i) {
			kind = segun.Group // "Five states asked the court": whoever speaks for each
		}
	case segun.Person:
		if f.plural(i) || first < i && f.Is(first, eitherWords[0]) {
			kind = segun.Group // "Neither dealer"
		}
	case segun.Organisation:
		if f.bodies(i, first) {
			kind = segun.Group
		}
	}
	if f.dayOwner(i) || n.paper && !f.voicePlace(i) || !f.refers(i, first, n) {
		return
	}
	f.add(first, end, i, segun.Span{}, segun.FormNominal, kind, n.rule)
}

// behindDay moves the start of a noun phrase behind the comma that closes a time, a place in front, or what is said of something else: "Sunday, | harbour officials", "On Mill Hill, | council supporters", "the cost is unclear, | advocates".
func (f *finder) behindDay(first, i int) int {
	for k := i - 1; k > first; k-- {
		if f.Word(k) != "," {
			continue
		}
		if f.Flags[k-1]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 || k == first+1 && k+1 == i && first > 0 && f.R.Tags.UPOS[first] == segun.ADJ && f.R.Tags.UPOS[first-1] == segun.AUX {
			return k + 1
		}
		if u := f.R.Tags.UPOS[k-1]; (u == segun.NOUN || u == segun.PROPN) && f.fronted(first) {
			return k + 1
		}
		return first
	}
	return first
}

// fronted reports whether token first opens its sentence with a preposition, or stands right behind one that does: "Across most of the valley|, voters".
func (f *finder) fronted(first int) bool {
	s, _ := f.Sentence(first)
	return (first == s || first == s+1) && f.R.Tags.UPOS[s] == segun.ADP
}

// howMany moves the start of "five officers" left over "at least" and its kin, which trees hang in many places.
func (f *finder) howMany(first int) int {
	first = f.shareStart(first)
	if _, number := phrase.Numbers().Word(f.Low[first]); !number && f.Look[first]&phrase.Digit == 0 || first == 0 {
		return first
	}
	s, _ := f.Sentence(first)
	for _, p := range approximations {
		k := first - len(p)
		if k < s {
			continue
		}
		same := true
		for n, h := range p {
			same = same && f.Low[k+n] == h
		}
		if same {
			return k
		}
	}
	if first > s && f.R.Tags.UPOS[first-1] == segun.ADV && f.Is(first-1, roughly...) {
		return first - 1
	}
	return first
}

var (
	approximations = [][]uint64{phrase.Hashes("no", "fewer", "than"), phrase.Hashes("not", "fewer", "than"), phrase.Hashes("no", "more", "than"), phrase.Hashes("not", "more", "than"),
		phrase.Hashes("at", "least"), phrase.Hashes("at", "most"), phrase.Hashes("more", "than"), phrase.Hashes("fewer", "than"),
		phrase.Hashes("less", "than"), phrase.Hashes("as", "many", "as"), phrase.Hashes("up", "to"), phrase.Hashes("an", "estimated")}
	roughly = phrase.Hashes("nearly", "almost", "about", "around", "roughly", "approximately", "over", "only", "just")
)

// partsBefore moves the start of "one retired inspector" left over "two serving and", first when nothing of the kind
// stands there.
func (f *finder) partsBefore(first int) int {
	if f.R.Tags.UPOS[first] == segun.NUM && first >= 3 && f.Is(first-1, andWord) && f.R.Tags.UPOS[first-2] == segun.NUM && f.Is(first-3, betweenWord) {
		return first - 3
	}
	if f.R.Tags.UPOS[first] != segun.NUM || first < 3 || f.R.Tags.UPOS[first-1] != segun.CCONJ {
		return first
	}
	s, _ := f.Sentence(first)
	for k := first - 2; k >= max(s, first-5); k-- {
		switch f.R.Tags.UPOS[k] {
		case segun.NUM:
			if k < first-2 {
				return k
			}
			return first
		case segun.ADJ, segun.VERB, segun.ADV, segun.NOUN, segun.PROPN:
			if f.owner[k] != 0 || f.plural(k) {
				return first
			}
		default:
			return first
		}
	}
	return first
}

// headOf reports whether token i is "head", "chair" or the like with an of-phrase or beside a name: then it is an office.
func (f *finder) headOf(i int) bool {
	if !f.Is(i, headWords...) {
		return false
	}
	k := f.Find(i, segun.RelNmod)
	return k > i && f.Is(i+1, ofWord) || f.besideName(i)
}

// besideName reports whether a comma parts the noun phrase that token i heads from the name of a person: "its head, | Dr Oru Venn", "Oru Venn, | the guild's chair".
func (f *finder) besideName(i int) bool {
	c := i + 1
	if _, after, ok := phrase.Offices().At(f.View, i, f.Len()); ok {
		c = after // "chief of staff"
	}
	if k := c + 1; k < f.Len() && f.Word(c) == "," && f.determined(i) {
		for k < c+4 && k+1 < f.Len() && f.owner[k] == 0 && f.capital(k) {
			k++ // "Judge | Oru Venn"
		}
		if f.personAt(k) {
			return true
		}
	}
	k := f.Left(i)
	return k > 1 && f.Word(k-1) == "," && f.personAt(k-2)
}

// personAt reports whether token i stands in the name of a person.
func (f *finder) personAt(i int) bool {
	return f.owner[i] != 0 && f.cands[f.owner[i]-1].kind == segun.Person
}

var (
	headWords = phrase.Hashes("head", "heads", "chair", "chairs")
	ofWord    = phrase.Hash("of")

	andWord, betweenWord = phrase.Hash("and"), phrase.Hash("between")
)

// voicePlace reports whether a document at token i stands where a text names its source.
func (f *finder) voicePlace(i int) bool {
	if f.namedAsSource(i) {
		return true
	}
	if f.speaksInRelative(i) {
		return true
	}
	switch f.Rel(i) {
	case segun.RelNsubj, segun.RelNsubjPass, segun.RelOblAgent:
		return true
	case segun.RelObl:
		return f.Is(f.Find(i, segun.RelCase), paperCases...)
	case segun.RelObj:
		h := f.Head(i)
		return h >= 0 && f.Flags[h]&(phrase.CommVerb|phrase.CogVerb) != 0
	}
	return false
}

// speaksInRelative reports whether the noun at i is what a relative pronoun right behind it stands for, as the subject of a verb of saying: "a sheet | that ordered them to leave". Where no table knows what the noun is, it is a text.
func (f *finder) speaksInRelative(i int) bool {
	v := f.Find(i, segun.RelAclRelcl)
	if v < i+2 || f.R.Tags.UPOS[i] != segun.NOUN || f.Flags[v]&phrase.CommVerb == 0 {
		return false
	}
	k := f.Find(v, segun.RelNsubj)
	return k == i+1 && (f.R.Tags.XPOS[k] == "WDT" || f.R.Tags.XPOS[k] == "WP")
}

var paperCases = phrase.Hashes("to", "in", "by", "from", "per", "on", "with", "under")

// amountOf reports whether token i only says how much of something there is: "a couple of days".
func (f *finder) amountOf(i int) bool {
	if !f.Is(i+1, ofWord) {
		return false
	}
	_, number := phrase.Numbers().Word(f.Low[i])
	return number || f.among(i, "amount")
}

// insideOffice reports whether token i is the last word of an office with "of" in it: "chief of staff".
func (f *finder) insideOffice(i int) bool {
	if !f.Is(i-1, ofWord) {
		return false
	}
	_, from, ok := phrase.Offices().Before(f.View, max(0, i-4), i)
	return ok && from < i-1
}

// opensOffice reports whether token i is the first word of an office with "of" in it: "chief | of staff".
func (f *finder) opensOffice(i int) bool {
	if !f.Is(i+1, ofWord) {
		return false
	}
	row, after, ok := phrase.Offices().At(f.View, i, f.Len())
	return ok && after > i+2 && !phrase.Offices().Rows[row].Weak
}

// dayOwner reports whether token i only names a day: "Presidents' Day".
func (f *finder) dayOwner(i int) bool {
	return f.Is(i+1, possessive...) && f.capital(i) && i+2 < f.Len() && f.capital(i+2) && f.Flags[i+2]&phrase.TimeNoun != 0
}

// refers reports whether a noun phrase refers to someone: it has a determiner, number or possessor, is plural or several
// by itself, or stands as a subject, as headlines drop their articles.
func (f *finder) refers(i, first int, n noun) bool {
	subject := f.subject(i)
	if n.weak && n.kind != none {
		return first < i && f.determined(i) && (subject || f.Rel(i) == segun.RelOblAgent || f.Rel(i) == segun.RelAppos || f.Rel(i) == segun.RelObj || f.Rel(i) == segun.RelNmodPoss || f.Rel(i) == segun.RelConj || f.besideName(i)) || subject && f.plural(i)
	}
	switch {
	case f.plural(i) || n.many || f.determined(i) || subject || n.kind == segun.Organisation && first < i:
		return true
	}
	if f.accordingTo(first) {
		return true // "according to police"
	}
	if n.kind == segun.Organisation && f.saysRightBehind(i) {
		return true // "saying | police believed", which a tree may take for an object
	}
	return f.Rel(i) == segun.RelOblAgent || f.Rel(i) == segun.RelAppos || f.Rel(i) == segun.RelNmodPoss
}

func (f *finder) subject(i int) bool {
	return f.Rel(i) == segun.RelNsubj || f.Rel(i) == segun.RelNsubjPass
}

// determined reports whether token i has a determiner, a number or a possessor.
func (f *finder) determined(i int) bool {
	return f.Find(i, segun.RelDet, segun.RelNmodPoss, segun.RelNummod) >= 0 || f.possessor(i) >= 0
}

// possessor returns whose the noun phrase at i is by the words before it, where the tree has the noun hanging on its possessor: "the | trust | 's chief executive"; -1 for nobody's.
func (f *finder) possessor(i int) int {
	k := f.Left(i) - 1
	if k < 1 || f.R.Tags.XPOS[k] != "POS" || f.Head(i) != k-1 && f.Rel(i) != segun.RelAmod {
		return -1
	}
	return k - 1
}

// nominalPart says what may follow the head inside a nominal mention: phrases that say which one is meant.
func (f *finder) nominalPart(k int) bool {
	switch f.Rel(k) {
	case segun.RelNmod, segun.RelObl:
		c := f.Find(k, segun.RelCase)
		return c >= 0 && f.R.Tags.UPOS[c] != segun.DET && !f.Is(c, looseWords...) && !f.Is(k, allWord) && !f.charges(f.Head(k), c)
	case segun.RelAmod, segun.RelFlat, segun.RelCompound, segun.RelNummod, segun.RelGoeswith:
		return true
	case segun.RelAdvmod:
		return f.R.Tags.UPOS[k] == segun.ADV && f.Is(k, hereWords...)
	case segun.RelAcl:
		x := f.R.Tags.XPOS[k]
		return (x == "VBN" || x == "VBG" && !f.Is(k, sayingMore...)) && int(f.Hi[k]-f.Lo[k]) <= 14 && f.Find(k, segun.RelMark) < 0 && f.Rel(f.Head(k)) != segun.RelRoot
	}
	return false
}

// charges reports whether the preposition c behind the noun h opens what the verb, whose object h is, lays to them, and not which one they are: "accused the board | of theft", "blamed the mayor
// | for the fire".
func (f *finder) charges(h, c int) bool {
	v := f.Head(h)
	if v < 0 || v > h || h > c || f.R.Tags.UPOS[v] != segun.VERB || f.Rel(h) != segun.RelObj {
		return false
	}
	l := phrase.Hash(f.R.Tags.Lemma[v])
	switch {
	case f.Is(c, ofWord):
		return naming().PlayLow(l, "laysof") && !f.ofAgain(c)
	case f.Is(c, forWords...):
		return naming().PlayLow(l, "laysfor")
	}
	return false
}

// ofAgain reports whether what somebody is accused of stands further on than behind the "of" at c: "accused the director of operations, Dr Hask, | of having ordered it".
func (f *finder) ofAgain(c int) bool {
	if f.deedBehind(c) {
		return false
	}
	for k := c + 2; k < f.Len() && k < c+14; k++ {
		if f.Is(k, ofWord) && (f.R.Tags.UPOS[k-1] == segun.PUNCT || k+1 < f.Len() && f.R.Tags.XPOS[k+1] == "VBG") {
			return true
		}
	}
	return false
}

// deedBehind reports whether a deed with what it is done to stands behind the preposition at c, which opens a charge and does not say which one is meant: "accused the firm | of falsifying records, of bribing clerks".
// "The head of planning, Dr Hask" has none.
func (f *finder) deedBehind(c int) bool {
	if c+2 >= f.Len() || !strings.HasSuffix(f.Word(c+1), "ing") || len(f.Word(c+1)) < 6 {
		return false
	}
	switch f.R.Tags.UPOS[c+2] {
	case segun.DET, segun.NUM, segun.PRON:
		return true
	case segun.NOUN, segun.ADJ, segun.PROPN:
		return f.R.Tags.XPOS[c+2] == "NNS" || f.R.Tags.XPOS[c+1] == "VBG"
	}
	return false
}

var (
	forWords   = phrase.Hashes("for")
	sayingMore = phrase.Hashes("adding", "saying", "noting", "insisting", "claiming", "stressing", "alleging")
)

// bodyPart is nominalPart without participles, which seldom say which body or document is meant.
func (f *finder) bodyPart(k int) bool { return f.Rel(k) != segun.RelAcl && f.nominalPart(k) }

// looseWords are prepositions that hang a circumstance on a noun rather than say which one is meant; hereWords are
// adverbs of place that do.
var (
	looseWords = phrase.Hashes("after", "before", "since", "during", "until", "despite", "because", "as", "like", "including", "than", "while", "when", "amid", "per", "such")
	allWord    = phrase.Hash("all")
	hereWords  = phrase.Hashes("here", "there", "abroad", "nearby", "alike", "elsewhere", "upstairs", "downtown")
)

// counted books "dozens of residents", "a group of officials", "three of the inspectors" at their first noun.
func (f *finder) counted(i int) bool {
	t := phrase.Numbers()
	row, isNumber := t.Word(f.Low[i])
	if !isNumber && !f.among(i, "amount") && !f.among(i, "quantity") || isNumber && t.Rows[row].Value == 1 {
		return false
	}
	k := f.Find(i, segun.RelNmod)
	if k <= i || !f.Is(i+1, ofWord) {
		return false
	}
	n, ok := f.nounAt(k)
	if !ok || f.owner[k] != 0 || n.kind == none || n.paper || !(f.plural(k) || n.many || n.kind == segun.Person) {
		return false
	}
	kind := segun.Group
	if n.kind == segun.Organisation || n.kind == segun.Outlet {
		kind = n.kind
	}
	f.add(f.Left(i), max(f.Right(i, f.nominalPart), k+1), i, segun.Span{}, segun.FormNominal, kind, "counted")
	if f.Find(k, segun.RelDet, segun.RelNmodPoss) < 0 {
		f.taken[k] = true
	}
	return true
}

// aged books "the 58-year-old" and "a 58-year-old", when no noun follows.
func (f *finder) aged(i int) bool {
	if i < 5 || !f.Is(i, oldWord) || !f.Is(i-2, yearWord) || f.Look[i-1]&phrase.Dash == 0 || f.Look[i-4]&phrase.Digit == 0 || !f.Is(i-5, the) && !f.Is(i-5, aWord, anWord) {
		return false
	}
	if i+1 < f.Len() {
		switch f.R.Tags.UPOS[i+1] {
		case segun.NOUN, segun.PROPN, segun.ADJ:
			return false
		}
	}
	f.add(i-5, i+1, i, segun.Span{}, segun.FormNominal, segun.Person, "age")
	return true
}

var oldWord, yearWord = phrase.Hash("old"), phrase.Hash("year")

// people books "the accused" and its kin, when no noun follows.
func (f *finder) people(i int) bool {
	if f.aged(i) {
		return true
	}
	if !f.among(i, "thosewho") || !f.Is(i-1, the) || i+1 >= f.Len() {
		return false
	}
	switch f.R.Tags.UPOS[i+1] {
	case segun.NOUN, segun.PROPN, segun.ADJ, segun.NUM:
		return false
	}
	if f.Look[i+1]&phrase.Dash != 0 {
		return false
	}
	f.add(i-1, i+1, i, segun.Span{}, segun.FormNominal, segun.Group, "adjective")
	return true
}

// quantity books "others said", "three of the inspectors", "the accused" at their adjective, number or determiner.
func (f *finder) quantity(i int) bool {
	if f.people(i) {
		return true
	}
	if f.theNumber(i) {
		f.add(i-1, i+1, i, segun.Span{}, segun.FormNominal, segun.Group, Number)
		return true
	}
	if f.modifier(i) || f.taken[i] {
		return f.partitive(i)
	}
	if f.R.Tags.UPOS[i] != segun.PRON || f.among(i, "amount") || f.among(i, "quantity") {
		if f.counted(i) {
			return true
		}
	}
	voice := f.subject(i) || f.Rel(i) == segun.RelOblAgent || f.Rel(i) == segun.RelObl && f.accordingTo(i)
	if !voice {
		return f.partitive(i)
	}
	if f.ordinalVoice(i) {
		f.add(f.Left(i), f.Right(i, f.nominalPart), i, segun.Span{}, segun.FormNominal, segun.Person, "quantity")
		return true
	}
	if f.Is(i, severalWords...) || f.R.Tags.UPOS[i] == segun.NUM && f.smallNumber(i) && f.speaker(i) && !f.Is(i-1, notWord) {
		kind := segun.Group
		if f.Is(i, oneWord) {
			kind = segun.Person
		}
		f.add(f.Left(i), f.Right(i, f.nominalPart), i, segun.Span{}, segun.FormNominal, kind, "quantity")
		return true
	}
	return f.partitive(i)
}

// speaker reports whether token i is the subject of a verb of saying.
func (f *finder) speaker(i int) bool {
	h := f.Head(i)
	return h >= 0 && f.Flags[h]&(phrase.CommVerb|phrase.CogVerb) != 0
}

func (f *finder) smallNumber(i int) bool {
	t := phrase.Numbers()
	row, ok := t.Word(f.Low[i])
	return ok && t.Rows[row].Value < 100
}

var (
	oneWord      = phrase.Hash("one")
	severalWords = phrase.Hashes("many", "some", "several", "others", "most", "few", "those", "both", "all")
)
