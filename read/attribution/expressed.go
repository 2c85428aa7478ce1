package attribution

import "segun"

// expressed reads what somebody gives voice to with a noun for it: "expressed optimism that, with help, the port can reopen", "voiced fears the dam would burst", "reiterated her belief that …". The voice
// is whoever expresses it. It reports whether it found one.
func (f *finder) expressed(s *segun.Sentence, t int) bool {
	if !f.among(t, "expresses") || f.passive(t) || f.passiveHere(s, t) || f.quoteAt(t) >= 0 || f.skipped(t) || f.inScare(t) {
		return false
	}
	n := t + 1
	for n < s.End && n < t+6 && (f.upos(n) == segun.DET || f.upos(n) == segun.ADJ || f.upos(n) == segun.ADV || f.xpos(n) == "PRP$" || f.upos(n) == segun.NOUN && n+1 < s.End && f.upos(n+1) == segun.NOUN) {
		n++
	}
	if n+3 >= s.End || f.upos(n) != segun.NOUN {
		return false
	}
	fr := pickNoun(f.c.nouns[f.lemma(n)], func(x *nounFrame) bool { return x.that })
	if fr == nil || f.is(n, "interest", "doubt", "scepticism", "skepticism", "disbelief", "denial") {
		return false
	}
	k := f.pastWhen(n + 1) // "expressed hope on Monday that …"
	switch {
	case f.Word(k) == "that" && k+2 < s.End:
	case k == n+1 && fr.act == "express" && f.opensClause(s, k):
	default:
		return false
	}
	src, h := f.sourceBefore(s, t)
	if h < 0 {
		h, src = f.subject(s, t)
	}
	content := f.trim(run{k, f.untilAnd(s, t, k)})
	if h < 0 || !f.speaker(h) || src.empty() || src.end > t || content.empty() || f.is(src.first, "nobody", "none", "no", "neither") {
		return false
	}
	f.skip = append(f.skip, n)
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{f.cueOf(s, t, 1)}, content: []run{content}, rule: "expressed",
		frame: frame{class: "noun", act: fr.act, strong: true, that: true, key: f.r.Tags.Lemma[n]}})
	f.out[len(f.out)-1].cue[0].end = n + 1
	return true
}

// untilAnd returns where what is said from token k on ends: at a second verb of the one who says it with verb t, "expressed hope that they would live | and thanked the crew", or where the clause stops.
func (f *finder) untilAnd(s *segun.Sentence, t, k int) int {
	end := f.stop(s, k)
	for j := k + 2; j+1 < end; j++ {
		if f.upos(j) == segun.CCONJ && f.quoteAt(j) < 0 && f.Rel(j+1) == segun.RelConj && f.Head(j+1) == t && f.finiteTag(j+1) {
			return j
		}
	}
	return end
}

// opensClause reports whether a clause without "that" stands at token k: a noun phrase with a finite verb right behind it, "the team will qualify".
func (f *finder) opensClause(s *segun.Sentence, k int) bool {
	if !f.nominalStart(k) || f.opener1(k) || f.is(k, "all", "that", "this") && f.upos(k+1) != segun.NOUN {
		return false
	}
	for j := k; j < s.End && j < k+9; j++ {
		if j > k && (f.upos(j) == segun.AUX || f.xpos(j) == "MD" || f.upos(j) == segun.VERB && (f.xpos(j) == "VBD" || f.xpos(j) == "VBZ" || f.xpos(j) == "VBP")) {
			return f.nominal(j-1) || f.upos(j-1) == segun.ADV || f.upos(j-1) == segun.ADJ || f.upos(j-1) == segun.NUM || f.upos(j-1) == segun.DET
		}
		if !f.nounish(j) && f.upos(j) != segun.ADV {
			return false
		}
	}
	return false
}
