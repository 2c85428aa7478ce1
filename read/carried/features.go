package carried

import (
	"cmp"
	"slices"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// The templates of features. A number is never used again for another one: model files rely on them.
const (
	tBias = iota + 1
	tSteps
	tCue
	tClass
	tAct
	tQuote
	tSource
	tCuePlace
	tCueTense
	tTenses
	tFirst
	tFirstTag
	tFirstTwo
	tVerb
	tVerbTag
	tAspect
	tAspectClass
	tMain
	tMainSubject
	tSubject
	tSubjectWord
	tSubjectTense
	tRefers
	tRefersTense
	tFresh
	tAges
	tDigits
	tDeictic
	tNot
	tLink
	tTimeFirst
	tLong
	tNext
	tNextSame
	tLast
	tPlace
	tOpensPara
	tAsks
	tFragment
	tKid
	tMarkedBefore
	tOwnWords
	tSubjectAct
	tRefersSteps
	tTimeTense
	tObject
	tVoiceDoes
	tPassive
	tNames
	tNextRefers
	tBetween
	tBetweenRefers
	tBetweenNext
	tMine
	tLater
	tLaterAspect
	tBeyond
	tBeyondLater
	tMineLater
	tTaken
	tTakenAspect
	tTouches
	tBorder
	tSourceAspect
	tSourceRefers
	tRefersLater
	tWhom
	tWhomAspect
	tGenre
	tGenreReport
	tGenreMe
	tGenreAspect
	tGenreBorder
	tPart
	tPartJoins
	tPartSubject
	tPartRefers
	tPartAspect
)

var (
	hashesLink    = phrase.Hashes("but", "however", "instead", "still", "also", "even", "nor", "so", "because", "yet", "and", "or", "then", "later", "afterwards", "meanwhile", "moreover", "besides", "only", "not", "that", "this", "neither", "both", "all", "another")
	hashesDeictic = phrase.Hashes("yesterday", "today", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "now")
	hashesNot     = phrase.Hashes("not", "n't", "never", "no", "nobody", "nothing", "none", "neither", "nor")
	hashesOwn     = phrase.Hashes("newspaper", "trial", "hearing", "case", "inquiry", "court", "jury", "judge", "continues", "reporter", "article", "page", "interview", "asked", "verify", "verified", "spokesman",
		"spokeswoman", "comment", "confirmed", "independently", "earlier", "correction", "adjourned", "arrested", "charged", "convicted", "sentenced", "appeal", "published", "seen")
	hashAsks = phrase.Hash("?")
)

// sight is what is looked at of one sentence.
type sight struct {
	v             *phrase.View
	first, end    int
	verb          int // the first finite verb, -1 for none
	main          int // the head of the sentence
	subject       int // of main, -1 for none
	aspect        uint64
	negated, asks bool
}

// look reads a sentence.
func look(v *phrase.View, i int) sight {
	s := &v.R.Tokens.Sentences[i]
	return lookAt(v, s.First, s.End)
}

// lookAt reads a stretch of a sentence.
func lookAt(v *phrase.View, first, end int) sight {
	x := sight{v: v, first: first, end: end, verb: -1, subject: -1}
	for x.first < x.end-1 && v.R.Tags.UPOS[x.first] == segun.PUNCT {
		x.first++
	}
	x.main = v.HeadOf(x.first, x.end)
	for t := x.first; t < x.end; t++ {
		if x.verb < 0 && v.Finite(t) {
			x.verb = t
		}
		x.negated = x.negated || v.Is(t, hashesNot...)
		x.asks = x.asks || v.Is(t, hashAsks)
	}
	if x.main >= 0 {
		x.subject = v.Find(x.main, segun.RelNsubj, segun.RelNsubjPass, segun.RelExpl, segun.RelCsubj)
	}
	x.aspect = x.tense()
	return x
}

// tense is the form of the finite verb with what it is an auxiliary of: 0 for a fragment.
func (x *sight) tense() uint64 {
	if x.verb < 0 {
		return 0
	}
	v := x.v
	form, then := model.String(v.R.Tags.XPOS[x.verb]), uint64(0)
	switch v.R.Tags.Lemma[x.verb] {
	case "have", "be", "do", "would", "could", "should", "might", "must", "may", "can", "will":
		then = v.Low[x.verb]
		for t := x.verb + 1; t < x.end && t < x.verb+5; t++ {
			if p := v.R.Tags.XPOS[t]; p == "VBN" || p == "VBG" || p == "VB" {
				then = model.F2(1, then, model.String(p))
				break
			}
		}
	}
	return model.F2(2, form, then)
}

// features appends the features of a candidate to out.
func features(v *phrase.View, c *Candidate, out []uint64) []uint64 {
	a := &v.R.Attributions.List[c.Said]
	x, was := look(v, c.Sentence), look(v, c.Sentence-1)
	if c.End > c.From {
		x = lookAt(v, c.From, c.End)
	}
	steps := uint64(min(c.Steps, 3))
	class, act, quote := model.String(a.Class), model.String(a.Act), model.String(a.Quote)
	source := sourceKind(v, a)
	place := cuePlace(a)
	cueTense := tag(v, a.Head)
	out = append(out, model.F1(tBias, 1), model.F1(tSteps, steps), model.F1(tCue, model.String(a.Verb)), model.F1(tClass, class), model.F2(tAct, act, quote), model.F2(tQuote, quote, place),
		model.F1(tSource, source), model.F2(tCuePlace, place, steps), model.F1(tCueTense, cueTense), model.F2(tTenses, cueTense, x.aspect), model.F3(tTenses, cueTense, x.aspect, quote),
		model.F2(tFirst, low(v, x.first, x.end), 1), model.F1(tFirstTag, tag(v, x.first)), model.F2(tFirstTwo, low(v, x.first, x.end), low(v, x.first+1, x.end)),
		model.F1(tAspect, x.aspect), model.F2(tAspectClass, x.aspect, class), model.F2(tMarkedBefore, was.aspect, x.aspect))
	if x.verb >= 0 {
		out = append(out, model.F1(tVerb, lemma(v, x.verb)), model.F1(tVerbTag, tag(v, x.verb)))
	} else {
		out = append(out, model.F1(tFragment, tag(v, x.main)))
	}
	out = x.subjects(c, a, out)
	out = x.words(out)
	out = x.course(c, a, out)
	if c.End > c.From {
		out = x.part(c, a, out)
	}
	return x.paragraph(c, a, out)
}

// part appends where a part of a sentence stands among the words of others, and what joins it to them.
func (x *sight) part(c *Candidate, a *segun.Attribution, out []uint64) []uint64 {
	v := x.v
	s := &v.R.Tokens.Sentences[c.Sentence]
	place := uint64(1) // of the sentence before: in front
	switch {
	case c.Steps == 0 && c.From > a.Head:
		place = 2 // of this one: behind
	case c.Steps == 0:
		place = 3
	case c.Next >= 0 && v.R.Attributions.List[c.Next].Head < c.From:
		place = 4 // of the sentence before, behind another voice
	}
	joins, mark := uint64(0), uint64(0)
	for t := c.From - 1; t >= s.First && t > c.From-3; t-- {
		switch u := v.R.Tags.UPOS[t]; {
		case u == segun.CCONJ || u == segun.SCONJ:
			joins = v.Low[t]
		case u == segun.PUNCT:
			mark = v.Low[t]
		}
	}
	other := uint64(0)
	if c.Next >= 0 {
		other = sameSource(v, a, &v.R.Attributions.List[c.Next])
	}
	refers, kind := uint64(0), uint64(1)
	if x.subject >= 0 {
		refers, kind = refersTo(v, x.subject, c, a), nounKind(v, x.subject)
	}
	return append(out, model.F2(tPart, place, 0), model.F2(tPart, place, other), model.F3(tPartJoins, place, joins, mark), model.F2(tPartJoins, joins, mark), model.F3(tPartAspect, place, x.aspect, joins),
		model.F3(tPartAspect, place, x.aspect, tag(v, a.Head)), model.F2(tPartSubject, place, kind), model.F3(tPartRefers, place, refers, mark), model.F3(tPartRefers, place, cuePlace(a), model.String(a.Quote)))
}

// subjects appends what the subject and main verb are, and to whom the sentence points back.
func (x *sight) subjects(c *Candidate, a *segun.Attribution, out []uint64) []uint64 {
	v := x.v
	main := lemma(v, x.main)
	kind, word, refers := uint64(1), uint64(0), uint64(0)
	if s := x.subject; s >= 0 {
		kind, word = nounKind(v, s), v.Low[s]
		if d := v.Find(s, segun.RelDet, segun.RelNmodPoss, segun.RelNummod, segun.RelAmod); d >= 0 && d < s {
			word = v.Low[d]
		}
		refers = refersTo(v, s, c, a)
	}
	passive := uint64(0)
	if x.subject >= 0 && v.Rel(x.subject) == segun.RelNsubjPass {
		passive = 1
	}
	out = append(out, model.F2(tBetweenRefers, uint64(c.Between), refers), model.F1(tMain, main), model.F2(tMainSubject, main, refers), model.F1(tSubject, kind), model.F2(tSubjectWord, word, kind), model.F2(tSubjectTense, kind, x.aspect),
		model.F1(tRefers, refers), model.F2(tRefersTense, refers, x.aspect), model.F2(tSubjectAct, kind, model.String(a.Class)), model.F2(tRefersSteps, refers, uint64(min(c.Steps, 3))),
		model.F2(tPassive, passive, x.aspect), model.F2(tVoiceDoes, refers, tag(v, x.main)))
	if o := v.Find(x.main, segun.RelObj); o >= 0 {
		out = append(out, model.F1(tObject, nounKind(v, o)))
	}
	for k, n := v.Kid(x.main), 0; k >= 0 && n < 24; k, n = v.Next(k), n+1 {
		out = append(out, model.F1(tKid, uint64(v.Rel(k))))
	}
	return out
}

// words appends what words the sentence has.
func (x *sight) words(out []uint64) []uint64 {
	v := x.v
	digits, deictic, ages := uint64(0), uint64(0), uint64(0)
	for t := x.first; t < x.end; t++ {
		if v.Look[t]&phrase.Digit != 0 {
			digits = 1
			if t > x.first && t+1 < x.end && v.Word(t-1) == "," && v.Word(t+1) == "," {
				ages = 1
			}
		}
		if v.Is(t, hashesDeictic...) {
			deictic = 1
		}
		if v.Is(t, hashesOwn...) {
			out = append(out, model.F1(tOwnWords, v.Low[t]))
		}
	}
	if v.Is(x.first, hashesLink...) {
		out = append(out, model.F1(tLink, v.Low[x.first]))
	}
	if x.subject > x.first+1 { // something stands before the subject: a time, a place, a condition
		out = append(out, model.F1(tTimeFirst, v.Low[x.first]), model.F2(tTimeTense, v.Low[x.first], x.aspect))
	}
	return append(out, model.F1(tDigits, digits), model.F1(tDeictic, deictic), model.F1(tAges, ages), model.F2(tNot, yes(x.negated), x.aspect), model.F1(tAsks, yes(x.asks)),
		model.F1(tLong, uint64(min(x.end-x.first, 39)/4)))
}

// paragraph appends where the sentence stands, and what comes behind it.
func (x *sight) paragraph(c *Candidate, a *segun.Attribution, out []uint64) []uint64 {
	v := x.v
	first, last := c.First, c.Sentence >= c.Last
	next, same := uint64(0), uint64(0)
	if !last {
		next = 1
		if c.Next >= 0 {
			next, same = 2, sameSource(v, a, &v.R.Attributions.List[c.Next])
		}
		y := look(v, c.Sentence+1)
		out = append(out, model.F2(tNextRefers, y.aspect, x.aspect))
	}
	known, fresh := x.names(first)
	return append(out, model.F1(tNext, next), model.F2(tNextSame, next, same), model.F1(tBetween, uint64(c.Between)), model.F3(tBetweenNext, uint64(c.Between), next, same), model.F2(tLast, yes(last), uint64(min(c.Steps, 3))), model.F1(tPlace, uint64(min(c.Sentence-first, 5))),
		model.F1(tOpensPara, yes(c.Sentence-c.Steps == first)), model.F1(tFresh, fresh), model.F2(tNames, known, fresh))
}

// names counts the names of a sentence that its paragraph knows and those that are new to it, up to two each.
func (x *sight) names(paragraph int) (known, fresh uint64) {
	v := x.v
	from := v.R.Tokens.Sentences[paragraph].Span.Start
	here := v.R.Tokens.Tokens[x.first].Span.Start
	end := v.R.Tokens.Tokens[x.end-1].Span.End
	for i := mentionsFrom(v, here); i < len(v.R.Mentions.List) && v.R.Mentions.List[i].Span.Start < end; i++ {
		if v.R.Mentions.List[i].Form != segun.FormName {
			continue
		}
		seen := false
		if e := v.R.EntityOf(i); e >= 0 {
			for _, k := range v.R.Entities.List[e].Mentions {
				if at := v.R.Mentions.List[k].Span.Start; at >= from && at < here {
					seen = true
				}
			}
		}
		if seen {
			known = min(known+1, 2)
		} else {
			fresh = min(fresh+1, 2)
		}
	}
	return known, fresh
}

// mentionsFrom is the first mention that starts at a byte or behind it.
func mentionsFrom(v *phrase.View, at uint32) int {
	i, _ := slices.BinarySearchFunc(v.R.Mentions.List, at, func(m segun.Mention, at uint32) int { return cmp.Compare(m.Span.Start, at) })
	return i
}

// nounKind is what a noun phrase looks like: a pronoun, a name, a number, a description with its article.
func nounKind(v *phrase.View, t int) uint64 {
	switch u := v.R.Tags.UPOS[t]; u {
	case segun.PRON:
		return model.F1(3, v.Low[t])
	case segun.PROPN, segun.NUM:
		return model.F1(4, uint64(u))
	}
	d := v.Find(t, segun.RelDet, segun.RelNmodPoss, segun.RelNummod)
	if d < 0 {
		return model.F2(5, tag(v, t), 0)
	}
	return model.F2(5, model.String(v.R.Tags.XPOS[d]), v.Low[d])
}

// To whom a subject points back.
const (
	refersNowhere  = iota + 1
	refersVoice    // to who speaks
	refersContent  // to one met in what was said
	refersEarlier  // to one met before
	refersPronoun  // by a pronoun of which it is not known
	refersNameless // by a description of which it is not known
)

// refersTo says to whom the subject of a sentence points back.
func refersTo(v *phrase.View, t int, c *Candidate, a *segun.Attribution) uint64 {
	at := v.R.Tokens.Tokens[t].Span
	e := -1
	list := v.R.Mentions.List
	for i := mentionsFrom(v, v.R.Tokens.Sentences[c.Sentence].Span.Start); i < len(list) && list[i].Span.Start <= at.Start; i++ {
		if list[i].Head == t {
			e = v.R.EntityOf(i)
		}
	}
	switch {
	case e < 0 && v.R.Tags.UPOS[t] == segun.PRON:
		return refersPronoun
	case e < 0:
		return refersNameless
	case a.Speaker >= 0 && v.R.EntityOf(a.Speaker) == e:
		return refersVoice
	}
	out := uint64(refersNowhere)
	from := v.R.Tokens.Sentences[max(0, c.Sentence-c.Steps)].Span.Start
	for _, k := range v.R.Entities.List[e].Mentions {
		switch s := v.R.Mentions.List[k].Span; {
		case s.Start >= at.Start:
		case s.Start >= from:
			return refersContent
		default:
			out = refersEarlier
		}
	}
	return out
}

// sourceKind is what who speaks looks like: of what kind, by name, by description or by a pronoun.
func sourceKind(v *phrase.View, a *segun.Attribution) uint64 {
	if a.Speaker < 0 {
		return 0
	}
	m := &v.R.Mentions.List[a.Speaker]
	return model.F2(6, model.String(string(m.Kind)), model.String(string(m.Form)))
}

// cuePlace is where the words for saying stand: before what is said, behind it or within.
func cuePlace(a *segun.Attribution) uint64 {
	if len(a.Cue) == 0 || len(a.Content) == 0 {
		return 0
	}
	cue, first, last := a.Cue[0].Start, a.Content[0].Start, a.Content[len(a.Content)-1].Start
	switch {
	case cue < first:
		return 1
	case cue > last:
		return 2
	}
	return 3
}

// sameSource tells whether two attributions are of one voice: 1 for another, 2 for the same, 3 where a pronoun leaves it open.
func sameSource(v *phrase.View, a, b *segun.Attribution) uint64 {
	if a.Speaker < 0 || b.Speaker < 0 {
		return 1
	}
	x, y := v.R.EntityOf(a.Speaker), v.R.EntityOf(b.Speaker)
	switch {
	case x >= 0 && x == y:
		return 2
	case y < 0 && v.R.Mentions.List[b.Speaker].Form == segun.FormPronoun:
		return 3
	}
	return 1
}

func lemma(v *phrase.View, t int) uint64 {
	if t < 0 || t >= v.Len() {
		return 0
	}
	return model.String(v.R.Tags.Lemma[t])
}

func tag(v *phrase.View, t int) uint64 {
	if t < 0 || t >= v.Len() {
		return 0
	}
	return model.String(v.R.Tags.XPOS[t])
}

func low(v *phrase.View, t, end int) uint64 {
	if t < 0 || t >= end {
		return 0
	}
	return v.Low[t]
}

func yes(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
