package attribution

import (
	"segun"
	"segun/read/phrase"
)

// surface reads the reporting clauses of a sentence of which the tree has made nothing, by the words around a verb that does little but report: "his son, a clerk, said on state radio that
// …", "…, one person briefed on the request said", "There is no such dinner, said another", "The service says 14 of 22 have been". It comes after all rules on the tree, and leaves alone a
// verb that any of them has used.
func (f *finder) surface(s *segun.Sentence, from int) {
	for t := s.First + 1; t < s.End; t++ {
		if f.is(t, "let") && t+4 < s.End && f.is(t+1, "it") && f.is(t+2, "be") && f.is(t+3, "know") && !f.used(from, t) {
			if r := f.thatLater(s, t+4); !r.empty() && f.book(s, t, "assert", "say", "surface", r) { // "let it be known through his union that …"
				f.out[len(f.out)-1].cue[0].end = t + 4
			}
			continue
		}
		if f.adding(s, t, from) {
			continue
		}
		if !f.among(t, "reportsby") && !f.Is(t, wordSays) || !f.tells(t) || f.used(from, t) || f.inScare(t) || f.skipped(t) {
			continue
		}
		if !f.beforeVerb(s, t) {
			f.afterComma(s, t)
		}
	}
}

var wordSays = phrase.Hash("says")

// tells reports whether token t is a verb in a tense and in the active, whatever the tagger took a form like "says" for.
func (f *finder) tells(t int) bool {
	switch f.xpos(t) {
	case "VBD", "VBZ", "VBP":
		return !f.passive(t) && f.Find(t, segun.RelAuxPass) < 0
	case "VBN":
		return f.toldThem(t) > 0 || f.is(t, "say") && f.Find(t, segun.RelAux) >= 0 && f.Find(t, segun.RelAuxPass) < 0 && f.is(f.Find(t, segun.RelAux), "have")
	}
	return f.Is(t, wordSays) || f.sayAside(t)
}

// toldThem returns where what is told opens behind what the tagger took for the participle of "tell" and is its past: a noun stands before it, and who is told behind, "after a neighbour | told police
// (that) she saw him". 0 for none.
func (f *finder) toldThem(t int) int {
	if !f.is(t, "tell") || f.upos(t-1) != segun.NOUN && f.upos(t-1) != segun.PROPN || f.Find(t, segun.RelAux, segun.RelAuxPass) >= 0 {
		return 0
	}
	for k := t + 2; k+1 < f.Len() && k < t+6; k++ {
		if f.is(k, "that") || f.xpos(k) == "PRP" && f.is(k, "he", "she", "they", "it") && (f.finiteTag(k+1) || f.upos(k+1) == segun.AUX) {
			return k
		}
		if !f.nounish(k-1) || f.upos(k-1) == segun.ADP {
			return 0
		}
	}
	return 0
}

// used reports whether a token is part of a cue that was found in its sentence, or of the words for a voice.
func (f *finder) used(from, t int) bool {
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if a.head == t || holds(a.cue, t) || holds(a.source, t) {
			return true
		}
	}
	return false
}

// beforeVerb reads a reporting clause whose voice stands before its verb.
func (f *finder) beforeVerb(s *segun.Sentence, t int) bool {
	src, k := f.reporter(s, t)
	if k < 0 || f.is(t, "add") && f.is(t+1, "to") {
		return false // "added to | his holdings"
	}
	lo, hi := f.bounds(s, t)
	cue := run{f.barely(s, t), t + 1}
	a := found{head: t, subject: k, source: []run{src}, cue: []run{cue}, rule: "surface",
		frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: f.r.Tags.Lemma[t]}}
	if cue.first < src.end {
		a.cue[0].first = t
	}
	if r := f.thatLater(s, t+1); !r.empty() {
		a.content = []run{f.trim(r)}
	} else if k := f.toldThem(t); k > 0 {
		a.content = []run{f.trim(run{k, f.stop(s, k)})}
	} else if c := src.first - 1; c > lo && f.pause(c) && f.endsHere(t+1, hi) && (f.finiteIn(run{lo, c}) || f.nominalStart(lo) && c-lo > 2 && f.is(t, "say")) && !f.opensAside(lo, c) {
		a.content = []run{f.trim(run{lo, c})}
		if e := f.phraseEnd(t+1, hi); e < hi && f.goesOn(e, hi) {
			a.content = append(a.content, f.trim(run{e, f.stop(s, e)}))
		}
	} else if f.is(t, "say") || f.Is(t, wordSays) {
		r := f.trim(run{t + 1, f.stop(s, t+1)})
		if f.upos(r.first) == segun.ADV && r.end-r.first > 3 && f.Look[r.first+1]&phrase.Open != 0 {
			r.first++ // "has said repeatedly | “the next mayor” should choose"
		}
		first := r.first
		if !r.empty() && f.Look[first]&phrase.Open != 0 {
			first++
		}
		if r.end-r.first < 3 || !f.nominalStart(first) || f.nothingSaid(first) || f.opener1(first) || f.is(first, "matter") && f.Word(first+1) == "-" {
			return false
		}
		if q := f.quoteFrom(r.first, r.first+1); q >= 0 && f.quotes[q].end < r.end && !f.finiteTag(f.quotes[q].end) && f.xpos(f.quotes[q].end) != "MD" {
			r.end = f.quotes[q].end // "had said “eight new feats” | and that it was a mistake"
		}
		a.content = []run{r}
	} else if e := f.clauseSoon(s, t); e > 0 {
		a.content = []run{f.trim(run{e, f.stop(s, e)})}
	}
	if len(a.content) == 0 || a.content[0].empty() || a.content[0].overlaps(src) {
		return false
	}
	f.out = append(f.out, a)
	return true
}

// reporter returns the voice that stands before a verb: what the tree has for its subject with all that describes it, or the noun phrase before it.
func (f *finder) reporter(s *segun.Sentence, t int) (run, int) {
	if f.xpos(t-1) == "WP" || f.xpos(t-1) == "WDT" || t-2 >= s.First && (f.xpos(t-2) == "WP" || f.xpos(t-2) == "WDT" || f.is(t-2, "as", "what", "how")) {
		return run{}, -1 // "which he said were the notes": no clause of its own
	}
	if k := f.nearest(t); k >= 0 && k < t && f.quoteAt(k) == f.quoteAt(t) {
		r := f.trim(f.source(k))
		for !r.empty() && f.upos(r.first) == segun.CCONJ && r.first < k {
			r.first++
		}
		if r.end <= t && r.end >= f.barely(s, t)-1 && f.speaker(k) && !f.finiteOutside(r) && (r.first <= s.First || f.border(r.first-1)) {
			return r, k
		}
	}
	if f.Rel(t) == segun.RelConj && t-1 > s.First && f.upos(t-1) == segun.CCONJ {
		if k, r := f.subject(s, t); k >= 0 && k < t && r.end < t && f.voice(k) && !f.finiteOutside(r) {
			return r, k // "denies it and | says its staff …"
		}
	}
	if t-2 >= s.First && f.pause(t-2) && f.is(t-1, "both", "another", "each", "neither") {
		return run{t - 1, t}, t - 1
	}
	if r, n := f.ratioAt(s.First, f.barely(s, t)); n >= 0 && r.first-2 > s.First && f.upos(r.first-1) == segun.CCONJ && f.Word(r.first-2) == "," {
		f.endBefore(s, r.first-2)
		return r, n // "Most voters said they were worried, and | four in 10 | said …"
	}
	r, k := f.sourceBefore(s, t)
	if k < 0 || !f.speaker(k) {
		return run{}, -1
	}
	return r, k
}

// border reports whether a clause can open behind token k.
func (f *finder) border(k int) bool {
	return f.upos(k) == segun.PUNCT || f.upos(k) == segun.CCONJ || f.is(k, "after", "before", "as", "when", "while", "because", "since", "although", "though")
}

// opensAside reports whether what stands before a comma is no main clause: "When the ship came in, the captain said …".
func (f *finder) opensAside(lo, c int) bool {
	for lo < c && f.upos(lo) == segun.PUNCT {
		lo++
	}
	if f.upos(lo) != segun.SCONJ && f.xpos(lo) != "WRB" && f.upos(lo) != segun.ADP && f.xpos(lo) != "VBG" && f.xpos(lo) != "VBN" {
		return false
	}
	for k := lo + 1; k < c; k++ {
		if f.Word(k) == "," && f.quoteAt(k) < 0 && f.finiteIn(run{lo, k}) && f.finiteIn(run{k, c}) {
			return false // a main clause behind the subordinate one
		}
	}
	return f.upos(lo) != segun.ADP || !f.finiteIn(run{lo, c})
}

// phraseEnd returns where the phrases that say when, where and to whom something is said end, from token e on.
func (f *finder) phraseEnd(e, hi int) int {
	for e < hi && (f.upos(e) != segun.PUNCT || f.Word(e) == "-") {
		e++
	}
	return e
}

// endsHere reports whether nothing but such phrases stands between token e and the next mark.
func (f *finder) endsHere(e, hi int) bool {
	end := f.phraseEnd(e, hi)
	if e == end {
		return true
	}
	switch {
	case f.upos(e) == segun.ADP, f.upos(e) == segun.ADV, f.Flags[e]&(phrase.Weekday|phrase.TimeNoun|phrase.Month) != 0, f.is(e, "this", "last", "late", "early", "yesterday", "today"):
	case f.is(e-1, "tell") && f.nominalStart(e):
	default:
		return false
	}
	return !f.finiteIn(run{e, end})
}

// thatLater is lateThat for words that the tagger took for a relative pronoun: "said on state radio that existing contracts would be honoured".
func (f *finder) thatLater(s *segun.Sentence, e int) run {
	if r := f.lateThat(s, e); !r.empty() {
		return r
	}
	for k := e; k+3 < s.End && k < e+10; k++ {
		if f.finiteTag(k) {
			return run{}
		}
		if f.Word(k) == "that" && (f.xpos(k+1) == "VBG" || f.xpos(k+1) == "VBN") && (f.xpos(k+2) == "NNS" || f.xpos(k+2) == "NN") && f.finiteIn(run{k + 3, min(k+7, s.End)}) {
			return run{k, f.stop(s, k)}
		}
	}
	return run{}
}

// clauseSoon returns where a clause without "that" opens behind a reporting verb, with no more than a phrase of place between them: "Linick wrote | they may have held it", "Zander wrote in both lists | he was proud"; 0 for none.
func (f *finder) clauseSoon(s *segun.Sentence, t int) int {
	if f.is(t, "tell") {
		if k := f.overHearer(s, t+1); k > t+1 && k < s.End && f.verbBehindNoun(k, s.End) {
			return k // "told Harbour Radio | he would not appeal"
		}
		return 0
	}
	if f.is(t, "add", "confirm", "report") {
		return 0
	}
	if f.verbBehindNoun(t+1, s.End) && f.upos(t+1) != segun.ADP && (f.xpos(t+1) == "PRP" || f.upos(t+1) == segun.PROPN || f.upos(t+1) == segun.DET) {
		return t + 1
	}
	if f.upos(t+1) != segun.ADP {
		return 0
	}
	for k := t + 2; k+1 < s.End && k < t+8; k++ {
		if w := f.Word(k); f.xpos(k) == "PRP" && (w == "he" || w == "she" || w == "they" || w == "it" || w == "we" || w == "I") {
			if f.finiteTag(k+1) || f.xpos(k+1) == "MD" {
				return k
			}
			return 0
		}
		if !f.nounish(k) && !f.is(k, "both") || f.xpos(k) == "WDT" || f.xpos(k) == "WP" {
			return 0
		}
	}
	return 0
}

// nothingSaid reports whether a word after "said" stands for what was said before, or for nothing.
func (f *finder) nothingSaid(k int) bool {
	return f.among(k, "nothingsaid") && f.upos(k) != segun.DET
}

// opener1 reports whether a phrase of time opens at token k.
func (f *finder) opener1(k int) bool {
	return f.Flags[k]&(phrase.Weekday|phrase.TimeNoun|phrase.Month) != 0 || f.is(k, "last", "this", "yesterday", "today", "earlier", "late") && k+1 < f.Len() && f.Flags[k+1]&(phrase.Weekday|phrase.TimeNoun|phrase.Month) != 0
}

// afterComma reads a reporting clause whose voice stands behind its verb: "…, said its vice-rector for research, Ulrike Sand."
func (f *finder) afterComma(s *segun.Sentence, t int) {
	lo, hi := f.bounds(s, t)
	if !f.is(t, "say") && !f.Is(t, wordSays) && !f.is(t, "report", "warn", "explain", "add", "insist") || t-2 <= lo || !f.pause(t-1) {
		return
	}
	e := t + 1
	for e < hi && f.nounish(e) {
		e++
	}
	src := f.trim(run{t + 1, e})
	if src.empty() {
		return
	}
	k := f.top(src)
	if k < 0 && src.end == src.first+1 && f.is(src.first, "another", "both", "one") {
		k = src.first
	}
	if k < 0 || !f.speaker(k) || f.is(src.first, "it", "him", "them", "me", "us") || e < hi && f.upos(e) != segun.PUNCT && f.xpos(e) != "WP" {
		return
	}
	if e+1 < hi && f.Word(e) == "," && f.upos(e+1) == segun.PROPN { // a name beside the office
		j := e + 1
		for j < hi && f.nounish(j) {
			j++
		}
		if n := f.trim(run{e + 1, j}); j >= hi || f.upos(j) == segun.PUNCT {
			src.end = n.end
		}
	}
	c := f.trim(run{lo, t - 1})
	if !f.mainVerbIn(c) || src.overlaps(c) {
		return // "The mill, which lost money last year, added 200 workers"
	}
	f.out = append(f.out, found{head: t, subject: k, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{c}, rule: "surface",
		frame: frame{class: "say", act: "assert", strong: true, that: true, quote: true, key: f.r.Tags.Lemma[t]}})
}

// mainVerbIn reports whether a stretch holds a finite verb outside the relative clauses that commas set apart.
func (f *finder) mainVerbIn(r run) bool {
	rel := false
	for t := r.first; t < r.end; t++ {
		switch x := f.xpos(t); {
		case f.Word(t) == ",":
			rel = t+1 < r.end && (f.xpos(t+1) == "WP" || f.xpos(t+1) == "WDT" || f.xpos(t+1) == "WP$")
		case !rel && (x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD"):
			return true
		}
	}
	return false
}
