package attribution

import (
	"strings"

	"segun"
	"segun/read/phrase"
)

// minded finds what goes on in somebody's mind, told in few words: "remembers no slap", "knows of no child who has fallen ill", "see a pattern", "want the police brought in",
// "fear for their animals". Nobody else can know it, so it is that one's word. It goes by the words, for the tagger takes half of these verbs for nouns. It reports whether it
// found something.
func (f *finder) minded(s *segun.Sentence, t int) bool {
	if !f.mindRole(t, "memory") && !f.is(t, "know", "see", "want", "fear", "suspect") || t <= s.First || t+1 >= s.End || f.skipped(t) || f.inScare(t) || f.quoteAt(t) >= 0 || f.taken(t) {
		return false
	}
	m := mind{t: t, frame: frame{class: "think", act: "assert", strong: true, np: true, key: f.r.Tags.Lemma[t]}}
	switch {
	case f.mindRole(t, "memory"):
		if !f.remembers(s, &m) {
			return false
		}
	case f.is(t, "know"):
		if !f.knowsOfNone(s, &m) {
			return false
		}
	case f.is(t, "see"):
		if !f.sights(s, &m) {
			return false
		}
	case f.is(t, "want"):
		if !f.wantsDone(s, &m) {
			return false
		}
	case f.is(t, "fear") && f.is(t+1, "for"):
		if f.fearedAsReason(s, t) {
			return false
		}
		m.frame.class, m.frame.act, m.from = "feel", "predict", t+1
	case f.is(t, "suspect") && f.upos(t-1) != segun.DET && f.wrongIn(run{t + 1, min(t+3, s.End)}):
		m.frame.class, m.frame.act, m.from = "accuse", "accuse", t+1
	default:
		return false
	}
	return f.keepMind(s, &m)
}

// fearedAsReason reports whether the past fear for something at t is the reason that is given for something else: "people left because they | feared for their jobs". Whoever tells that they left tells
// of the fear, and it foretells nothing. So it is where it is why somebody is not named.
func (f *finder) fearedAsReason(s *segun.Sentence, t int) bool {
	if f.whyUnnamed(s, t) {
		return true
	}
	if f.xpos(t) != "VBD" && f.xpos(t) != "VBN" {
		return false
	}
	for k := t - 1; k > s.First && k > t-mostBeforeFear; k-- {
		if f.is(k, "because") {
			return true
		}
		if u := f.upos(k); u == segun.PUNCT || u == segun.VERB || u == segun.SCONJ || u == segun.CCONJ {
			return false
		}
	}
	return false
}

// mostBeforeFear is how many words a subject may have between "because" and a verb of fear.
const mostBeforeFear = 8

// mind is what minded has found.
type mind struct {
	t     int // the verb
	from  int // where what it says starts
	whole bool
	frame frame
}

// mindRole reports whether token t has a role among the words for what goes on in somebody's mind.
func (f *finder) mindRole(t int, role string) bool {
	return strings.Contains(f.c.minds.Get(f.lemma(t)), role)
}

// keepMind finds whose mind it is and keeps what was found. Where it is denied the denial is part of it: "did not remember any objection".
func (f *finder) keepMind(s *segun.Sentence, m *mind) bool {
	src, k := f.minder(s, m.t)
	if m.whole && k >= 0 && f.upos(k) == segun.PRON && f.reported(s, m.t) {
		return false // "said it knew of no leak": what is said already
	}
	if k < 0 || !f.speaker(k) && f.xpos(k) != "JJ" || f.upos(k) == segun.PRON && !f.is(k, "he", "she", "they", "it") || src.end > m.t || f.is(src.first, "nobody", "none", "neither", "no", "not") {
		return false
	}
	end := f.clauseEnd(s, m.from)
	for j := m.from; j < end; j++ {
		if f.Word(j) == "," && j+1 < end && (f.upos(j+1) == segun.CCONJ || f.xpos(j+1) == "IN" && f.is(j+1, "since", "because", "as")) {
			end = j
		}
		if f.upos(j) == segun.CCONJ && j+1 < end && f.finiteTag(j+1) {
			end = j
		}
	}
	if m.whole {
		m.from = src.end
		for m.from < m.t && f.upos(m.from) == segun.PUNCT {
			m.from++
		}
	}
	content := f.trim(run{m.from, end})
	if content.empty() || src.empty() || src.overlaps(content) {
		return false
	}
	cue := run{m.t, m.t + 1}
	if m.whole {
		cue = run{k, k + 1} // the verb is part of what is said
	}
	f.out = append(f.out, found{head: m.t, subject: k, source: []run{src}, cue: []run{cue}, content: []run{content}, frame: m.frame, rule: "mind"})
	return true
}

// reported reports whether the verb at t stands in what another verb of the sentence reports.
func (f *finder) reported(s *segun.Sentence, t int) bool {
	for i := len(f.out) - 1; i >= 0 && f.out[i].head >= s.First; i-- {
		for _, r := range f.out[i].content {
			if r.has(t) {
				return true
			}
		}
	}
	return false
}

// minder returns the subject of the verb at t, by the words before it: an adverb of place ("Farmers there") may stand between.
func (f *finder) minder(s *segun.Sentence, t int) (run, int) {
	if k := f.nearest(t); k >= 0 && k < t {
		r := f.source(k)
		for j := r.first; j < r.end; j++ {
			if f.Word(j) == "," && j > k {
				r.end = j
			}
		}
		if r = f.trim(r); r.end <= t && !r.empty() {
			return r, k
		}
	}
	c := t
	for c > s.First && (f.upos(c-1) == segun.AUX || f.upos(c-1) == segun.PART || f.upos(c-1) == segun.ADV) {
		c--
	}
	lo, _ := f.bounds(s, t)
	if c > lo && f.Word(c-1) == "," {
		return f.front(lo, c-1)
	}
	r, k := f.left(lo, c)
	if k < 0 || r.first > lo && !f.border(r.first-1) && !f.opener(lo, r.first) {
		return run{}, -1
	}
	return r, k
}

// none reports whether a negation stands before the verb at t or a "no" right behind it.
func (f *finder) none(s *segun.Sentence, t int) bool {
	return f.denied0(s, t) || f.is(t+1, "no", "nothing", "nobody", "none")
}

// remembers: "remembers no slap", "did not remember any objection", "did remember a call". A product is recalled, too.
func (f *finder) remembers(s *segun.Sentence, m *mind) bool {
	e := m.t + 1
	if f.xpos(m.t) == "VBN" || f.xpos(m.t) == "VBG" || f.xpos(m.t) == "VB" && !f.doAux(s, m.t) || !f.nominalStart(e) || f.is(e, "it", "this", "that") && f.upos(e) == segun.PRON {
		return false
	}
	if f.is(m.t, "recall") && f.xpos(m.t) != "VBZ" && f.xpos(m.t) != "VBP" && !f.none(s, m.t) {
		return false
	}
	for k := e; k < s.End; k++ {
		if f.is(k, "differently", "otherwise") {
			return false // says that accounts differ
		}
	}
	m.from, m.whole = e, f.none(s, m.t)
	return true
}

// doAux reports whether a form of "do" stands before the verb at t.
func (f *finder) doAux(s *segun.Sentence, t int) bool {
	for k := t - 1; k >= s.First && k > t-4; k-- {
		if f.is(k, "do") {
			return true
		}
	}
	return false
}

// knowsOfNone: "knows of no child who has fallen ill".
func (f *finder) knowsOfNone(s *segun.Sentence, m *mind) bool {
	e := m.t + 1
	if f.is(e, "of") && f.is(e+1, "no") || f.is(e, "of", "about") && f.is(e+1, "nothing") || f.is(e, "nothing") && f.is(e+1, "of", "about") {
		m.from, m.whole = e, true
		return f.xpos(m.t) != "VBG" && f.xpos(m.t) != "VBN"
	}
	return false
}

// knowsOf tries the same for a verb of knowing of which another rule has made no more than a weak cue: "knows of no such order".
func (f *finder) knowsOf(s *segun.Sentence, t int) {
	n := len(f.out) - 1
	if n < 0 || f.out[n].head != t || f.out[n].frame.strong || !f.is(t, "know") {
		return
	}
	was := f.out[n]
	f.out = f.out[:n]
	if !f.minded(s, t) {
		f.out = append(f.out, was)
	}
}

// sights: "see a pattern", "see something colder": what one sees who judges.
func (f *finder) sights(s *segun.Sentence, m *mind) bool {
	e := m.t + 1
	if x := f.xpos(m.t); x != "VBP" && x != "VBZ" && (x != "VB" || f.upos(m.t-1) == segun.AUX || f.xpos(m.t-1) == "TO" || f.upos(m.t-1) == segun.PART || f.upos(m.t-1) == segun.ADV) {
		return false
	}
	m.frame.act = "opine"
	if f.is(e, "something", "nothing", "little", "much") && e+1 < s.End && (f.upos(e+1) == segun.ADJ || f.is(e+1, "in", "of", "else")) {
		m.from = e
		return true
	}
	if n := f.seenIn(s, e); n > 0 {
		m.from = n
		return true
	}
	for k := e; k < s.End && k < e+5; k++ {
		if f.upos(k) == segun.NOUN && (k+1 >= s.End || f.upos(k+1) != segun.NOUN) {
			m.from = e
			return f.mindRole(k, "sight")
		}
		if u := f.upos(k); u != segun.DET && u != segun.ADJ && u != segun.NOUN && u != segun.ADV && f.xpos(k) != "PRP$" {
			return false
		}
	}
	return false
}

// seenIn returns where begins what somebody sees in something, which stands before it from token e: "sees in the strike | a sickness of the soul"; 0 for none.
func (f *finder) seenIn(s *segun.Sentence, e int) int {
	if !f.is(e, "in") {
		return 0
	}
	noun := false
	for k := e + 1; k+1 < s.End && k < e+9; k++ {
		switch u := f.upos(k); {
		case noun && f.is(k, "a", "an", "no", "little", "nothing", "something", "only"):
			return k
		case u == segun.NOUN, u == segun.PROPN, f.xpos(k) == "PRP", f.xpos(k) == "DT" && f.upos(k) == segun.PRON:
			noun = true
		case u != segun.DET && u != segun.ADJ && f.xpos(k) != "PRP$" && f.xpos(k) != "POS" && !(noun && f.is(k, "of")):
			return 0
		}
	}
	return 0
}

// wantsDone: "want the police brought in": what is to be done with somebody or something.
func (f *finder) wantsDone(s *segun.Sentence, m *mind) bool {
	m.frame.class, m.frame.act, m.from = "demand", "call", m.t+1
	k := m.t + 1
	for k < s.End && k < m.t+7 && (f.upos(k) == segun.DET || f.upos(k) == segun.ADJ || f.upos(k) == segun.NOUN || f.upos(k) == segun.PROPN || f.upos(k) == segun.NUM || f.xpos(k) == "PRP$" || f.xpos(k) == "PRP" || f.xpos(k) == "POS") {
		k++
	}
	if k == m.t+1 || k >= s.End || f.Flags[k]&phrase.VerbPast == 0 && f.xpos(k) != "VBN" {
		return false
	}
	return f.xpos(k) == "VBN" || f.xpos(k) == "VBD"
}
