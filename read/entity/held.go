package entity

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// held looks for what says that an office is no longer held in front of whose office it is: "the former | Harbour Court | judge", "Then-| Dune Party | candidate". Where it stands before another
// office that is joined by "and", it may be of both: "the former Velm governor and | Harbour Agency | administrator".
func (l *linker) held(r *segun.Role, start *int) {
	if r.Time != "current" || *start < 1 {
		return
	}
	k := *start - 1
	o := k
	if l.R.Tags.UPOS[o] == segun.DET {
		o--
	}
	if o > 0 && l.Is(o, onceWords...) && l.Is(o-1, comma) {
		r.Time, *start = "former", o // ", once | the mayor of Elan,"
		return
	}
	low := *start
	for low > 0 && low > *start-4 && !l.opensSentence(low) {
		low--
	}
	if low == *start {
		return
	}
	k = l.beforeName(k, low)
	glued := l.Look[k]&phrase.Dash != 0 && k > low
	if glued {
		k--
	}
	q := phrase.Qualifiers()
	row, f, ok := q.Before(l.View, low, k)
	if ok && q.Class[row] == "future" && l.Is(k, comingWords...) {
		r.Time, *start = "unknown", f // "Incoming | Elan Shipping | chief"
		r.Qualifier = strings.TrimSpace(q.Words[row] + " " + r.Qualifier)
		return
	}
	if ok && q.Class[row] == "former" && !l.endsAge(f) && (glued || !l.Is(k, thenWords...) || l.Is(k, thenWords[0]) && k > low && (l.R.Tags.UPOS[k-1] == segun.DET || l.Is(k-1, comma) && k > 1 && l.personNamed(k-2))) && (!l.Is(k, lateWord) || f == low || l.R.Tags.UPOS[f-1] == segun.DET) {
		r.Time, *start = "former", f
		if r.Qualifier != "" {
			r.Qualifier = " " + r.Qualifier
		}
		r.Qualifier = q.Words[row] + r.Qualifier
		return
	}
	if l.R.Tags.UPOS[k] == segun.CCONJ && r.Qualifier == "" && l.formerBefore(k) {
		r.Time = "unknown"
	}
}

// imagined reports whether the office in capitals before a name is one that somebody would hold: "what | a President | Merrick would do".
func (l *linker) imagined(m *segun.Mention, low, at int) bool {
	_, from, ok := phrase.Offices().Before(l.View, low, at-1)
	return ok && from > m.First && from-1 >= low && l.Is(from-1, aWords...) && l.Look[from]&phrase.Capital != 0 && l.Look[from]&phrase.AllCaps == 0
}

// inMarks reports whether the words [from, after) for what somebody is stand in marks of their own: "is a “change agent”" is what somebody calls him.
func (l *linker) inMarks(from, after int) bool {
	if after < l.Len() && (l.Word(after) == "," || l.Word(after) == ".") {
		after++
	}
	if after >= l.Len() || l.Word(after) != "”" && l.Word(after) != "\"" && l.Word(after) != "’" {
		return false
	}
	for k := from - 1; k >= 0 && k > from-4; k-- {
		if w := l.Word(k); w == "“" || w == "\"" || w == "‘" {
			return true
		}
	}
	return false
}

// under reports when an office was held that is told of with who governed then: "the attorney general | under former President Ormond" held it, "under President Ormond" may hold it still.
func (l *linker) under(after int) string {
	if !l.Is(after, underWord) {
		return ""
	}
	for k := after + 1; k < after+8 && k < l.Len() && l.R.Tags.UPOS[k] != segun.PUNCT; k++ {
		if l.Is(k, formerWord) {
			return "former"
		}
		if l.inName[k] != 0 {
			return "unknown"
		}
	}
	return ""
}

// beforeName returns the token before a name of at most three words that ends before k, for the words in front of an office that say whose it is: "Former | Clint | senior adviser"; k for none.
func (l *linker) beforeName(k, low int) int {
	at := k
	for n := 0; n < 3 && at > low && l.inName[at] != 0; n++ {
		at--
	}
	if l.inName[at] != 0 {
		return k
	}
	return at
}

// formerBefore reports whether the office that ends before the conjunction at k, a few words back, is told of as a former one: "the former governor and".
func (l *linker) formerBefore(k int) bool {
	if _, _, ok := phrase.Offices().Before(l.View, max(k-4, 0), k-1); !ok {
		return false
	}
	for t := k - 1; t >= 0 && t > k-7 && l.R.Tags.UPOS[t] != segun.PUNCT && l.R.Tags.UPOS[t] != segun.VERB; t-- {
		if l.Is(t, formerWord) {
			return true
		}
	}
	return false
}

var (
	thenWords   = phrase.Hashes("then", "old", "once", "suspended")
	comingWords = phrase.Hashes("incoming", "future", "next")
	dayWords    = phrase.Hashes("yesterday", "today", "tomorrow", "tonight", "overnight")
	lateWord    = phrase.Hash("late")
	formerWord  = phrase.Hash("former")
	aWords      = phrase.Hashes("a", "an")
	yearWords   = phrase.Hashes("year", "month", "week", "day")
	portfolios  = phrase.Hashes("minister", "secretary", "undersecretary", "commissioner", "prosecutor", "ombudsman", "ministers")
	ministerial = phrase.Hashes("minister", "secretary", "commissioner", "prime", "deputy", "chief", "state", "foreign")
)

// endsAge reports whether the word at f is the end of an age: "a 15-year-| old | student".
func (l *linker) endsAge(f int) bool {
	return f > 1 && l.Look[f-1]&phrase.Dash != 0 && l.Is(f-2, yearWords...)
}

// opensSentence reports whether token t is the first of its sentence.
func (l *linker) opensSentence(t int) bool {
	i := l.R.Tokens.SentenceOf(t)
	return i >= 0 && l.R.Tokens.Sentences[i].First == t
}

// named reports whether a name of a body or place begins at token t, a "the" left out.
func (l *linker) named(t int) bool {
	if l.Is(t, theWord) {
		t++
	}
	m := l.starting(t)
	if m < 0 {
		m = l.starting(t - 1)
	}
	return m >= 0 && l.ms[m].Form == segun.FormName
}

// ownedBehind returns the end of what belongs to a mention that ends at e, with an 's behind it: "the party | 's youth wing"; e for none.
func (l *linker) ownedBehind(e int) int {
	if e+1 >= l.Len() || l.R.Tags.XPOS[e] != "POS" {
		return e
	}
	k := e + 1
	for k < l.Len() && (l.R.Tags.UPOS[k] == segun.NOUN || l.R.Tags.UPOS[k] == segun.PROPN || l.R.Tags.UPOS[k] == segun.ADJ) {
		k++
	}
	if k == e+1 || l.R.Tags.UPOS[k-1] == segun.ADJ {
		return e
	}
	return k
}

// portfolio returns where the words begin that say what a minister, secretary or prosecutor is for, in capitals before the office [at, after): "Social Development and Human | Security Minister",
// "Revenue | Minister". It returns at for none, for the name of a body or place and for another office.
func (l *linker) portfolio(first, at, after int, quals []string) int {
	if len(quals) > 0 || !l.Is(after-1, portfolios...) || l.Look[at]&phrase.Capital == 0 {
		return at
	}
	k := at
	for k > first && l.topic(k-1) {
		k--
	}
	if k-2 < 0 || l.opensSentence(k) || !l.Is(k-1, andWord) || !l.topic(k-2) {
		return k
	}
	if _, _, ok := phrase.Offices().Before(l.View, max(k-5, 0), k-2); ok {
		return k // "the Speaker and Finance Minister Sol"
	}
	k -= 2
	for n := 0; n < 3 && k > 0 && !l.opensSentence(k) && l.topic(k-1); n++ {
		k--
	}
	return k
}

// topic reports whether the capitalised word at k can be part of what an office is for.
func (l *linker) topic(k int) bool {
	u := l.R.Tags.UPOS[k]
	return (u == segun.NOUN || u == segun.PROPN || u == segun.ADJ) && l.Look[k]&phrase.Capital != 0 && l.Look[k]&phrase.AllCaps == 0 && l.inName[k] == 0 && l.Flags[k]&(phrase.Demonym|phrase.Weekday|phrase.Month|phrase.TimeNoun) == 0 &&
		!l.Is(k, ministerial...) && !l.Is(k, dayWords...) && len(l.Word(k)) > 3
}
