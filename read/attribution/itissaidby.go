package attribution

import "segun"

// itIsSaidBy finds what is said in the passive with an "it" in front, by a voice that is named behind: "it is alleged | by the prosecution | that the clerk kept a key". It stands inside what others say too ("told the jury
// that it is alleged …"), where trees lose the clause. It reports whether it found one.
func (f *finder) itIsSaidBy(s *segun.Sentence, t int) bool {
	if f.xpos(t) != "VBN" && f.xpos(t) != "VBD" || !f.is(t+1, "by") || !f.passiveHere(s, t) || f.taken(t) {
		return false
	}
	it := t - 1
	for it > s.First && (f.upos(it) == segun.AUX || f.upos(it) == segun.ADV || f.upos(it) == segun.PART || f.is(it, "be", "have")) {
		it--
	}
	fr := anyFrame(f.c.verbs[f.lemma(t)], func(x *frame) bool { return x.that && x.strong })
	if fr == nil || !f.is(it, "it") {
		return false
	}
	e := t + 2
	for e < s.End && e < t+16 && !f.is(e, "that") && f.nounish(e) {
		e++
	}
	src := f.trim(run{t + 2, e})
	h := f.top(src)
	if h < 0 || !f.speaker(h) || !f.is(e, "that") || e+2 >= s.End || !f.nominalStart(e+1) {
		return false
	}
	content := f.trim(run{e, f.stop(s, e+1)})
	if content.empty() || !f.finiteIn(content) {
		return false
	}
	f.out = append(f.out, found{head: t, subject: h, source: []run{src}, cue: []run{{it, t + 1}}, content: []run{content}, rule: "it is said by", frame: *fr})
	return true
}
