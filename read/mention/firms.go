package mention

import (
	"sync"

	"segun"
	"segun/read/phrase"
)

// firmhood are the words by which a name is known for that of a company.
var firmhood = sync.OnceValue(func() phrase.Parts { return phrase.MustParts("firmhood.tsv") })

// What speaks for a company, counted over the whole text: one sign that only a company gives is enough, of those that others give too it takes two.
const (
	sureSign  = 2
	fairSign  = 1
	isCompany = 2
	inSpite   = 4 // where a place is called so too
)

// firms returns how much the text says of each name that it is a company's, by the key of its words. What is said of "Hollin" is said of Hollin Minerals, whose ending is a company's.
func (f *finder) firms() map[uint64]int {
	out := map[uint64]int{}
	for i := range f.cands {
		c := &f.cands[i]
		n := f.firmSigns(c)
		k := f.keyOf(c.first, c.end)
		out[k] += n
		if c.end-c.first > 1 && f.firmLast(c) && !f.among(c.first, "land") {
			out[f.keyOf(c.first, c.first+1)] += n
		}
	}
	for i := range f.cands {
		if c := &f.cands[i]; c.end-c.first > 1 && c.end-c.first < 4 && f.firmLast(c) {
			if k, short := f.keyOf(c.first, c.end), f.keyOf(c.first, c.first+1); out[short] > out[k] {
				out[k] = out[short]
			}
		}
	}
	return out
}

// mayBeFirm reports whether a name that was taken for a person's or a place's can be a company's, of which the text has so many signs.
func (f *finder) mayBeFirm(c *cand, signs int) bool {
	if c.kind != segun.Person && c.kind != segun.Place || f.Flags[c.first]&(phrase.Country|phrase.BigPlace) != 0 {
		return false
	}
	return signs >= inSpite || !f.knownPlace(c)
}

// firmSigns weighs what the words of a name and around it say of its being a company; below nought where they say that it is none.
func (f *finder) firmSigns(c *cand) int {
	end := c.end
	if end-c.first > 1 && f.Is(end-1, possessive...) {
		end--
	}
	ends := end-c.first > 1 && f.firmLast(c)
	n := f.firmBehind(c, end) + f.firmBefore(c)
	switch {
	case f.honoured(c.first), f.titled(c.first), end-c.first > 1 && f.Flags[c.first]&phrase.Forename != 0 && !ends:
		n -= inSpite
	case ends:
		n += fairSign
	}
	return n
}

// firmLast reports whether a name ends with a word of companies.
func (f *finder) firmLast(c *cand) bool {
	row, from, ok := f.words.orgs.Before(f.View, c.first, c.end-1)
	return ok && f.words.org[row].last && f.words.org[row].kind == "company" && from > c.first
}

// firmBehind weighs what follows a name that ends before token end.
func (f *finder) firmBehind(c *cand, end int) int {
	if end+1 >= f.Len() {
		return 0
	}
	w := firmhood()
	switch {
	case f.Is(end, possessive...):
		return f.firmOwns(end + 1)
	case f.chiefExecutive(end), f.R.Tags.UPOS[end] == segun.NOUN && w.PlayLow(f.Low[end], "beside"):
		return sureSign
	case f.R.Tags.UPOS[end] == segun.NOUN && w.PlayLow(f.Low[end], "maybeside"):
		return fairSign
	case f.Word(end) == ",":
		return f.firmApposed(c, end+1)
	}
	if f.R.Tags.UPOS[end] == segun.AUX {
		end++ // "has | said it will come"
	}
	if c.kind == segun.Person && f.Flags[end]&phrase.CommVerb != 0 {
		return f.speaksAs(end + 1)
	}
	return 0
}

// firmOwns weighs what a name has, from behind its 's: "Hollin's | largest shareholders".
func (f *finder) firmOwns(from int) int {
	w := firmhood()
	for k := from; k < f.Len() && k < from+3; k++ {
		switch {
		case w.PlayLow(f.Low[k], "has") && f.nounEnds(k), f.chiefExecutive(k):
			return sureSign
		case w.PlayLow(f.Low[k], "mayhave") && f.nounEnds(k):
			return fairSign
		case f.R.Tags.UPOS[k] != segun.ADJ && f.R.Tags.UPOS[k] != segun.NOUN:
			return 0
		}
	}
	return 0
}

// firmApposed weighs what stands behind the comma after a name: "Hollin, | a buyout firm", "Hollin, | which".
func (f *finder) firmApposed(c *cand, k int) int {
	switch {
	case f.Is(k, whoWord):
		return -sureSign
	case f.Is(k, whichWord) && c.kind == segun.Person:
		return fairSign
	}
	if !f.Is(k, articleWords...) {
		return 0
	}
	for k++; k < f.Len() && (f.R.Tags.UPOS[k] == segun.ADJ || f.R.Tags.UPOS[k] == segun.NOUN || f.R.Tags.UPOS[k] == segun.PROPN); k++ {
		if !f.nounEnds(k) {
			continue
		}
		return f.firmNoun(k)
	}
	return 0
}

// nounEnds reports whether the noun at k is not followed by another, which it would only describe, and has nothing: "the company | chairman".
func (f *finder) nounEnds(k int) bool {
	if k+1 >= f.Len() {
		return true
	}
	switch f.R.Tags.UPOS[k+1] {
	case segun.NOUN, segun.PROPN, segun.ADJ:
		return false
	}
	return !f.Is(k+1, possessive...)
}

// speaksAs weighs what a name says of itself, from behind the verb of saying: "said | it would offer", "said | its stores", "said | he".
func (f *finder) speaksAs(k int) int {
	if f.Is(k, thatWord) {
		k++
	}
	switch {
	case k+2 >= f.Len():
		return 0
	case f.Is(k, heOrShe...):
		return -sureSign
	case f.Is(k, itsWord):
		return fairSign
	case f.Is(k, itWord) && f.R.Tags.UPOS[k+1] == segun.AUX && f.R.Tags.UPOS[k+2] == segun.VERB && f.R.Tags.Lemma[k+2] != "be":
		return fairSign
	}
	return 0
}

// chiefExecutive reports whether an office that companies alone fill begins at k.
func (f *finder) chiefExecutive(k int) bool {
	return k+1 < f.Len() && f.Is(k, chiefWord) && f.Is(k+1, executiveWords...)
}

// firmBefore weighs what stands before a name: "shares in | Hollin", "the airline | Hollin", "the developer, | Hollin", "a company called | Hollin"; and "in | Hollin", which is a place.
func (f *finder) firmBefore(c *cand) int {
	w, k := firmhood(), c.first-1
	if k < 1 {
		return 0
	}
	if f.Is(k, the) {
		k--
	}
	switch {
	case k < 1:
		return 0
	case f.Is(k, ofWord) && (w.PlayLow(f.Low[k-1], "of") || k > 1 && f.chiefExecutive(k-2)), f.Is(k, inWord) && w.PlayLow(f.Low[k-1], "in"):
		if c.end < f.Len() && (f.R.Tags.UPOS[c.end] == segun.NOUN || f.Is(c.end, possessive...)) {
			return 0 // "the chief executive of Velm | council"
		}
		return sureSign
	case f.Is(k, insideWords...):
		return -sureSign
	case f.Is(k, calledWords...):
		return f.firmNoun(k - 1)
	case f.Word(k) == ",":
		if h := f.HeadOf(c.first, c.end); f.Rel(h) != segun.RelAppos || f.Head(h) != k-1 {
			return 0 // "After a talk with the company, | Sund left"
		}
		return f.firmNoun(k - 1)
	case f.Is(k, andWord) && f.owner[k-1] != 0:
		if o := &f.cands[f.owner[k-1]-1]; o.first > 0 && f.R.Tags.XPOS[o.first-1] == "NNS" {
			return f.firmNoun(o.first - 1) // "the builders Hollin and | Ombrit"
		}
		return 0
	}
	if h := f.HeadOf(c.first, c.end); k == c.first-1 && f.subject(h) && f.Head(h) >= 0 && f.Rel(f.Head(h)) == segun.RelAclRelcl {
		return 0 // "the company | Sund founded"
	}
	return f.firmNoun(k)
}

// firmNoun weighs the noun at k, which is said of a name.
func (f *finder) firmNoun(k int) int {
	w := firmhood()
	switch {
	case f.R.Tags.UPOS[k] != segun.NOUN || f.owner[k] != 0:
		return 0
	case w.PlayLow(f.Low[k], "is"):
		return sureSign
	case w.PlayLow(f.Low[k], "maybe"):
		return fairSign
	}
	return 0
}

var (
	whoWord, thatWord = phrase.Hash("who"), phrase.Hash("that")
	whichWord, inWord = phrase.Hash("which"), phrase.Hash("in")
	itWord, itsWord   = phrase.Hash("it"), phrase.Hash("its")
	heOrShe           = phrase.Hashes("he", "she", "his", "her")
	chiefWord         = phrase.Hash("chief")
	executiveWords    = phrase.Hashes("executive", "financial", "operating", "technology", "commercial")
	articleWords      = phrase.Hashes("a", "an", "the", "another")
	insideWords       = phrase.Hashes("in", "near", "outside", "around", "across", "throughout", "into")
	calledWords       = phrase.Hashes("called", "named")
)
