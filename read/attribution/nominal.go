package attribution

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// copulaBeyond returns where "that" stands behind a form of "be" with a modal verb, or behind the words between commas for who says so: "Her case, Ms Maddox told the jury, will be | that
// …". 0 for none.
func (f *finder) copulaBeyond(s *segun.Sentence, k int) int {
	if k < s.End && f.Word(k) == "," {
		for j := k + 1; j < s.End && j < k+9; j++ {
			if f.Word(j) == "," {
				k = j + 1
				break
			}
		}
	}
	if k+2 < s.End && f.xpos(k) == "MD" {
		k++
	} else if k < s.End && f.Word(k-1) != "," {
		return 0
	}
	if k+3 < s.End && f.is(k, "be") && f.is(k+1, "that") {
		return k + 1
	}
	return 0
}

// nominal reads a nominal cue by the words around it: its source before it ("the insurer's argument") or behind it ("a claim by the guild", "warnings from
// beekeepers"), and what is said in a that-clause, an infinitive or a phrase with its preposition. A cue that opens its sentence is the subject of
// the verb that follows what is said, which is no part of it: "The insurer's argument that hail is an act of God | failed." It reports whether it
// found one.
func (f *finder) nominalCue(s *segun.Sentence, t int) bool {
	fs := f.c.nouns[f.lemma(t)]
	if fs != nil && (f.askedFor(s, t) || f.refusesDeed(s, t)) {
		return false // "What is the mayor's view of the pier?", "her refusal to disown him"
	}
	if fs == nil || f.inScare(t) || f.skipped(t) || t+2 >= s.End || f.is(t, "suspicion") && t > s.First && f.is(t-1, "on") {
		return false // "arrested on suspicion of theft from an employer"
	}
	a := found{head: t, subject: -1, cue: []run{{t, t + 1}}, rule: "nominal"}
	k := f.behind(s, t, &a)
	if j := f.copulaPast(s, k); j > k && a.subject >= 0 && k > t+1 && a.source[0].first > t {
		a.source[0].end, k = j, j // "The message from the climbers | who came down | was that …"
	}
	if e := f.whereSaid(s, t); e > 0 {
		k, a.subject, a.source = e, -1, nil
		if o := f.ownerBefore(s, t); f.xpos(o) == "PRP$" {
			a.subject, a.source = o, []run{{o, o + 1}}
		}
	}
	if a.subject < 0 {
		f.possessor(t, &a)
	}
	if a.subject < 0 && f.is(t+1, "that") {
		f.bodyOf(t, &a)
	}
	if f.is(t, "particular") && f.is(a.subject, "offence", "offense", "charge", "count", "case", "complaint") {
		a.subject, a.source = -1, nil // "The particulars of the offence are that …": nobody is named
	}
	if k > t+1 && f.is(k, "that") && f.c.verbs[f.lemma(k-1)] != nil && f.upos(k-1) == segun.VERB {
		return false // "pointing to his record and saying | that …"
	}
	topic := f.topicOf(s, t, k, fs)
	if k == t+1 && !topic.empty() && a.subject < 0 && !(f.wrongIn(topic) && f.doneBy(s.End, topic.end)) { // "complaints about paths from nurses", "a report of gunfire from a watchman"
		if e := f.behindAt(s, topic.end, &a); e > topic.end {
			k = e
		}
	}
	n := pickNoun(fs, func(x *nounFrame) bool { return x.strong })
	if n == nil {
		n = &fs[0]
	}
	end := f.matrix(s, t, k)
	var content run
	switch {
	case f.is(k, "that") && k+2 < s.End && !f.whichDid(k) && !f.madeThing(s, k) && pickNoun(fs, func(x *nounFrame) bool { return x.that }) != nil:
		content = run{k, end}
	case a.subject < 0 && f.there(s, t) >= 0 && f.thatBehind(s, t) > 0:
		k = f.thatBehind(s, t)
		content, a.rule = run{k, end}, "nominal there"
		a.cue = []run{{f.there(s, t), k}}
	case f.is(k, "be") && f.is(k+1, "that") && f.finiteTag(k) && k+3 < s.End:
		content = run{k + 1, s.End}
		a.rule = "nominal copula"
		f.sideOf(t, &a)
	case f.copulaBeyond(s, k) > 0:
		content = run{f.copulaBeyond(s, k), s.End}
		a.rule = "nominal copula"
		f.sideOf(t, &a)
	case k == t+1 && f.copulaBehind(s, t) > 0:
		k = f.copulaBehind(s, t)
		content = run{k + 1, s.End}
		a.rule = "nominal copula"
	case f.is(k, "to") && k+1 < s.End && f.xpos(k+1) == "VB" && a.subject >= 0 && pickNoun(fs, func(x *nounFrame) bool { return x.inf && (x.strong || x.act == "call" && f.is(t, "motion")) }) != nil: // "a motion from the union to put it to a vote"
		n = pickNoun(fs, func(x *nounFrame) bool { return x.inf && (x.strong || x.act == "call" && f.is(t, "motion")) })
		content = f.untilWhile(run{k, f.beforeMain(k, end)})
	case !topic.empty() && a.subject >= 0 && n.strong:
		content = topic
	default:
		if p := f.topicOf(s, t, k, fs); !p.empty() && a.subject >= 0 && n.strong && k > t+1 {
			content = p
		}
	}
	if content = f.trim(content); content.empty() || f.onlyTime(content) || f.devotedTo(t, content) || a.subject >= 0 && !f.voice(a.subject) && f.upos(a.subject) != segun.PRON && !(a.rule == "nominal copula" && f.is(t+1, "from")) {
		return false
	}
	if a.subject < 0 {
		f.madeBy(s, end, &a)
	}
	if v := f.Head(t); a.subject < 0 && f.is(v, "make", "raise", "repeat", "air", "voice", "level", "lodge", "renew") {
		f.carrier(s, t, &a) // "The union made the claim that …"
	}
	if a.subject < 0 && a.rule != "nominal there" && !(a.rule == "nominal copula" && f.goesRound(t)) && !(f.is(k, "that") && k == t+1 && n.strong && f.goesRound(t) && f.upos(k+1) != segun.VERB && f.upos(k+1) != segun.AUX && f.Find(t, segun.RelAcl, segun.RelCcomp) < 0) {
		return false
	}
	a.content = []run{content}
	a.frame = frame{class: "noun", act: n.act, strong: true, that: true, key: f.r.Tags.Lemma[t]}
	f.out = append(f.out, a)
	return true
}

// beforeMain returns where the main clause begins, behind a comma, that stands behind a noun with its infinitive in words from k to end: "Over its refusal of a request to waive the fees, | it's a matter of money". end where
// none does.
func (f *finder) beforeMain(k, end int) int {
	for j := k + 2; j+2 < end; j++ {
		if f.Word(j) == "," && (f.xpos(j+1) == "PRP" || f.xpos(j+1) == "EX") && f.finiteTag(j+2) && f.quoteAt(j) < 0 {
			return j
		}
	}
	return end
}

// copulaBehind returns the "is that" behind a noun and where it is told: "The fear | in the village | is that …", "Her account | of the night | was that …"; 0 for none.
func (f *finder) copulaBehind(s *segun.Sentence, t int) int {
	if f.upos(t+1) != segun.ADP {
		return 0
	}
	for k := t + 2; k+3 < s.End && k < t+9; k++ {
		if f.is(k, "be") && f.is(k+1, "that") && f.finiteTag(k) && (f.upos(k+1) == segun.SCONJ || f.nominalStart(k+2)) {
			return k
		}
		if !f.nounish(k) {
			return 0
		}
	}
	return 0
}

// copulaPast returns the "is that" behind a relative clause, a participle or a phrase that starts at token k and says which people are meant: "among the six vets | who examined the horse | is that …"; k for none.
func (f *finder) copulaPast(s *segun.Sentence, k int) int {
	relative := f.xpos(k) == "WP" || f.xpos(k) == "WDT"
	if !relative && f.xpos(k) != "VBN" && f.upos(k) != segun.ADP {
		return k
	}
	for j := k + 1; j+3 < s.End && j < k+14 && f.upos(j) != segun.PUNCT; j++ {
		if f.is(j, "be") && f.is(j+1, "that") && f.finiteTag(j) && f.xpos(j+1) != "DT" {
			return j
		}
		if !relative && f.finiteTag(j) {
			return k
		}
	}
	return k
}

// sideOf takes the side before a noun as its source where it has none: "The prosecution case is that …".
func (f *finder) sideOf(t int, a *found) {
	if a.subject < 0 && t > 0 && f.c.told.Play(strings.ToLower(f.r.Tags.Lemma[t-1]), "side") && (f.upos(t-1) == segun.NOUN || f.upos(t-1) == segun.PROPN) {
		a.subject, a.source = t-1, []run{{t - 1, t}}
	}
}

// there returns the "there" of a saying at token t that is only said to be about: "There is talk", "there was some speculation"; -1 for none.
func (f *finder) there(s *segun.Sentence, t int) int {
	if !f.goesRound(t) {
		return -1
	}
	for k := t - 1; k > s.First && k > t-5; k-- {
		if f.is(k, "be") && f.finiteTag(k) && f.is(k-1, "there") {
			return k - 1
		}
		if u := f.upos(k); u != segun.ADJ && u != segun.DET && u != segun.ADV && !(k == t-1 && f.xpos(k) == "VBG") {
			return -1 // but "there is growing suspicion"
		}
	}
	return -1
}

// thatBehind returns the "that" which opens what is said behind a phrase or two: "There is talk | in the party | that he would serve two years"; 0 for none.
func (f *finder) thatBehind(s *segun.Sentence, t int) int {
	for k := t + 1; k+2 < s.End && k < t+9; k++ {
		if f.is(k, "that") && (f.upos(k) == segun.SCONJ || f.xpos(k) == "IN") {
			return k
		}
		if u := f.upos(k); u == segun.VERB || u == segun.AUX || u == segun.PUNCT {
			return 0
		}
	}
	return 0
}

// goesRound reports whether a noun names a saying that goes round without anybody who is named for it: "There is talk that …", "The suspicion is that …".
func (f *finder) goesRound(t int) bool { return f.mindRole(t, "round") }

func pickNoun(fs []nounFrame, ok func(*nounFrame) bool) *nounFrame {
	for i := range fs {
		if ok(&fs[i]) {
			return &fs[i]
		}
	}
	return nil
}

// possessor takes the one whose cue it is: "the insurer's argument", "her testimony".
func (f *finder) possessor(t int, a *found) {
	k := f.Find(t, segun.RelNmodPoss)
	if k < 0 || k > t {
		return
	}
	if r := f.trim(f.owner(k, t)); !r.empty() {
		a.subject, a.source = k, []run{r}
	}
}

// bodyOf takes the body that stands right before the noun of its saying: "a World Water Office | recommendation that …", "a Kora report that …". A month or a place says nothing.
func (f *finder) bodyOf(t int, a *found) {
	k := t - 1
	if k < 1 || f.upos(k) != segun.PROPN || f.Rel(k) != segun.RelCompound || f.Head(k) != t || f.Flags[k]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0 || f.r.Mentions == nil {
		return
	}
	for i := range f.r.Mentions.List {
		m := &f.r.Mentions.List[i]
		if m.End == t && m.Form == segun.FormName && (m.Kind == segun.Organisation || m.Kind == segun.Outlet) {
			a.subject, a.source = m.Head, []run{{m.First, m.End}}
			return
		}
	}
}

// owner returns the words of the possessor k as far as token t, without the "'s" behind them.
func (f *finder) owner(k, t int) run {
	r := f.yield(k)
	r.end = min(r.end, t)
	if r.end > r.first+1 && f.xpos(r.end-1) == "POS" {
		r.end--
	}
	return r
}

// behind takes a source behind the cue, and returns the token after it; t+1 where there is none.
func (f *finder) behind(s *segun.Sentence, t int, a *found) int {
	k := t + 1
	if f.upos(k) == segun.VERB && f.is(k, "come", "arrive") && k+1 < s.End { // "Word came from the keeper that …"
		k++
	}
	if e := f.behindAt(s, k, a); e > k {
		return e
	}
	return t + 1
}

// behindAt reads "by the guild", "from beekeepers", "among the crew" at token k, and returns the token after it, or k.
func (f *finder) behindAt(s *segun.Sentence, k int, a *found) int {
	if k+1 >= s.End || !f.is(k, "by", "from", "among", "of", "on", "in") || f.upos(k) != segun.ADP {
		return k
	}
	e := k + 1
	if f.is(k, "on", "in") { // "a report on the website Amity Live that …"
		for e < s.End && f.nounish(e) && !f.is(e, "that") {
			e++
		}
		src := f.trim(run{k + 1, e})
		if h := f.top(src); e < s.End && f.is(e, "that") && h >= 0 && f.Flags[h]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) == 0 && (f.upos(h) == segun.PROPN || f.among(h, "outletat")) {
			a.subject, a.source = h, []run{src}
			return e
		}
		return k
	}
	for e < s.End && f.nounish(e) && !f.is(e, "that", "for", "on", "about", "to", "at", "in") && f.xpos(e) != "WP" && f.xpos(e) != "WDT" {
		e++
	}
	src := f.trim(run{k + 1, e})
	h := f.top(src)
	if j := f.behindName(s, e); j > e && h >= 0 && f.voice(h) {
		src.end, e = j-1, j
	}
	if src.empty() || h < 0 || !f.voice(h) && !(f.is(k, "from", "by") && f.upos(h) == segun.PROPN) && !(f.is(k, "from") && f.is(e, "be") && f.is(e+1, "that") && f.upos(src.first) == segun.DET) {
		return k
	}
	if f.is(k, "of") && e < s.End && !f.is(e, "that", "be") && f.copulaPast(s, e) <= e {
		return k // "a report of soldiers" is about them
	}
	a.subject, a.source = h, []run{src}
	return e
}

// behindName passes over a name between two commas before "that": "a suggestion by the firm's solicitor, | Felicity Marsh, | that …". It returns e where there is none.
func (f *finder) behindName(s *segun.Sentence, e int) int {
	if e+3 >= s.End || f.Word(e) != "," {
		return e
	}
	j := e + 1
	for j < s.End && j < e+8 && f.nounish(j) && !f.is(j, "that") {
		j++
	}
	if j > e+1 && j+2 < s.End && f.Word(j) == "," && f.is(j+1, "that") {
		return j + 1
	}
	return e
}

// topicOf returns the phrase at token k that says what a cue is about, by one of its prepositions.
func (f *finder) topicOf(s *segun.Sentence, t, k int, fs []nounFrame) run {
	if k+1 >= s.End || f.upos(k) != segun.ADP || f.is(k, "by", "from", "among") {
		return run{}
	}
	fits := false
	for i := range fs {
		for _, p := range fs[i].prep {
			fits = fits || f.is(k, p)
		}
	}
	if !fits {
		return run{}
	}
	e := k + 1
	for e < s.End && f.nounish(e) && !f.is(e, "from", "by", "to") {
		e++
	}
	return f.trim(run{k + 1, e})
}

// matrix returns where what is said by the cue at t ends when it starts at token k: before the verb whose subject the cue is, if it opens its
// sentence, else with the sentence.
func (f *finder) matrix(s *segun.Sentence, t, k int) int {
	if v := f.predicateOf(t, k); v > 0 {
		return v
	}
	lo := s.First
	for j := t - 1; j > s.First && j > t-8 && f.upos(j) != segun.VERB && f.upos(j) != segun.AUX; j-- {
		if f.Word(j) == "that" && f.upos(j-1) != segun.ADP {
			lo = j + 1 // "told the court that | her decision to suspend him was unlawful"
			break
		}
	}
	for j := lo; j < t; j++ {
		if f.finiteTag(j) && f.xpos(j) != "VBN" || f.xpos(j) == "MD" {
			if e := f.relativeAround(s, t, k); e > 0 {
				return e
			}
			return f.stop(s, k)
		}
	}
	if e := f.frontedEnd(s, t, k); e > 0 {
		return e
	}
	need := 1 // finite verbs of what is said
	if f.is(k, "to") || f.upos(k) == segun.ADP {
		need = 0
	}
	last := -1
	for j := k; j < s.End; j++ {
		x := f.xpos(j)
		finite := x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" || x == "VBN" && f.Flags[j]&phrase.VerbPast != 0 && j > k+2 && !f.is(j-1, "be", "have", "get") && f.upos(j-1) != segun.AUX && f.upos(j-1) != segun.ADV
		if need > 0 && x == "VB" && f.is(j, "be") && f.nominal(j-1) {
			need-- // "a recommendation that all salt | be | iodised was ignored"
		}
		if !finite {
			continue
		}
		if need > 0 {
			need--
			last = j
			continue
		}
		if f.Word(j-1) == "," && f.openedAside(s, t) {
			return j - 1 // "The sheriff, responding to allegations that deputies had robbed a grocer, | said …"
		}
		if j == last+1 || f.is(j-1, "and", "or", "but", "who", "which", "that", "when", "where") || f.upos(j-1) == segun.PUNCT && f.Word(j-1) != "\"" && f.Word(j-1) != "”" {
			continue
		}
		return j
	}
	return f.stop(s, k)
}

// predicateOf returns where the predicate begins whose subject is the cue at t by the tree, behind what is said from token k on: "The mayor said the claim that she took bribes | was a lie"; 0 for none.
func (f *finder) predicateOf(t, k int) int {
	v := f.Head(t)
	if r := f.Rel(t); v <= k || r != segun.RelNsubj && r != segun.RelNsubjPass {
		return 0
	}
	from := int(f.Hi[t]) + 1
	if from <= k || from > v {
		return 0
	}
	for j := from; j <= v; j++ {
		if x := f.xpos(j); x == "MD" || f.finiteTag(j) {
			return j
		} else if u := f.upos(j); u != segun.ADV && u != segun.PART && u != segun.AUX {
			return 0
		}
	}
	return 0
}

// openedAside reports whether token t stands in what a comma and a participle open behind the subject of a sentence.
func (f *finder) openedAside(s *segun.Sentence, t int) bool {
	for k := t - 1; k > s.First && k > t-10; k-- {
		if x := f.xpos(k); (x == "VBG" || x == "VBN") && f.Word(k-1) == "," {
			return f.nominalStart(s.First)
		}
	}
	return false
}

// madeBy takes the agent of the verb behind a cue without a source: "The accusation that … was first made by the sexton".
func (f *finder) madeBy(s *segun.Sentence, v int, a *found) {
	for j := v; j+2 < s.End && j < v+7; j++ {
		if !f.is(j, "by") || !f.is(j-1, "make", "raise", "voice", "level", "repeat", "bring", "put", "air", "spread") {
			continue
		}
		e := j + 1
		for e < s.End && (f.nounish(e) || f.Word(e) == "," && e+1 < s.End && f.upos(e+1) == segun.PROPN) {
			e++
		}
		src := f.trim(run{j + 1, e})
		if h := f.top(src); h >= 0 && f.voice(h) {
			a.subject, a.source = h, []run{src}
		}
		return
	}
}

// madeThing reports whether a "that" at k brings in what somebody did to a thing, and no words: "the contribution to his campaign | that Tarn made". Its verb is of doing and has nothing behind it.
func (f *finder) madeThing(s *segun.Sentence, k int) bool {
	for v := k + 2; v < s.End && v < k+8; v++ {
		if f.finiteTag(v) && f.upos(v) == segun.VERB {
			return f.is(v, "make", "give", "pay", "buy", "sell", "send", "run", "lead", "launch", "start", "build") && (v+1 >= s.End || f.upos(v+1) == segun.PUNCT)
		}
		if u := f.upos(v); u == segun.PUNCT || u == segun.AUX {
			return false
		}
	}
	return false
}

// whichDid reports whether the "that" at k is the subject of its own clause, so that the clause tells of what stands before it and is not what anybody says: "an attack in Velm | that killed six",
// "two days of talks on the isle | that ended on Thursday". A text "that says" something is another matter, and so is a word that is no verb: "that wages had fallen".
func (f *finder) whichDid(k int) bool {
	for k++; f.upos(k) == segun.ADV && k+1 < f.Len(); k++ {
	}
	return (f.finiteTag(k) || f.xpos(k) == "MD") && !f.finiteTag(min(k+1, f.Len()-1)) && !f.among(k, "whichsaid")
}

// devotedTo reports whether what stands behind the noun at t is what somebody holds to, and no act that they promise: "its commitment | to the rule of law". "Its commitment to halting the raids" promises one.
func (f *finder) devotedTo(t int, content run) bool {
	if !f.is(t, "commitment", "dedication", "devotion") || !f.is(content.first-1, "to") {
		return false
	}
	x := f.xpos(content.first)
	return x != "VB" && x != "VBG"
}
