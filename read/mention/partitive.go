package mention

import (
	"sync"

	"segun"
	"segun/read/phrase"
)

// partWords are the words around the number of a group.
var partWords = sync.OnceValue(func() phrase.Parts { return phrase.MustParts("partitives.tsv") })

// playsPart reports whether token i plays a part in the words around a number.
func (f *finder) playsPart(i int, part string) bool {
	return i >= 0 && i < f.Len() && partWords().PlayLow(f.Low[i], part)
}

// partitive books the part of a group that speaks, "one of them", "two of the managers who read it", at its number, where the tree has hung the number on the noun or on something else. The whole
// keeps a mention of its own.
func (f *finder) partitive(i int) bool {
	if i+1 >= f.Len() || f.R.Tags.UPOS[i] == segun.NOUN || !f.partWord(i) {
		return false
	}
	if !f.Is(i+1, ofWord) {
		return f.someIn(i)
	}
	s, end := f.Sentence(i)
	k := i + 2
	kind := segun.Group
	if f.Is(i, oneWord) {
		kind = segun.Person
	}
	last := k + 1
	if !f.playsPart(k, "them") {
		h, ok := f.wholeAt(k, end)
		if !ok {
			return false
		}
		n, known := f.nounAt(h)
		if f.R.Tags.UPOS[h] == segun.NUM {
			n, known = noun{kind: segun.Group}, true // "two of the three"
		}
		if !known || n.kind != segun.Person && n.kind != segun.Group && n.kind != segun.Organisation && n.kind != segun.Outlet {
			return false
		}
		if kind == segun.Person && (n.kind == segun.Organisation || n.kind == segun.Outlet) {
			kind = n.kind
		}
		if last = h + 1; f.R.Tags.UPOS[h] != segun.NUM {
			last = max(last, f.Right(h, f.nominalPart))
		}
		if !f.partSpeaks(i, h, last, s, end) {
			return false
		}
	} else if !f.partSpeaks(i, i, last, s, end) {
		return false
	}
	first := i
	for first-2 >= s && f.Look[first-1]&phrase.Dash != 0 {
		first -= 2 // "Twenty-three of the 61"
	}
	f.add(f.howMany(first), last, i, segun.Span{}, segun.FormNominal, kind, partRule)
	return true
}

// partWord reports whether token i says how many are meant: a number word, digits, "several".
func (f *finder) partWord(i int) bool {
	if f.Look[i]&phrase.Digit != 0 {
		return f.R.Tags.UPOS[i] == segun.NUM
	}
	if row, ok := phrase.Numbers().Word(f.Low[i]); ok {
		return phrase.Numbers().Rows[row].Value > 0 && !f.Is(i-1, notWord) // "not one of them"
	}
	return f.playsPart(i, "part")
}

// wholeAt returns the plural noun that heads the definite noun phrase which begins at token k: "his 14 doctoral | students".
func (f *finder) wholeAt(k, end int) (int, bool) {
	if !f.playsPart(k, "whole") {
		return 0, false
	}
	for t := k + 1; t < end && t < k+7; t++ {
		switch f.R.Tags.UPOS[t] {
		case segun.NOUN:
			if t+1 < end && f.R.Tags.UPOS[t+1] == segun.NOUN {
				continue
			}
			return t, f.plural(t)
		case segun.NUM:
			if t == k+1 && t+1 < end && f.smallNumber(t) && f.closesNumber(t+1) {
				return t, true // "one of the four"
			}
		case segun.ADJ, segun.PROPN:
		case segun.VERB:
			if x := f.R.Tags.XPOS[t]; x != "VBN" && x != "VBG" {
				return 0, false
			}
		case segun.PUNCT, segun.PART:
			if f.Look[t]&phrase.Dash == 0 && !f.Is(t, possessive...) {
				return 0, false
			}
		default:
			return 0, false
		}
	}
	return 0, false
}

// closesNumber reports whether the word at token t shows that the number before it stands alone: a verb, "who", a mark.
func (f *finder) closesNumber(t int) bool {
	switch f.R.Tags.UPOS[t] {
	case segun.VERB, segun.AUX, segun.PRON, segun.PUNCT:
		return f.Look[t]&phrase.Dash == 0
	}
	return false
}

// someIn books those of a place, or those who did something, who speak and are called by their number alone: "some in the hall | said", "according to two | who were there".
func (f *finder) someIn(i int) bool {
	s, end := f.Sentence(i)
	opens := i == s || f.accordingTo(i)
	if !opens || f.Is(i, oneWord) {
		return false
	}
	if f.Is(i+1, whoWord) && i > s {
		f.add(i, i+1, i, segun.Span{}, segun.FormNominal, segun.Group, partRule)
		return true
	}
	if f.R.Tags.UPOS[i+1] != segun.ADP || !f.playsPart(i+2, "whole") {
		return false
	}
	h := i + 3
	for h+1 < end && h < i+6 && (f.R.Tags.UPOS[h] == segun.ADJ || f.R.Tags.UPOS[h] == segun.PROPN || f.R.Tags.UPOS[h] == segun.NOUN) && !f.says(h+1) {
		h++
	}
	if h+1 >= end || f.R.Tags.UPOS[h] != segun.NOUN && f.R.Tags.UPOS[h] != segun.PROPN || !f.says(h+1) {
		return false
	}
	f.add(i, h+1, i, segun.Span{}, segun.FormNominal, segun.Group, partRule)
	return true
}

var notWord = phrase.Hash("not")

// partSpeaks reports whether the words [i, last) with the noun h are those of a voice: the subject of a verb of saying or thinking, right behind or before such a verb, or behind "according to".
func (f *finder) partSpeaks(i, h, last, s, end int) bool {
	if f.accordingTo(i) {
		return true
	}
	if f.subject(h) && f.speaker(h) || f.subject(i) && f.speaker(i) {
		return true
	}
	if i-1 >= s && f.says(i-1) {
		return true
	}
	if i-1 >= s && f.R.Tags.UPOS[i-1] == segun.ADP {
		return false // "a lawyer for 17 of them | said"
	}
	t := last
	if f.Is(t, comma) {
		t++
	}
	if t < end && f.Is(t, whoWord) && f.subject(i) {
		return true // "One of them, who had been posted to the hall, put it otherwise"
	}
	t = last
	for t < end && t < last+3 && (f.R.Tags.UPOS[t] == segun.AUX || f.R.Tags.UPOS[t] == segun.ADV) {
		t++
	}
	return t < end && f.says(t)
}

// says reports whether a finite verb of saying stands at token t.
func (f *finder) says(t int) bool {
	if f.Flags[t]&phrase.CommVerb == 0 {
		return false
	}
	switch f.R.Tags.XPOS[t] {
	case "VBD", "VBZ", "VBP", "VBN":
		return true
	}
	return false
}

// numberAlone books a number that speaks for those it counts, at the start of a sentence: "Thirteen | expect a cut".
func (f *finder) numberAlone(i int) bool {
	row, ok := phrase.Numbers().Word(f.Low[i])
	if !ok && !f.Is(i, bothWord) {
		return false
	}
	s, end := f.Sentence(i)
	if i == s && i+1 < end && f.Is(i, bothWord) && f.R.Tags.UPOS[i] == segun.CCONJ && f.says(i+1) {
		f.add(i, i+1, i, segun.Span{}, segun.FormNominal, segun.Group, "quantity") // "Both | said"
		return true
	}
	if !ok || i != s || i+1 >= end || f.Look[i]&phrase.Digit != 0 {
		return false
	}
	n := phrase.Numbers().Rows[row]
	last := i + 1
	if last+1 < end && f.Look[last]&phrase.Dash != 0 {
		if row, ok := phrase.Numbers().Word(f.Low[last+1]); ok && phrase.Numbers().Rows[row].Value < 10 {
			last += 2 // "Thirty-one"
		}
	}
	if n.Value < 2 || n.Value > 99 || n.Vague || n.Scale || last >= end || f.Flags[last]&(phrase.CommVerb|phrase.CogVerb) == 0 || f.R.Tags.XPOS[last] != "VBD" && f.R.Tags.XPOS[last] != "VBP" {
		return false
	}
	f.add(i, last, last-1, segun.Span{}, segun.FormNominal, segun.Group, "quantity")
	return true
}

// bodies reports whether the noun at token i, a word for a body, is several bodies and not one: "aid agencies", "both governments", "each council", but not "the armed forces".
func (f *finder) bodies(i, first int) bool {
	switch {
	case f.R.Tags.UPOS[i] != segun.NOUN:
		return false
	case f.each(first):
		return true
	case !f.plural(i) || f.Look[i]&phrase.Capital != 0 && i > first:
		return false
	case f.playsPart(i, "one"):
		_, number := phrase.Numbers().Word(f.Low[first])
		return number
	}
	return true
}

// each reports whether token k opens the words for two or more who are told one by one or together: "each government", "both governments".
func (f *finder) each(k int) bool { return f.playsPart(k, "pair") }

// Number is the rule of mentions by "the" and a number alone, which are of nobody unless the text has counted so many people before: "The three | were not named".
const Number = "number"

// theNumber reports whether token i is a number behind "the" that stands for those it counts: "the three | said", "The 17 | include". A number of speakers is booked otherwise where it stands without the article.
func (f *finder) theNumber(i int) bool {
	if i == 0 || f.R.Tags.UPOS[i] != segun.NUM || !f.Is(i-1, the) || f.Is(i-2, ofWord) || i+1 >= f.Len() || f.Flags[i+1]&phrase.TimeNoun != 0 {
		return false
	}
	a, after, ok := f.Number(i, i+1)
	if !ok || after != i+1 || a.Min < 2 || a.Min > 99 || a.Max != a.Min {
		return false
	}
	k := i + 1
	if f.R.Tags.UPOS[k] == segun.ADV && k+1 < f.Len() {
		k++
	}
	switch f.R.Tags.XPOS[k] {
	case "VBN":
		_, end := f.Sentence(k)
		return !f.FiniteIn(k+1, end) // "The six | described classes of 45", as the tagger may have it
	case "VBD", "VBZ", "VBP", "VB", "MD":
		return true
	}
	return false
}

var bothWord = phrase.Hash("both")

var sideWord = phrase.Hashes("side", "sides")

// side reports whether token i is one of the two sides of a quarrel as a voice: "both sides | said", "each side", "neither side".
func (f *finder) side(i int) bool {
	if !f.Is(i, sideWord...) || i == 0 || !f.each(i-1) {
		return false
	}
	return f.subject(i) || f.Rel(i) == segun.RelOblAgent || f.accordingTo(i-1)
}

// pastNumber moves the start of a noun phrase left over "both", and right over a number that counts something else: one before a comma ("wounding 64, | officials said") and a year behind a preposition ("In November
// 2032 | food inspectors found").
func (f *finder) pastNumber(first, head int) int {
	if first > 0 && f.Is(first-1, bothWord) && f.plural(head) && f.Find(head, segun.RelConj) < 0 {
		return first - 1 // "Both | men", which the tagger takes for "both … and …"
	}
	for t := first; t < head && t < first+8; t++ {
		if f.Look[t]&phrase.Digit == 0 {
			continue
		}
		if f.Word(t+1) == "," && t+2 <= head {
			return t + 2
		}
		if t+1 <= head && len(f.Word(t)) == 4 && yearLike(f.Word(t)) && (f.playsPart(t-1, "year") || f.Flags[max(0, t-1)]&phrase.Month != 0) {
			return t + 1
		}
	}
	return first
}

// yearLike reports whether four digits are those of a year.
func yearLike(s string) bool { return s >= "1800" && s <= "2100" }

// Part reports whether a mention counts out some of several, or stands for a number of them alone: the same words further on may mean others of them.
func Part(m *segun.Mention) bool { return m.Rule == partRule || m.Rule == "quantity" }

// partRule is the rule of mentions that count out a part of a group.
const partRule = "part"
