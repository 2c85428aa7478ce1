package attribution

import (
	"unicode"
	"unicode/utf8"

	"segun"
	"segun/internal/model"
	"segun/read/phrase"
)

// run is a stretch of tokens, [first, end).
type run struct{ first, end int }

func (r run) empty() bool         { return r.end <= r.first }
func (r run) has(t int) bool      { return t >= r.first && t < r.end }
func (r run) overlaps(o run) bool { return r.first < o.end && o.first < r.end }

// found is an attribution in tokens, while it is put together.
type found struct {
	head    int // the cue's head token
	subject int // the source's head token, -1 for none
	source  []run
	cue     []run
	content []run
	whom    []run // the one spoken of or to, for cues whose content is about them
	frame   frame
	quote   bool // holds direct speech
	rule    string
}

// finder works on one reading.
type finder struct {
	*phrase.View
	c      *cues
	r      *segun.Reading
	lemmas []string        // of tokens
	keys   []uint64        // of tokens: the hash of the lemma
	parts  []phrase.Played // of tokens: which parts the lemma may play in how things are said
	quotes []run           // the quotes that can be speech, in tokens, marks included
	scare  []run
	done   []bool       // quotes that some content holds
	skip   []int        // tokens that are part of another cue
	named  map[int]bool // heads of names that the tagger took for nouns
	untold []run        // ends of sentences that only say what whoever speaks left out
	out    []found
	at     touching // where they stand
	ledTo  led      // the verb of saying that a turn of phrase before it leads up to
	buf    []byte

	skips    []bool // of tokens: skip, as far as skipped has read it
	skipsOf  int    // how far that is
	talk     exchange
	severals bool // the text is known to quote several in direct speech: see onlyVoice
}

// find returns the attributions of a reading, and the view of it that they were found by.
func (c *cues) find(r *segun.Reading, lex phrase.Lexicon) ([]found, *phrase.View) {
	f := &finder{View: phrase.NewView(r, lex), c: c, r: r, lemmas: r.Tags.Lemma}
	f.keys, f.parts = c.told.Look(r.Tags.Lemma)
	f.speech()
	f.names()
	for i := range r.Tokens.Sentences {
		s := &r.Tokens.Sentences[i]
		switch r.Doc.Sections[s.Section].Kind {
		case segun.Boilerplate, segun.Dateline:
			continue
		}
		f.shelve()
		from, whole := len(f.out), s
		s = f.toldPart(s)
		if !f.labelOn(s) {
			f.label(s)
		}
		f.responds(s)
		f.lastLabel(s)
		own, after := f.heading(s), f.condition(s)
		for t := s.First; t < s.End; t++ {
			if own.has(t) || t < after {
				continue
			}
			switch r.Tags.UPOS[t] {
			case segun.VERB, segun.AUX:
				if f.amidNoun(s, t) {
					f.nominalCue(s, t)
				} else if n := len(f.out); !f.idiomatic(s, t) && !f.tidings(s, t) && !f.expressed(s, t) && !f.stanceBare(s, t) && !f.quotedAs(s, t) && !f.cleft(s, t) && !f.lostVerb(s, t) && !f.wentOn(s, t) && !f.saysBeside(s, t) && !f.scolds(s, t) {
					if f.verb(s, t); len(f.out) == n || bareObject(f, &f.out[len(f.out)-1]) || askedOnly(f, &f.out[len(f.out)-1]) {
						f.replain(s, t, n)
					}
					if len(f.out) == n {
						f.saidInRelative(s, t)
					}
				}
			case segun.ADJ:
				if f.mumAbout(s, t) {
					break
				}
				if f.Find(t, segun.RelCop) >= 0 && !f.hushed(s, t) {
					f.nonAnswer(s, t) // "was not available for comment"
				}
			case segun.NOUN:
				if f.noReplyFrom(s, t) || f.mumAbout(s, t) {
					break
				}
				if f.scolds(s, t) || f.onCharges(s, t) || f.howMany(s, t) || f.thereAre(s, t) {
					break
				}
				if f.is(t-1, "never") && f.Flags[t]&phrase.Verb3s != 0 && f.nonAnswer(s, t) {
					break // "never comments on its clients"
				}
				if f.upos(t-1) == segun.NUM && (f.is(t, "suspect") || f.is(t, "charge", "count") && f.is(f.Head(t), "face")) {
					f.docket(s, t) // "faces | three counts of theft"
					break
				}
				if f.isThat(s, t) || f.qualified(s, t) >= 0 || f.behindNumber(s, t) {
					break // "His account of the evening is different: he left at nine": see verdict
				}
				if !f.skipped(t) && !f.mistagged(s, t) && !f.lostVerb(s, t) && !f.inverted(s, t) && !f.plain(s, t) {
					n := len(f.out)
					if !f.amidClaims(s, t) && !f.afloat(s, t) && !f.callFor(s, t) && !f.nominalCue(s, t) && !f.votedOn(s, t) {
						f.noun(s, t)
					}
					if len(f.out) == n+1 && f.onlyWhich(t, &f.out[n]) {
						f.out = f.out[:n]
					}
					f.docket(s, t)
				}
			}
			f.inBrackets(s, t)
			f.stands(s, t)
			f.knowsOf(s, t)
			f.stance(s, t)
			f.verdict(s, t)
			f.summed(s, t)
			if u := r.Tags.UPOS[t]; (u == segun.VERB || u == segun.NOUN) && (len(f.out) == 0 || f.out[len(f.out)-1].head != t) {
				if !f.overComma(s, t) && !f.minded(s, t) && !f.toldAs(s, t) && !f.sorry(s, t) && !f.rumoured(s, t) {
					f.stated(s, t)
				}
			}
			f.according(s, t)
			f.asSaid(s, t)
			f.framed(s, t)
			f.goesBySaying(s, t)
			f.hearsay(s, t)
			f.epithet(s, t)
			f.under(s, t)
		}
		f.outOf(own, from)
		f.ownAccount(s, from)
		f.fronted(s, from)
		f.forThem(s, from)
		f.oneWord(s)
		f.medium(from)
		f.broken(s, from)
		f.backshift(s, from)
		f.goesOnSaying(from)
		f.besideThing(s, from)
		f.further(from)
		f.agents(from)
		f.interrupted(s, from)
		f.inThat(s, from)
		f.partedBy(s, from)
		f.partedSubject(s, from)
		f.rowsGoOn(s, from)
		f.briefed(s, from)
		f.nested(s, from)
		f.heardFrom(s, from)
		f.readAloud(s, from)
		f.beforeMarks(s, from)
		f.sourceless(s, from)
		f.rests(s, from)
		f.closing(s)
		f.wedged(s, from)
		f.surface(s, from)
		f.colons(s, from)
		f.authority(from)
		f.reportedFrom(s, from)
		f.reportedBehind(from)
		f.citations(s, from)
		f.chargedTo(s, from)
		f.accusers(s, from)
		f.trueAccusers(s, from)
		f.chargesInRow(s, from)
		f.wordSpreads(from)
		f.askedToFind(s, from)
		f.citingWrong(s, from)
		f.orSo(s, from)
		f.beyondText(s, from)
		f.countedSpeaker(s, from)
		f.askedThenSaid(s, from)
		f.senders(s, from)
		f.passesSaying(s, from)
		f.citesText(s, from)
		f.recorded(s, from)
		f.withSaying(s, from)
		f.seizedSource(s, from)
		f.longerCharge(from)
		f.partAccorded(s, from)
		f.nests(s, from)
		f.papersShow(s, from)
		f.dayApart(from)
		f.saysWhole(s, from)
		f.letKnow(s, from)
		f.spanned(from)
		f.havingSaid(s, from)
		f.deedsThenSaid(s, from)
		f.innerEnds(s, from)
		if s != whole {
			f.untold = append(f.untold, run{s.End, whole.End})
		}
	}
	for _, pass := range [...]func(){f.interview, f.answers, func() { f.agreedSo(0) }, f.parentheses, f.enclose, f.marks, f.afterQuestion, f.saidFirst, f.howPut, f.dubbed, f.dashed, f.blocks, f.widen, f.thatToo,
		f.coordinated, f.shared, f.furtherSaid, f.thenDid, f.wentOnTo, f.gapped, f.ownTurns, f.courts0, f.besideCourt, f.heralds, f.polled, f.loose, f.onlyTold, f.pointsBack, f.answered, f.orderAsides, f.noVoices, f.nobody, f.recommended, f.notItself, f.clean} {
		f.restart()
		pass()
	}
	return f.out, f.View
}

// names notes the heads of names of people, bodies and places that the tagger took for nouns: "Skarland ordered …".
func (f *finder) names() {
	f.named = map[int]bool{}
	if f.r.Mentions == nil {
		return
	}
	for i := range f.r.Mentions.List {
		if m := &f.r.Mentions.List[i]; m.Form == segun.FormName && m.Kind != segun.OtherEntity && f.upos(m.Head) != segun.PROPN {
			f.named[m.Head] = true
		}
	}
}

// speech turns the quotes into runs of tokens.
func (f *finder) speech() {
	toks := f.r.Tokens
	for _, q := range f.r.Quotes.List {
		a := toks.At(q.Span.Start)
		b := toks.At(q.Span.End - 1)
		if b < len(toks.Tokens) && toks.Tokens[b].Span.Start < q.Span.End {
			b++
		}
		if b <= a {
			continue
		}
		if (q.Scare || f.title(run{a, b})) && !f.answersAlone(run{a, b}) {
			f.scare = append(f.scare, run{a, b})
		} else {
			f.quotes = append(f.quotes, run{a, b})
		}
	}
	f.done = make([]bool, len(f.quotes))
}

// title reports whether a quote looks like the title of a work: two words or more, all longer ones capitalised, and no
// punctuation before the closing mark, but for the comma of what stands behind whose it is or where something was said: "on ABC’s “This Week,” Carson admitted", where one word will do. Headlines capitalise everything
// and are left out.
func (f *finder) title(r run) bool {
	si := f.r.Tokens.SentenceOf(r.first)
	if si < 0 || f.r.Doc.Sections[f.r.Tokens.Sentences[si].Section].Kind == segun.Headline || r.end-r.first < 4 {
		return false
	}
	owned, last := f.xpos(r.first-1) == "POS", r.end-2
	if f.Word(last) == "," && (owned || f.upos(r.first-1) == segun.ADP && f.is(r.first-1, "on", "in", "of", "for", "with", "called")) {
		last--
	} else {
		owned = false
	}
	words := 0
	for t := r.first + 1; t <= last; t++ {
		if f.Look[t]&phrase.Mark != 0 {
			if t == last {
				return false
			}
			continue
		}
		if f.Look[t]&(phrase.Capital|phrase.Digit) == 0 && len(f.Word(t)) > 3 {
			return false
		}
		words++
	}
	return (words > 1 || owned) && f.Look[last]&phrase.Capital != 0
}

// quoteAt returns the index of the quote that holds token t, -1 for none.
func (f *finder) quoteAt(t int) int {
	lo, hi := 0, len(f.quotes)
	for lo < hi {
		m := (lo + hi) / 2
		if f.quotes[m].end <= t {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(f.quotes) && f.quotes[lo].has(t) {
		return lo
	}
	return -1
}

// lemma returns the hash of token t's lemma.
// lemma, upos and xpos are what the tagger says of a token; nothing of one before or behind the text, which rules may look at.
func (f *finder) lemma(t int) uint64 {
	if uint(t) >= uint(len(f.keys)) {
		return hashNothing
	}
	return f.keys[t]
}

var hashNothing = model.String("")

func (f *finder) upos(t int) segun.UPOS {
	if t < 0 || t >= len(f.r.Tags.UPOS) {
		return 0
	}
	return f.r.Tags.UPOS[t]
}

func (f *finder) xpos(t int) string {
	if t < 0 || t >= len(f.r.Tags.XPOS) {
		return ""
	}
	return f.r.Tags.XPOS[t]
}

// yield returns the stretch of a token's subtree, clipped to the sentence.
func (f *finder) yield(t int) run { return run{int(f.Lo[t]), int(f.Hi[t]) + 1} }

// clause reports whether token t heads a clause of its own: a verb, or a predicate with a copula or subject.
func (f *finder) clause(t int) bool {
	if f.upos(t) == segun.VERB || f.upos(t) == segun.AUX {
		return true
	}
	return f.Find(t, segun.RelCop, segun.RelNsubj, segun.RelNsubjPass, segun.RelAux) >= 0
}

// trim takes punctuation off both ends of a run, but keeps quotation marks and brackets that belong to it.
func (f *finder) trim(r run) run {
	for r.first < r.end && f.loosePoint(r.first, r, true) {
		r.first++
	}
	for r.first < r.end && f.loosePoint(r.end-1, r, false) {
		r.end--
	}
	return r
}

func (f *finder) loosePoint(t int, r run, left bool) bool {
	if f.upos(t) != segun.PUNCT && f.upos(t) != segun.SYM {
		return false
	}
	if left && f.Look[t]&phrase.Open != 0 || !left && f.Look[t]&phrase.Close != 0 || left && f.moneySign(t) {
		return false
	}
	return f.Look[t]&phrase.Mark != 0
}

// moneySign reports whether token t is the sign of a currency before its sum: "asked for | $2 million".
func (f *finder) moneySign(t int) bool {
	if t+1 >= f.Len() || f.Look[t+1]&phrase.Digit == 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.Word(t))
	return unicode.Is(unicode.Sc, r)
}

// side returns the yield of a complement less the cue's own words, when the complement wraps around them.
func (f *finder) side(y, own run) []run {
	if !y.overlaps(own) {
		return []run{y}
	}
	return f.without(y, own)
}

// without returns r less the stretch o, as up to two trimmed runs.
func (f *finder) without(r, o run) []run {
	var out []run
	if a := f.trim(run{r.first, min(r.end, o.first)}); !a.empty() {
		out = append(out, a)
	}
	if b := f.trim(run{max(r.first, o.end), r.end}); !b.empty() {
		out = append(out, b)
	}
	return out
}
