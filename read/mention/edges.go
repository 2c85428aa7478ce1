package mention

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// edge puts right where a name was run over small words before it, or over a second name behind an "and".
func (f *finder) edge(n int) {
	f.opener(n)
	f.bareNoun(n)
	f.twoNames(n)
}

// smallOpeners are words that may stand before a name where a sentence or a headline opens, and belong to none.
var smallOpeners = phrase.Hashes("because", "although", "though", "while", "whereas", "unless", "until", "since", "when", "whenever", "where", "if", "whether", "after", "before", "once",
	"but", "and", "yet", "so", "nor", "still", "just", "even", "only", "perhaps", "maybe", "probably", "meanwhile", "however", "instead", "also", "again", "today", "yesterday", "tonight",
	"tomorrow", "why", "how", "did", "does", "is", "was", "can", "could", "will", "would", "should", "with", "without", "despite", "unlike", "like", "as", "an", "a", "now", "then", "here", "there",
	"makes", "make", "made", "tells", "tell", "told", "says", "said", "calls", "asks", "urges", "blames", "accuses", "slams", "backs")

// opener takes a word that only opens the sentence off a name of a person or a place: "Because | Brandel", "AN | Edelholm man", "still | Brandel", "Makes | Rena Sol".
func (f *finder) opener(n int) {
	c := &f.cands[n]
	if c.firm || c.kind != segun.Person && c.kind != segun.Place {
		return
	}
	for c.end-c.first > 1 && f.Is(c.first, smallOpeners...) && f.capital(c.first+1) && f.opens(c) {
		f.owner[c.first] = 0
		c.first++
	}
}

var saysFirst = phrase.Hashes("said", "says")

// opensQuote reports whether token k is a mark that can open a quotation.
func (f *finder) opensQuote(k int) bool {
	switch f.Word(k) {
	case "“", "\"", "‘", "'", "``", "«", "„":
		return true
	}
	return false
}

// opens reports whether the first word of a name can be none of it: a small word, the first of a sentence, or one of a headline, and no known forename.
func (f *finder) opens(c *cand) bool {
	if f.Look[c.first]&phrase.Capital == 0 {
		return true
	}
	if f.Is(c.first, saysFirst...) && f.sentenceStart(c.first) && c.end+1 < f.Len() && (f.Is(c.end, commaWord) || f.Word(c.end) == ":") && f.opensQuote(c.end+1) {
		return true // "Said | Brandel, “It is cold.”"
	}
	shouted := f.Look[c.first]&phrase.AllCaps != 0 && len(f.Word(c.first)) > 1 && f.Look[c.first+1]&phrase.AllCaps == 0 && f.sentenceStart(c.first)
	if f.Flags[c.first]&phrase.Forename != 0 && !shouted || f.Flags[c.first]&phrase.Surname != 0 && f.R.Tags.UPOS[c.first] == segun.PROPN || f.knownPlace(c) {
		return false
	}
	if f.headlinedAt(c.first) {
		return f.R.Tags.UPOS[c.first] != segun.PROPN || f.Flags[c.first+1]&phrase.Forename != 0
	}
	return f.sentenceStart(c.first) || f.R.Tags.UPOS[c.first] != segun.PROPN && c.first > 0 && f.Look[c.first-1]&phrase.Mark != 0
}

// bareNoun gives up a short form that is a noun where it stands alone, and takes it off the name behind it: "a super PAC", "the super PAC | Velm Forward".
func (f *finder) bareNoun(n int) {
	c := &f.cands[n]
	if c.end <= c.first || c.firm || c.kind == segun.Person {
		return
	}
	first := c.first
	if f.Is(first, superWord) {
		first++
	}
	if first >= c.end || !f.among(first, "short") || first == c.first && !f.Is(first-1, superWord) && f.R.Tags.UPOS[max(first-1, 0)] != segun.DET {
		return
	}
	switch {
	case first+1 == c.end:
		f.giveUp(n)
	case f.Is(first-1, superWord) && f.capital(first+1):
		f.resize(n, first+1, c.end)
	}
}

var superWord = phrase.Hash("super")

// twoNames parts two places or two bodies that readers know and that an "and" has run together: "New Velm | and | South Brandel", "the White House | and | Congress".
func (f *finder) twoNames(n int) {
	c := f.cands[n]
	if c.end-c.first < 3 || c.kind == segun.Person || c.kind == segun.Law || c.kind == segun.Outlet || f.knownKind(c.first, c.end) != "" {
		return
	}
	for k := c.first + 1; k+1 < c.end; k++ {
		if !f.Is(k, andWord) || f.Look[k]&phrase.Capital != 0 {
			continue
		}
		a, b := f.knownKind(c.first, k), f.knownKind(k+1, c.end)
		if a == "" || a != b {
			return
		}
		f.resize(n, c.first, k)
		f.cands[n].kind, f.cands[n].model = a, a
		f.offer(cand{first: k + 1, end: c.end, kind: b, model: b, rule: c.rule})
		return
	}
}

// wholePlace reports whether the lexicon has tokens [first, end) for one place: "Trinidad and Tobago".
func (f *finder) wholePlace(first, end int) bool {
	return f.d.Lexicon != nil && f.d.Lexicon.Word(f.Text(first, end))&(phrase.PlaceName|phrase.Country|phrase.BigPlace) != 0
}

// knownKind returns what the tables or the lexicon know tokens [first, end) for, "" for nothing.
func (f *finder) knownKind(first, end int) segun.EntityKind {
	if end-first == 1 && f.Look[first]&phrase.Capital == 0 {
		return ""
	}
	if row, after, ok := f.words.known.At(f.View, first, end); ok && after == end && f.words.names[row].kind == segun.Organisation {
		return segun.Organisation
	}
	if f.wholePlace(first, end) {
		return segun.Place
	}
	if row, from, ok := f.words.orgs.Before(f.View, first, end-1); ok && from == first && f.words.org[row].last && f.words.org[row].kind == "government" && f.capital(first) {
		return segun.Organisation // "Congress"
	}
	return ""
}

// families makes groups of names that are the plural of a family name of somebody in the text: "the Brandels", "both Molls". Their form alone may be a body's or a place's.
func (f *finder) families() {
	people := map[string]bool{}
	for i := range f.cands {
		c := &f.cands[i]
		if k := f.familyName(c); c.kind == segun.Person && k >= c.first && (k > c.first || f.honoured(c.first)) {
			people[f.Word(k)] = true
		}
	}
	if len(people) == 0 {
		return
	}
	for i := range f.cands {
		c := &f.cands[i]
		if c.end-c.first > 1 || c.end <= c.first || c.kind == segun.Group && c.firm || !f.Is(c.first-1, familyLeads...) {
			continue
		}
		w := f.Word(c.first)
		one, many := strings.CutSuffix(w, "s")
		if other, ok := strings.CutSuffix(w, "es"); ok && !people[one] {
			one = other
		}
		if many && people[one] && !people[w] && !f.capital(c.end) {
			c.kind, c.model, c.firm, c.rule = segun.Group, segun.Group, true, "family"
		}
	}
}

// familyLeads stand before the name of a family.
var familyLeads = phrase.Hashes("the", "both", "two", "these", "those", "all", "younger", "elder", "older", "other")

// familyName returns the last token of a person's name that is no "Jr." or number behind it.
func (f *finder) familyName(c *cand) int {
	k := c.end - 1
	for k > c.first && (f.Is(k, juniorWords...) || f.Is(k, numeralWords...) && f.Look[k]&phrase.AllCaps != 0 || f.Look[k]&phrase.Mark != 0) {
		k--
	}
	return k
}

var numeralWords = phrase.Hashes("ii", "iii", "iv")
