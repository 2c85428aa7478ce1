package attribution

import (
	"segun"
	"segun/read/phrase"
)

// disputedBy finds a denial in the passive: "That version was challenged by his former aide", "None of this is accepted by the defence". What is denied is what the subject points at,
// so that a subject of another kind is none: "He was challenged by two guards". It reports whether it found one.
func (f *finder) disputedBy(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || f.quoteAt(t) >= 0 || f.taken(t) || !f.passiveHere(s, t) {
		return false
	}
	none := f.is(s.First, "none", "little", "nothing") && f.is(s.First+1, "of") && f.is(s.First+2, "this", "that", "it", "these")
	switch {
	case f.is(t, "challenge", "dispute", "contest", "deny", "reject", "contradict", "dismiss", "refute"):
	case none && f.is(t, "accept", "admit", "concede"):
	default:
		return false
	}
	by := f.agent(t)
	if by < t || !f.speaker(by) {
		return false
	}
	k := f.nearest(t)
	if !none && (k < s.First || k > t || f.upos(k) != segun.NOUN || !f.mindRole(k, "pointed") && !f.mindRole(k, "rumour") && !f.is(k, "figure", "statement", "description")) {
		return false
	}
	first := s.First
	if !none {
		first = int(f.Lo[k])
	}
	c := f.caseOf(by)
	src := f.source(by)
	src.first = max(src.first, c+1)
	content := f.trim(run{first, c})
	if src = f.trim(src); src.empty() || content.empty() || src.overlaps(content) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: by, source: []run{src}, cue: []run{{c, c + 1}}, content: []run{content}, rule: "disputed by",
		frame: frame{class: "deny", act: "deny", strong: true, that: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// wasAsked finds a question in the passive whose asker is not named: "Felt was asked whether he would stay", "came to be asked, in the spring, whether he could keep quiet". It reports
// whether it found one.
func (f *finder) wasAsked(s *segun.Sentence, t int) bool {
	if !f.is(t, "ask") || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || !f.passiveHere(s, t) || f.agent(t) >= 0 || f.quoteAt(t) >= 0 {
		return false
	}
	k := t + 1
	if f.Word(k) == "," { // ", in the spring of 2018,"
		for j := k + 1; j < s.End && j < k+9 && !f.finiteTag(j); j++ {
			if f.Word(j) == "," {
				k = j + 1
				break
			}
		}
	}
	for k < s.End && k < t+12 && (f.upos(k) == segun.ADV && f.xpos(k) != "WRB" || f.upos(k) == segun.ADP && !f.is(k, "by") && f.nominalStart(k+1)) {
		if f.upos(k) == segun.ADP {
			for k++; k < s.End && f.nounish(k); k++ {
			}
			continue
		}
		k++
	}
	if x := f.xpos(k); !f.is(k, "whether", "if") && x != "WP" && x != "WRB" && x != "WDT" {
		return false
	}
	content := f.trim(run{k, f.stop(s, k)})
	if content.empty() || !f.finiteIn(content) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: -1, cue: []run{f.cueOf(s, t, 1)}, content: []run{content}, rule: "asked",
		frame: frame{class: "hearsay", act: "ask", strong: true, that: true, key: "ask"}})
	return true
}

// whichBlamed finds in a relative clause what somebody puts something down to: "the deaths, which the government blamed on armed men". It reports whether it found one.
func (f *finder) whichBlamed(s *segun.Sentence, t int) bool {
	if !f.is(t, "blame", "pin") || !f.finiteTag(t) && f.xpos(t) != "VBN" || f.quoteAt(t) >= 0 || f.passive(t) {
		return false
	}
	if !f.is(t+1, "on", "upon") || !f.nominalStart(t+2) {
		return false
	}
	k := t
	for k > s.First && (f.upos(k-1) == segun.AUX || f.upos(k-1) == segun.ADV) {
		k--
	}
	w := k - 1
	for w > s.First && w > k-16 && !(f.is(w, "which", "that") && (f.xpos(w) == "WDT" || f.xpos(w) == "IN" || f.xpos(w) == "DT")) {
		if f.finiteTag(w) || f.upos(w) == segun.PUNCT && f.Look[w]&phrase.Hyphened == 0 && f.Word(w) != "-" {
			return false
		}
		w--
	}
	if w <= s.First || !f.is(w, "which", "that") {
		return false
	}
	src := f.trim(run{w + 1, k})
	h := f.top(src)
	content := f.trim(run{t + 1, f.clauseEnd(s, t+2)})
	for j := content.first; j < content.end; j++ {
		if f.finiteTag(j) {
			content = f.trim(run{content.first, j}) // of the clause around it
		}
	}
	if h < 0 && !src.empty() && f.xpos(src.first) == "PRP" {
		h = src.first
	}
	if src.empty() || h < 0 || content.empty() || !f.speaker(h) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{k, t + 1}}, content: []run{{w, w + 1}, content}, rule: "which blamed",
		frame: frame{class: "accuse", act: "accuse", strong: true, that: true, np: true, key: "blame"}})
	return true
}
