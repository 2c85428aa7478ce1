package attribution

import (
	"segun"
	"segun/read/phrase"
)

// saidTo finds what somebody is said to have done in a participle that follows their name: "a man | alleged to have poisoned nine cows | was arrested", "The warden, said by inmates | to have taken bribes, | was
// promoted", "Believed | to have fled, | the broker left a note". Who says so is named behind "by", else nobody. It reports whether it found one.
func (f *finder) saidTo(s *segun.Sentence, t int) bool {
	act, ok := f.passedOn(t)
	if !ok || act == "predict" && !dooms[f.r.Tags.Lemma[t]] || f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || t+3 >= s.End || f.quoteAt(t) >= 0 || f.passiveHere(s, t) {
		return false
	}
	opens := f.opensPart(s, t)
	if !opens && (t <= s.First || (!f.nominal(t-1) || f.upos(t-1) == segun.PRON) && !(f.Word(t-1) == "," && t-2 >= s.First && f.nominal(t-2)) && !(f.upos(t-1) == segun.ADV && t-2 >= s.First && f.Word(t-2) == ",")) {
		return false
	}
	if opens && dooms[f.r.Tags.Lemma[t]] && (f.upos(t+1) == segun.ADJ || f.xpos(t+1) == "VBN" || f.xpos(t+1) == "VBD") {
		f.out = append(f.out, found{head: t, subject: -1, cue: []run{{t, t + 1}}, content: []run{f.trim(run{t + 1, f.asideEnd(s, t+2)})}, rule: "said to",
			frame: frame{class: "hearsay", act: "assert", strong: true, that: true, np: true, key: f.r.Tags.Lemma[t]}})
		return true // "Feared | drowned, | the boys walked in"
	}
	if act == "predict" {
		return false
	}
	a := found{head: t, subject: -1, cue: []run{{t, t + 1}}, rule: "said to", frame: frame{class: "hearsay", act: act, strong: true, that: true, np: true, key: f.r.Tags.Lemma[t]}}
	k := t + 1
	if src, h, e := f.byWhom(s, t); h >= 0 {
		a.subject, a.source, k = h, []run{src}, e
		a.frame.class = "state"
	}
	if !f.is(k, "to") || !f.is(k+1, "have", "be") && !opens && !f.shutIn(s, t) || f.upos(k+1) != segun.AUX && f.upos(k+1) != segun.VERB {
		return false
	}
	end := f.asideEnd(s, k+2)
	content := f.trim(run{k, end})
	if content.empty() || !opens && end >= s.End-1 && f.Word(t-1) != "," && !f.finiteIn(run{s.First, t}) {
		return false // "Lasker said to have him brought in": the verb of its sentence
	}
	if act == "assert" && f.wrongIn(content) && f.is(k+1, "have") {
		a.frame.act = "accuse"
	}
	a.content = []run{content}
	f.out = append(f.out, a)
	return true
}

// asideEnd returns where a participle clause ends that goes on from token k: at a comma, or before the verb of the clause that it stands in.
func (f *finder) asideEnd(s *segun.Sentence, k int) int {
	for ; k < s.End; k++ {
		if u := f.upos(k); u == segun.PUNCT && !f.mark(k) && f.Word(k) != "-" {
			return k
		}
		if x := f.xpos(k); (x == "VBD" || x == "VBZ" || x == "MD") && !f.is(k-1, "who", "which", "that", "he", "she", "it", "they") && f.upos(k-1) != segun.CCONJ {
			return k
		}
	}
	return s.End
}

// beforeItsVerb cuts the words for who speaks before the verb whose subject stands in front of the reporting clause: "The governor, said | three clerks who worked for him, | sold pardons".
func (f *finder) beforeItsVerb(before, src run) run {
	if f.quoteIn(before) >= 0 || f.finiteIn(before) || !f.nominalStart(before.first) {
		return src
	}
	for k := src.first + 1; k+1 < src.end; k++ {
		if f.Word(k) == "," && (f.finiteTag(k+1) || f.xpos(k+1) == "MD" || f.xpos(k+1) == "VBN" && f.Flags[k+1]&phrase.VerbPast != 0 && f.nominalStart(k+2)) {
			return run{src.first, k}
		}
	}
	return src
}

// sayMany reports whether "say" at t, which the tagger took for an infinitive, stands behind a comma and before several who speak: "By then, | say | two men who sailed on her, the ship was lost".
func (f *finder) sayMany(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VB" || !f.is(t, "say") || t <= s.First || !f.pause(t-1) || f.Find(t, segun.RelAux, segun.RelMark) >= 0 || f.quoteAt(t) >= 0 {
		return false
	}
	k := t + 1
	for k < s.End && k < t+6 && (f.upos(k) == segun.NUM || f.upos(k) == segun.ADJ || f.upos(k) == segun.DET || f.xpos(k) == "PRP$" || f.xpos(k) == "NN") {
		k++
	}
	return k < s.End && (f.xpos(k) == "NNS" || f.xpos(k) == "NNPS") && f.voice(k)
}

// beforeNextClause cuts the words for who speaks, behind their verb, before a clause with a subject of its own, which the tree has hung on them: "By then, says | the inquiry, | the doctor had been awake
// for a day".
func (f *finder) beforeNextClause(src run) run {
	for k := src.first + 1; k+2 < src.end; k++ {
		if x := f.xpos(k - 1); f.Word(k) == "," && f.quoteAt(k) < 0 && f.nominalStart(k+1) && f.xpos(k+1) != "WP$" && x != "WP" && x != "WDT" && f.ownSubject(k+1, src.end) {
			return run{src.first, k}
		}
	}
	return src
}

// saidInRelative finds what somebody says in a relative clause around their words: "Greel, who two women say | drugged them, | left Orvel". It is for where no rule on the tree has seen it. It reports whether it
// found one.
func (f *finder) saidInRelative(s *segun.Sentence, t int) bool {
	if !f.finiteTag(t) || t+2 >= s.End || f.quoteAt(t) >= 0 {
		return false
	}
	fr := anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.that && (x.strong || x.class == "think") && x.act != "ask" })
	if fr == nil || !f.finiteTag(t+1) && f.xpos(t+1) != "MD" {
		return false
	}
	w := t - 1
	for w > s.First && w > t-7 && f.nounish(w) && f.xpos(w) != "WP" && f.xpos(w) != "WDT" {
		w--
	}
	if w == t-1 || w <= s.First || !f.is(w, "who", "which", "that") || f.xpos(w) != "WP" && f.xpos(w) != "WDT" {
		return false
	}
	src := f.trim(run{w + 1, t})
	h := f.top(src)
	if h < 0 && !src.empty() && f.xpos(src.first) == "PRP" {
		h = src.first
	}
	end := f.asideEnd(s, t+2)
	if f.Word(w-1) == "," {
		end = f.clauseEnd(s, t+2)
	}
	content := f.trim(run{t + 1, end})
	if h < 0 || !f.speaker(h) || content.empty() {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{t, t + 1}}, content: []run{{w, w + 1}, content}, frame: *fr, rule: "in relative"})
	return true
}
