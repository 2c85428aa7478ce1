package mention

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// kindNumber orders the kinds for voting; where votes are equal the first wins.
var kindNumber = map[segun.EntityKind]int{segun.Person: 0, segun.Organisation: 1, segun.Place: 2, segun.Outlet: 3, segun.Group: 4,
	segun.Law: 5, segun.Product: 6, segun.OtherEntity: 7}

var numbered = [8]segun.EntityKind{segun.Person, segun.Organisation, segun.Place, segun.Outlet, segun.Group, segun.Law, segun.Product, segun.OtherEntity}

// What evidence weighs. The model's label counts two; what a mention's own words and neighbours say decides its own
// kind, and sways the other mentions of the same words.
const (
	weighModel  = 2
	weighHint   = 5
	weighFirm   = 6
	weighFamily = 4 // a word that ends the name of a person, and stands behind no preposition of place
	majority    = 2 // how many times the own kind's votes another needs
)

// decide settles the kind of each candidate: its own surroundings, else what most mentions of the same words say.
func (f *finder) decide() {
	polls := map[uint64]*[8]int{}
	surnames, forenames, places := map[uint64]bool{}, map[uint64]bool{}, map[uint64]bool{}
	f.aliasVotes()
	f.peopleAfter()
	lands, firms := f.countries(), f.firms()
	for i := range f.cands {
		c := &f.cands[i]
		f.rankInside(c)
		c.key = f.keyOf(c.first, c.end)
		p := polls[c.key]
		if p == nil {
			p = new([8]int)
			polls[c.key] = p
		}
		if c.model != "" {
			p[kindNumber[c.model]] += weighModel
		}
		if c.end-c.first == 1 && f.placed(c.first) && !f.accordingTo(c.first) && !f.Is(c.end, possessive...) {
			places[f.Low[c.first]] = true
		}
		k, weight := f.evidence(c)
		if k != "" {
			p[kindNumber[k]] += weight
			if weight >= weighFirm && !c.firm {
				c.kind, c.firm = k, true
			}
		}
		if k := f.familyName(c); c.kind == segun.Person && k > c.first && f.Look[k]&phrase.Mark == 0 {
			surnames[f.Low[k]] = true
			forenames[f.Low[c.first]] = true
		}
	}
	for i := range f.cands {
		c := &f.cands[i]
		if !c.firm {
			p := polls[c.key]
			if c.end-c.first == 1 && surnames[f.Low[c.first]] && !f.placed(c.first) && c.kind != segun.Group {
				p[0] += weighFamily
				if f.speaks(c.first, c.end) {
					p[0] += weighHint // "Sarti denies it", where there is an Elio Sarti
				}
			}
			c.kind = settle(p, c.kind)
			if firms[c.key] >= isCompany && !lands[c.key] && !surnames[f.Low[c.end-1]] && f.mayBeFirm(c, firms[c.key]) {
				c.kind = segun.Organisation
			}
			if c.kind == segun.Person && lands[c.key] && !surnames[f.Low[c.end-1]] {
				c.kind = segun.Place
			}
			if c.kind == segun.Place && c.end-c.first == 1 && surnames[f.Low[c.first]] && f.Flags[c.first]&(phrase.Country|phrase.BigPlace) == 0 && !places[f.Low[c.first]] {
				c.kind = segun.Person // "Askar holds up a letter", where there is a Ruben Askar and nothing is in Askar
			}
			if c.kind == segun.Person && c.end-c.first > 2 && f.among(c.end-1, "house") && polls[f.keyOf(c.first, c.end-1)] != nil {
				c.kind = segun.Organisation // "Rotan Jacob Chambers", where there is a Rotan Jacob
			}
			if c.kind == segun.Place && c.end-c.first == 1 && forenames[f.Low[c.first]] && (f.speaks(c.first, c.end) ||
				!f.placed(c.first) && f.Flags[c.first]&phrase.Forename != 0 && f.Flags[c.first]&(phrase.Country|phrase.BigPlace) == 0) {
				c.kind = segun.Person // "Jordan said", where there is a Jordan Reyes
			}
		}
		c.drop = c.kind == segun.Group && f.adjective(c) || f.isTime(c) || c.end-c.first == 1 && (f.bracketedInitials(c.first) || f.among(c.first, "money") && c.end < f.Len() && f.Look[c.end]&phrase.Digit != 0)
	}
}

// aliasVotes gives the other names of someone the kind of that someone, wherever they stand.
func (f *finder) aliasVotes() {
	kinds := map[uint64]segun.EntityKind{}
	for i := range f.cands {
		switch c := &f.cands[i]; c.rule {
		case "nickname":
			if from, to, ok := Nickname(f.View, c.first, c.end); ok {
				kinds[f.keyOf(from, to)] = segun.Person
			}
		case "alias":
			kinds[f.keyOf(c.first, c.end)] = c.kind
		}
	}
	if len(kinds) == 0 {
		return
	}
	for i := range f.cands {
		c := &f.cands[i]
		if k, ok := kinds[f.keyOf(c.first, c.end)]; ok && k != segun.OtherEntity {
			c.kind, c.firm = k, true
		}
	}
}

// settle returns the kind with the most votes, and own where it has as many.
func settle(p *[8]int, own segun.EntityKind) segun.EntityKind {
	best := kindNumber[own]
	for k, n := range p {
		if n > p[best] && n > majority*p[kindNumber[own]] {
			best = k
		}
	}
	return numbered[best]
}

var placePrepositions = phrase.Hashes("in", "at", "near", "from", "to", "around", "outside", "across", "into", "throughout")

// placed reports whether a preposition of place stands before token i.
func (f *finder) placed(i int) bool { return f.Is(i-1, placePrepositions...) }

// adjective reports whether a name of a people or party stands as an adjective.
func (f *finder) adjective(c *cand) bool {
	h := f.HeadOf(c.first, c.end)
	switch f.R.Trees.Deprel[h] {
	case segun.RelAmod, segun.RelCompound:
		return true
	}
	return f.R.Tags.UPOS[h] == segun.ADJ && f.R.Tags.XPOS[h] != "NNPS" && f.R.Tags.XPOS[h] != "NNS" && !f.Is(c.first-1, the)
}

// isTime reports whether a candidate is a month or a weekday alone.
func (f *finder) isTime(c *cand) bool {
	return c.end-c.first == 1 && f.Flags[c.first]&(phrase.Month|phrase.Weekday) != 0 && f.Flags[c.first]&(phrase.Forename|phrase.Surname) == 0 && !c.firm
}

// evidence says what a name's own words and neighbours show of its kind, and how strongly.
func (f *finder) evidence(c *cand) (segun.EntityKind, int) {
	if c.firm {
		return c.kind, weighFirm
	}
	if f.honoured(c.first) {
		return segun.Person, weighFirm
	}
	if f.withAge(c) {
		return segun.Person, weighFirm
	}
	if f.opensDateline(c) || f.inDateline(c) {
		return segun.Place, weighFirm
	}
	if c.end-c.first == 1 && f.Is(c.first, deities...) && f.Look[c.first]&phrase.Capital != 0 && c.kind == segun.Place {
		return segun.OtherEntity, weighFirm
	}
	if f.ofPeoples(c) {
		return segun.Group, weighFirm
	}
	if c.kind == segun.Organisation && !f.firmEnding(c) && (f.bracketedInitials(c.first-2) && f.Is(c.first-1, closeBracket) || c.first > 0 && f.owner[c.first-1] == 0 && f.initials(c.first-1)) {
		return segun.Person, weighFirm // "director general of police (DGP) | LR Bishan"
	}
	if f.knownPlace(c) {
		return "", 0
	}
	if f.calledOutlet(c) {
		return segun.Outlet, weighFirm
	}
	if c.kind != segun.Organisation && c.kind != segun.Outlet && f.titled(c.first) {
		return segun.Person, weighFirm
	}
	if k := f.described(c); k != "" {
		return k, weighFirm
	}
	if k := f.orgWord(c); k != "" {
		return k, weighHint
	}
	if f.road(c) {
		return segun.Place, weighFirm
	}
	if f.Is(c.first-1, nameWords...) && c.kind == segun.Organisation && c.end-c.first == 2 && f.Look[c.first]&phrase.AllCaps == 0 {
		return segun.Person, weighHint // "uses the name Aldo Reni"
	}
	if k := f.apposed(c); k != "" {
		return k, weighHint
	}
	if c.kind != segun.Person && f.predicated(c) {
		return segun.Person, weighHint
	}
	if n := c.end - c.first; n == 2 && c.kind == segun.Place && (f.Flags[c.first]&phrase.Forename != 0 || f.subject(f.HeadOf(c.first, c.end))) &&
		f.Flags[c.end-1]&(phrase.Surname|phrase.PlaceName) == phrase.Surname && f.Flags[c.end-1]&phrase.PlaceNoun == 0 && !f.placed(c.first) {
		return segun.Person, weighHint
	}
	return "", 0
}

var deities = phrase.Hashes("god", "allah", "satan")

// ofPeoples reports whether a name taken for a person's is the plural of a people or faith: "many Norlanders", "Sunni Muslims".
func (f *finder) ofPeoples(c *cand) bool {
	k := c.end - 1
	if c.kind != segun.Person || f.Flags[k]&phrase.Demonym == 0 || !strings.HasSuffix(f.Word(k), "s") || f.Flags[k]&(phrase.Surname|phrase.Forename) != 0 {
		return false
	}
	if c.end-c.first == 1 {
		return f.R.Tags.XPOS[k] == "NNPS" || f.R.Tags.UPOS[max(k-1, 0)] == segun.ADJ
	}
	return c.end-c.first == 2 && f.Flags[c.first]&phrase.Demonym != 0
}

var nameWords = phrase.Hashes("name", "alias", "pseudonym")

// opensDateline reports whether a candidate is the place that a dateline opens with: "VELM, May 4 (Coastwire) —".
func (f *finder) opensDateline(c *cand) bool {
	si := f.R.Tokens.SentenceOf(c.first)
	if si < 0 {
		return false
	}
	sec := &f.R.Doc.Sections[f.R.Tokens.Sentences[si].Section]
	return sec.Kind == segun.Dateline && f.R.Tokens.Tokens[c.first].Span.Start == sec.Span.Start && f.Look[c.first]&phrase.AllCaps != 0
}

// withAge reports whether an age stands behind a name of two or three words, set apart, as only people have one: "Tamsin Ellwood, 29, wept", "Ellwood Marsh, aged 61,". Not behind a name that ends as companies' names do, nor one in
// capitals, behind which figures stand in lists.
func (f *finder) withAge(c *cand) bool {
	k := c.end + 1
	if n := c.end - c.first; n < 2 || n > 3 || k+1 >= f.Len() || f.Word(c.end) != "," || f.Look[c.end-1]&(phrase.AllCaps|phrase.Digit) != 0 || f.Look[c.first]&phrase.Capital == 0 || f.Is(c.first, the) {
		return false
	}
	if f.Is(k, agedWord) {
		k++
	}
	if w := f.Word(k); k+1 >= f.Len() || len(w) != 2 || w[0] < '1' || w[0] > '9' || w[1] < '0' || w[1] > '9' || f.Word(k+1) != "," && f.Word(k+1) != "." {
		return false
	}
	if c.kind == segun.Place && c.first > 0 && f.R.Tags.UPOS[c.first-1] == segun.ADP {
		return false // "the offices of Brannock House, 29, Mill Lane"
	}
	for i := c.first; i < c.end; i++ {
		if f.Flags[i]&(phrase.OrgWord|phrase.PlaceNoun|phrase.Country|phrase.BigPlace) != 0 && f.Flags[i]&(phrase.Forename|phrase.Surname) == 0 {
			return false
		}
	}
	return !f.firmEnding(c) && !f.placed(c.first)
}

var agedWord = phrase.Hash("aged")

// knownPlace reports whether the model and the lexicon agree on a place.
func (f *finder) knownPlace(c *cand) bool {
	const place = phrase.PlaceName | phrase.Country | phrase.BigPlace
	if c.kind != segun.Place || f.d.Lexicon == nil {
		return false
	}
	return f.d.Lexicon.Word(f.Text(c.first, c.end))&place != 0
}

// honoured reports whether an honorific of a person stands before token i.
func (f *finder) honoured(i int) bool {
	first, _ := f.Sentence(i)
	t := phrase.Honorifics()
	row, from, ok := t.Before(f.View, first, i-1)
	if !ok || t.Rows[row].After || t.Rows[row].Class == "religious" && f.Is(i-1, saint...) {
		return false
	}
	h := t.Rows[row]
	return (h.Class == "civil" || strings.HasSuffix(h.Form, ".")) && f.Word(from)[0] == h.Form[0] && f.owner[i-1] == 0
}

var saint = phrase.Hashes("st", "st.", "saint", "ste.", "santa")

// titled reports whether an office that can open a name stands before token i, its initials in brackets between them or not.
func (f *finder) titled(i int) bool {
	first, _ := f.Sentence(i)
	if i > first && f.owner[i-1] == 0 && f.initials(i-1) {
		return true
	}
	if i-4 >= first && f.bracketedInitials(i-2) {
		i -= 3
	}
	t := phrase.Offices()
	row, from, ok := t.Before(f.View, first, i-1)
	if !ok || !t.Rows[row].Before || f.owner[i-1] != 0 {
		return false
	}
	if t.Rows[row].Weak && f.Look[from]&phrase.Capital == 0 {
		return false
	}
	return f.R.Tags.UPOS[i-1] == segun.PROPN || f.R.Tags.UPOS[i-1] == segun.NOUN
}

// bracketedInitials reports whether token i stands alone in brackets behind an office, which it is short for: "director general of police (DGP)".
func (f *finder) bracketedInitials(i int) bool {
	if i-2 < 0 || i+1 >= f.Len() || f.Look[i]&phrase.AllCaps == 0 || !f.Is(i-1, openBracket) || !f.Is(i+1, closeBracket) {
		return false
	}
	first, _ := f.Sentence(i)
	_, _, ok := phrase.Offices().Before(f.View, first, i-2)
	return ok && f.owner[i-2] == 0
}

// calledOutlet reports whether a noun for an outlet stands right before a name behind "the", whatever the tree has made of the two: "the news agency Caspia", "the public broadcaster Telvara". "The broadcaster Jane Orr" is a person.
func (f *finder) calledOutlet(c *cand) bool {
	return f.outletNoun(c.first-1) && !(c.kind == segun.Person && (c.end-c.first > 1 || f.Flags[c.first]&(phrase.Forename|phrase.Surname) != 0))
}

// dictionaryOutlet books a word with a capital that no name was seen in, because the dictionary has it, right behind a noun for an outlet: "told the magazine | Undertow".
func (f *finder) dictionaryOutlet(i, first int) {
	if f.owner[i] != 0 || i < first+2 || !f.capital(i) || f.Look[i]&phrase.AllCaps != 0 || f.R.Tags.UPOS[i] != segun.NOUN && f.R.Tags.UPOS[i] != segun.PROPN || !f.outletNoun(i-1) && !(f.Is(i-1, periodicals...) && f.Is(i-2, the)) || f.headlinedAt(i) {
		return
	}
	f.claim(cand{first: i, end: i + 1, kind: segun.Outlet, firm: true, rule: "outlet-called"})
}

// outletNoun reports whether a noun for an outlet stands at token g, in a noun phrase that opens with "the".
func (f *finder) outletNoun(g int) bool {
	if g < 1 || f.owner[g] != 0 || f.R.Tags.UPOS[g] != segun.NOUN || f.Look[g]&(phrase.Capital|phrase.Mark) != 0 {
		return false
	}
	n, ok := f.nounAt(g)
	row, k, whole := f.words.nouns.Before(f.View, max(0, g-4), g)
	if whole = whole && k < g && f.words.noun[row].kind == segun.Outlet; !whole && (!ok || n.kind != segun.Outlet && !f.Is(g, periodicals...) || n.many) {
		return false
	}
	k = g - 1
	for k > g-4 && k >= 0 && f.owner[k] == 0 && (f.R.Tags.UPOS[k] == segun.ADJ || f.R.Tags.UPOS[k] == segun.NOUN) {
		k--
	}
	return k >= 0 && f.Is(k, the)
}

// described returns the kind that a common noun right before the name gives it: "the newspaper El Faro".
func (f *finder) described(c *cand) segun.EntityKind {
	g := c.first - 1
	if g > 0 && f.Is(g, the) && f.Look[g]&phrase.Capital != 0 && f.owner[g] == 0 {
		g-- // "the student newspaper The Quill"
	}
	if g < 0 || f.owner[g] != 0 || f.Look[g]&(phrase.Capital|phrase.Mark) != 0 || f.R.Tags.UPOS[g] != segun.NOUN && !(f.Is(g, periodicals...) && f.Is(g-1, the)) {
		return ""
	}
	if f.Is(g, periodicals...) && f.Is(g-1, the) && c.kind != segun.Person {
		return segun.Outlet // "the daily Klarion", which the tagger takes for an adjective
	}
	h := f.HeadOf(c.first, c.end)
	if f.Head(h) != g && f.Head(g) != h {
		return ""
	}
	switch rel := f.Rel(h); {
	case f.Head(g) == h && f.Rel(g) != segun.RelCompound && f.Rel(g) != segun.RelAppos && f.Rel(g) != segun.RelFlat:
		return ""
	case f.Head(h) == g && rel != segun.RelAppos && rel != segun.RelFlat && rel != segun.RelCompound && rel != segun.RelNmod:
		return ""
	}
	n, ok := f.nounAt(g)
	switch {
	case !ok || n.kind == none || n.paper || n.many || n.kind == segun.Group:
		return ""
	case n.kind == segun.Organisation && c.kind == segun.Person && n.rule != "noun":
		return ""
	}
	return n.kind
}

var periodicals = phrase.Hashes("daily", "weekly", "monthly", "broadsheet", "tabloid", "newspaper", "magazine", "broadcaster")

// apposed returns the kind of the noun in apposition to the name, on either side.
func (f *finder) apposed(c *cand) segun.EntityKind {
	h := f.HeadOf(c.first, c.end)
	a := f.Find(h, segun.RelAppos)
	if a < c.end && f.Rel(h) == segun.RelAppos {
		a = f.Head(h)
	}
	if a < 0 || f.owner[a] != 0 {
		return ""
	}
	n, ok := f.nounAt(a)
	if !ok || n.kind == none || n.paper || n.many || n.weak {
		return ""
	}
	switch {
	case n.kind == segun.Person && c.kind == segun.Organisation && c.end-c.first == 2 && !f.firmEnding(c) && a > c.end && f.Find(a, segun.RelNmodPoss) > c.end && f.office(a) && f.Look[c.end-1]&phrase.AllCaps == 0, // "Ottokar Dell, their floor leader"
		n.kind == segun.Person && c.kind == segun.Place, n.kind == segun.Outlet && c.kind == segun.Organisation,
		n.kind == segun.Place && c.kind == segun.OtherEntity, n.kind == segun.Organisation && c.kind == segun.OtherEntity:
		return n.kind
	}
	return ""
}

// predicated reports whether the text says of the name that it is, was made, or served as, what only a person can be.
func (f *finder) predicated(c *cand) bool {
	h := f.HeadOf(c.first, c.end)
	if c.end-c.first > 3 || !f.subject(h) || f.Head(h) < 0 {
		return false
	}
	g := f.Head(h)
	if f.R.Tags.UPOS[g] == segun.NOUN && f.Find(g, segun.RelCop) >= 0 {
		return f.office(g)
	}
	for k := f.Kid(g); k >= 0; k = f.Next(k) {
		switch f.Rel(k) {
		case segun.RelXcomp:
			if f.R.Tags.UPOS[k] == segun.NOUN && f.office(k) {
				return true
			}
		case segun.RelObl:
			if f.Is(f.Find(k, segun.RelCase), asWord) && f.office(k) {
				return true
			}
		}
	}
	return false
}

// office reports whether token i is a word for an office that a body cannot hold.
func (f *finder) office(i int) bool {
	row, ok := phrase.Offices().Word(f.Low[i])
	return ok && !phrase.Offices().Rows[row].Weak
}

var asWord = phrase.Hash("as")

// orgWord returns Organisation when the name opens or ends with a word of organisations that the model's label does not
// speak against.
func (f *finder) orgWord(c *cand) segun.EntityKind {
	if c.kind == segun.Person && c.end-c.first > 1 && f.firmEnding(c) {
		return segun.Organisation // "Orlandt Bau GmbH", "Tansk Logistics"
	}
	if c.end-c.first < 2 || c.kind != segun.Place && c.kind != segun.OtherEntity || f.among(c.first, "land") {
		return ""
	}
	w := f.words
	if row, after, ok := w.orgs.At(f.View, c.first, c.end); ok && w.org[row].head && !w.org[row].weak && after < c.end {
		return segun.Organisation
	}
	if row, from, ok := w.orgs.Before(f.View, c.first, c.end-1); ok && w.org[row].last && !w.org[row].weak && from > c.first && w.org[row].firm {
		return segun.Organisation
	}
	return ""
}

// firmEnding reports whether a name ends with a word of companies that is no family's name.
func (f *finder) firmEnding(c *cand) bool {
	if f.Flags[c.end-1]&(phrase.Surname|phrase.Forename) != 0 || f.Flags[c.first]&phrase.Title != 0 {
		return false
	}
	row, from, ok := f.words.orgs.Before(f.View, c.first, c.end-1)
	return ok && f.words.org[row].last && !f.words.org[row].weak && from > c.first && f.words.org[row].firm
}

// behindTitle returns where the name proper begins in a stretch that opens with a title and a person's name, "Superintendent | Oru Venn", "Mrs Justice | Venn", "CM | Venn"; 0 for none.
func (f *finder) behindTitle(first, end int) int {
	if end-first < 2 {
		return 0
	}
	if f.initials(first) && f.properWord(first+1) {
		return first + 1
	}
	if row, after, ok := phrase.Honorifics().At(f.View, first, end-1); ok && after == first+1 && end-after < 4 && f.properWord(after) {
		if h := &phrase.Honorifics().Rows[row]; !h.After && h.Class == "civil" && h.Form[0] == f.Word(first)[0] && !f.firmEnding(&cand{first: after, end: end}) {
			return after // "Ms | Eik"
		}
	}
	if row, after, ok := phrase.Honorifics().At(f.View, first, end-1); ok && after > first+1 {
		h := &phrase.Honorifics().Rows[row]
		if !h.After && h.Form[0] == f.Word(first)[0] && (h.Class == "judicial" || h.Class == "police") && f.rankedName(after, end) {
			return after
		}
	}
	if f.rank(first) && f.rankedName(first+1, end) {
		return first + 1
	}
	return 0
}

// legislator reports whether a stretch is the initials of a member of a parliament behind an article or a possessor, and no body: "the | MP", "its | MLA".
func (f *finder) legislator(first, end int) bool {
	if end-first != 1 || f.Look[first]&phrase.AllCaps == 0 || first == 0 || f.shouts(first) {
		return false
	}
	if row, ok := phrase.Offices().Word(f.Low[first]); !ok || phrase.Offices().Rows[row].Class != "political" {
		return false
	}
	return f.R.Tags.UPOS[first-1] == segun.DET || f.R.Tags.XPOS[first-1] == "PRP$" || f.Is(first-1, possessive...)
}

// afterTrade returns where the name proper starts in "Texas student Ahmed Ruiz" and, at the start of a sentence,
// "Anthropologist Ken Barger".
func (f *finder) afterTrade(first, end int) int {
	if first > 0 && end-first > 1 && f.capital(first-1) && f.titleFrom(first-1, first+1) {
		return first + 1 // "Det | Con | Orrell"
	}
	for i := end - 2; i > first; i-- {
		if f.Look[i]&(phrase.Capital|phrase.Mark|phrase.Digit) == 0 && f.Flags[i]&phrase.PersonNoun != 0 && f.Look[i+1]&phrase.Capital != 0 {
			return i + 1
		}
	}
	if end-first > 2 && f.sentenceStart(first) && f.Flags[first]&phrase.PersonNoun != 0 && f.Flags[first]&(phrase.Forename|phrase.Surname) == 0 && f.Flags[first+1]&phrase.Forename != 0 {
		return first + 1
	}
	return first
}
