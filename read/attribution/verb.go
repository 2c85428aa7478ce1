package attribution

import (
	"slices"

	"strings"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// frames returns the frames of the verb at t with the number of words of the cue's key.
func (f *finder) frames(s *segun.Sentence, t int) ([]frame, int) {
	first := f.lemma(t)
	if f.is(t, "like", "love") && f.wouldBefore(t) {
		return f.c.verbs[hashWant], 1 // "would like the rule dropped" wants it dropped
	}
	most := f.c.follow.Get(first)
	if most == 0 {
		return nil, 0
	}
	if most > 1 {
		f.buf = append(f.buf[:0], f.r.Tags.Lemma[t]...)
		best, words := []frame(nil), 0
		for k := 1; k < most && t+k < s.End; k++ {
			f.buf = append(f.buf, ' ')
			f.buf = append(f.buf, strings.ToLower(f.r.Tags.Lemma[t+k])...)
			if fr := f.c.verbs[model.String(string(f.buf))]; fr != nil {
				best, words = fr, k+1
			}
		}
		if fr, k := f.farFor(s, t); fr != nil {
			return fr, k - t
		}
		if best != nil && !f.ofADay(t+words, s) && !(words == 2 && f.is(t+1, "for") && f.is(t+3, "that") && f.Flags[t+2]&phrase.TimeNoun != 0) { // "has argued | for years | that"
			return best, words
		}
		// A particle further off: "pointed the danger out".
		if p := f.Find(t, segun.RelCompoundPrt); p > t {
			if fr := f.c.verbs[model.String(f.r.Tags.Lemma[t]+" "+f.r.Tags.Lemma[p])]; fr != nil {
				return fr, 1
			}
		}
	}
	return f.c.verbs[first], 1
}

var hashWant = model.String("want")

// wouldBefore reports whether "would" stands right before token t.
func (f *finder) wouldBefore(t int) bool {
	return f.is(t-1, "would", "'d", "’d", "should") && f.upos(t-1) == segun.AUX
}

// any reports whether some frame has a property.
func anyFrame(fs []frame, has func(*frame) bool) *frame {
	for i := range fs {
		if has(&fs[i]) {
			return &fs[i]
		}
	}
	return nil
}

// verb looks at token t as the head of a cue.
func (f *finder) verb(s *segun.Sentence, t int) {
	if f.Rel(t) == segun.RelAux || f.Rel(t) == segun.RelAuxPass || f.Rel(t) == segun.RelCop {
		return
	}
	if f.idle(s, t) || f.inScare(t) || f.skipped(t) {
		return
	}
	if f.is(t, "describe", "identify", "name", "know", "quote") && f.xpos(t) == "VBN" && t > s.First && f.Word(t-1) == "," && t+1 < s.End && (f.is(t+1, "as") || f.is(t+2, "as")) && f.Find(t, segun.RelAux, segun.RelAuxPass) < 0 && f.agent(t) < 0 && !(f.is(t, "describe") && f.viewHeld(s, t)) {
		return // "…, described as two clerks and an engineer, …": who they are
	}
	if f.is(t, "threaten") && f.xpos(t) == "VBG" && f.among(t+1, "message") && !f.is(t-1, "be") {
		return // "received threatening messages": what sort they are
	}
	if f.xpos(t) == "VBG" && t > s.First && f.is(t-1, "under") && f.is(t, "question") {
		return // "acknowledged under questioning that he had not read it"
	}
	if f.xpos(t) == "VBG" && t > s.First && f.is(t-1, "against") && f.is(t, "conclude", "believe", "think", "assume", "suppose", "claim", "say") {
		return // "warned against concluding that the device was faulty"
	}
	if f.xpos(t) == "VB" && t > s.First && f.is(t-1, "to") && f.Rel(t) == segun.RelAdvcl && f.is(t, "prove", "show", "demonstrate", "establish", "verify") {
		return // "joined the trial to prove that the rigs were safe": what it was for
	}
	if w := f.Word(t - 1); (w == "'s" || w == "’s") && t-2 >= s.First && f.xpos(t) == "VBN" && (f.upos(t-2) == segun.PROPN || f.upos(t-2) == segun.NOUN) && f.upos(t+1) == segun.NOUN && f.Look[t]&phrase.Capital == 0 && f.is(t, "broadcast", "forecast", "quote", "state", "estimate", "report", "project", "propose", "claim", "promise", "publish", "plan") {
		return // "Canada's | broadcast | regulator": whose it is
	}
	if f.failedToTell(s, t) || f.whatIs(s, t) || f.uncharged(s, t) || f.saidByAged(s, t) {
		return
	}
	if f.is(t, "figure") && f.is(t+1, "to") && f.xpos(t+2) == "VB" {
		return // "figures to do well": it is foreseen, by nobody who is named
	}
	if k := f.agent(t); k > t && f.is(k, "anybody", "anyone") {
		return // "would not be considered by anybody": nobody's word
	}
	if t-2 >= s.First && f.is(t, "say", "think", "claim", "believe") && f.is(t-1, "anyone", "anybody", "people", "they", "you") && f.is(t-2, "what", "whatever") && (t-2 == s.First || f.is(t-3, "matter", "regardless", "of") || f.is(t-2, "whatever")) {
		return // "no matter what anyone says, that is not so": what they say is not told
	}
	if t-2 >= s.First && f.is(t, "say") && f.upos(t-1) == segun.PRON && f.is(t-2, "everything", "anything", "nothing") && f.Word(t+1) == "," {
		return // "everything I say, he takes down"
	}
	if t-2 >= s.First && f.is(t, "say", "claim", "tell", "allege", "write", "announce", "declare", "propose", "suggest") && f.upos(t-1) == segun.PRON && f.is(t-2, "what") && t+1 < s.End && (f.finiteTag(t+1) || f.upos(t+1) == segun.AUX) {
		return // "what you said is not correct": of what was said, and not what was said
	}
	if f.xpos(t) == "VB" && t > s.First && f.is(t, "invite") && f.is(t-1, "to") {
		return // "called on the speaker to invite the auditors": nobody has invited them yet
	}
	if f.is(t, "rule") && f.xpos(t) == "VBG" && t > s.First && t+1 < s.End && f.Word(t-1) != "," && f.upos(t+1) == segun.PROPN {
		return // "to help ruling Muslim League win": the party in power
	}
	if f.itself(s, t) {
		return
	}
	if t-2 >= s.First && f.is(t, "blame") && f.is(t-1, "to") && (f.is(t-2, "be") || f.is(t-3, "be")) {
		return // "was to blame", "is partly to blame": nobody blames there
	}
	if t == s.First && (f.xpos(t) == "VBN" || f.xpos(t) == "VBD") && f.is(t, "ask", "press", "question", "challenge") {
		for k := t + 1; k < s.End && k < t+4; k++ {
			if f.Word(k) == "," {
				return // "Asked again, he said …"
			}
			if u := f.upos(k); u != segun.ADV && u != segun.NOUN && u != segun.ADP && u != segun.DET {
				break
			}
		}
	}
	if f.is(t, "charge", "arrest", "indict", "accuse") && t+1 < s.End && f.Word(t+1) == "," && (f.headlineAt(s) || f.headingLike(s)) {
		return // "Smuggler's brother charged, mayor promises audit": who was charged says nothing
	}
	if f.is(t, "provide") && t+1 < s.End && f.Word(t+1) == "that" && !f.textSubject(s, t) && f.finiteIn(run{s.First, t}) {
		return // "will free nine ministers provided that the garrison surrenders"
	}
	if n := len(f.out); n > 0 && f.out[n-1].rule == "non-answer" && f.out[n-1].cue[0].has(t) {
		return // "declined to | comment"
	}
	if f.is(t, "convince", "persuade", "satisfy") && f.xpos(t) == "VBN" && f.is(t+1, "that") && f.is(t-1, "be", "remain", "seem", "feel") {
		return // "is convinced that …": see stance
	}
	if f.unsaid(s, t) {
		return
	}
	if t-3 >= s.First && f.is(t, "know", "understand") && f.is(t-1, "be") && f.is(t-2, "it") && f.is(t-3, "let") {
		return // "let it be known that": see let
	}
	if f.textSaying(s, t) || f.regardedAs(s, t) || f.onAuthority(s, t) || f.disputedBy(s, t) || f.askedByNamed(s, t) || f.wasAsked(s, t) || f.whichBlamed(s, t) || f.saidTo(s, t) || f.saidToDo(s, t) || f.saidBy(s, t) || f.itIsSaidBy(s, t) || f.blamedBy(s, t) || f.inquired(s, t) || f.namedAs(s, t) || f.gaveEvidence(s, t) || f.toldOf(s, t) || f.is(t+1, "evidence", "testimony") && f.toldBy(s, t) || f.seenBy(s, t) || f.pointsOut(s, t) {
		return
	}
	if f.unnameable(s, t) || f.nonAnswer(s, t) || f.notPossible(s, t) || f.denial(s, t) || f.courtroom(s, t) || f.unnamed(s, t) || f.charge(s, t) || f.judged(s, t) || f.document(s, t) {
		return
	}
	fs, words := f.frames(s, t)
	if fs == nil {
		fs = f.guess(t)
		words = 1
		if fs == nil {
			return
		}
	}
	if a, ok := f.insideOrAside(s, t, words, fs); ok {
		f.out = append(f.out, a)
		return
	}
	if a, ok := f.lateMain(s, t, words, fs); ok {
		f.out = append(f.out, a)
		return
	}
	if f.is(t, "call", "name") && t-3 >= s.First && (f.is(t-2, "whom") || f.is(t-3, "whom")) && (f.is(t-1, "we") || f.is(t-2, "we")) {
		return // "says one of them, whom we'll call A": what the outlet calls them
	}
	if f.xpos(t) == "VBN" && f.Rel(t) == segun.RelAdvcl && f.is(f.Find(t, segun.RelAdvmod, segun.RelMark), "when", "after", "because", "as", "before") && f.Find(t, segun.RelNsubj) >= 0 && f.Find(t, segun.RelNsubj) < t && f.Find(t, segun.RelAux, segun.RelAuxPass) < 0 {
		// "when a devotee shouted from the gallery that …", taken for a participle
	} else if f.xpos(t) == "VBN" && !f.lostRoot(s, t) && (f.Rel(t) == segun.RelAcl || f.Rel(t) == segun.RelAmod || f.Rel(t) == segun.RelAdvcl) && f.Find(t, segun.RelAux) < 0 && (f.Find(t, segun.RelAuxPass) < 0 || f.Rel(t) != segun.RelAdvcl) && f.agent(t) < 0 {
		return // "a village called Little Amity", "asked about the shelves"
	}
	subject, src := f.subject(s, t)
	subject, src = f.mended(s, t, subject, src)
	if f.citing(t) && t > s.First && f.Word(t-1) == "," {
		if n := len(f.out); n > 0 && f.out[n-1].head >= s.First && len(f.out[n-1].source) > 0 && f.quoteAt(f.out[n-1].head) < 0 {
			subject, src = f.out[n-1].subject, f.out[n-1].source[0] // whoever said what it is cited for
		}
	}
	if np, h := f.adder(s, t); h >= 0 {
		subject, src = h, np
	}
	apart := false
	if np, h := f.addsApart(s, t, subject, src); h >= 0 {
		subject, src, apart = h, np, true
	}
	if np, h := f.authorOf(s, t); h >= 0 {
		subject, src = h, np
	} else if np, h := f.judgeOf(s, t, src); h >= 0 {
		subject, src = h, np
	}
	if subject >= 0 && f.is(subject, "fact") {
		return // "are alerted by the fact that …"
	}
	if np, h := f.whose(s, t, subject); h >= 0 {
		subject, src = h, np
	}
	if np, h := f.overRelative(s, t, src); h >= 0 {
		subject, src = h, np
	}
	if c := f.cueOf(s, t, words).first; subject >= 0 && src.end <= c && f.Word(c-1) == "," && f.inAside(s, src.first) {
		lo, _ := f.bounds(s, t)
		if np, h := f.front(lo, c-1); h >= 0 && (f.voice(h) || f.upos(h) == segun.NUM) && np.first < src.first {
			subject, src = h, run{np.first, c - 1} // "Three of the four, described as two clerks and an engineer, | told the paper"
		}
	}
	if src.end <= t && src.end-src.first > 6 && f.quoteIn(src) < 0 && f.finiteOutside(src) {
		lo, _ := f.bounds(s, t)
		if np, h := f.left(lo, f.cueOf(s, t, words).first); h >= 0 && f.voice(h) && np.first > src.first && (f.is(np.first-1, "after", "before", "when", "as", "while", "because", "since", "and", "but", "that") || f.upos(np.first-1) == segun.PUNCT) {
			subject, src = h, np // "the plan was in doubt after | a newspaper | reported that …"
		}
	}
	if np, h := f.introducedAs(s, t, src); h >= 0 {
		subject, src = h, np
	}
	if np, h := f.ratio(s, t, subject); h >= 0 {
		subject, src = h, np
	}
	if w := f.whoAround(s, src); subject >= 0 && w >= 0 {
		subject, src = w, run{w, w + 1}
	}
	var a0 run
	if c := f.barely(s, t); subject >= 0 && src.end < c && f.Rel(t) == segun.RelConj && f.nearest(t) < 0 {
		lo, _ := f.bounds(s, t)
		if np, h := f.left(lo, c); h >= 0 && f.voice(h) && np.first > src.end && f.is(np.first-1, "and", "but", "while") && f.upos(np.first) == segun.DET {
			a0 = run{c, t + words}
			subject, src = h, np // "Kurt Rehn took it to court, and | an internal panel | later criticised …"
		}
	}
	if subject > t && fs[0].class == "inform" && f.Find(t, segun.RelCcomp) < 0 {
		for j := src.first + 1; j+1 < src.end; j++ {
			if f.is(j, "that") && j > subject {
				src.end = j // "told by the guard | that two crates were missing"
			}
		}
	}
	a := found{head: t, subject: subject, cue: []run{f.cueOf(s, t, words)}}
	if !a0.empty() {
		a.cue[0] = a0
	}
	if f.ledUp(t) && src.end <= f.ledTo.cue {
		a.cue[0].first = f.ledTo.cue
	}
	if src.end > src.first {
		a.source = []run{src}
		if c := &a.cue[0]; src.end <= t && c.first <= src.first {
			c.first = src.end
		}
	}
	if !f.content(s, t, words, fs, &a) || f.anonymity(&a) {
		return
	}
	f.endRelative(&a)
	f.wholeClause(s, &a)
	if apart {
		f.endBeforeAdding(s, t, subject)
	}
	f.out = append(f.out, a)
}

// adder returns who speaks in a sentence before ", adding …": what is added is of whoever has spoken in it outside quotations, and not of the one told of last: "Al-Wasmi said the law does
// not permit it, | adding he will submit another motion"; -1 for none.
func (f *finder) adder(s *segun.Sentence, t int) (run, int) {
	if !f.is(t, "add") || f.xpos(t) != "VBG" || t-1 <= s.First || f.quoteAt(t) >= 0 || f.Word(t-1) != "," && !(f.Look[t-1]&phrase.Close != 0 && f.Word(t-2) == ",") {
		return run{}, -1
	}
	best := -1
	for i := len(f.out) - 1; i >= 0 && f.out[i].head >= s.First; i-- {
		a := &f.out[i]
		if a.head > t || a.subject < 0 || len(a.source) != 1 || len(a.content) == 0 || f.quoteAt(a.head) >= 0 || f.upos(a.head) != segun.VERB || !f.finite(a.head) || a.rule == "according" || !f.voice(a.subject) {
			continue
		}
		if best < 0 || a.head < f.out[best].head && !f.tellsOf(&f.out[best], a.head) || f.tellsOf(a, f.out[best].head) {
			best = i // "Kestria has told them the posts will open, | Pell said |, adding that …"
		}
	}
	if best < 0 {
		return run{}, -1
	}
	return f.out[best].source[0], f.out[best].subject
}

// tellsOf reports whether a reporting clause that stands behind what it reports has the verb at t in that.
func (f *finder) tellsOf(a *found, t int) bool {
	return a.rule == "parenthesis" && len(a.content) > 0 && a.content[0].has(t)
}

// overRelative returns the noun phrase whose relative clause ends with what the tree has for the subject of verb t: "The 13 lawmakers who signed the petition | called on the speaker";
// -1 for none.
func (f *finder) overRelative(s *segun.Sentence, t int, src run) (run, int) {
	lo, _ := f.bounds(s, t)
	k := src.first - 1
	if src.empty() || src.end > t || k-2 < lo || f.quoteIn(src) >= 0 || !f.finiteTag(k) || f.xpos(k) == "MD" || f.upos(k) != segun.VERB || f.xpos(k-1) != "WP" && !(f.xpos(k-1) == "WDT" && f.is(k-1, "that")) || f.xpos(t) == "VBG" || f.xpos(t) == "VB" {
		return run{}, -1
	}
	if f.xpos(t) == "VBN" && f.Flags[t]&phrase.VerbPast == 0 || f.says(k) != nil || f.barely(s, t) != src.end || f.Word(k-2) == "," {
		return run{}, -1
	}
	np, h := f.left(lo, k-1)
	if h < 0 || np.end != k-1 || !f.voice(h) || np.first > lo && !f.shuts(np.first-1) {
		return run{}, -1
	}
	for j := t + 1; j < s.End; j++ {
		if f.finiteTag(j) && f.upos(j) != segun.AUX && f.xpos(t) == "VBN" && f.says(t) == nil {
			return run{}, -1 // "who signed the petition | called for by the union left"
		}
	}
	return run{np.first, src.end}, h
}

// mended puts a subject right that the tree has lost: behind a reporting clause ("The driver, police said, | told officers"), before a day ("A
// statement late on Sunday | said"), and a question word behind the verb, which is none.
func (f *finder) mended(s *segun.Sentence, t, subject int, src run) (int, run) {
	if subject > t && f.xpos(subject) == "WP" {
		return -1, run{}
	}
	if k := f.aloneBefore(s, f.barely(s, t)); subject < 0 && k >= 0 && f.finiteTag(t) && f.Rel(t) == segun.RelRoot {
		return k, run{k, k + 1} // "Both | deny it"
	}
	if subject >= 0 && subject < t && f.xpos(subject) == "PRP" && src.end-src.first == 1 && !f.passive(t) && (f.Word(subject) == "me" || f.Word(subject) == "us" || f.Word(subject) == "him" || f.Word(subject) == "them") && f.Word(t-1) == "," {
		lo, _ := f.bounds(s, t)
		for k := subject; k > lo+1; k-- {
			if f.upos(k) == segun.CCONJ && f.Word(k-1) == "," {
				lo = k + 1
			}
		}
		if r, h := f.front(lo, t-1); h >= 0 && f.voice(h) {
			return h, run{r.first, t - 1} // "and two clerks, who asked me not to print their names, | say that …"
		}
	}
	if j := f.subordinates(s, src.end-1); subject < t && src.has(j) {
		np := run{j + 1, src.end}
		if h := f.top(np); h >= 0 && f.voice(h) {
			return h, np // "A day after | the judge | announced the sale, …"
		}
	}
	if subject >= 0 && subject < t && f.quoteAt(subject) == f.quoteAt(t) {
		for src.first < subject && (f.quoteAt(src.first) != f.quoteAt(t) || f.mark(src.first)) {
			src.first++ // "“Where is the money?” Prosecutor Ines Morvan | asked the court"
		}
	}
	from := s.First
	for k := t - 1; k > s.First; k-- {
		if f.Word(k) == ";" && f.quoteAt(k) < 0 && f.quoteAt(t) < 0 {
			from = k + 1
			break
		}
	}
	if from > s.First && subject >= 0 && subject < from && f.finiteIn(run{s.First, from}) && f.Rel(t) != segun.RelConj {
		subject, src = -1, run{} // of another clause
	}
	if subject < 0 && t-1 > s.First && f.Word(t-1) == "," {
		for i := len(f.out) - 1; i >= 0; i-- {
			a := &f.out[i]
			if a.head < s.First {
				break
			}
			if a.rule != "parenthesis" || len(a.cue) == 0 || a.cue[0].end != t-1 && a.head != t-2 || len(a.source) == 0 || a.source[0].first-1 <= from {
				continue
			}
			np := f.trim(run{from, a.source[0].first - 1})
			if h := f.top(np); !np.empty() && h >= 0 && f.voice(h) && !f.finiteIn(np) {
				return h, np
			}
		}
	}
	if lo, _ := f.bounds(s, t); subject >= 0 && subject < t && f.xpos(src.first) == "WP$" && f.Word(t-1) == "," && f.Rel(t) != segun.RelAclRelcl {
		if r, h := f.front(lo, t-1); h >= 0 && f.voice(h) && r.first < src.first {
			return h, run{r.first, t - 1} // "Their leader, Don Pell, whose own son was convicted in 2029, | told reporters"
		}
	}
	if lo, _ := f.bounds(s, t); subject > t && t-1 > lo && f.Word(t-1) == "," && src.end < s.End && (f.finiteTag(src.end) || f.upos(src.end) == segun.AUX) && f.finiteTag(t) {
		if r, h := f.front(lo, t-1); h >= 0 && f.voice(h) {
			return h, run{r.first, t - 1} // "The board, which turned down the first two, | said it would study the terms"
		}
	}
	if lo, _ := f.bounds(s, t); t-1 > lo && !f.passive(t) && !f.passiveHere(s, t) && (subject < 0 || subject < t && !f.voice(subject) && f.upos(subject) != segun.PRON) {
		c := t
		for c > lo && (f.upos(c-1) == segun.AUX || f.upos(c-1) == segun.ADV || f.upos(c-1) == segun.PART) {
			c--
		}
		if c-1 > lo && f.Word(c-1) == "," {
			if r, h := f.front(lo, c-1); h >= 0 && (f.voice(h) || f.upos(h) == segun.NOUN && f.c.texts[f.lemma(h)]) {
				return h, run{r.first, c - 1} // "Strand, which cited an assistant, | did not say", "The lawsuit, filed on Monday, | accuses …"
			}
		}
	}
	if np, h := f.pastApposition(s, t, subject); h >= 0 {
		return h, np
	}
	if subject >= 0 && f.byAnother(s, t, src) {
		return f.opensWith(s, t, src)
	}
	if lo, _ := f.bounds(s, t); subject >= 0 && subject < t && src.first-3 >= lo && (f.upos(src.first-1) == segun.ADP || f.upos(src.first-1) == segun.SCONJ && f.is(src.first-1, "about", "by", "with", "over", "at", "in")) && (f.xpos(src.first-2) == "VBN" || f.xpos(src.first-2) == "VBD" || f.xpos(src.first-2) == "JJ") && f.among(src.first-2, "troubled") {
		if np, h := f.left(lo, src.first-2); h >= 0 && np.first == lo && np.end == src.first-2 && f.xpos(src.end) == "MD" {
			return h, run{np.first, src.end} // "Residents worried about | smuggling across the border | might stop to consider …"
		}
	}
	if k := f.barely(s, t); subject >= 0 && src.end < k && k-1 > s.First && f.nominal(k-1) && f.finiteTag(t) && f.finiteIn(run{src.end, k}) {
		lo, _ := f.bounds(s, t)
		if np, h := f.left(lo, k); h >= 0 && f.voice(h) && np.first > src.end && np.end == k && f.is(np.first-1, "after", "before", "since", "until", "when", "once", "because") {
			return h, np // "has been suspended after | a pupil | told police that …"
		}
	}
	if subject >= 0 && src.first-2 > s.First && f.Word(src.first-2) == "," && f.is(src.first-1, "now", "then", "formerly", "once", "currently", "later", "previously") && f.upos(src.first-1) == segun.ADV {
		lo, _ := f.bounds(s, t)
		if np, h := f.front(lo, src.first-2); h >= 0 && f.voice(h) && !np.empty() {
			return h, run{np.first, src.end} // "Her predecessor, Felix Duarte, now an opposition deputy, | charged that …"
		}
	}
	if np, h := f.pastTail(s, t, subject, src); h >= 0 {
		return h, np
	}
	if c := f.openComma(s, t, src); subject >= 0 && c > 0 {
		rest := f.trim(run{c + 1, src.end})
		if h := f.top(rest); h >= 0 && f.voice(h) {
			return h, rest // "In a letter from its lawyers, Stallard Finch, | the company said"
		}
	}
	if subject >= 0 && subject < t && f.Flags[subject]&(phrase.Weekday|phrase.Month) != 0 {
		k := t
		for k > s.First && (f.Flags[k-1]&(phrase.Weekday|phrase.Month|phrase.TimeNoun) != 0 || f.upos(k-1) == segun.ADP || f.upos(k-1) == segun.ADV || f.upos(k-1) == segun.NUM) {
			k--
		}
		np := f.trim(run{s.First, k})
		if h := f.HeadOf(s.First, max(k, s.First+1)); !np.empty() && np.has(h) && f.nominal(h) {
			return h, np
		}
	}
	if k := src.first - 1; subject >= 0 && subject < t && k >= s.First && f.upos(subject) == segun.PROPN && f.upos(k) == segun.NOUN && f.Rel(k) == segun.RelNsubj && f.Head(k) == f.Head(subject) {
		src.first = max(s.First, f.yield(k).first) // "The newspaper | Vesperbrief", of which the tree has made two subjects
	}
	return subject, src
}

// openComma returns the comma of what looks like an apposition in the words for a source and is none, since no comma shuts it before the verb and another phrase opens the
// sentence: "In a letter from its lawyers, Stallard Finch, the company said"; -1 for none.
func (f *finder) openComma(s *segun.Sentence, t int, src run) int {
	if src.empty() || src.end > t || f.Word(src.end) == "," || src.first-1 <= s.First || f.Word(src.first-1) != "," || f.upos(s.First) != segun.ADP || f.upos(src.first) != segun.PROPN {
		return -1
	}
	comma := -1
	for k := src.first; k < src.end; k++ {
		if f.Word(k) == "," {
			if comma >= 0 {
				return -1
			}
			comma = k
		}
	}
	if comma < 0 || comma+1 >= src.end || f.upos(comma+1) != segun.DET && f.xpos(comma+1) != "PRP$" {
		return -1
	}
	return comma
}

// introducedAs widens a subject that is only what somebody calls themselves in a relative clause: "a man who introduced himself as | its spokesman | blamed …".
func (f *finder) introducedAs(s *segun.Sentence, t int, src run) (run, int) {
	if src.empty() || src.end > t || src.first-4 < s.First || !f.is(src.first-1, "as") {
		return run{}, -1
	}
	lo, _ := f.bounds(s, t)
	for k := src.first - 2; k > lo && k > src.first-8; k-- {
		if f.xpos(k) == "WP" {
			np, h := f.left(lo, k)
			if h < 0 || !f.voice(h) {
				break
			}
			return run{np.first, src.end}, h
		}
	}
	return run{}, -1
}

// barely returns where a verb starts with its auxiliaries and adverbs, by their parts of speech alone.
func (f *finder) barely(s *segun.Sentence, t int) int {
	for t > s.First && (f.upos(t-1) == segun.AUX || f.upos(t-1) == segun.ADV) {
		t--
	}
	return t
}

// inAside reports whether token k stands in a stretch that a comma and a participle open: ", described as two clerks and | an engineer".
func (f *finder) inAside(s *segun.Sentence, k int) bool {
	for j := k - 1; j > s.First && j > k-10; j-- {
		if x := f.xpos(j); (x == "VBN" || x == "VBG") && f.Word(j-1) == "," {
			return true
		}
		if u := f.upos(j); u == segun.PUNCT || f.xpos(j) == "VBD" || f.xpos(j) == "VBZ" || u == segun.SCONJ && !f.is(j, "as") {
			return false
		}
	}
	return false
}

// finiteOutside reports whether a stretch holds a finite verb outside relative clauses.
func (f *finder) finiteOutside(r run) bool {
	rel := false
	for t := r.first; t < r.end; t++ {
		switch x := f.xpos(t); {
		case x == "WP" || x == "WDT" || x == "WRB" || x == "WP$" || x == "VBN" || x == "VBG":
			rel = true
		case !rel && (x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD"):
			return true
		case f.Word(t) == ",":
			rel = false
		}
	}
	return false
}

// inScare reports whether token t stands inside a title or a few words set in quotation marks.
func (f *finder) inScare(t int) bool { return f.scareAt(t) >= 0 }

// scareAt returns the title or the few words in quotation marks that hold token t, -1 for none.
func (f *finder) scareAt(t int) int {
	i, ok := slices.BinarySearchFunc(f.scare, t, func(r run, t int) int {
		switch {
		case r.end <= t:
			return -1
		case r.first > t:
			return 1
		}
		return 0
	})
	if !ok {
		return -1
	}
	return i
}

// idle holds for verbs of saying in idioms and inside noun phrases: "no say in", "his stated income", "it goes without saying",
// "suffice it to say".
func (f *finder) idle(s *segun.Sentence, t int) bool {
	if t == s.First {
		return false
	}
	p := t - 1
	switch {
	case f.upos(p) == segun.DET && f.Rel(p) != segun.RelNsubj && f.xpos(p) != "WDT" && f.r.Tags.Lemma[p] != "that" && f.r.Tags.Lemma[p] != "this" && f.r.Tags.Lemma[p] != "all" && f.r.Tags.Lemma[p] != "both" && f.r.Tags.Lemma[p] != "some" && f.r.Tags.Lemma[p] != "many":
		return true
	case f.xpos(t) == "VBZ" && f.is(p, "other") && f.upos(p) == segun.ADJ:
		return true // "Velm, New Orland and four other | states |"
	case f.xpos(p) == "PRP$" && t+1 < s.End && (f.upos(t+1) == segun.NOUN || f.upos(t+1) == segun.ADJ):
		return true
	case f.r.Tags.Lemma[t] == "say" && (f.r.Tags.Lemma[p] == "without" || f.r.Tags.Lemma[p] == "to" && p > s.First && (f.r.Tags.Lemma[p-1] == "needless" || f.r.Tags.Lemma[p-1] == "it" || f.r.Tags.Lemma[p-1] == "be" && f.Head(t) >= 0 && f.nearest(f.Head(t)) < 0)):
		return true
	}
	return false
}

// anonymity reports whether a request is not to be named: the reason why a voice has no name, and nothing that it says.
func (f *finder) anonymity(a *found) bool {
	c := a.content[0]
	if f.r.Tags.Lemma[a.head] != "ask" && f.r.Tags.Lemma[a.head] != "request" && f.r.Tags.Lemma[a.head] != "decline" && f.r.Tags.Lemma[a.head] != "refuse" {
		return false
	}
	for k := c.first; k < c.end && k < c.first+6; k++ {
		switch f.r.Tags.Lemma[k] {
		case "name", "identify", "anonymity", "anonymous":
			return true
		}
	}
	return false
}

// lostRoot reports whether a participle is really the main verb of its sentence: the tree took the sentence for a noun phrase
// ("Two clerks accused the director of …").
func (f *finder) lostRoot(s *segun.Sentence, t int) bool {
	h := f.Head(t)
	if f.Rel(t) != segun.RelAcl || h < s.First || h > t || !f.nominal(h) || f.Flags[t]&phrase.VerbPast == 0 {
		return false
	}
	top := h
	for n := 0; n < 8 && f.Head(top) >= s.First && f.Head(top) < t; n++ {
		top = f.Head(top)
	}
	if f.Rel(top) != segun.RelRoot || !f.nominal(top) {
		return false
	}
	for k := s.First; k < t; k++ {
		switch f.xpos(k) {
		case "VBD", "VBZ", "VBP", "MD":
			if x := f.xpos(max(k-1, s.First)); x != "WP" && x != "WDT" { // "a man who introduced himself as its spokesman | blamed …"
				return false
			}
		}
	}
	return f.agent(t) < 0
}

// lateMain finds a main verb that a participle between commas has drawn to itself: "The Courier, citing two officials, reported
// that …".
func (f *finder) lateMain(s *segun.Sentence, t, words int, fs []frame) (found, bool) {
	fr := anyFrame(fs, func(x *frame) bool { return x.strong && (x.that || x.quote) })
	if fr == nil || t-1 <= s.First || f.Word(t-1) != "," || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" && f.xpos(t) != "VBZ" {
		return found{}, false
	}
	for k := t - 2; k > s.First+1 && k > t-16; k-- {
		if f.xpos(k) == "VBD" || f.xpos(k) == "VBZ" || f.xpos(k) == "MD" {
			return found{}, false
		}
		if f.Word(k-1) != "," {
			continue
		}
		if f.xpos(k) != "VBG" {
			return found{}, false
		}
		src, h := f.left(s.First, k-1)
		if h < 0 || src.empty() || src.first != s.First && f.upos(src.first-1) != segun.PUNCT {
			return found{}, false
		}
		r := f.lateThat(s, t+words)
		if r.empty() {
			r = f.zeroThat(s, t+words)
		}
		if r = f.trim(r); r.empty() {
			return found{}, false
		}
		return found{head: t, subject: h, source: []run{src}, cue: []run{f.cueOf(s, t, words)}, content: []run{r}, frame: *fr, rule: "late main"}, true
	}
	return found{}, false
}

// guess gives a verb that no table lists the frame of saying, when a that-clause hangs on it.
func (f *finder) guess(t int) []frame {
	c := f.Find(t, segun.RelCcomp)
	if c < t || f.upos(t) != segun.VERB || f.among(t, "follows") {
		return nil
	}
	if m := f.Find(c, segun.RelMark); m < 0 || f.r.Tags.Lemma[m] != "that" || m > t+1 && f.upos(m-1) == segun.NOUN && f.c.nouns[f.lemma(m-1)] != nil {
		return nil // "received two reports that …" hands on what the reports say
	}
	return guessed
}

var guessed = []frame{{class: "state", act: "assert", that: true}}

// cueOf returns the words of the cue: the verb with its auxiliaries, adverbs and negation, and its particle.
func (f *finder) cueOf(s *segun.Sentence, t, words int) run {
	c := run{t, t + words}
	for c.first > s.First {
		k := c.first - 1
		if h := f.Head(k); h != t {
			// Inside a longer adverb: "no longer", "did n't".
			if h >= 0 && h < t && h >= s.First && f.Head(h) == t && f.Rel(h) == segun.RelAdvmod && int(f.Lo[h]) <= k && h > k {
				c.first = int(f.Lo[h])
				continue
			}
			break
		}
		switch f.Rel(k) {
		case segun.RelAdvmod:
			c.first = min(c.first-1, max(s.First, int(f.Lo[k])))
			continue
		case segun.RelAux, segun.RelAuxPass, segun.RelCop:
			c.first--
			continue
		case segun.RelMark:
			if f.r.Tags.Lemma[k] == "to" {
				c.first--
				continue
			}
		}
		break
	}
	if words == 1 && c.end < s.End && f.Head(c.end) == t && f.Rel(c.end) == segun.RelCompoundPrt {
		c.end++
	}
	return c
}

// ofADay reports whether the last word of a cue only opens a day or month at token k: "insisted on | Saturday that she had not given up".
func (f *finder) ofADay(k int, s *segun.Sentence) bool {
	return k+1 < s.End && f.Flags[k]&(phrase.Weekday|phrase.Month) != 0 && f.is(k-1, "on", "in") && f.xpos(k+1) != "POS" && f.upos(k+1) != segun.NOUN
}
