package mention

import (
	"segun"
	"segun/read/phrase"
)

// nameMention books a candidate with its title and what else belongs to its noun phrase.
func (f *finder) nameMention(c *cand) {
	if c.drop {
		return
	}
	h := f.HeadOf(c.first, c.end)
	first, end := min(c.first, f.Left(h)), c.end
	if !f.free(first, c.first) {
		first = c.first
		if f.Is(first-1, the) {
			first--
		}
	}
	first = f.behindComma(c, first)
	if g := f.titleHead(c, h); g >= 0 {
		l := f.Left(g)
		for l < g && !f.free(l, g) {
			l++ // "a little bit,” | Senate leader Reid said"
		}
		first, h = min(first, l), g
	}
	if c.kind == segun.Person {
		first = f.titles(c, first)
		if g := f.greeted(c.first); g <= c.first {
			first = max(first, g)
		}
		first = f.behindOther(c.first, first)
		end = f.letters(end)
	}
	switch c.kind {
	case segun.Person, segun.Organisation, segun.Group, segun.Outlet:
		if e := f.Right(f.HeadOf(c.first, c.end), f.namePart); e > end && f.within(c.end, e) {
			end = e
		}
	}
	h = f.headWithin(first, end, h)
	for i := first; i < c.first; i++ {
		f.taken[i] = true
	}
	f.add(first, end, h, f.R.Tokens.Cover(c.first, c.end), segun.FormName, c.kind, c.rule)
}

// behindComma moves the start of a person's mention behind a comma that parts a description from the name and the capitals before it, where the tree has the description inside: "their president, |
// Judge Oru Venn".
func (f *finder) behindComma(c *cand, first int) int {
	if c.kind != segun.Person {
		return first
	}
	for k := c.first - 1; k > first; k-- {
		if f.Word(k) == "," {
			return k + 1
		}
		if !f.capital(k) {
			break
		}
	}
	return first
}

// behindOther moves the start of a person's mention, whose name begins at token at, behind another's name and the comma that parts the two: "Brandel, | Harbour Mayor Oskar Roy".
func (f *finder) behindOther(at, first int) int {
	for k := at - 1; k > first; k-- {
		if f.Word(k) == "," && f.personAt(k-1) {
			return k + 1
		}
	}
	return first
}

// headWithin returns the noun of [first, end) whose head lies outside, or h when there is none.
func (f *finder) headWithin(first, end, h int) int {
	for i := first; i < end; i++ {
		if k := f.Head(i); (k < first || k >= end) && (f.R.Tags.UPOS[i] == segun.NOUN || f.R.Tags.UPOS[i] == segun.PROPN) && f.Look[i]&phrase.Mark == 0 {
			return i
		}
	}
	if h < first || h >= end {
		return end - 1
	}
	return h
}

// free reports whether a stretch before a name holds no verb and not the end of another clause or of a quotation.
func (f *finder) free(first, end int) bool {
	for i := first; i < end; i++ {
		if f.R.Tags.UPOS[i] == segun.VERB && f.Rel(i) != segun.RelAmod {
			return false
		}
		switch f.Word(i) {
		case "“", "”", "\"", ":":
			return false // "According to the Courier: “Senator | Kane has …”", "a little bit,” Senate leader | Reid said"
		}
	}
	return true
}

// within reports whether [c, e) after a name is one short phrase without another clause.
func (f *finder) within(c, e int) bool { return e-c <= 10 && f.free(c, e) }

// namePart says what may follow a name inside its mention: an of-phrase, and what hangs on it without a case.
func (f *finder) namePart(k int) bool {
	switch f.Rel(k) {
	case segun.RelFlat, segun.RelCompound, segun.RelNummod, segun.RelGoeswith:
		return (f.owner[k] == 0 || f.owner[k] == f.owner[k-1]) && !(f.owner[k] == 0 && f.initials(k))
	case segun.RelNmod:
		c := f.Find(k, segun.RelCase)
		return c >= 0 && f.Is(c, ofWord)
	}
	return false
}

// titleHead returns the common noun right before the name that the tree has as its head ("prosecutor" in "the
// prosecutor Ines Morvan"), -1 for none.
func (f *finder) titleHead(c *cand, h int) int {
	g := f.Head(h)
	if g < 0 || g >= c.first || c.first-g > 4 || f.owner[g] != 0 {
		return -1
	}
	switch f.Rel(h) {
	case segun.RelFlat, segun.RelAppos, segun.RelCompound, segun.RelNmod, segun.RelDep:
	default:
		return -1
	}
	for i := g; i < c.first; i++ {
		if f.Look[i]&phrase.Mark != 0 && !(f.Look[i]&phrase.Dash != 0 && f.Touch(i)) || f.R.Tags.UPOS[i] == segun.ADP || f.Is(i, possessive...) {
			return -1
		}
	}
	if n, ok := f.nounAt(g); !ok || n.kind == none || n.paper {
		return -1
	}
	return g
}

// titles moves the start of a person's mention left over offices, honorifics and their qualifiers.
func (f *finder) titles(c *cand, first int) int {
	s, _ := f.Sentence(c.first)
	at := c.first
	for n := 0; n < 5; n++ {
		last := at - 1
		if n == 0 && last-2 > s && f.Is(last, closeBracket) && f.bracketedInitials(last-1) {
			last -= 3 // "Upazila Nirbahi Officer (UNO) | Sohel Kabir"
		}
		from, ok := f.titleBefore(s, last)
		if !ok || f.owner[from] != 0 {
			break
		}
		at = from
	}
	if at == c.first {
		return first
	}
	// A title is a noun with adjectives and possessors of its own.
	for i := at; i < c.first; i++ {
		if (f.R.Tags.UPOS[i] == segun.NOUN || f.R.Tags.UPOS[i] == segun.PROPN) && f.Look[i]&phrase.Mark == 0 {
			if l := f.Left(i); l < at && f.free(l, at) {
				at = l
			}
		}
	}
	if at > s && f.owner[at-1] != 0 { // "Dock Union president Rena Sol"
		if o := &f.cands[f.owner[at-1]-1]; o.end == at && (o.kind == segun.Organisation || o.kind == segun.Place || o.kind == segun.Outlet) {
			at = o.first
		}
	}
	if f.Is(at-1, the) {
		at--
	}
	return min(first, at)
}

// greeted returns the first token behind the words with which a sentence opens for who is greeted, "Sir, | Governor Brandel tells us", "Dear Editor, | …"; the sentence's first where there are none.
func (f *finder) greeted(t int) int {
	s, end := f.Sentence(t)
	k := s
	if f.Is(k, dearWord) {
		k++
	}
	if k+3 < end && f.Is(k, greetedWords...) && f.Is(k+1, alsoWords...) && f.Is(k+2, greetedWords...) {
		k += 2 // "Ladies and gentlemen,"
	}
	if k+1 < end && f.Is(k, greetedWords...) && f.Word(k+1) == "," {
		return k + 2
	}
	return s
}

// titleBefore returns the first token of the title or qualifier that ends with token last.
func (f *finder) titleBefore(s, last int) (int, bool) {
	if last > s && f.Look[last]&phrase.Dash != 0 && f.Touch(last) { // "then-minister"
		last--
	}
	if last > s+1 && f.Is(last, elect...) && f.Look[last-1]&phrase.Dash != 0 {
		last -= 2
	}
	if last < s {
		return 0, false
	}
	if f.Look[last]&phrase.Hyphened != 0 {
		if _, _, ok := phrase.Offices().Joined(f.Word(last)); ok {
			return last, true
		}
	}
	if f.initials(last) {
		return last, true
	}
	if row, from, ok := phrase.Honorifics().Before(f.View, s, last); ok {
		h := phrase.Honorifics().Rows[row]
		if !h.After && f.Word(from)[0] == h.Form[0] {
			if row, longer, ok := phrase.Offices().Before(f.View, s, last); ok && longer < from && phrase.Offices().Rows[row].Before && f.Look[longer]&phrase.Capital != 0 && !f.Is(longer-1, ofWord) {
				from = longer // "Upazila Nirbahi | Officer"
			}
			return from, true
		}
	}
	if row, from, ok := phrase.Offices().Before(f.View, s, last); ok {
		o := phrase.Offices().Rows[row]
		t := f.R.Tags.UPOS[last]
		if o.Before && (t == segun.NOUN || t == segun.PROPN) && (!o.Weak || f.Look[from]&phrase.Capital != 0) {
			return from, true
		}
	}
	if last+1 < f.Len() && f.owner[last+1] == 0 { // qualifiers stand before a title
		if _, from, ok := phrase.Qualifiers().Before(f.View, s, last); ok && f.R.Tags.XPOS[last] != "VBD" && (f.R.Tags.UPOS[last] != segun.ADP || !f.Is(last, underWord)) && (!f.Is(last, thenWord) || f.Look[last+1]&phrase.Dash != 0) {
			return from, true
		}
	}
	return 0, false
}

var (
	elect    = phrase.Hashes("elect", "designate")
	thenWord = phrase.Hash("then")

	underWord    = phrase.Hash("under")
	dearWord     = phrase.Hash("dear")
	greetedWords = phrase.Hashes("sir", "sirs", "madam", "editor", "editors", "gentlemen", "ladies", "friends", "colleagues", "all", "everybody", "everyone", "readers")
)

// letters moves the end of a name right over "Jr." and its kin.
func (f *finder) letters(end int) int {
	if end >= f.Len() || f.owner[end] != 0 {
		return end
	}
	row, after, ok := phrase.Honorifics().At(f.View, end, f.Len())
	if ok && phrase.Honorifics().Rows[row].After && f.Word(end) == phrase.Honorifics().Rows[row].Form {
		return after
	}
	return end
}
