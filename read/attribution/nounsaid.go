package attribution

import (
	"segun"
	"segun/read/phrase"
)

// saidAs finds what is said of one thing with another, by the words: "gave health as her reason", "The register lists a farmer as the owner", "gives as the only shareholder a nurse", "Police named the victim as Jan
// Morrow". Who is named chairman is appointed, and a painting that is given as a present is given. It returns where the words begin and end; 0 for none.
func (f *finder) saidAs(s *segun.Sentence, t int) (int, int) {
	if !f.finiteTag(t) && f.xpos(t) != "VB" && f.xpos(t) != "VBN" && f.xpos(t) != "NNS" || f.quoteAt(t) >= 0 {
		return 0, 0
	}
	text := f.inTelling(t, "reading") && f.textual(s, t)
	if !text && !f.inTelling(t, "as") {
		return 0, 0
	}
	if f.is(t+1, "as") && text { // "gives as the only shareholder Pauline Ashgrove"
		if e := f.objectEnd(s, t+2); e > t+2 {
			return t + 1, f.clauseEnd(s, t+2)
		}
	}
	as := f.asBehind(s, t)
	if as == 0 {
		return 0, 0
	}
	y := f.objectEnd(s, as+1) - 1
	if q := f.quoteAt(as + 1); y <= as && q < 0 {
		return 0, 0
	}
	switch {
	case text, f.is(t, "identify"):
	case y <= as:
		return 0, 0
	case f.is(t, "give", "cite", "specify", "state", "enter", "quote"):
		if !f.inTelling(y, "ground") {
			return 0, 0
		}
	default:
		if !f.inTelling(y, "part") && !f.is(t+1, "the", "he", "she") || f.Flags[y]&phrase.Title != 0 && f.upos(y) != segun.PROPN || f.upos(y) == segun.PROPN && !f.knownByPart(s, t, as) {
			return 0, 0
		}
	}
	return t + 1, f.clauseEnd(s, as+1)
}

// asBehind returns the "as" behind the noun phrase right after verb t; 0 for none.
func (f *finder) asBehind(s *segun.Sentence, t int) int {
	for k := t + 1; k+1 < s.End && k < t+12; k++ {
		switch u := f.upos(k); {
		case f.is(k, "as") && k > t+1 && (u == segun.ADP || u == segun.SCONJ):
			if f.finiteTag(k+1) || f.is(k+1, "well", "if", "though", "soon", "long", "much", "of", "to") {
				return 0
			}
			return k
		case u == segun.VERB && f.xpos(k) == "VBG" && k == t+1: // "gave | drowning | as the cause"
		case u == segun.VERB && f.xpos(k) != "VBN" || u == segun.SCONJ || u == segun.AUX || f.Word(k) == ";" || f.Word(k) == ",":
			return 0
		}
	}
	return 0
}

// knownByPart reports whether the noun phrase between verb t and "as" names somebody by the part that they play in the story, so that the name behind it is only theirs: "named the victim as Jan Morrow".
func (f *finder) knownByPart(s *segun.Sentence, t, as int) bool {
	e := f.objectEnd(s, t+1)
	return e > t+1 && e <= as && (f.inTelling(e-1, "part") || f.Flags[e-1]&phrase.PersonNoun != 0)
}

// textual reports whether the subject of verb t is a text, or one of several that have been spoken of: "The form names …", "One set named …".
func (f *finder) textual(s *segun.Sentence, t int) bool {
	if f.textSubject(s, t) {
		return true
	}
	k := f.nearest(t)
	return k >= 0 && k < t && (f.c.texts[f.lemma(k)] || f.inText(k, "part") || f.among(k, "inscribed"))
}

// seesTrend finds what somebody foresees with a participle: "now sees inflation returning to the range", "most analysts see prices falling". What is seen with the eye is none: "She sees people leaving at night". It
// returns where the words begin; 0 for none.
func (f *finder) seesTrend(s *segun.Sentence, t int) int {
	if !f.is(t, "see", "expect", "envisage", "foresee", "anticipate", "project", "predict", "forecast") || f.quoteAt(t) >= 0 || f.is(t, "see") && f.xpos(t) == "VBD" || f.passive(t) {
		return 0
	}
	if k := f.nearest(t); k >= 0 && f.is(k, "i", "you", "we", "who") {
		return 0
	}
	e := f.objectEnd(s, t+1)
	if e == t+1 || f.upos(e-1) == segun.PRON || f.Flags[e-1]&(phrase.PersonNoun|phrase.GroupNoun) != 0 && f.is(t, "see") || f.xpos(e) != "VBG" || !f.inTelling(e, "trend") {
		return 0
	}
	return t + 1
}

// forecastNoun finds "forecast" as the verb of its sentence where the tagger has taken it for a noun: "For 2036 the company | forecast | revenue of 4 billion". It reports whether it found one.
func (f *finder) forecastNoun(s *segun.Sentence, t int) bool {
	if !f.is(t, "forecast") || f.upos(t) != segun.NOUN || t <= s.First || t+1 >= s.End || f.finiteBefore(s, t) || f.mainAfter(s, t) >= 0 || f.quoteAt(t) >= 0 {
		return false
	}
	if !f.nominalStart(t+1) || f.upos(t+1) == segun.PRON {
		return false
	}
	lo, _ := f.bounds(s, t)
	src, h := f.left(lo, t)
	for src.first < h && f.upos(src.first) == segun.NUM && f.upos(src.first+1) == segun.DET {
		src.first++ // "For 2036 | the company"
	}
	if h < 0 || src.empty() || !f.voice(h) || f.xpos(t-1) == "POS" || src.first > lo && !f.opener(lo, src.first) && !f.border(src.first-1) {
		return false
	}
	content := f.trim(run{t + 1, f.stop(s, t+1)})
	if content.empty() {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{content}, rule: "stated",
		frame: frame{class: "predict", act: "predict", strong: true, that: true, np: true, key: "forecast"}})
	return true
}

// putToVote reports whether the noun at t is something that is voted on, so that what it is to do is demanded by those who brought it in: "The motion to summon the minister failed".
func (f *finder) putToVote(t int) bool {
	v := f.Head(t)
	if v < 0 || f.upos(v) != segun.VERB || !f.is(t, "motion", "bill", "amendment", "resolution", "petition") {
		return false
	}
	switch f.Rel(t) {
	case segun.RelNsubj:
		return f.is(v, "fail", "fall", "pass", "succeed", "win", "lose", "get")
	case segun.RelNsubjPass:
		return f.among(v, "votes")
	}
	return false
}

// votedOn finds by the words what a motion that opens its sentence is to do: "A motion | to hold a referendum | failed by two votes", "Opposition amendments | to phase it in | were rejected". Who brought it in
// may stand before it. It reports whether it found something.
func (f *finder) votedOn(s *segun.Sentence, t int) bool {
	if !f.is(t, "motion", "amendment", "bill") || t+4 >= s.End || t > s.First+3 || f.Word(t+1) != "to" || f.quoteAt(t) >= 0 || f.upos(t+2) != segun.VERB && f.upos(t+2) != segun.NOUN && f.upos(t+2) != segun.AUX {
		return false
	}
	for k := s.First; k < t; k++ {
		if !f.nounish(k) || f.upos(k) == segun.ADP {
			return false
		}
	}
	for v := t + 3; v < s.End && v < t+24; v++ {
		x := f.xpos(v)
		if f.Word(v) == "," || f.upos(v) == segun.PUNCT && f.Look[v]&phrase.Hyphened == 0 || (x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD") && f.upos(v) != segun.AUX && !f.is(v, "fail", "fall", "pass", "get", "win", "lose") {
			return false
		}
		plain := f.is(v, "fail", "fall", "pass") && (x == "VBD" || x == "VBN")
		if !plain && !(x == "VBN" && f.is(v-1, "be") && f.among(v, "votedon")) {
			continue
		}
		end := v
		for f.upos(end-1) == segun.AUX || f.upos(end-1) == segun.ADV {
			end--
		}
		a := found{head: t, subject: -1, cue: []run{{t, t + 1}}, content: []run{f.trim(run{t + 1, end})}, rule: "noun", frame: frame{class: "noun", act: "call", strong: true, that: true, key: f.r.Tags.Lemma[t]}}
		f.possessor(t, &a)
		f.sideOf(t, &a)
		f.out = append(f.out, a)
		return true
	}
	return false
}

// pastComparison returns the end of what a figure is compared with behind the comma at e: "31 breaches last week, | compared with 12 the week before", ", | up from 780"; e where it is compared with nothing.
func (f *finder) pastComparison(s *segun.Sentence, e int) int {
	if e+2 >= s.End || f.Word(e) != "," {
		return e
	}
	k := e + 1
	switch {
	case f.is(k, "compare", "compared", "up", "down") && f.is(k+1, "with", "to", "from", "on", "by"):
	case f.is(k, "against", "below", "above", "including", "include") && f.upos(k) != segun.CCONJ && f.nominalStart(k+1):
	default:
		return e
	}
	end := f.clauseEnd(s, k+1)
	if f.finiteIn(run{k + 1, end}) {
		return e
	}
	return end
}

// wouldPrefer returns where the words begin for what somebody would rather have: "would have preferred a quieter response", "would rather have a bridge"; 0 for none.
func (f *finder) wouldPrefer(s *segun.Sentence, t int) int {
	if k := f.nearest(t); k >= 0 && f.upos(k) == segun.PRON && f.reported(s, t) {
		return 0 // "The guild said it would prefer talks": said already
	}
	if f.is(t, "prefer") {
		for k := t - 1; k > s.First && k > t-4; k-- {
			if f.is(k, "would", "'d", "’d") && f.upos(k) == segun.AUX {
				if f.nominalStart(t+1) && f.upos(t+1) != segun.PRON || f.xpos(t+1) == "PRP$" {
					return t + 1
				}
				return 0
			}
		}
	}
	if f.is(t, "have", "see", "keep") && f.is(t-1, "rather") && f.is(t-2, "would", "'d", "’d") && f.nominalStart(t+1) {
		return t + 1
	}
	return 0
}

// anyAtAll reports whether object o of a denial is any that there might be, which nobody is kept from: "denied any ill-treatment".
func (c *complement) anyAtAll(o int) bool {
	return c.is(c.t, "deny") && (c.is(c.yield(o).first, "any", "all", "such") || c.is(c.own.end, "any", "all", "such"))
}
