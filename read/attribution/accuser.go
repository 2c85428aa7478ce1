package attribution

import (
	"slices"
	"strings"

	"segun"
	"segun/read/phrase"
)

// accusers looks once more at the accusations of a sentence, those from the given index on. Some charge nobody: "Neither man has been accused of fraud", "may be charged with theft if …",
// "none of our staff is suspected of anything"; the clause says so for itself. Of others the sentence names who suspects: "Prosecutors have opened a case on suspicion of fraud",
// "Police arrested a man over the alleged theft", "the commander, who suspected them of spying".
func (f *finder) accusers(s *segun.Sentence, from int) {
	nobody := 0
	for i := from; i < len(f.out); i++ {
		a := &f.out[i]
		if f.deniedAlready(from, a) {
			a.rule = chargesNobody
			nobody++
			continue
		}
		if a.frame.act != "accuse" || len(a.cue) == 0 || len(a.content) == 0 {
			continue
		}
		if f.is(a.head, "blame") && a.rule == "target" && len(a.source) > 0 && !f.nobodyAt(a.subject) && f.blameless(run{a.head + 1, s.End}) {
			a.frame.act, a.frame.class = "assert", "state" // "the ministry blames rain": what it was, by the ministry, and nobody's wrong
			continue
		}
		f.toItsEnd(s, a)
		if f.chargesNobody(s, from, a) {
			a.rule = chargesNobody
			nobody++
			continue
		}
		if len(a.source) == 0 && a.rule == "charge" {
			f.byBehind(a)
		}
		if len(a.source) == 0 && (a.rule == "charge" || a.rule == "epithet") {
			f.bySuspecting(s, a)
		}
		unnamed := f.is(a.head, "accuse") && f.is(a.head+1, "of") // "Mayor accused of bribery quits": by somebody who is not named
		if len(a.source) == 0 && unnamed && f.headlineAt(s) {
			a.content[0] = f.beforePredicate(a.content[0])
		}
		if len(a.source) == 0 && !unnamed {
			f.byAccuser(s, a, f.out[from:i])
		}
	}
	if nobody > 0 {
		f.out = slices.DeleteFunc(f.out, func(a found) bool { return a.rule == chargesNobody })
	}
}

// toItsEnd gives back to a wrong in -ing that the tagger has taken for a noun the object that the tree has hung elsewhere: "accusing the speaker of tampering | with the vote".
func (f *finder) toItsEnd(s *segun.Sentence, a *found) {
	c := &a.content[len(a.content)-1]
	w := f.Word(c.end - 1)
	if c.end-c.first != 1 || c.first < a.cue[0].first || len(w) <= 5 || w[len(w)-3:] != "ing" || c.end+1 >= s.End || !f.is(c.end, "with", "in", "to", "on", "from", "into", "at", "for") || f.upos(c.end) != segun.ADP {
		return
	}
	if f.Flags[c.end+1]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) == 0 && f.upos(c.end+1) != segun.NUM {
		c.end = f.trim(run{c.first, f.wrongEnd(s, c.end)}).end
	}
}

// beforePredicate cuts what somebody is accused of before the predicate of the headline that it stands in: "of murder | dies in cell".
func (f *finder) beforePredicate(r run) run {
	for k := r.first + 1; k < r.end; k++ {
		if f.xpos(k) == "WDT" || f.xpos(k) == "WP" || f.upos(k) == segun.SCONJ {
			return r
		}
		if f.xpos(k) == "VBZ" && f.upos(k-1) == segun.NOUN {
			return run{r.first, k}
		}
	}
	return r
}

// chargesNobody marks an accusation that is none until it is taken out.
const chargesNobody = "charges nobody"

// retold reports whether a token stands in what somebody says by an attribution from the given index on.
func (f *finder) retold(from, t int) bool {
	for i := from; i < len(f.out); i++ {
		b := &f.out[i]
		for _, c := range b.content {
			if b.head != t && c.has(t) && len(b.source) > 0 {
				return true
			}
		}
	}
	return false
}

// chargesNobody reports whether an accusation is one that is not made: by its subject or object, by a modal, or since it names no wrong at all.
func (f *finder) chargesNobody(s *segun.Sentence, from int, a *found) bool {
	if a.frame.class == "hearsay" {
		return false
	}
	c := a.content[0]
	switch {
	case c.end-c.first <= 2 && f.is(c.end-1, "anything", "something", "nothing"),
		a.rule == "charge" && (f.Word(c.first) == "those" || f.Word(c.first) == "who"), // "by the count of | those who keep such counts"
		a.rule == "charge" && (f.xpos(c.first) == "VBZ" || f.xpos(c.first) == "VBD"),   // "accuses the firm of … and | intends to file a claim"
		f.is(a.head, "clear", "acquit") && f.is(c.first, "every", "each", "all"):
		return true
	}
	if f.upos(a.head) != segun.VERB {
		p := f.Head(a.head)
		if a.rule == "charge" && len(a.source) == 0 && f.onlyMight(s, a) {
			return true
		}
		return f.is(a.head, "suspicion") && p >= 0 && p < a.head && len(a.source) == 0 && f.ofNobody(p)
	}
	if f.is(a.head, "tie", "connect", "link") && f.among(f.top(c), "fixture") {
		return true // "tied the patients to their beds"
	}
	if len(a.source) == 0 && f.xpos(a.head) == "VBN" && f.is(a.head, "dismiss", "sack", "fire", "suspend", "expel", "ban") && (f.retold(from, a.head) || f.is(f.nearest(a.head), "case", "claim", "charge", "suit", "lawsuit", "appeal", "motion", "complaint", "petition", "action")) {
		return true // "said that he had been dismissed for selling diesel": what whoever tells of it says, with its ground; "the case was dismissed for lack of proof"
	}
	if a.rule == "charge" && f.heldOver(a) {
		return true
	}
	if f.is(a.head, "sue") && f.xpos(c.first) != "VBG" && !f.wrongIn(c) {
		return true // "is suing him for the cooker"
	}
	if f.toBlameNear(s, a) {
		return true
	}
	if !charging[f.r.Tags.Lemma[a.head]] {
		return false
	}
	if a.rule == "target" && f.xpos(a.head) == "VB" && a.head > s.First && f.is(a.head-1, "to") {
		return true // "would like to indict them both": nobody has
	}
	if v := f.Head(a.head); a.rule == "target" && f.xpos(a.head) == "VBG" && v < a.head && f.is(v, "recommend", "consider", "suggest", "oppose", "favour", "favor", "advise", "avoid", "propose") {
		return true // "did not recommend indicting him"
	}
	if len(a.source) > 0 && f.nobodyAt(a.subject) || f.is(a.head, "blame") && a.rule == "target" && f.blameless(run{a.head + 1, s.End}) {
		return true
	}
	for _, w := range a.whom {
		if f.nobodyAt(w.first) {
			return true
		}
	}
	if f.nobodyAt(c.first) && f.is(a.head, "blame", "accuse") {
		return true
	}
	if len(a.source) > 0 {
		return false
	}
	if f.ofNobody(a.head) {
		return true
	}
	for k := f.Kid(a.head); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelAux && k < a.head && f.is(k, "may", "might", "could", "would", "will", "can", "'ll", "’ll") && f.passive(a.head) {
			return true
		}
	}
	return false
}

// onlyMight reports whether charges or accusations are only what could come, or what somebody is against: "a step that might bring | accusations of theft".
func (f *finder) onlyMight(s *segun.Sentence, a *found) bool {
	v := f.Head(a.head)
	if v < s.First || v > a.head || f.upos(v) != segun.VERB {
		return false
	}
	for k := f.Kid(v); k >= 0; k = f.Next(k) {
		if f.Rel(k) == segun.RelAux && k < v && f.is(k, "may", "might", "could", "would") {
			return true
		}
	}
	return false
}

// toBlameNear reports whether "to blame" stands behind what somebody has: "may have its own clerks | to blame for the delay". The clerks blame nobody.
func (f *finder) toBlameNear(s *segun.Sentence, a *found) bool {
	if !f.is(a.head, "blame") || f.xpos(a.head) != "VB" || a.head < s.First+3 || !f.is(a.head-1, "to") || len(a.source) == 0 {
		return false
	}
	r := a.source[0]
	return r.first > s.First && r.end <= a.head && f.is(r.first-1, "have")
}

// ofNobody reports whether the subject of the verb at t is nobody, also where it is none of two who are named: "Neither the firm nor its auditor has been charged".
func (f *finder) ofNobody(t int) bool {
	k := f.Find(t, segun.RelNsubjPass, segun.RelNsubj)
	if k < 0 {
		return false
	}
	return f.nobodyAt(k) || f.is(k, "one") && f.is(k-1, "no") || f.is(f.Find(k, segun.RelDet), "neither", "no") || f.is(f.Find(k, segun.RelCc), "neither") || k < t && f.is(f.Find(t, segun.RelCc), "neither")
}

// blameless reports whether what is blamed, up to the end of the clause, is nobody and for nothing: "the ministry blames rain".
func (f *finder) blameless(c run) bool {
	for t := c.first; t < c.end && f.Word(t) != "," && f.Word(t) != "."; t++ {
		if u := f.upos(t); u == segun.PROPN || u == segun.PRON || u == segun.VERB || f.is(t, "for", "on", "each") || f.Flags[t]&(phrase.PersonNoun|phrase.GroupNoun|phrase.PlaceNoun) != 0 || f.c.heads[f.lemma(t)] || f.c.wrongs[f.lemma(t)] {
			return false
		}
	}
	return true
}

// charging are the verbs by which somebody is charged with something.
var charging = map[string]bool{"charge": true, "accuse": true, "suspect": true, "indict": true, "prosecute": true, "investigate": true, "blame": true, "arrest": true, "summon": true}

// nobodyAt reports whether a token is a word for nobody.
func (f *finder) nobodyAt(t int) bool {
	return f.is(t, "nobody", "neither", "none") || f.is(t, "no") && f.is(t+1, "one")
}

// bySuspecting gives an accusation without a source the body that acts upon the suspicion, where it is the subject of a verb above it, or of which the relative clause tells.
func (f *finder) bySuspecting(s *segun.Sentence, a *found) {
	if !f.is(a.head, "suspicion", "suspect") && !(a.rule == "epithet" && f.is(a.cue[0].first, "suspect", "suspected")) {
		return // whoever arrests those accused of something may not be who accuses them
	}
	v := a.head
	for range 5 {
		if f.upos(v) == segun.VERB && f.among(v, "pursues") {
			break
		}
		if v = f.Head(v); v < s.First || v >= s.End {
			return
		}
	}
	if f.upos(v) != segun.VERB || !f.among(v, "pursues") || f.quoteAt(v) != f.quoteAt(a.head) {
		return
	}
	k, r := f.subject(s, v)
	if k < 0 || r.empty() || r.overlaps(run{a.cue[0].first, a.content[0].end}) || !f.pursuer(r) {
		return
	}
	a.subject, a.source = k, []run{f.trim(r)}
}

// byBehind gives an accusation the body that charges, where it stands behind the wrong: "was charged with falsifying certificates | by prosecutors in Lund".
func (f *finder) byBehind(a *found) {
	c := &a.content[len(a.content)-1]
	for k := c.first + 1; k+1 < c.end; k++ {
		if r := (run{k + 1, c.end}); f.is(k, "by") && c.end-k < 8 && f.pursuer(r) {
			h := k + 1
			for h+1 < c.end && !f.c.told.Play(strings.ToLower(f.r.Tags.Lemma[h]), "pursuer") {
				h++
			}
			a.subject, a.source = h, []run{f.trim(r)}
			c.end = k
			return
		}
	}
}

// byAccuser gives an accusation whose verb is active and has an object the source that the tree has lost: "who suspected them of spying", "It put its losses at two | and accused the
// neighbours of …", "One of them, Sava Ruiz of the Land Party, accused him of …". before are the attributions of the sentence before it.
func (f *finder) byAccuser(s *segun.Sentence, a *found, before []found) {
	h := a.head
	if f.upos(h) != segun.VERB || !charging[f.r.Tags.Lemma[h]] || f.xpos(h) == "VBG" || f.xpos(h) == "VB" || f.Find(h, segun.RelAuxPass) >= 0 || h == s.First || h+2 >= s.End || f.is(h-1, "be", "get", "stand") ||
		f.seizedBare(s, h) || !f.nounish(h+1) && f.upos(h+1) != segun.PRON && f.upos(h+1) != segun.DET && f.upos(h+1) != segun.ADJ {
		return
	}
	switch {
	case f.xpos(h-1) == "WP" && f.is(h-1, "who"):
		a.subject, a.source = h-1, []run{{h - 1, h}}
	case f.upos(h-1) == segun.CCONJ:
		for i := len(before) - 1; i >= 0; i-- {
			b := &before[i]
			if len(b.source) != 1 || len(b.content) != 1 || b.source[0].first > b.head || b.head > h || !b.content[0].has(h) || f.quoteAt(b.head) != f.quoteAt(h) || f.finiteIn(run{b.content[0].first, h - 1}) {
				continue
			}
			if c := f.trim(run{b.content[0].first, h - 1}); !c.empty() {
				b.content[0] = c
				a.subject, a.source = b.subject, []run{b.source[0]}
			}
			return
		}
	default:
		if k := f.Find(h, segun.RelNsubjPass, segun.RelNsubj); k >= s.First && k < h && f.voice(k) {
			r := f.source(k)
			if r.end = min(r.end, h); !r.empty() {
				a.subject, a.source = k, []run{f.trim(r)}
			}
		}
	}
}

// pursuer reports whether words name one of the bodies that pursue wrongs.
func (f *finder) pursuer(r run) bool {
	for t := r.first; t < r.end; t++ {
		if f.c.told.Play(strings.ToLower(f.r.Tags.Lemma[t]), "pursuer") {
			return true
		}
	}
	return false
}
