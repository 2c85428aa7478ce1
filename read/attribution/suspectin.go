package attribution

import (
	"segun"
	"segun/internal/model"
)

// aSuspectIn finds a wrong in which somebody is a suspect: "was named as a suspect | in the theft of a bell", "remains the chief suspect in two murders", "one of six suspects in the raid". What the police say of suspects ("the
// suspect in the black coat") names no wrong. It reports whether it found one.
func (f *finder) aSuspectIn(s *segun.Sentence, t int) bool {
	if !f.is(t, "suspect") || f.upos(t) != segun.NOUN || t+2 >= s.End || !f.is(t+1, "in", "over", "behind") || f.quoteAt(t) >= 0 || f.clearedHere(s, t) || f.pastCharge(s, t) || !f.calledSuspect(s, t) {
		return false
	}
	w := t + 2
	for f.upos(w) == segun.DET || f.upos(w) == segun.NUM {
		w++
	}
	if f.is(w, "string", "series", "spate", "dozen", "number", "wave", "rash", "run", "couple", "pair") {
		w++ // "in a string | of burglaries"
		if f.is(w, "of") {
			w++
		}
	}
	if f.xpos(w) == "PRP$" || w >= s.End || !f.namedWrong(s, w) {
		return false
	}
	return f.wrongsAfter(s, t+1, run{t, t + 1}, found{head: t, subject: -1, rule: "charge",
		frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: "suspect"}})
}

// calledSuspect reports whether the noun "suspect" at token t is what somebody is, is named or is held as, and not only how somebody is spoken of: "is a suspect", "treated as a suspect", "one of six suspects". Nobody is "not a
// suspect" or "no longer one".
func (f *finder) calledSuspect(s *segun.Sentence, t int) bool {
	for k := t - 1; k >= s.First && k > t-9; k-- {
		switch {
		case f.is(k, "not", "no", "n't", "n’t", "never", "neither"):
			return false
		case f.is(k, "be", "remain", "become", "as", "consider", "name", "call"):
			return !f.is(k-1, "not", "never", "no", "longer") && !f.is(k+1, "not", "n't", "n’t", "no", "never")
		case f.upos(k) == segun.VERB || f.Word(k) == "," && f.upos(k-1) != segun.PROPN:
			return false
		}
	}
	return false
}

// facesCharges finds the wrong in what somebody is charged with where it stands before the noun: "faces fraud charges", "faces a manslaughter charge over two deaths". It reports whether it found one.
func (f *finder) facesCharges(s *segun.Sentence, t int) bool {
	if !f.is(t, "charge", "count", "indictment", "rap") || f.is(t+1, "of") || f.quoteAt(t) >= 0 || f.clearedHere(s, t) {
		return false
	}
	v := t - 1
	for v >= s.First && v > t-7 && (f.nounish(v) || f.namesCharge(v)) && !f.is(v, "face", "await") {
		v--
	}
	if v < s.First || !f.is(v, "face", "await", "fight", "answer") || v+1 >= t {
		return false
	}
	if f.is(v-1, "may", "might", "could") || f.is(v-1, "to") && f.is(v-2, "expect", "likely", "expected") {
		return false // "could face bribery charges": nobody has brought them
	}
	if f.is(v, "face") && f.xpos(v) == "VB" && f.Rel(v) == segun.RelCcomp && !f.is(v-1, "to") && f.Find(v, segun.RelAux) < 0 {
		return false // "did not recommend that she face bribery charges"
	}
	if f.onlyProposed(s, v) {
		return false // "recommended that she face criminal charges"
	}
	first := v + 1
	for first < t && (f.upos(first) == segun.DET || f.upos(first) == segun.NUM || f.xpos(first) == "PRP$" || f.is(first, "new", "further", "several", "multiple", "additional", "more")) {
		first++
	}
	if first >= t || !f.wrongIn(run{first, t}) && !f.graveIn(run{first, t}) {
		return false
	}
	end := f.wrongEnd(s, t)
	if f.is(t+1, "over", "in", "after") {
		end = t + 1
		if f.is(t+1, "over") {
			end = f.wrongEnd(s, t)
		}
	}
	f.out = append(f.out, found{head: t, subject: -1, cue: []run{{v, v + 1}}, content: []run{f.trim(run{first, end})}, rule: "charge",
		frame: frame{class: "accuse", act: "accuse", strong: true, np: true, key: "charge"}})
	return true
}

// onlyProposed reports whether the verb at token v stands in a clause with "that" of what somebody recommends or demands, or does not.
func (f *finder) onlyProposed(s *segun.Sentence, v int) bool {
	if f.xpos(v) != "VB" && f.xpos(v) != "VBP" {
		return false
	}
	for k := v - 1; k > s.First && k > v-7 && !f.finiteTag(k); k-- {
		if f.is(k, "that") {
			return f.among(k-1, "proposing")
		}
	}
	return false
}

// whetherWrong finds a wrong that a quarrel, a case or questions are about: "a row over | whether the speaker padded her expenses", "questions about whether he lied to the inquiry". It reports whether it found one.
func (f *finder) whetherWrong(s *segun.Sentence, t int) bool {
	if !f.among(t, "atissue") || !f.is(t+1, "over", "about", "on", "into", "as", "of") || t+5 >= s.End || f.taken(t) || f.quoteAt(t) >= 0 {
		return false
	}
	if f.Rel(t) == segun.RelObj && f.is(t, "inquiry", "enquiry", "investigation", "probe", "case") {
		return false // "Customs opened an inquiry into whether …": theirs
	}
	w := t + 2
	if f.is(w, "to") {
		w++
	}
	if !f.is(w, "whether") || f.quoteAt(w) >= 0 {
		return false
	}
	end, verbs := w+1, 0
	for ; end < s.End && f.upos(end) != segun.PUNCT; end++ {
		if (f.finiteTag(end) || f.xpos(end) == "MD") && f.Rel(end) != segun.RelAclRelcl {
			if verbs++; verbs > 1 && f.upos(end-1) != segun.CCONJ && f.upos(end-1) != segun.PRON {
				break // "whether he lied | has split the party"
			}
		}
		if f.xpos(end) == "MD" {
			return false // "whether the mayor should go"
		}
	}
	content := f.trim(run{w + 1, end})
	if verbs == 0 || content.empty() || !f.wrongIn(content) && !f.wrongTo(content) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: -1, cue: []run{{t, w + 1}}, content: []run{content}, rule: "charge",
		frame: frame{class: "accuse", act: "accuse", strong: true, that: true, np: true, key: f.r.Tags.Lemma[t]}})
	return true
}

// onSuspicionThat finds what somebody is held, questioned or dismissed for in a clause: "questioned | on suspicion that he had forged two signatures". It reports whether it found one.
func (f *finder) onSuspicionThat(s *segun.Sentence, t int) bool {
	if !f.is(t, "suspicion") || !f.is(t-1, "on", "under", "amid") || t+4 >= s.End || !f.is(t+1, "that") || f.taken(t) || f.clearedHere(s, t) {
		return false
	}
	content := f.trim(run{t + 2, f.clauseEnd(s, t+2)})
	if content.empty() || !f.finiteIn(content) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: -1, cue: []run{{t - 1, t + 2}}, content: []run{content}, rule: "charge",
		frame: frame{class: "accuse", act: "accuse", strong: true, that: true, np: true, key: "suspicion"}})
	return true
}

// wrongTo reports whether a stretch has a verb that is a wrong with its object: "padded her expenses".
func (f *finder) wrongTo(r run) bool {
	for t := r.first; t < r.end; t++ {
		if f.upos(t) != segun.VERB {
			continue
		}
		if o := f.Find(t, segun.RelObj); o > t && o < r.end {
			if v, n := f.r.Tags.Lemma[t], f.r.Tags.Lemma[o]; f.c.wrongs[model.String(v+" "+n)] || f.c.wrongs[model.String(v+" * "+n)] {
				return true
			}
		}
	}
	return false
}
