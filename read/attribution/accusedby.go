package attribution

import "segun"

// accusationBy finds the wrong behind a noun for a charge whose maker stands between the two: "amid accusations from monitors and three parties of fraud", "rejected allegations by two clerks of forging
// votes". Whoever makes it accuses. It reports whether it found one.
func (f *finder) accusationBy(s *segun.Sentence, t int) bool {
	if !f.is(t, "accusation", "allegation", "charge", "claim", "complaint", "suspicion") || t+4 >= s.End || !f.is(t+1, "from", "by") || f.taken(t) {
		return false
	}
	for p := t + 3; p+1 < s.End && p < t+16; p++ {
		if f.is(p, "of", "about", "over") && (f.xpos(p+1) == "VBG" || f.wrongIn(run{p + 1, f.wrongEnd(s, p+1)})) {
			return f.accusedBy(s, t, p)
		}
		if !f.nounish(p) && f.upos(p) != segun.ADP && f.Word(p) != "," {
			return false
		}
	}
	return false
}

// accusedBy makes the accusation of accusationBy, of the noun t whose wrong stands behind the preposition p and whose maker stands between them.
func (f *finder) accusedBy(s *segun.Sentence, t, p int) bool {
	src := f.trim(run{t + 2, p})
	h := f.top(src)
	if h < 0 || !f.voice(h) {
		return false
	}
	return f.wrongsAfter(s, p, run{t, t + 1}, found{head: t, subject: h, source: []run{src}, rule: "charge",
		frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: f.r.Tags.Lemma[t]}})
}

// onTrial finds what somebody goes on trial for where the day or the town stands between: "goes on trial Monday in Tesh for attacks on a ferry", "are undergoing trial for
// manslaughter". It reports whether it found one.
func (f *finder) onTrial(s *segun.Sentence, t int) bool {
	if !f.is(t, "trial", "court-martial") || t+2 >= s.End || t <= s.First || f.taken(t) || f.settledBefore(s, t) || f.clearedHere(s, t) {
		return false
	}
	if v := t - 1; !f.is(v, "on", "stand", "undergo", "face", "await") && !(f.is(v, "a", "the", "his", "her", "their") && f.is(v-1, "undergo", "face", "await", "stand")) {
		return false
	}
	p := t + 1
	for ; p < s.End && p < t+9 && !f.is(p, "for", "over"); p++ {
		if u := f.upos(p); u == segun.VERB || u == segun.AUX || u == segun.PUNCT || u == segun.CCONJ || u == segun.SCONJ || u == segun.PART {
			return false
		}
	}
	if p+1 >= s.End || !f.is(p, "for", "over") || f.timeAt(p+1) {
		return false
	}
	if what := (run{p + 1, f.wrongEnd(s, p+1)}); f.xpos(p+1) != "VBG" && !f.wrongIn(what) && !f.graveIn(what) {
		return false // "The pump is on trial at the mill for its makers"
	}
	return f.wrongsAfter(s, p, run{p, p}, found{head: t, subject: -1, rule: "charge",
		frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: f.r.Tags.Lemma[t]}})
}
