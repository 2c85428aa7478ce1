package attribution

import (
	"strings"

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
	for j := by; j < s.End && f.is(t, "dismiss", "reject"); j++ {
		if f.is(j, "as") {
			return false // "Rumours of a leak were dismissed by the harbour master as nonsense"
		}
	}
	k := f.nearest(t)
	if n := f.rumourFirst(s, t); n >= 0 {
		k = n
	}
	this := k >= s.First && k < t && f.is(k, "this", "that", "all") && f.upos(k) != segun.NOUN && f.is(t, "dispute", "deny", "contest", "contradict") // "All this is disputed by the inspectors"
	if !none && !this && (k < s.First || k > t || f.upos(k) != segun.NOUN || !f.mindRole(k, "pointed") && !f.mindRole(k, "rumour") && !f.is(k, "figure", "statement", "description") && k != f.rumourFirst(s, t)) {
		return false
	}
	first := s.First
	if !none {
		first = int(f.Lo[k])
	}
	c := f.caseOf(by)
	src := f.source(by)
	src.first = max(src.first, c+1)
	content, cue := f.trim(run{first, c}), run{c, c + 1}
	if !none && !this {
		cue.first = f.verbStart(s, t)
		content = f.pointedAt(k, f.trim(run{first, cue.first}))
	}
	if src = f.trim(src); src.empty() || content.empty() || src.overlaps(content) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: by, source: []run{src}, cue: []run{cue}, content: []run{content}, rule: "disputed by",
		frame: frame{class: "deny", act: "deny", strong: true, that: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// rumourFirst returns the noun that opens a sentence with what is claimed or reported, up to the passive at t that takes it back, whatever the tree has made of it: "Reports | that the team had been sold were denied by its owner"; -1
// for none.
func (f *finder) rumourFirst(s *segun.Sentence, t int) int {
	for k := s.First; k < s.First+3 && k+2 < t; k++ {
		if f.is(k, "report", "claim", "rumour", "rumor", "suggestion", "allegation", "speculation") && f.is(k+1, "that") && f.xpos(k) != "VBD" {
			if f.finiteIn(run{k + 2, f.verbStart(s, t)}) {
				return k
			}
			return -1 // "Reports that the clerk was dismissed by the bank reached the town"
		}
		if u := f.upos(k); u != segun.DET && u != segun.ADJ && f.xpos(k) != "PRP$" {
			break
		}
	}
	return -1
}

// pointedAt returns what a subject with head k points at: what a claim or a rumour is of, "The claim of | a cover-up | is rejected", or the subject itself.
func (f *finder) pointedAt(k int, subject run) run {
	if !f.mindRole(k, "rumour") && !f.is(k, "claim", "allegation", "accusation", "charge", "suggestion", "idea", "report", "speculation") || k+2 >= subject.end || !f.is(k+1, "of", "that") {
		return subject
	}
	return f.trim(run{k + 2, subject.end})
}

// verbStart returns where the auxiliaries and adverbs before a verb begin.
func (f *finder) verbStart(s *segun.Sentence, t int) int {
	for t > s.First && (f.upos(t-1) == segun.AUX || f.upos(t-1) == segun.ADV || f.upos(t-1) == segun.PART) {
		t--
	}
	return t
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

// saidBy finds what somebody is said to have done, by a voice that is named: "The manager is said by two colleagues to have burned the books", "She is believed by police to be in
// hiding". It reports whether it found one.
func (f *finder) saidBy(s *segun.Sentence, t int) bool {
	act, ok := f.passedOn(t)
	if f.is(t, "find", "judge", "deem", "adjudge") {
		act, ok = "assert", true // "was found by a tribunal to have cheated 300 workers"
	}
	if !ok || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || f.quoteAt(t) >= 0 || !f.passiveHere(s, t) || f.is(t, "put", "tip", "hold") {
		return false
	}
	src, h, e := f.byWhom(s, t)
	if h < 0 || !f.is(e, "to") || f.xpos(e+1) != "VB" && f.upos(e+1) != segun.AUX {
		return false
	}
	sub := f.nearest(t)
	rest := f.trim(run{e, f.clauseEnd(s, e+1)})
	if sub < 0 || sub > t || rest.empty() {
		return false
	}
	a := found{head: t, subject: h, source: []run{src}, cue: []run{f.cueOf(s, t, 1)}, rule: "said by", frame: frame{class: "state", act: act, strong: true, that: true, key: f.r.Tags.Lemma[t]}}
	switch {
	case act == "accuse":
		a.frame.class = "accuse"
	case act == "predict":
		a.frame.class = "predict"
	case f.is(t, "believe", "think", "suppose", "presume", "assume", "reckon"):
		a.frame.class, a.frame.act = "think", "opine"
	}
	a.cue[0].end = t + 1
	if own := f.source(sub); own.end <= a.cue[0].first {
		a.content = append(a.content, own)
	}
	a.content = append(a.content, rest)
	f.out = append(f.out, a)
	return true
}

// ingAt reports whether a verb in -ing stands at token k, or what the tagger took for a noun or an adjective in its place: "accused by regulators of | hiding losses".
func (f *finder) ingAt(k int) bool {
	if k >= f.Len() || f.xpos(k) == "VBG" {
		return k < f.Len()
	}
	w := f.Word(k)
	return (f.upos(k) == segun.NOUN || f.upos(k) == segun.ADJ) && len(w) > 5 && strings.HasSuffix(w, "ing") && k+1 < f.Len() && (f.nominalStart(k+1) || f.xpos(k+1) == "PRP$")
}

// byWhom reads "by two colleagues" behind a participle, and returns the words for them, their head, -1 for none, and the token behind.
func (f *finder) byWhom(s *segun.Sentence, t int) (run, int, int) {
	k := t + 1
	for k < s.End && k < t+4 && (f.upos(k) == segun.ADV || f.Flags[k]&(phrase.Weekday|phrase.TimeNoun) != 0 || f.is(k, "on")) {
		k++
	}
	if !f.is(k, "by") || f.upos(k) != segun.ADP {
		return run{}, -1, 0
	}
	e := k + 1
	for e < s.End && e < k+14 && f.nounish(e) && !f.is(e, "to", "for", "over", "as", "with", "on") && !(f.is(e, "of") && (f.xpos(e+1) == "VBG" || f.is(t, "accuse") && f.ingAt(e+1))) {
		e++
	}
	src := f.trim(run{k + 1, e})
	h := f.top(src)
	if h < 0 && !src.empty() && f.upos(src.first) == segun.NUM {
		h = src.first
	}
	if src.empty() || h < 0 || !f.speaker(h) && !f.textWord(h) {
		return run{}, -1, 0
	}
	return src, h, e
}

// blamedBy finds an accusation in the passive, by a voice that is named: "He has been accused by three women of following them home", "The mayor, blamed by the report for the fire,
// resigned", "The leak was blamed by police on a valve". It reports whether it found one.
func (f *finder) blamedBy(s *segun.Sentence, t int) bool {
	if !f.among(t, "blames") || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || f.quoteAt(t) >= 0 {
		return false
	}
	if !f.passiveHere(s, t) && !f.is(t+1, "by") {
		return false
	}
	src, h, e := f.byWhom(s, t)
	if h < 0 {
		return false
	}
	of := f.is(t, "accuse") && f.is(e, "of") && f.ingAt(e+1)
	if !of && (f.is(t, "accuse") || !f.is(e, "for", "over") && !(f.is(t, "blame") && f.is(e, "on"))) {
		return false
	}
	content := f.trim(run{e + 1, f.clauseEnd(s, e+1)})
	if content.empty() {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{f.cueOf(s, t, 1), {e, e + 1}}, content: []run{content}, rule: "blamed by",
		frame: frame{class: "accuse", act: "accuse", strong: true, whom: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// isThat finds an accusation that a sentence opens with and tells behind "is that": "The allegation, first made by a clerk in 2030, is that the bank hid it", "The case against Dray is
// that he hid it", "The defence case is that everybody knew". It reports whether it found one.
func (f *finder) isThat(s *segun.Sentence, t int) bool {
	if f.upos(t) != segun.NOUN || t > s.First+4 || f.quoteAt(t) >= 0 || !f.is(t, "case", "allegation", "accusation", "charge", "claim", "suspicion", "complaint") && !(f.is(t, "version", "account", "line", "story", "explanation", "theory") && f.is(t-1, "official", "accepted", "government", "police", "army")) {
		return false
	}
	k := t + 1
	a := found{head: t, subject: -1, rule: "is that", frame: frame{class: "hearsay", act: "accuse", strong: true, that: true, key: f.r.Tags.Lemma[t]}}
	switch {
	case f.is(k, "against"):
		for k++; k < s.End && k < t+9 && f.nounish(k); k++ {
		}
	case f.Word(k) == ",":
		for k++; k < s.End && k < t+18 && f.Word(k) != ","; k++ {
			if f.is(k, "by", "from") && f.upos(k) == segun.ADP && a.subject < 0 {
				e := k + 1
				for e < s.End && f.nounish(e) && f.upos(e) != segun.ADP && f.Word(e) != "," {
					e++
				}
				if src := f.trim(run{k + 1, e}); !src.empty() && f.top(src) >= 0 && f.speaker(f.top(src)) {
					a.subject, a.source = f.top(src), []run{src}
				}
			}
		}
		k++
	case f.is(t-1, "official", "accepted", "government", "police", "army") && !f.is(t, "case"):
		a.frame.act = "assert"
	case f.is(t, "case") && f.is(t-1, "defence", "defense", "prosecution", "state", "crown"):
		a.subject, a.source = t-1, []run{{t - 1, t}}
	default:
		return false
	}
	if !f.is(k, "be") || !f.finiteTag(k) || f.Word(k+1) != "that" || k+3 >= s.End || !f.nominalStart(k+2) || !f.finiteIn(run{k + 3, s.End}) {
		return false
	}
	if a.subject >= 0 {
		a.frame.class = "noun"
		if f.is(t, "claim", "case") && !f.is(t-1, "prosecution", "state", "crown") {
			a.frame.act = "assert"
		}
	} else if f.is(t, "claim") {
		a.frame.act = "assert"
	}
	a.cue = []run{{s.First, k + 1}}
	if a.subject >= 0 {
		a.cue = []run{{t, t + 1}, {k, k + 1}}
	}
	a.content = []run{f.trim(run{k + 1, f.stop(s, k+2)})}
	f.out = append(f.out, a)
	return true
}
