package attribution

import (
	"segun"
	"segun/read/phrase"
)

// stated finds what somebody states with few words and no clause: "announced three days of mourning", "counts 412 deaths", "apologised to customers", "lays the blame on the
// former chief", "fears for 1,900 jobs", "provides for a truce". It goes by the words, for the tagger takes half of these verbs for nouns, and is tried where no other rule has
// found anything. It reports whether it found one.
func (f *finder) stated(s *segun.Sentence, t int) bool {
	if t <= s.First || t+1 >= s.End || f.skipped(t) || f.inScare(t) || f.taken(t) {
		return false
	}
	if f.toldBy(s, t) || f.onGrounds(s, t) || f.forecastNoun(s, t) {
		return true
	}
	verb, noun := f.upos(t) == segun.VERB, f.xpos(t) == "NNS" && f.Flags[t]&phrase.Verb3s != 0 || f.is(t, "protest") && f.xpos(t) == "NN"
	if !verb && !noun || verb && (f.xpos(t) == "VBG" || f.passive(t) || f.passiveHere(s, t)) {
		return false
	}
	if noun && f.finiteBefore(s, t) && f.upos(t-1) != segun.CCONJ {
		return false
	}
	a := found{head: t, subject: -1, rule: "stated", frame: frame{class: "state", act: "assert", strong: true, np: true, key: f.r.Tags.Lemma[t]}}
	e, ok := f.statement(s, t, &a)
	if !ok || f.wouldBefore(t) && f.is(t, "apologise", "apologize", "thank", "praise", "congratulate", "protest", "complain") {
		return false // "would apologise to those affected if a law had been broken"
	}
	src, k := f.sourceBefore(s, t)
	if b := f.aloneBefore(s, t); k < 0 && b >= 0 {
		src, k = run{b, b + 1}, b
	}
	if k < 0 {
		if n := f.nearest(t); n >= 0 && n < t {
			src, k = f.source(n), n
		}
	}
	content := f.trim(run{e, f.pastComparison(s, f.clauseEnd(s, e))})
	if f.is(t, "announce") {
		content = f.beforeTime(content)
	}
	if k < 0 || !f.speaker(k) && a.frame.class != "document" || content.empty() || src.empty() || src.overlaps(content) || src.has(t) || f.upos(content.first) == segun.CCONJ && (f.is(content.first+1, "that") || f.finiteTag(content.first+1) && f.Flags[content.first+1]&phrase.CommVerb != 0) {
		return false // "said its captain had apologised | and that he had been fined", "apologised | and said the stage was unsafe"
	}
	cue := f.cueOf(s, t, 1)
	cue.end = max(t+1, min(e, t+4))
	if src.end > cue.first {
		cue.first = t
	}
	if f.wouldPrefer(s, t) > 0 { // on a condition: the "would" is part of it
		cue, content.first = run{k, k + 1}, src.end
	}
	a.subject, a.source, a.cue, a.content = k, []run{src}, []run{cue}, []run{content}
	f.out = append(f.out, a)
	return true
}

// beforeTime ends a noun phrase that is announced before the clause that says when: "announced the merger | a full day before his partners knew of it".
func (f *finder) beforeTime(r run) run {
	for k := r.first + 1; k < r.end; k++ {
		if f.finiteTag(k) {
			return r
		}
		if !f.is(k, "before", "after", "when", "while", "until", "as") || !f.finiteIn(run{k + 1, r.end}) {
			continue
		}
		e := k
		if f.Flags[e-1]&phrase.TimeNoun != 0 {
			for e--; e-1 > r.first && (f.upos(e-1) == segun.DET || f.upos(e-1) == segun.ADJ || f.upos(e-1) == segun.NUM); e-- {
			}
		}
		return f.trim(run{r.first, e})
	}
	return r
}

// statement returns where the words start that the verb at t states, and fills in what it does.
func (f *finder) statement(s *segun.Sentence, t int, a *found) (int, bool) {
	e := t + 1
	if k, _ := f.saidAs(s, t); k > 0 {
		a.frame.class = "document"
		return k, true
	}
	number := func() bool { // a number opens what is counted, an article or "about" before it left out
		k := e
		for k < s.End && k < e+3 && (f.upos(k) == segun.DET || f.upos(k) == segun.ADV || f.upos(k) == segun.ADJ) {
			k++
		}
		return k < s.End && (f.upos(k) == segun.NUM || f.Look[k]&phrase.Digit != 0)
	}
	switch {
	case f.putDown(s, t) > 0:
		a.frame.class = "accuse"
		return f.putDown(s, t), true
	case f.promises(s, t) > 0:
		a.frame.class, a.frame.act = "promise", "promise"
		return f.promises(s, t), true
	case f.is(t, "announce") && f.nominalStart(e) && f.upos(e) != segun.PRON && !f.peopleAt(s, e):
		a.frame.class, a.frame.act = "announce", "plan"
		return e, true
	case f.is(t, "provide") && f.is(e, "for") && f.textSubject(s, t):
		a.frame.class = "document"
		if f.inText(f.nearest(t), "draft") || f.is(f.nearest(t), "agreement", "deal", "pact", "treaty", "plan", "accord") {
			a.frame.act = "plan"
		}
		return e + 1, true
	case f.is(t, "document", "count", "record", "register", "log", "list", "tally", "estimate", "cite") && number() && f.upos(e+1) != segun.CCONJ: // "I counted seven and then I stopped" tells of nothing counted
		return e, true
	case f.is(t, "say", "estimate", "predict", "forecast") && e+1 <= s.End && (f.upos(e) == segun.NUM || f.Look[e]&phrase.Digit != 0) && (e+1 == s.End || f.upos(e+1) == segun.PUNCT || f.Word(e+1) == "%" || f.is(e+1, "per", "percent")):
		return e, true // "A month ago they had said 80"
	case f.seesTrend(s, t) > 0:
		a.frame.class, a.frame.act = "predict", "predict"
		return e, true
	case f.wouldPrefer(s, t) > 0:
		a.frame.class, a.frame.act = "think", "assert"
		return f.wouldPrefer(s, t), true
	case f.putsTo(s, t) > 0:
		a.frame.class = "say"
		return f.putsTo(s, t), true
	case f.is(t, "trace") && f.tracedTo(s, t):
		a.frame.class = "document"
		return e, true
	case f.is(t, "seek") && number() && f.lengthAt(s, e):
		a.frame.class, a.frame.act = "demand", "call"
		return e, true
	case f.is(t, "give", "put") && !f.is(e, "it") && !f.is(e+1, "blame"):
		for k := e; k < s.End && k < e+8; k++ {
			if f.is(k, "cause", "reason", "figure", "total", "toll", "motive") && f.upos(k) == segun.NOUN {
				for k++; k < s.End && k < e+10; k++ {
					if f.is(k, "as", "at") && f.upos(k) == segun.ADP {
						return e, true // "gave the cause of death as a single blow"
					}
					if u := f.upos(k); u == segun.VERB || u == segun.PUNCT {
						break
					}
				}
				break
			}
			if u := f.upos(k); u == segun.VERB || u == segun.PUNCT || u == segun.PRON {
				break
			}
		}
	case f.is(t, "describe", "recount", "recall", "remember") && f.xpos(e) == "VBG":
		return e, true // "described being held in a silo"
	case f.is(t, "list") && f.nominalStart(e) && f.upos(e) != segun.PRON && !f.is(e, "the") && f.Find(e, segun.RelDet) < 0:
		for k := e; k < s.End && k < e+4; k++ {
			if f.is(k, "debt", "asset", "liability", "loss", "reason", "fault", "failing", "condition", "demand") {
				return e, true
			}
		}
	case f.is(t, "concede", "grant", "acknowledge", "accept") && f.is(e, "the", "that") && f.is(e+1, "point", "argument"):
		return e, true
	case f.is(t, "demand", "seek", "propose", "advocate", "recommend") && e+1 < s.End && f.upos(e) == segun.ADV && f.is(e, "precisely", "exactly", "just") && f.is(e+1, "that", "this"):
		a.frame.class, a.frame.act = "demand", "call"
		return e, true
	case f.is(t, "apologise", "apologize"):
		a.frame.class, a.frame.act = "feel", "express"
		return e, true
	case f.is(t, "lay", "put", "pin", "place", "heap"):
		for k := e; k < s.End && k < e+7; k++ {
			if f.is(k, "blame") && k+1 < s.End && f.is(k+1, "on", "for", "at") {
				a.frame.class, a.frame.act = "accuse", "accuse"
				return e, true
			}
			if u := f.upos(k); u == segun.VERB || u == segun.PUNCT {
				break
			}
		}
	case f.is(t, "put") && f.is(e, "it"):
		for k := e + 1; k+2 < s.End && k < e+6; k++ {
			if f.Word(k) == ":" && f.quoteAt(k+1) < 0 {
				a.frame.class = "say"
				return k + 1, true // "put it differently: she had run out of ways to defend him"
			}
		}
	case f.is(t, "attribute") && number():
		a.frame.class, a.frame.act = "accuse", "accuse"
		return e, true
	case f.is(t, "describe", "explain", "recount", "recall", "detail", "set"):
		for k := e; k < s.End && k < e+8; k++ {
			if f.xpos(k) == "WRB" && f.is(k, "how", "when", "why", "where") || f.xpos(k) == "WP" && k > e {
				return k, true
			}
			if u := f.upos(k); u == segun.VERB || u == segun.PUNCT || u == segun.AUX {
				break
			}
		}
	case f.is(t, "warn", "caution", "advise", "counsel") && f.is(e, "against"):
		a.frame.class, a.frame.act = "urge", "call"
		return e, true
	case f.is(t, "counsel", "urge", "advise", "preach") && f.upos(e) == segun.NOUN && f.Flags[e]&(phrase.PersonNoun|phrase.GroupNoun) == 0 && f.xpos(e) == "NN":
		a.frame.class, a.frame.act = "demand", "call"
		return e, true
	case f.is(t, "fear") && f.is(e, "for") && !f.fearedAsReason(s, t):
		a.frame.class, a.frame.act = "feel", "predict"
		return e, true
	case f.is(t, "fear", "hope", "say", "think", "believe", "claim") && f.xpos(t) == "NNS" && f.xpos(e) == "PRP" && f.is(e, "they", "he", "she", "it", "we", "i") && f.finiteIn(run{e, s.End}):
		if f.is(t, "fear", "hope") {
			a.frame.class, a.frame.act = "feel", "predict"
		} else {
			a.frame.class = "say"
		}
		return e, true
	case f.is(t, "laugh", "shrug", "wave", "brush", "bat") && (f.is(e, "off", "aside", "away") || f.dismissed(s, t)):
		a.frame.class, a.frame.act = "deny", "deny"
		if f.is(e, "off", "aside", "away") {
			e++
		}
		return e, f.nominalStart(e)
	case f.is(t, "protest", "maintain", "insist") && f.xpos(e) == "PRP$" && f.is(e+1, "innocence"):
		a.frame.class, a.frame.act = "deny", "assert"
		return e, true
	}
	return 0, false
}

// putsTo is where the words start that somebody is confronted with, 0 for none: "put it to him that he had been drinking".
func (f *finder) putsTo(s *segun.Sentence, t int) int {
	if !f.is(t, "put") || !f.is(t+1, "it") || !f.is(t+2, "to") {
		return 0
	}
	for k := t + 3; k+1 < s.End && k < t+9; k++ {
		if f.Word(k) == "that" && k > t+3 {
			if u := f.upos(k - 1); u != segun.PRON && u != segun.PROPN && f.Flags[k-1]&(phrase.PersonNoun|phrase.GroupNoun) == 0 {
				return 0 // "put it to the test"
			}
			return k + 1
		}
		if f.upos(k) == segun.VERB || f.upos(k) == segun.PUNCT {
			break
		}
	}
	return 0
}

// tracedTo reports whether a verb names a cause: "traces the failure to an update", of a text any: "traces the money to a bank".
func (f *finder) tracedTo(s *segun.Sentence, t int) bool {
	fault := f.textSubject(s, t)
	for k := t + 1; k+1 < s.End && k < t+10; k++ {
		fault = fault || f.among(k, "traced") && f.upos(k) == segun.NOUN
		if k > t+1 && f.is(k, "to") {
			return fault && f.upos(k) != segun.PART
		}
		if u := f.upos(k); u == segun.VERB || u == segun.PUNCT {
			return false
		}
	}
	return false
}

// lengthAt reports whether a length of time stands at token e, and ends its clause: what a prosecutor seeks. "sought four years".
func (f *finder) lengthAt(s *segun.Sentence, e int) bool {
	for k := e; k+1 < s.End && k < e+5; k++ {
		if f.is(k, "year", "month", "life") && f.upos(k) == segun.NOUN {
			return f.upos(k+1) == segun.PUNCT || f.is(k+1, "in", "and", "but", "for")
		}
	}
	return false
}

// peopleAt reports whether the noun phrase at token e names people: guests are announced without saying anything of them.
func (f *finder) peopleAt(s *segun.Sentence, e int) bool {
	for k := e; k < s.End && k < e+8; k++ {
		if u := f.upos(k); (u == segun.NOUN || u == segun.PROPN) && (k+1 >= s.End || f.upos(k+1) != segun.NOUN) {
			return u == segun.NOUN && f.Flags[k]&(phrase.PersonNoun|phrase.GroupNoun) != 0
		}
	}
	return false
}

// textSubject reports whether the subject of verb t is a word for a text.
func (f *finder) textSubject(s *segun.Sentence, t int) bool {
	k := f.nearest(t)
	return k >= 0 && k < t && f.upos(k) == segun.NOUN && (f.c.texts[f.lemma(k)] || f.is(k, "deal", "pact", "treaty", "accord", "agreement"))
}

// dismissed reports whether a verb's particle of waving something away stands behind its object: "brushed the accusation aside".
func (f *finder) dismissed(s *segun.Sentence, t int) bool {
	o := f.object1(s, t)
	return !o.empty() && o.end < s.End && f.is(o.end, "off", "aside", "away")
}

// toldBy: "She had heard from a driver that the vans were repainted": the driver says so.
func (f *finder) toldBy(s *segun.Sentence, t int) bool {
	if !f.is(t, "hear", "learn", "gather", "understand") || f.upos(t) != segun.VERB {
		return false
	}
	of := t + 1
	if f.is(of, "evidence", "testimony", "word") {
		of++
	}
	if !f.is(of, "from") {
		return false
	}
	k := of + 1
	for k < s.End && f.nounish(k) && f.Word(k) != "that" {
		k++
	}
	k = f.behindName(s, k)
	if k == of+1 || k+2 >= s.End || f.Word(k) != "that" || f.finiteTag(k+1) || f.upos(k+1) == segun.AUX {
		return false
	}
	src := f.trim(run{of + 1, k})
	h := f.top(src)
	content := f.trim(run{k + 1, f.clauseEnd(s, k+1)})
	if h < 0 || !f.speaker(h) || content.empty() {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, of + 1}}, content: []run{content}, rule: "stated",
		frame: frame{class: "inform", act: "assert", strong: true, that: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// onGrounds: "The court struck it out on the grounds that the judge had slept": what a court or an authority gives for its reason is its own finding, and nobody's who is named where it is left out
// who acted: "was expelled on the ground that he had lied".
func (f *finder) onGrounds(s *segun.Sentence, t int) bool {
	if !f.is(t, "ground", "basis", "pretext", "pretence", "pretense", "premise", "theory") || t+2 >= s.End || f.Word(t+1) != "that" || f.finiteTag(t+2) || t < s.First+3 { // "on grounds that belong to the abbey"
		return false
	}
	from := t - 2
	if f.is(t, "ground") && f.is(t-1, "on") {
		from = t - 1 // "refused a permit on grounds that …"
	} else if !f.is(t-1, "the") || !f.is(t-2, "on") {
		return false
	}
	content := f.trim(run{t + 2, f.clauseEnd(s, t+2)})
	if content.empty() {
		return false
	}
	a := found{head: t, subject: -1, cue: []run{{from, t + 2}}, content: []run{content}, rule: "stated", frame: frame{class: "state", act: "assert", strong: true, that: true, key: "ground"}}
	for v := from - 1; v > s.First; v-- {
		if f.upos(v) != segun.VERB || !f.finite(v) && f.xpos(v) != "VBN" {
			continue
		}
		if f.finiteTag(v) && f.nearest(v) < 0 { // "two days after the regulator | ordered it blocked", where the tree has lost who did
			if src, n := f.sourceBefore(s, v); n >= 0 && f.speaker(n) && f.xpos(n) != "WDT" && f.xpos(n) != "WP" {
				a.subject, a.source = n, []run{src}
				break
			}
		}
		n := f.nearest(v)
		if n < 0 || n > v || f.passive(v) || !f.speaker(n) || (f.xpos(n) == "WDT" || f.xpos(n) == "WP" || f.is(n, "that")) && f.Word(n-1) != "," {
			continue // "called for abolishing the court | which tries ministers | on the grounds that …"
		}
		src := f.source(n)
		if src.empty() || src.end > v {
			return false
		}
		a.subject, a.source = n, []run{src}
		break
	}
	if a.subject < 0 {
		if v := f.verbBefore(s, t); v < 0 || f.upos(v) != segun.VERB || !f.passiveHere(s, v) {
			return false
		}
		a.frame.class = "hearsay"
	}
	f.out = append(f.out, a)
	return true
}

// verbBefore returns the last verb before token t, -1 for none.
func (f *finder) verbBefore(s *segun.Sentence, t int) int {
	for v := t - 1; v >= s.First; v-- {
		if f.upos(v) == segun.VERB {
			return v
		}
	}
	return -1
}
