package attribution

import (
	"slices"

	"segun"
	"segun/read/phrase"
)

// noVoices puts right, when all sentences have been read, the sources that no voice can be: it widens one that begins in the middle of a noun phrase ("A source familiar | with the ad |
// says"), and drops what is said by whoever is spoken to ("you can tell that …"), by the speaker over again ("from our perspective") or by a law in a relative clause ("a bill that
// would require …"). What these say is left to whoever speaks around them.
func (f *finder) noVoices() {
	k, others := 0, f.speakersBehindAnd()
	f.at.apart = true
	for i := range f.out {
		a := &f.out[i]
		f.behindPhrase(a)
		f.widenPhrase(a)
		f.cutPhrase(a)
		f.cutOthers(a, others)
		if f.voiceless(a) || f.whoever(a) || f.whatever(a) || f.onlyTells(a) || f.handled(a) || f.notThem(a) || f.thoughtOf(a) || f.mindless(a) || f.spokenTo(a) || f.ownOverAgain(a) || f.ruleInRelative(a) || f.onlyShows(a) {
			continue
		}
		f.out[k] = *a
		k++
	}
	f.out = f.out[:k]
}

// whoever reports whether the source is the "whoever" of a clause that is itself the subject of what was taken for their words: "| Whoever | wrote the note knew the house".
func (f *finder) whoever(a *found) bool {
	return a.subject >= 0 && f.is(a.subject, "whoever") && len(a.content) > 0 && !f.is(a.content[0].first, "that") && f.quoteIn(a.content[0]) < 0
}

// whatever reports whether a clause grants whatever somebody may say, and tells of nothing that they do: "| Whatever | the minister says, the dam is cracked".
func (f *finder) whatever(a *found) bool {
	if len(a.source) == 0 || len(a.cue) == 0 || a.source[0].end != a.cue[0].first {
		return false
	}
	t := a.source[0].first
	return f.is(t, "whatever") && a.source[0].end-t > 1 || t > 0 && f.is(t-1, "whatever") && !slices.ContainsFunc(a.content, func(r run) bool { return r.has(t - 1) })
}

// cutOthers ends what somebody says in an aside in front of an "and" or "but" behind which somebody else speaks: "The mast has fallen, two residents said |, and an officer said that was a lie". Others are the tokens at which such speakers begin.
func (f *finder) cutOthers(a *found, others map[int]bool) {
	if a.rule != "parenthesis" || len(a.content) == 0 || len(others) == 0 {
		return
	}
	r := &a.content[len(a.content)-1]
	for k := max(r.first, a.head+1); k+2 < r.end; k++ {
		if !others[k+1] || f.quoteAt(k) >= 0 {
			continue
		}
		if r.end = k - 1; r.end <= r.first {
			a.content = a.content[:len(a.content)-1]
		}
		return
	}
}

// speakersBehindAnd returns the first tokens of those who are no pronoun and nobody's, and say something in the simple past or present right behind a comma and a conjunction.
func (f *finder) speakersBehindAnd() map[int]bool {
	var out map[int]bool
	for i := range f.out {
		a := &f.out[i]
		if len(a.source) != 1 || a.frame.class != "say" || !f.finiteTag(a.head) || f.Find(a.head, segun.RelAux) >= 0 {
			continue
		}
		if k := a.source[0].first; k > 1 && f.upos(k-1) == segun.CCONJ && f.Word(k-2) == "," && f.upos(k) != segun.PRON && f.xpos(k) != "PRP$" {
			if out == nil {
				out = map[int]bool{}
			}
			out[k] = true
		}
	}
	return out
}

// behindPhrase takes off a source what a preposition, another verb or a time opens before a comma: "In another, | the FBI | said", "Meanwhile in Velm, | a spokesman | said", "last autumn, | Odo Tarn | called", "is unclear, | advocates | say". Between
// commas only a name is taken: "the head of a board in Velm, | Odo Tarn |, said".
func (f *finder) behindPhrase(a *found) {
	if len(a.source) != 1 || a.subject < 0 || a.source[0].end > a.head {
		return
	}
	r := &a.source[0]
	for k := r.end - 2; k > r.first; k-- {
		if f.Word(k) != "," {
			continue
		}
		np, h := f.left(k+1, r.end)
		if h <= k || np.first != k+1 || !f.voice(h) || f.saysNothing(h) || f.Word(r.end) == "," && f.upos(h) != segun.PROPN || !f.apartBefore(*r, k) {
			return
		}
		if r.first = k + 1; a.subject < r.first {
			a.subject = h
		}
		return
	}
}

// apartBefore reports whether the words for a source up to the comma at token k are of a phrase that another word governs, or say when, or how something is.
func (f *finder) apartBefore(r run, k int) bool {
	if f.upos(r.first) == segun.ADP || f.is(k-1, "ago", "earlier", "later") || f.Flags[k-1]&(phrase.TimeNoun|phrase.Weekday|phrase.Month) != 0 || k == r.first+1 && f.upos(r.first) == segun.ADJ {
		return true
	}
	si := f.r.Tokens.SentenceOf(r.first)
	if si < 0 {
		return false
	}
	lo, g := f.r.Tokens.Sentences[si].First, r.first-1
	for g > lo && (f.upos(g) == segun.DET || f.upos(g) == segun.ADJ) {
		g--
	}
	for f.upos(r.first) == segun.PROPN && g > lo && f.Word(g) == "," && f.upos(g-1) == segun.PROPN && f.upos(k-2) == segun.CCONJ {
		g -= 2 // "In Velm, Elan | and Orrin, …"
	}
	if g < lo {
		return false
	}
	return f.upos(g) == segun.ADP && !f.is(g, "like", "unlike", "including") || f.upos(g) == segun.VERB && (f.xpos(g) == "VBP" || f.xpos(g) == "VBZ" || f.xpos(g) == "VB") && f.c.verbs[f.lemma(g)] == nil
}

// notThem reports whether the words for a source say who it is not, or only open a clause: "| instead of his accusers | showing how …".
func (f *finder) notThem(a *found) bool {
	return len(a.source) > 0 && a.source[0].end-a.source[0].first > 1 && f.is(a.source[0].first, "instead", "unless", "despite", "without", "unlike")
}

// thoughtOf reports whether what is said to ask or urge is a thought, of which the asking is what it is about: "| the idea | of asking the senator to leave". What it is about says nobody.
func (f *finder) thoughtOf(a *found) bool {
	return a.subject >= 0 && a.subject < a.head && f.xpos(a.head) == "VBG" && f.is(a.head-1, "of") && f.among(a.subject, "thought")
}

// spokenTo reports whether the source is a "you" that anybody may be, inside somebody's words or before the reader: "| you | can tell they are the same", "whatever | you | want to call it"; or the "us" of "| let's | assume that …"; or nobody, "| No one | is eager to blame her".
func (f *finder) spokenTo(a *found) bool {
	if a.subject < 0 || a.quote {
		return false
	}
	if f.xpos(a.head) == "VB" && f.xpos(a.head-1) == "TO" && (f.nobodyAt(a.subject) || f.is(a.subject-1, "no") && f.is(a.subject, "one")) && !f.nobodyAt(a.head-2) {
		return true
	}
	if f.xpos(a.subject) != "PRP" {
		return false
	}
	if f.is(a.subject-1, "let") && (f.Touch(a.subject-1) || f.is(a.subject, "us")) || f.Word(a.subject) == "yourself" {
		return true
	}
	if !f.is(a.subject, "you") || f.xpos(a.head) == "VBD" { // "You said that the file was lost"
		return false
	}
	if f.quoteAt(a.head) >= 0 {
		return f.quoteAt(a.subject) == f.quoteAt(a.head)
	}
	return f.quoteAt(a.subject) < 0 && a.frame.class != "say" && a.frame.class != "inform" && !(f.is(a.head, "think") && f.is(a.head-1, "would")) // "You would think the grain was moving"
}

// ownOverAgain reports whether a view inside somebody's words is that speaker's own: "It is sad from | our | perspective that …", "| My wife and I | believe …".
func (f *finder) ownOverAgain(a *found) bool {
	if a.subject < 0 || len(a.source) != 1 || f.quoteAt(a.head) < 0 || f.quoteAt(a.subject) != f.quoteAt(a.head) {
		return false
	}
	if f.xpos(a.subject) == "PRP$" {
		return a.frame.class == "noun" && (a.frame.act == "opine" || a.frame.act == "assert") && f.is(a.subject, "my", "our", "I", "we")
	}
	r := a.source[0]
	return r.end-r.first > 2 && f.Word(r.end-1) == "I" && f.is(r.end-2, "and")
}

// ruleInRelative reports whether the source is the "which" or "that" of a thing that lays down rules: "a bill | that | would require a licence", "rules | which | oblige them to report".
func (f *finder) ruleInRelative(a *found) bool {
	if a.subject < 0 || f.xpos(a.subject) != "WDT" || !f.among(a.head, "laysdown") {
		return false
	}
	if f.is(a.head, "call") && f.quoteAt(a.head) < 0 {
		return false // "the forecast, which calls for growth of 5%"
	}
	h := f.antecedent(a.subject)
	return f.upos(h) == segun.NOUN && f.Flags[h]&(phrase.PersonNoun|phrase.GroupNoun|phrase.OrgWord|phrase.Title) == 0
}

// antecedent returns the noun that the relative pronoun at token k stands for.
func (f *finder) antecedent(k int) int {
	h := f.Head(k)
	for n := 0; n < 3 && h >= 0 && f.Rel(h) != segun.RelAclRelcl; n++ {
		h = f.Head(h)
	}
	if h >= 0 && f.Rel(h) == segun.RelAclRelcl && f.Head(h) >= 0 && f.Head(h) < k {
		return f.Head(h)
	}
	return k - 1
}

// widenPhrase gives a source that begins with a preposition the noun that the phrase hangs on: "A man said | to be her brother", "15 percent | of voters"; or the subject behind its comma: "Among the
// young, | 74 percent | said".
func (f *finder) widenPhrase(a *found) {
	if a.subject < 0 || len(a.source) != 1 || a.subject > a.head || !f.startsInPhrase(a.source[0]) {
		return
	}
	r := &a.source[0]
	si := f.r.Tokens.SentenceOf(r.first)
	if si < 0 {
		return
	}
	lo := f.r.Tokens.Sentences[si].First
	if r.first == lo {
		if np, h := f.left(lo, a.head); f.Word(r.end) == "," && h >= 0 && np.first > r.end && (f.voice(h) || f.is(h, "percent", "%")) {
			*r, a.subject = np, h
		}
		return
	}
	k := r.first
	for n := 0; k > lo && n < 4 && (f.upos(k-1) == segun.ADJ || f.upos(k-1) == segun.ADV || f.xpos(k-1) == "VBN" || f.xpos(k-1) == "VBD"); n++ {
		k--
	}
	np, h := f.left(lo, k)
	if h >= 0 && np.end == k && (f.speaker(h) || f.is(h, "percent", "%") || f.upos(h) == segun.NUM) && f.xpos(h) != "WP" {
		r.first, a.subject = np.first, h
	}
}

// cutPhrase gives a source the words that the tree has cut off the front of its noun phrase, and takes off it what only says that it is one of several: "| at | least one deckhand", "| as | many as half of them", "including | the Orrin Mail".
func (f *finder) cutPhrase(a *found) {
	if a.subject < 0 || len(a.source) != 1 {
		return
	}
	switch r := &a.source[0]; {
	case r.first < 1:
	case f.is(r.first, "least", "most") && f.is(r.first-1, "at"), f.is(r.first, "many", "few", "much") && f.is(r.first-1, "as"):
		r.first--
	case f.is(r.first, "include") && f.xpos(r.first) == "VBG" && r.first < a.subject, f.Word(r.first) == "including" && r.first < a.subject:
		r.first++
	}
}

// startsInPhrase reports whether the words for a source begin with a preposition, which none does but before a number: "about 3,000 of the staff".
func (f *finder) startsInPhrase(r run) bool {
	if f.upos(r.first) != segun.ADP && f.xpos(r.first) != "TO" || r.end-r.first < 2 {
		return false
	}
	return f.is(r.first, "of", "with", "to", "among", "for", "from", "at", "in", "on", "by") && f.upos(r.first+1) != segun.NUM && !f.is(r.first+1, "least", "most", "all")
}
